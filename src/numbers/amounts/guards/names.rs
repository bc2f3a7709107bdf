//! Numbers of names: those that end one or stand inside one, those of titles and verses, and
//! the age of the person named.

use super::Trial;
use crate::lexicon::{Cue, Label, Roles};
use crate::numbers::amounts::counted::{Counted, has_acronym_letters};
use crate::numbers::amounts::expression::Expression;
use crate::scan::{Atom, Gap, Opening};

/// The maximum number of letters of an abbreviation before a dot and a name.
const MAX_ABBREVIATION_LETTERS: usize = 2;

/// The minimum number of digits of a number at which a service answers.
const MIN_SERVICE_DIGITS: usize = 3;

impl Trial<'_, '_> {
    /// Whether the number follows a name, and the noun behind the number is unlisted or
    /// part of the name by its capital: `KA 5512 relasi Bandung`, `Liga 2 Musim Ini`, `PM
    /// 2.5 partikel`.
    pub(super) fn is_part_of_a_name(&self) -> bool {
        let Some(counted @ Counted::Unit { class, .. }) = &self.expression.counted else {
            return false;
        };
        if !self.is_plain() && !self.is_dotted_pair() {
            return false;
        }
        // A short form has its capitals anywhere: `Jawa Timur 45 SPPG`.
        let noun = self.reader.scan.get(self.first.end);
        let capital = noun.is_some_and(|noun| noun.is_capitalised() && !has_acronym_letters(noun));
        let suspect = counted.may_be_of_a_name()
            && (class.is_none() || capital && !self.is_labelled(Label::Rank));
        suspect && (self.follows_a_name() || class.is_none() && self.leads_with_zero())
    }

    /// Whether the atom before the number is a name that a number can end.
    pub(super) fn follows_a_name(&self) -> bool {
        self.ends_a_name_at(self.expression.start)
    }

    /// Whether the number is part of a short title in quotation marks, of capitalised words
    /// only: `film "Frozen 2"`, `lagu "2 Hati"`, `serial 'Welcome 2 Palu'`.
    pub(super) fn is_in_a_quoted_title(&self) -> bool {
        /// The maximum number of words of such a title behind its number.
        const MAX_WORDS: usize = 2;
        let scan = self.reader.scan;
        let end = self.expression.end;
        let words = (end..end + MAX_WORDS)
            .take_while(|at| scan.is_capitalised(*at) && scan.gap_before(*at) == Gap::Space)
            .count();
        let close = end + words;
        let closed = match scan.sign(close) {
            Some('"' | '”') => true,
            // Behind digits it is the sign of minutes.
            Some('\'' | '’') => words > 0,
            _ => false,
        };
        closed
            && scan.glued(close)
            && (self.follows_a_word_of_a_title() || self.opens_a_quotation() && words > 0)
    }

    /// Whether a blank parts the number from a capitalised word that may be of a title.
    fn follows_a_word_of_a_title(&self) -> bool {
        let reader = self.reader;
        let start = self.expression.start;
        let word = start.checked_sub(1).and_then(|at| reader.scan.get(at));
        reader.scan.gap_before(start) == Gap::Space
            && word.is_some_and(|word| {
                word.is_capitalised() && reader.numerals.stops.role(word.word).is_none()
            })
    }

    /// Whether a quotation mark is glued before the number.
    fn opens_a_quotation(&self) -> bool {
        self.reader.scan.glued(self.expression.start)
            && matches!(self.sign_before(), Some('"' | '“' | '\'' | '‘'))
    }

    /// Past the title in quotation marks that the number opens behind a word such as `film`:
    /// `film "7 Hari Menuju Senja"`; past the number, if the title is long.
    pub(super) fn end_of_quoted_title(&self) -> Option<usize> {
        /// The maximum number of atoms of a title.
        const MAX_TITLE_ATOMS: usize = 12;
        let scan = self.reader.scan;
        let (start, end) = (self.first.start, self.first.end);
        let kind = start.checked_sub(2).filter(|_| self.opens_a_quotation())?;
        let titled = scan.is_capitalised(end)
            && scan.gap_before(end) == Gap::Space
            && self.reader.ends_cue(Cue::Titled, kind);
        let closing = |at: &usize| matches!(scan.sign(*at), Some('"' | '”' | '\'' | '’'));
        titled.then(|| (end..end + MAX_TITLE_ATOMS).find(closing).unwrap_or(end))
    }

