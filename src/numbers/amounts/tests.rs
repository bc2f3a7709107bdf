//! What amounts are read and what are not, value first.

mod beside;
mod counted_names;
mod in_context;
mod none;
mod one_of_time;
mod ordinals;
mod prices;

use super::Reader;
use crate::candidate::Reading;
use crate::lexicon::Lexicon;
use crate::numbers::calendar::Dates;
use crate::resolve::resolve;
use crate::scan::Scan;
use crate::value::{Amount, DurationLength, Value};

/// The spans of a text, each as `kind value: surface`.
fn read(text: &str) -> Vec<String> {
    let lexicon = Lexicon::builtin().unwrap();
    let scan = Scan::new(text, &lexicon.vocabulary);
    let reader = Reader::of_text(&scan, &lexicon);
    let mut candidates = Vec::new();
    reader.amounts(Dates::of(&[]), &mut candidates);
    reader.ordinals(Dates::of(&[]), &mut candidates);
    assert!(candidates.iter().all(|c| match &c.reading {
        Reading::Value(value) => value.kind().name().len() > 2,
        Reading::Blocked => true,
    }));
    let annotations = resolve(candidates);
    annotations.iter().map(|a| format!("{}: {}", said(&a.value), a.span.of(text))).collect()
}

fn said(value: &Value) -> String {
    let kind = value.kind().name();
    match value {
        Value::Money { amount, currency, implied } => {
            let implied = if *implied { " implied" } else { "" };
            format!("{kind}{} {currency}{implied}", size(amount))
        }
        Value::Quantity { amount, unit } => format!("{kind}{} {unit}", size(amount)),
        Value::Percent(amount) | Value::Number(amount) | Value::Ordinal(amount) => {
            format!("{kind}{}", size(amount))
        }
        Value::Duration(duration) => {
            let length = match &duration.length {
                DurationLength::Exact(length) => length.to_string(),
                DurationLength::Range { min, max } => format!("{min}–{max}"),
                DurationLength::Indefinite { magnitude } => format!("~{magnitude}"),
            };
            let modifier = duration.modifier.map(|m| format!(" {m}")).unwrap_or_default();
            format!("{kind}{modifier} {length}")
        }
        other => format!("{other:?}"),
    }
}

fn size(amount: &Amount) -> String {
    let modifier = amount.modifier.map(|m| format!(" {m}")).unwrap_or_default();
    format!("{modifier} {}", amount.size)
}

/// Checks the spans of texts, each written as [`read`] does.
#[track_caller]
fn reads(cases: &[(&str, &[&str])]) {
    for (text, spans) in cases {
        assert_eq!(read(text), *spans, "{text}");
    }
}

/// Checks that none of the texts has a span.
#[track_caller]
fn reads_nothing(texts: &[&str]) {
    for text in texts {
        assert_eq!(read(text), [""; 0], "{text}");
    }
}

