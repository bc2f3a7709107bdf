//! What hospitals, units and divisions are marked, and with which owner.

use super::tests::check;

#[test]
fn a_town_ends_the_name_of_a_hospital() {
    check(&[
        (
            "RSUD dr Soeselo Slawi, Kabupaten Tegal",
            &["RSUD dr Soeselo Slawi = rsud kesehatan 33.28.10"],
        ),
        (
            "RSUD dr Adjidarmo Rangkasbitung, Kabupaten Lebak",
            &["RSUD dr Adjidarmo Rangkasbitung = rsud kesehatan 36.02.14"],
        ),
        ("RSUD dr Soeselo Budiman", &["RSUD dr Soeselo Budiman = rsud kesehatan"]),
        ("RSKD Duren Sawit, Jakarta Timur", &["RSKD Duren Sawit = rsud kesehatan 31.75.07"]),
        (
            "RSUD dr. H. Moh. Xenandra Sumenep",
            &["RSUD dr. H. Moh. Xenandra Sumenep = rsud kesehatan 35.29"],
        ),
    ]);
}

#[test]
fn a_director_is_not_the_name_of_the_hospital() {
    check(&[
        (
            "RSUD Jombang penuh. Dirut RSUD drg. Xenandra Putri enggan bicara.",
            &["RSUD Jombang = rsud kesehatan 35.17", "RSUD = rsud kesehatan"],
        ),
        (
            "RSUD Jombang penuh. Direktur RSUD dr Xenandra, dr Budi, enggan bicara.",
            &["RSUD Jombang = rsud kesehatan 35.17", "RSUD dr Xenandra = rsud kesehatan"],
        ),
        (
            "RSUD Jombang penuh. Humas RSUD dr. Xenandra menyebut angka itu.",
            &["RSUD Jombang = rsud kesehatan 35.17", "RSUD = rsud kesehatan"],
        ),
        (
            "RSUD Jombang penuh. Humas RSUD dr. Soetomo menyebut angka itu.",
            &["RSUD Jombang = rsud kesehatan 35.17", "RSUD dr. Soetomo = rsud kesehatan"],
        ),
        (
            "RSUD dr Xenandra penuh. Direktur RSUD dr Xenandra enggan bicara.",
            &["RSUD dr Xenandra = rsud kesehatan", "RSUD dr Xenandra = rsud kesehatan"],
        ),
        (
            "RSUD Jombang penuh. Direktur RSUD dr Xenandra Lumajang enggan bicara.",
            &[
                "RSUD Jombang = rsud kesehatan 35.17",
                "RSUD dr Xenandra Lumajang = rsud kesehatan 35.08",
            ],
        ),
    ]);
}

#[test]
fn a_unit_goes_on_with_its_owner_behind_brackets() {
    check(&[
        (
            "Pusat Pelayanan Terpadu Pemberdayaan Perempuan dan Anak (P2TP2A) Dinas PPPA Kota Serang",
            &[
                "Pusat Pelayanan Terpadu Pemberdayaan Perempuan dan Anak (P2TP2A) Dinas PPPA Kota Serang = uptd pppa 36.73",
            ],
        ),
        ("P2TP2A Kota Depok", &["P2TP2A Kota Depok = uptd pppa 32.76"]),
        ("melapor ke P2TP2A", &[]),
    ]);
}

#[test]
fn a_division_has_its_secretariat_and_no_other_body() {
    check(&[
        (
            "Biro Pengadaan Barang dan Jasa (PBJ) Setda Sulsel",
            &["Biro Pengadaan Barang dan Jasa (PBJ) Setda Sulsel = bagian setda 73"],
        ),
        (
            "Bagian (Kabag) Kesra Setda Kabupaten Garut",
            &["Bagian (Kabag) Kesra Setda Kabupaten Garut = bagian setda 32.05"],
        ),
        ("Bagian Umum DPRD Sumut", &["Bagian Umum DPRD Sumut = bagian setwan 12"]),
        (
            "Bagian Umum dan Protokol Pemerintah Kota Administrasi Jakarta Timur",
            &[
                "Bagian Umum dan Protokol Pemerintah Kota Administrasi Jakarta Timur = bagian setda 31.75",
            ],
        ),
        ("Kabag Humas Universitas Jember", &[]),
        ("Bagian Umum PDAM Tirtanadi Medan", &[]),
    ]);
}

