//! Scores for a person to read.

use std::fmt::Write;

use tandai::Span;

use super::tally::{Comparison, Mismatch, Scores, Tally};

/// How many characters are shown on either side of a mismatch.
const CONTEXT_CHARACTERS: usize = 40;

/// One line a kind and one for all of them.
pub(crate) fn table(comparison: &Comparison) -> String {
    let mut out = format!("{:<25}   {:<20}   and exact value\n", "", "exact span");
    let _infallible = writeln!(out, "{:<12}  gold  found   {HEADS}   {HEADS}", "kind");
    for (kind, tally) in &comparison.by_kind {
        line(&mut out, kind.name(), *tally);
    }
    line(&mut out, "total", comparison.total());
    out
}

const HEADS: &str = "     P      R     F1";

fn line(out: &mut String, name: &str, tally: Tally) {
    let scores =
        |Scores { precision, recall, f1 }| format!("{precision:6.3} {recall:6.3} {f1:6.3}");
    let (exact, full) = (scores(tally.exact_scores()), scores(tally.full_scores()));
    let Tally { gold, predicted, .. } = tally;
    // Writing to a string cannot fail.
    let _infallible = writeln!(out, "{name:<12}{gold:>6}{predicted:>7}   {exact}   {full}");
}

/// A mismatch in its context, on one line.
pub(crate) fn errors_text(name: &str, text: &str, mismatch: &Mismatch) -> String {
    let (label, kind, value) = match mismatch {
        Mismatch::Missed { kind, value, .. } => ("missed", kind, value.clone()),
        Mismatch::Extra { kind, value, .. } => ("extra ", kind, value.clone()),
        Mismatch::WrongValue { kind, gold, found, .. } => {
            ("value ", kind, format!("gold: {gold}; found: {found}"))
        }
    };
    format!(
        "{label} {:<10} {name}: {}  ({value})\n",
        kind.name(),
        in_context(text, mismatch.span())
    )
}

/// `…klaim mencapai [Rp 3 miliar] pada tahun…`
fn in_context(text: &str, span: Span) -> String {
    let before = text[..span.start].char_indices().nth_back(CONTEXT_CHARACTERS - 1);
    let after = text[span.end..].char_indices().nth(CONTEXT_CHARACTERS);
    let start = before.map_or(0, |(byte, _)| byte);
    let end = after.map_or(text.len(), |(byte, _)| span.end + byte);
    let shown = [&text[start..span.start], "[", span.of(text), "]", &text[span.end..end]].concat();
    let flat = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    let before = if start > 0 { "…" } else { "" };
    let after = if end < text.len() { "…" } else { "" };
    format!("{before}{flat}{after}")
}
