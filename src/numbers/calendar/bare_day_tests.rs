//! The months of days that stand alone, in articles of 19 September 2022.

use super::tests::dates;

#[test]
fn days_without_a_month() {
    let cases = [
        ("2022-09-21", "Bantuan dibagikan di kantor pos sampai tanggal 21."),
        ("2022-09-16", "Warga terakhir mengambilnya tanggal 16."),
        ("2022-10-03", "Rapat akan digelar lagi tanggal 3."),
        ("2022-10-02", "Pendaftaran dibuka hingga tgl 2."),
        ("2022-08-30", "Stok kosong sejak tanggal 30."),
        ("2022-09-24/2022-09-26", "Pasar murah tanggal 24-26 di balai desa."),
        ("2022-09-24 2022-09-25", "Pasar murah tanggal 24 dan 25 di balai desa."),
        ("", "Gaji dibayar setiap tanggal 25."),
        ("", "Iuran dibayar tanggal 10 setiap bulan."),
        ("", "Loket buka sampai tanggal 28 bulan berjalan."),
        ("", "Masuknya bulan Maret, tanggal 5."),
        ("", "Jadwal mundur dari tanggal 5, menjadi setelah 4 Oktober."),
    ];
    for (expected, text) in cases {
        let bare = dates(text, Some("2022-09-19"));
        let bare = bare.into_iter().filter(|(_, date)| date.edtf.starts_with("XXXX-XX"));
        let resolved: Vec<_> = bare.filter_map(|(_, date)| date.resolved).collect();
        let resolved: Vec<_> = resolved.iter().map(|date| &**date).collect();
        assert_eq!(resolved.join(" "), expected, "{text}");
    }
    let resolved = |text| dates(text, Some("2022-09-19"))[0].1.resolved.clone();
    assert_eq!(resolved("Ramai Minggu kemarin, katanya.").as_deref(), Some("2022-09-18"));
    assert!(dates("sampai tanggal 21", None).iter().all(|(_, date)| date.resolved.is_none()));
}
