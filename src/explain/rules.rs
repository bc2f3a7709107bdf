//! What each rule is, in a line: the one place that says so.

/// The rules, by the names that candidates carry.
const RULES: &[(&str, &str)] = &[
    (
        "agency.commission",
        "a commission or committee of a legislature: a numeral, a letter or what it looks after",
    ),
    ("agency.defined", "a short form that the article defines behind the name of the body"),
    ("agency.full_name", "the full name of a public body, by its short form in brackets behind it"),
    (
        "agency.name",
        "a public body by its name, with the parts of it named before and what its row lets follow",
    ),
    ("bpjs.body", "a social security body by one of its names"),
    ("bpjs.bracket", "another name of the body in brackets behind it"),
    ("bpjs.office", "an office of a body: its type, the body, and the place that identifies it"),
    ("bpjs.office_alone", "an office by its type and place, of the body that the article is about"),
    ("bpjs.office_listed", "an office in a list, of the body that heads it"),
    ("bpjs.shared_head", "the second body of two that share one \"BPJS\""),
    ("date.century", "a century by its number"),
    ("date.day", "a day of a month, in words or digits"),
    ("date.decade", "a decade: a year that ends in a zero, with -an"),
    ("date.interval", "two dates joined to an interval; the first takes what only the second says"),
    ("date.month", "a month by its name, with its year if stated"),
    ("date.none", "words and figures that look like a date and are none: a name, a Hijri date"),
    ("date.weekday", "a weekday by its name"),
    ("date.year", "a year: four digits that the words beside them show to be one"),
    ("date.year_part", "a quarter, semester or half of a year by its number"),
    ("duration", "a number and a unit of time"),
    ("duration.one", "a unit of time with se-, which is one of it"),
    ("duration.product", "a number times another of a unit of time"),
    ("money", "a number and a currency"),
    (
        "money.implied",
        "a number with a scale word and no unit: the text speaks of money, or only prices are so large or so written",
    ),
    ("number", "a number that counts nothing named"),
    ("number.bare", "the number of a quantity by itself, in case another kind takes its noun"),
    ("number.guard", "figures that are no number: a code, a score, a label, a citation"),
    ("opd.abbreviation", "an agency by a listed abbreviation"),
    ("opd.blend", "an agency by a name blended from pieces, read in the fewest"),
    ("opd.bracket", "the short form in brackets behind the name of an agency"),
    ("opd.clinic", "a clinic by its form and proper name"),
    ("opd.defined", "a short form that the article defines behind the name of the agency"),
    ("opd.division", "a division of a secretariat by what it does"),
    ("opd.hospital", "a regional hospital by its form and proper name"),
    ("opd.listed", "an agency in a list that takes its form from the first"),
    ("opd.name", "an agency by its form and the affairs it looks after, with its region"),
    ("opd.titled", "an agency named behind the fused title of its head"),
    ("opd.unit", "a technical unit by what it does"),
    ("ordinal", "a place in an order: ke- and a number, or a word that is one"),
    ("own_name.listed", "a name of own_names.tsv"),
    ("own_name.pattern", "what a pattern of yours (--pattern) matches"),
    ("percent", "a number and a sign or word of per cent"),
    ("programme.name", "a benefit programme by one of its names"),
    ("programme.other", "a name that holds that of a programme and is none"),
    ("programme.tail", "a programme that takes its first words from the one before"),
    ("quantity.listed", "a number and a unit or noun that the lexicon lists"),
    ("quantity.unlisted", "a number and the noun behind it, which no table lists"),
    ("region.bare", "a place by its name, which the article shows or does not contradict"),
    ("region.typed", "a place by its type word and name"),
    ("regulation.chained", "another instrument of the same type, chained to the citation before"),
    ("regulation.citation", "a legal instrument by its type and its number, year or name"),
    ("segment.name", "who is insured or paid, by one of the segment's names"),
    ("time.announced", "a clock time behind a word that announces one"),
    (
        "time.schedule",
        "a clock time by what stands beside it: a date, a part of the day, other times",
    ),
    ("time.zone", "a clock time that the zone behind it shows to be one"),
];

/// What the rule `name` is; empty for none of these.
pub(crate) fn description(name: &str) -> &'static str {
    let found = RULES.binary_search_by(|(rule, _)| (*rule).cmp(name));
    found.map_or("", |i| RULES[i].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn are_sorted_and_found() {
        assert!(RULES.is_sorted_by(|(a, _), (b, _)| a < b));
        assert_eq!(description("percent"), "a number and a sign or word of per cent");
        assert_eq!(description("perc"), "");
    }
}
