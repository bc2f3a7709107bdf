//! The sum of the parts that a number is written in: `dua juta tiga ratus ribu`.

use super::{ParsedNumeral, Reader, words};
use crate::decimal::Decimal;
use crate::lexicon::{NumberWord, Roles};
use crate::scan::Gap;
use crate::value::Numeral;

/// The maximum number of parts of a spelled number, more than there are names of powers.
const MAX_PARTS: usize = 12;

impl Reader<'_> {
    /// The sum of the parts from atom `start` on, of decreasing size.
    pub(super) fn sum_at(&self, start: usize) -> Option<ParsedNumeral> {
        let first = self.part_at(start)?;
        let spelled = self.scan.get(start)?.is_word();
        let mut sum = ParsedNumeral { start, spelled, ..first };
        // The power of the last part, below which the next one has to be.
        let mut limit = first.power;
        for _ in 1..MAX_PARTS {
            if limit == 0 || sum.about || !self.joined(sum.end) {
                break;
            }
            if let Some(with_half) = self.and_a_half(sum, limit) {
                return Some(with_half);
            }
            let Some(part) = self.part_at(sum.end) else { break };
            let Some(value) = self.add(sum, part, limit) else { break };
            (sum.value, sum.end, sum.about) = (value.into(), part.end, part.about);
            (sum.power, sum.may_group) = (part.power.max(sum.power.min(limit)), false);
            limit = part.power;
        }
        Some(self.with_spoken_decimals(sum))
    }

    /// The sum with the spoken decimals behind it: `seribu koma lima`.
    fn with_spoken_decimals(&self, sum: ParsedNumeral) -> ParsedNumeral {
        let Numeral::Decimal(value) = sum.value else { return sum };
        let whole = words::Spelled { value, end: sum.end };
        let spoken = sum.spelled && sum.power > 0;
        match spoken.then(|| self.decimals_of(whole)).flatten() {
            Some(spelled) => ParsedNumeral { value: spelled.value.into(), end: spelled.end, ..sum },
            None => sum,
        }
    }

    /// The sum and half of its last power: `sejuta setengah`.
    fn and_a_half(&self, sum: ParsedNumeral, limit: u32) -> Option<ParsedNumeral> {
        let Numeral::Decimal(value) = sum.value else { return None };
        let half = self.word(sum.end)? == NumberWord::Half && !self.has_clitic(sum.end);
        let more = half.then(|| words::half()?.scaled_up(limit))??;
        Some(ParsedNumeral { end: sum.end + 1, value: value.checked_add(more)?.into(), ..sum })
    }

    /// The sum and one more part, if the part belongs to the same number.
    fn add(&self, sum: ParsedNumeral, part: ParsedNumeral, limit: u32) -> Option<Decimal> {
        let (Numeral::Decimal(total), Numeral::Decimal(more)) = (sum.value, part.value) else {
            return None;
        };
        let ceiling = Decimal::from_integer(1).scaled_up(limit)?;
        if !self.may_go_on(sum, part, limit) || more <= Decimal::ZERO {
            return None;
        }
        if more < ceiling {
            return total.checked_add(more);
        }
        // `seribu dua ratus triliun`: the power behind the part multiplies the thousands
        // before it too, as no name of a power lies between.
        let power = Decimal::from_integer(1).scaled_up(part.power)?;
        if limit != 3 || part.power <= limit || total >= power {
            return None;
        }
        total.scaled_up(part.power)?.checked_add(more)
    }

    /// Whether the `part` behind the `sum`, whose last power is `limit`, can belong to the same
    /// number: what speakers say in words, others write half in digits (`74 ribu 200 peserta`, `2
    /// miliar 350 juta`).
    fn may_go_on(&self, sum: ParsedNumeral, part: ParsedNumeral, limit: u32) -> bool {
        let in_digits = self.scan.is_digits(part.start);
        if sum.spelled && !in_digits {
            return true;
        }
        // `Rp 4,2 triliun 10,4 miliar saham` are two numbers.
        let is_whole = |number: ParsedNumeral, power| {
            number.value.decimal().and_then(|value| value.scaled_down(power)?.to_integer())
        };
        let whole = is_whole(sum, limit).is_some();
        whole && (part.power > 0 || self.is_rest(part, limit, is_whole(part, 0)))
    }

    /// Whether the `part`, of no power and with the `value`, is what remains of a number behind its
    /// thousands or hundreds: `8 ratus 40`. A small number behind thousands counts what a price
    /// is for, so that a full place is asked of words and of amounts of money: `Rp 42 ribu satu
    /// orang`, `Rp 5 ribu 10 biji`, `10 ribu 3 buah`; and so does one with a unit behind money.
    fn is_rest(&self, part: ParsedNumeral, limit: u32, value: Option<i128>) -> bool {
        /// The power of thousands.
        const THOUSANDS: u32 = 3;
        let of_money = self.money_powers;
        let least = match self.scan.is_digits(part.start) {
            true if !of_money => 10,
            _ => 10i128.pow(limit.saturating_sub(1)),
        };
        limit <= THOUSANDS
            && value.is_some_and(|value| value >= least)
            && self.scan.gap_before(part.start) == Gap::Space
            && self.scan.bytes(part.start).first() != Some(&b'0')
            && !(of_money && self.is_unit(part.end))
    }

    /// Whether a unit, no `per`, may be at atom `at`.
    fn is_unit(&self, at: usize) -> bool {
        let roles = self.beside.at(self.scan, at);
        roles.intersects(Roles::UNIT) && !roles.intersects(Roles::BEFORE)
    }
}
