//! Web and e-mail addresses, hashtags and mentions.
//!
//! An address shows only at a sign behind its first word: `://`, `@`, or a dot and
//! the name of a domain. The tokens already cut before the sign are then removed.

use super::runs::{Run, Runs};
use super::words::Words;
use super::{Token, TokenKind};
use crate::lexicon::Role;

/// The most tokens of an account name before an `@`.
const MAX_ACCOUNT_TOKENS: usize = 16;

/// The most labels of a host name that are read.
const MAX_LABELS: usize = 16;

/// Cuts addresses.
#[derive(Clone, Copy)]
pub(super) struct Web<'l, 't> {
    words: Words<'l, 't>,
    runs: Runs<'t>,
}

impl<'l, 't> Web<'l, 't> {
    pub(super) fn new(words: Words<'l, 't>) -> Self {
        Self { words, runs: words.runs }
    }

    /// The first of `signs` that stands glued at byte `at`.
    fn sign(self, at: usize, signs: &[char]) -> Option<Run> {
        let run = self.runs.glued(at)?;
        signs.contains(&self.runs.first_char(run)?).then_some(run)
    }

    fn name(self, at: usize) -> Option<Run> {
        self.runs.glued(at).filter(|run| run.is_name())
    }

    /// The end of the web address whose first word starts with `first` and
    /// ends at byte `end`.
    pub(super) fn url(self, first: Run, end: usize) -> Option<usize> {
        if let Some(colon) = self.sign(end, &[':'])
            && let Some(slash) = self.sign(colon.end, &['/'])
            && let Some(slash) = self.sign(slash.end, &['/'])
        {
            let path = self.runs.glued(slash.end).filter(|_| self.words.is(first, Role::Scheme));
            return path.map(|_| self.path_end(slash.end));
        }
        let host = self.host_end(end)?;
        Some(match self.sign(host, &['/', '?', ':']) {
            Some(sign) if self.name(sign.end).is_some() => self.path_end(host),
            Some(sign)
                if self.runs.first_char(sign) == Some('/')
                    && self.runs.glued(sign.end).is_none() =>
            {
                sign.end
            }
            _ => host,
        })
    }

    /// The end of the host name that goes on with a dot at byte `end`.
    fn host_end(self, mut end: usize) -> Option<usize> {
        let mut host = None;
        for _ in 0..MAX_LABELS {
            let Some(dot) = self.sign(end, &['.']) else { break };
            let Some(label) = self.name(dot.end) else { break };
            end = self.label_end(dot.end);
            if end == label.end && self.words.is(label, Role::Domain) {
                host = Some(end);
            }
        }
        host
    }

    /// The end of the label of a host name that starts at byte `end`.
    fn label_end(self, mut end: usize) -> usize {
        loop {
            if let Some(name) = self.name(end) {
                end = name.end;
            } else if let Some(sign) = self.sign(end, &['-', '_'])
                && self.name(sign.end).is_some()
            {
                end = sign.end;
            } else {
                return end;
            }
        }
    }

    /// The end of a web address with a path, at a gap, a quote or a bracket, without
    /// the punctuation before that.
    fn path_end(self, from: usize) -> usize {
        let (mut next, mut end) = (from, from);
        while let Some(run) = self.runs.glued(next) {
            match self.runs.first_char(run) {
                Some(
                    '"' | '<' | '>' | '(' | ')' | '“' | '”' | '’' | '‘' | '[' | ']' | '{' | '}'
                    | '|',
                ) => break,
                Some('.' | ',' | ';' | ':' | '!' | '?' | '\'' | '…') => {}
                _ => end = run.end,
            }
            next = run.end;
        }
        end
    }

    /// The end of the word behind the sign of a hashtag or an account name.
    fn tag(self, sign: usize) -> Option<usize> {
        let (mut end, mut letters) = (sign, false);
        while let Some(run) = self.name(end).or_else(|| self.sign(end, &['_'])) {
            letters |= run.is_word();
            end = run.end;
        }
        letters.then_some(end)
    }

    /// The hashtag behind the sign `at`.
    pub(super) fn hashtag(self, at: Run) -> Option<(usize, usize, TokenKind)> {
        Some((at.start, self.tag(at.end)?, TokenKind::Hashtag))
    }

    /// The e-mail address or mention around the sign `at`, behind `tokens`.
    pub(super) fn at(self, tokens: &[Token], at: Run) -> Option<(usize, usize, TokenKind)> {
        let start = self.account(tokens, at);
        let name = self.tag(at.end)?;
        if start < at.start {
            let host = self.host_end(self.label_end(at.end))?;
            return Some((start, host, TokenKind::Email));
        }
        let label = self.sign(name, &['.']).and_then(|dot| self.name(dot.end));
        let end = label
            .filter(|label| !self.runs.is_capitalised(*label))
            .and_then(|label| self.tag(label.start))
            .unwrap_or(name);
        Some((start, end, TokenKind::Mention))
    }

    /// Where the account name starts that stands glued before the sign `at`,
    /// or the sign itself.
    fn account(self, tokens: &[Token], at: Run) -> usize {
        let (mut start, mut next) = (at.start, at.start);
        for token in tokens.iter().rev().take(MAX_ACCOUNT_TOKENS) {
            // Invisible characters separate nothing.
            let glued = self.runs.glued(token.span.end).is_some_and(|run| run.start == next);
            let Some(run) = self.runs.glued(token.span.start).filter(|_| glued) else { break };
            if run.is_name() {
                start = run.start;
            } else if !matches!(self.runs.first_char(run), Some('.' | '-' | '_' | '+')) {
                break;
            }
            next = run.start;
        }
        start
    }
}
