//! Months known by what stands beside them, days in lists and intervals, the years of those that
//! lie behind or belong to an event, and weekdays that come back.

use super::tests::{dates, read};

/// The values of the dates in `text`.
fn values(text: &str) -> Vec<String> {
    dates(text, None).into_iter().map(|(_, date)| date.edtf.to_string()).collect()
}

#[test]
fn days_and_months_that_are_no_fractions() {
    for (text, expected) in [
        ("diperpanjang s.d. 26/10.", &["XXXX-10-26"][..]),
        ("Libur 28/9 s/d 11/10 nanti", &["XXXX-09-28/XXXX-10-11"]),
        ("Hujan sejak 3/5 sampai 9/5.", &["XXXX-05-03/XXXX-05-09"]),
        ("Pendaftaran 1/6 - 30/6 itu", &["XXXX-06-01/XXXX-06-30"]),
        ("Periode 1/6 s.d. 30/6/2025", &["2025-06-01/2025-06-30"]),
        ("Tutup sejak 12/5, kata dia", &["XXXX-05-12"]),
        ("Dimulai 2/3 lalu, bukan 2/3", &["XXXX-03-02"]),
        ("antara 1/4 sampai 1/2 warga", &[]),
        ("Ditahan 18/3 - 6/4 di rutan", &["XXXX-03-18/XXXX-04-06"]),
        ("antara 1/3 - 3/4 warga", &[]),
    ] {
        assert_eq!(values(text), expected, "{text}");
    }
}

#[test]
fn months_by_their_numbers() {
    for (text, expected) in [
        ("Iuran bulan 4-6 belum dibayar", &["XXXX-04/XXXX-06"][..]),
        ("Iuran bulan 6-4 belum dibayar", &[]),
        ("bayi usia bulan 6-18 dan", &[]),
    ] {
        assert_eq!(values(text), expected, "{text}");
    }
}

#[test]
fn days_in_words() {
    for (text, expected) in [
        ("paling lambat tanggal dua puluh satu April", &["XXXX-04-21"][..]),
        ("sejak tanggal dua Februari lalu", &["XXXX-02-02"]),
        ("upacara tujuh belas Agustus nanti", &["XXXX-08-17"]),
        ("tujuh belas Agustus 2025", &["2025-08-17"]),
        ("Universitas Sebelas Maret", &[]),
        ("pekan ke dua Februari", &["XXXX-02"]),
    ] {
        assert_eq!(values(text), expected, "{text}");
    }
}

#[test]
fn months_that_are_given_names_beside_figures() {
    for (text, expected) in [
        ("Maret 7 ribu, April 5 ribu, Mei 4 ribu", &["XXXX-03", "XXXX-04", "XXXX-05"][..]),
        ("realisasi Mei Rp 3 miliar dan Juni Rp 4 miliar", &["XXXX-05", "XXXX-06"]),
        ("yaitu Maret: 30 unit, Mei: 12 unit", &["XXXX-03", "XXXX-05"]),
        ("Mei sebanyak 12 orang, Juni sebanyak 8 orang", &["XXXX-05", "XXXX-06"]),
        ("Maret 30 unit\nApril 41 unit", &["XXXX-03", "XXXX-04"]),
        ("turun (Mei -0,03; Juni -0,08)", &["XXXX-05", "XXXX-06"]),
        ("Mei 12 tahun, Juni 8 tahun, dan Rina", &[]),
        ("Juni, 37, warga", &[]),
    ] {
        assert_eq!(values(text), expected, "{text}");
    }
    read(&[
        ("XXXX-06", "pada minggu ke-3 [Juni]. Lalu"),
        ("XXXX-06", "pada dasarian I [Juni] hujan"),
        ("XXXX-07", "dana tahap II [Juli] cair"),
        ("2023-40", "selama [Semester I TA 2023]"),
        ("2024-35", "pada [triwulan III TA. 2024]"),
        ("2024", "pagu Ditjen TA. [2024] sebesar"),
        ("2022-02/2022-10", "sejak [Feb hingga akhir Okt 2022], klaim"),
        ("XXXX-09", "tahun ini s/d [Sept] 15 kasus"),
        ("", "menemani hingga Jan Bakri datang"),
        ("XXXX-04", "Inflasi [April] Kota Malang naik"),
        ("XXXX-05", "luas panen [Mei] 4.812 hektare"),
        ("XXXX-05", "kontrak diteken [Mei]."),
        ("", "kasus Juni Ahmad, tahap II April Manatap, Bu Juni Rp 2 juta"),
        ("", "inflasi Mei Lestari"),
        ("XXXX-06", "honor guru dicairkan [Juni], kata dia"),
        ("XXXX-07", "Pengunjung [Juli] 41.208 orang"),
        ("XXXX-04", "dinas itu mencatat [April] 12 ribu"),
        ("XXXX-05", "harga periode I [Mei] turun"),
        ("", "Bu Juli 52 tahun. Kak Mei 3 anak"),
    ]);
}

