//! What the grammar reads of public bodies.

use crate::entities::testing::assert_spans;
use crate::kind::SpanKind;

#[track_caller]
pub(super) fn assert_agencies(cases: &[(&str, &[&str])]) {
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
        ("DPD meminta.", &[]),
        (
            "MPR, DPR, dan DPD meminta",
            &["MPR: mprri legislature", "DPR: dprri legislature", "DPD: dpdri legislature"],
        ),
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
        (
            "Unit Lalu Lintas Kepolisian Sektor Metro Tebet di Jakarta",
            &["Unit Lalu Lintas Kepolisian Sektor Metro Tebet: polri law_enforcement 31.74.01"],
        ),
        ("jajaran forkopimda", &["forkopimda: forkopimda state_body"]),
        (
            "Forum Koordinasi Pimpinan Daerah (Forkopimda) Garut",
            &["Forum Koordinasi Pimpinan Daerah (Forkopimda) Garut: forkopimda state_body 32.05"],
        ),
        ("Muspika Jonggol, Kabupaten Bogor", &["Muspika Jonggol: forkopimcam state_body 32.01.06"]),
        ("Kodim 0819/Pasuruan", &["Kodim 0819/Pasuruan: tni state_body 35.14"]),
        ("Yonif 411/Raja Wakaka Budi", &["Yonif 411/Raja Wakaka: tni state_body"]),
        ("PN Surabaya", &["PN Surabaya: ma judiciary 35.78"]),
        (
            "Polairud Morotai dan Polda Maluku Utara berpatroli",
            &[
                "Polairud Morotai: polri law_enforcement 82.07",
                "Polda Maluku Utara: polri law_enforcement 82",
            ],
        ),
        ("PN Semarang", &["PN Semarang: ma judiciary 33.74"]),
        (
            "Warga Kota Bogor dan Polres Bogor rapat.",
            &["Polres Bogor: polri law_enforcement 32.01"],
        ),
        ("Polres Banjar di Jawa Barat", &["Polres Banjar: polri law_enforcement 32.79"]),
        (
            "Kementerian PUPR membangun jalan. Jembatan juga dikerjakan PUPR, kata Kadis PUPR.",
            &["Kementerian PUPR: kempupr ministry", "PUPR: kempupr ministry"],
        ),
        ("Kemenkop dan UMKM", &["Kemenkop dan UMKM: kemenkopukm ministry"]),
        ("PN itu", &[]),
        ("Pemerintah Bone Bolango", &["Pemerintah Bone Bolango: pemkab local_government 75.03"]),
        (
            "Komando Distrik Militer (Kodim) 0819/Pasuruan",
            &["Komando Distrik Militer (Kodim) 0819/Pasuruan: tni state_body 35.14"],
        ),
        (
            "Polsek dan Koramil 10 orang",
            &["Polsek: polri law_enforcement", "Koramil: tni state_body"],
        ),
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
            "Satres Narkoba Polres Garut dan Dit Res Narkoba Polda Jateng",
            &[
                "Satres Narkoba Polres Garut: polri law_enforcement 32.05",
                "Dit Res Narkoba Polda Jateng: polri law_enforcement 33",
            ],
        ),
        ("Kepala Departemen Komunikasi BI", &["Departemen Komunikasi BI: bi state_body"]),
        (
            "Korpolairud Baharkam Polri dan Pomal",
            &["Korpolairud Baharkam Polri: polri law_enforcement", "Pomal: tni state_body"],
        ),
        (
            "Badan Kebijakan Perdagangan Kementerian Perdagangan",
            &["Badan Kebijakan Perdagangan Kementerian Perdagangan: kemendag ministry"],
        ),
        ("Pusat Data dan Informasi BNPB", &["Pusat Data dan Informasi BNPB: bnpb state_body"]),
        (
            "Kepala Pusat Data, Informasi, dan Humas BNPB",
            &["Pusat Data, Informasi, dan Humas BNPB: bnpb state_body"],
        ),
        ("Menurut Direktorat Data, Informasi, dan BNPB", &["BNPB: bnpb state_body"]),
        (
            "Kepala Biro Penerangan Masyarakat Divisi Humas Polri",
            &["Biro Penerangan Masyarakat Divisi Humas Polri: polri law_enforcement"],
        ),
        (
            "Satuan Polisi Perairan (Sat Polairud) Polres Garut",
            &["Satuan Polisi Perairan (Sat Polairud) Polres Garut: polri law_enforcement 32.05"],
        ),
        ("Kementerian Negara/Lembaga", &[]),
        ("Satreskrim Polres Garut", &["Satreskrim Polres Garut: polri law_enforcement 32.05"]),
        (
            "Direktorat Siber Badan Reserse Kriminal (Bareskrim) Polri",
            &["Direktorat Siber Badan Reserse Kriminal (Bareskrim) Polri: polri law_enforcement"],
        ),
        (
            "Unit Pelayanan Perempuan dan Anak (PPA) Polres Garut",
            &["Unit Pelayanan Perempuan dan Anak (PPA) Polres Garut: polri law_enforcement 32.05"],
        ),
        (
            "Kementerian Sosial (Kemensos) RI",
            &["Kementerian Sosial (Kemensos) RI: kemensos ministry"],
        ),
        ("Kepala Kejari Garut", &["Kejari Garut: kejaksaan law_enforcement 32.05"]),
        ("Bareskrim Mabes Polri", &["Bareskrim Mabes Polri: polri law_enforcement"]),
        (
            "Tim Densus 88 Antiteror Polri",
            &["Tim Densus 88 Antiteror Polri: polri law_enforcement"],
        ),
        (
            "pemerintahan Jakarta Utara dan Pemerintahan Kota Bogor",
            &[
                "pemerintahan Jakarta Utara: pemkot local_government 31.72",
                "Pemerintahan Kota Bogor: pemkot local_government 32.71",
            ],
        ),
        ("tujuh pemerintahan kabupaten", &[]),
        ("di Kantor Pusat Bank Indonesia", &["Bank Indonesia: bi state_body"]),
        ("Proksi OK Bank Indonesia", &[]),
        ("ditahan di Mako Brimob", &["Mako Brimob: polri law_enforcement"]),
        (
            "petugas Mako Satbrimob Polda Jateng",
            &["Mako Satbrimob Polda Jateng: polri law_enforcement 33"],
        ),
        (
            "Direktorat Jenderal Pajak (DJP) Kementerian Keuangan",
            &["Direktorat Jenderal Pajak (DJP) Kementerian Keuangan: kemenkeu ministry"],
        ),
        (
            "Ditjen Perhubungan Darat Kemenhub Sigit Wahyu",
            &["Ditjen Perhubungan Darat Kemenhub: kemenhub ministry"],
        ),
        ("Ditjen Imigrasi Ahmad Rusdi", &["Ditjen Imigrasi: kemenkum ministry"]),
        (
            "Ditjen Imigrasi melapor ke Kementerian Hukum",
            &["Ditjen Imigrasi: kemenkum ministry", "Kementerian Hukum: kemenkum ministry"],
        ),
        (
            "Ditjen Tata Ruang, Kementerian Hukum, dan Kemnaker",
            &[
                "Ditjen Tata Ruang: ministry",
                "Kementerian Hukum: kemenkum ministry",
                "Kemnaker: kemnaker ministry",
            ],
        ),
        (
            "Direktorat Jenderal (Ditjen) Imigrasi menolak",
            &["Direktorat Jenderal (Ditjen) Imigrasi: kemenkum ministry"],
        ),
        (
            "pegawai Satlantas, lalu Satlantas Polres Garut",
            &[
                "Satlantas: polri law_enforcement",
                "Satlantas Polres Garut: polri law_enforcement 32.05",
            ],
        ),
        (
            "Balai Besar Pengembangan Latihan Kerja (BBPLK) Garut",
            &["Balai Besar Pengembangan Latihan Kerja (BBPLK) Garut: kemnaker ministry 32.05"],
        ),
        ("peserta BBPP Bekasi", &["BBPP Bekasi: kemnaker ministry 32.16"]),
        (
            "Ditjen Pembinaan Penempatan Tenaga Kerja dan Perluasan Kesempatan Kerja Kemnaker",
            &[
                "Ditjen Pembinaan Penempatan Tenaga Kerja dan Perluasan Kesempatan Kerja Kemnaker: kemnaker ministry",
            ],
        ),
        (
            "Direktorat Jenderal Strategi Ekonomi dan Fiskal Kementerian Keuangan",
            &[
                "Direktorat Jenderal Strategi Ekonomi dan Fiskal Kementerian Keuangan: kemenkeu ministry",
            ],
        ),
        (
            "Pengadilan Tipikor pada Pengadilan Negeri Garut",
            &["Pengadilan Tipikor pada Pengadilan Negeri Garut: ma judiciary 32.05"],
        ),
    ]);
}

