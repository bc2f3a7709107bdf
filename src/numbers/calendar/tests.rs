//! Dates in running text, the value first.

use super::{Reader, candidates};
use crate::candidate::{Candidate, Reading};
use crate::lexicon::Lexicon;
use crate::scan::Scan;
use crate::value::{DateValue, Value};

/// The surfaces and values of the dates in `text`.
pub(super) fn dates<'t>(text: &'t str, document_date: Option<&str>) -> Vec<(&'t str, DateValue)> {
    let lexicon = Lexicon::builtin().unwrap();
    let scan = Scan::new(text, &lexicon.vocabulary);
    let mut out = Vec::new();
    let document_date = document_date.map(|day| day.parse().unwrap());
    candidates(&Reader::of_text(&scan, &lexicon), document_date, &mut out);
    let date = |Candidate { span, reading, .. }| match reading {
        Reading::Value(Value::Date(date)) => Some((span.of(text), date)),
        _ => None,
    };
    out.into_iter().filter_map(date).collect()
}

/// Checks texts that mark their only date, if they have one, with `[ ]`.
pub(super) fn read(cases: &[(&str, &str)]) {
    for (value, marked) in cases {
        let text = marked.replace(['[', ']'], "");
        let surface = marked.split_once('[').and_then(|(_, rest)| rest.split_once(']'));
        let expected: Vec<_> = surface.map(|(surface, _)| (surface, *value)).into_iter().collect();
        let found = dates(&text, None);
        let found: Vec<_> = found.iter().map(|(text, date)| (*text, &*date.edtf)).collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn days_in_digits() {
    read(&[
        ("2024-01-26", "katanya, [26/1/2024], lalu"),
        ("2024-11-14", "paling lambat [14/11/24]."),
        ("2024-01-25", "terbit [25.01.2024]"),
        ("2019-09-10", "tertanggal [10-09-2019]"),
        ("2026-08-12", "pada [2026-08-12] pagi"),
        ("XXXX-01-25", "siang ini ([25/1])."),
        ("XXXX-03-12", "Banda Aceh, [12/3] (ANTARA) - Harga cabai"),
        ("XXXX-08-31", "data per [31/8] sebanyak 20 orang"),
        ("XXXX-08-31", "tender berakhir [31/8] nanti"),
        ("XXXX-09-01/XXXX-09-15", "loket dibuka [1/9 hingga 15/9], katanya"),
        ("", "tensi sampai 16/8 mmHg, hingga 1/3 dari isi, pada 24/7"),
        ("", "skor Madura, 2/3 (HT)"),
        ("", "31/2/2026 dan 12/13/2026"),
        ("", "sekitar 2/3 peserta, siaga 24/7, RT 02/05, skor 3/1"),
        ("", "nomor 014/26/1/2024 dan KEP/62/XII"),
        ("", "versi 1.2.2024.3"),
    ]);
}

#[test]
fn shared_ends() {
    read(&[
        ("2024-33/2024-35", "sepanjang [triwulan I hingga III 2024] naik"),
        ("2023-33/2023-34", "pada [kuartal I-II tahun 2023] lalu"),
        ("2023-34", "pada [triwulan II 2023] hingga kini"),
        ("2023-34", "pada [triwulan II /2023] lalu"),
        ("XXXX-XX-23/XXXX-XX-24", "antara tanggal [23 atau 24], katanya"),
        ("2019-10-28/2019-10-31", "digelar [Senin hingga Kamis (31/10/2019)] di"),
        ("XXXX-10-14/XXXX-10-16", "digelar [Senin sampai Rabu (16/10)] di"),
    ]);
}

#[test]
fn days_by_name() {
    read(&[
        ("2024-11-13", "sejak tanggal [13 November 2024] itu"),
        ("2024-11-13", "sejak [13 November tahun 2024]"),
        ("2016-02-28", "tertulis [28-feb-2016]"),
        ("2019-09-10", "terbit [10-Sep-19]"),
        ("XXXX-08-17", "jatuh pada [17 agustus] nanti"),
        ("1998-05-12", "tragedi [12 Mei '98]"),
        ("2023-10-15", "ditandatangani [Lima Belas Oktober Dua Ribu Dua Puluh Tiga]"),
        ("2024-01-05", "dirilis [Januari 5, 2024] oleh"),
        ("XXXX-XX-15", "setiap tanggal [15], gaji"),
        ("XXXX-XX-20/XXXX-XX-25", "mulai tanggal [20-25] di"),
        ("2024-08", "96 [Agustus 2024]"),
        ("1948-03-11", "tanggal [11 Maret 48] itu"),
        ("0683-05-04", "pada [4 Mei 683] Raja"),
        ("XXXX-05-04", "pada [4 Mei] 683 orang, 48 ribu"),
        ("", "Universitas 17 Agustus 1945 Surabaya"),
        ("", "tanggal 1 Syawal 1444 H dan 10 Muharram"),
    ]);
}

#[test]
fn days_with_their_weekday() {
    read(&[
        ("XXXX-01-25", "ujarnya, [Kamis (25/1)]."),
        ("2024-01-26", "ujarnya, [Jumat, (26/1/2024)]."),
        ("2024-01-26", "ujarnya, [Jum'at malam (26/01/2024)] di"),
        ("XXXX-05-21", "ujarnya [Kamis kemarin (21/5)]"),
        ("2019-09-16", "ujarnya, [Senin (16 /9/2019)]."),
        ("2026-05-19", "ujarnya, [Senin (19/52026)]."),
        ("2019-12-20", "ujarnya, [Jumat (20/122019)]."),
        ("2025-10-18", "ujarnya, [Sabtu (18/10/ 2025)]."),
        ("2025-10-18", "ujarnya, [Sabtu (10/18/2025)]."),
        ("XXXX-11-02", "pasaran [Minggu Pon (02/11)]"),
        ("2024-11-13", "ujarnya, [Rabu, 13 November 2024]."),
        ("2024-11-13", "ujarnya, [Rabu tanggal 13 November 2024]."),
        ("2024-01-25", "pada [25 Januari 2024 (Kamis)] siang"),
        ("2019-09-09/2019-09-11", "pada [Senin-Rabu (9-11/9/2019)] di"),
        ("2025-05-29/2025-05-30", "libur [Kamis dan Jumat, 29-30 Mei 2025]."),
        ("XXXX-09-17", "ujarnya, [Selasa (17/9/3019)]."),
        ("XXXX-05-24", "ujarnya, [Minggu siang (24/5/206)]."),
        ("2019-09-20", "ujarnya, [Jumat (20/9.2019)]."),
        ("2019-09-18", "ujarnya, [Rabu (18//9/2019)]."),
        ("XXXX-WXX-2", "ujarnya, [Selasa (27/55/2025)]."),
        ("XXXX-WXX-3", "ujarnya, [Rabu (18/2029)]."),
        ("2019-09-19", "ujarnya, [Kamis (19/9/2019]. Ia"),
        ("2019-09-17", "ujarnya, [Selasa (17/9/2019], malam"),
        ("2025-05-30/2025-06-01", "dari [Jumat (30/5/2025) hingga Minggu (1/6/2025)]"),
    ]);
}

#[test]
fn weekdays_alone() {
    read(&[
        ("XXXX-WXX-4", "di Surabaya, [Kamis], mengatakan"),
        ("XXXX-WXX-7", "di Surabaya, [Minggu] pagi"),
        ("XXXX-WXX-5", "program hari [jumat] itu"),
        ("XXXX-WXX-1", "operasinya [senin] pagi, lalu"),
        ("XXXX-WXX-1", "terjadi waktu [senin]."),
        ("XXXX-WXX-3", "buka lagi [rabu] depan"),
        ("XXXX-WXX-4", "ditutup sejak [kamis], katanya"),
        ("XXXX-WXX-1/XXXX-WXX-5", "buka [Senin sampai Jumat] saja"),
        ("", "dua minggu lagi, minggu depan, Minggu lalu, beberapa minggu"),
        ("", "di Pasar Minggu, salat Jumat, tiga Minggu"),
        ("", "kegiatan jumat berkah, puasa senin kamis, pada minggu pagi"),
        ("XXXX-WXX-7", "dibersihkan [Minggu] sore tadi"),
        ("XXXX-WXX-2", "tabrakan di Jalan\n[Selasa] malam"),
        ("", "Minggu ketiga, kata Margarito Kamis"),
    ]);
}

#[test]
fn years_of_an_era() {
    read(&[
        ("0622", "pada tahun [622] Masehi, kota"),
        ("0070", "pecah pada [70] Masehi di"),
        ("0200/0550", "dari tahun [200 hingga 550] Masehi"),
        ("0684-03-23", "dibuat pada [23 Maret 684] Masehi"),
        ("-0159", "gugur pada [160 SM] di"),
        ("-2648/-2149", "Kerajaan Lama ([2649 hingga 2150 SM])"),
        ("-10XX", "dibangun pada [abad ke-11 SM] di"),
        ("12XX/14XX", "pada [abad ke-13 hingga 15] Masehi"),
        ("", "sebanyak 622 masjid"),
    ]);
}

#[test]
fn ends_of_different_precision() {
    read(&[
        ("XXXX-03/XXXX-04-09", "sejak [Maret hingga 9 April] lalu"),
        ("XXXX-01/XXXX-05-20", "dari [Januari sampai dengan 20 Mei] kemarin"),
        ("2014/2019-06", "investasi tahun [2014-Juni 2019] naik"),
        ("2018-10-01/2019-05-29", "dimulai [1 Oktober 2018-29 Mei 2019]."),
        ("2023-12-31/2024-01-01", "satu malam ([31 Desember 2023-1 Januari 2024])"),
    ]);
}

#[test]
fn months() {
    read(&[
        ("", "yakni Mei Lestari (28), juga Juni Tri Wahyuni (9)"),
        ("2018-04", "sampai bulan [April 2018] lalu"),
        ("2022-11", "per [Nov 2022]"),
        ("2022-11", "per [Nov. 2022]"),
        ("XXXX-12", "artinya [Desember] kita pastikan"),
        ("XXXX-07", "sejak [Juli], harga"),
        ("XXXX-05", "pada bulan [mei] ini"),
        ("XXXX-05", "sampai pekan kedua [Mei] cenderung"),
        ("2025-12", "di minggu ke-2 [Desember 2025], kata"),
        ("2025-06/2025-07", "untuk [Juni-Juli 2025]."),
        ("2019-01/2019-06", "penjualan ([Jan-Jun 2019])"),
        ("XXXX-06/XXXX-07", "untuk [Juni-Juli]."),
        ("2025-01/2025-09", "pada [Januari hingga September 2025]"),
        ("2024-12/2025-02", "pada [Desember-Februari 2025]"),
        ("2019-01/2019-03", "pada [Januari--Maret 2019]"),
        ("XXXX-07", "sebab inflasi [Juli] masih rendah"),
        ("XXXX-05", "mulai bulan depan ([Mei]), ia"),
        ("XXXX-07", "nanti [Juli] kita pindah"),
        ("1998-05", "pada peristiwa [Mei '98]."),
        ("", "lagu seperti April, di mata Mei."),
        ("", "kata Juni kepada Mei, ujar Raja Juli"),
        ("", "Jan pergi ke pasar, nov dan des"),
        ("", "Universitas Sebelas Maret"),
    ]);
}

#[test]
fn months_with_their_counts() {
    let found = dates("Juli 45, Agustus 52, Maret 1.345, April 176", None);
    let months: Vec<_> = found.iter().map(|(month, _)| *month).collect();
    assert_eq!(months, ["Juli", "Agustus", "Maret", "April"]);
}

#[test]
fn parts() {
    for (value, part, marked) in [
        ("2023-12", "end", "posisi [akhir Desember 2023]"),
        ("XXXX-10", "end", "di [akhir bulan Oktober]"),
        ("2025", "end", "pada [akhir tahun 2025]"),
        ("2021", "end", "Tapi [2021 akhir] bisa"),
        ("200X", "start", "sejak [awal 2000-an]"),
        ("19XX", "middle", "pada [pertengahan abad ke-20]"),
        ("2025-40", "end", "hingga [akhir semester I/2025]"),
    ] {
        read(&[(value, marked)]);
        let text = marked.replace(['[', ']'], "");
        let found = dates(&text, None);
        assert_eq!(found[0].1.part.unwrap().name(), part, "{text}");
    }
    read(&[
        ("2021-03/2021-05", "sejak [awal Maret hingga Mei 2021]"),
        ("2026", "pada [2026] akhir pekan ini"),
        ("", "pada akhir tahun, akhir pekan, akhirnya"),
    ]);
}

#[test]
fn days_joined() {
    read(&[
        ("XXXX-10-15/XXXX-10-16", "pada [15-16 Oktober] mulai"),
        ("2025-04-21/2025-04-24", "berlangsung [21-24 April 2025]."),
        ("2024-05-01/2024-05-05", "antara [1 s.d. 5 Mei 2024]"),
        ("2024-05-01/2024-05-05", "antara tanggal [1 dan 5 Mei 2024]"),
        ("2025-05-01/2025-06-10", "[1 Mei-10 Juni 2025]"),
        ("2025-05-01/2025-06", "dari [1 Mei hingga Juni 2025]"),
        ("2011/2012", "antara tahun [2011 dan 2012] ketika"),
        ("2024-03-01/2024-04-03", "dari [1 Maret sampai 3 April 2024]"),
        ("2023-12-30/2024-01-02", "[30 Des 2023 – 2 Jan 2024]"),
        ("2026-08-01/2026-09-20", "[1 Agu - 20 Sep 2026]"),
    ]);
}

#[test]
fn parts_of_the_year() {
    read(&[
        ("2023-34", "pada [triwulan II 2023]"),
        ("XXXX-36", "pada [triwulan empat] untuk"),
        ("XXXX-36", "di [triwulan ke empat] melalui"),
        ("2025-35", "pada [kuartal III/2025]"),
        ("2025-35", "pada [kuartal ke-3 tahun 2025]"),
        ("2019-33", "pada [Q1 2019]"),
        ("2025-40", "pada [semester I-2025]"),
        ("2025-40", "pada [semester-I 2025]"),
        ("2025-41", "pada [semester II tahun anggaran 2025]"),
        ("2025-41", "pada [paruh kedua 2025]"),
        ("XXXX-41", "pada [paruh kedua] tahun ini"),
        ("", "tampil di Q2, paruh kedua laga, mahasiswa semester 7"),
    ]);
}

#[test]
fn years_by_their_company() {
    read(&[
        ("2023", "sepanjang tahun [2023]."),
        ("2025", "Mandaya Awards [2025] kategori"),
        ("2018", "© ANTARA [2018]"),
        ("2023", "haji 1444H/[2023]M itu"),
        ("2023", "biaya haji 1444 H/[2023] M sebesar"),
        ("1628", "berdiri pada tahun [1628] di"),
        ("1835", "sejak [1835]"),
        ("1835/1898", "penyair itu ([1835-1898])"),
        ("2019", "balapan AP250 [2019] di"),
        ("2019/2021", "periode [2019-2021]"),
        ("1997/2012", "lahir [1997–2012]"),
        ("2025/2026", "Nataru [2025/2026]."),
        ("2022/2023", "musim [2022-23] ini"),
        ("2018/2019", "sepanjang [2018 hingga 2019] ada"),
        ("2019", "periode [2019]-sekarang"),
        ("2024/2025-08", "selama [2024 sampai Agustus 2025]"),
        ("2016", "sejak sekitar [2016]. Setelah"),
        ("", "sebanyak 2000 undangan, sekitar 2000, Rp 1.2019, No. 1978"),
        ("", "0812 2021 2345, 2000cc, #2019GantiPresiden, 1835 warga"),
        ("2025", "Idulfitri 1446 H/[2025] M jatuh"),
        ("2025", "pada tahun anggaran [2025] ini"),
        ("", "LP/5967/IX/2019, pukul 2000, tahun 1441 H"),
        ("", "Asteroid 2017 KB4 dan 2012 RM56 melintas"),
        ("", "wabah Corona Virus Disease 2019 (COVID-19), surat (19/52026/B)"),
        ("", "mobil B 2068 XYZ, motor KT 1971 RJ"),
        ("", "harga di level 1920, lalu 1765 dan 1840, Buy 1935, SL 2020"),
        ("1875", "ia lahir pada [1875] di"),
        ("1998", "lulus tahun [98] itu"),
        ("1992", "pada era [92], katanya"),
        ("", "16 tahun 87 hari, tahun 70 Hijriah, tahun 55 orang, kartu RTX 2060, pesawat QG 1935"),
    ]);
}

#[test]
fn decades_and_centuries() {
    read(&[
        ("199X", "era [1990-an]"),
        ("199X", "tahun [90-an]"),
        ("199X", "lahir di era '[90an] itu"),
        ("199X", "membawakan lagu-lagu [90-an] lagi"),
        ("198X", "terkenal di era-[80an]."),
        ("198X", "aktif pada era 70 dan [80-an] itu"),
        ("", "menginjak usia 20-an, sudah 80-an"),
        ("196X", "tahun [60–an]"),
        ("196X", "sejak [1960an]"),
        ("197X/200X", "tahun [1970 hingga 2000-an]"),
        ("195X/196X", "era [1950–1960 an] itu"),
        ("18XX", "pada [abad ke-19]."),
        ("20XX", "keterampilan [abad 21]"),
        ("15XX", "kota [abad XVI] itu"),
        ("05XX", "artefak [abad keenam] ini"),
        ("200X", "pada [2000-an]"),
        ("", "hadir 1000-an orang, usia 20-an, abad pertengahan, satu abad"),
        ("", "saat usia 20-an dan 30-an"),
    ]);
}

#[test]
fn the_second_of_two_shares_the_word_of_the_first() {
    for (text, expected) in [
        ("pada abad 11 dan 12 itu", ["10XX", "11XX"]),
        ("abad ke-10 dan ke-9 SM", ["-09XX", "-08XX"]),
        ("abad ke-2 dan ke-1 SM", ["-01XX", "-00XX"]),
        ("semester satu dan dua", ["XXXX-40", "XXXX-41"]),
        ("triwulan I dan II 2023", ["XXXX-33", "2023-34"]),
        ("sejak 1980-an dan 90-an", ["198X", "199X"]),
        ("era 80an dan 90an", ["198X", "199X"]),
        ("dalam kurun waktu 1825 dan 1830", ["1825", "1830"]),
    ] {
        let found = dates(text, None);
        let found: Vec<_> = found.iter().map(|(_, date)| &*date.edtf).collect();
        assert_eq!(found, expected, "{text}");
    }
    for text in ["abad 11 dan 12 orang", "semester satu dan tiga"] {
        assert_eq!(dates(text, None).len(), 1, "{text}");
    }
}

#[test]
fn years_left_out() {
    let resolved = |text, document_date| {
        let found = dates(text, document_date).into_iter();
        found.map(|(_, date)| date.resolved.unwrap_or_default().into()).collect::<Vec<String>>()
    };
    let on = Some("2024-01-26");
    for (text, document_date, expected) in [
        ("Kamis (25/1)", on, &["2024-01-25"][..]),
        ("pada 20 Desember", on, &["2023-12-20"]),
        ("pada Agustus", Some("2024-05-20"), &["2024-08"]),
        ("pada triwulan I", Some("2024-10-20"), &["2024-33"]),
        ("pada 4 Januari", Some("2024-12-20"), &["2025-01-04"]),
        ("pada Maret mendatang", on, &["2024-03"]),
        ("sejak Maret tahun lalu", on, &["2023-03"]),
        ("di Jakarta, Kamis", on, &["2024-01-25"]),
        ("pada Senin depan", on, &["2024-01-29"]),
        ("Januari hingga November", on, &["2023-01/2023-11"]),
        ("setiap Selasa, tiap 17 Agustus", on, &["", ""]),
        // The name of what happened on a day may be years old.
        ("sejak serangan 11 September, kata tragedi 26 Desember", on, &["", ""]),
        ("serangan 11 Januari lalu", on, &["2024-01-11"]),
        ("pria kelahiran 5 Juni, yang lahir pada 7 Juli itu", on, &["", ""]),
        ("bayinya belum lahir. Pada 5 Januari", on, &["2024-01-05"]),
        ("tanggal 13 dan 14 itu", on, &["2024-01-13", "2024-01-14"]),
        // The article's day with day and month exchanged.
        ("di Bogor, Jumat (12/1/2024), sejak Rabu", Some("2024-12-01"), &["", "2024-01-10"]),
        ("di Bogor sejak Rabu", Some("2024-12-01"), &["2024-11-27"]),
        ("di Bogor, Kamis (2/5/2024), sejak Rabu", Some("2024-03-05"), &["", "2024-05-01"]),
        // A weekday that slipped sends no date back for years.
        ("periode 2014-2019, Kamis (18/9)", Some("2019-09-19"), &["", "2019-09-18"]),
        ("dibanding 2023, katanya, Rabu (24/1)", Some("2024-01-24"), &["", "2024-01-24"]),
        ("dibanding 2023, katanya, Selasa (24/1)", Some("2024-01-24"), &["", "2024-01-24"]),
        // What happened in the days around a date of long ago is history as well.
        ("berlayar 2 Mei 1910. Pada 9 Mei itu", on, &["", "1910-05-09"]),
        ("berlayar 2 Mei 1910. Pada 9 Mei lalu", on, &["", "2023-05-09"]),
        // Nor does what follows a date of last year lie ahead.
        ("disetor 5 April 2023. Pada 9 April uang itu", on, &["", "2023-04-09"]),
        ("disetor 5 April 2023. Pada 20 Januari uang itu", on, &["", "2024-01-20"]),
        ("berlayar 2 Mei 1910.\nPada 9 Mei itu", on, &["", "2024-05-09"]),
        ("lahir 2 Mei 1990, tampil pada 9 Mei itu", on, &["", "2024-05-09"]),
        // Without a day for the article, a weekday chooses among its years.
        ("Target 2024. Capaian 2023, Kamis (25/1)", None, &["", "", "2024-01-25"]),
        ("Kamis (25/1) soal UU Nomor 11 Tahun 2018", None, &["", ""]),
        // The dateline gives the year of the other dates.
        ("katanya, Jumat (17/10/2025), untuk triwulan IV", None, &["", "2025-36"]),
        ("bulan Juni dan Juli 2025", None, &["2025-06", ""]),
        ("November, Desember, dan Januari 2025", None, &["2024-11", "2024-12", ""]),
        ("pada 15, 16 dan 17 Oktober 2025", None, &["2025-10-15", "2025-10-16", ""]),
        ("pada 19 & 21 September 2019", None, &["2019-09-19", ""]),
        ("bulan Juni dan Juli", None, &["", ""]),
        // A guessed day that a weekday speaks against is no good.
        ("lahir 2 Mei 1991. Katanya, Kamis (25/1), bulan Maret", None, &["", "", ""]),
    ] {
        assert_eq!(resolved(text, document_date), expected, "{text}");
    }
}

#[test]
fn weekdays_without_a_date() {
    // A Friday.
    const ON: Option<&str> = Some("2024-01-26");
    for (days, text) in [
        (&["2024-01-25"][..], "di Jakarta, Kamis"),
        (&["2024-01-22", "2024-01-23"], "Senin dan Selasa"),
        (&["2024-01-29", "2024-01-30"], "Senin atau Selasa depan"),
        (&["2024-01-29", "2024-01-30"], "besok Senin dan Selasa"),
        (&["2024-01-29"], "tiba Senin lusa"),
        (&["2024-01-31"], "mulai Rabu minggu depan"),
        (&["2024-01-27"], "tampil Sabtu malam nanti"),
        (&["2024-01-23"], "ditutup Selasa pekan ini"),
        (&["2024-01-27"], "paling lambat Sabtu pekan ini"),
        (&["2024-01-30"], "akan dibuka Selasa pekan ini"),
        (&["2024-02-01"], "akan digelar di Bogor pada Kamis pagi"),
        (&["2024-01-26"], "paling lambat Jumat"),
        (&["2024-01-25"], "akan digelar.Katanya pada Kamis rapat"),
        (&["2024-01-23", "2024-01-24"], "Selasa (23/1) atau Rabu dini hari"),
        (&["", "2024-01-16", "2024-01-17"], "Senin (15/1/2024), Selasa, dan Rabu"),
        (&["", "2024-01-30"], "rapat 30 Januari 2024. Hari Selasa itu"),
        (&["", "", "2024-01-23"], "rapat 30 Januari 2024 dan 23 Januari 2024. Hari Selasa itu"),
        (&["", "", ""], "setiap Selasa, Kamis, dan Sabtu"),
        (&["", ""], "setiap Jumat pagi dan Sabtu malam"),
        (&["", ""], "Senin-Kamis: 08.00-16.00, Jumat: 08.00-11.00"),
        (&[""], "setiap hari Rabu"),
        (&[""], "biasanya hari Rabu"),
        // A row of days that nothing places recurs, if they are no days in succession.
        (&["", ""], "loket buka Senin dan Kamis"),
        (&["", "", ""], "latihan pada Selasa, Kamis, dan Sabtu"),
        (&["", ""], "loket tutup Sabtu dan Minggu"),
        (&["2024-01-27", "2024-01-28"], "akan digelar Sabtu dan Minggu"),
        (&["2024-01-22", "2024-01-25"], "bertanding Senin dan Kamis lalu"),
        (&["2024-01-30"], "rapat ditunda jadi Selasa"),
        (&["2024-01-26", "2024-01-30"], "akan hujan s.d Jumat. Kami menunggu sampai Selasa"),
        (&["2024-01-30"], "katanya, \"Selasa pagi akan diserahkan"),
        (&["2024-01-30"], "sampai Selasa (pekan depan)"),
        (&["2024-01-27"], "besok (Sabtu) diperiksa"),
        (&["2024-01-26"], "berangkat Jumat sore nanti"),
        (&["2024-02-02"], "berangkat Jumat mendatang"),
        (&["2024-01-31"], "paling lambat Rabu ini"),
        (&["2024-01-15"], "terjadi Senin pekan lalu"),
    ] {
        let found = dates(text, ON).into_iter();
        let found = found.map(|(_, date)| date.resolved.unwrap_or_default().into());
        assert_eq!(found.collect::<Vec<String>>(), days, "{text}");
        assert!(
            dates(text, None)
                .iter()
                .all(|(_, date)| date.edtf.starts_with("XXXX-W") <= date.resolved.is_none())
        );
    }
}

#[test]
fn a_weekday_that_does_not_fit_is_flagged() {
    let differs = |text, document_date| dates(text, document_date)[0].1.weekday_differs;
    assert!(!differs("Kamis (25/1/2024)", None));
    assert!(differs("Jumat (25/1/2024)", None));
    assert!(differs("Jumat (25/1)", Some("2024-01-26")));
    assert!(!differs("Jumat (25/1)", None));
}

#[test]
fn every_day_of_four_years_in_many_forms() {
    const MONTHS: [&str; 12] = [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ];
    const WEEKDAYS: [&str; 7] = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
    let lexicon = Lexicon::builtin().unwrap();
    let first: jiff::civil::Date = "2022-01-01".parse().unwrap();
    for date in first.series(jiff::Span::new().days(1)).take(4 * 365 + 1) {
        let (year, month, day) = (date.year(), date.month(), date.day());
        let name = MONTHS[month as usize - 1];
        let weekday = WEEKDAYS[date.weekday().to_monday_zero_offset() as usize];
        for text in [
            format!("{day} {name} {year}"),
            format!("{weekday}, {day} {name} {year}"),
            format!("{weekday} ({day}/{month}/{year})"),
            format!("{weekday} malam ({day:02}/{month:02}/{})", year % 100),
            format!("{day:02}.{month:02}.{year}"),
            format!("{day}-{month}-{year}"),
            date.to_string(),
        ] {
            let read = crate::parse_date(&text, &lexicon).unwrap();
            assert_eq!(*read.edtf, *date.to_string(), "{text}");
            assert!(!read.weekday_differs, "{text}");
        }
    }
}
