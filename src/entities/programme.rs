//! Benefit programmes and segments.
//!
//! Most names stand for themselves. A short or general one (`JP`, `sembako`)
//! is *guarded*: it counts where the article has another name or word of its
//! group, or where it is a short form in a list with another programme (`BPNT dan
//! KIP`, `KIS dan KIP`), unless the article defines it as something else (`Komisi
//! Informasi Publik (KIP)`) or it is a region behind the title of an office
//! (`Bupati PPU`). A name may go on behind its own short form: `Bantuan Langsung
//! Tunai (BLT) Dana Desa`. Programmes in a row share their head: `Jaminan
//! Kecelakaan Kerja dan Kematian`.

use rustc_hash::FxHashSet;

use super::context::Context;
use super::definitions::{spelled_behind, spelled_by_initials};
use crate::candidate::{Candidate, Origin};
use crate::lexicon::{BodyUsage, Hit, Programme, ProgrammeName, WordRole};
use crate::scan::{Atom, Gap, Opening};
use crate::value::{SmolStr, Value};

pub(super) fn candidates(context: &Context<'_>, out: &mut Vec<Candidate>) {
    cards(context, out);
    let hits = context.lexicon.programmes.names.find_all(context.scan, Opening::Programme);
    if hits.is_empty() {
        return;
    }
    let free = hits
        .iter()
        .enumerate()
        .filter(|(number, hit)| !hit.phrase.term.guarded && !starts_another_name(&hits, *number));
    let free_groups: FxHashSet<u16> = free.map(|(_, hit)| hit.phrase.term.group).collect();
    let disowned = disowned(context, &hits);
    // The end of the last programme that can lend its head to the next.
    let mut head_end = None;
    for (number, hit) in hits.iter().enumerate() {
        let name = &hit.phrase.term;
        let chained = || head_end.is_some_and(|end| is_chained(context, end, hit.start));
        let listed = || {
            is_short_benefit(context, hit) && (chained() || leads_a_list(context, &hits, number))
        };
        let counts = match name.programme {
            Programme::Tail(_) => chained(),
            _ if name.guarded => {
                (free_groups.contains(&name.group) || listed())
                    && !disowned.contains(surface(context, hit))
                    && !is_titled_place(context, hit)
            }
            Programme::Segment(_) => !disowned.contains(surface(context, hit)),
            _ => true,
        };
        if !counts || is_of_society(context, hit) || starts_longer_tag(context, hit) {
            continue;
        }
        let whole = past_own_short_form(context, hit);
        if matches!(name.programme, Programme::Benefit(_) | Programme::Tail(_)) {
            head_end = Some(whole.unwrap_or(*hit).end);
        }
        out.extend(candidate(context, hit));
        out.extend(whole.and_then(|whole| candidate(context, &whole)));
        out.extend(body_in_bracket(context, hit));
    }
}

/// The cards of regions, whose listed names stand around that of the region: `Kartu Bekasi Sehat`.
fn cards(context: &Context<'_>, out: &mut Vec<Candidate>) {
    let scan = context.scan;
    let joins = |at: usize| scan.is_capitalised(at) && scan.gap_before(at) == Gap::Space;
    for card in scan.openings(Opening::Programme).filter(|&at| scan.is_capitalised(at)) {
        let region = card + 1;
        let name = || context.lexicon.regions.names.longest_at(scan, region);
        let Some(end) = (if joins(region) { name() } else { None }).map(|name| name.end) else {
            continue;
        };
        let names = &context.lexicon.programmes.names;
        let hit = if joins(end) { names.longest_past(scan, card..region, end) } else { None };
        out.extend(hit.and_then(|hit| candidate(context, &Hit { start: card, ..hit })));
    }
}

/// Whether `hit` starts a tag that goes on with digits: `#bansos2026`.
fn starts_longer_tag(context: &Context<'_>, hit: &Hit<'_, ProgrammeName>) -> bool {
    let scan = context.scan;
    let is_tag = || hit.start.checked_sub(1).is_some_and(|sign| scan.is(sign, '#'));
    scan.glued(hit.end) && scan.is_digits(hit.end) && is_tag()
}

