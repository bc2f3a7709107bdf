//! What a number counts: the word, sign or noun right behind it.
//!
//! A listed unit is recognised in any letter case. An unlisted noun can be counted
//! too (`lima aspek`): a lower-case word behind a blank that is neither a function
//! word nor a verb, as Indonesian puts nothing between a number and its noun.

use std::borrow::Cow;
use std::ops::{Range, RangeInclusive};

use super::factors::is_multiplication_sign;
use crate::lexicon::{Attribute, Hit, Measure, Numerals, Roles, TimeUnit, UnitClass};
use crate::roman::roman;
use crate::scan::{Atom, Gap, Scan, Shape, fold};
use crate::value::{Currency, SmolStr};

/// Shorter words are units only if they are listed.
const MIN_NOUN_LETTERS: usize = 3;
/// The number of letters of an acronym.
const ACRONYM_LETTERS: RangeInclusive<usize> = 2..=5;

/// What a number counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::numbers) enum Counted<'l> {
    Percent,
    /// A tenth of a percent.
    Permille,
    Money(Currency),
    Time(TimeUnit),
    /// A listed unit, or an unlisted noun.
    Unit {
        name: Cow<'l, SmolStr>,
        /// The class of a listed unit.
        class: Option<UnitClass>,
    },
}

impl<'l> Counted<'l> {
    /// The listed `measure` as what a number counts, if it is no name.
    pub(super) fn of(measure: &'l Measure) -> Option<Self> {
        Some(match measure {
            Measure::Percent => Counted::Percent,
            Measure::Permille => Counted::Permille,
            Measure::Currency(currency) => Counted::Money(*currency),
            Measure::Time(unit) => Counted::Time(*unit),
            Measure::Unit { name, class } => {
                Counted::Unit { name: Cow::Borrowed(name), class: Some(*class) }
            }
            Measure::Name => return None,
        })
    }

    /// The class of a listed unit.
    pub(in crate::numbers) fn class(&self) -> Option<UnitClass> {
        match self {
            Counted::Unit { class, .. } => *class,
            _ => None,
        }
    }

    /// Whether the two ends of a range can count these.
    pub(in crate::numbers) fn agrees_with(&self, other: &Self) -> bool {
        match (self, other) {
            (Counted::Unit { name, .. }, Counted::Unit { name: other, .. }) => name == other,
            _ => self == other,
        }
    }

    /// Whether the noun may as well belong to the name that ends in the number.
    pub(in crate::numbers) fn may_be_of_a_name(&self) -> bool {
        let Counted::Unit { class, .. } = self else { return false };
        !matches!(class, Some(UnitClass::Person | UnitClass::Measure))
    }

    /// Whether it is a noun that no table lists.
    pub(in crate::numbers) fn is_unlisted(&self) -> bool {
        matches!(self, Counted::Unit { class: None, .. })
    }
}

/// Whether a number may count a fraction of the unit `name` of this `class`, unlike in `2,350
/// desa`. An unlisted acronym may be a measure: `1,250 MMBO`.
pub(super) fn is_fraction_of(name: &str, class: Option<UnitClass>) -> bool {
    match class {
        None => name.starts_with(char::is_uppercase),
        Some(class) => {
            matches!(class, UnitClass::Measure | UnitClass::Times | UnitClass::Score)
        }
    }
}

/// What a number counts, and where its words end.
#[derive(Debug, Clone)]
pub(in crate::numbers) struct CountedPhrase<'l> {
    pub(in crate::numbers) counted: Counted<'l>,
    /// One past its last atom.
    pub(in crate::numbers) end: usize,
    /// One past its last byte, without a clitic.
    pub(in crate::numbers) end_byte: usize,
}

/// What the number before atom `at` counts, if its word starts there.
#[inline]
pub(in crate::numbers) fn counted_at<'l>(
    scan: &Scan<'_>,
    numerals: &'l Numerals,
    at: usize,
) -> Option<CountedPhrase<'l>> {
    counted_of(scan, numerals, at, numerals.beside.at(scan, at))
}