#[test]
fn leaves_titles_and_other_names_out() {
    assert_agencies(&[
        ("Asosiasi Pemerintah Kota Seluruh Indonesia, Danantara Sumberdaya Indonesia", &[]),
        (
            "Kepala Satuan Reserse Polres Garut",
            &["Satuan Reserse Polres Garut: polri law_enforcement 32.05"],
        ),
        (
            "Kanit 1 Subdit 2 Ditlantas Polda Bali",
            &["Subdit 2 Ditlantas Polda Bali: polri law_enforcement 51"],
        ),
        ("Menteri PUPR dan Menteri KKP", &[]),
        (
            "Panglima TNI Marsekal Madya TNI Fajar dan Mayjen TNI (Purn) Bayu",
            &["TNI: tni state_body"],
        ),
        ("RS Polri", &[]),
        (
            "BNPB Pusat dan Pemkab Garut",
            &["BNPB: bnpb state_body", "Pemkab Garut: pemkab local_government 32.05"],
        ),
        ("akun @kemenkes, senapan BRG-15", &[]),
        ("suku bunga BI Rate, BI-FAST, BI7DRRR, dan BI 7-Day Repo Rate", &[]),
        ("Kementerian Luar Negeri (Kemlu) Iran", &[]),
        ("Ketua DPRD Garut I Made Rai", &["DPRD Garut: dprd legislature 32.05"]),
    ]);
}

