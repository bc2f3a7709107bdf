//! Which part of the article each sentence belongs to.
//!
//! A zone is a line's affair first. A marker of `zone_markers.tsv` settles it
//! (`Baca juga: …`, `Editor : …`); else its shape does: a line without a stop
//! is a headline where text follows, one of capitalised words with a comma
//! and a stop near the start is a dateline (`Situbondo, Bhirawa.`), and one
//! without a letter is boilerplate. What remains is body, and those of its
//! sentences that are direct speech from end to end are quotes.

use std::ops::Range;

use super::{Cut, TokenKind, Zone};
use crate::lexicon::{Lexicon, MarkerPlace};
use crate::scan::{Gap, Scan};

/// The longest headline, in tokens.
const LONGEST_HEADLINE: usize = 25;

/// The longest heading within an article, in tokens.
const LONGEST_SUBHEADING: usize = 10;

/// The longest dateline, in tokens.
const LONGEST_DATELINE: usize = 10;

/// How many lines from the top a dateline may stand.
const DATELINE_LINES: usize = 5;

/// The most words of a line that a brief marker starts.
const BRIEF: usize = 6;

/// How many tokens of a line may hold a marker.
const MARKED: usize = 80;

/// The zone of each of `sentences`.
pub(super) fn label(
    scan: &Scan<'_>,
    lexicon: &Lexicon,
    cuts: &[Cut],
    sentences: &[Range<usize>],
) -> Vec<Zone> {
    let article = Article { scan, lexicon, cuts };
    let mut zones = Vec::with_capacity(sentences.len());
    let (mut lines, mut linked, mut begun) = (0, false, false);
    let mut first = 0;
    while first < sentences.len() {
        let later = sentences[first + 1..].iter();
        let end = first + 1 + later.take_while(|next| article.gap(next.start) < Gap::Line).count();
        let line = sentences[first].start..sentences[end - 1].end;
        let last = end == sentences.len();
        let marked = article.marked(line.clone());
        let zone = match marked {
            Some(zone) => zone,
            // `Baca juga:` alone announces the next line.
            None if linked && !article.has_stop(&line) => Zone::RelatedLink,
            None => article.shaped(line.clone(), lines, begun, last),
        };
        linked = marked == Some(Zone::RelatedLink) && article.is(line.end - 1, ":");
        begun |= zone == Zone::Body;
        if zone == Zone::Body {
            article.quotes(&sentences[first..end], &mut zones);
        } else {
            zones.resize(end, zone);
        }
        lines += 1;
        first = end;
    }
    zones
}

struct Article<'s, 't> {
    scan: &'s Scan<'t>,
    lexicon: &'s Lexicon,
    cuts: &'s [Cut],
}

