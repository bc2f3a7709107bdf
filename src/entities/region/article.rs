//! What every pass over the places of an article may ask.

use super::choose::evidence::Evidence;
use super::guard::Guards;
use super::lists::Lists;
use super::mentions::Mentions;
use crate::lexicon::{Lexicon, Regions};
use crate::scan::Scan;

/// An article with what was found in it before its places were chosen. Each pass over the places
/// is a method, in the file of the pass.
#[derive(Clone, Copy)]
pub(super) struct Article<'a> {
    pub(super) scan: &'a Scan<'a>,
    pub(super) lexicon: &'a Lexicon,
    pub(super) regions: &'a Regions,
    pub(super) mentions: &'a Mentions,
    pub(super) evidence: &'a Evidence,
    pub(super) guards: Guards<'a>,
    pub(super) lists: Lists<'a>,
}

impl<'a> Article<'a> {
    pub(super) fn new(
        scan: &'a Scan<'a>,
        lexicon: &'a Lexicon,
        mentions: &'a Mentions,
        evidence: &'a Evidence,
    ) -> Self {
        let regions = &lexicon.regions;
        let guards = Guards { scan, regions };
        let lists = Lists { scan, regions, numerals: &lexicon.numerals };
        Self { scan, lexicon, regions, mentions, evidence, guards, lists }
    }
}
