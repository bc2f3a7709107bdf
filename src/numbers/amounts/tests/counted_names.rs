//! Capitalised words that numbers count, and those that belong to a name with the number.

use super::reads;

#[test]
fn capitalised_words_are_counted() {
    reads(&[
        ("memasang empat Fogger baru", &["quantity 4 fogger: empat Fogger"]),
        ("hanya ada dua Garuda Air yang terbang", &["quantity 2 garuda air: dua Garuda Air"]),
        ("mengoperasikan 12 Fokker di sana", &["quantity 12 fokker: 12 Fokker"]),
        ("dihadiri ribuan Sobat Layar", &["quantity 1000 sobat layar: ribuan Sobat Layar"]),
        (
            "memakai 20 Fokker, 7 Kuda dan 5 Panther",
            &[
                "quantity 20 fokker: 20 Fokker",
                "quantity 7 kuda: 7 Kuda",
                "quantity 5 panther: 5 Panther",
            ],
        ),
        ("mendata 12 Bupati aktif", &["quantity 12 bupati: 12 Bupati"]),
    ]);
}

#[test]
fn capitalised_words_of_a_name_are_not_counted() {
    reads(&[
        ("tim 2 Satlantas datang", &["number 2: 2"]),
        ("juara, 37 Golf Klub tampil", &["number 37: 37"]),
        ("finis di peringkat tiga Grup D", &["number 3: tiga"]),
        ("diunggah pada 22 Austus 2019", &["number 22: 22"]),
        ("untuk 2020 Rp 5 juta", &["number 2020: 2020", "money 5000000 IDR: Rp 5 juta"]),
        ("suhu mencapai 38 C", &["number 38: 38"]),
    ]);
}
