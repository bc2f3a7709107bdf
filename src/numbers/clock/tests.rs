//! Clock times in running text, and what is none.

use proptest::prelude::*;

use super::*;
use crate::candidate::Reading;
use crate::lexicon::Lexicon;
use crate::scan::Scan;
use crate::value::Modifier;

fn times(text: &str) -> Vec<(&str, String)> {
    let lexicon = Lexicon::builtin().unwrap();
    let scan = Scan::new(text, &lexicon.vocabulary);
    let mut out = Vec::new();
    candidates(&Reader::of_text(&scan, &lexicon), &mut out);
    let time = |candidate: Candidate| match candidate.reading {
        Reading::Value(Value::Time(TimeValue { clock, modifier })) => {
            let sign = match modifier {
                Some(Modifier::About) => "~",
                Some(Modifier::MoreThan) => ">",
                Some(Modifier::AtMost) => "≤",
                _ => "",
            };
            let value = match clock {
                ClockTime::Exact(time) => time.into(),
                ClockTime::Range { min, max } => format!("{min} {max}"),
            };
            (candidate.span.of(text), format!("{sign}{value}"))
        }
        other => panic!("{other:?}"),
    };
    out.into_iter().map(time).collect()
}

#[test]
fn modifiers_of_times() {
    for (text, value) in [
        ("sekitar pukul 07.00", "~07:00"),
        ("kurang lebih pukul 07.00", "~07:00"),
        ("rapat digeser ke jam 7 pagi", "07:00"),
        ("datang lebih dari jam 8 pagi", ">08:00"),
        ("di atas jam 10.00 WIB", ">10:00+07:00"),
        ("paling lambat pukul 16.00", "≤16:00"),
        ("buka hingga pukul 16.00", "16:00"),
    ] {
        let values: Vec<_> = times(text).into_iter().map(|(_, value)| value).collect();
        assert_eq!(values, [value], "{text}");
    }
}

#[test]
fn reads_times() {
    for (value, surface) in [
        ("10:00+07:00", "pukul 10.00 WIB"),
        ("10:00+09:00", "Pukul 10:00 wit"),
        ("22:30+08:00", "pkl. 22.30 (WITA)"),
        ("19:30", "pukul 19.30"),
        ("17:00+07:00", "17.00 WIB"),
        ("24:00", "pukul 24.00"),
        ("20:32:13", "pukul 20:32:13"),
        ("09:00", "jam 9 pagi"),
        ("13:00", "jam 1 siang"),
        ("11:00", "jam 11 siang"),
        ("19:00", "pukul 7 malam"),
        ("02:00", "jam 2 malam"),
        ("00:00", "jam 12 malam"),
        ("19:30", "jam setengah delapan malam"),
        ("21:00", "jam 9 malem"),
        ("15:00", "pukul tiga sore"),
        ("06:30", "pukul 06.30 pagi"),
        ("07:30+07:00 14:45+07:00", "pukul 07.30-14.45 WIB"),
        ("10:00+07:00 12:00+07:00", "10.00 - 12.00 WIB"),
        ("08:00+08:00 11:30+08:00", "pukul 08.00 hingga pukul 11.30 Wita"),
        ("09:00 11:00", "jam 9 sampai 11 pagi"),
        ("20:00 22:00", "pukul 8-10 malam"),
        ("09:00 17:00", "antara pukul 9 pagi dan 5 sore"),
        ("06:00+07:00 07:30+07:00", "antara pukul 06.00 dan 07.30 WIB"),
        ("07:00+07:00", "pukul 07.00 WIB"),
        ("~06:40+08:00", "sekitar pukul 06.40 Wita"),
        ("13:00", "jam satu sore"),
        ("10:00 22:00", "jam 10 sampai jam 10 malam"),
        ("07:30+08:00 12:15+08:00", "jam setengah delapan pagi sampai pukul 12.15 Wita"),
        ("09:00+07:00", "pukul 09. 00 WIB"),
        ("21:10-04:00", "pukul 21.10 EDT"),
        ("06:15+08:00", "pukul 06.15 WITA pagi"),
        ("20:30+07:00", "pukul 8.30 (WIB) malam"),
        ("02:45+09:00", "02.45 WIT dini hari"),
        ("19:00+07:00 20:30+07:00", "pukul 7.00-8.30 WIB malam"),
    ] {
        let text = format!("Acara mulai {surface}, kata panitia.");
        let surface = surface.trim_start_matches("sekitar ").trim_start_matches("antara ");
        assert_eq!(times(&text), [(surface, value.to_owned())]);
    }
}