#[test]
fn secretariats_may_be_in_lower_case() {
    check(&[
        ("rapat di sekretariat DPRD Siak", &["sekretariat DPRD Siak = sekretariat setwan 14.08"]),
        ("sekretariat dewan itu", &[]),
    ]);
}

#[test]
fn secretariats_of_one_level_need_their_place() {
    check(&[
        ("Setkab Berau menggelar apel", &["Setkab Berau = sekretariat setda 64.03"]),
        ("staf Bagian Umum Setkab Kutim", &["Bagian Umum Setkab Kutim = bagian setda 64.08"]),
        ("Asisten II Setprov Kalsel", &["Setprov Kalsel = sekretariat setda 63"]),
        ("Setkot Madiun", &["Setkot Madiun = sekretariat setda 35.77"]),
        ("menurut laman Setkab, Kepala Bagian Humas Setkab", &[]),
    ]);
}

#[test]
fn hospitals_and_units_that_the_lexicon_knows() {
    check(&[
        (
            "Rumah Sakit Umum (RSU) Kota Bogor",
            &["Rumah Sakit Umum (RSU) Kota Bogor = rsud kesehatan 32.71"],
        ),
        ("RSJ Menur dan Rumah Sakit (RS) Hermina", &["RSJ Menur = rsud kesehatan"]),
        (
            "RSUD Kabupaten Bandung Barat (KBB)",
            &["RSUD Kabupaten Bandung Barat = rsud kesehatan 32.17"],
        ),
        ("Labkesda Kota Batu", &["Labkesda Kota Batu = uptd kesehatan 35.79"]),
        ("sampel di Labkesda", &["Labkesda = uptd kesehatan"]),
        ("UPTD Wasnaker Wil. II tutup", &["UPTD Wasnaker Wil. II = uptd naker"]),
        (
            "UPTD Balai Pengawasan Ketenagakerjaan Wilayah Tengah memeriksa",
            &["UPTD Balai Pengawasan Ketenagakerjaan Wilayah Tengah = uptd naker"],
        ),
        ("UPT Tahura Raden Soerjo", &["UPT Tahura Raden Soerjo = uptd hut"]),
    ]);
}

#[test]
fn a_place_behind_a_comma_tells_of_two_hospitals_of_one_name() {
    check(&[
        ("RSUD Tarakan, Jakarta Pusat", &["RSUD Tarakan = rsud kesehatan"]),
        ("RSUD Tarakan, Kalimantan Utara", &["RSUD Tarakan = rsud kesehatan 65.71"]),
    ]);
}

#[test]
fn a_clinic_may_have_its_number_before_its_place() {
    check(&[
        ("Puskesmas 1 Denpasar Barat", &["Puskesmas 1 Denpasar Barat = uptd kesehatan 51.71.03"]),
        ("Puskesmas 2 orang", &[]),
    ]);
}

#[test]
fn a_unit_ends_in_the_province_of_its_owner() {
    check(&[(
        "UPT BLK Jember Disnakertrans Jatim",
        &["UPT BLK Jember Disnakertrans Jatim = uptd naker+trans 35.09"],
    )]);
}

#[test]
fn a_unit_of_a_university_is_none() {
    check(&[("UPT Perpustakaan Universitas Jember", &[])]);
}

