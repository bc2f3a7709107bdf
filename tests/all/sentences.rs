//! Sentences: a table of decisions.

use tandai::Pipeline;

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

#[test]
fn the_lines_of_an_article_have_their_zones() {
    let lines: Vec<_> = ARTICLE.lines().filter_map(|line| line.split_once('\t')).collect();
    let text = lines.iter().map(|(_, line)| *line).collect::<Vec<_>>().join("\n");
    let document = Pipeline::builtin().unwrap().annotate(&text);
    for sentence in &document.sentences {
        let surface = sentence.span.of(&text);
        let (zone, _) = lines.iter().find(|(_, line)| line.contains(surface)).unwrap();
        assert_eq!(sentence.zone.name(), *zone, "{surface}");
    }
}
