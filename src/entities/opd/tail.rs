//! The end of a mention: its abbreviation in brackets, and its region.

use std::ops::Range;

use super::{Name, Reader};
use crate::entities::definitions::is_spelled;
use crate::lexicon::OpdRole;
use crate::roman::roman;
use crate::scan::Gap;
use crate::value::{OpdForm, RegionCode, RegionLevel};

/// The end of a mention behind its name.
pub(super) struct Tail {
    /// One past the last atom of the mention.
    pub(super) end: usize,
    /// One past the last atom that was read, brackets included.
    pub(super) past: usize,
    pub(super) region: Option<RegionCode>,
    pub(super) has_place: bool,
    /// The abbreviation in brackets that ends the mention, a span of its own.
    pub(super) short: Option<Range<usize>>,
}

/// The most atoms of an abbreviation in brackets.
const MAX_BRACKET_ATOMS: usize = 8;

impl Reader<'_> {
    /// The end of the mention of `name`.
    pub(super) fn tail(&self, name: &Name) -> Tail {
        let end = self.past_section(name.end);
        let has_place = name.region.is_some() || end > name.end;
        let mut tail = Tail { end, past: end, region: None, has_place, short: None };
        // `RSUD Dompu Nusa Tenggara Barat`: the province says where that town is.
        let adds = |region: RegionCode| {
            name.region.is_none_or(|own| own == region || own.province() != region)
        };
        if let Some((past, region)) = self.place_behind(end, name.form)
            && adds(region)
        {
            tail = Tail { end: past, past, region: Some(region), has_place: true, short: None };
        }
        let Some(bracket) = self.bracket_at(tail.end) else { return tail };
        let past = bracket.end + 1;
        if !tail.has_place
            && let Some((past, region)) = self.place_behind(past, name.form)
        {
            return Tail { end: past, past, region: Some(region), has_place: true, short: None };
        }
        if self.abbreviates(bracket.clone(), name) {
            tail.past = past;
            tail.short = Some(bracket);
        }
        tail
    }

    /// Past the number of the part of a region that a branch serves:
    /// `Wilayah II`.
    pub(super) fn past_section(&self, end: usize) -> usize {
        let number =
            self.section_at(end).filter(|&at| self.scan.follows(end) && self.scan.follows(at));
        let is_number = |&at: &usize| {
            let digits = self.scan.get(at).is_some_and(|atom| atom.is_digits());
            digits || roman(self.scan.surface(at)).is_some()
        };
        number.filter(is_number).map_or(end, |at| at + 1)
    }

    /// Past the capitalised word for a part of a region at `at`:
    /// `Cabang Dinas Perikanan Wilayah Situbondo`.
    fn section_at(&self, at: usize) -> Option<usize> {
        let (past, _) = self.word_at(at, OpdRole::Section)?;
        // `Wil. II`
        let dotted = self.scan.is(past, '.') && self.scan.glued(past);
        self.scan.is_capitalised(at).then_some(past + usize::from(dotted))
    }

    /// The region behind atom `end`: `Kota Medan`, `Pemkot Medan`, `DKI`.
    pub(super) fn place_behind(&self, end: usize, form: OpdForm) -> Option<(usize, RegionCode)> {
        let mut at = end;
        let between = |at| {
            let owner = self.word_at(at, OpdRole::Owner).map(|(past, _)| past);
            owner.or_else(|| self.section_at(at)).filter(|_| self.scan.follows(at))
        };
        while let Some(past) = between(at) {
            at = past;
        }
        if !self.scan.follows(at) {
            return None;
        }
        let place = self.context.place_at(at)?;
        // The name of the town, which was a link, is missing from the text: `dinas
        // kesehatan\nSulawesi Barat`.
        if place.level == RegionLevel::Province && self.scan.gap_before(at) == Gap::Line {
            return None;
        }
        let may_serve_part =
            !matches!(form, OpdForm::Dinas | OpdForm::Badan | OpdForm::Inspektorat);
        let code =
            place.code.filter(|_| !place.level.is_part() || may_serve_part || place.typed)?;
        Some((place.end, code))
    }

    /// The words of a short form in the brackets that open at atom `at`.
    pub(super) fn bracket_at(&self, at: usize) -> Option<Range<usize>> {
        if !self.scan.is(at, '(') || !self.scan.follows(at) {
            return None;
        }
        let start = at + 1;
        let close = (start + 1..=start + MAX_BRACKET_ATOMS).find(|&i| self.scan.is(i, ')'))?;
        let atoms = self.scan.atoms().get(start..close)?;
        // `Dinas Kesehatan (Ka. Dinkes) Kabupaten Blora`: the short title of its head.
        let title_dot = start + 1;
        let formed = (start..close).zip(atoms).all(|(i, atom)| {
            let is_sign = self.scan.is(i, '-') || self.scan.is(i, '&');
            atom.is_word() || atom.is_digits() || is_sign || i == title_dot && self.scan.is(i, '.')
        });
        (formed && atoms.first().is_some_and(|atom| atom.is_word())).then_some(start..close)
    }

    /// Past the brackets at atom `end`, if a short form stands in them.
    pub(super) fn past_bracket(&self, end: usize) -> usize {
        self.bracket_at(end).map_or(end, |bracket| bracket.end + 1)
    }

    /// Whether the atoms `short` abbreviate `name`: their letters stand in the
    /// name in this order, or the lexicon reads them as the same affairs.
    pub(super) fn abbreviates(&self, short: Range<usize>, name: &Name) -> bool {
        if short.is_empty() || name.end > short.start {
            return false;
        }
        // `RSUD Kabupaten Bandung Barat (KBB)`: of the region, not of the hospital.
        let place = self.context.place_at(short.start).filter(|_| name.region.is_some());
        if place.is_some_and(|place| place.end == short.end && place.code == name.region) {
            return false;
        }
        let full = name.start..name.end;
        if self.scan.is_capitalised(short.start)
            && is_spelled(self.scan, full, short.clone(), char::is_alphabetic)
        {
            return true;
        }
        self.short_at(short.start)
            .is_some_and(|read| read.end == short.end && read.affairs.meets(name.affairs))
    }
}
