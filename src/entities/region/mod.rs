//! Places.
//!
//! ```text
//! mention  = type name          Kabupaten Situbondo, Desa Wangunsari
//!          | name               Situbondo, Jatim, Kalimantan
//!          | district           where a cue or a neighbour shows that it is one
//! ```
//!
//! [`mentions`] finds the names that may denote places, with the [`city_words`] beside them,
//! [`evidence`] weighs what the article says of each region, and [`places`] chooses between
//! places that share a name, and between a place and a word, by what is [`preceding`]. [`guard`]
//! and [`persons`] recognise other names that hold a place name; [`parts`] looks up the
//! districts and villages that no type word announces, those of the article's
//! [`homes`] first, and the [`listed_parts`] beside these in [`lists`], whose items are told by the
//! [`separators`] between them; [`list_districts`] finds there those that share their names with
//! larger places;
//! [`slips`] reads misspelt names behind a
//! type word; [`again`] finds districts and villages that are named once more,
//! [`landmarks`] tell which of two places is meant beside them,
//! [`chains`] reads names by the place behind their comma,
//! [`namesakes`] settles which of two places a name means all through the article,
//! [`datelines`] and [`uncued`] find where a name needs no cue, and
//! [`shared_words`] finds places that share words of their names with the place beside them.
//! [`new_name`] reads names put together so. [`compass_slips`] corrects misspelt points of the
//! compass,
//! [`bare_twins`] tells a regency from the city of its name in a list,
//! [`inner_short_forms`] joins a name that a short form in brackets cuts, and
//! [`seat`] reads the district or village that an office is named after.

mod again;
mod article;
mod atom_set;
mod bare_twins;
mod beside;
mod chains;
mod choose;
mod city_words;
mod clubs;
mod code_set;
mod compass_slips;
mod cue;
mod datelines;
mod evidence;
mod guard;
mod homes;
mod inner_short_forms;
mod landmarks;
mod list_districts;
mod listed_parts;
mod lists;
mod mentions;
mod names;
mod namesakes;
mod new_name;
mod parts;
mod persons;
mod places;
mod preceding;
mod readings;
mod seat;
mod separators;
mod shared_words;
mod slips;
#[cfg(test)]
mod tests;
mod uncued;
mod unlisted;

pub(super) use cue::is_cut_short;
pub(super) use places::find as find_places;
pub(super) use seat::Seat;

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
