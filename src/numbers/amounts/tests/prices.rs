//! Amounts of money without a currency, by what stands right beside them.

use super::{reads, reads_nothing};

#[test]
fn prices_of_goods() {
    reads(&[
        (
            "Kubis 9 ribu per kilo, wortel 12 ribu.",
            &["money 9000 IDR implied: 9 ribu", "money 12000 IDR implied: 12 ribu"],
        ),
        (
            "Itik 70 ribu/ekor, lalu turun ke 60 ribu",
            &["money 70000 IDR implied: 70 ribu", "money 60000 IDR implied: 60 ribu"],
        ),
        ("Madu 90 ribu sebotol.", &["money 90000 IDR implied: 90 ribu"]),
        ("Air 6 ribu segalon.", &["money 6000 IDR implied: 6 ribu"]),
        ("Kubis Dieng 8-9 ribu/kg.", &["money 8000–9000 IDR implied: 8-9 ribu"]),
        ("Bibit 5 ribu per hektare, 4 ribu/jam", &["number 5000: 5 ribu", "number 4000: 4 ribu"]),
    ]);
}

#[test]
fn payments_behind_their_name() {
    reads(&[
        ("Buruh bergaji di bawah 4,2jt.", &["money less_than 4200000 IDR implied: 4,2jt"]),
        ("Dapat 900rb bansos.", &["money 900000 IDR implied: 900rb"]),
        ("Dari BLT BBM 300 buat makan.", &["number 300: 300"]),
    ]);
}

#[test]
fn prices_of_a_quantity_and_at_another_time() {
    reads(&[
        ("semen 1 sak 90 ribu.", &["quantity 1 sak: 1 sak", "money 90000 IDR implied: 90 ribu"]),
        ("1 sak semen 90 ribu.", &["quantity 1 sak: 1 sak", "money 90000 IDR implied: 90 ribu"]),
        (
            "dari 9 ribu ekor ayam 2 ribu mati",
            &["quantity 9000 ekor: 9 ribu ekor", "number 2000: 2 ribu"],
        ),
        (
            "Karet Rp 12 ribu per kilo. \"Dulu 17 ribu,\" kata Ani.",
            &["money 12000 IDR: Rp 12 ribu", "money 17000 IDR implied: 17 ribu"],
        ),
        (
            "Hadiah Rp 5 juta. Kini 20 ribu mendaftar.",
            &["money 5000000 IDR: Rp 5 juta", "number 20000: 20 ribu"],
        ),
        ("Tamu 2 ribu. Dulu 17 ribu.", &["number 2000: 2 ribu", "number 17000: 17 ribu"]),
    ]);
}

#[test]
fn digits_behind_a_price_in_thousands() {
    reads(&[
        ("Beras Rp 13 ribu 500 per kilo", &["money 13500 IDR: Rp 13 ribu 500"]),
        (
            "Udang Rp 25 ribu 250 gram",
            &["money 25000 IDR: Rp 25 ribu", "quantity 250 gram: 250 gram"],
        ),
        ("Tiket Rp 40 ribu 2 orang", &["money 40000 IDR: Rp 40 ribu", "quantity 2 orang: 2 orang"]),
    ]);
}

#[test]
fn benefits_and_instalments() {
    reads(&[
        ("Keluarga menerima JKM 42 juta.", &["money 42000000 IDR implied: 42 juta"]),
        ("lalu JHT 115 juta dan beasiswa", &["money 115000000 IDR implied: 115 juta"]),
        ("peserta JHT 17 juta", &["number 17000000: 17 juta"]),
        ("PKH 2,4 juta setahun", &["money 2400000 IDR implied: 2,4 juta"]),
        (
            "Nagari berpagu kurang dari 900 juta",
            &["money less_than 900000000 IDR implied: 900 juta"],
        ),
        (
            "Dibayar tiga tahap, tiap tahap dua koma lima juta.",
            &["quantity 3 tahap: tiga tahap", "money 2500000 IDR implied: dua koma lima juta"],
        ),
        ("tahap satu koma dua juta orang", &["quantity 1200000 orang: satu koma dua juta orang"]),
        ("desa 700 jt–1,1 M", &["money 700000000–1100000000 IDR implied: 700 jt–1,1 M"]),
        (
            "antara 900 juta hingga 1,5 M",
            &["money 900000000–1500000000 IDR implied: 900 juta hingga 1,5 M"],
        ),
    ]);
    reads_nothing(&["tahap satu", "gelombang dua"]);
}

