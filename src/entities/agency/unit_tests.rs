//! What the grammar makes of parts of public bodies, and of names that end in theirs.

use super::tests::assert_agencies;

#[test]
fn a_part_belongs_to_the_part_behind_it() {
    assert_agencies(&[
        (
            "Puslabfor Bareskrim Polri memeriksa",
            &["Puslabfor Bareskrim Polri: polri law_enforcement"],
        ),
        (
            "Batalyon C Pelopor Satbrimob Polda Bali",
            &["Batalyon C Pelopor Satbrimob Polda Bali: polri law_enforcement 51"],
        ),
        (
            "personel Brimob, Bareskrim",
            &["Brimob: polri law_enforcement", "Bareskrim: polri law_enforcement"],
        ),
        (
            "Balai Pelayanan Pelindungan Pekerja Migran Indonesia (BP3MI) Nusa Tenggara Timur",
            &[
                "Balai Pelayanan Pelindungan Pekerja Migran Indonesia (BP3MI) Nusa Tenggara Timur: kp2mi ministry 53",
            ],
        ),
        ("Inspektorat Jenderal Kemenkeu", &["Inspektorat Jenderal Kemenkeu: kemenkeu ministry"]),
        (
            "Inspektorat Jenderal (Itjen) melapor ke Kemenkeu",
            &[
                "Inspektorat Jenderal: kemenkeu ministry",
                "Itjen: kemenkeu ministry",
                "Kemenkeu: kemenkeu ministry",
            ],
        ),
        (
            "Kepala Bagian Umum Ditjen Pajak Jakarta Selatan II",
            &["Ditjen Pajak Jakarta Selatan II: kemenkeu ministry 31.74"],
        ),
    ]);
}

#[test]
fn units_of_the_police_count_alone_and_before_other_parts() {
    assert_agencies(&[
        (
            "diperiksa Propam, lalu tim Labfor Polda Jatim datang",
            &["Propam: polri law_enforcement", "Labfor Polda Jatim: polri law_enforcement 35"],
        ),
        (
            "Tim Inafis Satuan Reskrim Polres Jember datang",
            &["Tim Inafis Satuan Reskrim Polres Jember: polri law_enforcement 35.09"],
        ),
        (
            "Laboratorium Forensik Polda Bali",
            &["Laboratorium Forensik Polda Bali: polri law_enforcement 51"],
        ),
        (
            "dibawa ke unit Pelayanan Perempuan dan Anak (PPA) Polres Garut",
            &["unit Pelayanan Perempuan dan Anak (PPA) Polres Garut: polri law_enforcement 32.05"],
        ),
        (
            "pantauan Traffic Management Center (TMC) Polda Bali dan TMC Polda Bali",
            &[
                "Traffic Management Center (TMC) Polda Bali: polri law_enforcement 51",
                "TMC Polda Bali: polri law_enforcement 51",
            ],
        ),
        ("operasi TMC menurunkan hujan", &[]),
        ("dua Tim Siber Polri", &["Tim Siber Polri: polri law_enforcement"]),
        ("tulis Pusdalops BNPB", &["Pusdalops BNPB: bnpb state_body"]),
        (
            "laporan Bawas MA dan Mahkamah Agung",
            &["Bawas MA: ma judiciary", "Mahkamah Agung: ma judiciary"],
        ),
    ]);
}

#[test]
fn the_title_of_a_head_leaves_its_whole_section_out() {
    assert_agencies(&[
        (
            "anggota Reskrim Polsek Bojonggede",
            &["Reskrim Polsek Bojonggede: polri law_enforcement 32.01.13"],
        ),
        ("Kanit Reskrim Polda Bali", &["Polda Bali: polri law_enforcement 51"]),
        (
            "Kanit Reskrim Polsek Metro Setiabudi Komisaris Xenandra",
            &["Polsek Metro Setiabudi: polri law_enforcement 31.74.02"],
        ),
        ("Kepala Unit Reskrim Polda Bali", &["Polda Bali: polri law_enforcement 51"]),
        ("Direktur Reskrim Umum Polda Bali", &["Polda Bali: polri law_enforcement 51"]),
        ("Kasat Polairud Polres Gresik", &["Polres Gresik: polri law_enforcement 35.25"]),
        ("Kabid Propam Polda Bali", &["Polda Bali: polri law_enforcement 51"]),
        ("Tim Resmob Polda Bali", &["Tim Resmob Polda Bali: polri law_enforcement 51"]),
    ]);
}

