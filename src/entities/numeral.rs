//! Numerals behind names: the class of an office, or the number of one of several.

use crate::roman::roman;
use crate::scan::{Gap, Scan};

/// Whether a number, Roman or not, stands behind a blank at `at`.
pub(super) fn is_numeral(scan: &Scan<'_>, at: usize) -> bool {
    is_roman(scan, at) || scan.gap_before(at) == Gap::Space && scan.is_digits(at)
}

/// Whether a Roman numeral stands behind a blank at `at`.
pub(super) fn is_roman(scan: &Scan<'_>, at: usize) -> bool {
    scan.gap_before(at) == Gap::Space && roman(scan.surface(at)).is_some()
}

/// Whether a Roman numeral at `at` numbers one of several offices of a place (`Puskesmas Mlati
/// II`) and starts no name (`I Made Rai`).
pub(super) fn numbers_one(scan: &Scan<'_>, at: usize) -> bool {
    let named = scan.is_capitalised(at + 1) && scan.gap_before(at + 1) == Gap::Space;
    is_roman(scan, at) && (scan.surface(at).len() > 1 || !named)
}
