//! Tokens and sentences measured on two treebanks of Universal Dependencies.
//!
//! The treebanks are not part of the project. Put `id_gsd-ud-dev.conllu` and
//! `id_csui-ud-train.conllu` into `../shared/ud`, or name their folder in
//! `TANDAI_TREEBANKS`; without them the tests pass with a message.

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

fn measure(file: &str, least_tokens: f64, least_sentences: f64) {
    let Some(gold) = Treebank::read(file) else { return };
    let pipeline = Pipeline::builtin().unwrap();
    let document = pipeline.annotate(&gold.text);
    let tokens: BTreeSet<_> = document.tokens.iter().map(|t| (t.span.start, t.span.end)).collect();
    let sentences: BTreeSet<_> =
        document.sentences.iter().map(|s| (s.span.start, s.span.end)).collect();
    if std::env::var_os("TANDAI_DIFF").is_some() {
        let show = |(start, end): (usize, usize)| {
            let from = gold.text.floor_char_boundary(start.saturating_sub(15));
            let to = gold.text.ceil_char_boundary((end + 18).min(gold.text.len()));
            format!(
                "{}⟦{}⟧{}",
                &gold.text[from..start],
                &gold.text[start..end],
                &gold.text[end..to]
            )
        };
        for span in gold.tokens.difference(&tokens) {
            println!("- {}", show(*span));
        }
        for span in tokens.difference(&gold.tokens) {
            println!("+ {}", show(*span));
        }
        let ends = |s: &BTreeSet<(usize, usize)>| s.iter().map(|x| x.1).collect::<BTreeSet<_>>();
        let (g, f) = (ends(&gold.sentences), ends(&sentences));
        for e in g.difference(&f) {
            println!("S- {}", show((gold.text.floor_char_boundary(e - 1), *e)));
        }
        for e in f.difference(&g) {
            println!("S+ {}", show((gold.text.floor_char_boundary(e - 1), *e)));
        }
        let hit = g.intersection(&f).count() as f64;
        println!("ends F1 {:.2}", 200.0 * hit / (g.len() + f.len()) as f64);
    }
    let (t, s) = (f1(&gold.tokens, &tokens), f1(&gold.sentences, &sentences));
    println!("{file}: tokens {t:.2}, sentences {s:.2}");
    assert!(t >= least_tokens && s >= least_sentences);
}

#[test]
fn gsd() {
    measure("id_gsd-ud-dev.conllu", 99.0, 80.0);
}

#[test]
fn csui() {
    measure("id_csui-ud-train.conllu", 99.6, 90.0);
}
