//! The code of a place.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use super::entity::RegionLevel;
use crate::stored::stored;

/// The Kemendagri code of a province (`35`), regency or city (`35.12`),
/// district (`35.12.01`) or village (`35.12.01.2001`).
///
/// ```
/// use tandai::{RegionCode, RegionLevel};
/// let situbondo: RegionCode = "35.12".parse()?;
/// assert_eq!(situbondo.level(), RegionLevel::Regency);
/// assert_eq!(situbondo.province().to_string(), "35");
/// # Ok::<(), tandai::ParseRegionCodeError>(())
/// ```
#[derive(Debug, Clone, Copy, Eq)]
pub struct RegionCode {
    province: u8,
    /// 0 where the code has no such part; likewise `district` and `village`.
    regency: u8,
    district: u8,
    village: u16,
}

impl PartialEq for RegionCode {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Hash for RegionCode {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

impl Ord for RegionCode {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

impl PartialOrd for RegionCode {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Regencies count from 01, cities from 71.
const FIRST_CITY: u8 = 71;

impl RegionCode {
    /// The capital, a province whose cities have no government of their own.
    pub(crate) const JAKARTA: Self = Self { province: 31, regency: 0, district: 0, village: 0 };

    /// Reads a code that is the whole `text`.
    pub(crate) fn read(text: &[u8]) -> Option<Self> {
        let part = |tens, ones| number(tens, ones).filter(|&part| part > 0);
        let village = |village: &[u8]| match *village {
            [] => Some(0),
            [b'.', a, b, c, d] => {
                let number = 100 * u16::from(number(a, b)?) + u16::from(number(c, d)?);
                (number > 0).then_some(number)
            }
            _ => None,
        };
        let of = |province, regency, district| Self { province, regency, district, village: 0 };
        match *text {
            [a, b] => Some(of(part(a, b)?, 0, 0)),
            [a, b, b'.', c, d] => Some(of(part(a, b)?, part(c, d)?, 0)),
            [a, b, b'.', c, d, b'.', e, f, ref rest @ ..] => {
                let district = of(part(a, b)?, part(c, d)?, part(e, f)?);
                Some(Self { village: village(rest)?, ..district })
            }
            _ => None,
        }
    }

    /// The codes that the first line of `text` lists, a bar between any two.
    pub(crate) fn read_all(text: &[u8]) -> impl Iterator<Item = Self> {
        let mut rest = Some(text);
        let codes = std::iter::from_fn(move || {
            let (code, len) = Self::read_first(rest?);
            rest = rest.and_then(|codes| codes[len..].strip_prefix(b"|"));
            Some(code)
        });
        codes.flatten()
    }

    /// The first code of a list, if it is one, and how many bytes it has.
    #[inline]
    fn read_first(codes: &[u8]) -> (Option<Self>, usize) {
        let is_end = |&byte: &u8| matches!(byte, b'|' | b'\n');
        // Most are those of villages or districts, which needs no look at each byte.
        for len in [13, 8] {
            if codes.get(len).is_none_or(is_end)
                && let Some(code) = codes.get(..len).and_then(Self::read)
            {
                return (Some(code), len);
            }
        }
        let len = codes.iter().position(is_end).unwrap_or(codes.len());
        (Self::read(codes[..len].trim_ascii_end()), len)
    }

    /// All its parts as one number, which sorts as they do: comparing them one by one takes
    /// branches that are hard to predict.
    const fn key(self) -> u64 {
        let Self { province, regency, district, village } = self;
        (province as u64) << 32 | (regency as u64) << 24 | (district as u64) << 16 | village as u64
    }

    /// The level of the place, which the length of its code shows.
    pub const fn level(self) -> RegionLevel {
        match self {
            Self { regency: 0, .. } => RegionLevel::Province,
            Self { district: 0, regency: FIRST_CITY.., .. } => RegionLevel::City,
            Self { district: 0, .. } => RegionLevel::Regency,
            Self { village: 0, .. } => RegionLevel::District,
            _ => RegionLevel::Village,
        }
    }

    /// The province it lies in, or is.
    pub const fn province(self) -> Self {
        Self { province: self.province, regency: 0, district: 0, village: 0 }
    }

    /// The number of its province.
    pub(crate) const fn province_number(self) -> u8 {
        self.province
    }

    /// The regency or city it lies in or is; the province, of a province.
    pub const fn regency(self) -> Self {
        Self { province: self.province, regency: self.regency, district: 0, village: 0 }
    }

