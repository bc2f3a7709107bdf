//! `tandai eval`: scores against gold annotations.

use crate::process::Desk;

/// Two articles: in the first all is right but one value, in the second a
/// span is missed and one is extra.
const GOLD: &str = concat!(
    r#"{"id":"a","text":"😀 Rp 5 juta, 20 persen","spans":[{"start":2,"end":11,"kind":"money","value":5000000,"currency":"IDR"},"#,
    r#"{"start":13,"end":22,"kind":"percent","text":"20 persen","value":25}]}"#,
    "\n",
    r#"{"id":"b","text":"tumbuh 30 persen","spans":[{"start":0,"end":6,"kind":"region","code":null,"level":"area"}]}"#,
    "\n"
);

#[test]
fn scores_by_kind_and_in_all() {
    let desk = Desk::new();
    let run = desk.file("gold.jsonl", GOLD).run("eval gold.jsonl --errors 10");
    let expected = "                            exact span             and exact value
kind          gold  found        P      R     F1        P      R     F1
region           1      0    0.000  0.000  0.000    0.000  0.000  0.000
money            1      1    1.000  1.000  1.000    1.000  1.000  1.000
percent          1      2    0.500  1.000  0.667    0.000  0.000  0.000
total            3      3    0.667  0.667  0.667    0.333  0.333  0.333
value  percent    a: 😀 Rp 5 juta, [20 persen]  (gold: value 25; found: value 20)
missed region     b: [tumbuh] 30 persen  (no value)
extra  percent    b: tumbuh [30 persen]  (value 30)
";
    assert_eq!((run.code, run.err.as_str(), run.out.as_str()), (0, "", expected));
}

#[test]
fn kinds_and_errors_can_be_chosen() {
    let desk = Desk::new();
    let run = desk.file("gold.jsonl", GOLD).run("eval gold.jsonl --kinds percent --errors 1");
    assert_eq!(run.out.lines().count(), 5, "{}", run.out);
    assert!(run.out.contains("\ntotal            1      2 "), "{}", run.out);
}

#[test]
fn scores_as_json() {
    let desk = Desk::new();
    let run = desk.file("gold.jsonl", GOLD).run("eval gold.jsonl --json");
    let scores: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(scores["total"]["gold"], 3);
    assert_eq!(scores["kinds"]["money"]["full"]["f1"], 1.0);
    assert_eq!(scores["kinds"]["percent"]["exact"]["precision"], 0.5);
}

#[test]
fn a_floor_is_held() {
    let desk = Desk::new();
    desk.file("gold.jsonl", GOLD)
        .file("low.json", r#"{"gold.jsonl":{"exact":0.66,"full":0.33}}"#)
        .file("high.json", r#"{"gold.jsonl":{"exact":0.66,"full":0.34}}"#)
        .file("other.json", r#"{"seeds.jsonl":{"exact":0.66,"full":0.34}}"#);
    assert_eq!(desk.run("eval gold.jsonl --floor low.json").code, 0);
    for (floor, code, said) in [
        ("high.json", 1, "full F1 is 0.3333, below the floor of 0.34"),
        ("other.json", 2, "no floor for \"gold.jsonl\""),
        ("missing.json", 4, "missing.json: "),
        ("low.json gold.jsonl", 2, "one gold file at a time"),
    ] {
        let run = desk.run(&format!("eval gold.jsonl --floor {floor}"));
        assert!(run.code == code && run.err.contains(said), "{}", run.err);
    }
}

#[test]
fn gold_that_is_wrong_is_named() {
    let record = |spans: &str| format!("{{\"text\":\"20 persen\",\"spans\":{spans}}}\n");
    for (gold, said) in [
        ("{\"text\":\"a\"}\n".into(), "no field \"spans\""),
        (record("5"), "invalid type"),
        (record("[{\"start\":0,\"end\":2,\"kind\":\"mony\"}]"), "\"mony\" is none of bpjs, opd"),
        (record("[{\"start\":0,\"end\":20,\"kind\":\"money\"}]"), "does not lie in the text"),
        (record("[{\"start\":2,\"end\":2,\"kind\":\"money\"}]"), "is empty"),
        (record("[{\"start\":0,\"end\":2,\"kind\":\"number\",\"text\":\"30\"}]"), "covers \"20\""),
    ] {
        let run = Desk::new().file("g.jsonl", gold).run("eval g.jsonl");
        assert!(run.code == 1 && run.err.starts_with("tandai: g.jsonl:1: "), "{}", run.err);
        assert!(run.err.contains(said), "{said}: {}", run.err);
    }
    assert_eq!(Desk::new().run("eval missing.jsonl").code, 1);
}
