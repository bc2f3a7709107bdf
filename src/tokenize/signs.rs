//! What the characters are that are neither letters nor ASCII digits.

use super::TokenKind;
use super::runs::{Run, Runs};
use crate::scan::Class;

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
        // Two dots are a slip, three an ellipsis.
        let end = if c == '.' && signs == 2 { first.end } else { end };
        return (end, TokenKind::Punctuation);
    }
    if !c.is_ascii() && c.is_numeric() {
        while let Some((next, _)) =
            other(runs, end).filter(|(_, c)| !c.is_ascii() && c.is_numeric())
        {
            end = next.end;
        }
        return (end, TokenKind::Number);
    }
    let kind = if is_punctuation(c) { TokenKind::Punctuation } else { TokenKind::Symbol };
    (end, kind)
}

/// The sign glued to byte `at`, and its character.
fn other(runs: Runs<'_>, at: usize) -> Option<(Run, char)> {
    let run = runs.glued(at).filter(|run| run.class == Class::Other)?;
    Some((run, runs.first_char(run)?))
}

/// Signs of which several make one: `...`, `--`, ``` `` ```.
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

/// The end of an emoji: its modifiers, the second letter of a flag, and what
/// a zero-width joiner adds.
fn emoji_end(runs: Runs<'_>, first: Run, c: char) -> usize {
    let mut end = first.end;
    if is_flag_letter(c)
        && let Some((next, _)) = other(runs, end).filter(|(_, c)| is_flag_letter(*c))
    {
        return next.end;
    }
    while let Some((next, c)) = other(runs, end) {
        let joined = runs.text()[end..next.start].contains('\u{200d}');
        if !modifies(c) && !(is_emoji(c) && joined) {
            break;
        }
        end = next.end;
    }
    end
}