#[test]
fn money() {
    reads(&[
        ("Rp1.957,5 tirliun", &["money 1957500000000000 IDR: Rp1.957,5 tirliun"]),
        ("sebesar Rp 41,275 miliar.", &["money 41275000000 IDR: Rp 41,275 miliar"]),
        ("harga Rp. 63,500,000 per unit", &["money 63500000 IDR: Rp. 63,500,000"]),
        ("tarif Rp 500,000 saja", &["money 500000 IDR: Rp 500,000"]),
        ("seharga Rp75.000,- saja", &["money 75000 IDR: Rp75.000,-"]),
        ("Rp 4,5 juta rupiah", &["money 4500000 IDR: Rp 4,5 juta rupiah"]),
        ("senilai Rp6, 28 triliun", &["money 6280000000000 IDR: Rp6, 28 triliun"]),
        ("Rp 15.000yang", &["money 15000 IDR: Rp 15.000"]),
        ("utang Rp 3,4 M", &["money 3400000000 IDR: Rp 3,4 M"]),
        ("dua ribu dolar AS", &["money 2000 USD: dua ribu dolar AS"]),
        ("US$ 5 juta", &["money 5000000 USD: US$ 5 juta"]),
        ("20€ sehari", &["money 20 EUR: 20€"]),
        ("sekitar Rp 700-an juta", &["money about 700000000 IDR: Rp 700-an juta"]),
        ("tipe A Rp 101.500.000,2. 1.5 B", &["money 101500000 IDR: Rp 101.500.000"]),
        ("mulai Rp 250 juta-an", &["money about 250000000 IDR: Rp 250 juta-an"]),
        ("sebesar Rp 1.250, 5 miliar", &["money 1250500000000 IDR: Rp 1.250, 5 miliar"]),
        (
            "US$ 2 juta atau lebih dari Rp 32 miliar",
            &["money 2000000 USD: US$ 2 juta", "money more_than 32000000000 IDR: Rp 32 miliar"],
        ),
        ("rugi -Rp 5 juta", &["money -5000000 IDR: -Rp 5 juta"]),
        ("ratusan juta rupiah", &["money 100000000 IDR: ratusan juta rupiah"]),
        (
            "denda Rp 2 juta subsider 4 bulan",
            &["money 2000000 IDR: Rp 2 juta", "duration P4M: 4 bulan"],
        ),
        ("paket 5 Rp 10.000", &["number 5: 5", "money 10000 IDR: Rp 10.000"]),
        (
            "USD 10-26 (Rp 160-420 ribu)",
            &["money 10–26 USD: USD 10-26", "money 160000–420000 IDR: Rp 160-420 ribu"],
        ),
    ]);
}

#[test]
fn implied_money() {
    reads(&[
        ("Santunan dicairkan 5,6 juta.", &["money 5600000 IDR implied: 5,6 juta"]),
        ("Tunggakannya 3,4 M.", &["money 3400000000 IDR implied: 3,4 M"]),
        ("Rata-rata 4,8 juta per orang.", &["money 4800000 IDR implied: 4,8 juta"]),
        ("Sudah keluar 7 miliar.", &["money 7000000000 IDR implied: 7 miliar"]),
        (
            "Guru Rp 750 rb, murid 225rb.",
            &["money 750000 IDR: Rp 750 rb", "money 225000 IDR implied: 225rb"],
        ),
        ("Jumlah pekerja penerima upah 1,6 juta.", &["number 1600000: 1,6 juta"]),
        ("Tiap keluarga dapat 300 ribu.", &["money 300000 IDR implied: 300 ribu"]),
        (
            "Ongkosnya Rp 2 juta. Yang murah 750rb.",
            &["money 2000000 IDR: Rp 2 juta", "money 750000 IDR implied: 750rb"],
        ),
        (
            "Harga emas 5 gram 3,2 juta.",
            &["quantity 5 gram: 5 gram", "money 3200000 IDR implied: 3,2 juta"],
        ),
        ("Total debitur 60 ribu di sana.", &["number 60000: 60 ribu"]),
        ("Rumah bernilai miliaran itu.", &["money 1000000000 IDR implied: miliaran"]),
        ("Pengikutnya 750rb.", &["number 750000: 750rb"]),
        ("Volume perdagangan 7,2 miliar.", &["number 7200000000: 7,2 miliar"]),
        (
            "Ada 4 miliar pengguna. Angka 2,2 miliar itu naik.",
            &["quantity 4000000000 pengguna: 4 miliar pengguna", "number 2200000000: 2,2 miliar"],
        ),
    ]);
}

