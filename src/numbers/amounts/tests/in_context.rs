//! What the article, the list or the phrase around a number makes of it.

use super::{reads, reads_nothing};

#[test]
fn billions_in_one_letter() {
    reads(&[
        (
            "Pagunya Rp 45 M. Sisanya 12 M dan targetnya 6 M",
            &[
                "money 45000000000 IDR: Rp 45 M",
                "money 12000000000 IDR implied: 12 M",
                "money 6000000000 IDR implied: 6 M",
            ],
        ),
        (
            "pagunya Rp 45 M. Jalan panjang 200 M, lebar 3 M",
            &["money 45000000000 IDR: Rp 45 M", "number 200: 200", "number 3: 3"],
        ),
        (
            "hadiah Rp 1 miliar. Lomba lari 5 K",
            &["money 1000000000 IDR: Rp 1 miliar", "number 5: 5"],
        ),
        ("jalan itu 12 M lagi", &["number 12: 12"]),
        (
            "naik dari Rp 2,5 menjadi Rp 3,5 juta",
            &["money 2500000 IDR: Rp 2,5", "money 3500000 IDR: Rp 3,5 juta"],
        ),
        (
            "dari Rp 2.132.188,68 menjadi Rp 2,9 juta",
            &["money 2132188.68 IDR: Rp 2.132.188,68", "money 2900000 IDR: Rp 2,9 juta"],
        ),
    ]);
}

#[test]
fn modifiers_of_speech_and_behind_the_number() {
    reads(&[
        (
            "usia 55 tahun atau lebih sebesar 4,12",
            &["duration at_least P55Y: 55 tahun", "number 4.12: 4,12"],
        ),
        ("namun ± 6 persen rusak", &["percent about 6: 6 persen"]),
        ("biayanya kira2 Rp 8 juta", &["money about 8000000 IDR: Rp 8 juta"]),
        ("rapat 2 kali", &["quantity 2 kali: 2 kali"]),
        ("warga kira kira 30 orang", &["quantity about 30 orang: 30 orang"]),
        ("klaim di Cabang Kisaran senilai Rp 4 miliar", &["money 4000000000 IDR: Rp 4 miliar"]),
        ("warga Kisaran 12 orang", &["quantity 12 orang: 12 orang"]),
        ("pada kisaran 12 orang", &["quantity about 12 orang: 12 orang"]),
        ("naik hampir 4x lipat", &["quantity almost 4 kali: 4x lipat"]),
        ("naik 3 x lipat.", &["quantity 3 kali: 3 x lipat"]),
        ("satu calon jamaah haji", &["quantity 1 calon jemaah haji: satu calon jamaah haji"]),
        ("dengan 300 seat", &["quantity 300 kursi: 300 seat"]),
        ("setor sampe Rp 4 juta", &["money at_most 4000000 IDR: Rp 4 juta"]),
        ("yang usianya lewat 70 tahun", &["duration more_than P70Y: 70 tahun"]),
        ("Rp 3 miliar lebih dari kas desa", &["money more_than 3000000000 IDR: Rp 3 miliar"]),
        (
            "Rp 3 miliar lebih dari Rp 2 miliar",
            &["money 3000000000 IDR: Rp 3 miliar", "money more_than 2000000000 IDR: Rp 2 miliar"],
        ),
        ("Lansia 65+ diundang", &["number at_least 65: 65+"]),
        ("pada usia 65+ tahun", &["duration at_least P65Y: 65+ tahun"]),
        ("kaca Gorilla Glass 3+ itu", &[]),
    ]);
}

