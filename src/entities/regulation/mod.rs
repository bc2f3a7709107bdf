//! Legal instruments.
//!
//! ```text
//! citation = type bracket? issuer? number year? | type bracket? name year?
//! bracket  = ( short form )                    Peraturan Pemerintah (PP)
//! issuer   = RI | place | capitalised words    Perda Kota Depok, Peraturan KPU
//! name     = capitals | capitalised words      UU ITE, Undang-Undang Cipta Kerja
//! number   = Nomor? code                       Nomor 95.1, 20/PMK.05/2023
//! year     = Tahun yyyy | / yyyy
//! chain    = citation (join Nomor? code year)* PP 45 dan 46 Tahun 2015
//! ```
//!
//! The article cited (`Pasal 5 ayat (1) UU 24/2011`) is no part of the
//! instrument: its number and year say what is cited, and the article would
//! need a field of its own. A type alone is no citation; what it needs is a column of
//! `lexicons/regulations.tsv`.

mod name;
mod number;

use std::ops::Range;

use super::context::Context;
use super::definitions::is_spelled;
use crate::candidate::{Candidate, Origin};
use crate::lexicon::{CitationNeed, CitationWord, EntrySource, RegulationType};
use crate::scan::{Gap, Opening, Shape};
use crate::value::{Regulation, SmolStr, Value};
use number::Numbered;

pub(super) fn candidates(context: &Context<'_>, out: &mut Vec<Candidate>) {
    let types = &context.lexicon.regulations.types;
    let mut next = 0;
    while let Some(at) = context.scan.next_opening(Opening::Regulation, next) {
        // `RUU KUHP`: what follows is no law yet.
        if let Some((CitationWord::Bill, end)) = word_at(context, at) {
            next = subject_end(context, at..end);
            if next > end {
                let subject = context.scan.span(end..next);
                out.push(Candidate::nothing(subject, Origin::rule("regulation.bill")));
            }
            continue;
        }
        let found = types
            .longest_at(context.scan, at)
            .and_then(|hit| citation(context, at, hit.end, &hit.phrase.term, hit.phrase.source));
        match found {
            Some(citation) => {
                next = citation.end.max(at + 1);
                chain(context, citation, out);
            }
            None => next = at + 1,
        }
    }
}

/// Past the subject of the bill in atoms `bill`, so that no body is found in it:
/// `RUU KPK`, `Rancangan UU Polri`, `Rancangan Undang-Undang (RUU) KUHP`. A place behind the
/// bill is no subject.
fn subject_end(context: &Context<'_>, bill: Range<usize>) -> usize {
    let scan = context.scan;
    let law_at = |at| context.lexicon.regulations.types.longest_at(scan, at);
    let end = match law_at(bill.end) {
        Some(law) if law.phrase.term.need == CitationNeed::Nothing => {
            return bracket_end(context, law.end);
        }
        Some(law) => bracket_end(context, law.end),
        // `Rancangan Anggaran` is no bill.
        None if scan.get(bill.start).is_none_or(|word| word.shape != Shape::Upper) => {
            return bill.end;
        }
        None => bill.end,
    };
    let code = law_at(end).filter(|law| law.phrase.term.need == CitationNeed::Nothing);
    let named = || scan.is_capitalised(end) && scan.gap_before(end) == Gap::Space;
    match code {
        Some(code) => bracket_end(context, code.end),
        None if named() && context.place_at(end).is_none() => end + 1,
        None => end,
    }
}

/// One cited instrument.
struct Citation<'l> {
    start: usize,
    /// One past the last atom.
    end: usize,
    of_type: &'l RegulationType,
    source: EntrySource,
    number: Option<SmolStr>,
    year: Option<u16>,
}

