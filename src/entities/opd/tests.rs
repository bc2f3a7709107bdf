//! Mentions of agencies as the news writes them.

use super::*;
use crate::lexicon::Lexicon;

/// The agencies in `text`, each as `surface = form affairs region`.
fn agencies(text: &str) -> Vec<String> {
    let lexicon = Lexicon::builtin().unwrap();
    let scan = Scan::new(text, &lexicon.vocabulary);
    let mut out = Vec::new();
    candidates(&Context::new(&scan, &lexicon), &mut out);
    let annotations = crate::resolve::resolve(out);
    let shown = annotations.iter().map(|annotation| {
        let Value::Opd(opd) = &annotation.value else { panic!("{annotation:?}") };
        let region = opd.region.map_or(String::new(), |region| format!(" {region}"));
        let affairs = opd.affairs.join("+");
        format!("{} = {} {affairs}{region}", annotation.span.of(text), opd.form)
    });
    shown.collect()
}

#[track_caller]
pub(super) fn check(cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        assert_eq!(agencies(text), *expected, "{text}");
    }
}

#[test]
fn a_name_is_a_form_its_affairs_and_a_region() {
    check(&[
        (
            "Kepala Dinas Sosial Kota Bandung hadir",
            &["Dinas Sosial Kota Bandung = dinas sosial 32.73"],
        ),
        ("data dinas kesehatan setempat", &["dinas kesehatan = dinas kesehatan"]),
        ("data dinas kesehatan\nSulawesi Barat", &["dinas kesehatan = dinas kesehatan"]),
        (
            "Puskesmas Sragen II, Puskesmas Sragen 2, dan Puskesmas Sragen 5 orang",
            &[
                "Puskesmas Sragen II = uptd kesehatan 33.14",
                "Puskesmas Sragen 2 = uptd kesehatan 33.14",
                "Puskesmas Sragen = uptd kesehatan 33.14",
            ],
        ),
        ("Kepala Bagian Humas Polres Garut", &[]),
        ("oleh Dinas Sosial Kabupaten/Kota", &["Dinas Sosial Kabupaten/Kota = dinas sosial"]),
        (
            "Dinas Sosial, Kependudukan dan Catatan Sipil Provinsi Jambi",
            &[
                "Dinas Sosial, Kependudukan dan Catatan Sipil Provinsi Jambi = dinas dukcapil+sosial 15",
            ],
        ),
        (
            "Dinas Koperasi, Perindustrian, dan Perdagangan Kota Madiun",
            &[
                "Dinas Koperasi, Perindustrian, dan Perdagangan Kota Madiun = dinas dag+kukm+perin 35.77",
            ],
        ),
        (
            "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana",
            &[
                "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana = dinas ppkb+pppa",
            ],
        ),
        (
            "Dinas Kesehatan Aceh Utara, Senin",
            &["Dinas Kesehatan Aceh Utara = dinas kesehatan 11.08"],
        ),
        (
            "Dinas Sosial Pemerintah Kota Bandung",
            &["Dinas Sosial Pemerintah Kota Bandung = dinas sosial 32.73"],
        ),
        ("Dinas PUPR Pemkab Bekasi", &["Dinas PUPR Pemkab Bekasi = dinas pupr 32.16"]),
        (
            "Badan Pendapatan Daerah Kota Surabaya",
            &["Badan Pendapatan Daerah Kota Surabaya = badan keuangan 35.78"],
        ),
        ("Satuan Pol PP Jember", &["Satuan Pol PP Jember = satuan trantibum 35.09"]),
        (
            "Suku Badan Kesbangpol Jakarta Barat",
            &["Suku Badan Kesbangpol Jakarta Barat = badan kesbangpol 31.73"],
        ),
        (
            "Suku Dinas Perhubungan Jakarta Timur",
            &["Suku Dinas Perhubungan Jakarta Timur = dinas hub 31.75"],
        ),
        (
            "Sekretariat DPRD Karanganyar",
            &["Sekretariat DPRD Karanganyar = sekretariat setwan 33.13"],
        ),
        ("Satpol PP dan Damkar Kobar", &["Satpol PP dan Damkar Kobar = satuan trantibum 62.01"]),
    ]);
}

