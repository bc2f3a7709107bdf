//! What is read of places.

use proptest::prelude::*;

use super::find_places;
use crate::entities::testing::{assert_spans, texts};
use crate::kind::SpanKind;
use crate::lexicon::Lexicon;
use crate::scan::{OpeningSet, Scan};

#[track_caller]
fn assert_regions(cases: &[(&str, &[&str])]) {
    assert_spans(SpanKind::Region, cases);
}

#[test]
fn a_type_word_belongs_to_the_mention() {
    assert_regions(&[
        ("di Kabupaten Situbondo", &["Kabupaten Situbondo: 35.12 regency"]),
        ("di Kab. Situbondo", &["Kab. Situbondo: 35.12 regency"]),
        ("warga kota Malang", &["kota Malang: 35.73 city"]),
        ("se-Provinsi Jawa Timur", &["Provinsi Jawa Timur: 35 province"]),
        ("se-Jatim", &["Jatim: 35 province"]),
        (
            "di Kabupaten dan Kota Bogor serta Kota maupun Kabupaten Tegal",
            &[
                "Kabupaten: 32.01 regency",
                "Kota Bogor: 32.71 city",
                "Kota: 33.76 city",
                "Kabupaten Tegal: 33.28 regency",
            ],
        ),
        ("di Kabupaten dan Kota Surabaya", &["Kota Surabaya: 35.78 city"]),
        ("pasar di Kota Jakarta", &["Kota Jakarta: 31 province"]),
        (
            "Daerah Istimewa Yogyakarta (DIY)",
            &["Daerah Istimewa Yogyakarta: 34 province", "DIY: 34 province"],
        ),
    ]);
}

#[test]
fn the_title_of_an_office_is_not_part_of_its_place() {
    assert_regions(&[
        ("Wali Kota Balikpapan hadir", &["Balikpapan: 64.71 city"]),
        ("Bupati Bogor hadir", &["Bogor: 32.01 regency"]),
        ("Wali Kota Bogor hadir", &["Bogor: 32.71 city"]),
        ("Kapolres Batang hadir", &["Batang: 33.25 regency"]),
        (
            "Camat Lembang, Kabupaten Bandung Barat",
            &["Lembang: 32.17.01 district", "Kabupaten Bandung Barat: 32.17 regency"],
        ),
    ]);
}

