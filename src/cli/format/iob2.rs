//! IOB2 in two columns, a word and its tag, as taggers are trained on
//! (CoNLL-2003): `B-money` where a span begins, `I-money` where it goes on, `O`
//! elsewhere. Sentences end in an empty line, articles begin with `-DOCSTART-`.
//! Left out are the values, and what white space stood between the words.

use super::words::{sentences, whole, words};
use super::{Annotated, Format};

/// A word and its tag a line.
pub(crate) struct Iob2;

impl Format for Iob2 {
    fn encode(&self, annotated: &Annotated<'_>, out: &mut Vec<u8>) {
        let document = annotated.document;
        let words = words(document, whole);
        out.extend_from_slice(b"-DOCSTART- O\n\n");
        for (_, range) in sentences(document, &words) {
            for word in &words[range] {
                out.extend_from_slice(column(word.span.of(document.text)).as_bytes());
                let annotation = word.annotation.and_then(|found| document.annotations.get(found));
                match annotation.map(|found| column(found.value.kind_name())) {
                    None => out.extend_from_slice(b" O\n"),
                    Some(kind) => {
                        out.extend_from_slice(if word.first { b" B-" } else { b" I-" });
                        out.extend_from_slice(kind.as_bytes());
                        out.push(b'\n');
                    }
                }
            }
            out.push(b'\n');
        }
    }
}

/// The word without what readers take for the end of a column or line.
fn column(text: &str) -> String {
    text.replace(|c: char| c.is_whitespace() || c.is_control(), "_")
}
