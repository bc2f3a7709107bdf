//! What words and signs beside a number make of it: a rate, a modifier, a sum of money.

use super::{reads, reads_nothing};

#[test]
fn lengths_of_time_behind_each() {
    reads(&[
        ("digelar setiap enam bulan sekali", &["duration P6M: enam bulan"]),
        ("diminum tiap empat hingga enam jam", &["duration PT4H–PT6H: empat hingga enam jam"]),
        ("Rp 5 juta per dua bulan", &["money 5000000 IDR: Rp 5 juta"]),
        ("rapat setiap seminggu sekali", &["duration P1W: seminggu"]),
        ("latihan tiap sebulan 2 kali", &["duration P1M: sebulan", "quantity 2 kali: 2 kali"]),
        ("selama dua milenium", &["duration P2000Y: dua milenium"]),
    ]);
}

#[test]
fn lengths_of_time_between_two_events() {
    reads(&[
        ("turun dari 250 sehari sebelumnya", &["number 250: 250", "duration P1D: sehari"]),
        (
            "libur 30 hari sebulan setelah ujian",
            &["duration P30D: 30 hari", "duration P1M: sebulan"],
        ),
        ("diminum dua kali sehari sebelum makan", &["quantity 2 kali: dua kali"]),
        ("tinggi hilal 3 derajat 41 menit 23 detik", &["quantity 3 derajat: 3 derajat"]),
        ("selesai dalam 90 hari kalender", &["duration P90D: 90 hari kalender"]),
        ("minum 2 liter sehari", &["quantity 2 liter: 2 liter"]),
    ]);
}

#[test]
fn lengths_of_time_in_two_units() {
    reads(&[("waktu 1 menit plus 20,5 detik", &["duration PT1M20.5S: 1 menit plus 20,5 detik"])]);
}

#[test]
fn ranks_behind_nomor() {
    reads(&[
        ("menjadi negara nomor dua tujuan wisata", &["number 2: dua"]),
        ("anggota terbanyak nomor 3 di partai", &["number 3: 3"]),
        ("videonya trending nomor 4.", &["number 4: 4"]),
        ("kini nomor dua setelah Singapura", &["number 2: dua"]),
        ("bayi kembar tiga", &["number 3: tiga"]),
    ]);
}

#[test]
fn units_that_start_as_a_power_of_money() {
    reads(&[("biaya ganda di 41 K/L mencapai", &["quantity 41 lembaga: 41 K/L"])]);
}

#[test]
fn signs_of_inexact_numbers() {
    reads(&[
        ("terkumpul ±4.300 kantong", &["quantity about 4300 kantong: 4.300 kantong"]),
        ("seluas ± 25 hektare", &["quantity about 25 hektare: 25 hektare"]),
        ("toleransi ±2 persen", &["percent 2: 2 persen"]),
        (
            "jaraknya +- 12 km, ada -+35 rumah",
            &["quantity about 12 kilometer: 12 km", "quantity about 35 rumah: 35 rumah"],
        ),
    ]);
}

#[test]
fn comparisons_and_their_negations() {
    reads(&[
        ("butiran lebih kecil dari 3 mikron", &["quantity less_than 3 mikron: 3 mikron"]),
        ("jangan lebih dari tiga gelas", &["quantity at_most 3 gelas: tiga gelas"]),
        ("tidak boleh melebihi 40 gram", &["quantity at_most 40 gram: 40 gram"]),
        ("belum dua bulan bekerja", &["duration less_than P2M: dua bulan"]),
        ("belum berusia 17 tahun", &["duration less_than P17Y: 17 tahun"]),
        ("belum ada dua warga", &["quantity 2 warga: dua warga"]),
        ("paling cepat tiga hari", &["duration at_least P3D: tiga hari"]),
        ("paling cepat mencapai 5 juta penonton", &["quantity 5000000 penonton: 5 juta penonton"]),
    ]);
}