#[test]
fn what_names_no_agency_is_none() {
    for text in [
        "OPD dan dinas terkait diminta hadir",
        "mobil dinas Bupati dan rumah dinas wali kota",
        "perjalanan dinas ke luar daerah",
        "Kepala Dinas Penerangan Angkatan Darat",
        "Dinas Kesehatan Angkatan Udara",
        "Kepala Dinkes AU",
        "Badan Koordinasi Penanaman Modal",
        "Badan Perencanaan Pembangunan Nasional",
        "Badan Pendidikan dan Pelatihan Keuangan Kementerian Keuangan",
        "Inspektorat Jenderal Kementerian Agama",
        "Menteri PUPR dan Kementerian PUPR",
        "Ditjen Dukcapil Kemendagri",
        "Balitbang DPP Partai X",
        "dua RSUD dan 11 RSUD",
        "diskusi, disebut, dinding, disarikan, Babang, Dinasti, Diskon, Distribusi",
        "kunjungi dinkes.jakarta.go.id atau @dishub",
        "Biro Humas Kementerian Agama",
    ] {
        assert_eq!(agencies(text), [""; 0], "{text}");
    }
}

#[test]
fn a_list_that_shares_its_form_is_several_agencies() {
    check(&[
        (
            "petugas Dinas Kesehatan, Sosial, serta Pertanian dan Ketahanan Pangan mencatat",
            &[
                "Dinas Kesehatan = dinas kesehatan",
                "Sosial = dinas sosial",
                "Pertanian dan Ketahanan Pangan = dinas pangan+tani",
            ],
        ),
        (
            "Disnaker, Disnakkan, dan Dinsos",
            &["Disnaker = dinas naker", "Disnakkan = dinas kp+tani", "Dinsos = dinas sosial"],
        ),
        (
            "Satpol PP, Damkar, dan Dishub Jepara",
            &["Satpol PP = satuan trantibum", "Dishub Jepara = dinas hub 33.20"],
        ),
        ("Dinas Sosial dan DPMD", &["Dinas Sosial = dinas sosial", "DPMD = dinas pmd"]),
        (
            "staf Bagian Hukum dan Sekretariat DPRD Jember",
            &["Bagian Hukum = bagian setda", "Sekretariat DPRD Jember = sekretariat setwan 35.09"],
        ),
        (
            "Biro Organisasi, Sekretariat Daerah Provinsi Bali",
            &["Biro Organisasi, Sekretariat Daerah Provinsi Bali = bagian setda 51"],
        ),
        (
            "Bagian Hukum dan Bagian Umum Setda Jember",
            &["Bagian Hukum dan Bagian Umum Setda Jember = bagian setda 35.09"],
        ),
        ("Dinas Sosial, Pasar Minggu", &["Dinas Sosial = dinas sosial"]),
        (
            "Dinas Perhubungan, Satpol PP",
            &["Dinas Perhubungan = dinas hub", "Satpol PP = satuan trantibum"],
        ),
    ]);
}

#[test]
fn brackets_belong_to_the_mention_or_are_one_of_their_own() {
    check(&[
        (
            "Dinas Kesehatan (Dinkes) Lombok Barat",
            &["Dinas Kesehatan (Dinkes) Lombok Barat = dinas kesehatan 52.01"],
        ),
        (
            "Dinas Sosial (Dinsos) mendata",
            &["Dinas Sosial = dinas sosial", "Dinsos = dinas sosial"],
        ),
        (
            "Dinas Sosial Kabupaten Jember (Dinsos) mendata",
            &["Dinas Sosial Kabupaten Jember = dinas sosial 35.09", "Dinsos = dinas sosial"],
        ),
        ("Kepala Dinas Perhubungan (Kadishub) mendata", &["Dinas Perhubungan = dinas hub"]),
        (
            "Suku Dinas (Kasudin) SDA Jakarta Selatan",
            &["Suku Dinas (Kasudin) SDA Jakarta Selatan = dinas pupr 31.74"],
        ),
    ]);
}

#[test]
fn the_article_defines_its_short_forms() {
    check(&[
        (
            "Perinaker siap. Dinas Perindustrian dan Tenaga Kerja (Perinaker) Kota Blitar membuka lowongan.",
            &[
                "Perinaker = dinas naker+perin",
                "Dinas Perindustrian dan Tenaga Kerja (Perinaker) Kota Blitar = dinas naker+perin 35.72",
            ],
        ),
        ("DKP menebar benih", &["DKP = dinas kp"]),
        (
            "Dinas Ketahanan Pangan menanam. DKP menyiapkan bibit",
            &["Dinas Ketahanan Pangan = dinas pangan", "DKP = dinas pangan"],
        ),
        (
            "Dinas Pemberdayaan Perempuan dan Perlindungan Anak (P3A) mendata. P3A hadir",
            &[
                "Dinas Pemberdayaan Perempuan dan Perlindungan Anak = dinas pppa",
                "P3A = dinas pppa",
                "P3A = dinas pppa",
            ],
        ),
        ("deklarasi kesesuaian pemasok (DKP) lewat DKP", &[]),
    ]);
}

