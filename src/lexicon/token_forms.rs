//! What the tokeniser knows of words: abbreviations and other forms that it
//! keeps whole, and words that tell where a sentence or a zone begins.

use super::sources::Sources;
use super::tsv::Row;
use crate::error::Error;
use crate::scan::{Vocabulary, WordId};

/// What the tokeniser knows of words.
#[derive(Debug, Default)]
pub(crate) struct TokenForms {
    /// The roles of each word, by word.
    roles: Vec<Roles>,
}

/// A set of [`Role`]s.
#[derive(Debug, Clone, Copy, Default)]
struct Roles(u16);

/// What a word does to the cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// A short form before a name: `Jl.`, `Drs.`
    BeforeName,
    /// A short form before a number: `No.`
    BeforeNumber,
    /// A short form behind a name or a list: `Tbk.`, `dll.`
    Final,
    /// A part of a dotted degree, behind the first: the `Sos` of `S.Sos.`
    DegreePart,
    /// A currency, apart from the digits glued to it.
    Currency,
    /// The last label of a host name.
    Domain,
    /// The first label of a host name: `www`.
    Host,
    /// The start of a web address: `https`.
    Scheme,
    /// One word with what a hyphen joins to it, however cased.
    Prefix,
    /// Opens sentences and is no name.
    Starter,
}

impl TokenForms {
    pub(crate) fn load(sources: &Sources, vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        let mut forms = Self::default();
        for (_, table) in sources.tables("abbreviations.tsv") {
            for row in table.rows(&["form", "class"])? {
                forms.add_abbreviation(&row, vocabulary)?;
            }
        }
        for (_, table) in sources.tables("token_words.tsv") {
            for row in table.rows(&["word", "role"])? {
                let role = row.parsed(
                    "role",
                    "currency, domain, host, prefix, scheme or starter",
                    word_role,
                )?;
                forms.add(vocabulary.intern(row.cell("word")), role);
            }
        }
        Ok(forms)
    }

    fn add_abbreviation(
        &mut self,
        row: &Row<'_>,
        vocabulary: &mut Vocabulary,
    ) -> Result<(), Error> {
        let form = row.cell("form");
        let class = row.parsed("class", "name, number, final, degree or currency", class)?;
        if class == Role::DegreePart {
            for part in form.split('.').skip(1) {
                self.add(vocabulary.intern(part), class);
            }
            return Ok(());
        }
        let word = vocabulary.intern(form);
        self.add(word, class);
        if class == Role::Currency {
            self.add(word, Role::BeforeNumber);
        }
        Ok(())
    }

    fn add(&mut self, word: WordId, role: Role) {
        if self.roles.len() <= word.index() {
            self.roles.resize(word.index() + 1, Roles::default());
        }
        self.roles[word.index()].0 |= 1 << role as u16;
    }

    /// Whether `word` has `role`.
    pub(crate) fn is(&self, word: WordId, role: Role) -> bool {
        self.roles.get(word.index()).is_some_and(|roles| roles.0 >> role as u16 & 1 == 1)
    }
}

fn class(cell: &str) -> Option<Role> {
    Some(match cell {
        "name" => Role::BeforeName,
        "number" => Role::BeforeNumber,
        "final" => Role::Final,
        "degree" => Role::DegreePart,
        "currency" => Role::Currency,
        _ => return None,
    })
}

fn word_role(cell: &str) -> Option<Role> {
    Some(match cell {
        "currency" => Role::Currency,
        "domain" => Role::Domain,
        "host" => Role::Host,
        "prefix" => Role::Prefix,
        "scheme" => Role::Scheme,
        "starter" => Role::Starter,
        _ => return None,
    })
}
