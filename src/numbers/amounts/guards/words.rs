//! Numbers in words, which are ordinary words and names as well.

use super::{Trial, Verdict};
use crate::decimal::Decimal;
use crate::lexicon::{Cue, Label, Roles, UnitClass};
use crate::numbers::amounts::counted::{Counted, counted_at};
use crate::scan::Gap;
use crate::value::{Modifier, Numeral};

impl Trial<'_, '_> {
    /// Whether it is a whole number of something, with nothing before it that could make
    /// it anything else, as most often: `dua orang`.
    ///
    /// The fast path of [`Self::of_words`], which always decides likewise.
    #[inline]
    pub(super) fn counts_at_once(&self) -> bool {
        let reader = self.reader;
        let whole = matches!(self.first.value, Numeral::Decimal(value) if value.scale() == 0);
        let cued = self.left.label.is_some() || self.left.rate.is_some();
        let joined =
            reader.scan.glued(self.first.start) || self.left.roles_before.intersects(Roles::OPEN);
        let apart = !cued && !joined && !self.follows_a_capital();
        whole && apart && self.expression.counted.is_some() && self.end_of_paired_name().is_none()
    }

    /// The verdict on a number in words, by all the rules.
    #[inline(never)]
    pub(super) fn of_words(&self) -> Verdict {
        if let Some(end) = self.end_of_paired_name() {
            return Verdict::Block { end };
        }
        let uncounted = self.expression.counted.is_none();
        let loose = uncounted || self.counts_loosely() || self.counts_things();
        // `tahap dua`, but `tiap tahap satu koma dua juta`
        let is_small = !self.expression.first.is_in_millions();
        let names = self.is_labelled(Label::Identifier) && is_small;
        let identifies = names && loose && !self.is_among();
        let no_count = identifies || self.is_marked_ordinal() || self.is_doubled();
        let named = self.glosses_a_name() || self.is_inside_a_name();
        if no_count || self.is_rate_base() || named {
            return Verdict::NoSpan;
        }
        if self.is_share() || self.is_labelled(Label::Rank) && self.follows_loosely() {
            return Verdict::NumberOnly;
        }
        if uncounted && !self.is_labelled(Label::Rank) && (self.is_name() || self.is_weak()) {
            return if self.is_first_of_two() { Verdict::NumberOnly } else { Verdict::NoSpan };
        }
        Verdict::Span
    }

    /// Past the two halves of a name such as that of a programme, if the number starts one: `Satu
    /// Desa Satu Bidan`, `Satu Dunia, Satu Suara`.
    fn end_of_paired_name(&self) -> Option<usize> {
        let reader = self.reader;
        let (start, end) = (self.expression.start, self.expression.end);
        if !reader.scan.is_capitalised(start) || !reader.scan.is_capitalised(end - 1) {
            return None;
        }
        let same = || reader.scan.word(end + 1) == reader.scan.word(start);
        let comma = reader.scan.is(end, ',') && same();
        let second = end + usize::from(comma);
        let named = reader.beside(second).contains(Roles::NUMBER.union(Roles::CAPITAL))
            && reader.scan.gap_before(second) == Gap::Space
            && self.expression.counted.is_some();
        let counted = || counted_at(reader.scan, reader.numerals, second + 1);
        named.then(|| counted().map_or(second + 1, |phrase| phrase.end))
    }

    /// Whether the words are a name spelled out in brackets: `Samisade (Satu Miliar Satu
    /// Desa)`.
    fn glosses_a_name(&self) -> bool {
        let mut words = self.expression.start..self.expression.end;
        self.sign_before() == Some('(')
            && words.len() > 1
            && words.all(|i| self.reader.scan.is_capitalised(i))
    }

