//! Numbers in digits, which also name, date and list things.

use super::{Trial, Verdict};
use crate::lexicon::{Cue, Designator, Label, Roles, StopRole, TimeUnit, UnitClass};
use crate::numbers::amounts::counted::Counted;
use crate::numbers::amounts::expression::Expression;
use crate::numbers::calendar::is_on_a_plate;
use crate::scan::{Gap, Shape, joins_words};
use crate::value::Numeral;

/// The maximum length of a date or time of day: `10.00-12.00`.
const MAX_CALENDAR_NUMBER_BYTES: usize = 11;

impl Trial<'_, '_> {
    /// The verdict on a number in digits, by all the rules. [`Trial::at_once`] is its fast
    /// path.
    #[inline(never)]
    pub(super) fn of_digits(&self) -> Verdict {
        let end = self.first.end;
        if self.reader.is_measured_factor(self.expression) || self.is_of_slashed_list() {
            return Verdict::Span;
        }
        if let Some(verdict) = self.as_code() {
            return verdict;
        }
        if self.is_area_code() {
            return Verdict::Block { end: self.past_groups(end + 1) };
        }
        if self.identifies()
            || self.is_plain() && self.is_account()
            || self.is_written_fraction() && self.follows_a_name()
            || self.is_plain() && self.is_of_scripture()
        {
            return Verdict::Block { end: self.past_groups(self.end_of_identifier()) };
        }
        if self.is_rate_base() || self.is_labelled(Label::Calendar) && self.is_calendar_number() {
            return Verdict::NoSpan;
        }
        if let Some(end) = self.end_of_quoted_title() {
            return Verdict::Block { end };
        }
        if self.is_of_a_plate() || self.is_time_of_a_programme() {
            return Verdict::NoSpan;
        }
        if self.is_year() && !self.counts_any_year() {
            return Verdict::NumberOnly;
        }
        match &self.expression.counted {
            None => self.of_bare_digits(),
            Some(_) if self.is_labelled(Label::Score) && self.counts_nothing_listed() => {
                Verdict::Block { end: self.expression.end }
            }
            // `peringkat 55 dunia`, `posisi 3 grup`.
            Some(_) if self.is_plain() && self.is_ranked() && self.follows_loosely() => {
                Verdict::NumberOnly
            }
            Some(_) if self.precedes_a_named_time() => Verdict::NumberOnly,
            Some(_)
                if self.is_part_of_a_name()
                    || self.goes_on_in_digits()
                    || self.numbers_a_row_of_places() =>
            {
                Verdict::NoSpan
            }
            Some(counted) if counted.is_unlisted() && self.ends_score() => Verdict::NoSpan,
            Some(Counted::Time(TimeUnit { designator: Designator::Years, .. }))
                if self.is_age_of_a_name() || self.is_number_of_an_act() =>
            {
                Verdict::NoSpan
            }
            // `basket 3 x 3 putri`, but `50 x 50 cm`.
            Some(Counted::Unit { class, .. })
                if *class != Some(UnitClass::Measure)
                    && self.is_second_side()
                    && !(class.is_some() && self.multiplies_an_amount()) =>
            {
                Verdict::NoSpan
            }
            Some(_) => Verdict::Span,
        }
    }

    /// What digits without unit and currency are instead of a number.
    const OTHERWISE: [fn(&Self) -> bool; 7] = [
        Self::follows_a_torn_comma,    // `menempati ,1 atau`
        Self::is_time_or_version,      // `10.30`
        Self::belongs_to_what_follows, // `dan 363 KUHP`
        Self::is_side_of_ratio,        // `layar 19,5:9`
        Self::is_part_of_an_angle,     // `7° 12,5'`
        Self::follows_a_loose_colon,   // `Persib 1 : 2 Persija`
        Self::is_falling_pair,         // `8,76-8,74`
    ];

    /// What plain digits are instead of a number.
    const PLAIN_OTHERWISE: [fn(&Self) -> bool; 5] = [
        Self::is_marked_off,            // `(45)`, `26/1`
        Self::is_list_mark,             // `1.`
        Self::opens_a_table_row,        // `28 56 2 Persib`
        Self::leads_with_zero,          // `007`
        Self::precedes_a_calendar_name, // `5 Mei`
    ];

