//! The zone of each sentence: the part of the article that it belongs to.
//!
//! Zones belong to lines first. A marker of `zone_markers.tsv` decides the zone of its
//! line (`Baca juga: …`, `Editor : …`); else the shape of the line does, with the
//! lines before it: a line without a stop is a headline where text follows, one of
//! capitalised words with a comma and a stop near the start is a dateline
//! (`Situbondo, Bhirawa.`), and one without a letter is boilerplate. The
//! rest is body, and its sentences that are direct speech from end to end are
//! quotes.

use std::ops::Range;

use super::Zone;
use super::lines::Line;
use super::view::View;
use crate::lexicon::{MarkerPlace, Role};
use crate::scan::{Gap, Scan};

/// The number of lines at the start of a text among which a dateline stands.
const MAX_DATELINE_LINES: usize = 5;

/// The most tokens of a line that starts with a brief marker.
const MAX_BRIEF_LINE_TOKENS: usize = 6;

/// The number of tokens of a line that are searched for markers.
const MAX_SEARCHED_TOKENS: usize = 80;

/// The most tokens of a marker.
const MAX_MARKER_TOKENS: usize = 16;

/// The zone of each of `sentences`.
pub(super) fn label(view: View<'_, '_>, sentences: &[Range<usize>]) -> Vec<Zone> {
    let mut zones = Vec::with_capacity(sentences.len());
    let mut so_far = SoFar::default();
    while let Some(first) = sentences.get(zones.len()) {
        let (done, later) = (zones.len(), &sentences[zones.len() + 1..]);
        let end = done + 1 + later.iter().take_while(|s| view.gap(s.start) < Gap::Line).count();
        let line = Line { view, tokens: first.start..sentences[end - 1].end };
        let next = sentences.get(end).map(|next| Line { view, tokens: next.clone() });
        let zone = so_far.zone(&line, next.as_ref());
        if so_far.is_credit_of_last(&line, zone) {
            zones[so_far.last_line.clone()].fill(Zone::Caption);
        }
        // On old pages the text goes on behind a link.
        let runs_on = zone == Zone::RelatedLink && end > done + 1;
        if zone == Zone::Body || runs_on {
            add_quotes(view, &sentences[done..end], &mut zones);
            zones[done] = if runs_on { zone } else { zones[done] };
            relabel_tail(view, &sentences[done..end], &mut zones[done..], next.is_none());
        } else {
            zones.resize(end, zone);
        }
        so_far.pass(&line, done..end, if runs_on { Zone::Body } else { zone });
    }
    zones
}

/// The evidence of the lines so far for the zone of the next one.
#[derive(Default)]
struct SoFar {
    lines: usize,
    /// The sentences of the last line.
    last_line: Range<usize>,
    last_zone: Option<Zone>,
    /// Whether there is a headline above the last line.
    titled: bool,
    /// Whether there is body text.
    begun: bool,
    /// Whether the last line is body text that breaks off without a stop.
    broken: bool,
    /// Whether the last line is an item of a list.
    in_list: bool,
    /// Whether the last line announces a link: `Baca juga:`
    announced: bool,
}

impl SoFar {
    /// The zone of `line`, behind which `next` starts.
    fn zone(&self, line: &Line<'_, '_>, next: Option<&Line<'_, '_>>) -> Zone {
        let last = next.is_none();
        if let Some(zone) = marked(line) {
            return zone;
        }
        if self.announced && !line.has_stop() {
            return Zone::RelatedLink;
        }
        if !line.has_word() {
            return if self.begun && line.is_rest() { Zone::Body } else { Zone::Boilerplate };
        }
        if line.is_bracket() {
            // The initials of the author stand under the text: `(sri/bud)`.
            return if last && self.begun { Zone::Byline } else { Zone::Caption };
        }
        if !last && !self.begun && line.ends_with_credit() {
            return Zone::Caption;
        }
        if last && self.begun && line.is_signature() {
            return Zone::Byline;
        }
        if line.is_item() && (self.in_list || next.is_some_and(Line::is_item)) {
            return Zone::Body;
        }
        if self.lines < MAX_DATELINE_LINES && !self.begun && !last && line.is_dateline() {
            return Zone::Dateline;
        }
        let headline =
            if self.begun { !self.broken && line.is_subheading() } else { line.is_headline() };
        if headline && !last { Zone::Headline } else { Zone::Body }
    }

    /// Whether `line` names the photographer of the picture that the line above,
    /// so far a headline, describes.
    fn is_credit_of_last(&self, line: &Line<'_, '_>, zone: Zone) -> bool {
        zone == Zone::Caption
            && self.last_zone == Some(Zone::Headline)
            && (self.titled || self.begun)
            && line.is_short()
            && !line.has_stop()
    }

