//! Codes: numbers with letters, slashes or hyphens glued to them.

use std::ops::RangeInclusive;

use super::digits::could_be_year;
use super::{Trial, Verdict};
use crate::lexicon::{Cue, Label, Measure, Roles, StopRole, UnitClass};
use crate::numbers::amounts::counted::{Counted, counted_at};
use crate::scan::{Atom, Class, Gap, Shape};
use crate::value::Numeral;

/// The maximum number of atoms of a code that are read behind its number.
const MAX_CODE_ATOMS: usize = 24;
/// The maximum number of groups of digits behind the first one of a telephone number.
const MAX_GROUPS: usize = 4;
/// From this many digits in a row on, a number is a telephone or account number.
pub(in crate::numbers::amounts) const MIN_ACCOUNT_DIGITS: usize = 9;

impl Trial<'_, '_> {
    /// The verdict on a number that is part of a code.
    pub(super) fn as_code(&self) -> Option<Verdict> {
        let scan = self.reader.scan;
        let start = self.expression.start;
        let range = self.expression.last.as_deref().filter(|_| !self.is_ordinal());
        let end = range.map_or(self.first.end, |last| last.end);
        // `P3K 150 miliar`: what a blank parts from a digit inside a word is another number.
        let end = match start.checked_sub(1).and_then(|before| scan.get(before)) {
            Some(word) if word.is_word() && scan.glued(start) => {
                (start + 1..end).find(|at| !scan.glued(*at)).unwrap_or(end)
            }
            _ => end,
        };
        if let Some(end) = self.end_of_dialled_code() {
            return Some(Verdict::Block { end });
        }
        let goes_on = self.expression.counted.is_none() && self.code_goes_on_at(end);
        if !goes_on && !self.ends_code() {
            return None;
        }
        // `KP2MI/Kemnaker`: a digit inside a word makes no code of what a slash joins to it.
        let in_word = self.is_in_word();
        let glued = (end..scan.len().min(end + MAX_CODE_ATOMS))
            .take_while(|i| scan.glued(*i) && is_of_code(scan.surface(*i)))
            .take_while(|i| !(in_word && scan.is(*i, '/')))
            .take_while(|i| !self.ends_sentence(*i));
        let end = self.before_last_name(self.before_full_stop(end + glued.count()));
        let atoms = &scan.atoms()[start..end];
        let digits: usize = atoms.iter().filter(|atom| atom.is_digits()).map(Atom::len).sum();
        // `10-09-2019` is left to the dates.
        let numeric = !atoms.iter().any(Atom::is_word);
        if numeric && digits < MIN_ACCOUNT_DIGITS {
            return Some(Verdict::NoSpan);
        }
        Some(Verdict::Block { end })
    }

    /// The end of the code that a telephone dials, if the number is the first one of it: `*123#`,
    /// `*123*7*1#`.
    fn end_of_dialled_code(&self) -> Option<usize> {
        let scan = self.reader.scan;
        let start = self.expression.start;
        if self.sign_before() != Some('*') || !scan.glued(start) {
            return None;
        }
        let is_of_code = |at: &usize| {
            scan.glued(*at) && (scan.is_digits(*at) || scan.is(*at, '*') || scan.is(*at, '#'))
        };
        let code = (start + 1..start + MAX_CODE_ATOMS).take_while(is_of_code);
        let last = code.last().filter(|last| scan.is(*last, '#'))?;
        Some(last + 1)
    }

    /// Whether `ke-` makes an ordinal of the number, which then starts no range: `ke-1 hingga 3`.
    fn is_ordinal(&self) -> bool {
        let mark = self.expression.start.checked_sub(2);
        mark.is_some_and(|mark| self.reader.numeral_reader.is_ordinal_mark(mark))
    }

    /// The end of a code that ends before atom `end`, without the full stop or colon of the text.
    fn before_full_stop(&self, end: usize) -> usize {
        let scan = self.reader.scan;
        let stop = end - 1;
        let is_stop = ['.', ':'].into_iter().any(|sign| scan.is(stop, sign)) && !scan.glued(end);
        if is_stop && stop > self.expression.start { stop } else { end }
    }

    /// The end of a code that ends before atom `end`; of the number of a military command, without the
    /// slash and the capitalised word that end it: `1417` in `Dandim 1417/Kendari`, where the word
    /// may be a place. A longer code keeps its last word: `LP/123/IV/2019/Bareskrim`.
    fn before_last_name(&self, end: usize) -> usize {
        /// The fewest letters of such a word.
        const MIN_LETTERS: usize = 3;
        let (scan, start) = (self.reader.scan, self.expression.start);
        let slash = end.saturating_sub(2);
        let is_of_command = |at: usize| scan.is_digits(at) || scan.is(at, '-');
        let is_name = |word: &Atom| word.shape == Shape::Capitalised && word.len() >= MIN_LETTERS;
        let ends_in_name = slash > start
            && scan.is(slash, '/')
            && scan.gap_before(start) == Gap::Space
            && (start..slash).all(is_of_command)
            && scan.get(slash + 1).is_some_and(is_name);
        if ends_in_name { slash } else { end }
    }

