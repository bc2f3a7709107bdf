//! Makes the indices of the long listings, so that no run does: what the
//! library makes of a user's tables, made of the built-in ones beforehand.

// Of what the library knows of listings, only how to make an index is used.
#![allow(dead_code)]

use std::error::Error;
use std::path::Path;
use std::{env, fs};

#[path = "src/lexicon/listing/index.rs"]
mod index;
#[path = "src/lexicon/listing/initials.rs"]
mod initials;
#[path = "src/lexicon/listing/sieve.rs"]
mod sieve;
#[path = "src/lexicon/listing/starts.rs"]
mod starts;

#[path = "src/scan"]
mod scan {
    mod head;
    pub(crate) use head::Head;
}

mod heap_size {
    /// Here nothing is told of memory.
    macro_rules! heap_size {
        ($($any:tt)*) => {};
    }
    pub(crate) use heap_size;
}

use index::Index;
use sieve::Sieve;
use starts::Starts;

fn main() -> Result<(), Box<dyn Error>> {
    for source in ["build.rs", "src/lexicon/listing", "src/scan/head.rs"] {
        println!("cargo::rerun-if-changed={source}");
    }
    let mut indices = Vec::new();
    for table in index::TABLES {
        let path = Path::new("lexicons").join(table);
        println!("cargo::rerun-if-changed={}", path.display());
        let text = fs::read_to_string(path)?;
        indices.push(expression(&Index::of(index::entries(&text))));
    }
    let path = Path::new(&env::var("OUT_DIR")?).join("listings.rs");
    Ok(fs::write(path, format!("[{}]", indices.join(", ")))?)
}

/// The Rust expression that an index is the value of.
fn expression(index: &Index) -> String {
    let Index { sieve: Sieve { blocks }, starts: Starts { buckets } } = index;
    format!(
        "Index {{ sieve: Sieve {{ blocks: Cow::Borrowed(&{blocks:?}) }}, \
         starts: Starts {{ buckets: Cow::Borrowed(&{buckets:?}) }} }}"
    )
}
