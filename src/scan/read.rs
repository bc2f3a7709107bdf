//! Looking up the words of atoms, and what each of them opens.
//!
//! First all of 64 atoms are looked up alike, without a branch that the text
//! decides: while one waits for the table, which the nearest cache cannot hold,
//! the processor goes on with the next. What that cannot tell is noted as one
//! bit an atom, and told afterwards.

use super::atom::{Atom, Class, Gap};
use super::head::Head;
use super::index::{Guess, Indexed};
use super::openings::{OpeningSet, of_digits, of_sign};
use super::rows::{ATOMS_OF_A_BLOCK, Rows};
use super::vocabulary::{Key, Vocabulary};

/// Tells the words of `atoms` apart, which `text` is cut into, and what can
/// start at each.
pub(super) fn read(text: &str, atoms: &mut [Atom], vocabulary: &Vocabulary, rows: &mut Rows) {
    rows.clear_for(atoms.len());
    match vocabulary.index() {
        Some(index) => read_indexed(text, atoms, vocabulary, &index, rows),
        None => read_plainly(text, atoms, vocabulary, rows),
    }
}

fn read_plainly(text: &str, atoms: &mut [Atom], vocabulary: &Vocabulary, rows: &mut Rows) {
    for atoms in atoms.chunks_mut(ATOMS_OF_A_BLOCK) {
        let mut opens = [OpeningSet::NONE; ATOMS_OF_A_BLOCK];
        for (atom, opens) in atoms.iter_mut().zip(&mut opens) {
            *opens = look_up(text, atom, vocabulary);
        }
        rows.push(&opens);
    }
}

fn read_indexed(
    text: &str,
    atoms: &mut [Atom],
    vocabulary: &Vocabulary,
    index: &Indexed<'_>,
    rows: &mut Rows,
) {
    // Of all blocks in one place: to move what a block fills takes as long as to
    // fill it.
    let mut guesses = [Guess::NONE; ATOMS_OF_A_BLOCK];
    let mut opens = [OpeningSet::NONE; ATOMS_OF_A_BLOCK];
    for atoms in atoms.chunks_mut(ATOMS_OF_A_BLOCK) {
        guess(text, atoms, index, &mut guesses);
        look_up_short(atoms, index, &guesses, &mut opens);
        let rows = rows.push(&opens);
        each(rows.atoms(OpeningSet::UNKNOWN), atoms, |i, atom| {
            if let Some(opens) = read_unknown(text, atom, vocabulary) {
                rows.add(i, opens);
            }
        });
        let beside = rows.atoms(OpeningSet::ASKS_BESIDE);
        each(beside, atoms, |i, atom| rows.add(i, of_start(text, atom)));
    }
}

/// Calls `with` for each of `atoms` that has a bit in `bits`.
#[inline(always)]
fn each(mut bits: u64, atoms: &mut [Atom], mut with: impl FnMut(usize, &mut Atom)) {
    while bits != 0 {
        let i = bits.trailing_zeros() as usize;
        let Some(atom) = atoms.get_mut(i) else { return };
        with(i, atom);
        bits &= bits - 1;
    }
}

/// Where each of `atoms`, 64 at most, stands in the index, taken for what they
/// mostly are: ASCII, short, and not at the end of the text.
///
/// A step of its own, so short that a processor is far ahead with it while the
/// tables are still on their way.
#[inline(always)]
fn guess(text: &str, atoms: &[Atom], index: &Indexed<'_>, guesses: &mut [Guess; ATOMS_OF_A_BLOCK]) {
    for (atom, guess) in atoms.iter().zip(guesses) {
        let head = Head::at(text.as_bytes(), atom.start as usize);
        *guess = head.map_or(Guess::NONE, |head| index.guess(Key::of(head.short(atom.len()))));
    }
}

/// Looks up `atoms` where they are guessed to be, and tells what they open as
/// far as known.
#[inline(always)]
fn look_up_short(
    atoms: &mut [Atom],
    index: &Indexed<'_>,
    guesses: &[Guess; ATOMS_OF_A_BLOCK],
    opens: &mut [OpeningSet; ATOMS_OF_A_BLOCK],
) {
    for ((atom, guess), opens) in atoms.iter_mut().zip(guesses).zip(&mut *opens) {
        let entry = index.entry(guess);
        (atom.word, *opens) = (entry.word, entry.opens.of(atom.shape));
    }
    // What the block before left there.
    opens[atoms.len()..].fill(OpeningSet::NONE);
}

/// What else is to be told of an atom that the index does not have.
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
    let may_tell = end.is_none_or(|end| vocabulary.letters_tell(head, *end));
    may_tell.then(|| vocabulary.read_unknown(text, atom))
}

/// What digits and signs open whatever they are in the vocabulary.
fn of_start(text: &str, atom: &Atom) -> OpeningSet {
    let (start, end) = (atom.start as usize, atom.end as usize);
    match atom.class {
        Class::Word => OpeningSet::NONE,
        Class::Digits => of_digits(atom.len(), text.as_bytes().get(end).copied()),
        Class::Other => of_sign(&text.as_bytes()[start..], atom.gap == Gap::None),
    }
}

/// Looks up an atom, and tells what it opens: the plain way.
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
        fn tells_words_like_a_list_of_their_folded_forms(
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
