//! Mentions of the bodies and their offices as the news writes them.

use super::*;
use crate::lexicon::Lexicon;

/// The mentions in `text`, each as `surface = org level region id`.
fn mentions(text: &str) -> Vec<String> {
    let lexicon = Lexicon::builtin().unwrap();
    let scan = Scan::new(text, &lexicon.vocabulary);
    let mut out = Vec::new();
    candidates(&Context::new(&scan, &lexicon), &mut out);
    let annotations = crate::resolve::resolve(out);
    let shown = annotations.iter().map(|annotation| {
        let Value::Bpjs(bpjs) = &annotation.value else { panic!("{annotation:?}") };
        let region = bpjs.region.map_or(String::new(), |region| format!(" {region}"));
        let id = bpjs.id.as_ref().map_or(String::new(), |id| format!(" {id}"));
        let Bpjs { org, level, .. } = bpjs;
        format!("{} = {org} {level}{region}{id}", annotation.span.of(text))
    });
    shown.collect()
}

#[track_caller]
fn check(cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        assert_eq!(mentions(text), *expected, "{text}");
    }
}

#[test]
fn the_bodies_under_all_their_names() {
    for (name, org) in [
        ("BPJS Ketenagakerjaan", "bpjs-tk"),
        ("BPJS-TK", "bpjs-tk"),
        ("BPJAMSOSTEK", "bpjs-tk"),
        ("BP Jamsostek", "bpjs-tk"),
        ("Jamsostek", "bpjs-tk"),
        ("BPJS\u{a0}kesehatan", "bpjs-kes"),
        ("Badan Penyelenggara Jaminan Sosial Kesehatan", "bpjs-kes"),
        ("Badan Penyelenggara Jaminan Sosial (BPJS) Tenaga Kerja", "bpjs-tk"),
    ] {
        assert_eq!(mentions(name), [format!("{name} = {org} organisation")]);
    }
    check(&[
        ("Plaza Jamsostek, Universal Coverage Jamsostek, Jamsostek Mobile", &[]),
        ("lihat bpjs-kesehatan.go.id dan @BPJS", &[]),
        (
            "BPJS Ketenagakerjaan (BPJamsostek) hadir",
            &["BPJS Ketenagakerjaan = bpjs-tk organisation", "BPJamsostek = bpjs-tk organisation"],
        ),
        (
            "BPJS Kesehatan dan Ketenagakerjaan",
            &["BPJS Kesehatan = bpjs-kes organisation", "Ketenagakerjaan = bpjs-tk organisation"],
        ),
    ]);
}

#[test]
fn a_bare_name_is_the_only_body_of_the_article() {
    check(&[
        ("iuran BPJS-nya", &["BPJS = bpjs organisation"]),
        ("#BPJS #BPJS2026 #bpjs", &["BPJS = bpjs organisation"]),
        (
            "BPJS Kesehatan naik. Iuran BPJS itu",
            &["BPJS Kesehatan = bpjs-kes organisation", "BPJS = bpjs-kes organisation"],
        ),
        ("pasien berobat dengan BPJS di rumah sakit", &["BPJS = bpjs-kes organisation"]),
        ("klaim JHT di BPJS", &["BPJS = bpjs-tk organisation"]),
        (
            "BPJS Kesehatan, BPJS Ketenagakerjaan, BPJS",
            &[
                "BPJS Kesehatan = bpjs-kes organisation",
                "BPJS Ketenagakerjaan = bpjs-tk organisation",
                "BPJS = bpjs organisation",
            ],
        ),
    ]);
}

