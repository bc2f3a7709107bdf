//! The next of several openings.

use super::{Opening, Scan};

/// A cursor over the atoms that have one opening, from the front of a text to
/// its back.
///
/// A grammar that looks for the next of several openings asks for each of them
/// at every step. The last answer is kept until the grammar has passed it:
/// otherwise a row with nothing left in it would be walked to its end at every
/// step, which takes quadratic time.
#[derive(Debug)]
pub(crate) struct Ahead<'s> {
    scan: &'s Scan<'s>,
    opening: Opening,
    next: Option<usize>,
}

impl<'s> Ahead<'s> {
    pub(crate) fn of(scan: &'s Scan<'s>, opening: Opening) -> Self {
        Self { scan, opening, next: scan.next_opening(opening, 0) }
    }

    /// The first atom from `at` on where the opening can start; `at` must not be
    /// less than in the call before.
    #[inline]
    pub(crate) fn from(&mut self, at: usize) -> Option<usize> {
        if self.next.is_some_and(|next| next < at) {
            self.next = self.scan.next_opening(self.opening, at);
        }
        self.next
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::scan::Vocabulary;

    proptest! {
        #[test]
        fn agrees_with_a_new_search(text in "[aA(1 ]{0,300}", steps in 1usize..9) {
            let scan = Scan::new(&text, &Vocabulary::default());
            for opening in [Opening::Capital, Opening::Bracket, Opening::Number] {
                let mut ahead = Ahead::of(&scan, opening);
                for at in (0..scan.len() + 9).step_by(steps) {
                    prop_assert_eq!(ahead.from(at), scan.next_opening(opening, at));
                    prop_assert_eq!(ahead.from(at), scan.next_opening(opening, at));
                }
            }
        }
    }
}
