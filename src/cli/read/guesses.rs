//! Messages about the field that the text was guessed to be in.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::article::Article;
use super::problem::Place;

/// The fields that texts were taken from although nobody named them, each with
/// the place where that was done first.
#[derive(Debug, Default)]
pub(crate) struct Guesses(BTreeMap<String, Place>);

impl Guesses {
    /// Notes the field of `article`, if it was a guess.
    pub(crate) fn note(&mut self, article: &Article<'_>, place: &Place) {
        if let Some(field) = article.guessed_text_field()
            && !self.0.contains_key(field)
        {
            self.0.insert(field.to_owned(), place.clone());
        }
    }

    /// Takes over the guesses of `others`, which are later. Returns a message for each new field.
    pub(crate) fn take(&mut self, others: &mut Guesses) -> Vec<String> {
        let mut messages = Vec::new();
        for (field, place) in std::mem::take(&mut others.0) {
            if let Entry::Vacant(first) = self.0.entry(field) {
                messages.push(format!(
                    "{place}: takes the text from the field \"{}\"; if that is wrong, name another with --text-field",
                    first.key()
                ));
                first.insert(place);
            }
        }
        messages
    }
}
