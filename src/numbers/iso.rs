//! Writing dates and times, which are short and many: without a string that
//! grows.

/// A date, a stretch of dates or a time of day in ISO 8601, as it is written.
#[derive(Debug, Default)]
pub(super) struct Iso {
    bytes: [u8; Iso::LONGEST],
    len: usize,
}

impl Iso {
    /// `XXXX-XX-XX/XXXX-XX-XX` and room to spare.
    const LONGEST: usize = 24;

    /// Adds a sign; what has no room is left out.
    #[inline]
    pub(super) fn push(&mut self, sign: u8) {
        self.push_all([sign]);
    }

    /// Adds `signs`, in ASCII, if there is room for all of them.
    #[inline]
    pub(super) fn push_all<const N: usize>(&mut self, signs: [u8; N]) {
        let end = self.len + N;
        if let Some(room) = self.bytes.get_mut(self.len..end) {
            room.copy_from_slice(&signs);
            self.len = end;
        }
    }

    pub(super) fn as_str(&self) -> &str {
        // Only ASCII gets in.
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
    fn pads_with_noughts() {
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
        assert_eq!(iso.as_str(), "X".repeat(Iso::LONGEST));
    }
}
