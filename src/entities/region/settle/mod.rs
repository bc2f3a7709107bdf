//! Settling which of two places a name means, once the others are chosen: by the place behind its
//! comma, by the rest of the article, or by the city in its list.

mod bare_twins;
mod chains;
mod namesakes;
pub(super) mod shared_type;
