//! Addresses and tags: what looks like a name in them is none.

use crate::scan::Scan;

/// Whether atoms `start..end` belong to an address or a tag of the net:
/// `dinkes.go.id`, `@bpjskesehatan`, `#Disdik`.
pub(super) fn is_in_address(scan: &Scan<'_>, start: usize, end: usize) -> bool {
    let glued_behind = start > 0
        && scan.glued(start)
        && (['@', '#', '.', '_'].into_iter().any(|c| scan.is(start - 1, c))
            || scan.atoms()[start - 1].is_digits());
    let small_word = |i| scan.get(i).is_some_and(|atom| atom.is_word() && !atom.is_capitalised());
    let glued_before = scan.glued(end)
        && (scan.is(end, '_') || scan.is(end, '.') && scan.glued(end + 1) && small_word(end + 1));
    glued_behind || glued_before
}