#[test]
fn a_shared_name_is_read_by_the_article() {
    assert_regions(&[
        (
            "Konser digelar di empat kota, yakni Ambon, Madiun, dan Ende.",
            &["Ambon: 81.71 city", "Madiun: 35.77 city", "Ende: 53.08 regency"],
        ),
        ("Toko ini ada di kota-kota lain seperti Madiun.", &["Madiun: 35.77 city"]),
        ("Aksi pecah di beberapa kota, termasuk Madiun.", &["Madiun: 35.77 city"]),
        ("Pusat kota ramai, juga Madiun.", &["Madiun: 35.19 regency"]),
        ("Warga Bogor antre.", &["Bogor: 32.01 regency"]),
        ("Warga Bogor antre. Kota Bogor padat.", &["Bogor: 32.71 city", "Kota Bogor: 32.71 city"]),
        ("Warga Bogor, kata Wali Kota Bogor", &["Bogor: 32.71 city", "Bogor: 32.71 city"]),
        ("Di Madiun, Wali Kota Rahmat hadir.", &["Madiun: 35.77 city"]),
        (
            "Lapas di Sukamiskin, Bandung",
            &["Sukamiskin: 32.73.24.1001 village", "Bandung: 32.73 city"],
        ),
        (
            "Gubernur DIY menyapa warga Yogyakarta. Warga Sleman Yogyakarta antre.",
            &[
                "DIY: 34 province",
                "Yogyakarta: 34.71 city",
                "Sleman: 34.04 regency",
                "Yogyakarta: 34 province",
            ],
        ),
        ("di Coblong, Bandung", &["Coblong: 32.73.02 district", "Bandung: 32.73 city"]),
        ("Stasiun Tawang, Semarang", &["Semarang: 33.74 city"]),
        ("di stasiun Tawang, Semarang", &["Semarang: 33.74 city"]),
        ("mengungsi di Lirboyo, Kediri", &["Lirboyo: 35.71.01.1013 village", "Kediri: 35.71 city"]),
        ("gempa 40 km Barat Laut Jepara", &["Jepara: 33.20 regency"]),
        ("nelayan Laut Jepara", &[]),
        ("di Banjar, Jawa Barat", &["Banjar: 32.79 city", "Jawa Barat: 32 province"]),
        (
            "di Banjar, Kalimantan Selatan",
            &["Banjar: 63.03 regency", "Kalimantan Selatan: 63 province"],
        ),
        ("wisata di Yogyakarta", &["Yogyakarta: 34.71 city"]),
        ("di Jakarta dan Bandung", &["Jakarta: 31 province", "Bandung: 32.73 city"]),
        ("di Kecamatan Lembang.\"Jadi", &["Kecamatan Lembang: district"]),
        ("di Bantul, Yogyakarta", &["Bantul: 34.02 regency", "Yogyakarta: 34 province"]),
        ("Gubernur Yogyakarta", &["Yogyakarta: 34 province"]),
        (
            "di Bandung, tepatnya di sekitar Coblong",
            &["Bandung: 32.73 city", "Coblong: 32.73.02 district"],
        ),
        (
            "TEGAL, Kabar – Warga Kota Tegal. Kabupaten Tegal aman, kata Bupati Tegal.",
            &[
                "TEGAL: 33.76 city",
                "Kota Tegal: 33.76 city",
                "Kabupaten Tegal: 33.28 regency",
                "Tegal: 33.28 regency",
            ],
        ),
        (
            "Tawuran di Manggarai, Jakarta",
            &["Manggarai: 31.74.01.1007 village", "Jakarta: 31 province"],
        ),
        (
            "Kapolsek Metro Tanah Abang di Jakarta",
            &["Tanah Abang: 31.71.07 district", "Jakarta: 31 province"],
        ),
        ("Kapolres Bogor Kota hadir", &["Bogor Kota: 32.71 city"]),
        ("Kapolres Gorontalo hadir", &["Gorontalo: 75.01 regency"]),
        ("Kapolres Kupang Kota hadir", &["Kupang Kota: 53.71 city"]),
        (
            "Surabaya, Malang, dan Medan",
            &["Surabaya: 35.78 city", "Malang: 35.73 city", "Medan: 12.71 city"],
        ),
        (
            "Surabaya, Malang, dan Jember",
            &["Surabaya: 35.78 city", "Malang: 35.07 regency", "Jember: 35.09 regency"],
        ),
        ("Camat Kuta Selatan Wulandhari Malang hadir", &["Kuta Selatan: 51.03.05 district"]),
        ("Kadis Sosial Makassar Wulandhari Gowa hadir", &[]),
        (
            "Kabupaten Mimika, Puncak, dan Nabire",
            &["Kabupaten Mimika: 94.04 regency", "Puncak: 94.05 regency", "Nabire: 94.01 regency"],
        ),
    ]);
}

#[test]
fn names_that_are_words_need_company() {
    assert_regions(&[
        ("Batu itu jatuh, Serang balik!", &[]),
        ("wisata di Batu", &["Batu: 35.79 city"]),
        (
            "Pameran di Kudus ramai, dan orang Kudus senang.",
            &["Kudus: 33.19 regency", "Kudus: 33.19 regency"],
        ),
        ("Kata orang Kudus, begitu.", &[]),
        ("BATANG, Kabar - Warga", &["BATANG: 33.25 regency"]),
        ("Macet di Puncak", &[]),
        (
            "Kabupaten Puncak aman. Warga Puncak lega.",
            &["Kabupaten Puncak: 94.05 regency", "Puncak: 94.05 regency"],
        ),
        // A short form that may mean something else, where its full name stands.
        ("Kepala HSU ditegur.", &[]),
        (
            "di Hulu Sungai Utara (HSU), warga HSU",
            &["Hulu Sungai Utara: 63.08 regency", "HSU: 63.08 regency", "HSU: 63.08 regency"],
        ),
    ]);
}