#[test]
fn minima_of_a_wage_are_no_modifiers() {
    reads(&[
        ("Upah minimum Tuban Rp 3 juta", &["money 3000000 IDR: Rp 3 juta"]),
        ("Upah minimum naik 8,7 persen", &["percent 8.7: 8,7 persen"]),
        ("di bawah upah minimum dipidana 1-4 tahun", &["duration P1Y–P4Y: 1-4 tahun"]),
        ("upah minimal Rp 3 juta", &["money at_least 3000000 IDR: Rp 3 juta"]),
        ("penyediaan modal minimum sebesar 42,21 persen", &["percent 42.21: 42,21 persen"]),
    ]);
}

#[test]
fn an_amount_and_more_before_a_verb() {
    reads(&[
        ("Rp 42 juta lebih diserahkan kepada", &["money more_than 42000000 IDR: Rp 42 juta"]),
        ("Rp 70 juta lebih diterima ahli waris", &["money more_than 70000000 IDR: Rp 70 juta"]),
        ("Rp 2 triliun lebih digelontorkan", &["money more_than 2000000000000 IDR: Rp 2 triliun"]),
        ("Rp 2 miliar lebih diselewengkan", &["money more_than 2000000000 IDR: Rp 2 miliar"]),
        ("Rp 5 juta lebih tinggi", &["money 5000000 IDR: Rp 5 juta"]),
    ]);
}

#[test]
fn amounts_per_unit_behind_a_slash() {
    reads(&[
        ("uang saku 50 ribu/hari", &["money 50000 IDR implied: 50 ribu"]),
        ("memberi 100 ribu/orang", &["money 100000 IDR implied: 100 ribu"]),
        ("kapasitas 300 ribu/hari", &["number 300000: 300 ribu"]),
        ("iuran 16.800/bulan", &["money 16800 IDR implied: 16.800"]),
    ]);
    reads_nothing(&["Kodim 0723/Mawar", "lari 5K/10K"]);
}

#[test]
fn multiples_of_a_wage() {
    reads(&[
        ("santunan 48 x upah", &["quantity 48 kali: 48 x"]),
        ("diminum 3 x sehari", &["quantity 3 kali: 3 x"]),
    ]);
}

#[test]
fn amounts_of_those_who_are_owed_them() {
    reads(&[(
        "utang Rp 3 triliun: 349,5 M preferen, 7,2 T separatis",
        &[
            "money 3000000000000 IDR: Rp 3 triliun",
            "money 349500000000 IDR implied: 349,5 M",
            "money 7200000000000 IDR implied: 7,2 T",
        ],
    )]);
}

#[test]
fn the_last_one_of_a_chain_of_counts() {
    reads(&[
        (
            "Tiga selamat, dua tewas, satu hilang",
            &["number 3: Tiga", "number 2: dua", "number 1: satu"],
        ),
        (
            "Ada dua orang di Tuban, satu di Kediri",
            &["quantity 2 orang: dua orang", "number 1: satu"],
        ),
        ("ada dua syarat di sini, satu adalah usia", &["quantity 2 syarat: dua syarat"]),
    ]);
}

#[test]
fn upper_ends_of_interrupted_ranges() {
    reads(&[
        (
            "sewa mulai Rp 2 juta per bulan hingga Rp 3 juta",
            &["money 2000000 IDR: Rp 2 juta", "money 3000000 IDR: Rp 3 juta"],
        ),
        (
            "takaran dari 5 gram (satu sendok) sampai 20 gram",
            &[
                "quantity 5 gram: 5 gram",
                "quantity 1 sendok: satu sendok",
                "quantity 20 gram: 20 gram",
            ],
        ),
        (
            "dari 2 jam perawatan sampai 1 minggu",
            &["duration PT2H: 2 jam", "duration P1W: 1 minggu"],
        ),
        (
            "lebih dari 5 persen stok hilang, turun hingga 20 persen",
            &["percent more_than 5: 5 persen", "percent at_most 20: 20 persen"],
        ),
        (
            "mulai Rp 2 juta per bulan. Dendanya hingga Rp 3 juta",
            &["money 2000000 IDR: Rp 2 juta", "money at_most 3000000 IDR: Rp 3 juta"],
        ),
        (
            "mulai Rp 2 juta per bulan hingga 90 orang",
            &["money 2000000 IDR: Rp 2 juta", "quantity at_most 90 orang: 90 orang"],
        ),
        ("kalau sampai sebulan absen", &["duration P1M: sebulan"]),
    ]);
}

