//! Looking up the words of atoms, and what each of them opens.

use super::atom::{Atom, Class, Gap};
use super::head::Head;
use super::openings::{ByCase, OpeningSet, of_digits, of_sign};
use super::rows::{ATOMS, Rows};
use super::vocabulary::{Key, Vocabulary};

/// Tells the words of `atoms` apart, which `text` is cut into, and what can
/// start at each.
pub(super) fn read(text: &str, atoms: &mut [Atom], vocabulary: &Vocabulary) -> Rows {
    let mut rows = Rows::for_atoms(atoms.len());
    for atoms in atoms.chunks_mut(ATOMS) {
        let mut opens = [OpeningSet::NONE; ATOMS];
        for (atom, opens) in atoms.iter_mut().zip(&mut opens) {
            *opens = match atom.class {
                Class::Word => word(text, atom, vocabulary),
                Class::Digits => digits(text, atom, vocabulary),
                Class::Other => sign(text, atom, vocabulary),
            };
        }
        rows.push(&opens);
    }
    rows
}

/// Looks up an atom, and tells what it opens: the plain way.
#[inline(never)]
fn look_up(text: &str, atom: &mut Atom, vocabulary: &Vocabulary) -> OpeningSet {
    let surface = atom.span().of(text);
    let entry = match atom.class {
        Class::Other => vocabulary.look_up_sign(surface),
        Class::Word | Class::Digits => vocabulary.look_up(surface),
    };
    atom.word = entry.word;
    let (start, end) = (atom.start as usize, atom.end as usize);
    let opens = match atom.class {
        Class::Word if !entry.word.is_known() => return vocabulary.read_unknown(text, atom),
        Class::Word => OpeningSet::NONE,
        Class::Digits => of_digits(atom.len(), text.as_bytes().get(end).copied()),
        Class::Other => of_sign(&text.as_bytes()[start..], atom.gap == Gap::None),
    };
    entry.opens.of(atom.shape).with(opens)
}

/// The same of a word, in few steps if it is short, not at the end of the text,
/// and ASCII.
#[inline(always)]
fn word(text: &str, atom: &mut Atom, vocabulary: &Vocabulary) -> OpeningSet {
    let (start, len) = (atom.start as usize, atom.len());
    let head = text.as_bytes().get(start..start + Head::BYTES);
    let Some(head) = head.and_then(|head| head.first_chunk()).filter(|_| len < Head::BYTES) else {
        return look_up(text, atom, vocabulary);
    };
    let key = Key::of(Head::load(head).folded(len));
    if !key.is_ascii() {
        return look_up(text, atom, vocabulary);
    }
    match vocabulary.look_up_key(key) {
        Some(entry) => {
            atom.word = entry.word;
            entry.opens.of(atom.shape)
        }
        None if len > 2 && !vocabulary.letters_tell(head, len) => ByCase::WORD.of(atom.shape),
        None => vocabulary.read_unknown(text, atom),
    }
}

/// The same of digits, unless they are many.
#[inline(always)]
fn digits(text: &str, atom: &mut Atom, vocabulary: &Vocabulary) -> OpeningSet {
    let len = atom.len();
    if len >= Head::BYTES {
        return look_up(text, atom, vocabulary);
    }
    let opens = of_digits(len, text.as_bytes().get(atom.end as usize).copied());
    let head = Head::load_at(text.as_bytes(), atom.start as usize);
    let Some(entry) = vocabulary.look_up_key(Key::of(head.folded(len))) else { return opens };
    atom.word = entry.word;
    entry.opens.of(atom.shape).with(opens)
}

/// The same of a sign, most of which open nothing.
#[inline(always)]
fn sign(text: &str, atom: &mut Atom, vocabulary: &Vocabulary) -> OpeningSet {
    match vocabulary.sign(text.as_bytes()[atom.start as usize]) {
        Some(sign) if !sign.may_open(atom.gap) => {
            atom.word = sign.word;
            OpeningSet::NONE
        }
        _ => look_up(text, atom, vocabulary),
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
            text in "(\\PC|dinas|DINAS|Dinas|dpmd|DPmd|Dp|d|D|D3|dua|Duanya|DUANYA|é|pemberdayaanmasyarakat|[A-Za-z]{1,20}|[0-9]{1,18}|nya|[ .,:(%-]|\n){0,40}",
        ) {
            let mut vocabulary = Vocabulary::with_clitics(["nya".into(), "ya".into()], 0);
            let opens = [Opening::Opd, Opening::Office, Opening::Place, Opening::Number, Opening::Capital, Opening::Bracket];
            vocabulary.open_prefixes(["dp", "dis", "d"].into_iter(), OpeningSet::of(&opens[..1]));
            for (i, word) in WORDS.into_iter().chain(["%", "-", "”"]).enumerate() {
                let word = vocabulary.intern(word);
                vocabulary.open(word, OpeningSet::of(&[opens[1 + i % 3]]), i % 4 == 0);
            }
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
