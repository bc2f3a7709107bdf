//! The words that numbers are spelled with.
//!
//! The table lists roots (`tiga`, `ribu`) and the affixes that derive the
//! other forms from them (`seribu`, `ketiga`, `sepertiga`, `ribuan`), so a
//! root added to the table brings its whole family.

use rustc_hash::FxHashMap;

use super::beside::{Beside, Roles};
use crate::error::Error;
use crate::lexicon::by_word::ByWord;
use crate::lexicon::phrases::EntrySource;
use crate::lexicon::sources::Sources;
use crate::lexicon::tsv::Row;
use crate::scan::{Atom, Opening, OpeningSet, Vocabulary, WordId};
use crate::stored::{stored, stored_enum};

stored_enum! {
    /// What one word does in a spelled number.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(crate) enum NumberWord {
        /// `nol` to `sembilan`.
        Digit(u8),
        /// `belas`: ten more than the digit before it.
        Teen,
        /// `sebelas`.
        OneTeen,
        /// `puluh` (1), `ratus` (2), `ribu` (3), `juta` (6): times ten to the power.
        Power(u8),
        /// `M`, `T`, `K`: a power where the number is an amount of money.
        MoneyPower(u8),
        /// `sepuluh`, `seratus`, `sejuta`: one of a power.
        OnePower(u8),
        /// `puluhan`, `jutaan`: only the order of magnitude.
        Order(u8),
        /// `setengah`.
        Half,
        /// `pertiga`: a fraction with this denominator.
        Part(u16),
        /// `sepertiga`: one part of so many.
        OnePart(u16),
        /// `per` between the two numbers of a fraction.
        Per,
        /// `koma`: the decimal sign spoken.
        Point,
        /// `minus`.
        Minus,
        /// `min`, which before digits is rather short for `minimal`.
        SpokenMinus,
        /// `ke`, which makes an ordinal of the number glued or hyphened to it.
        OrdinalMark,
    }
}

/// A form of the table and what it does.
#[derive(Debug, Clone, Copy)]
struct Form {
    word: NumberWord,
    /// Whether it starts an ordinal: `ketujuh` of `ketujuh belas`.
    ordinal: bool,
    /// Whether it counts only with a capital.
    capital: bool,
}

/// All number words, by word.
#[derive(Debug, Default)]
pub(crate) struct NumberWords {
    forms: ByWord<Form>,
    /// The line of the root or affix that each form and affix comes from.
    lines: FxHashMap<WordId, EntrySource>,
    /// `-an`, which makes a number in digits a rough one.
    about_suffix: Option<WordId>,
    /// `se-`, which makes one of a unit.
    one_prefix: Box<str>,
    /// The forms that tandai itself writes.
    standard: Vec<(NumberWord, Box<str>)>,
}

/// A line of the table: a root, or an affix.
struct Root<'a> {
    row: Row<'a>,
    source: EntrySource,
    role: &'a str,
    value: u8,
}

impl NumberWords {
    pub(super) fn load(
        sources: &Sources,
        vocabulary: &mut Vocabulary,
        beside: &mut Beside,
    ) -> Result<Self, Error> {
        let mut words = Self::default();
        let mut roots = Vec::new();
        sources.each_row("number_words.tsv", &["form", "role"], |(file, row)| {
            roots.push(Root::read(file, *row)?);
            Ok(())
        })?;
        let affix = |role: &str| {
            let root = roots.iter().find(|root| root.role == role);
            root.map_or("", |root| root.row.cell("form"))
        };
        let affixes = Affixes {
            one: affix("prefix_one"),
            ordinal: affix("prefix_ordinal"),
            part: affix("prefix_part"),
            order: affix("suffix_order"),
        };
        words.add(vocabulary, affixes.ordinal, NumberWord::OrdinalMark, false, false);
        words.about_suffix = Some(vocabulary.intern(affixes.order));
        words.one_prefix = affixes.one.into();
        for root in &roots {
            match root.role {
                "prefix_ordinal" | SUFFIX_ROLE => {
                    let affix = vocabulary.intern(root.row.cell("form"));
                    words.lines.insert(affix, root.source);
                }
                _ => words.add_family(vocabulary, root, &affixes),
            }
        }
        for (word, form) in words.forms.iter() {
            beside.add(word, form.roles());
        }
        Ok(words)
    }

