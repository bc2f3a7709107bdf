//! Names that are misspelt, cut by a short form, or share words with the name beside them.

pub(super) mod compass_slips;
pub(super) mod inner_short_forms;
mod new_name;
pub(super) mod shared_words;
