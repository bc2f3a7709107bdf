//! Names blended from pieces: `Disperindagkop`, `DP3AP2KB`.
//!
//! No list holds them all, for every region merges its agencies in its own
//! way and names them so. A blend is read whole or not at all, in the fewest
//! and so the longest pieces: `Dis-naker-trans`, `D-P3A-P2KB`.

use rustc_hash::FxHashMap;

use super::affairs::AffairSet;
use crate::lexicon::phrases::EntrySource;
use crate::scan::{Head, Scan, fold};
use crate::stored::stored;
use crate::value::OpdForm;

/// The pieces of blended names.
#[derive(Debug, Default)]
pub(crate) struct Blends {
    /// How a blend can begin, by the first letter, the longest first.
    prefixes: [Vec<Prefix>; 32],
    /// Pieces of blends that are read like words.
    syllables: Pieces,
    /// Pieces of rows of capitals.
    initials: Pieces,
}

/// How a blend can begin.
#[derive(Debug)]
struct Prefix {
    letters: Box<str>,
    /// Its first letters, as far as a head shows three more behind them, and
    /// how many bits they are.
    head: u64,
    bits: u32,
    form: OpdForm,
    source: EntrySource,
}

/// The first eight letters of the word that the first `len` of `bytes` are,
/// in small letters, as one number.
#[inline]
fn head(bytes: &[u8], len: usize) -> u64 {
    Head::load(bytes).folded(len) as u64
}

fn is_ascii(head: u64) -> bool {
    head & u64::from_le_bytes([0x80; 8]) == 0
}

/// A piece of a blend.
#[derive(Debug, Clone)]
pub(super) struct Morpheme {
    pub(super) source: EntrySource,
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
/// The longest prefix behind which a head shows three letters.
const LONGEST_SEEN: usize = 8 - 3;
/// The most atoms that a row of letters and digits has: `DP3AP2KB`.
const MOST_ATOMS: usize = 8;

impl Blends {
    pub(super) fn add_prefix(&mut self, prefix: &str, form: OpdForm, source: EntrySource) {
        let letters: Box<str> = fold(prefix).into();
        let seen = letters.len().min(LONGEST_SEEN);
        let (head, bits) = (head(letters.as_bytes(), seen), 8 * seen as u32);
        let alike = &mut self.prefixes[first_letter(letters.as_bytes())];
        alike.push(Prefix { letters, head, bits, form, source });
        alike.sort_by_key(|prefix| std::cmp::Reverse(prefix.letters.len()));
    }

    /// How a blend can begin, in small letters: with a prefix, and behind one
    /// of two letters, as many words have, with the first letter of a piece.
    pub(super) fn beginnings(&self) -> Vec<String> {
        let begin = |prefix: &Prefix| match &*prefix.letters {
            letters if letters.len() == 2 => {
                let firsts = self.syllables.first_letters(prefix.form);
                firsts.map(|first| format!("{letters}{first}")).collect()
            }
            letters => vec![letters.to_string()],
        };
        self.prefixes.iter().flatten().flat_map(begin).collect()
    }

    pub(super) fn add_syllable(&mut self, syllable: &str, morpheme: Morpheme) {
        self.syllables.add(syllable, morpheme);
    }

    pub(super) fn add_initials(&mut self, initials: &str, morpheme: Morpheme) {
        self.initials.add(initials, morpheme);
    }

    /// Where the row of letters and digits that starts at atom `at` ends.
    pub(crate) fn word_end(scan: &Scan<'_>, at: usize) -> usize {
        let goes_on = |&i: &usize| {
            scan.glued(i) && scan.get(i).is_some_and(|atom| atom.is_word() || atom.is_digits())
        };
        at + 1 + (at + 1..at + MOST_ATOMS).take_while(goes_on).count()
    }

    /// Reads a word that names an agency by itself.
    pub(crate) fn read(&self, word: &str) -> Option<Blend> {
        let (prefix, cut) = self.cut(word)?;
        Some(Blend { form: prefix.form, affairs: cut.affairs()? })
    }

    /// The lines of the pieces that `word` is read from, by itself or in a
    /// name of this form.
    pub(crate) fn lines(&self, word: &str, form: OpdForm) -> Vec<EntrySource> {
        if let Some((prefix, cut)) = self.cut(word) {
            return std::iter::once(prefix.source).chain(cut.lines()).collect();
        }
        self.cut_rest(word, form).map(|cut| cut.lines()).unwrap_or_default()
    }

    /// The prefix of a word that names an agency by itself, and the pieces
    /// behind it.
    fn cut(&self, word: &str) -> Option<(&Prefix, Cut<'_>)> {
        let may_start = self.may_start(word.as_bytes(), word.len());
        may_start.then(|| self.cut_any(word)).flatten()
    }

