//! Codes of citations: digits, and the atoms glued to them.
//!
//! ```text
//! code     = first (sign? (letters | digits))* seat?    24, 95.1, 118/Pdt.G/2016/PN.Plk
//! first    = digits register? | letters "."? digits?    KM 348, SE. 05, M/6/HK.04
//!          | letters sign                               HK.01.07/MENKES/392/2020, P.32/2016
//!          | roman "/"                                  XXXIII/MPRS/1967
//! register = letters "/"                                1395 K/30/MEM/2018
//! sign     = "/" | "." | dash
//! seat     = letters                                    PN Jkt.Pst
//! ```

use super::is_year_word;
use super::number::year_of;
use crate::entities::context::Context;
use crate::roman::roman;
use crate::scan::{Atom, Gap, Scan, Shape, joins_words};

/// The maximum number of atoms of a code.
const MAX_CODE_ATOMS: usize = 24;

/// The maximum number of bytes of the letters that a code starts with.
const MAX_MARK_BYTES: usize = 4;

/// Past the code that starts at atom `start`. Letters can start it, or name the register behind its
/// number, only where it is `worded`, behind `Nomor`, or ends in its year.
pub(super) fn end(context: &Context<'_>, start: usize, worded: bool) -> Option<usize> {
    let code = Code { context, scan: context.scan, start };
    let lettered = code.starts_with_roman()
        || if worded { code.starts_with_letters() } else { is_lettered(context.scan, start) };
    if code.scan.gap_before(start) > Gap::Line || !(lettered || code.scan.is_digits(start)) {
        return None;
    }
    let behind_number = start + 1;
    let behind_register = if worded || ends_in_year(code.scan, behind_number) {
        code.past_register(behind_number)
    } else {
        behind_number
    };
    let behind = if lettered { code.past_digits_apart(behind_register) } else { behind_register };
    let glued = (behind..start + MAX_CODE_ATOMS).take_while(|&at| code.goes_on_at(at));
    let last = glued.filter(|&at| code.scan.sign(at).is_none()).last();
    let end = last.map_or(behind, |last| last + 1);
    let numbered = code.scan.atoms()[start..end].iter().any(Atom::is_digits);
    numbered.then(|| past_seat(code.scan, end))
}

/// Whether a code that starts with capitals and ends in its year stands at atom `at`, so that it is
/// one without `Nomor` before it: `HK.01.07/MENKES/392/2020`, `P.32/2016`, but neither `AD/ART` nor
/// `RI/2024`.
pub(super) fn is_lettered(scan: &Scan<'_>, at: usize) -> bool {
    let marked = scan.sign(at + 1).is_some_and(is_sign);
    let is_mark = |at: usize| {
        let letters = scan.surface(at);
        letters.bytes().all(|byte| byte.is_ascii_uppercase())
            && (1..=MAX_MARK_BYTES).contains(&letters.len())
    };
    let is_numbered = || {
        let code = at + 2..at + MAX_CODE_ATOMS;
        let digits = code.take_while(|&at| scan.glued(at)).filter(|&at| scan.is_digits(at));
        digits.count() > 1
    };
    marked && scan.glued(at + 1) && is_mark(at) && is_numbered() && ends_in_year(scan, at)
}

/// Whether the number of a register stands at atom `at`, which ends in the letters of an office:
/// `903/3387/SJ`.
pub(super) fn is_register(scan: &Scan<'_>, at: usize) -> bool {
    let (first_slash, second_slash, office) = (at + 1, at + 3, at + 4);
    scan.is_digits(at)
        && scan.joins(first_slash, '/')
        && scan.is_digits(first_slash + 1)
        && scan.joins(second_slash, '/')
        && scan.is_upper(office)
}

/// Whether the atoms glued to atom `start` end in a slash and a year.
fn ends_in_year(scan: &Scan<'_>, start: usize) -> bool {
    let is_of_code = |&at: &usize| scan.glued(at) && scan.sign(at).is_none_or(is_sign);
    let code = (start + 1..start + MAX_CODE_ATOMS).take_while(is_of_code);
    let last = code.filter(|&at| scan.sign(at).is_none()).last();
    last.is_some_and(|last| scan.is(last - 1, '/') && year_of(scan.surface(last)).is_some())
}

/// Whether `c` joins the parts of a code.
fn is_sign(c: char) -> bool {
    matches!(c, '/' | '.') || joins_words(c)
}

/// A code that starts at atom `start`.
struct Code<'c> {
    context: &'c Context<'c>,
    scan: &'c Scan<'c>,
    start: usize,
}