/// Whether `hit` is a segment in the name of a society of its people: `Forum Guru Honorer, Tenaga
/// Honorer, dan Honorer Swasta`.
fn is_of_society(context: &Context<'_>, hit: &Hit<'_, ProgrammeName>) -> bool {
    /// The most atoms between the first word of the name and the segment.
    const MAX_ATOMS: usize = 8;
    let (scan, words) = (context.scan, &context.lexicon.programmes);
    if !matches!(hit.phrase.term.programme, Programme::Segment(_)) {
        return false;
    }
    let goes_on = |at: usize| {
        scan.gap_before(at) <= Gap::Space && (scan.is_capitalised(at) || scan.is(at, ','))
    };
    let is_part = |at: &usize| goes_on(*at) || words.joins.longest_at(scan, *at).is_some();
    let starts =
        |at: usize| scan.is_capitalised(at) && words.societies.longest_at(scan, at).is_some();
    let first = hit.start.saturating_sub(MAX_ATOMS);
    let mut before = (first..hit.start).rev();
    scan.is_capitalised(hit.start)
        && scan.gap_before(hit.start) <= Gap::Space
        && before.find(|at| starts(*at) || !is_part(at)).is_some_and(starts)
}

/// Whether the title of an office stands before `hit`, which is the name of a region as well:
/// `Bupati PPU`.
fn is_titled_place(context: &Context<'_>, hit: &Hit<'_, ProgrammeName>) -> bool {
    let is_place = context.place_at(hit.start).is_some_and(|place| place.end == hit.end);
    let role = || context.lexicon.regions.role_before(context.scan, hit.start);
    is_place && role().is_some_and(WordRole::is_title)
}

/// The programme of `hit` by the guarded name of a body in brackets behind it, which is
/// also its short form: `Jaminan Sosial Ketenagakerjaan (Jamsostek)`.
fn body_in_bracket(context: &Context<'_>, hit: &Hit<'_, ProgrammeName>) -> Option<Candidate> {
    let Programme::Benefit(id) = &hit.phrase.term.programme else { return None };
    let short = context.definitions.behind(hit.end)?;
    let body = context.lexicon.bpjs.bodies.longest_at(context.scan, short.start)?;
    let is_short_form = body.end == short.end && body.phrase.term.usage == BodyUsage::Guarded;
    let value = Value::Programme(id.clone());
    let origin = Origin::entry("programme.name", body.phrase.source);
    is_short_form.then(|| Candidate::value(context.scan.span(short), value, origin))
}

fn candidate(context: &Context<'_>, hit: &Hit<'_, ProgrammeName>) -> Option<Candidate> {
    let span = context.scan.span(hit.start..hit.end);
    let (rule, value) = match &hit.phrase.term.programme {
        Programme::Benefit(id) => ("programme.name", Value::Programme(id.clone())),
        Programme::Tail(id) => ("programme.tail", Value::Programme(id.clone())),
        Programme::Segment(id) => {
            let id = segment_in_bracket(context, hit.end).unwrap_or(id);
            ("segment.name", Value::Segment(id.clone()))
        }
        Programme::Context => return None,
        Programme::Other => {
            let origin = Origin::entry("programme.other", hit.phrase.source);
            return Some(Candidate::blocking(span, origin));
        }
    };
    Some(Candidate::value(span, value, Origin::entry(rule, hit.phrase.source)))
}

/// The segment whose short form stands in brackets at `end`, which says more
/// than the words before it: `bukan penerima upah (PBPU)`.
fn segment_in_bracket<'a>(context: &Context<'a>, end: usize) -> Option<&'a SmolStr> {
    let short = context.definitions.behind(end)?;
    let segment = |name: &ProgrammeName| matches!(name.programme, Programme::Segment(_));
    let names = &context.lexicon.programmes.names;
    let hit = names.longest_where(context.scan, short.start, segment)?;
    match &hit.phrase.term.programme {
        Programme::Segment(id) if hit.end == short.end => Some(id),
        _ => None,
    }
}

