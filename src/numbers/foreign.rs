//! Amounts of money without a currency that are in the foreign currency of another amount.
//!
//! | amount | currency | because |
//! |---|---|---|
//! | `3 miliar (sekitar Rp 50 triliun)` | euro | the same amount follows in rupiah, and euro is the foreign currency of the article |
//! | the same in an article without a foreign currency | none | it is not rupiah |
//! | `US$ 25 miliar, naik dari 24 miliar` | dollar | an amount in dollars stands before it in the sentence |
//! | `Vietnam 39 miliar, Singapura 29 miliar dolar AS` | dollar | the list names its currency once, at its end |

use super::amounts::Reader;
use super::echoes::{money_of, open_amount};
use crate::candidate::{Candidate, Reading};
use crate::decimal::Decimal;
use crate::lexicon::{Cue, Roles};
use crate::scan::{Gap, Scan};
use crate::span::Span;
use crate::value::{Amount, Currency, Numeral, Size, Value};

/// Gives the `amounts` without a currency that are in a foreign one that currency.
pub(super) fn take_currencies(reader: &Reader<'_>, amounts: &mut [Candidate]) {
    let first = amounts.iter().find_map(foreign_currency);
    take_converted(reader, amounts, first);
    if first.is_some() {
        take_from_before(reader, amounts);
        take_from_end_of_list(reader, amounts);
    }
}

/// Gives each amount behind which the article converts it into rupiah the foreign currency of
/// the article: the last one before the amount, or else the `first` one.
fn take_converted(reader: &Reader<'_>, amounts: &mut [Candidate], first: Option<Currency>) {
    let mut last = None;
    for i in 0..amounts.len() {
        last = foreign_currency(&amounts[i]).or(last);
        let (Some(amount), Some(next)) =
            (open_amount(reader.scan, &amounts[i]), amounts.get(i + 1))
        else {
            continue;
        };
        if !is_converted(reader, (amounts[i].span, &amount), next) {
            continue;
        }
        amounts[i].reading = match last.or(first) {
            Some(currency) => money_of(amount, currency),
            None => Reading::Value(Value::Number(amount)),
        };
    }
}

/// Whether `next` is the `amount` at `span`, converted into rupiah: `3 miliar (sekitar Rp 50 triliun)`,
/// `3 miliar atau Rp 50 triliun`; but not `setengah juta atau Rp 500.000`.
fn is_converted(reader: &Reader<'_>, (span, amount): (Span, &Amount), next: &Candidate) -> bool {
    money(next) == Some((Currency::IDR, false))
        && amount_of(next).is_some_and(|other| other.size != amount.size)
        && joins_conversion(reader, span, next.span)
}

/// Whether the words between two amounts say that the second one is the first one in another
/// currency: `(sekitar`, `atau`.
fn joins_conversion(reader: &Reader<'_>, first: Span, second: Span) -> bool {
    /// The maximum number of atoms between the two: `(atau sekitar`.
    const MAX_ATOMS_BETWEEN: usize = 4;
    let start = atom_at(reader.scan, first.end);
    let end = atom_at(reader.scan, second.start);
    let joined = matches!(reader.scan.sign(start), Some('(' | '/'))
        || reader.end_of_cue(Cue::Or, start).is_some();
    let modifies = |at| reader.scan.is(at, '(') || reader.beside(at).intersects(Roles::BEFORE);
    (start + 1..=start + MAX_ATOMS_BETWEEN).contains(&end)
        && joined
        && (start + 1..end).all(modifies)
}

/// Gives each amount without a currency the foreign one of the amount of money before it in the
/// sentence. In an article that writes nothing in rupiah it goes on into the next sentences of the
/// paragraph.
fn take_from_before(reader: &Reader<'_>, amounts: &mut [Candidate]) {
    let has_rupiah = amounts.iter().any(|amount| money(amount) == Some((Currency::IDR, false)));
    let mut before = None;
    for i in 0..amounts.len() {
        let Some((_, implied)) = money(&amounts[i]) else { continue };
        if implied
            && let Some(before) = before
            && goes_on_in_currency(reader, &amounts[before], &amounts[i], has_rupiah)
        {
            share_currency(amounts, before, i);
        }
        before = Some(i);
    }
}

/// Whether `next`, an amount without a currency, is in the foreign one of the amount `before` it,
/// unless it is that amount converted into rupiah, or of quite another order.
fn goes_on_in_currency(
    reader: &Reader<'_>,
    before: &Candidate,
    next: &Candidate,
    has_rupiah: bool,
) -> bool {
    /// The maximum number of atoms between the two.
    const MAX_ATOMS_BETWEEN: usize = 40;
    /// A dollar, euro or riyal is more rupiah than this.
    const MAX_RATIO: u64 = 1000;
    let (Some((currency, _)), Some(from), Some(to)) = (money(before), order(before), order(next))
    else {
        return false;
    };
    let alike = from == Decimal::ZERO || to.is_near(from, MAX_RATIO);
    if currency == Currency::IDR || money(next) != Some((Currency::IDR, true)) || !alike {
        return false;
    }
    let between = atom_at(reader.scan, before.span.end)..atom_at(reader.scan, next.span.start);
    let parts = |at| match has_rupiah {
        true => reader.starts_anew(at),
        false => reader.scan.gap_before(at) >= Gap::Line,
    };
    between.len() <= MAX_ATOMS_BETWEEN
        && !between.clone().any(parts)
        && !(to > from && joins_conversion(reader, before.span, next.span))
}

