//! The page as a format of a run: the spool holds what is to be shown of each
//! article, and the page is made of it in the end, when all of it is known.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};
use tandai::Pipeline;

use super::article::{Found, Shown, ShownFields};
use super::names::Names;
use super::page::Page;
use super::tables::Tables;
use crate::cli::format::{Annotated, Format, Setting};

/// Articles in a page of HTML.
pub(super) struct PageFormat {
    pub(super) title: String,
    pub(super) fields: ShownFields,
    by: String,
    pipeline: Pipeline,
    names: Names,
}

/// What the page says about itself.
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
    pub(super) fn new(setting: Setting, title: String, fields: ShownFields) -> Self {
        let Setting { by, pipeline, .. } = setting;
        let names = Names::of(pipeline.lexicon());
        Self { title, fields, by, pipeline, names }
    }

    fn write(&self, spool: &Path, out: impl Write) -> io::Result<()> {
        let mut page = Page::begin(out)?;
        let mut tables = Tables::new();
        for line in BufReader::new(File::open(spool)?).lines() {
            let Spooled { mut shown, found } = serde_json::from_str(&line?)?;
            tables.add(&mut shown, found);
            page.article(&shown)?;
        }
        let about = About { title: &self.title, by: &self.by };
        page.finish(&about, &tables.lists())?.flush()
    }
}

impl Format for PageFormat {
    fn encode(&self, annotated: &Annotated<'_>, out: &mut Vec<u8>) {
        let Annotated { article, document, .. } = annotated;
        let published = self.fields.published(article, self.pipeline.lexicon());
        let (shown, found) = Shown::new(article, published, document, &self.fields, &self.names);
        // Writing what is made of strings and numbers to memory cannot fail.
        let _written = serde_json::to_writer(&mut *out, &Spooled { shown, found });
        out.push(b'\n');
    }

    fn finish(&self, spool: &Path, output: &Path) -> io::Result<()> {
        let mut page = spool.as_os_str().to_owned();
        page.push(".page");
        let written = File::create(&page)
            .and_then(|file| self.write(spool, BufWriter::new(file)))
            .and_then(|()| fs::rename(&page, output));
        if written.is_err() {
            let _not_there = fs::remove_file(&page);
            return written;
        }
        fs::remove_file(spool)
    }
}