#[test]
fn the_first_of_two() {
    reads(&[
        ("toko satu Wardi buka, satu lagi tutup", &["number 1: satu", "number 1: satu"]),
        ("toko satu Wardi buka. Satu lagi tutup", &["number 1: Satu"]),
    ]);
}

#[test]
fn compounds_that_are_counted() {
    reads(&[
        ("menerima enam laporan polisi", &["quantity 6 laporan polisi: enam laporan polisi"]),
        ("dua gempa bumi susulan", &["quantity 2 gempa: dua gempa bumi"]),
        ("pemenang dua Piala Dunia", &["quantity 2 Piala Dunia: dua Piala Dunia"]),
        ("di 12 kota/ kabupaten itu", &["quantity 12 kabupaten/kota: 12 kota/ kabupaten"]),
        ("seharga 3 ribu paun", &["money 3000 GBP: 3 ribu paun"]),
    ]);
}

#[test]
fn words_behind_that_say_at_least_or_at_most() {
    reads(&[
        ("usia 12 tahun atau lebih muda.", &["duration at_most P12Y: 12 tahun"]),
        (
            "usia 12 tahun atau lebih tua dari 60 tahun",
            &["duration P12Y: 12 tahun", "duration more_than P60Y: 60 tahun"],
        ),
        ("nilai 80 ke atas menunjukkan mutu", &["number at_least 80: 80"]),
        ("warga berusia 21 atau lebih meminum kopi", &["number at_least 21: 21"]),
    ]);
}

#[test]
fn numbers_of_acts_are_no_lengths_of_time() {
    reads(&[
        ("Fatwa 83 Tahun 2023 dan LN 78 Tahun 1951,", &[]),
        ("Program 5 Tahun 2020-2024", &["duration P5Y: 5 Tahun"]),
    ]);
}

#[test]
fn modifiers_that_words_part_from_the_number() {
    reads(&[
        ("Panitia setidaknya telah menanam 42 pohon", &["quantity at_least 42 pohon: 42 pohon"]),
        ("sedikitnya dikirim ke dalam 6 kota", &["quantity at_least 6 kota: 6 kota"]),
        ("Paling tidak, ada dua saksi.", &["quantity at_least 2 saksi: dua saksi"]),
        ("beratnya kurang lebih di 12 kilogram", &["quantity about 12 kilogram: 12 kilogram"]),
        ("dengan maksimal pinjaman Rp 5 juta", &["money at_most 5000000 IDR: Rp 5 juta"]),
        ("Minimal, Arema bisa meraih satu poin", &["quantity at_least 1 poin: satu poin"]),
        ("kurs hampir menyentuh level Rp 17.000", &["money almost 17000 IDR: Rp 17.000"]),
        ("suhu berkisar pada angka 30 derajat", &["quantity about 30 derajat: 30 derajat"]),
    ]);
}

#[test]
fn modifiers_of_something_else_than_the_number() {
    reads(&[
        ("luas maksimal rumah itu 36 meter", &["quantity 36 meter: 36 meter"]),
        ("agar lebih maksimal dalam tiga laga", &["quantity 3 laga: tiga laga"]),
        ("Setidaknya, perempuan 37 tahun itu selamat", &["duration P37Y: 37 tahun"]),
        ("setidaknya aman karena 5 tim mundur", &["quantity 5 tim: 5 tim"]),
        (
            "Sedikitnya sepuluh orang tewas dan empat orang hilang",
            &["quantity at_least 10 orang: sepuluh orang", "quantity 4 orang: empat orang"],
        ),
        ("setelah melewati dua desa", &["quantity 2 desa: dua desa"]),
        ("harga melewati 100 dolar AS", &["money more_than 100 USD: 100 dolar AS"]),
    ]);
}