    /// Whether letters stand right before the number and right behind it: `KP2MI`.
    fn is_in_word(&self) -> bool {
        let scan = self.reader.scan;
        let (start, end) = (self.first.start, self.first.end);
        let is_letters = |at: usize| scan.get(at).is_some_and(Atom::is_word);
        start.checked_sub(1).is_some_and(is_letters)
            && scan.glued(start)
            && is_letters(end)
            && scan.glued(end)
    }

    /// Whether the number is a telephone or account number.
    pub(super) fn is_account(&self) -> bool {
        let digits = self.reader.scan.bytes(self.first.start);
        let long = digits.len() >= MIN_ACCOUNT_DIGITS;
        match self.expression.counted {
            None => long || digits.len() > 3 && digits.starts_with(b"0"),
            Some(_) => long && digits.starts_with(b"0"),
        }
    }

    /// Whether the number is an area code before a telephone number: `(0331) 42-1234`.
    pub(super) fn is_area_code(&self) -> bool {
        let scan = self.reader.scan;
        let end = self.first.end;
        let digits = || scan.surface(self.first.start);
        self.sign_before() == Some('(')
            && scan.is(end, ')')
            && scan.is_digits(end + 1)
            && digits().starts_with('0')
            && (3..=5).contains(&digits().len())
    }

    /// Past the groups of digits that continue an identifying number which ends before
    /// atom `end`: `1500 400`, `0813 7411 2020`, `1 2 3`; but `Liga 1 2025`.
    pub(super) fn past_groups(&self, end: usize) -> usize {
        let scan = self.reader.scan;
        let group_behind = |end: usize| {
            let hyphen = scan.is(end, '-') && scan.glued(end) && scan.glued(end + 1);
            let group = end + usize::from(hyphen);
            let atom = scan.get(group).filter(|atom| atom.is_digits())?;
            // `5.000`, `3 juta` are numbers of their own.
            let grouped = matches!(scan.surface(group + 1), "." | ",")
                && scan.glued(group + 1)
                && scan.glued(group + 2);
            let counts = counted_at(scan, self.reader.numerals, group + 1).is_some()
                || self.reader.beside(group + 1).contains(Roles::NUMBER.union(Roles::SPACE));
            (atom.gap <= Gap::Space && !grouped && !counts).then_some(group + 1)
        };
        if could_be_year(scan.bytes(end)) {
            return end;
        }
        std::iter::successors(Some(end), |end| group_behind(*end))
            .take(MAX_GROUPS + 1)
            .last()
            .unwrap_or(end)
    }

    /// Whether what is glued to the number, at atom `end`, makes a code of it.
    fn code_goes_on_at(&self, end: usize) -> bool {
        let reader = self.reader;
        let Some(sign) = reader.scan.get(end).filter(|_| reader.scan.glued(end)) else {
            return false;
        };
        if sign.is_word() {
            // `1440H/2019M` are the years of two eras.
            let is_of_two_eras = reader.beside(end).intersects(Roles::BEHIND_DATE)
                && reader.scan.is(end + 1, '/')
                && could_be_year(reader.scan.bytes(end + 2));
            if is_of_two_eras {
                return false;
            }
            // `15.000yang` only lacks a blank, but `5vs5` is a match, `37GA` a name.
            let digits = reader.scan.is_digits(end + 1) && reader.scan.glued(end + 1);
            let capitals = sign.shape == Shape::Upper;
            return digits
                || capitals
                || reader.numerals.stops.role(sign.word) != Some(StopRole::Function);
        }
        let after = reader.scan.get(end + 1).filter(|_| reader.scan.glued(end + 1));
        after.is_some_and(|after| match reader.scan.surface(end) {
            // `1/4-nya`, `20-an`.
            "-" if reader.numerals.stops.is_clitic(reader.scan.surface(end + 1)) => false,
            "-" | "_" | "@" | "#" | "+" => after.class != Class::Other,
            "/" => after.is_word() && !self.is_rate_per(end + 1),
            _ => false,
        })
    }