#[test]
fn totals_of_a_place_or_a_year() {
    reads(&[
        ("Penyuluh se-Riau 87, kini kurang.", &["number 87: 87"]),
        ("guru se-Lombok Timur 640.", &["number 640: 640"]),
        (
            "pada 2021 : 35 orang, 2020 : 18.",
            &["number 2021: 2021", "quantity 35 orang: 35 orang", "number 18: 18"],
        ),
        ("usia rata-rata 38 koma sekian", &["number about 38: 38"]),
        ("naik 7 koma sekian persen", &["percent about 7: 7 koma sekian persen"]),
    ]);
    reads_nothing(&["turnamen se-Riau 3 berakhir", "Arema 3 : 1 Persik"]);
}

#[test]
fn one_and_half_by_themselves() {
    reads(&[
        ("Upah dipotong setengah, kata dia", &["number 0.5: setengah"]),
        ("dibayarkan setengah atau ditunda", &["number 0.5: setengah"]),
        ("BIMA -- Satu lagi korban dibawa", &["number 1: Satu"]),
        ("BIMA, Suara Kita - Satu lagi korban dibawa", &["number 1: Satu"]),
    ]);
    reads_nothing(&["bendera setengah.", "Liga Satu, Divisi Satu"]);
}

#[test]
fn numbers_before_the_name_of_a_time() {
    reads(&[
        ("wisatawan 500 ribu tahun ini", &["number 500000: 500 ribu"]),
        ("gajinya 2 juta bulan lalu", &["money 2000000 IDR implied: 2 juta"]),
        ("sejak 4 juta tahun lalu", &["duration P4000000Y: 4 juta tahun"]),
        ("seribu hari pertama", &["duration P1000D: seribu hari pertama"]),
        ("sudah dua hari ini", &["duration P2D: dua hari"]),
        ("turun dari 1.115,4 juta bulan sebelumnya", &["number 1115400000: 1.115,4 juta"]),
        ("Pendaftar 1.204 bulan lalu", &["number 1204: 1.204"]),
        ("naik dari 350 tahun sebelumnya", &["number 350: 350"]),
        ("Pencari kerja 980 tahun 2023.", &["number 980: 980"]),
        ("dihukum 10 tahun 2019 lalu", &["duration P10Y: 10 tahun", "number 2019: 2019"]),
        (
            "selama 220 tahun 1900-2020",
            &["duration P220Y: 220 tahun", "number 1900–2020: 1900-2020"],
        ),
        ("punah 350 tahun lalu", &["duration P350Y: 350 tahun"]),
        ("program 1.000 hari pertama", &["duration P1000D: 1.000 hari pertama"]),
    ]);
}

#[test]
fn counts_behind_schools() {
    reads(&[
        ("guru SMP 88 orang", &["quantity 88 orang: 88 orang"]),
        ("siswa SMA 4.117, SMK 2.310", &["number 4117: 4.117", "number 2310: 2.310"]),
    ]);
    reads(&[
        (
            "Lulusan SMK 8.712, SMA 640, SD 12.",
            &["number 8712: 8.712", "number 640: 640", "number 12: 12"],
        ),
        ("Lulusan SMA 640, D3 12, D4 15.", &["number 640: 640", "number 12: 12", "number 15: 15"]),
        ("SMA 18, D3 7, S1 14", &["number 18: 18", "number 7: 7", "number 14: 14"]),
        (
            "siswa SD 12 orang, SMP 8, SMA 5.",
            &["quantity 12 orang: 12 orang", "number 8: 8", "number 5: 5"],
        ),
    ]);
    reads_nothing(&[
        "siswa SMA 3 tewas",
        "guru SMP 41 Bandung",
        "pelajar SMA 70 dan SMK 15 bentrok",
        "siswa SMP 1, SMA 2 dan SMK 3.",
    ]);
}

#[test]
fn counts_in_brackets_of_a_list() {
    reads(&[
        (
            "calon ialah jaksa (1 orang), notaris (2), dan guru besar (4)",
            &["quantity 1 orang: 1 orang", "number 2: 2", "number 4: 4"],
        ),
        ("yakni Ratna (45 tahun), Budi (37)", &[]),
        (
            "di Kecamatan Lembang (21), Kecamatan Parongpong (44)",
            &["number 21: 21", "number 44: 44"],
        ),
        ("turun dari musim 2023 (14) itu", &["number 2023: 2023", "number 14: 14"]),
    ]);
}

