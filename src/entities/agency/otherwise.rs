//! Short forms that the article gives another meaning than the lexicon: `Dividend Payout
//! Ratio (DPR)`, `Kantor Kesehatan Pelabuhan (KKP)`.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::beside;
use super::name::Mention;
use crate::entities::context::Context;
use crate::entities::definitions;
use crate::lexicon::AgencyWord;

/// Drops the mentions of short forms that the article defines by other words than the
/// names of their bodies.
pub(super) fn drop_redefined<'l>(context: &Context<'l>, mentions: &mut Vec<Mention<'l>>) {
    let short_and_body =
        |mention: &Mention<'l>| (context.scan.surface(mention.start), mention.name.id.as_ref());
    let redefined: FxHashSet<_> = mentions
        .iter()
        .filter(|short| context.scan.is(short.end, ')') && is_redefined(context, short, mentions))
        .map(short_and_body)
        .collect();
    if !redefined.is_empty() {
        mentions.retain(|mention| !redefined.contains(&short_and_body(mention)));
    }
}

/// Whether the words whose initials are a `short` form in brackets behind them name no
/// body, or another than that of the `short` form.
fn is_redefined(context: &Context<'_>, short: &Mention<'_>, mentions: &[Mention<'_>]) -> bool {
    let Some(words) = definitions::spelled_by_initials(context.scan, short.start..short.end) else {
        return false;
    };
    let before = mentions.binary_search_by_key(&words.end, |mention| mention.end);
    match before.ok().map(|i| &mentions[i]) {
        // `Badan Legislasi Dewan Perwakilan Rakyat (DPR)`: of a part of the body.
        Some(body) if body.start < words.start => false,
        Some(body) => body.name.id != short.name.id,
        None => !may_name_body(context, &words),
    }
}

/// Whether `words` may be the full name of a body that is misspelt or not listed (`Angkatan
/// Bersenjata Republik Indonesia`), or the office in the title of its minister: `Menteri
/// Pekerjaan Umum dan Perumahan Rakyat (PUPR)`.
fn may_name_body(context: &Context<'_>, words: &Range<usize>) -> bool {
    let is = |at, role| context.lexicon.agencies.word_end(context.scan, at, role).is_some();
    is(words.start, AgencyWord::Full)
        || is(words.end - 1, AgencyWord::Home)
        || beside::is_behind(context, words.start, AgencyWord::Holder)
}
