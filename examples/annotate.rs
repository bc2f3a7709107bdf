//! Annotates one sentence and prints what was found.
//!
//! ```text
//! cargo run --example annotate
//! ```

#![allow(clippy::print_stdout)]

use tandai::{Numeral, Pipeline, Size, Value};

fn main() -> Result<(), tandai::Error> {
    let pipeline = Pipeline::builtin()?;
    let text = "Klaim JHT di BPJS Ketenagakerjaan Cabang Bondowoso mencapai Rp 3,159 miliar, Kamis (25/1).";
    let document = pipeline.annotate(text);
    for annotation in &document.annotations {
        let surface = annotation.span.of(text);
        println!("{:<9} {surface}", annotation.kind());
        if let Value::Money { amount, currency, .. } = &annotation.value
            && let Size::Exact(Numeral::Decimal(value)) = amount.size
        {
            println!("          exactly {value} {currency}");
        }
    }
    Ok(())
}
