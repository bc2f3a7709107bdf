//! The page: a frame of HTML, styles and scripts that never changes, and the
//! articles in it as JSON, which the scripts show as text.
//!
//! Nothing of the corpus is ever written as HTML. The page's policy lets
//! nothing run but its own script, known by its hash, and nothing be fetched.

use std::io::{self, Write};

use base64::prelude::{BASE64_STANDARD, Engine};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::json;

const FRAME: &str = include_str!("page/page.html");
const STYLE: &str = concat!(
    include_str!("page/theme.css"),
    include_str!("page/frame.css"),
    include_str!("page/overview.css"),
    include_str!("page/article.css"),
    include_str!("page/media.css"),
);
const SCRIPT: &str = concat!(
    "\"use strict\";\n{\n",
    include_str!("page/dom.js"),
    include_str!("page/kinds.js"),
    include_str!("page/corpus.js"),
    include_str!("page/selection.js"),
    include_str!("page/amounts.js"),
    include_str!("page/time.js"),
    include_str!("page/charts.js"),
    include_str!("page/money.js"),
    include_str!("page/overview.js"),
    include_str!("page/list.js"),
    include_str!("page/article.js"),
    include_str!("page/card.js"),
    include_str!("page/highlight.js"),
    include_str!("page/keys.js"),
    include_str!("page/main.js"),
    "}\n",
);
/// Where each province lies in the tile map.
const TILES: &str = include_str!("page/tiles.tsv");

/// A page that is being written, article by article.
pub(super) struct Page<W> {
    out: W,
    /// The part of the frame behind the articles.
    rest: &'static str,
    articles: usize,
}

impl<W: Write> Page<W> {
    pub(super) fn begin(out: W) -> io::Result<Self> {
        let mut page = Self { out, rest: FRAME, articles: 0 };
        page.frame_until("{style hash}")?;
        page.hash(STYLE)?;
        page.frame_until("{script hash}")?;
        page.hash(SCRIPT)?;
        page.frame_until("{style}")?;
        page.out.write_all(STYLE.as_bytes())?;
        page.frame_until("{articles}")?;
        Ok(page)
    }

    pub(super) fn article(&mut self, article: &impl Serialize) -> io::Result<()> {
        self.out.write_all(if self.articles == 0 { b"\n" } else { b",\n" })?;
        self.articles += 1;
        self.data(article)
    }

    /// Writes the part behind the articles: the data `about` the page, and the
    /// `lists` that the articles share.
    pub(super) fn finish(
        mut self,
        about: &impl Serialize,
        lists: &impl Serialize,
    ) -> io::Result<W> {
        self.frame_until("{about}")?;
        self.data(about)?;
        self.frame_until("{lists}")?;
        self.data(lists)?;
        self.frame_until("{tiles}")?;
        self.data(&TILES)?;
        self.frame_until("{script}")?;
        self.out.write_all(SCRIPT.as_bytes())?;
        self.out.write_all(self.rest.as_bytes())?;
        Ok(self.out)
    }

    fn data(&mut self, value: &impl Serialize) -> io::Result<()> {
        json::write(value, &mut self.out)
    }

    /// Writes the frame up to `marker`, which other content replaces.
    fn frame_until(&mut self, marker: &str) -> io::Result<()> {
        let (before, rest) = self.rest.split_once(marker).unwrap_or((self.rest, ""));
        self.rest = rest;
        self.out.write_all(before.as_bytes())
    }

    /// The source expression of a content security policy that lets `text` run.
    fn hash(&mut self, text: &str) -> io::Result<()> {
        write!(self.out, "'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tandai::{Lexicon, SpanKind};

    #[test]
    fn every_kind_has_a_name_and_a_colour() {
        for kind in SpanKind::ALL.iter().filter(|kind| **kind != SpanKind::OwnName) {
            assert!(SCRIPT.contains(&format!("[\"{kind}\", {{")), "{kind} in kinds.js");
            assert!(STYLE.contains(&format!(".k-{kind} {{")), "{kind} in theme.css");
        }
    }

    #[test]
    fn every_province_has_a_tile_of_its_own() {
        let lexicon = Lexicon::builtin().unwrap();
        let codes = lexicon.entries("regions.tsv", ["code"]).map(|[code]| code);
        let mut provinces: Vec<_> = codes.filter(|code| code.len() == 2).collect();
        let rows = || TILES.lines().filter(|line| !line.starts_with('#'));
        let mut tiles: Vec<_> = rows().filter_map(|row| row.split('\t').next()).collect();
        provinces.sort_unstable();
        tiles.sort_unstable();
        assert_eq!(tiles, provinces);
        let mut places: Vec<_> = rows().filter_map(|row| row.splitn(4, '\t').nth(3)).collect();
        places.sort_unstable();
        places.dedup();
        assert_eq!(places.len(), provinces.len(), "no two tiles in one place");
    }

    #[test]
    fn the_scripts_take_no_text_for_markup() {
        for way in
            ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function("]
        {
            assert!(!SCRIPT.contains(way), "{way}");
        }
        assert!(!SCRIPT.contains("</script") && !STYLE.contains("</style"));
    }
}
