//! The parts of a mention behind the listed words of its name: a suffix, a class, a
//! bracketed short form, a place, the number of a military unit.

use crate::entities::context::{Context, Place};
use crate::entities::numeral::{is_numeral, is_roman, numbers_one};
use crate::lexicon::{AgencyWord, RoleSet, Twin};
use crate::roman::roman;
use crate::scan::{Gap, Scan};
use crate::value::{RegionCode, RegionLevel, SmolStr};

/// Past a word such as `RI` or a class behind `end`, or behind a short form in
/// brackets there: `Kementerian Sosial (Kemensos) RI`.
pub(super) fn with_suffix(context: &Context<'_>, end: usize) -> usize {
    /// The roles of the first word of a suffix or class.
    const SUFFIXES: RoleSet =
        AgencyWord::set(&[AgencyWord::Suffix, AgencyWord::Class, AgencyWord::WholeClass]);
    let (scan, words) = (context.scan, &context.lexicon.agencies);
    let suffix = |end| {
        if !words.roles_at(scan, end).meets(SUFFIXES) || scan.gap_before(end) > Gap::Space {
            return None;
        }
        let word = |role| word_end(context, end, role);
        let listed = word(AgencyWord::Suffix).or_else(|| word(AgencyWord::WholeClass));
        listed.or_else(|| past_class(context, end))
    };
    if scan.is(end, '-') {
        return hyphenated_suffix_end(context, end).unwrap_or(end);
    }
    let bracket = || Some(past_bracket(context, end)).filter(|&past| past > end);
    suffix(end).or_else(|| suffix(bracket()?)).unwrap_or(end)
}

/// Past a suffix of one word behind the hyphen at `hyphen`: `KPU-RI`.
fn hyphenated_suffix_end(context: &Context<'_>, hyphen: usize) -> Option<usize> {
    let (scan, word) = (context.scan, hyphen + 1);
    let suffix = || word_end(context, word, AgencyWord::Suffix).filter(|&end| end == word + 1);
    if scan.joins(hyphen, '-') { suffix() } else { None }
}

/// Past the class of an office or court at `at`: `Kelas IB`, `Klas II Non TPI`,
/// `Kls 1 A Khusus`.
#[cold]
fn past_class(context: &Context<'_>, at: usize) -> Option<usize> {
    let scan = context.scan;
    let number = word_end(context, at, AgencyWord::Class)?;
    let is_letter = |letter: &str| matches!(letter, "A" | "B" | "C");
    let numeral = scan.surface(number);
    let class = numeral.trim_end_matches(|c| matches!(c, 'A'..='C'));
    let is_number = roman(class).is_some() && numeral.len() <= class.len() + 1
        || scan.is_digits(number) && numeral.len() == 1;
    if !is_number || scan.gap_before(number) != Gap::Space {
        return None;
    }
    let lettered = number + 1;
    let apart = class.len() == numeral.len() && scan.gap_before(lettered) <= Gap::Space;
    let mut end = lettered + usize::from(apart && is_letter(scan.surface(lettered)));
    while let Some(rest) = word_end_apart(context, end, AgencyWord::ClassRest) {
        end = rest;
    }
    Some(end)
}

/// Past a word such as `dan` or `pada` at `at`.
pub(super) fn past_join(context: &Context<'_>, at: usize) -> usize {
    word_end(context, at, AgencyWord::Join).unwrap_or(at)
}

/// Past the word of `role` at `at`.
fn word_end(context: &Context<'_>, at: usize, role: AgencyWord) -> Option<usize> {
    context.lexicon.agencies.word_end(context.scan, at, role)
}

/// Past the word of `role` at `at`, behind a blank.
fn word_end_apart(context: &Context<'_>, at: usize, role: AgencyWord) -> Option<usize> {
    context.lexicon.agencies.word_end_apart(context.scan, at, role)
}

/// Past a short form in brackets that the article defines at `end`.
pub(super) fn past_bracket(context: &Context<'_>, end: usize) -> usize {
    context.definitions.behind(end).map_or(end, |short| short.end + 1)
}

/// The opening bracket of the short form whose closing bracket stands at `close`.
pub(super) fn bracket_before(context: &Context<'_>, close: usize) -> Option<usize> {
    /// The most atoms of a bracketed short form.
    const MAX_BRACKET_ATOMS: usize = 8;
    let scan = context.scan;
    if !scan.is(close, ')') {
        return None;
    }
    let bracket =
        (close.saturating_sub(MAX_BRACKET_ATOMS)..close).rev().find(|&i| scan.is(i, '('))?;
    let short = context.definitions.behind(bracket)?;
    (short.end == close).then_some(bracket)
}

