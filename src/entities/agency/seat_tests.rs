//! What the grammar reads of courts by their seats, and of names that a slash or a hyphen joins.

use super::tests::assert_agencies;

#[test]
fn a_court_is_called_as_the_town_where_it_sits() {
    assert_agencies(&[
        ("Buruh menggugat ke PHI Medan.", &["PHI Medan: ma judiciary 12.71"]),
        ("Dirjen PHI dan Jamsos Medan", &[]),
        ("naik ke PHI pada PN Medan.", &["PHI pada PN Medan: ma judiciary 12.71"]),
        ("Posko Satgas Ketenagakerjaan Konsultasi dan Penegakan Hukum THR dibuka", &[]),
        ("Hakim PN Sampit menunda sidang.", &["PN Sampit: ma judiciary"]),
        ("jaksa Kejari Stabat hadir", &["Kejari Stabat: kejaksaan law_enforcement 12.05.07"]),
        (
            "Pengadilan Negeri (PN) Pasir Pengaraian menolak",
            &["Pengadilan Negeri (PN) Pasir Pengaraian: ma judiciary"],
        ),
        ("PN Kelas IB Lubuk Pakam", &["PN Kelas IB Lubuk Pakam: ma judiciary 12.07.28"]),
        ("Pengadilan Tipikor Tanjungkarang", &["Pengadilan Tipikor Tanjungkarang: ma judiciary"]),
        ("Bulog Cabang Meulaboh menyalurkan beras", &["Bulog Cabang Meulaboh: bulog state_body"]),
        (
            "anggota Polsek Kota Agung, Tanggamus",
            &["Polsek Kota Agung: polri law_enforcement 18.06.01"],
        ),
        (
            "Kepala Perwakilan Ombudsman RI Jakarta Raya dan Ombudsman Perwakilan Jakarta Raya",
            &[
                "Perwakilan Ombudsman RI Jakarta Raya: ombudsman state_body 31",
                "Ombudsman Perwakilan Jakarta Raya: ombudsman state_body 31",
            ],
        ),
        (
            "Wali Kota Bandung meninjau gudang Bulog Gedebage.",
            &["Bulog Gedebage: bulog state_body 32.73.27"],
        ),
        (
            "PN Sumbawa Barat, lalu ke Pengadilan Tipikor pada PN itu",
            &[
                "PN Sumbawa Barat: ma judiciary 52.07",
                "Pengadilan Tipikor: ma judiciary",
                "PN: ma judiciary",
            ],
        ),
        ("Saham PN naik. Buruh membawa akta PHI.", &["PHI: ma judiciary"]),
        (
            "Bulog Kanwil Riau dan Kepri menyalurkan beras",
            &["Bulog Kanwil Riau dan Kepri: bulog state_body 14"],
        ),
    ]);
}

#[test]
fn a_religious_court_has_a_short_form_where_the_article_names_one() {
    assert_agencies(&[
        (
            "Sidang di Pengadilan Agama Soreang ditunda. Humas PA Soreang membenarkan.",
            &[
                "Pengadilan Agama Soreang: ma judiciary 32.04.37",
                "PA Soreang: ma judiciary 32.04.37",
            ],
        ),
        ("Komnas PA Surabaya", &[]),
    ]);
}

#[test]
fn an_office_of_religious_affairs_has_its_district() {
    assert_agencies(&[
        ("menikah di KUA Lowokwaru", &["KUA Lowokwaru: kemenag ministry 35.73.05"]),
        ("KUA Kebayoran Baru penuh", &["KUA Kebayoran Baru: kemenag ministry 31.74.07"]),
        ("pembahasan KUA-PPAS Kota Malang", &[]),
        ("dihadiri Kepala KUA, penyuluh dan lurah", &["KUA: kemenag ministry"]),
        (
            "datang ke Kantor Urusan Agama, lalu KUA tutup",
            &["Kantor Urusan Agama: kemenag ministry", "KUA: kemenag ministry"],
        ),
        ("TAPD membahas KUA dan PPAS", &["TAPD: state_body"]),
        (
            "Kantor Urusan Agama (KUA) Lowokwaru buka, kata petugas KUA.",
            &[
                "Kantor Urusan Agama (KUA) Lowokwaru: kemenag ministry 35.73.05",
                "KUA: kemenag ministry",
            ],
        ),
    ]);
}

