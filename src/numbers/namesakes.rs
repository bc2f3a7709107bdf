//! Numbers that end names: what is one in one place of an article is one in all.
//!
//! `Mate 20` inside a sentence is read as a name by the capital before it. At
//! the start of one (`Realme 5 dijual`), or with a noun behind it (`Mate 20
//! versi ini`), the number could as well count something; the same pair
//! elsewhere in the article tells that it does not.

use rustc_hash::{FxHashMap, FxHashSet};

use super::amounts::counted_at;
use crate::candidate::{Candidate, Reading};
use crate::lexicon::Numerals;
use crate::scan::{Atom, Gap, Opening, Scan};
use crate::value::Value;

/// Names with more digits are rather years and amounts.
const MOST_DIGITS: usize = 3;

/// Drops the amounts, which are the `candidates` from `first` on in the order of
/// the text, whose number the article shows to be part of a name.
pub(super) fn drop_ends_of_names(
    scan: &Scan<'_>,
    numerals: &Numerals,
    first: usize,
    candidates: &mut Vec<Candidate>,
) {
    let mut unread = FxHashSet::default();
    let mut read: FxHashMap<_, Vec<u32>> = FxHashMap::default();
    for at in scan.openings(Opening::Number) {
        let Some(pair) = pair(scan, numerals, at) else { continue };
        let start = scan.atoms()[at].start;
        let amounts = &candidates[first..];
        match amounts.binary_search_by_key(&(start as usize), |amount| amount.span.start) {
            Ok(_) if counts_freely(scan, numerals, at + 1) => {
                read.entry(pair).or_default().push(start);
            }
            Ok(_) => {}
            Err(_) => _ = unread.insert(pair),
        }
    }
    read.retain(|pair, _| unread.contains(pair));
    if read.is_empty() {
        return;
    }
    let named: FxHashSet<_> = read.into_values().flatten().collect();
    let ends_a_name = |candidate: &mut Candidate| {
        let number =
            matches!(candidate.reading, Reading::Value(Value::Number(_) | Value::Quantity { .. }));
        number && named.contains(&(candidate.span.start as u32))
    };
    candidates.extract_if(first.., ends_a_name).for_each(drop);
}

/// The name and number that meet at atom `at`, where these can be one name.
fn pair<'t>(scan: &Scan<'t>, numerals: &Numerals, at: usize) -> Option<(&'t str, &'t str)> {
    let before = at.checked_sub(1)?;
    let (name, number) = (scan.get(before)?, scan.get(at)?);
    let plain = number.is_digits() && number.len() <= MOST_DIGITS && !goes_on(scan, at + 1);
    let named = name.is_word()
        && name.is_capitalised()
        && name.len() > 1
        && numerals.stops.role(name.word).is_none();
    (plain && named && number.gap == Gap::Space).then(|| (scan.surface(before), scan.surface(at)))
}

/// Whether a sign at atom `at` makes more than a name of the digits before it: a
/// longer number, a score, a list mark.
fn goes_on(scan: &Scan<'_>, at: usize) -> bool {
    let digits_behind = scan.get(at + 1).is_some_and(Atom::is_digits);
    match scan.sign(at) {
        Some('-' | '–') => true,
        Some(_) => scan.glued(at) && digits_behind && scan.glued(at + 1),
        None => false,
    }
}

/// Whether the noun at atom `at`, if there is one, may go with a name as well.
fn counts_freely(scan: &Scan<'_>, numerals: &Numerals, at: usize) -> bool {
    counted_at(scan, numerals, at).is_none_or(|phrase| phrase.counted.may_be_of_a_name())
}
