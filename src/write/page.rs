//! Bytes on their way to a vector.
//!
//! A span is written as some twenty short pieces. A growing vector checks and updates its
//! capacity for each; on a page of fixed size, each is a comparison and a copy of fixed size.

/// The size of a page: several spans.
const PAGE_BYTES: usize = 1024;

/// A vector, and the bytes to be appended to it next.
pub(super) struct Page {
    bytes: [u8; PAGE_BYTES],
    len: usize,
    out: Vec<u8>,
}

impl Page {
    /// Appends the bytes that `write` adds to `out`.
    pub(super) fn over(out: &mut Vec<u8>, write: impl FnOnce(&mut Self)) {
        let mut page = Self { bytes: [0; PAGE_BYTES], len: 0, out: std::mem::take(out) };
        write(&mut page);
        page.turn();
        *out = page.out;
    }

    /// Adds the first `length` bytes of `block`, which is shorter than a page.
    #[inline]
    pub(super) fn add_start<const N: usize>(&mut self, block: &[u8; N], length: usize) {
        if self.len > const { PAGE_BYTES - N } {
            self.turn();
            // Repeated for the compiler, which does not see this in the call.
            self.len = 0;
        }
        self.bytes[self.len..self.len + N].copy_from_slice(block);
        self.len += length.min(N);
    }

    /// Adds `block`.
    #[inline]
    pub(super) fn add<const N: usize>(&mut self, block: &[u8; N]) {
        self.add_start(block, N);
    }

    /// The vector, with all bytes that were added.
    pub(super) fn vector(&mut self) -> &mut Vec<u8> {
        self.turn();
        &mut self.out
    }

    /// The last byte that was added, if any ever was.
    #[inline]
    pub(super) fn last_mut(&mut self) -> Option<&mut u8> {
        match self.len {
            0 => self.out.last_mut(),
            len => self.bytes.get_mut(len - 1),
        }
    }

    #[inline(never)]
    fn turn(&mut self) {
        self.out.extend_from_slice(&self.bytes[..self.len]);
        self.len = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_in_their_order() {
        let mut out = b"so far ".to_vec();
        Page::over(&mut out, |page| {
            for _ in 0..PAGE_BYTES {
                page.add(b"abc");
                page.add_start(b"def", 1);
            }
            page.vector().extend_from_slice(b"xyz");
            *page.last_mut().unwrap() = b'Z';
            page.add(b"!");
            *page.last_mut().unwrap() = b'?';
        });
        let expected = format!("so far {}xyZ?", "abcd".repeat(PAGE_BYTES));
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }
}
