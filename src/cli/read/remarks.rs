//! What a person should know at the end of a run of its records: options that
//! name fields that none has, and texts that look like HTML.

use serde::{Deserialize, Serialize};

use super::article::Article;
use super::fields::{Field, FieldNames};
use super::html;
use super::problem::Place;

/// Counts of records, which add up over a run.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Remarks {
    articles: u64,
    /// Those that have the field which `--id-field` names, and that of `--date-field`.
    with_id: u64,
    with_date: u64,
    /// The fields of the first.
    fields: String,
    /// Those with HTML in their text, and where the first of them stands.
    html: u64,
    first_html: String,
}

impl Remarks {
    /// Counts one more.
    pub(crate) fn note(&mut self, article: &Article<'_>, place: &Place, names: &FieldNames) {
        let has = |field: Option<&Field>| {
            field.and_then(Field::named).is_some_and(|name| article.member(name).is_some())
        };
        if self.articles == 0 {
            self.fields = article.field_names();
        }
        self.articles += 1;
        self.with_id += u64::from(has(Some(&names.id)));
        self.with_date += u64::from(has(names.date.as_ref()));
        if html::is_in(&article.text) {
            if self.html == 0 {
                self.first_html = place.to_string();
            }
            self.html += 1;
        }
    }

    /// Takes over what `later` has counted behind it, and empties that.
    pub(crate) fn take(&mut self, later: &mut Self) {
        let later = std::mem::take(later);
        if self.articles == 0 {
            self.fields = later.fields;
        }
        if self.html == 0 {
            self.first_html = later.first_html;
        }
        self.articles += later.articles;
        self.with_id += later.with_id;
        self.with_date += later.with_date;
        self.html += later.html;
    }

    /// Options that name a field which no record has.
    pub(crate) fn missing_fields(&self, names: &FieldNames) -> Vec<String> {
        let id = ("--id-field", Some(&names.id), self.with_id);
        let date = ("--date-field", names.date.as_ref(), self.with_date);
        let missing = [id, date].into_iter().filter_map(|(option, field, with)| {
            let name = field.and_then(Field::named).filter(|_| with == 0 && self.articles > 0)?;
            Some(format!(
                "no record has the field \"{name}\", which {option} names; the first has: {}",
                self.fields
            ))
        });
        missing.collect()
    }

    /// What to tell of texts that look like HTML, if there are any.
    pub(crate) fn html(&self) -> Option<String> {
        let (html, articles, first) = (self.html, self.articles, &self.first_html);
        (html > 0).then(|| {
            format!(
                "the text looks like HTML in {html} of {articles} records, first at {first}; what \
                 stands beside tags and entities (<b>, &nbsp;) may be missed: give the bare text"
            )
        })
    }
}