    /// Whether the number is an amount per unit at atom `unit`, behind a slash, by its scale or the
    /// dots that group it: `150 ribu/hari`, `15-16 ribu/kg`, `16.800/bulan`, `16.800/USD`; but not
    /// `30/PRT`. A scale in words makes one of any unit: `25 ribu/KPM`.
    fn is_rate_per(&self, unit: usize) -> bool {
        let scan = self.reader.scan;
        let start = self.first.start;
        let grouped =
            || self.first.end > start + 2 && scan.is(start + 1, '.') && !self.is_dotted_pair();
        let last_power = || self.expression.last.as_ref().map_or(0, |last| last.power);
        let is_unit = |measure: &Measure| {
            scan.is_lower_case_word(unit) || matches!(measure, Measure::Currency(_))
        };
        let measure = || self.reader.numerals.measure_at(scan, unit);
        let is_scaled = self.first.power > 0 || last_power() > 0;
        let is_scale_word = || {
            let scale = unit - 2;
            scan.is_lower_case_word(scale) && !scan.glued(scale)
        };
        is_scaled && is_scale_word()
            || (is_scaled || grouped()) && measure().is_some_and(|hit| is_unit(&hit.phrase.term))
    }

    /// Whether atom `at` is a full stop between digits and a capitalised word, as where a site
    /// left out the blank: `urutan ke-19.Kedua tim`.
    fn ends_sentence(&self, at: usize) -> bool {
        let next = self.reader.scan.get(at + 1);
        self.reader.scan.is(at, '.')
            && at.checked_sub(1).is_some_and(|before| self.reader.scan.is_digits(before))
            && next.is_some_and(|word| word.shape == Shape::Capitalised && word.len() > 1)
    }

    /// Whether what is glued before the number makes a code of the two.
    fn ends_code(&self) -> bool {
        let scan = self.reader.scan;
        let start = self.expression.start;
        let Some(before) = start.checked_sub(1).filter(|_| scan.glued(start)) else { return false };
        match scan.sign(before) {
            None => !self.is_magnitude(),
            Some('/' | '+') if self.follows_a_quantity(before) => false,
            Some(',') if self.is_parted_from_word(before) => false,
            Some(':') if self.is_value_of_a_word(before) => false,
            Some('+' | '-') if self.reader.ends_plus_or_minus(before) => false,
            Some('+') if self.is_growth(before) => false,
            Some('+') if self.is_calling_code(before) => true,
            // `Mw=5,4`
            Some('=') if self.is_labelled(Label::Rank) => false,
            Some('#') => true,
            // `2,85 LS-101,07 BT`
            Some('-' | '–') if self.is_of_a_bearing() => false,
            Some('-') if self.is_of_a_whole(before) => false,
            // The en dash of a verse: `Matius 1:21–24`.
            Some('-' | '–' | '_' | '@' | '/' | '.' | ',' | ':' | '+' | '=' | '&') => {
                before > 0 && scan.glued(before)
            }
            Some(_) => false,
        }
    }

    /// Whether the hyphen at atom `hyphen` joins what is counted to the `se` of all of them: `camat se-31
    /// kecamatan`.
    fn is_of_a_whole(&self, hyphen: usize) -> bool {
        let se = hyphen.checked_sub(1).map(|at| self.reader.scan.surface(at));
        se == Some("se") && self.expression.class().is_some()
    }

    /// Whether the number is the magnitude of an earthquake, whose letter is glued to it: `M5,4`; with
    /// a dot only near a word for it, as it may be a version too: `magnitudo terbesar M7.1`.
    pub(super) fn is_magnitude(&self) -> bool {
        /// The maximum number of atoms from such a word to the number.
        const MAX_ATOMS: usize = 5;
        let scan = self.reader.scan;
        let start = self.first.start;
        let letter = start.checked_sub(1).filter(|letter| scan.bytes(*letter) == b"M");
        let ranks = |at| self.reader.end_of_cue_at(Cue::Label(Label::Rank), at).is_some();
        let announced = || (start.saturating_sub(MAX_ATOMS)..start).any(ranks);
        let one_digit = |at: usize| scan.is_digits(at) && scan.bytes(at).len() == 1;
        letter.is_some_and(|letter| scan.glued(start) && !scan.glued(letter))
            && self.first.power == 0
            && self.first.end == start + 3
            && one_digit(start)
            && one_digit(start + 2)
            && (scan.is(start + 1, ',') || announced())
    }

    /// Whether the number is a percentage whose plus opens a bracket, or adds a further discount:
    /// `laba Rp 5 miliar (+18,3% YoY)`, `diskon 50%+20%`.
    fn is_growth(&self, plus: usize) -> bool {
        let scan = self.reader.scan;
        let added = plus.checked_sub(1).is_some_and(|before| {
            matches!(scan.sign(before), Some('(' | '%')) || scan.is_digits(before)
        });
        added && self.expression.counted == Some(Counted::Percent)
    }