    /// The same, asked of any word.
    fn cut_any(&self, word: &str) -> Option<(&Prefix, Cut<'_>)> {
        if word.len() > LONGEST || word.len() < SHORTEST_INITIALS {
            return None;
        }
        let capitals = is_capitals(word);
        let folded = fold(word);
        self.prefixes[first_letter(folded.as_bytes())].iter().find_map(|prefix| {
            let (letters, form) = (&*prefix.letters, prefix.form);
            let rest = folded.strip_prefix(letters)?;
            let syllables = || {
                let long = folded.len() >= SHORTEST_WORD && letters.len() > 1;
                long.then(|| self.syllables.cut(rest, form, 1)).flatten()
            };
            let initials = || {
                let initialled = capitals && letters.len() == 1;
                initialled.then(|| self.initials.cut(rest, form, 2)).flatten()
            };
            Some((prefix, syllables().or_else(initials)?))
        })
    }

    /// Whether a blend may stand at atom `at`, as far as its first letters
    /// tell. Every word of a text that starts like a prefix is asked this:
    /// `disebut`, `badannya`.
    #[inline(always)]
    pub(crate) fn may_start_at(&self, scan: &Scan<'_>, at: usize) -> bool {
        let Some(atom) = scan.get(at) else { return false };
        let start = atom.start as usize;
        let end = match scan.glued(at + 1) {
            true => scan.span(at..Self::word_end(scan, at)).end,
            false => atom.stem_end(),
        };
        self.may_start(&scan.text().as_bytes()[start..], end - start)
    }

    /// Whether the word that the first `len` of `bytes` are may start with a
    /// prefix and a piece behind it.
    #[inline(always)]
    fn may_start(&self, bytes: &[u8], len: usize) -> bool {
        let head = head(bytes, len);
        let starts = |prefix: &Prefix| {
            let rest = head >> prefix.bits;
            head & !(!0 << prefix.bits) == prefix.head
                && match prefix.letters.len() {
                    // A single letter begins a row of capitals.
                    1 => !bytes[1].is_ascii_lowercase() && self.initials.may_start(rest),
                    2..=LONGEST_SEEN => self.syllables.may_start(rest),
                    _ => true,
                }
        };
        let alike = &self.prefixes[first_letter(bytes)];
        len >= SHORTEST_INITIALS && (alike.iter().any(starts) || !is_ascii(head))
    }

    /// Reads what stands behind a form (`Dinas Nakertrans`) or another blend
    /// (`Dinsos P3A`).
    pub(crate) fn read_rest(&self, word: &str, form: OpdForm) -> Option<AffairSet> {
        self.cut_rest(word, form)?.affairs()
    }

    fn cut_rest(&self, word: &str, form: OpdForm) -> Option<Cut<'_>> {
        let head = head(word.as_bytes(), word.len());
        let may_start = |pieces: &Pieces| pieces.may_start(head) || !is_ascii(head);
        let initialled = may_start(&self.initials) && is_capitals(word);
        let syllabled = may_start(&self.syllables);
        if word.len() > LONGEST || !initialled && !syllabled {
            return None;
        }
        let folded = fold(word);
        let initials = initialled.then(|| self.initials.cut(&folded, form, 1)).flatten();
        initials.or_else(|| {
            let long = folded.len() >= SHORTEST_WORD - 1;
            long.then(|| self.syllables.cut(&folded, form, 1)).flatten()
        })
    }
}

/// Capitals and digits, and nothing else.
fn is_capitals(word: &str) -> bool {
    word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
}

/// Pieces of one style.
#[derive(Debug)]
struct Pieces {
    morphemes: FxHashMap<Box<str>, Morpheme>,
    /// By the first two letters of a piece, the third ones.
    starts: Box<[u32; 1 << 10]>,
}

impl Default for Pieces {
    fn default() -> Self {
        Self { morphemes: FxHashMap::default(), starts: Box::new([0; 1 << 10]) }
    }
}

impl Pieces {
    fn add(&mut self, piece: &str, morpheme: Morpheme) {
        let folded = fold(piece);
        match *folded.as_bytes() {
            [] => return,
            [first] => (0..32).for_each(|second| self.starts[pair(first, second)] = !0),
            [first, second] => self.starts[pair(first, second)] = !0,
            [first, second, third, ..] => self.starts[pair(first, second)] |= 1 << letter(third),
        }
        self.morphemes.insert(folded.into(), morpheme);
    }

    /// The letters with which pieces of this form start.
    fn first_letters(&self, form: OpdForm) -> impl Iterator<Item = char> {
        let own = self.morphemes.iter().filter(move |(_, piece)| piece.forms.contains(&form));
        own.filter_map(|(letters, _)| letters.chars().next())
    }