#[test]
fn quantities() {
    reads(&[
        ("dua mantan pejabat hadir", &["quantity 2 pejabat: dua mantan pejabat"]),
        ("memuat 4 sub tema baru", &["quantity 4 sub tema: 4 sub tema"]),
        ("kata dengan 2 suku kata", &["quantity 2 suku kata: 2 suku kata"]),
        ("Pergi ke empat desa", &["quantity 4 desa: empat desa"]),
        ("versi 5W lama", &["quantity 5 watt: 5W"]),
        ("tiket ,90 desa itu", &["quantity 90 desa: 90 desa"]),
        ("menampung 1.\n\n600 jemaat", &["quantity 1600 jemaat: 1.\n\n600 jemaat"]),
        ("pada 2019.\n\n100 orang", &["number 2019: 2019", "quantity 100 orang: 100 orang"]),
        ("seluas 1,000 meter persegi", &["quantity 1000 meter persegi: 1,000 meter persegi"]),
        ("dua stafnya", &["quantity 2 staf: dua staf"]),
        ("tiga temannya", &["quantity 3 teman: tiga teman"]),
        ("4.550 Badan Usaha", &["quantity 4550 badan usaha: 4.550 Badan Usaha"]),
        ("120 perisai di Jember", &["quantity 120 perisai: 120 perisai"]),
        ("24 kasus klaim", &["quantity 24 kasus: 24 kasus"]),
        ("1.500 cc", &["quantity 1500 mililiter: 1.500 cc"]),
        ("lahan 5ha", &["quantity 5 hektare: 5ha"]),
        ("warga (>60 tahun) didata", &["duration more_than P60Y: 60 tahun"]),
        ("kadar (< 70 persen) itu", &["percent less_than 70: 70 persen"]),
        ("bobot ≥5 kg saja", &["quantity at_least 5 kilogram: 5 kg"]),
        ("Beranda > 5 berita", &["quantity 5 berita: 5 berita"]),
        ("sudah sebulan lebih. Ia", &["duration more_than P1M: sebulan"]),
        ("dua tahun lebih menjalin kasih", &["duration more_than P2Y: dua tahun"]),
        ("setahun lebih muda", &["duration P1Y: setahun"]),
        ("setahun lebih warga antre", &["duration more_than P1Y: setahun"]),
        ("ekonomi tumbuh negatif 2,5%", &["percent -2.5: negatif 2,5%"]),
        ("hasilnya negatif 15 orang", &["quantity 15 orang: 15 orang"]),
        ("di kisaran level Rp 15.200", &["money about 15200 IDR: Rp 15.200"]),
        ("tenaga maksimum 90 kW", &["quantity 90 kilowatt: 90 kW"]),
        (
            "disaksikan dua juta pasang mata",
            &["quantity 2000000 pasang mata: dua juta pasang mata"],
        ),
        ("tiga pasang sepatu baru", &["quantity 3 pasang: tiga pasang"]),
        ("Varian 3GB+32GB", &["quantity 3 gigabyte: 3GB", "quantity 32 gigabyte: 32GB"]),
        ("dua di kota dan satu lagi di desa", &["number 2: dua", "number 1: satu"]),
        ("dua di kota dan satu di desa", &["number 2: dua", "number 1: satu"]),
        (
            "dua perak dan satu Zamrud",
            &["quantity 2 perak: dua perak", "quantity 1 zamrud: satu Zamrud"],
        ),
        ("yang lulus hanya satu.", &["number 1: satu"]),
        ("tinggal satu yang kosong", &["number 1: satu"]),
        ("nasinya habis setengah", &["number 0.5: setengah"]),
        ("membagikan 300 nasi bungkus", &["quantity 300 nasi bungkus: 300 nasi bungkus"]),
        ("dibela 9 kuasa hukum", &["quantity 9 kuasa hukum: 9 kuasa hukum"]),
        ("jarak 4,5 notical mile", &["quantity 4.5 mil laut: 4,5 notical mile"]),
        ("di putaran dua zona Asia", &["number 2: dua"]),
        ("panasnya sampai 39 soalnya", &["number at_most 39: 39"]),
        ("musim panas 2021 kali ini", &["number 2021: 2021"]),
        ("naik 2000 kali lipat", &["quantity 2000 kali: 2000 kali lipat"]),
        ("hanya separuh yang datang", &["number 0.5: separuh"]),
        ("memangkas setengah lebih ongkosnya", &["number more_than 0.5: setengah"]),
        ("lebih dari selusin perahu", &["quantity more_than 12 perahu: selusin perahu"]),
        ("setengah lusin telur", &["quantity 0.5 lusin: setengah lusin"]),
        ("Seratusan buruh hadir", &["quantity about 100 buruh: Seratusan buruh"]),
        ("seribuan anggota koperasi", &["quantity about 1000 anggota: seribuan anggota"]),
        (
            "mengganggu 12 jadwal penerbangan",
            &["quantity 12 jadwal penerbangan: 12 jadwal penerbangan"],
        ),
        ("menghimpun 30 pemerintah daerah", &["quantity 30 pemda: 30 pemerintah daerah"]),
        ("di 40 Kodim", &["quantity 40 Kodim: 40 Kodim"]),
        ("proses 5nm", &["quantity 5 nanometer: 5nm"]),
        ("terdiri atas 3 sub indikator", &["quantity 3 sub indikator: 3 sub indikator"]),
        ("sebanyak 6,5 juta TEUs", &["quantity 6500000 TEU: 6,5 juta TEUs"]),
        ("Baca juga: 7 Kafe Baru", &["quantity 7 kafe: 7 Kafe"]),
        ("belum genap tiga bulan", &["duration less_than P3M: tiga bulan"]),
        ("ada 42,350 desa", &["quantity 42350 desa: 42,350 desa"]),
        ("rata-rata 1,250 gol per laga", &["quantity 1.25 gol: 1,250 gol"]),
        ("indeks naik 12,060 poin", &["quantity 12.06 poin: 12,060 poin"]),
        ("cadangan 17,475 MMBO", &["quantity 17.475 MMBO: 17,475 MMBO"]),
        ("luas 12 m²", &["quantity 12 meter persegi: 12 m²"]),
        ("60 km/jam", &["quantity 60 kilometer per jam: 60 km/jam"]),
        ("100 saudara-saudara kita", &["quantity 100 saudara: 100 saudara-saudara"]),
        ("naik tiga kali lipat", &["quantity 3 kali: tiga kali lipat"]),
        ("14 juta lebih KPM", &["quantity more_than 14000000 KPM: 14 juta lebih KPM"]),
        ("3.000-an kader", &["quantity about 3000 kader: 3.000-an kader"]),
        ("98 ribuan warga", &["quantity about 98000 warga: 98 ribuan warga"]),
        ("ribuan warga", &["quantity 1000 warga: ribuan warga"]),
        ("terdapat 3 (tiga) pelabuhan", &["quantity 3 pelabuhan: 3 (tiga) pelabuhan"]),
        ("terdapat tiga (3) pelabuhan", &["quantity 3 pelabuhan: tiga (3) pelabuhan"]),
        ("terdapat tiga (4) pelabuhan", &["number 3: tiga"]),
        ("di tiap nomor. Tujuh di antaranya gugur", &["number 7: Tujuh"]),
        ("kategori Junior (16-18 tahun) putra", &["duration P16Y–P18Y: 16-18 tahun"]),
        ("1 dari 4 pengemudi", &["number 1: 1", "quantity 4 pengemudi: 4 pengemudi"]),
        (
            "tiga selamat, satu mengalami luka, satu lainnya hilang",
            &["number 3: tiga", "number 1: satu", "number 1: satu"],
        ),
        (
            "dua ganda putra dan satu tunggal putri",
            &[
                "quantity 2 ganda putra: dua ganda putra",
                "quantity 1 tunggal putri: satu tunggal putri",
            ],
        ),
        ("ruang 2x2 meter", &["number 2: 2", "quantity 2 meter: 2 meter"]),
        (
            "layar 75,2 x 166,7 x 6,5 mm",
            &["number 75.2: 75,2", "number 166.7: 166,7", "quantity 6.5 milimeter: 6,5 mm"],
        ),
        ("sudah 2x ditolak", &["quantity 2 kali: 2x"]),
        ("148 desa/kelurahan", &["quantity 148 desa/kelurahan: 148 desa/kelurahan"]),
        ("dua lawan kuat", &["quantity 2 lawan: dua lawan"]),
        ("kalah 0-2 lawan mereka", &[]),
        ("30 dump truk", &["quantity 30 dump truk: 30 dump truk"]),
        ("PPh 22 atas impor", &[]),
        ("120 tenaga kerja asing", &["quantity 120 TKA: 120 tenaga kerja asing"]),
        ("tiga jam tangan mewah", &["quantity 3 jam tangan: tiga jam tangan"]),
        ("lima wali kota hadir", &["quantity 5 wali kota: lima wali kota"]),
        ("empat ibu kota provinsi", &["quantity 4 ibu kota: empat ibu kota"]),
        ("diputar 180º", &["quantity 180 derajat: 180º"]),
        ("puluhan juru parkir", &["quantity 10 juru parkir: puluhan juru parkir"]),
        ("memeriksa 14 KSM baru", &["quantity 14 KSM: 14 KSM"]),
        ("merevisi dua undang-undang", &["quantity 2 UU: dua undang-undang"]),
        ("kadar 40 mg/kg", &["quantity 40 miligram per kilogram: 40 mg/kg"]),
        ("kelas 60 kg putri", &["quantity 60 kilogram: 60 kg"]),
        ("hanya 15 warganya", &["quantity 15 warga: 15 warga"]),
        (
            "2 sampai 4 ribu pekerja sektor informal",
            &[
                "quantity 2000–4000 pekerja sektor informal: 2 sampai 4 ribu pekerja sektor informal",
            ],
        ),
        ("seluruh siswa-siswi", &[]),
        ("empat siswa-siswi lulus", &["quantity 4 siswa-siswi: empat siswa-siswi"]),
        ("lima runner-up lain", &["quantity 5 runner-up: lima runner-up"]),
        ("600 putra-putri daerah", &["quantity 600 putra-putri: 600 putra-putri"]),
        ("17 muda mudi dilatih", &["quantity 17 muda-mudi: 17 muda mudi"]),
        ("RAM 12 GB/256 GB", &["quantity 12 gigabyte: 12 GB", "quantity 256 gigabyte: 256 GB"]),
        (
            "luas 100 m2/120 m2",
            &["quantity 100 meter persegi: 100 m2", "quantity 120 meter persegi: 120 m2"],
        ),
        ("8 sudah lunas, 13 mencicil", &["number 8: 8", "number 13: 13"]),
        (
            "mesin 1.5-liter, empat-silinder",
            &["quantity 1.5 liter: 1.5-liter", "quantity 4 silinder: empat-silinder"],
        ),
        ("debu 155 µgram/m3", &["quantity 155 mikrogram per meter kubik: 155 µgram/m3"]),
        ("angin 18 kilometer/jam", &["quantity 18 kilometer per jam: 18 kilometer/jam"]),
        ("daya 150 kW", &["quantity 150 kilowatt: 150 kW"]),
        ("mendata,20 desa", &["quantity 20 desa: 20 desa"]),
        ("Kodim 0723/Jati, 20 personel", &["quantity 20 personel: 20 personel"]),
        ("dari Pasal 4, dua hal penting", &["quantity 2 hal: dua hal"]),
        ("digabung menjadi satu paket", &["quantity 1 paket: satu paket"]),
        ("ada 190 saham menguat", &["quantity 190 saham: 190 saham"]),
        ("kata dia, 70-80 enggak lolos", &["number 70–80: 70-80"]),
        (
            "berjarak 40 juta tahun cahaya",
            &["quantity 40000000 tahun cahaya: 40 juta tahun cahaya"],
        ),
        ("gas 5,2 MMSCFD", &["quantity 5.2 MMSCFD: 5,2 MMSCFD"]),
        ("tiga kartu kuning", &["quantity 3 kartu kuning: tiga kartu kuning"]),
        ("sekitar 300-an ribu siswa", &["quantity about 300000 siswa: 300-an ribu siswa"]),
        ("berkas 12 Rombel baru", &["quantity 12 rombel: 12 Rombel"]),
        ("35 kementerian/lembaga", &["quantity 35 kementerian/lembaga: 35 kementerian/lembaga"]),
    ]);
}