/// Gives the amounts of each list that names its foreign currency behind the last of them that
/// currency.
fn take_from_end_of_list(reader: &Reader<'_>, amounts: &mut [Candidate]) {
    for i in (1..amounts.len()).rev() {
        if leads_list_to(reader, &amounts[i - 1], &amounts[i]) {
            share_currency(amounts, i, i - 1);
        }
    }
}

/// Whether `item`, an amount without a currency, and `next`, behind whose number a foreign one
/// stands, are items of one list, with the same scale and few words between them.
fn leads_list_to(reader: &Reader<'_>, item: &Candidate, next: &Candidate) -> bool {
    let number_first = |text: &str| text.starts_with(|first: char| first.is_ascii_digit());
    money(item) == Some((Currency::IDR, true))
        && money(next).is_some_and(|(currency, _)| currency != Currency::IDR)
        && number_first(next.span.of(reader.scan.text()))
        && are_listed(reader, item, next)
}

/// Whether two amounts are items of one list, by their scale, which is the same, and by the few words
/// between them.
pub(super) fn are_listed(reader: &Reader<'_>, item: &Candidate, next: &Candidate) -> bool {
    /// The maximum number of atoms between the two: `, barang modal`.
    const MAX_ATOMS_BETWEEN: usize = 5;
    let scan = reader.scan;
    let between = atom_at(scan, item.span.end)..atom_at(scan, next.span.start);
    let scale = scan.word(between.start - 1);
    let scaled_alike = (between.end..atom_at(scan, next.span.end)).any(|at| scan.word(at) == scale);
    let joins = |at| scan.is(at, ',') || scan.is_capitalised(at);
    scaled_alike
        && between.len() <= MAX_ATOMS_BETWEEN
        && between.clone().any(joins)
        && !between.clone().any(|at| reader.starts_anew(at))
}

/// Gives amount number `to` the currency of amount number `from`.
fn share_currency(amounts: &mut [Candidate], from: usize, to: usize) {
    if let (Some((currency, _)), Some(amount)) = (money(&amounts[from]), amount_of(&amounts[to])) {
        amounts[to].reading = money_of(amount, currency);
    }
}

/// The first atom that starts at `byte` or later.
pub(super) fn atom_at(scan: &Scan<'_>, byte: usize) -> usize {
    scan.atoms().partition_point(|atom| (atom.start as usize) < byte)
}

/// The currency of an amount of money, and whether it is implied.
fn money(candidate: &Candidate) -> Option<(Currency, bool)> {
    match candidate.reading {
        Reading::Value(Value::Money { currency, implied, .. }) => Some((currency, implied)),
        _ => None,
    }
}

/// The amount of money of a candidate.
fn amount_of(candidate: &Candidate) -> Option<Amount> {
    match candidate.reading {
        Reading::Value(Value::Money { amount, .. }) => Some(amount),
        _ => None,
    }
}

/// The number of an amount of money, or the lowest one that it may be.
fn order(candidate: &Candidate) -> Option<Decimal> {
    match amount_of(candidate)?.size {
        Size::Exact(Numeral::Decimal(number))
        | Size::Range { min: Numeral::Decimal(number), .. } => Some(number),
        Size::Indefinite { magnitude } => Some(magnitude),
        _ => None,
    }
}

/// The currency written with an amount, if it is not rupiah.
fn foreign_currency(candidate: &Candidate) -> Option<Currency> {
    let (currency, implied) = money(candidate)?;
    (!implied && currency != Currency::IDR).then_some(currency)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numbers::echoes::tests::implied;

    #[test]
    fn amounts_are_in_the_foreign_currency_of_the_list() {
        let currency = |code| Currency::from_code(code).unwrap();
        let (dollars, euros) = (currency("USD"), currency("EUR"));
        for (text, expected) in [
            (
                "Ia menawar 5 juta euro. Rugi 3 miliar (sekitar Rp 50 triliun).",
                &[("3 miliar", euros)][..],
            ),
            (
                "Rugi 3 miliar atau Rp 50 triliun. Kerugian 3 miliar itu dalam US$ 2.",
                &[("3 miliar", dollars), ("3 miliar", dollars)],
            ),
            ("Rugi 3 miliar (sekitar Rp 50 triliun).", &[]),
            (
                "Dana US$ 20 juta, naik dari 15 juta pada April dan 12 juta pada Mei.",
                &[("15 juta", dollars), ("12 juta", dollars)],
            ),
            (
                "Dana dari Peru 39 juta, Chile 56 juta, dan Kuba 29 juta euro.",
                &[("39 juta", euros), ("56 juta", euros)],
            ),
            ("Dana 20 juta euro (12 juta dari Peru).", &[("12 juta", euros)]),
            ("Dana US$ 20 juta. Biaya 4 juta.", &[("4 juta", dollars)]),
            ("Dana US$ 20 juta. Bunga 4 miliar. Biaya Rp 2 juta.", &[("4 miliar", Currency::IDR)]),
            ("Dana US$ 20 juta, berarti 300 miliar.", &[("300 miliar", Currency::IDR)]),
            ("Dana 20 juta yen atau 2 miliar.", &[("2 miliar", Currency::IDR)]),
            ("Dana US$ 20 juta dan Rp 3 miliar, lalu 5 miliar.", &[("5 miliar", Currency::IDR)]),
        ] {
            assert_eq!(implied(text), expected, "{text}");
        }
    }
}
