//! What the grammar reads of the field offices of ministries and boards, and of heads, parties and
//! societies beside them.

use super::tests::assert_agencies;

#[test]
fn a_field_office_has_its_place() {
    assert_agencies(&[
        (
            "Lapas Kelas IIA Kediri dan Bapas Jombang",
            &[
                "Lapas Kelas IIA Kediri: kemenimipas ministry 35.06",
                "Bapas Jombang: kemenimipas ministry 35.17",
            ],
        ),
        ("kabur dari rutan, Kepala Rutan Bareskrim", &["Bareskrim: polri law_enforcement"]),
        ("Petugas Kanim Blitar hadir", &["Kanim Blitar: kemenimipas ministry 35.05"]),
        ("BBMKG Wilayah III Denpasar", &["BBMKG Wilayah III Denpasar: bmkg state_body 51.71"]),
        ("Kepala Kanreg II BKN Surabaya", &["Kanreg II BKN Surabaya: bkn state_body 35.78"]),
        ("Kepala BPJN IV Jambi", &["BPJN IV Jambi: kempupr ministry 15"]),
        (
            "Balai Besar Pelaksanaan Jalan Nasional (BBPJN) XVIII Papua",
            &["Balai Besar Pelaksanaan Jalan Nasional (BBPJN) XVIII Papua: kempupr ministry 91"],
        ),
        (
            "KPP Pratama Surabaya Gubeng dan KPP Pratama Jakarta Tebet",
            &[
                "KPP Pratama Surabaya Gubeng: kemenkeu ministry 35.78",
                "KPP Pratama Jakarta Tebet: kemenkeu ministry 31.74",
            ],
        ),
        ("Kepala Perwakilan BPKP Jambi", &["Perwakilan BPKP Jambi: bpkp state_body 15"]),
        ("Perwakilan BPKP, yang hadir", &["BPKP: bpkp state_body"]),
        ("Ketua KIP Kota Langsa", &["KIP Kota Langsa: kpu state_body 11.74"]),
        (
            "Ketua Majelis Rakyat Papua Barat Daya",
            &["Majelis Rakyat Papua Barat Daya: mrp state_body 96"],
        ),
        ("Karantina Lampung menyita", &["Karantina Lampung: balai_karantina state_body 18"]),
        ("masa Karantina Wilayah usai", &[]),
    ]);
}

#[test]
fn an_office_can_have_several_provinces() {
    assert_agencies(&[
        (
            "Kanwil DJP Bengkulu dan Lampung",
            &["Kanwil DJP Bengkulu dan Lampung: kemenkeu ministry 17"],
        ),
        ("BBPJN Jatim-Bali memperbaiki", &["BBPJN Jatim-Bali: kempupr ministry 35"]),
        ("OJK Provinsi Jateng dan DIY", &["OJK Provinsi Jateng dan DIY: ojk state_body 33"]),
        ("BPK Wilayah X Jateng-DIY", &["BPK Wilayah X Jateng-DIY: bpcb ministry 33"]),
        ("Polda Jateng dan DIY", &["Polda Jateng: polri law_enforcement 33"]),
        ("OJK Jambi dan Riau", &["OJK Jambi: ojk state_body 15"]),
    ]);
}

#[test]
fn a_class_without_a_number_stands_before_the_place() {
    assert_agencies(&[
        ("KPPBC TMP B Surakarta", &["KPPBC TMP B Surakarta: kemenkeu ministry 33.72"]),
        (
            "Kantor SAR Kelas A Denpasar",
            &["Kantor SAR Kelas A Denpasar: basarnas state_body 51.71"],
        ),
        ("KSOP Khusus Batam hadir", &["KSOP Khusus Batam: kemenhub ministry 21.71"]),
        (
            "Pengadilan Militer II-08 Jakarta",
            &["Pengadilan Militer II-08 Jakarta: ma judiciary 31"],
        ),
    ]);
}

