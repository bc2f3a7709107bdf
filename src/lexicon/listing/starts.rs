//! Where the first line of some initials starts.

use std::borrow::Cow;

use super::initials::Initials;
use crate::heap_size::heap_size;
use crate::prepared::expressed;

/// A hash table whose buckets are as large as what comes from memory at once:
/// a text asks for names so seldom that nothing of them is near, and the wait
/// for one bucket, and then for the line itself, is all the time that a look-up takes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Starts {
    pub(super) buckets: Cow<'static, [Bucket]>,
}

/// Some lines that were put here, or found the bucket before full.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(align(64))]
pub(super) struct Bucket {
    /// Of the initials of each line; nought where there is none.
    pub(super) prints: [u16; Bucket::LINES],
    /// Where each starts.
    pub(super) starts: [u32; Bucket::LINES],
}

impl Bucket {
    const LINES: usize = 10;

    /// How many of them are taken, about, so that few are full.
    const TAKEN: usize = 8;
}

impl Starts {
    /// A table for so many lines.
    pub(super) fn for_lines(lines: usize) -> Self {
        Self { buckets: vec![Bucket::default(); lines.div_ceil(Bucket::TAKEN)].into() }
    }

    /// Adds the first line of these initials. There must be room for it.
    pub(super) fn add(&mut self, initials: Initials, start: usize) {
        let (bucket, print) = self.place(initials);
        let (before, behind) = self.buckets.to_mut().split_at_mut(bucket);
        for Bucket { prints, starts } in behind.iter_mut().chain(before) {
            if let Some(free) = prints.iter().position(|&taken| taken == 0) {
                (prints[free], starts[free]) = (print, start as u32);
                return;
            }
        }
    }

    /// Where the line of these initials starts, which `is` tells from the very
    /// few others that look alike here.
    #[inline]
    pub(super) fn find(&self, initials: Initials, is: impl Fn(usize) -> bool) -> Option<usize> {
        let (bucket, print) = self.place(initials);
        let (before, behind) = self.buckets.split_at(bucket);
        for Bucket { prints, starts } in behind.iter().chain(before) {
            for (_, &start) in prints.iter().zip(starts).filter(|&(&own, _)| own == print) {
                if is(start as usize) {
                    return Some(start as usize);
                }
            }
            if prints.contains(&0) {
                break;
            }
        }
        None
    }

    /// The bucket of `initials`, and their print in it.
    #[inline]
    fn place(&self, initials: Initials) -> (usize, u16) {
        let hash = initials.hash();
        let bucket = (u128::from(hash) * self.buckets.len() as u128) >> 64;
        (bucket as usize, hash as u16 | 1)
    }
}

heap_size!(inline: Bucket);
expressed!(Starts { buckets });

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_empty_one_has_no_line() {
        assert_eq!(Starts::default().find(Initials::of("Bogor"), |_| true), None);
    }

    proptest! {
        #[test]
        fn each_line_is_found_and_hardly_any_other(
            names in prop::collection::hash_set("[a-zé]{1,8}", 0..300),
        ) {
            let own: Vec<_> = names.iter().map(|name| Initials::of(name)).collect();
            let mut starts = Starts::for_lines(own.len());
            own.iter().zip(0..).for_each(|(&name, start)| starts.add(name, start));
            for (start, &name) in own.iter().enumerate() {
                prop_assert_eq!(starts.find(name, |found| found == start), Some(start));
            }
            let others = (0..1000).map(|n| Initials::of(&format!("K{n}")));
            let found = others.filter(|&other| starts.find(other, |_| true).is_some());
            prop_assert!(found.count() < 10);
        }
    }
}