#[test]
fn comparisons_behind_the_number() {
    reads(&[
        ("dicuci dua kali lebih sering", &["quantity 2 kali: dua kali"]),
        ("hasilnya 71 persen lebih baik", &["percent 71: 71 persen"]),
        ("19 tahun lebih sengaja menutupi", &["duration more_than P19Y: 19 tahun"]),
        ("sudah 8 bulan lebih lah", &["duration more_than P8M: 8 bulan"]),
        ("panen 2 kali bahkan lebih", &["quantity at_least 2 kali: 2 kali"]),
        ("enggak sampai 50 orang", &["quantity less_than 50 orang: 50 orang"]),
    ]);
}

#[test]
fn counted_words_and_compounds() {
    reads(&[
        ("nama minimal dua kata dan", &["quantity at_least 2 kata: dua kata"]),
        ("45, kata Rudi", &["number 45: 45"]),
        ("12 hiu paus muncul", &["quantity 12 hiu paus: 12 hiu paus"]),
    ]);
}

#[test]
fn units_that_say_about() {
    reads(&[
        ("rekaman 6 menitan itu", &["duration about PT6M: 6 menitan"]),
        ("ombak 2,5 meteran", &["quantity about 2.5 meter: 2,5 meteran"]),
        ("lebih dari 50 tahunan", &["duration more_than P50Y: 50 tahunan"]),
        ("rencana lima tahunan", &["duration P5Y: lima tahunan"]),
    ]);
}

#[test]
fn joining_words_are_no_modifier() {
    reads(&[
        ("level 6305 sampai 6239", &["number 6305: 6305", "number 6239: 6239"]),
        (
            "jarak 800 meter hingga satu kilometer",
            &["quantity 800 meter: 800 meter", "quantity 1 kilometer: satu kilometer"],
        ),
        (
            "bunga nol persen hingga 12 bulan",
            &["percent 0: nol persen", "duration at_most P12M: 12 bulan"],
        ),
    ]);
}

#[test]
fn sums_of_money() {
    reads(&[
        ("kontrak 65 juta gaji", &["money 65000000 IDR implied: 65 juta"]),
        ("sudah ratusan miliar dana habis", &["money 100000000000 IDR implied: ratusan miliar"]),
        (
            "Rp 750 hingga Rp 1,2 miliar",
            &["money 750000000–1200000000 IDR: Rp 750 hingga Rp 1,2 miliar"],
        ),
        ("tiga uang palsu", &["quantity 3 uang: tiga uang"]),
        (
            "lebih dari 11 juta transaksi",
            &["quantity more_than 11000000 transaksi: 11 juta transaksi"],
        ),
        ("mencapai Rp 5,319,3 triliun", &["money 5319300000000000 IDR: Rp 5,319,3 triliun"]),
    ]);
}

#[test]
fn money_below_zero() {
    reads(&[
        ("kas asing minus Rp5,5 miliar", &["money -5500000000 IDR: minus Rp5,5 miliar"]),
        ("modal negatif US$ 3 juta", &["money -3000000 USD: negatif US$ 3 juta"]),
        ("harganya plus minus Rp 5 juta", &["money about 5000000 IDR: Rp 5 juta"]),
    ]);
}

#[test]
fn quantities_joined_by_a_slash() {
    reads(&[
        ("merendam 120 KK/350 jiwa", &["quantity 120 KK: 120 KK", "quantity 350 jiwa: 350 jiwa"]),
        ("terdampak 64 kk/231 jiwa", &["quantity 64 KK: 64 kk", "quantity 231 jiwa: 231 jiwa"]),
        (
            "di 12 kabupaten/1 kota",
            &["quantity 12 kabupaten: 12 kabupaten", "quantity 1 kota: 1 kota"],
        ),
        (
            "menyita 12 koli/48.000 batang",
            &["quantity 12 koli: 12 koli", "quantity 48000 batang: 48.000 batang"],
        ),
        (
            "tenaga 104 PS/6.000 rpm",
            &["quantity 104 tenaga kuda: 104 PS", "quantity 6000 putaran per menit: 6.000 rpm"],
        ),
        ("konsumsi 11,3 liter/100 kilometer", &["quantity 11.3 liter: 11,3 liter"]),
        ("ada 12 kasus/100 ribu penduduk", &["quantity 12 kasus: 12 kasus"]),
    ]);
}

