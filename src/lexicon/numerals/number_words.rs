//! The words that numbers are spelled with.
//!
//! The table lists roots (`tiga`, `ribu`) and the affixes that derive other forms
//! from them (`seribu`, `ketiga`, `sepertiga`, `ribuan`), so a root added to the
//! table brings its whole family.

use rustc_hash::FxHashMap;

use super::beside::{Beside, Roles};
use crate::error::Error;
use crate::lexicon::by_word::ByWord;
use crate::lexicon::phrases::EntrySource;
use crate::lexicon::sources::Sources;
use crate::lexicon::tsv::Row;
use crate::scan::{Atom, Opening, OpeningSet, Vocabulary, WordId};
use crate::stored::{stored, stored_enum};
use crate::value::named_enum;

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
        /// `selusin`.
        OneDozen,
        /// `duabelas`, written together: ten more than this digit.
        Teens(u8),
        /// `duapuluh`, written together: ten times this digit.
        Tens(u8),
        /// `duaratus`, written together: a hundred times this digit.
        Hundreds(u8),
        /// `puluh` (1), `ratus` (2), `ribu` (3), `juta` (6): times ten to the power.
        Power(u8),
        /// `M`, `T`, `K`: a power where the number is an amount of money.
        MoneyPower(u8),
        /// `sepuluh`, `seratus`, `sejuta`: one times ten to the power.
        OnePower(u8),
        /// `seratusan`, `seribuan`: about one times ten to the power.
        AboutOnePower(u8),
        /// `puluhan`, `jutaan`: only an order of magnitude, as a power of ten.
        Order(u8),
        /// `setengah`.
        Half,
        /// `pertiga`: a fraction with this denominator.
        Part(u16),
        /// `sepertiga`: one part, with this denominator.
        OnePart(u16),
        /// `per` between the two numbers of a fraction.
        Per,
        /// `koma`: the decimal comma in words.
        Point,
        /// `minus`.
        Minus,
        /// `min`, which before digits is more likely short for `minimal`.
        SpokenMinus,
        /// `negatif`, a minus before a number in words or a percentage; `negatif 15 orang`
        /// are persons with a negative test.
        Negative,
        /// `ke`, which makes an ordinal of the number glued or hyphened to it.
        OrdinalMark,
    }
}

/// What a word does in a number, and where it counts.
#[derive(Debug, Clone, Copy)]
struct Form {
    word: NumberWord,
    /// Whether it starts an ordinal: `ketujuh` of `ketujuh belas`.
    ordinal: bool,
    case: FormCase,
}

stored_enum! {
    /// The letter case in which a form counts.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    enum FormCase {
        Any,
        /// Only with a capital.
        Capital,
        /// Only without one: `Limapuluh Kota`, `Bukit Duabelas` are names.
        Small,
    }
}

/// All number words.
#[derive(Debug, Default)]
pub(crate) struct NumberWords {
    forms: ByWord<Form>,
    /// The line of the root or affix that each form and affix comes from.
    lines: FxHashMap<WordId, EntrySource>,
    /// `-an`, which makes a number in digits approximate.
    about_suffix: Option<WordId>,
    /// `se-`, which means one of a unit.
    one_prefix: Box<str>,
    /// The forms that tandai itself writes.
    standard: Vec<(NumberWord, Box<str>)>,
}

named_enum! {
    /// What a root or affix of the table is.
    enum NumberRole {
        Digit = "digit",
        Teen = "teen",
        Dozen = "dozen",
        Power = "power",
        MoneyPower = "money_power",
        Order = "order",
        Half = "half",
        Point = "point",
        Minus = "minus",
        SpokenMinus = "spoken_minus",
        Negative = "negative",
        Per = "per",
        /// `pertama`, an ordinal that is not derived from its digit.
        First = "first",
        PrefixOne = "prefix_one",
        PrefixOrdinal = "prefix_ordinal",
        PrefixPart = "prefix_part",
        SuffixOrder = "suffix_order",
    }
}