    /// What plain digits are part of, unless they are a rank.
    const NAMED: [fn(&Self) -> bool; 9] = [
        Self::follows_a_name,          // `iPhone 11`
        Self::is_in_a_quoted_title,    // `film "Frozen 2"`
        Self::is_inside_a_name,        // `Festival 1000 Lampion`
        Self::follows_a_torn_name,     // `Covid- 19`
        Self::stands_between_teams,    // `Persib 1 - Persija 2`
        Self::follows_a_short_form,    // `Daerah Operasi (Daop) 1`
        Self::follows_a_month,         // `Juni 201`
        Self::follows_a_numbered_name, // `MA 10 dan 20`
        Self::reaches_a_service,       // `call center PLN di 123`
    ];

    /// The verdict on a number in digits without unit and currency.
    fn of_bare_digits(&self) -> Verdict {
        let is_one_of = |readings: &[fn(&Self) -> bool]| readings.iter().any(|is| is(self));
        if self.expression.last.is_some() && self.expression.hyphened && self.is_plain() {
            return self.of_hyphened_range();
        }
        if is_one_of(&Self::OTHERWISE) {
            return Verdict::NoSpan;
        }
        if !self.is_plain() || self.expression.modifier.is_some() {
            return Verdict::Span;
        }
        match is_one_of(&Self::PLAIN_OTHERWISE) || !self.is_ranked() && is_one_of(&Self::NAMED) {
            true => Verdict::NoSpan,
            false => Verdict::Span,
        }
    }

    /// Whether the number follows a comma before which words are missing: `A ,2. B`, `menempati ,1
    /// atau`.
    fn follows_a_torn_comma(&self) -> bool {
        let (scan, start) = (self.reader.scan, self.first.start);
        let torn = self.sign_before() == Some(',') && scan.glued(start);
        scan.is(start, ',') || torn && !self.is_of_a_bearing()
    }

    /// Whether the number is rather a time of day, a version or a day than a decimal: `10.30`; but
    /// `peringkat 2.1`, `8.34 LS`.
    fn is_time_or_version(&self) -> bool {
        self.is_dotted_pair()
            && !self.is_ranked()
            && !self.is_of_a_bearing()
            && !self.is_surely_decimal()
    }

    /// Whether the dotted pair is a decimal, as no time and no version is written: `0.38`; or as an
    /// index, a magnitude or the like near it becomes it or has been it: `magnitudo 7.5, dari semula 7.2`.
    pub(super) fn is_surely_decimal(&self) -> bool {
        /// The maximum number of atoms from the word for an index to the number.
        const MAX_ATOMS: usize = 10;
        let (reader, start) = (self.reader, self.first.start);
        let is_rank = |cue| (cue == Cue::Label(Label::Rank)).then_some(());
        let ranks = |at: usize| reader.cue_at(at, is_rank).is_some();
        let changes =
            |at: usize| reader.ends_cue(Cue::Becomes, at) || reader.ends_cue(Cue::ComparedWith, at);
        reader.scan.bytes(start) == b"0"
            || start.checked_sub(1).is_some_and(changes)
                && (start.saturating_sub(MAX_ATOMS)..start).any(ranks)
    }

    /// Whether the name of a month or weekday follows the number: `5 Mei`.
    fn precedes_a_calendar_name(&self) -> bool {
        self.reader.scan.get(self.expression.end).is_some_and(|atom| {
            self.reader.numerals.stops.role(atom.word) == Some(StopRole::Calendar)
        })
    }

    /// Whether the number is the one of an instrument of its year: `Fatwa 83 Tahun 2023`, but not
    /// `selama 5 tahun 2019-2024`.
    pub(super) fn is_number_of_an_act(&self) -> bool {
        let scan = self.reader.scan;
        let unit = self.first.end;
        let year = unit + 1;
        let capital = scan.get(unit).is_some_and(|atom| atom.shape == Shape::Capitalised);
        capital
            && self.expression.end == year
            && scan.gap_before(year) == Gap::Space
            && could_be_year(scan.bytes(year))
            && !(scan.glued(year + 1) && scan.sign(year + 1).is_some_and(joins_words))
    }

