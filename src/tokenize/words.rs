//! Words and numbers: which signs join letters and digits.
//!
//! A word is a row of *pieces*, letters and digits with nothing between them,
//! joined by signs. Only the two pieces beside a sign decide whether it joins:
//!
//! | sign | joins | splits |
//! |---|---|---|
//! | `.` `,` `:` | digits: `20.797`, `3,159`, `10:30` | everything else |
//! | `.` | initials and degrees: `D.W.`, `S.Sos.` | sentences: `katanya.Ia` |
//! | `-` | reduplication, compounds, affixes, scores: `ke-79`, `non-ASN`, `COVID-19`, `skor 2-1` | ranges and pairs of names: `5-10`, `RI-Jepang` |
//! | `/` | dates and document numbers: `31/12/2024`, `34/PMK.011/2007` | alternatives: `DPR/MPR` |
//! | `'` `_` `&` | letters: `Jum'at`, `R&D` | quotes |

use super::TokenKind;
use super::runs::{Run, Runs};
use crate::lexicon::{Lexicon, Role};
use crate::scan::{Gap, Shape};

/// Cuts words, with the token forms of the lexicon.
#[derive(Clone, Copy)]
pub(super) struct Words<'l, 't> {
    pub(super) runs: Runs<'t>,
    pub(super) lexicon: &'l Lexicon,
}

/// Letters and digits with nothing between them, or a number with its separators.
#[derive(Clone, Copy)]
struct Piece {
    first: Run,
    last: Run,
    /// Whether the piece is only digits and their separators.
    number: bool,
}

impl Piece {
    fn of(run: Run) -> Self {
        Self { first: run, last: run, number: run.is_digits() }
    }

    fn start(self) -> usize {
        self.first.start
    }

    fn end(self) -> usize {
        self.last.end
    }

    /// Whether the piece is one run.
    fn is_single(self) -> bool {
        self.first == self.last
    }

    fn kind(self) -> TokenKind {
        if self.number { TokenKind::Number } else { TokenKind::Word }
    }
}

struct Joint {
    right: Piece,
    kind: JointKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum JointKind {
    Plain,
    /// Between initials or the parts of a degree.
    Dot,
    /// Between the numbers of a date or score, which stays a number.
    Pair,
    /// Between the parts of a document's number.
    Code,
}

impl<'t> Words<'_, 't> {
    /// The word or number that starts with the run `first`: its end and its kind.
    pub(super) fn word(self, first: Run) -> (usize, TokenKind) {
        let mut left = self.piece(first);
        let (mut kind, mut code, mut dotted) = (left.kind(), false, false);
        while let Some(joint) = self.joint(left, code) {
            left = joint.right;
            code |= joint.kind == JointKind::Code;
            dotted |= joint.kind == JointKind::Dot;
            if joint.kind != JointKind::Pair {
                kind = TokenKind::Word;
            }
        }
        let end = self.dot_end(first, left, dotted).unwrap_or(left.end());
        (end, kind)
    }

    /// Whether the lexicon gives the word `run` this `role`.
    pub(super) fn is(self, run: Run, role: Role) -> bool {
        run.is_word() && self.lexicon.has_role(self.runs.surface(run), role)
    }

    fn piece(self, first: Run) -> Piece {
        let mut piece = Piece::of(first);
        if first.is_word()
            && self.runs.glued(first.end).is_some_and(Run::is_digits)
            && self.is(first, Role::Currency)
        {
            return piece;
        }
        loop {
            if piece.last.is_digits() {
                piece.last = self.number_end(piece.last);
            }
            match self.runs.glued(piece.end()) {
                Some(next) if next.is_digits() => piece.last = next,
                Some(next)
                    if next.is_word() || self.runs.first_char(next).is_some_and(is_superscript) =>
                {
                    (piece.last, piece.number) = (next, false);
                }
                _ => return piece,
            }
        }
    }

