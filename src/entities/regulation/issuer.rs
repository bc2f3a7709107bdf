//! Issuers between the type of an instrument and its number: `Peraturan KPU RI Nomor 3`.

use super::{
    bracket_end, code, is_board_of_society, is_case_number_word, is_number_word, number, word_at,
};
use crate::entities::context::Context;
use crate::lexicon::{CitationNeed, CitationWord};
use crate::scan::Gap;

/// The atoms at which the number may stand if the type, which needs `need`, ends at `end`: one
/// for each reading of the issuer between them.
pub(super) fn ends(
    context: &Context<'_>,
    end: usize,
    need: CitationNeed,
) -> impl Iterator<Item = usize> {
    /// The most atoms that name an issuer.
    const MAX_ISSUER_ATOMS: usize = 10;
    let scan = context.scan;
    let counted = past_counted_issuers(context, end);
    let mut at = counted.unwrap_or(end);
    while at < end + MAX_ISSUER_ATOMS && scan.gap_before(at) <= Gap::Space {
        let past = bracket_end(context, at);
        if past > at {
            at = past;
        } else if let Some(past) = word_end(context, at) {
            at = past;
        } else {
            break;
        }
    }
    // `UU RI. Nomor 35`, `UU. No. 8 Tahun 1999`; but no sentence that starts with `Nomor`.
    if scan.is(at, '.') && scan.glued(at) && (at > end || is_number_with_year(context, at + 1)) {
        at += 1;
    }
    at = past_day(context, at).unwrap_or(at);
    if need == CitationNeed::Number {
        at = past_matter(context, at).unwrap_or(at);
    }
    let place = context.place_at(end).map(|place| place.end);
    // Only a number word, or a number with its year, shows that capitalised
    // words are an issuer's name.
    let shown = move |at: &usize| {
        is_number_word(context, *at)
            || need == CitationNeed::Number && is_case_number_word(context, *at)
            || number::has_year(context, *at)
            || code::is_register(context.scan, *at)
    };
    let named = place.into_iter().chain([at]).filter(move |at| *at == end || shown(at));
    // The number of issuers is none of the instrument.
    let at_once = Some(end).filter(|_| counted.is_none());
    at_once.into_iter().chain(named)
}

/// Past issuers that are only counted behind the type that ends at `end`: `SKB 3 Menteri`.
fn past_counted_issuers(context: &Context<'_>, end: usize) -> Option<usize> {
    let scan = context.scan;
    let counts = scan.is_digits(end) && scan.gap_before(end) == Gap::Space;
    let issuers = end + 1;
    let named = counts
        && scan.gap_before(issuers) == Gap::Space
        && matches!(word_at(context, issuers), Some((CitationWord::Issuer, _)));
    named.then_some(issuers + 1)
}

/// Whether a number word stands at `at`, with the number and its year.
fn is_number_with_year(context: &Context<'_>, at: usize) -> bool {
    is_number_word(context, at)
        && number::read(context, at).is_some_and(|numbered| numbered.year.is_some())
}

/// Past the words in small letters at atom `at` that say what an instrument is about, if its number
/// with its year follows: `SK penetapan lokasi nomor 188/12/2022`.
fn past_matter(context: &Context<'_>, at: usize) -> Option<usize> {
    /// The most words of the matter.
    const MAX_WORDS: usize = 4;
    let scan = context.scan;
    let is_word = |&at: &usize| {
        scan.gap_before(at) == Gap::Space
            && scan.is_lower_case_word(at)
            && word_at(context, at).is_none()
    };
    let number = at + (at..at + MAX_WORDS).take_while(is_word).count();
    (number > at && is_number_with_year(context, number)).then_some(number)
}

/// Past the day of issue at atom `at`, if the number of the instrument follows: `Surat
/// Keputusan Menteri tanggal 18 Mei 2020 Nomor 9`.
fn past_day(context: &Context<'_>, at: usize) -> Option<usize> {
    /// A day, a month and a year, with two signs between them.
    const MAX_DAY_ATOMS: usize = 5;
    let Some((CitationWord::Dated, day)) = word_at(context, at) else { return None };
    (day..=day + MAX_DAY_ATOMS).find(|&at| is_number_word(context, at))
}

/// Whether the type of another instrument stands at atom `at`; one that is none without its year may
/// be the mark of this one (`Permenhub PM 12 Tahun 2019`), and `PP` the board of a society (`Maklumat
/// PP Muhammadiyah Nomor 2`).
fn is_other_type(context: &Context<'_>, at: usize) -> bool {
    let scan = context.scan;
    let law = context.lexicon.regulations.types.longest_at(scan, at);
    law.is_some_and(|law| {
        let is_mark = law.phrase.term.need == CitationNeed::NumberAndYear;
        let is_board =
            law.phrase.term.need == CitationNeed::Subject && is_board_of_society(context, law.end);
        !(is_board || is_mark && law.end == at + 1 && number::has_year(context, law.end))
    })
}

/// Past the word at atom `at`, if it may be part of the name of an issuer: a capitalised one,
/// or a listed one in any case (`keputusan menteri perhubungan nomor 12`).
fn word_end(context: &Context<'_>, at: usize) -> Option<usize> {
    let scan = context.scan;
    match word_at(context, at) {
        Some((CitationWord::Number | CitationWord::CaseNumber, _)) => None,
        Some((CitationWord::Join | CitationWord::And, _)) => Some(at + 1),
        _ if code::is_lettered(scan, at) => None,
        // Another instrument: `tentang Peraturan Pelaksanaan UU …`.
        _ if is_other_type(context, at) => None,
        Some((CitationWord::Issuer, end)) => Some(end),
        _ => {
            let joint = [',', '/', '-'].into_iter().any(|sign| scan.is(at, sign)) && scan.glued(at);
            let number = || scan.glued(at) && scan.get(at).is_some_and(|atom| atom.is_digits());
            let capital = || scan.get(at).is_some_and(|atom| atom.is_capitalised());
            (joint || number() || capital()).then_some(at + 1)
        }
    }
}
