//! A vocabulary written down and read back.

use std::borrow::Cow;

use super::{Entry, Index, Key, Vocabulary, WordId};
use crate::scan::openings::{ByCase, OpeningSet};
#[cfg(any(test, not(prepared)))]
use crate::stored::Output;
use crate::stored::Stored;

/// What a vocabulary looks words up in.
#[derive(Clone)]
struct Words {
    entries: Cow<'static, [Entry]>,
    slots: Cow<'static, [WordId]>,
    index: Index,
}

/// Those of the built-in vocabulary.
#[cfg(prepared)]
static BUILTIN: &[Words] = &include!(concat!(env!("OUT_DIR"), "/vocabularies.rs"));

/// While they are made, there are none yet.
#[cfg(not(prepared))]
static BUILTIN: &[Words] = &[];

impl Stored for Vocabulary {
    #[cfg(any(test, not(prepared)))]
    fn write(&self, out: &mut Output) {
        let Self { entries, slots, index, tails, clitics, clitic_ends, prefixes } = self;
        let index = index.expression();
        let (entries, slots) =
            (format!("Cow::Borrowed(&{entries:?})"), format!("Cow::Borrowed(&{slots:?})"));
        out.keep(
            "vocabularies.rs",
            format!("Words {{ entries: {entries}, slots: {slots}, index: {index} }}"),
        );
        tails.write(out);
        clitics.write(out);
        clitic_ends.write(out);
        prefixes.write(out);
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        let Words { entries, slots, index } = BUILTIN.get(usize::read(input)?).cloned()?;
        Some(Self {
            entries,
            slots,
            index,
            tails: Stored::read(input)?,
            clitics: Stored::read(input)?,
            clitic_ends: Stored::read(input)?,
            prefixes: Stored::read(input)?,
        })
    }
}
