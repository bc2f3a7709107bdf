//! Annotates articles by the day they were published, and prints each with its
//! spans as a line of JSON, as `tandai annotate` writes them.
//!
//! ```text
//! cargo run --example to_json
//! ```

#![allow(clippy::print_stdout)]

use std::error::Error;

use tandai::write::{self, OffsetUnit, ZoneField};
use tandai::{Date, Pipeline};

/// Each with its day, which completes dates that leave out their year.
const ARTICLES: [(&str, Option<Date>); 2] = [
    (
        "Klaim JHT di Kota Bogor mencapai Rp 3,159 miliar, Kamis (25/1).",
        Some(Date::constant(2024, 1, 26)),
    ),
    ("DPRD Kota Bogor rapat pada 31 Oktober.", Some(Date::constant(2025, 11, 1))),
];

fn main() -> Result<(), Box<dyn Error>> {
    let pipeline = Pipeline::builtin()?;
    for document in pipeline.annotate_batch_on(&ARTICLES) {
        let (unit, zones) = (OffsetUnit::Char, ZoneField::Omitted);
        let mut spans = Vec::new();
        write::spans(&document, &document.annotations, unit, zones, &mut spans);
        let (text, spans) = (serde_json::to_string(document.text)?, String::from_utf8(spans)?);
        println!("{{\"text\":{text},\"spans\":{spans}}}");
    }
    Ok(())
}
