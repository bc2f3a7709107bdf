//! Place names that are part of another name: `Bank Jateng`, `Bali United`,
//! `Universitas Negeri Malang`.

pub(super) mod clubs;
mod counted;
mod inner_short_form;
mod persons;

use std::ops::Range;

use crate::entities::address::is_in_address;
use crate::entities::region::datelines;
use crate::entities::region::readings::counts_as_city;
use crate::lexicon::{GuardSide, Regions, WordRole};
use crate::scan::{Atom, Gap, Opening, Scan, joins_words};

/// The most atoms of a name behind its first word.
const MAX_RUN_ATOMS: usize = 10;

/// The words that make a place name part of another name. Few names have one
/// near, so guards are looked for only around the names that are asked about.
#[derive(Clone, Copy)]
pub(super) struct Guards<'a> {
    pub(super) scan: &'a Scan<'a>,
    pub(super) regions: &'a Regions,
}

/// How a text names a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    /// `Bogor`
    Bare,
    /// `Kabupaten Bogor`
    WithType,
}

/// The last run of a name that starts before a mention.
struct Run {
    start: usize,
    /// Whether the mention is in the run.
    holds: bool,
    /// Whether the run is the name of a street.
    is_street: bool,
}

impl Guards<'_> {
    /// Whether the name in `atoms`, a place `named` so, is part of another name, of a person, or
    /// of an address.
    pub(super) fn claims(&self, atoms: Range<usize>, named: Named) -> bool {
        let Range { start, end } = atoms;
        let Self { scan, regions } = *self;
        let is_bare = named == Named::Bare;
        self.stand_before(start, named)
            || self.stands_behind(end)
            || is_in_address(scan, start, end)
            || is_bare && datelines::is_in_paper(scan, regions, start..end)
            || persons::start(scan, regions, start).is_some_and(|name| is_bare || name == start)
    }

    /// Whether the name of a building or street and a comma stand before the name in `atoms`,
    /// and its phrase ends behind it: `di Stadion Joyokusumo, Pati, Sabtu`.
    pub(super) fn follows_a_building(&self, atoms: Range<usize>) -> bool {
        let Self { scan, regions } = *self;
        let is_edge = || regions.role_at(scan, atoms.end) == Some(WordRole::Edge);
        let ends = || scan.sign_byte(atoms.end).is_some_and(|sign| b",.(".contains(&sign));
        let last = atoms.start.checked_sub(2).filter(|&last| scan.is(last + 1, ','));
        last.is_some_and(|last| {
            scan.glued(last + 1)
                && (ends() || is_edge())
                && (self.stand_before(last, Named::Bare) || is_in_address(scan, last, last + 1))
        })
    }

    /// Whether a guard before `start`, or the run behind a guard, makes a name at
    /// `start` part of another.
    #[inline]
    fn stand_before(&self, start: usize, named: Named) -> bool {
        // No run reaches past a lower-case word.
        let run = if may_be_in_run(self.scan, start.wrapping_sub(1)) { MAX_RUN_ATOMS } else { 1 };
        let first = start.saturating_sub(run + self.regions.guard_reach);
        let guards = first..start + 1;
        self.scan
            .next_opening_in(Opening::PlaceGuard, guards.clone())
            .is_some_and(|first| self.any_before(first..guards.end, start, named))
    }

    /// Whether a guard in atoms `guards`, or its run, makes a name at `start` part of
    /// another.
    #[inline(never)]
    fn any_before(&self, guards: Range<usize>, start: usize, named: Named) -> bool {
        let Self { scan, regions } = *self;
        let is_bare = named == Named::Bare;
        let mut run: Option<Run> = None;
        // Whether the last run guard started `run`.
        let mut is_last = false;
        let mut next = Some(guards.start);
        while let Some(at) = next {
            next = scan.next_opening_in(Opening::PlaceGuard, at + 1..guards.end);
            let Some(hit) = regions.guards.longest_at(scan, at) else { continue };
            match hit.phrase.term.side {
                GuardSide::Next => {
                    // `PKS Kota Depok` is a body, `Gedung Sate Kota Bandung` a place.
                    if past_signs(scan, hit.end, &['.']) == start
                        && scan.gap_before(start) <= Gap::Line
                        && (is_bare || hit.phrase.term.short)
                        && !(hit.phrase.term.short && counted::is_counted(scan, at))
                    {
                        return true;
                    }
                }
                GuardSide::Whole => {
                    // `Kapolsek Teluk Ambon`
                    let is_titled =
                        || regions.role_before(scan, at).is_some_and(WordRole::is_title);
                    if at <= start && start < hit.end && !is_titled() {
                        return true;
                    }
                }
                GuardSide::After | GuardSide::Club => {}
                side @ (GuardSide::Run | GuardSide::Street) => {
                    let first = past_signs(scan, hit.end, &['.', ':']);
                    // A longer guard may end behind one that starts later.
                    is_last = first <= start && run.as_ref().is_none_or(|run| run.start <= first);
                    if is_last {
                        run = Some(Run {
                            start: first,
                            holds: run_reaches(scan, regions, first..start, side),
                            is_street: side == GuardSide::Street,
                        });
                    }
                }
                GuardSide::Stop => {
                    // The `Laut` in `Barat Laut` is no guard.
                    next = scan.next_opening_in(Opening::PlaceGuard, hit.end..guards.end);
                    if is_last {
                        run.iter_mut().for_each(|run| run.holds = false);
                    }
                }
            }
        }
        run.is_some_and(|run| {
            // `RSUD Kecamatan Mandau` is a hospital, `Jalan Raya Desa Mundu` runs in the village.
            run.holds
                && (is_bare || run.start == start && !run.is_street)
                && !(run.is_street && is_city_behind(scan, regions, run.start..start))
        })
    }

    /// Whether a guard behind a name that ends at `end`, or behind one more name there,
    /// makes it part of another: `Medan Jaya`, `Medan Binjai United`.
    #[inline]
    fn stands_behind(&self, end: usize) -> bool {
        self.stands_at(end)
            || self.scan.opens(Opening::Place, end)
                && self.scan.gap_before(end) == Gap::Space
                && self.scan.is_capitalised(end)
                && self
                    .regions
                    .names
                    .longest_at(self.scan, end)
                    .is_some_and(|name| self.stands_at(name.end))
    }

    /// Whether a guard stands at `end`, where a name ends.
    #[inline]
    fn stands_at(&self, end: usize) -> bool {
        self.scan.opens(Opening::PlaceGuard, end)
            && self.scan.gap_before(end) <= Gap::Line
            && self.regions.guards.longest_at(self.scan, end).is_some_and(|hit| {
                matches!(hit.phrase.term.side, GuardSide::After | GuardSide::Club)
            })
    }

    /// Whether a word at `end`, where a name ends, makes it the name of a club that ends there
    /// too: `Madura United`, but not `Bali United Training Center`.
    pub(super) fn ends_club(&self, end: usize) -> bool {
        let hit = || self.regions.guards.longest_at(self.scan, end);
        self.scan.opens(Opening::PlaceGuard, end)
            && self.scan.gap_before(end) == Gap::Space
            && hit().is_some_and(|hit| {
                let goes_on = self.scan.is_capitalised(hit.end)
                    && self.scan.gap_before(hit.end) == Gap::Space;
                hit.phrase.term.side == GuardSide::Club && !goes_on
            })
    }
}

