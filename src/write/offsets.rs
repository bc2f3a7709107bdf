//! Offsets in the units in which files count them.

use wide::u8x16;

use crate::value::named_enum;

named_enum! {
    /// The unit of the offsets in a file.
    #[derive(Default)]
    pub enum OffsetUnit {
        /// Unicode code points, as Python counts them.
        #[default]
        Char = "char",
        /// Bytes of UTF-8, as Rust and Go count them.
        Byte = "byte",
        /// UTF-16 code units, as JavaScript and Java count them.
        Utf16 = "utf16",
    }
}

impl OffsetUnit {
    /// The number of units in `text`.
    ///
    /// ```
    /// use tandai::write::OffsetUnit;
    /// let units = [OffsetUnit::Char, OffsetUnit::Byte, OffsetUnit::Utf16];
    /// assert_eq!(units.map(|unit| unit.length("Rp½😀")), [4, 8, 5]);
    /// ```
    pub fn length(self, text: &str) -> usize {
        // Characters outside the basic plane, which UTF-16 writes as two, are
        // those that start with a byte from 0xF0 on.
        let astral = || text.bytes().filter(|&byte| byte >= 0xF0).count();
        match self {
            OffsetUnit::Byte => text.len(),
            OffsetUnit::Char => text.chars().count(),
            OffsetUnit::Utf16 => text.chars().count() + astral(),
        }
    }
}

/// Turns ascending byte offsets into another unit in one pass over the text.
#[derive(Debug)]
pub struct OffsetCursor<'t> {
    text: &'t str,
    unit: OffsetUnit,
    byte: usize,
    units: usize,
    /// The text from `byte` to this offset is ASCII, in which every byte is one
    /// unit of any kind, so that most of a text need not be counted.
    plain: usize,
}

impl<'t> OffsetCursor<'t> {
    /// A cursor at the start of `text`.
    pub fn new(text: &'t str, unit: OffsetUnit) -> Self {
        Self { text, unit, byte: 0, units: 0, plain: 0 }
    }

    /// The offset, in the cursor's unit, of the character at `byte`. A call with an
    /// earlier byte than the last one starts the count anew.
    ///
    /// # Panics
    /// When `byte` is not on a character boundary of the text.
    #[inline]
    pub fn at(&mut self, byte: usize) -> usize {
        if !(self.byte..=self.plain).contains(&byte) {
            self.count_to(byte);
        }
        self.units += byte - self.byte;
        self.byte = byte;
        self.units
    }

    /// Counts up to `byte`, and finds how far the text is ASCII from there.
    #[cold]
    fn count_to(&mut self, byte: usize) {
        if byte < self.byte {
            *self = Self::new(self.text, self.unit);
        }
        // The bytes up to `plain` need not be counted.
        self.units += self.plain - self.byte + self.unit.length(&self.text[self.plain..byte]);
        self.byte = byte;
        self.plain = byte + plain(&self.text.as_bytes()[byte..]);
    }
}

/// The number of bytes that are checked in one step.
const BLOCK_BYTES: usize = 64;

/// The number of ASCII bytes at the start of `bytes`.
fn plain(bytes: &[u8]) -> usize {
    let (blocks, _) = bytes.as_chunks::<BLOCK_BYTES>();
    let mut plain = BLOCK_BYTES * blocks.iter().take_while(|block| is_plain(block)).count();
    let (lanes, _) = bytes[plain..].as_chunks();
    for lanes in lanes {
        let wide = u8x16::new(*lanes).to_bitmask();
        if wide != 0 {
            return plain + wide.trailing_zeros() as usize;
        }
        plain += lanes.len();
    }
    plain + bytes[plain..].iter().take_while(|byte| byte.is_ascii()).count()
}

/// Whether all bytes are ASCII.
fn is_plain(block: &[u8; BLOCK_BYTES]) -> bool {
    let (lanes, _) = block.as_chunks();
    let any = lanes.iter().fold(u8x16::ZERO, |any, lanes| any | u8x16::new(*lanes));
    any.to_bitmask() == 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn agrees_with_a_count_from_the_start(
            text in "([a-z]{0,150}[½😀]{0,2}){0,6}",
            places in prop::collection::vec(0usize..900, 0..20),
        ) {
            let boundaries: Vec<_> = (0..=text.len()).filter(|&at| text.is_char_boundary(at)).collect();
            for &unit in OffsetUnit::ALL {
                let mut cursor = OffsetCursor::new(&text, unit);
                for place in &places {
                    let byte = boundaries[place % boundaries.len()];
                    prop_assert_eq!(cursor.at(byte), unit.length(&text[..byte]));
                }
            }
        }
    }

    #[test]
    fn counts_on_from_the_last_offset_and_back_from_the_start() {
        let text = "Rp½ 😀 5";
        for (unit, expected) in [
            (OffsetUnit::Char, [2, 3, 6, 2]),
            (OffsetUnit::Byte, [2, 4, 10, 2]),
            (OffsetUnit::Utf16, [2, 3, 7, 2]),
        ] {
            let mut cursor = OffsetCursor::new(text, unit);
            assert_eq!([2, 4, 10, 2].map(|byte| cursor.at(byte)), expected, "{unit}");
        }
    }

    #[test]
    fn every_unit_has_a_name() {
        for &unit in OffsetUnit::ALL {
            assert_eq!(unit.name().parse(), Ok(unit));
        }
        assert!("chars".parse::<OffsetUnit>().is_err());
    }
}
