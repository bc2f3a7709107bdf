//! Roman numbers, as dates, ordinals and the names of offices have them.

/// The Roman numbers below ten; nothing stands for zero.
const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

/// The value of a well-formed Roman number below forty.
pub(crate) fn roman(text: &str) -> Option<u16> {
    let tens = text.bytes().take_while(|byte| *byte == b'X').count();
    let rest = text.get(tens..)?;
    let ones = ONES.iter().position(|ones| *ones == rest)?;
    let number = (tens * 10 + ones) as u16;
    (tens < 4 && number > 0).then_some(number)
}

/// The Roman number for `number`, if that is one from one to nine.
pub(crate) fn as_roman(number: usize) -> Option<&'static str> {
    ONES.get(number).copied().filter(|ones| !ones.is_empty())
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
