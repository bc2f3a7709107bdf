//! Numbers and years of citations.

use super::{code, is_year_word, word_at};
use crate::entities::context::Context;
use crate::lexicon::{CitationWord, UnitClass};
use crate::scan::{Gap, Scan, is_apostrophe, joins_words};
use crate::value::SmolStr;

/// A number with its year.
pub(super) struct Numbered {
    /// One past the last atom.
    pub(super) end: usize,
    pub(super) number: SmolStr,
    pub(super) year: Option<u16>,
    /// Whether `Nomor` stands before the number.
    pub(super) worded: bool,
}

/// The number at `at`, with or without its word, and the year behind it.
pub(super) fn read(context: &Context<'_>, at: usize) -> Option<Numbered> {
    let scan = context.scan;
    if scan.gap_before(at) > Gap::Line {
        return None;
    }
    let (start, worded) = match word_at(context, at) {
        Some((CitationWord::Number | CitationWord::CaseNumber, end)) => {
            // `Peraturan Pemerintah Nomor (PP) 109 Tahun 2012`
            let short = context.definitions.behind(end);
            (short.map_or(past_sign(scan, end), |short| short.end + 1), true)
        }
        _ => (at, false),
    };
    let end = code::end(context, start, worded)?;
    let code = scan.text_of(start..end);
    // `UU 22/ 2009`
    let joined = code.contains(" /") || code.contains("/ ");
    let unspaced = joined.then(|| code.replace(" /", "/").replace("/ ", "/"));
    let code = unspaced.as_deref().unwrap_or(code);
    // `24/2011`: a number and its year.
    if let Some((number, year)) = code.split_once('/')
        && let Some(year) = year_of(year)
        && number.bytes().all(|b| b.is_ascii_digit() || b == b'.')
    {
        return Some(Numbered { end, number: number.into(), year: Some(year), worded });
    }
    let number = code.into();
    // `6/Tahun 2000`
    let slash = usize::from(scan.is(end, '/') && scan.glued(end) && is_year_word(context, end + 1));
    if let Some((end, year)) = year(context, end + slash) {
        return Some(Numbered { end, number, year: Some(year), worded });
    }
    if let Some((end, year)) = apostrophe_year(scan, end) {
        return Some(Numbered { end, number, year: Some(year), worded });
    }
    // `putusan 15 tahun penjara`
    if !worded && is_year_word(context, end) && !scan.is_digits(end + 1) {
        return None;
    }
    // `SK 14 orang guru`: the number counts them.
    if !worded && end == start + 1 && counts_persons(context, end) {
        return None;
    }
    // `118/Pdt.G/2016/PN.Plk`, `Kep-00031/BEI/04-2021`
    let is_between = |sign: char| sign == '/' || joins_words(sign);
    let year =
        code.split_once('/').and_then(|(_, parts)| parts.rsplit(is_between).find_map(year_of));
    Some(Numbered { end, number, year, worded })
}

/// Whether the word at `at`, in small letters, is one for persons.
fn counts_persons(context: &Context<'_>, at: usize) -> bool {
    let class = context.lexicon.numerals.class_at(context.scan, at);
    class == Some(UnitClass::Person) && context.scan.is_lower_case_word(at)
}

/// The number that a hyphen joins to the type in `start..end`: `PMK-81/2024`, or the code of
/// a register, of which the type is a part: `PER-11/PJ/2025`.
pub(super) fn hyphened(context: &Context<'_>, start: usize, end: usize) -> Option<Numbered> {
    let scan = context.scan;
    let digits = end + 1;
    if !(scan.joins(end, '-') && scan.is_digits(digits)) {
        return None;
    }
    let numbered = read(context, digits).filter(|numbered| numbered.year.is_some())?;
    let plain = numbered.number.bytes().all(|byte| byte.is_ascii_digit());
    let number = if plain { numbered.number } else { scan.text_of(start..numbered.end).into() };
    Some(Numbered { number, ..numbered })
}