    /// Whether a piece may start like the ASCII word with this head.
    fn may_start(&self, head: u64) -> bool {
        let [first, second, third, ..] = head.to_le_bytes();
        self.starts[pair(first, second)] >> letter(third) & 1 == 1
    }

    /// Cuts `word` into the fewest pieces, at least `least`, that have affairs.
    fn cut(&self, word: &str, form: OpdForm, least: usize) -> Option<Cut<'_>> {
        let mut best: Vec<Option<Piece<'_>>> = vec![None; word.len() + 1];
        *best.first_mut()? =
            Some(Piece { morpheme: None, start: 0, count: 0, affairs: AffairSet::EMPTY });
        for start in 0..word.len() {
            let Some(Piece { count, affairs, .. }) = best[start] else { continue };
            for end in (start + 1..=word.len().min(start + LONGEST_MORPHEME)).rev() {
                let Some(morpheme) =
                    word.get(start..end).and_then(|piece| self.morphemes.get(piece))
                else {
                    continue;
                };
                let shorter = best[end].is_none_or(|other| count + 1 < other.count);
                if shorter && morpheme.forms.contains(&form) {
                    let affairs = affairs | morpheme.affairs;
                    best[end] =
                        Some(Piece { morpheme: Some(morpheme), start, count: count + 1, affairs });
                }
            }
        }
        let cut = Cut(best);
        let whole = cut.last().is_some_and(|last| last.count >= least && !last.affairs.is_empty());
        whole.then_some(cut)
    }
}

/// The place of two letters among the pairs of them, whatever their case.
fn pair(first: u8, second: u8) -> usize {
    letter(first) << 5 | letter(second)
}

/// The place of a word's first letter among the letters, whatever its case.
fn first_letter(word: &[u8]) -> usize {
    word.first().map_or(0, |&first| letter(first))
}

/// The place of a letter among the letters, whatever its case.
fn letter(byte: u8) -> usize {
    usize::from(byte & 0x1f)
}

/// A word cut into pieces: behind each of its bytes, the last piece of the
/// fewest that end there.
struct Cut<'b>(Vec<Option<Piece<'b>>>);

#[derive(Clone, Copy)]
struct Piece<'b> {
    /// `None` for the start of the word.
    morpheme: Option<&'b Morpheme>,
    start: usize,
    /// How many pieces these are, and their affairs.
    count: usize,
    affairs: AffairSet,
}

impl Cut<'_> {
    fn last(&self) -> Option<&Piece<'_>> {
        self.0.last()?.as_ref()
    }

    fn affairs(&self) -> Option<AffairSet> {
        self.last().map(|piece| piece.affairs)
    }

    /// The lines of the pieces, in the order of the word.
    fn lines(&self) -> Vec<EntrySource> {
        let before = |piece: &&Piece<'_>| self.0.get(piece.start)?.as_ref();
        let pieces = std::iter::successors(self.last(), before);
        let mut lines: Vec<_> = pieces.map_while(|piece| Some(piece.morpheme?.source)).collect();
        lines.reverse();
        lines
    }
}

stored! {
    Blends { prefixes, syllables, initials }
    Prefix { letters, head, bits, form, source }
    Pieces { morphemes, starts }
    Morpheme { source, affairs, forms }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::fold;
    use crate::lexicon::Lexicon;

    proptest! {
        #[test]
        fn no_blend_starts_otherwise_than_its_letters_tell(
            prefix in "(B|b|Ba|BA|D|Dis|din|Sudin|x|é)",
            pieces in prop::collection::vec(any::<prop::sample::Index>(), 0..4),
            tail in "[a-zé0-9]{0,2}",
            capitals in any::<bool>(),
        ) {
            let lexicon = Lexicon::builtin().unwrap();
            let blends = &lexicon.opd.blends;
            let pool = if capitals { &blends.initials } else { &blends.syllables };
            let mut listed: Vec<&str> = pool.morphemes.keys().map(|piece| &**piece).collect();
            listed.sort_unstable();
            let middle: String = pieces.iter().map(|piece| *piece.get(&listed)).collect();
            let middle = if capitals { middle.to_uppercase() } else { middle };
            let word = format!("{prefix}{middle}{tail}");
            let may_start = blends.may_start(word.as_bytes(), word.len());
            let folded = fold(&word);
            let begins = |beginning: &String| folded.starts_with(&**beginning);
            let begins = !word.is_ascii() || blends.beginnings().iter().any(begins);
            prop_assert!(may_start && begins || blends.cut_any(&word).is_none(), "{}", word);
        }
    }
}
