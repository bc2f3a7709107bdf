//! Benefit programmes and segments.
//!
//! Most names stand for themselves. A short or general one (`JP`, `sembako`)
//! is *guarded*: it counts where the article has another name or word of its
//! group, or is listed as a short form behind a programme (`BPNT dan KIP`), and
//! defines it as nothing else (`Komisi Informasi Publik (KIP)`).
//! Programmes in a row share their head: `Jaminan Kecelakaan Kerja dan
//! Kematian`.

use std::cell::LazyCell;

use rustc_hash::FxHashSet;

use super::context::Context;
use crate::candidate::{Candidate, Origin};
use crate::lexicon::{BodyUsage, Hit, Programme, ProgrammeName};
use crate::scan::{Atom, Gap, Opening, Shape};
use crate::value::{SmolStr, Value};

pub(super) fn candidates(context: &Context<'_>, out: &mut Vec<Candidate>) {
    let hits = context.lexicon.programmes.names.find_all(context.scan, Opening::Programme);
    if hits.is_empty() {
        return;
    }
    let free = hits.iter().map(|hit| &hit.phrase.term).filter(|name| !name.guarded);
    let free_groups: FxHashSet<u16> = free.map(|name| name.group).collect();
    let disowned = disowned(context, &hits);
    // The end of the last programme that can lend its head to the next.
    let mut head_end = None;
    for hit in &hits {
        let name = &hit.phrase.term;
        let chained = || head_end.is_some_and(|end| is_chained(context, end, hit.start));
        let counts = match name.programme {
            Programme::Tail(_) => chained(),
            _ if name.guarded => {
                (free_groups.contains(&name.group) || is_short_benefit(context, hit) && chained())
                    && !disowned.contains(surface(context, hit))
            }
            _ => true,
        };
        if !counts {
            continue;
        }
        if matches!(name.programme, Programme::Benefit(_) | Programme::Tail(_)) {
            head_end = Some(hit.end);
        }
        out.extend(candidate(context, hit));
        out.extend(body_in_bracket(context, hit));
    }
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
            return Some(Candidate::nothing(span, origin));
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

/// Whether `hit` is the short form of a programme: `KIP`, but not `sembako`.
fn is_short_benefit(context: &Context<'_>, hit: &Hit<'_, ProgrammeName>) -> bool {
    matches!(hit.phrase.term.programme, Programme::Benefit(_))
        && context.scan.get(hit.start).is_some_and(|atom| atom.shape == Shape::Upper)
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
/// words before their brackets do not name the same programme. A segment may be
/// defined by any other: `Penerima Upah (PPU)`.
fn disowned<'t>(context: &Context<'t>, hits: &[Hit<'_, ProgrammeName>]) -> FxHashSet<&'t str> {
    let long_forms =
        LazyCell::new(|| hits.iter().map(|hit| (hit.end, denoted(hit))).collect::<FxHashSet<_>>());
    let defined = hits.iter().filter(|hit| hit.phrase.term.guarded).filter(|hit| {
        let bracket = hit.start.checked_sub(1);
        bracket.is_some_and(|bracket| {
            context.definitions.behind(bracket).is_some()
                && may_be_long_form(context, bracket, surface(context, hit))
                && !long_forms.contains(&(bracket, denoted(hit)))
        })
    });
    defined.map(|hit| surface(context, hit)).collect()
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

/// The programme that `hit` names; `None` if it names a segment.
fn denoted<'l>(hit: &Hit<'l, ProgrammeName>) -> Option<&'l Programme> {
    Some(&hit.phrase.term.programme).filter(|one| !matches!(one, Programme::Segment(_)))
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
                ("bantuan langsung tunai desa", &["bantuan langsung tunai desa: blt_dd"]),
                ("jaminan sosial dan santunan", &[]),
                ("unduh Mobile JKN", &[]),
                ("lewat aplikasi Cek Bansos, cek bansos", &["bansos: bansos"]),
                ("penerima Kartu Jakarta Lansia (KJL)", &["Kartu Jakarta Lansia: kjp", "KJL: kjp"]),
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
                ("jam pelajaran (JP). Ada JKK dan JP.", &["JKK: jkk"]),
                ("jam, pelajaran (JP). Ada JKK dan JP.", &["JKK: jkk"]),
                ("Cara pencairan (JP): JHT dan JP.", &["JP: jp", "JHT: jht", "JP: jp"]),
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
                    "peserta bukan penerima upah (PBPU)",
                    &["bukan penerima upah: pbpu", "PBPU: pbpu"],
                ),
                ("PBPU dan Penerima Upah (PPU)", &["PBPU: pbpu", "Penerima Upah: ppu", "PPU: ppu"]),
                ("Kementerian PU", &[]),
                ("Penerima Upah (PU) naik, PU aktif", &["Penerima Upah: pu", "PU: pu", "PU: pu"]),
                ("usaha mikro, kecil, dan menengah", &["usaha mikro, kecil, dan menengah: umkm"]),
                ("pegawai non-ASN dan honorer", &["pegawai non-ASN: nonasn", "honorer: nonasn"]),
                ("gaji pegawai honor", &["pegawai honor: nonasn"]),
                ("Menteri UMKM membantu UMKM", &["UMKM: umkm"]),
            ],
        );
    }
}
