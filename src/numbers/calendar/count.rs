//! Small counts inside dates: `II`, `3`, `ke-19`, `ketiga`, `empat`.

use super::reader::{Read, Reader};

impl Reader<'_> {
    /// A small number in digits, Roman digits or words, `ke` before it or not.
    pub(super) fn count(&self, at: usize) -> Read<u8> {
        let number = |at| self.plain_count(at);
        number(at)
    }

    fn plain_count(&self, at: usize) -> Read<u8> {
        let (number, end) = self.digits(at, [1, 2]).or_else(|| self.roman(at))?;
        Some((number as u8, end))
    }

    /// A Roman number below fifty, in capitals.
    fn roman(&self, at: usize) -> Read<u16> {
        let atom = self.scan.get(at).filter(|atom| atom.is_word())?;
        Some((roman(atom.span().of(self.scan.text()))?, at + 1))
    }
}

/// The value of a well-formed Roman number below fifty.
fn roman(text: &str) -> Option<u16> {
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
    (tens < 5 && number > 0).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::roman;

    #[test]
    fn reads_roman_numbers() {
        let cases =
            [("I", 1), ("IV", 4), ("IX", 9), ("XIX", 19), ("XXI", 21), ("XL", 0), ("IIII", 0), ("", 0)];
        for (text, number) in cases {
            assert_eq!(roman(text).unwrap_or(0), number, "{text}");
        }
    }
}
