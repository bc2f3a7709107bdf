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
        if let Some(byte) = self.bytes.get_mut(self.len) {
            *byte = sign;
            self.len += 1;
        }
    }

    /// Adds `signs`.
    pub(super) fn push_all(&mut self, signs: &str) {
        signs.bytes().for_each(|sign| self.push(sign));
    }

    /// Adds the last two digits of `number`.
    #[inline]
    pub(super) fn push_two(&mut self, number: u16) {
        self.push(b'0' + (number / 10 % 10) as u8);
        self.push(b'0' + (number % 10) as u8);
    }

    /// Adds the last four digits of `number`.
    pub(super) fn push_four(&mut self, number: u16) {
        self.push_two(number / 100);
        self.push_two(number);
    }

    pub(super) fn as_str(&self) -> &str {
        // Only ASCII gets in.
        std::str::from_utf8(&self.bytes[..self.len]).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Iso;

    #[test]
    fn pads_with_noughts() {
        let mut iso = Iso::default();
        iso.push_four(26);
        iso.push(b'-');
        iso.push_two(7);
        iso.push_all("/XX");
        assert_eq!(iso.as_str(), "0026-07/XX");
    }

    #[test]
    fn leaves_out_what_has_no_room() {
        let mut iso = Iso::default();
        iso.push_all(&"X".repeat(100));
        assert_eq!(iso.as_str().len(), Iso::LONGEST);
    }
}
