//! Months, weekdays, time zones and the other words of dates and times.

mod cells;
mod words;

pub(crate) use words::{CalendarWord, Direction, MonthForm, Named, YearPart};

use super::by_word::ByWord;
use super::next_word::Onward;
use super::numerals::Beside;
use super::sources::Sources;
use super::{CaseRule, PhraseTable};
use crate::error::Error;
use crate::scan::{Gap, Scan, Vocabulary, WordId};
use crate::stored::stored;

/// The words of dates and times, as `calendar.tsv` lists them.
#[derive(Debug, Default)]
pub(crate) struct Calendar {
    pub(crate) words: PhraseTable<CalendarWord>,
    /// What each word is in the phrases of `words`: for most words of a text this
    /// one look-up is enough.
    places: ByWord<Place>,
}

/// What a word is in the phrases of dates and times.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    /// The calendar word that it is by itself, in any case.
    alone: Option<CalendarWord>,
    /// The second words of the phrases that it starts.
    onward: Onward,
    /// Whether it is also other calendar words by itself, by its case.
    cased: bool,
    /// Whether a calendar word ends with it.
    ends: bool,
    /// Whether a calendar word of several words ends with it.
    ends_several: bool,
}

impl Calendar {
    pub(crate) fn load(
        sources: &Sources,
        vocabulary: &mut Vocabulary,
        beside: &mut Beside,
    ) -> Result<Self, Error> {
        let mut calendar =
            Self { words: PhraseTable::opening(CalendarWord::opens), places: ByWord::default() };
        calendar.words.reserve(sources.max_values(&["calendar.tsv"]));
        sources.each_row("calendar.tsv", &["form", "role"], |(file, row)| {
            let form = row.cell("form");
            let word = cells::word(row)?;
            let case = CaseRule::of_row(row, form)?;
            let words = calendar.words.add(vocabulary, form, case, word, (file, row))?;
            note(words, case, word, &mut calendar.places, beside);
            Ok(())
        })?;
        Ok(calendar)
    }

    /// The longest calendar word that starts at atom `at`, and where it ends.
    #[inline]
    pub(crate) fn word_at(&self, scan: &Scan<'_>, at: usize) -> Option<(CalendarWord, usize)> {
        let atom = scan.get(at)?;
        self.places.find(atom.word).and_then(|place| self.placed_at(scan, at, place))
    }

    /// [`Self::word_at`] for an atom whose word has a `place`, as few have. Not
    /// inlined, so that the look-up before it stays small.
    #[inline(never)]
    fn placed_at(
        &self,
        scan: &Scan<'_>,
        at: usize,
        place: &Place,
    ) -> Option<(CalendarWord, usize)> {
        if place.cased || place.onward.leads_on(scan, at) {
            return self.longest_at(scan, at);
        }
        let whole = scan.atoms()[at].clitic == 0;
        place.alone.filter(|word| whole || bears_clitic(*word)).map(|word| (word, at + 1))
    }

    /// [`Self::word_at`] by a walk along the phrases.
    #[inline(never)]
    fn longest_at(&self, scan: &Scan<'_>, at: usize) -> Option<(CalendarWord, usize)> {
        let mut longest = None;
        self.words.each_at(scan, at, |hit| {
            if scan.atoms()[hit.end - 1].clitic == 0 || bears_clitic(hit.phrase.term) {
                longest = Some((hit.phrase.term, hit.end));
            }
        });
        longest
    }

    /// The longest calendar word of up to three atoms that ends right before atom
    /// `at`, in the same paragraph.
    #[inline]
    pub(crate) fn word_before(&self, scan: &Scan<'_>, at: usize) -> Option<CalendarWord> {
        let last = scan.get(at.checked_sub(1)?)?;
        let place = self.places.find(last.word).filter(|place| place.ends)?;
        self.placed_before(scan, at, place)
    }