#[test]
fn districts_and_villages_count_behind_their_cue_or_beside_what_holds_them() {
    assert_regions(&[
        ("sukamaju dan Yosowilangun", &[]),
        (
            "di Desa Wotgalih, Kecamatan Yosowilangun, Lumajang",
            &[
                "Desa Wotgalih: 35.08.07.2003 village",
                "Kecamatan Yosowilangun: 35.08.07 district",
                "Lumajang: 35.08 regency",
            ],
        ),
        (
            "di Sepaku, Penajam Paser Utara",
            &["Sepaku: 64.09.04 district", "Penajam Paser Utara: 64.09 regency"],
        ),
        (
            "Kota Bekasi sepi. Warga Bekasi Timur antre.",
            &["Kota Bekasi: 32.75 city", "Bekasi Timur: 32.75.01 district"],
        ),
        (
            "Kabupaten Lumajang: warga di Yosowilangun dan Tempeh",
            &[
                "Kabupaten Lumajang: 35.08 regency",
                "Yosowilangun: 35.08.07 district",
                "Tempeh: 35.08.05 district",
            ],
        ),
        ("Desa Tidak Terdaftar", &[]),
        ("Warga Lumajang pulang ke desa. Yang lain tinggal.", &["Lumajang: 35.08 regency"]),
        ("Program Desa Bisa Ekspor di Lumajang", &["Lumajang: 35.08 regency"]),
        (
            "Kelurahan Barrang Caddi dan Kodingareng di Kota Makassar",
            &[
                "Kelurahan Barrang Caddi: 73.71.15.1001 village",
                "Kodingareng: 73.71.15.1003 village",
                "Kota Makassar: 73.71 city",
            ],
        ),
        (
            "Pasar di Tambora, Jakarta Barat. Warga DKI antre di Kelapa Gading.",
            &[
                "Tambora: 31.73.04 district",
                "Jakarta Barat: 31.73 city",
                "DKI: 31 province",
                "Kelapa Gading: 31.72.06 district",
            ],
        ),
        (
            "Wali Nagari Maninjau dan Keuchik Gampong Pante Gajah",
            &["Maninjau: 13.06.03.2003 village", "Pante Gajah: 11.11.05.2006 village"],
        ),
    ]);
}

#[test]
fn a_name_with_a_slip_is_told_by_what_holds_it() {
    assert_regions(&[
        (
            "di Desa Wotgalit, Kecamatan Yosowilangun, Lumajang. Desa Wotgalit sepi.",
            &[
                "Desa Wotgalit: 35.08.07.2003 village",
                "Kecamatan Yosowilangun: 35.08.07 district",
                "Lumajang: 35.08 regency",
                "Desa Wotgalit: 35.08.07.2003 village",
            ],
        ),
        (
            "warga Kecamatan Yosowillangun Kabupaten Lumajang",
            &["Kecamatan Yosowillangun: 35.08.07 district", "Kabupaten Lumajang: 35.08 regency"],
        ),
        (
            "Kecamatan Yosowilangun, Desa Wotgalit sepi",
            &["Kecamatan Yosowilangun: 35.08.07 district", "Desa Wotgalit: 35.08.07.2003 village"],
        ),
        (
            "Kelurahan Talang Betuto, Kecamatan Sukarami, Palembang",
            &[
                "Kelurahan Talang Betuto: 16.71.07.1002 village",
                "Kecamatan Sukarami: 16.71.07 district",
                "Palembang: 16.71 city",
            ],
        ),
        ("Desa Wotgalit, Kabupaten Garut", &["Kabupaten Garut: 32.05 regency"]),
    ]);
}