impl<'t> Article<'_, 't> {
    fn gap(&self, token: usize) -> Gap {
        self.cuts.get(token).map_or(Gap::Paragraph, |cut| self.scan.gap_before(cut.first as usize))
    }

    fn surface(&self, token: usize) -> &'t str {
        self.cuts.get(token).map_or("", |cut| cut.token.span.of(self.scan.text()))
    }

    fn is(&self, token: usize, sign: &str) -> bool {
        self.surface(token) == sign
    }

    /// The zone that a marker gives the line.
    fn marked(&self, line: Range<usize>) -> Option<Zone> {
        if self.is(line.start, "©") {
            return Some(Zone::Boilerplate);
        }
        let first = line.clone().take(3).find(|i| self.cuts[*i].token.kind == TokenKind::Word)?;
        let ends = line.start..line.end.min(line.start + MARKED);
        let credits = ends.filter(|i| self.is(*i, "(") || self.is(*i, "[")).map(|i| i + 1);
        self.marker(&line, first, true)
            .or_else(|| credits.filter_map(|i| self.marker(&line, i, false)).next())
    }

    /// The zone that the markers at token `at` of `line` give it.
    fn marker(&self, line: &Range<usize>, at: usize, starts: bool) -> Option<Zone> {
        let first = self.cuts.get(at).filter(|_| line.contains(&at))?.first as usize;
        let mut hits = Vec::new();
        self.lexicon.zone_markers.phrases.find_at(self.scan, first, &mut hits);
        hits.into_iter().rev().find_map(|hit| {
            let marker = hit.phrase.term;
            let behind = (at..line.end).find(|i| self.cuts[*i].first as usize >= hit.end);
            let next = behind.map_or("", |i| self.surface(i));
            let fits = match marker.place {
                MarkerPlace::Credit => matches!(next, ":" | "/"),
                MarkerPlace::Start => starts,
                MarkerPlace::Label => starts && next == ":",
                MarkerPlace::Brief => starts && line.end - at <= BRIEF && !self.has_stop(line),
                MarkerPlace::Line => starts && behind.is_none_or(|i| !self.has_word(i..line.end)),
            };
            fits.then_some(marker.zone)
        })
    }

    /// The zone of a line by its shape: the `number`th of the text, before or
    /// after its body has `begun`, perhaps the `last`.
    fn shaped(&self, line: Range<usize>, number: usize, begun: bool, last: bool) -> Zone {
        if !self.has_word(line.clone()) {
            return Zone::Boilerplate;
        }
        if number < DATELINE_LINES && !begun && !last && self.is_dateline(line.clone()) {
            return Zone::Dateline;
        }
        let longest = if begun { LONGEST_SUBHEADING } else { LONGEST_HEADLINE };
        if !last && line.len() <= longest && self.is_heading(&line) {
            return Zone::Headline;
        }
        Zone::Body
    }

    fn has_word(&self, mut tokens: Range<usize>) -> bool {
        tokens.any(|i| self.cuts[i].token.kind == TokenKind::Word)
    }

    /// Whether the line ends with a stop, quotes and brackets aside.
    fn has_stop(&self, line: &Range<usize>) -> bool {
        let end = line.clone().rev().find(|i| !self.is_quote(*i) && !self.is(*i, ")"));
        end.is_some_and(|i| self.surface(i).ends_with(['.', '!', '?', '…']))
    }

    /// Whether the line names a place and a medium, and nothing else.
    fn is_dateline(&self, line: Range<usize>) -> bool {
        line.len() <= LONGEST_DATELINE
            && self.is(line.end - 1, ".")
            && line.clone().any(|i| self.is(i, ",") || self.is(i, "("))
            && line.clone().all(|i| {
                let cut = self.cuts[i];
                cut.token.kind != TokenKind::Word
                    || self.scan.atoms()[cut.first as usize].is_capitalised()
            })
    }

    /// Whether the line starts like a title and breaks off without a stop.
    fn is_heading(&self, line: &Range<usize>) -> bool {
        let opens = self.scan.atoms()[self.cuts[line.start].first as usize].is_capitalised()
            || self.cuts[line.start].token.kind == TokenKind::Number
            || self.is_quote(line.start);
        let open_ended = matches!(self.surface(line.end - 1), ":" | "," | ";" | "-" | "." | "–");
        let ends = !open_ended && (!self.has_stop(line) || self.is(line.end - 1, "?"));
        opens && ends && line.len() > 1
    }

    fn is_quote(&self, token: usize) -> bool {
        matches!(self.surface(token), "\"" | "“" | "”" | "''" | "``")
    }

    /// Adds the zones of the `sentences` of a line of body text.
    ///
    /// Quotes of all glyphs open and close in turn, since news mixes them.
    fn quotes(&self, sentences: &[Range<usize>], zones: &mut Vec<Zone>) {
        let mut open = false;
        for sentence in sentences {
            let mut quoted = true;
            for i in sentence.clone() {
                if self.is_quote(i) {
                    open = !open;
                } else if !open && !self.surface(i).ends_with('.') {
                    quoted = false;
                }
            }
            zones.push(if quoted { Zone::Quote } else { Zone::Body });
        }
    }
}