#[test]
fn offices_with_their_body() {
    check(&[
        (
            "BPJS Ketenagakerjaan cabang Trenggalek Budi Santoso",
            &["BPJS Ketenagakerjaan cabang Trenggalek = bpjs-tk branch 35.03 tk-kcp-trenggalek"],
        ),
        (
            "BPJS TK Kab. Situbondo",
            &["BPJS TK Kab. Situbondo = bpjs-tk branch 35.12 tk-kcp-situbondo"],
        ),
        (
            "BPJS Ketenagakerjaan Cabang Bandung Suci",
            &["BPJS Ketenagakerjaan Cabang Bandung Suci = bpjs-tk branch 32.73 tk-kc-bandung-suci"],
        ),
        (
            "BPJS Kesehatan Kantor Kabupaten Probolinggo",
            &[
                "BPJS Kesehatan Kantor Kabupaten Probolinggo = bpjs-kes regency_office 35.13 kes-kab-probolinggo",
            ],
        ),
        (
            "BPJS Kesehatan hadir. Kantor Cabang Perintis Jombang ramai.",
            &[
                "BPJS Kesehatan = bpjs-kes organisation",
                "Kantor Cabang Perintis Jombang = bpjs-kes pioneer_branch 35.17 kes-kab-jombang",
            ],
        ),
        (
            "BPJS Ketenagakerjaan Kantor Cabang Perintis (KCP) Jombang",
            &[
                "BPJS Ketenagakerjaan Kantor Cabang Perintis (KCP) Jombang = bpjs-tk pioneer_branch 35.17 tk-kcp-jombang",
            ],
        ),
        (
            "BPJS Ketenagakerjaan Wilayah Kalimantan",
            &["BPJS Ketenagakerjaan Wilayah Kalimantan = bpjs-tk regional tk-kanwil-kalimantan"],
        ),
        (
            "Kedeputian Wilayah VII BPJS Kesehatan hadir",
            &["Kedeputian Wilayah VII BPJS Kesehatan = bpjs-kes regional 35 kes-kanwil-vii"],
        ),
        (
            "BPJS Kesehatan Kedeputian Wilayah VII Jawa Timur",
            &[
                "BPJS Kesehatan Kedeputian Wilayah VII Jawa Timur = bpjs-kes regional 35 kes-kanwil-vii",
            ],
        ),
        (
            "BPJS Ketenagakerjaan Cabang Semarang Pemuda dan Semarang Majapahit",
            &[
                "BPJS Ketenagakerjaan Cabang Semarang Pemuda = bpjs-tk branch 33.74 tk-kc-semarang-pemuda",
                "Semarang Majapahit = bpjs-tk branch 33.74 tk-kc-semarang-majapahit",
            ],
        ),
        // A region that an office is named after.
        (
            "BPJS Ketenagakerjaan Cabang Bogor, Jakarta Barat dan Lombok Timur",
            &["BPJS Ketenagakerjaan Cabang Bogor = bpjs-tk branch 32.71 tk-kc-bogor-kota"],
        ),
        // A section of an agency.
        (
            "BPJamsostek menemui Kabid Hubungan Industrial dan Jamsostek dan Kasi Jamsostek.",
            &["BPJamsostek = bpjs-tk organisation"],
        ),
        (
            "BPJS Ketenagakerjaan Cabang Sidoarjo dan Cabang Mojokerto",
            &[
                "BPJS Ketenagakerjaan Cabang Sidoarjo = bpjs-tk branch 35.15 tk-kc-sidoarjo",
                "Cabang Mojokerto = bpjs-tk branch 35.76 tk-kc-mojokerto",
            ],
        ),
        (
            "Kanwil BPJS Ketenagakerjaan Jabar",
            &["Kanwil BPJS Ketenagakerjaan Jabar = bpjs-tk regional 32 tk-kanwil-jawa-barat"],
        ),
        ("Kantor Pusat BPJS Kesehatan", &["Kantor Pusat BPJS Kesehatan = bpjs-kes head"]),
        ("kantor cabang BPJS Kesehatan terdekat", &["BPJS Kesehatan = bpjs-kes organisation"]),
    ]);
}