#[test]
fn a_field_office_sits_in_the_city_that_shares_its_name_with_a_regency() {
    assert_agencies(&[
        (
            "Kepala Kantor Bea Cukai Semarang dan Bea Cukai Kabupaten Semarang",
            &[
                "Kantor Bea Cukai Semarang: kemenkeu ministry 33.74",
                "Bea Cukai Kabupaten Semarang: kemenkeu ministry 33.22",
            ],
        ),
        (
            "Stasiun Meteorologi Ahmad Yani Semarang dan Kantor SAR Bandung",
            &[
                "Stasiun Meteorologi Ahmad Yani Semarang: bmkg state_body 33.74",
                "Kantor SAR Bandung: basarnas state_body 32.73",
            ],
        ),
        ("Kanwil DJP Bengkulu", &["Kanwil DJP Bengkulu: kemenkeu ministry 17"]),
    ]);
}

#[test]
fn a_directorate_of_the_kpk_needs_no_parent() {
    assert_agencies(&[
        (
            "laporan Direktorat Penuntutan kepada KPK",
            &["Direktorat Penuntutan: kpk law_enforcement", "KPK: kpk law_enforcement"],
        ),
        (
            "Direktorat Penuntutan Kejaksaan Agung",
            &["Direktorat Penuntutan Kejaksaan Agung: kejaksaan law_enforcement"],
        ),
    ]);
}

#[test]
fn a_general_secretariat_is_listed_with_its_inspectorate() {
    assert_agencies(&[
        (
            "Anggaran Kemenkeu: Sekretariat Jenderal Rp1 miliar, Inspektorat Jenderal Rp2 miliar",
            &[
                "Kemenkeu: kemenkeu ministry",
                "Sekretariat Jenderal: kemenkeu ministry",
                "Inspektorat Jenderal: kemenkeu ministry",
            ],
        ),
        ("Sekretariat Jenderal partai itu", &[]),
    ]);
}

#[test]
fn a_directorate_that_moved_belongs_to_the_ministry_that_the_article_names() {
    assert_agencies(&[
        ("Ditjen Imigrasi Kemenimipas", &["Ditjen Imigrasi Kemenimipas: kemenimipas ministry"]),
        (
            "Kemenimipas menugasi Ditjen Imigrasi. Kemenkes menunggu.",
            &[
                "Kemenimipas: kemenimipas ministry",
                "Ditjen Imigrasi: kemenimipas ministry",
                "Kemenkes: kemenkes ministry",
            ],
        ),
        (
            "Ditjen Pemasyarakatan menghubungi Kemenkes",
            &["Ditjen Pemasyarakatan: kemenkum ministry", "Kemenkes: kemenkes ministry"],
        ),
        (
            "Menteri Imigrasi dan Pemasyarakatan memuji Ditjen Imigrasi dan Ditjenpas.",
            &["Ditjen Imigrasi: kemenimipas ministry", "Ditjenpas: kemenimipas ministry"],
        ),
        // The office had its name under the other ministry as well.
        (
            "Kantor Imigrasi Batam menunggu Direktorat Jenderal (Ditjen) Imigrasi.",
            &[
                "Kantor Imigrasi Batam: kemenimipas ministry 21.71",
                "Direktorat Jenderal (Ditjen) Imigrasi: kemenkum ministry",
            ],
        ),
    ]);
}