#[test]
fn districts_and_villages_count_in_a_region_that_the_article_names() {
    assert_regions(&[
        (
            "Bupati Lumajang menutup jalan ke arah Tempeh. Warga Tempeh lega.",
            &["Lumajang: 35.08 regency", "Tempeh: 35.08.05 district", "Tempeh: 35.08.05 district"],
        ),
        (
            "Kebakaran di Jatipadang, kata warga Jakarta.",
            &["Jatipadang: 31.74.04.1002 village", "Jakarta: 31 province"],
        ),
        ("rapat di Senayan, Jakarta", &["Senayan: 31.74.07.1006 village", "Jakarta: 31 province"]),
        (
            "Kecamatan Tempeh, Wotgalih dan Yosowilangun di Lumajang",
            &[
                "Kecamatan Tempeh: 35.08.05 district",
                "Wotgalih: 35.08.07.2003 village",
                "Yosowilangun: 35.08.07 district",
                "Lumajang: 35.08 regency",
            ],
        ),
        (
            "di Canggu dan Tibubeneng, Kuta Utara, Badung",
            &[
                "Canggu: 51.03.06.2005 village",
                "Tibubeneng: 51.03.06.2004 village",
                "Kuta Utara: 51.03.06 district",
                "Badung: 51.03 regency",
            ],
        ),
        (
            "Kerusuhan di Wamena, kata warga Bali",
            &["Wamena: 95.01.01 district", "Bali: 51 province"],
        ),
        (
            "di Kota Agats, Kabupaten Asmat",
            &["Agats: 93.04.01 district", "Kabupaten Asmat: 93.04 regency"],
        ),
        (
            "Kelurahan/Kecamatan Jebres di Solo",
            &["Kecamatan Jebres: 33.72.04 district", "Solo: 33.72 city"],
        ),
        // Words, hamlets, towns better known elsewhere, persons.
        ("Jakarta: mahasiswa Baru", &["Jakarta: 31 province"]),
        (
            "di Gunung Masigit, Desa Citatah, Bandung Barat",
            &["Desa Citatah: 32.17.07.2003 village", "Bandung Barat: 32.17 regency"],
        ),
        ("pabrik di Purwokerto, Karawang", &["Karawang: 32.15 regency"]),
        ("Kabupaten Bangkalan sepi, kata Kamal", &["Kabupaten Bangkalan: 35.26 regency"]),
        ("di Kampung Babakan, Sukabumi", &["Sukabumi: 32.02 regency"]),
    ]);
}

#[test]
fn lists_of_districts_and_villages() {
    assert_regions(&[
        (
            "dua desa di Lumajang, yakni Wotgalih dan Kraton",
            &[
                "Lumajang: 35.08 regency",
                "Wotgalih: 35.08.07.2003 village",
                "Kraton: 35.08.07.2002 village",
            ],
        ),
        (
            "tiga kecamatan di Lumajang: 1. Tempeh 2. Yosowilangun",
            &[
                "Lumajang: 35.08 regency",
                "Tempeh: 35.08.05 district",
                "Yosowilangun: 35.08.07 district",
            ],
        ),
        (
            "Kecamatan Tempeh 1.350 warga, Yosowilangun (27) & Pasirian Senin (2/3), Candipuro 4 dan Pronojiwo 9. Lumajang",
            &[
                "Kecamatan Tempeh: 35.08.05 district",
                "Yosowilangun: 35.08.07 district",
                "Pasirian: 35.08.04 district",
                "Candipuro: 35.08.03 district",
                "Pronojiwo: 35.08.02 district",
                "Lumajang: 35.08 regency",
            ],
        ),
        (
            "Kecamatan Penengahan, Ketapang dan Kalianda, Lampung Selatan",
            &[
                "Kecamatan Penengahan: 18.01.09 district",
                "Ketapang: 18.01.14 district",
                "Kalianda: 18.01.06 district",
                "Lampung Selatan: 18.01 regency",
            ],
        ),
        (
            "Kecamatan Sedati, Sidoarjo",
            &["Kecamatan Sedati: 35.15.17 district", "Sidoarjo: 35.15 regency"],
        ),
        (
            "warga Neglasari Cibadak, Sukabumi",
            &[
                "Neglasari: 32.02.11.2005 village",
                "Cibadak: 32.02.11 district",
                "Sukabumi: 32.02 regency",
            ],
        ),
        (
            "warga di Tomang Jakarta Barat dan Sultan Tomang Jakarta Barat",
            &[
                "Tomang: 31.73.02.1003 village",
                "Jakarta Barat: 31.73 city",
                "Jakarta Barat: 31.73 city",
            ],
        ),
        (
            "Jakarta Selatan, Timur dan Pusat. Jawa Tengah dan Timur Tengah",
            &[
                "Jakarta Selatan: 31.74 city",
                "Timur: 31.75 city",
                "Pusat: 31.71 city",
                "Jawa Tengah: 33 province",
            ],
        ),
        // Versions, persons, numbers of stops.
        ("dua mobil, yakni Bima 1.2 dan Bima 1.3", &[]),
        ("Warga Lumajang: dua saksi, yakni Tempeh Wijaya", &["Lumajang: 35.08 regency"]),
    ]);
}

