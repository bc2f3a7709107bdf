//! Capitalised words that numbers count, and those that belong to a name with the number.

use super::{reads, reads_nothing};

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
        ("membangun 45 TK di desa", &["quantity 45 TK: 45 TK"]),
        ("di Kabupaten Mawar 31 RTLH rusak", &["quantity 31 RTLH: 31 RTLH"]),
        ("bantuan ke 75 BPU di desa", &["quantity 75 BPU: 75 BPU"]),
        ("2 Bansos Cair", &["quantity 2 bansos: 2 Bansos"]),
        (
            "sebanyak 2 juta peserta mandiri",
            &["quantity 2000000 peserta mandiri: 2 juta peserta mandiri"],
        ),
        ("mendata 12 Bupati aktif", &["quantity 12 bupati: 12 Bupati"]),
        ("dihadiri sekitar 80 Slanker", &["quantity about 80 slanker: 80 Slanker"]),
        ("jasa dari 2.500 Sales Promoter", &["quantity 2500 sales promoter: 2.500 Sales Promoter"]),
        ("terdiri dari 21 Fokker", &["quantity 21 fokker: 21 Fokker"]),
        ("Ratusan Blogger hadir", &["quantity 100 blogger: Ratusan Blogger"]),
        ("hasilnya, dua Ducati tercepat", &["quantity 2 ducati: dua Ducati"]),
        ("memanggil 3 Mantan pejabat", &["quantity 3 pejabat: 3 Mantan pejabat"]),
        ("Puluhan Eks Napi Kasus Korupsi", &["quantity 10 napi: Puluhan Eks Napi"]),
        ("Baca juga: 6 Gejala Flu", &["quantity 6 gejala: 6 Gejala"]),
        ("Simak 4 Bakal Calon Rektor", &["quantity 4 bakal calon: 4 Bakal Calon"]),
    ]);
}

#[test]
fn nouns_joined_by_a_slash_are_counted_together() {
    reads(&[
        ("ada 48 RT/RW aktif", &["quantity 48 RT/RW: 48 RT/RW"]),
        ("membina 31 SD/MI/SLB", &["quantity 31 SD/MI/SLB: 31 SD/MI/SLB"]),
        ("sebanyak 75 siswa/siswi baru", &["quantity 75 siswa: 75 siswa/siswi"]),
        ("dua dusun/kampung", &["quantity 2 dusun/kampung: dua dusun/kampung"]),
        ("tiap 4 orang/desa", &["quantity 4 orang: 4 orang"]),
        ("dosis 5 mg/kg", &["quantity 5 miligram per kilogram: 5 mg/kg"]),
        ("panen 12 ton/bulan", &["quantity 12 ton: 12 ton"]),
        ("memulangkan 15 PMI", &["quantity 15 pekerja migran: 15 PMI"]),
        ("sebanyak 15 CPMI", &["quantity 15 CPMI: 15 CPMI"]),
    ]);
}

#[test]
fn pupils_by_their_schools() {
    reads(&[
        ("untuk 812 siswa SD, 340 SMP.", &["quantity 812 siswa: 812 siswa", "number 340: 340"]),
        ("ada 812 SD, 340 SMP.", &["quantity 812 SD: 812 SD", "quantity 340 SMP: 340 SMP"]),
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
        ("gaji di usia 20-an Kompas sebut", &["number about 20: 20-an"]),
        ("terjadi di pekan 12 Liga Swedia", &["number 12: 12"]),
        ("dari 2019 Persib unggul", &["number 2019: 2019"]),
    ]);
}

#[test]
fn numbers_behind_the_names_of_a_list_are_counts() {
    reads(&[
        (
            "di Kota Kediri 7, Blitar 12, dan kabupaten Tuban 4.",
            &["number 7: 7", "number 12: 12", "number 4: 4"],
        ),
        (
            "warga Kecamatan Mawar 9 orang, Melati 6, Kenanga Jingga 11 dan Teratai 3.",
            &["quantity 9 orang: 9 orang", "number 6: 6", "number 11: 11", "number 3: 3"],
        ),
        ("di Jawa ada 410 dan Sulawesi 96.", &["number 410: 410", "number 96: 96"]),
        ("menyita SIM 41 dan STNK 8.", &["number 41: 41", "number 8: 8"]),
        ("Terbanyak Tuban 12, disusul Kediri 9.", &["number 12: 12", "number 9: 9"]),
        ("kasus di Tuban 12, lalu di Kediri 9.", &["number 12: 12", "number 9: 9"]),
        ("Rinciannya Kaliwates 98, Patrang 7.", &["number 98: 98", "number 7: 7"]),
        ("ke Taiwan 212 dan Hong Kong 98.", &["number 212: 212", "number 98: 98"]),
        ("di PT Mawar Jaya 340, PT Melati 215.", &["number 340: 340", "number 215: 215"]),
        (
            "Januari 212, Februari 98 dan Maret 1.345.",
            &["number 212: 212", "number 98: 98", "number 1345: 1.345"],
        ),
    ]);
}