#[test]
fn ranges_and_modifiers() {
    reads(&[
        ("dalam 2 -3 hari ini", &["duration P2D–P3D: 2 -3 hari"]),
        ("kira-kira 20 -30% warga", &["percent about 20–30: 20 -30%"]),
        ("sekitar 10-15 ribu pekerja", &["quantity about 10000–15000 pekerja: 10-15 ribu pekerja"]),
        ("Rp 5 hingga 40 juta", &["money 5000000–40000000 IDR: Rp 5 hingga 40 juta"]),
        ("Rp 500.000 s.d. Rp 1 juta", &["money 500000–1000000 IDR: Rp 500.000 s.d. Rp 1 juta"]),
        ("antara 5 dan 7 persen", &["percent 5–7: 5 dan 7 persen"]),
        ("5 dan 7 persen", &["number 5: 5", "percent 7: 7 persen"]),
        ("hingga 250 persen", &["percent at_most 250: 250 persen"]),
        ("di atas angka 45 ribu orang", &["quantity more_than 45000 orang: 45 ribu orang"]),
        ("100 orang lebih.", &["quantity more_than 100 orang: 100 orang"]),
        ("5 persen lebih tinggi", &["percent 5: 5 persen"]),
        ("setidaknya ada tiga desa", &["quantity at_least 3 desa: tiga desa"]),
        ("unggul dua gol lebih dulu", &["quantity 2 gol: dua gol"]),
        ("tidak kurang dari 20 desa", &["quantity at_least 20 desa: 20 desa"]),
        ("desil 1-2", &["number 1–2: 1-2"]),
        ("dua-tiga orang", &["quantity 2–3 orang: dua-tiga orang"]),
        ("petenis nomor 1 dunia", &["number 1: 1"]),
        ("petenis nomor satu dunia", &["number 1: satu"]),
        ("kota nomor dua di Asia", &["number 2: dua"]),
        ("bukan satu dua orang saja", &["quantity 1–2 orang: satu dua orang"]),
        ("dua tiga bulan lagi", &["duration P2M–P3M: dua tiga bulan"]),
        ("maskapai nomor 1 di Eropa", &["number 1: 1"]),
        ("rangking nomor 2 di Asia", &["number 2: 2"]),
        ("Sambas (695) Landak (187)", &["number 695: 695", "number 187: 187"]),
        ("Qatar (18); Oman (5)", &["number 18: 18", "number 5: 5"]),
        ("di Jambi (5), Riau (30) dan Aceh (9)", &["number 5: 5", "number 30: 30", "number 9: 9"]),
        ("Batas bawah: 2940.\n\nHarga", &["number 2940: 2940"]),
        ("gempa Mw=5,4 tadi", &["number 5.4: 5,4"]),
        ("inflasi 3 persen plus minus 1 persen", &["percent 3: 3 persen", "percent 1: 1 persen"]),
        (
            "110 orang atau sekitar 20 persen",
            &["quantity 110 orang: 110 orang", "percent about 20: 20 persen"],
        ),
        ("cuma 5 persennya", &["percent 5: 5 persen"]),
        ("setidaknya selama 21 hari", &["duration at_least P21D: 21 hari"]),
        ("anak di bawah usia 18 tahun", &["duration less_than P18Y: 18 tahun"]),
        ("berkarier hingga usia 40 tahun", &["duration P40Y: 40 tahun"]),
        ("tidak lebih 10 persen", &["percent at_most 10: 10 persen"]),
        ("tinggal 1/4-nya", &["number 0.25: 1/4"]),
        ("minus 5,12 persen", &["percent -5.12: minus 5,12 persen"]),
        ("Rp 6.100- Rp 7.200 per kilo", &["money 6100–7200 IDR: Rp 6.100- Rp 7.200"]),
        ("Rp1,5 -Rp2 triliun", &["money 1500000000000–2000000000000 IDR: Rp1,5 -Rp2 triliun"]),
        ("Rp 8.100--Rp 9.000", &["money 8100–9000 IDR: Rp 8.100--Rp 9.000"]),
        ("sekitar dua atau tiga bulan", &["duration about P2M–P3M: dua atau tiga bulan"]),
        ("datang 8 atau 9 orang", &["quantity 8–9 orang: 8 atau 9 orang"]),
        ("tiga atau enam bulan", &["number 3: tiga", "duration P6M: enam bulan"]),
        ("satu, dua atau tiga desa", &["number 2: dua", "quantity 3 desa: tiga desa"]),
        ("skor 2 atau 3 gol", &["number 2: 2", "quantity 3 gol: 3 gol"]),
        ("di Daop 6, 30% lebih rusak", &["percent 30: 30%"]),
        ("harga BLMN (-4,5%) dan AJKT (+2%)", &["percent -4.5: -4,5%", "percent 2: 2%"]),
        ("setidaknya 5-7 yang lulus", &["number at_least 5–7: 5-7"]),
        ("melayani 200- 300 warga", &["quantity 200–300 warga: 200- 300 warga"]),
        ("selama tiga tahun dan dua bulan", &["duration P3Y2M: tiga tahun dan dua bulan"]),
        ("dua hari dan tiga minggu", &["duration P2D: dua hari", "duration P3W: tiga minggu"]),
        ("maksimal dalam waktu tiga hari", &["duration at_most P3D: tiga hari"]),
        ("melayani hingga 60 galon lebih.", &["quantity more_than 60 galon: 60 galon"]),
        ("maksimal hanya dua kali", &["quantity at_most 2 kali: dua kali"]),
        ("sampai 1.000 lebih warga", &["quantity more_than 1000 warga: 1.000 lebih warga"]),
        (
            "puluhan hingga ratusan juta rupiah",
            &["number 10: puluhan", "money 100000000 IDR: ratusan juta rupiah"],
        ),
    ]);
}