#[test]
fn sorts_and_coins() {
    reads(&[
        ("dihargai 45 ribu grade A", &["money 45000 IDR implied: 45 ribu"]),
        ("Laba 2,5 triliun net", &["money 2500000000000 IDR implied: 2,5 triliun"]),
        ("Ada 3 grade kopi", &["quantity 3 grade: 3 grade"]),
        ("Gabah naik 500 perak.", &["money 500 IDR: 500 perak"]),
        ("meraih 12 emas, 50 perak", &["quantity 12 emas: 12 emas", "quantity 50 perak: 50 perak"]),
    ]);
}

#[test]
fn amounts_right_behind_what_is_paid() {
    reads(&[
        ("Tiket masuk 20 ribu.", &["money 20000 IDR implied: 20 ribu"]),
        ("BLT 300 ribu cair.", &["money 300000 IDR implied: 300 ribu"]),
        ("penerima BLT 300 ribu.", &["number 300000: 300 ribu"]),
        ("Tiket yang laris lebih dari 50 ribu", &["number more_than 50000: 50 ribu"]),
        (
            "untuk 12 siswa @1,5 juta",
            &["quantity 12 siswa: 12 siswa", "money 1500000 IDR implied: 1,5 juta"],
        ),
    ]);
}

#[test]
fn amounts_that_somebody_gets() {
    reads(&[
        ("Kini bisa dapat sejuta.", &["money 1000000 IDR implied: sejuta"]),
        ("Setor rutin pun paling dapat 30 juta", &["money 30000000 IDR implied: 30 juta"]),
        ("Jangan kasih kalau cuma 5 ribu", &["money 5000 IDR implied: 5 ribu"]),
        ("Kuota pengguna hanya dapat 30 juta", &["number 30000000: 30 juta"]),
    ]);
}

#[test]
fn amounts_that_go_on_about_the_one_before() {
    reads(&[
        (
            "Bantuan Rp 500 ribu. Itu dua bulan, lalu tiga bulan empat ratus ribu.",
            &[
                "money 500000 IDR: Rp 500 ribu",
                "duration P2M: dua bulan",
                "duration P3M: tiga bulan",
                "money 400000 IDR implied: empat ratus ribu",
            ],
        ),
        (
            "Biaya Rp 5 juta. Dalam tiga hari 20 ribu mendaftar.",
            &["money 5000000 IDR: Rp 5 juta", "duration P3D: tiga hari", "number 20000: 20 ribu"],
        ),
        (
            "1. Demak Rp 2,9 juta\n2. Blora 2,3 juta\n3. Pati 2,4 juta\n",
            &[
                "money 2900000 IDR: Rp 2,9 juta",
                "money 2300000 IDR implied: 2,3 juta",
                "money 2400000 IDR implied: 2,4 juta",
            ],
        ),
        (
            "Upah Rp 2,9 juta\nPeserta 2,3 juta\n",
            &["money 2900000 IDR: Rp 2,9 juta", "number 2300000: 2,3 juta"],
        ),
    ]);
}

#[test]
fn letters_for_billions_behind_counts_and_names() {
    reads(&[
        (
            "Rp 3 T untuk 70 ribu debitur, di Palu 4,1 T dan Bone 2 M.",
            &[
                "money 3000000000000 IDR: Rp 3 T",
                "quantity 70000 debitur: 70 ribu debitur",
                "money 4100000000000 IDR implied: 4,1 T",
                "money 2000000000 IDR implied: 2 M",
            ],
        ),
        (
            "Rp 3 M. Kata warga, tiga rumah di Bone 2 M.",
            &["money 3000000000 IDR: Rp 3 M", "quantity 3 rumah: tiga rumah"],
        ),
        ("rugi Rp 3 M di 6M25 dan 9M/2025", &["money 3000000000 IDR: Rp 3 M"]),
        ("Rp 3 M untuk daerah 3T.", &["money 3000000000 IDR: Rp 3 M"]),
    ]);
}

