//! Names blended from pieces: `Disperindagkop`, `DP3AP2KB`.
//!
//! No list has all of them, since every region merges and names its agencies in its
//! own way. A blend is read as a whole or not at all, in the fewest and so the
//! longest pieces: `Dis-naker-trans`, `D-P3A-P2KB`.

use rustc_hash::FxHashMap;

use super::affairs::AffairSet;
use crate::lexicon::phrases::EntrySource;
use crate::scan::{Head, Scan, fold};
use crate::stored::stored;
use crate::value::OpdForm;

/// The pieces of blended names.
#[derive(Debug, Default)]
pub(crate) struct Blends {
    /// The prefixes of blends, by their first letter, the longest first.
    prefixes: [Vec<Prefix>; 32],
    /// Pieces of blends that are pronounced like words.
    syllables: Pieces,
    /// Pieces of blends in capitals.
    initials: Pieces,
}

/// The start of a blend, which stands for a form: `Dis`, `D`.
#[derive(Debug)]
struct Prefix {
    letters: Box<str>,
    /// The first of the letters, as many as leave room for three more in eight bytes.
    head: u64,
    /// The number of bits of `head` in use.
    bits: u32,
    form: OpdForm,
    source: EntrySource,
}

/// The first eight letters, in lower case and as one number, of the word that makes
/// up the first `len` of `bytes`.
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
    /// The forms in whose blends it occurs.
    pub(super) forms: Vec<OpdForm>,
}

/// What a blend stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Blend {
    pub(crate) form: OpdForm,
    pub(crate) affairs: AffairSet,
}

/// The length in bytes of the shortest blends of syllables (`Dishub`). Anything
/// shorter is a word or an abbreviation of its own.
const MIN_WORD_BYTES: usize = 6;
/// The length in bytes of the shortest blends in capitals.
const MIN_INITIALS_BYTES: usize = 5;
/// The length in bytes of the longest blends.
const MAX_BYTES: usize = 48;
/// The length in bytes of the longest pieces.
const MAX_MORPHEME_BYTES: usize = 16;
/// The length of the longest prefix that leaves three letters of eight.
const MAX_PREFIX_IN_HEAD: usize = 8 - 3;
/// The greatest number of atoms in a run of letters and digits: `DP3AP2KB`.
const MAX_ATOMS: usize = 8;

impl Blends {
    pub(super) fn add_prefix(&mut self, prefix: &str, form: OpdForm, source: EntrySource) {
        let letters: Box<str> = fold(prefix).into();
        let seen = letters.len().min(MAX_PREFIX_IN_HEAD);
        let (head, bits) = (head(letters.as_bytes(), seen), 8 * seen as u32);
        let alike = &mut self.prefixes[first_letter(letters.as_bytes())];
        alike.push(Prefix { letters, head, bits, form, source });
        alike.sort_by_key(|prefix| std::cmp::Reverse(prefix.letters.len()));
    }

    /// The letter, in lower case, that stands for `form` in blends in capitals: the `d` of `DP3A`.
    pub(super) fn initial(&self, form: OpdForm) -> Option<char> {
        let mut prefixes = self.prefixes.iter().flatten();
        let is_initial = |prefix: &&Prefix| prefix.form == form && prefix.letters.len() == 1;
        prefixes.find(is_initial)?.letters.chars().next()
    }

    /// How blends can begin, in lower case: with a prefix; and, since many words start
    /// with a prefix of two letters, behind one with the first letter of a piece.
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

    /// The end of the run of letters and digits that starts at atom `at`.
    pub(crate) fn word_end(scan: &Scan<'_>, at: usize) -> usize {
        let goes_on = |&i: &usize| {
            scan.glued(i) && scan.get(i).is_some_and(|atom| atom.is_word() || atom.is_digits())
        };
        at + 1 + (at + 1..at + MAX_ATOMS).take_while(goes_on).count()
    }

    /// Reads a word that names an agency by itself.
    pub(crate) fn read(&self, word: &str) -> Option<Blend> {
        let (prefix, cut) = self.cut(word)?;
        Some(Blend { form: prefix.form, affairs: cut.affairs()? })
    }

    /// The lines of the pieces of `word`, read by itself or else as part of a name of this
    /// form.
    pub(crate) fn lines(&self, word: &str, form: OpdForm) -> Vec<EntrySource> {
        if let Some((prefix, cut)) = self.cut(word) {
            return std::iter::once(prefix.source).chain(cut.lines()).collect();
        }
        self.cut_rest(word, form).map(|cut| cut.lines()).unwrap_or_default()
    }

    /// The prefix of a word that names an agency by itself, and the pieces behind the
    /// prefix.
    fn cut(&self, word: &str) -> Option<(&Prefix, Cut<'_>)> {
        let may_start = self.may_start(word.as_bytes(), word.len());
        may_start.then(|| self.cut_any(word)).flatten()
    }

