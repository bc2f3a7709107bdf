//! Settling which of two places a name means, once the others are chosen: by the place behind its
//! comma, by the rest of the article, by the city in its list or by the type word before that.

mod bare_twins;
mod chains;
mod namesakes;
mod shared_type;