    /// Whether the number behind the `plus` is the calling code of a country: `nomor +62`,
    /// `warga +62 heran`.
    fn is_calling_code(&self, plus: usize) -> bool {
        /// The lengths of the codes of all countries but those of North America.
        const DIGITS: RangeInclusive<usize> = 2..=3;
        let scan = self.reader.scan;
        let added = plus.checked_sub(1).is_some_and(|at| scan.is_digits(at));
        self.is_plain()
            && DIGITS.contains(&scan.bytes(self.first.start).len())
            && !self.counts_what_is_listed()
            && !added
    }

    /// Whether the number counts what a table lists.
    fn counts_what_is_listed(&self) -> bool {
        self.expression.counted.as_ref().is_some_and(|counted| !counted.is_unlisted())
    }

    /// Whether a quantity of the same sort ends before the `sign`: `12 GB/256 GB`, `3GB+32GB`; before
    /// a slash also one of another unit, `120 KK/350 jiwa`, `104 PS/6.000 rpm`, `12 koli/48.000 batang`,
    /// unless the number is round, as the base of a rate is: `11 liter/100 km`. A single place is no
    /// such base: `12 kabupaten/1 kota`.
    fn follows_a_quantity(&self, sign: usize) -> bool {
        /// The maximum number of atoms of a unit: `km persegi`.
        const MAX_UNIT_ATOMS: usize = 2;
        let scan = self.reader.scan;
        let Some(Counted::Unit { name, class: Some(class) }) = &self.expression.counted else {
            return false;
        };
        let single_place = || *class == UnitClass::Place && scan.bytes(self.first.start) == b"1";
        let lists = scan.is(sign, '/') && (!self.is_power_of_ten() || single_place());
        (sign.saturating_sub(MAX_UNIT_ATOMS)..sign).any(|at| {
            let before = counted_at(scan, self.reader.numerals, at);
            before.filter(|phrase| phrase.end == sign).is_some_and(|phrase| match phrase.counted {
                Counted::Unit { name: before, class: Some(UnitClass::Measure) }
                    if *class == UnitClass::Measure =>
                {
                    lists || before == *name
                }
                Counted::Unit { .. } => lists && at > 0 && scan.is_digits(at - 1),
                _ => false,
            })
        })
    }

    /// Whether the number is 1, 10, 100 and so on.
    fn is_power_of_ten(&self) -> bool {
        let Numeral::Decimal(value) = self.first.value else { return false };
        let whole = value.to_integer().and_then(|whole| u128::try_from(whole).ok());
        whole.filter(|whole| *whole > 0).is_some_and(|whole| 10u128.pow(whole.ilog10()) == whole)
    }

    /// Whether only the blank behind the colon is missing, as the number is no verse: it is decimal,
    /// has a scale or counts what is listed. `Mag:4.3`, `Korban:12 orang`; but not `Al Anfaal:41`.
    fn is_value_of_a_word(&self, colon: usize) -> bool {
        let word = colon.checked_sub(1).and_then(|before| self.reader.scan.get(before));
        word.is_some_and(Atom::is_word) && (!self.is_plain() || self.counts_what_is_listed())
    }

    /// Whether only the blank behind a comma is missing: `Anakku,02:30 WIB`, `Jumat,15.30`,
    /// `untuk,20 desa`.
    fn is_parted_from_word(&self, comma: usize) -> bool {
        let scan = self.reader.scan;
        let word = comma.checked_sub(1).and_then(|before| scan.get(before));
        let end = self.first.end;
        let colon = scan.is(end, ':') && scan.glued(end) && scan.glued(end + 1);
        word.is_some_and(Atom::is_word)
            && (colon || self.is_dotted_pair() || self.counts_what_is_listed())
    }
}

/// Whether an atom with this surface can be part of a code.
fn is_of_code(surface: &str) -> bool {
    surface.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '/' | '_' | '.' | '@' | ':'))
}

#[cfg(test)]
mod tests {
    use crate::Pipeline;

    #[test]
    fn the_number_of_a_command_leaves_the_place_behind_it_free() {
        let pipeline = Pipeline::builtin().unwrap();
        for text in ["Dandim 0809/Kediri hadir", "Hadir Dandim 0809/Kediri. Rapat usai."] {
            let document = pipeline.annotate(text);
            let spans = document.annotations.iter().map(|found| found.span.of(text));
            assert_eq!(spans.collect::<Vec<_>>(), ["Kediri"], "{text}");
        }
    }
}
