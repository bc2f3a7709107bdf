//! What the grammar makes of short forms of public bodies.

use super::tests::assert_agencies;

#[test]
fn a_defined_short_form_holds_for_the_article() {
    assert_agencies(&[
        (
            "Dirjen Migas Kementerian Energi dan Sumber Daya Mineral (ESDM) dan lift ESDM",
            &["Kementerian Energi dan Sumber Daya Mineral: esdm ministry", "ESDM: esdm ministry"],
        ),
        (
            "Satuan Tugas Penertiban Tambang (Satgas PT) dan Satgas PT",
            &[
                "Satuan Tugas Penertiban Tambang: state_body",
                "Satgas PT: state_body",
                "Satgas PT: state_body",
            ],
        ),
        (
            "Pengadilan Agama Garut (PA Garut)",
            &["Pengadilan Agama Garut: ma judiciary 32.05", "PA Garut: ma judiciary 32.05"],
        ),
        (
            "Kementerian Usaha Mikro, Kecil, dan Menengah (UMKM) mendata UMKM",
            &[
                "Kementerian Usaha Mikro, Kecil, dan Menengah: kemenumkm ministry",
                "UMKM: kemenumkm ministry",
            ],
        ),
        (
            "Kepala Kepolisian Daerah (Kapolda) Bali",
            &["Kepolisian Daerah (Kapolda) Bali: polri law_enforcement 51"],
        ),
        (
            "Kepala Balai Besar Taman Nasional Gunung Leuser (BB-TNGL) dan BB-TNGL",
            &[
                "Balai Besar Taman Nasional Gunung Leuser: klhk ministry",
                "BB-TNGL: klhk ministry",
                "BB-TNGL: klhk ministry",
            ],
        ),
        ("sertifikat Bank Indonesia (SBI)", &["Bank Indonesia: bi state_body"]),
        (
            "Direktorat Jenderal Sumber Daya Air (SDA) dan Dirjen SDA",
            &["Direktorat Jenderal Sumber Daya Air: kempupr ministry", "SDA: kempupr ministry"],
        ),
    ]);
}

#[test]
fn an_article_may_define_a_short_form_otherwise() {
    assert_agencies(&[
        ("Dividend Payout Ratio (DPR) naik. DPR itu tinggi.", &[]),
        ("Laporan Keuangan Pemerintah Pusat (LKPP) dan LKPP", &[]),
        (
            "petugas Kantor Kesehatan Pelabuhan (KKP) dan KKP Manado",
            &[
                "Kantor Kesehatan Pelabuhan: kemenkes ministry",
                "KKP: kemenkes ministry",
                "KKP Manado: kemenkes ministry 71.71",
            ],
        ),
        (
            "Kantor Kesehatan Pelabuhan (KKP) Kelas II Semarang menutup. KKP Semarang menunggu.",
            &[
                "Kantor Kesehatan Pelabuhan (KKP) Kelas II Semarang: kemenkes ministry 33.74",
                "KKP Semarang: kemenkes ministry 33.74",
            ],
        ),
        ("Badan Pemenangan Nasional (BPN) kalah. Saksi BPN pulang.", &[]),
        ("Temuan BPK atas LKPP itu", &["BPK: bpk state_body"]),
        (
            "lembaga antirasuah dan KPK",
            &["lembaga antirasuah: kpk law_enforcement", "KPK: kpk law_enforcement"],
        ),
        (
            "Menteri Kelautan dan Konservasi Perikanan (KKP) di KKP",
            &["KKP: kkp ministry", "KKP: kkp ministry"],
        ),
        (
            "Badan Legislasi Dewan Perwakilan Rakyat (DPR) dan DPR",
            &[
                "Badan Legislasi Dewan Perwakilan Rakyat: akd legislature",
                "DPR: dprri legislature",
                "DPR: dprri legislature",
            ],
        ),
        (
            "Kementerian Badan Usaha Milik Negara (BUMN) mendorong BUMN",
            &["Kementerian Badan Usaha Milik Negara: bumn ministry", "BUMN: bumn ministry"],
        ),
    ]);
}

#[test]
fn a_known_short_form_tells_the_full_name_before_it() {
    assert_agencies(&[
        (
            "Ketua Mahkamah Kehormatan Dewa (MKD) DPR RI",
            &["Mahkamah Kehormatan Dewa (MKD) DPR RI: akd legislature"],
        ),
        (
            "kata Kepala Badan Metodologi, Klimatologi, dan Geofisika (BMKG)",
            &[
                "Badan Metodologi, Klimatologi, dan Geofisika: bmkg state_body",
                "BMKG: bmkg state_body",
            ],
        ),
        (
            "Badan Meterologi, Klimatologi, dan Geofisika (BMKG) Bekasi",
            &["Badan Meterologi, Klimatologi, dan Geofisika (BMKG) Bekasi: bmkg state_body 32.16"],
        ),
        (
            "Badan Intelijen Nasional (BIN) dan BIN",
            &[
                "Badan Intelijen Nasional: bin state_body",
                "BIN: bin state_body",
                "BIN: bin state_body",
            ],
        ),
        (
            "Kepala Kepolisian Daerah (Kapolda) Metro Jaya dan Kepolisian Daerah (Polda) Metro Jaya",
            &[
                "Kepolisian Daerah (Kapolda) Metro Jaya: polri law_enforcement",
                "Kepolisian Daerah (Polda) Metro Jaya: polri law_enforcement",
            ],
        ),
        ("Ketua KIP Bireuen hadir", &["KIP Bireuen: kpu state_body 11.11"]),
        ("Ketua KIP Padang hadir", &[]),
        ("Kepala KSP itu, kata orang KSP", &["KSP: ksp state_body", "KSP: ksp state_body"]),
        ("orang KSP, Dewan Pimpinan Daerah (DPD) dan DPD", &[]),
    ]);
}

