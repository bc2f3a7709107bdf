//! The names of the bodies.

use std::ops::Range;

use super::Reader;
use crate::entities::address::is_in_address;
use crate::lexicon::{BodyUsage, BpjsRole, EntrySource, Programme};
use crate::scan::Scan;
use crate::value::BpjsOrg;

/// The most words of a programme's name behind which the short form of a body is that of
/// the programme.
const MAX_PROGRAMME_WORDS: usize = 4;

/// The most words of what stands before a guarded name and makes it part of another name.
const MAX_WORDS_BEFORE: usize = 3;

/// A body named in the text.
#[derive(Debug)]
pub(super) struct BodyMention {
    pub(super) start: usize,
    /// One past the last atom of the name.
    pub(super) end: usize,
    /// One past the brackets behind the name.
    pub(super) past: usize,
    pub(super) org: BpjsOrg,
    /// Another name of the body, in brackets behind it.
    pub(super) bracket: Option<Range<usize>>,
    /// Whether the name ends in the word that distinguishes the two bodies.
    pub(super) completed: bool,
    pub(super) entry: EntrySource,
}

impl Reader<'_> {
    /// The body named at atom `start`.
    pub(super) fn body_at(&self, start: usize) -> Option<BodyMention> {
        let hit = self.names.bodies.longest_at(self.scan, start)?;
        if is_in_address(self.scan, start, hit.end) && !is_whole_tag(self.scan, start, hit.end) {
            return None;
        }
        let (body, entry) = (hit.phrase.term, hit.phrase.source);
        if body.usage == BodyUsage::Guarded && self.is_other_name(start, hit.end) {
            return None;
        }
        let bracket = self.body_in_brackets(hit.end);
        let past = bracket.as_ref().map_or(hit.end, |(bracket, _)| bracket.end + 1);
        let completed = self.word_at(hit.end - 1, BpjsRole::Completion).is_some();
        let mention = BodyMention {
            start,
            end: hit.end,
            past,
            org: body.org,
            bracket: bracket.as_ref().map(|(bracket, _)| bracket.clone()),
            completed,
            entry,
        };
        if body.usage != BodyUsage::Stem {
            return Some(mention);
        }
        // `BPJS Keliling`: a service.
        if self.word_at(past, BpjsRole::After).is_some() {
            return None;
        }
        if let Some((end, word)) = self.word_at(past, BpjsRole::Completion)
            && self.scan.follows(past)
            && let Some(org) = word.org
        {
            let bracket = self.body_in_brackets(end);
            let past = bracket.as_ref().map_or(end, |(bracket, _)| bracket.end + 1);
            let bracket = bracket.map(|(bracket, _)| bracket);
            return Some(BodyMention { end, past, org, bracket, completed: true, ..mention });
        }
        let org = bracket.map_or(body.org, |(_, org)| org);
        Some(BodyMention { org, ..mention })
    }

    /// The name of a body in the brackets that open at atom `at`, or the word
    /// that completes a stem: `BPJS (Kesehatan)`.
    fn body_in_brackets(&self, at: usize) -> Option<(Range<usize>, BpjsOrg)> {
        if !self.scan.is(at, '(') || !self.scan.follows(at) {
            return None;
        }
        let hit = self.names.bodies.longest_at(self.scan, at + 1)?;
        let range = hit.start..hit.end;
        self.scan.is(hit.end, ')').then_some((range, hit.phrase.term.org))
    }

    /// Whether a guarded name is part of another name or the short form of a programme,
    /// by the words beside it, or has no capital.
    fn is_other_name(&self, start: usize, end: usize) -> bool {
        let ends_here =
            |at| self.word_at(at, BpjsRole::Before).is_some_and(|(end, _)| end == start);
        (start.saturating_sub(MAX_WORDS_BEFORE)..start).any(ends_here)
            || self.word_at(end, BpjsRole::After).is_some()
            || self.is_programme_in_brackets(start, end)
            || !self.scan.is_capitalised(start)
    }

    /// Whether the name in `start..end` stands in brackets behind a programme, whose short
    /// form it is: `Jaminan Sosial Ketenagakerjaan (Jamsostek)`.
    fn is_programme_in_brackets(&self, start: usize, end: usize) -> bool {
        let Some(bracket) = start.checked_sub(1) else { return false };
        let names = &self.context.lexicon.programmes.names;
        let is_benefit = |at| {
            let hit = names.longest_at(self.scan, at);
            hit.is_some_and(|hit| {
                hit.end == bracket && matches!(hit.phrase.term.programme, Programme::Benefit(_))
            })
        };
        self.scan.is(bracket, '(')
            && self.scan.is(end, ')')
            && (bracket.saturating_sub(MAX_PROGRAMME_WORDS)..bracket).any(is_benefit)
    }
}

/// Whether the name in `start..end` is all that a tag in capitals says: `#BPJS`, but not
/// `#BPJS2026` nor `#bpjskesehatan`.
fn is_whole_tag(scan: &Scan<'_>, start: usize, end: usize) -> bool {
    let is_tag = start.checked_sub(1).is_some_and(|sign| scan.is(sign, '#'));
    is_tag && scan.is_upper(start) && !scan.glued(end)
}