    /// Whether the number identifies something: `Pasal 3`, `kelas 1,2`; but `kelas 57 kg`.
    fn identifies(&self) -> bool {
        let named = match &self.expression.counted {
            None => self.first.power == 0 || self.ends_in_a_letter(),
            // `KM 70 GT Cikampek Utama`
            Some(Counted::Unit { class: Some(UnitClass::Measure), .. })
                if self.is_lettered() || self.precedes_an_owner() =>
            {
                true
            }
            Some(
                Counted::Percent
                | Counted::Money(_)
                | Counted::Unit { class: Some(UnitClass::Measure), .. },
            ) => false,
            // `Pasal 480, 4 tahun`, but not `Pasal 27, 28 tahun 2008`.
            Some(Counted::Time(_)) if self.sign_before() == Some(',') => self.precedes_a_year(),
            // `call center 24 jam`, but not `lantai 2 jam 10`.
            Some(Counted::Time(TimeUnit { designator: Designator::Hours, .. })) => {
                self.reader.scan.is_digits(self.expression.end)
            }
            // `Petugas kloter: 1 ketua`
            Some(Counted::Unit { class: Some(_), .. }) if self.sign_before() == Some(':') => false,
            // `Kodim 0723/Jati, 20 personel`.
            Some(Counted::Unit { class: Some(UnitClass::Person), .. }) => {
                self.is_plain() && self.sign_before() != Some(',')
            }
            // `Vol. 7.0 tahun ini`, `fase 1/2 program`
            Some(_) => {
                self.is_plain()
                    || self.is_dotted_pair()
                    || self.is_written_fraction()
                    || self.precedes_a_lettered_name()
            }
        };
        named && self.is_labelled(Label::Identifier) && !self.is_ranked()
    }

    /// Whether a year follows the expression: `28 tahun 2008`.
    fn precedes_a_year(&self) -> bool {
        could_be_year(self.reader.scan.bytes(self.expression.end))
    }

    /// Whether what seems to be counted is named by the letter behind it: `kilometer 115.200 jalur
    /// B`.
    fn precedes_a_lettered_name(&self) -> bool {
        let (scan, end) = (self.reader.scan, self.expression.end);
        let letter = matches!(scan.bytes(end), [b'A'..=b'Z']) && scan.gap_before(end) == Gap::Space;
        letter && self.reader.ends_cue(Cue::Label(Label::Identifier), end - 1)
    }

    /// Whether the number belongs to the law or the end of a name behind it: the `363` of
    /// `Pasal 378 KUHP dan 363 KUHP`, `11 Pro`.
    pub(super) fn belongs_to_what_follows(&self) -> bool {
        self.is_owned_from(self.expression.end)
    }

    /// Whether what seems to be the unit of the number is a word that a number may belong to, or
    /// starts one: the `GT` of `KM 70 GT Cikampek Utama`.
    fn precedes_an_owner(&self) -> bool {
        self.is_plain() && self.is_owned_from(self.first.end)
    }

    /// Whether a word that the number before it may belong to starts at atom `at`.
    fn is_owned_from(&self, at: usize) -> bool {
        self.reader.may_start_cue_behind(at) && self.reader.end_of_cue(Cue::Owner, at).is_some()
    }

    /// Whether the number is on a number plate, whose last letters seem to be a unit: `AG
    /// 8319 KG`.
    fn is_of_a_plate(&self) -> bool {
        /// Fewer digits count what is abbreviated behind them more often: `RI 100 MW`.
        const DIGITS: usize = 4;
        let start = self.first.start;
        matches!(self.expression.counted, Some(Counted::Unit { .. }))
            && self.is_plain()
            && self.reader.scan.bytes(start).len() == DIGITS
            && is_on_a_plate(self.reader.scan, start)
    }

    /// Whether the number is rather a time of day, with the next entry of a programme glued to it
    /// (`Moto3 16.00Moto2 17.20`, `14.55 - 15.40Kualifikasi`) or with what is on the programme, a
    /// thing that has no fractions, behind it: `09.00 Doa bersama`.
    pub(super) fn is_time_of_a_programme(&self) -> bool {
        let scan = self.reader.scan;
        let noun = self.expression.end_of_number();
        if !self.is_dotted_pair() || !scan.is_capitalised(noun) {
            return false;
        }
        match &self.expression.counted {
            Some(Counted::Unit { class: Some(UnitClass::Matter), .. }) if !scan.glued(noun) => {
                scan.bytes(self.first.start).len() == 2 && scan.bytes(noun - 1).len() == 2
            }
            Some(_) => scan.glued(noun) && self.expression.class() != Some(UnitClass::Measure),
            None => false,
        }
    }

    /// Whether the scale of the number is one letter glued to it, as in many codes: `CAT 2K`.
    fn ends_in_a_letter(&self) -> bool {
        let scale = self.first.start + 1;
        self.first.end == scale + 1
            && self.reader.scan.glued(scale)
            && self.reader.scan.bytes(scale).len() == 1
    }

