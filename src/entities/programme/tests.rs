//! Tables of programmes and segments.

use crate::entities::testing::assert_spans;
use crate::kind::SpanKind;

#[test]
fn names_of_programmes_count_in_any_case() {
    assert_spans(
        SpanKind::Programme,
        &[
            ("klaim jaminan hari tua dan JKM", &["jaminan hari tua: jht", "JKM: jkm"]),
            ("peserta JKN-KIS", &["JKN-KIS: jkn"]),
            ("peserta JKN – KIS", &["JKN – KIS: jkn"]),
            ("penerima Kartu Pra Kerja", &["Kartu Pra Kerja: prakerja"]),
            ("BLT Dana Desa cair", &["BLT Dana Desa: blt_dd"]),
            ("penerima BLT Covid-19", &["BLT Covid-19: blt"]),
            ("kartu KIS/JKN", &["KIS/JKN: jkn"]),
            ("pasien KIS PBI-JKN", &["KIS PBI-JKN: pbi_jk"]),
            ("#bansos2026 #bansos", &["bansos: bansos"]),
            ("stok CBP di gudang", &[]),
            ("bantuan CBP tiba, CBP dibagi", &["CBP: pbi_pangan", "CBP: pbi_pangan"]),
            ("plafon KUR Mikro, KUR kecil", &["KUR Mikro: kur", "KUR: kur"]),
            ("bantuan langsung tunai desa", &["bantuan langsung tunai desa: blt_dd"]),
            ("jaminan sosial dan santunan", &[]),
            ("unduh Mobile JKN", &[]),
            ("lewat aplikasi Cek Bansos, cek bansos", &["bansos: bansos"]),
            ("penerima Kartu Jakarta Lansia (KJL)", &["Kartu Jakarta Lansia: kjp", "KJL: kjp"]),
        ],
    );
}

#[test]
fn the_card_of_a_region_has_its_name_inside() {
    assert_spans(
        SpanKind::Programme,
        &[
            (
                "Kartu Kendal Sehat dan Kartu Papua Barat Sehat",
                &["Kartu Kendal Sehat: jamkesda", "Kartu Papua Barat Sehat: jamkesda"],
            ),
            ("Kartu Indonesia Sehat, Kartu Kendal Ceria", &["Kartu Indonesia Sehat: kis"]),
            ("kartu sehat warga Kendal Sehat", &[]),
            (
                "PBPU Pemda Kendal dan PBI Jaminan Kesehatan",
                &["PBPU Pemda: pbi_apbd", "PBI Jaminan Kesehatan: pbi_jk"],
            ),
            ("BLT Migor cair", &["BLT Migor: blt"]),
        ],
    );
}

#[test]
fn guarded_names_need_their_group_and_no_other_meaning() {
    assert_spans(
        SpanKind::Programme,
        &[
            ("dua JP sehari", &[]),
            ("JHT dan JP", &["JHT: jht", "JP: jp"]),
            ("penerima BPNT, KIP, dan PIP", &["BPNT: bpnt", "KIP: kip", "PIP: pip"]),
            ("penerima BPNT, lalu KIP", &["BPNT: bpnt"]),
            ("menerima BLT maupun sembako", &["BLT: blt"]),
            ("Komisi Informasi Publik (KIP) dan siswa. KIP menolak.", &[]),
            (
                "Program Indonesia Pintar (PIP). PIP cair.",
                &["Program Indonesia Pintar: pip", "PIP: pip", "PIP: pip"],
            ),
            (
                "jaminan sosial ketenagakerjaan (Jamsostek), bukan (BPJamsostek)",
                &["jaminan sosial ketenagakerjaan: jamsosnaker", "Jamsostek: jamsosnaker"],
            ),
            ("harga sembako naik", &[]),
            ("Cakupan Jamsostek naik", &["Jamsostek: jamsosnaker"]),
            ("bayarkan THR dan Jamsostek", &["Jamsostek: jamsosnaker"]),
            ("Iuran Jamsostek dan Universal Coverage Jamsostek", &["Jamsostek: jamsosnaker"]),
            ("Bantuan beras untuk korban banjir, beras dari petani", &[]),
            ("Bantuan beras untuk KPM", &["Bantuan beras: pbi_pangan"]),
            ("jam pelajaran (JP). Ada JKK dan JP.", &["JKK: jkk"]),
            ("jam, pelajaran (JP). Ada JKK dan JP.", &["JKK: jkk"]),
            (
                "Jaminan Hari Tua dan Pensiun (JP). Manfaat JP naik.",
                &["Jaminan Hari Tua: jht", "Pensiun: jp", "JP: jp", "JP: jp"],
            ),
            (
                "Program Keluarga Harapan dari kementerian (PKH) cair. Dana PKH naik.",
                &["Program Keluarga Harapan: pkh", "PKH: pkh", "PKH: pkh"],
            ),
            (
                "Penerima Bantuan Iuran warga (PBI-JKN). Warga PBI lega.",
                &["Penerima Bantuan Iuran: pbi_jk", "PBI-JKN: pbi_jk", "PBI: pbi_jk"],
            ),
            (
                "Program Indonesia Pintar di Politeknik Ilmu Pelayaran (PIP). PIP maju.",
                &["Program Indonesia Pintar: pip"],
            ),
            ("Ada KIS dan KIP, lalu BST.", &["KIS: kis", "KIP: kip"]),
            ("Program Sembako Murah ramai, harga sembako turun", &[]),
            ("Cara pencairan (JP): JHT dan JP.", &["JP: jp", "JHT: jht", "JP: jp"]),
        ],
    );
}

