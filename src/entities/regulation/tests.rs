//! Tables of citations and of what is none.

use crate::entities::testing::assert_spans;
use crate::kind::SpanKind;

#[track_caller]
fn assert_citations(cases: &[(&str, &[&str])]) {
    assert_spans(SpanKind::Regulation, cases);
}

#[test]
fn reads_type_number_and_year() {
    assert_citations(&[
        ("UU Nomor 24 Tahun 2011 tentang", &["UU Nomor 24 Tahun 2011: uu 24 2011"]),
        ("UU No. 40/2004", &["UU No. 40/2004: uu 40 2004"]),
        ("mengacu Keputusan KPU 1774.", &["Keputusan KPU 1774: sk 1774"]),
        ("UU 1 Tahun 46 tentang", &["UU 1 Tahun 46: uu 1 1946"]),
        ("UU 1 Tahun 12", &["UU 1: uu 1"]),
        ("Kepmenakertrans 102/2004", &["Kepmenakertrans 102/2004: kepmen 102 2004"]),
        (
            "Keputusan Menpan-RB Nomor 7 Tahun 2024",
            &["Keputusan Menpan-RB Nomor 7 Tahun 2024: kepmen 7 2024"],
        ),
        ("Persesjen Kemenkes No. 9/2023", &["Persesjen Kemenkes No. 9/2023: persesjen 9 2023"]),
        (
            "Peraturan Pemerintah (PP) No 44 tahun 2015",
            &["Peraturan Pemerintah (PP) No 44 tahun 2015: pp 44 2015"],
        ),
        ("Perda Kota Depok No. 1 Tahun 2008", &["Perda Kota Depok No. 1 Tahun 2008: perda 1 2008"]),
        (
            "SK Bupati Nomor 188.45/12/KPTS/2023",
            &["SK Bupati Nomor 188.45/12/KPTS/2023: sk 188.45/12/KPTS/2023 2023"],
        ),
        (
            "Peraturan KPU RI Nomor 3 Tahun 2022",
            &["Peraturan KPU RI Nomor 3 Tahun 2022: perban 3 2022"],
        ),
        (
            "Keputusan Menteri (Kepmen) ESDM No. 1201 K/20/MEM/2016",
            &[
                "Keputusan Menteri (Kepmen) ESDM No. 1201 K/20/MEM/2016: kepmen 1201 K/20/MEM/2016 2016",
            ],
        ),
        (
            "Surat Edaran Gugus Tugas Penanganan Covid-19 Nomor 6 Tahun 2020",
            &["Surat Edaran Gugus Tugas Penanganan Covid-19 Nomor 6 Tahun 2020: se 6 2020"],
        ),
        ("menurut UUD 1945 dan UUD '45", &["UUD 1945: uud 1945", "UUD '45: uud 1945"]),
        (
            "Undang-Undang Dasar (UUD) Negara Republik Indonesia Tahun 1945",
            &["Undang-Undang Dasar (UUD) Negara Republik Indonesia Tahun 1945: uud 1945"],
        ),
        (
            "putusan Nomor 12/Pid.Sus/2019/PN.Jkt.Sel. Hakim",
            &["putusan Nomor 12/Pid.Sus/2019/PN.Jkt.Sel: putusan 12/Pid.Sus/2019/PN.Jkt.Sel 2019"],
        ),
        ("UU 25/ 2007", &["UU 25/ 2007: uu 25 2007"]),
        ("Inpres No 9 / 2000", &["Inpres No 9 / 2000: inpres 9 2000"]),
        (
            "Peraturan OJK Nomor 77/ POJK.01/2016",
            &["Peraturan OJK Nomor 77/ POJK.01/2016: perban 77/POJK.01/2016 2016"],
        ),
        ("TAP MPR No 7/Tahun 2000", &["TAP MPR No 7/Tahun 2000: tapmpr 7 2000"]),
        ("UU RI. Nomor 35 Tahun 2009", &["UU RI. Nomor 35 Tahun 2009: uu 35 2009"]),
        ("ayat (1) UURI Nomor 7 tahun 2014", &["UURI Nomor 7 tahun 2014: uu 7 2014"]),
        (
            "Peraturan Pemerintah Nomor (PP) 109 tahun 2012",
            &["Peraturan Pemerintah Nomor (PP) 109 tahun 2012: pp 109 2012"],
        ),
        ("sesuai PM 12 Tahun 2017 dan kadar PM 2,5", &["PM 12 Tahun 2017: permen 12 2017"]),
        (
            "Instruksi Bupati Nomor 4 Tahun 2021",
            &["Instruksi Bupati Nomor 4 Tahun 2021: ingub 4 2021"],
        ),
        ("Inwali No. 3/2022", &["Inwali No. 3/2022: ingub 3 2022"]),
        ("SEMA Nomor 2 Tahun 2023", &["SEMA Nomor 2 Tahun 2023: perma 2 2023"]),
        ("lewat SKK Nomor 7 Tahun 2023, 12 SKK", &["SKK Nomor 7 Tahun 2023: skk 7 2023"]),
        ("dalam PerBPOM No. 5 Tahun 2026", &["PerBPOM No. 5 Tahun 2026: perban 5 2026"]),
        (
            "UU tentang Sumber Daya Air Nomor 7 Tahun 2004",
            &["UU tentang Sumber Daya Air Nomor 7 Tahun 2004: uu 7 2004"],
        ),
        (
            "Surat Keputusan Menkumham tanggal 18 Mei 2020 Nomor M.HH-09 Tahun 2020",
            &[
                "Surat Keputusan Menkumham tanggal 18 Mei 2020 Nomor M.HH-09 Tahun 2020: sk M.HH-09 2020",
            ],
        ),
        ("Keputusan KPU RI 12 Tahun 2024", &["Keputusan KPU RI 12 Tahun 2024: sk 12 2024"]),
        (
            "Peraturan Menteri Kesehatan (Permenkes) RI Nomor 5 Tahun 2016",
            &["Peraturan Menteri Kesehatan (Permenkes) RI Nomor 5 Tahun 2016: permenkes 5 2016"],
        ),
    ]);
}

