//! Commissions of legislatures: `Komisi IX DPR RI`, `Komisi D`, `Komisi Hukum
//! DPR`, `Komite IV DPD`.

use rustc_hash::FxHashSet;

use super::name::Mention;
use super::{beside, run, tail};
use crate::candidate::{Candidate, Origin};
use crate::entities::context::Context;
use crate::lexicon::{AgencyWord, EntrySource, NumberWord, Roles};
use crate::roman::roman;
use crate::scan::{Gap, Opening, Scan};
use crate::value::{Agency, AgencyType, RegionCode, Value};

/// A commission named in the text.
struct Commission<'t> {
    start: usize,
    end: usize,
    /// The numeral; `None` for a committee, or if the commission is named by its affairs.
    numeral: Option<&'t str>,
    source: EntrySource,
    region: Option<RegionCode>,
    /// Whether the text says that the commission is of the national legislature.
    national: bool,
    /// Whether the text names the legislature of the commission.
    named: bool,
}

impl Commission<'_> {
    /// A commission without a numeral from atom `start` to `end`, or to the end of
    /// its legislature `body`.
    fn of(start: usize, end: usize, source: EntrySource, body: Option<&Mention<'_>>) -> Self {
        Self {
            start,
            end: body.map_or(end, |body| body.end),
            numeral: None,
            source,
            region: body.and_then(|body| body.region),
            national: body.is_some_and(|body| !body.takes_place()),
            named: body.is_some(),
        }
    }
}

/// The commissions in the text; `bodies` are the public bodies in it.
pub(super) fn candidates(context: &Context<'_>, bodies: &[Mention<'_>], out: &mut Vec<Candidate>) {
    let starts = context.scan.openings(Opening::Commission);
    let commissions: Vec<_> = starts.flat_map(|start| row(context, bodies, start)).collect();
    if commissions.is_empty() {
        return;
    }
    // `Komisi IX` alone belongs to the legislature of `Komisi IX DPR` elsewhere, or to
    // the only kind of legislature in the article.
    let national: FxHashSet<_> =
        commissions.iter().filter(|one| one.national).filter_map(|one| one.numeral).collect();
    let mut legislatures = bodies.iter().filter(|body| is_legislature(body)).peekable();
    let no_other = legislatures.peek().is_some() && legislatures.all(|body| !body.takes_place());
    // `Komite IV` alone counts where the article names its legislature elsewhere.
    let named: FxHashSet<_> =
        commissions.iter().filter(|one| one.named).map(|one| one.source).collect();
    let counts = |one: &&Commission<'_>| one.numeral.is_some() || named.contains(&one.source);
    for one in commissions.iter().filter(counts) {
        let alone =
            |numeral: &&str| no_other && roman(numeral).is_some() || national.contains(numeral);
        let known = |numeral: &&str| one.national || !one.named && alone(numeral);
        let numeral = one.numeral.filter(known);
        let agency = Agency {
            id: numeral.map(|numeral| format!("komisi_{}", numeral.to_lowercase()).into()),
            agency_type: AgencyType::Legislature,
            region: one.region,
        };
        let origin = Origin::entry("agency.commission", one.source);
        let span = context.scan.span(one.start..one.end);
        out.push(Candidate::value(span, Value::Agency(agency), origin));
    }
}

/// Whether `body` names the national legislature in a way that counts anywhere.
pub(super) fn is_national_legislature(body: &Mention<'_>) -> bool {
    is_legislature(body) && !body.name.guarded && !body.takes_place()
}

/// Whether `body` is a commission that goes by its affairs: `Komisi Hukum`; but not `Komisi
/// Hukum dan Perundang-undangan`, which is one of another body.
pub(super) fn goes_by_affairs(context: &Context<'_>, body: &Mention<'_>) -> bool {
    let words = &context.lexicon.agencies.words;
    is_legislature(body)
        && words.longest_where(context.scan, body.start, is_commission).is_some()
        && tail::past_join(context, body.end) == body.end
}

/// The commissions named from atom `start` on: one, or several of one legislature,
/// as in `Komisi XI dan IX DPR RI`.
fn row<'t>(context: &Context<'t>, bodies: &[Mention<'_>], start: usize) -> Vec<Commission<'t>> {
    let Some(first) = commission(context, bodies, start) else { return Vec::new() };
    let mut row = vec![first];
    while let Some(last) = row.last().filter(|last| !last.named)
        && let Some(next) = next_in_row(context, bodies, last)
    {
        row.push(next);
    }
    match row.last() {
        Some(&Commission { named: true, national, region, .. }) => {
            let of_all = |one| Commission { named: true, national, region, ..one };
            row.into_iter().map(of_all).collect()
        }
        _ => row.into_iter().take(1).collect(),
    }
}

/// The commission named by a numeral alone behind `last` and `dan` or a comma.
fn next_in_row<'t>(
    context: &Context<'t>,
    bodies: &[Mention<'_>],
    last: &Commission<'t>,
) -> Option<Commission<'t>> {
    let scan = context.scan;
    let comma = last.end + usize::from(scan.is(last.end, ','));
    let start = tail::past_join(context, comma);
    let alone = last.numeral.is_some() && start > last.end && is_numeral(scan, start);
    let found = Commission::of(start, start + 1, last.source, body_at(bodies, start + 1));
    alone.then(|| Commission { numeral: Some(scan.surface(start)), ..found })
}

