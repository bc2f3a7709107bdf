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
//! knows the names that hold a place name; [`nearby`] looks up the districts
//! and villages that need a neighbour to be seen.

mod evidence;
mod guard;
mod mentions;
mod names;
mod nearby;
mod places;

pub(super) use places::find as find_places;

use super::context::Context;
use crate::candidate::{Candidate, Origin};
use crate::value::{Region, Value};

pub(super) fn candidates(context: &Context<'_>, out: &mut Vec<Candidate>) {
    for place in context.places().iter().filter(|place| place.alone) {
        let value = Value::Region(Region { code: place.code, level: place.level });
        let rule = if place.typed { "region.typed" } else { "region.bare" };
        let span = context.scan.span(place.start..place.end);
        out.push(Candidate::value(span, value, Origin::rule(rule)));
    }
}