/// Whether atom `at` may be in a run: it is no lower-case word.
#[inline]
fn may_be_in_run(scan: &Scan<'_>, at: usize) -> bool {
    scan.get(at).is_some_and(|atom| !atom.is_word() | atom.is_capitalised())
}

/// The atom behind `end`, past one of `signs` that is glued to it.
fn past_signs(scan: &Scan<'_>, end: usize, signs: &[char]) -> usize {
    let sign = || scan.sign(end).is_some_and(|sign| signs.contains(&sign));
    end + usize::from(scan.glued(end) && sign())
}

/// Whether a run of capitalised words, numbers and joining signs behind a guard on `side`,
/// from `atoms.start`, reaches atom `atoms.end`.
fn run_reaches(scan: &Scan<'_>, regions: &Regions, atoms: Range<usize>, side: GuardSide) -> bool {
    let goes_on = |i: usize| {
        let Some(atom) = scan.get(i).filter(|atom| atom.gap <= Gap::Space) else { return false };
        let sign = || match scan.sign(i) {
            Some('-' | '&' | '/' | '\'') if scan.glued(i) => true,
            // A road is named after its two ends: `Tol Pandaan - Malang`.
            Some(sign) if joins_words(sign) => side == GuardSide::Street,
            Some('.') => scan.glued(i) && (scan.glued(i + 1) || is_inner_dot(scan, regions, i)),
            Some('(') => inner_short_form::opens(scan, regions, i),
            Some(')') => i > 2 && inner_short_form::opens(scan, regions, i - 2),
            _ => false,
        };
        atom.is_digits() || atom.is_capitalised() || sign()
    };
    atoms.len() < MAX_RUN_ATOMS && (atoms.start..=atoms.end).all(goes_on)
}