#[test]
fn a_name_goes_on_behind_its_own_short_form() {
    assert_spans(
        SpanKind::Programme,
        &[
            (
                "Bantuan Langsung Tunai (BLT) Dana Desa cair",
                &["Bantuan Langsung Tunai (BLT) Dana Desa: blt_dd"],
            ),
            (
                "Bantuan Langsung Tunai (BLT) UMKM cair",
                &["Bantuan Langsung Tunai (BLT) UMKM: bpum"],
            ),
            ("Kartu Indonesia Pintar (KIP)-Kuliah", &["Kartu Indonesia Pintar (KIP)-Kuliah: kip"]),
            (
                "Jaminan Kesehatan Nasional (JKN) dan Kartu Indonesia Sehat (KIS)",
                &[
                    "Jaminan Kesehatan Nasional: jkn",
                    "JKN: jkn",
                    "Kartu Indonesia Sehat: kis",
                    "KIS: kis",
                ],
            ),
            (
                "Program Keluarga Harapan (PKH) dan beras",
                &["Program Keluarga Harapan: pkh", "PKH: pkh"],
            ),
        ],
    );
}

#[test]
fn programmes_in_a_row_share_their_head() {
    assert_spans(
        SpanKind::Programme,
        &[
            (
                "Jaminan Kecelakaan Kerja dan Kematian",
                &["Jaminan Kecelakaan Kerja: jkk", "Kematian: jkm"],
            ),
            (
                "Jaminan Kecelakaan Kerja & Kematian",
                &["Jaminan Kecelakaan Kerja: jkk", "Kematian: jkm"],
            ),
            (
                "Jaminan Kecelakaan Kerja (JKK), Kematian, serta Hari Tua",
                &["Jaminan Kecelakaan Kerja: jkk", "JKK: jkk", "Kematian: jkm", "Hari Tua: jht"],
            ),
            ("Jaminan Kematian & Hari Tua", &["Jaminan Kematian: jkm", "Hari Tua: jht"]),
            ("kematian pada hari tua", &[]),
            (
                "santunan JKK, JKM, serta beasiswa",
                &["JKK: jkk", "JKM: jkm", "beasiswa: beasiswa_bpjstk"],
            ),
            ("JKM + beasiswa, lalu beasiswa lain", &["JKM: jkm", "beasiswa: beasiswa_bpjstk"]),
            ("BPUM dan beasiswa", &["BPUM: bpum"]),
        ],
    );
}

#[test]
fn segments_count() {
    assert_spans(
        SpanKind::Segment,
        &[
            ("peserta bukan penerima upah (BPU)", &["bukan penerima upah: bpu", "BPU: bpu"]),
            (
                "peserta PPU Badan Usaha dan JKN mandiri",
                &["PPU Badan Usaha: ppu", "JKN mandiri: pbpu"],
            ),
            ("peserta bukan penerima upah (PBPU)", &["bukan penerima upah: pbpu", "PBPU: pbpu"]),
            ("PBPU dan Penerima Upah (PPU)", &["PBPU: pbpu", "Penerima Upah: ppu", "PPU: ppu"]),
            ("Kementerian PU", &[]),
            ("PPU Badan Usaha dan JKN mandiri", &["PPU Badan Usaha: ppu", "JKN mandiri: pbpu"]),
            ("ganda dengan kepesertaan PMI, kata PMI", &["PMI: pmi", "PMI: pmi"]),
            ("donor darah di PMI Kota Batu", &[]),
            ("Forum Honorer R2 menemui honorer", &["honorer: nonasn"]),
            ("Aliansi Guru Honorer, Tenaga Honorer, dan Honorer Swasta", &[]),
            ("Forum Desa. Honorer digaji", &["Honorer: nonasn"]),
            ("Penerima Upah (PU) naik, PU aktif", &["Penerima Upah: pu", "PU: pu", "PU: pu"]),
            ("usaha mikro, kecil, dan menengah", &["usaha mikro, kecil, dan menengah: umkm"]),
            ("pegawai non-ASN dan honorer", &["pegawai non-ASN: nonasn", "honorer: nonasn"]),
            ("gaji pegawai honor", &["pegawai honor: nonasn"]),
            ("Menteri UMKM membantu UMKM", &["UMKM: umkm"]),
            ("kata Kabid Koperasi & UMKM soal UMKM", &["UMKM: umkm"]),
            ("tenaga kerja rentan didaftarkan", &["tenaga kerja rentan: pekerja_rentan"]),
            ("BPJS Ketenagakerjaan bertemu Menteri PU soal PU", &["PU: pu"]),
            ("Bupati PPU menanggung iuran JKN peserta PPU", &["PPU: ppu"]),
            ("KPM (Kader Pembangunan Manusia) dilatih. Para KPM mendata ibu hamil.", &[]),
            ("Unit Kegiatan Mahasiswa (UKM) tampil, lalu UKM lain", &[]),
            ("bagi KPM (Keluarga Penerima Mamfaat)", &["KPM: kpm"]),
        ],
    );
}