    /// Whether the number is part of a name by the capitals beside it, its own if it is a
    /// word, and the word before it: `Perang Enam Hari`, `Festival 1000 Lampion`.
    pub(super) fn is_inside_a_name(&self) -> bool {
        let reader = self.reader;
        let (start, end) = (self.first.start, self.first.end);
        self.left.roles_before.intersects(Roles::CAPITAL)
            && (!self.first.spelled || reader.scan.is_capitalised(start))
            && reader.scan.is_capitalised(end)
            && reader.scan.gap_before(end) == Gap::Space
            && start.checked_sub(1).is_some_and(|at| reader.ends_cue(Cue::NameStart, at))
    }

    /// Whether the number word and the word before it have capitals.
    #[inline]
    pub(super) fn follows_a_capital(&self) -> bool {
        self.left.roles_before.intersects(Roles::CAPITAL)
            && self.reader.scan.is_capitalised(self.first.start)
    }

    /// Whether a hyphen joins the number to a name, but for a stray blank: `Covid- 19`.
    pub(super) fn follows_a_torn_name(&self) -> bool {
        let scan = self.reader.scan;
        let hyphen = self.expression.start.checked_sub(1).filter(|at| scan.is(*at, '-'));
        hyphen.is_some_and(|hyphen| {
            scan.glued(hyphen)
                && scan.gap_before(hyphen + 1) == Gap::Space
                && hyphen.checked_sub(1).is_some_and(|name| scan.is_capitalised(name))
        })
    }

    /// Whether the number is that of a chapter or verse behind the name of the chapter:
    /// `QS. Al-Baqarah: 185`, `QS. An-Nisa [4]: 103`.
    pub(super) fn is_of_scripture(&self) -> bool {
        /// The maximum number of atoms between the word for the chapter and the number.
        const MAX_CHAPTER_ATOMS: usize = 9;
        let reader = self.reader;
        let start = self.expression.start;
        let named = self.left.roles_before.intersects(Roles::CAPITAL)
            || matches!(self.sign_before(), Some(':' | '['));
        named
            && (start.saturating_sub(MAX_CHAPTER_ATOMS)..start).rev().any(|at| {
                let cued = reader.beside(at).intersects(Roles::BEFORE);
                cued && reader.end_of_cue(Cue::Scripture, at).is_some()
            })
    }

    /// Whether the number follows another one that ends a name: `MA 10 dan 20`, `Kantor
    /// Kemenko 1, 2 dan 3`; but not a count of what the name is: `Dinkes 14, DPUPR 6 serta 5 di Bapenda`.
    pub(super) fn follows_a_numbered_name(&self) -> bool {
        /// The maximum number of numbers of a name that are read before the last one.
        const MAX_NUMBERS: usize = 4;
        if self.goes_on_count {
            return false;
        }
        let reader = self.reader;
        let joins = |cue| matches!(cue, Cue::And | Cue::Or).then_some(());
        let comma = |at: usize| reader.scan.is(at, ',') && reader.scan.glued(at);
        let number_before = |start: &usize| {
            let sign = start.checked_sub(1)?;
            let before = sign.checked_sub(1)?;
            let end = if !comma(sign) && comma(before) { before } else { sign };
            let number = end.checked_sub(1).filter(|at| reader.scan.is_digits(*at))?;
            let joined = match comma(sign) {
                true => reader.scan.gap_before(*start) == Gap::Space,
                false => reader.cue_behind(sign, joins).is_some_and(|((), end)| end == *start),
            };
            joined.then_some(number)
        };
        std::iter::successors(number_before(&self.expression.start), number_before)
            .take(MAX_NUMBERS)
            .any(|number| self.ends_a_name_at(number))
    }

    /// Whether the number follows a month, as a year that a slip cut short or that no date
    /// has: `Juni 201`, `Mei 98`.
    pub(super) fn follows_a_month(&self) -> bool {
        self.left.roles_before.intersects(Roles::CALENDAR_STOP)
            && self.reader.scan.gap_before(self.expression.start) == Gap::Space
    }