#[test]
fn sums_before_a_colon() {
    reads(&[
        ("total korban 24: laki-laki 15", &["number 24: 24", "number 15: 15"]),
        ("yang rusak ada 7: dua di hulu", &["number 7: 7", "number 2: dua"]),
    ]);
    reads_nothing(&["di podium 1: Andi", "Kelompok 12: Andi"]);
}

#[test]
fn magnitudes_with_their_letter() {
    reads(&[
        ("guncangan M5,4 terasa", &["number 5.4: 5,4"]),
        ("magnitudo terbesar M4.1 terasa", &["number 4.1: 4.1"]),
    ]);
    reads_nothing(&["prosesor M1.5 itu"]);
}

#[test]
fn decimals_with_a_dot() {
    reads(&[
        ("dari 0.37 ke 0.35", &["number 0.37: 0.37", "number 0.35: 0.35"]),
        ("magnitudo 6.4 dimutakhirkan menjadi 6.1.", &["number 6.4: 6.4", "number 6.1: 6.1"]),
        ("indeks 71.42, naik dari 70.8 itu", &["number 71.42: 71.42", "number 70.8: 70.8"]),
    ]);
    reads_nothing(&["kini menjadi 2.0 juga", "jadwal menjadi 10.30 besok"]);
}

#[test]
fn ranges_of_measures_that_fall() {
    reads(&[
        ("lapisan 850-500 hPa", &["quantity 500–850 hektopascal: 850-500 hPa"]),
        ("pipa 4-1/2 inci", &[]),
    ]);
}

#[test]
fn ratios_and_indices_with_their_short_form() {
    reads(&[
        ("Indeks Kualitas Udara (AQI) 189.", &["number 189: 189"]),
        (
            "PBV 1,8 kali dan PER 10,4x",
            &["quantity 1.8 kali: 1,8 kali", "quantity 10.4 kali: 10,4x"],
        ),
    ]);
}

#[test]
fn numbers_that_slashes_join_before_a_measure() {
    reads(&[
        ("RAM 4/6GB itu", &["number 4: 4", "quantity 6 gigabyte: 6GB"]),
        (
            "memori 128/256/512GB",
            &["number 128: 128", "number 256: 256", "quantity 512 gigabyte: 512GB"],
        ),
        ("tensi 140/90 mmHg", &["number 140: 140", "quantity 90 milimeter merkuri: 90 mmHg"]),
        ("bunga 10,5/12 persen", &["number 10.5: 10,5", "percent 12: 12 persen"]),
        ("varian—4/64 GB", &["number 4: 4", "quantity 64 gigabyte: 64 GB"]),
        ("gula 1/2 kg", &["quantity 0.5 kilogram: 1/2 kg"]),
        ("sensor 1/1.28 inci", &[]),
        ("aturan 14/2019 tentang", &[]),
        ("kode A/12/30 kg", &[]),
    ]);
}

#[test]
fn two_sorts_of_places_counted_together() {
    reads(&[
        ("di 18 kabupaten dan kota", &["quantity 18 kabupaten/kota: 18 kabupaten dan kota"]),
        (
            "lima Kota atau Kabupaten di Banten",
            &["quantity 5 kabupaten/kota: lima Kota atau Kabupaten"],
        ),
        ("18 kabupaten dan Kota Bogor", &["quantity 18 kabupaten: 18 kabupaten"]),
        (
            "9 kabupaten dan 2 kota",
            &["quantity 9 kabupaten: 9 kabupaten", "quantity 2 kota: 2 kota"],
        ),
    ]);
}

