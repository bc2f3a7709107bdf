//! What the tokeniser knows of words: abbreviations that keep their dot,
//! clitics and words that only seem to have one, and words that tell where a
//! sentence begins.

use super::Lexicon;
use super::sources::Sources;
use super::tsv::Row;
use crate::error::Error;
use crate::scan::{Vocabulary, WordId};

/// What the tokeniser knows of words.
#[derive(Debug, Default)]
pub(crate) struct TokenForms {
    /// The roles of each word, by word.
    roles: Vec<Roles>,
    pub(crate) enclitics: Vec<Box<str>>,
    pub(crate) proclitics: Vec<Box<str>>,
    /// Prefixes and what they grow to before a stem, longest first.
    pub(crate) affixes: Vec<Box<str>>,
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
    /// Ends like a clitic and has none.
    NoClitic,
    /// Takes `ku-` and `kau-`.
    Verb,
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
                forms.add_word(&row, vocabulary)?;
            }
        }
        for (_, table) in sources.tables("clitic_exceptions.tsv") {
            for row in table.rows(&["word"])? {
                forms.add(vocabulary.intern(row.cell("word")), Role::NoClitic);
            }
        }
        for (_, table) in sources.tables("clitics.tsv") {
            for row in table.rows(&["form", "side"])? {
                let at_end = row.parsed("side", "end or start", side)?;
                let clitics = if at_end { &mut forms.enclitics } else { &mut forms.proclitics };
                clitics.push(row.cell("form").into());
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
        match row.parsed("class", "name, number, final, degree or currency", class)? {
            Role::DegreePart => {
                for part in form.split('.').skip(1) {
                    self.add(vocabulary.intern(part), Role::DegreePart);
                }
            }
            Role::Currency => {
                let word = vocabulary.intern(form);
                self.add(word, Role::Currency);
                self.add(word, Role::BeforeNumber);
            }
            role => self.add(vocabulary.intern(form), role),
        }
        Ok(())
    }

    fn add_word(&mut self, row: &Row<'_>, vocabulary: &mut Vocabulary) -> Result<(), Error> {
        let word = row.cell("word");
        if row.cell("role") == "affix" {
            self.affixes.push(word.into());
            return Ok(());
        }
        let allowed = "affix, currency, domain, host, prefix, scheme, starter or verb";
        let role = row.parsed("role", allowed, word_role)?;
        self.add(vocabulary.intern(word), role);
        Ok(())
    }

    fn add(&mut self, word: WordId, role: Role) {
        if self.roles.len() <= word.index() {
            self.roles.resize(word.index() + 1, Roles::default());
        }
        self.roles[word.index()].0 |= 1 << role as u16;
    }

    /// Whether `word` has `role`.
    fn word_is(&self, word: WordId, role: Role) -> bool {
        self.roles.get(word.index()).is_some_and(|roles| roles.0 >> role as u16 & 1 == 1)
    }
}

impl Lexicon {
    /// Whether `word` has `role`.
    pub(crate) fn has_role(&self, word: &str, role: Role) -> bool {
        self.token_forms.word_is(self.vocabulary.look_up(word), role)
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
        "verb" => Role::Verb,
        _ => return None,
    })
}

/// Whether the clitics of a `side` stand at the end of a word.
fn side(cell: &str) -> Option<bool> {
    match cell {
        "end" => Some(true),
        "start" => Some(false),
        _ => None,
    }
}