#[test]
fn a_clinic_or_unit_ends_before_the_name_of_its_head() {
    check(&[
        (
            "Kabupaten Garut. Kepala Puskesmas Cibatu Asep Suryana mengatakan",
            &["Puskesmas Cibatu = uptd kesehatan 32.05.12"],
        ),
        (
            "Kabupaten Kendal. Kepala Puskesmas Sukorejo II Bramantya, Senin",
            &["Puskesmas Sukorejo II = uptd kesehatan 33.24.03"],
        ),
        (
            "Kabupaten Bengkayang. Kepala Puskesmas Sungai Raya Kepulauan mengatakan",
            &["Puskesmas Sungai Raya Kepulauan = uptd kesehatan 61.07.15"],
        ),
        (
            "Kabupaten Garut. Kepala Puskesmas Cibatu Baru mengatakan",
            &["Puskesmas Cibatu Baru = uptd kesehatan 32.05.12"],
        ),
        (
            "Kepala UPT Terminal Arjosari Hadinoto Supenowo menyebut",
            &["UPT Terminal Arjosari = uptd hub"],
        ),
        (
            "Lampung Barat. Puskesmas Rawat Inap Sukau penuh",
            &["Puskesmas Rawat Inap Sukau = uptd kesehatan 18.04.11"],
        ),
    ]);
}

#[test]
fn the_short_title_of_the_head_may_stand_in_the_brackets() {
    check(&[
        (
            "Kepala Dinas Kesehatan (Ka. Dinkes) Kabupaten Blora hadir",
            &["Dinas Kesehatan (Ka. Dinkes) Kabupaten Blora = dinas kesehatan 33.16"],
        ),
        ("Samsat Jakarta Utara", &["Samsat Jakarta Utara = uptd keuangan 31.72"]),
        ("bayar di Samsat itu", &[]),
        (
            "Dinas Kesehatan (Ka. Dinkes) mencatat",
            &["Dinas Kesehatan = dinas kesehatan", "Dinkes = dinas kesehatan"],
        ),
    ]);
}

#[test]
fn the_civil_registry_is_called_without_its_form() {
    check(&[
        ("Menurut data Dukcapil, warga pindah", &["Dukcapil = dinas dukcapil"]),
        ("dibantu petugas Dukcapil Kota Bogor", &["Dukcapil Kota Bogor = dinas dukcapil 32.71"]),
        ("Dirjen Dukcapil, PNS Dukcapil Kemendagri, Anjungan Dukcapil Mandiri", &[]),
        ("Direktorat Jenderal Kependudukan dan Pencatatan Sipil (Dukcapil). Panduan Dukcapil", &[]),
    ]);
}

#[test]
fn an_agency_in_a_list_may_go_by_an_abbreviation_of_its_affairs() {
    check(&[
        (
            "Dinas Kesehatan, PU, dan BPBD turun",
            &["Dinas Kesehatan = dinas kesehatan", "PU = dinas pupr", "BPBD = badan trantibum"],
        ),
        (
            "Dinas Sosial, LH, dan Perhubungan",
            &["Dinas Sosial = dinas sosial", "LH = dinas lh", "Perhubungan = dinas hub"],
        ),
        ("Dinas Sosial, PMI, TNI, dan Polri", &["Dinas Sosial = dinas sosial"]),
    ]);
}

#[test]
fn the_name_of_a_hospital_goes_on_behind_a_rank() {
    check(&[
        ("RSUD Kol. Darma Wijaya penuh", &["RSUD Kol. Darma Wijaya = rsud kesehatan"]),
        ("di RSUD Letjend. H. Surya", &["RSUD Letjend. H. Surya = rsud kesehatan"]),
    ]);
}

