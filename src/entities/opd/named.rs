//! Agencies with a proper name or a task: hospitals, units, divisions,
//! offices of districts and villages, and names behind a fused title.

use std::ops::Range;

use super::{Name, Reader};
use crate::lexicon::{AffairSet, OpdRole};
use crate::scan::Gap;
use crate::value::{OpdForm, RegionCode};

/// The most words in the proper name of a hospital or an office.
const MOST_WORDS: usize = 5;

impl Reader<'_> {
    /// What follows a fused title: `PUPR` of `Kadis PUPR Madina`, `Hukum Setda
    /// Blitar` of `Kabag Hukum Setda Blitar`.
    pub(super) fn titled_at(&self, at: usize) -> Option<Name> {
        let titles = [
            (OpdRole::TitleDinas, OpdForm::Dinas),
            (OpdRole::TitleBadan, OpdForm::Badan),
            (OpdRole::TitleBagian, OpdForm::Bagian),
        ];
        let (start, form) = titles
            .into_iter()
            .find_map(|(role, form)| self.word_at(at, role).map(|(end, _)| (end, form)))?;
        if !self.follows(start) || !self.is_capitalised(start) {
            return None;
        }
        let name = Name {
            start,
            end: start,
            form,
            affairs: AffairSet::EMPTY,
            region: None,
            needs_place: false,
            lists: false,
            rule: "opd.titled",
            entry: None,
        };
        if form == OpdForm::Bagian {
            return self.topic(name).map(|name| Name { form, needs_place: true, ..name });
        }
        let parts = self.parts(start, form, AffairSet::EMPTY)?;
        Some(Name { end: parts.end, affairs: parts.affairs, ..name })
    }

    /// A public hospital: `RSUD dr Soetomo`, `RSUD Lembang`, or the form
    /// alone where it is capitalised.
    pub(super) fn hospital(&self, name: Name) -> Option<Name> {
        let bare = name.clone();
        let start = match self.bracket_at(name.end) {
            Some(bracket) => bracket.end + 1,
            None => name.end,
        };
        match self.proper_name(start) {
            Some((end, region)) => {
                let region = region.or_else(|| self.district(start..end));
                Some(Name { end, region, rule: "opd.hospital", ..name })
            }
            None => {
                (self.is_capitalised(bare.start) && !self.is_counted(bare.start)).then_some(bare)
            }
        }
    }

    /// The district that words name, where the article names a region it lies
    /// in, or no other has the name: `RSUD Lembang`.
    fn district(&self, words: Range<usize>) -> Option<RegionCode> {
        let text = self.scan.span(words).of(self.scan.text());
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        let key: String = letters.flat_map(char::to_lowercase).collect();
        let districts = self.context.lexicon.regions.districts.find(&key);
        let regions = || self.context.places().iter().filter_map(|place| place.code);
        let near = |part: fn(RegionCode) -> RegionCode| {
            let named = |code: &&RegionCode| regions().any(|region| region == part(**code));
            one(districts.iter().filter(named))
        };
        near(RegionCode::regency)
            .or_else(|| near(RegionCode::province))
            .or_else(|| one(districts.iter()))
    }

    /// Whether a word before atom `at` makes it a common noun: `dua RSUD`.
    fn is_counted(&self, at: usize) -> bool {
        at > 0
            && (self.word_at(at - 1, OpdRole::Quantity).is_some()
                || self.scan.get(at - 1).is_some_and(|atom| atom.is_digits()))
    }

    /// A hospital that only its name shows to be regional: `RSU dr Soetomo`,
    /// `RSU Kabupaten Tangerang`.
    pub(super) fn known_hospital(&self, name: Name) -> Option<Name> {
        let start = self.past_honorifics(name.end);
        if let Some((end, _)) = self.word_at(start, OpdRole::Hospital) {
            return Some(Name { end, rule: "opd.hospital", ..name });
        }
        let place = self.context.place_at(name.end)?;
        let town = place.typed && place.code.is_some() && self.follows(name.end);
        town.then_some(Name { rule: "opd.hospital", ..name })
    }

    /// A technical unit: `UPTD BLK`, `UPTD Puskesmas Lembang`.
    pub(super) fn unit(&self, name: Name) -> Option<Name> {
        let start = match self.bracket_at(name.end) {
            Some(bracket) => bracket.end + 1,
            None => name.end,
        };
        if !self.follows(start) {
            return None;
        }
        let name = Name { rule: "opd.unit", ..name };
        if let Some((end, word)) = self.word_at(start, OpdRole::Unit) {
            let (end, region) = self.proper_name(end).unwrap_or((end, None));
            return Some(Name { end, region, affairs: word.affairs, ..name });
        }
        if !self.is_capitalised(start) {
            return None;
        }
        let parts = self.parts(start, OpdForm::Dinas, AffairSet::EMPTY)?;
        Some(Name { end: parts.end, affairs: parts.affairs, ..name })
    }

    /// A division of a secretariat: `Biro Hukum Setda`, `Bagian Umum`. Without
    /// its secretariat or a region it is one only in an article about a
    /// regional government.
    pub(super) fn topic(&self, name: Name) -> Option<Name> {
        let secretariat = self.names.affairs_of_secretariat();
        let name = Name { rule: "opd.division", affairs: secretariat, ..name };
        let (end, _) = self.word_at(name.end, OpdRole::Topic).filter(|_| self.follows(name.end))?;
        let mut forms = Vec::new();
        self.names.forms.find_at(self.scan, end, &mut forms);
        let setda = forms.iter().rev().find(|hit| {
            let form = hit.phrase.term;
            form.form == OpdForm::Sekretariat && form.affairs.meets(secretariat)
        });
        match setda {
            Some(hit) if self.follows(end) => Some(Name { end: hit.end, ..name }),
            _ => Some(Name { end, needs_place: !self.local, ..name }),
        }
    }

    /// `Kantor Camat Lingga`: the office, with the name of its place.
    pub(super) fn named_office(&self, name: Name) -> Option<Name> {
        let place = self.context.place_at(name.end).filter(|_| self.follows(name.end));
        if place.is_some_and(|place| place.code.is_some()) {
            return Some(name);
        }
        let (end, region) = self.proper_name(name.end)?;
        Some(Name { end, region, ..name })
    }

    /// `petugas Kecamatan Lingga`: a district meant as an office.
    pub(super) fn office(&self, name: Name) -> Option<Name> {
        let before = name.start.checked_sub(1)?;
        self.word_at(before, OpdRole::Office).filter(|_| self.follows(name.start))?;
        let place = self.context.place_at(name.start)?;
        let typed = place.typed && place.end > name.end;
        typed.then_some(Name { end: place.end, region: place.code, ..name })
    }

    /// A proper name from atom `start`, up to a place in it: `dr Haryoto
    /// Lumajang`. Where it ends, and the region.
    fn proper_name(&self, start: usize) -> Option<(usize, Option<RegionCode>)> {
        if !self.follows(start) {
            return None;
        }
        let first = self.past_honorifics(start);
        if let Some((end, _)) = self.word_at(first, OpdRole::Hospital) {
            return Some((end, None));
        }
        let (mut at, mut words, mut end) = (first, 0, start);
        while words < MOST_WORDS && self.follows(at) {
            if let Some(place) = self.context.place_at(at).filter(|place| place.code.is_some()) {
                return Some((place.end, place.code));
            }
            if words > 0
                && self.word_at(at, OpdRole::Particle).is_some()
                && self.is_capitalised(at + 1)
            {
                at += 1;
                continue;
            }
            let stops = self.word_at(at, OpdRole::Stop).is_some();
            if stops || !self.is_capitalised(at) {
                break;
            }
            words += 1;
            end = at + 1;
            at = self.past_dot(end);
        }
        (words > 0).then_some((end, None))
    }

    /// Behind `dr. H.` and the like.
    fn past_honorifics(&self, start: usize) -> usize {
        let mut at = start;
        while let Some((end, _)) = self.word_at(at, OpdRole::Honorific).filter(|_| at - start < 12)
        {
            at = self.past_dot(end);
        }
        at
    }

    /// Behind the dot of an initial or a title that ends at `end`.
    fn past_dot(&self, end: usize) -> usize {
        let short = self.scan.surface(end - 1).len() <= 4;
        let dot = self.scan.is(end, '.') && self.scan.glued(end);
        let goes_on = self.scan.gap_before(end + 1) < Gap::Line
            && (self.is_capitalised(end + 1)
                || self.word_at(end + 1, OpdRole::Honorific).is_some());
        end + usize::from(short && dot && goes_on)
    }
}

/// The only item, if there is one and no more.
fn one<'c>(mut codes: impl Iterator<Item = &'c RegionCode>) -> Option<RegionCode> {
    let first = codes.next()?;
    codes.next().is_none().then_some(*first)
}