#[test]
fn compounds_are_one_unit() {
    reads(&[
        ("membuka dua pintu air", &["quantity 2 pintu air: dua pintu air"]),
        ("tiga tiang listrik roboh", &["quantity 3 tiang listrik: tiga tiang listrik"]),
        (
            "ratusan pedagang kaki lima",
            &["quantity 100 pedagang kaki lima: ratusan pedagang kaki lima"],
        ),
        ("12 pompa air", &["quantity 12 pompa: 12 pompa"]),
        ("lima pintu kayu", &["quantity 5 pintu: lima pintu"]),
    ]);
}

#[test]
fn values_behind_ke() {
    reads(&[
        ("tenor 12 bulan ke 6,4 persen", &["duration P12M: 12 bulan", "percent 6.4: 6,4 persen"]),
        ("turun 3 hari ke 6.957", &["duration P3D: 3 hari", "number 6957: 6.957"]),
        ("tiap hari ke 9 sekolah", &["quantity 9 sekolah: 9 sekolah"]),
        ("40 dus/hari ke 9 desa", &["quantity 40 dus: 40 dus", "quantity 9 desa: 9 desa"]),
    ]);
}

#[test]
fn lengths_of_time_and_upper_ends_in_several_units() {
    reads(&[
        (
            "usia 29 tahun, 9 bulan, dan 20 hari",
            &["duration P29Y9M20D: 29 tahun, 9 bulan, dan 20 hari"],
        ),
        (
            "selama 4 tahun 5 bulan, 60 hari terakhir sulit",
            &["duration P4Y5M: 4 tahun 5 bulan", "duration P60D: 60 hari terakhir"],
        ),
        ("dalam enam bulan mendatang", &["duration P6M: enam bulan mendatang"]),
        ("untuk dua-tiga tahun ke depan", &["duration P2Y–P3Y: dua-tiga tahun ke depan"]),
        ("setahun ke depannya", &["duration P1Y: setahun ke depan"]),
        (
            "dua pekan lagi, tiga bulan silam",
            &["duration P2W: dua pekan", "duration P3M: tiga bulan"],
        ),
        ("bulan depan, tahun mendatang", &[]),
        ("10 laga mendatang", &["quantity 10 laga: 10 laga"]),
        ("usia 0-7 tahun 11 bulan", &["duration P0Y–P7Y11M: 0-7 tahun 11 bulan"]),
        ("tepatnya 1754 warga", &["quantity 1754 warga: 1754 warga"]),
        ("antre 1-2 jam 30 menit", &["duration PT1H–PT2H30M: 1-2 jam 30 menit"]),
    ]);
}

#[test]
fn warnings_limit_nothing() {
    reads(&[
        ("Jangan sampai 3 proyek terulang", &["quantity 3 proyek: 3 proyek"]),
        ("Jangan sampai ada 5 orang tertinggal", &["quantity 5 orang: 5 orang"]),
    ]);
}

#[test]
fn counts_of_bodies_and_acronyms_in_a_list() {
    reads(&[
        (
            "340 personel (TNI 101, Polri 180, Basarnas 59)",
            &[
                "quantity 340 personel: 340 personel",
                "number 101: 101",
                "number 180: 180",
                "number 59: 59",
            ],
        ),
        ("saksi (Dinas PUPR 4, Bappeda 3)", &["number 4: 4", "number 3: 3"]),
        (
            "di sana (Kota Bekasi 3, Kab. Agam 21, Kab. Tanah Datar 9)",
            &["number 3: 3", "number 21: 21", "number 9: 9"],
        ),
        ("suara Golkar 8, Gerindra 6.", &["number 8: 8", "number 6: 6"]),
        ("penipuan 176, KDRT 64, DBD 9", &["number 176: 176", "number 64: 64", "number 9: 9"]),
        (
            "Golkar (12); PKS (9); dan Gerindra (8)",
            &["number 12: 12", "number 9: 9", "number 8: 8"],
        ),
    ]);
    reads_nothing(&["terbit di Journal of Disaster Volume 83, Desember"]);
}

