//! What the characters are that are neither letters nor ASCII digits.

use super::TokenKind;
use crate::scan::{Class, Gap, Scan};

/// The sign at atom `first`: the atom behind it, and its kind.
pub(super) fn sign(scan: &Scan<'_>, first: usize) -> (usize, TokenKind) {
    let c = character(scan, first);
    if is_emoji(c) {
        return (emoji_end(scan, first, c), TokenKind::Emoji);
    }
    let mut end = first + 1;
    if runs_on(c) {
        while is_glued(scan, end) && scan.is(end, c) {
            end += 1;
        }
        // Two dots are a slip, three an ellipsis.
        let end = if c == '.' && end == first + 2 { first + 1 } else { end };
        return (end, TokenKind::Punctuation);
    }
    if !c.is_ascii() && c.is_numeric() {
        while is_glued(scan, end)
            && other(scan, end).is_some_and(|c| !c.is_ascii() && c.is_numeric())
        {
            end += 1;
        }
        return (end, TokenKind::Number);
    }
    let kind = if is_punctuation(c) { TokenKind::Punctuation } else { TokenKind::Symbol };
    (end, kind)
}

/// The first character of atom `i`.
fn character(scan: &Scan<'_>, i: usize) -> char {
    scan.surface(i).chars().next().unwrap_or('\0')
}

/// The character of atom `i`, if it is neither letters nor digits.
fn other(scan: &Scan<'_>, i: usize) -> Option<char> {
    scan.get(i).filter(|atom| atom.class == Class::Other).map(|_| character(scan, i))
}

fn is_glued(scan: &Scan<'_>, i: usize) -> bool {
    scan.get(i).is_some_and(|atom| atom.gap == Gap::None)
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
fn emoji_end(scan: &Scan<'_>, first: usize, c: char) -> usize {
    let mut end = first + 1;
    if is_flag_letter(c) && is_glued(scan, end) && other(scan, end).is_some_and(is_flag_letter) {
        return end + 1;
    }
    while is_glued(scan, end) {
        let Some(next) = other(scan, end) else { break };
        let belongs = modifies(next) || is_emoji(next) && joined(scan, end);
        if !belongs {
            break;
        }
        end += 1;
    }
    end
}

/// Whether a zero-width joiner stands before atom `i`.
fn joined(scan: &Scan<'_>, i: usize) -> bool {
    let atoms = scan.atoms();
    scan.text()[atoms[i - 1].end as usize..atoms[i].start as usize].contains('\u{200d}')
}