/// A line of the table: a root, or an affix.
struct Root<'a> {
    row: Row<'a>,
    source: EntrySource,
    role: NumberRole,
    /// The digit or the power of ten; 0 for other roles.
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
        let affix = |role| {
            let root = roots.iter().find(|root| root.role == role);
            root.map_or("", |root| root.row.cell("form"))
        };
        let affixes = Affixes {
            one: affix(NumberRole::PrefixOne),
            ordinal: affix(NumberRole::PrefixOrdinal),
            part: affix(NumberRole::PrefixPart),
            order: affix(NumberRole::SuffixOrder),
        };
        words.add(vocabulary, affixes.ordinal, NumberWord::OrdinalMark, false, FormCase::Any);
        let about_suffix = vocabulary.intern(affixes.order);
        beside.add(about_suffix, Roles::NUMBER);
        words.about_suffix = Some(about_suffix);
        words.one_prefix = affixes.one.into();
        for root in &roots {
            match root.role {
                NumberRole::PrefixOrdinal | NumberRole::SuffixOrder => {
                    let affix = vocabulary.intern(root.row.cell("form"));
                    words.lines.insert(affix, root.source);
                }
                _ => words.add_family(vocabulary, root, &affixes),
            }
        }
        words.add_written_together(vocabulary, &roots);
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

    /// What `atom` does in the ordinal that it starts, if it starts one.
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

    /// One of `unit` in a single word: `sehari`.
    pub(crate) fn one_of(&self, unit: &str) -> String {
        format!("{}{unit}", self.one_prefix)
    }

    /// The form of `atom`, if it is a number word in the case that this needs.
    #[inline]
    fn form(&self, atom: &Atom) -> Option<Form> {
        if !atom.is_word() {
            return None;
        }
        let form = self.forms.get(atom.word)?;
        let fits = match form.case {
            FormCase::Any => true,
            FormCase::Capital => atom.is_capitalised(),
            FormCase::Small => !atom.is_capitalised(),
        };
        fits.then_some(form)
    }

    /// Adds a root and all forms that the affixes derive from it.
    fn add_family(&mut self, vocabulary: &mut Vocabulary, root: &Root<'_>, affixes: &Affixes<'_>) {
        use NumberWord::*;
        let form = root.row.cell("form");
        let capital = root.row.cell("case") == "capital";
        let case = if capital { FormCase::Capital } else { FormCase::Any };
        if let Some(word) = root.written() {
            self.standard.push((word, form.into()));
        }
        let mut add = |form: &str, word, ordinal| {
            let id = self.add(vocabulary, form, word, ordinal, case);
            self.lines.insert(id, root.source);
        };
        let Affixes { one, ordinal, part, order } = *affixes;
        match root.role {
            NumberRole::Digit => {
                let denominator = root.value.into();
                add(form, Digit(root.value), false);
                add(&format!("{ordinal}{form}"), Digit(root.value), true);
                if denominator > 1 {
                    add(&format!("{part}{form}"), Part(denominator), false);
                    add(&format!("{one}{part}{form}"), OnePart(denominator), false);
                }
            }
            NumberRole::Teen => {
                add(form, Teen, false);
                add(&format!("{one}{form}"), OneTeen, false);
                add(&format!("{ordinal}{one}{form}"), OneTeen, true);
            }
            // `lusin` itself is a unit.
            NumberRole::Dozen => add(&format!("{one}{form}"), OneDozen, false),
            NumberRole::Power => {
                add(form, Power(root.value), false);
                add(&format!("{form}{order}"), Order(root.value), false);
                add(&format!("{one}{form}"), OnePower(root.value), false);
                add(&format!("{one}{form}{order}"), AboutOnePower(root.value), false);
                add(&format!("{ordinal}{one}{form}"), OnePower(root.value), true);
                if let Some(denominator) = 10u16.checked_pow(root.value.into()) {
                    add(&format!("{part}{one}{form}"), Part(denominator), false);
                    add(&format!("{one}{part}{one}{form}"), OnePart(denominator), false);
                }
            }
            NumberRole::MoneyPower => add(form, MoneyPower(root.value), false),
            NumberRole::Order => add(form, Order(root.value), false),
            NumberRole::Half => add(form, Half, false),
            NumberRole::Point => add(form, Point, false),
            NumberRole::Minus => add(form, Minus, false),
            NumberRole::SpokenMinus => add(form, SpokenMinus, false),
            NumberRole::Negative => add(form, Negative, false),
            NumberRole::Per => add(form, Per, false),
            NumberRole::First => add(form, Digit(1), true),
            // An affix is no word of its own.
            NumberRole::PrefixOne
            | NumberRole::PrefixOrdinal
            | NumberRole::PrefixPart
            | NumberRole::SuffixOrder => {}
        }
    }

    fn add(
        &mut self,
        vocabulary: &mut Vocabulary,
        form: &str,
        word: NumberWord,
        ordinal: bool,
        case: FormCase,
    ) -> WordId {
        let id = vocabulary.intern(form);
        let form = Form { word, ordinal, case };
        vocabulary.open(id, form.opens(), case == FormCase::Capital);
        self.forms.insert(id, form);
        id
    }

    /// Adds the digits with `belas`, `puluh` and `ratus` written together with them: `duabelas`.
    fn add_written_together(&mut self, vocabulary: &mut Vocabulary, roots: &[Root<'_>]) {
        let digits = roots.iter().filter(|root| root.role == NumberRole::Digit && root.value > 1);
        for digit in digits {
            for root in roots {
                let word = match (root.role, root.value) {
                    (NumberRole::Teen, _) => NumberWord::Teens(digit.value),
                    (NumberRole::Power, 1) => NumberWord::Tens(digit.value),
                    (NumberRole::Power, 2) => NumberWord::Hundreds(digit.value),
                    _ => continue,
                };
                let form = [digit.row.cell("form"), root.row.cell("form")].concat();
                let id = self.add(vocabulary, &form, word, false, FormCase::Small);
                self.lines.insert(id, root.source);
            }
        }
    }
}