    /// [`Self::cut`] without the test of the first letters.
    fn cut_any(&self, word: &str) -> Option<(&Prefix, Cut<'_>)> {
        if word.len() > MAX_BYTES || word.len() < MIN_INITIALS_BYTES {
            return None;
        }
        let capitals = is_capitals(word);
        let folded = fold(word);
        self.prefixes[first_letter(folded.as_bytes())].iter().find_map(|prefix| {
            let (letters, form) = (&*prefix.letters, prefix.form);
            let rest = folded.strip_prefix(letters)?;
            let syllables = || {
                let long = folded.len() >= MIN_WORD_BYTES && letters.len() > 1;
                long.then(|| self.syllables.cut(rest, form, 1)).flatten()
            };
            let initials = || {
                let initialled = capitals && letters.len() == 1;
                initialled.then(|| self.initials.cut(rest, form, 2)).flatten()
            };
            Some((prefix, syllables().or_else(initials)?))
        })
    }

    /// Whether a blend may stand at atom `at`, by its first letters. This is asked for
    /// every word of a text that starts like a prefix: `disebut`, `badannya`.
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

    /// Whether the word that makes up the first `len` of `bytes` may start with a prefix
    /// and a piece behind it.
    #[inline(always)]
    fn may_start(&self, bytes: &[u8], len: usize) -> bool {
        let head = head(bytes, len);
        let starts = |prefix: &Prefix| {
            let rest = head >> prefix.bits;
            head & !(!0 << prefix.bits) == prefix.head
                && match prefix.letters.len() {
                    // A prefix of a single letter needs capitals behind it.
                    1 => !bytes[1].is_ascii_lowercase() && self.initials.may_start(rest),
                    2..=MAX_PREFIX_IN_HEAD => self.syllables.may_start(rest),
                    _ => true,
                }
        };
        let alike = &self.prefixes[first_letter(bytes)];
        len >= MIN_INITIALS_BYTES && (alike.iter().any(starts) || !is_ascii(head))
    }

    /// Reads the word behind a form (`Dinas Nakertrans`) or another blend (`Dinsos P3A`).
    pub(crate) fn read_rest(&self, word: &str, form: OpdForm) -> Option<AffairSet> {
        self.cut_rest(word, form)?.affairs()
    }

    /// The pieces of a word behind a form or another blend.
    fn cut_rest(&self, word: &str, form: OpdForm) -> Option<Cut<'_>> {
        let head = head(word.as_bytes(), word.len());
        let may_start = |pieces: &Pieces| pieces.may_start(head) || !is_ascii(head);
        let initialled = may_start(&self.initials) && is_capitals(word);
        let syllabled = may_start(&self.syllables);
        if word.len() > MAX_BYTES || !initialled && !syllabled {
            return None;
        }
        let folded = fold(word);
        let initials = initialled.then(|| self.initials.cut(&folded, form, 1)).flatten();
        initials.or_else(|| {
            let long = folded.len() >= MIN_WORD_BYTES - 1;
            long.then(|| self.syllables.cut(&folded, form, 1)).flatten()
        })
    }
}

/// Whether `word` consists of capitals and digits only.
fn is_capitals(word: &str) -> bool {
    word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
}

/// Pieces of one style.
#[derive(Debug)]
struct Pieces {
    morphemes: FxHashMap<Box<str>, Morpheme>,
    /// By the first two letters of a piece: the set of its third letters.
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

    /// The first letters of the pieces of this form.
    fn first_letters(&self, form: OpdForm) -> impl Iterator<Item = char> {
        let own = self.morphemes.iter().filter(move |(_, piece)| piece.forms.contains(&form));
        own.filter_map(|(letters, _)| letters.chars().next())
    }

    /// Whether a piece may start with the first letters of `head`, all ASCII.
    fn may_start(&self, head: u64) -> bool {
        let [first, second, third, ..] = head.to_le_bytes();
        self.starts[pair(first, second)] >> letter(third) & 1 == 1
    }

    /// Cuts `word` into the fewest pieces, at least `min`, if they have any affairs.
    fn cut(&self, word: &str, form: OpdForm, min: usize) -> Option<Cut<'_>> {
        let mut best: Vec<Option<Piece<'_>>> = vec![None; word.len() + 1];
        *best.first_mut()? =
            Some(Piece { morpheme: None, start: 0, count: 0, affairs: AffairSet::EMPTY });
        for start in 0..word.len() {
            let Some(Piece { count, affairs, .. }) = best[start] else { continue };
            for end in (start + 1..=word.len().min(start + MAX_MORPHEME_BYTES)).rev() {
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
        let whole = cut.last().is_some_and(|last| last.count >= min && !last.affairs.is_empty());
        whole.then_some(cut)
    }
}

/// The index of a pair of letters, in any case.
fn pair(first: u8, second: u8) -> usize {
    letter(first) << 5 | letter(second)
}

/// The index of the first letter of a word, in any case; 0 without one.
fn first_letter(word: &[u8]) -> usize {
    word.first().map_or(0, |&first| letter(first))
}

/// The index of a letter, in any case.
fn letter(byte: u8) -> usize {
    usize::from(byte & 0x1f)
}

/// A word cut into pieces. Entry i is for the first i bytes: the last piece of their
/// shortest cut.
struct Cut<'b>(Vec<Option<Piece<'b>>>);

/// The last piece of a part of a word.
#[derive(Clone, Copy)]
struct Piece<'b> {
    /// `None` for the start of the word.
    morpheme: Option<&'b Morpheme>,
    start: usize,
    /// The number of pieces up to this one.
    count: usize,
    /// The affairs of all pieces up to this one.
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
        fn every_blend_passes_the_test_of_its_first_letters(
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