/// The citation whose type stands in `start..end`.
fn citation<'l>(
    context: &Context<'_>,
    start: usize,
    end: usize,
    of_type: &'l RegulationType,
    source: EntrySource,
) -> Option<Citation<'l>> {
    let typed = bracket_end(context, end);
    let numbered = match of_type.need {
        CitationNeed::Year => None,
        // `KUHP 160` cites an article.
        CitationNeed::Nothing => {
            number::read(context, typed).filter(|read| read.worded || read.year.is_some())
        }
        _ => issuers(context, typed).find_map(|end| number::read(context, end)),
    };
    let (end, number, year) = match numbered {
        // `UU Nomor 1981`
        Some(Numbered { end, number, year: None, .. })
            if of_type.need == CitationNeed::Name && number::year_of(&number).is_some() =>
        {
            (end, None, number::year_of(&number))
        }
        Some(Numbered { year: None, .. }) if of_type.need == CitationNeed::NumberAndYear => {
            return None;
        }
        Some(Numbered { end, number, year, .. }) => (end, Some(number), year),
        None => match of_type.need {
            CitationNeed::Number | CitationNeed::NumberAndYear => return None,
            // `KUHAP 1981`
            CitationNeed::Nothing => {
                let year = number::year(context, typed);
                (year.map_or(end, |(end, _)| end), None, year.map(|(_, year)| year))
            }
            CitationNeed::Year => {
                let (end, year) = number::short_year(context, past_state(context, typed))?;
                (end, None, Some(year))
            }
            // `Revisi Undang-Undang (RUU) …`: no law yet.
            CitationNeed::Name if is_bill(context, end + 1) => return None,
            // `Peraturan Daerah (Sosperda) DPRD`: the bracket is no short form of the type.
            CitationNeed::Name if !is_its_short_form(context, start..end) => return None,
            CitationNeed::Subject if !is_about(context, typed) => return None,
            CitationNeed::Name | CitationNeed::Subject => {
                let end = name::end(context, typed)?;
                match numbered_behind_name(context, end) {
                    Some(Numbered { end, number, year, .. }) => (end, Some(number), year),
                    None => {
                        let year = number::year(context, end);
                        (year.map_or(end, |(end, _)| end), None, year.map(|(_, year)| year))
                    }
                }
            }
        },
    };
    Some(Citation { start, end, of_type, source, number, year })
}

/// The number with its year behind the name of a law that ends before atom `at`: `UU
/// tentang Sumber Daya Air Nomor 7 Tahun 2004`.
fn numbered_behind_name(context: &Context<'_>, at: usize) -> Option<Numbered> {
    let numbered = if is_number_word(context, at) { number::read(context, at) } else { None };
    numbered.filter(|numbered| numbered.year.is_some())
}

/// Pushes `first` and the citations chained to it.
fn chain<'l>(context: &Context<'_>, first: Citation<'l>, out: &mut Vec<Candidate>) {
    let Citation { mut end, of_type, source, .. } = first;
    let mut chain = vec![first];
    let mut sure = 1;
    while let Some((start, next)) = number::chained(context, end) {
        let Numbered { number, year, worded, .. } = next;
        end = next.end;
        chain.push(Citation { start, end, of_type, source, number: Some(number), year });
        if year.is_some() || worded {
            sure = chain.len();
        }
    }
    // The chain ends with its last year or `Nomor`: `UU 24/2011, 12 orang`.
    chain.truncate(sure);
    // `PP 45 dan 46 Tahun 2015`: both have the year.
    let mut year = None;
    for citation in chain.iter_mut().rev() {
        year = citation.year.or(year);
        citation.year = year;
    }
    for (i, citation) in chain.into_iter().enumerate() {
        let rule = if i == 0 { "regulation.citation" } else { "regulation.chained" };
        let span = context.scan.span(citation.start..citation.end);
        let regulation = Regulation {
            regulation_type: citation.of_type.id.clone(),
            number: citation.number,
            year: citation.year,
        };
        let origin = Origin::entry(rule, citation.source);
        out.push(Candidate::value(span, Value::Regulation(regulation), origin));
    }
}

/// The role of the citation word at `at`, and one past it.
fn word_at(context: &Context<'_>, at: usize) -> Option<(CitationWord, usize)> {
    let hit = context.lexicon.regulations.words.longest_at(context.scan, at)?;
    Some((hit.phrase.term, hit.end))
}

/// Past a short form in brackets at `at`: `Peraturan Pemerintah (PP)`.
fn bracket_end(context: &Context<'_>, at: usize) -> usize {
    context.definitions.behind(at).map_or(at, |short| short.end + 1)
}

/// Whether a bracket behind the type of law `name`, if there is one, holds its short form.
fn is_its_short_form(context: &Context<'_>, name: Range<usize>) -> bool {
    let short = context.definitions.behind(name.end);
    short.is_none_or(|short| is_spelled(context.scan, name, short, char::is_alphanumeric))
}

