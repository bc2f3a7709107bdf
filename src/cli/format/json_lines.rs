//! JSON Lines: each record as it came, with what was found at its end.

use tandai::write::{self, OffsetUnit};

use super::{Annotated, Format, Setting};

/// One line for each record.
pub(crate) struct JsonLines {
    /// Members of a record that are left out, because members of these names are written.
    replaced: Vec<&'static str>,
    no_text: bool,
    /// `"offsets":"char","by":"tandai 0.1.0 lexicon 3fa2c1d0"`.
    stamp: String,
    unit: OffsetUnit,
    members: &'static [Member],
}

/// A member that a record gets: its name, and the function that writes its value.
pub(crate) type Member = (&'static str, fn(&Annotated<'_>, OffsetUnit, &mut Vec<u8>));

impl JsonLines {
    pub(crate) const SPANS: &'static [Member] =
        &[("spans", |annotated, unit, out| annotated.spans(unit, out))];

    pub(crate) const TOKENS: &'static [Member] = &[
        ("tokens", |annotated, unit, out| write::tokens(annotated.document, unit, out)),
        ("sentences", |annotated, unit, out| write::sentences(annotated.document, unit, out)),
    ];

    /// Records with `members` at their end.
    pub(crate) fn new(setting: &Setting, members: &'static [Member]) -> Self {
        let Setting { unit, no_text, ref by } = *setting;
        let ours = members.iter().map(|(name, _)| *name);
        let replaced = ["offsets", "by"].into_iter().chain(ours).collect();
        let stamp = format!("\"offsets\":\"{unit}\",\"by\":\"{by}\"");
        Self { replaced, no_text, stamp, unit, members }
    }
}

impl Format for JsonLines {
    fn encode(&self, annotated: &Annotated<'_>, out: &mut Vec<u8>) {
        annotated.article.open_object(&self.replaced, self.no_text, out);
        out.extend_from_slice(self.stamp.as_bytes());
        for (name, value) in self.members {
            out.extend_from_slice(b",\"");
            out.extend_from_slice(name.as_bytes());
            out.extend_from_slice(b"\":");
            value(annotated, self.unit, out);
        }
        out.extend_from_slice(b"}\n");
    }
}
