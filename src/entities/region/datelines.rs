//! Datelines: the place of writing at the head of an article or a paragraph.

use std::ops::Range;

use super::mentions::Mention;
use crate::entities::context::DATELINE_ATOMS;
use crate::lexicon::Regions;
use crate::scan::{Atom, Gap, Scan, is_dash};

/// Whether the mention heads a paragraph as the place of writing, or stands behind the portal
/// that heads the article: `BATANG, KOMPAS.com`, `Batang (ANTARA)`, `TRIBUNJATENG.COM, KUDUS -`.
pub(super) fn is_dateline(scan: &Scan<'_>, mention: &Mention) -> bool {
    let is_behind_portal =
        || mention.start < DATELINE_ATOMS && is_behind_portal(scan, mention.start);
    heads_paragraph(scan, mention.start..mention.end)
        || ends_dateline(scan, mention.end) && is_behind_portal()
}

/// Whether the name in `atoms` heads a paragraph as the place of writing.
pub(super) fn heads_paragraph(scan: &Scan<'_>, atoms: Range<usize>) -> bool {
    scan.gap_before(atoms.start) == Gap::Paragraph && ends_dateline(scan, atoms.end)
}

/// Whether the mention is the place of writing beside the portal or the agency of the article:
/// `KENDAL, KOMPAS.com`, `Kendal (ANTARA)`.
pub(super) fn is_beside_source(scan: &Scan<'_>, mention: &Mention) -> bool {
    is_dateline(scan, mention)
        && (is_portal(scan, mention.end + 1)
            || is_short_form(scan, mention.end)
            || is_behind_portal(scan, mention.start))
}

/// Whether the article is written in the mention: it heads the text before a dash, with at most
/// the source between them (`JAMBI, Xulombo -`, `Jambi (Xulombo) –`), or stands behind the source
/// (`KBRN, Jambi :`).
pub(super) fn is_source_line(scan: &Scan<'_>, mention: &Mention) -> bool {
    /// The most atoms of the source and the signs around it.
    const MAX_SOURCE_ATOMS: usize = 7;
    let Mention { start, end, .. } = *mention;
    let heads = |at: usize| scan.gap_before(at) == Gap::Paragraph;
    let is_ended =
        |at: usize| scan.gap_before(at) <= Gap::Space && scan.sign(at).is_some_and(is_dash);
    let is_source = |&at: &usize| {
        let is_part = scan.is_capitalised(at) || is_domain(scan, at) || is_domain(scan, at - 1);
        is_part || matches!(scan.sign(at), Some(',' | '(' | ')'))
    };
    let dash = || end + (end..end + MAX_SOURCE_ATOMS).take_while(is_source).count();
    let is_headed = || {
        let is_joined = scan.glued(end) && scan.glued(end + 1);
        heads(start) && !is_joined && is_ended(dash())
    };
    let is_behind_source = || {
        let source = start.checked_sub(2).filter(|&at| scan.is_upper(at) && heads(at));
        source.is_some() && scan.is(start - 1, ',') && (scan.is(end, ':') || is_ended(end))
    };
    start < DATELINE_ATOMS && (is_headed() || is_behind_source() || is_beside_source(scan, mention))
}

/// Whether the sign at `at` ends the name of a place of writing.
pub(super) fn ends_dateline(scan: &Scan<'_>, at: usize) -> bool {
    scan.sign(at).is_some_and(|sign| is_dash(sign) || matches!(sign, ',' | '('))
}

/// Whether the address of a portal and a comma stand before `at`: `Liputan6.com, Serang`.
fn is_behind_portal(scan: &Scan<'_>, at: usize) -> bool {
    /// The atoms of the end of an address and of the comma: `.com,`.
    const ATOMS: usize = 3;
    at > ATOMS && scan.is(at - 1, ',') && is_domain(scan, at - ATOMS)
}

/// Whether the address of a portal starts at `at`: `KOMPAS.com`.
fn is_portal(scan: &Scan<'_>, at: usize) -> bool {
    let end = at + 1 + usize::from(scan.glued(at + 1) && scan.is_digits(at + 1));
    scan.is_capitalised(at) && is_domain(scan, end)
}

/// Whether a dot and a word stand at `at` without a blank: `.com`.
fn is_domain(scan: &Scan<'_>, at: usize) -> bool {
    let is_word = scan.get(at + 1).is_some_and(Atom::is_word);
    scan.is(at, '.') && scan.glued(at) && scan.glued(at + 1) && is_word
}

