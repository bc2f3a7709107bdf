//! Names blended from pieces: `Disperindagkop`, `DP3AP2KB`.
//!
//! No list holds them all, for every region merges its agencies in its own
//! way and names them so. A blend is read whole or not at all, in the fewest
//! and so the longest pieces: `Dis-naker-trans`, `D-P3A-P2KB`.

use rustc_hash::FxHashMap;

use super::affairs::AffairSet;
use crate::scan::fold;
use crate::value::OpdForm;

/// The pieces of blended names.
#[derive(Debug, Default)]
pub(crate) struct Blends {
    /// How a blend can begin, the longest first.
    prefixes: Vec<(Box<str>, OpdForm)>,
    /// The first bytes of the prefixes, small and capital.
    first_bytes: Vec<u8>,
    /// Pieces of blends that are read like words.
    syllables: Pieces,
    /// Pieces of rows of capitals.
    initials: Pieces,
}

/// A piece of a blend.
#[derive(Debug, Clone)]
pub(super) struct Morpheme {
    pub(super) affairs: AffairSet,
    /// The forms whose blends have it.
    pub(super) forms: Vec<OpdForm>,
}

/// A blend, read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Blend {
    pub(crate) form: OpdForm,
    pub(crate) affairs: AffairSet,
}

/// The shortest blends: `Dishub`, `DPMDP3A`. Anything shorter is a word or
/// an abbreviation of its own.
const SHORTEST_WORD: usize = 6;
const SHORTEST_INITIALS: usize = 5;
/// The longest, in bytes.
const LONGEST: usize = 48;
/// The longest piece, in bytes.
const LONGEST_MORPHEME: usize = 16;

impl Blends {
    pub(super) fn add_prefix(&mut self, prefix: &str, form: OpdForm) {
        let folded = fold(prefix);
        let first = folded.bytes().next();
        self.first_bytes.extend(first.into_iter().flat_map(|b| [b, b.to_ascii_uppercase()]));
        self.first_bytes.sort_unstable();
        self.first_bytes.dedup();
        self.prefixes.push((folded.into(), form));
        self.prefixes.sort_by_key(|(prefix, _)| std::cmp::Reverse(prefix.len()));
    }

    /// How a blend can begin, in small letters.
    pub(super) fn prefixes(&self) -> impl Iterator<Item = &str> {
        self.prefixes.iter().map(|(prefix, _)| &**prefix)
    }

    pub(super) fn add_syllable(&mut self, syllable: &str, morpheme: Morpheme) {
        self.syllables.add(syllable, morpheme);
    }

    pub(super) fn add_initials(&mut self, initials: &str, morpheme: Morpheme) {
        self.initials.add(initials, morpheme);
    }

    /// Reads a word that names an agency by itself.
    pub(crate) fn read(&self, word: &str) -> Option<Blend> {
        if word.len() > LONGEST || word.len() < SHORTEST_INITIALS {
            return None;
        }
        if !self.can_start(word) {
            return None;
        }
        let capitals = is_capitals(word);
        let folded = fold(word);
        self.prefixes.iter().find_map(|&(ref prefix, form)| {
            let rest = folded.strip_prefix(&**prefix)?;
            let word_affairs = || {
                let long = folded.len() >= SHORTEST_WORD && prefix.len() > 1;
                long.then(|| self.syllables.read(rest, form, 1)).flatten()
            };
            let initials = || {
                let initialled = capitals && prefix.len() == 1;
                initialled.then(|| self.initials.read(rest, form, 2)).flatten()
            };
            let affairs = word_affairs().or_else(initials)?;
            Some(Blend { form, affairs })
        })
    }

    /// Whether `word` can start with one of the prefixes and a piece behind
    /// it. Every word of a text that starts so is asked this, so most are
    /// turned away before they are folded: `disebut`, `badannya`.
    fn can_start(&self, word: &str) -> bool {
        let bytes = word.as_bytes();
        let known = bytes.first().is_some_and(|first| self.first_bytes.contains(first));
        if !word.is_ascii() {
            return known || !word.starts_with(|c: char| c.is_ascii());
        }
        let mut prefixes = self.prefixes.iter().map(|(prefix, _)| prefix.as_bytes());
        known
            && prefixes.any(|prefix| {
                let Some((start, rest)) = bytes.split_at_checked(prefix.len()) else {
                    return false;
                };
                start.eq_ignore_ascii_case(prefix)
                    && match prefix.len() {
                        // A single letter begins a row of capitals.
                        1 => {
                            self.initials.may_start(rest)
                                && !rest.iter().any(u8::is_ascii_lowercase)
                        }
                        _ => self.syllables.may_start(rest),
                    }
            })
    }

    /// Reads what stands behind a form (`Dinas Nakertrans`) or another blend
    /// (`Dinsos P3A`).
    pub(crate) fn read_rest(&self, word: &str, form: OpdForm) -> Option<AffairSet> {
        if word.len() > LONGEST {
            return None;
        }
        let folded = fold(word);
        let initials = || self.initials.read(&folded, form, 1).filter(|_| is_capitals(word));
        let syllables = || {
            let long = folded.len() >= SHORTEST_WORD - 1;
            long.then(|| self.syllables.read(&folded, form, 1)).flatten()
        };
        initials().or_else(syllables)
    }
}

/// Capitals and digits, and nothing else.
fn is_capitals(word: &str) -> bool {
    word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
}

/// Pieces of one style.
#[derive(Debug, Default)]
struct Pieces {
    morphemes: FxHashMap<Box<str>, Morpheme>,
    /// By the first letter of a piece, the second ones.
    starts: [u32; 32],
}

impl Pieces {
    fn add(&mut self, piece: &str, morpheme: Morpheme) {
        let folded = fold(piece);
        match *folded.as_bytes() {
            [] => return,
            [first] => self.starts[letter(first)] = !0,
            [first, second, ..] => self.starts[letter(first)] |= 1 << letter(second),
        }
        self.morphemes.insert(folded.into(), morpheme);
    }

    /// Whether a piece may start like `word`, however it is cased.
    fn may_start(&self, word: &[u8]) -> bool {
        let &[first, ref rest @ ..] = word else { return false };
        let seconds = self.starts[letter(first)];
        // The last piece may be of one letter.
        rest.first().map_or(seconds != 0, |&second| seconds >> letter(second) & 1 == 1)
    }

    /// The affairs of `word` cut into the fewest pieces, at least `least`.
    fn read(&self, word: &str, form: OpdForm, least: usize) -> Option<AffairSet> {
        // By where the next piece starts: how many came before, and their affairs.
        let mut best: Vec<Option<(usize, AffairSet)>> = vec![None; word.len() + 1];
        *best.first_mut()? = Some((0, AffairSet::EMPTY));
        for start in 0..word.len() {
            let Some((count, affairs)) = best[start] else { continue };
            for end in (start + 1..=word.len().min(start + LONGEST_MORPHEME)).rev() {
                let Some(morpheme) =
                    word.get(start..end).and_then(|piece| self.morphemes.get(piece))
                else {
                    continue;
                };
                let shorter = best[end].is_none_or(|(other, _)| count + 1 < other);
                if shorter && morpheme.forms.contains(&form) {
                    best[end] = Some((count + 1, affairs | morpheme.affairs));
                }
            }
        }
        let (count, affairs) = best.pop()??;
        (count >= least && !affairs.is_empty()).then_some(affairs)
    }
}

/// The place of a letter among the letters, whatever its case.
fn letter(byte: u8) -> usize {
    usize::from(byte & 0x1f)
}
