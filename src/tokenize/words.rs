//! Words and numbers: which signs join letters and digits.
//!
//! A word is a row of *pieces*, letters and digits with nothing between,
//! joined by signs. Whether a sign joins is decided by the two pieces beside
//! it alone:
//!
//! | sign | joins | splits |
//! |---|---|---|
//! | `.` `,` `:` | digits: `20.797`, `3,159`, `10:30` | all else |
//! | `.` | initials and degrees: `D.W.`, `S.Sos.` | sentences: `katanya.Ia` |
//! | `-` | reduplication, compounds, affixes: `ke-79`, `non-ASN`, `COVID-19` | ranges and pairs of names: `5-10`, `RI-Jepang` |
//! | `/` | dates and document numbers: `31/12/2024`, `34/PMK.011/2007` | alternatives: `DPR/MPR` |
//! | `'` `_` `&` | letters: `Jum'at`, `R&D` | quotes |

use super::TokenKind;
use crate::lexicon::{Role, TokenForms};
use crate::scan::{Atom, Gap, Scan, Shape};

/// The word or number that starts at atom `first`: the atom behind it, and
/// its kind.
pub(super) fn word(
    scan: &Scan<'_>,
    forms: &TokenForms,
    first: usize,
) -> Option<(usize, TokenKind)> {
    let words = Words { scan, forms };
    let mut left = words.piece(first)?;
    let (mut kind, mut code, mut dotted) = (left.kind(), false, false);
    while let Some(joint) = words.joint(left, code) {
        left = joint.right;
        code |= joint.kind == JointKind::Code;
        dotted |= joint.kind == JointKind::Dot;
        if joint.kind != JointKind::Date {
            kind = TokenKind::Word;
        }
    }
    let end = if words.keeps_dot(first, left, dotted) { left.end + 1 } else { left.end };
    Some((end, kind))
}

#[derive(Clone, Copy)]
struct Words<'s, 't> {
    scan: &'s Scan<'t>,
    forms: &'s TokenForms,
}

/// Letters and digits with nothing between, and the separators of a number.
#[derive(Clone, Copy)]
struct Piece {
    first: usize,
    end: usize,
    /// Whether all of it is digits and their separators.
    number: bool,
}

impl Piece {
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
    /// Between the parts of a date in digits, which stays a number.
    Date,
    /// Between the parts of a document's number.
    Code,
}

