//! Sentences: a table of decisions.

use tandai::Pipeline;

use crate::process::Desk;

const CASES: &str = include_str!("../corpus/sentences.tsv");

#[test]
fn the_table_of_decisions_holds() {
    let pipeline = Pipeline::builtin().unwrap();
    let mut wrong = Vec::new();
    for (text, expected) in CASES.lines().filter_map(|line| line.split_once('\t')) {
        let text = text.replace("\\n", "\n");
        let document = pipeline.annotate(&text);
        let found: Vec<_> = document.sentences.iter().map(|s| s.span.of(&text)).collect();
        let found = found.join("|").replace('\n', "\\n");
        if found != expected {
            wrong.push(format!("{text}\n  expected {expected}\n  found    {found}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// An article with all that stands around its text, and the zone of each line.
const ARTICLE: &str = "\
boilerplate\tNyaman tanpa iklan. Langganan Kabar Plus
headline\tPemkab Batang Bangun Tiga Jembatan Desa
caption\tFoto: Warga melintasi jembatan darurat di Batang.
caption\t[sri/kabar]
dateline\tBatang, Kabar.
body\tPemerintah Kabupaten Batang membangun tiga jembatan desa tahun ini.
related_link\tBaca juga: Jalan Desa Rusak, Warga Menanam Pisang
quote\t\"Jembatan ini dinanti warga sejak lama.\"
body\t\"Kami menunggu,\" kata Kepala Desa Tulis (ANTARA).
related_link\tBaca Juga :
related_link\tAnggaran Jalan Naik
boilerplate\tSCROLL TO CONTINUE WITH CONTENT
headline\tDikerjakan Bertahap
body\tPekerjaan dimulai bulan depan.
boilerplate\t—
byline\tPenulis : Sri Lestari
byline\tEditor: Budi
boilerplate\tHalaman 1 dari 2
boilerplate\t© 2026 Kabar Pesisir";

/// An article whose first line is a lead without a stop and whose links have
/// broken its lines, as web pages leave them.
const BROKEN: &str = "\
body\tPemerintah Kabupaten Batang membangun tiga jembatan desa pada tahun ini
body\tWarga menyambutnya dengan
body\tsuka cita.
body\tPekerjaan itu diawasi oleh
body\tDinas Pekerjaan Umum
body\t, yang menunjuk \"
body\tKonsultan Pengawas Jembatan
body\t\".
headline\tJembatan Darurat
body\tWarga membuat jembatan darurat.
caption\tWarga melintasi jembatan darurat
caption\t(Foto: Budi/Kabar)
body\t\"Kami menunggu,\" kata Kepala Desa Tulis,
body\t\".
headline\tBerapa biayanya?
body\tBiayanya belum dihitung.
byline\t(sri/bud)";

/// An article whose links and bylines run on behind its text, whose quotes have
/// lost what they quote, and which has a list beside its headings.
const RUN_ON: &str = "\
headline\tSyarat Bantuan Jembatan Desa
caption\tKepala Desa Tulis, Sri Lestari, saat meninjau jembatan, Kamis (25/1). [sri/kabar]
body\tWarga Batang membangun tiga jembatan.
body\t\" tulis Sri di media sosial.
body\t\", lalu ia pulang.
body\tMereka adalah warga Tulis
body\t@tulis yang menanti jembatan.
body\tPendaftar membawa syarat berikut:
body\t1. Fotokopi KTP
body\t2. Kartu Keluarga
body\tBerkas itu dikumpulkan di balai desa.
headline\t1. Dana Desa
body\tDana itu cair bulan depan.
headline\t2. Dana Kabupaten
body\tDana itu belum cair.
byline\tSRI LESTARI | ANTARA";

#[test]
fn quotes_without_their_text_and_lists_are_body() {
    assert_zones(RUN_ON);
}

#[test]
fn what_runs_on_behind_the_text_has_its_own_zone() {
    let text = "Jalan desa di Batang dibuka lagi setelah dua bulan. Baca juga: Jembatan Ditutup\nWarga lega. (sri/bud)";
    let document = Pipeline::builtin().unwrap().tokenize(text);
    let zones: Vec<_> = document.sentences.iter().map(|s| s.zone.name()).collect();
    assert_eq!(zones, ["body", "related_link", "body", "byline"]);
}

#[test]
fn text_that_runs_on_behind_a_link_is_text() {
    let text =
        "Jalan dibuka di Batang.\nBaca juga: Jembatan Ditutup Warga lega. Ia pulang. (sri/bud)";
    let document = Pipeline::builtin().unwrap().tokenize(text);
    let zones: Vec<_> = document.sentences.iter().map(|s| s.zone.name()).collect();
    assert_eq!(zones, ["body", "related_link", "body", "byline"]);
}

#[test]
fn lines_broken_by_links_are_no_headings() {
    assert_zones(BROKEN);
}

#[test]
fn the_lines_of_an_article_have_their_zones() {
    assert_zones(ARTICLE);
}

/// Asserts the zones of the lines of an `article`, each behind its zone.
fn assert_zones(article: &str) {
    let lines: Vec<_> = article.lines().filter_map(|line| line.split_once('\t')).collect();
    let text = lines.iter().map(|(_, line)| *line).collect::<Vec<_>>().join("\n");
    let document = Pipeline::builtin().unwrap().tokenize(&text);
    for sentence in &document.sentences {
        let surface = sentence.span.of(&text);
        let line = text[..sentence.span.start].matches('\n').count();
        assert_eq!(sentence.zone.name(), lines[line].0, "{surface}");
    }
}

#[test]
fn spans_tell_their_zone_and_can_be_left_out_by_it() {
    let desk = Desk::new();
    let article = "Iuran naik 5 persen tahun ini.\nBaca juga: Klaim Naik 20 Persen";
    let texts = |arguments: &str| {
        let out = desk.pipe(arguments, article).out;
        let spans = out.split("\"text\":\"").skip(2).map(|span| span.split('"').next().unwrap());
        (spans.map(str::to_owned).collect::<Vec<_>>().join("|"), out.contains("related_link"))
    };
    assert_eq!(texts("annotate"), ("5 persen|20 Persen".into(), false));
    assert_eq!(texts("annotate --zones"), ("5 persen|20 Persen".into(), true));
    assert_eq!(texts("annotate --without-zones related_link"), ("5 persen".into(), false));
}
