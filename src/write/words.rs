//! Members whose value is one of a few words of the scheme, written beforehand.
//!
//! Each member is copied as a block of fixed size, whatever its length, so that no
//! branch depends on the word.

/// The most bytes of a member written beforehand.
const MAX_WORD_BYTES: usize = 32;

/// A member as it is written, or its start.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written {
    pub(super) bytes: [u8; MAX_WORD_BYTES],
    pub(super) length: usize,
}

impl Written {
    pub(super) const NOTHING: Self = Self { bytes: [0; MAX_WORD_BYTES], length: 0 };

    /// `self` with `text` appended. A text that does not fit fails to compile.
    pub(super) const fn and(mut self, text: &str) -> Self {
        let mut i = 0;
        while i < text.len() {
            self.bytes[self.length + i] = text.as_bytes()[i];
            i += 1;
        }
        self.length += text.len();
        self
    }
}

/// The members `name` with each of the words of a type, by their numbers; or the text
/// before a word and behind it.
macro_rules! words {
    ($name:literal, $words:ty) => {
        words!(concat!("\"", $name, "\":\""), $words, "\",")
    };
    ($before:expr, $words:ty, $behind:expr) => {
        const {
            let mut all = [$crate::write::words::Written::NOTHING; <$words>::ALL.len()];
            let mut i = 0;
            while i < all.len() {
                all[i] = all[i].and($before).and(<$words>::ALL[i].name()).and($behind);
                i += 1;
            }
            &{ all }
        }
    };
}
pub(super) use words;

#[cfg(test)]
mod tests {
    use super::Written;
    use crate::kind::SpanKind;
    use crate::tokenize::{TokenKind, Zone};
    use crate::value::{AgencyType, BpjsLevel, BpjsOrg, DatePart, Modifier, OpdForm, RegionLevel};

    fn text(written: &Written) -> String {
        String::from_utf8(written.bytes[..written.length].to_vec()).unwrap()
    }

    #[test]
    fn every_word_has_its_number() {
        macro_rules! check {
            ($($words:ty),+) => {$(
                for word in <$words>::ALL.iter().copied() {
                    let written = &words!("name", $words)[word as usize];
                    assert_eq!(text(written), format!("\"name\":\"{}\",", word.name()));
                }
            )+};
        }
        check!(SpanKind, TokenKind, Zone, AgencyType, BpjsLevel, BpjsOrg, DatePart);
        check!(Modifier, OpdForm, RegionLevel);
    }
}
