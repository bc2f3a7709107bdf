//! Roman numbers, as dates, ordinals and the names of offices have them.

/// The value of a well-formed Roman number below forty.
pub(crate) fn roman(text: &str) -> Option<u16> {
    let tens = text.bytes().take_while(|byte| *byte == b'X').count();
    let ones = match text.get(tens..)? {
        "" => 0,
        "I" => 1,
        "II" => 2,
        "III" => 3,
        "IV" => 4,
        "V" => 5,
        "VI" => 6,
        "VII" => 7,
        "VIII" => 8,
        "IX" => 9,
        _ => return None,
    };
    let number = tens as u16 * 10 + ones;
    (tens < 4 && number > 0).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::roman;

    #[test]
    fn reads_roman_numbers() {
        let cases = [
            ("I", Some(1)),
            ("IV", Some(4)),
            ("IX", Some(9)),
            ("XIX", Some(19)),
            ("XXI", Some(21)),
            ("XXXIX", Some(39)),
            ("XXXX", None),
            ("XL", None),
            ("IIII", None),
            ("VX", None),
            ("iv", None),
            ("", None),
        ];
        for (text, number) in cases {
            assert_eq!(roman(text), number, "{text}");
        }
    }
}