/// Whether the dot at `at`, before a blank, ends a short form and no sentence: `No. 4`, but not
/// `PT ABC. Warga Garut`.
fn is_inner_dot(scan: &Scan<'_>, regions: &Regions, at: usize) -> bool {
    /// The most bytes of a short form.
    const MAX_BYTES: usize = 3;
    at.checked_sub(1).is_some_and(|form| {
        scan.get(form).is_some_and(Atom::is_word) && scan.bytes(form).len() <= MAX_BYTES
    }) && !regions.role_at(scan, at + 1).is_some_and(WordRole::announces)
}

/// Whether the name of a city at atom `atoms.end` stands behind the name of a street in
/// `atoms`, and ends there: `Jalan Darmo Surabaya`, `Jalan Padasuka Kota Bandung`, but not `Jalan
/// Raya Bogor`, `Jalan Surabaya Malang Raya` nor `Jalan Pejagan - Pemalang`.
#[inline(never)]
fn is_city_behind(scan: &Scan<'_>, regions: &Regions, atoms: Range<usize>) -> bool {
    let Range { start, end } = atoms;
    let is_joint = |at: usize| scan.sign(at).is_some_and(joins_words);
    let is_word = |&at: &usize| scan.is_capitalised(at) && scan.bytes(at).len() > 1;
    let mut words = (start..end).filter(is_word).peekable();
    let type_word = regions.words.longest_at(scan, end).filter(|hit| hit.phrase.term.is_town());
    let name = type_word.map_or(end, |hit| hit.end);
    let mut city_end = None;
    regions.names.each_at(scan, name, |hit| {
        let term = hit.phrase.term;
        if counts_as_city(term.level, term.code) {
            city_end = Some(hit.end);
        }
    });
    city_end.is_some_and(|city_end| {
        let is_number = || scan.is_digits(city_end) && !is_postal_code(scan, city_end);
        let goes_on = scan.gap_before(city_end) <= Gap::Space
            && (scan.is_capitalised(city_end) || is_joint(city_end) || is_number());
        !goes_on
            && words.peek().is_some()
            && !(start..end).any(is_joint)
            && words.all(|at| regions.names.longest_at(scan, at).is_none())
    })
}