#[test]
fn the_office_tells_which_of_those_that_share_a_name() {
    check(&[
        (
            "Kepala BPJS Ketenagakerjaan Cabang Madiun hadir",
            &["BPJS Ketenagakerjaan Cabang Madiun = bpjs-tk branch 35.77 tk-kc-madiun"],
        ),
        (
            "BPJS Kesehatan Malang dan BPJS Kesehatan Kabupaten Malang",
            &[
                "BPJS Kesehatan Malang = bpjs-kes branch 35.73 kes-kc-malang",
                "BPJS Kesehatan Kabupaten Malang = bpjs-kes branch 35.07 kes-kab-malang",
            ],
        ),
        (
            "Warga Kabupaten Ciamis datang ke BPJS Kesehatan Cabang Banjar",
            &["BPJS Kesehatan Cabang Banjar = bpjs-kes branch 32.79 kes-kc-banjar"],
        ),
        (
            "Warga Martapura, Kalimantan Selatan, datang ke BPJS Kesehatan Cabang Banjar",
            &["BPJS Kesehatan Cabang Banjar = bpjs-kes branch 63.03 kes-kab-banjar"],
        ),
        (
            "Kantor Kabupaten BPJS Kesehatan Jepara, bukan Kantor Kabupaten Jepara",
            &[
                "Kantor Kabupaten BPJS Kesehatan Jepara = bpjs-kes regency_office 33.20 kes-kab-jepara",
            ],
        ),
        (
            "BPJS Kesehatan hadir. Kankab Jepara tutup",
            &[
                "BPJS Kesehatan = bpjs-kes organisation",
                "Kankab Jepara = bpjs-kes regency_office 33.20 kes-kab-jepara",
            ],
        ),
        (
            "BPJS Kesehatan Cabang Gorontalo mendata",
            &["BPJS Kesehatan Cabang Gorontalo = bpjs-kes branch 75.71 kes-kc-gorontalo"],
        ),
        (
            "BPJS Kesehatan Kantor Kabupaten Tegal",
            &[
                "BPJS Kesehatan Kantor Kabupaten Tegal = bpjs-kes regency_office 33.28 kes-kab-tegal",
            ],
        ),
        (
            "BPJS Ketenagakerjaan mencatat. Kepala KC Medan Utara dan KCP Lubuk Pakam hadir",
            &[
                "BPJS Ketenagakerjaan = bpjs-tk organisation",
                "KC Medan Utara = bpjs-tk branch 12.71 tk-kc-medan-utara",
                "KCP Lubuk Pakam = bpjs-tk pioneer_branch 12.07",
            ],
        ),
    ]);
}

#[test]
fn the_title_of_the_head_tells_the_type_of_the_office() {
    check(&[
        (
            "Kakanwil BPJS Ketenagakerjaan DKI Jakarta",
            &["BPJS Ketenagakerjaan DKI Jakarta = bpjs-tk regional 31 tk-kanwil-dki-jakarta"],
        ),
        (
            "Deputi Direktur Wilayah BPJS Ketenagakerjaan Sumbagut",
            &["BPJS Ketenagakerjaan Sumbagut = bpjs-tk regional tk-kanwil-sumatera-bagian-utara"],
        ),
        (
            "Kacab Perintis BPJS Ketenagakerjaan Metro",
            &["BPJS Ketenagakerjaan Metro = bpjs-tk pioneer_branch 18.72 tk-kcp-metro"],
        ),
        // The type that the text gives the office itself comes first.
        (
            "Kakanwil BPJS Ketenagakerjaan Kantor Cabang Gresik",
            &["BPJS Ketenagakerjaan Kantor Cabang Gresik = bpjs-tk branch 35.25 tk-kc-gresik"],
        ),
        ("Kakanwil BPJS Kesehatan hadir", &["BPJS Kesehatan = bpjs-kes organisation"]),
    ]);
}