#[test]
fn a_guarded_name_beside_a_body_of_its_kind_holds_for_the_article() {
    assert_agencies(&[
        (
            "Anggota MPR, DPR, dan DPD hadir. Kursi DPD kosong.",
            &[
                "MPR: mprri legislature",
                "DPR: dprri legislature",
                "DPD: dpdri legislature",
                "DPD: dpdri legislature",
            ],
        ),
        ("Ketua DPD partai itu bertemu DPR.", &["DPR: dprri legislature"]),
        (
            "Usulan BNPT, Kejagung, MA, dan KY diterima. MA setuju.",
            &[
                "BNPT: bnpt state_body",
                "Kejagung: kejaksaan law_enforcement",
                "MA: ma judiciary",
                "KY: ky state_body",
                "MA: ma judiciary",
            ],
        ),
        ("Kejagung dan MA rapat.", &["Kejagung: kejaksaan law_enforcement"]),
    ]);
}

#[test]
fn a_guarded_name_of_a_legislature_or_court_counts_behind_its_members() {
    assert_agencies(&[
        (
            "Ia caleg DPD dari Bali. Sidang DPD ditunda.",
            &["DPD: dpdri legislature", "DPD: dpdri legislature"],
        ),
        ("Rapat paripurna DPD berlangsung.", &["DPD: dpdri legislature"]),
        ("Hakim agung MA itu pensiun.", &["MA: ma judiciary"]),
        ("Anggota DPD Partai Nanas hadir, ketua DPD juga.", &[]),
        ("Anggota KSP itu menabung.", &[]),
    ]);
}

#[test]
fn a_short_form_behind_the_title_of_a_minister_is_the_ministry() {
    assert_agencies(&[
        ("Menteri Kelautan dan Perikanan (KKP) Budi hadir.", &["KKP: kkp ministry"]),
        (
            "Sekretaris Menteri di Kementerian Kelautan dan Perikanan (KKP)",
            &["Kementerian Kelautan dan Perikanan: kkp ministry", "KKP: kkp ministry"],
        ),
    ]);
}

#[test]
fn a_high_court_goes_by_its_initials_and_its_seat() {
    assert_agencies(&[
        (
            "Pengadilan Tinggi (PT) Banten menolak banding. Putusan PT Banten itu final.",
            &["Pengadilan Tinggi (PT) Banten: ma judiciary 36", "PT Banten: ma judiciary 36"],
        ),
        (
            "Pengadilan Tinggi (PT) Banten memeriksa direktur PT Banten Makmur dan PT Melati",
            &["Pengadilan Tinggi (PT) Banten: ma judiciary 36"],
        ),
        ("saham PT Banten", &[]),
    ]);
}

#[test]
fn revenue_of_customs_is_no_office() {
    assert_agencies(&[
        ("penerimaan bea cukai naik", &[]),
        ("Penerimaan Bea Cukai Batam naik", &["Bea Cukai Batam: kemenkeu ministry 21.71"]),
        ("petugas bea cukai menyita", &["bea cukai: kemenkeu ministry"]),
    ]);
}

#[test]
fn the_bracket_behind_the_title_of_a_minister_abbreviates_the_ministry_or_no_body() {
    assert_agencies(&[
        (
            "Kementerian PU membangun jalan. Wakil Menteri Pekerjaan Umum (PU) meninjau.",
            &["Kementerian PU: kemenpu ministry"],
        ),
        (
            "Menteri Pekerjaan Umum dan Perumahan Rakyat (PUPR) hadir bersama Dirjen Kementerian PUPR",
            &["Kementerian PUPR: kempupr ministry"],
        ),
        (
            "Menteri Kelautan dan Perikanan (KKP) dan Menteri Agraria dan Tata Ruang (ATR/BPN)",
            &["KKP: kkp ministry", "ATR/BPN: atrbpn ministry"],
        ),
        (
            "Kementerian Agraria dan Tata Ruang (ATR) dan Menteri Agraria dan Tata Ruang (ATR)",
            &["Kementerian Agraria dan Tata Ruang: atrbpn ministry", "ATR: atrbpn ministry"],
        ),
    ]);
}

#[test]
fn a_ministry_may_be_misspelt_in_its_first_word() {
    assert_agencies(&[
        (
            "Kemnterian Koperasi dan Usaha Kecil Menengah",
            &["Kemnterian Koperasi dan Usaha Kecil Menengah: kemenkopukm ministry"],
        ),
        ("Kementeriaan Kesehatan RI mendata", &["Kementeriaan Kesehatan RI: kemenkes ministry"]),
        ("Kemneterian ESDM", &["Kemneterian ESDM: esdm ministry"]),
    ]);
}

#[test]
fn the_weather_agency_goes_by_its_first_words() {
    assert_agencies(&[
        ("Badan Meteorologi memperkirakan hujan", &["Badan Meteorologi: bmkg state_body"]),
        (
            "Badan Meteorologi, Klimatologi, dan Geofisika memperkirakan hujan",
            &["Badan Meteorologi, Klimatologi, dan Geofisika: bmkg state_body"],
        ),
        (
            "Badan Meteorologi Klimotologi dan Geofisika (BMKG) memperkirakan hujan",
            &[
                "Badan Meteorologi Klimotologi dan Geofisika: bmkg state_body",
                "BMKG: bmkg state_body",
            ],
        ),
        ("Badan Meteorologi Jepang, badan meteorologi dunia WMO", &[]),
    ]);
}
