//! Words beside a number that say how exact it is, what it is, or what not.

use super::beside::{Beside, Roles};
use crate::error::Error;
use crate::lexicon::case::CaseRule;
use crate::lexicon::phrases::PhraseTable;
use crate::lexicon::sources::Sources;
use crate::scan::{Vocabulary, WordId};
use crate::stored::stored_enum;
use crate::value::Modifier;

stored_enum! {
    /// What a word or phrase beside a number tells.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(crate) enum Cue {
        /// `sekitar`: a modifier of the number behind it.
        ModifierBefore(Modifier),
        /// `lebih`: a modifier of the number before it, also ahead of the unit.
        ModifierAfter(Modifier),
        /// `ke atas`: a modifier of the number and unit before it.
        ModifierBehind(Modifier),
        /// `sebesar`: may stand between a modifier and its number.
        Filler,
        /// `Pasal`, `RW`: the number behind it names something.
        Identifier,
        /// `tahun`, `pukul`: the number behind it is a date or a time of day.
        Calendar,
        /// `peringkat`: a number behind it is one in any company.
        Rank,
        /// `skor`: a pair of numbers behind it is one.
        Score,
        /// `salah satu`: number words that count nothing.
        NoNumber,
        /// `hingga` between the ends of a range.
        RangeSign,
        /// `antara` before a range.
        Between,
        /// `dan` between the ends of a range behind `antara`.
        And,
        /// `atau` between the ends of a range of two numbers in a row.
        Or,
        /// `terakhir`: belongs to the length of time before it.
        TimeTail,
        /// `desil`: like a rank, but with a capital it is part of a name.
        Grade,
        /// `setiap`: a length of time behind it is the base of a rate.
        Rate,
        /// `per`: whatever is counted behind it is the base of a rate.
        Per,
        /// `sekali`: the length of time before it is the base of a rate.
        RateBefore,
        /// `dari`: the `satu` before it counts.
        Of,
        /// `meninggal`: the `satu` before it is one of several, too.
        Fate,
        /// `yang`: the `kedua` behind it is a place in an order.
        OrdinalBehind,
        /// `yakni`: the `pertama` behind it counts the items of a list.
        Items,
        /// `terbesar`: the `kedua` beside it is a place in an order.
        Superlative,
        /// `kemenangan`: of which there are several in a row, so that `keduanya`
        /// behind it is the second of them.
        Series,
        /// `dunia`: the number before it is a rank, though an identifier stands before.
        Among,
        /// `pihak`: `kedua` before it is both of them.
        Collective,
        /// `anggaran`: a scaled number behind it is money.
        Money,
        /// `peserta`: a scaled number behind it is a count.
        Count,
    }
}

impl Cue {
    /// Whether it says something of a number behind it.
    pub(crate) fn tells(self) -> bool {
        matches!(
            self,
            Self::ModifierBefore(_)
                | Self::Filler
                | Self::Identifier
                | Self::Calendar
                | Self::Rank
                | Self::Score
                | Self::Grade
                | Self::Between
                | Self::Rate
                | Self::Per
                | Self::Money
                | Self::Count
        )
    }

    /// Notes what the words of a phrase of this cue can be beside a number.
    fn note(self, words: &[WordId], beside: &mut Beside) {
        if self.tells() || self == Self::NoNumber {
            words.iter().for_each(|word| beside.add(*word, Roles::BEFORE));
            words.iter().skip(1).for_each(|word| beside.add(*word, Roles::INSIDE));
        }
        if let Some(&last) = words.last() {
            if self.tells() && !matches!(self, Self::Money | Self::Count) {
                beside.add(last, Roles::RIGHT_BEFORE);
            }
            if self == Self::ModifierBefore(Modifier::About) {
                beside.add(last, Roles::NEAR);
            }
        }
        let joins = matches!(self, Self::RangeSign | Self::And | Self::Or);
        if joins || matches!(self, Self::ModifierAfter(_) | Self::ModifierBehind(_)) {
            beside.add(words[0], Roles::BEHIND);
        }
    }
}

/// Reads the tables of cues into one.
pub(super) fn load(
    sources: &Sources,
    vocabulary: &mut Vocabulary,
    beside: &mut Beside,
) -> Result<PhraseTable<Cue>, Error> {
    let mut cues = PhraseTable::default();
    cues.reserve(sources.most_values(&["modifiers.tsv", "number_guards.tsv", "money_cues.tsv"]));
    sources.each_row("modifiers.tsv", &["form", "position"], |(file, row)| {
        let cue = match row.looked_up("position", &POSITIONS)? {
            Some(cue) => cue(row.named("modifier")?),
            None => Cue::Filler,
        };
        let words = cues.add(vocabulary, row.cell("form"), CaseRule::Any, cue, (file, row))?;
        cue.note(words, beside);
        Ok(())
    })?;
    for name in ["number_guards.tsv", "money_cues.tsv"] {
        sources.each_row(name, &["form", "role"], |(file, row)| {
            let form = row.cell("form");
            let cue = row.looked_up("role", &ROLES)?;
            let case = CaseRule::of_row(row, form)?;
            let words = cues.add(vocabulary, form, case, cue, (file, row))?;
            cue.note(words, beside);
            Ok(())
        })?;
    }
    Ok(cues)
}

/// What a modifier is at a place.
type OfModifier = fn(Modifier) -> Cue;

/// That by where it stands; what stands between a modifier and its number is none.
const POSITIONS: [(&str, Option<OfModifier>); 4] = [
    ("before", Some(Cue::ModifierBefore)),
    ("after", Some(Cue::ModifierAfter)),
    ("behind", Some(Cue::ModifierBehind)),
    ("between", None),
];

const ROLES: [(&str, Cue); 24] = [
    ("identifier", Cue::Identifier),
    ("calendar", Cue::Calendar),
    ("rank", Cue::Rank),
    ("score", Cue::Score),
    ("phrase", Cue::NoNumber),
    ("range", Cue::RangeSign),
    ("between", Cue::Between),
    ("and", Cue::And),
    ("or", Cue::Or),
    ("tail", Cue::TimeTail),
    ("grade", Cue::Grade),
    ("rate", Cue::Rate),
    ("per", Cue::Per),
    ("rate_before", Cue::RateBefore),
    ("of", Cue::Of),
    ("fate", Cue::Fate),
    ("ordinal", Cue::OrdinalBehind),
    ("items", Cue::Items),
    ("superlative", Cue::Superlative),
    ("series", Cue::Series),
    ("among", Cue::Among),
    ("collective", Cue::Collective),
    ("money", Cue::Money),
    ("count", Cue::Count),
];