#[test]
fn a_station_or_base_is_called_as_its_airport() {
    assert_agencies(&[
        ("data BMKG Staklim NTT", &["BMKG Staklim NTT: bmkg state_body 53"]),
        (
            "Basarnas Pos SAR Trenggalek",
            &["Basarnas Pos SAR Trenggalek: basarnas state_body 35.03"],
        ),
        (
            "Stasiun Meteorologi Tunggul Wulung Cilacap",
            &["Stasiun Meteorologi Tunggul Wulung Cilacap: bmkg state_body 33.01"],
        ),
        ("Lanud Iswahjudi Magetan", &["Lanud Iswahjudi Magetan: tni state_body 35.20"]),
        ("Kodim 1408/BS Makassar", &["Kodim 1408/BS Makassar: tni state_body 73.71"]),
        (
            "Koramil 1611-05/Kuta Utara dan Koramil 05 Ciputat",
            &[
                "Koramil 1611-05/Kuta Utara: tni state_body 51.03.06",
                "Koramil 05 Ciputat: tni state_body 36.74.04",
            ],
        ),
        ("Koramil 10 orang", &["Koramil: tni state_body"]),
        (
            "Polisi Sektor (Polsek) Cikarang Barat menyelidiki",
            &["Polisi Sektor (Polsek) Cikarang Barat: polri law_enforcement 32.16.08"],
        ),
        ("Yonif 5 Marinir berlatih", &["Yonif 5 Marinir: tni state_body"]),
    ]);
}

#[test]
fn the_name_of_a_head_is_no_part_of_the_body() {
    assert_agencies(&[
        ("Kepala BBWS Brantas Hendra Ahyadi menyebut", &["BBWS Brantas: kempupr ministry"]),
        ("Humas MRP Papsel dan ketua MRP hadir", &["MRP Papsel: mrp state_body 93"]),
        (
            "Sentra Gakkumdu Kota Batu memeriksa",
            &["Sentra Gakkumdu Kota Batu: gakkumdu law_enforcement 35.79"],
        ),
        (
            "Ketua Satgas Perumahan Hashim Djojohadikusumo menyebut",
            &["Satgas Perumahan: state_body"],
        ),
        ("Ketua Satgas Doni Monardo menyebut", &[]),
        ("Satgas Damai Cartenz menangkap", &["Satgas Damai Cartenz: state_body"]),
        ("Satgas Citarum Harum menanam", &["Satgas Citarum Harum: state_body"]),
    ]);
}

#[test]
fn the_branch_of_a_party_or_society_is_none() {
    assert_agencies(&[
        (
            "Anggota DPD RI menemui Ketua DPD II Golkar dan DPD KNPI, lalu kembali ke DPD.",
            &["DPD RI: dpdri legislature", "DPD: dpdri legislature"],
        ),
        ("Komisi Pemuda Katolik (KPK) berkumpul. KPK hadir.", &[]),
        ("Ketua Satgas IDI hadir", &[]),
    ]);
}

#[test]
fn military_units_have_names_of_several_words() {
    assert_agencies(&[
        ("Yonif 502/Ujwala Yudha Letkol Inf", &["Yonif 502/Ujwala Yudha: tni state_body"]),
        ("Yonzipur 10/Jaladri Palaka", &["Yonzipur 10/Jaladri Palaka: tni state_body"]),
        ("prajurit Yonif R 408/Suhbrastha", &["Yonif R 408/Suhbrastha: tni state_body"]),
        ("Batalyon Arhanud 1/Kostrad", &["Batalyon Arhanud 1/Kostrad: tni state_body"]),
        ("Panglima Koopsau I", &["Koopsau I: tni state_body"]),
    ]);
}

#[test]
fn centres_that_share_their_letters_with_something_else_need_a_place() {
    assert_agencies(&[
        ("BPBL Batam melepas benih", &["BPBL Batam: kkp ministry 21.71"]),
        ("penerima BPBL di desa", &[]),
        ("Baitul Mal Aceh Tengah", &["Baitul Mal Aceh Tengah: baitul_mal state_body 11.04"]),
        ("Baitul Mal wat Tamwil", &[]),
        ("Kantor Bahasa NTB", &["Kantor Bahasa NTB: kemendikdasmen ministry 52"]),
        ("BTP Kelas I Semarang", &["BTP Kelas I Semarang: kemenhub ministry 33.74"]),
    ]);
}
