//! Short forms that the article gives another meaning than the lexicon: `Dividend Payout
//! Ratio (DPR)`, `Kantor Kesehatan Pelabuhan (KKP)`.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::name::Mention;
use super::{beside, defined, run};
use crate::entities::context::Context;
use crate::entities::definitions;
use crate::lexicon::AgencyWord;

/// Drops the mentions of short forms that the article defines by other words than the
/// names of their bodies, or inside the name of another body.
pub(super) fn drop_redefined<'l>(context: &Context<'l>, mentions: &mut Vec<Mention<'l>>) {
    let short_and_body =
        |mention: &Mention<'l>| (context.scan.surface(mention.start), mention.name.id.as_ref());
    let redefined: FxHashSet<_> = mentions
        .iter()
        .filter_map(|mention| {
            let is_short = context.scan.is(mention.end, ')');
            if is_short && is_redefined(context, mention, mentions) {
                return Some(short_and_body(mention));
            }
            let short = defined::initials_inside(context, mention)?;
            let listed = context.lexicon.agencies.names.longest_at(context.scan, short.start)?;
            let other = (context.scan.surface(short.start), listed.phrase.term.id.as_ref());
            (listed.end == short.end).then_some(other)
        })
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
    is(words.start, AgencyWord::Full) && !run::holds_society(context, words.clone())
        || is(words.end - 1, AgencyWord::Home)
        || beside::is_behind(context, words.start, AgencyWord::Holder)
}
