//! Words beside a number that say how exact it is, what it counts, or what it is
//! not.

use super::beside::{Beside, Roles};
use crate::error::Error;
use crate::lexicon::case::CaseRule;
use crate::lexicon::phrases::PhraseTable;
use crate::lexicon::sources::Sources;
use crate::scan::{Opening, OpeningSet, Vocabulary, WordId};
use crate::stored::stored_enum;
use crate::value::Modifier;

stored_enum! {
    /// What the number behind a word is, if not an amount.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(crate) enum Label {
        /// `Pasal`, `RW`: an identifier.
        Identifier,
        /// `tahun`, `pukul`: a date or a time of day.
        Calendar,
        /// `peringkat`: a rank, whatever stands beside it.
        Rank,
        /// `skor`: a score, if it is a pair of numbers.
        Score,
    }
}

stored_enum! {
    /// What a large number is of.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(crate) enum Topic {
        /// `anggaran`.
        Money,
        /// `peserta`.
        Count,
    }
}

stored_enum! {
    /// How a word makes the base of a rate of what stands behind it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(crate) enum Rate {
        /// `setiap`: only of a length of time in one word (`sehari`); each of the persons behind it
        /// may get a share.
        Each,
        /// `per`: of whatever is counted.
        Per,
    }
}

stored_enum! {
    /// What a word or phrase beside a number says about it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(crate) enum Cue {
        /// `sekitar`: a modifier of the number behind it.
        ModifierBefore(Modifier),
        /// `setidaknya`: a modifier also of a number from which a verb with its subject and
        /// object parts it: `setidaknya telah menanam 42 pohon`.
        ModifierApart(Modifier),
        /// `maksimal`: the same, but only at the start of a clause or phrase, since behind a noun
        /// it is an attribute: `dengan maksimal pinjaman Rp 5 juta`, but `luas maksimal rumah`.
        ModifierAtStart(Modifier),
        /// `maks`: a modifier with a dot behind it: `maks. 5 orang`.
        ModifierShort(Modifier),
        /// `melewati`: a modifier only of money; a race passes the villages that it counts.
        ModifierOfMoney(Modifier),
        /// `karena`: starts another clause, so that no modifier before it applies behind it.
        NewClause,
        /// `lebih`: a modifier of the number before it, also between the number and its
        /// unit.
        ModifierAfter(Modifier),
        /// `ke atas`: a modifier of the number and unit before it.
        ModifierBehind(Modifier),
        /// `menitan`: a unit that is a modifier of the digits before it as well.
        ModifierInUnit(Modifier),
        /// `sebesar`: may stand between a modifier and its number.
        Filler,
        /// `Pasal`, `tahun`, `peringkat`: the number behind it is no amount.
        Label(Label),
        /// `Gedung`: as [`Label::Identifier`], but what is counted behind it in small letters is in
        /// it: `Gedung 5 lantai`.
        Holder,
        /// `salah satu`: number words that count nothing.
        NoNumber,
        /// `hingga` between the ends of a range.
        RangeSign,
        /// `mulai` before the lower end of a range, from whose upper end more than `hingga` may
        /// part it.
        RangeStart,
        /// `antara` before a range.
        Between,
        /// `dan` between the ends of a range behind `antara`.
        And,
        /// `atau` between the ends of a range of two numbers in a row.
        Or,
        /// `terakhir`, `mendatang`: belongs to the duration before it.
        TimeTail,
        /// `sebelum`: the length of time in one word before it (`sehari`) is no base of a
        /// rate, but the time between two events.
        Interval,
        /// `desil`: the number behind it is a rank, but part of a name with a capital.
        Grade,
        /// `setiap`, `per`: what stands behind it is the base of a rate.
        Rate(Rate),
        /// `dana`: millions right before it are an amount of money.
        Sum,
        /// `sekali`: the duration before it is the base of a rate.
        RateBefore,
        /// `dari`: the `satu` before it counts.
        Of,
        /// `meninggal`: the `satu` before it counts, as one of several.
        Fate,
        /// `lagi`: the `satu` before it counts where another word stands behind.
        Another,
        /// `hanya`: the lone `satu` or `setengah` behind it counts.
        Only,
        /// `KUHP`, `Pro`: the bare number before it belongs to it, as the number of an article
        /// or part of a name: `378 KUHP dan 363 KUHP`, `11 Pro`.
        Owner,
        /// `LS`: the pair of digits with a dot before it is a decimal: `8.34 LS`.
        Bearing,
        /// `derajat`: minutes and seconds behind it are parts of an angle.
        Angle,
        /// `panjang`: the number behind it is a length: `panjang 12 M`.
        Length,
        /// `tahun ini`: a unit of time that the number before it does not count, as the words name a
        /// time by its place beside today: `500 ribu tahun ini`.
        Relative,
        /// `tahun lalu`: likewise, where the number is what another one is compared with.
        YearBefore,
        /// `turun dari`: another number is compared with the one behind it: `turun dari 350 tahun
        /// lalu`.
        ComparedWith,
        /// `mesin`: the short form of a unit of power near it is no thing: `mesin diesel 8 HP`.
        Engine,
        /// `Perang`: a number word with a capital behind it is part of a name, if another
        /// capital follows: `Perang Enam Hari`.
        NameStart,
        /// `film`: what is quoted behind it is a title.
        Titled,
        /// `QS`: the number behind it and the name of a chapter is that of a verse.
        Scripture,
        /// `angka`, `subsider`: joins two numbers of a legal citation: `Pasal 5 angka 1`.
        Citation,
        /// `yang`: the `kedua` behind it is a place in an order.
        OrdinalBehind,
        /// `yakni`: the `pertama` behind it counts the items of a list.
        Items,
        /// `terbesar`: the `kedua` beside it is a place in an order.
        Superlative,
        /// `kemenangan`: something that comes in a series, so that `keduanya` behind it is
        /// the second of them.
        Series,
        /// `dunia`: the number before it is a rank behind `nomor`.
        Among,
        /// `nomor`: the number behind it is a rank where `dunia` follows.
        RankBefore,
        /// `pihak`: the `kedua` before it means both of them.
        Collective,
        /// `tersebut`: what the noun before it counts is known, so that `kedua` means both.
        Pointing,
        /// `anggaran`, `peserta`: what a scaled number behind it is of.
        Topic(Topic),
        /// `gaji`: as [`Topic::Money`], and the counted noun behind it says whose money it is or what
        /// it pays for: `gaji karyawan 5 juta`, `sewa rumah 15 juta`.
        MoneyOf,
        /// `tiket masuk`: a number with a scale right behind it is money, unless the text counts:
        /// `tiket masuk 20 ribu`.
        Priced,
        /// `JKM`, `dapat`: the same, however large the number: `JKM 42 juta`, `sehari bisa dapat sejuta`.
        Paid,
        /// `tidak dapat`, `bawa pulang`: the same, and millions are money whoever gets them: `keluarga tidak
        /// dapat 85 juta`.
        Got,
        /// `kilo`, `sekilo`: a number with a scale before it, behind `per` or a slash, is its price:
        /// `28 ribu per kilo`.
        Goods,
        /// `dulu`: a number with a scale behind it goes on about the price before it: `Rp 12 ribu. Dulu
        /// 17 ribu`.
        Once,
        /// `grade`: behind a number with a scale or decimals it says of what sort that is: `45 ribu grade A`.
        Sort,
        /// `perak`: a round number before it is one of rupiah: `naik 500 perak`.
        Coins,
        /// `menjadi`: the number before it becomes the amount behind it, so that both are of one kind.
        Becomes,
        /// `PHK`: capitals that are no name, so that the bare digits right behind them count.
        Counted,
        /// `disusul`: joins the items of a list of names that are counted.
        Next,
        /// `PT`: starts a company, which may be one of such names.
        Company,
        /// `Golkar`: a party, which may be one of such names.
        Party,
        /// `SMA`: a level of schools, which may be one of such names.
        SchoolLevel,
        /// `jumlah`: the number behind a place is a total: `jumlah kasus di Sleman 412`.
        Total,
        /// `Taiwan`: a state, which may be one of such names.
        Country,
        /// `juara`: the Roman digits behind it are a rank: `juara II`.
        RomanRank,
    }
}