    /// Whether `ke-` makes an ordinal or a collective of the number: `ke-empat rodanya`.
    fn is_marked_ordinal(&self) -> bool {
        let reader = self.reader;
        let mark = self.first.start.checked_sub(2).filter(|_| self.sign_before() == Some('-'));
        reader.scan.glued(self.first.start)
            && mark.is_some_and(|mark| {
                reader.scan.glued(mark + 1) && reader.beside(mark).intersects(Roles::ORDINAL_MARK)
            })
    }

    /// Whether the number is one half of a reduplication: `dua-duanya`, `satu-satu`.
    fn is_doubled(&self) -> bool {
        let scan = self.reader.scan;
        let (start, end) = (self.first.start, self.first.end);
        let before = scan.glued(start) && self.sign_before() == Some('-');
        let behind = scan.is(end, '-') && scan.glued(end);
        (before || behind) && self.expression.last.is_none() && self.expression.counted.is_none()
    }

    /// Whether the number is a share of the noun, not a count: `separuh produksi`,
    /// `sepertiga warga`.
    fn is_share(&self) -> bool {
        let below_one = match self.first.value {
            Numeral::Ratio { .. } => true,
            Numeral::Decimal(value) => value > Decimal::ZERO && value.trunc() == Decimal::ZERO,
        };
        let whole_things = match self.expression.counted {
            Some(Counted::Unit { class, .. }) => !matches!(
                class,
                Some(UnitClass::Measure | UnitClass::Item | UnitClass::Times | UnitClass::Score)
            ),
            _ => false,
        };
        below_one && whole_things && self.first.power == 0
    }

    /// Whether the number counts items or times, which a label rules out: `lantai dua
    /// gedung`.
    fn counts_things(&self) -> bool {
        matches!(
            self.expression.class(),
            Some(UnitClass::Item | UnitClass::Times | UnitClass::Score)
        )
    }

    /// Whether the number word is a name: `Lima`, the capital of Peru; `LIMA`, a foundation.
    fn is_name(&self) -> bool {
        let inside = !self.reader.starts_sentence(self.first.start) && !self.follows_a_dateline();
        let bracketed = self.reader.scan.is(self.first.end, ')');
        self.first.power == 0
            && self.reader.scan.is_capitalised(self.first.start)
            && (inside || bracketed)
    }

    /// Whether a hyphen between blanks stands before the number, as behind the place and name of a
    /// newspaper: `BIMA, Suara Kita - Satu lagi korban ditemukan`.
    fn follows_a_dateline(&self) -> bool {
        let (scan, start) = (self.reader.scan, self.first.start);
        let hyphen = start.checked_sub(1).filter(|at| scan.is(*at, '-'));
        hyphen.is_some_and(|at| {
            let first = if scan.glued(at) && scan.is(at - 1, '-') { at - 1 } else { at };
            scan.gap_before(first) == Gap::Space && scan.gap_before(start) == Gap::Space
        })
    }

    /// Whether the number is a `satu` or `setengah` without the support that makes a number
    /// of the word.
    fn is_weak(&self) -> bool {
        let Numeral::Decimal(value) = self.first.value else { return false };
        let one = value == 1.into();
        let half = value.checked_add(value) == Some(1.into());
        let lone = self.first.end == self.first.start + 1 && self.expression.last.is_none();
        let clitic = self.reader.scan.get(self.first.start).is_some_and(|atom| atom.clitic != 0);
        let of_several = [Cue::Of, Cue::Fate]
            .into_iter()
            .any(|cue| self.reader.end_of_cue(cue, self.first.end).is_some());
        let supported = of_several
            || self.left.modifier.is_some()
            || half && (clitic || self.is_half_and_more() || self.is_half_of_all())
            || self.is_another()
            || self.ends_a_list()
            || self.follows_a_count()
            || self.follows_only()
            || self.is_among();
        (one || half) && lone && !supported
    }

    /// Whether `hanya`, `tinggal` or the like stands before the number: `hanya satu yang
    /// lolos`.
    fn follows_only(&self) -> bool {
        let before = self.first.start.checked_sub(1);
        before.is_some_and(|at| self.reader.ends_cue(Cue::Only, at))
            && self.reader.scan.follows(self.first.start)
    }