/// The atoms at which the number may stand if the type ends at `end`: one for
/// each reading of the issuer between them.
fn issuers(context: &Context<'_>, end: usize) -> impl Iterator<Item = usize> {
    /// The most atoms that name an issuer.
    const MAX_ISSUER_ATOMS: usize = 10;
    let scan = context.scan;
    let mut at = end;
    while at < end + MAX_ISSUER_ATOMS && scan.gap_before(at) <= Gap::Space {
        let past = bracket_end(context, at);
        if past > at {
            at = past;
        } else if is_issuer_word(context, at) {
            at += 1;
        } else {
            break;
        }
    }
    // `UU RI. Nomor 35`
    if at > end && scan.is(at, '.') && scan.glued(at) {
        at += 1;
    }
    at = past_day(context, at).unwrap_or(at);
    let place = context.place_at(end).map(|place| place.end);
    // Only a number word, or a number with its year, shows that capitalised
    // words are an issuer's name.
    let shown = |at: &usize| is_number_word(context, *at) || number::has_year(context, *at);
    let named = place.into_iter().chain([at]).filter(move |at| *at == end || shown(at));
    std::iter::once(end).chain(named)
}

/// Past the day of issue at atom `at`, if the number of the instrument follows: `Surat
/// Keputusan Menteri tanggal 18 Mei 2020 Nomor 9`.
fn past_day(context: &Context<'_>, at: usize) -> Option<usize> {
    /// A day, a month and a year, with two signs between them.
    const MAX_DAY_ATOMS: usize = 5;
    let Some((CitationWord::Dated, day)) = word_at(context, at) else { return None };
    (day..=day + MAX_DAY_ATOMS).find(|&at| is_number_word(context, at))
}

fn is_number_word(context: &Context<'_>, at: usize) -> bool {
    matches!(word_at(context, at), Some((CitationWord::Number, _)))
}

/// Whether a word such as `tentang` stands at atom `at`.
fn is_about(context: &Context<'_>, at: usize) -> bool {
    matches!(word_at(context, at), Some((CitationWord::About, _)))
}

fn is_bill(context: &Context<'_>, at: usize) -> bool {
    matches!(word_at(context, at), Some((CitationWord::Bill, _)))
}

/// Past the name of the state at `at`: `UUD Negara Republik Indonesia 1945`.
fn past_state(context: &Context<'_>, at: usize) -> usize {
    match word_at(context, at) {
        Some((CitationWord::Qualifier, end)) => end,
        _ => at,
    }
}

