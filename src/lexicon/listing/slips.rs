//! Names that a word is a slip of: `Mugassari`, `Dukuhpuntang`.
//!
//! A slip changes the first eight letters of a name at most once, so that all
//! that these may have been are looked up, a few hundred, nearly all of which the
//! sieve tells; the letters behind them are compared with each name found.

use super::{Initials, Listing, letters, line_behind};
use crate::value::RegionCode;

/// The most letters of a name that is looked up.
const LONGEST: usize = 32;

/// How many letters may differ in a name of so many; shorter ones have too many
/// others near them.
fn most_slips(letters: usize) -> Option<usize> {
    match letters {
        0..5 => None,
        5..9 => Some(1),
        _ => Some(2),
    }
}

impl Listing {
    /// The place that `keep` leaves whose name is the nearest to `name`, if it is
    /// near and no other is as near.
    pub(crate) fn nearest(
        &self,
        name: &str,
        keep: &dyn Fn(RegionCode) -> bool,
    ) -> Option<RegionCode> {
        let wanted = ascii(name)?;
        let mut most = most_slips(wanted.len())?;
        let mut nearest = None;
        let mut is_only = true;
        let mut look_at = |initials| {
            for (line, code) in self.kept(initials, keep) {
                let slips = ascii(line).map_or(usize::MAX, |own| distance(&wanted, &own, most));
                if slips < most || slips == most && nearest.is_none() {
                    (most, nearest, is_only) = (slips, Some(code), true);
                } else if slips == most {
                    is_only &= nearest == Some(code);
                }
            }
        };
        each_slip(&wanted, &mut look_at);
        nearest.filter(|_| is_only)
    }

    /// The names with these initials, each with a place of it that `keep` leaves.
    fn kept<'l>(
        &'l self,
        initials: Initials,
        keep: &'l dyn Fn(RegionCode) -> bool,
    ) -> impl Iterator<Item = (&'l str, RegionCode)> {
        let first = self.alike(initials).map(|line| line.start);
        let is_alike = move |start: &usize| Initials::of(&self.lines[*start..]) == initials;
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

/// The letters and digits of a name, if it is not too long and has none beyond ASCII.
fn ascii(name: &str) -> Option<Vec<u8>> {
    let small = letters(name).map(|letter| u8::try_from(letter).ok().filter(u8::is_ascii));
    let small: Option<Vec<u8>> = small.take(LONGEST + 1).collect();
    small.filter(|small| small.len() <= LONGEST)
}

/// Calls `look_at` with the initials of `name`, and with all that they may be a slip
/// of, some of them twice.
fn each_slip(name: &[u8], look_at: &mut impl FnMut(Initials)) {
    let letter = |at: usize| name.get(at).map_or(0, |&letter| u64::from(letter));
    let own = (0..Initials::BYTES).fold(0, |own, at| own | letter(at) << (8 * at));
    look_at(Initials(own));
    let ends = name.len().min(Initials::BYTES);
    for at in 0..Initials::BYTES.min(name.len() + 1) {
        let bits = 8 * at;
        let (before, behind) = (own & !(!0 << bits), own & !0 << bits);
        for other in (b'a'..=b'z').map(u64::from) {
            look_at(Initials(before | other << bits | behind << 8));
            if at < ends {
                look_at(Initials(own ^ (letter(at) ^ other) << bits));
            }
        }
        if at < ends {
            let last = letter(Initials::BYTES) << (u64::BITS - 8);
            look_at(Initials(before | behind >> 8 & !0 << bits | last));
            let both = letter(at) ^ letter(at + 1);
            look_at(Initials(own ^ both << bits ^ both.checked_shl(bits as u32 + 8).unwrap_or(0)));
        }
    }
}

/// How many letters were left out, added, changed, or changed places with the next
/// between the two; more than `most`, where it is more.
fn distance(a: &[u8], b: &[u8], most: usize) -> usize {
    let too_far = most + 1;
    if a.len().abs_diff(b.len()) > most {
        return too_far;
    }
    let mut rows: [[usize; LONGEST + 1]; 3] = [[0; LONGEST + 1]; 3];
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
            ("Bule", None),
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
            let (mut looked, initials) = (false, Initials::of(str::from_utf8(&other).unwrap()));
            each_slip(name.as_bytes(), &mut |own| looked |= own == initials);
            prop_assert!(looked);
        }
    }
}
