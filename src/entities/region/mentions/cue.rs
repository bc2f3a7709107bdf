//! The words that imply something about a name behind them, and the one right before a name.

use crate::entities::region::names;
use crate::lexicon::{Hit, RegionWord, Regions, WordRole};
use crate::scan::{Gap, Opening, Scan};
use crate::value::RegionLevel;

/// The word of `region_words.tsv` right before an atom.
#[derive(Clone, Copy)]
pub(super) struct Before<'l> {
    pub(super) start: usize,
    pub(super) word: &'l RegionWord,
}

impl<'l> Before<'l> {
    /// The cue right before `at`, or before a hyphen: `se-Jatim`. The search
    /// does not stop at cues, as few stand before names; atoms before `floor` were read.
    #[inline]
    pub(super) fn cue(
        scan: &Scan<'_>,
        regions: &'l Regions,
        at: usize,
        floor: usize,
    ) -> Option<Self> {
        let is_cue = |at: &usize| scan.opens(Opening::PlaceCue, *at);
        let cue = at.checked_sub(1).filter(is_cue).or_else(|| at.checked_sub(2).filter(is_cue))?;
        if cue < floor { None } else { Self::cue_at(scan, regions, cue, at) }
    }

    /// The cue at `start`, one or two atoms before `at`, if it ends there. Not
    /// inlined, as few capitals have a cue so near.
    #[inline(never)]
    fn cue_at(scan: &Scan<'_>, regions: &'l Regions, start: usize, at: usize) -> Option<Self> {
        let is_next = start + 1 == at || scan.is(start + 1, '-') && scan.glued(start + 1);
        if !is_next || !scan.follows(at) {
            return None;
        }
        let hit = regions.words.longest_at(scan, start)?;
        let word = &hit.phrase.term;
        (past_word(scan, hit.end, word.role) == at).then_some(Self { start, word })
    }
}

/// The word of `region_words.tsv` at `at`. A compound is none where the name of a village starts
/// with its last word and goes on: `menjadi Desa Maju`, but `Desa Maju Jaya`.
pub(super) fn word_at<'l>(
    scan: &Scan<'_>,
    regions: &'l Regions,
    at: usize,
) -> Option<Hit<'l, RegionWord>> {
    let hit = regions.words.longest_at(scan, at)?;
    let starts_name = hit.phrase.term.role == WordRole::Compound
        && names::goes_on(scan, hit.end)
        && names::longest_to(scan, &regions.villages, hit.end - 1, hit.end + 1, &|_| true)
            .is_some();
    let type_word = || regions.words.longest_where(scan, at, RegionWord::is_type);
    if starts_name { type_word().or(Some(hit)) } else { Some(hit) }
}

/// The atom behind a word: past the dot of `Kab.` and the hyphen of `se-`, but not
/// past the dot of `di desa. Warga`.
#[inline]
pub(super) fn past_word(scan: &Scan<'_>, end: usize, role: WordRole) -> usize {
    if scan.glued(end) { past_sign(scan, end, role) } else { end }
}

/// Past the number of the military command at `at` that the head with title `word` leads, and a
/// slash behind it: `Koramil 0824/07 Kalisat`, `Koramil 1611-05/Kuta Utara`, `Dandim 1303/Bolmong`.
/// That of a command above the districts has the slash.
pub(super) fn past_unit_number(scan: &Scan<'_>, at: usize, word: &RegionWord) -> usize {
    if !scan.is_digits(at) || scan.gap_before(at) != Gap::Space {
        return at;
    }
    let joins_second = scan.joint(at + 1, |sign| matches!(sign, '/' | '-')).is_some();
    let end = if joins_second && scan.is_digits(at + 2) { at + 3 } else { at + 1 };
    match scan.joins(end, '/') {
        true => end + 1,
        false if word.level == Some(RegionLevel::District) => end,
        false => at,
    }
}

#[inline(never)]
fn past_sign(scan: &Scan<'_>, end: usize, role: WordRole) -> usize {
    let sign = match role {
        WordRole::Type | WordRole::LocalType if !is_cut_short(scan.surface(end - 1)) => return end,
        WordRole::Type | WordRole::LocalType => '.',
        // `Kepala Kepolisian Sektor (Kapolsek) Cikarang Barat`.
        WordRole::Title if scan.is(end, ')') => ')',
        _ => '-',
    };
    if scan.is(end, sign) { end + 1 } else { end }
}

/// Whether a word may be an abbreviation by its first letters: `Kab`.
pub(in crate::entities) fn is_cut_short(word: &str) -> bool {
    word.len() <= 4 && !word.ends_with(['a', 'e', 'i', 'o', 'u'])
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
    use crate::kind::SpanKind;

    #[test]
    fn a_compound_of_a_type_word_may_start_the_name_of_a_village() {
        assert_spans(
            SpanKind::Region,
            &[
                ("Warga bangga menjadi Desa Maju.", &[]),
                ("Desa Tangguh Bencana", &[]),
                (
                    "Desa Maju Jaya, Kabupaten Muaro Jambi",
                    &[
                        "Desa Maju Jaya: 15.05.03.2019 village",
                        "Kabupaten Muaro Jambi: 15.05 regency",
                    ],
                ),
            ],
        );
    }

    #[test]
    fn a_place_stands_behind_the_number_of_a_command() {
        assert_spans(
            SpanKind::Region,
            &[
                ("Dandim 1303/Bolmong Letkol Xenandra hadir", &["Bolmong: 71.01 regency"]),
                (
                    "Wakil Kakacab Selong, Lombok Timur",
                    &["Selong: 52.03.07 district", "Lombok Timur: 52.03 regency"],
                ),
                (
                    "di Bypass Kuranji, Kota Padang",
                    &["Kuranji: 13.71.09 district", "Kota Padang: 13.71 city"],
                ),
                ("Kasdim 0718/Pati hadir", &["Pati: 33.18 regency"]),
                ("Danramil 1611-05/Kuta Utara hadir", &["Kuta Utara: 51.03.06 district"]),
                ("Laporan LP/0718/IV/2019/Kendari dan kode AB-17/Kendari", &[]),
                ("Danbrigif 24/Bulungan Cakti", &[]),
            ],
        );
    }

    #[test]
    fn a_word_for_all_of_a_place_is_glued_to_its_type_word() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Lomba sekecamatan Tempeh, Sekabupaten Lumajang dan se-Kabupaten Jember.",
                    &[
                        "kecamatan Tempeh: 35.08.05 district",
                        "kabupaten Lumajang: 35.08 regency",
                        "Kabupaten Jember: 35.09 regency",
                    ],
                ),
                (
                    "Gempa M 4,1 Guncang Tempeh. Lumajang siaga.",
                    &["Tempeh: 35.08.05 district", "Lumajang: 35.08 regency"],
                ),
                ("Tim sekota itu menang.", &[]),
            ],
        );
    }

    #[test]
    fn a_village_stands_behind_the_words_of_its_province() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Kepala Kampung Urumb dan warga Kamp. Kuper, Merauke",
                    &[
                        "Kampung Urumb: 93.01.05.2003 village",
                        "Kamp. Kuper: 93.01.05.2006 village",
                        "Merauke: 93.01 regency",
                    ],
                ),
                // A traditional village is no administrative one, but has its name.
                (
                    "Desa Adat Jimbaran, Kabupaten Badung",
                    &["Jimbaran: 51.03.05.1006 village", "Kabupaten Badung: 51.03 regency"],
                ),
                ("Pantai Padang, Pro Dua Padang dan pedagang Pasar Sentral", &[]),
            ],
        );
    }
}