/// Whether the digits at `at` are as many as those of a postal code: `Jakarta Pusat 10430`.
fn is_postal_code(scan: &Scan<'_>, at: usize) -> bool {
    const DIGITS: usize = 5;
    scan.bytes(at).len() == DIGITS
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::entities::testing::{assert_spans, texts};
    use crate::kind::SpanKind;
    use crate::lexicon::Lexicon;

    /// The guards of a whole text, each list in its order.
    #[derive(Default)]
    struct All {
        /// A mention that starts here, and whether even one with a type word.
        starts: Vec<(usize, bool)>,
        /// A mention that ends here.
        ends: Vec<usize>,
        /// A mention that starts in here, and whether it is the name of a street.
        runs: Vec<(Range<usize>, bool)>,
        /// A mention that starts in here.
        wholes: Vec<Range<usize>>,
    }

    impl All {
        fn of(scan: &Scan<'_>, regions: &Regions) -> Self {
            let mut all = Self::default();
            let mut hidden = 0;
            for at in 0..scan.len() {
                let Some(hit) = regions.guards.longest_at(scan, at) else { continue };
                if at < hidden {
                    continue;
                }
                match hit.phrase.term.side {
                    GuardSide::Next if hit.phrase.term.short && counted::is_counted(scan, at) => {}
                    GuardSide::Next => {
                        let start = past_signs(scan, hit.end, &['.']);
                        all.starts.push((start, hit.phrase.term.short));
                    }
                    GuardSide::After | GuardSide::Club => all.ends.push(at),
                    GuardSide::Whole => {
                        if !regions.role_before(scan, at).is_some_and(WordRole::is_title) {
                            all.wholes.push(at..hit.end);
                        }
                    }
                    side @ (GuardSide::Run | GuardSide::Street) => {
                        let start = past_signs(scan, hit.end, &['.', ':']);
                        let goes_on = |&at: &usize| run_reaches(scan, regions, start..at, side);
                        let end = (start..start + MAX_RUN_ATOMS).take_while(goes_on).last();
                        let run = start..end.map_or(start, |last| last + 1);
                        all.runs.push((run, side == GuardSide::Street));
                    }
                    GuardSide::Stop => {
                        let last = all.runs.last_mut();
                        last.into_iter()
                            .for_each(|(run, _)| run.end = run.end.min(at.max(run.start)));
                        hidden = hit.end;
                    }
                }
            }
            all.runs.sort_by_key(|(run, _)| run.start);
            all
        }

        fn stand_before(
            &self,
            scan: &Scan<'_>,
            regions: &Regions,
            start: usize,
            named: Named,
        ) -> bool {
            let is_bare = named == Named::Bare;
            let before = self.runs.iter().rev().find(|(run, _)| run.start <= start);
            let next = |guard: &(usize, bool)| guard.0 == start && (is_bare || guard.1);
            let holds = |(run, is_street): &(Range<usize>, bool)| {
                run.contains(&start)
                    && (is_bare || run.start == start && !is_street)
                    && !(*is_street && is_city_behind(scan, regions, run.start..start))
            };
            before.is_some_and(holds)
                || self.wholes.iter().any(|whole| whole.contains(&start))
                || scan.gap_before(start) <= Gap::Line && self.starts.iter().any(next)
        }

        fn stands_behind(&self, scan: &Scan<'_>, regions: &Regions, end: usize) -> bool {
            let stands_at =
                |end: usize| scan.gap_before(end) <= Gap::Line && self.ends.contains(&end);
            let follows = scan.gap_before(end) == Gap::Space && scan.is_capitalised(end);
            let next = regions.names.longest_at(scan, end).filter(|_| follows);
            stands_at(end) || next.is_some_and(|name| stands_at(name.end))
        }
    }

    const PIECES: &[&str] = &[
        "Bank",
        "bandara",
        "Universitas",
        "Negeri",
        "(UIN)",
        "Jalan",
        "Raya",
        "No.",
        "4",
        "Editor",
        "PKS",
        "Kota",
        "Depok",
        "United",
        "Malang",
        "RS",
        "jalan",
        "tol",
        "Barat",
        "Laut",
        "Gunung Kerinci",
        "Kapolsek",
        "-",
        ":",
        ".",
        ",",
        "di",
        "\n",
        "\n\n",
    ];

    #[test]
    fn a_name_before_words_of_names_is_no_place() {
        assert_spans(
            SpanKind::Region,
            &[
                ("Direktur Jember Corruption Watch melawan Kalteng Putera", &[]),
                (
                    "Ia lulus dari Universitas Xulombo (UX). Warga Jember antre.",
                    &["Jember: 35.09 regency"],
                ),
                ("Ketua LSM Pemantau Nanas Rakyat (PANARA) Jember menggugat", &[]),
                ("Pemilik PT MX. Bupati Jember hadir.", &["Jember: 35.09 regency"]),
                ("ULP Kabupaten Jember, PLN ULP Jember", &["Kabupaten Jember: 35.09 regency"]),
                ("Kapal dekat Pulau Jember dan pemain Borneo FC Samarinda", &[]),
                ("Pelatih Jember Kediri United hadir", &[]),
                ("surat untuk Pak Bintan dan Karo SDM dari waduk Rawa Malang", &[]),
                ("fitur aplikasi Jember Cepat dan Kabinet Jember Berkah", &[]),
                ("Foto: Sekretariat Kabinet.\nJember (ANTARA) - Hujan", &["Jember: 35.09 regency"]),
                ("Stadion Gelora Madura Ratu Pamelingan dan anggota Bintan R Saragih", &[]),
                ("Laga di Stadion Gelora Bangkalan usai.", &[]),
                ("KAI Daerah Operasi (Daop) 9 Jember dan HIMPAUDI Jember", &[]),
                ("kredit Bank Jatim cabang Jember", &[]),
                ("di Jember Kediri menang", &["Jember: 35.09 regency", "Kediri: 35.06 regency"]),
            ],
        );
    }

    #[test]
    fn a_city_behind_the_name_of_a_street_is_a_place() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "di Jalan Xenandra Medan dan Jalan Imam Xulombo Kota Cirebon",
                    &["Medan: 12.71 city", "Kota Cirebon: 32.74 city"],
                ),
                (
                    "di Jalan Raya Bogor, Jalan Tol Surabaya dan Jalan Xenandra Xulombo Jakarta-Bogor",
                    &[],
                ),
                (
                    "di Jalan Xenandra Kota Bandung dan Gedung Sate Kota Bandung",
                    &["Kota Bandung: 32.73 city", "Kota Bandung: 32.73 city"],
                ),
                (
                    "di Setia Budi Jakarta Selatan",
                    &["Setia Budi: 31.74.02 district", "Jakarta Selatan: 31.74 city"],
                ),
                ("lewat Tol Pandaan - Malang, Tol Batang–Semarang, Tol Dalam Kota Jakarta", &[]),
                ("di Jl Raya Serang Cilegon", &[]),
                (
                    "di Jl Xenandra Xulombo 28 Jakarta Pusat 10430, Jalan Xenandra Xulombo Medan 7",
                    &["Jakarta Pusat: 31.71 city"],
                ),
            ],
        );
    }

    #[test]
    fn a_village_is_a_place_behind_a_street_but_not_behind_a_plant() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "di Jalan Raya Desa Banjarsawah, Kecamatan Tegalsiwalan",
                    &[
                        "Desa Banjarsawah: 35.13.20.2008 village",
                        "Kecamatan Tegalsiwalan: 35.13.20 district",
                    ],
                ),
                (
                    "Tempat Pembuangan Akhir (TPA) Leuwigajah, Cimahi, dan PLTU Riau-1",
                    &["Cimahi: 32.77 city"],
                ),
            ],
        );
    }

    #[test]
    fn a_name_behind_a_building_needs_no_cue() {
        assert_spans(
            SpanKind::Region,
            &[
                ("Rapat digelar di Hotel Xulombo Raya, Kudus, Sabtu.", &["Kudus: 33.19 regency"]),
                ("Toko di Jalan Xulombo Raya, Bone, tutup.", &["Bone: 73.08 regency"]),
            ],
        );
    }

    proptest! {
        #[test]
        fn a_look_around_a_name_tells_what_all_guards_of_the_text_tell(
            text in texts(PIECES, 80),
        ) {
            let lexicon = Lexicon::builtin().unwrap();
            let scan = Scan::new(&text, &lexicon.vocabulary);
            let regions = &lexicon.regions;
            let (guards, all) = (Guards { scan: &scan, regions }, All::of(&scan, regions));
            for at in 0..scan.len() {
                for named in [Named::Bare, Named::WithType] {
                    let expected = all.stand_before(&scan, regions, at, named);
                    prop_assert_eq!(guards.stand_before(at, named), expected, "{} at {}", text, at);
                }
                prop_assert_eq!(guards.stands_behind(at), all.stands_behind(&scan, regions, at));
            }
        }
    }
}
