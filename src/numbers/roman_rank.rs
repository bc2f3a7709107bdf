//! Ranks in Roman digits, which are numbers as those in others are: `peringkat II`, `juara I dan III`.

use super::amounts::Reader;
use super::calendar::Dates;
use crate::candidate::{Candidate, Origin, Reading};
use crate::decimal::Decimal;
use crate::lexicon::Cue;
use crate::roman::roman;
use crate::scan::Gap;
use crate::value::{Amount, Size, Value};

impl Reader<'_> {
    /// Adds the ranks in Roman digits behind the word at atom `at`, if it tells of ranks.
    pub(super) fn roman_ranks(&self, at: usize, dates: &mut Dates<'_>, out: &mut Vec<Candidate>) {
        let mut next = self.end_of_cue_at(Cue::RomanRank, at);
        while let Some(at) = next
            && let Some(rank) = self.roman_rank_at(at)
        {
            let size = Size::Exact(Decimal::from(u64::from(rank)).into());
            let reading = Reading::Value(Value::Number(Amount { size, modifier: None }));
            dates.add(at, self.scan.span(at..at + 1), reading, Origin::rule("number"), out);
            next = self.past_list_sign(at + 1);
        }
    }

    /// The Roman digits at atom `at`, if they are a word of their own.
    fn roman_rank_at(&self, at: usize) -> Option<u16> {
        let end = at + 1;
        let joined = self.scan.glued(end) && matches!(self.scan.sign(end), Some('-' | '–' | '/'));
        let alone = self.scan.gap_before(at) == Gap::Space && !joined;
        alone.then(|| roman(self.scan.surface(at)))?
    }
}
