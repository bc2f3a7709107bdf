//! Choosing among candidates: the one place that drops any.
//!
//! | rule | why |
//! |---|---|
//! | the longer candidate wins | the scheme's flat and longest spans |
//! | of two over the same stretch, the kind listed first in [`rank`] wins | see there |
//! | of two alike, the one from the earlier stage wins | the same bytes out every time |

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::candidate::{Candidate, Reading};
use crate::document::Annotation;
use crate::explain::{Outcome, Reason};
use crate::kind::SpanKind;

/// Keeps the best of overlapping candidates, in the order of the text.
pub(crate) fn resolve(candidates: Vec<Candidate>) -> Vec<Annotation> {
    let mut annotations = Vec::with_capacity(candidates.len());
    decide_all(candidates, |Candidate { span, reading, origin }, outcome| {
        if let (Reading::Value(value), Outcome::Kept) = (reading, outcome) {
            annotations.push(Annotation { span, value, origin, inferred: None });
        }
    });
    annotations
}

/// Tells `decided` of every candidate and what became of it. Those kept come
/// in the order of the text; those lost come somewhere between.
pub(crate) fn decide_all(
    mut candidates: Vec<Candidate>,
    mut decided: impl FnMut(Candidate, Outcome),
) {
    // Stable, so that equal candidates keep the order of the stages.
    candidates.sort_by_key(|c| (c.span.start, c.span.end));
    let mut cluster: Vec<Candidate> = Vec::new();
    let mut cluster_end = 0;
    for candidate in candidates {
        if candidate.span.start >= cluster_end {
            decide(&mut cluster, &mut decided);
        }
        cluster_end = cluster_end.max(candidate.span.end);
        cluster.push(candidate);
    }
    decide(&mut cluster, &mut decided);
}

/// Empties a cluster of overlapping candidates.
fn decide(cluster: &mut Vec<Candidate>, decided: &mut impl FnMut(Candidate, Outcome)) {
    // Most stand alone.
    if cluster.len() <= 1 {
        return cluster.drain(..).for_each(|candidate| decided(candidate, Outcome::Kept));
    }
    cluster.sort_by_key(|c| (Reverse(c.span.len()), rank(&c.reading)));
    // The winners so far, by where they start; disjoint.
    let mut winners: BTreeMap<usize, Candidate> = BTreeMap::new();
    for candidate in cluster.drain(..) {
        let before = winners.range(..candidate.span.end).next_back().map(|(_, winner)| winner);
        match before.filter(|winner| winner.span.overlaps(candidate.span)) {
            Some(winner) => {
                let outcome =
                    Outcome::Lost { to: winner.span, because: reason(winner, &candidate) };
                decided(candidate, outcome);
            }
            None => {
                winners.insert(candidate.span.start, candidate);
            }
        }
    }
    winners.into_values().for_each(|winner| decided(winner, Outcome::Kept));
}

/// Why `winner` won over `loser`.
fn reason(winner: &Candidate, loser: &Candidate) -> Reason {
    if winner.span.len() > loser.span.len() {
        Reason::Longer
    } else if rank(&winner.reading) < rank(&loser.reading) {
        Reason::Precedence
    } else {
        Reason::Earlier
    }
}

/// Which of two readings of the same stretch wins: the lower.
fn rank(reading: &Reading) -> u8 {
    let Reading::Value(value) = reading else {
        // A number of a citation is also a code that is no number.
        return 1;
    };
    match value.kind() {
        // What the user lists is what the user wants to see.
        SpanKind::OwnName => 0,
        SpanKind::Regulation => 0,
        SpanKind::Bpjs => 2,
        SpanKind::Opd => 3,
        SpanKind::Agency => 4,
        SpanKind::Programme => 5,
        SpanKind::Segment => 6,
        SpanKind::Region => 7,
        SpanKind::Money => 8,
        SpanKind::Percent => 9,
        SpanKind::Date => 10,
        SpanKind::Time => 11,
        SpanKind::Duration => 12,
        SpanKind::Quantity => 13,
        SpanKind::Ordinal => 14,
        SpanKind::Number => 15,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::candidate::Origin;
    use crate::decimal::Decimal;
    use crate::span::Span;
    use crate::value::{Amount, Value};

    fn number(start: usize, end: usize) -> Candidate {
        let value = Value::Number(Amount::exactly(Decimal::ZERO));
        Candidate::value(Span::new(start, end), value, Origin::rule("test"))
    }

    fn nothing(start: usize, end: usize) -> Candidate {
        Candidate::nothing(Span::new(start, end), Origin::rule("test"))
    }

    fn kept(candidates: Vec<Candidate>) -> Vec<(usize, usize)> {
        resolve(candidates).iter().map(|a| (a.span.start, a.span.end)).collect()
    }

    #[test]
    fn the_longest_wins_and_the_rest_of_a_cluster_still_counts() {
        assert_eq!(kept(vec![number(0, 4), number(2, 10), number(9, 12)]), [(2, 10)]);
        assert_eq!(
            kept(vec![number(0, 4), number(3, 9), number(8, 14), number(13, 15)]),
            [(3, 9), (13, 15)]
        );
        assert_eq!(kept(vec![number(5, 6), number(0, 2)]), [(0, 2), (5, 6)]);
    }

    #[test]
    fn what_is_nothing_keeps_others_out() {
        assert_eq!(kept(vec![nothing(0, 8), number(5, 8)]), []);
        assert_eq!(kept(vec![nothing(0, 8), number(0, 8)]), []);
        assert_eq!(kept(vec![nothing(0, 8), number(0, 9)]), [(0, 9)]);
    }
}