/// Whether the name in `atoms` is a part of that of the newspaper behind the place of writing:
/// `DENPASAR, Bali Tribune -`, `Sumenep, (Media Madura) –`, `Koba (Antara Babel) -`. What stands
/// there besides the name is no place (`Cimahi Jawa Barat -`) and no word for one (`Pemkab Garut -`).
pub(super) fn is_in_paper(scan: &Scan<'_>, regions: &Regions, atoms: Range<usize>) -> bool {
    /// The most words of the newspaper's name on one side of the name of the place.
    const MAX_WORDS_BESIDE: usize = 2;
    /// The most words of the place of writing.
    const MAX_TOWN_WORDS: usize = 3;
    let Range { start, end } = atoms;
    let is_word = |at: usize| scan.is_capitalised(at);
    let joins = |at: usize| is_word(at) && scan.gap_before(at) == Gap::Space;
    let words_behind = (end..end + MAX_WORDS_BESIDE).take_while(|&at| joins(at)).count();
    let is_joined_before = |back: &usize| {
        start > *back && is_word(start - back - 1) && scan.gap_before(start - back) == Gap::Space
    };
    let words_before = (0..MAX_WORDS_BESIDE).take_while(is_joined_before).count();
    let (first, last) = (start - words_before, end + words_behind);
    // Fast path: most names stand between other signs.
    let is_bracketed = first > 0 && scan.is(first - 1, '(') && scan.is(last, ')');
    let (first, past) = (first - usize::from(is_bracketed), last + usize::from(is_bracketed));
    let is_ended = || scan.sign(past).is_some_and(is_dash);
    if words_before + words_behind == 0 || first == 0 || !is_ended() {
        return false;
    }
    let has_comma = scan.is(first - 1, ',');
    if !(has_comma || is_bracketed) {
        return false;
    }
    let town = first - usize::from(has_comma);
    let starts_line = |at: &usize| at == &0 || scan.gap_before(*at) >= Gap::Line;
    let head = (town.saturating_sub(MAX_TOWN_WORDS)..town).rev().find(starts_line);
    let is_place = |at: usize| {
        regions.role_at(scan, at).is_some() || regions.names.longest_at(scan, at).is_some()
    };
    head.is_some_and(|head| (head..town).all(is_word))
        && !(start - words_before..start).chain(end..last).any(is_place)
}

/// Whether one word in capitals stands in brackets at `at`: `(ANTARA)`.
fn is_short_form(scan: &Scan<'_>, at: usize) -> bool {
    let is_upper = scan.is_upper(at + 1);
    scan.is(at, '(') && is_upper && scan.is(at + 2, ')')
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
    use crate::kind::SpanKind;

    #[test]
    fn the_place_of_writing_needs_no_other_cue() {
        assert_spans(
            SpanKind::Region,
            &[
                ("TRIBUNJATENG.COM, KUDUS - Hujan turun.", &["KUDUS: 33.19 regency"]),
                ("Liputan6.com, Batu - Hujan turun.", &["Batu: 35.79 city"]),
                (
                    "KENDAL, KOMPAS.com - Hujan turun. Petani Kendal pulang.",
                    &["KENDAL: 33.24 regency", "Kendal: 33.24 regency"],
                ),
                ("Kuningan (ANTARA) - Hujan turun.", &["Kuningan: 32.08 regency"]),
                ("NUSANTARA, KOMPAS.com - Hujan turun di pasar NUSANTARA.", &["NUSANTARA: area"]),
                ("Koba (Xulombo Babel) - Hujan turun.", &["Koba: 19.04.01 district"]),
                (
                    "Koba (Xulombo Babel) - Hujan turun di Bangka Tengah.",
                    &["Koba: 19.04.01 district", "Bangka Tengah: 19.04 regency"],
                ),
                ("LABUAN BAJO, KOMPAS.com - Hujan turun.", &["LABUAN BAJO: 53.15.05.1025 village"]),
                (
                    "DENPASAR, Bali Xulombo - Hujan turun.\n\nSumenep, (Xulombo Madura) – Hujan.",
                    &["DENPASAR: 51.71 city", "Sumenep: 35.29 regency"],
                ),
                (
                    "BLORA, Jawa Tengah – Hujan.\n\nSOREANG, Cimahi Jawa Barat - Hujan.",
                    &[
                        "BLORA: 33.16 regency",
                        "Jawa Tengah: 33 province",
                        "SOREANG: 32.04.37 district",
                        "Cimahi: 32.77 city",
                        "Jawa Barat: 32 province",
                    ],
                ),
                (
                    "TEMPO.CO, Bandung - Kebakaran di Majalaya, Kabupaten Bandung, padam.",
                    &[
                        "Bandung: 32.73 city",
                        "Majalaya: 32.04.33 district",
                        "Kabupaten Bandung: 32.04 regency",
                    ],
                ),
                (
                    "TEMPO.CO, Bandung - Kebakaran padam, kata Bupati Bandung.",
                    &["Bandung: 32.04 regency", "Bandung: 32.04 regency"],
                ),
                (
                    "SIARAN PERS\nNomor : 480/17/HUMAS/XI/2024\n\nKOBA — Hujan turun di Kabupaten Bangka Tengah.",
                    &["KOBA: 19.04.01 district", "Kabupaten Bangka Tengah: 19.04 regency"],
                ),
                ("Hujan turun.\n\nPenulis: Kontributor Batam", &["Batam: 21.71 city"]),
                ("Hujan turun.\n\nPewarta: Biro NTB", &["NTB: 52 province"]),
                ("Kuningan, logam itu, mahal.", &[]),
                ("Toko daring itu, Batu - begitu namanya - tutup.", &[]),
            ],
        );
    }

    #[test]
    fn the_capital_that_shares_the_name_of_its_province_is_the_place_of_writing() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "JAMBI, XULOMBO.com - Hujan turun, kata Gubernur Jambi.",
                    &["JAMBI: 15.71 city", "Jambi: 15 province"],
                ),
                ("Gorontalo (ANTARA) - Hujan turun.", &["Gorontalo: 75.71 city"]),
                ("Gorontalo (Xulombo Lokal) – Hujan turun.", &["Gorontalo: 75.71 city"]),
                ("KBRN, Bengkulu : Hujan turun.", &["Bengkulu: 17.71 city"]),
                ("BENGKULU - Hujan turun.", &["BENGKULU: 17.71 city"]),
                (
                    "Bengkulu dan Jambi - dua provinsi.",
                    &["Bengkulu: 17 province", "Jambi: 15 province"],
                ),
                (
                    "Jambi, Riau, dan Bengkulu dilanda hujan.",
                    &["Jambi: 15 province", "Riau: 14 province", "Bengkulu: 17 province"],
                ),
            ],
        );
    }
}