#[test]
fn reads_task_forces_and_offices() {
    assert_agencies(&[
        ("Satgas TPPO Bareskrim Polri", &["Satgas TPPO Bareskrim Polri: polri law_enforcement"]),
        ("Gugus Tugas Banten", &["Gugus Tugas Banten: state_body 36"]),
        (
            "BPK RI Perwakilan Provinsi Bali",
            &["BPK RI Perwakilan Provinsi Bali: bpk state_body 51"],
        ),
        ("KPPN Jakarta VI", &["KPPN Jakarta VI: kemenkeu ministry 31"]),
        ("Korem 133/Nani Wartabone", &["Korem 133/Nani Wartabone: tni state_body"]),
        ("Denpom IV/4 Surakarta", &["Denpom IV/4 Surakarta: tni state_body 33.72"]),
        ("KBRI Tokyo", &["KBRI Tokyo: kemlu ministry"]),
        ("KBRI Seoul, Korea Selatan", &["KBRI Seoul: kemlu ministry"]),
        ("tim KJRI Hong Kong", &["KJRI Hong Kong: kemlu ministry"]),
        (
            "Konsulat Jenderal RI (KJRI) New York",
            &["Konsulat Jenderal RI (KJRI) New York: kemlu ministry"],
        ),
        ("staf KJRI Jeddah Endang Sari", &["KJRI Jeddah: kemlu ministry"]),
        ("KBRI Den Haag membantu", &["KBRI Den Haag: kemlu ministry"]),
        ("Ketua PPIH Arab Saudi Endang Sari", &["PPIH Arab Saudi: ppih state_body"]),
        (
            "Panitia Penyelenggara Ibadah Haji (PPIH) Arab Saudi melapor",
            &["Panitia Penyelenggara Ibadah Haji (PPIH) Arab Saudi: ppih state_body"],
        ),
        ("Pengadilan Negeri Seoul", &[]),
        ("Kementerian Pertanahan", &["Kementerian Pertanahan: ministry"]),
        ("anggota DPR Papua", &["DPR Papua: dprd legislature 91"]),
        ("Gedung DPR Jakarta", &["DPR: dprri legislature"]),
        ("anggota Satgas 115 berlayar", &["Satgas 115: state_body"]),
        ("Satgas Pangan bergerak", &["Satgas Pangan: state_body"]),
        (
            "Satuan Tugas (Satgas) Penanganan Covid-19 rapat.",
            &["Satuan Tugas (Satgas) Penanganan Covid-19: state_body"],
        ),
        (
            "Satgas Bantuan Likuiditas Bank Indonesia (BLBI) rapat.",
            &["Satgas Bantuan Likuiditas Bank Indonesia: state_body"],
        ),
        ("Satgas Covid-19 Minta Warga", &["Satgas Covid-19: state_body"]),
        ("Satgas Karhutla Riau Padamkan", &["Satgas Karhutla Riau: state_body 14"]),
    ]);
}

