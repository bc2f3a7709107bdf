//! Ordinals: `ke-79`, `ketujuh belas`, `pertama`.
//!
//! Before a noun, the same words mean *all of them*: `kedua pihak`, `ketiga
//! pelaku`. An ordinal follows its noun (`babak kedua`), so the noun before it
//! decides.

use super::amounts::{Counted, CountedPhrase, Reader, counted_at};
use super::calendar::Dates;
use super::numeral::ParsedNumeral;
use crate::candidate::{Candidate, Origin, Reading};
use crate::decimal::Decimal;
use crate::lexicon::{Cue, Label, Measure, Roles, StopRole, UnitClass};
use crate::roman::roman;
use crate::scan::{Atom, Gap, Opening, Shape, fold};
use crate::value::{Amount, Numeral, Size, Value};

/// The maximum number of digits of an ordinal with a blank behind its `ke`.
const MAX_DIGITS: usize = 3;

impl Reader<'_> {
    /// Adds all ordinals that are no part of the `dates`.
    pub(super) fn ordinals(&self, mut dates: Dates<'_>, out: &mut Vec<Candidate>) {
        // Where the next ordinal of a list with the last one would start.
        let mut listed = None;
        // The last ordinal, and where it ends.
        let mut last = None;
        let mut next = 0;
        while let Some(at) = self.scan.next_opening(Opening::Ordinal, next) {
            next = at + 1;
            if self.beside(at).intersects(Roles::ORDINAL_MARK) && !self.marks_number(next) {
                continue;
            }
            let found = match self.ordinal_at(at) {
                Some((_, end)) if self.is_doubled(end) => None,
                Some((value, end)) => {
                    let place = listed == Some(at) && !self.gathers(end);
                    let is =
                        || self.is_ordinal(at, end, value) || self.goes_on(last, (value, at, end));
                    (place || is()).then_some((value, end))
                }
                None => self.loose_ordinal_at(at),
            };
            if found.is_none() {
                self.roman_ranks(at, &mut dates, out);
            }
            if let Some((value, end)) = found {
                let (size, value, end) = match self.upper_end_behind(value, end) {
                    Some((max, end)) => {
                        next = end;
                        (Size::Range { min: value, max }, max, end)
                    }
                    None => (Size::Exact(value), value, end),
                };
                let amount = Amount { size, modifier: None };
                let span = self.scan.span(at..end);
                let reading = Reading::Value(Value::Ordinal(amount));
                dates.add(at, span, reading, Origin::rule("ordinal"), out);
                listed = self.past_list_sign(end);
                last = Some((value, end));
            }
        }
    }

    /// Whether the ordinal that stands behind a comma or `dan`, a number with its atoms, leaves
    /// out the noun of the `last` one, whose clause it follows in the sentence and whose number
    /// is one less: `Gempa pertama terjadi pukul 14.06, kedua pukul 14.31`.
    fn goes_on(
        &self,
        last: Option<(Numeral, usize)>,
        (value, start, end): (Numeral, usize, usize),
    ) -> bool {
        /// The most atoms of the clause between two ordinals.
        const MAX_ATOMS: usize = 30;
        let Some((before, last_end)) = last.filter(|(_, end)| start <= end + MAX_ATOMS) else {
            return false;
        };
        let ends_sentence = |at: usize| {
            self.scan.gap_before(at) >= Gap::Line
                || self.scan.is(at - 1, '.') && !self.scan.glued(at)
                || self.scan.sign(at).is_some_and(|sign| matches!(sign, ';' | '?' | '!'))
        };
        let number = |numeral| match numeral {
            Numeral::Decimal(number) => number.to_integer(),
            Numeral::Ratio { .. } => None,
        };
        let is_next = || number(before).is_some_and(|one| number(value) == Some(one + 1));
        let is_joined = || self.scan.is(start - 1, ',') || self.ends_cue(Cue::And, start - 1);
        is_next()
            && is_joined()
            && !self.gathers(end)
            && (!self.counts_at(end) || self.scan.is_capitalised(end))
            && !(last_end..=start).any(ends_sentence)
    }

    /// Whether atom `at`, behind `ke`, may be a number or a hyphen before one.
    fn marks_number(&self, at: usize) -> bool {
        self.beside(at).intersects(Roles::SIGN.union(Roles::DIGITS).union(Roles::NUMBER))
    }

    /// Past the `dan`, `atau`, `hingga`, dash or comma behind an ordinal that ends before atom `end`.
    /// The next word of such a list is an ordinal too: `posisi ketiga dan keempat`.
    pub(super) fn past_list_sign(&self, end: usize) -> Option<usize> {
        let comma = end + usize::from(self.scan.is(end, ','));
        let joins = |cue| matches!(cue, Cue::And | Cue::Or).then_some(());
        let word = self.cue_behind(comma, joins).map(|((), end)| end);
        let word = word.or_else(|| self.past_range_sign(comma));
        word.or((comma > end).then_some(comma))
    }

    /// The ordinal behind a `sampai` or dash at atom `at` that ends the range which the ordinal of
    /// this `value` starts, and where it ends: `hari ke-3 sampai ke-5`, `posisi kedua hingga keempat`.
    fn upper_end_behind(&self, value: Numeral, at: usize) -> Option<(Numeral, usize)> {
        let joined = self.past_range_sign(at).filter(|_| self.end_of_cue(Cue::Or, at).is_none())?;
        let (last, end) = self.ordinal_at(joined)?;
        let rises = || Some(value.decimal()? < last.decimal()?);
        (rises() == Some(true) && !self.is_doubled(end) && !self.gathers(end))
            .then_some((last, end))
    }

    /// The value of the word that may be an ordinal at atom `at`, and where it ends.
    pub(super) fn ordinal_at(&self, at: usize) -> Option<(Numeral, usize)> {
        let spelled =
            self.numeral_reader.ordinal_at(at).map(|ordinal| (ordinal.value, ordinal.end));
        spelled.or_else(|| self.marked_roman_at(at))
    }

    /// The ordinal at atom `at` with a blank behind its `ke`, and where it ends. It follows
    /// a listed word, or another noun if it has nothing to count: `hari ke 3`, `urutan ke
    /// 18`, `HUT ke 74`.
    pub(super) fn loose_ordinal_at(&self, at: usize) -> Option<(Numeral, usize)> {
        let ordinal = self.numeral_reader.loose_ordinal_at(at)?;
        let before = at.checked_sub(1)?;
        if self.leads_to_a_measure(&ordinal)
            || self.is_base_of_rate(before) && self.counts_at(ordinal.end)
        {
            return None;
        }
        let marked = self.cue_at(before, |cue| {
            (cue == Cue::Label(Label::Rank)).then_some(()).or(ordinal_behind(cue))
        });
        let is = self.measures_time(before)
            || marked.is_some()
            || self.is_of_repetition(ordinal.end)
            || self.numbers_a_noun(before, &ordinal);
        is.then_some((ordinal.value, ordinal.end))
    }

    /// Whether the `ke` of `ordinal` is a preposition before a value: the number has a separator,
    /// or is one of per cent or money: `tenor 12 bulan ke 6,4 persen`, `turun 3 hari ke 6.957`,
    /// `tenor 1 bulan ke 5 persen`.
    fn leads_to_a_measure(&self, ordinal: &ParsedNumeral) -> bool {
        let (number, end) = (ordinal.start + 1, ordinal.end);
        let separated = self.scan.is_digits(number) && end > number + 1;
        let measured = || {
            let counted = counted_at(self.scan, self.numerals, end).map(|phrase| phrase.counted);
            matches!(counted, Some(Counted::Percent | Counted::Money(_)))
        };
        separated || measured()
    }

    /// Whether `kalinya` stands at atom `at`: `untuk ke dua kalinya`.
    fn is_of_repetition(&self, at: usize) -> bool {
        self.counts_times(at) && self.scan.get(at).is_some_and(|atom| atom.clitic != 0)
    }

    /// Whether an ordinal of `ke` and one more word numbers the noun at atom `noun`: not
    /// `naik ke 73`, `4 persen ke 695`, `bus ke 14 kota`.
    fn numbers_a_noun(&self, noun: usize, ordinal: &ParsedNumeral) -> bool {
        let end = ordinal.end;
        let number = end - 1;
        // `ke satu` is a direction.
        let short = match self.scan.is_digits(number) {
            true => self.scan.bytes(number).len() <= MAX_DIGITS,
            false => ordinal.value != Decimal::from_integer(1).into(),
        };
        let few = number == noun + 2
            && short
            && !(self.scan.glued(end)
                && self.beside(end).intersects(Roles::WORD.union(Roles::HYPHEN)));
        // `Presiden RI ke 3`, `Presiden ke 3 RI`
        let adjective = |at: usize| {
            self.role(at) == Some(StopRole::Adjective) && !self.beside(at).intersects(Roles::UPPER)
        };
        let is_noun = || {
            self.beside(noun).intersects(Roles::WORD)
                && !adjective(noun)
                && self.role(noun) != Some(StopRole::Calendar)
                && !self.is_verb_or_function(noun)
                && !self.is_of_number(noun)
                && !noun.checked_sub(1).is_some_and(|at| self.is_of_number(at))
        };
        // `ke 80 tahun 2025`: the noun is the name of a year, and not counted.
        let dated = || self.scan.is_digits(end + 1);
        let counts = || adjective(end) || self.counted_or_measured_at(end).is_some() && !dated();
        few && is_noun() && !counts()
    }

    /// The end of the number in words behind the `ke` at atom `at`, if the two mean all of
    /// what they count, at the start of a sentence: `Ke empat warga itu` for `Keempat`.
    pub(super) fn end_of_loose_collective(&self, at: usize) -> Option<usize> {
        let collective = self.starts_sentence(at) && !self.scan.is_digits(at + 1);
        collective.then(|| self.numeral_reader.loose_ordinal_at(at))?.map(|number| number.end)
    }

    /// Whether the word from atom `start` to `end`, of this `value`, is an ordinal here.
    fn is_ordinal(&self, start: usize, end: usize, value: Numeral) -> bool {
        if self.ends_a_name(start, end) {
            return false;
        }
        if self.numeral_reader.is_ordinal_mark(start) {
            let letters = self.scan.glued(end) && self.scan.get(end).is_some_and(Atom::is_word);
            return !letters && !self.is_of_citation(start) && !self.counts_all(start, end);
        }
        let times = self.counts_times(end + usize::from(self.is_hyphened(end)));
        if self.marks_item(start) || self.opens_list(start, end) {
            return times;
        }
        let first = value == Decimal::from_integer(1).into();
        times
            || first
            || self.ends_series(start)
            || self.stands_before_superlative(end)
            || self.follows_a_round(start)
            || self.is_held_rank(start, end)
            || (self.follows_its_noun(start, end) || self.follows_a_lost_noun(start, end))
                && !self.gathers(end)
    }

    /// Whether a word is joined by a hyphen to the ordinal that ends before atom `end`.
    fn is_hyphened(&self, end: usize) -> bool {
        self.scan.is(end, '-') && self.scan.glued(end)
    }

    /// Whether the ordinal that ends before atom `end` is half of a word: `pertama-tama`,
    /// `kedua-duanya`, but not `kedua-nya`, `ketiga-kalinya`, `pertama-ketiga`.
    fn is_doubled(&self, end: usize) -> bool {
        let other = end + 1;
        self.is_hyphened(end)
            && !self.numerals.stops.is_clitic(self.scan.surface(other))
            && !self.counts_times(other)
            && self.ordinal_at(other).is_none()
    }

    /// Whether the ordinal at atom `start` cites a law: `ayat (1) ke-2`, `ayat 1 ke-2`, but
    /// not `(HUT) ke-80`.
    fn is_of_citation(&self, start: usize) -> bool {
        let Some(before) = start.checked_sub(1) else { return false };
        let number = before - usize::from(before > 0 && self.scan.is(before, ')'));
        self.scan.is_digits(number)
    }

    /// Whether the word means all of what it counts: `Ke-14 kabupaten itu`, `dari ke-12
    /// atlet`, `Menurutnya, ke-12 atlet`. An ordinal has its noun or `yang` before it.
    fn counts_all(&self, start: usize, end: usize) -> bool {
        let lone = || {
            let before = start.checked_sub(1);
            before.is_none_or(|at| {
                let lower_case = !self.scan.is_capitalised(at);
                let noun = || self.numerals.measure_at(self.scan, at).is_some();
                lower_case && !self.is_of_order(at) && self.is_verb_or_function(at) && !noun()
            })
        };
        let comma = || {
            start.checked_sub(1).is_some_and(|at| self.scan.is(at, ','))
                && self.end_of_cue(Cue::OrdinalBehind, end).is_none()
        };
        let all = self.counts_at(end) && !self.counts_times(end) || self.is_pointed_at(end);
        all && (self.starts_sentence(start) || lone() || comma())
    }

    /// Whether a word such as `itu` or `tersebut` follows the noun at atom `noun`, which is no
    /// length of time and comes in no series: `kedua fitur tersebut`, but `laga kedua musim ini`.
    fn is_pointed_at(&self, noun: usize) -> bool {
        let pointed = self.beside(noun).intersects(Roles::WORD)
            && self.scan.gap_before(noun + 1) == Gap::Space
            && self.end_of_cue(Cue::Pointing, noun + 1).is_some();
        pointed
            && !self.counts_times(noun)
            && !self.measures_time(noun)
            && !self.ends_cue(Cue::Series, noun)
    }

    /// Whether the noun at atom `noun` is the base of a rate, behind which `ke` is a preposition: `tiap
    /// hari ke 11 sekolah`, `200 porsi/hari ke 11 sekolah`.
    fn is_base_of_rate(&self, noun: usize) -> bool {
        let rate = |cue| matches!(cue, Cue::Rate(_)).then_some(());
        noun.checked_sub(1)
            .is_some_and(|before| self.scan.is(before, '/') || self.cue_at(before, rate).is_some())
    }

    /// Whether the word at atom `at` is a length of time.
    pub(super) fn measures_time(&self, at: usize) -> bool {
        let hit = self.numerals.measure_at(self.scan, at);
        hit.is_some_and(|hit| matches!(hit.phrase.term, Measure::Time(_)))
    }

    /// Whether the word at the start of a sentence numbers an item: `Pertama, … Kedua, …`,
    /// `Yang pertama … Yang kedua …`.
    fn marks_item(&self, start: usize) -> bool {
        // Not behind `Terbesar`, which makes it an ordinal, nor behind `Untuk`.
        let marks = |before: usize| self.is_function(before) && self.is_of_order(before);
        let behind = |before: usize| marks(before) && self.starts_sentence(before);
        self.starts_sentence(start) || start.checked_sub(1).is_some_and(behind)
    }

    /// Whether the word numbers an item inside a sentence: `yakni pertama aspek ini`,
    /// `alasannya, pertama, …`, `ada dua syarat, pertama belum menikah`.
    fn opens_list(&self, start: usize, end: usize) -> bool {
        let Some(before) = start.checked_sub(1) else { return false };
        // A comma with blanks on both sides, or none, remains where a site left out a link.
        let comma = self.scan.is(before, ',') && self.scan.glued(before) && !self.scan.glued(start);
        let word = before.saturating_sub(usize::from(comma));
        let item = self.scan.is(end, ',') || self.starts_item(end);
        // `terjatuh dua kali, pertama pada 2019`
        item && (comma && !self.counts_times(word) || self.ends_cue(Cue::Items, word))
    }

    /// Whether the words behind an ordinal, from atom `at` on, can be an item of a list: not in
    /// `hal baru, pertama di Jawa`, `wilayah itu, ketiga terluas`, `kardinal itu, pertama adalah
    /// Bima`.
    fn starts_item(&self, at: usize) -> bool {
        self.scan.gap_before(at) == Gap::Space
            && self.beside(at).intersects(Roles::WORD)
            && !self.scan.opens(Opening::PlaceCue, at)
            && !self.is_of_order(at)
            && !self.stands_before_superlative(at)
            && self.end_of_cue(Cue::Filler, at).is_none()
    }

    /// Whether the words that end with atom `at`, such as `hari jadi`, announce an ordinal.
    fn is_of_order(&self, at: usize) -> bool {
        self.ends_cue(Cue::OrdinalBehind, at)
    }

    /// Whether atom `at` is a function word.
    pub(super) fn is_function(&self, at: usize) -> bool {
        self.role(at) == Some(StopRole::Function)
    }

    /// The role of atom `at` as a word that is not counted.
    fn role(&self, at: usize) -> Option<StopRole> {
        self.scan.get(at).and_then(|atom| self.numerals.stops.role(atom.word))
    }

    /// Whether the word before makes a name of the ordinal: `Sekolah Menengah Pertama`.
    fn ends_a_name(&self, start: usize, end: usize) -> bool {
        let no_number = |cue| (cue == Cue::NoNumber).then_some(());
        let phrase = start.checked_sub(1).and_then(|before| self.cue_at(before, no_number));
        phrase.is_some_and(|((), behind)| behind == end)
    }

    /// Whether the word at atom `at` counts times: `kedua kalinya`.
    pub(super) fn counts_times(&self, at: usize) -> bool {
        self.numerals.class_at(self.scan, at) == Some(UnitClass::Times)
    }

    /// Whether a noun, its short form in brackets, or `yang` precedes atom `start`: `operasi
    /// tangkap tangan (OTT) kesepuluh`.
    fn follows_its_noun(&self, start: usize, end: usize) -> bool {
        let before = (start - 1).saturating_sub(usize::from(self.scan.is(start - 1, ')')));
        let Some(atom) = self.scan.get(before) else { return false };
        if !atom.is_word() || self.scan.gap_before(start) > Gap::Line {
            return false;
        }
        let marked = self.cue_at(before, ordinal_behind);
        if marked.is_some() {
            return true;
        }
        if self.numerals.measure_at(self.scan, before).is_some() {
            // `aksi kedua perampok itu`
            let all = || self.counts_at(end) && self.is_pointed_at(end);
            return self.measures_time(before) || self.counts_times(before) || !all();
        }
        // `Menpora kedua yang`: a name before it is its noun, even if it looks like a verb.
        let name = atom.is_capitalised()
            && !self.scan.is_capitalised(start)
            && !self.starts_sentence(before)
            && self.role(before).is_none();
        // `kasta kedua Liga Nusantara`, but `pembahasan kedua Ranperda itu`
        let names = || self.scan.is_capitalised(end) && !self.is_pointed_at(end);
        // `pleno kedua tanggal 3 Mei`
        let dated = || {
            let day = self.end_of_cue(Cue::Label(Label::Calendar), end);
            day.is_some_and(|day| self.scan.is_digits(day))
        };
        (name || !self.is_verb_or_function(before)) && (!self.counts_at(end) || names() || dated())
    }

    /// Whether a site left out the linked noun of the ordinal, of which a comma remains: `pada
    /// ,kedua Grup G`, `di,ketiga Kualifikasi`.
    fn follows_a_lost_noun(&self, start: usize, end: usize) -> bool {
        let Some(comma) = start.checked_sub(1).filter(|at| self.scan.is(*at, ',')) else {
            return false;
        };
        let torn = self.scan.glued(comma) == self.scan.glued(start);
        torn && comma.checked_sub(1).is_some_and(|at| self.is_function(at))
            && (self.scan.is_capitalised(end) || !self.counts_at(end))
    }

    /// Whether atom `at` is a verb, a preposition or the like.
    pub(super) fn is_verb_or_function(&self, at: usize) -> bool {
        matches!(self.role(at), Some(StopRole::Function | StopRole::Verb))
            || self.numerals.stops.looks_like_a_verb(&fold(self.scan.surface(at)))
    }

    /// Whether the word at atom `at` can be counted: `kedua adonan`.
    fn counts_at(&self, at: usize) -> bool {
        let phrase = self.counted_or_measured_at(at);
        phrase.is_some_and(|phrase| matches!(phrase.counted, Counted::Unit { .. }))
    }

    /// What the word at atom `at` can count or measure; nothing for an acronym, which may be a
    /// name: `kemenangan kedua PSM`, `HUT ke 74 TNI`.
    fn counted_or_measured_at(&self, at: usize) -> Option<CountedPhrase<'_>> {
        let acronym = self.scan.get(at).is_some_and(|atom| atom.shape == Shape::Upper);
        let phrase = counted_at(self.scan, self.numerals, at);
        phrase.filter(|phrase| !(acronym && phrase.counted.is_unlisted()))
    }

    /// Whether a noun of rounds precedes the ordinal, behind which it never means all of
    /// them: `tahap kedua pemerintah`.
    fn follows_a_round(&self, start: usize) -> bool {
        let before = start - 1;
        self.scan.gap_before(start) == Gap::Space
            && !self.is_function(before)
            && self.is_of_order(before)
    }

    /// Whether the ordinal is a rank that someone holds: `menempati posisi kedua negara
    /// terpadat`; but not in `karena posisi kedua negara itu`, `memperkuat posisi keduanya`.
    fn is_held_rank(&self, start: usize, end: usize) -> bool {
        let clitic = self.scan.get(end - 1).is_some_and(|atom| atom.clitic != 0);
        let held = |noun: usize| {
            noun.checked_sub(1).is_some_and(|before| {
                self.scan.opens(Opening::PlaceCue, before)
                    || self.role(before) == Some(StopRole::Verb)
                    || self.numerals.stops.looks_like_a_verb(&fold(self.scan.surface(before)))
            })
        };
        !clitic
            && self.scan.gap_before(start) == Gap::Space
            && self.ends_cue(Cue::Label(Label::Rank), start - 1)
            && held(start - 1)
    }

    /// Whether a superlative follows the ordinal: `ketiga tertinggi`.
    fn stands_before_superlative(&self, end: usize) -> bool {
        self.scan.gap_before(end) == Gap::Space
            && self.end_of_cue_at(Cue::Superlative, end).is_some()
    }

    /// Whether a noun of a series precedes the ordinal: `anak ketiganya`, `kemenangan
    /// keduanya`, `masa jabatan keduanya`.
    fn ends_series(&self, start: usize) -> bool {
        self.scan.gap_before(start) == Gap::Space && self.ends_cue(Cue::Series, start - 1)
    }

    /// Whether the word that ends before atom `end` means all of what follows: `kedua
    /// pihak`, `keduanya`.
    fn gathers(&self, end: usize) -> bool {
        let clitic = self.scan.get(end - 1).is_some_and(|atom| atom.clitic != 0);
        let collective = self.end_of_cue(Cue::Collective, end);
        let persons = self.numerals.class_at(self.scan, end) == Some(UnitClass::Person);
        clitic || persons || collective.is_some()
    }

    /// The value of an ordinal in Roman digits, and where it ends: `ke-XIV`.
    fn marked_roman_at(&self, start: usize) -> Option<(Numeral, usize)> {
        let number = start + 2;
        let marked = self.scan.joins(start + 1, '-') && self.numeral_reader.is_ordinal_mark(start);
        let upper =
            self.scan.get(number)?.shape == Shape::Upper || self.scan.surface(number).len() == 1;
        let value = (marked && upper).then(|| roman(self.scan.surface(number)))??;
        Some((Decimal::from(u64::from(value)).into(), number + 1))
    }
}

/// Whether the cue announces an ordinal behind it.
fn ordinal_behind(cue: Cue) -> Option<()> {
    matches!(cue, Cue::OrdinalBehind | Cue::Superlative).then_some(())
}
