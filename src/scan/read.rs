//! Looking up the words of atoms, and what each of them opens.
//!
//! This is the fast path of [`look_up`], which looks up one atom and always gives
//! the same result (`short_ways_agree_with_the_plain_one`). 64 atoms are looked up
//! alike, without a branch that depends on the text: while one waits for the
//! table, which the L1 cache cannot hold, the processor goes on with the next. The
//! atoms that this does not settle have a bit each in a mask, and are looked at
//! again afterwards.

use super::atom::{Atom, Class, Gap};
use super::head::Head;
use super::index::{Guess, Indexed};
use super::openings::{OpeningSet, of_digits, of_sign};
use super::rows::{ATOMS_PER_BLOCK, Rows};
use super::vocabulary::{Key, Vocabulary};

/// Sets the words of `atoms`, into which `text` is cut, and fills `rows` with
/// what each of them opens.
///
/// Not inlined: inlined into the scan, it costs a run 0.4 % more instructions (measured).
#[inline(never)]
pub(super) fn read(text: &str, atoms: &mut [Atom], vocabulary: &Vocabulary, rows: &mut Rows) {
    rows.clear_for(atoms.len());
    match vocabulary.index() {
        Some(index) => read_indexed(text, atoms, vocabulary, &index, rows),
        None => read_plainly(text, atoms, vocabulary, rows),
    }
}

/// Reads every atom by [`look_up`], for a vocabulary without an index.
fn read_plainly(text: &str, atoms: &mut [Atom], vocabulary: &Vocabulary, rows: &mut Rows) {
    for atoms in atoms.chunks_mut(ATOMS_PER_BLOCK) {
        let mut opens = [OpeningSet::NONE; ATOMS_PER_BLOCK];
        for (atom, opens) in atoms.iter_mut().zip(&mut opens) {
            *opens = look_up(text, atom, vocabulary);
        }
        rows.push(&opens);
    }
}

/// Reads 64 atoms at a time by the index.
fn read_indexed(
    text: &str,
    atoms: &mut [Atom],
    vocabulary: &Vocabulary,
    index: &Indexed<'_>,
    rows: &mut Rows,
) {
    // One array for all blocks: to move an array takes as long as to fill it.
    let mut guesses = [Guess::NONE; ATOMS_PER_BLOCK];
    let mut opens = [OpeningSet::NONE; ATOMS_PER_BLOCK];
    for atoms in atoms.chunks_mut(ATOMS_PER_BLOCK) {
        guess(text, atoms, index, &mut guesses);
        look_up_short(atoms, index, &guesses, &mut opens);
        let rows = rows.push(&opens);
        each(rows.atoms(OpeningSet::UNKNOWN), atoms, |i, atom| {
            if let Some(opens) = read_unknown(text, atom, vocabulary) {
                rows.add(i, opens);
            }
        });
        let beside = rows.atoms(OpeningSet::NEEDS_CONTEXT);
        each(beside, atoms, |i, atom| rows.add(i, of_start(text, atom)));
    }
}

/// Calls `with` for each of `atoms` whose bit is set in `bits`.
#[inline(always)]
fn each(mut bits: u64, atoms: &mut [Atom], mut with: impl FnMut(usize, &mut Atom)) {
    while bits != 0 {
        let i = bits.trailing_zeros() as usize;
        let Some(atom) = atoms.get_mut(i) else { return };
        with(i, atom);
        bits &= bits - 1;
    }
}

/// Guesses where each of `atoms`, at most 64, is in the index. Atoms are taken
/// for what they mostly are: ASCII, short, and not at the end of the text.
///
/// A loop of its own, so short that the processor runs far ahead in it while the
/// loads from the tables are still under way.
#[inline(always)]
fn guess(text: &str, atoms: &[Atom], index: &Indexed<'_>, guesses: &mut [Guess; ATOMS_PER_BLOCK]) {
    for (atom, guess) in atoms.iter().zip(guesses) {
        let head = Head::at(text.as_bytes(), atom.start as usize);
        *guess = head.map_or(Guess::NONE, |head| index.guess(Key::of(head.short(atom.len()))));
    }
}

/// Sets the words of `atoms` by their guesses, and `opens` to what they open as
/// far as the index knows.
#[inline(always)]
fn look_up_short(
    atoms: &mut [Atom],
    index: &Indexed<'_>,
    guesses: &[Guess; ATOMS_PER_BLOCK],
    opens: &mut [OpeningSet; ATOMS_PER_BLOCK],
) {
    for ((atom, guess), opens) in atoms.iter_mut().zip(guesses).zip(&mut *opens) {
        let entry = index.entry(guess);
        (atom.word, *opens) = (entry.word, entry.opens.of(atom.shape));
    }
    // Clear what the block before left there.
    opens[atoms.len()..].fill(OpeningSet::NONE);
}

/// Reads an atom that the index does not have. Returns what it opens besides.
#[inline(always)]
fn read_unknown(text: &str, atom: &mut Atom, vocabulary: &Vocabulary) -> Option<OpeningSet> {
    let (bytes, len) = (text.as_bytes(), atom.len());
    let is_short =
        |head: &Head| len < Head::BYTES && (head.is_ascii() || head.first(len).is_ascii());
    let head = Head::at(bytes, atom.start as usize).filter(is_short);
    let Some(head) = head.filter(|_| atom.class != Class::Other) else {
        return Some(look_up(text, atom, vocabulary));
    };
    if atom.class == Class::Digits {
        return Some(of_start(text, atom));
    }
    let end = bytes.get(..atom.end as usize).and_then(|bytes| bytes.last_chunk());
    let end = end.filter(|_| len > 2);
    let may_have = end.is_none_or(|end| vocabulary.may_have_clitic_or_prefix(head, *end));
    may_have.then(|| vocabulary.read_unknown(text, atom))
}