/// What the number before atom `at` counts, given the `roles` of the atom.
#[inline]
pub(super) fn counted_of<'l>(
    scan: &Scan<'_>,
    numerals: &'l Numerals,
    at: usize,
    roles: Roles,
) -> Option<CountedPhrase<'l>> {
    // A capital on a new line starts another sentence.
    if roles.intersects(Roles::PARAGRAPH) || roles.contains(Roles::LINE.union(Roles::CAPITAL)) {
        return None;
    }
    if roles.intersects(Roles::UNIT)
        && let Some(listed) = listed_at(scan, numerals, at)
    {
        return Some(listed);
    }
    let noun = roles.contains(Roles::WORD.union(Roles::SPACE)) && !roles.intersects(Roles::STOP);
    if noun { unlisted_at(scan, numerals, at) } else { None }
}

/// A listed unit, currency or noun at atom `at`.
#[inline(never)]
fn listed_at<'l>(scan: &Scan<'_>, numerals: &'l Numerals, at: usize) -> Option<CountedPhrase<'l>> {
    let mut hit = numerals.measure_at(scan, at)?;
    if reaches_a_named_place(scan, &hit) {
        hit = numerals.measure_beside(scan, &hit)?;
    }
    let term = &hit.phrase.term;
    match term {
        // `paket 5 Rp 10.000`: the sign belongs to the next number.
        Measure::Currency(_)
            if scan.is_digits(hit.end)
                && numerals.currency_signs.longest_at(scan, at).is_some() =>
        {
            return None;
        }
        // `15th` is an English ordinal.
        Measure::Time(_) if scan.glued(at) && scan.bytes(at).len() <= 2 => return None,
        _ => {}
    }
    // `3x`, `9 x upah`, but neither `3 x 4` nor `2x2 meter`.
    if is_multiplication_sign(scan, at) && hit.end == at + 1 {
        let multiple = match scan.glued(at) {
            true => !scan.is_digits(hit.end),
            false => scan.is_lower_case_word(hit.end) && scan.gap_before(hit.end) == Gap::Space,
        };
        if !multiple {
            return None;
        }
    }
    if ends_a_model(scan, hit.end) {
        return None;
    }
    // `mg/kg`, `RT/RW`, `saudara-saudara`.
    let mut end = hit.end;
    if scan.glued(end) || scan.is(end, '/') {
        if let Some(phrase) = with_others_at(scan, numerals, term, end) {
            return Some(phrase);
        }
        if let (Measure::Unit { class, .. }, Some(end)) = (term, compound_end(scan, numerals, end))
        {
            return Some(compound(scan, at..end, Some(*class)));
        }
        end = past_reduplication(scan, end);
    }
    Some(CountedPhrase { counted: Counted::of(term)?, end, end_byte: scan.span(at..end).end })
}

/// Whether the last of two sorts of places that a word joins in the unit has a name behind it: `27
/// kabupaten dan Kota Bogor`, but not `27 kabupaten dan kota di Jawa Barat`.
fn reaches_a_named_place(scan: &Scan<'_>, unit: &Hit<'_, Measure>) -> bool {
    /// The number of atoms of two sorts and what joins them.
    const ATOMS: usize = 3;
    let Hit { start, end, phrase } = unit;
    end - start == ATOMS
        && matches!(phrase.term, Measure::Unit { class: UnitClass::Place, .. })
        && scan.get(start + 1).is_some_and(Atom::is_word)
        && scan.is_capitalised(*end)
        && scan.gap_before(*end) == Gap::Space
}