#[test]
fn an_alms_body_of_aceh_has_its_region() {
    assert_agencies(&[
        (
            "Baitul Mal Kota membagi zakat, kata Kepala Baitul Mal.",
            &["Baitul Mal Kota: baitul_mal state_body", "Baitul Mal: baitul_mal state_body"],
        ),
        ("Baitul Mal Aceh membagi zakat", &["Baitul Mal Aceh: baitul_mal state_body 11"]),
        ("koperasi Baitul Mal wat Tamwil", &[]),
    ]);
}

#[test]
fn a_kitchen_of_the_nutrition_agency_has_its_district_or_village() {
    assert_agencies(&[
        (
            "Bupati Garut hadir. Kepala SPPG Cibatu membenarkan.",
            &["SPPG Cibatu: bgn state_body 32.05.12"],
        ),
        (
            "Bupati Garut hadir di Satuan Pelayanan Pemenuhan Gizi (SPPG) Sukamaju.",
            &["Satuan Pelayanan Pemenuhan Gizi (SPPG) Sukamaju: bgn state_body 32.05.13.2005"],
        ),
        ("SPPG Kabupaten Bogor tutup", &["SPPG Kabupaten Bogor: bgn state_body 32.01"]),
        ("dapur SPPG Polres Lampung Barat", &["Polres Lampung Barat: polri law_enforcement 18.04"]),
        ("Semua Satuan Pelayanan Pemenuhan Gizi (SPPG) diperiksa, dan SPPG baru ditunda", &[]),
        ("Kepala BGN Jawa Timur hadir", &["BGN Jawa Timur: bgn state_body 35"]),
        ("Tag:\nBGN\nKecamatan Sukau\nLampung Barat", &["BGN: bgn state_body"]),
    ]);
}

#[test]
fn the_manager_of_a_programme_is_a_body() {
    assert_agencies(&[
        (
            "Direktur Manajemen Pelaksana Program (PMO) Kartu Prakerja dan PMO Prakerja",
            &[
                "Manajemen Pelaksana Program (PMO) Kartu Prakerja: state_body",
                "PMO Prakerja: state_body",
            ],
        ),
        ("Manajemen pelaksana program itu diganti", &[]),
    ]);
}

#[test]
fn a_ministry_and_its_board_are_one_body() {
    assert_agencies(&[
        (
            "Kepala BPJPH Kementerian Agama RI dan Kepala BPJPH",
            &["BPJPH Kementerian Agama RI: bpjph state_body", "BPJPH: bpjph state_body"],
        ),
        ("Kementerian LH/BPLH menyegel", &["Kementerian LH/BPLH: klh ministry"]),
        (
            "Kementerian Investasi (Kemeninves)/BKPM mencatat",
            &["Kementerian Investasi (Kemeninves)/BKPM: bkpm ministry"],
        ),
        (
            "Kepala KP2MI/BP2MI dan KP2MI/Kemnaker",
            &[
                "KP2MI/BP2MI: kp2mi ministry",
                "KP2MI: kp2mi ministry",
                "Kemnaker: kemnaker ministry",
            ],
        ),
        ("Menteri LH/Kepala BPLH", &["BPLH: klh ministry"]),
        ("TNI/Polri", &["TNI: tni state_body", "Polri: polri law_enforcement"]),
    ]);
}

#[test]
fn a_suffix_may_stand_behind_a_hyphen() {
    assert_agencies(&[
        ("Ketua KPU-RI hadir", &["KPU-RI: kpu state_body"]),
        ("KPU-Bawaslu", &["KPU: kpu state_body", "Bawaslu: bawaslu state_body"]),
    ]);
}

#[test]
fn the_last_listed_word_may_be_the_type_word_of_the_place() {
    assert_agencies(&[
        (
            "KPU Kota Administrasi Jakarta Timur",
            &["KPU Kota Administrasi Jakarta Timur: kpu state_body 31.75"],
        ),
        ("KPU Kota Bogor", &["KPU Kota Bogor: kpu state_body 32.71"]),
    ]);
}