impl Code<'_> {
    /// `XXXIII/MPRS/1967`
    fn starts_with_roman(&self) -> bool {
        let slash = self.start + 1;
        self.scan.is(slash, '/')
            && self.scan.glued(slash)
            && roman(self.scan.surface(self.start)).is_some()
    }

    /// `KM 348`, `SE. 05`, `M/6/HK.04`
    fn starts_with_letters(&self) -> bool {
        self.scan.is_capitalised(self.start) && self.scan.bytes(self.start).len() <= MAX_MARK_BYTES
    }

    /// Past the letters of a register at atom `at`, behind the number: `1395 K/30/MEM/2018`, `21
    /// PK/Pid.Sus/2025`; else `at`.
    fn past_register(&self, at: usize) -> usize {
        let is_letters = |atom: &Atom| {
            atom.is_word() && (atom.len() == 1 || atom.shape == Shape::Upper && atom.len() == 2)
        };
        let found = self.scan.gap_before(at) == Gap::Space
            && self.scan.get(at).is_some_and(is_letters)
            && self.scan.is(at + 1, '/')
            && self.scan.glued(at + 1);
        at + usize::from(found)
    }

    /// Past the digits that a blank parts from the letters before atom `at`, or from their dot;
    /// else `at`.
    fn past_digits_apart(&self, at: usize) -> usize {
        let digits = at + usize::from(self.scan.is(at, '.') && self.scan.glued(at));
        let found = self.scan.is_digits(digits) && self.scan.gap_before(digits) == Gap::Space;
        if found { digits + 1 } else { at }
    }

    /// Whether atom `at` belongs to the code, if all atoms before it do.
    fn goes_on_at(&self, at: usize) -> bool {
        let beside_slash = || {
            self.scan.gap_before(at) == Gap::Space && is_at_spaced_slash(self.scan, self.start, at)
        };
        if !(self.scan.glued(at) || beside_slash()) {
            return false;
        }
        match self.scan.sign(at) {
            None => true,
            Some('.') => !lacks_a_blank(self.scan, at + 1),
            Some('/') => !is_year_word(self.context, at + 1),
            // `Kepmenpan 649-nya`
            Some(sign) if joins_words(sign) && self.ends_in_clitic(at + 1) => false,
            Some(sign) => is_sign(sign),
        }
    }

    /// Whether the code ends before a hyphen and the word in small letters at atom `at`: `649-nya`, but
    /// not `451/UM-iii/2005`.
    fn ends_in_clitic(&self, at: usize) -> bool {
        self.scan.is_lower_case_word(at) && !self.scan.joins(at + 1, '/')
    }
}

/// Past the abbreviated seat behind the abbreviated court that ends a register's code before
/// atom `end`: `PN Jkt.Pst`, `PN Sby`. Other words have vowels.
fn past_seat(scan: &Scan<'_>, end: usize) -> usize {
    let short =
        |at: usize| scan.get(at).is_some_and(|atom| atom.is_capitalised() && atom.len() == 3);
    let behind_slash = scan.glued(end - 1) && scan.is(end.saturating_sub(2), '/');
    let is_court = behind_slash && scan.is_upper(end - 1);
    if !(is_court && scan.gap_before(end) == Gap::Space && short(end)) {
        return end;
    }
    let dotted = scan.joins(end + 1, '.') && scan.is_capitalised(end + 2);
    let vowels = ['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U'];
    if dotted {
        end + 3
    } else if scan.surface(end).contains(vowels) {
        end
    } else {
        end + 1
    }
}

/// Whether the atom at `at`, behind a blank, belongs to the code that starts at `start`: it is
/// a slash before the year, or what a slash joins: the year of a number in digits, or the
/// letters of a register (`35/ POJK.05/2018`).
fn is_at_spaced_slash(scan: &Scan<'_>, start: usize, at: usize) -> bool {
    let slash = if scan.is(at, '/') { at } else { at - 1 };
    let next = slash + 1;
    let is_year = || slash == start + 1 && year_of(scan.surface(next)).is_some();
    let is_register = || {
        let goes_on = scan.glued(next + 1) && (scan.is(next + 1, '.') || scan.is(next + 1, '/'));
        scan.is_upper(next) && goes_on
    };
    scan.is(slash, '/') && scan.gap_before(next) <= Gap::Space && (is_year() || is_register())
}

/// Whether the word at `at` starts a sentence, with no blank behind the dot of the
/// code before it: `PP 21/2021.Wahyu`. Registers write capitals, or short words with a sign on either
/// side: `203/Pid.Sus/2019/PN.Jkt.Sel`.
fn lacks_a_blank(scan: &Scan<'_>, at: usize) -> bool {
    /// The most bytes of a short word in the number of a register.
    const MAX_SHORT_WORD_BYTES: usize = 3;
    let is_name =
        |atom: &Atom| atom.is_word() && atom.shape == Shape::Capitalised && atom.len() > 1;
    let is_short = |at: usize| {
        scan.get(at).is_some_and(|atom| atom.is_word() && atom.len() <= MAX_SHORT_WORD_BYTES)
    };
    scan.get(at).is_some_and(is_name)
        && !(is_short(at) && is_short(at - 2) && scan.glued(at) && scan.glued(at - 1))
}
