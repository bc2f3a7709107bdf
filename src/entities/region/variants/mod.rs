//! Names that are misspelt, cut by a short form, or share words with the name beside them.

mod compass_slips;
mod inner_short_forms;
mod new_name;
mod shared_words;