    /// The last digits of the number whose first digits are `last`.
    fn number_end(self, mut last: Run) -> Run {
        while let Some(sign) = self.runs.glued(last.end)
            && matches!(self.runs.first_char(sign), Some('.' | ',' | ':'))
            && let Some(digits) = self.runs.glued(sign.end).filter(|run| run.is_digits())
        {
            last = digits;
        }
        last
    }

    /// The piece that the sign behind `left` joins to it.
    fn joint(self, left: Piece, code: bool) -> Option<Joint> {
        let between = self.runs.glued(left.end()).filter(|run| !run.is_name())?;
        let right = self.piece(self.runs.glued(between.end).filter(|run| run.is_name())?);
        let kind = match self.runs.first_char(between)? {
            '-' | '\u{2010}' | '\u{2011}' => self.hyphen(left, right, code),
            '\'' | '’' | '‘' | '`' | 'ʼ' => self.letters_meet(left, right),
            '.' => self.dot(left, right, code),
            '/' => self.slash(left, right, code),
            '&' => (self.is_upper(left) && self.is_upper(right)).then_some(JointKind::Plain),
            '_' => Some(JointKind::Plain),
            _ => None,
        }?;
        Some(Joint { right, kind })
    }

    fn hyphen(self, left: Piece, right: Piece, code: bool) -> Option<JointKind> {
        if code && self.is_code_part(left) && self.is_code_part(right) {
            return Some(JointKind::Code);
        }
        if left.number && right.number {
            return self.is_pair(left, right).then_some(JointKind::Pair);
        }
        let (a, b) = (left.first, right.first);
        let joins = if a.is_digits() {
            // `1990-an`, but not `5-10` or `Rp5-Rp10`.
            b.is_word() && !self.is(b, Role::Currency)
        } else if b.is_digits() {
            // `ke-79`, `COVID-19`.
            true
        } else {
            // `non-ASN`, `PDI-P`, `Undang-Undang`, but not `RI-Jepang`.
            !self.runs.is_capitalised(a)
                || !self.runs.is_capitalised(b)
                || (self.runs.shape(a) == Shape::Upper && self.runs.shape(b) == Shape::Upper)
                || self.is_letter(left)
                || self.is_letter(right)
                || is_mixed(left)
                || is_mixed(right)
                || self.is(a, Role::Prefix)
                || self.repeats(left, right)
        };
        joins.then_some(JointKind::Plain)
    }

    /// Whether a hyphen joins two numbers: of a score, `skor 2-1`, or of
    /// verses, `19:4-6`. A hyphen separates the numbers of a range.
    fn is_pair(self, left: Piece, right: Piece) -> bool {
        if !right.is_single() {
            return false;
        }
        let short = self.surface(left).len() <= 2 && self.surface(right).len() <= 2;
        let score = || self.word_before(left).is_some_and(|word| self.is(word, Role::Score));
        short && score() || self.surface(left).contains(':')
    }

    /// The word before `piece`, on its line.
    fn word_before(self, piece: Piece) -> Option<Run> {
        let before = self.runs.text()[..piece.start()].trim_end_matches(' ');
        let letters = before.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
        self.runs.glued(before.len() - letters)
    }

    fn letters_meet(self, left: Piece, right: Piece) -> Option<JointKind> {
        (left.last.is_word() && right.first.is_word()).then_some(JointKind::Plain)
    }

    fn dot(self, left: Piece, right: Piece, code: bool) -> Option<JointKind> {
        if code && self.is_code_part(left) && right.number {
            return Some(JointKind::Code);
        }
        let capitals = [left, right].map(|piece| self.runs.is_capitalised(piece.first));
        // `s.d.`, `a.n.`
        if self.is_letter(left) && self.is_letter(right) && capitals == [false, false] {
            return Some(JointKind::Dot);
        }
        let opens =
            self.is_letter(left) || self.is_degree_part(left) || self.surface(left).len() <= 2;
        let joins = opens
            && capitals == [true, true]
            && (self.is_letter(right) || self.is_degree_part(right));
        joins.then_some(JointKind::Dot)
    }