#[test]
fn durations() {
    reads(&[
        ("selama 3 bulan", &["duration P3M: 3 bulan"]),
        ("Seminggu dua kali", &["quantity 2 kali: dua kali"]),
        ("Siti Aminah (45 tahun) dan (12 tahun)", &["duration P12Y: 12 tahun"]),
        ("kelas Kadet (11-12 tahun)", &["duration P11Y–P12Y: 11-12 tahun"]),
        ("dalam 1 x 24 jam", &["duration PT24H: 1 x 24 jam"]),
        ("paling lama 3x24 jam", &["duration at_most PT72H: 3x24 jam"]),
        ("dua tahun terakhir ini", &["duration P2Y: dua tahun terakhir"]),
        ("lamanya antara 7 hingga 15 bulan", &["duration P7M–P15M: 7 hingga 15 bulan"]),
        ("dari 6 bulan sampai 1 tahun", &["duration P6M–P1Y: 6 bulan sampai 1 tahun"]),
        ("90 menit hingga dua jam", &["duration PT90M–PT2H: 90 menit hingga dua jam"]),
        ("3 tahun hingga 5 bulan", &["duration P3Y: 3 tahun", "duration P5M: 5 bulan"]),
        ("1 jam 30 menit", &["duration PT1H30M: 1 jam 30 menit"]),
        ("16 jam 53 menit 22 detik", &["duration PT16H53M22S: 16 jam 53 menit 22 detik"]),
        ("catatan 1 menit 38.773 detik", &["duration PT1M38.773S: 1 menit 38.773 detik"]),
        ("tercepat 1 menit 39,991 di", &["duration PT1M39.991S: 1 menit 39,991"]),
        ("tahlil 40 hari, 7 hari", &["duration P40D: 40 hari", "duration P7D: 7 hari"]),
        (
            "senilai Rp 5 juta. Setahun kemudian",
            &["money 5000000 IDR: Rp 5 juta", "duration P1Y: Setahun"],
        ),
        ("BI 7 Days Repo Rate", &[]),
        ("baru satu tahun setengah.", &["duration P1Y6M: satu tahun setengah"]),
        ("satu tahun setengah gaji", &["duration P1Y: satu tahun", "number 0.5: setengah"]),
        ("setengah tahun", &["duration P6M: setengah tahun"]),
        ("puluhan tahun", &["duration ~P10Y: puluhan tahun"]),
        ("sejak sepekan lalu", &["duration P1W: sepekan"]),
        ("sehari sebelumnya", &["duration P1D: sehari"]),
        ("usia 17 tahun ke atas", &["duration at_least P17Y: 17 tahun"]),
        ("dua kali setahun", &["quantity 2 kali: dua kali"]),
        ("tiga bulan sekali dalam setahun", &["duration P3M: tiga bulan"]),
        (
            "naik 15 persen dalam sebulan terakhir",
            &["percent 15: 15 persen", "duration P1M: sebulan terakhir"],
        ),
        ("finis +12.660 detik di belakang", &["duration PT12.66S: 12.660 detik"]),
        ("terpaut +1,000 detik", &["duration PT1S: 1,000 detik"]),
        ("minimal 20 detik", &["duration at_least PT20S: 20 detik"]),
        ("hukuman Ratna,2 tahun penjara", &["duration P2Y: 2 tahun"]),
        ("selama 1.000 detik", &["duration PT1000S: 1.000 detik"]),
        ("Rp 5 juta per tiga bulan", &["money 5000000 IDR: Rp 5 juta"]),
    ]);
}

