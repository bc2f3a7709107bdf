//! Looking up the words of atoms, and what each of them opens.

use super::atom::{Atom, Class, Gap};
use super::head::Head;
use super::openings::{OpeningSet, of_digits, of_sign};
use super::rows::{ATOMS, Rows};
use super::vocabulary::{Found, Vocabulary};

/// Tells the words of `atoms` apart, which `text` is cut into, and what can
/// start at each.
pub(super) fn read(text: &str, atoms: &mut [Atom], vocabulary: &Vocabulary) -> Rows {
    let mut rows = Rows::for_atoms(atoms.len());
    for atoms in atoms.chunks_mut(ATOMS) {
        let mut opens = [OpeningSet::NONE; ATOMS];
        for (atom, opens) in atoms.iter_mut().zip(&mut opens) {
            let found = look_up(text, atom, vocabulary);
            (atom.word, atom.clitic) = (found.word, found.clitic);
            *opens = found.opens;
        }
        rows.push(&opens);
    }
    rows
}

#[inline]
fn look_up(text: &str, atom: &Atom, vocabulary: &Vocabulary) -> Found {
    let bytes = text.as_bytes();
    let (start, end) = (atom.start as usize, atom.end as usize);
    let head = || Head::load_at(bytes, start);
    let entry = |head| match vocabulary.look_up_short(head, atom.len()) {
        Some(entry) => entry,
        None => vocabulary.look_up(atom.span().of(text)),
    };
    match atom.class {
        Class::Word => {
            let head = head();
            match entry(head) {
                entry if entry.word.is_known() => Found::whole(entry, atom.shape),
                _ => vocabulary.read_unknown(&bytes[start..end], head, atom.shape),
            }
        }
        Class::Digits => {
            Found::opening(entry(head()), of_digits(atom.len(), bytes.get(end).copied()))
        }
        Class::Other => {
            let rest = &bytes[start..];
            let entry = match rest {
                [sign @ ..0x80, ..] => vocabulary.look_up_sign(*sign),
                _ => vocabulary.look_up(atom.span().of(text)),
            };
            Found::opening(entry, of_sign(rest, atom.gap == Gap::None))
        }
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
