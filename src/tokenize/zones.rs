//! Which part of the article each sentence belongs to.
//!
//! A zone is a line's affair first. A marker of `zone_markers.tsv` settles it
//! (`Baca juga: …`, `Editor : …`); else its shape does: a line without a stop
//! is a headline where text follows, one of capitalised words with a comma
//! and a stop near the start is a dateline (`Situbondo, Bhirawa.`), and one
//! without a letter is boilerplate. What remains is body, and those of its
//! sentences that are direct speech from end to end are quotes.

use std::ops::Range;

use super::view::View;
use super::{TokenKind, Zone};
use crate::lexicon::MarkerPlace;
use crate::scan::{Gap, Scan};

/// The longest headline, in tokens.
const LONGEST_HEADLINE: usize = 25;

/// The longest heading within an article, in tokens.
const LONGEST_SUBHEADING: usize = 10;

/// The longest dateline, in tokens.
const LONGEST_DATELINE: usize = 10;

/// The longest line that tells who took a picture, in tokens.
const LONGEST_CREDIT: usize = 10;

/// How many lines from the top a dateline may stand.
const DATELINE_LINES: usize = 5;

/// The most words of a line that a brief marker starts.
const BRIEF: usize = 6;

/// How many tokens of a line may hold a marker.
const MARKED: usize = 80;

/// How many tokens a marker may have.
const LONGEST_MARKER: usize = 16;

/// The zone of each of `sentences`.
pub(super) fn label(view: View<'_, '_>, sentences: &[Range<usize>]) -> Vec<Zone> {
    let article = Article { view };
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

struct Article<'c, 't> {
    view: View<'c, 't>,
}

impl<'t> Article<'_, 't> {
    fn gap(&self, token: usize) -> Gap {
        self.view.gap(token)
    }

    fn surface(&self, token: usize) -> &'t str {
        self.view.surface(token)
    }

    fn is(&self, token: usize, sign: &str) -> bool {
        self.surface(token) == sign
    }

    /// The zone that a marker gives the line.
    fn marked(&self, line: Range<usize>) -> Option<Zone> {
        if self.is(line.start, "©") {
            return Some(Zone::Boilerplate);
        }
        let first = line.clone().take(3).find(|i| self.view.kind(*i) == TokenKind::Word)?;
        let near = line.start..line.end.min(line.start + MARKED);
        let brackets = self.view.marks(near).filter(|i| matches!(self.surface(*i), "(" | "["));
        let credits = brackets.map(|bracket| bracket + 1);
        self.marker(&line, first, true)
            .or_else(|| credits.filter_map(|i| self.marker(&line, i, false)).next())
    }

    /// The zone that the markers at token `at` of `line` give it.
    fn marker(&self, line: &Range<usize>, at: usize, starts: bool) -> Option<Zone> {
        let run = self.view.first(at).filter(|_| line.contains(&at))?;
        let markers = &self.view.lexicon.zone_markers;
        let vocabulary = &self.view.lexicon.vocabulary;
        if !markers.may_start(vocabulary.look_up(self.view.runs().surface(run))) {
            return None;
        }
        let last = line.end.min(at + LONGEST_MARKER) - 1;
        let end = self.view.tokens()[last].span.end;
        let scan = Scan::new(&self.view.runs().text()[run.start..end], vocabulary);
        let mut hits = Vec::new();
        markers.phrases.find_at(&scan, 0, &mut hits);
        hits.into_iter().rev().find_map(|hit| {
            let marker = hit.phrase.term;
            let end = run.start + scan.atoms()[hit.end - 1].end as usize;
            let behind = (at..line.end).find(|i| self.view.tokens()[*i].span.start >= end);
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
        if self.is_credit(&line) {
            return Zone::Caption;
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
        tokens.any(|i| self.view.kind(i) == TokenKind::Word)
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
            && line
                .clone()
                .all(|i| self.view.kind(i) != TokenKind::Word || self.view.is_capitalised(i))
    }

    /// Whether the line is a bracket and no more, as who took a picture stands
    /// under it: `[budi/bhirawa]`.
    fn is_credit(&self, line: &Range<usize>) -> bool {
        line.len() <= LONGEST_CREDIT
            && matches!(
                (self.surface(line.start), self.surface(line.end - 1)),
                ("(", ")") | ("[", "]")
            )
    }

    /// Whether the line starts like a title and breaks off without a stop.
    fn is_heading(&self, line: &Range<usize>) -> bool {
        let opens = self.view.is_capitalised(line.start)
            || self.view.kind(line.start) == TokenKind::Number
            || self.is_quote(line.start);
        let open_ended = matches!(self.surface(line.end - 1), ":" | "," | ";" | "-" | "." | "–");
        let ends = !open_ended && (!self.has_stop(line) || self.is(line.end - 1, "?"));
        opens && ends
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
            let tells = |mut tokens: Range<usize>| tokens.any(|i| !self.surface(i).ends_with('.'));
            let (mut from, mut quoted) = (sentence.start, true);
            for quote in self.view.marks(sentence.clone()).filter(|i| self.is_quote(*i)) {
                quoted &= open || !tells(from..quote);
                (from, open) = (quote + 1, !open);
            }
            quoted &= open || !tells(from..sentence.end);
            zones.push(if quoted { Zone::Quote } else { Zone::Body });
        }
    }
}