/// Whether atom `at` may be part of the name of an issuer.
fn is_issuer_word(context: &Context<'_>, at: usize) -> bool {
    let scan = context.scan;
    let word = word_at(context, at).map(|(word, _)| word);
    match word {
        Some(CitationWord::Number) => false,
        Some(CitationWord::Join | CitationWord::And) => true,
        // Another instrument: `tentang Peraturan Pelaksanaan UU …`.
        _ if context.lexicon.regulations.types.longest_at(scan, at).is_some() => false,
        _ => {
            let joint = [',', '/', '-'].into_iter().any(|sign| scan.is(at, sign)) && scan.glued(at);
            let number = || scan.glued(at) && scan.get(at).is_some_and(|atom| atom.is_digits());
            joint || number() || scan.get(at).is_some_and(|atom| atom.is_capitalised())
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
    use crate::kind::SpanKind;

    #[track_caller]
    fn assert_citations(cases: &[(&str, &[&str])]) {
        assert_spans(SpanKind::Regulation, cases);
    }

    #[test]
    fn reads_type_number_and_year() {
        assert_citations(&[
            ("UU Nomor 24 Tahun 2011 tentang", &["UU Nomor 24 Tahun 2011: uu 24 2011"]),
            ("UU No. 40/2004", &["UU No. 40/2004: uu 40 2004"]),
            ("UU 1 Tahun 46 tentang", &["UU 1 Tahun 46: uu 1 1946"]),
            ("UU 1 Tahun 12", &["UU 1: uu 1"]),
            (
                "Peraturan Pemerintah (PP) No 44 tahun 2015",
                &["Peraturan Pemerintah (PP) No 44 tahun 2015: pp 44 2015"],
            ),
            (
                "Perda Kota Depok No. 1 Tahun 2008",
                &["Perda Kota Depok No. 1 Tahun 2008: perda 1 2008"],
            ),
            (
                "SK Bupati Nomor 188.45/12/KPTS/2023",
                &["SK Bupati Nomor 188.45/12/KPTS/2023: sk 188.45/12/KPTS/2023 2023"],
            ),
            (
                "Peraturan KPU RI Nomor 3 Tahun 2022",
                &["Peraturan KPU RI Nomor 3 Tahun 2022: perban 3 2022"],
            ),
            (
                "Keputusan Menteri (Kepmen) ESDM No. 1201 K/20/MEM/2016",
                &[
                    "Keputusan Menteri (Kepmen) ESDM No. 1201 K/20/MEM/2016: kepmen 1201 K/20/MEM/2016 2016",
                ],
            ),
            (
                "Surat Edaran Gugus Tugas Penanganan Covid-19 Nomor 6 Tahun 2020",
                &["Surat Edaran Gugus Tugas Penanganan Covid-19 Nomor 6 Tahun 2020: se 6 2020"],
            ),
            ("menurut UUD 1945 dan UUD '45", &["UUD 1945: uud 1945", "UUD '45: uud 1945"]),
            (
                "Undang-Undang Dasar (UUD) Negara Republik Indonesia Tahun 1945",
                &["Undang-Undang Dasar (UUD) Negara Republik Indonesia Tahun 1945: uud 1945"],
            ),
            (
                "putusan Nomor 12/Pid.Sus/2019/PN.Jkt.Sel. Hakim",
                &[
                    "putusan Nomor 12/Pid.Sus/2019/PN.Jkt.Sel: putusan 12/Pid.Sus/2019/PN.Jkt.Sel 2019",
                ],
            ),
            ("UU 25/ 2007", &["UU 25/ 2007: uu 25 2007"]),
            ("Inpres No 9 / 2000", &["Inpres No 9 / 2000: inpres 9 2000"]),
            (
                "Peraturan OJK Nomor 77/ POJK.01/2016",
                &["Peraturan OJK Nomor 77/ POJK.01/2016: perban 77/POJK.01/2016 2016"],
            ),
            ("TAP MPR No 7/Tahun 2000", &["TAP MPR No 7/Tahun 2000: tapmpr 7 2000"]),
            ("UU RI. Nomor 35 Tahun 2009", &["UU RI. Nomor 35 Tahun 2009: uu 35 2009"]),
            ("ayat (1) UURI Nomor 7 tahun 2014", &["UURI Nomor 7 tahun 2014: uu 7 2014"]),
            (
                "Peraturan Pemerintah Nomor (PP) 109 tahun 2012",
                &["Peraturan Pemerintah Nomor (PP) 109 tahun 2012: pp 109 2012"],
            ),
            ("sesuai PM 12 Tahun 2017 dan kadar PM 2,5", &["PM 12 Tahun 2017: permen 12 2017"]),
            (
                "Instruksi Bupati Nomor 4 Tahun 2021",
                &["Instruksi Bupati Nomor 4 Tahun 2021: inbup 4 2021"],
            ),
            ("dalam PerBPOM No. 5 Tahun 2026", &["PerBPOM No. 5 Tahun 2026: perban 5 2026"]),
            (
                "UU tentang Sumber Daya Air Nomor 7 Tahun 2004",
                &["UU tentang Sumber Daya Air Nomor 7 Tahun 2004: uu 7 2004"],
            ),
            (
                "Surat Keputusan Menkumham tanggal 18 Mei 2020 Nomor M.HH-09 Tahun 2020",
                &[
                    "Surat Keputusan Menkumham tanggal 18 Mei 2020 Nomor M.HH-09 Tahun 2020: sk M.HH-09 2020",
                ],
            ),
            ("Keputusan KPU RI 12 Tahun 2024", &["Keputusan KPU RI 12 Tahun 2024: sk 12 2024"]),
            (
                "Peraturan Menteri Kesehatan (Permenkes) RI Nomor 5 Tahun 2016",
                &[
                    "Peraturan Menteri Kesehatan (Permenkes) RI Nomor 5 Tahun 2016: permenkes 5 2016",
                ],
            ),
        ]);
    }

    #[test]
    fn reads_chains_and_leaves_articles_out() {
        assert_citations(&[
            ("PP 45 dan 46 Tahun 2015", &["PP 45: pp 45 2015", "46 Tahun 2015: pp 46 2015"]),
            (
                "Inpres Nomor 6 Tahun 2019 dan 3 Tahun 2022",
                &["Inpres Nomor 6 Tahun 2019: inpres 6 2019", "3 Tahun 2022: inpres 3 2022"],
            ),
            (
                "PP Nomor 44, 45, dan 46 Tahun 2015",
                &["PP Nomor 44: pp 44 2015", "45: pp 45 2015", "46 Tahun 2015: pp 46 2015"],
            ),
            ("UU 24/2011, 12 orang", &["UU 24/2011: uu 24 2011"]),
            ("SE Nomor 4 dan Nomor 13 itu", &["SE Nomor 4: se 4", "Nomor 13: se 13"]),
            ("PP 21/2021.Wahyu menjawab", &["PP 21/2021: pp 21 2021"]),
            ("PP 106/2021, 107/2021", &["PP 106/2021: pp 106 2021", "107/2021: pp 107 2021"]),
            ("Pasal 5 ayat (1) UU 24/2011", &["UU 24/2011: uu 24 2011"]),
        ]);
    }

    #[test]
    fn a_type_alone_is_no_citation() {
        assert_citations(&[
            ("perlu perda dan Pergub baru", &[]),
            ("KUHP 310, KUHAP 1981", &["KUHP: uu", "KUHAP 1981: uu 1981"]),
            ("KUHP Tahun 2023 dan UU 1981", &["KUHP Tahun 2023: uu 2023", "UU 1981: uu 1981"]),
            ("putusan 12 tahun penjara, undang-undang Singapura", &[]),
            ("revisi UU Cipta Kerja", &["UU Cipta Kerja: uu"]),
            ("revisi UU ITE Disahkan", &["UU ITE: uu"]),
            ("revisi UU tentang KPK disahkan", &["UU tentang KPK: uu"]),
            (
                "sesuai UU pemilu dan undang-undang pesantren",
                &["UU pemilu: uu", "undang-undang pesantren: uu"],
            ),
            ("rancangan UU pesantren dan UU tersebut", &[]),
            (
                "Undang-Undang (UU) tentang Komisi Pemberantasan Korupsi",
                &["Undang-Undang (UU) tentang Komisi Pemberantasan Korupsi: uu"],
            ),
            ("Perda tentang Bangunan Gedung", &["Perda tentang Bangunan Gedung: perda"]),
            (
                "Peraturan Daerah (Perda) tentang Pasar Rakyat",
                &["Peraturan Daerah (Perda) tentang Pasar Rakyat: perda"],
            ),
            (
                "Peraturan Pemerintah (PP) tentang Tunjangan Hari Raya sudah terbit, draf PP tentang Ekspor",
                &["Peraturan Pemerintah (PP) tentang Tunjangan Hari Raya: pp"],
            ),
            ("membaca PP Pengairan", &[]),
            ("Perda Covid-19 disahkan", &["Perda Covid-19: perda"]),
            (
                "Undang-Undang MPR, DPR, DPD, dan DPRD (UU MD3)",
                &["Undang-Undang MPR, DPR, DPD, dan DPRD: uu", "UU MD3: uu"],
            ),
            ("sosialisasi Peraturan Daerah (Sosperda) DPRD", &[]),
            ("UU tentang Guru Nomor urut", &["UU tentang Guru: uu"]),
            ("RUU tentang Desa, UU tentang hutan", &[]),
            ("revisi UU MD3 dan UU P3 itu", &["UU MD3: uu", "UU P3: uu"]),
            ("UU Perkawinan Tahun 1974", &["UU Perkawinan Tahun 1974: uu 1974"]),
            ("Undang-Undang (UU) Anti-Terorisme", &["Undang-Undang (UU) Anti-Terorisme: uu"]),
            (
                "UU Perdagangan dan UU Perlindungan Konsumen",
                &["UU Perdagangan: uu", "UU Perlindungan Konsumen: uu"],
            ),
            (
                "UU KUHP atau UU Pangan juncto UU ITE",
                &["UU KUHP: uu", "UU Pangan: uu", "UU ITE: uu"],
            ),
            ("Revisi Undang-Undang (RUU) Pangan", &[]),
            ("rancangan undang-undang (RUU) Kitab Undang-Undang Hukum Pidana (KUHP) itu", &[]),
            ("menolak RUU Kitab Undang-Undang Hukum Pidana (KUHP)", &[]),
            ("pembahasan RUU KUHP", &[]),
            ("RUU KPK, Rancangan UU ITE", &[]),
            ("SK itu, PP itu", &[]),
            ("isi Perpres MBG dan Perppu KPK", &["Perpres MBG: perpres", "Perppu KPK: perppu"]),
            ("Perda Disabilitas", &["Perda Disabilitas: perda"]),
            ("Perda Kabupaten Bogor itu, PP Perbasi", &[]),
        ]);
    }
}
