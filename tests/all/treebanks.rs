//! Tokens and sentences measured on two treebanks of Universal Dependencies.
//!
//! The treebanks are not part of the project. Put `id_gsd-ud-dev.conllu` and
//! `id_csui-ud-train.conllu` into `../shared/ud`, or name their folder in
//! `TANDAI_TREEBANKS`; without them the tests pass with a message. With
//! `TANDAI_DIFF` set, the disagreements are listed.
//!
//! `docs/tokens.md` describes the disagreements, and which side errs.

use std::collections::BTreeSet;
use std::path::PathBuf;

use tandai::Pipeline;

/// A treebank as one text, and where its tokens and sentences stand in it.
struct Treebank {
    text: String,
    tokens: BTreeSet<(usize, usize)>,
    sentences: BTreeSet<(usize, usize)>,
}

impl Treebank {
    /// The treebank in `file`, its sentences joined by one space.
    fn read(file: &str) -> Option<Self> {
        let folder =
            std::env::var_os("TANDAI_TREEBANKS").map_or("../shared/ud".into(), PathBuf::from);
        let Ok(conllu) = std::fs::read_to_string(folder.join(file)) else {
            println!("skipped: no {file} in {}", folder.display());
            return None;
        };
        let mut treebank =
            Self { text: String::new(), tokens: BTreeSet::new(), sentences: BTreeSet::new() };
        for block in conllu.split("\n\n") {
            let Some(sentence) = block.lines().find_map(|line| line.strip_prefix("# text = "))
            else {
                continue;
            };
            treebank.add(sentence, block);
        }
        Some(treebank)
    }

    fn add(&mut self, sentence: &str, block: &str) {
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        let start = self.text.len();
        let mut at = 0;
        for form in surface_tokens(block) {
            let found = at
                + sentence[at..]
                    .find(form)
                    .unwrap_or_else(|| panic!("{form} is not in {sentence}"));
            at = found + form.len();
            self.tokens.insert((start + found, start + at));
        }
        self.text.push_str(sentence);
        self.sentences.insert((start, self.text.len()));
    }
}

/// The forms of the surface tokens: a multiword token counts, its parts do not.
fn surface_tokens(block: &str) -> impl Iterator<Item = &str> {
    let mut inside = 0;
    block.lines().filter(|line| !line.starts_with('#')).filter_map(move |line| {
        let (id, rest) = line.split_once('\t')?;
        let form = rest.split('\t').next()?;
        if let Some((_, last)) = id.split_once('-') {
            inside = last.parse().ok()?;
            return Some(form);
        }
        // Empty nodes have ids like `8.1`.
        let id: u32 = id.parse().ok()?;
        (id > inside).then_some(form)
    })
}

fn f1(gold: &BTreeSet<(usize, usize)>, found: &BTreeSet<(usize, usize)>) -> f64 {
    let right = gold.intersection(found).count() as f64;
    200.0 * right / (gold.len() + found.len()) as f64
}

/// Prints what stands only in the treebank (`-`) and only in the output (`+`),
/// within its context: first tokens, then the ends of sentences.
fn list_disagreements(
    gold: &Treebank,
    tokens: &BTreeSet<(usize, usize)>,
    sentences: &BTreeSet<(usize, usize)>,
) {
    let print = |mark: &str, start: usize, end: usize| {
        let text = &gold.text;
        let from = text[..start].char_indices().nth_back(19).map_or(0, |(at, _)| at);
        let to = text[end..].char_indices().nth(20).map_or(text.len(), |(at, _)| end + at);
        println!("{mark} {}⟦{}⟧{}", &text[from..start], &text[start..end], &text[end..to]);
    };
    gold.tokens.difference(tokens).for_each(|&(start, end)| print("-", start, end));
    tokens.difference(&gold.tokens).for_each(|&(start, end)| print("+", start, end));
    let ends = |spans: &BTreeSet<(usize, usize)>| -> BTreeSet<_> {
        spans.iter().map(|&(_, end)| (end, end)).collect()
    };
    let (right, found) = (ends(&gold.sentences), ends(sentences));
    right.difference(&found).for_each(|&(start, end)| print("-|", start, end));
    found.difference(&right).for_each(|&(start, end)| print("+|", start, end));
    println!("ends of sentences {:.2}", f1(&right, &found));
}

fn measure(file: &str, least_tokens: f64, least_sentences: f64) {
    let Some(gold) = Treebank::read(file) else { return };
    let pipeline = Pipeline::builtin().unwrap();
    let document = pipeline.annotate(&gold.text);
    let tokens: BTreeSet<_> = document.tokens.iter().map(|t| (t.span.start, t.span.end)).collect();
    let sentences: BTreeSet<_> =
        document.sentences.iter().map(|s| (s.span.start, s.span.end)).collect();
    if std::env::var_os("TANDAI_DIFF").is_some() {
        list_disagreements(&gold, &tokens, &sentences);
    }
    let (t, s) = (f1(&gold.tokens, &tokens), f1(&gold.sentences, &sentences));
    println!("{file}: tokens {t:.2}, sentences {s:.2}");
    assert!(t >= least_tokens && s >= least_sentences);
}

#[test]
fn gsd() {
    measure("id_gsd-ud-dev.conllu", 99.7, 87.5);
}

#[test]
fn csui() {
    measure("id_csui-ud-train.conllu", 99.7, 93.5);
}
