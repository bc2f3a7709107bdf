//! Bare counts behind a place that is no item of a list: the total of a place, a figure with its
//! year, a rate.

use std::ops::Range;

use super::guards::could_be_year;
use super::reader::Reader;
use crate::lexicon::{Cue, Rate};
use crate::scan::Opening;

impl Reader<'_> {
    /// Whether the bare number of the `name` is the total of a place: `Jumlah kasus di Sleman 412`.
    pub(super) fn is_total_of_place(&self, name: &Range<usize>) -> bool {
        /// The maximum number of atoms between `jumlah` and the preposition before the place.
        const MAX_ATOMS_BETWEEN: usize = 4;
        let Some(preposition) = name.start.checked_sub(1) else { return false };
        self.scan.opens(Opening::Place, name.start)
            && self.scan.opens(Opening::PlaceCue, preposition)
            && (preposition.saturating_sub(MAX_ATOMS_BETWEEN + 1)..preposition)
                .any(|at| self.end_of_cue_at(Cue::Total, at).is_some())
    }

    /// Whether the bare digits at atom `number` are the total of the whole place before them: `se-Kaltim
    /// 120`.
    pub(super) fn is_total_of_whole_place(&self, number: usize) -> bool {
        let start = self.start_of_capitals(number);
        let hyphen = start.checked_sub(1).filter(|at| self.scan.is(*at, '-'));
        let whole = hyphen.and_then(|hyphen| hyphen.checked_sub(1)).filter(|whole| {
            self.scan.is_lower_case_word(*whole) && self.scan.opens(Opening::PlaceCue, *whole)
        });
        whole.is_some()
            && (start - 1..=start).all(|at| self.scan.glued(at))
            && self.scan.opens(Opening::Place, start)
    }

    /// Whether the bare number of the `name`, a place, is a figure by the bracket at atom `open`, which
    /// has its year and perhaps its source: `Bali 541 (2024)`, `Bali 541 (BPS, 2024)`.
    pub(super) fn is_figure_of_place(&self, name: &Range<usize>, open: usize) -> bool {
        /// The maximum number of words of a source.
        const MAX_SOURCE_WORDS: usize = 3;
        let words =
            (open + 1..=open + MAX_SOURCE_WORDS).take_while(|at| self.scan.is_capitalised(*at));
        let behind = open + 1 + words.count();
        let year = if self.scan.is(behind, ',') { behind + 1 } else { behind };
        self.scan.opens(Opening::Place, name.start)
            && could_be_year(self.scan.bytes(year))
            && self.scan.is(year + 1, ')')
    }

    /// Whether the bare number of the `name`, a place, is a rate by the `per` at atom `behind`:
    /// `Kabupaten Keerom 399 per 1.000 penduduk`.
    pub(super) fn is_rate_of_place(&self, name: &Range<usize>, behind: usize) -> bool {
        self.scan.is_digits(behind + 1)
            && self.end_of_cue(Cue::Rate(Rate::Per), behind) == Some(behind + 1)
            && self.scan.opens(Opening::Place, name.start)
    }
}