#[test]
fn blends_are_read_from_their_morphemes() {
    for (blend, affairs) in [
        ("Disperindagkop", "dag+kukm+perin"),
        ("Disnakertrans", "naker+trans"),
        ("Dispendukcapil", "dukcapil"),
        ("Dindikbud", "budaya+pendidikan"),
        ("Diskominfo", "kominfo"),
        ("Disparbudpora", "budaya+par+pora"),
        ("Disnakkeswan", "tani"),
        ("Disperkimtan", "perkim+pertanahan"),
        ("DP3AP2KB", "ppkb+pppa"),
        ("DPMPTSP", "pm"),
        ("Dinsos P3A", "pppa+sosial"),
        ("Disperindagkop-UKM", "dag+kukm+perin"),
        ("Disperindagkop–UKM", "dag+kukm+perin"),
    ] {
        assert_eq!(agencies(blend), [format!("{blend} = dinas {affairs}")]);
    }
    check(&[
        (
            "Bappelitbangda dan BKPSDM",
            &["Bappelitbangda = badan litbang+perencanaan", "BKPSDM = badan diklat+kepegawaian"],
        ),
        ("Diskop dan UKM Kota Batu", &["Diskop dan UKM Kota Batu = dinas kukm 35.79"]),
        ("BPBD dan Damkar", &["BPBD = badan trantibum"]),
        ("Dinas Nakertrans Jatim", &["Dinas Nakertrans Jatim = dinas naker+trans 35"]),
        (
            "Dinas Disporapar Lampung Barat",
            &["Dinas Disporapar Lampung Barat = dinas par+pora 18.04"],
        ),
    ]);
}

#[test]
fn a_title_stays_outside() {
    check(&[
        ("Kadis PUPR Madina", &["PUPR Madina = dinas pupr 12.13"]),
        (
            "Kasudin Lingkungan Hidup Jakarta Utara",
            &["Lingkungan Hidup Jakarta Utara = dinas lh 31.72"],
        ),
        ("Sudin PKP Jakarta Timur", &["Sudin PKP Jakarta Timur = dinas trantibum 31.75"]),
        ("Kabag Hukum Setda Kobar", &["Hukum Setda Kobar = bagian setda 62.01"]),
        ("Kadinkes Kota Bogor", &[]),
        ("Kadiskop UKM Madina", &["UKM Madina = dinas kukm 12.13"]),
        ("Kadis Kop UKM Medan", &["Kop UKM Medan = dinas kukm 12.71"]),
        ("Kepala Pelaksana BPBD Jember", &["BPBD Jember = badan trantibum 35.09"]),
        ("Kasat Pol PP Jember", &["Pol PP Jember = satuan trantibum 35.09"]),
    ]);
}

#[test]
fn hospitals_units_divisions_and_offices() {
    check(&[
        ("RSUD dr Haryoto Lumajang", &["RSUD dr Haryoto Lumajang = rsud kesehatan 35.08"]),
        (
            "rumah sakit umum daerah (RSUD) Genteng, Banyuwangi",
            &["rumah sakit umum daerah (RSUD) Genteng = rsud kesehatan 35.10.09"],
        ),
        ("RSUD Demang Sepulau Raya Rp. 500", &["RSUD Demang Sepulau Raya = rsud kesehatan"]),
        ("RSUD dr. Ben Mboi di Ruteng", &["RSUD dr. Ben Mboi = rsud kesehatan"]),
        ("RSU Columbia Asia dan RSUP Dr Sardjito", &[]),
        ("RSU dr Soetomo Surabaya", &["RSU dr Soetomo Surabaya = rsud kesehatan 35.78"]),
        (
            "UPTD Pengendalian Bencana Kota Denpasar",
            &["UPTD Pengendalian Bencana Kota Denpasar = uptd  51.71"],
        ),
        (
            "UPTD Terminal Dinas Perhubungan Kota Bogor",
            &["UPTD Terminal Dinas Perhubungan Kota Bogor = uptd hub 32.71"],
        ),
        ("UPT Asrama Haji Medan", &[]),
        ("Kepala Bagian Humas BMKG", &[]),
        ("UPT Dinas PUPR Riau", &["UPT Dinas PUPR Riau = uptd pupr 14"]),
        (
            "UPTD Pengendalian Bencana Pusdalops BPBD Kota Bogor",
            &["UPTD Pengendalian Bencana Pusdalops BPBD Kota Bogor = uptd trantibum 32.71"],
        ),
        (
            "Tim Reaksi Cepat (TRC) BPBD Kota Bogor dan TRC BPBD",
            &[
                "Tim Reaksi Cepat (TRC) BPBD Kota Bogor = badan trantibum 32.71",
                "TRC BPBD = badan trantibum",
            ],
        ),
        ("Tim Reaksi Cepat datang", &[]),
        ("Kepala UPTD BLK", &["UPTD BLK = uptd naker"]),
        ("Kepala Dikes Lotim", &["Dikes Lotim = dinas kesehatan 52.03"]),
        (
            "Biro Humas dan Protokol Setda Sumsel",
            &["Biro Humas dan Protokol Setda Sumsel = bagian setda 16"],
        ),
        (
            "Bagian Pengadaan Barang dan Jasa (BPBJ) Jawa Tengah",
            &["Bagian Pengadaan Barang dan Jasa (BPBJ) Jawa Tengah = bagian setda 33"],
        ),
        (
            "petugas Kecamatan Leuwiliang, warga Kecamatan Leuwiliang",
            &["Kecamatan Leuwiliang = kecamatan kecamatan 32.01.14"],
        ),
    ]);
}

