//! Places.
//!
//! ```text
//! mention  = type name          Kabupaten Situbondo, Desa Wangunsari
//!          | name               Situbondo, Jatim, Kalimantan
//!          | district           where a cue or a neighbour shows that it is one
//! ```
//!
//! [`mentions`] finds what may be a place, [`evidence`] weighs what the
//! article says of it, and [`places`] chooses: which of two places that share
//! a name, and whether a name that is also a word is one at all. [`guard`]
//! and [`persons`] know the names that hold a place name; [`parts`] looks up the
//! districts and villages that no type word announces, those of the article's
//! [`homes`] first, along [`lists`] as well; [`slips`] reads those misspelt behind their
//! type word;
//! [`again`] finds them where they are named once more, and [`compass`] what
//! shares the first words of its name with the place before it.

mod again;
mod atom_set;
mod beside;
mod code_set;
mod compass;
mod cue;
mod evidence;
mod guard;
mod homes;
mod lists;
mod mentions;
mod names;
mod parts;
mod persons;
mod places;
mod readings;
mod slips;
#[cfg(test)]
mod tests;
mod unlisted;

pub(super) use places::find as find_places;

use super::context::Context;
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
        out.push(Candidate::value(span, value, origin));
    }
}
