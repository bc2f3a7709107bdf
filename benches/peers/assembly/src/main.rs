//! The annotator that one writes in an afternoon from good crates: parse the
//! record, cut words, find names with one automaton and numbers with one
//! regex, write the spans.
//!
//! `assembly annotate|spans|tokens LEXICON PATTERN INPUT OUTPUT THREADS` prints the
//! seconds of the work, without those of building the automaton; `spans` leaves
//! the words out.

use std::error::Error;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::time::Instant;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use regex::Regex;
use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

/// Lines that a thread takes at a time.
const BATCH: usize = 512;

#[derive(Deserialize)]
struct Article<'a> {
    #[serde(borrow)]
    id: std::borrow::Cow<'a, str>,
    #[serde(borrow)]
    text: std::borrow::Cow<'a, str>,
}

#[derive(Serialize)]
struct Span<'a> {
    start: usize,
    end: usize,
    kind: &'a str,
}

#[derive(Serialize)]
struct Record<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<usize>,
    spans: Vec<Span<'a>>,
}

struct Annotator {
    names: AhoCorasick,
    kinds: Vec<String>,
    numbers: Regex,
}

impl Annotator {
    fn new(lexicon: &str, pattern: &str) -> Result<Self, Box<dyn Error>> {
        let (kinds, surfaces): (Vec<_>, Vec<_>) =
            lexicon.lines().filter_map(|line| line.split_once('\t')).unzip();
        let names = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::LeftmostLongest)
            .kind(Some(AhoCorasickKind::DFA))
            .build(surfaces)?;
        let kinds = kinds.into_iter().map(str::to_owned).collect();
        Ok(Self { names, kinds, numbers: Regex::new(pattern.trim())? })
    }

    /// Spans in order, with offsets in bytes; a name wins over a number in it.
    fn spans(&self, text: &str) -> Vec<Span<'_>> {
        let is_word = |c: char| c.is_alphanumeric();
        let whole = |start: usize, end: usize| {
            !text[..start].chars().next_back().is_some_and(is_word)
                && !text[end..].chars().next().is_some_and(is_word)
        };
        let mut spans: Vec<_> = self
            .names
            .find_iter(text)
            .filter(|hit| whole(hit.start(), hit.end()))
            .map(|hit| Span {
                start: hit.start(),
                end: hit.end(),
                kind: &self.kinds[hit.pattern().as_usize()],
            })
            .collect();
        spans.extend(self.numbers.find_iter(text).map(|hit| Span {
            start: hit.start(),
            end: hit.end(),
            kind: number_kind(hit.as_str()),
        }));
        spans.sort_by_key(|span| (span.start, usize::MAX - span.end));
        let mut end = 0;
        spans.retain(|span| {
            let free = span.start >= end;
            end = end.max(span.end);
            free
        });
        spans
    }

    fn annotate(
        &self,
        line: &str,
        with_words: bool,
        out: &mut Vec<u8>,
    ) -> Result<(), Box<dyn Error + Send + Sync>> {
        let article: Article = serde_json::from_str(line)?;
        let words = with_words.then(|| article.text.unicode_word_indices().count());
        let mut spans = self.spans(&article.text);
        count_characters(&article.text, &mut spans);
        serde_json::to_writer(&mut *out, &Record { id: &article.id, words, spans })?;
        out.push(b'\n');
        Ok(())
    }
}

fn number_kind(surface: &str) -> &'static str {
    let first = surface.as_bytes().first().copied().unwrap_or_default();
    if first | 0x20 == b'r' || surface.ends_with("rupiah") {
        "money"
    } else if surface.ends_with(['%', 'n']) && !surface.ends_with("triliun") {
        "percent"
    } else {
        "number"
    }
}

/// Turns byte offsets into code points, in one pass.
fn count_characters(text: &str, spans: &mut [Span]) {
    let (mut byte, mut character) = (0, 0);
    for span in spans {
        character += text[byte..span.start].chars().count();
        let length = text[span.start..span.end].chars().count();
        byte = span.end;
        (span.start, span.end) = (character, character + length);
        character += length;
    }
}

fn tokens(line: &str, out: &mut Vec<u8>) -> Result<(), Box<dyn Error + Send + Sync>> {
    let article: Article = serde_json::from_str(line)?;
    let words: Vec<(usize, usize)> = article
        .text
        .unicode_word_indices()
        .map(|(start, word)| (start, start + word.len()))
        .collect();
    serde_json::to_writer(&mut *out, &words)?;
    out.push(b'\n');
    Ok(())
}

type Work<'a> = &'a (dyn Fn(&str, &mut Vec<u8>) -> Result<(), Box<dyn Error + Send + Sync>> + Sync);

/// One batch's output, its lines in order.
fn lines(batch: &[String], work: Work) -> Result<Vec<u8>, Box<dyn Error + Send + Sync>> {
    let mut out = Vec::new();
    batch.iter().try_for_each(|line| work(line, &mut out))?;
    Ok(out)
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, mode, lexicon, pattern, input, output, threads] = arguments.as_slice() else {
        return Err("assembly annotate|spans|tokens LEXICON PATTERN INPUT OUTPUT THREADS".into());
    };
    let threads: usize = threads.parse()?;
    let annotator = Annotator::new(&fs::read_to_string(lexicon)?, &fs::read_to_string(pattern)?)?;
    let with_words = mode == "annotate";
    let annotate = |line: &str, out: &mut Vec<u8>| annotator.annotate(line, with_words, out);
    let work: Work = if mode == "tokens" { &tokens } else { &annotate };

    let start = Instant::now();
    let mut input = BufReader::new(File::open(input)?).lines();
    let mut output = File::create(output)?;
    loop {
        let round: Vec<String> = input.by_ref().take(BATCH * threads).collect::<Result<_, _>>()?;
        if round.is_empty() {
            break;
        }
        let parts = std::thread::scope(|scope| {
            let running: Vec<_> = round
                .chunks(round.len().div_ceil(threads))
                .map(|batch| scope.spawn(move || lines(batch, work)))
                .collect();
            running.into_iter().map(|thread| thread.join()).collect::<Vec<_>>()
        });
        for part in parts {
            let part = part.map_err(|_| "a thread panicked")?;
            output.write_all(&part.map_err(|error| error.to_string())?)?;
        }
    }
    println!("{:.6}", start.elapsed().as_secs_f64());
    Ok(())
}