#[test]
fn the_only_office_of_a_town_goes_by_any_of_its_names() {
    check(&[
        (
            "BPJS Kesehatan Cabang Solo",
            &["BPJS Kesehatan Cabang Solo = bpjs-kes branch 33.72 kes-kc-surakarta"],
        ),
        (
            "BPJS Ketenagakerjaan Siantar",
            &["BPJS Ketenagakerjaan Siantar = bpjs-tk branch 12.72 tk-kc-pematang-siantar"],
        ),
        (
            "BPJS Kesehatan Sumbawa Besar",
            &["BPJS Kesehatan Sumbawa Besar = bpjs-kes branch 52.04 kes-kab-sumbawa"],
        ),
        // Not of the type that the text says.
        (
            "BPJS Ketenagakerjaan KCP Solo",
            &["BPJS Ketenagakerjaan KCP Solo = bpjs-tk pioneer_branch 33.72"],
        ),
    ]);
}

#[test]
fn offices_without_their_body_count_where_the_article_names_one() {
    check(&[
        ("Kantor Cabang Gresik ramai", &[]),
        (
            "BPJS Ketenagakerjaan melantik Kepala Kantor Cabang Gresik dan Kepala KCP Metro",
            &[
                "BPJS Ketenagakerjaan = bpjs-tk organisation",
                "Kantor Cabang Gresik = bpjs-tk branch 35.25 tk-kc-gresik",
                "KCP Metro = bpjs-tk pioneer_branch 18.72 tk-kcp-metro",
            ],
        ),
        (
            "BPJS Ketenagakerjaan dan Kanwil Sumbagsel mencatat",
            &[
                "BPJS Ketenagakerjaan = bpjs-tk organisation",
                "Kanwil Sumbagsel = bpjs-tk regional tk-kanwil-sumatera-bagian-selatan",
            ],
        ),
        (
            "BPJS Kesehatan bekerja sama dengan Kantor Cabang BRI Jember dan BNI Kantor Cabang Jember",
            &["BPJS Kesehatan = bpjs-kes organisation"],
        ),
        (
            "BPJS Ketenagakerjaan Kantor Cabang Jember, PT Bank Nanas Syariah KC Gresik",
            &["BPJS Ketenagakerjaan Kantor Cabang Jember = bpjs-tk branch 35.09 tk-kc-jember"],
        ),
    ]);
}

#[test]
fn an_office_may_be_named_after_a_locality_or_a_district() {
    check(&[
        (
            "BPJamsostek Pluit dan BPJS Ketenagakerjaan Cabang Darmo",
            &[
                "BPJamsostek Pluit = bpjs-tk branch 31.72 tk-kc-jakarta-pluit",
                "BPJS Ketenagakerjaan Cabang Darmo = bpjs-tk branch 35.78 tk-kc-surabaya-darmo",
            ],
        ),
        (
            "BPJS Kesehatan Cabang Kepanjen dan Cabang Pandaan",
            &[
                "BPJS Kesehatan Cabang Kepanjen = bpjs-kes branch 35.07",
                "Cabang Pandaan = bpjs-kes branch 35.14",
            ],
        ),
        (
            "BPJS Ketenagakerjaan Cabang Bogor Cibinong",
            &["BPJS Ketenagakerjaan Cabang Bogor Cibinong = bpjs-tk branch 32.01"],
        ),
        (
            "BPJS Ketenagakerjaan Cabang Jakarta Pasar Minggu",
            &["BPJS Ketenagakerjaan Cabang Jakarta Pasar Minggu = bpjs-tk branch 31.74"],
        ),
        (
            "BPJS Kesehatan Cabang Padang Rahmat Hidayat",
            &["BPJS Kesehatan Cabang Padang = bpjs-kes branch 13.71 kes-kc-padang"],
        ),
        ("BPJS Kesehatan Malang Raya", &["BPJS Kesehatan Malang Raya = bpjs-kes branch"]),
        (
            "BPJS Ketenagakerjaan Madura Raya",
            &["BPJS Ketenagakerjaan Madura Raya = bpjs-tk branch 35.28 tk-kc-madura"],
        ),
        (
            "BPJS Kesehatan kota Medan",
            &["BPJS Kesehatan kota Medan = bpjs-kes branch 12.71 kes-kc-medan"],
        ),
        ("BPJS Kesehatan di kota Medan", &["BPJS Kesehatan = bpjs-kes organisation"]),
        (
            "BPJS Ketenagakerjaan Cabang Semarang",
            &["BPJS Ketenagakerjaan Cabang Semarang = bpjs-tk branch 33.74 tk-kc-semarang-pemuda"],
        ),
    ]);
}