    /// [`Self::word_before`] behind an atom whose word has a `place`.
    #[inline(never)]
    fn placed_before(&self, scan: &Scan<'_>, at: usize, place: &Place) -> Option<CalendarWord> {
        if scan.gap_before(at) == Gap::Paragraph {
            return None;
        }
        let max_atoms = if place.ends_several { 3 } else { 1 };
        let mut starts = (1..=max_atoms).rev().filter_map(|atoms| at.checked_sub(atoms));
        starts
            .find_map(|start| self.word_at(scan, start).filter(|(_, end)| *end == at))
            .map(|(w, _)| w)
    }
}

/// Whether the `word` stays itself with a clitic: `malam Kamisnya`; but `akhirnya` is another word,
/// and `minggunya` a week.
fn bears_clitic(word: CalendarWord) -> bool {
    matches!(word, CalendarWord::Weekday { also_week: false, .. })
}

/// Records what the `words` of a calendar `word` are in it.
fn note(
    words: &[WordId],
    case: CaseRule,
    word: CalendarWord,
    places: &mut ByWord<Place>,
    beside: &mut Beside,
) {
    let (Some(&first), Some(&last)) = (words.first(), words.last()) else { return };
    beside.add(first, word.roles_of_first());
    beside.add(last, word.roles_of_last());
    let several = words.len() > 1;
    let start = places.entry(first);
    match start.alone {
        _ if several => start.onward.add(words[1]),
        None if case == CaseRule::Any => start.alone = Some(word),
        _ => start.cased = true,
    }
    let end = places.entry(last);
    end.ends = true;
    end.ends_several |= several;
}

stored! {
    Calendar { words, places }
    Place { alone, onward, cased, ends, ends_several }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::lexicon::Lexicon;
    use crate::lexicon::tsv::Row;

    #[test]
    fn the_built_in_table_loads() {
        let mut vocabulary = Vocabulary::default();
        let calendar =
            Calendar::load(&Sources::default(), &mut vocabulary, &mut Beside::default()).unwrap();
        let months = calendar.words.phrases().iter().filter(|phrase| {
            matches!(phrase.term, CalendarWord::Month { form: MonthForm::Plain, number: 1..=12 })
        });
        assert!(months.count() > 8);
    }

    #[test]
    fn no_row_hides_another() {
        let mut seen = rustc_hash::FxHashSet::default();
        let each_row = |(_, row): (u16, &Row<'_>)| {
            let form = row.cell("form").to_lowercase();
            assert!(seen.insert((form, row.cell("case").to_owned())), "{}", row.error("again"));
            Ok(())
        };
        Sources::default().each_row("calendar.tsv", &["form", "case"], each_row).unwrap();
    }

    proptest! {
        #[test]
        fn one_look_up_agrees_with_the_phrases(
            pieces in prop::collection::vec(prop::sample::select(PIECES.split_whitespace().collect::<Vec<_>>()), 1..12),
        ) {
            let text = pieces.join(" ");
            let lexicon = Lexicon::builtin().unwrap();
            let (calendar, scan) = (&lexicon.calendar, Scan::new(&text, &lexicon.vocabulary));
            for at in 0..scan.len() {
                prop_assert_eq!(calendar.word_at(&scan, at), calendar.longest_at(&scan, at));
                let mut starts = [3, 2, 1].into_iter().filter_map(|length| at.checked_sub(length));
                let ends_there = |start| calendar.longest_at(&scan, start).filter(|(_, end)| *end == at);
                let before = starts.find_map(ends_there).filter(|_| scan.follows(at));
                prop_assert_eq!(calendar.word_before(&scan, at), before.map(|(word, _)| word));
            }
        }
    }

    /// Words of dates, and others that look like them.
    const PIECES: &str = "tahun ini lalu sampai dengan s/d malam Jumat Agung akhir pekan Minggu lebih dari \
        akhirnya PM pm H h gedung Gedung Waktu Indonesia Barat hingga ke Jum'at 5 rumah Sebelas Maret";
}