#[test]
fn counts_of_names_that_no_table_has() {
    reads(&[
        (
            "meraih 11 kursi, Mawar 5, Melati 4 dan Teratai 1.",
            &["quantity 11 kursi: 11 kursi", "number 5: 5", "number 4: 4", "number 1: 1"],
        ),
        ("kursi DPRD: Golkar 5, PDI-P 5, PKB 3", &["number 5: 5", "number 5: 5", "number 3: 3"]),
        (
            "di PT Mawar 1.126, PT Al-Ikhlas 59 dan Melati 45.",
            &["number 1126: 1.126", "number 59: 59", "number 45: 45"],
        ),
        ("Yumira 1.812 (19), Jogona 702 (11).", &["number 1812: 1.812", "number 702: 702"]),
        (
            "cekcok 802, judi 63, KDRT 37, poligami 4.",
            &["number 802: 802", "number 63: 63", "number 37: 37", "number 4: 4"],
        ),
        ("petugas PHD 1.572, pembimbing KBIHU 685", &["number 1572: 1.572", "number 685: 685"]),
        ("korban KPPS 29, linmas 10, saksi 9", &["number 29: 29", "number 10: 10", "number 9: 9"]),
        (
            "tersebar di Yumira 180, Jogona 130, dan Wetari 110 hektare",
            &["number 180: 180", "number 130: 130", "quantity 110 hektare: 110 hektare"],
        ),
    ]);
    reads(&[("ada 3 mobil, Kijang 20, Corolla 90.", &["quantity 3 mobil: 3 mobil"])]);
    reads(&[("cakupan (Scope 1 dan Scope 2)", &["number 1: 1"])]);
    reads_nothing(&["kata Golkar 1 menang", "KU 11 (putra)"]);
}

#[test]
fn totals_of_a_place() {
    reads(&[
        ("Jumlah kasus di Sleman 412.", &["number 412: 412"]),
        ("hotel di Bali 541 (BPS, 2024)", &["number 541: 541", "number 2024: 2024"]),
        ("di Kota Bitung 656 per 1.000 penduduk", &["number 656: 656"]),
    ]);
    reads_nothing(&["caleg Dapil Sleman 3.", "di GOR Bali 541.", "Tol Makassar 2 (lama)"]);
}

#[test]
fn numbers_behind_the_acronym_of_what_is_counted() {
    reads(&[
        (
            "klaim JHT 312, JKM 45 dan JP 21 pada",
            &["number 312: 312", "number 45: 45", "number 21: 21"],
        ),
        ("kuota RTLH 45. Sisanya", &["number 45: 45"]),
        ("total PHK 75 sampai kini", &["number 75: 75"]),
    ]);
    reads_nothing(&["kelas JKN 3", "iuran JKK 12/2019", "di BPN 45 dan", "kata PKH 12 Tuban"]);
}

#[test]
fn numbers_that_end_the_names_of_a_list_are_no_counts() {
    reads_nothing(&[
        "di SMAN Malang 3, dekat pasar",
        "memakai Wi-Fi 7, Bluetooth 6 dan Android 15.",
        "caleg Dapil Jabar 1, Jabar 2, dan Jabar 3.",
        "di Jalan Melati 12, Jakarta 12190.",
        "SMAN Malang 3, SMAN Tuban 1 menang",
        "pesawat Boeing 737, Airbus 320 dan Embraer 190.",
        "pada Juni 201, Juli 202",
        "di PT Mawar 4, PT Melati 5.",
    ]);
    reads(&[("ada 5 unit, Kijang 70 dan Corolla 90 antik", &["quantity 5 unit: 5 unit"])]);
}

#[test]
fn numbers_that_end_the_lines_of_a_list_of_places_are_counts() {
    reads(&[
        (
            "Rinciannya:\n- Sleman 41\n- Bantul 37\n- Kulon Progo 9\n\nWarga",
            &["number 41: 41", "number 37: 37", "number 9: 9"],
        ),
        ("Rinciannya:\n• Sleman 41\n• Bantul 7", &["number 41: 41", "number 7: 7"]),
    ]);
    reads_nothing(&["Peserta:\n- Liga Mawar 1\n- Liga Melati 2", "Tipe:\n- Honor 20\n- Galaxy 10"]);
}

#[test]
fn nouns_behind_a_name_or_joined_to_more() {
    reads(&[
        ("iuran BPJS Ketenagakerjaan 318 khatib dan modin", &["quantity 318 khatib: 318 khatib"]),
        ("sebanyak 27 pemandu wisata", &["quantity 27 pemandu wisata: 27 pemandu wisata"]),
        (
            "baru 6 dari 19 kabupaten / kota",
            &["number 6: 6", "quantity 19 kabupaten/kota: 19 kabupaten / kota"],
        ),
        ("kepala desa se-12 distrik hadir", &["quantity 12 kecamatan: 12 distrik"]),
        ("Dinkes 18, DPUPR 7 serta 3 di Bapenda", &["number 18: 18", "number 7: 7", "number 3: 3"]),
        ("bantuan kursi roda 14 bh", &["quantity 14 buah: 14 bh"]),
        ("nomor tiga se-Indonesia", &["number 3: tiga"]),
        ("nomor 4 terendah", &["number 4: 4"]),
        ("gempa M 4,8 kedalaman 12 km", &["number 4.8: 4,8", "quantity 12 kilometer: 12 km"]),
    ]);
    reads_nothing(&["Liga 1 dan 2 di Jawa", "pasien SE-10 sembuh"]);
}
