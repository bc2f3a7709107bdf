//! Annotates one sentence and prints what was found.
//!
//! ```text
//! cargo run --example annotate
//! ```

use tandai::{Pipeline, Value};

fn main() -> Result<(), tandai::Error> {
    let pipeline = Pipeline::builtin()?;
    let text = "Klaim JHT di BPJS Ketenagakerjaan Cabang Bondowoso mencapai Rp 3,159 miliar, Kamis (25/1).";
    let document = pipeline.annotate(text);
    for annotation in &document.annotations {
        let surface = annotation.span.of(text);
        match &annotation.value {
            Value::Money { amount, currency, .. } => {
                println!("{surface}: {:?} {currency}", amount.size)
            }
            value => println!("{surface}: {}", value.kind()),
        }
    }
    Ok(())
}