/// Whether a listed name that is no programme starts with hit `number`: `Program Sembako Murah`
/// shows no other programme of the group of `Program Sembako`.
fn starts_another_name(hits: &[Hit<'_, ProgrammeName>], number: usize) -> bool {
    let start = hits[number].start;
    let mut longer = hits[number + 1..].iter().take_while(|hit| hit.start == start);
    longer.any(|hit| hit.phrase.term.programme == Programme::Other)
}

/// The name that goes on behind its own short form in brackets: `Bantuan Langsung Tunai (BLT)
/// Dana Desa`, `Bantuan Langsung Tunai (BLT) UMKM`. Long or short form and the words behind the
/// brackets are one listed name.
fn past_own_short_form<'l>(
    context: &Context<'l>,
    hit: &Hit<'l, ProgrammeName>,
) -> Option<Hit<'l, ProgrammeName>> {
    let scan = context.scan;
    let short = context.definitions.behind(hit.end)?;
    let behind = short.end + 1;
    let next = behind + usize::from(scan.is(behind, '-') && scan.glued(behind));
    if scan.gap_before(next) > Gap::Space {
        return None;
    }
    let names = &context.lexicon.programmes.names;
    let joined = |words| names.longest_past(scan, words, next);
    let longest = joined(hit.start..hit.end).into_iter().chain(joined(short));
    let longest = longest.max_by_key(|joined| joined.end)?;
    // `Jaminan Kesehatan Nasional (JKN) dan Kartu Indonesia Sehat (KIS)` are two.
    let is_one = context.definitions.behind(longest.end).is_none();
    is_one.then_some(Hit { start: hit.start, ..longest })
}

/// Whether another short form of a programme follows hit `number` in a list, so that both
/// show what is meant: `KIS dan KIP`.
fn leads_a_list(context: &Context<'_>, hits: &[Hit<'_, ProgrammeName>], number: usize) -> bool {
    let hit = &hits[number];
    let behind = hits[number + 1..].iter().find(|next| next.start >= hit.end);
    behind.is_some_and(|next| {
        is_short_benefit(context, next)
            && next.phrase.term.programme != hit.phrase.term.programme
            && is_chained(context, hit.end, next.start)
    })
}

/// Whether `hit` is the short form of a programme: `KIP`, but not `sembako`.
fn is_short_benefit(context: &Context<'_>, hit: &Hit<'_, ProgrammeName>) -> bool {
    matches!(hit.phrase.term.programme, Programme::Benefit(_)) && context.scan.is_upper(hit.start)
}

/// Whether only a join word, a comma or a bracketed short form stands between
/// a programme that ends at `end` and the name at `start`.
fn is_chained(context: &Context<'_>, end: usize, start: usize) -> bool {
    let scan = context.scan;
    let mut at = end + usize::from(scan.is(end, ')'));
    if let Some(short) = context.definitions.behind(at) {
        at = short.end + 1;
    }
    let from = at;
    if scan.is(at, ',') || scan.is(at, '/') {
        at += 1;
    }
    if let Some(join) = context.lexicon.programmes.joins.longest_at(scan, at) {
        at = join.end;
    }
    at == start && at > from && scan.gap_before(start) <= Gap::Space
}