#[test]
fn branches_serve_a_part_of_a_region() {
    check(&[
        (
            "Sudin Pendidikan Wilayah II Jakarta Timur",
            &["Sudin Pendidikan Wilayah II Jakarta Timur = dinas pendidikan 31.75"],
        ),
        (
            "Cabang Dinas Perikanan Wilayah Situbondo",
            &["Cabang Dinas Perikanan Wilayah Situbondo = dinas kp 35.12"],
        ),
        ("UPTD Wasnaker Wilayah I memeriksa", &["UPTD Wasnaker Wilayah I = uptd naker"]),
        ("Dinas Sosial di wilayah Jember", &["Dinas Sosial = dinas sosial"]),
    ]);
}

#[test]
fn a_clinic_lies_in_the_village_of_its_name_that_the_article_is_near() {
    check(&[
        ("Puskesmas Umban Sari", &["Puskesmas Umban Sari = uptd kesehatan"]),
        (
            "Di Kota Pekanbaru, Puskesmas Umban Sari",
            &["Puskesmas Umban Sari = uptd kesehatan 14.71.12.1011"],
        ),
        ("Pustu ditutup, kata Dinkes", &["Dinkes = dinas kesehatan"]),
        (
            "Dinkes Provinsi membantu Dinkes Kota Bogor",
            &["Dinkes Provinsi = dinas kesehatan", "Dinkes Kota Bogor = dinas kesehatan 32.71"],
        ),
        // A level in lower case, and levels of many agencies.
        ("laporan Dinkes provinsi baru", &["Dinkes provinsi = dinas kesehatan"]),
        ("semua dinas sosial kabupaten dan kota", &["dinas sosial = dinas sosial"]),
    ]);
}

#[test]
fn a_bare_name_counts_where_the_article_has_its_agency_in_full() {
    check(&[
        (
            "Dinas Bina Marga DKI Jakarta hadir. Menurut Bina Marga, jalan rusak.",
            &["Dinas Bina Marga DKI Jakarta = dinas pupr 31", "Bina Marga = dinas pupr"],
        ),
        ("Menurut Bina Marga, jalan rusak.", &[]),
        (
            "UPT Samsat Blitar dan BKD Jawa Timur",
            &["UPT Samsat Blitar = uptd keuangan 35.05", "BKD Jawa Timur = badan kepegawaian 35"],
        ),
        ("Ketua Asosiasi Dinas Kesehatan", &[]),
        (
            "Badan Penanggulangan Bencana Aceh",
            &["Badan Penanggulangan Bencana Aceh = badan trantibum 11"],
        ),
    ]);
}

#[test]
fn a_known_short_form_needs_no_words_before_its_bracket() {
    check(&[
        ("Kepala , (BPRD) Faisal", &["BPRD = badan keuangan"]),
        ("kata Rina (BPKAD) kemarin", &["BPKAD = badan keuangan"]),
        ("deklarasi kesesuaian pemasok (DKP) itu", &[]),
    ]);
}

#[test]
fn a_short_name_ends_where_its_token_ends() {
    check(&[
        ("UPTD PPA DP3A Kota Makassar", &["UPTD PPA DP3A Kota Makassar = uptd pppa 73.71"]),
        ("DKP3 Kota Depok", &["DKP3 Kota Depok = dinas kp+pangan+tani 32.76"]),
        ("Kepala DKP9 Kota Depok", &[]),
        ("Kadis BMPR Jabar", &["BMPR Jabar = dinas pupr 32"]),
        ("Penyuluh KB Kabupaten Bone", &[]),
    ]);
}