#[test]
fn reads_numbers_of_decisions_and_registers() {
    assert_citations(&[
        (
            "Putusan MK bernomor 15/PUU-XXII/2024 itu",
            &["Putusan MK bernomor 15/PUU-XXII/2024: putusan 15/PUU-XXII/2024 2024"],
        ),
        (
            "putusan kasasi Mahkamah Agung (MA) dengan nomor perkara 75 K/PDT/2018",
            &[
                "putusan kasasi Mahkamah Agung (MA) dengan nomor perkara 75 K/PDT/2018: putusan 75 K/PDT/2018 2018",
            ],
        ),
        (
            "Putusan PK No. 21 PK/Pid.Sus/2025",
            &["Putusan PK No. 21 PK/Pid.Sus/2025: putusan 21 PK/Pid.Sus/2025 2025"],
        ),
        (
            "Perpres tentang Penguatan Moderasi dengan No 58/2023 berlaku",
            &["Perpres tentang Penguatan Moderasi dengan No 58/2023: perpres 58 2023"],
        ),
        ("KUHP dengan nomor perkara 12/Pid.B/2024", &["KUHP: uu"]),
        ("UU ITE dengan nomor perkara 12/Pid.B/2024", &["UU ITE: uu"]),
        (
            "Putusan Nomor 34/Pid/2025/PN Jkt.Pst. Hakim",
            &["Putusan Nomor 34/Pid/2025/PN Jkt.Pst: putusan 34/Pid/2025/PN Jkt.Pst 2025"],
        ),
        (
            "Putusan Nomor 34/Pid/2025/PN Sby dan Putusan Nomor 5/Pid/2025/PN Jakarta",
            &[
                "Putusan Nomor 34/Pid/2025/PN Sby: putusan 34/Pid/2025/PN Sby 2025",
                "Putusan Nomor 5/Pid/2025/PN: putusan 5/Pid/2025/PN 2025",
            ],
        ),
        ("TAP MPRS XX/1966", &["TAP MPRS XX/1966: tapmpr XX/1966 1966"]),
        (
            "TAP MPRS Nomor XXXIII/MPRS/1967",
            &["TAP MPRS Nomor XXXIII/MPRS/1967: tapmpr XXXIII/MPRS/1967 1967"],
        ),
        (
            "PER-7/PJ/2024, PMK-12/2024 dan KEP-3, dana PER-1",
            &["PER-7/PJ/2024: perban PER-7/PJ/2024 2024", "PMK-12/2024: pmk 12 2024"],
        ),
        (
            "Surat Edaran Menteri Agama Nomor SE. 05 Tahun 2022",
            &["Surat Edaran Menteri Agama Nomor SE. 05 Tahun 2022: se SE. 05 2022"],
        ),
    ]);
}