/// The guarded names that the article defines as something else, because the
/// words before their brackets do not name the same programme.
fn disowned<'t>(context: &Context<'t>, hits: &[Hit<'_, ProgrammeName>]) -> FxHashSet<&'t str> {
    let is_defined = |&number: &usize| {
        let hit = &hits[number];
        if matches!(hit.phrase.term.programme, Programme::Segment(_)) && is_redefined(context, hit)
        {
            return true;
        }
        let bracket = hit.start.checked_sub(1).filter(|_| hit.phrase.term.guarded);
        bracket.is_some_and(|bracket| {
            // `(PBI-JKN)` says nothing of `PBI`.
            context.definitions.behind(bracket).is_some_and(|short| short.end == hit.end)
                && may_be_long_form(context, bracket, surface(context, hit))
                && !follows_its_long_form(context, hits, number)
        })
    };
    let defined = (0..hits.len()).filter(is_defined);
    defined.map(|number| surface(context, &hits[number])).collect()
}

/// Whether the short form of a segment is the initials of other words beside it, in its brackets or
/// before them: `KPM (Kader Pembangunan Manusia)`. Misspelt names of segments start like others.
fn is_redefined(context: &Context<'_>, hit: &Hit<'_, ProgrammeName>) -> bool {
    let short = hit.start..hit.end;
    let before = spelled_by_initials(context.scan, short.clone());
    let words = before.or_else(|| spelled_behind(context.scan, short));
    words.is_some_and(|words| !context.scan.opens(Opening::Programme, words.start))
}

/// Whether a name of the programme or segment of hit `number`, a short form in brackets, stands
/// before them. Right before them may also be the name of another segment,
/// `Penerima Upah (PPU)`, and farther away one whose long form goes on: `Program Keluarga
/// Harapan dari Kemensos (PKH)`.
fn follows_its_long_form(
    context: &Context<'_>,
    hits: &[Hit<'_, ProgrammeName>],
    number: usize,
) -> bool {
    /// The maximum number of atoms between the start of a name and the bracket.
    const MAX_ATOMS: usize = 20;
    let short = &hits[number];
    let bracket = short.start - 1;
    let near = || hits[..number].iter().rev().take_while(|hit| bracket <= hit.start + MAX_ATOMS);
    near().any(|hit| hit.end == bracket && may_define(hit, short))
        || spelled_by_initials(context.scan, short.start..short.end).is_none()
            && near().any(|hit| {
                hit.end < bracket
                    && !hit.phrase.term.guarded
                    && hit.phrase.term.programme == short.phrase.term.programme
                    && (hit.end..bracket)
                        .all(|at| !matches!(context.scan.sign(at), Some(',' | '.')))
            })
}

/// Whether `short`, in brackets, may stand for what ends before atom `bracket`:
/// a name, or words with its letters as initials, with any signs among them.
/// `Cara transfer (BST)` defines nothing.
fn may_be_long_form(context: &Context<'_>, bracket: usize, short: &str) -> bool {
    let scan = context.scan;
    let before = &scan.atoms()[..bracket];
    let words = before.iter().rev().filter(|atom| atom.is_word());
    let initials = words.map(|word| scan.text().as_bytes()[word.start as usize]);
    let letters = short.bytes().rev();
    before.last().is_some_and(Atom::is_capitalised)
        || letters.zip(initials).all(|(a, b)| a.eq_ignore_ascii_case(&b))
}

/// Whether the name `long`, right before the brackets of `short`, may be its long form: both
/// name one programme, or any segments.
fn may_define(long: &Hit<'_, ProgrammeName>, short: &Hit<'_, ProgrammeName>) -> bool {
    use Programme::{Benefit, Segment, Tail};
    match (&long.phrase.term.programme, &short.phrase.term.programme) {
        (Benefit(long) | Tail(long), Benefit(short)) => long == short,
        (Segment(_), Segment(_)) => true,
        _ => false,
    }
}

/// The text of a hit.
fn surface<'t>(context: &Context<'t>, hit: &Hit<'_, ProgrammeName>) -> &'t str {
    context.scan.text_of(hit.start..hit.end)
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
    use crate::kind::SpanKind;

    #[test]
    fn names_of_programmes_count_in_any_case() {
        assert_spans(
            SpanKind::Programme,
            &[
                ("klaim jaminan hari tua dan JKM", &["jaminan hari tua: jht", "JKM: jkm"]),
                ("peserta JKN-KIS", &["JKN-KIS: jkn"]),
                ("peserta JKN – KIS", &["JKN – KIS: jkn"]),
                ("penerima Kartu Pra Kerja", &["Kartu Pra Kerja: prakerja"]),
                ("BLT Dana Desa cair", &["BLT Dana Desa: blt_dd"]),
                ("penerima BLT Covid-19", &["BLT Covid-19: blt"]),
                ("kartu KIS/JKN", &["KIS/JKN: jkn"]),
                ("pasien KIS PBI-JKN", &["KIS PBI-JKN: pbi_jk"]),
                ("#bansos2026 #bansos", &["bansos: bansos"]),
                ("plafon KUR Mikro, KUR kecil", &["KUR Mikro: kur", "KUR: kur"]),
                ("bantuan langsung tunai desa", &["bantuan langsung tunai desa: blt_dd"]),
                ("jaminan sosial dan santunan", &[]),
                ("unduh Mobile JKN", &[]),
                ("lewat aplikasi Cek Bansos, cek bansos", &["bansos: bansos"]),
                ("penerima Kartu Jakarta Lansia (KJL)", &["Kartu Jakarta Lansia: kjp", "KJL: kjp"]),
            ],
        );
    }

    #[test]
    fn the_card_of_a_region_has_its_name_inside() {
        assert_spans(
            SpanKind::Programme,
            &[
                (
                    "Kartu Kendal Sehat dan Kartu Papua Barat Sehat",
                    &["Kartu Kendal Sehat: jamkesda", "Kartu Papua Barat Sehat: jamkesda"],
                ),
                ("Kartu Indonesia Sehat, Kartu Kendal Ceria", &["Kartu Indonesia Sehat: kis"]),
                ("kartu sehat warga Kendal Sehat", &[]),
                (
                    "PBPU Pemda Kendal dan PBI Jaminan Kesehatan",
                    &["PBPU Pemda: pbi_apbd", "PBI Jaminan Kesehatan: pbi_jk"],
                ),
                ("BLT Migor cair", &["BLT Migor: blt"]),
            ],
        );
    }

    #[test]
    fn guarded_names_need_their_group_and_no_other_meaning() {
        assert_spans(
            SpanKind::Programme,
            &[
                ("dua JP sehari", &[]),
                ("JHT dan JP", &["JHT: jht", "JP: jp"]),
                ("penerima BPNT, KIP, dan PIP", &["BPNT: bpnt", "KIP: kip", "PIP: pip"]),
                ("penerima BPNT, lalu KIP", &["BPNT: bpnt"]),
                ("menerima BLT maupun sembako", &["BLT: blt"]),
                ("Komisi Informasi Publik (KIP) dan siswa. KIP menolak.", &[]),
                (
                    "Program Indonesia Pintar (PIP). PIP cair.",
                    &["Program Indonesia Pintar: pip", "PIP: pip", "PIP: pip"],
                ),
                (
                    "jaminan sosial ketenagakerjaan (Jamsostek), bukan (BPJamsostek)",
                    &["jaminan sosial ketenagakerjaan: jamsosnaker", "Jamsostek: jamsosnaker"],
                ),
                ("harga sembako naik", &[]),
                ("Cakupan Jamsostek naik", &["Jamsostek: jamsosnaker"]),
                ("bayarkan THR dan Jamsostek", &["Jamsostek: jamsosnaker"]),
                ("Iuran Jamsostek dan Universal Coverage Jamsostek", &["Jamsostek: jamsosnaker"]),
                ("Bantuan beras untuk korban banjir, beras dari petani", &[]),
                ("Bantuan beras untuk KPM", &["Bantuan beras: pbi_pangan"]),
                ("jam pelajaran (JP). Ada JKK dan JP.", &["JKK: jkk"]),
                ("jam, pelajaran (JP). Ada JKK dan JP.", &["JKK: jkk"]),
                (
                    "Jaminan Hari Tua dan Pensiun (JP). Manfaat JP naik.",
                    &["Jaminan Hari Tua: jht", "Pensiun: jp", "JP: jp", "JP: jp"],
                ),
                (
                    "Program Keluarga Harapan dari kementerian (PKH) cair. Dana PKH naik.",
                    &["Program Keluarga Harapan: pkh", "PKH: pkh", "PKH: pkh"],
                ),
                (
                    "Penerima Bantuan Iuran warga (PBI-JKN). Warga PBI lega.",
                    &["Penerima Bantuan Iuran: pbi_jk", "PBI-JKN: pbi_jk", "PBI: pbi_jk"],
                ),
                (
                    "Program Indonesia Pintar di Politeknik Ilmu Pelayaran (PIP). PIP maju.",
                    &["Program Indonesia Pintar: pip"],
                ),
                ("Ada KIS dan KIP, lalu BST.", &["KIS: kis", "KIP: kip"]),
                ("Program Sembako Murah ramai, harga sembako turun", &[]),
                ("Cara pencairan (JP): JHT dan JP.", &["JP: jp", "JHT: jht", "JP: jp"]),
            ],
        );
    }

    #[test]
    fn a_name_goes_on_behind_its_own_short_form() {
        assert_spans(
            SpanKind::Programme,
            &[
                (
                    "Bantuan Langsung Tunai (BLT) Dana Desa cair",
                    &["Bantuan Langsung Tunai (BLT) Dana Desa: blt_dd"],
                ),
                (
                    "Bantuan Langsung Tunai (BLT) UMKM cair",
                    &["Bantuan Langsung Tunai (BLT) UMKM: bpum"],
                ),
                (
                    "Kartu Indonesia Pintar (KIP)-Kuliah",
                    &["Kartu Indonesia Pintar (KIP)-Kuliah: kip"],
                ),
                (
                    "Jaminan Kesehatan Nasional (JKN) dan Kartu Indonesia Sehat (KIS)",
                    &[
                        "Jaminan Kesehatan Nasional: jkn",
                        "JKN: jkn",
                        "Kartu Indonesia Sehat: kis",
                        "KIS: kis",
                    ],
                ),
                (
                    "Program Keluarga Harapan (PKH) dan beras",
                    &["Program Keluarga Harapan: pkh", "PKH: pkh"],
                ),
            ],
        );
    }

    #[test]
    fn programmes_in_a_row_share_their_head() {
        assert_spans(
            SpanKind::Programme,
            &[
                (
                    "Jaminan Kecelakaan Kerja dan Kematian",
                    &["Jaminan Kecelakaan Kerja: jkk", "Kematian: jkm"],
                ),
                (
                    "Jaminan Kecelakaan Kerja & Kematian",
                    &["Jaminan Kecelakaan Kerja: jkk", "Kematian: jkm"],
                ),
                (
                    "Jaminan Kecelakaan Kerja (JKK), Kematian, serta Hari Tua",
                    &[
                        "Jaminan Kecelakaan Kerja: jkk",
                        "JKK: jkk",
                        "Kematian: jkm",
                        "Hari Tua: jht",
                    ],
                ),
                ("Jaminan Kematian & Hari Tua", &["Jaminan Kematian: jkm", "Hari Tua: jht"]),
                ("kematian pada hari tua", &[]),
            ],
        );
    }

    #[test]
    fn segments_count() {
        assert_spans(
            SpanKind::Segment,
            &[
                ("peserta bukan penerima upah (BPU)", &["bukan penerima upah: bpu", "BPU: bpu"]),
                (
                    "peserta PPU Badan Usaha dan JKN mandiri",
                    &["PPU Badan Usaha: ppu", "JKN mandiri: pbpu"],
                ),
                (
                    "peserta bukan penerima upah (PBPU)",
                    &["bukan penerima upah: pbpu", "PBPU: pbpu"],
                ),
                ("PBPU dan Penerima Upah (PPU)", &["PBPU: pbpu", "Penerima Upah: ppu", "PPU: ppu"]),
                ("Kementerian PU", &[]),
                ("PPU Badan Usaha dan JKN mandiri", &["PPU Badan Usaha: ppu", "JKN mandiri: pbpu"]),
                ("ganda dengan kepesertaan PMI, kata PMI", &["PMI: pmi", "PMI: pmi"]),
                ("donor darah di PMI Kota Batu", &[]),
                ("Forum Honorer R2 menemui honorer", &["honorer: nonasn"]),
                ("Aliansi Guru Honorer, Tenaga Honorer, dan Honorer Swasta", &[]),
                ("Forum Desa. Honorer digaji", &["Honorer: nonasn"]),
                ("Penerima Upah (PU) naik, PU aktif", &["Penerima Upah: pu", "PU: pu", "PU: pu"]),
                ("usaha mikro, kecil, dan menengah", &["usaha mikro, kecil, dan menengah: umkm"]),
                ("pegawai non-ASN dan honorer", &["pegawai non-ASN: nonasn", "honorer: nonasn"]),
                ("gaji pegawai honor", &["pegawai honor: nonasn"]),
                ("Menteri UMKM membantu UMKM", &["UMKM: umkm"]),
                ("BPJS Ketenagakerjaan bertemu Menteri PU soal PU", &["PU: pu"]),
                ("Bupati PPU menanggung iuran JKN peserta PPU", &["PPU: ppu"]),
                ("KPM (Kader Pembangunan Manusia) dilatih. Para KPM mendata ibu hamil.", &[]),
                ("Unit Kegiatan Mahasiswa (UKM) tampil, lalu UKM lain", &[]),
                ("bagi KPM (Keluarga Penerima Mamfaat)", &["KPM: kpm"]),
            ],
        );
    }
}