/// The next number of a chain that goes on behind `end`, and its first atom.
pub(super) fn chained(context: &Context<'_>, end: usize) -> Option<(usize, Numbered)> {
    let scan = context.scan;
    let mut at = end;
    if scan.is(at, ',') {
        at += 1;
    }
    if let Some((CitationWord::Join | CitationWord::And, end)) = word_at(context, at) {
        // `jo. Nomor 20 Tahun 2001`
        at = end + usize::from(scan.is(end, '.') && scan.glued(end));
    }
    if at == end || scan.gap_before(at) != Gap::Space {
        return None;
    }
    // `PER-7/PJ/2024, PMK-12/2024`: another instrument, no code of this type.
    if context.lexicon.regulations.types.longest_at(scan, at).is_some() {
        return None;
    }
    let next = read(context, at)?;
    // A bare number is one of a list whose year comes last.
    let bare = next.number.bytes().all(|b| b.is_ascii_digit());
    (bare || next.worded || next.year.is_some()).then_some((at, next))
}

/// The year behind `at`, and one past it: `Tahun 2011`, `1945`.
pub(super) fn year(context: &Context<'_>, at: usize) -> Option<(usize, u16)> {
    let scan = context.scan;
    let (start, worded) = match word_at(context, at) {
        Some((CitationWord::Year, end)) => (past_sign(scan, end), true),
        _ => (at, false),
    };
    if scan.gap_before(start) > Gap::Line || scan.glued(start) && start == at {
        return None;
    }
    let digits = scan.surface(start);
    let short = || two_digit_year(digits).filter(|_| worded);
    let year = year_of(digits).or_else(short)?;
    // `Perda RPJMD 2025-2029`: the years are those of the plan.
    (!starts_range_of_years(scan, start)).then_some((start + 1, year))
}

/// Whether the year at atom `at` is the first of two that a dash joins.
fn starts_range_of_years(scan: &Scan<'_>, at: usize) -> bool {
    let dash = at + 1;
    scan.glued(dash)
        && scan.sign(dash).is_some_and(joins_words)
        && year_of(scan.surface(dash + 1)).is_some()
}

/// Whether a number with its year stands at `at`: `12 Tahun 2024`, `12/2024`, `P.32/2016`.
pub(super) fn has_year(context: &Context<'_>, at: usize) -> bool {
    let scan = context.scan;
    let near = scan.gap_before(at) == Gap::Space;
    let starts = near && (scan.is_digits(at) || code::is_lettered(scan, at));
    starts && read(context, at).is_some_and(|numbered| numbered.year.is_some())
}

/// The year behind `at` where it may be short: `UUD 45`, `UUD '45`.
pub(super) fn short_year(context: &Context<'_>, at: usize) -> Option<(usize, u16)> {
    let scan = context.scan;
    let start = at + usize::from(scan.sign(at).is_some_and(is_apostrophe));
    let digits = scan.surface(start);
    let short = || digits.parse::<u16>().ok().filter(|_| digits.len() == 2);
    year(context, at).or_else(|| Some((start + 1, 1900 + short()?)))
}

/// The year of two digits behind the slash and apostrophe at `at`, and one past it: `7/'21`.
fn apostrophe_year(scan: &Scan<'_>, at: usize) -> Option<(usize, u16)> {
    let (apostrophe, digits) = (at + 1, at + 2);
    let joined = scan.joins(at, '/')
        && scan.glued(digits)
        && scan.sign(apostrophe).is_some_and(is_apostrophe)
        && scan.is_digits(digits);
    let short = scan.surface(digits);
    let year = || two_digit_year(short).or_else(|| year_of(&format!("20{short}")));
    joined.then(|| Some((digits + 1, year()?)))?
}

/// The year of a law from its last two digits: `UU 1 Tahun 46`. The republic has had
/// laws since 1945.
fn two_digit_year(digits: &str) -> Option<u16> {
    let year: u16 = digits.parse().ok().filter(|_| digits.len() == 2)?;
    (45..100).contains(&year).then_some(1900 + year)
}

/// The year in four digits.
pub(super) fn year_of(digits: &str) -> Option<u16> {
    let year: u16 = digits.parse().ok().filter(|_| digits.len() == 4)?;
    (1900..2100).contains(&year).then_some(year)
}

/// Past the dot of `No.`, or a colon.
fn past_sign(scan: &Scan<'_>, at: usize) -> usize {
    at + usize::from(scan.is(at, '.') || scan.is(at, ':'))
}