    /// The district it lies in or is; itself, of a larger place.
    pub(crate) const fn district(self) -> Self {
        Self { village: 0, ..self }
    }

    /// Whether `other` is this place or lies in it.
    pub fn contains(self, other: Self) -> bool {
        let all = |part: u8| if part == 0 { 0 } else { u8::MAX };
        let mask = Self {
            province: u8::MAX,
            regency: all(self.regency),
            district: all(self.district),
            village: if self.village == 0 { 0 } else { u16::MAX },
        };
        (self.key() ^ other.key()) & mask.key() == 0
    }

    /// The digits and dots of its code in an array, and how many of these bytes are the code.
    pub(crate) fn written(self) -> ([u8; 13], usize) {
        let [[a, b], [c, d], [e, f]] = [self.province, self.regency, self.district].map(two_digits);
        let [hundreds, units] = [self.village / 100, self.village % 100].map(|number| number as u8);
        let [[g, h], [i, j]] = [hundreds, units].map(two_digits);
        let length = match self.level() {
            RegionLevel::Province => 2,
            RegionLevel::District => 8,
            RegionLevel::Village => 13,
            _ => 5,
        };
        ([a, b, b'.', c, d, b'.', e, f, b'.', g, h, i, j], length)
    }
}

/// The digits of a number below a hundred.
fn two_digits(number: u8) -> [u8; 2] {
    [b'0' + number / 10, b'0' + number % 10]
}

impl fmt::Display for RegionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (written, length) = self.written();
        f.write_str(std::str::from_utf8(&written[..length]).unwrap_or_default())
    }
}

/// The text is not a region code such as `35`, `35.12` or `35.12.01.2001`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParseRegionCodeError;

impl fmt::Display for ParseRegionCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a region code such as 35, 35.12, 35.12.01 or 35.12.01.2001")
    }
}

impl std::error::Error for ParseRegionCodeError {}

impl FromStr for RegionCode {
    type Err = ParseRegionCodeError;

    fn from_str(text: &str) -> Result<Self, ParseRegionCodeError> {
        Self::read(text.as_bytes()).ok_or(ParseRegionCodeError)
    }
}

/// The value of two ASCII digits; `None` for other bytes.
#[inline]
fn number(tens: u8, ones: u8) -> Option<u8> {
    let (tens, ones) = (tens.wrapping_sub(b'0'), ones.wrapping_sub(b'0'));
    (tens < 10 && ones < 10).then(|| 10 * tens + ones)
}

stored!(RegionCode { province, regency, district, village });

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_writes_and_tells_the_level() {
        use RegionLevel::*;
        for (text, level) in [
            ("35", Province),
            ("35.12", Regency),
            ("35.78", City),
            ("35.12.01", District),
            ("35.12.01.2001", Village),
        ] {
            let code: RegionCode = text.parse().unwrap();
            assert_eq!((code.to_string().as_str(), code.level()), (text, level));
        }
        for bad in [
            "",
            "3",
            "35.",
            "35.1",
            "35.00",
            "35.1a",
            "35.12.01.",
            "35.12.01.20",
            "35.12.01.0000",
            "35.12.01.2001.1",
            "ab",
        ] {
            assert!(bad.parse::<RegionCode>().is_err(), "{bad}");
        }
    }

    #[test]
    fn reads_the_codes_of_a_line() {
        for (line, expected) in [
            ("35.12.01.2001|33.18.08|35|35.78\n11.01", "35.12.01.2001 33.18.08 35 35.78"),
            ("35.12.01.20|35.12.01|x|35.12|\r\n", "35.12.01 35.12"),
            ("35.12.01", "35.12.01"),
            ("35.12\r\n35.13", "35.12"),
            ("\n35.12", ""),
            ("", ""),
        ] {
            let codes: Vec<_> = RegionCode::read_all(line.as_bytes()).collect();
            let codes: Vec<_> = codes.iter().map(ToString::to_string).collect();
            assert_eq!(codes.join(" "), expected, "{line}");
        }
    }

    #[test]
    fn a_place_contains_what_lies_in_it() {
        let code = |text: &str| text.parse::<RegionCode>().unwrap();
        assert!(code("35").contains(code("35.12.01")));
        assert!(code("35.12").contains(code("35.12")));
        assert!(!code("35.12").contains(code("35")));
        assert!(!code("35.12").contains(code("35.13")));
    }
}