    fn slash(self, left: Piece, right: Piece, code: bool) -> Option<JointKind> {
        if code && self.is_code_part(left) && self.is_code_part(right) {
            return Some(JointKind::Code);
        }
        if left.number && right.number {
            let digits = |piece| self.surface(piece).len();
            let day_and_month = digits(left) <= 2 && digits(right) <= 2;
            // The year may follow only a day and a month.
            let year = digits(left) <= 2 && digits(right) == 4 && self.follows_slash(left);
            return (day_and_month || year).then_some(JointKind::Pair);
        }
        if self.is_letter(left) && self.is_letter(right) {
            return Some(JointKind::Plain);
        }
        let code =
            self.is_code_part(left) && self.is_code_part(right) && left.number != right.number;
        code.then_some(JointKind::Code)
    }

    fn follows_slash(self, piece: Piece) -> bool {
        let slash = self.runs.before(piece.start()).filter(|(_, c)| *c == '/');
        slash.is_some_and(|(start, _)| self.runs.before(start).is_some())
    }

    /// The end of the dot behind `last`, the last piece of the word that
    /// starts with `first`, if it belongs to the word.
    fn dot_end(self, first: Run, last: Piece, dotted: bool) -> Option<usize> {
        let dot = self.runs.glued_sign(last.end(), '.').filter(|_| !last.number)?;
        if self.runs.glued_sign(dot.end, '.').is_some() {
            return None;
        }
        let keeps = dotted || last.last == first && self.abbreviates(first, dot);
        keeps.then_some(dot.end)
    }

    /// Whether the word `first` is an abbreviation with its `dot`: neither an initial
    /// nor in upper case as `PT.`, whose dot the treebanks split off.
    fn abbreviates(self, first: Run, dot: Run) -> bool {
        let roles = self.lexicon.roles(self.runs.surface(first));
        let next = self.runs.next(dot.end).filter(|(gap, _)| *gap < Gap::Paragraph);
        if roles.have(Role::Final) {
            return next.is_none_or(|(_, next)| !self.starts_sentence(next));
        }
        let Some((_, next)) = next else { return false };
        if roles.have(Role::BeforeNumber)
            && (next.is_digits() || next.is_word() && self.runs.shape(next) == Shape::Upper)
        {
            return true;
        }
        roles.have(Role::BeforeName)
            && !self.is_upper(Piece::of(first))
            && !self.starts_sentence(next)
    }

    fn starts_sentence(self, next: Run) -> bool {
        self.runs.is_capitalised(next) && self.is(next, Role::Starter)
    }

    fn surface(self, piece: Piece) -> &'t str {
        &self.runs.text()[piece.start()..piece.end()]
    }

    fn is_letter(self, piece: Piece) -> bool {
        piece.first.is_word() && self.surface(piece).chars().nth(1).is_none()
    }

    fn is_upper(self, piece: Piece) -> bool {
        piece.is_single()
            && (self.runs.shape(piece.first) == Shape::Upper
                || self.is_letter(piece) && self.runs.is_capitalised(piece.first))
    }

    fn is_code_part(self, piece: Piece) -> bool {
        piece.number || self.is_upper(piece)
    }

    fn is_degree_part(self, piece: Piece) -> bool {
        piece.is_single() && self.is(piece.first, Role::DegreePart)
    }

    /// Whether `right` repeats `left`: `Undang-Undang`, `Perundang-Undangan`.
    fn repeats(self, left: Piece, right: Piece) -> bool {
        let (left, right) = (self.surface(left), self.surface(right));
        [0, 2, 3].into_iter().any(|suffix| {
            let Some(stem) = right.len().checked_sub(suffix).filter(|stem| *stem > 2) else {
                return false;
            };
            let Some(tail) = left.len().checked_sub(stem) else { return false };
            left.is_char_boundary(tail)
                && right.is_char_boundary(stem)
                && left[tail..].eq_ignore_ascii_case(&right[..stem])
        })
    }
}

/// Whether `piece` has letters and digits.
fn is_mixed(piece: Piece) -> bool {
    !piece.is_single() && !piece.number
}

fn is_superscript(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '\u{2070}'..='\u{209c}')
}
