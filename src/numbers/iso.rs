//! Writing dates and times, which are short and many, without a growing string.

/// A buffer for a date, an interval of dates or a time of day in ISO 8601.
#[derive(Debug, Default)]
pub(super) struct Iso {
    bytes: [u8; Iso::MAX_LEN],
    len: usize,
}

impl Iso {
    /// The length of `XXXX-XX-XX/XXXX-XX-XX`, and room to spare.
    const MAX_LEN: usize = 24;

    /// Adds an ASCII character, if there is room for it.
    #[inline]
    pub(super) fn push(&mut self, c: u8) {
        self.push_all([c]);
    }

    /// Adds ASCII characters, if there is room for all of them.
    #[inline]
    pub(super) fn push_all<const N: usize>(&mut self, chars: [u8; N]) {
        let end = self.len + N;
        if let Some(room) = self.bytes.get_mut(self.len..end) {
            room.copy_from_slice(&chars);
            self.len = end;
        }
    }

    pub(super) fn as_str(&self) -> &str {
        // Callers push only ASCII.
        std::str::from_utf8(&self.bytes[..self.len]).unwrap_or_default()
    }
}

/// The last two digits of `number`.
#[inline]
pub(super) fn two(number: u16) -> [u8; 2] {
    [b'0' + (number / 10 % 10) as u8, b'0' + (number % 10) as u8]
}

/// The last four digits of `number`.
#[inline]
pub(super) fn four(number: u16) -> [u8; 4] {
    let ([a, b], [c, d]) = (two(number / 100), two(number));
    [a, b, c, d]
}

#[cfg(test)]
mod tests {
    use super::{Iso, four, two};

    #[test]
    fn pads_with_zeros() {
        let mut iso = Iso::default();
        iso.push_all(four(26));
        iso.push(b'-');
        iso.push_all(two(7));
        iso.push_all(*b"/XX");
        assert_eq!(iso.as_str(), "0026-07/XX");
    }

    #[test]
    fn leaves_out_what_has_no_room() {
        let mut iso = Iso::default();
        for _ in 0..10 {
            iso.push_all(*b"XXXX");
        }
        assert_eq!(iso.as_str(), "X".repeat(Iso::MAX_LEN));
    }
}