#[test]
fn a_regional_office_may_be_named_with_the_provinces_that_it_serves() {
    check(&[
        (
            "BPJS Kesehatan Wilayah II Riau, Kepri, Sumbar, dan Jambi",
            &[
                "BPJS Kesehatan Wilayah II Riau, Kepri, Sumbar, dan Jambi = bpjs-kes regional kes-kanwil-ii",
            ],
        ),
        (
            "BPJS Kesehatan Divre X Sulawesi Utara",
            &["BPJS Kesehatan Divre X Sulawesi Utara = bpjs-kes regional 71 kes-kanwil-x"],
        ),
        (
            "BPJS Kesehatan Kedeputian Wilayah IX Sulselbartramal",
            &[
                "BPJS Kesehatan Kedeputian Wilayah IX Sulselbartramal = bpjs-kes regional kes-kanwil-ix",
            ],
        ),
        (
            "BPJS Kesehatan Kedeputian Wilayah VI, Jawa Tengah",
            &["BPJS Kesehatan Kedeputian Wilayah VI = bpjs-kes regional kes-kanwil-vi"],
        ),
    ]);
}

#[test]
fn office_types_may_be_abbreviated() {
    check(&[
        (
            "BPJS TK Cab. Kediri, Cab. Lamongan",
            &[
                "BPJS TK Cab. Kediri = bpjs-tk branch 35.71 tk-kc-kediri",
                "Cab. Lamongan = bpjs-tk branch 35.24 tk-kcp-lamongan",
            ],
        ),
        (
            "BPJAMSOSTEK Kantor Cabang (Kacab) Jakarta Cilandak",
            &[
                "BPJAMSOSTEK Kantor Cabang (Kacab) Jakarta Cilandak = bpjs-tk branch 31.74 tk-kc-jakarta-cilandak",
            ],
        ),
        (
            "Kacab BPJS Ketenagakerjaan Madiun",
            &["BPJS Ketenagakerjaan Madiun = bpjs-tk branch 35.77 tk-kc-madiun"],
        ),
        (
            "BPJS Kesehatan hadir, kata Kepala Kacab Jember. Kepala Cabang Bank Jatim dan Cabang Bantul",
            &[
                "BPJS Kesehatan = bpjs-kes organisation",
                "Kacab Jember = bpjs-kes branch 35.09 kes-kc-jember",
            ],
        ),
    ]);
}

#[test]
fn names_may_be_misspelt_share_a_head_or_mean_a_programme() {
    check(&[
        (
            "BPJS Ketenagakerjan Cabang Banyuwangi",
            &["BPJS Ketenagakerjan Cabang Banyuwangi = bpjs-tk branch 35.10 tk-kc-banyuwangi"],
        ),
        (
            "BPJS Kesehatan/Ketenagakerjaan",
            &["BPJS Kesehatan = bpjs-kes organisation", "Ketenagakerjaan = bpjs-tk organisation"],
        ),
        (
            "BPJS Kesehatan dan Ketenagakerjaan Cabang Jember",
            &[
                "BPJS Kesehatan = bpjs-kes organisation",
                "Ketenagakerjaan Cabang Jember = bpjs-tk branch 35.09 tk-kc-jember",
            ],
        ),
        ("Jaminan Sosial Ketenagakerjaan (Jamsostek); Desa Sadar Jamsostek", &[]),
    ]);
}