#[test]
fn amounts_in_chats() {
    reads(&[
        ("Cairnya 400 RB yaa", &["money 400000 IDR implied: 400 RB"]),
        ("bukan 1,5jt kayak kemarin", &["money 1500000 IDR implied: 1,5jt"]),
        ("dapat 75rb cuy", &["money 75000 IDR implied: 75rb"]),
        ("ada 75rb peserta", &["quantity 75000 peserta: 75rb peserta"]),
        ("upah 150rb x 6 hari", &["money 150000 IDR implied: 150rb", "duration P6D: 6 hari"]),
        ("gaji max 4,5 jt", &["money at_most 4500000 IDR implied: 4,5 jt"]),
        ("usia max 35 tahun", &["duration at_most P35Y: 35 tahun"]),
        ("membagi amplop 50 ribuan", &["money about 50000 IDR implied: 50 ribuan"]),
        (
            "Cabai Rp 90 ribu. Pekan lalu baru 70-an ribu",
            &["money 90000 IDR: Rp 90 ribu", "money about 70000 IDR implied: 70-an ribu"],
        ),
    ]);
    reads_nothing(&["pesawat Boeing 737 Max 9"]);
}

#[test]
fn grouped_amounts_behind_what_is_paid() {
    reads(&[
        ("dengan iuran 12.600 perbulan", &["money 12600 IDR implied: 12.600"]),
        ("dengan iuran hanya 12.600 per bulan", &["money 12600 IDR implied: 12.600"]),
        ("upah minimum 2.950.000", &["money 2950000 IDR implied: 2.950.000"]),
        (
            "beasiswa dengan total maksimal 90 juta",
            &["money at_most 90000000 IDR implied: 90 juta"],
        ),
        ("penerima beasiswa mencapai 1,2 juta", &["number 1200000: 1,2 juta"]),
        ("menaikkan gaji 2.500 guru", &["quantity 2500 guru: 2.500 guru"]),
        ("penerima iuran naik menjadi 12.600", &["number 12600: 12.600"]),
        (
            "Terong Rp 9 ribu, bayam 12.500 per ikat",
            &["money 9000 IDR: Rp 9 ribu", "money 12500 IDR implied: 12.500"],
        ),
        (
            "naik jadi Rp 2.410.600 dari sebelumnya 2.287.300",
            &["money 2410600 IDR: Rp 2.410.600", "money 2287300 IDR implied: 2.287.300"],
        ),
        ("Produksi padi 5.200 per ikat", &["number 5200: 5.200"]),
        ("dengan iuran per bulan 12.600", &["money 12600 IDR implied: 12.600"]),
    ]);
}

#[test]
fn amounts_that_someone_gets() {
    reads(&[
        ("ditawari tali asih 4,5 juta", &["money 4500000 IDR implied: 4,5 juta"]),
        ("keluarga itu tidak dapat 75 juta", &["money 75000000 IDR implied: 75 juta"]),
        ("Kuota jemaah kita dapat 20 ribu", &["number 20000: 20 ribu"]),
        ("Calon itu dapat 20 ribu suara", &["quantity 20000 suara: 20 ribu suara"]),
        ("warga yg blm terima BLT Kesra 700rb klik", &["money 700000 IDR implied: 700rb"]),
        ("Bansos 350 ribu cair", &["money 350000 IDR implied: 350 ribu"]),
        ("Dana duka 3 juta ditalangi", &["money 3000000 IDR implied: 3 juta"]),
    ]);
}

#[test]
fn prices_of_so_much_and_up_to_so_much() {
    reads(&[
        ("dipungut 15-20 ribu/KPM", &["money 15000–20000 IDR implied: 15-20 ribu"]),
        ("Beras Rp 61.000/5kg di pasar", &["money 61000 IDR: Rp 61.000"]),
        ("Sewa Rp 900 ribu/3 bulan", &["money 900000 IDR: Rp 900 ribu"]),
        ("lada 70 sampe 90 ribu/kg", &["money 70000–90000 IDR implied: 70 sampe 90 ribu"]),
        (
            "Cabai Rp 80 ribu per kilo. Pekan lalu masih 52 ribu s/d 55 ribu.",
            &["money 80000 IDR: Rp 80 ribu", "money 52000–55000 IDR implied: 52 ribu s/d 55 ribu"],
        ),
        ("Tim itu bawa pulang 40 juta.", &["money 40000000 IDR implied: 40 juta"]),
        ("Sehari seorang nelayan mendapat Rp 90 ribu", &["money 90000 IDR: Rp 90 ribu"]),
    ]);
}