#[test]
fn reads_counted_issuers_and_issuers_in_lower_case() {
    assert_citations(&[
        (
            "SKB 3 Menteri Nomor 375 Tahun 2025",
            &["SKB 3 Menteri Nomor 375 Tahun 2025: skb 375 2025"],
        ),
        ("SKB 3 Menteri tentang libur, SKB 3/2008", &["SKB 3/2008: skb 3 2008"]),
        (
            "keputusan menteri perhubungan nomor 12 tahun 2019",
            &["keputusan menteri perhubungan nomor 12 tahun 2019: kepmen 12 2019"],
        ),
        ("UU. No. 8 Tahun 1999, sesuai PP. Nomor telepon", &["UU. No. 8 Tahun 1999: uu 8 1999"]),
        (
            "Kepmenpan-RB Nomor 347 Tahun 2024",
            &["Kepmenpan-RB Nomor 347 Tahun 2024: kepmen 347 2024"],
        ),
    ]);
}

#[test]
fn ends_names_before_words_of_the_sentence() {
    assert_citations(&[
        ("melanggar UU Lalu Lintas Pasal 310", &["UU Lalu Lintas: uu"]),
        ("DPR Sahkan UU Kesehatan Jadi Undang-Undang", &["UU Kesehatan: uu"]),
        ("revisi UU P2SK Nomor 4 Tahun 2023", &["UU P2SK Nomor 4 Tahun 2023: uu 4 2023"]),
        ("UU P2MI dan Perda P4GN", &["UU P2MI: uu", "Perda P4GN: perda"]),
        ("Perda tentang RPJMD Tahun 2025-2029", &["Perda tentang RPJMD: perda"]),
        ("UU narkotika nomor 35 tahun 2009", &["UU narkotika nomor 35 tahun 2009: uu 35 2009"]),
        ("MoU 2005 dan Qanun Jinayat", &["Qanun Jinayat: qanun"]),
    ]);
}

#[test]
fn reads_chains_and_leaves_articles_out() {
    assert_citations(&[
        ("PP 45 dan 46 Tahun 2015", &["PP 45: pp 45 2015", "46 Tahun 2015: pp 46 2015"]),
        (
            "Inpres Nomor 6 Tahun 2019 dan 3 Tahun 2022",
            &["Inpres Nomor 6 Tahun 2019: inpres 6 2019", "3 Tahun 2022: inpres 3 2022"],
        ),
        (
            "PP Nomor 44, 45, dan 46 Tahun 2015",
            &["PP Nomor 44: pp 44 2015", "45: pp 45 2015", "46 Tahun 2015: pp 46 2015"],
        ),
        ("UU 24/2011, 12 orang", &["UU 24/2011: uu 24 2011"]),
        ("SE Nomor 4 dan Nomor 13 itu", &["SE Nomor 4: se 4", "Nomor 13: se 13"]),
        ("PP 21/2021.Wahyu menjawab", &["PP 21/2021: pp 21 2021"]),
        ("PP 106/2021, 107/2021", &["PP 106/2021: pp 106 2021", "107/2021: pp 107 2021"]),
        ("Pasal 5 ayat (1) UU 24/2011", &["UU 24/2011: uu 24 2011"]),
    ]);
}

