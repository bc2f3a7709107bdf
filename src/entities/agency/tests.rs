//! What the grammar reads of public bodies.

use crate::entities::testing::assert_spans;
use crate::kind::SpanKind;

#[track_caller]
fn assert_agencies(cases: &[(&str, &[&str])]) {
    assert_spans(SpanKind::Agency, cases);
}

#[test]
fn reads_a_name_with_its_suffix_and_short_form() {
    assert_agencies(&[
        ("Kementerian Kesehatan RI", &["Kementerian Kesehatan RI: kemenkes ministry"]),
        (
            "Kementerian Sosial (Kemensos)",
            &["Kementerian Sosial: kemensos ministry", "Kemensos: kemensos ministry"],
        ),
        ("Bank Indonesia dan OJK", &["Bank Indonesia: bi state_body", "OJK: ojk state_body"]),
        ("MA menolak.", &[]),
        ("Mahkamah Agung menolak, kata MA.", &["Mahkamah Agung: ma judiciary", "MA: ma judiciary"]),
    ]);
}

#[test]
fn reads_the_place_behind_a_name() {
    assert_agencies(&[
        ("Pemkab Situbondo", &["Pemkab Situbondo: pemkab local_government 35.12"]),
        (
            "Pemerintah Kabupaten Bogor",
            &["Pemerintah Kabupaten Bogor: pemkab local_government 32.01"],
        ),
        (
            "Pemerintah Provinsi (Pemprov) Bali",
            &["Pemerintah Provinsi (Pemprov) Bali: pemprov local_government 51"],
        ),
        ("bersama pemerintah daerah", &["pemerintah daerah: pemda local_government"]),
        ("Pemerintah Aceh", &["Pemerintah Aceh: pemprov local_government 11"]),
        ("pemerintah menolak", &[]),
        ("Polres Metro Bekasi Kota", &["Polres Metro Bekasi Kota: polri law_enforcement 32.75"]),
        ("Polsek Tambun", &["Polsek Tambun: polri law_enforcement"]),
        ("Kodim 0819/Pasuruan", &["Kodim 0819/Pasuruan: tni state_body 35.14"]),
        ("PN Surabaya", &["PN Surabaya: ma judiciary 35.78"]),
        ("PN itu", &[]),
        ("Pemerintah Bone Bolango", &["Pemerintah Bone Bolango: pemkab local_government 75.03"]),
        ("Kodim 0415/Sarko", &["Kodim 0415/Sarko: tni state_body"]),
        ("BP Batam", &["BP Batam: state_body 21.71"]),
        ("Polres Pelabuhan Belawan", &["Polres Pelabuhan Belawan: polri law_enforcement"]),
        ("Kemenlu Rusia dan Kementerian Pertahanan Saudi", &[]),
    ]);
}

#[test]
fn reads_units_with_the_body_they_are_of() {
    assert_agencies(&[
        (
            "Badan Kebijakan Perdagangan Kementerian Perdagangan",
            &["Badan Kebijakan Perdagangan Kementerian Perdagangan: kemendag ministry"],
        ),
        ("Satreskrim Polres Garut", &["Satreskrim Polres Garut: polri law_enforcement 32.05"]),
        (
            "Direktorat Siber Badan Reserse Kriminal (Bareskrim) Polri",
            &["Direktorat Siber Badan Reserse Kriminal (Bareskrim) Polri: polri law_enforcement"],
        ),
        (
            "Unit Pelayanan Perempuan dan Anak (PPA) Polres Garut",
            &["Unit Pelayanan Perempuan dan Anak (PPA) Polres Garut: polri law_enforcement 32.05"],
        ),
        ("Kepala Kejari Garut", &["Kejari Garut: kejaksaan law_enforcement 32.05"]),
        ("Satgas Pangan bergerak", &["Satgas Pangan: state_body"]),
        ("Satgas Covid-19 Minta Warga", &["Satgas Covid-19: state_body"]),
        ("Satgas Karhutla Riau Padamkan", &["Satgas Karhutla Riau: state_body 14"]),
    ]);
}

#[test]
fn reads_commissions() {
    assert_agencies(&[
        ("Komisi IX DPR RI", &["Komisi IX DPR RI: komisi_ix legislature"]),
        ("Komisi D DPRD Kota Bogor", &["Komisi D DPRD Kota Bogor: legislature 32.71"]),
        ("Ketua Komisi D", &["Komisi D: legislature"]),
        (
            "Komisi V rapat. Anggota Komisi V DPR hadir.",
            &["Komisi V: komisi_v legislature", "Komisi V DPR: komisi_v legislature"],
        ),
        ("Komisi besar", &[]),
    ]);
}

#[test]
fn a_defined_short_form_holds_for_the_article() {
    assert_agencies(&[
        (
            "Satuan Tugas Penertiban Tambang (Satgas PT) dan Satgas PT",
            &[
                "Satuan Tugas Penertiban Tambang: state_body",
                "Satgas PT: state_body",
                "Satgas PT: state_body",
            ],
        ),
        (
            "Kepala Kepolisian Daerah (Kapolda) Bali",
            &["Kepolisian Daerah (Kapolda) Bali: polri law_enforcement 51"],
        ),
    ]);
}