    /// The line of the table that a number word or affix comes from.
    pub(crate) fn line_of(&self, word: WordId) -> Option<EntrySource> {
        self.lines.get(&word).copied()
    }

    /// What `atom` does in a number, if it is a number word and no ordinal.
    #[inline]
    pub(crate) fn cardinal(&self, atom: &Atom) -> Option<NumberWord> {
        self.form(atom).filter(|form| !form.ordinal).map(|form| form.word)
    }

    /// What `atom` does in the number that it makes an ordinal of.
    pub(crate) fn ordinal(&self, atom: &Atom) -> Option<NumberWord> {
        self.form(atom).filter(|form| form.ordinal).map(|form| form.word)
    }

    /// Whether `word` is the `an` of `7.000-an`.
    pub(crate) fn is_about_suffix(&self, word: WordId) -> bool {
        self.about_suffix == Some(word)
    }

    /// The form in which tandai writes `word`, if it has one.
    pub(crate) fn standard(&self, word: NumberWord) -> Option<&str> {
        let mut forms = self.standard.iter();
        forms.find(|(standard, _)| *standard == word).map(|(_, form)| &**form)
    }

    /// The powers of ten that tandai writes, the largest first.
    pub(crate) fn standard_powers(&self) -> impl Iterator<Item = (u32, &str)> {
        let mut powers: Vec<_> = self
            .standard
            .iter()
            .filter_map(|(word, form)| match word {
                NumberWord::Power(power) => Some((u32::from(*power), &**form)),
                _ => None,
            })
            .collect();
        powers.sort_unstable_by(|a, b| b.cmp(a));
        powers.into_iter()
    }

    /// One of `unit` in one word: `sehari`.
    pub(crate) fn one_of(&self, unit: &str) -> String {
        format!("{}{unit}", self.one_prefix)
    }

    #[inline]
    fn form(&self, atom: &Atom) -> Option<Form> {
        if !atom.is_word() {
            return None;
        }
        let form = self.forms.get(atom.word)?;
        (!form.capital || atom.is_capitalised()).then_some(form)
    }

    fn add_family(&mut self, vocabulary: &mut Vocabulary, root: &Root<'_>, affixes: &Affixes<'_>) {
        use NumberWord::*;
        let form = root.row.cell("form");
        let capital = root.row.cell("case") == "capital";
        if let Some(word) = root.written() {
            self.standard.push((word, form.into()));
        }
        let mut add = |form: &str, word, ordinal| {
            let id = self.add(vocabulary, form, word, ordinal, capital);
            self.lines.insert(id, root.source);
        };
        let Affixes { one, ordinal, part, order } = *affixes;
        match root.role {
            "digit" => {
                let denominator = root.value.into();
                add(form, Digit(root.value), false);
                add(&format!("{ordinal}{form}"), Digit(root.value), true);
                if denominator > 1 {
                    add(&format!("{part}{form}"), Part(denominator), false);
                    add(&format!("{one}{part}{form}"), OnePart(denominator), false);
                }
            }
            "teen" => {
                add(form, Teen, false);
                add(&format!("{one}{form}"), OneTeen, false);
                add(&format!("{ordinal}{one}{form}"), OneTeen, true);
            }
            "power" => {
                add(form, Power(root.value), false);
                add(&format!("{form}{order}"), Order(root.value), false);
                add(&format!("{one}{form}"), OnePower(root.value), false);
                add(&format!("{ordinal}{one}{form}"), OnePower(root.value), true);
                if let Some(denominator) = 10u16.checked_pow(root.value.into()) {
                    add(&format!("{part}{one}{form}"), Part(denominator), false);
                    add(&format!("{one}{part}{one}{form}"), OnePart(denominator), false);
                }
            }
            "money_power" => add(form, MoneyPower(root.value), false),
            "order" => add(form, Order(root.value), false),
            "half" => add(form, Half, false),
            "point" => add(form, Point, false),
            "minus" => add(form, Minus, false),
            "spoken_minus" => add(form, SpokenMinus, false),
            "per" => add(form, Per, false),
            "first" => add(form, Digit(1), true),
            // An affix, no word of its own.
            _ => {}
        }
    }

