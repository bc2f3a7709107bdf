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

mod code;
mod issuer;
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
                out.push(Candidate::blocking(subject, Origin::rule("regulation.bill")));
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
        // `KUHP 160` cites an article, and `KUHP dengan nomor perkara 12/Pid.B/2024` a case.
        CitationNeed::Nothing if is_case_number_word(context, typed) => None,
        CitationNeed::Nothing => {
            number::read(context, typed).filter(|read| read.worded || read.year.is_some())
        }
        CitationNeed::Code => number::hyphened(context, start, end),
        _ => number::hyphened(context, start, end).or_else(|| {
            issuer::ends(context, typed, of_type.need).find_map(|end| number::read(context, end))
        }),
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
        // `MoU 2005`: a year is no number, and tells too little to cite.
        Some(Numbered { ref number, year: None, worded: false, .. })
            if number::year_of(number).is_some() =>
        {
            return None;
        }
        Some(Numbered { end, number, year, .. }) => (end, Some(number), year),
        None => match of_type.need {
            CitationNeed::Number | CitationNeed::NumberAndYear | CitationNeed::Code => return None,
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
/// tentang Sumber Daya Air Nomor 7 Tahun 2004`, `Perpres tentang Moderasi dengan No 58/2023`.
fn numbered_behind_name(context: &Context<'_>, at: usize) -> Option<Numbered> {
    let of_case = is_case_number_word(context, at);
    let worded = of_case || is_number_word(context, at);
    let numbered = if worded { number::read(context, at) } else { None };
    // The number of a case has letters: `UU ITE dengan nomor perkara 12/Pid.B/2024`.
    let is_of_law = |number: &str| !of_case || number.bytes().all(|byte| byte.is_ascii_digit());
    numbered.filter(|numbered| numbered.year.is_some() && is_of_law(&numbered.number))
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

/// Whether a word such as `Nomor` stands at atom `at`.
fn is_number_word(context: &Context<'_>, at: usize) -> bool {
    matches!(word_at(context, at), Some((CitationWord::Number, _)))
}

/// Whether words such as `dengan nomor perkara` stand at atom `at`.
fn is_case_number_word(context: &Context<'_>, at: usize) -> bool {
    matches!(word_at(context, at), Some((CitationWord::CaseNumber, _)))
}

/// Whether a word such as `Tahun` stands at atom `at`.
fn is_year_word(context: &Context<'_>, at: usize) -> bool {
    matches!(word_at(context, at), Some((CitationWord::Year, _)))
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

#[cfg(test)]
mod tests;