#[test]
fn a_type_alone_is_no_citation() {
    assert_citations(&[
        ("perlu perda dan Pergub baru", &[]),
        ("KUHP 310, KUHAP 1981", &["KUHP: uu", "KUHAP 1981: uu 1981"]),
        ("KUHP Tahun 2023 dan UU 1981", &["KUHP Tahun 2023: uu 2023", "UU 1981: uu 1981"]),
        ("putusan 12 tahun penjara, undang-undang Singapura", &[]),
        ("revisi UU Cipta Kerja", &["UU Cipta Kerja: uu"]),
        ("revisi UU ITE Disahkan", &["UU ITE: uu"]),
        ("revisi UU tentang KPK disahkan", &["UU tentang KPK: uu"]),
        (
            "sesuai UU pemilu dan undang-undang pesantren",
            &["UU pemilu: uu", "undang-undang pesantren: uu"],
        ),
        ("UU tersebut", &[]),
        (
            "Undang-Undang (UU) tentang Komisi Pemberantasan Korupsi",
            &["Undang-Undang (UU) tentang Komisi Pemberantasan Korupsi: uu"],
        ),
        ("Perda tentang Bangunan Gedung", &["Perda tentang Bangunan Gedung: perda"]),
        (
            "Peraturan Daerah (Perda) tentang Pasar Rakyat",
            &["Peraturan Daerah (Perda) tentang Pasar Rakyat: perda"],
        ),
        (
            "Peraturan Pemerintah (PP) tentang Tunjangan Hari Raya sudah terbit",
            &["Peraturan Pemerintah (PP) tentang Tunjangan Hari Raya: pp"],
        ),
        ("membaca PP Pengairan", &[]),
        ("Perda Covid-19 disahkan", &["Perda Covid-19: perda"]),
        (
            "Undang-Undang MPR, DPR, DPD, dan DPRD (UU MD3)",
            &["Undang-Undang MPR, DPR, DPD, dan DPRD: uu", "UU MD3: uu"],
        ),
        ("sosialisasi Peraturan Daerah (Sosperda) DPRD", &[]),
        ("UU tentang Guru Nomor urut", &["UU tentang Guru: uu"]),
        ("UU tentang hutan", &[]),
        ("revisi UU MD3 dan UU P3 itu", &["UU MD3: uu", "UU P3: uu"]),
        ("UU Perkawinan Tahun 1974", &["UU Perkawinan Tahun 1974: uu 1974"]),
        ("Undang-Undang (UU) Anti-Terorisme", &["Undang-Undang (UU) Anti-Terorisme: uu"]),
        (
            "UU Perdagangan dan UU Perlindungan Konsumen",
            &["UU Perdagangan: uu", "UU Perlindungan Konsumen: uu"],
        ),
        ("UU KUHP atau UU Pangan juncto UU ITE", &["UU KUHP: uu", "UU Pangan: uu", "UU ITE: uu"]),
        (
            "UU Nomor 31 Tahun 1999 jo. Nomor 20 Tahun 2001 dan Perpres 32/2014 jo. 46/2021",
            &[
                "UU Nomor 31 Tahun 1999: uu 31 1999",
                "Nomor 20 Tahun 2001: uu 20 2001",
                "Perpres 32/2014: perpres 32 2014",
                "46/2021: perpres 46 2021",
            ],
        ),
        ("SK itu, PP itu", &[]),
        ("isi Perpres MBG dan Perppu KPK", &["Perpres MBG: perpres", "Perppu KPK: perppu"]),
        ("Perda Disabilitas", &["Perda Disabilitas: perda"]),
        ("Perda Kabupaten Bogor itu, PP Perbasi", &[]),
    ]);
}