#[test]
fn an_hour_may_be_approximate_or_local() {
    for (value, surface) in [
        ("~21:00", "jam 9-an malam"),
        ("~12:00", "jam 12an"),
        ("~16:00", "jam 4 an sore"),
        ("~07:30", "pukul 07.30-an"),
    ] {
        assert_eq!(times(surface), [(surface, value.to_owned())]);
    }
    let found = times("Laga dimulai 18.00 waktu setempat.");
    assert_eq!(found, [("18.00", "18:00".to_owned())]);
}

#[test]
fn hours_of_a_list_share_their_word() {
    for (text, expected) in [
        ("Loket buka jam 9, 12, dan 3 sore", &["09:00", "12:00", "15:00"][..]),
        ("pukul 7 atau 8 malam", &["19:00", "20:00"]),
        ("pukul 11 siang dan 4 sore", &["11:00", "16:00"]),
        ("jam 10 malam dan 12 malam", &["22:00", "00:00"]),
        ("jam 8, 11 peserta datang malam itu", &["08:00"]),
    ] {
        let found: Vec<_> = times(text).into_iter().map(|(_, value)| value).collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn times_of_a_list_share_their_word() {
    for (text, values) in [
        ("pukul 07.00, 09.00, dan 11.00 WIB", &["07:00", "09:00", "11:00+07:00"][..]),
        ("pada jam 12.00 dan 13.00.", &["12:00", "13:00"]),
        ("pukul 15.30 WIB/16.30 WITA", &["15:30+07:00", "16:30+08:00"]),
        ("pukul 10.00, 12.50 persen", &["10:00"]),
        ("pukul 15.30, 16.45 penonton", &["15:30"]),
        ("pukul 10.00, 12.50 juta suara", &["10:00"]),
        ("pukul 10.00, 9.15 pun", &["10:00"]),
    ] {
        let found: Vec<_> = times(text).into_iter().map(|(_, value)| value).collect();
        assert_eq!(found, values, "{text}");
    }
}

#[test]
fn a_part_of_the_day_may_stand_before_its_hour() {
    for (value, surface) in [("16:00", "sore jam 4"), ("02:00", "malam jam 2")] {
        assert_eq!(times(surface)[0].1, value, "{surface}");
    }
}

#[test]
fn what_is_no_time() {
    for text in [
        "selama 3 jam 30 menit",
        "naik 10.50 persen",
        "menang 21:19",
        "pukul rata",
        "pukul 25.10",
        "per jam",
        "tiga jam 15 menit",
        "per jam 9 Mei",
        "Mesinnya 40 PK. 12 orang selamat",
    ] {
        assert_eq!(times(text), [], "{text}");
    }
}

#[test]
fn the_day_behind_a_time_is_no_second_time() {
    let found =
        times("pukul 07.00 WIB hingga 4 September pukul 08.00, pukul 09.00 sampai 15 orang");
    let surfaces: Vec<_> = found.iter().map(|(surface, _)| *surface).collect();
    assert_eq!(surfaces, ["pukul 07.00 WIB", "pukul 08.00", "pukul 09.00"]);
}

#[test]
fn a_time_with_its_zone_may_be_glued_to_a_word() {
    let found = times("Cerah, 24 Celsius16.00 WITA | Berawan, tipe A07.00");
    assert_eq!(found, [("16.00 WITA", "16:00+08:00".to_owned())]);
}

#[test]
fn times_of_a_schedule_need_no_word() {
    for (value, surface) in [
        ("09:55 10:40", "Latihan 09.55-10.40"),
        ("15:55 16:35", "Kualifikasi 15.55 - 16.35"),
        ("14:00", "Balapan 14.00 (19.00 WIB)"),
        ("18:00", "Selasa (10/9) 18:00 Garut - Bogor"),
        ("10:30", "Kamis, 12/06/2025 - 10:30"),
        ("10:30", "12 Juni 2025 | 10:30"),
        ("20:00", "dimulai 20.00 waktu Amsterdam"),
        ("14:10", "atau 14.10 waktu di Spanyol"),
        ("19:30", "pulang pada 19.30 malam"),
        ("15:00", "Putri, 15.00 : Garuda Bandung vs Rajawali"),
        ("10:30", "sejak tahun 2019 jam 10.30 karena"),
        ("08:50-07:00", "on May 25, 2025 at 8:50am PDT"),
        ("21:32-07:00", "on May 25, 2025 at 9:32pm PDT"),
        ("14:55+07:00", "Jumat, 20 September 2025,14.55 WIB: Latihan"),
    ] {
        let found = times(surface);
        assert_eq!(found[0].1, value, "{surface}");
    }
    for text in
        ["seluas 10.25-12.50 meter", "naik 1.05-1.45", "nilai 14.00 (naik)", "naik 1.25 pagi ini"]
    {
        assert_eq!(times(text), [], "{text}");
    }
}

#[test]
fn times_of_a_timetable_need_no_word() {
    for (text, values) in [
        ("Jadwal:\n09.30 Upacara\n10.00 Tamu datang\n17.00 Doa", &["09:30", "10:00", "17:00"][..]),
        ("Acara:\n\n13.00 Rapat\n\n14.15 Makan", &["13:00", "14:15"]),
        ("- 20.00: laga\n- 21.45 warga masuk", &["20:00", "21:45"]),
        ("pukul 04.30 bangun, 10.15 belajar dan 21.30 tidur", &["04:30", "10:15", "21:30"]),
        ("08.00 daftar, 10.00 seminar, 13.30 tamu pulang", &["08:00", "10:00", "13:30"]),
        ("06.15 penumpang naik. 19.30 kapal tiba.", &["06:15", "19:30"]),
        ("pukul 09.00 harga Rp 12.50, 13.50 dan 14.20", &["09:00"]),
        ("pukul 06.15. 19.30 di papan", &["06:15"]),
        (
            "Pukul 03.00 WITA kapal menyelam; 03.46 periskop terlihat. 10.25 persen. Tiba pada 05.36.",
            &["03:00+08:00", "03:46", "05:36"],
        ),
        ("05.05 warga melapor, kata Yunus. 06:10 kapal tiba", &["05:05", "06:10"]),
        ("Imsak 04.25\nSubuh 04.35\nMagrib: 18.08", &["04:25", "04:35", "18:08"]),
        ("sesi pagi 10.30", &["10:30"]),
        ("Sidang dimulai 13.20, telat sejam", &["13:20"]),
        ("saham itu dibuka 12.50 poin", &[]),
        ("kapal tiba 02.36", &["02:36"]),
        ("Elang vs Rajawali, Stadion Kota 19.30", &["19:30"]),
        ("1. 10.50 meter\n2. 11.20 meter", &[]),
        ("naik 08.50 persen, 02.45 juta, menit 02.15, nomor 05.01, No. 05.01", &[]),
        ("di 08.25 LS, waktu 01:17:18, ayat Yunus 02:15", &[]),
        ("surat KT.03.03/XYZ-312 terbit", &[]),
        ("pagi 12.50 poin, peringkat 10.11 dan 10.12", &[]),
    ] {
        let found: Vec<_> = times(text).into_iter().map(|(_, value)| value).collect();
        assert_eq!(found, values, "{text}");
    }
}

#[test]
fn a_line_may_break_at_the_dot_of_a_time() {
    for (value, surface) in [
        ("19:00+07:00", "pukul 19.\n\n00 WIB"),
        ("21:00+07:00 04:00+07:00", "pukul 21.\n\n00 hingga 04.\n\n00 WIB"),
    ] {
        assert_eq!(times(surface), [(surface, value.to_owned())]);
    }
    assert_eq!(times("pukul 19.\n\n10 orang")[0].0, "pukul 19");
}

#[test]
fn times_right_behind_a_date() {
    for (date, surface, value) in
        [("26 Mei 2026", "21:27", "21:27"), ("Rabu, 9 Desember 2020", "jam 7 pagi", "07:00")]
    {
        let text = format!("{date} {surface}");
        assert_eq!(times(&text), [(surface, value.to_owned())]);
    }
}

/// Pieces of clock times, and pieces that look like them.
const PIECES: &str = "7 07 10 00 30 2024 . : - ( ) pukul jam pagi WIB Mei hingga orang setengah";

proptest! {
    #[test]
    fn no_time_starts_with_digits_without_minutes(
        pieces in prop::collection::vec(
            (prop::sample::select(PIECES.split_whitespace().collect::<Vec<_>>()), any::<bool>()),
            1..10,
        ),
    ) {
        let gap = |glued| if glued { "" } else { " " };
        let text: String = pieces.iter().flat_map(|&(piece, glued)| [gap(glued), piece]).collect();
        let lexicon = Lexicon::builtin().unwrap();
        let scan = Scan::new(&text, &lexicon.vocabulary);
        let reader = Reader::of_text(&scan, &lexicon);
        for at in (0..scan.len()).filter(|&at| !reader.may_be_clock(at)) {
            prop_assert!(reader.clock(at).is_none(), "{} in {}", at, text);
        }
    }
}