#[test]
fn a_hyphen_or_a_slash_joins_parts_but_no_agencies() {
    check(&[
        ("Kadis PUPR-PKPP Riau", &["PUPR-PKPP Riau = dinas perkim+pertanahan+pupr 14"]),
        (
            "Satpol PP-WH Aceh Barat",
            &["Satpol PP-WH Aceh Barat = satuan kekhususan+trantibum 11.05"],
        ),
        (
            "Satpol PP-Kesbangpol Kota Medan",
            &["Satpol PP = satuan trantibum", "Kesbangpol Kota Medan = badan kesbangpol 12.71"],
        ),
        (
            "Satpol PP/WH Aceh Barat",
            &["Satpol PP/WH Aceh Barat = satuan kekhususan+trantibum 11.05"],
        ),
        (
            "Satpol PP/Kesbangpol Kota Medan",
            &["Satpol PP = satuan trantibum", "Kesbangpol Kota Medan = badan kesbangpol 12.71"],
        ),
        (
            "Dinas Kesehatan/Sosial Kota Medan",
            &["Dinas Kesehatan = dinas kesehatan", "Sosial Kota Medan = dinas sosial 12.71"],
        ),
        (
            "Dishub-Satpol PP Kota Surabaya",
            &["Dishub = dinas hub", "Satpol PP Kota Surabaya = satuan trantibum 35.78"],
        ),
        ("RSUD Al-Ihsan Bandung", &["RSUD Al-Ihsan Bandung = rsud kesehatan 32.73"]),
    ]);
}

#[test]
fn words_continue_a_short_name_before_a_place() {
    check(&[
        (
            "Diskominfo, Statistik dan Persandian Kabupaten Bone",
            &[
                "Diskominfo, Statistik dan Persandian Kabupaten Bone = dinas kominfo+sandi+statistik 73.08",
            ],
        ),
        (
            "BPBD dan Kesbangpol Kota Magelang",
            &["BPBD = badan trantibum", "Kesbangpol Kota Magelang = badan kesbangpol 33.71"],
        ),
        ("BPBD, Linmas Kota Medan", &["BPBD = badan trantibum"]),
        ("Diskominfo dan Statistik hadir", &["Diskominfo = dinas kominfo"]),
    ]);
}

#[test]
fn some_agencies_merge_distant_affairs() {
    check(&[
        (
            "Dinas Pekerjaan Umum, Perumahan dan Energi Sumber Daya Mineral DIY",
            &[
                "Dinas Pekerjaan Umum, Perumahan dan Energi Sumber Daya Mineral DIY = dinas esdm+perkim+pupr 34",
            ],
        ),
        ("Disdukcapil KB Minahasa", &["Disdukcapil KB Minahasa = dinas dukcapil+ppkb 71.02"]),
        (
            "Dinas Pendidikan, Perpustakaan dan Arsip Daerah Papua",
            &[
                "Dinas Pendidikan, Perpustakaan dan Arsip Daerah Papua = dinas arsip+pendidikan+perpus 91",
            ],
        ),
        (
            "Dinas Pendidikan, Perpustakaan, dan Sosial",
            &[
                "Dinas Pendidikan = dinas pendidikan",
                "Perpustakaan = dinas perpus",
                "Sosial = dinas sosial",
            ],
        ),
        (
            "Dinas Syariat Islam dan Pendidikan Dayah Aceh Tamiang",
            &[
                "Dinas Syariat Islam dan Pendidikan Dayah Aceh Tamiang = dinas kekhususan+pendidikan 11.16",
            ],
        ),
        (
            "Dinas Registrasi Kependudukan Aceh",
            &["Dinas Registrasi Kependudukan Aceh = dinas dukcapil 11"],
        ),
    ]);
}

#[test]
fn a_blend_may_end_in_the_level_of_its_agency() {
    check(&[
        ("Dinkesprov Sulsel melapor", &["Dinkesprov Sulsel = dinas kesehatan 73"]),
        ("Disdikkab Bone", &["Disdikkab Bone = dinas pendidikan 73.08"]),
        ("Diskotik ditutup", &[]),
    ]);
}

#[test]
fn repeated_words_are_no_deeper_than_one() {
    for words in
        ["Sekretariat ", "UPTD ", "UPTD Puskesmas ", "Sekretariat Dinas ", "Dinas Sosial ("]
    {
        agencies(&words.repeat(10_000));
    }
}
