//! What stands before a mention and tells what it denotes: a district or village of it, a
//! landmark, or an office.

use super::article::Article;
use super::landmarks;
use super::mentions::Mention;
use super::names;
use crate::lexicon::{Listing, RegionName, WordRole};
use crate::value::RegionCode;

impl Article<'_> {
    /// Whether a district of `reading` and a comma stand before `mention`: `Cigugur,
    /// Kuningan`.
    pub(super) fn follows_a_part(&self, mention: &Mention, reading: &RegionName) -> bool {
        let districts = &self.regions.districts;
        reading.code.is_some_and(|code| self.follows_one_of(districts, mention, code))
    }

    /// Whether a village of `code` and a comma stand before `mention`, and the village is
    /// no landmark: `Stasiun Tawang, Semarang`.
    pub(super) fn follows_a_village(&self, mention: &Mention, code: RegionCode) -> bool {
        /// The most words of a landmark's name before its last.
        const MAX_WORDS_BEFORE: usize = 2;
        let landmarks = &self.regions.landmarks;
        let comma = mention.start.saturating_sub(1);
        let mut starts = comma.saturating_sub(MAX_WORDS_BEFORE)..comma;
        self.follows_one_of(&self.regions.villages, mention, code)
            && !starts
                .any(|at| landmarks.longest_at(self.scan, at).is_some_and(|hit| hit.end == comma))
    }

    /// Whether a village or landmark of `code` stands before `mention`.
    pub(super) fn follows_a_village_or_landmark(
        &self,
        mention: &Mention,
        code: RegionCode,
    ) -> bool {
        self.follows_a_village(mention, code)
            || landmarks::stands_before(self.scan, self.regions, mention.start, code)
    }

    /// Whether a place of `listing` in `code` and a comma stand before `mention`.
    fn follows_one_of(&self, listing: &Listing, mention: &Mention, code: RegionCode) -> bool {
        let inside = |part| code.contains(part);
        mention.start.checked_sub(1).is_some_and(|comma| {
            self.scan.is(comma, ',')
                && names::longest_before(self.scan, listing, 0..comma, &inside).is_some()
        })
    }

    /// Whether the office of a regency or city stands right before `mention`: `Kapolres
    /// Kuningan`.
    pub(super) fn is_officed(&self, mention: &Mention) -> bool {
        let before = mention.start.checked_sub(1);
        before.and_then(|at| self.regions.role_at(self.scan, at)) == Some(WordRole::LocalTitle)
    }
}
