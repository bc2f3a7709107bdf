//! A line of a table, cut into cells.

use crate::scan::Head;

/// A line cut at its tabs. The ends of its first cells are recorded, since loading
/// asks for each of them.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Cells<'a> {
    /// The text of the table.
    text: &'a str,
    start: usize,
    end: usize,
    /// The number of cells.
    count: usize,
    /// The ends of the first cells.
    ends: [usize; NOTED_CELLS],
}

/// The number of cells whose ends or names are recorded.
const NOTED_CELLS: usize = 8;

impl PartialEq for Cells<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.line() == other.line()
    }
}

impl Eq for Cells<'_> {}

impl<'a> Cells<'a> {
    /// A line of `text` that is not read yet.
    pub(super) fn of(text: &'a str) -> Self {
        Self { text, ..Self::default() }
    }

    /// Begins a new line at byte `start`.
    #[inline]
    pub(super) fn begin(&mut self, start: usize) {
        (self.start, self.count) = (start, 0);
    }

    /// Ends a cell at byte `end`, and with the last cell the line.
    #[inline]
    pub(super) fn note(&mut self, end: usize) {
        if let Some(place) = self.ends.get_mut(self.count) {
            *place = end;
        }
        self.count += 1;
        self.end = end;
    }

    /// The whole line.
    pub(super) fn line(&self) -> &'a str {
        self.text.get(self.start..self.end).unwrap_or_default()
    }

    /// Whether the line is empty.
    #[inline]
    pub(super) fn is_empty(&self) -> bool {
        self.start == self.end
    }

    /// The number of cells.
    #[inline]
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// All cells.
    pub(super) fn iter(self) -> impl Iterator<Item = &'a str> + use<'a> {
        split(self.line(), b'\t')
    }

    /// Cell number `i`, from 0.
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

/// The names of the columns. The first ones are recorded as numbers, since every
/// look-up of a cell compares names.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Header<'a> {
    cells: Cells<'a>,
    names: [Head; NOTED_CELLS],
}

impl<'a> Header<'a> {
    /// The header whose line is `cells`.
    pub(super) fn of(cells: Cells<'a>) -> Self {
        let mut names = [Head::default(); NOTED_CELLS];
        for (head, name) in names.iter_mut().zip(cells.iter()) {
            *head = Head::load(name.as_bytes());
        }
        Self { cells, names }
    }

    /// The line of the header.
    pub(super) fn cells(self) -> Cells<'a> {
        self.cells
    }

    /// The index of the first column named `wanted`. Inlined, since the name is mostly a
    /// literal, whose `Head` the compiler then computes.
    #[inline(always)]
    pub(super) fn position(&self, wanted: &str) -> Option<usize> {
        let head = Head::load(wanted.as_bytes());
        // The head of a shorter name is the whole name.
        let is_head = (1..Head::BYTES).contains(&wanted.len());
        let noted = self.names.iter().position(|name| is_head && *name == head);
        let is_noted = is_head && self.cells.count <= NOTED_CELLS;
        noted.or_else(|| if is_noted { None } else { self.position_of_any(wanted) })
    }

    /// [`Self::position`] by a comparison with every name.
    #[inline(never)]
    fn position_of_any(&self, wanted: &str) -> Option<usize> {
        self.cells.iter().position(|name| name == wanted)
    }
}

/// `str::split` at an ASCII `sign`. It is faster on short parts, as [`find`] tests
/// eight bytes at a time as one number.
pub(super) fn split(text: &str, sign: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = find(text.as_bytes(), sign);
        rest = text.get(end + 1..);
        Some(&text[..end])
    })
}

/// The position of the first `sign` in `bytes`, or their length without one.
pub(in crate::lexicon) fn find(bytes: &[u8], sign: u8) -> usize {
    const EACH: u64 = u64::from_le_bytes([1; 8]);
    let mut at = 0;
    while let Some(eight) = bytes[at..].first_chunk() {
        let other = u64::from_le_bytes(*eight) ^ (EACH * u64::from(sign));
        // The lowest bit that is left is the high bit of the first zero byte.
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
        fn cells_are_the_same_recorded_or_not(names in prop::collection::vec("[a-cé]{0,9}", 1..20), long in any::<bool>()) {
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
