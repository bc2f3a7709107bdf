//! The names that a misspelled word may stand for: `Mugassari`, `Dukuhpuntang`.
//!
//! The first eight letters of a name may have one slip at most. So all prefixes
//! that they can be a slip of are looked up, a few hundred, of which the Bloom
//! filter rejects nearly all; then the whole word is compared with each name found.

use super::{Listing, NamePrefix, letters, line_behind};
use crate::value::RegionCode;

/// The greatest number of letters in a name that is looked up.
const MAX_LETTERS: usize = 32;

/// The number of slips that a name of `letters` letters may have; `None` for short
/// names, which have too many others near them.
fn max_slips(letters: usize) -> Option<usize> {
    match letters {
        0..4 => None,
        4..9 => Some(1),
        _ => Some(2),
    }
}

impl Listing {
    /// The place whose name is nearest to `name`, among those that `keep` accepts; if
    /// it is near enough and no other place is as near.
    pub(crate) fn nearest(
        &self,
        name: &str,
        keep: &dyn Fn(RegionCode) -> bool,
    ) -> Option<RegionCode> {
        let wanted = ascii(name)?;
        self.nearest_to(&wanted, max_slips(wanted.len())?, keep)
    }

    /// The only place whose name is at most one slip away from `name`, which is no short one,
    /// among those that `keep` accepts.
    pub(crate) fn one_slip_away(
        &self,
        name: &str,
        keep: &dyn Fn(RegionCode) -> bool,
    ) -> Option<RegionCode> {
        /// The fewest letters of a name that is looked for among many.
        const MIN_LETTERS: usize = 6;
        let wanted = ascii(name).filter(|wanted| wanted.len() >= MIN_LETTERS)?;
        self.nearest_to(&wanted, 1, keep)
    }

    /// The nearest place, at most `max` slips away.
    fn nearest_to(
        &self,
        wanted: &[u8],
        mut max: usize,
        keep: &dyn Fn(RegionCode) -> bool,
    ) -> Option<RegionCode> {
        let mut nearest = None;
        let mut is_only = true;
        let mut look_at = |prefix| {
            for (line, code) in self.kept(prefix, keep) {
                let slips = ascii(line).map_or(usize::MAX, |own| distance(wanted, &own, max));
                if slips < max || slips == max && nearest.is_none() {
                    (max, nearest, is_only) = (slips, Some(code), true);
                } else if slips == max {
                    is_only &= nearest == Some(code);
                }
            }
        };
        each_slip(wanted, &mut look_at);
        nearest.filter(|_| is_only)
    }

    /// The names with this prefix, each with every place of that name that `keep`
    /// accepts.
    fn kept<'l>(
        &'l self,
        prefix: NamePrefix,
        keep: &'l dyn Fn(RegionCode) -> bool,
    ) -> impl Iterator<Item = (&'l str, RegionCode)> {
        let first = self.alike(prefix).map(|line| line.start);
        let is_alike = move |start: &usize| NamePrefix::of(&self.lines[*start..]) == prefix;
        let next = |&start: &usize| {
            Some(line_behind(&self.lines, start)).filter(|&next| next < self.lines.len())
        };
        let lines = std::iter::successors(first, next).take_while(is_alike);
        lines.flat_map(move |start| {
            let line = self.lines[start..].lines().next().unwrap_or_default();
            let (name, codes) = line.split_once('\t').unwrap_or_default();
            let codes = RegionCode::read_all(codes.as_bytes()).filter(|&code| keep(code));
            codes.map(move |code| (name, code))
        })
    }
}

/// The letters and digits of a name in lower case, if there are at most
/// [`MAX_LETTERS`] and all are ASCII.
fn ascii(name: &str) -> Option<Vec<u8>> {
    let lower = letters(name).map(|letter| u8::try_from(letter).ok().filter(u8::is_ascii));
    let lower: Option<Vec<u8>> = lower.take(MAX_LETTERS + 1).collect();
    lower.filter(|lower| lower.len() <= MAX_LETTERS)
}

/// Calls `look_at` with the prefix of `name` and with all prefixes that it may be a
/// slip of, some of them twice.
fn each_slip(name: &[u8], look_at: &mut impl FnMut(NamePrefix)) {
    let letter = |at: usize| name.get(at).map_or(0, |&letter| u64::from(letter));
    let own = (0..NamePrefix::BYTES).fold(0, |own, at| own | letter(at) << (8 * at));
    look_at(NamePrefix(own));
    let ends = name.len().min(NamePrefix::BYTES);
    for at in 0..NamePrefix::BYTES.min(name.len() + 1) {
        let bits = 8 * at;
        let (before, behind) = (own & !(!0 << bits), own & !0 << bits);
        for other in (b'a'..=b'z').map(u64::from) {
            look_at(NamePrefix(before | other << bits | behind << 8));
            if at < ends {
                look_at(NamePrefix(own ^ (letter(at) ^ other) << bits));
            }
        }
        if at < ends {
            let last = letter(NamePrefix::BYTES) << (u64::BITS - 8);
            look_at(NamePrefix(before | behind >> 8 & !0 << bits | last));
            let both = letter(at) ^ letter(at + 1);
            look_at(NamePrefix(
                own ^ both << bits ^ both.checked_shl(bits as u32 + 8).unwrap_or(0),
            ));
        }
    }
}

