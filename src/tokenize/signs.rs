//! Tokens of characters that are neither letters nor ASCII digits.

use super::TokenKind;
use super::runs::{Run, Runs};
use crate::scan::{BYTE_ROLES, CharRole, Class};

/// The kind of the ASCII sign before the byte `next`, if the two make no
/// more than one token of one sign each.
pub(super) fn plain(sign: u8, next: Option<&u8>) -> Option<TokenKind> {
    let c = char::from(sign);
    let alone = match c {
        '#' | '@' | '&' => false,
        _ if runs_on(c) => next.is_none_or(|next| *next != sign && parts(*next)),
        _ => true,
    };
    alone.then(|| kind(c))
}

/// Whether no character from the byte `next` on can belong to the token before it.
fn parts(next: u8) -> bool {
    !matches!(BYTE_ROLES[next as usize], CharRole::Invisible | CharRole::Wide)
}

/// The token that the sign `first` starts: its end and its kind.
pub(super) fn sign(runs: Runs<'_>, first: Run) -> (usize, TokenKind) {
    let c = runs.first_char(first).unwrap_or_default();
    if is_emoji(c) {
        return (emoji_end(runs, first, c), TokenKind::Emoji);
    }
    let mut end = first.end;
    if runs_on(c) {
        let mut signs = 1;
        while let Some(next) = runs.glued_sign(end, c) {
            (end, signs) = (next.end, signs + 1);
        }
        let end = match (c, signs) {
            // Two dots are an error, three an ellipsis, and a fourth ends the sentence.
            ('.', 2) => first.end,
            ('.', 4) => end - 1,
            _ => end,
        };
        return (end, TokenKind::Punctuation);
    }
    if c == '&'
        && let Some(end) = reference_end(runs, first)
    {
        return (end, TokenKind::Symbol);
    }
    if !c.is_ascii() && c.is_numeric() {
        while let Some((next, _)) =
            other(runs, end).filter(|(_, c)| !c.is_ascii() && c.is_numeric())
        {
            end = next.end;
        }
        return (end, TokenKind::Number);
    }
    (end, kind(c))
}

/// The kind of a sign that stands by itself.
fn kind(c: char) -> TokenKind {
    if runs_on(c) || is_punctuation(c) { TokenKind::Punctuation } else { TokenKind::Symbol }
}

/// The end of the HTML reference that the sign `and` starts: `&amp;`, `&#39;`.
fn reference_end(runs: Runs<'_>, and: Run) -> Option<usize> {
    let name = runs.glued(and.end)?;
    let name = match runs.first_char(name)? {
        '#' => runs.glued(name.end).filter(|run| run.is_digits())?,
        _ => Some(name).filter(|run| run.is_word())?,
    };
    Some(runs.glued_sign(name.end, ';')?.end)
}

/// The sign glued to byte `at`, and its character.
fn other(runs: Runs<'_>, at: usize) -> Option<(Run, char)> {
    let run = runs.glued(at).filter(|run| run.class == Class::Other)?;
    Some((run, runs.first_char(run)?))
}

/// Signs of which several make one token: `...`, `--`, ``` `` ```.
const fn runs_on(c: char) -> bool {
    matches!(c, '.' | '-' | '`' | '\'' | '=' | '*' | '_' | '~')
}

fn is_punctuation(c: char) -> bool {
    matches!(c,
        '!' | '"' | '\'' | '(' | ')' | ',' | '-' | '.' | '/' | ':' | ';' | '?' | '[' | '\\'
        | ']' | '_' | '`' | '{' | '}' | '¡' | '«' | '¶' | '·' | '»' | '¿'
        | '\u{2010}'..='\u{2027}' | '\u{2032}'..='\u{2043}' | '\u{2045}'..='\u{2051}'
        | '\u{2053}'..='\u{205e}' | '\u{2e00}'..='\u{2e7f}' | '\u{3001}'..='\u{3003}'
        | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301f}'
        | '■' | '□' | '▪' | '▫' | '●' | '○' | '◦' | '◆' | '➢' | '➤' | '►' | '▶')
}

fn is_emoji(c: char) -> bool {
    matches!(c,
        '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{2b50}' | '\u{2b55}' | '\u{2b1b}' | '\u{2b1c}'
        | '\u{231a}' | '\u{231b}' | '\u{23e9}'..='\u{23f3}')
        && !is_punctuation(c)
}

const fn is_flag_letter(c: char) -> bool {
    matches!(c, '\u{1f1e6}'..='\u{1f1ff}')
}

/// Variation selectors, skin tones and tags, which change the emoji before them.
const fn modifies(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e007f}')
}

/// The end of the keycap that the digit or sign `first` is: `1️⃣`. The bases are
/// those of UTS #51, ED-14c.
pub(super) fn keycap_end(runs: Runs<'_>, first: Run) -> Option<usize> {
    let mut behind = runs.text()[first.end..].chars();
    let base =
        matches!(runs.text().as_bytes()[first.start..first.end], [b'0'..=b'9' | b'#' | b'*']);
    let cap = match behind.next()? {
        '\u{fe0f}' => behind.next()?,
        c => c,
    };
    (base && cap == '\u{20e3}').then(|| runs.text().len() - behind.as_str().len())
}

/// The end of an emoji with its modifiers, the second letter of a flag, and the
/// emoji behind a zero-width joiner.
fn emoji_end(runs: Runs<'_>, first: Run, c: char) -> usize {
    let mut end = first.end;
    if is_flag_letter(c)
        && let Some((next, _)) = other(runs, end).filter(|(_, c)| is_flag_letter(*c))
    {
        return next.end;
    }
    while let Some((next, c)) = other(runs, end) {
        let joined = runs.text()[end..next.start].contains('\u{200d}');
        if modifies(c) || is_emoji(c) && joined {
            end = next.end;
        } else {
            break;
        }
    }
    end
}