#[test]
fn several_days_share_their_month() {
    for (text, expected) in [
        ("libur 15-16 dan 26-27 Maret", &["XXXX-XX-15/XXXX-XX-16", "XXXX-03-26/XXXX-03-27"][..]),
        ("pada 3, 5-7 dan 10 Mei", &["XXXX-XX-03", "XXXX-XX-05/XXXX-XX-07", "XXXX-05-10"]),
        ("menang 2-1 dan 3-1 Maret", &["XXXX-03"]),
        ("pasal 15-16 dan 20 Maret", &["XXXX-03-20"]),
        ("skor 3-5 dan 1-2 Maret", &["XXXX-03-01/XXXX-03-02"]),
    ] {
        assert_eq!(values(text), expected, "{text}");
    }
    let found = dates("libur 1-2 serta 8-9 April 2024", None);
    assert_eq!(found[0].1.resolved.as_deref(), Some("2024-04-01/2024-04-02"));
}

#[test]
fn what_has_happened_lies_behind() {
    for (text, written, expected) in [
        ("sejak Januari, ada", "2023-12-05", "2023-01"),
        ("sejak tanggal 2 Januari itu", "2023-12-20", "2023-01-02"),
        ("sejak Januari ini", "2024-01-10", "2024-01"),
        ("pelaku ditangkap pada 10 Maret, lalu", "2023-12-20", "2023-03-10"),
        ("pelaku ditangkap pada 29 Agustus, lalu", "2025-08-09", "2025-08-29"),
        ("tarif akan berlaku sejak 1 Januari", "2023-12-20", "2024-01-01"),
        ("dibuka mulai 5 Januari", "2023-12-20", "2024-01-05"),
        ("Januari 120 kasus, Februari 98 kasus", "2023-12-05", "2023-02"),
        ("akan cair Januari Rp 2 juta, Februari Rp 3 juta", "2023-12-05", "2024-02"),
        ("emas untuk pengiriman Januari naik 4,8 sen", "2023-12-05", "2024-01"),
        ("pada Januari lalu", "2023-12-31", "2023-01"),
    ] {
        let found = dates(text, Some(written));
        let last = found.last().and_then(|(_, date)| date.resolved.as_deref());
        assert_eq!(last, Some(expected), "{text}");
    }
}

#[test]
fn dates_follow_the_one_before() {
    for (text, written, expected) in [
        ("panen Maret 18 ha, April 14 ha, Mei 3 ha", "2024-04-02", "2024-05"),
        ("panen November 18 ha, Desember 14 ha, Januari 3 ha", "2024-11-05", "2025-01"),
        ("puncak hujan Desember, Januari dan Februari", "2024-11-05", "2025-02"),
        ("hujan Desember, Januari dan Februari lalu", "2024-11-05", "2024-02"),
        ("panen diprediksi Maret hingga April", "2024-11-05", "2025-03/2025-04"),
        ("masuk asrama 21 April 2026, wukuf 26 Mei", "2025-12-20", "2026-05-26"),
        ("daftar 1-9 Mei 2026, tes 3 Juni, hasil 7-8 Juli", "2025-12-20", "2026-07-07/2026-07-08"),
        ("tes 10 Desember 2025, hasil 5 Januari", "2025-06-05", "2026-01-05"),
        ("lomba 17 April 2026, pendaftaran 1 Maret", "2025-06-20", "2026-03-01"),
        ("lomba 17 April 2026, usai rapat 12 Desember", "2025-12-20", "2025-12-12"),
        ("pada April 2026, yaitu 9 April", "2025-04-12", "2026-04-09"),
        ("kontrak hingga 31 Mei 2026 yang diteken pada 12 Maret", "2025-12-20", "2025-03-12"),
        ("kontrak 1 Mei 2026 mengganti surat 12 Agustus", "2025-12-20", "2025-08-12"),
        ("lomba 17 Mei 2026. Wali kota hadir 12 Agustus", "2025-12-20", "2025-08-12"),
    ] {
        let found = dates(text, Some(written));
        let last = found.last().and_then(|(_, date)| date.resolved.as_deref());
        assert_eq!(last, Some(expected), "{text}");
    }
}

