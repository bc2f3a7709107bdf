//! Numbers that are read, value first, and those that are not.

use super::*;
use crate::lexicon::Lexicon;

/// What the number at the start of a text amounts to, and its surface.
fn read(text: &str) -> Option<(String, &str)> {
    let lexicon = Lexicon::builtin().unwrap();
    let scan = Scan::new(text, &lexicon.vocabulary);
    let numeral = Reader::new(&scan, &lexicon.numerals).numeral_at(0)?;
    Some((numeral.value.to_string(), scan.span(0..numeral.end).of(text)))
}

#[track_caller]
fn whole(cases: &[(&str, &str)]) {
    for (value, text) in cases {
        assert_eq!(read(text), Some((value.to_string(), *text)), "{text}");
    }
}

#[test]
fn digits_by_their_signs() {
    whole(&[
        ("7", "7"),
        ("33", "0033"),
        ("20797", "20.797"),
        ("1250000", "1.250.000"),
        ("1250000", "1,250,000"),
        ("1250000", "1,250,000.00"),
        ("6650000000", "6,650.000.000"),
        ("365600000", "365.600.000,00"),
        ("3.159", "3,159"),
        ("2.65", "2.65"),
        ("0.125", "0.125"),
        ("0.77", ",77"),
        ("-1200000", "-1.200.000"),
    ]);
    for text in ["25.01.24", "192.168.1.1", "1.25.000", "1.250,5,7"] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn digits_with_powers() {
    whole(&[
        ("2650000", "2.65 juta"),
        ("3159000000", "3,159 miliar"),
        ("39422000", "39.422 ribu"),
        ("720000", "720ribu"),
        ("1500000", "1,5jt"),
        ("300000", "3 ratus ribu"),
        ("2500000", "2 juta 500 ribu"),
        ("2500000", "2 setengah juta"),
        ("79244000000000000", "79.244 triliun"),
        ("5000000000000000", "5 ribu triliun"),
    ]);
    assert_eq!(read("2 juta 500 orang").unwrap().1, "2 juta");
    assert_eq!(read("42 ribu satu orang").unwrap().1, "42 ribu");
    assert_eq!(read("3 juta 2 miliar").unwrap().1, "3 juta");
}

#[test]
fn digits_and_words_of_one_number() {
    whole(&[
        ("31400", "31 ribu 400"),
        ("31450", "31 ribu 4 ratus 50"),
        ("31450", "31 ribu empat ratus lima puluh"),
        ("6045", "6 ribu 45"),
        ("3600", "tiga ribu 600"),
        ("1200", "seribu 200"),
        ("3400120500", "3 miliar 400 juta 120 ribu 500"),
        ("1075000", "1 juta 75 ribu"),
    ]);
    for (prefix, text) in [
        ("8 ribu", "8 ribu 3 buah"),
        ("8 ribu", "8 ribu 05"),
        ("8 ribu", "8 ribu 1.500"),
        ("8 ribu", "8 ribu, 500"),
        ("8 ribu", "8 ribu\n500"),
        ("8,5 ribu", "8,5 ribu 500"),
        ("3 juta", "3 juta 2024"),
        ("2,4 triliun", "2,4 triliun 350 miliar saham"),
    ] {
        assert_eq!(read(text).unwrap().1, prefix, "{text}");
    }
}

#[test]
fn words() {
    whole(&[
        ("0", "nol"),
        ("11", "sebelas"),
        ("17", "tujuh belas"),
        ("23000", "dua puluh tiga ribu"),
        ("721012", "tujuh ratus dua puluh satu ribu dua belas"),
        ("2001000", "dua juta seribu"),
        ("2001000", "dua juta satu ribu"),
        ("1000000", "Sejuta"),
        ("1000000001000", "satu triliun seribu"),
        ("1200000000000000", "seribu dua ratus triliun"),
        ("2.05", "dua koma nol lima"),
        ("8604.307", "delapan ribu enam ratus empat koma tiga nol tujuh"),
        ("3.25", "tiga koma dua puluh lima"),
        ("1500000", "satu setengah juta"),
        ("1500000", "sejuta setengah"),
        ("-5", "minus lima"),
        ("-5", "min lima"),
        ("125", "seratus duapuluh lima"),
        ("219000", "duaratus sembilanbelas ribu"),
        ("20", "dua puluhan"),
        ("500000000", "lima ratusan juta"),
    ]);
    assert_eq!(read("Duabelas"), None, "a name");
    for (prefix, text) in [
        ("dua", "dua tiga hari"),
        ("dua puluh", "dua puluh tujuh belas"),
        ("seratus", "seratus dua ratus"),
        ("dua", "dua, tiga"),
        ("satu", "satu\n\ndua"),
    ] {
        assert_eq!(read(text).unwrap().1, prefix, "{text}");
    }
    assert_eq!(read("belas"), None);
    assert_eq!(read("min 5 tahun"), None);
}

#[test]
fn fractions() {
    whole(&[
        ("0.5", "setengah"),
        ("500000", "setengah juta"),
        ("0.75", "tiga perempat"),
        ("1/3", "sepertiga"),
        ("2/3", "dua pertiga"),
        ("0.2", "satu per lima"),
        ("0.1", "sepersepuluh"),
        ("0.5", "1/2"),
        ("2/3", "2/3"),
    ]);
    assert_eq!(read("satu per satu").unwrap().1, "satu");
    assert_eq!(read("16/10").unwrap().1, "16");
}

#[test]
fn a_suffix_or_derived_power_makes_it_rough() {
    let about = |text: &str| {
        let lexicon = Lexicon::builtin().unwrap();
        let scan = Scan::new(text, &lexicon.vocabulary);
        let numeral = Reader::new(&scan, &lexicon.numerals).numeral_at(0).unwrap();
        (numeral.about, numeral.end == scan.len())
    };
    for text in ["7.000-an", "7.000–an", "98 ribuan", "50an", "5 jutaan", "700 an", "30 an juta"]
    {
        assert_eq!(about(text), (true, true), "{text}");
    }
    assert!(!about("7.000").0);
    whole(&[("170", "seratus tujuh puluhan"), ("230000000", "dua ratus tiga puluhan juta")]);
}

/// What digits with signs amount to, read the slow way: by the rules of the
/// table in [`digits`](super::digits) over the whole string at once.
fn slow(text: &str) -> Option<String> {
    let grouped = |groups: &[&str]| {
        (1..=3).contains(&groups[0].len())
            && !groups[0].starts_with('0')
            && groups[1..].iter().all(|group| group.len() == 3)
    };
    // `1.000.000,2.` ends before the mark of a list.
    let text = match text.split_once(',') {
        Some((price, rest)) if rest.get(1..2) == Some(".") => {
            let groups: Vec<&str> = price.split('.').collect();
            if groups.len() > 2 && grouped(&groups) { price } else { text }
        }
        _ => text,
    };
    let signs: String = text.chars().filter(|c| !c.is_ascii_digit()).collect();
    let groups: Vec<&str> = text.split(['.', ',']).collect();
    let (whole, decimals) = match (signs.len(), signs.chars().last()) {
        (0, _) => (text.to_owned(), ""),
        (1, Some(sign)) if grouped(&groups) && (sign == '.' || groups[1] == "000") => {
            (groups.concat(), "")
        }
        (1, _) => (groups[0].to_owned(), groups[1]),
        // Each other sign is followed by its like, but for the last.
        _ if [".,.", ",.,"].iter().any(|turns| signs.contains(turns)) => return None,
        // `5,319,3`
        (n, _) if signs.ends_with(",,") && groups[n].len() < 3 => {
            grouped(&groups[..n]).then(|| (groups[..n].concat(), groups[n]))?
        }
        (n, _) if signs.ends_with("..") || signs.ends_with(",,") => {
            grouped(&groups[..=n]).then(|| (groups.concat(), ""))?
        }
        (n, _) => grouped(&groups[..n]).then(|| (groups[..n].concat(), groups[n]))?,
    };
    let (whole, decimals) = (whole.trim_start_matches('0'), decimals.trim_end_matches('0'));
    let whole = if whole.is_empty() { "0" } else { whole };
    let point = if decimals.is_empty() { "" } else { "." };
    Some(format!("{whole}{point}{decimals}"))
}

proptest::proptest! {
    #[test]
    fn digits_are_read_as_by_the_slow_reader(text in "[0-9]{1,4}([.,][0-9]{1,4}){0,4}") {
        proptest::prop_assert_eq!(read(&text).map(|(value, _)| value), slow(&text));
    }

    #[test]
    fn plain_digits_are_read_as_by_all_the_rules(
        digits in "[0-9]{1,4}([.,][0-9]{1,3}){0,2}",
        pieces in proptest::collection::vec(
            (proptest::sample::select(BEHIND.split_whitespace().collect::<Vec<_>>()), proptest::bool::ANY),
            0..4,
        ),
        money in 0..3,
    ) {
        let mut text = digits;
        for (piece, glued) in pieces {
            text.push_str(if glued { "" } else { " " });
            text.push_str(piece);
        }
        let lexicon = Lexicon::builtin().unwrap();
        let scan = Scan::new(&text, &lexicon.vocabulary);
        let reader = Reader::new(&scan, &lexicon.numerals);
        let reader = [reader, reader.of_money(), reader.with_money_powers()][money as usize];
        if let Some(plain) = reader.plain_digits_at(0) {
            proptest::prop_assert_eq!(Some(plain), reader.unsigned_at(0), "{}", text);
        }
    }
}

/// What may stand behind digits.
const BEHIND: &str = "ribu juta miliar M rb puluh setengah ribuan belas an 5 500 , . - / koma dua orang ratus per \
    perempat nya & %";
