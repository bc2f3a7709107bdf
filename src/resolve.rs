//! Choosing among candidates: the one place that drops any.
//!
//! | rule | why |
//! |---|---|
//! | the longer candidate wins | the scheme's flat and longest spans |
//! | of two over the same stretch, the kind listed first in [`rank`] wins | see there |
//! | of two alike, the one from the earlier stage wins | the same bytes out every time |

use crate::candidate::{Candidate, Reading};
use crate::document::Annotation;
use crate::kind::SpanKind;

/// Keeps the best of overlapping candidates, in the order of the text.
pub(crate) fn resolve(mut candidates: Vec<Candidate>) -> Vec<Annotation> {
    // Stable, so that equal candidates keep the order of the stages.
    candidates.sort_by_key(|c| (c.span.start, c.span.end));
    let mut annotations = Vec::new();
    let mut cluster: Vec<Candidate> = Vec::new();
    let mut cluster_end = 0;
    for candidate in candidates {
        if candidate.span.start >= cluster_end {
            choose(&mut cluster, &mut annotations);
        }
        cluster_end = cluster_end.max(candidate.span.end);
        cluster.push(candidate);
    }
    choose(&mut cluster, &mut annotations);
    annotations
}

/// Empties a cluster of overlapping candidates, keeping the winners.
fn choose(cluster: &mut Vec<Candidate>, annotations: &mut Vec<Annotation>) {
    cluster.sort_by_key(|c| (std::cmp::Reverse(c.span.len()), rank(&c.reading)));
    // The winners so far, by where they start; disjoint.
    let mut winners = std::collections::BTreeMap::new();
    for candidate in cluster.drain(..) {
        let before = winners.range(..candidate.span.end).next_back();
        let taken =
            before.is_some_and(|(_, winner): (_, &Candidate)| winner.span.overlaps(candidate.span));
        if !taken {
            winners.insert(candidate.span.start, candidate);
        }
    }
    for Candidate { span, reading, origin } in winners.into_values() {
        if let Reading::Value(value) = reading {
            annotations.push(Annotation { span, value, origin });
        }
    }
}

/// Which of two readings of the same stretch wins: the lower.
fn rank(reading: &Reading) -> u8 {
    let Reading::Value(value) = reading else {
        // What is no number may still be a name: the `45` of `PP 44, 45 dan
        // 46 Tahun 2015`.
        return 8;
    };
    match value.kind() {
        SpanKind::Regulation => 1,
        SpanKind::Bpjs => 2,
        SpanKind::Opd => 3,
        SpanKind::Agency => 4,
        SpanKind::Programme => 5,
        SpanKind::Segment => 6,
        SpanKind::Region => 7,
        SpanKind::Money => 9,
        SpanKind::Percent => 10,
        SpanKind::Date => 11,
        SpanKind::Time => 12,
        SpanKind::Duration => 13,
        SpanKind::Quantity => 14,
        SpanKind::Ordinal => 15,
        SpanKind::Number => 16,
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
