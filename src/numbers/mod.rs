//! Numbers, money, quantities, dates and times.
//!
//! | sub-stage | proposes |
//! |---|---|
//! | [`amounts`] | money, percentages, quantities, durations, numbers |
//! | [`ordinal`] | ordinals |
//! | [`calendar`] | dates |
//! | [`clock`] | times of day |
//!
//! All read single numbers by [`numeral`]. [`namesakes`] then drops the amounts that
//! the rest of the article shows to be ends of names, and [`echoes`] makes money of numbers that
//! other amounts of the article show to be money, in a currency that [`foreign`] may know.

mod amounts;
mod calendar;
mod clock;
mod echoes;
mod foreign;
mod iso;
mod namesakes;
mod numeral;
mod ordinal;
mod parse;
mod roman_rank;
mod spell;

pub use parse::{
    ParseExpressionError, parse_date, parse_duration, parse_money, parse_number, parse_ordinal,
    parse_percent, parse_quantity, parse_time,
};
pub use spell::{format_rupiah, format_rupiah_short, number_in_words};

use jiff::civil::Date;

use crate::candidate::Candidate;
use crate::lexicon::Lexicon;
use crate::scan::Scan;
use calendar::{Dates, Mention};

/// Adds everything in the text that may be a numeric span. The text is of the day
/// `document_date`, if that is known.
pub(crate) fn candidates(
    scan: &Scan<'_>,
    lexicon: &Lexicon,
    document_date: Option<Date>,
    out: &mut Vec<Candidate>,
) {
    let reader = calendar::Reader::of_text(scan, lexicon);
    let dates = calendar::candidates(&reader, document_date, out);
    let mut taken = clock::candidates(&reader, out);
    // Fast path: few articles have times of day.
    let has_times = !taken.is_empty();
    taken.extend(dates.iter().map(Mention::taken));
    if has_times {
        taken.sort_by_key(|taken| taken.start);
    }
    let reader = amounts::Reader::of_text(scan, lexicon);
    let first = out.len();
    reader.amounts(Dates::of(&taken), out);
    namesakes::drop_ends_of_names(scan, &lexicon.numerals, first, out);
    echoes::make_money(&reader, first, out);
    reader.ordinals(Dates::of(&taken), out);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::{Opening, OpeningSet};
    use proptest::prelude::*;

    /// The surfaces of the candidates in `text`, in their order.
    fn surfaces(text: &str) -> Vec<&str> {
        let lexicon = Lexicon::builtin().unwrap();
        let mut found = Vec::new();
        candidates(&Scan::new(text, &lexicon.vocabulary), &lexicon, None, &mut found);
        found.iter().map(|found| found.span.of(text)).collect()
    }

    #[test]
    fn the_minutes_of_a_time_count_nothing() {
        for (text, spans) in [
            ("Pada pukul 07.00 korban tiba", &["pukul 07.00"][..]),
            ("pada 06.00 waktu setempat", &["06.00"]),
            ("setiap jam 20 orang datang", &["jam 20", "20 orang", "20"]),
        ] {
            assert_eq!(surfaces(text), spans, "{text}");
        }
    }

    #[test]
    fn a_name_that_ends_in_a_number_is_a_name_everywhere() {
        for (text, numbers) in [
            ("Anoa 5 dijual besok.", &["5"][..]),
            ("Anoa 5 dijual besok. Harga Anoa 5 naik.", &[]),
            ("Kini Mate 20 versi murah. Ada Mate 20, juga.", &[]),
            ("Kini Desa Suka 3 orang. Ada Suka 3, juga.", &["3 orang", "3"]),
            ("Persib 3 gol. Skor Persib 3 - 1 itu.", &["3 gol", "3", "3 - 1"]),
        ] {
            assert_eq!(surfaces(text), numbers, "{text}");
        }
    }

    /// Pieces of numbers, dates and times, and some words that look like them.
    const PIECES: &str = "Rp US$ 5 20.797 ,5 3,159 2019 007 ribu juta M ke - satu dua puluh belas sebelas \
        setengah sepertiga per koma ratusan minus kedua pertama orang warga persen bulan \
        sehari an antara dan hingga sekitar lebih dari salah menjadi Pasal tahun desil \
        setiap terakhir pukul jam 10.00 WIB pagi Kamis (25/1) 13 November Mei akhir triwulan \
        II abad 1445 H tanggal lalu & . , / ( ) Liga bukan COVID anggaran \
        peserta di atas kota 1) 2.";

    /// What the candidates of this stage start with.
    const NUMERIC: OpeningSet =
        OpeningSet::of(&[Opening::Number, Opening::Ordinal, Opening::Date, Opening::Clock]);

    fn piece() -> impl Strategy<Value = &'static str> {
        let pieces: Vec<_> = PIECES.split_whitespace().chain(["\n", "\n\n"]).collect();
        prop::sample::select(pieces)
    }

    #[test]
    fn the_numbers_of_a_date_imply_nothing_about_what_follows() {
        let text = "pada 19 Januari 2025, sehari sebelum rapat (24/3/2020). Warga ke 2021. Kopi";
        assert_eq!(surfaces(text), ["19 Januari 2025", "24/3/2020", "2021", "sehari"]);
    }

    proptest! {
        #[test]
        fn every_candidate_starts_where_something_opens(
            pieces in prop::collection::vec((piece(), any::<bool>()), 0..160),
        ) {
            let mut text = String::new();
            for (piece, glued) in pieces {
                text.push_str(if glued { "" } else { " " });
                text.push_str(piece);
            }
            let lexicon = Lexicon::builtin().unwrap();
            let (mut found, mut of_all) = (Vec::new(), Vec::new());
            candidates(&Scan::new(&text, &lexicon.vocabulary), &lexicon, None, &mut found);
            let everywhere = Scan::open_everywhere(&text, &lexicon.vocabulary, NUMERIC);
            candidates(&everywhere, &lexicon, None, &mut of_all);
            prop_assert_eq!(found, of_all);
        }
    }
}