#[test]
fn reads_the_locality_of_an_office() {
    assert_agencies(&[
        ("petugas Bea Cukai Cikarang menahan", &["Bea Cukai Cikarang: kemenkeu ministry"]),
        (
            "Stasiun Meteorologi Hang Nadim Batam mencatat",
            &["Stasiun Meteorologi Hang Nadim Batam: bmkg state_body 21.71"],
        ),
        (
            "Kanwil Bea Cukai Sumatera Bagian Timur",
            &["Kanwil Bea Cukai Sumatera Bagian Timur: kemenkeu ministry"],
        ),
        (
            "Balai Pelestarian Kebudayaan Wilayah V Sutrisno",
            &["Balai Pelestarian Kebudayaan Wilayah V: bpcb ministry"],
        ),
        (
            "Kantor Imigrasi Kelas II Non TPI Kotabumi",
            &["Kantor Imigrasi Kelas II Non TPI Kotabumi: kemenimipas ministry 18.03.02"],
        ),
        (
            "Bea Cukai Soekarno-Hatta (Soetta) dan bandara Soetta",
            &["Bea Cukai Soekarno-Hatta: kemenkeu ministry"],
        ),
        (
            "kurs Bank Indonesia (BI) Jakarta Interbank Spot Dollar Rate",
            &["Bank Indonesia: bi state_body", "BI: bi state_body"],
        ),
    ]);
}

#[test]
fn reads_commissions() {
    assert_agencies(&[
        ("Komisi IX DPR RI", &["Komisi IX DPR RI: komisi_ix legislature"]),
        ("Komisi D DPRD Kota Bogor", &["Komisi D DPRD Kota Bogor: legislature 32.71"]),
        ("Ketua Komisi D", &["Komisi D: legislature"]),
        (
            "Komisi I, II, dan XI DPR rapat.",
            &[
                "Komisi I: komisi_i legislature",
                "II: komisi_ii legislature",
                "XI DPR: komisi_xi legislature",
            ],
        ),
        ("Komisi I dan II rapat.", &["Komisi I: legislature"]),
        ("Komisi 3 DPR dan Komisi 3", &["Komisi 3 DPR: komisi_iii legislature"]),
        (
            "Komisi III DPR hadir. Usai dari Komisi tiga ia pulang.",
            &["Komisi III DPR: komisi_iii legislature", "Komisi tiga: komisi_iii legislature"],
        ),
        ("Komisi dua persen", &[]),
        ("anggota Komisi 4 Fraksi Xulombo", &["Komisi 4: legislature"]),
        ("Komisi V DPR Aceh", &["Komisi V DPR Aceh: legislature 11"]),
        ("Komisi 2 DPRD Kota Bogor", &["Komisi 2 DPRD Kota Bogor: legislature 32.71"]),
        (
            "Komisi V rapat. Anggota Komisi V DPR hadir.",
            &["Komisi V: komisi_v legislature", "Komisi V DPR: komisi_v legislature"],
        ),
        ("Komisi Hukum DPR RI", &["Komisi Hukum DPR RI: komisi_iii legislature"]),
        (
            "Komisi Hukum DPR rapat. Ketua Komisi Hukum setuju.",
            &["Komisi Hukum DPR: komisi_iii legislature", "Komisi Hukum: komisi_iii legislature"],
        ),
        (
            "DPR menunggu, kata Ketua Komisi Hukum.",
            &["DPR: dprri legislature", "Komisi Hukum: komisi_iii legislature"],
        ),
        ("Komisi Hukum dan Perundang-undangan MUI menyurati DPR", &["DPR: dprri legislature"]),
        (
            "Tim Pengawas (Timwas) Haji DPR RI dan Timwas Haji DPR",
            &[
                "Tim Pengawas (Timwas) Haji DPR RI: akd legislature",
                "Timwas Haji DPR: akd legislature",
            ],
        ),
        ("Komisi Agama DPR RI", &["Komisi Agama DPR RI: komisi_viii legislature"]),
        ("Komisi Perdagangan DPR", &["Komisi Perdagangan DPR: legislature"]),
        ("Komite IV DPD RI", &["Komite IV DPD RI: legislature"]),
        (
            "Ketua Komite IV DPD hadir. Rapat Komite IV dan Komite 2 selesai.",
            &["Komite IV DPD: legislature", "Komite IV: legislature"],
        ),
        ("Komisi besar, Komite IV, Komisi Hukum", &[]),
        (
            "DPR menolak, kata anggota Komisi XI.",
            &["DPR: dprri legislature", "Komisi XI: komisi_xi legislature"],
        ),
        (
            "DPR dan DPRD menolak, kata anggota Komisi III.",
            &["DPR: dprri legislature", "DPRD: dprd legislature", "Komisi III: legislature"],
        ),
    ]);
}