/// Pieces of numeric expressions, to be put together in any order.
const PIECES: &[&str] = &[
    "minus",
    "-",
    "Rp",
    "Rp.",
    "5",
    "000",
    "1.250",
    "3,5",
    "juta",
    "ribuan",
    "M",
    "an",
    "setengah",
    "sepertiga",
    "per",
    "koma",
    "dua",
    "belas",
    "puluh",
    "seratus",
    "hingga",
    "s.d.",
    "antara",
    "dan",
    "lebih",
    "persen",
    "%",
    "orang",
    "lima-lima",
    "temannya",
    "teman\u{ad}nya",
    "tahun",
    "terakhir",
    "sehari",
    "ke-",
    "ke",
    "kedua",
    "pertama",
    "Pasal",
    "skor",
    "(",
    ")",
    ",",
    ".",
    "/",
    "'",
    "m²",
    "$",
    "\n\n",
    "é",
    "½",
];

proptest::proptest! {
    #[test]
    fn any_mixture_is_read_without_panic(
        pieces in proptest::collection::vec((0..PIECES.len(), proptest::bool::ANY), 0..24),
    ) {
        let blank = |spaced: bool| if spaced { " " } else { "" };
        let text: String =
            pieces.iter().map(|(i, spaced)| PIECES[*i].to_owned() + blank(*spaced)).collect();
        read(&text);
    }
}

#[test]
fn long_runs_take_no_stack() {
    for piece in ["minus ", "-", "dua ", "1.", "3 (tiga) ", "Rp ", "5 hingga "] {
        read(&piece.repeat(20_000));
    }
}