#[test]
fn reads_drafts_as_types_of_their_own() {
    assert_citations(&[
        ("RUU KPK dan Rancangan UU ITE", &["RUU KPK: ruu", "Rancangan UU ITE: ruu"]),
        (
            "RUU tentang Desa, RUU pesantren, RUU itu",
            &["RUU tentang Desa: ruu", "RUU pesantren: ruu"],
        ),
        ("pembahasan RUU KUHP atau RKUHAP", &["RUU KUHP: ruu", "RKUHAP: ruu"]),
        (
            "Rancangan Undang-Undang tentang Pekerja Rumah Tangga (RUU PPRT)",
            &["Rancangan Undang-Undang tentang Pekerja Rumah Tangga: ruu", "RUU PPRT: ruu"],
        ),
        (
            "Rancangan Kitab Undang-Undang Hukum Pidana (RKUHP) itu",
            &["Rancangan Kitab Undang-Undang Hukum Pidana: ruu", "RKUHP: ruu"],
        ),
        (
            "rancangan undang-undang (RUU) Kitab Undang-Undang Hukum Pidana (KUHP) itu",
            &["rancangan undang-undang (RUU) Kitab Undang-Undang Hukum Pidana: ruu", "KUHP: uu"],
        ),
        ("Revisi Undang-Undang (RUU) Pangan", &["Undang-Undang (RUU) Pangan: ruu"]),
        ("revisi UU Pangan, draf UU Pangan", &["UU Pangan: uu", "UU Pangan: uu"]),
        (
            "Raperda tentang Pajak Daerah dan Ranperda RTRW",
            &["Raperda tentang Pajak Daerah: raperda", "Ranperda RTRW: raperda"],
        ),
        ("Raperda APBD 2026", &["Raperda APBD 2026: raperda 2026"]),
        (
            "Rancangan Peraturan Pemerintah tentang Upah",
            &["Rancangan Peraturan Pemerintah tentang Upah: rpp"],
        ),
        (
            "rancangan Peraturan Presiden (Perpres) tentang Gizi",
            &["rancangan Peraturan Presiden (Perpres) tentang Gizi: rperpres"],
        ),
        (
            "RUU tentang Perubahan Ketiga atas UU Nomor 8 Tahun 2019",
            &["UU Nomor 8 Tahun 2019: uu 8 2019"],
        ),
        ("RUU Perubahan UU Nomor 8 Tahun 2019", &["UU Nomor 8 Tahun 2019: uu 8 2019"]),
        ("12 raperda, RUU Usul Inisiatif DPR, RUU Prioritas 2026", &[]),
        ("Panja RUU Pangan Komisi IV DPR RI", &["RUU Pangan: ruu"]),
        ("menolak Raperda Kabupaten Bogor", &[]),
    ]);
}

#[test]
fn reads_codes_that_start_with_letters() {
    assert_citations(&[
        (
            "sesuai KMK HK.01.07/MENKES/11/2021, lalu",
            &["KMK HK.01.07/MENKES/11/2021: kepmen HK.01.07/MENKES/11/2021 2021"],
        ),
        (
            "SE Dirjen Migas B-57/MG.05/DJM/2024 itu",
            &["SE Dirjen Migas B-57/MG.05/DJM/2024: se B-57/MG.05/DJM/2024 2024"],
        ),
        (
            "SE Dirjen Migas B–57/MG.05/DJM/2024 itu",
            &["SE Dirjen Migas B–57/MG.05/DJM/2024: se B–57/MG.05/DJM/2024 2024"],
        ),
        ("Permen LHK P.12/2017", &["Permen LHK P.12/2017: permenlhk P.12/2017 2017"]),
        (
            "Kepmen ESDM 1827 K/30/MEM/2018 tentang",
            &["Kepmen ESDM 1827 K/30/MEM/2018: kepmen 1827 K/30/MEM/2018 2018"],
        ),
        ("Permenhub PM 14 Tahun 2018", &["Permenhub PM 14 Tahun 2018: permenhub 14 2018"]),
        ("Permenko Perekonomian 3/2022", &["Permenko Perekonomian 3/2022: permenko 3 2022"]),
        (
            "Perdirjen Pajak PER-07/PJ/2020",
            &["Perdirjen Pajak PER-07/PJ/2020: perban PER-07/PJ/2020 2020"],
        ),
        ("soal SE/PP, SK AD/ART, SK RI/2024", &[]),
    ]);
}

