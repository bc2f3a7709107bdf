//! Writing numbers as Indonesians do: in words, and as amounts of rupiah.

use crate::decimal::Decimal;
use crate::lexicon::{Lexicon, NumberWord, NumberWords};

/// The maximum number of decimals of a short amount.
const MAX_SHORT_DECIMALS: u32 = 3;

/// `value` in words, in standard spelling: `seribu dua ratus koma lima`.
/// `None` where it is larger than any name for it.
///
/// ```
/// use tandai::{Lexicon, number_in_words};
/// let lexicon = Lexicon::builtin()?;
/// let words = |text: &str| number_in_words(text.parse().unwrap(), &lexicon);
/// assert_eq!(words("2001011").as_deref(), Some("dua juta seribu sebelas"));
/// assert_eq!(words("-3.05").as_deref(), Some("minus tiga koma nol lima"));
/// # Ok::<(), tandai::Error>(())
/// ```
#[doc(alias = "terbilang")]
pub fn number_in_words(value: Decimal, lexicon: &Lexicon) -> Option<String> {
    Speller { words: &lexicon.numerals.words }.spell(value)
}

/// `value` as an amount of rupiah in digits: `Rp1.250.000`, `Rp0,50`.
///
/// ```
/// use tandai::format_rupiah;
/// assert_eq!(format_rupiah("1250000".parse()?), "Rp1.250.000");
/// assert_eq!(format_rupiah("-2500.5".parse()?), "-Rp2.500,50");
/// # Ok::<(), tandai::ParseDecimalError>(())
/// ```
pub fn format_rupiah(value: Decimal) -> String {
    let (sign, whole, mut decimals) = parts(value);
    // Sen have two digits, as in `Rp0,50`.
    if decimals.len() == 1 {
        decimals.push('0');
    }
    let comma = if decimals.is_empty() { "" } else { "," };
    format!("{sign}Rp{}{comma}{decimals}", grouped(&whole))
}

/// `value` as an amount of rupiah in the short form of news, still exact:
/// `Rp3,159 miliar`. An amount that would need more than three digits behind
/// the comma stays in digits.
///
/// ```
/// use tandai::{Lexicon, format_rupiah_short};
/// let lexicon = Lexicon::builtin()?;
/// let short = |text: &str| format_rupiah_short(text.parse().unwrap(), &lexicon);
/// assert_eq!(short("3159000000"), "Rp3,159 miliar");
/// assert_eq!(short("537200000"), "Rp537,2 juta");
/// assert_eq!(short("600000"), "Rp600.000");
/// # Ok::<(), tandai::Error>(())
/// ```
pub fn format_rupiah_short(value: Decimal, lexicon: &Lexicon) -> String {
    let million = 6;
    let mut powers = lexicon.numerals.words.standard_powers();
    let short = powers.find_map(|(power, name)| {
        let scaled = value.scaled_down(power)?;
        let fits = power >= million
            && scaled.trunc() != Decimal::ZERO
            && scaled.scale() <= MAX_SHORT_DECIMALS;
        fits.then_some((scaled, name))
    });
    let Some((scaled, name)) = short else { return format_rupiah(value) };
    let (sign, whole, decimals) = parts(scaled);
    let comma = if decimals.is_empty() { "" } else { "," };
    format!("{sign}Rp{}{comma}{decimals} {name}", grouped(&whole))
}

/// The sign of a number, its digits, and its decimals.
fn parts(value: Decimal) -> (&'static str, String, String) {
    let text = value.to_string();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", text.as_str()),
    };
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    (sign, whole.to_owned(), decimals.to_owned())
}

/// Digits in groups of three.
fn grouped(digits: &str) -> String {
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    grouped
}

/// Spells numbers with the words of a lexicon.
struct Speller<'l> {
    words: &'l NumberWords,
}