impl Form {
    /// The roles of the form beside another number.
    fn roles(self) -> Roles {
        match self.word {
            _ if self.ordinal => Roles::NONE,
            NumberWord::OrdinalMark => Roles::NUMBER.union(Roles::ORDINAL_MARK),
            NumberWord::MoneyPower(_) => Roles::NUMBER.union(Roles::MONEY_POWER),
            _ => Roles::NUMBER,
        }
    }

    /// What can start with the form: nothing with a word that only stands inside
    /// numbers, such as `ribu`.
    fn opens(self) -> OpeningSet {
        use NumberWord::*;
        match self.word {
            _ if self.ordinal => OpeningSet::of(&[Opening::Ordinal]),
            OrdinalMark => OpeningSet::of(&[Opening::Ordinal]),
            // The day or year of a date may be spelled out.
            Digit(_) | OneTeen | OnePower(_) => OpeningSet::of(&[Opening::Number, Opening::Date]),
            OneDozen | Teens(_) | Tens(_) | Hundreds(_) | AboutOnePower(_) | Order(_) | Half
            | OnePart(_) | Minus | SpokenMinus | Negative => OpeningSet::of(&[Opening::Number]),
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

impl<'a> Root<'a> {
    /// What the root itself stands for, if it is the form that tandai writes.
    fn written(&self) -> Option<NumberWord> {
        let word = match self.role {
            NumberRole::Digit => NumberWord::Digit(self.value),
            NumberRole::Teen => NumberWord::Teen,
            NumberRole::Power => NumberWord::Power(self.value),
            NumberRole::Point => NumberWord::Point,
            NumberRole::Minus => NumberWord::Minus,
            _ => return None,
        };
        (self.row.cell("standard") == "yes").then_some(word)
    }

    /// Reads a line of the table.
    fn read(file: u16, row: Row<'a>) -> Result<Self, Error> {
        let role = row.named("role")?;
        let value = match role {
            NumberRole::Digit => {
                row.parsed("value", "a digit", |cell| cell.parse().ok().filter(|n| *n < 10))?
            }
            NumberRole::Power | NumberRole::MoneyPower | NumberRole::Order => {
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
    Form { word, ordinal, case }
}