    /// Whether the digits behind what seems to be counted show that nothing is: the noun names
    /// them, as in `Pasal 338 dan atau 351 ayat 3`, `82 ayat (1)`, or they are minutes, as in `7° 12,5'`; but
    /// a year does not: `90 unit 2024`.
    pub(super) fn goes_on_in_digits(&self) -> bool {
        let scan = self.reader.scan;
        let end = self.expression.end;
        if self.precedes_a_year() {
            return false;
        }
        if !self.reader.beside(end).intersects(Roles::DIGITS) {
            let bracketed = scan.is(end, '(') && scan.is_digits(end + 1) && scan.is(end + 2, ')');
            return bracketed && self.reader.ends_cue(Cue::Label(Label::Identifier), end - 1);
        }
        let is_decimal = matches!(scan.sign(end + 1), Some('.' | ',')) && scan.is_digits(end + 2);
        let sign = if is_decimal { end + 3 } else { end + 1 };
        let minutes = scan.is(end - 1, '°') && matches!(scan.sign(sign), Some('\'' | '’' | '′'));
        minutes && scan.glued(sign)
            || scan.gap_before(end) == Gap::Space
                && self.reader.ends_cue(Cue::Label(Label::Identifier), end - 1)
    }

    /// Whether the number does not count the unit of time behind it, as the words name a time: `500
    /// ribu tahun ini`, `turun dari 350 tahun sebelumnya`, `980 tahun 2023`; but `dua hari ini`, `4
    /// juta tahun lalu`, `5 tahun 2021-2026`.
    pub(super) fn precedes_a_named_time(&self) -> bool {
        /// Fewer may be the age of somebody or something.
        const MIN_COUNT: u64 = 150;
        /// From this many on, a number counts no months or weeks.
        const MIN_LARGE_COUNT: u64 = 1000;
        let Some(Counted::Time(TimeUnit { designator, .. })) = self.expression.counted else {
            return false;
        };
        let Numeral::Decimal(value) = self.first.value else { return false };
        if self.first.power == 0 && value < MIN_COUNT.into() {
            return false;
        }
        let unit = self.expression.end_of_number();
        let in_days = designator >= Designator::Days;
        let large = self.first.power > 0 || !in_days && value >= MIN_LARGE_COUNT.into();
        large && self.reader.end_of_cue(Cue::Relative, unit).is_some()
            || designator == Designator::Years && self.is_of_a_named_year(unit)
    }

    /// Whether the word for a year at atom `unit` is that of another year, not what the number before
    /// it counts: `980 tahun 2023`, `turun dari 350 tahun sebelumnya`.
    fn is_of_a_named_year(&self, unit: usize) -> bool {
        let scan = self.reader.scan;
        let year = unit + 1;
        if scan.is_digits(year) {
            let goes_on = scan.glued(year + 1)
                && scan.sign(year + 1).is_some_and(|sign| joins_words(sign) || sign == '/');
            return scan.is_lower_case_word(unit)
                && scan.gap_before(year) == Gap::Space
                && could_be_year(scan.bytes(year))
                && !goes_on;
        }
        let before = self.expression.start.checked_sub(1);
        self.reader.end_of_cue(Cue::YearBefore, unit).is_some()
            && before.is_some_and(|at| self.reader.ends_cue(Cue::ComparedWith, at))
    }

    /// Past the number that identifies something, or both numbers of `Pasal 55 – 56`.
    fn end_of_identifier(&self) -> usize {
        let range = self.expression.hyphened && self.expression.counted.is_none();
        match range {
            true => self.expression.end_of_number(),
            false => self.first.end + usize::from(self.is_lettered()),
        }
    }

    /// Whether one capital is glued to a number of two digits or more, as in many codes:
    /// `Bibit Siklon 92W`; but `versi 5W`.
    fn is_lettered(&self) -> bool {
        let scan = self.reader.scan;
        let Expression { start, .. } = *self.expression;
        let end = self.first.end;
        let long = self.is_plain() && scan.bytes(start).len() > 1;
        long && scan.glued(end) && matches!(scan.bytes(end), [b'A'..=b'Z'])
    }

    /// Whether the number is a fraction in digits: `1/2`.
    fn is_written_fraction(&self) -> bool {
        let slash = self.first.start + 1;
        self.first.power == 0 && self.first.end == slash + 2 && self.reader.scan.is(slash, '/')
    }

