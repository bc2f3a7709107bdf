//! Lists that say something of each place: a figure with or without the noun that it counts, a
//! share, an amount, a day, or brackets.
//!
//! ```text
//! list   = item (separator item)*     Eromoko 9 kasus, Wuryantoro 3, dan Pracimantoro 2
//! item   = name (":")? remark*
//! remark = figure noun* | bracket | day
//! separator = "," | ";" | join | line break and the mark of an item
//! ```
//!
//! The same grammar is asked behind a place for the next item and before it for the last one.

use std::ops::Range;

use super::intensity;
use super::names;
use super::separators;
use crate::lexicon::{Hit, Measure, Numerals, Regions, Roles, WordRole};
use crate::scan::{Atom, Gap, Opening, Scan};

/// The most atoms between two places of a list: remarks, a comma and a join word.
const MAX_ATOMS_BETWEEN: usize = 64;

/// The most remarks of a list on one place: days, figures and brackets.
const MAX_REMARKS: usize = 3;

/// The most atoms of the remarks on a place before a separator.
const MAX_REMARK_ATOMS: usize = 14;

/// The most atoms from either end of a remark to a digit or bracket in it.
const MAX_SIGN_ATOMS: usize = 5;

/// The most atoms from an opening bracket to its end.
const MAX_BRACKET_ATOMS: usize = 10;

/// The most groups of digits in a figure.
const MAX_DIGIT_GROUPS: usize = 5;

/// The most words of a figure's scale and of the noun that it counts.
const MAX_NOUN_WORDS: usize = 2;

/// The reader of lists with remarks.
#[derive(Clone, Copy)]
pub(super) struct Lists<'a> {
    pub(super) scan: &'a Scan<'a>,
    pub(super) regions: &'a Regions,
    pub(super) numerals: &'a Numerals,
}

