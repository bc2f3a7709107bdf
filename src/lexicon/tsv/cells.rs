//! A line of a table, cut into cells.

use crate::scan::Head;

/// A line cut at its tabs. Where most cells end is noted, for loading asks for
/// each of them.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Cells<'a> {
    /// The table that it is in.
    text: &'a str,
    start: usize,
    end: usize,
    count: usize,
    /// Where the first of them end.
    ends: [usize; NOTED],
}

/// So many cells are noted.
const NOTED: usize = 8;

impl PartialEq for Cells<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.line() == other.line()
    }
}

impl Eq for Cells<'_> {}

impl<'a> Cells<'a> {
    /// A line of `text` that is not cut yet.
    pub(super) fn of(text: &'a str) -> Self {
        Self { text, ..Self::default() }
    }

    /// Begins the line at byte `start`.
    #[inline]
    pub(super) fn begin(&mut self, start: usize) {
        (self.start, self.count) = (start, 0);
    }

    /// Notes that a cell ends at byte `end`, and maybe the line.
    #[inline]
    pub(super) fn note(&mut self, end: usize) {
        if let Some(place) = self.ends.get_mut(self.count) {
            *place = end;
        }
        self.count += 1;
        self.end = end;
    }

    pub(super) fn line(&self) -> &'a str {
        self.text.get(self.start..self.end).unwrap_or_default()
    }

    /// Whether it is an empty line.
    #[inline]
    pub(super) fn is_empty(&self) -> bool {
        self.start == self.end
    }

    #[inline]
    pub(super) fn count(&self) -> usize {
        self.count
    }

    pub(super) fn iter(self) -> impl Iterator<Item = &'a str> + use<'a> {
        split(self.line(), b'\t')
    }

    #[inline(always)]
    pub(super) fn get(&self, i: usize) -> Option<&'a str> {
        match self.ends.get(i) {
            Some(&end) if i < self.count => {
                let start = if i == 0 { self.start } else { self.ends[i - 1] + 1 };
                self.text.get(start..end)
            }
            _ => self.iter().nth(i),
        }
    }
}

/// The names of the columns. The first of them are noted as numbers, for each
/// cell that is asked for is found by its name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Header<'a> {
    cells: Cells<'a>,
    names: [Head; NOTED],
}

impl<'a> Header<'a> {
    pub(super) fn of(cells: Cells<'a>) -> Self {
        let mut names = [Head::default(); NOTED];
        for (head, name) in names.iter_mut().zip(cells.iter()) {
            *head = Head::load(name.as_bytes());
        }
        Self { cells, names }
    }

    pub(super) fn cells(self) -> Cells<'a> {
        self.cells
    }

    /// Which column is `wanted`, the first of them. Inlined, since the name is
    /// mostly known where it is asked for, and then so is its number.
    #[inline(always)]
    pub(super) fn position(&self, wanted: &str) -> Option<usize> {
        let head = Head::load(wanted.as_bytes());
        // A shorter name is its head.
        let is_head = (1..Head::BYTES).contains(&wanted.len());
        let noted = self.names.iter().position(|name| is_head && *name == head);
        let is_noted = is_head && self.cells.count <= NOTED;
        noted.or_else(|| if is_noted { None } else { self.position_of_any(wanted) })
    }

    /// The same of any name.
    #[inline(never)]
    fn position_of_any(&self, wanted: &str) -> Option<usize> {
        self.cells.iter().position(|name| name == wanted)
    }
}

/// What stands between the signs of `text`, as `str::split` has it. That is
/// short: eight bytes at a time are looked at as one number.
pub(super) fn split(text: &str, sign: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = find(text.as_bytes(), sign);
        rest = text.get(end + 1..);
        Some(&text[..end])
    })
}

/// Where the first `sign` of `bytes` stands, or else their end.
pub(in crate::lexicon) fn find(bytes: &[u8], sign: u8) -> usize {
    const EACH: u64 = u64::from_le_bytes([1; 8]);
    let mut at = 0;
    while let Some(eight) = bytes[at..].first_chunk() {
        let other = u64::from_le_bytes(*eight) ^ (EACH * u64::from(sign));
        // The lowest high bit that is left is that of the first byte of nought.
        let signs = other.wrapping_sub(EACH) & !other & (EACH << 7);
        if signs != 0 {
            return at + signs.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    at + bytes[at..].iter().take_while(|&&byte| byte != sign).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn cells_are_the_same_noted_or_not(names in prop::collection::vec("[a-cé]{0,9}", 1..20), long in any::<bool>()) {
            let mut text = names.join("\t");
            if long {
                text = format!("{}\t{text}", "x".repeat(70_000));
            }
            let mut cells = Cells::of(&text);
            text.match_indices('\t').for_each(|(tab, _)| cells.note(tab));
            cells.note(text.len());
            let each = (0..cells.count() + 1).map_while(|i| cells.get(i));
            prop_assert!(each.eq(text.split('\t')));
            prop_assert!(cells.iter().eq(text.split('\t')));
            let header = Header::of(cells);
            for name in text.split('\t').chain(["d"]) {
                prop_assert_eq!(header.position(name), text.split('\t').position(|other| other == name));
            }
        }

        #[test]
        fn splits_as_the_standard_library_does(text in "[a-cé#|]{0,30}") {
            prop_assert!(split(&text, b'|').eq(text.split('|')));
        }
    }
}