#[test]
fn clinics_in_a_list_share_their_form() {
    check(&[
        (
            "Bupati Garut di Puskesmas Cibatu, Karangpawitan, dan Wanaraja, kemarin",
            &[
                "Puskesmas Cibatu = uptd kesehatan 32.05.12",
                "Karangpawitan = uptd kesehatan 32.05.02",
                "Wanaraja = uptd kesehatan 32.05.03",
            ],
        ),
        (
            "Bupati Garut di Puskesmas Cibatu, Wanaraja, Garut",
            &["Puskesmas Cibatu = uptd kesehatan 32.05.12"],
        ),
        ("Bupati Garut di RSUD Wanaraja KIS-nya", &["RSUD Wanaraja = rsud kesehatan 32.05.03"]),
        ("Bupati Garut di UPT BLK Wanaraja", &["UPT BLK Wanaraja = uptd naker 32.05.03"]),
    ]);
}

#[test]
fn the_topic_behind_a_title_may_stand_alone() {
    check(&[
        ("Bupati, Kabag Hukum, dan camat", &["Hukum = bagian setda"]),
        ("Bupati bertemu Kabag Humas Universitas Xulombo", &[]),
        ("Rektor bertemu Kabag Hukum, kemarin", &[]),
    ]);
}

#[test]
fn levels_in_lower_case_are_no_part_of_an_agency() {
    check(&[
        ("Dinsos kab/kota mendata", &["Dinsos = dinas sosial"]),
        ("Bupati hadir. (dkisp)", &["dkisp = dinas kominfo+sandi+statistik"]),
        ("Dinas Sosial Kab/Kota mendata", &["Dinas Sosial Kab/Kota = dinas sosial"]),
        ("BLUD UPTD kawasan konservasi", &["BLUD UPTD kawasan konservasi = uptd "]),
    ]);
}

#[test]
fn the_government_of_the_article_tells_what_a_short_form_stands_for() {
    check(&[
        // Forests are the province's.
        ("Wali Kota Batu memuji petugas DLHK", &["DLHK = dinas lh"]),
        ("Pemprov Banten dan Wali Kota Serang menunggu DLHK", &["DLHK = dinas hut+lh"]),
        (
            "DLHK Banten menegur DLHK Kota Serang",
            &["DLHK Banten = dinas hut+lh 36", "DLHK Kota Serang = dinas lh 36.73"],
        ),
        ("Bupati meninjau pasar. (Foto: Sri/Kominfo)", &["Kominfo = dinas kominfo"]),
        ("Kominfo memblokir situs judi", &[]),
        ("Wabup hadir. (ADV/Kominfo)", &["Kominfo = dinas kominfo"]),
        (
            "Dinas Sosial mendata. Foto: Warga antre. (dok. Kominfo)",
            &["Dinas Sosial = dinas sosial", "Kominfo = dinas kominfo"],
        ),
        ("Warga antre. (dok. Kominfo)", &[]),
        (
            "Dinas Koperasi dan Tenaga Kerja melatih di BLK",
            &["Dinas Koperasi dan Tenaga Kerja = dinas kukm+naker", "BLK = uptd naker"],
        ),
        ("Mereka berlatih di BLK", &[]),
        ("Menkominfo Rudi dan Bupati bertemu, kata Kominfo", &[]),
        ("Kemenkominfo dan Bupati bertemu, kata Kominfo", &[]),
    ]);
}

#[test]
fn a_section_belongs_to_the_agency_behind_it() {
    check(&[
        (
            "Dinas PUPR sibuk, kata Kabid Bina Marga Dinas PUPR Garut",
            &["Dinas PUPR = dinas pupr", "Dinas PUPR Garut = dinas pupr 32.05"],
        ),
        ("Pusdalops PB BPBD Garut mencatat", &["Pusdalops PB BPBD Garut = badan trantibum 32.05"]),
        ("petugas PPSU dan Gulkarmat turun", &["Gulkarmat = dinas trantibum"]),
    ]);
}

