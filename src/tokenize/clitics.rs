//! What of a word is a clitic.
//!
//! `-nya` is set aside from any word but the exceptions (`hanya`, `tanya`).
//! The others are set aside from small words alone, for a name within a
//! sentence may end like them (`Abdullah`, `Lukaku`). An exception holds behind
//! a prefix too: `buku` keeps `berbuku` whole, and `salah` keeps `bersalah`.
//! `ku-` and `kau-` stand before listed verbs only, since most words in `ku`
//! are none of theirs (`kuat`, `kursi`).

use super::token::Clitics;
use crate::lexicon::{Lexicon, Role};

/// The shortest word that a clitic leaves, in bytes.
const SHORTEST: usize = 2;

/// The longest word that is looked at, in bytes.
const LONGEST: usize = 64;

/// The clitics of `word`. As a `name`, a word with a capital within a
/// sentence, it has `-nya` at most.
pub(super) fn analyse(lexicon: &Lexicon, word: &str, name: bool) -> Clitics {
    let mut clitics = Clitics::default();
    if word.len() > LONGEST {
        return clitics;
    }
    let (stem, last) = match word.rsplit_once('-') {
        Some((stem, last)) => (stem, last),
        None => ("", word),
    };
    if !stem.is_empty() && enclitic(lexicon, last).is_some_and(|clitic| clitic.len() == last.len())
    {
        clitics.after = last.len() as u8;
        clitics.hyphen = 1;
        return clitics;
    }
    clitics.after = enclitics(lexicon, last, name) as u8;
    if clitics.after == 0 && stem.is_empty() && !name {
        clitics.before = proclitic(lexicon, word) as u8;
    }
    clitics
}

/// The clitic that `word` ends in, as the lexicon writes it.
fn enclitic<'l>(lexicon: &'l Lexicon, word: &str) -> Option<&'l str> {
    // All clitics end in one of these letters, and most words do not.
    if !matches!(
        word.as_bytes().last(),
        Some(b'a' | b'A' | b'h' | b'H' | b'n' | b'N' | b'u' | b'U')
    ) {
        return None;
    }
    let ends = |clitic: &&str| {
        word.len().checked_sub(clitic.len()).is_some_and(|cut| {
            word.is_char_boundary(cut) && word[cut..].eq_ignore_ascii_case(clitic)
        })
    };
    lexicon.token_forms.enclitics.iter().map(|clitic| &**clitic).find(ends)
}

/// How many bytes at the end of `word` are clitics.
fn enclitics(lexicon: &Lexicon, word: &str, name: bool) -> usize {
    let Some(outer) = cut(lexicon, word, name) else { return 0 };
    // `bukunyalah`: a particle may follow a pronoun.
    let stem = &word[..word.len() - outer];
    outer + cut(lexicon, stem, true).unwrap_or(0)
}

fn cut(lexicon: &Lexicon, word: &str, only_nya: bool) -> Option<usize> {
    let clitic = enclitic(lexicon, word)?;
    if only_nya && clitic != "nya"
        || word.len() < clitic.len() + SHORTEST
        || is_whole(lexicon, word)
    {
        return None;
    }
    Some(clitic.len())
}

/// Whether the lexicon knows that `word` has no clitic, by itself or as a
/// prefix and such a word.
fn is_whole(lexicon: &Lexicon, word: &str) -> bool {
    let forms = &lexicon.token_forms;
    let known = |word: &str| forms.word_is(lexicon.vocabulary.look_up(word), Role::NoClitic);
    known(word)
        || forms.affixes.iter().any(|affix| {
            word.is_char_boundary(affix.len().min(word.len()))
                && word.len() > affix.len()
                && word[..affix.len()].eq_ignore_ascii_case(affix)
                && known(&word[affix.len()..])
        })
}

/// How many bytes at the start of `word` are a clitic.
fn proclitic(lexicon: &Lexicon, word: &str) -> usize {
    let forms = &lexicon.token_forms;
    let starts = |clitic: &str| {
        word.get(..clitic.len()).is_some_and(|start| start.eq_ignore_ascii_case(clitic))
            && forms.word_is(lexicon.vocabulary.look_up(&word[clitic.len()..]), Role::Verb)
    };
    forms.proclitics.iter().find(|clitic| starts(clitic)).map_or(0, |clitic| clitic.len())
}