    fn pass(&mut self, line: &Line<'_, '_>, sentences: Range<usize>, zone: Zone) {
        self.lines += 1;
        self.titled |= self.last_zone == Some(Zone::Headline);
        self.begun |= zone == Zone::Body;
        self.broken = zone == Zone::Body && !line.has_stop() && !line.ends_with(":");
        self.in_list = line.is_item();
        self.announced = zone == Zone::RelatedLink && line.ends_with(":");
        (self.last_line, self.last_zone) = (sentences, Some(zone));
    }
}

/// Corrects the `zones` of the `sentences` of a body line, perhaps the `last`:
/// on old pages, links and bylines stand behind the text.
fn relabel_tail(view: View<'_, '_>, sentences: &[Range<usize>], zones: &mut [Zone], last: bool) {
    let mut sentences = sentences.iter().zip(zones).skip(1).peekable();
    while let Some((tokens, zone)) = sentences.next() {
        let line = Line { view, tokens: tokens.clone() };
        if let Some(marked) = line.first_word().and_then(|at| marker(&line, at, true)) {
            *zone = marked;
        } else if line.is_initials()
            || last && sentences.peek().is_none() && line.is_bracket() && line.has_word()
        {
            *zone = Zone::Byline;
        }
    }
}

/// The zone that a marker gives the line.
fn marked(line: &Line<'_, '_>) -> Option<Zone> {
    let Line { view, tokens } = line;
    if view.surface(tokens.start) == "©" {
        return Some(Zone::Boilerplate);
    }
    let near = tokens.start..tokens.end.min(tokens.start + MAX_SEARCHED_TOKENS);
    let brackets = view.marks(near).filter(|i| matches!(view.surface(*i), "(" | "["));
    marker(line, line.first_word()?, true)
        .or_else(|| brackets.filter_map(|bracket| marker(line, bracket + 1, false)).next())
}

/// The zone that the markers at token `at` of `line` give it.
fn marker(line: &Line<'_, '_>, at: usize, starts: bool) -> Option<Zone> {
    let Line { view, tokens } = line;
    let run = view.first(at).filter(|_| tokens.contains(&at))?;
    if !view.lexicon.has_role(view.runs().surface(run), Role::ZoneMarker) {
        return None;
    }
    let last = tokens.end.min(at + MAX_MARKER_TOKENS) - 1;
    let end = view.tokens()[last].span.end;
    let scan = Scan::new(&view.runs().text()[run.start..end], &view.lexicon.vocabulary);
    let mut hits = Vec::new();
    view.lexicon.zone_markers.phrases.find_at(&scan, 0, &mut hits);
    hits.into_iter().rev().find_map(|hit| {
        let marker = hit.phrase.term;
        let end = run.start + scan.atoms()[hit.end - 1].end as usize;
        let behind = (at..tokens.end).find(|i| view.tokens()[*i].span.start >= end);
        let next = behind.map_or("", |i| view.surface(i));
        let rest = || behind.map(|i| Line { view: *view, tokens: i..tokens.end });
        let fits = match marker.place {
            MarkerPlace::Credit => matches!(next, ":" | "/"),
            MarkerPlace::Start => starts,
            MarkerPlace::Label => starts && next == ":",
            MarkerPlace::Brief => {
                starts && tokens.end - at <= MAX_BRIEF_LINE_TOKENS && !line.has_stop()
            }
            MarkerPlace::Line => starts && rest().is_none_or(|rest| !rest.has_word()),
        };
        fits.then_some(marker.zone)
    })
}

/// Adds the zones of the `sentences` of a line of body text.
///
/// Quotes of all glyphs open and close in turn, since news mixes them.
fn add_quotes(view: View<'_, '_>, sentences: &[Range<usize>], zones: &mut Vec<Zone>) {
    let has_words = |mut tokens: Range<usize>| tokens.any(|i| !view.surface(i).ends_with('.'));
    let mut open = false;
    for sentence in sentences {
        let (mut from, mut quoted) = (sentence.start, true);
        for quote in view.marks(sentence.clone()).filter(|i| view.is_quote(*i)) {
            quoted &= open || !has_words(from..quote);
            (from, open) = (quote + 1, !open && !view.closes_line_above(quote));
        }
        quoted &= open || !has_words(from..sentence.end);
        quoted &= Line { view, tokens: sentence.clone() }.has_word();
        zones.push(if quoted { Zone::Quote } else { Zone::Body });
    }
}