    /// Whether the number is the last of a list, as the word behind it shows: `dua di Garut
    /// dan satu di Subang`, `dua perak dan satu Platinum`; but not in `dan satu lagi, …`.
    fn ends_a_list(&self) -> bool {
        let (start, end) = (self.first.start, self.first.end);
        let joined = start.checked_sub(1).is_some_and(|and| {
            self.reader.end_of_cue(Cue::And, and) == Some(start)
                && self.reader.scan.gap_before(start) == Gap::Space
        });
        joined
            && self.reader.scan.gap_before(end) == Gap::Space
            && (self.reader.scan.is_capitalised(end) || self.reader.is_verb_or_function(end))
            && self.reader.end_of_cue(Cue::Another, end).is_none()
    }

    /// Whether the number is the last of a chain of counts that commas join, as the word behind it
    /// shows: `dua tewas, satu hilang`, `tiga di Garut, satu di Subang`.
    fn follows_a_count(&self) -> bool {
        /// The maximum number of atoms from the number before the comma to it.
        const MAX_ATOMS_BETWEEN: usize = 5;
        let reader = self.reader;
        let (start, end) = (self.first.start, self.first.end);
        let Some(comma) = start.checked_sub(1).filter(|_| self.sign_before() == Some(',')) else {
            return false;
        };
        let Some(count) = self.count_before else { return false };
        let between = count..comma;
        !between.is_empty()
            && between.len() <= MAX_ATOMS_BETWEEN
            && between.clone().all(|at| reader.is_no_number(at))
            && reader.scan.gap_before(end) == Gap::Space
            && reader.scan.is_lower_case_word(end)
            && reader.is_verb_or_function(end)
            && [Cue::Another, Cue::Filler].iter().all(|cue| reader.end_of_cue(*cue, end).is_none())
    }

    /// Whether the same word for another one follows in the sentence: `satu di kandang dan satu
    /// lagi di luar`.
    fn is_first_of_two(&self) -> bool {
        /// The maximum number of atoms between the two.
        const MAX_ATOMS_BETWEEN: usize = 12;
        let (word, end) = (self.reader.scan.word(self.first.start), self.first.end);
        (end..=end + MAX_ATOMS_BETWEEN).take_while(|at| !self.reader.starts_anew(*at)).any(|at| {
            self.reader.scan.word(at) == word
                && self.reader.end_of_cue(Cue::Another, at + 1).is_some()
        })
    }

    /// Whether a half has `lebih` behind it: `memangkas setengah lebih produksi`.
    fn is_half_and_more(&self) -> bool {
        let more = |cue| matches!(cue, Cue::ModifierAfter(Modifier::MoreThan)).then_some(());
        self.reader.cue_behind(self.first.end, more).is_some()
    }

    /// Whether the half is all that a verb has behind it: `dibayar setengah atau tidak sama sekali`.
    fn is_half_of_all(&self) -> bool {
        let (reader, end) = (self.reader, self.first.end);
        let verb = self.first.start.checked_sub(1).filter(|at| reader.is_verb_or_function(*at));
        let or = |cue| (cue == Cue::Or).then_some(());
        verb.is_some_and(|at| reader.scan.is_lower_case_word(at))
            && (reader.ends_clause(end)
                || reader.scan.is(end, ',')
                || reader.cue_behind(end, or).is_some())
    }

    /// Whether the number means another one: `dan satu lagi hilang`, `satu lagi kabar baik`; but
    /// not in `Oh, satu lagi, besok libur`.
    fn is_another(&self) -> bool {
        let end = self.reader.end_of_cue(Cue::Another, self.first.end);
        end.is_some_and(|end| {
            self.reader.scan.follows(end) && self.reader.beside(end).intersects(Roles::WORD)
        })
    }
}
