//! Prepares the built-in lexicon, so that no run has to build it: builds it from
//! its tables with the library's own loaders, and writes the result to files that
//! become part of the program.

// These are the modules of the library that build a lexicon. Not all of their
// items are used here.
#![allow(dead_code, unreachable_pub, unused_imports)]

use std::error::Error;
use std::path::Path;
use std::{env, fs};

#[path = "src/decimal.rs"]
mod decimal;
#[path = "src/error.rs"]
mod error;
#[path = "src/heap_size.rs"]
mod heap_size;
#[path = "src/kind.rs"]
mod kind;
#[path = "src/lexicon/mod.rs"]
mod lexicon;
#[path = "src/prepared.rs"]
mod prepared;
#[path = "src/scan/mod.rs"]
mod scan;
#[path = "src/span.rs"]
mod span;
#[path = "src/stored/mod.rs"]
mod stored;
#[path = "src/value/mod.rs"]
mod value;

#[path = "src/tokenize"]
mod tokenize {
    mod sentence;
    pub(crate) use sentence::Zone;
}

use lexicon::Lexicon;
use stored::{Output, Stored};

fn main() -> Result<(), Box<dyn Error>> {
    // The compiler tracks the other sources and the tables, which are included.
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rustc-cfg=prepared");
    let lexicon = Lexicon::builtin()?;
    let mut out = Output::default();
    lexicon.write(&mut out);
    let folder = env::var("OUT_DIR")?;
    let folder = Path::new(&folder);
    fs::write(folder.join("lexicon.bin"), out.bytes)?;
    for (file, tables) in out.tables {
        fs::write(folder.join(file), format!("[{}]", tables.join(", ")))?;
    }
    Ok(())
}