/// Whether the short unit before atom `end` is part of the name of a model by the digits
/// glued to it, or starts the registration of an aircraft: `Ferrari 296 GT3`, `Boeing 737 PK-LQP`.
fn ends_a_model(scan: &Scan<'_>, end: usize) -> bool {
    /// The maximum number of letters of a unit that may also be part of such a name.
    const MAX_LETTERS: usize = 2;
    /// The number of letters of a registration behind its hyphen.
    const REGISTRATION_LETTERS: usize = 3;
    let registered = || {
        let letters = scan.get(end + 1).filter(|_| scan.is(end, '-') && scan.glued(end + 1));
        letters.is_some_and(|atom| atom.shape == Shape::Upper && atom.len() == REGISTRATION_LETTERS)
    };
    let unit = end.checked_sub(1).and_then(|last| scan.get(last));
    (scan.is_digits(end) || registered())
        && scan.glued(end)
        && unit.is_some_and(|unit| unit.is_capitalised() && unit.len() <= MAX_LETTERS)
}

/// A compound noun, hyphenated or behind an attribute, as one noun.
fn compound(
    scan: &Scan<'_>,
    atoms: Range<usize>,
    class: Option<UnitClass>,
) -> CountedPhrase<'static> {
    let (end, span) = (atoms.end, scan.span(atoms));
    let name = Cow::Owned(fold(span.of(scan.text())).into());
    CountedPhrase { counted: Counted::Unit { name, class }, end, end_byte: span.end }
}

/// Past the second half of `siswa-siswi` or `runner-up`, another lower-case word,
/// where the first half ends before atom `end`.
fn compound_end(scan: &Scan<'_>, numerals: &Numerals, end: usize) -> Option<usize> {
    let second = end + 1;
    let hyphened = scan.is(end, '-') && (end..=second).all(|i| scan.glued(i));
    let word = scan.get(second).filter(|atom| hyphened && atom.is_word())?;
    let other = !word.is_capitalised()
        && word.len() >= MIN_NOUN_LETTERS
        && !numerals.stops.is_clitic(scan.surface(second))
        && !same_word(scan, end - 1, second);
    other.then_some(second + 1)
}

/// One measure per another (`mg/kg`), or nouns of one sort that are counted together (`RT/RW`,
/// `SD/MI/SLB`), of which the first, `over`, ends before atom `slash`.
fn with_others_at<'l>(
    scan: &Scan<'_>,
    numerals: &'l Numerals,
    over: &'l Measure,
    slash: usize,
) -> Option<CountedPhrase<'l>> {
    /// The maximum number of units that slashes join.
    const MAX_UNITS: usize = 4;
    let Measure::Unit { name, class } = over else { return None };
    let (mut all, mut last, mut end) = (Cow::Borrowed(name), name, slash);
    for _ in 1..MAX_UNITS {
        let at = end + 1;
        // `kabupaten / kota`
        let even = scan.glued(end) == scan.glued(at) && scan.follows(end) && scan.follows(at);
        if !scan.is(end, '/') || !even || class == &UnitClass::Measure && !scan.glued(end) {
            break;
        }
        let Some(hit) = numerals.measure_at(scan, at) else { break };
        let Measure::Unit { name, class: other } = &hit.phrase.term else { break };
        match class {
            _ if other != class => break,
            UnitClass::Measure => all = Cow::Owned(format!("{all} per {name}").into()),
            // `siswa/siswi`
            _ if name == last => {}
            _ if class.is_of_nouns() => all = Cow::Owned(format!("{all}/{name}").into()),
            _ => break,
        }
        (last, end) = (name, hit.end);
    }
    let end_byte = scan.span(slash..end).end;
    let counted = Counted::Unit { name: all, class: Some(*class) };
    (end > slash).then_some(CountedPhrase { counted, end, end_byte })
}