#[test]
fn a_field_office_is_called_as_the_seat_of_a_court() {
    assert_agencies(&[
        ("Kanim Singaraja menahan", &["Kanim Singaraja: kemenimipas ministry"]),
        (
            "Kepala Bea Cukai Atambua dan KPPN Selong",
            &["Bea Cukai Atambua: kemenkeu ministry", "KPPN Selong: kemenkeu ministry 52.03.07"],
        ),
        ("kapal KUPP Tobelo", &["KUPP Tobelo: kemenhub ministry 82.03.05"]),
        ("stok Bulog KCP Sampit aman", &["Bulog KCP Sampit: bulog state_body"]),
        (
            "tim Manggala Agni Daops Rengat turun",
            &["Manggala Agni Daops Rengat: klhk ministry 14.02.01"],
        ),
        (
            "KPP Pratama Jakarta Setiabudi Dua mengimbau",
            &["KPP Pratama Jakarta Setiabudi Dua: kemenkeu ministry 31.74"],
        ),
    ]);
}

#[test]
fn a_bracket_may_stand_before_the_place_of_an_office() {
    assert_agencies(&[
        (
            "Kantor Wilayah Kementerian Agama (Kakanwil Kemenag) Provinsi Bali",
            &[
                "Kantor Wilayah Kementerian Agama (Kakanwil Kemenag) Provinsi Bali: kemenag ministry 51",
            ],
        ),
        (
            "Kantor Kementerian Agama (Ka. Kankemenag) Kota Bogor",
            &["Kantor Kementerian Agama (Ka. Kankemenag) Kota Bogor: kemenag ministry 32.71"],
        ),
        (
            "Perum Bulog Divisi Regional (Divre) Jawa Barat menambah",
            &["Perum Bulog Divisi Regional (Divre) Jawa Barat: bulog state_body 32"],
        ),
        (
            "Perum Bulog Divisi Regional (Divre) III menambah",
            &["Perum Bulog Divisi Regional (Divre) III: bulog state_body"],
        ),
        (
            "Bulog Subdivisi Regional VII Madiun",
            &["Bulog Subdivisi Regional VII Madiun: bulog state_body 35.19"],
        ),
    ]);
}

#[test]
fn teams_of_a_government_have_their_place() {
    assert_agencies(&[
        ("rapat TAPD bersama Banggar", &["TAPD: state_body", "Banggar: akd legislature"]),
        (
            "Ketua Tim Percepatan Penurunan Stunting (TPPS) Kabupaten Blora",
            &["Tim Percepatan Penurunan Stunting (TPPS) Kabupaten Blora: state_body 33.16"],
        ),
        ("TPAKD Sulsel, Timpora", &["TPAKD Sulsel: state_body 73", "Timpora: state_body"]),
        (
            "Tim Koordinasi Program Sembako Kabupaten Blora",
            &["Tim Koordinasi Program Sembako Kabupaten Blora: state_body 33.16"],
        ),
        ("tim koordinasi bansos", &[]),
        (
            "Tim Saber Pungli Kota Palu dan Tim Saber Pungli Polres Sigi",
            &[
                "Tim Saber Pungli Kota Palu: state_body 72.71",
                "Tim Saber Pungli Polres Sigi: polri law_enforcement 72.10",
            ],
        ),
        ("kata BGN\nKecamatan Sukau", &["BGN: bgn state_body"]),
        ("PKS dengan kejaksaan diteken", &["kejaksaan: kejaksaan law_enforcement"]),
        (
            "Perum Bulog Cabang Siborongborong di Kabupaten Tapanuli Utara",
            &["Perum Bulog Cabang Siborongborong: bulog state_body 12.02.09"],
        ),
        (
            "Badan Gizi Nasional (BGN) Blora",
            &["Badan Gizi Nasional (BGN) Blora: bgn state_body 33.16"],
        ),
    ]);
}

#[test]
fn the_place_may_stand_behind_the_short_form_of_a_name() {
    assert_agencies(&[
        (
            "Panitia Penyelenggara Ibadah Haji (PPIH) Embarkasi Surabaya siap",
            &["Panitia Penyelenggara Ibadah Haji (PPIH) Embarkasi Surabaya: ppih state_body 35.78"],
        ),
        (
            "Panitia Penyelenggara Ibadah Haji (PPIH) Arab Saudi siap",
            &["Panitia Penyelenggara Ibadah Haji (PPIH) Arab Saudi: ppih state_body"],
        ),
        ("PN Gunungsugih memutus", &["PN Gunungsugih: ma judiciary 18.02.04"]),
        (
            "iuran PBPU Pemda Sleman dan Pemda Bantul",
            &["Pemda Bantul: pemda local_government 34.02"],
        ),
    ]);
}