/// What digits and signs open, whether or not the vocabulary has them.
fn of_start(text: &str, atom: &Atom) -> OpeningSet {
    let (start, end) = (atom.start as usize, atom.end as usize);
    match atom.class {
        Class::Word => OpeningSet::NONE,
        Class::Digits => of_digits(atom.len(), text.as_bytes().get(end).copied()),
        Class::Other => of_sign(&text.as_bytes()[start..], atom.gap == Gap::None),
    }
}

/// Sets the word of one atom, and returns what the atom opens.
#[inline(never)]
fn look_up(text: &str, atom: &mut Atom, vocabulary: &Vocabulary) -> OpeningSet {
    let surface = atom.span().of(text);
    atom.word = match atom.class {
        Class::Other => vocabulary.sign(surface),
        Class::Word | Class::Digits => vocabulary.word(surface),
    };
    match atom.class {
        Class::Word if !atom.word.is_known() => vocabulary.read_unknown(text, atom),
        _ => vocabulary.opens(atom.word).of(atom.shape).with(of_start(text, atom)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::{Opening, Scan, WordId, fold};
    use proptest::prelude::*;

    const WORDS: [&str; 5] = ["dinas", "dua", "é", "pemberdayaanmasyarakat", "7"];

    proptest! {
        #[test]
        fn short_ways_agree_with_the_plain_one(
            text in "(\\PC|dinas|DINAS|Dinas|dpmd|DPmd|Dp|d|D|D3|dua|Duanya|DUANYA|é|pemberdayaanmasyarakat|[A-Za-z]{1,20}|[0-9]{1,18}|nya|[ .,:(%{\\[-]|\n){0,40}",
        ) {
            let mut vocabulary = Vocabulary::with_clitics(["nya".into(), "ya".into()], 0);
            let opens = [Opening::Opd, Opening::Office, Opening::Place, Opening::Number, Opening::Capital, Opening::Bracket];
            vocabulary.open_prefixes(["dp", "dis", "d"].into_iter(), OpeningSet::of(&opens[..1]));
            for (i, word) in WORDS.into_iter().chain(["%", "-", "”", "{"]).enumerate() {
                let word = vocabulary.intern(word);
                vocabulary.open(word, OpeningSet::of(&[opens[1 + i % 3]]), i % 4 == 0);
            }
            let vocabulary = vocabulary.with_index();
            let scan = Scan::new(&text, &vocabulary);
            for (i, atom) in scan.atoms().iter().enumerate() {
                let mut plain = Atom { word: WordId::UNKNOWN, clitic: 0, ..*atom };
                let set = look_up(&text, &mut plain, &vocabulary);
                prop_assert_eq!(plain, *atom, "{}", scan.surface(i));
                for opening in opens {
                    let has = set.with(OpeningSet::of(&[opening])) == set;
                    prop_assert_eq!(scan.opens(opening, i), has, "{} {:?}", scan.surface(i), opening);
                }
            }
        }

        #[test]
        fn finds_words_like_a_list_of_their_folded_forms(
            text in "(\\PC|dinas|DINAS|Dinas|du\u{ad}a|dua|dula|DUA|[éÉ]|pemberdayaanmasyaraka[tTd]|[79]|nya|NYA|[ .]){0,40}",
        ) {
            let mut vocabulary = Vocabulary::with_clitics(["nya".into()], 0);
            let ids = WORDS.map(|word| vocabulary.intern(word));
            vocabulary.open(ids[1], OpeningSet::of(&[Opening::Office]), false);
            vocabulary.open(ids[0], OpeningSet::of(&[Opening::Office]), true);
            let id = |word: &str| WORDS.iter().position(|own| *own == fold(word)).map(|i| ids[i]);
            let vocabulary = vocabulary.with_index();
            let scan = Scan::new(&text, &vocabulary);
            for (i, atom) in scan.atoms().iter().enumerate() {
                let surface = scan.surface(i);
                let stem = surface.len().checked_sub(3).filter(|&cut| cut > 1 && atom.is_word());
                let stem = stem.and_then(|cut| surface.split_at_checked(cut));
                let stem = stem.filter(|(_, end)| end.eq_ignore_ascii_case("nya"));
                let (word, clitic) = match (id(surface), stem.and_then(|(stem, _)| id(stem))) {
                    (Some(word), _) => (word, 0),
                    (None, Some(stem)) => (stem, 3),
                    (None, None) => (WordId::UNKNOWN, 0),
                };
                prop_assert_eq!((atom.word, atom.clitic), (word, clitic), "{}", surface);
                let opens = word == ids[1] || word == ids[0] && atom.is_capitalised();
                prop_assert_eq!(scan.opens(Opening::Office, i), opens, "{}", surface);
                prop_assert_eq!(scan.opens(Opening::Capital, i), atom.is_capitalised());
            }
        }
    }
}
