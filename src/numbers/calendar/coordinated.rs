//! Second centuries and parts of a year that share the word of the first one: `abad 11 dan
//! 12`, `semester satu dan dua`.

use super::Mention;
use super::expression::Stretch;
use super::point::Point;
use super::reader::Reader;
use super::year::century_of_number;
use crate::lexicon::CalendarWord;

impl Reader<'_> {
    /// The mention that a word such as `dan` joins to the century or part of a year `first`.
    /// An era before Christ is of both, and stands only behind the second: `abad ke-10 dan
    /// ke-9 SM`.
    pub(super) fn coordinated(&self, first: &mut Mention) -> Option<Mention> {
        let (from, None) = first.stretch.ends() else { return None };
        if !matches!(from, Point::Century(0..) | Point::YearPart { year: None, .. }) {
            return None;
        }
        let start = self.end_of(first.end, |word| word == CalendarWord::And)?;
        let (_, number_end) = self.count(start).filter(|_| self.scan.follows(start))?;
        if self.counts_at(number_end)
            || self.torn_right(number_end)
            || self.date_at(start).is_some()
        {
            return None;
        }
        let (other, end) = match from {
            Point::Century(index) => {
                let (number, end) = self.number_of_century(start)?;
                let era = self.end_of(end, |word| word == CalendarWord::BeforeChrist);
                let other = century_of_number(number, era.is_some());
                if era.is_some() {
                    first.stretch.from = Point::Century(-1 - index);
                }
                (other, era.unwrap_or(end))
            }
            Point::YearPart { code, .. } => {
                let (code, end) = self.later_code(code, start)?;
                let year = self.year_of_part(end);
                let other = Point::YearPart { year: year.map(|(year, _)| year), code };
                (other, year.map_or(end, |(_, end)| end))
            }
            _ => return None,
        };
        Some(self.mention_of(Stretch::of(other), start..end))
    }
}