impl Cue {
    /// Whether it says something about the number behind it.
    pub(crate) fn tells(self) -> bool {
        matches!(
            self,
            Self::ModifierBefore(_)
                | Self::ModifierShort(_)
                | Self::Filler
                | Self::Label(_)
                | Self::Holder
                | Self::Grade
                | Self::Between
                | Self::Rate(_)
                | Self::Topic(_)
                | Self::MoneyOf
        )
    }

    /// Adds the roles of `words`, those of the `form` of this cue, to `beside`. Of a form that ends in
    /// a digit (`kira2`) the digit alone is no such word.
    fn note(self, form: &str, words: &[WordId], beside: &mut Beside) {
        if self.precedes_number() {
            words.iter().for_each(|word| beside.add(*word, Roles::BEFORE));
            words.iter().skip(1).for_each(|word| beside.add(*word, Roles::INSIDE));
        }
        let last = words.last().filter(|_| !form.ends_with(|last: char| last.is_ascii_digit()));
        if let Some(&last) = last {
            if self.tells() && !matches!(self, Self::Topic(_) | Self::MoneyOf) {
                beside.add(last, Roles::RIGHT_BEFORE);
            }
            if self == Self::ModifierBefore(Modifier::About) {
                beside.add(last, Roles::NEAR);
            }
        }
        if self.follows_number() {
            beside.add(words[0], Roles::BEHIND);
        }
        if self.may_be_apart() {
            beside.add(words[0], Roles::APART);
        }
    }