/// The place of the body `id` whose name ends at `end`, behind a bracketed
/// short form or another name of the body (`Kejaksaan Negeri (Kejari) Lampung
/// Tengah`), or a word for the seat (`BPK Perwakilan Bali`).
pub(super) fn place_of<'c>(
    context: &'c Context<'_>,
    end: usize,
    id: Option<&SmolStr>,
) -> Option<&'c Place> {
    let past = Some(past_bracket(context, end)).filter(|&past| past > end);
    let start = past.or_else(|| past_other_name(context, end, id)).unwrap_or(end);
    let seated = || {
        let seat = seat_word_end(context, start)?;
        let number = seat + usize::from(is_numeral(context.scan, seat));
        place_behind(context, number)
    };
    // `BPJN IV Jambi`
    let numbered = || {
        let is_number =
            is_roman(context.scan, start) && context.scan.gap_before(start + 1) == Gap::Space;
        place_behind(context, start + 1).filter(|_| is_number)
    };
    // `(Polres) Metro Bekasi`: a seat word that is also the name of a place.
    seated().or_else(|| place_behind(context, start)).or_else(numbered)
}

/// Past the word for the seat at `at`, behind a blank, and its bracketed short form: `Divisi
/// Regional (Divre)`.
pub(super) fn seat_word_end(context: &Context<'_>, at: usize) -> Option<usize> {
    word_end_apart(context, at, AgencyWord::Seat).map(|end| past_bracket(context, end))
}

/// Past the brackets at `end` that hold another name of the body `id`, perhaps behind the title of
/// its head: `Kantor Kementerian Agama (Kankemenag)`, `Kantor Wilayah Kementerian Agama (Kakanwil
/// Kemenag)`.
fn past_other_name(context: &Context<'_>, end: usize, id: Option<&SmolStr>) -> Option<usize> {
    /// The most atoms of a title, with its dot: `Ka.`.
    const MAX_TITLE_ATOMS: usize = 2;
    let (scan, names) = (context.scan, &context.lexicon.agencies.names);
    if !scan.is(end, '(') {
        return None;
    }
    let name = end + 1;
    (name..=name + MAX_TITLE_ATOMS).find_map(|at| {
        let hit = names.longest_at(scan, at)?;
        let is_whole = scan.is(hit.end, ')') && hit.phrase.term.id.as_ref() == id;
        is_whole.then_some(hit.end + 1)
    })
}

/// The place right behind `end`.
pub(super) fn place_behind<'c>(context: &'c Context<'_>, end: usize) -> Option<&'c Place> {
    // `BI Jakarta Interbank Spot Dollar Rate`: the name of a product holds the place.
    let is_of_product =
        |place: &&Place| word_end_apart(context, place.end, AgencyWord::Product).is_some();
    let place = context.place_at(end).filter(|place| !is_of_product(place));
    place.filter(|place| match context.scan.gap_before(end) {
        // The name of the town, which was a link, is missing from the text: `Kepolisian
        // Resor\nJawa Timur`.
        Gap::Line => place.level != RegionLevel::Province && !place.level.is_part(),
        gap => gap <= Gap::Space,
    })
}

/// The end of a mention that ends in `place`, and its region: `Bekasi Kota` is
/// the city, and `Jakarta VI` one of several offices.
pub(super) fn located(context: &Context<'_>, place: &Place) -> (usize, Option<RegionCode>) {
    let scan = context.scan;
    match word_end_apart(context, place.end, AgencyWord::City) {
        Some(end) => (end, context.namesake(place, RegionLevel::City).or(place.code)),
        None => match second_province(context, place) {
            Some(second) => (second.end, place.code),
            None => (place.end + usize::from(numbers_one(scan, place.end)), place.code),
        },
    }
}

/// The region of the level of `twin` that shares its name with `place`, whose name stands
/// there without a type word; but not the `Banjar` of another province.
pub(super) fn twin_of(context: &Context<'_>, place: &Place, twin: Twin) -> Option<RegionCode> {
    let level = twin.level().filter(|_| !place.typed)?;
    let is_near =
        |twin: &RegionCode| place.code.is_some_and(|code| code.province() == twin.province());
    context.namesake(place, level).filter(is_near)
}