    fn add(
        &mut self,
        vocabulary: &mut Vocabulary,
        form: &str,
        word: NumberWord,
        ordinal: bool,
        capital: bool,
    ) -> WordId {
        let id = vocabulary.intern(form);
        let form = Form { word, ordinal, capital };
        vocabulary.open(id, form.opens(), capital);
        self.forms.insert(id, form);
        id
    }
}

impl Form {
    /// What it can be beside another number.
    fn roles(self) -> Roles {
        match self.word {
            _ if self.ordinal => Roles::NONE,
            NumberWord::OrdinalMark => Roles::NUMBER.and(Roles::ORDINAL_MARK),
            NumberWord::MoneyPower(_) => Roles::NUMBER.and(Roles::MONEY_POWER),
            _ => Roles::NUMBER,
        }
    }

    /// What can start with it: nothing with the words that stand inside a
    /// number, as `ribu` does.
    fn opens(self) -> OpeningSet {
        use NumberWord::*;
        match self.word {
            _ if self.ordinal => OpeningSet::of(&[Opening::Ordinal]),
            OrdinalMark => OpeningSet::of(&[Opening::Ordinal]),
            // A day or a year may be spelled.
            Digit(_) | OneTeen | OnePower(_) => OpeningSet::of(&[Opening::Number, Opening::Date]),
            Order(_) | Half | OnePart(_) | Minus | SpokenMinus => {
                OpeningSet::of(&[Opening::Number])
            }
            Teen | Power(_) | MoneyPower(_) | Part(_) | Per | Point => OpeningSet::NONE,
        }
    }
}

/// The affixes that derive forms from roots.
#[derive(Clone, Copy)]
struct Affixes<'a> {
    /// `se-`.
    one: &'a str,
    /// `ke-`.
    ordinal: &'a str,
    /// `per-`.
    part: &'a str,
    /// `-an`.
    order: &'a str,
}

const ROLES: [&str; 14] = [
    "digit",
    "teen",
    "power",
    "money_power",
    "order",
    "half",
    "point",
    "minus",
    "spoken_minus",
    "per",
    "first",
    "prefix_one",
    "prefix_ordinal",
    "prefix_part",
];
const SUFFIX_ROLE: &str = "suffix_order";

impl<'a> Root<'a> {
    /// What the root itself stands for, if tandai writes it so.
    fn written(&self) -> Option<NumberWord> {
        let word = match self.role {
            "digit" => NumberWord::Digit(self.value),
            "teen" => NumberWord::Teen,
            "power" => NumberWord::Power(self.value),
            "point" => NumberWord::Point,
            "minus" => NumberWord::Minus,
            _ => return None,
        };
        (self.row.cell("standard") == "yes").then_some(word)
    }

    fn read(file: u16, row: Row<'a>) -> Result<Self, Error> {
        let role = row.cell("role");
        if !ROLES.contains(&role) && role != SUFFIX_ROLE {
            return Err(row
                .error(format!("no such role \"{role}\""))
                .remedy(format!("write one of {}, {SUFFIX_ROLE}", ROLES.join(", "))));
        }
        let value = match role {
            "digit" => {
                row.parsed("value", "a digit", |cell| cell.parse().ok().filter(|n| *n < 10))?
            }
            "power" | "money_power" | "order" => {
                row.parsed("value", "a power of ten from 1 to 30", |cell| {
                    cell.parse().ok().filter(|n| (1..=30).contains(n))
                })?
            }
            _ => 0,
        };
        Ok(Self { row, source: EntrySource::of((file, &row)), role, value })
    }
}

stored! {
    NumberWords { forms, lines, about_suffix, one_prefix, standard }
    Form { word, ordinal, capital }
}
