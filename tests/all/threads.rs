//! The same bytes at any number of threads.

use crate::process::Desk;

#[test]
fn threads_do_not_show_in_the_output() {
    let desk = Desk::new();
    let articles = include_str!("../../examples/articles.jsonl");
    // Enough for several batches, with a long text and wrong records among them.
    let long = format!("{{\"text\":\"{}\"}}\n", "Klaim naik 20 persen di Situbondo. ".repeat(3000));
    let round = format!("{articles}no json\n{long}");
    desk.file("a.jsonl", round.repeat(30)).file("b.txt", "Rp 5 juta");
    let run = |threads: u32| {
        let rejects = format!("rejects-{threads}.jsonl");
        let arguments = format!("annotate a.jsonl b.txt --threads {threads} --rejects {rejects}");
        let run = desk.run(&arguments);
        (run.code, run.out, run.err, desk.read(&rejects))
    };
    let one = run(1);
    assert_eq!(one.0, 1);
    assert_eq!(one.3.lines().count(), 30);
    for threads in [2, 3, 8] {
        assert!(run(threads) == one, "{threads} threads");
    }
}
