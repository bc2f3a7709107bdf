//! Tokens: a table of decisions, and that nothing of the text is lost.

use proptest::prelude::*;
use tandai::{Document, Pipeline, TokenKind};
use unicode_segmentation::UnicodeSegmentation;

const CASES: &str = include_str!("../corpus/tokens.tsv");

/// `text` with its escapes, as `\u{a0}`, made the characters they stand for.
fn unescaped(text: &str) -> String {
    let mut parts = text.split("\\u{");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').unwrap();
        out.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
        out.push_str(rest);
    }
    out
}

fn surfaces(document: &Document<'_>) -> Vec<String> {
    document.tokens.iter().map(|token| token.span.of(document.text).to_owned()).collect()
}

#[test]
fn the_table_of_decisions_holds() {
    let pipeline = Pipeline::builtin().unwrap();
    let mut wrong = Vec::new();
    let cases = unescaped(CASES);
    for (text, expected) in cases.lines().filter_map(|line| line.split_once('\t')) {
        let found = surfaces(&pipeline.annotate(text)).join("|");
        if found != expected {
            wrong.push(format!("{text}\n  expected {expected}\n  found    {found}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

const KINDS: &str = include_str!("../corpus/kinds.tsv");

#[test]
fn the_table_of_kinds_holds() {
    let pipeline = Pipeline::builtin().unwrap();
    let cases = KINDS.lines().filter_map(|line| line.split_once('\t'));
    let wrong: Vec<_> = cases
        .map(|(text, kinds)| {
            let found: Vec<_> = pipeline.tokens(text).iter().map(|t| t.kind.name()).collect();
            (text, kinds, found.join(" "))
        })
        .filter(|(_, kinds, found)| kinds != found)
        .collect();
    assert!(wrong.is_empty(), "{} wrong: {wrong:#?}", wrong.len());
}

const CLITICS: &str = include_str!("../corpus/clitics.tsv");

/// The last word of `text`, its clitics set apart.
fn analysis(pipeline: &Pipeline, text: &str) -> String {
    let document = pipeline.tokenize(text);
    let last = document.tokens.len() - 1;
    let Some(clitics) = pipeline.clitics(&document, last) else {
        return document.tokens[last].span.of(text).to_owned();
    };
    let parts = [clitics.proclitic, Some(clitics.stem), clitics.enclitics];
    parts.into_iter().flatten().map(|span| span.of(text)).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_table_of_clitics_holds() {
    let pipeline = Pipeline::builtin().unwrap();
    let cases = CLITICS.lines().filter_map(|line| line.split_once('\t'));
    let wrong: Vec<_> = cases
        .map(|(text, expected)| (text, expected, analysis(&pipeline, text)))
        .filter(|(_, expected, found)| expected != found)
        .collect();
    assert!(wrong.is_empty(), "{} wrong: {wrong:#?}", wrong.len());
}

#[test]
fn clitics_of_ones_own_are_set_apart_too() {
    let directory = tempfile::tempdir().unwrap();
    let table = "form\tside\tsource\nji\tend\tme\nne\tinner\tme\n";
    std::fs::write(directory.path().join("clitics.tsv"), table).unwrap();
    let pipeline = Pipeline::with_directory(directory.path()).unwrap();
    for (text, expected) in [
        ("bukune", "buku ne"),
        ("bukuji", "buku ji"),
        ("bukuneji", "buku neji"),
        ("ke Situbondone", "Situbondo ne"),
        ("ke Situbondoji", "Situbondoji"),
        ("bukunya", "buku nya"),
    ] {
        assert_eq!(analysis(&pipeline, text), expected, "{text}");
    }
}

/// White space and what shows nothing: all that may stand between tokens.
fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

proptest! {
    #[test]
    fn tokens_and_gaps_rebuild_the_text(text in "(\\PC|[a-zA-Z0-9.,'\"() \n\u{200b}\u{a0}-]){0,60}") {
        let pipeline = Pipeline::builtin().unwrap();
        let document = pipeline.annotate(&text);
        let mut at = 0;
        for (i, token) in document.tokens.iter().enumerate() {
            prop_assert!(token.span.start >= at && token.span.start < token.span.end);
            prop_assert!(text[at..token.span.start].chars().all(is_invisible));
            if let Some(clitics) = pipeline.clitics(&document, i) {
                prop_assert!(clitics.proclitic.is_some() || clitics.enclitics.is_some());
                prop_assert!(token.span.start <= clitics.stem.start && clitics.stem.start < clitics.stem.end);
                prop_assert!(clitics.stem.end <= token.span.end);
            }
            at = token.span.end;
        }
        prop_assert!(text[at..].chars().all(is_invisible));
        let sentences: Vec<_> = document.sentences.iter().map(|s| s.span).collect();
        prop_assert!(sentences.is_sorted_by(|a, b| a.end <= b.start));
    }

    /// Where the rules are those of UAX 29: letters, digits and the decimal
    /// separators among digits. Its words are ours, sign by sign.
    #[test]
    fn plain_ascii_is_cut_as_unicode_does(text in "[a-qs-z]{1,9}( [a-qs-z]{1,9}| [0-9]{1,4}([.,][0-9]{1,3}){0,2}| [()!?;%]){0,12}") {
        let pipeline = Pipeline::builtin().unwrap();
        let document = pipeline.annotate(&text);
        let reference: Vec<_> =
            text.split_word_bounds().filter(|word| !word.trim().is_empty()).collect();
        prop_assert_eq!(surfaces(&document), reference);
        let words = document.tokens.iter().filter(|token| token.kind == TokenKind::Word);
        prop_assert!(words.map(|token| token.span.of(&text)).all(|word| word.bytes().all(|b| b.is_ascii_lowercase())));
    }
}