#[test]
fn added_percentages() {
    reads(&[
        ("diskon 40+15% besok", &["percent 40: 40", "percent 15: 15%"]),
        ("diskon 70%+10% besok", &["percent 70: 70%", "percent 10: 10%"]),
    ]);
}

#[test]
fn digits_and_half_a_unit() {
    reads(&[
        ("vonis 3 setengah tahun penjara", &["duration P3Y6M: 3 setengah tahun"]),
        ("selama 2 setengah jam", &["duration PT2H30M: 2 setengah jam"]),
        ("dihukum setahun setengah.", &["duration P1Y6M: setahun setengah"]),
        ("naik 2 setengah kali", &["quantity 2.5 kali: 2 setengah kali"]),
        ("warga 2024 setengah pindah", &["number 2024: 2024"]),
    ]);
}

#[test]
fn ranks_and_indices() {
    reads(&[
        ("warga Desil 1-4 didata", &["number 1–4: 1-4"]),
        ("warga Desil 1 hingga 5", &["number 1–5: 1 hingga 5"]),
        ("warga Desil 1–3 didata", &["number 1–3: 1–3"]),
        (
            "target IKK di 119-122 dan IKE 105-109",
            &["number 119–122: 119-122", "number 105–109: 105-109"],
        ),
        ("peringkat sembilan kota terpadat", &["number 9: sembilan"]),
        ("dengan AQI 160 pagi tadi", &["number 160: 160"]),
        ("gempa berkekuatan 7.5 terjadi", &["number 7.5: 7.5"]),
    ]);
}

#[test]
fn one_more_and_one_or_two() {
    reads(&[
        ("Satu lagi pasien sembuh", &["number 1: Satu"]),
        ("ada 60 jumlah peserta", &["quantity 60 peserta: 60 jumlah peserta"]),
        ("menetapkan satu lagi perusahaan", &["number 1: satu"]),
        ("Oh, satu lagi, besok libur", &[]),
        ("kadang ada satu atau dua", &["number 1–2: satu atau dua"]),
    ]);
}

#[test]
fn money_and_whose_it_is() {
    reads(&[
        ("gaji karyawan 5 juta sebulan", &["money 5000000 IDR implied: 5 juta"]),
        ("santunan korban jiwa 15 juta", &["money 15000000 IDR implied: 15 juta"]),
        ("harga per ekor 3 juta", &["money 3000000 IDR implied: 3 juta"]),
        ("pengguna uang elektronik 50 juta", &["number 50000000: 50 juta"]),
        ("jumlah karyawan 3 ribu", &["number 3000: 3 ribu"]),
    ]);
}

#[test]
fn more_of_what_is_named_behind_it() {
    reads(&[
        ("sudah 80 persen lebih lahan dipanen", &["percent more_than 80: 80 persen"]),
        ("menyita 2 kilogram lebih sabu", &["quantity more_than 2 kilogram: 2 kilogram"]),
        ("pipa itu 2 meter lebih pendek", &["quantity 2 meter: 2 meter"]),
        ("20 persen lebih mahal", &["percent 20: 20 persen"]),
        ("Dua tahun lebih kasus ini mangkrak", &["duration more_than P2Y: Dua tahun"]),
        ("dananya Rp 2 juta lebih sebulan", &["money more_than 2000000 IDR: Rp 2 juta"]),
        ("Rp 2 triliun lebih anggaran", &["money more_than 2000000000000 IDR: Rp 2 triliun"]),
        ("Harta Rp 5 miliar\nLebih lanjut, ia", &["money 5000000000 IDR: Rp 5 miliar"]),
        ("Harta Rp 5 miliar Lebih lanjut, ia", &["money 5000000000 IDR: Rp 5 miliar"]),
    ]);
}