#[test]
fn parts_of_cities_islands_and_areas_count() {
    assert_regions(&[
        ("tol dari Cikunir ke Karawang Barat", &["Karawang Barat: 32.15.01 district"]),
        ("di Jaksel", &["Jaksel: 31.74 city"]),
        ("di Jakarta selatan", &["Jakarta selatan: 31.74 city"]),
        ("di Surabaya Timur", &["Surabaya Timur: area"]),
        ("di Kalimantan dan Jabodetabek", &["Kalimantan: island", "Jabodetabek: area"]),
        (
            "kapal ke Pulau Moyo dan kepulauan Nias",
            &["Pulau Moyo: island", "kepulauan Nias: island"],
        ),
        ("ke IKN", &["IKN: area"]),
    ]);
}

const PIECES: &[&str] = &[
    "di",
    "warga",
    "dan",
    "kata",
    "se-",
    "Kabupaten",
    "Kab.",
    "Kota",
    "Kecamatan",
    "Desa",
    "Bupati",
    "Kepala",
    "Dinas",
    "Bank",
    "Jalan",
    "Rahmat",
    "Reni",
    "Situbondo",
    "Bandung",
    "BANDUNG",
    "Coblong",
    "Lumajang",
    "Tempeh",
    "Jakarta",
    "Tambora",
    "Bekasi",
    "Timur",
    "Jawa",
    "Banten",
    "Pulo",
    "Ampel",
    "Puloampel",
    "19",
    "2",
    "11",
    "November",
    "x",
    "Anam",
    "Sumatera",
    "Barat",
    "Lima",
    "Puluh",
    ",",
    ".",
    "(",
    ")",
    "-",
    "\n",
    "\n\n",
];

proptest! {
    #[test]
    fn every_place_starts_where_one_opens(
        text in texts(PIECES, 60),
    ) {
        let lexicon = Lexicon::builtin().unwrap();
        let found = find_places(&Scan::new(&text, &lexicon.vocabulary), &lexicon);
        let everywhere = Scan::open_everywhere(&text, &lexicon.vocabulary, OpeningSet::ALL);
        prop_assert_eq!(found, find_places(&everywhere, &lexicon));
    }
}

#[test]
fn a_name_in_another_name_is_no_place() {
    for text in [
        "nasabah Bank Jateng",
        "Ketua DPC PDI-P Surabaya",
        "laga Bali United",
        "sumur minyak Tarakan Field",
        "laga PSIM vs Sragen, kelas Rumah BUMN Jakarta, dan Kwarcab Pramuka Lumajang",
        "tribun Jakarta Internasional Stadium",
        "parkir bandara Nabire",
        "dari pelabuhan Benoa ke terminal Bekasi",
        "suporter Persib Bandung",
        "di Jalan Surabaya",
        "warga Solo Baru",
        "lagu berbahasa Jawa",
        "dirawat di RS Mitra Husada Semarang dan RSCM Jakarta",
        "perawat RSUP dr Wahidin Makassar",
        "rektor Universitas Negeri Malang",
        "lulusan SMKN 1 Klego Boyolali",
        "rektor Universitas Islam Negeri (UIN) Makassar",
        "guru MAN 2 Mataram dan Madrasah Tsanawiyah Negeri 1 Demak",
        "luapan sungai Batanghari",
        "Editor: Riau Damanik",
        "sepiring nasi Padang",
        "Slamet alias Semarang ditahan",
        "seekor harimau Sumatera",
        "organisasi West Papua",
        "situs jakarta.go.id dan @Jateng",
        "laporan SUARA-KUPANG.COM",
        "juru bicara Koalisi Depok Maju",
        "macet di jalan tol Jakarta-Tangerang",
        "Otoritas Kelapa Indonesia (OKI) rapat, kata OKI",
        "Kepala Cabang, Reni Pariaman, menyebut",
        "Yohanes Flores Bria (33) hadir",
        "Malang nasib warga keturunan Jawa",
    ] {
        assert_regions(&[(text, &[])]);
    }
}