impl<'t> Words<'_, 't> {
    /// The atom `i` if nothing stands before it.
    fn glued(self, i: usize) -> Option<Atom> {
        self.scan.get(i).copied().filter(|atom| atom.gap == Gap::None)
    }

    /// The sign that atom `i` is.
    fn sign(self, i: usize) -> Option<char> {
        self.scan.get(i).and_then(|atom| self.scan.text()[atom.start as usize..].chars().next())
    }

    fn piece(self, first: usize) -> Option<Piece> {
        let atom = self.scan.get(first)?;
        let mut number = atom.is_digits();
        if !number && !atom.is_word() {
            return None;
        }
        let mut end = first + 1;
        if !number
            && self.forms.is(&atom, Role::Currency)
            && self.glued(end).is_some_and(|next| next.is_digits())
        {
            return Some(Piece { first, end, number });
        }
        loop {
            if self.scan.atoms()[end - 1].is_digits() {
                end = self.number_end(end);
            }
            match self.glued(end) {
                Some(next) if next.is_digits() => {}
                Some(next) if next.is_word() || self.sign(end).is_some_and(is_superscript) => {
                    number = false
                }
                _ => return Some(Piece { first, end, number }),
            }
            end += 1;
        }
    }

    /// The end of the number whose first digits end before atom `end`.
    fn number_end(self, mut end: usize) -> usize {
        while self.glued(end).is_some_and(|atom| !atom.is_word())
            && matches!(self.sign(end), Some('.' | ',' | ':'))
            && self.glued(end + 1).is_some_and(|atom| atom.is_digits())
        {
            end += 2;
        }
        end
    }

    /// The piece that the sign behind `left` joins to it.
    fn joint(self, left: Piece, code: bool) -> Option<Joint> {
        let between = self.glued(left.end)?;
        if between.is_word() || between.is_digits() {
            return None;
        }
        self.glued(left.end + 1)?;
        let right = self.piece(left.end + 1)?;
        let kind = match self.sign(left.end)? {
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
        let (a, b) = (self.first(left), self.first(right));
        let joins = if a.is_digits() {
            // `1990-an`, but no `5-10` and no `Rp5-Rp10`.
            b.is_word() && !self.forms.is(&b, Role::Currency)
        } else if b.is_digits() {
            // `ke-79`, `COVID-19`.
            true
        } else {
            // `non-ASN`, `PDI-P`, `Undang-Undang`, but no `RI-Jepang`.
            !a.is_capitalised()
                || !b.is_capitalised()
                || (a.shape == Shape::Upper && b.shape == Shape::Upper)
                || self.is_letter(left)
                || self.is_letter(right)
                || self.is_mixed(left)
                || self.is_mixed(right)
                || self.forms.is(&a, Role::Prefix)
                || self.repeats(left, right)
        };
        joins.then_some(JointKind::Plain)
    }

    fn letters_meet(self, left: Piece, right: Piece) -> Option<JointKind> {
        let meet = self.scan.atoms()[left.end - 1].is_word() && self.first(right).is_word();
        meet.then_some(JointKind::Plain)
    }

    fn dot(self, left: Piece, right: Piece, code: bool) -> Option<JointKind> {
        if code && self.is_code_part(left) && right.number {
            return Some(JointKind::Code);
        }
        let opens =
            self.is_letter(left) || self.is_degree_part(left) || self.surface(left).len() <= 2;
        let joins = opens
            && self.first(left).is_capitalised()
            && self.first(right).is_capitalised()
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
            return (day_and_month || year).then_some(JointKind::Date);
        }
        if self.is_letter(left) && self.is_letter(right) {
            return Some(JointKind::Plain);
        }
        let code =
            self.is_code_part(left) && self.is_code_part(right) && left.number != right.number;
        code.then_some(JointKind::Code)
    }

    fn follows_slash(self, piece: Piece) -> bool {
        piece.first >= 2
            && self.glued(piece.first).is_some()
            && self.glued(piece.first - 1).is_some()
            && self.sign(piece.first - 1) == Some('/')
    }

    /// Whether the dot behind `last`, the last piece of the word that starts
    /// at `first`, belongs to the word.
    fn keeps_dot(self, first: usize, last: Piece, dotted: bool) -> bool {
        if self.glued(last.end).is_none() || self.sign(last.end) != Some('.') || last.number {
            return false;
        }
        let behind = last.end + 1;
        if self.glued(behind).is_some() && self.sign(behind) == Some('.') {
            return false;
        }
        if dotted {
            return true;
        }
        if last.first != first || last.end != first + 1 {
            return false;
        }
        let next = self.scan.get(behind).filter(|atom| atom.gap < Gap::Paragraph);
        let word = self.first(last);
        if self.forms.is(&word, Role::Final) {
            return true;
        }
        let Some(next) = next else { return false };
        if self.forms.is(&word, Role::BeforeNumber)
            && (next.is_digits() || next.shape == Shape::Upper)
        {
            return true;
        }
        let initial = self.first(last).is_capitalised() && self.is_letter(last);
        (initial || self.forms.is(&word, Role::BeforeName)) && !self.starts_sentence(next)
    }

    fn starts_sentence(self, next: &Atom) -> bool {
        next.is_capitalised() && self.forms.is(next, Role::Starter)
    }

    fn first(self, piece: Piece) -> Atom {
        self.scan.atoms()[piece.first]
    }

    fn surface(self, piece: Piece) -> &'t str {
        super::whole_span(self.scan, piece.first, piece.end).of(self.scan.text())
    }

    fn is_single(self, piece: Piece) -> bool {
        piece.end == piece.first + 1
    }

    fn is_letter(self, piece: Piece) -> bool {
        self.first(piece).is_word() && self.surface(piece).chars().nth(1).is_none()
    }

    fn is_upper(self, piece: Piece) -> bool {
        self.is_single(piece)
            && (self.first(piece).shape == Shape::Upper
                || self.is_letter(piece) && self.first(piece).is_capitalised())
    }

    fn is_mixed(self, piece: Piece) -> bool {
        !self.is_single(piece) && !piece.number
    }

    fn is_code_part(self, piece: Piece) -> bool {
        piece.number || self.is_upper(piece)
    }

    fn is_degree_part(self, piece: Piece) -> bool {
        self.is_single(piece) && self.forms.is(&self.first(piece), Role::DegreePart)
    }

    /// Whether `right` says `left` again: `Undang-Undang`, `Perundang-Undangan`.
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

fn is_superscript(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '\u{2070}'..='\u{209c}')
}
