//! Writing a vocabulary into the program, and reading it back.

use std::borrow::Cow;

use super::{Entry, Index, Key, Vocabulary, WordId};
use crate::prepared::{expressed, prepared};
use crate::scan::openings::{ByCase, OpeningSet};
use crate::stored::{Output, Stored};

/// The tables of a vocabulary that become part of the program as they are used.
#[derive(Clone)]
struct Words {
    entries: Cow<'static, [Entry]>,
    slots: Cow<'static, [WordId]>,
    index: Option<Index>,
}

expressed!(Words { entries, slots, index });

/// The tables of the built-in vocabulary.
static BUILTIN: &[Words] = prepared!("vocabularies.rs");

impl Stored for Vocabulary {
    fn write(&self, out: &mut Output) {
        let Self { entries, slots, index, tails, clitics, clitic_ends, prefixes } = self;
        let words = Words { entries: entries.clone(), slots: slots.clone(), index: index.clone() };
        out.keep("vocabularies.rs", &words);
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