#[test]
fn a_short_form_of_something_else_needs_a_year_or_its_word() {
    assert_citations(&[
        ("NasDem 59, PKS 50, PKB 58; realisasi PMA 12,5; peserta PBI 200", &[]),
        ("PKS Nomor 5 dan PKS 12/2023", &["PKS Nomor 5: pks 5", "PKS 12/2023: pks 12 2023"]),
        ("PBI 23/6/PBI/2021", &["PBI 23/6/PBI/2021: perban 23/6/PBI/2021 2021"]),
    ]);
}

#[test]
fn a_count_of_persons_is_no_number_of_an_act() {
    assert_citations(&[
        ("membacakan SK 80 guru honorer", &[]),
        ("SK 80 Tahun 2021", &["SK 80 Tahun 2021: sk 80 2021"]),
    ]);
}

#[test]
fn the_board_of_a_society_is_no_type() {
    assert_citations(&[
        (
            "Maklumat PP Muhammadiyah Nomor 1/MLM/I.0/E/2025",
            &["Maklumat PP Muhammadiyah Nomor 1/MLM/I.0/E/2025: maklumat 1/MLM/I.0/E/2025 2025"],
        ),
        ("PP Muhammadiyah Nomor 4 Tahun 2022", &[]),
        ("PP Nomor 4 Tahun 2022", &["PP Nomor 4 Tahun 2022: pp 4 2022"]),
    ]);
}

#[test]
fn decisions_of_ministers_and_offices_go_by_short_forms() {
    assert_citations(&[
        ("sesuai KPT KPU Nomor 59 Tahun 2023", &["KPT KPU Nomor 59 Tahun 2023: sk 59 2023"]),
        // The place of a deed on a motorway is no `Keputusan Menteri`.
        ("peristiwa di KM 88 Tahun 2023", &[]),
        ("SE Mendagri 903/3387/SJ", &["SE Mendagri 903/3387/SJ: se 903/3387/SJ"]),
        ("revisi UU P3H", &["UU P3H: uu"]),
        ("(Permendes PDTT No. 8/'22).", &["Permendes PDTT No. 8/'22: permendes 8 2022"]),
        ("lewat Kepmenpan 512-nya itu", &["Kepmenpan 512: kepmen 512"]),
        (
            "SKB Nomor 12/34/SJ dan 56/KMK.07/2020",
            &["SKB Nomor 12/34/SJ: skb 12/34/SJ", "56/KMK.07/2020: skb 56/KMK.07/2020 2020"],
        ),
    ]);
}

#[test]
fn the_matter_of_a_decision_may_stand_before_its_number() {
    assert_citations(&[
        (
            "SK penetapan lokasi nomor 188/12/KEP/2023 terbit",
            &["SK penetapan lokasi nomor 188/12/KEP/2023: sk 188/12/KEP/2023 2023"],
        ),
        ("SK penetapan lokasi rumah nomor 12 dan SK yang lama", &[]),
        (
            "Keputusan Direksi No. Kep-00031/XLB/04-2021",
            &["Keputusan Direksi No. Kep-00031/XLB/04-2021: sk Kep-00031/XLB/04-2021 2021"],
        ),
    ]);
}
