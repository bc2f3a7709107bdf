//! What the tokeniser knows about words: abbreviations that keep their dot,
//! clitics and words that only seem to have one, and words that show where a
//! sentence begins.

use super::Lexicon;
use super::by_word::ByWord;
use super::clitics::Clitics;
use super::sources::Sources;
use super::tsv::Row;
use crate::error::Error;
use crate::scan::{Vocabulary, WordId};
use crate::stored::stored;

/// What the tokeniser knows about words.
#[derive(Debug, Default)]
pub(crate) struct TokenForms {
    /// The roles of each word.
    roles: ByWord<Roles>,
    pub(crate) clitics: Clitics,
    /// The length in bytes of the longest short form.
    pub(crate) longest_short_form: usize,
    /// Prefixes in all their forms before a stem, the longest first.
    pub(crate) affixes: Vec<Box<str>>,
}

/// A set of [`Role`]s.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Roles(u16);

impl Roles {
    /// Whether `role` is in the set.
    pub(crate) fn have(self, role: Role) -> bool {
        self.0 >> role as u16 & 1 == 1
    }

    /// Whether the word with these roles may be an abbreviation with its dot.
    pub(crate) fn shorten(self) -> bool {
        [Role::BeforeName, Role::BeforeNumber, Role::Final].into_iter().any(|role| self.have(role))
    }
}

/// The role of a word in tokenising.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// A short form before a name: `Jl.`, `Drs.`
    BeforeName,
    /// A short form before a number: `No.`
    BeforeNumber,
    /// A short form behind a name or a list: `Tbk.`, `dll.`
    Final,
    /// A later part of a dotted degree: the `Sos` of `S.Sos.`
    DegreePart,
    /// A currency, cut from the digits that are glued to it.
    Currency,
    /// The last label of a host name.
    Domain,
    /// The first label of a host name: `www`.
    Host,
    /// The start of a web address: `https`.
    Scheme,
    /// Forms one word with what a hyphen joins to it, in any case.
    Prefix,
    /// Stands before the score of a match: `skor 2-1`.
    Score,
    /// Starts sentences, and is no name.
    Starter,
    /// Ends no sentence, since what it governs follows: `dari`, `yang`.
    Binding,
    /// Ends like a clitic but has none.
    NoClitic,
    /// A verb, which takes `ku-` and `kau-`.
    Verb,
    /// Starts a phrase that decides the zone of a line.
    ZoneMarker,
}

impl TokenForms {
    pub(crate) fn load(
        sources: &Sources,
        clitics: Clitics,
        vocabulary: &mut Vocabulary,
    ) -> Result<Self, Error> {
        let mut forms = Self { clitics, ..Self::default() };
        sources.each_row("abbreviations.tsv", &["form", "class"], |(_, row)| {
            forms.add_abbreviation(row, vocabulary)
        })?;
        sources.each_row("token_words.tsv", &["word", "role"], |(_, row)| {
            forms.add_word(row, vocabulary)
        })?;
        sources.each_row("clitic_exceptions.tsv", &["word"], |(_, row)| {
            forms.add(vocabulary, row.cell("word"), Role::NoClitic);
            Ok(())
        })?;
        Ok(forms)
    }

    fn add_abbreviation(
        &mut self,
        row: &Row<'_>,
        vocabulary: &mut Vocabulary,
    ) -> Result<(), Error> {
        let form = row.cell("form");
        self.longest_short_form = self.longest_short_form.max(form.len());
        match row.looked_up("class", &ABBREVIATION_ROLES)? {
            Role::DegreePart => {
                for part in form.split('.').skip(1) {
                    self.add(vocabulary, part, Role::DegreePart);
                }
            }
            Role::Currency => {
                self.add(vocabulary, form, Role::Currency);
                self.add(vocabulary, form, Role::BeforeNumber);
            }
            role => self.add(vocabulary, form, role),
        }
        Ok(())
    }

    fn add_word(&mut self, row: &Row<'_>, vocabulary: &mut Vocabulary) -> Result<(), Error> {
        let word = row.cell("word");
        match row.looked_up("role", &WORD_ROLES)? {
            Some(role) => self.add(vocabulary, word, role),
            None => self.affixes.push(word.into()),
        }
        Ok(())
    }

    /// Gives `word` a role, and adds it to the vocabulary, so that the scan does not
    /// take its end for a clitic.
    fn add(&mut self, vocabulary: &mut Vocabulary, word: &str, role: Role) {
        self.note(vocabulary.intern(word), role);
    }

    /// Adds `role` to the roles of `word`.
    pub(super) fn note(&mut self, word: WordId, role: Role) {
        self.roles.entry(word).0 |= 1 << role as u16;
    }
}

impl Lexicon {
    /// The roles of `word`.
    pub(crate) fn roles(&self, word: &str) -> Roles {
        self.token_forms.roles.get(self.vocabulary.word(word)).unwrap_or_default()
    }

    /// Whether `word` has `role`.
    pub(crate) fn has_role(&self, word: &str, role: Role) -> bool {
        self.roles(word).have(role)
    }
}

const ABBREVIATION_ROLES: [(&str, Role); 5] = [
    ("name", Role::BeforeName),
    ("number", Role::BeforeNumber),
    ("final", Role::Final),
    ("degree", Role::DegreePart),
    ("currency", Role::Currency),
];

/// The roles of words in `token_words.tsv`; an affix has none.
const WORD_ROLES: [(&str, Option<Role>); 10] = [
    ("affix", None),
    ("binding", Some(Role::Binding)),
    ("currency", Some(Role::Currency)),
    ("domain", Some(Role::Domain)),
    ("host", Some(Role::Host)),
    ("prefix", Some(Role::Prefix)),
    ("score", Some(Role::Score)),
    ("scheme", Some(Role::Scheme)),
    ("starter", Some(Role::Starter)),
    ("verb", Some(Role::Verb)),
];

stored!(newtype: Roles);
stored! {
    TokenForms { roles, clitics, longest_short_form, affixes }
}
