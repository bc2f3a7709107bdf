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
use crate::lexicon::{AgencyWord, CitationNeed, CitationWord, EntrySource, RegulationType};
use crate::scan::Opening;
use crate::value::{Regulation, SmolStr, Value};
use number::Numbered;

pub(super) fn candidates(context: &Context<'_>, out: &mut Vec<Candidate>) {
    let types = &context.lexicon.regulations.types;
    let mut next = 0;
    while let Some(at) = context.scan.next_opening(Opening::Regulation, next) {
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

/// What is read behind the type of an instrument.
struct Tail {
    /// One past the last atom of the citation.
    end: usize,
    number: Option<SmolStr>,
    year: Option<u16>,
}

impl Tail {
    /// The `year` with the atom behind it, if there is one; else only what ends before atom `end`.
    fn without_number(year: Option<(usize, u16)>, end: usize) -> Self {
        let (end, year) = year.map_or((end, None), |(end, year)| (end, Some(year)));
        Self { end, number: None, year }
    }
}

impl From<Numbered> for Tail {
    fn from(Numbered { end, number, year, .. }: Numbered) -> Self {
        Self { end, number: Some(number), year }
    }
}

/// The citation whose type stands in `start..end`.
fn citation<'l>(
    context: &Context<'l>,
    start: usize,
    end: usize,
    mut of_type: &'l RegulationType,
    source: EntrySource,
) -> Option<Citation<'l>> {
    let need = of_type.need;
    let typed = bracket_end(context, end);
    let hyphened = || number::hyphened(context, start, end);
    let numbered = || {
        let behind_issuer = |at| number::read(context, at);
        hyphened().or_else(|| issuer::ends(context, typed, need).find_map(behind_issuer))
    };
    let Tail { end, number, year } = match need {
        CitationNeed::Nothing => by_type(context, end, typed),
        CitationNeed::Year => {
            let (end, year) = number::short_year(context, past_state(context, typed))?;
            Tail { end, number: None, year: Some(year) }
        }
        CitationNeed::Code => hyphened()?.into(),
        CitationNeed::Number => numbered().filter(is_number)?.into(),
        CitationNeed::NumberAndYear => {
            numbered().filter(|read| read.year.is_some() || read.worded)?.into()
        }
        CitationNeed::Subject if is_board_of_society(context, end) => return None,
        CitationNeed::Subject => match numbered() {
            Some(numbered) => Some(numbered).filter(is_number)?.into(),
            None if is_about(context, typed) => by_name(context, typed)?,
            None => return None,
        },
        CitationNeed::Name => match numbered() {
            Some(numbered) => by_number(numbered),
            None => {
                of_type = named_type(context, start..end, of_type)?;
                by_name(context, typed)?
            }
        },
    };
    Some(Citation { start, end, of_type, source, number, year })
}

/// What follows a type that ends before atom `end`, or with its bracket before `typed`, and names
/// one law by itself: perhaps its number and year.
fn by_type(context: &Context<'_>, end: usize, typed: usize) -> Tail {
    // `KUHP 160` cites an article, and `KUHP dengan nomor perkara 12/Pid.B/2024` a case.
    let is_of_law = |numbered: &Numbered| numbered.worded || numbered.year.is_some();
    let of_case = is_case_number_word(context, typed);
    let numbered = if of_case { None } else { number::read(context, typed).filter(is_of_law) };
    // `KUHAP 1981`
    let unnumbered = || Tail::without_number(number::year(context, typed), end);
    numbered.map_or_else(unnumbered, Tail::from)
}

/// What the number behind a type of laws tells, which may be a year: `UU Nomor 1981`.
fn by_number(numbered: Numbered) -> Tail {
    match number::year_of(&numbered.number).filter(|_| numbered.year.is_none()) {
        Some(year) => Tail { end: numbered.end, number: None, year: Some(year) },
        None => numbered.into(),
    }
}

/// The name of a law at atom `at`, with the number and year behind it.
fn by_name(context: &Context<'_>, at: usize) -> Option<Tail> {
    let end = name::end(context, at)?;
    let unnumbered = || Tail::without_number(number::year(context, end), end);
    Some(numbered_behind_name(context, end).map_or_else(unnumbered, Tail::from))
}

/// Whether `numbered` is no mere year, which tells too little to cite: `MoU 2005`.
fn is_number(numbered: &Numbered) -> bool {
    numbered.worded || numbered.year.is_some() || number::year_of(&numbered.number).is_none()
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
    // `PP 45 dan 46 Tahun 2015`: both have the year; but the number of a register has its own or none.
    let is_plain = |number: &SmolStr| !number.contains('/');
    let mut year = None;
    for citation in chain.iter_mut().rev() {
        year = citation.year.or(year);
        if citation.number.as_ref().is_none_or(is_plain) {
            citation.year = year;
        }
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

/// The type of a law that has a name: `of_type`, whose mention is `name`, or the one whose short
/// form stands behind that in brackets: `Revisi Undang-Undang (RUU) Pangan`. No law is named where the bracket
/// holds anything else: `Peraturan Daerah (Sosperda) DPRD`.
fn named_type<'l>(
    context: &Context<'l>,
    name: Range<usize>,
    of_type: &'l RegulationType,
) -> Option<&'l RegulationType> {
    let scan = context.scan;
    let Some(short) = context.definitions.behind(name.end) else { return Some(of_type) };
    if is_spelled(scan, name, short.clone(), char::is_alphanumeric) {
        return Some(of_type);
    }
    let listed = context.lexicon.regulations.types.longest_at(scan, short.start)?;
    (listed.end == short.end).then_some(&listed.phrase.term)
}

/// Whether a word such as `Nomor` stands at atom `at`.
fn is_number_word(context: &Context<'_>, at: usize) -> bool {
    matches!(word_at(context, at), Some((CitationWord::Number, _)))
}

/// Whether the short form that ends before atom `end`, `PP`, is that of the central board of a
/// society, which stands behind it: `PP Muhammadiyah Nomor 2`.
fn is_board_of_society(context: &Context<'_>, end: usize) -> bool {
    context.lexicon.agencies.word_end_apart(context.scan, end, AgencyWord::Society).is_some()
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

/// Past the name of the state at `at`: `UUD Negara Republik Indonesia 1945`.
fn past_state(context: &Context<'_>, at: usize) -> usize {
    match word_at(context, at) {
        Some((CitationWord::Qualifier, end)) => end,
        _ => at,
    }
}

#[cfg(test)]
mod tests;