/// The commission named at atom `start`.
fn commission<'t>(
    context: &Context<'t>,
    bodies: &[Mention<'_>],
    start: usize,
) -> Option<Commission<'t>> {
    let scan = context.scan;
    let hit = context.lexicon.agencies.words.longest_where(scan, start, is_commission)?;
    let numeral = Some(hit.end).filter(|&at| is_numeral(scan, at));
    let spelled = numeral.is_none().then(|| spelled_numeral(context, start, hit.end)).flatten();
    let digits = numeral.is_none().then(|| as_numeral(scan, hit.end)).flatten();
    let end = if numeral.is_some() || digits.is_some() || spelled.is_some() {
        hit.end + 1
    } else {
        run::affairs(context, hit.end)?
    };
    let body = body_at(bodies, end);
    let is_commission = hit.phrase.term == AgencyWord::Commission;
    // A commission named by its affairs, and a committee with its number in words or digits, count
    // only with their legislature; a commission in digits also behind `anggota`, `Ketua`.
    let has_member = || {
        let is_behind = |role| beside::is_behind(context, start, role);
        digits.is_some() && (is_behind(AgencyWord::Member) || is_behind(AgencyWord::Head))
    };
    let counts = numeral.is_some() || is_commission && (spelled.is_some() || has_member());
    if body.is_none() && !counts {
        return None;
    }
    let found = Commission::of(start, end, hit.phrase.source, body);
    let numeral = numeral.map(|at| scan.surface(at)).or(digits).or(spelled);
    Some(Commission { numeral: numeral.filter(|_| is_commission), ..found })
}

fn is_commission(word: &AgencyWord) -> bool {
    matches!(word, AgencyWord::Commission | AgencyWord::Committee)
}

/// The legislature named at atom `start`.
fn body_at<'a, 'l>(bodies: &'a [Mention<'l>], start: usize) -> Option<&'a Mention<'l>> {
    let i = bodies.binary_search_by_key(&start, |body| body.start).ok()?;
    Some(&bodies[i]).filter(|body| is_legislature(body))
}

fn is_legislature(body: &Mention<'_>) -> bool {
    body.name.agency_type == AgencyType::Legislature
}

/// The numerals of commissions; the national legislature has thirteen.
const NUMERALS: [&str; 13] =
    ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII"];

/// The Roman numeral of the commission whose number in digits stands at `at`: `Komisi 3
/// DPR`.
fn as_numeral(scan: &Scan<'_>, at: usize) -> Option<&'static str> {
    let is_number = scan.gap_before(at) == Gap::Space && scan.is_digits(at);
    scan.surface(at).parse().ok().filter(|_| is_number).and_then(roman_numeral)
}

/// The Roman numeral of the commission whose name starts at atom `start` and whose number is
/// the word at atom `at`: `rapat Komisi tiga`; but not of `Komisi dua persen`.
fn spelled_numeral(context: &Context<'_>, start: usize, at: usize) -> Option<&'static str> {
    let scan = context.scan;
    let numerals = &context.lexicon.numerals;
    let word = scan.get(at).filter(|atom| atom.gap == Gap::Space)?;
    let Some(NumberWord::Digit(number)) = numerals.words.cardinal(word) else { return None };
    let counts = || numerals.measure_at(scan, at + 1).is_some();
    let names = scan.is_capitalised(start)
        && !numerals.beside.at(scan, at + 1).intersects(Roles::NUMBER)
        && !counts();
    roman_numeral(usize::from(number)).filter(|_| names)
}

fn roman_numeral(number: usize) -> Option<&'static str> {
    NUMERALS.get(number.checked_sub(1)?).copied()
}

/// Whether atom `at` is a Roman numeral or the letter of a commission.
fn is_numeral(scan: &Scan<'_>, at: usize) -> bool {
    let numeral = scan.surface(at);
    scan.gap_before(at) == Gap::Space
        && (roman(numeral).is_some() || matches!(numeral, "A" | "B" | "C" | "D" | "E"))
}