    /// Whether the number is a rank: `peringkat 55`, `nomor 1 dunia`.
    fn is_ranked(&self) -> bool {
        self.is_labelled(Label::Rank)
            || self.is_labelled(Label::Identifier) && self.is_among()
            || self.is_magnitude()
    }

    /// Whether the words around the number make a rank of it: `nomor dua dunia`, `No.1 di
    /// Asia`; but not `Galaxy 10 di Asia`.
    pub(super) fn is_among(&self) -> bool {
        let reader = self.reader;
        let before = self.first.start.checked_sub(1);
        let word = before.map(|at| at.saturating_sub(usize::from(reader.scan.is(at, '.'))));
        word.is_some_and(|at| reader.ends_cue(Cue::RankBefore, at))
            && reader.end_of_cue(Cue::Among, self.first.end).is_some()
    }

    /// Whether the number is digits without separator and scale, as in names and codes.
    pub(super) fn is_plain(&self) -> bool {
        self.first.power == 0 && self.first.end == self.first.start + 1
    }

    /// Whether the number is two groups with a dot between, the second of one or two
    /// digits, and no scale: rather a time of day, a version or a day than a decimal.
    pub(super) fn is_dotted_pair(&self) -> bool {
        let dot = self.first.start + 1;
        self.first.power == 0
            && self.first.end == dot + 2
            && self.reader.scan.is(dot, '.')
            && self.reader.scan.bytes(dot + 1).len() <= 2
    }

    /// Whether the number is the degrees of a latitude or longitude: `8.34 LS`.
    pub(super) fn is_of_a_bearing(&self) -> bool {
        self.reader.end_of_cue(Cue::Bearing, self.expression.end).is_some()
    }

    /// Whether the number behind a calendar word is part of a date or time: `tahun 2023`,
    /// `tanggal 5`, `jam 9`, `pukul 10.00`.
    fn is_calendar_number(&self) -> bool {
        let listed = match &self.expression.counted {
            Some(Counted::Time(_)) | None => false,
            Some(counted) => !counted.is_unlisted(),
        };
        let length = self.expression.span(self.reader.scan).len();
        // `iuran per bulan 12.600`
        let last = self.first.end.checked_sub(1);
        let grouped = last
            .is_some_and(|last| last > self.first.start && self.reader.scan.bytes(last).len() == 3);
        let short = self.first.power == 0 && length <= MAX_CALENDAR_NUMBER_BYTES && !grouped;
        if listed { self.is_year() } else { short }
    }

    /// Whether the number could be a year: four digits from 1900 to 2099.
    fn is_year(&self) -> bool {
        let start = self.first.start;
        self.is_plain() && could_be_year(self.reader.scan.bytes(start))
    }

    /// Whether the number counts nothing, or what is counted in thousands, so that `2000
    /// orang` is no year.
    fn counts_any_year(&self) -> bool {
        match &self.expression.counted {
            None | Some(Counted::Percent | Counted::Permille | Counted::Money(_)) => true,
            Some(Counted::Time(_)) => false,
            // `musim panas 2020 kali ini`, but `2000 kali lipat`.
            Some(Counted::Unit { class: Some(UnitClass::Times), .. }) => {
                self.reader.scan.bytes(self.first.start).ends_with(b"00")
            }
            Some(Counted::Unit { class, .. }) => matches!(
                class,
                Some(UnitClass::Measure | UnitClass::Person | UnitClass::Item | UnitClass::Score)
            ),
        }
    }

    /// Whether what seems to be the unit may as well be the next noun behind a rank: `peringkat
    /// sembilan kota terpadat`.
    pub(super) fn follows_loosely(&self) -> bool {
        self.expression.class() == Some(UnitClass::Place) || self.counts_loosely()
    }

    /// Whether what seems to be the unit may as well be the next noun.
    pub(super) fn counts_loosely(&self) -> bool {
        matches!(
            self.expression.counted,
            Some(Counted::Unit {
                class: None | Some(UnitClass::Matter | UnitClass::Organisation),
                ..
            })
        )
    }
}

/// Whether `digits` are four, from 1900 to 2099.
pub(in crate::numbers::amounts) fn could_be_year(digits: &[u8]) -> bool {
    matches!(digits, [b'1', b'9', _, _] | [b'2', b'0', _, _])
}
