//! Which fields of a record mean something to a run: named by the person, or
//! guessed from the names that news collections have.

use std::fmt;

use super::members::Members;
use super::problem::Problem;

/// Where scrapers, news archives and published data sets have the article:
/// `maintext` is of news-please, `articleBody` of schema.org, `isi_berita` and
/// its like of Indonesian collections. The first that holds a string is taken.
const TEXT: &[&str] = &[
    "text",
    "content",
    "isi",
    "body",
    "artikel",
    "isi_berita",
    "isi_artikel",
    "article",
    "article_body",
    "article_text",
    "maintext",
    "full_text",
    "body_text",
    "konten",
    "teks",
    "berita",
];

const ID: &[&str] = &["id", "url", "link", "_id", "guid", "uuid"];

/// When an article appeared, not when it was fetched.
const DATE: &[&str] = &[
    "date",
    "published",
    "published_at",
    "tanggal",
    "pubdate",
    "date_published",
    "date_publish",
    "publish_date",
    "published_date",
    "tanggal_terbit",
    "tanggal_publish",
    "tgl",
    "waktu",
];

/// The fields of a run.
#[derive(Debug, Clone)]
pub(crate) struct FieldNames {
    pub(super) text: Field,
    pub(super) id: Field,
    /// Where the command has to do with dates.
    pub(super) date: Option<Field>,
}

/// The options that name the fields of a record.
#[derive(Debug, clap::Args)]
pub(crate) struct FieldArgs {
    /// The field that holds the text [default: text, else content, isi, body, artikel, …]
    ///
    /// Without it, the text is in the first of these fields that holds a string, an empty one only
    /// if no other does: text, content,
    /// isi, body, artikel, isi_berita, isi_artikel, article, article_body, article_text, maintext,
    /// full_text, body_text, konten, teks, berita; capitals, blanks and hyphens make no difference
    /// (Isi Berita). A message says once which was taken instead of text. Only fields at the top of a
    /// record are looked at; jq brings up those of an object inside: jq -c .data articles.jsonl
    #[arg(long, value_name = "NAME")]
    text_field: Option<String>,

    /// The field that names a record [default: id, else url, link, _id, guid, uuid]
    ///
    /// A plain text gets it, with the name of its file.
    #[arg(long, value_name = "NAME")]
    id_field: Option<String>,
}

impl FieldArgs {
    /// The fields of a run, with the one of the `date` if the command reads that.
    pub(crate) fn names(&self, date: Option<&Field>) -> FieldNames {
        FieldNames {
            text: Field::new(self.text_field.as_deref(), TEXT),
            id: Field::new(self.id_field.as_deref(), ID),
            date: date.cloned(),
        }
    }
}

/// One field, by the name that a person gave or the names that it may have.
#[derive(Debug, Clone)]
pub(crate) enum Field {
    Named(String),
    Guessed(&'static [&'static str]),
}

impl Field {
    pub(crate) fn new(name: Option<&str>, guesses: &'static [&'static str]) -> Self {
        name.map_or(Self::Guessed(guesses), |name| Self::Named(name.to_owned()))
    }

    pub(super) fn date(name: Option<&str>) -> Self {
        Self::new(name, DATE)
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        let (named, guesses): (Option<&str>, &[&str]) = match self {
            Self::Named(name) => (Some(name), &[]),
            Self::Guessed(guesses) => (None, guesses),
        };
        named.into_iter().chain(guesses.iter().copied())
    }

    /// The name, if a person gave one.
    pub(super) fn named(&self) -> Option<&str> {
        match self {
            Self::Named(name) => Some(name),
            Self::Guessed(_) => None,
        }
    }

    /// The first of its names, for records that are made here.
    pub(super) fn usual(&self) -> &str {
        self.names().next().unwrap_or_default()
    }

    /// Whether `name` was guessed to be the field.
    pub(super) fn is_guess(&self, name: &str) -> bool {
        matches!(self, Self::Guessed(_)) && name != self.usual()
    }

    /// Whether `name` may be the name of the field.
    pub(super) fn may_be(&self, name: &str) -> bool {
        match self {
            Self::Named(named) => named == name,
            Self::Guessed(guesses) => guesses.iter().any(|guess| alike(guess, name)),
        }
    }

    /// The problem that none of `names`, which `whole` (a record, a header) has, is the field.
    pub(super) fn missing<'n>(&self, names: impl Iterator<Item = &'n str>, whole: &str) -> Problem {
        let names: Vec<_> = names.take(12).collect();
        let others = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
        Problem::new(
            format!("no {self}"),
            format!("name the field of the text with --text-field; the {whole} has: {others}"),
        )
    }

    pub(super) fn must_be_among<'n>(
        &self,
        names: impl Iterator<Item = &'n str> + Clone,
        whole: &str,
    ) -> Result<(), Problem> {
        if names.clone().any(|name| self.may_be(name)) {
            Ok(())
        } else {
            Err(self.missing(names, whole))
        }
    }

    /// The places of the `members` that may be the field, the likeliest first. A name that stands
    /// there twice is a problem.
    pub(super) fn candidates<'f>(
        &'f self,
        members: &'f Members<'_>,
    ) -> impl Iterator<Item = Result<usize, Problem>> + 'f {
        self.names().filter_map(move |name| match (members.find(name), self) {
            (Ok(None), Self::Guessed(_)) => members.position(|other| alike(name, other)).map(Ok),
            (found, _) => found.transpose(),
        })
    }
}

/// `field "isi"`, or the likeliest names of it.
impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.names().take(5).map(|name| format!("\"{name}\"")).collect();
        write!(f, "field {}", names.join(", "))?;
        match self {
            Self::Named(_) => Ok(()),
            Self::Guessed(_) => f.write_str(" or the like"),
        }
    }
}

/// Whether two names have the same letters and digits, whatever their case.
fn alike(a: &str, b: &str) -> bool {
    fn letters(name: &str) -> impl Iterator<Item = u8> {
        name.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_lowercase())
    }
    letters(a).eq(letters(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_alike_in_their_letters() {
        for (name, other) in [
            ("isi_berita", "Isi Berita"),
            ("published_at", "publishedAt"),
            ("pubdate", "pub-date"),
            ("_id", "ID"),
        ] {
            assert!(alike(name, other), "{name} {other}");
        }
        for (name, other) in [("text", "texts"), ("isi", ""), ("teks", "téks")] {
            assert!(!alike(name, other), "{name} {other}");
        }
    }
}
