//! Amounts of money without a currency that the rest of the article decides about; those that
//! the words beside them decide about are read in `amounts/implied_money.rs`.
//!
//! | amount | because |
//! |---|---|
//! | `dari 8 juta ke 12 juta` | the article has `Rp 8 juta` and `Rp 12 juta`, and no 8 million of anything else |
//! | `naik 2 ribu menjadi Rp 9 ribu` | it becomes an amount of rupiah |
//! | `cabai 35 ribu, gula 16 ribu per kilo` | it leads a list to a price of goods |
//!
//! These are in rupiah; those in a foreign currency come first ([`foreign`]).

use rustc_hash::FxHashMap;

use super::amounts::Reader;
use super::foreign::{self, atom_at};
use crate::candidate::{Candidate, Origin, Reading};
use crate::lexicon::Cue;
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
/// article has as money and as nothing else, and corrects the currency that amounts
/// imply. The amounts are the `candidates` from `first` on.
pub(super) fn make_money(reader: &Reader<'_>, first: usize, candidates: &mut [Candidate]) {
    let scan = reader.scan;
    let amounts = &mut candidates[first..];
    if !amounts.iter().any(|candidate| is_open(scan, candidate)) {
        return;
    }
    foreign::take_currencies(reader, amounts);
    take_from_next(reader, amounts);
    let mut measured = FxHashMap::default();
    for candidate in &*amounts {
        let Reading::Value(value) = &candidate.reading else { continue };
        let (amount, what) = match value {
            // An amount whose currency is only assumed says nothing about others.
            Value::Money { currency: Currency::IDR, implied: true, .. } => continue,
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
        if let Some(amount) = open_amount(scan, candidate)
            && let Some(number) = number_of(&amount)
            && let Some(&Measured::Money(currency)) = measured.get(&number)
        {
            make_implied(candidate, amount, currency);
        }
    }
}

/// Makes rupiah of each number with a scale that becomes an amount of rupiah or leads a list to a
/// price of goods.
fn take_from_next(reader: &Reader<'_>, amounts: &mut [Candidate]) {
    let mut in_list = false;
    for i in (1..amounts.len()).rev() {
        let (item, next) = (&amounts[i - 1], &amounts[i]);
        let priced = in_list;
        in_list = false;
        if !matches!(next.reading, Reading::Value(Value::Money { currency: Currency::IDR, .. })) {
            continue;
        }
        let Some(amount) = open_number(reader.scan, item) else { continue };
        let list = (priced || is_price(reader, next))
            && foreign::are_listed(reader, item, next)
            && !reader.is_about_a_count(atom_at(reader.scan, item.span.start));
        if list || becomes(reader, item, next) {
            make_implied(&mut amounts[i - 1], amount, Currency::IDR);
            in_list = list;
        }
    }
}

/// Makes `amount`, that of the `candidate`, money whose `currency` is not written.
fn make_implied(candidate: &mut Candidate, amount: Amount, currency: Currency) {
    candidate.reading = money_of(amount, currency);
    candidate.origin = Origin::rule("money.implied");
}

/// Whether `amount` is the price of a piece or measure of goods, or paid to each of some persons.
fn is_price(reader: &Reader<'_>, amount: &Candidate) -> bool {
    reader.is_of_each(atom_at(reader.scan, amount.span.end))
}

/// Whether the words between two amounts say that the first one becomes the second one.
fn becomes(reader: &Reader<'_>, first: &Candidate, second: &Candidate) -> bool {
    let end = reader.end_of_cue(Cue::Becomes, atom_at(reader.scan, first.span.end));
    end == Some(atom_at(reader.scan, second.span.start))
}

/// The amount of a candidate, if it is a number with a scale and no unit.
fn open_number(scan: &Scan<'_>, candidate: &Candidate) -> Option<Amount> {
    match candidate.reading {
        Reading::Value(Value::Number(_)) => open_amount(scan, candidate),
        _ => None,
    }
}

/// `amount` as money whose `currency` is not written.
pub(super) fn money_of(amount: Amount, currency: Currency) -> Reading {
    Reading::Value(Value::Money { amount, currency, implied: true })
}

/// Whether a candidate may be money of a currency yet to be found: a number with a scale
/// and no unit, or money that is taken for rupiah. Digits alone may be anything.
fn is_open(scan: &Scan<'_>, candidate: &Candidate) -> bool {
    match &candidate.reading {
        Reading::Value(Value::Money { currency, implied, .. }) => {
            *implied && *currency == Currency::IDR
        }
        Reading::Value(Value::Number(_)) => {
            candidate.span.of(scan.text()).ends_with(|c: char| c.is_alphabetic())
        }
        _ => false,
    }
}

/// The amount of a candidate, if it [is open](is_open).
pub(super) fn open_amount(scan: &Scan<'_>, candidate: &Candidate) -> Option<Amount> {
    match candidate.reading {
        Reading::Value(Value::Money { amount, .. } | Value::Number(amount)) => {
            is_open(scan, candidate).then_some(amount)
        }
        _ => None,
    }
}

/// The number of an amount, if it is one of a thousand or more.
fn number_of(amount: &Amount) -> Option<Numeral> {
    match amount.size {
        Size::Exact(number @ Numeral::Decimal(value)) if value >= 1000.into() => Some(number),
        _ => None,
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::numbers::candidates;

    /// The money in `text` with an implied currency.
    pub(in crate::numbers) fn implied(text: &str) -> Vec<(&str, Currency)> {
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
            ("Cabai naik 9 ribu menjadi Rp 50 ribu.", &[rupiah("9 ribu")]),
            ("Tamu naik 9 ribu menjadi 50 ribu.", &[]),
            ("Cabai 35 ribu, gula 16 ribu per kilo.", &[rupiah("35 ribu"), rupiah("16 ribu")]),
            ("Pengunjung 35 ribu, tiket 16 ribu per orang.", &[rupiah("16 ribu")]),
            ("Tamu 35 ribu sehari. Gula 16 ribu per kilo.", &[rupiah("16 ribu")]),
            ("Rugi setengah miliar atau Rp 500 juta.", &[rupiah("setengah miliar")]),
        ] {
            assert_eq!(implied(text), expected, "{text}");
        }
    }
}
