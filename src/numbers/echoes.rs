//! Numbers that repeat an amount of money without its currency: `dari 8 juta ke 12
//! juta` in an article that has `Rp 8 juta` and `Rp 12 juta`.

use rustc_hash::FxHashMap;

use crate::candidate::{Candidate, Origin, Reading};
use crate::scan::Scan;
use crate::value::{Amount, Currency, Numeral, Size, Value};

/// What the article measures with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Measured {
    Money(Currency),
    /// Something else, or money of several currencies.
    Other,
}

/// Makes money with an implied currency of the numbers with a scale (`juta`) that the
/// article has as money and as nothing else. The amounts are the `candidates` from
/// `first` on.
pub(super) fn make_money(scan: &Scan<'_>, first: usize, candidates: &mut [Candidate]) {
    let amounts = &mut candidates[first..];
    if !amounts.iter().any(|candidate| scaled_number(scan, candidate).is_some()) {
        return;
    }
    let mut measured = FxHashMap::default();
    for candidate in &*amounts {
        let Reading::Value(value) = &candidate.reading else { continue };
        let (amount, what) = match value {
            Value::Money { amount, currency, .. } => (amount, Measured::Money(*currency)),
            Value::Quantity { amount, .. } => (amount, Measured::Other),
            _ => continue,
        };
        if let Some(number) = number_of(amount) {
            let known = measured.entry(number).or_insert(what);
            *known = if *known == what { what } else { Measured::Other };
        }
    }
    for candidate in amounts {
        if let Some(amount) = scaled_number(scan, candidate)
            && let Some(number) = number_of(&amount)
            && let Some(&Measured::Money(currency)) = measured.get(&number)
        {
            let value = Value::Money { amount, currency, implied: true };
            candidate.reading = Reading::Value(value);
            candidate.origin = Origin::rule("money.implied");
        }
    }
}

/// The amount of a number with a scale and no unit; digits alone may be anything.
fn scaled_number(scan: &Scan<'_>, candidate: &Candidate) -> Option<Amount> {
    let Reading::Value(Value::Number(amount)) = candidate.reading else { return None };
    let scaled = candidate.span.of(scan.text()).ends_with(|c: char| c.is_alphabetic());
    scaled.then_some(amount)
}

/// The number of an amount, if it is one of a thousand or more.
fn number_of(amount: &Amount) -> Option<Numeral> {
    match amount.size {
        Size::Exact(number @ Numeral::Decimal(value)) if value >= 1000.into() => Some(number),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::numbers::candidates;

    /// The money in `text` with an implied currency.
    fn implied(text: &str) -> Vec<(&str, Currency)> {
        let lexicon = Lexicon::builtin().unwrap();
        let mut found = Vec::new();
        candidates(&Scan::new(text, &lexicon.vocabulary), &lexicon, None, &mut found);
        let money = |found: &Candidate| match found.reading {
            Reading::Value(Value::Money { currency, implied: true, .. }) => {
                Some((found.span.of(text), currency))
            }
            _ => None,
        };
        found.iter().filter_map(money).collect()
    }

    #[test]
    fn a_number_that_is_money_elsewhere_is_money() {
        let rupiah = |surface| (surface, Currency::IDR);
        for (text, expected) in [
            ("Batas Rp 8 juta. Geser dari 8 juta ke atas.", &[rupiah("8 juta")][..]),
            ("Geser dari 8 juta ke atas. Batas Rp 8 juta.", &[rupiah("8 juta")]),
            ("Batas Rp 8 juta. Geser dari 9 juta ke atas.", &[]),
            ("Batas Rp 8 juta. Kode 8.000.000 itu.", &[]),
            ("Batas Rp 8 juta, US$ 8 juta. Geser dari 8 juta ke atas.", &[]),
            ("Batas Rp 8 juta untuk 8 juta warga. Geser dari 8 juta ke atas.", &[]),
            ("Skor dua. Biaya Rp 2.", &[]),
        ] {
            assert_eq!(implied(text), expected, "{text}");
        }
    }
}