#[test]
fn branches_in_a_list_share_the_type_of_the_first() {
    check(&[
        (
            "BPJS Ketenagakerjaan Kantor Cabang Bandung Lodaya, Majalaya, dan Cimahi",
            &[
                "BPJS Ketenagakerjaan Kantor Cabang Bandung Lodaya = bpjs-tk branch 32.73 tk-kc-bandung-lodaya",
                "Majalaya = bpjs-tk branch 32.04.33 tk-kc-majalaya",
                "Cimahi = bpjs-tk branch 32.77 tk-kc-cimahi",
            ],
        ),
        (
            "Bagi BPJS TK, antrean di Cabang Medan Utara, kemudian Tanjung Morawa dan Binjai",
            &[
                "BPJS TK = bpjs-tk organisation",
                "Cabang Medan Utara = bpjs-tk branch 12.71 tk-kc-medan-utara",
                "Tanjung Morawa = bpjs-tk branch 12.07 tk-kc-tanjung-morawa",
                "Binjai = bpjs-tk branch 12.75 tk-kc-binjai",
            ],
        ),
        (
            "BPJS Kesehatan Cabang Kudus, Jawa Tengah, dan Pemkab Jepara; BNI Cabang Medan Utara",
            &["BPJS Kesehatan Cabang Kudus = bpjs-kes branch 33.19 kes-kc-kudus"],
        ),
    ]);
}

#[test]
fn a_regional_office_may_have_two_names_or_stand_in_a_title() {
    check(&[
        (
            "BPJS TK Kanwil Sumatra Bagian Selatan (Sumbagsel)",
            &[
                "BPJS TK Kanwil Sumatra Bagian Selatan = bpjs-tk regional tk-kanwil-sumatera-bagian-selatan",
                "Sumbagsel = bpjs-tk regional tk-kanwil-sumatera-bagian-selatan",
            ],
        ),
        (
            "Deputi Direksi Wilayah XI BPJS Kesehatan",
            &["Wilayah XI BPJS Kesehatan = bpjs-kes regional kes-kanwil-xi"],
        ),
        ("Di wilayah XI BPJS Keliling hadir", &[]),
    ]);
}

#[test]
fn the_article_may_tell_which_of_a_regency_and_a_city_an_office_has() {
    check(&[
        (
            "Buruh Kab. Pasuruan ke BPJS Ketenagakerjaan Cabang Pasuruan",
            &["BPJS Ketenagakerjaan Cabang Pasuruan = bpjs-tk branch 35.14 tk-kc-pasuruan"],
        ),
        (
            "Buruh Kota dan Kab. Pasuruan, Kota Pasuruan ke BPJS Ketenagakerjaan Cabang Pasuruan",
            &["BPJS Ketenagakerjaan Cabang Pasuruan = bpjs-tk branch 35.75 tk-kc-pasuruan"],
        ),
    ]);
}

#[test]
fn an_office_may_stand_behind_its_province_or_in_apposition() {
    check(&[
        (
            "BPJS TK Jateng Kudus, BPJS Ketenagakerjaan Bali menerima",
            &[
                "BPJS TK Jateng Kudus = bpjs-tk branch 33.19 tk-kc-kudus",
                "BPJS Ketenagakerjaan Bali = bpjs-tk branch 51",
            ],
        ),
        (
            "Di Provinsi Bengkulu, BPJS Ketenagakerjaan Bengkulu",
            &["BPJS Ketenagakerjaan Bengkulu = bpjs-tk branch 17.71 tk-kc-bengkulu"],
        ),
        (
            "BPJS TK kecil, kata pengurus Cabang Kudus; ada kantor induk, Cabang Kudus",
            &["BPJS TK = bpjs-tk organisation", "Cabang Kudus = bpjs-tk branch 33.19 tk-kc-kudus"],
        ),
    ]);
}
