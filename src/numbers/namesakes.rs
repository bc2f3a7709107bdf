//! Numbers that end names: a name in one place of an article is a name in all.
//!
//! The number of `Mate 20` inside a sentence belongs to a name, by the capital of
//! the word before it. At the start of a sentence (`Realme 5 dijual`), or with a noun
//! behind it (`Mate 20 versi ini`), the number could as well count something; the
//! same name and number elsewhere in the article show that it does not.

use rustc_hash::FxHashSet;
use smallvec::SmallVec;

use super::amounts::counted_at;
use crate::candidate::{Candidate, Reading};
use crate::lexicon::Numerals;
use crate::scan::{Atom, Gap, Opening, Scan, joins_words};
use crate::value::Value;

/// Longer numbers behind a name are rather years and amounts.
const MAX_DIGITS: usize = 3;

/// The initial room for the names of an article that end in a number; few have more.
const USUAL_NAMES: usize = 8;

/// A capitalised word and the number behind it, which may together be a name.
type Name<'t> = (&'t str, &'t str);

/// Drops the amounts whose number the rest of the article shows to be part of a name.
/// The amounts are the `candidates` from `first` on, in the order of the text.
pub(super) fn drop_ends_of_names(
    scan: &Scan<'_>,
    numerals: &Numerals,
    first: usize,
    candidates: &mut Vec<Candidate>,
) {
    let mut names = SmallVec::<[Name<'_>; USUAL_NAMES]>::new();
    let mut doubtful = SmallVec::<[(Name<'_>, u32); USUAL_NAMES]>::new();
    for at in scan.openings_behind(Opening::Capital, Opening::Number) {
        let Some(name) = name_at(scan, numerals, at) else { continue };
        let start = scan.atoms()[at].start;
        let amounts = &candidates[first..];
        match amounts.binary_search_by_key(&(start as usize), |amount| amount.span.start) {
            Ok(_) if counts_freely(scan, numerals, at + 1) => doubtful.push((name, start)),
            Ok(_) => {}
            Err(_) => names.push(name),
        }
    }
    // Fast path: few articles have both.
    if names.is_empty() || doubtful.is_empty() {
        return;
    }
    let names = FxHashSet::from_iter(names);
    doubtful.retain(|(name, _)| names.contains(name));
    let starts: FxHashSet<_> = doubtful.into_iter().map(|(_, start)| start).collect();
    let ends_a_name = |candidate: &mut Candidate| {
        let number =
            matches!(candidate.reading, Reading::Value(Value::Number(_) | Value::Quantity { .. }));
        number && starts.contains(&(candidate.span.start as u32))
    };
    candidates.extract_if(first.., ends_a_name).for_each(drop);
}

/// The word before atom `at` and the number at `at`, if the two can be a name.
fn name_at<'t>(scan: &Scan<'t>, numerals: &Numerals, at: usize) -> Option<Name<'t>> {
    let before = at.checked_sub(1)?;
    let (name, number) = (scan.get(before)?, scan.get(at)?);
    let plain = number.is_digits() && number.len() <= MAX_DIGITS && !extends_digits(scan, at + 1);
    let named = name.is_word()
        && name.is_capitalised()
        && name.len() > 1
        && numerals.stops.role(name.word).is_none();
    (plain && named && number.gap == Gap::Space).then(|| (scan.surface(before), scan.surface(at)))
}

/// Whether a sign at atom `at` shows that the digits before it do not end a name: they
/// are part of a longer number or a score.
fn extends_digits(scan: &Scan<'_>, at: usize) -> bool {
    let digits_behind = scan.get(at + 1).is_some_and(Atom::is_digits);
    match scan.sign(at) {
        // The dashes that scores are written with.
        Some(sign) if joins_words(sign) => true,
        Some(_) => scan.glued(at) && digits_behind && scan.glued(at + 1),
        None => false,
    }
}

/// Whether what the number before atom `at` counts, if anything, may belong to a name
/// as well.
fn counts_freely(scan: &Scan<'_>, numerals: &Numerals, at: usize) -> bool {
    counted_at(scan, numerals, at).is_none_or(|phrase| phrase.counted.may_be_of_a_name())
}