#[test]
fn an_event_is_held_in_the_year_of_its_name() {
    const ON: Option<&str> = Some("2024-01-26");
    for (text, written, expected) in [
        ("Waisak 2025 jatuh pada 12 Mei", ON, "2025-05-12"),
        ("PON 2021 dibuka 2 Oktober", ON, "2021-10-02"),
        ("Pemilu 2029 akan digelar 1-2 April", ON, "2029-04-01/2029-04-02"),
        ("Pilkada tahun 2020 digelar 8 dan 9 Juni", ON, "2020-06-09"),
        ("Piala Asia 2027 berlangsung di Riyadh mulai 7 Juli", None, "2027-07-07"),
        ("kualifikasi Piala Dunia 2026 digelar 21 Maret", ON, "2024-03-21"),
        ("Piala Dunia 2026 yang digelar 5 April mendatang", ON, "2024-04-05"),
        ("Expo 2024 dibuka 30 Mei 2025 hingga 4 Juni", ON, "2025-05-30/2025-06-04"),
        ("dibentuk sejak 2021 dan dibuka 2 Oktober", ON, "2023-10-02"),
        ("Pemilu 2019 berlangsung aman. Rapat 2 Oktober", ON, "2023-10-02"),
    ] {
        let found = dates(text, written);
        let last = found.last().and_then(|(_, date)| date.resolved.as_deref());
        assert_eq!(last, Some(expected), "{text}");
    }
}

#[test]
fn closing_days_come_back() {
    for (text, expected) in [
        ("kebun binatang itu tutup Senin", None),
        ("loket libur hari Rabu", None),
        ("hari Sabtu tutup", None),
        ("kantor libur Selasa besok", Some("2024-01-30")),
        ("kantor akan tutup Selasa", Some("2024-01-30")),
        ("bursa tutup pada Senin", Some("2024-01-22")),
    ] {
        assert_eq!(dates(text, Some("2024-01-26"))[0].1.resolved.as_deref(), expected, "{text}");
    }
}

#[test]
fn the_month_of_what_comes_each_month() {
    read(&[
        ("XXXX-06", "Harga BBM [Juni] turun."),
        ("XXXX-05", "merilis ekspor [Mei]."),
        ("", "Harga Mei Lestari, pedagang itu"),
    ]);
}

#[test]
fn two_days_in_digits() {
    read(&[
        ("2025-05-25/2025-06-07", "libur [25/5-7/6/2025] itu"),
        ("XXXX-05-25/XXXX-06-07", "cuti ([25/5 - 7/6])"),
        ("", "dosis 1/2-3/4 sendok"),
    ]);
}

#[test]
fn weekdays_with_a_clitic_follow_the_date_before() {
    for (text, surface, day) in [
        ("Rabu (17/1) hujan. Kamisnya cerah", "Kamis", "2024-01-18"),
        ("dipanggil hari Senin, lalu malam Seninnya pulang", "Senin", "2024-01-22"),
        ("Rapat Rabu depan, hari Jumatnya upacara", "Jumat", "2024-02-02"),
        ("Sabtunya mereka berangkat", "Sabtu", "2024-01-20"),
    ] {
        let found = dates(text, Some("2024-01-26"));
        let (span, date) = found.last().unwrap();
        assert_eq!((*span, date.resolved.as_deref()), (surface, Some(day)), "{text}");
    }
    assert_eq!(values("akhirnya seninya laku, Minggunya libur"), [""; 0]);
}

#[test]
fn months_of_a_sequence_take_the_year_of_the_last() {
    for (text, expected) in [
        (
            "Ruko dijanjikan selesai Agustus, lalu Oktober, tetapi baru dibuka Desember 2024.",
            &["2024-08", "2024-10", ""][..],
        ),
        ("Pada September, ekspor naik dibanding Desember 2024.", &["2025-09", ""]),
        ("Juli 12 kasus, Agustus 9 kasus, turun dari Desember 2024", &["2025-07", "2025-08", ""]),
        ("Molor dari April, ke Juni, lalu ke Maret 2024.", &["2025-04", "2025-06", ""]),
    ] {
        let found = dates(text, Some("2025-11-23")).into_iter();
        let found = found.map(|(_, date)| date.resolved.unwrap_or_default().into());
        assert_eq!(found.collect::<Vec<String>>(), expected, "{text}");
    }
}