impl Lists<'_> {
    /// Where the item behind a place that ends at `end` starts, past the remarks on the place:
    /// `Segoroyoso 27 rumah, Wonolelo`, `Sabiano (Kec. Wundulako) dan Langgomali`.
    pub(super) fn item_behind(&self, end: usize) -> Option<usize> {
        let past_remarks = || {
            let remarks = self.remarks_end(end)?;
            self.separated_behind(remarks)
        };
        separators::item_behind(self.scan, self.regions, end).or_else(past_remarks)
    }

    /// Whether a place that starts at `start` is the next item of a list behind one that ends at
    /// `end`.
    #[inline]
    pub(super) fn are_neighbours(&self, end: usize, start: usize) -> bool {
        start.saturating_sub(end) <= MAX_ATOMS_BETWEEN && self.item_behind(end) == Some(start)
    }

    /// Where the place of the item before one that starts at `start` ends, if there are remarks
    /// on it.
    pub(super) fn item_before(&self, start: usize) -> Option<usize> {
        let before = separators::item_before(self.scan, self.regions, start);
        let end = before.or_else(|| self.line_before(start))?;
        if !self.has_sign_of_remark(end.saturating_sub(MAX_SIGN_ATOMS)..end) {
            return None;
        }
        let has_remarks = |&name_end: &usize| {
            self.scan.is_capitalised(name_end - 1) && self.remarks_end(name_end) == Some(end)
        };
        // The first one, as remarks may hold capitals: `Eromoko Rp 12 juta`.
        (end.saturating_sub(MAX_REMARK_ATOMS).max(1)..end).find(has_remarks)
    }

    /// Whether what stands behind the name in atoms `start..end` counts something there or
    /// numbers the next item, and so is no part of the name: `Wonolelo 21 rumah, Bawuran`, `1.
    /// Wonolelo 2. Bawuran`, `Wonolelo Rp 3 juta`.
    pub(super) fn figure_follows(&self, start: usize, end: usize) -> bool {
        if !self.scan.is_digits(end) {
            return self.currency_end(end).is_some();
        }
        let numbers =
            || separators::is_mark(self.scan, end + 1) && self.scan.is_capitalised(end + 2);
        let is_listed = || {
            let remarks = self.remarks_end(end);
            remarks.is_some_and(|remarks| self.separated_behind(remarks).is_some())
        };
        numbers() || self.counts_a_noun(end) || is_listed() || self.follows_an_item(start)
    }

    /// Whether a remark with a figure stands at `at`.
    pub(super) fn has_figure(&self, at: usize) -> bool {
        self.figure_end(at + usize::from(self.scan.is(at, ':'))).is_some()
    }

    /// Whether the figure at `at` has a measure of the lexicon behind it that is no time, which
    /// may be the age of a person: `Wonolelo 21 KK`, but not `Wonolelo 21 tahun`.
    fn counts_a_noun(&self, at: usize) -> bool {
        let Some(end) = self.figure_end(at) else { return false };
        let is_scaled = self.is_noun(end) && self.measure_end(end).is_none();
        let noun = end + usize::from(is_scaled);
        let is_count = |hit: &Hit<'_, Measure>| {
            // `Martapura 1 RT 10`: the number of a ward.
            let numbers = self.scan.is_capitalised(noun) && self.scan.is_digits(hit.end);
            !numbers && !matches!(hit.phrase.term, Measure::Time(_))
        };
        self.numerals.measure_at(self.scan, noun).as_ref().is_some_and(is_count)
            || noun == end && self.is_acronym(noun)
    }

    /// Whether an item with a remark stands before the name at `start`, or before the cue there:
    /// `di Jekulo 61, di Mejobo 31`.
    fn follows_an_item(&self, start: usize) -> bool {
        let is_cue = |&at: &usize| {
            self.scan.opens(Opening::PlaceCue, at)
                && self.regions.role_at(self.scan, at) == Some(WordRole::Cue)
        };
        let cue = start.checked_sub(1).filter(is_cue);
        self.item_before(cue.unwrap_or(start)).is_some()
    }

    /// Where the item behind remarks that end at `end` starts.
    fn separated_behind(&self, end: usize) -> Option<usize> {
        separators::item_behind(self.scan, self.regions, end).or_else(|| self.line_behind(end))
    }

    /// Where the item on the line behind remarks that end at `end` starts.
    fn line_behind(&self, end: usize) -> Option<usize> {
        let line = end + usize::from(self.scan.is(end, '.'));
        let gap = self.scan.gap_before(line);
        if gap < Gap::Line {
            return None;
        }
        let start = self.mark_end(line);
        let is_item = start > line || gap == Gap::Line;
        (is_item && self.scan.is_capitalised(start)).then_some(start)
    }

    /// Where the remarks on the line before an item that starts at `start` end.
    fn line_before(&self, start: usize) -> Option<usize> {
        let is_line = |&line: &usize| {
            let gap = self.scan.gap_before(line);
            let is_item = line < start && gap == Gap::Paragraph || gap == Gap::Line;
            is_item && self.mark_end(line) == start
        };
        let line = (start.saturating_sub(2)..=start).rev().find(is_line)?;
        Some(line - usize::from(line > 0 && self.scan.is(line - 1, '.')))
    }

    /// The end of the mark of an item at `at`, or `at` if there is none: `-`, `2.`.
    fn mark_end(&self, at: usize) -> usize {
        if separators::is_mark(self.scan, at + 1) {
            at + 2
        } else {
            at + usize::from(matches!(self.scan.sign(at), Some('-' | '–' | '•' | '*' | '·')))
        }
    }

    /// Whether a digit or bracket stands in `atoms`, as one does at either end of a remark. Most
    /// places have none.
    fn has_sign_of_remark(&self, mut atoms: Range<usize>) -> bool {
        atoms.any(|at| {
            self.scan.is_digits(at)
                || matches!(self.scan.sign_byte(at), Some(b'(' | b')'))
                || intensity::is_scale(self.scan, at)
        })
    }

    /// The end of the remarks at `at`, if there are some.
    fn remarks_end(&self, at: usize) -> Option<usize> {
        if !self.has_sign_of_remark(at..at + MAX_SIGN_ATOMS) {
            return None;
        }
        let start = at + usize::from(self.scan.is(at, ':'));
        let mut end = start;
        for _ in 0..MAX_REMARKS {
            end = match () {
                () if self.scan.is(end, '(') => self.bracket_end(end)?,
                () if self.regions.role_at(self.scan, end) == Some(WordRole::Edge) => end + 1,
                () => match self.count_end(end) {
                    Some(end) => end,
                    None => break,
                },
            };
        }
        (end > start).then_some(end)
    }

    /// The end of the bracket that opens at `at`.
    fn bracket_end(&self, at: usize) -> Option<usize> {
        (at + 2..at + MAX_BRACKET_ATOMS).find(|&end| self.scan.is(end - 1, ')'))
    }

    /// The end of the figure at `at`, or of that behind the one word there (`sebanyak`), and of
    /// the noun that the figure counts.
    fn count_end(&self, at: usize) -> Option<usize> {
        if !self.scan.follows(at) {
            return None;
        }
        let behind_word = || self.is_noun(at).then(|| self.figure_end(at + 1)).flatten();
        let end = self.figure_end(at).or_else(behind_word)?;
        let past_word = |&at: &usize| {
            let is_noun = || self.is_noun(at) || self.is_acronym(at) || self.is_scale_letter(at);
            self.measure_end(at).or_else(|| is_noun().then_some(at + 1))
        };
        std::iter::successors(Some(end), past_word).take(MAX_NOUN_WORDS + 1).last()
    }

    /// The end of the figure at `at`: `12`, `1.350`, `82,5`, `10-12`, `Rp 7`, `III MMI`.
    fn figure_end(&self, at: usize) -> Option<usize> {
        let scan = self.scan;
        if let Some(end) = intensity::end(scan, at) {
            return Some(end);
        }
        let first = if scan.is_digits(at) { at } else { self.currency_end(at)? };
        if !scan.is_digits(first) || !scan.follows(first) {
            return None;
        }
        let is_group = |&sign: &usize| {
            scan.is_digits(sign + 1)
                && match scan.joint(sign, |sign| matches!(sign, '.' | ',' | '-')) {
                    // `1.350`, not the version `1.2`.
                    Some('.') => scan.bytes(sign + 1).len() == 3,
                    sign => sign.is_some(),
                }
        };
        let groups = (first + 1..).step_by(2).take(MAX_DIGIT_GROUPS).take_while(is_group).count();
        Some(first + 1 + 2 * groups)
    }

    /// The end of the sign of a currency at `at`, before its amount: `Rp`, `Rp.`.
    fn currency_end(&self, at: usize) -> Option<usize> {
        if !self.scan.opens(Opening::Number, at) || !self.scan.get(at).is_some_and(Atom::is_word) {
            return None;
        }
        let sign = self.numerals.currency_signs.longest_at(self.scan, at)?;
        Some(sign.end + usize::from(self.scan.is(sign.end, '.') && self.scan.glued(sign.end)))
    }

    /// The end of the measure at `at`: `persen`, `%`, `KK`.
    fn measure_end(&self, at: usize) -> Option<usize> {
        let hit = self.scan.follows(at).then(|| self.numerals.measure_at(self.scan, at))?;
        hit.map(|hit| hit.end)
    }

    /// Whether the word at `at` in capitals is an acronym before no name nor number: `2 TKP`.
    fn is_acronym(&self, at: usize) -> bool {
        self.scan.gap_before(at) == Gap::Space
            && self.scan.is_upper(at)
            && !names::is_name_word(self.scan, at + 1)
    }

    /// Whether the letter of a scale stands at `at`, behind digits: `Rp 48 M`, `1,9 T`.
    fn is_scale_letter(&self, at: usize) -> bool {
        self.numerals.beside.at(self.scan, at).intersects(Roles::MONEY_POWER)
            && self.scan.follows(at)
            && !names::is_name_word(self.scan, at + 1)
    }

    /// Whether the word at `at` may be a noun that a figure counts.
    fn is_noun(&self, at: usize) -> bool {
        self.scan.is_lower_case_word(at)
            && self.scan.follows(at)
            && self.regions.role_at(self.scan, at) != Some(WordRole::Join)
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
    use crate::kind::SpanKind;

    #[test]
    fn a_figure_behind_a_place_is_no_part_of_its_name() {
        let [first, second, third] = [
            "Eromoko: 33.12.08 district",
            "Wuryantoro: 33.12.09 district",
            "Selogiri: 33.12.11 district",
        ];
        let regency = "Kabupaten Wonogiri: 33.12 regency";
        let three: &[&str] = &[regency, first, second, third];
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Kabupaten Wonogiri. Laporan: Eromoko 9 kasus, Wuryantoro 3, dan Selogiri 2.",
                    three,
                ),
                ("Kabupaten Wonogiri. Eromoko 30 KK; Wuryantoro 62 KK; Selogiri 45 KK.", three),
                (
                    "Kabupaten Wonogiri. Lahan di Eromoko 12 Ha, Wuryantoro 7 Ha, Selogiri 5 Ha.",
                    three,
                ),
                (
                    "Kabupaten Wonogiri. Setoran Eromoko Rp 12 juta, Wuryantoro Rp7 juta, Selogiri Rp 5 juta.",
                    three,
                ),
                (
                    "Kabupaten Wonogiri. Capaian Eromoko 82,5%, disusul Wuryantoro 77,1% lalu Selogiri 70%.",
                    three,
                ),
                ("Kabupaten Wonogiri. Di Eromoko 61 pos, di Wuryantoro 54, di Selogiri 31.", three),
                (
                    "Kabupaten Wonogiri per kecamatan:\nEromoko: 9 kasus\nWuryantoro: 3 kasus\nSelogiri: 2 kasus",
                    three,
                ),
                ("Kabupaten Wonogiri:\n- Eromoko 9\n- Wuryantoro 3\n- Selogiri 2", three),
                ("Kabupaten Wonogiri mencatat di Eromoko 9 kasus.", &[regency, first]),
                ("Kabupaten Wonogiri mencatat di Eromoko 9 TKP.", &[regency, first]),
            ],
        );
    }

    #[test]
    fn a_short_name_counts_in_a_list_of_figures() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Dana Kukar Rp 1,9 T, PPU Rp 300 M.",
                    &["Kukar: 64.02 regency", "PPU: 64.09 regency"],
                ),
                (
                    "Kasus terbanyak (Agam 21, Tanah Datar 9).",
                    &["Agam: 13.06 regency", "Tanah Datar: 13.04 regency"],
                ),
                ("Segmen PPU 300 ribu, PBPU 200 ribu.", &[]),
                ("UMK Kendal Rp 2.783.455.", &["Kendal: 33.24 regency"]),
            ],
        );
    }

    #[test]
    fn a_number_that_ends_a_name_belongs_to_it() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Kabupaten Wonogiri: gardu Eromoko 2 rusak.",
                    &["Kabupaten Wonogiri: 33.12 regency"],
                ),
                (
                    "Kabupaten Wonogiri: blok Eromoko 1 RT 10/4.",
                    &["Kabupaten Wonogiri: 33.12 regency"],
                ),
                (
                    "Kabupaten Wonogiri: warga Eromoko 45 tahun itu.",
                    &["Kabupaten Wonogiri: 33.12 regency"],
                ),
            ],
        );
    }
}
