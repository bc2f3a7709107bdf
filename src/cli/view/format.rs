//! The page as a format of a run: the spool holds the part of each article that is
//! shown, and the page is made of the spool at the end, when all of it is known.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter};
use std::path::Path;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::article::{Found, Shown, ShownFields};
use super::names::Names;
use super::page::Page;
use super::tables::Tables;
use crate::cli::format::{Annotated, Format, Setting};
use crate::cli::read::Dates;

/// Articles in a page of HTML.
pub(super) struct PageFormat {
    title: String,
    fields: ShownFields,
    dates: Dates,
    by: String,
    /// The names in the lexicon, loaded with the first article.
    names: OnceLock<Names>,
}

/// The data of the page about itself.
#[derive(Serialize)]
struct About<'a> {
    title: &'a str,
    by: &'a str,
}

/// A line of the spool.
#[derive(Serialize, Deserialize)]
struct Spooled {
    shown: Shown,
    found: Vec<Found>,
}

impl PageFormat {
    pub(super) fn new(setting: Setting, title: String, fields: ShownFields, dates: Dates) -> Self {
        Self { title, fields, dates, by: setting.by, names: OnceLock::new() }
    }

    /// Makes the page of `spool` in the file `page`.
    fn write(&self, spool: &Path, page: &Path) -> io::Result<()> {
        let mut out = Page::begin(BufWriter::new(File::create(page)?))?;
        let mut tables = Tables::new();
        for line in BufReader::new(File::open(spool)?).lines() {
            let Spooled { mut shown, found } = serde_json::from_str(&line?)?;
            tables.add(&mut shown, found);
            out.article(&shown)?;
        }
        let about = About { title: &self.title, by: &self.by };
        out.finish(&about, &tables.lists())?.into_inner()?.sync_all()
    }
}

impl Format for PageFormat {
    fn encode(&self, annotated: &Annotated<'_>, out: &mut Vec<u8>) {
        let Annotated { pipeline, article, document, .. } = annotated;
        let names = self.names.get_or_init(|| Names::of(pipeline.lexicon()));
        let published = self.dates.of(article, pipeline.lexicon());
        let (shown, found) = Shown::new(article, published, document, &self.fields, names);
        // Writing strings and numbers to memory cannot fail.
        let _written = serde_json::to_writer(&mut *out, &Spooled { shown, found });
        out.push(b'\n');
    }

    fn finish(&self, spool: &Path, output: &Path) -> io::Result<()> {
        let page = spool.with_extension("page");
        if let Err(error) = self.write(spool, &page) {
            let _not_there = fs::remove_file(&page);
            return Err(error);
        }
        fs::rename(&page, output)?;
        fs::remove_file(spool)
    }
}
