//! Districts and villages named again: `Sepaku sepi`, where the article shows
//! elsewhere that Sepaku is a district.

use rustc_hash::FxHashMap;

use super::Parts;
use crate::entities::context::Place;
use crate::entities::region::mentions::unlisted::Unlisted;
use crate::entities::region::names;
use crate::scan::{Gap, Opening, Scan, atoms_of_bits};

impl Parts<'_> {
    /// The further mentions of the parts in `places`.
    pub(super) fn again(&self, places: &[Place], unlisted: &[Unlisted]) -> Vec<Place> {
        let scan = self.article.scan;
        let is_part = |place: &&Place| place.level.is_part() && place.alone;
        let mut known: FxHashMap<&str, Place> = FxHashMap::default();
        // Fast path: most capitalised words start with other letters.
        let mut letters = 0;
        for place in places.iter().filter(is_part).filter(|place| place.code.is_some()) {
            let name = scan.text_of(self.article.mentions.name_start(place)..place.end);
            known.entry(name).or_insert(*place);
            letters |= first_letters(name.as_bytes());
        }
        if known.is_empty() {
            return Vec::new();
        }
        let at = |start: usize| {
            let end = names::run_end(scan, start)?;
            let place = known.get(scan.text_of(start..end))?;
            let again = self.place(start, end, &[place.code?])?;
            (!self.is_speaker(start, end)).then_some(again)
        };
        let (atoms, bytes) = (scan.atoms(), scan.text().as_bytes());
        let fits = |at: usize| letters & first_letters(&bytes[atoms[at].start as usize..]) != 0;
        let at_unlisted = unlisted.iter().map(|capital| capital.at).filter(|&at| fits(at));
        let mut again: Vec<Place> = at_unlisted.filter_map(at).collect();
        for block in 0..scan.blocks() {
            let capitals = scan.opening_bits(Opening::Capital, block);
            for start in atoms_of_bits(block, capitals & !self.article.mentions.read.block(block)) {
                if fits(start)
                    && !follows_name_word(scan, start)
                    && let Some(place) = at(start)
                {
                    again.push(place);
                }
            }
        }
        again
    }
}

/// Whether atom `at` stands behind another capitalised word or a number.
#[inline]
fn follows_name_word(scan: &Scan<'_>, at: usize) -> bool {
    at > 0 && scan.gap_before(at) <= Gap::Space && names::is_name_word(scan, at - 1)
}

/// A bit by the first two bytes of a name; all bits for a shorter text.
fn first_letters(name: &[u8]) -> u64 {
    match name {
        [first, second, ..] => 1 << (first.wrapping_mul(5).wrapping_add(*second) % 64),
        _ => !0,
    }
}