#[test]
fn short_forms_with_a_dot_and_signs() {
    reads(&[
        ("usia maks. 35 tahun", &["duration at_most P35Y: 35 tahun"]),
        ("peserta maximal 30 orang", &["quantity at_most 30 orang: 30 orang"]),
        ("\"Maks. 5 tahun,\" katanya", &["duration at_most P5Y: 5 tahun"]),
        ("beli min. 2 buah", &["quantity at_least 2 buah: 2 buah"]),
        ("suhu min 36 di sana", &["number 36: 36"]),
        ("harga 11 Pro Max Rp 20 juta", &["money 20000000 IDR: Rp 20 juta"]),
        ("inflasi ≥ 5 persen", &["percent at_least 5: 5 persen"]),
        ("denda > Rp 5 juta", &["money more_than 5000000 IDR: Rp 5 juta"]),
        ("hadir ~200 orang", &["quantity about 200 orang: 200 orang"]),
        ("hadir +/- 200 orang", &["quantity about 200 orang: 200 orang"]),
        ("margin of error +/- 2,4 persen", &["percent 2.4: 2,4 persen"]),
        ("naik motor N-Max.\n\nLima orang luka", &["quantity 5 orang: Lima orang"]),
        ("Beranda > 5 berita", &["quantity 5 berita: 5 berita"]),
    ]);
}

#[test]
fn telephones_and_horse_power() {
    reads(&[
        ("mencuri 2 HP dan uang", &["quantity 2 ponsel: 2 HP"]),
        ("tiga HP milik korban", &["quantity 3 ponsel: tiga HP"]),
        ("mesin diesel 8 HP", &["quantity 8 tenaga kuda: 8 HP"]),
        (
            "11 HP dan torsi 10 Nm",
            &["quantity 11 tenaga kuda: 11 HP", "quantity 10 newton meter: 10 Nm"],
        ),
        ("mobil 150 HP", &["quantity 150 tenaga kuda: 150 HP"]),
    ]);
}

#[test]
fn bearings_and_magnitudes_with_a_dot() {
    reads(&[
        ("di 8.34 LS dan 110.62 BT", &["number 8.34: 8.34", "number 110.62: 110.62"]),
        ("Gempa M 4.7 di Garut", &["number 4.7: 4.7"]),
        ("Lok:3.12 LU-97.45 BT", &["number 3.12: 3.12", "number 97.45: 97.45"]),
        ("di 3,12 LS-101,4 BT", &["number 3.12: 3,12", "number 101.4: 101,4"]),
    ]);
}

#[test]
fn what_is_in_a_building() {
    reads(&[
        ("Gedung 5 lantai itu roboh", &["quantity 5 lantai: 5 lantai"]),
        ("tidur di kamar 24 jam", &["duration PT24H: 24 jam"]),
    ]);
}

#[test]
fn counts_behind_a_multiplication_sign() {
    reads(&[
        (
            "Rp37.800 x 120 ribu jiwa",
            &["money 37800 IDR: Rp37.800", "quantity 120000 jiwa: 120 ribu jiwa"],
        ),
        (
            "isi 5 kg x 200 karung",
            &["quantity 5 kilogram: 5 kg", "quantity 200 karung: 200 karung"],
        ),
    ]);
}

#[test]
fn names_that_start_as_what_is_counted() {
    reads(&[
        ("ada 96,8 juta PBI JKN", &["number 96800000: 96,8 juta"]),
        ("ada 96,8 juta PBI di sini", &["quantity 96800000 PBI: 96,8 juta PBI"]),
    ]);
}

#[test]
fn passives_of_headlines() {
    reads(&[
        ("Truk Dihantam 2 Kereta di Jember", &["quantity 2 kereta: 2 Kereta"]),
        ("Warga Disita 12 Sertifikat", &["quantity 12 sertifikat: 12 Sertifikat"]),
    ]);
    reads_nothing(&["chipset Dimensity 9500 itu"]);
}
