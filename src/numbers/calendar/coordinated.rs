//! Second centuries and parts of a year that share the word of the first one: `abad 11 dan
//! 12`, `semester satu dan dua`.

use std::ops::RangeInclusive;

use super::Mention;
use super::expression::Stretch;
use super::point::Point;
use super::reader::Reader;
use crate::lexicon::CalendarWord;

/// The greatest number of a century, that of the year 2101.
const MAX_CENTURY: u8 = 22;

/// The EDTF codes of quarters, and those of semesters.
const YEAR_PARTS: [RangeInclusive<u8>; 2] = [33..=36, 40..=41];

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
        let (number, end) = self.count(start).filter(|_| self.scan.follows(start))?;
        if self.counts_at(end) || self.torn_right(end) || self.date_at(start).is_some() {
            return None;
        }
        let (other, end) = match from {
            Point::Century(index) => {
                let number = (1..=MAX_CENTURY).contains(&number).then_some(number as i8 - 1)?;
                let era = self.end_of(end, |word| word == CalendarWord::BeforeChrist);
                if era.is_some() {
                    first.stretch.from = Point::Century(-index);
                }
                let other = Point::Century(if era.is_some() { -number } else { number });
                (other, era.unwrap_or(end))
            }
            Point::YearPart { code, .. } => {
                let codes = YEAR_PARTS.into_iter().find(|codes| codes.contains(&code))?;
                let other = codes.start() + number.checked_sub(1)?;
                let year = self.year_of_part(end);
                let is_later = code < other && codes.contains(&other);
                let other = Point::YearPart { year: year.map(|(year, _)| year), code: other };
                (is_later.then_some(other)?, year.map_or(end, |(_, end)| end))
            }
            _ => return None,
        };
        Some(self.mention_of(Stretch::of(other), start..end))
    }
}
