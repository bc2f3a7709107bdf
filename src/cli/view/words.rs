//! Values in English words, for a person: `about 10,000 – 15,000`,
//! `25 January`, `3 months`.

use tandai::{
    Amount, ClockTime, DatePart, DurationLength, DurationValue, Modifier, Size, TimeValue,
};

/// An amount: `more than 20,797`, `10,000 – 15,000`, `hundreds of millions`.
pub(super) fn amount(amount: &Amount) -> String {
    let size = match amount.size {
        Size::Exact(value) => grouped(&value.to_string()),
        Size::Range { min, max } => range(&grouped(&min.to_string()), &grouped(&max.to_string())),
        Size::Indefinite { magnitude } => order(&magnitude.to_string()),
    };
    format!("{}{size}", modifier(amount.modifier))
}

/// An ordinal number: `79th`.
pub(super) fn ordinal(amount: &Amount) -> String {
    let number = self::amount(amount);
    let suffix = match number.as_bytes() {
        [.., b'1', _] => "th",
        [.., b'1'] => "st",
        [.., b'2'] => "nd",
        [.., b'3'] => "rd",
        [.., b'0'..=b'9'] => "th",
        _ => "",
    };
    number + suffix
}

/// A plain decimal with its thousands separated: `3,159,000,000.5`.
fn grouped(decimal: &str) -> String {
    let (sign, digits) = decimal.split_at(usize::from(decimal.starts_with('-')));
    let whole = digits.bytes().take_while(u8::is_ascii_digit).count();
    let mut out = sign.to_owned();
    for (at, digit) in digits.char_indices() {
        if at > 0 && at < whole && (whole - at) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// The order of magnitude that starts at a power of ten.
fn order(power: &str) -> String {
    const SCALES: [&str; 5] = ["", "thousands", "millions", "billions", "trillions"];
    let zeros = power.len() - 1;
    let few = ["", "tens", "hundreds"][zeros % 3];
    match (few, SCALES.get(zeros / 3)) {
        (few, Some(&"")) => few.to_owned(),
        ("", Some(scale)) => (*scale).to_owned(),
        (few, Some(scale)) => format!("{few} of {scale}"),
        (_, None) => format!("over {}", grouped(power)),
    }
}

fn range(min: &str, max: &str) -> String {
    format!("{min} – {max}")
}

/// The words before a number: `about `, or nothing.
fn modifier(modifier: Option<Modifier>) -> String {
    modifier.map_or_else(String::new, |modifier| spaced(modifier.name()) + " ")
}

/// A name of the scheme as words: `more than` for `more_than`.
pub(super) fn spaced(name: &str) -> String {
    name.replace('_', " ")
}

/// A date in EDTF: `25 January`, `end of December 2023`, `quarter 2 of 2023`.
pub(super) fn date(edtf: &str, part: Option<DatePart>) -> String {
    let words = match edtf.split_once('/') {
        Some((from, to)) => range(&day(from), &day(to)),
        None => day(edtf),
    };
    part.map_or(words.clone(), |part| format!("{} of {words}", part.name()))
}

/// One end of a date; other forms than those of news dates are left as they are.
fn day(edtf: &str) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    const WEEKDAYS: [&str; 7] =
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    // A year before Christ.
    if edtf.starts_with('-') {
        return edtf.to_owned();
    }
    let mut parts = edtf.split('-');
    let year = match parts.next().unwrap_or_default() {
        "XXXX" => None,
        decade if decade.ends_with('X') => Some(decade.replace('X', "0") + "s"),
        year => Some(year.to_owned()),
    };
    let (month, day) = (parts.next(), parts.next().map(|day| day.trim_start_matches('0')));
    let number = |text: &str| text.parse::<usize>().unwrap_or_default();
    // The part of the year, and the word that joins it to the year.
    let (within_year, joint) = match month {
        None => (None, " "),
        Some("WXX") => {
            let name = day.and_then(|day| WEEKDAYS.get(number(day).checked_sub(1)?));
            (name.map(|name| (*name).to_owned()), " ")
        }
        Some("XX") => (day.map(|day| format!("day {day}")), " "),
        Some(code) => match number(code) {
            month @ 1..=12 => {
                let name = MONTHS[month - 1];
                (Some(day.map_or(name.to_owned(), |day| format!("{day} {name}"))), " ")
            }
            quarter @ 33..=36 => (Some(format!("quarter {}", quarter - 32)), " of "),
            half @ 40..=41 => (Some(format!("semester {}", half - 39)), " of "),
            _ => return edtf.to_owned(),
        },
    };
    match (within_year, year) {
        (Some(within), Some(year)) => format!("{within}{joint}{year}"),
        (Some(alone), None) | (None, Some(alone)) => alone,
        (None, None) => edtf.to_owned(),
    }
}

/// A time: `10:00 UTC+07:00`, `08:00 – 15:00`.
pub(super) fn time(value: &TimeValue) -> String {
    let clock = |iso: &str| iso.replace('+', " UTC+");
    let time = match &value.clock {
        ClockTime::Exact(time) => clock(time),
        ClockTime::Range { min, max } => range(&clock(min), &clock(max)),
    };
    format!("{}{time}", modifier(value.modifier))
}

/// A duration: `about 3 months`, `12 months – 20 months`.
pub(super) fn duration(value: &DurationValue) -> String {
    let length = match &value.length {
        DurationLength::Exact(length) => self::length(length),
        DurationLength::Range { min, max } => range(&self::length(min), &self::length(max)),
        DurationLength::Indefinite { magnitude } => format!("{} or more", self::length(magnitude)),
    };
    format!("{}{length}", modifier(value.modifier))
}

/// `P1Y6M` as `1 year 6 months`.
fn length(iso: &str) -> String {
    let (mut words, mut digits, mut clock) = (Vec::new(), String::new(), false);
    for sign in iso.chars().skip(1) {
        let unit = match (sign, clock) {
            ('T', _) => {
                clock = true;
                continue;
            }
            ('Y', _) => "year",
            ('M', false) => "month",
            ('W', _) => "week",
            ('D', _) => "day",
            ('H', _) => "hour",
            ('M', true) => "minute",
            ('S', _) => "second",
            (digit, _) => {
                digits.push(digit);
                continue;
            }
        };
        let plural = if digits == "1" { "" } else { "s" };
        words.push(format!("{} {unit}{plural}", grouped(&digits)));
        digits.clear();
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use tandai::Value;

    fn exactly(text: &str) -> Amount {
        Amount::exactly(text.parse().unwrap())
    }

    #[test]
    fn amounts() {
        let range = Size::Range { min: exactly_numeral("10000"), max: exactly_numeral("15000") };
        let some = |magnitude: &str| Size::Indefinite { magnitude: magnitude.parse().unwrap() };
        for (expected, size, modifier) in [
            ("3,159,000,000", exactly("3159000000").size, None),
            ("more than -1,234.5678", exactly("-1234.5678").size, Some(Modifier::MoreThan)),
            ("999", exactly("999").size, None),
            ("about 10,000 – 15,000", range, Some(Modifier::About)),
            ("tens", some("10"), None),
            ("thousands", some("1000"), None),
            ("hundreds of millions", some("100000000"), None),
            ("over 10,000,000,000,000,000", some("10000000000000000"), None),
        ] {
            let mut said = exactly("0");
            (said.size, said.modifier) = (size, modifier);
            assert_eq!(amount(&said), expected);
        }
    }

    fn exactly_numeral(text: &str) -> tandai::Numeral {
        text.parse::<tandai::Decimal>().unwrap().into()
    }

    #[test]
    fn ordinals() {
        for (number, expected) in [
            ("1", "1st"),
            ("2", "2nd"),
            ("11", "11th"),
            ("23", "23rd"),
            ("79", "79th"),
            ("112", "112th"),
        ] {
            assert_eq!(ordinal(&exactly(number)), expected);
        }
    }

    #[test]
    fn dates() {
        for (edtf, expected) in [
            ("2024-11-03", "3 November 2024"),
            ("XXXX-01-25", "25 January"),
            ("2018-04", "April 2018"),
            ("2023", "2023"),
            ("199X", "1990s"),
            ("2023-34", "quarter 2 of 2023"),
            ("XXXX-36", "quarter 4"),
            ("2025-40", "semester 1 of 2025"),
            ("XXXX-WXX-4", "Thursday"),
            ("XXXX-XX-09", "day 9"),
            ("2025-04-21/2025-04-24", "21 April 2025 – 24 April 2025"),
            ("2025-99", "2025-99"),
        ] {
            assert_eq!(date(edtf, None), expected);
        }
        assert_eq!(date("2023-12", Some(DatePart::End)), "end of December 2023");
    }

    #[test]
    fn times_and_durations() {
        let pipeline = tandai::Pipeline::builtin().unwrap();
        let found = pipeline.spans("Rapat sekitar pukul 10.00 WIB.").annotations.remove(0);
        let Value::Time(about) = found.value else { panic!("{found:?}") };
        assert_eq!(time(&about), "about 10:00 UTC+07:00");
        for (iso, expected) in [
            ("P3M", "3 months"),
            ("P1Y", "1 year"),
            ("P1Y6M", "1 year 6 months"),
            ("PT5H", "5 hours"),
            ("PT1.5M", "1.5 minutes"),
        ] {
            assert_eq!(length(iso), expected);
        }
    }
}
