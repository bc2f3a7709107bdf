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
