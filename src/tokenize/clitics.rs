//! The clitics of a word.
//!
//! `-nya` is set aside from any word but the exceptions (`hanya`, `tanya`).
//! The other enclitics are set aside from lower-case words alone, because a name within a sentence
//! may have the same ending (`Abdullah`, `Lukaku`). An exception holds behind
//! a prefix too: `buku` keeps `berbuku` whole, and `salah` keeps `bersalah`.
//! `ku-` and `kau-` stand before listed verbs only, since `ku` starts
//! many other words (`kuat`, `kursi`).

use super::runs::Runs;
use super::{Token, TokenKind};
use crate::lexicon::{Enclitic, Lexicon, Role};
use crate::scan::Gap;
use crate::span::Span;

/// The shortest word that a clitic leaves, in bytes.
const MIN_STEM_BYTES: usize = 2;

/// The longest word that is searched for clitics, in bytes.
const MAX_WORD_BYTES: usize = 64;

/// A word with the clitics at its edges.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Clitics {
    /// The clitic in front, `ku` or `kau`.
    pub proclitic: Option<Span>,
    /// The word without its clitics: the `buku` of `bukunya`, the `baca` of `kubaca`, the
    /// `APBD` of `APBD-nya`.
    pub stem: Span,
    /// One or two of `-nya`, `-ku`, `-mu`, `-lah`, `-kah` and `-pun`, without
    /// the hyphen that may set them apart: the `nyalah` of `tugasnyalah`.
    pub enclitics: Option<Span>,
}

/// The clitics of token `i` of `tokens`, if it has any.
pub(crate) fn analyse(
    lexicon: &Lexicon,
    text: &str,
    tokens: &[Token],
    i: usize,
) -> Option<Clitics> {
    let span = tokens.get(i).filter(|token| token.kind == TokenKind::Word)?.span;
    let word = span.of(text);
    if word.len() > MAX_WORD_BYTES {
        return None;
    }
    let whole = Clitics { proclitic: None, stem: span, enclitics: None };
    let (joined, last) = match word.rsplit_once('-') {
        Some((stem, last)) if !stem.is_empty() => (Some(stem), last),
        _ => (None, word),
    };
    if let Some(stem) = joined
        && enclitic(lexicon, last).is_some_and(|clitic| clitic.form.len() == last.len())
    {
        return Some(Clitics {
            stem: Span::new(span.start, span.start + stem.len()),
            enclitics: Some(Span::new(span.end - last.len(), span.end)),
            ..whole
        });
    }
    let name = is_name(text, tokens, i);
    match enclitics(lexicon, last, name) {
        0 if joined.is_some() || name => None,
        0 => {
            let cut = span.start + proclitic(lexicon, word)?;
            Some(Clitics {
                proclitic: Some(Span::new(span.start, cut)),
                stem: Span::new(cut, span.end),
                ..whole
            })
        }
        bytes => {
            let cut = span.end - bytes;
            Some(Clitics {
                stem: Span::new(span.start, cut),
                enclitics: Some(Span::new(cut, span.end)),
                ..whole
            })
        }
    }
}

/// Whether token `i` has a capital within a sentence, and so is likely a name.
fn is_name(text: &str, tokens: &[Token], i: usize) -> bool {
    let runs = Runs::new(text);
    let follows = i.checked_sub(1).map(|last| tokens[last]).is_some_and(|last| {
        matches!(last.kind, TokenKind::Word | TokenKind::Number)
            && runs.gap(last.span.end, tokens[i].span.start) < Gap::Line
    });
    follows && runs.glued(tokens[i].span.start).is_some_and(|run| runs.is_capitalised(run))
}

/// The clitic that `word` ends in.
fn enclitic<'l>(lexicon: &'l Lexicon, word: &str) -> Option<&'l Enclitic> {
    let ends = |clitic: &&Enclitic| {
        word.len().checked_sub(clitic.form.len()).is_some_and(|cut| {
            word.is_char_boundary(cut) && word[cut..].eq_ignore_ascii_case(&clitic.form)
        })
    };
    lexicon.token_forms.clitics.enclitics.iter().find(ends)
}

/// The number of bytes of the clitics at the end of `word`.
fn enclitics(lexicon: &Lexicon, word: &str, name: bool) -> usize {
    let Some(outer) = cut(lexicon, word, name) else { return 0 };
    // `bukunyalah`: a particle may follow a pronoun.
    let stem = &word[..word.len() - outer];
    outer + cut(lexicon, stem, true).unwrap_or(0)
}

fn cut(lexicon: &Lexicon, word: &str, only_inner: bool) -> Option<usize> {
    let clitic = enclitic(lexicon, word)?;
    let len = clitic.form.len();
    let stays = only_inner && !clitic.is_inner || word.len() < len + MIN_STEM_BYTES;
    (!stays && !is_whole(lexicon, word)).then_some(len)
}

/// Whether `word` is an exception of the lexicon, which has no clitic, or a prefix
/// with such a word.
fn is_whole(lexicon: &Lexicon, word: &str) -> bool {
    let forms = &lexicon.token_forms;
    let known = |word: &str| lexicon.has_role(word, Role::NoClitic);
    known(word)
        || forms.affixes.iter().any(|affix| {
            word.is_char_boundary(affix.len().min(word.len()))
                && word.len() > affix.len()
                && word[..affix.len()].eq_ignore_ascii_case(affix)
                && known(&word[affix.len()..])
        })
}

/// The number of bytes of the clitic at the start of `word`.
fn proclitic(lexicon: &Lexicon, word: &str) -> Option<usize> {
    let starts = |clitic: &str| {
        word.get(..clitic.len()).is_some_and(|start| start.eq_ignore_ascii_case(clitic))
            && lexicon.has_role(&word[clitic.len()..], Role::Verb)
    };
    let proclitics = &lexicon.token_forms.clitics.proclitics;
    proclitics.iter().find(|clitic| starts(clitic)).map(|clitic| clitic.len())
}