    /// Whether it is a modifier that applies only to some of the numbers behind it.
    pub(crate) fn may_be_apart(self) -> bool {
        matches!(self, Self::ModifierApart(_) | Self::ModifierAtStart(_) | Self::ModifierOfMoney(_))
    }

    /// Whether a rule asks for it behind most numbers, so that [`Roles::BEHIND`] has to say
    /// where it may start.
    pub(super) fn follows_number(self) -> bool {
        matches!(
            self,
            Self::RangeSign
                | Self::And
                | Self::Or
                | Self::Owner
                | Self::ModifierAfter(_)
                | Self::ModifierBehind(_)
        )
    }

    /// Whether [`Roles::BEFORE`] has to say where its words may stand before a number.
    pub(super) fn precedes_number(self) -> bool {
        self.tells() || matches!(self, Self::NoNumber | Self::Scripture)
    }
}

/// Reads the tables of cues into one, and the foreign states of the words beside agencies.
pub(super) fn load(
    sources: &Sources,
    vocabulary: &mut Vocabulary,
    beside: &mut Beside,
) -> Result<PhraseTable<Cue>, Error> {
    let mut cues = PhraseTable::opening(|cue| match cue {
        Cue::RomanRank => OpeningSet::of(&[Opening::Ordinal]),
        _ => OpeningSet::NONE,
    });
    cues.reserve(sources.max_values(&["modifiers.tsv", "number_guards.tsv", "money_cues.tsv"]));
    sources.each_row("modifiers.tsv", &["form", "position"], |(file, row)| {
        let cue = match row.looked_up("position", &POSITIONS)? {
            Some(cue) => cue(row.named("modifier")?),
            None => Cue::Filler,
        };
        let words = cues.add(vocabulary, row.cell("form"), CaseRule::Any, cue, (file, row))?;
        cue.note(row.cell("form"), words, beside);
        Ok(())
    })?;
    for name in ["number_guards.tsv", "money_cues.tsv"] {
        sources.each_row(name, &["form", "role"], |(file, row)| {
            let form = row.cell("form");
            let cue = row.looked_up("role", &ROLES)?;
            let case = CaseRule::of_row(row, form)?;
            let words = cues.add(vocabulary, form, case, cue, (file, row))?;
            cue.note(form, words, beside);
            Ok(())
        })?;
    }
    sources.each_row("agency_words.tsv", &["word", "role"], |(file, row)| {
        if row.cell("role") == "foreign" {
            let state = row.cell("word");
            cues.add(vocabulary, state, CaseRule::Any, Cue::Country, (file, row))?;
        }
        Ok(())
    })?;
    Ok(cues)
}

