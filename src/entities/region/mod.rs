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
//! | files | what they do |
//! |---|---|
//! | [`mentions`], with [`cue`], [`city_words`], [`names`], [`readings`], [`unlisted`] | find the names that may denote places |
//! | [`evidence`] | weighs what the article says of each region |
//! | [`choose`], with [`preceding`], [`beside`], [`landmarks`], [`datelines`] | chooses between places that share a name, and between a place and a word |
//! | [`guard`], [`persons`], [`clubs`] | recognise other names that hold a place name |
//! | [`uncued`] | finds where a name needs no cue |
//! | [`chains`], [`namesakes`], [`bare_twins`] | settle which of two places a name means: by the place behind its comma, by the rest of the article, by the city in its list |
//! | [`compass_slips`], [`inner_short_forms`], [`shared_words`], with [`new_name`] | read names that are misspelt, cut by a short form, or share words with the name beside them |
//! | [`parts`], with [`homes`], [`listed_parts`], [`list_districts`], [`slips`], [`again`] | find the districts and villages that no type word announces |
//! | [`lists`], [`separators`] | tell where the items of a list start and end |
//! | [`seat`] | reads the district or village that an office is named after |

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