impl<'l> Speller<'l> {
    /// The words of `value`, if every power in it has a name.
    fn spell(&self, value: Decimal) -> Option<String> {
        let (sign, whole, decimals) = parts(value);
        let mut out = Vec::new();
        if !sign.is_empty() {
            out.push(self.word(NumberWord::Minus)?.to_owned());
        }
        let before = out.len();
        self.whole(whole.parse().ok()?, &mut out)?;
        if out.len() == before {
            out.push(self.digit(0)?.to_owned());
        }
        if !decimals.is_empty() {
            out.push(self.word(NumberWord::Point)?.to_owned());
            for digit in decimals.bytes() {
                out.push(self.digit(digit - b'0')?.to_owned());
            }
        }
        Some(out.join(" "))
    }

    /// Adds the words of `n`; none for zero.
    fn whole(&self, mut n: u128, out: &mut Vec<String>) -> Option<()> {
        for (power, name) in self.words.standard_powers() {
            let unit = 10u128.checked_pow(power)?;
            let count = n / unit;
            n %= unit;
            match count {
                0 => {}
                // `sepuluh`, `seratus`, `seribu`, but `satu juta`.
                1 if power == 1 && n > 0 => {
                    self.teen(n.try_into().ok()?, out)?;
                    n = 0;
                }
                1 if power <= 3 => out.push(self.words.one_of(name)),
                // Only counts below the next larger power have a name.
                _ if count >= 1000 => return None,
                _ => {
                    self.whole(count, out)?;
                    out.push(name.to_owned());
                }
            }
        }
        if n > 0 {
            out.push(self.digit(n.try_into().ok()?)?.to_owned());
        }
        Some(())
    }

    /// Adds the words of ten and `unit`: `sebelas`, `dua belas`.
    fn teen(&self, unit: u8, out: &mut Vec<String>) -> Option<()> {
        let teen = self.word(NumberWord::Teen)?;
        if unit == 1 {
            out.push(self.words.one_of(teen));
        } else {
            out.push(self.digit(unit)?.to_owned());
            out.push(teen.to_owned());
        }
        Some(())
    }

    fn digit(&self, digit: u8) -> Option<&'l str> {
        self.word(NumberWord::Digit(digit))
    }

    fn word(&self, word: NumberWord) -> Option<&'l str> {
        self.words.standard(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numbers::parse::{parse_money, parse_number};
    use crate::value::{Amount, Currency};

    fn lexicon() -> std::sync::Arc<Lexicon> {
        Lexicon::builtin().unwrap()
    }

    #[track_caller]
    fn round_trip(value: Decimal, lexicon: &Lexicon) {
        let words = number_in_words(value, lexicon).unwrap();
        assert_eq!(parse_number(&words, lexicon), Ok(Amount::exactly(value)), "{words}");
    }

    #[test]
    fn spells_in_the_standard() {
        let lexicon = lexicon();
        for (words, value) in [
            ("nol", "0"),
            ("sepuluh", "10"),
            ("sebelas", "11"),
            ("sembilan belas", "19"),
            ("seratus satu", "101"),
            ("seribu seratus sebelas", "1111"),
            ("satu juta seribu", "1001000"),
            ("dua ratus sebelas ribu", "211000"),
            ("satu triliun satu", "1000000000001"),
        ] {
            assert_eq!(number_in_words(value.parse().unwrap(), &lexicon).as_deref(), Some(words));
        }
        assert_eq!(number_in_words(Decimal::new(10i128.pow(21), 0).unwrap(), &lexicon), None);
    }

    #[test]
    fn every_number_to_a_million_reads_back() {
        let lexicon = lexicon();
        for n in 0..=1_000_000u64 {
            round_trip(n.into(), &lexicon);
        }
    }

    proptest::proptest! {
        #[test]
        fn large_numbers_and_decimals_read_back(n in 0..10i128.pow(15), scale in 0u32..6) {
            round_trip(Decimal::new(n, scale).unwrap(), &lexicon());
        }

        #[test]
        fn amounts_of_rupiah_read_back(n in -10i128.pow(15)..10i128.pow(15), scale in 0u32..3) {
            let (lexicon, value) = (lexicon(), Decimal::new(n, scale).unwrap());
            for text in [format_rupiah(value), format_rupiah_short(value, &lexicon)] {
                proptest::prop_assert_eq!(
                    parse_money(&text, &lexicon),
                    Ok((Amount::exactly(value), Currency::IDR))
                );
            }
        }
    }
}