#[test]
fn lists_whose_first_number_has_a_unit() {
    reads(&[
        (
            "kering di Oelbima 64 hari, Naibonu 52, Tesi 41.",
            &["duration P64D: 64 hari", "number 52: 52", "number 41: 41"],
        ),
        ("suhu Ende 33 derajat, Kupang 31.", &["quantity 33 derajat: 33 derajat", "number 31: 31"]),
        ("memori RAM 8 GB, Galaxy 10.", &["quantity 8 gigabyte: 8 GB"]),
    ]);
}

#[test]
fn figures_glued_to_their_colon() {
    reads(&[
        ("Gempa Mag:4.3, Kedlmn:12 Km", &["number 4.3: 4.3", "quantity 12 kilometer: 12 Km"]),
        ("Lok:8.93 LS,110.12 BT", &["number 8.93: 8.93", "number 110.12: 110.12"]),
        ("Korban:12 orang", &["quantity 12 orang: 12 orang"]),
    ]);
}

#[test]
fn figures_behind_identifiers() {
    reads(&[
        ("hubungi call center 24 jam", &["duration PT24H: 24 jam"]),
        ("dari kamar hotel 12 orang keluar", &["quantity 12 orang: 12 orang"]),
        ("dijerat Pasal 363, 7 tahun penjara", &["duration P7Y: 7 tahun"]),
        ("dijerat Pasal 82, 5 sampai 15 tahun penjara", &["duration P5Y–P15Y: 5 sampai 15 tahun"]),
        ("Menambah 90 unit 2024", &["quantity 90 unit: 90 unit", "number 2024: 2024"]),
        ("bermesin 2 x 200 PK", &["number 2: 2", "quantity 200 tenaga kuda: 200 PK"]),
        ("sejauh 17,5 NM dari pulau", &["quantity 17.5 mil laut: 17,5 NM"]),
        ("torsi 40 Nm", &["quantity 40 newton meter: 40 Nm"]),
        ("ada 38 roda empat", &["quantity 38 roda empat: 38 roda empat"]),
    ]);
    reads_nothing(&["melanggar pasal 27, 28 tahun 2008", "di lantai 2 jam 10"]);
}

#[test]
fn accounts_that_are_counted() {
    reads(&[
        ("Jumlah rekening 297.415.", &["number 297415: 297.415"]),
        ("Jumlah rekening simpanan 612 juta.", &["number 612000000: 612 juta"]),
        ("nomor rekening 1234567", &[]),
    ]);
}

#[test]
fn rates_behind_a_slash() {
    reads(&[("dibuka di 16.735/USD, lalu", &["number 16735: 16.735"])]);
}

#[test]
fn bounds_in_short_forms() {
    reads(&[
        ("Tarif s/d Rp60 juta", &["money at_most 60000000 IDR: Rp60 juta"]),
        ("Tarif s.d. Rp60 juta", &["money at_most 60000000 IDR: Rp60 juta"]),
        ("Rp 5 juta s.d. Rp 6 juta", &["money 5000000–6000000 IDR: Rp 5 juta s.d. Rp 6 juta"]),
    ]);
}

#[test]
fn how_much_of_something_a_length_of_time_has() {
    reads(&[
        ("Sehari bisa 30 pasien.", &["quantity 30 pasien: 30 pasien"]),
        ("kebutuhan sehari 900 masker", &["quantity 900 masker: 900 masker"]),
        ("\"Sehari dua atau tiga set\"", &["quantity 2–3 set: dua atau tiga set"]),
        ("yoga seminggu ada tiga kali", &["quantity 3 kali: tiga kali"]),
        ("dalam sehari 30 pasien", &["duration P1D: sehari", "quantity 30 pasien: 30 pasien"]),
        ("sudah sebulan 30 warga", &["duration P1M: sebulan", "quantity 30 warga: 30 warga"]),
        ("cukup sehari dua hari", &["duration P1D: sehari", "duration P2D: dua hari"]),
        (
            "Setahun\n\nSekitar 30 orang",
            &["duration P1Y: Setahun", "quantity about 30 orang: 30 orang"],
        ),
    ]);
}