#[test]
fn the_police_count_inside_a_sentence() {
    assert_agencies(&[
        (
            "oleh Kepolisian, Kejaksaan dan KPK",
            &[
                "Kepolisian: polri law_enforcement",
                "Kejaksaan: kejaksaan law_enforcement",
                "KPK: kpk law_enforcement",
            ],
        ),
        ("Kepala Kepolisian Jawa Timur", &["Kepolisian Jawa Timur: polri law_enforcement 35"]),
        ("petugas kepolisian, lulusan Ilmu Kepolisian, dan Kepolisian Essex", &[]),
        ("Iran, Israel, dan Irak diam, kata pihak Kepolisian setempat.", &[]),
    ]);
}

#[test]
fn local_governments_and_police_stations_count_in_any_case() {
    assert_agencies(&[
        (
            "pemprov, pemkab, dan pemda",
            &[
                "pemprov: pemprov local_government",
                "pemkab: pemkab local_government",
                "pemda: pemda local_government",
            ],
        ),
        ("polda Jatim", &["polda Jatim: polri law_enforcement 35"]),
        (
            "penyidik polres dan polsek setempat",
            &["polres: polri law_enforcement", "polsek: polri law_enforcement"],
        ),
        ("dibawa ke mapolres", &["mapolres: polri law_enforcement"]),
    ]);
}

#[test]
fn a_class_belongs_to_the_name() {
    assert_agencies(&[
        ("PN Kelas 1B Pariaman", &["PN Kelas 1B Pariaman: ma judiciary 13.77"]),
        ("PN Kls IA Padang", &["PN Kls IA Padang: ma judiciary 13.71"]),
        (
            "Pengadilan Negeri (PN) Kls 1 A Khusus Medan",
            &["Pengadilan Negeri (PN) Kls 1 A Khusus Medan: ma judiciary 12.71"],
        ),
        ("Pengadilan Negeri Kelas IB menyebut", &["Pengadilan Negeri Kelas IB: ma judiciary"]),
        (
            "Kantor Imigrasi Klas III Non TPI Pati",
            &["Kantor Imigrasi Klas III Non TPI Pati: kemenimipas ministry 33.18"],
        ),
        (
            "Kantor Imigrasi Kelas I TPI menyebut",
            &["Kantor Imigrasi Kelas I TPI: kemenimipas ministry"],
        ),
        ("Kantor Imigrasi Kelas Dunia", &["Kantor Imigrasi: kemenimipas ministry"]),
        (
            "Kemenag Kelas VIP, Kemenag Kelas 12",
            &["Kemenag: kemenag ministry", "Kemenag: kemenag ministry"],
        ),
    ]);
}

#[test]
fn a_class_or_seat_stands_before_the_place() {
    assert_agencies(&[
        ("Kantor Bea Cukai Jateng DIY", &["Kantor Bea Cukai Jateng DIY: kemenkeu ministry 33"]),
        ("Polres Garut Jawa Barat", &["Polres Garut: polri law_enforcement 32.05"]),
        ("petugas Imigrasi Makassar", &["Imigrasi Makassar: kemenimipas ministry 73.71"]),
        ("Imigrasi Singapura dan pos Imigrasi", &[]),
        (
            "Kepolisian Resor (Polres) Metro Bekasi",
            &["Kepolisian Resor (Polres) Metro Bekasi: polri law_enforcement 32.16"],
        ),
        (
            "Pengadilan Negeri Kelas IB Garut",
            &["Pengadilan Negeri Kelas IB Garut: ma judiciary 32.05"],
        ),
        (
            "Kantor Imigrasi Klas I Makassar",
            &["Kantor Imigrasi Klas I Makassar: kemenimipas ministry 73.71"],
        ),
        ("Lantamal X Jayapura", &["Lantamal X Jayapura: tni state_body 91.71"]),
        (
            "Kepala Dinas Pengamanan dan Sandi TNI AU",
            &["Dinas Pengamanan dan Sandi TNI AU: tni state_body"],
        ),
        ("Polresta Bandung", &["Polresta Bandung: polri law_enforcement 32.04"]),
        ("Polresta Jambi", &["Polresta Jambi: polri law_enforcement 15.71"]),
    ]);
}

#[test]
fn an_article_about_other_states_names_none_of_ours() {
    assert_agencies(&[
        (
            "Iran menuduh Israel dan Irak, kata juru bicara kementerian pertahanan. Mahkamah Agung \
             dan pemerintah daerah diam.",
            &[],
        ),
        (
            "Iran menuduh Israel dan Irak. Indonesia prihatin, kata Kementerian Luar Negeri.",
            &["Kementerian Luar Negeri: kemlu ministry"],
        ),
    ]);
}