/// Whether exactly one letter behind the first was left out, added, changed, or swapped with
/// the next one between `word` and `meant`, which are not too short for that.
pub(crate) fn is_one_slip(word: &str, meant: &str) -> bool {
    /// The fewest letters of a word that may be a slip of another.
    const MIN_LETTERS: usize = 4;
    // Fast path: most words start with another letter.
    let may_be_near = word.len() >= MIN_LETTERS
        && word.len().abs_diff(meant.len()) <= 1
        && word.as_bytes()[..1].eq_ignore_ascii_case(&meant.as_bytes()[..1]);
    let is_near = || Some(distance(&ascii(word)?, &ascii(meant)?, 1) == 1);
    may_be_near && is_near() == Some(true)
}

/// The number of letters that were left out, added, changed, or swapped with the
/// next one between `a` and `b` (optimal string alignment); `max + 1` where it is
/// more than `max`.
fn distance(a: &[u8], b: &[u8], max: usize) -> usize {
    let too_far = max + 1;
    if a.len().abs_diff(b.len()) > max {
        return too_far;
    }
    let mut rows: [[usize; MAX_LETTERS + 1]; 3] = [[0; MAX_LETTERS + 1]; 3];
    rows[0] = std::array::from_fn(|j| j);
    for (i, &letter) in a.iter().enumerate() {
        let (this, last, second) = ((i + 1) % 3, i % 3, (i + 2) % 3);
        rows[this][0] = i + 1;
        for (j, &other) in b.iter().enumerate() {
            let edited = (rows[last][j + 1] + 1).min(rows[this][j] + 1);
            let mut least = edited.min(rows[last][j] + usize::from(letter != other));
            if i > 0 && j > 0 && letter == b[j - 1] && other == a[i - 1] {
                least = least.min(rows[second][j - 1] + 1);
            }
            rows[this][j + 1] = least;
        }
    }
    rows[a.len() % 3][b.len()].min(too_far)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TABLE: &str = "Bulu\t33.01.01\nBulukerto\t33.12.24\nPanti\t35.09.12\nPantiharjo\t33.01.02\n\
        Pantirejo\t33.01.03\nPantisari\t33.01.04\nWarureja\t33.28.17\n\
        Warurejo\t33.28.18\n";

    #[test]
    fn finds_the_one_name_near() {
        let listing = Listing::of(TABLE.into());
        for (name, expected) in [
            ("Warujeja", Some("33.28.17")),
            ("Warureja", Some("33.28.17")),
            ("Waruerja", Some("33.28.17")),
            ("aWrureja", Some("33.28.17")),
            ("Wareja", None),
            ("Bulu Kreto", Some("33.12.24")),
            ("Bulukert", Some("33.12.24")),
            ("Bolukerta", Some("33.12.24")),
            ("Bule", Some("33.01.01")),
            ("Bul", None),
            ("Pantirajo", Some("33.01.03")),
            // As near to one as to the other.
            ("Warurej", None),
        ] {
            let code = listing.nearest(name, &|code| code.province_number() == 33);
            assert_eq!(code.map(|code| code.to_string()).as_deref(), expected, "{name}");
        }
    }

    proptest! {
        #[test]
        fn a_slip_is_one_letter_away(
            name in "[a-d]{2,12}",
            at in 0..12usize,
            letter in b'a'..=b'd',
            edit in 0..4usize,
        ) {
            let mut other = name.clone().into_bytes();
            let at = at % (other.len() - 1);
            match edit {
                0 => other[at] = letter,
                1 => other.insert(at, letter),
                2 => drop(other.remove(at)),
                _ => other.swap(at, at + 1),
            }
            let is_same = other == name.as_bytes();
            prop_assert_eq!(distance(name.as_bytes(), &other, 2), usize::from(!is_same));
            prop_assert_eq!(distance(&other, name.as_bytes(), 2), usize::from(!is_same));
            let (mut looked, prefix) = (false, NamePrefix::of(str::from_utf8(&other).unwrap()));
            each_slip(name.as_bytes(), &mut |own| looked |= own == prefix);
            prop_assert!(looked);
        }
    }
}
