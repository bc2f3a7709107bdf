//! Clitics, which news writes together with a word.

use super::sources::Sources;
use crate::error::Error;
use crate::stored::stored;

/// The clitics of a lexicon.
#[derive(Debug, Default)]
pub(crate) struct Clitics {
    pub(crate) enclitics: Vec<Enclitic>,
    pub(crate) proclitics: Vec<Box<str>>,
}

/// A clitic at the end of words.
#[derive(Debug)]
pub(crate) struct Enclitic {
    pub(crate) form: Box<str>,
    /// Whether it is also set aside from names, and before another clitic.
    pub(crate) is_inner: bool,
}

/// Where a clitic stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Start,
    End,
    /// At the end, also of names and before another clitic.
    Inner,
}

const SIDES: [(&str, Side); 3] =
    [("end", Side::End), ("inner", Side::Inner), ("start", Side::Start)];

impl Clitics {
    pub(super) fn load(sources: &Sources) -> Result<Self, Error> {
        let mut clitics = Self::default();
        sources.each_row("clitics.tsv", &["form", "side"], |(_, row)| {
            let form = row.cell("form").into();
            match row.looked_up("side", &SIDES)? {
                Side::Start => clitics.proclitics.push(form),
                Side::End => clitics.enclitics.push(Enclitic { form, is_inner: false }),
                Side::Inner => clitics.enclitics.push(Enclitic { form, is_inner: true }),
            }
            Ok(())
        })?;
        Ok(clitics)
    }
}

stored! {
    Clitics { enclitics, proclitics }
    Enclitic { form, is_inner }
}