#[test]
fn a_short_form_stands_inside_a_listed_name() {
    assert_agencies(&[
        (
            "Ketua Komisi Nasional (Komnas) Perempuan hadir",
            &["Komisi Nasional (Komnas) Perempuan: komnas_perempuan state_body"],
        ),
        (
            "pejabat Kementerian Koordinator (Kemenko) Polkam",
            &["Kementerian Koordinator (Kemenko) Polkam: kemenko_polkam ministry"],
        ),
        ("Badan Penyelenggara (BP) Makan", &[]),
    ]);
}

#[test]
fn a_title_in_brackets_stands_inside_a_unit() {
    assert_agencies(&[
        (
            "Biro Penerangan Masyarakat (Karo Penmas) Divisi Humas Polri",
            &["Biro Penerangan Masyarakat (Karo Penmas) Divisi Humas Polri: polri law_enforcement"],
        ),
        (
            "Markas Komando (Mako) Brimob Polda Bali",
            &["Markas Komando (Mako) Brimob Polda Bali: polri law_enforcement 51"],
        ),
    ]);
}

#[test]
fn streets_systems_and_reports_end_in_the_name_of_a_body() {
    assert_agencies(&[
        ("jembatan di Jalan Kejaksaan, waduk Brigif", &[]),
        (
            "Direktur Angkutan Jalan Kementerian Perhubungan",
            &["Kementerian Perhubungan: kemenhub ministry"],
        ),
        ("Sistem Informasi Pemerintah Daerah (SIPD)", &[]),
        ("opini BPK atas LKPP tahun 2019", &["BPK: bpk state_body"]),
        ("Laporan Keuangan Pemkab Garut", &["Pemkab Garut: pemkab local_government 32.05"]),
        ("petugas Imigrasi mencatat", &["Imigrasi: kemenimipas ministry"]),
    ]);
}

#[test]
fn task_forces_of_societies_are_no_public_bodies() {
    assert_agencies(&[
        ("Satgas Imunisasi Perhimpunan Dokter Indonesia rapat", &[]),
        ("Satgas PPKPT kampus rapat", &[]),
        (
            "Satgas Supervisi KPK Wilayah V",
            &["Satgas Supervisi KPK Wilayah V: kpk law_enforcement"],
        ),
    ]);
}

#[test]
fn courts_and_auction_offices_of_a_shared_name_sit_in_the_city() {
    assert_agencies(&[
        ("Pengadilan Tipikor Semarang", &["Pengadilan Tipikor Semarang: ma judiciary 33.74"]),
        ("KPKNL Pekalongan", &["KPKNL Pekalongan: kemenkeu ministry 33.75"]),
    ]);
}

#[test]
fn no_province_stands_on_the_line_behind_an_office() {
    assert_agencies(&[
        ("Kepolisian Resor\nJawa Timur", &["Kepolisian Resor: polri law_enforcement"]),
        ("Polres\nGarut", &["Polres\nGarut: polri law_enforcement 32.05"]),
    ]);
}

#[test]
fn a_society_or_a_slogan_ends_in_the_name_of_a_body() {
    assert_agencies(&[
        ("Pemuda Peduli KPK (Kompi-KPK) berunjuk rasa", &[]),
        ("mereka peduli KPK", &["KPK: kpk law_enforcement"]),
    ]);
}

#[test]
fn units_and_second_names() {
    assert_agencies(&[
        ("Wadan Pussenif Kodiklatad", &["Pussenif Kodiklatad: tni state_body"]),
        ("Satwil Jakarta Barat", &["Satwil Jakarta Barat: polri law_enforcement 31.73"]),
        ("lapor ULT Kemnaker", &["ULT Kemnaker: kemnaker ministry"]),
        ("Sekertariat Jenderal DPR RI", &["Sekertariat Jenderal DPR RI: dprri legislature"]),
        (
            "Badan Perencanaan Pembangunan Nasional (PPN/Bappenas)",
            &[
                "Badan Perencanaan Pembangunan Nasional: bappenas ministry",
                "PPN/Bappenas: bappenas ministry",
            ],
        ),
    ]);
}
