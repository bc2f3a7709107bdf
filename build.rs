//! Prepares the built-in lexicon, so that no run has to build it: builds it of
//! its tables as the library would, and writes down what came of it.

// Of what the library is made of, this is the part that builds a lexicon.
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
    // Whatever else it is made of, the compiler knows.
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