#[test]
fn units_of_flow_and_of_heat() {
    reads(&[
        ("debit 40 m3/detik", &["quantity 40 meter kubik per detik: 40 m3/detik"]),
        ("pompa 60 liter per detik", &["quantity 60 liter per detik: 60 liter per detik"]),
        ("minum 2 liter per hari", &["quantity 2 liter: 2 liter"]),
        ("suhu 24-31 derajat C", &["quantity 24–31 derajat Celsius: 24-31 derajat C"]),
        ("suhu 0º C", &["quantity 0 derajat Celsius: 0º C"]),
        ("suhu 31oC", &["quantity 31 derajat Celsius: 31oC"]),
        ("menambah 8 TT", &["quantity 8 tempat tidur: 8 TT"]),
    ]);
}

#[test]
fn a_blank_before_the_suffix_that_says_about() {
    reads(&[
        ("dana Rp 20 an juta", &["money about 20000000 IDR: Rp 20 an juta"]),
        ("dana 15 an miliar", &["money about 15000000000 IDR implied: 15 an miliar"]),
        ("ada 150 an warga", &["quantity about 150 warga: 150 an warga"]),
    ]);
    reads_nothing(&["rekening 0123 an Bima"]);
}

#[test]
fn names_of_units() {
    reads(&[
        ("pulangnya 90 PMI", &["quantity 90 pekerja migran: 90 PMI"]),
        ("kartu bagi 40 sopir bus", &["quantity 40 pengemudi: 40 sopir"]),
        ("sebanyak 12 aparat desa", &["quantity 12 aparat: 12 aparat"]),
        ("sebanyak 12 perangkat desa", &["quantity 12 perangkat desa: 12 perangkat desa"]),
        ("paving setebal 6-8 centi", &["quantity 6–8 sentimeter: 6-8 centi"]),
        ("memasang 300 sambungan rumah", &["quantity 300 sambungan rumah: 300 sambungan rumah"]),
        (
            "menagih lewat 9 Surat Kuasa Khusus",
            &["quantity 9 surat kuasa khusus: 9 Surat Kuasa Khusus"],
        ),
        ("denda dua permil per hari", &["percent 0.2: dua permil"]),
        ("naik 1-3‰ dan 62,5℅", &["percent 0.1–0.3: 1-3‰", "percent 62.5: 62,5℅"]),
        ("mencetak 9 akte kelahiran", &["quantity 9 akta: 9 akte"]),
        ("menertibkan 8 becak motor", &["quantity 8 becak motor: 8 becak motor"]),
        ("kapal tujuh gross ton", &["quantity 7 gt: tujuh gross ton"]),
        ("kapal 12 gross tonnage (GT)", &["quantity 12 gt: 12 gross tonnage"]),
        ("pemindai CT Scan 128 slice", &["quantity 128 slice: 128 slice"]),
        ("cair ke 30 nomor rekening", &["quantity 30 nomor rekening: 30 nomor rekening"]),
    ]);
}

#[test]
fn colloquial_limits() {
    reads(&[
        ("warga desil 6 keatas ga kebagian", &["number at_least 6: 6"]),
        ("pemilih usia 17 ke atas boleh ikut", &["number at_least 17: 17"]),
        ("paslon 2 31 ribu lebih.", &["number more_than 31000: 31 ribu"]),
        ("seratus empat puluhan warga", &["quantity about 140 warga: seratus empat puluhan warga"]),
    ]);
    reads_nothing(&["klub 48GA menang", "status pintu air siaga 2.", "dijerat Psl 45 UU ITE"]);
}