/// The cue of a modifier in some position.
type OfModifier = fn(Modifier) -> Cue;

/// The cue of a modifier by its position. Words between a modifier and its number are
/// no modifiers.
const POSITIONS: [(&str, Option<OfModifier>); 9] = [
    ("before", Some(Cue::ModifierBefore)),
    ("apart", Some(Cue::ModifierApart)),
    ("at_start", Some(Cue::ModifierAtStart)),
    ("short", Some(Cue::ModifierShort)),
    ("of_money", Some(Cue::ModifierOfMoney)),
    ("after", Some(Cue::ModifierAfter)),
    ("behind", Some(Cue::ModifierBehind)),
    ("unit", Some(Cue::ModifierInUnit)),
    ("between", None),
];

const ROLES: [(&str, Cue); 61] = [
    ("identifier", Cue::Label(Label::Identifier)),
    ("holder", Cue::Holder),
    ("calendar", Cue::Label(Label::Calendar)),
    ("rank", Cue::Label(Label::Rank)),
    ("score", Cue::Label(Label::Score)),
    ("phrase", Cue::NoNumber),
    ("range", Cue::RangeSign),
    ("range_start", Cue::RangeStart),
    ("between", Cue::Between),
    ("and", Cue::And),
    ("or", Cue::Or),
    ("tail", Cue::TimeTail),
    ("interval", Cue::Interval),
    ("grade", Cue::Grade),
    ("rate", Cue::Rate(Rate::Each)),
    ("per", Cue::Rate(Rate::Per)),
    ("sum", Cue::Sum),
    ("rate_before", Cue::RateBefore),
    ("of", Cue::Of),
    ("fate", Cue::Fate),
    ("another", Cue::Another),
    ("only", Cue::Only),
    ("clause", Cue::NewClause),
    ("owner", Cue::Owner),
    ("bearing", Cue::Bearing),
    ("angle", Cue::Angle),
    ("engine", Cue::Engine),
    ("length", Cue::Length),
    ("relative", Cue::Relative),
    ("year_before", Cue::YearBefore),
    ("compared_with", Cue::ComparedWith),
    ("name_start", Cue::NameStart),
    ("titled", Cue::Titled),
    ("citation", Cue::Citation),
    ("scripture", Cue::Scripture),
    ("ordinal", Cue::OrdinalBehind),
    ("items", Cue::Items),
    ("superlative", Cue::Superlative),
    ("series", Cue::Series),
    ("among", Cue::Among),
    ("rank_before", Cue::RankBefore),
    ("collective", Cue::Collective),
    ("pointing", Cue::Pointing),
    ("money", Cue::Topic(Topic::Money)),
    ("money_of", Cue::MoneyOf),
    ("count", Cue::Topic(Topic::Count)),
    ("priced", Cue::Priced),
    ("paid", Cue::Paid),
    ("got", Cue::Got),
    ("goods", Cue::Goods),
    ("becomes", Cue::Becomes),
    ("sort", Cue::Sort),
    ("coins", Cue::Coins),
    ("once", Cue::Once),
    ("counted", Cue::Counted),
    ("next", Cue::Next),
    ("company", Cue::Company),
    ("party", Cue::Party),
    ("school_level", Cue::SchoolLevel),
    ("total", Cue::Total),
    ("roman_rank", Cue::RomanRank),
];