/// The province or area right behind the province `first`, of an office that has both:
/// `Bea Cukai Jateng DIY`.
fn second_province<'c>(context: &'c Context<'_>, first: &Place) -> Option<&'c Place> {
    let is_wide = |place: &Place| matches!(place.level, RegionLevel::Province | RegionLevel::Area);
    let near = is_wide(first) && context.scan.gap_before(first.end) == Gap::Space;
    context.place_at(first.end).filter(|second| near && is_wide(second))
}

/// Past the place without a code behind the name of an office that ends at `end`, or
/// behind its bracketed short form or its seat: `Bea Cukai Soekarno-Hatta`, `BMKG Stasiun
/// Hang Nadim`; or past a numbered seat: `Balai Bahasa Wilayah III`.
pub(super) fn locality_end(context: &Context<'_>, end: usize) -> Option<usize> {
    const STARTS: RoleSet = AgencyWord::set(&[AgencyWord::Locality, AgencyWord::Seat]);
    let (scan, words) = (context.scan, &context.lexicon.agencies);
    let start = past_bracket(context, end);
    if !words.roles_at(scan, start).meets(STARTS) {
        return None;
    }
    let locality = |at: usize| word_end_apart(context, at, AgencyWord::Locality);
    let behind_seat = || locality(seat_word_end(context, start)?);
    locality(start).or_else(behind_seat).or_else(|| numbered_seat_end(context, start))
}

/// Past the listed provinces of one office at `at`, behind a blank: `Bengkulu dan Lampung`.
pub(super) fn joint_end(context: &Context<'_>, at: usize) -> Option<usize> {
    word_end_apart(context, at, AgencyWord::Joint)
}

/// Past a numbered seat at `at`, behind a blank: `Wilayah III`.
pub(super) fn numbered_seat_end(context: &Context<'_>, at: usize) -> Option<usize> {
    let seat = seat_word_end(context, at)?;
    is_roman(context.scan, seat).then_some(seat + 1)
}

/// Past capitalised words, at most `max_words`, that may be the name of a locality.
pub(super) fn own_name(scan: &Scan<'_>, end: usize, max_words: usize) -> Option<usize> {
    let is_word = |at: usize| {
        let word = scan.get(at).filter(|atom| atom.gap == Gap::Space);
        word.is_some_and(|atom| atom.is_capitalised() && atom.is_unlisted_word())
    };
    (end..end + max_words).take_while(|&at| is_word(at)).last().map(|last| last + 1)
}

/// Where the name of another state, of its people or of a place there ends, if one stands
/// at atom `at` behind a blank.
pub(super) fn foreign_end(context: &Context<'_>, at: usize) -> Option<usize> {
    word_end_apart(context, at, AgencyWord::Foreign)
}

/// Past the number of a military unit, and a slash: `0819/`, `V/`, `IV/4`,
/// `(Kodim) 0420/`.
pub(super) fn unit_number(context: &Context<'_>, end: usize) -> usize {
    let scan = context.scan;
    let at = past_bracket(context, end);
    let number = at + 1;
    // `Koramil 10 orang`: the number of its people.
    let counts = || {
        let unit = context.lexicon.numerals.measure_at(scan, number);
        unit.is_some() && scan.gap_before(number) == Gap::Space
    };
    if !is_numeral(scan, at) || !scan.surface(at).starts_with('0') && counts() {
        return end;
    }
    // `Pengadilan Militer II-08`, `Koramil 1611-05/Kuta Utara`.
    let is_hyphenated = scan.joins(number, '-') && scan.is_digits(number + 1);
    let number = number + 2 * usize::from(is_hyphenated);
    let slash = scan.joins(number, '/');
    let behind_slash = slash && scan.is_digits(number + 1);
    number + usize::from(slash) + usize::from(behind_slash)
}

/// Past the name of a unit behind its number, where that is no place:
/// `Brawijaya`, `0420/Sarko`; before the slash if there is no name.
pub(super) fn command_end(context: &Context<'_>, end: usize) -> usize {
    let scan = context.scan;
    let slash = scan.is(end - 1, '/');
    let near = slash || scan.gap_before(end) == Gap::Space;
    if let Some(end) = word_end(context, end, AgencyWord::Command).filter(|_| near) {
        return end;
    }
    if !slash {
        end
    } else if scan.is_capitalised(end) {
        end + 1
    } else {
        end - 1
    }
}
