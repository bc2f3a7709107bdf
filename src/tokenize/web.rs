//! Web and e-mail addresses, hashtags and mentions.
//!
//! They show only at a sign behind their first word: `://`, `@`, or a dot and
//! the name of a domain. The tokens already cut before the sign are then
//! taken back.

use super::{Cut, TokenKind};
use crate::lexicon::{Role, TokenForms};
use crate::scan::{Gap, Scan};

/// How many tokens before an `@` an account name can have.
const LONGEST_ACCOUNT: usize = 16;

/// The address that the token of atoms `first..end` is, or makes of the
/// tokens before it: its first atom, the atom behind it, and its kind.
pub(super) fn address(
    scan: &Scan<'_>,
    forms: &TokenForms,
    cuts: &[Cut],
    first: usize,
    end: usize,
) -> Option<(usize, usize, TokenKind)> {
    let web = Web { scan, forms };
    let atom = scan.atoms()[first];
    if atom.is_word() || atom.is_digits() {
        return web.url(first, end).map(|end| (first, end, TokenKind::Url));
    }
    match scan.surface(first) {
        "#" => web.tag(end).map(|end| (first, end, TokenKind::Hashtag)),
        "@" => web.at(cuts, first),
        _ => None,
    }
}

#[derive(Clone, Copy)]
struct Web<'s, 't> {
    scan: &'s Scan<'t>,
    forms: &'s TokenForms,
}

impl Web<'_, '_> {
    fn glued(self, i: usize) -> bool {
        self.scan.get(i).is_some_and(|atom| atom.gap == Gap::None)
    }

    fn is_name(self, i: usize) -> bool {
        self.scan.get(i).is_some_and(|atom| atom.is_word() || atom.is_digits())
    }

    fn sign(self, i: usize, signs: &[&str]) -> bool {
        self.glued(i) && signs.contains(&self.scan.surface(i))
    }

    /// The end of the web address whose first word is the atoms `first..end`.
    fn url(self, first: usize, end: usize) -> Option<usize> {
        if self.sign(end, &[":"]) && self.sign(end + 1, &["/"]) && self.sign(end + 2, &["/"]) {
            let scheme =
                self.forms.is(&self.scan.atoms()[first], Role::Scheme) && self.glued(end + 3);
            return scheme.then(|| self.path_end(end + 3));
        }
        if self.scan.surface(end - 1) != "." && !self.sign(end, &["."]) {
            return None;
        }
        let host = self.host_end(end)?;
        Some(
            if self.sign(host, &["/", "?", ":"]) && self.is_name(host + 1) && self.glued(host + 1) {
                self.path_end(host)
            } else if self.sign(host, &["/"]) && self.scan.gap_before(host + 1) != Gap::None {
                host + 1
            } else {
                host
            },
        )
    }

    /// The end of the host name that goes on at the dot `dot`.
    fn host_end(self, mut dot: usize) -> Option<usize> {
        let mut end = None;
        while self.sign(dot, &["."]) && self.glued(dot + 1) && self.is_name(dot + 1) {
            let label_end = self.label_end(dot + 1);
            if self.forms.is(&self.scan.atoms()[dot + 1], Role::Domain) && label_end == dot + 2 {
                end = Some(label_end);
            }
            dot = label_end;
        }
        end
    }

    /// The end of the label of a host name that starts at atom `i`.
    fn label_end(self, mut i: usize) -> usize {
        while self.glued(i)
            && (self.is_name(i)
                || (self.sign(i, &["-", "_"]) && self.glued(i + 1) && self.is_name(i + 1)))
        {
            i += 1;
        }
        i
    }

    /// The end of a web address that has a path: all up to a gap, a quote or
    /// a bracket, without the punctuation at its end.
    fn path_end(self, from: usize) -> usize {
        let (mut i, mut end) = (from, from);
        while self.glued(i)
            && !matches!(
                self.scan.surface(i),
                "\"" | "<" | ">" | "(" | ")" | "“" | "”" | "’" | "‘" | "[" | "]" | "{" | "}" | "|"
            )
        {
            i += 1;
            if !matches!(self.scan.surface(i - 1), "." | "," | ";" | ":" | "!" | "?" | "'" | "…")
            {
                end = i;
            }
        }
        end
    }

    /// The end of the word that makes a hashtag or an account name.
    fn tag(self, from: usize) -> Option<usize> {
        let mut end = from;
        let mut letters = false;
        while self.glued(end) && (self.is_name(end) || self.sign(end, &["_"])) {
            letters |= self.scan.atoms()[end].is_word();
            end += 1;
        }
        letters.then_some(end)
    }

    /// The e-mail address or mention around the `@` at atom `at`.
    fn at(self, cuts: &[Cut], at: usize) -> Option<(usize, usize, TokenKind)> {
        let start = if self.glued(at) { self.account(cuts, at) } else { at };
        let name = self.tag(at + 1)?;
        if start == at {
            let end = if self.sign(name, &["."])
                && self.glued(name + 1)
                && self.is_name(name + 1)
                && !self.scan.atoms()[name + 1].is_capitalised()
            {
                self.tag(name + 1).unwrap_or(name)
            } else {
                name
            };
            return Some((at, end, TokenKind::Mention));
        }
        let host = self.host_end(self.label_end(at + 1))?;
        Some((start, host, TokenKind::Email))
    }

    /// The first atom of the account name that stands glued before `at`.
    fn account(self, cuts: &[Cut], at: usize) -> usize {
        let mut start = at;
        for cut in cuts.iter().rev().take(LONGEST_ACCOUNT) {
            let first = cut.first as usize;
            let name = self.is_name(first);
            if !name && !matches!(self.scan.surface(first), "." | "-" | "_" | "+") {
                break;
            }
            if name {
                start = first;
            }
            if !self.glued(first) {
                break;
            }
        }
        start
    }
}