#[test]
fn abbreviations_of_joint_agencies() {
    check(&[
        ("Kepala Dinsos PM Kota Dumai", &["Dinsos PM Kota Dumai = dinas pmd+sosial 14.72"]),
        ("Dinas Sosial PM mendata", &["Dinas Sosial PM = dinas pmd+sosial"]),
        ("Kadinsos P3A Garut hadir", &["P3A Garut = dinas pppa+sosial 32.05"]),
        ("Kadinsos Kota Dumai hadir", &[]),
        ("Foto: DiskominfoGarut/Sri", &["DiskominfoGarut = dinas kominfo 32.05"]),
        ("Foto: DiskominfoXulombo", &[]),
        ("Plt Kadis Kopedagin meninjau", &["Kopedagin = dinas dag+kukm+perin"]),
        (
            "Disdagkoperin dan DPMPTSPNaker",
            &["Disdagkoperin = dinas dag+kukm+perin", "DPMPTSPNaker = dinas naker+pm"],
        ),
        ("Bupati hadir, kata Kabag Prokopim (WA)", &["Prokopim = bagian setda"]),
    ]);
}

#[test]
fn a_village_that_a_clinic_is_named_after_holds_no_region() {
    check(&[
        (
            "Puskesmas Babakan Surabaya dan Puskesmas Bukit Pariaman di Kota Bandung",
            &[
                "Puskesmas Babakan Surabaya = uptd kesehatan 32.73.16.1003",
                "Puskesmas Bukit Pariaman = uptd kesehatan",
            ],
        ),
        (
            "RSUD Sekarwangi di Kabupaten Sukabumi, kata warga",
            &["RSUD Sekarwangi = rsud kesehatan"],
        ),
    ]);
}

#[test]
fn a_unit_may_have_its_owner_behind_the_number_of_its_section() {
    check(&[
        (
            "UPT Pengawasan Ketenagakerjaan Wilayah II Disnakertrans Jabar hadir",
            &[
                "UPT Pengawasan Ketenagakerjaan Wilayah II Disnakertrans Jabar = uptd naker+trans 32",
            ],
        ),
        ("Dinas Syari'at Islam Pidie", &["Dinas Syari'at Islam Pidie = dinas kekhususan 11.07"]),
        ("Dinas Syari’at Islam", &["Dinas Syari’at Islam = dinas kekhususan"]),
    ]);
}

#[test]
fn short_names_of_agencies_are_cut_into_their_affairs() {
    check(&[
        ("Diskominfostan merilis data", &["Diskominfostan = dinas kominfo+sandi+statistik"]),
        ("Diskominfo Perstik merilis", &["Diskominfo Perstik = dinas kominfo+sandi+statistik"]),
        (
            "Disperumkimtan, Distarukim",
            &["Disperumkimtan = dinas perkim+pertanahan", "Distarukim = dinas perkim+pupr"],
        ),
        ("kata Kepala Bapplitbangda", &["Bapplitbangda = badan litbang+perencanaan"]),
        ("Dinas Pora dan DistanKP", &["Dinas Pora = dinas pora", "DistanKP = dinas pangan+tani"]),
        (
            "DSPPPA dan DKPPKB rapat",
            &["DSPPPA = dinas pppa+sosial", "DKPPKB = dinas kesehatan+ppkb"],
        ),
        ("UPTD Latihan Kerja, gratis", &["UPTD Latihan Kerja = uptd naker"]),
    ]);
}

#[test]
fn a_unit_goes_on_with_the_short_name_of_its_owner() {
    check(&[
        (
            "Kepala UPTD PPA Dinsos P3AKB Kabupaten Blora hadir",
            &["UPTD PPA Dinsos P3AKB Kabupaten Blora = uptd ppkb+pppa+sosial 33.16"],
        ),
        (
            "UPT Pengelolaan Objek Wisata Xulombo Disparpora Blora",
            &["UPT Pengelolaan Objek Wisata Xulombo Disparpora Blora = uptd par+pora 33.16"],
        ),
        ("Paniradya Kaistimewan DIY", &["Paniradya Kaistimewan DIY = badan kekhususan 34"]),
        ("UPTD Parkir Dishub Kota Medan", &["UPTD Parkir Dishub Kota Medan = uptd hub 12.71"]),
    ]);
}
