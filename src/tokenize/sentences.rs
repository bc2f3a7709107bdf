//! Where sentences end.

use super::{Cut, Sentence, TokenKind, Zone, whole_span};
use crate::lexicon::{Role, TokenForms};
use crate::scan::{Gap, Scan};

pub(super) fn split(scan: &Scan<'_>, forms: &TokenForms, cuts: &[Cut]) -> Vec<Sentence> {
    let splitter = Splitter { scan, forms, cuts };
    let mut sentences = Vec::new();
    let mut first = 0;
    while first < cuts.len() {
        let end = splitter.sentence_end(first);
        let span = whole_span(scan, cuts[first].first as usize, cuts[end - 1].end as usize);
        sentences.push(Sentence { span, zone: Zone::Body });
        first = end;
    }
    sentences
}

struct Splitter<'s, 't> {
    scan: &'s Scan<'t>,
    forms: &'s TokenForms,
    cuts: &'s [Cut],
}

impl Splitter<'_, '_> {
    fn surface(&self, i: usize) -> &str {
        self.cuts.get(i).map_or("", |cut| cut.token.span.of(self.scan.text()))
    }

    /// What lies before token `i`.
    fn gap(&self, i: usize) -> Gap {
        self.cuts.get(i).map_or(Gap::Paragraph, |cut| self.scan.gap_before(cut.first as usize))
    }

    /// The end of the sentence that starts at token `first`.
    fn sentence_end(&self, first: usize) -> usize {
        let mut i = first;
        loop {
            let mut next = i + 1;
            if self.gap(next) == Gap::Paragraph {
                return next;
            }
            if self.ends_line(i, next) {
                return next;
            }
            if self.is_stop(i) {
                while self.is_stop(next) && self.gap(next) < Gap::Line {
                    next += 1;
                }
                while self.closes(next) {
                    next += 1;
                }
                if self.starts(next, i) {
                    return next;
                }
            }
            i = next;
            if i >= self.cuts.len() {
                return self.cuts.len();
            }
            if self.gap(i) == Gap::Paragraph {
                return i;
            }
            i = i.max(first + 1) - 1;
            i += 1;
        }
    }

    fn is_stop(&self, i: usize) -> bool {
        let surface = self.surface(i);
        matches!(surface, "." | "?" | "!" | "…") || (surface.starts_with("..")) || self.is_final(i)
    }

    /// An abbreviation whose dot can end a sentence too.
    fn is_final(&self, i: usize) -> bool {
        let Some(cut) = self.cuts.get(i) else { return false };
        cut.token.kind == TokenKind::Word
            && self.surface(i).ends_with('.')
            && (cut.end - cut.first > 2
                || self.forms.is(self.scan.word(cut.first as usize), Role::Final))
    }

    fn closes(&self, i: usize) -> bool {
        let surface = self.surface(i);
        match surface {
            ")" | "]" | "”" | "’" | "»" => self.gap(i) <= Gap::Space,
            "\"" | "'" | "''" => {
                self.gap(i) == Gap::None
                    || (self.gap(i) == Gap::Space && self.gap(i + 1) != Gap::None)
            }
            _ => false,
        }
    }

    fn starts(&self, next: usize, stop: usize) -> bool {
        let Some(cut) = self.cuts.get(next) else { return true };
        let atom = self.scan.atoms()[cut.first as usize];
        if self.gap(next) == Gap::Paragraph {
            return true;
        }
        let dot = self.surface(stop) == ".";
        if self.gap(next) == Gap::None {
            return dot && next == stop + 1 && atom.is_capitalised() && stop > 0 && {
                let before = self.scan.atoms()[self.cuts[stop - 1].first as usize];
                before.is_word() && !before.is_capitalised()
            };
        }
        if atom.is_word() {
            return atom.is_capitalised() && !(self.is_final(stop) && self.continues_name(next));
        }
        if atom.is_digits() {
            return dot;
        }
        matches!(cut.token.kind, TokenKind::Punctuation)
            && !matches!(
                self.surface(next),
                "," | ";" | ":" | ")" | "]" | "-" | "–" | "/" | "—" | "(" | "%"
            )
            || matches!(cut.token.kind, TokenKind::Hashtag | TokenKind::Mention | TokenKind::Emoji)
    }

    fn continues_name(&self, next: usize) -> bool {
        self.is_final(next)
    }

    fn ends_line(&self, i: usize, next: usize) -> bool {
        let _ = i;
        if self.gap(next) != Gap::Line {
            return false;
        }
        let atom = self.scan.atoms()[self.cuts[next].first as usize];
        !atom.is_word() || atom.is_capitalised()
    }
}
