//! What stands before a mention and tells what it denotes: a district or village of it, a
//! landmark, or an office.

use super::Case;
use super::landmarks;
use crate::entities::region::article::Article;
use crate::entities::region::names;
use crate::lexicon::{Listing, RegionName, WordRole};
use crate::value::RegionCode;

impl Case<'_> {
    /// Whether a district of `reading` and a comma stand before the mention: `Cigugur,
    /// Kuningan`.
    pub(super) fn follows_a_part(&self, reading: &RegionName) -> bool {
        let districts = &self.article.regions.districts;
        reading.code.is_some_and(|code| self.follows_one_of(districts, code))
    }

    /// Whether a village of `code` and a comma stand before the mention, and the village is
    /// no landmark: `Stasiun Tawang, Semarang`.
    pub(super) fn follows_a_village(&self, code: RegionCode) -> bool {
        /// The most words of a landmark's name before its last.
        const MAX_WORDS_BEFORE: usize = 2;
        let Article { scan, regions, .. } = *self.article;
        let comma = self.mention.start.saturating_sub(1);
        let mut starts = comma.saturating_sub(MAX_WORDS_BEFORE)..comma;
        self.follows_one_of(&regions.villages, code)
            && !starts.any(|at| {
                regions.landmarks.longest_at(scan, at).is_some_and(|hit| hit.end == comma)
            })
    }

    /// Whether a village or landmark of `code` stands before the mention.
    pub(super) fn follows_a_village_or_landmark(&self, code: RegionCode) -> bool {
        let Article { scan, regions, .. } = *self.article;
        self.follows_a_village(code)
            || landmarks::stands_before(scan, regions, self.mention.start, code)
    }

    /// Whether a place of `listing` in `code` and a comma stand before the mention.
    fn follows_one_of(&self, listing: &Listing, code: RegionCode) -> bool {
        let (scan, inside) = (self.article.scan, |part| code.contains(part));
        self.mention.start.checked_sub(1).is_some_and(|comma| {
            scan.is(comma, ',') && names::longest_before(scan, listing, 0..comma, &inside).is_some()
        })
    }

    /// Whether the office of a regency or city stands right before the mention: `Kapolres
    /// Kuningan`.
    pub(super) fn is_officed(&self) -> bool {
        let Article { scan, regions, .. } = *self.article;
        regions.role_before(scan, self.mention.start) == Some(WordRole::LocalTitle)
    }
}
