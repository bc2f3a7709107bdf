//! Places.
//!
//! ```text
//! mention  = type name          Kabupaten Situbondo, Desa Wangunsari
//!          | name               Situbondo, Jatim, Kalimantan
//!          | district           where a cue or a neighbour shows that it is one
//! ```
//!
//! [`places`] finds them in passes over one [`article`], in an order that it gives reasons for.
//!
//! | module | what it does |
//! |---|---|
//! | [`mentions`] | finds the names that may denote places, and the capitalised words that no list has |
//! | [`choose`] | weighs what the article says of each region, and chooses between places that share a name, and between a place and a word |
//! | [`guard`] | recognises other names that hold a place name: of persons, clubs, companies |
//! | [`settle`] | settles which of two places a name means once the others are chosen: by the place behind its comma, by the rest of the article, by the city in its list or by the type word before that |
//! | [`variants`] | reads names that are misspelt, cut by a short form, or share words with the name beside them |
//! | [`parts`] | finds the districts and villages that no type word announces |
//! | [`lists`], [`separators`] | tell where the items of a list start and end |
//! | [`names`], [`readings`] | read names from the text, and what they may denote |
//! | [`intensity`] | reads the intensity of an earthquake behind a place |
//! | [`datelines`] | recognises the place of writing |
//! | [`seat`] | reads the district or village that an office is named after |
//! | [`atom_set`], [`code_set`] | sets of atoms and of regions |

mod article;
mod atom_set;
mod choose;
mod code_set;
mod datelines;
mod guard;
mod intensity;
mod lists;
mod mentions;
mod names;
mod parts;
mod places;
mod readings;
mod seat;
mod separators;
mod settle;
#[cfg(test)]
mod tests;
mod variants;

pub(super) use mentions::cue::is_cut_short;
pub(super) use places::find as find_places;
pub(super) use seat::Seat;

use super::context::{Context, Place};
use crate::Span;
use crate::candidate::{Candidate, Origin};
use crate::value::{Region, Value};

pub(super) fn candidates(context: &Context<'_>, out: &mut Vec<Candidate>) {
    let entries = &context.lexicon.regions.entries;
    for place in context.places().iter().filter(|place| place.alone) {
        let value = Value::Region(Region { code: place.code, level: place.level });
        let rule = if place.typed { "region.typed" } else { "region.bare" };
        let entry = place.code.and_then(|code| entries.get(&code));
        let origin = entry.map_or(Origin::rule(rule), |entry| Origin::entry(rule, *entry));
        let span = context.scan.span(place.start..place.end);
        let span = Span::new(span.start + scope_len(context, place), span.end);
        out.push(Candidate::value(span, value, origin));
    }
}

/// The bytes of the `se` that is glued to the type word of `place`: `sekecamatan Wanayasa`. It is
/// no atom of its own, and no other type word starts with its letters.
fn scope_len(context: &Context<'_>, place: &Place) -> usize {
    const SCOPE: &str = "se";
    let word = context.scan.surface(place.start);
    let has_scope = word.get(..SCOPE.len()).is_some_and(|start| start.eq_ignore_ascii_case(SCOPE));
    if place.typed && has_scope { SCOPE.len() } else { 0 }
}