/// An unlisted noun at atom `at`: a word that no table rules out.
#[inline(never)]
fn unlisted_at<'l>(
    scan: &Scan<'_>,
    numerals: &'l Numerals,
    at: usize,
) -> Option<CountedPhrase<'l>> {
    let atom = scan.get(at)?;
    if numerals.words.cardinal(atom).is_some() {
        return None;
    }
    if is_acronym(scan, at) {
        if numerals.measure_at(scan, at).is_some_and(|hit| hit.phrase.term == Measure::Name) {
            return None;
        }
        let name = Cow::Owned(scan.surface(at).into());
        let counted = Counted::Unit { name, class: None };
        return Some(CountedPhrase { counted, end: at + 1, end_byte: atom.end as usize });
    }
    if let Some(attribute) = numerals.stops.attribute(atom.word)
        && scan.gap_before(at + 1) == Gap::Space
    {
        return behind_attribute(scan, numerals, at, attribute);
    }
    if atom.is_capitalised() {
        return None;
    }
    let surface = scan.surface(at);
    let stem = numerals.stops.without_clitic(surface);
    let name = fold(stem);
    if name.chars().count() < MIN_NOUN_LETTERS || numerals.stops.looks_like_a_verb(&name) {
        return None;
    }
    if let Some(end) = compound_end(scan, numerals, at + 1) {
        return Some(compound(scan, at..end, None));
    }
    let end = past_reduplication(scan, at + 1);
    let end_byte = match end - at {
        1 => atom.start as usize + stem.len(),
        _ => scan.span(at..end).end,
    };
    let name = Cow::Owned(name.into());
    Some(CountedPhrase { counted: Counted::Unit { name, class: None }, end, end_byte })
}

/// The noun behind the `attribute` at atom `at`: `mantan pejabat`, `sub tema`. The phrase
/// starts at `at`.
fn behind_attribute<'l>(
    scan: &Scan<'_>,
    numerals: &'l Numerals,
    at: usize,
    attribute: Attribute,
) -> Option<CountedPhrase<'l>> {
    let noun = at + 1;
    // No second attribute: one step down is enough.
    if numerals.stops.attribute(scan.get(noun)?.word).is_some() {
        return None;
    }
    let phrase = counted_at(scan, numerals, noun)?;
    match (attribute, &phrase.counted) {
        (Attribute::Outside, Counted::Unit { .. }) => Some(phrase),
        (Attribute::Inside, Counted::Unit { class, .. }) => {
            Some(compound(scan, at..phrase.end, *class))
        }
        _ => None,
    }
}

/// Whether atom `at` is a word of capitals that may abbreviate a noun: `9 OTT`, but
/// not `Perang Dunia 2 II`.
fn is_acronym(scan: &Scan<'_>, at: usize) -> bool {
    let joined = matches!(scan.surface(at + 1), "-" | "/" | "&") && scan.glued(at + 1)
        || scan.get(at + 1).is_some_and(|next| next.is_digits() && scan.glued(at + 1));
    scan.get(at).is_some_and(has_acronym_letters) && !joined && roman(scan.surface(at)).is_none()
}

/// Whether `atom` is a word of as few capitals as an acronym has: `KLX`, `SPPG`.
pub(super) fn has_acronym_letters(atom: &Atom) -> bool {
    atom.shape == Shape::Upper && ACRONYM_LETTERS.contains(&atom.len())
}

/// Past the second half of `saudara-saudara`, where the first half ends before atom
/// `end`; else `end`.
fn past_reduplication(scan: &Scan<'_>, end: usize) -> usize {
    let second = end + 1;
    let doubled = scan.is(end, '-')
        && (end..=second).all(|i| scan.glued(i))
        && same_word(scan, end - 1, second);
    if doubled { second + 1 } else { end }
}

/// Whether atom `b` is the word of atom `a` once more.
fn same_word(scan: &Scan<'_>, a: usize, b: usize) -> bool {
    let (a, b) = (scan.surface(a), scan.surface(b));
    // The second half may bear the clitic: `saudara-saudaranya`.
    b.get(..a.len()).is_some_and(|start| start.eq_ignore_ascii_case(a))
}