    /// Whether the number is the one at which a service answers: `call center PLN di 123`; but not
    /// in `di lapangan naik dari 200`.
    pub(super) fn reaches_a_service(&self) -> bool {
        /// The maximum number of atoms between the service and the preposition.
        const MAX_ATOMS_BETWEEN: usize = 3;
        let Some(preposition) = self.first.start.checked_sub(1) else { return false };
        let mut service = preposition.saturating_sub(MAX_ATOMS_BETWEEN + 1)..preposition;
        self.reader.scan.bytes(self.first.start).len() >= MIN_SERVICE_DIGITS
            && self.reader.scan.opens(Opening::PlaceCue, preposition)
            && self.left.modifier.is_none()
            && !self.reader.ends_cue(Cue::Of, preposition)
            && service.any(|word| self.reader.ends_cue(Cue::Label(Label::Identifier), word))
    }

    /// Whether the atom before the number at atom `start` is a name that a number can end.
    fn ends_a_name_at(&self, start: usize) -> bool {
        let reader = self.reader;
        let Some(last) = start.checked_sub(1) else { return false };
        // `Bluetooth® 5.2`
        let registered = matches!(reader.scan.sign(last), Some('®' | '™'));
        let before = if registered { last.saturating_sub(1) } else { last };
        let Some(atom) = reader.scan.get(before) else { return false };
        let name = atom.is_capitalised() && reader.numerals.stops.role(atom.word).is_none();
        // `KLX 230` has its capitals at any place.
        let acronym = has_acronym_letters(atom);
        name && reader.scan.gap_before(start) == Gap::Space
            && (acronym || !reader.starts_sentence(before) || self.follows_abbreviation(before))
    }

    /// Whether the dot of a short word such as `Jl.` stands before the name at atom `name`.
    fn follows_abbreviation(&self, name: usize) -> bool {
        let scan = self.reader.scan;
        let dot = name.checked_sub(1).filter(|dot| scan.is(*dot, '.') && scan.glued(*dot));
        let short = dot.and_then(|dot| scan.get(dot.checked_sub(1)?));
        short.is_some_and(|atom| atom.is_capitalised() && atom.len() <= MAX_ABBREVIATION_LETTERS)
    }

    /// Whether a short form in brackets precedes the number: `Daerah Operasi (Daop) 1
    /// Jakarta`; but not that of an index: `Indeks Kualitas Udara (AQI) 189`.
    pub(super) fn follows_a_short_form(&self) -> bool {
        self.short_form_before()
            .is_some_and(|form| !self.reader.ends_cue(Cue::Label(Label::Rank), form))
    }

    /// Whether the short form of an index in brackets precedes the number.
    pub(super) fn follows_an_index(&self) -> bool {
        self.short_form_before()
            .is_some_and(|form| self.reader.ends_cue(Cue::Label(Label::Rank), form))
    }

    /// The atom of the short form in brackets right before the number.
    fn short_form_before(&self) -> Option<usize> {
        let scan = self.reader.scan;
        let bracket = self.expression.start.checked_sub(3)?;
        let bracketed = scan.is(bracket, '(') && scan.is(bracket + 2, ')');
        let named = scan.is_capitalised(bracket + 1) && scan.follows(self.expression.start);
        (bracketed && named).then_some(bracket + 1)
    }

    /// Whether the number follows a name and a comma: `Ratna, 43`.
    pub(super) fn follows_a_name_and_comma(&self) -> bool {
        let name = self.expression.start.checked_sub(2);
        name.and_then(|name| self.reader.scan.get(name)).is_some_and(Atom::is_capitalised)
    }

    /// Whether the number is an age in brackets behind a name, no length of time: `Siti
    /// Aminah (45 tahun)`, but not `kategori Youth (13-15 tahun)`.
    pub(super) fn is_age_of_a_name(&self) -> bool {
        let scan = self.reader.scan;
        let Expression { start, end, .. } = *self.expression;
        let name = start.checked_sub(2).and_then(|at| scan.get(at));
        self.expression.last.is_none()
            && self.sign_before() == Some('(')
            && scan.is(end, ')')
            && name.is_some_and(|atom| atom.is_word() && atom.is_capitalised())
    }

    /// Whether the number starts with a superfluous zero: `05`, but not `0`.
    pub(super) fn leads_with_zero(&self) -> bool {
        let scan = self.reader.scan;
        matches!(scan.bytes(self.first.start), [b'0', _, ..])
    }
}
