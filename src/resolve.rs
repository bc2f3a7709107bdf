//! Choosing among candidates: the one place that drops any.
//!
//! | rule | why |
//! |---|---|
//! | the longer candidate wins | the scheme's flat and longest spans |
//! | of two over the same stretch, the kind listed first in [`rank`] wins | see there |
//! | of two alike, the one from the earlier stage wins | the same bytes out every time |

use std::cmp::Reverse;
use std::mem;

use crate::candidate::{Candidate, Reading};
use crate::document::Annotation;
use crate::explain::{Outcome, Reason};
use crate::kind::SpanKind;
use crate::span::Span;

/// Keeps the best of overlapping candidates, in the order of the text.
pub(crate) fn resolve(mut candidates: Vec<Candidate>) -> Vec<Annotation> {
    let mut annotations = Vec::with_capacity(candidates.len());
    let stands = stands(&candidates);
    let mut contest = Contest::default();
    for cluster in clusters(&stands) {
        let losses = contest.losses(cluster, &candidates);
        for (stand, loss) in cluster.iter().zip(losses) {
            let Candidate { span, reading, origin } = &mut candidates[stand.number()];
            if loss.is_none()
                && let Reading::Value(value) = mem::replace(reading, Reading::Nothing)
            {
                annotations.push(Annotation {
                    span: *span,
                    value,
                    origin: *origin,
                    inferred: None,
                });
            }
        }
    }
    annotations
}

/// What becomes of each candidate, by its number, in the order of the text
/// and of the stages.
pub(crate) fn decide_all(candidates: &[Candidate]) -> Vec<(usize, Outcome)> {
    let stands = stands(candidates);
    let mut contest = Contest::default();
    let mut outcomes = Vec::with_capacity(candidates.len());
    for cluster in clusters(&stands) {
        let losses = contest.losses(cluster, candidates);
        outcomes.extend(cluster.iter().zip(losses).map(|(loser, loss)| {
            let winner = loss.map(|winner| cluster[winner]);
            let lost = winner.map(|winner| loser.lost_to(winner, candidates));
            (loser.number(), lost.unwrap_or(Outcome::Kept))
        }));
    }
    outcomes
}

/// Where a candidate starts and ends and its number, as one number that sorts
/// like the three: equal candidates keep the order of the stages.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Stand(u128);

impl Stand {
    /// A part of a text is shorter than 4 GiB.
    fn new(number: usize, span: Span) -> Self {
        Self((span.start as u128) << 96 | (span.end as u128) << 64 | number as u128)
    }

    fn span(self) -> Span {
        Span::new((self.0 >> 96) as usize, (self.0 >> 64) as u32 as usize)
    }

    fn number(self) -> usize {
        self.0 as usize
    }

    fn lost_to(self, winner: Self, candidates: &[Candidate]) -> Outcome {
        let rank = |stand: Self| rank(&candidates[stand.number()].reading);
        let to = winner.span();
        let because = if to.len() > self.span().len() {
            Reason::Longer
        } else if rank(winner) < rank(self) {
            Reason::Precedence
        } else {
            Reason::Earlier
        };
        Outcome::Lost { to, because }
    }
}

/// The candidates in the order of the text.
fn stands(candidates: &[Candidate]) -> Vec<Stand> {
    let stands = candidates.iter().enumerate();
    let mut stands: Vec<_> =
        stands.map(|(number, candidate)| Stand::new(number, candidate.span)).collect();
    stands.sort_unstable();
    stands
}

/// The stretches of `stands` that overlap each other and no others.
fn clusters(stands: &[Stand]) -> impl Iterator<Item = &[Stand]> {
    let mut rest = stands;
    std::iter::from_fn(move || {
        let (first, others) = rest.split_first()?;
        let mut end = first.span().end;
        let reached = |stand: &&Stand| {
            let Span { start, end: other } = stand.span();
            let overlaps = start < end;
            end = end.max(other);
            overlaps
        };
        let len = 1 + others.iter().take_while(reached).count();
        let (cluster, behind) = rest.split_at(len);
        rest = behind;
        Some(cluster)
    })
}

/// The choice within a cluster of overlapping candidates.
#[derive(Default)]
struct Contest {
    /// To which of the cluster each of them lost.
    losses: Vec<Option<usize>>,
    /// What makes one of the cluster better, and which it is, the best first.
    order: Vec<(Reverse<usize>, u8, usize)>,
    /// For each of the cluster, the winner in which it starts, so far.
    winners: Vec<Option<usize>>,
}

impl Contest {
    /// To which of a cluster each of it lost.
    #[inline]
    fn losses(&mut self, cluster: &[Stand], candidates: &[Candidate]) -> &[Option<usize>] {
        // Most stand alone.
        if cluster.len() == 1 {
            return &[None];
        }
        self.decide(cluster, candidates);
        &self.losses
    }

    /// Decides on a cluster, which is in the order of the text.
    fn decide(&mut self, cluster: &[Stand], candidates: &[Candidate]) {
        let Self { losses, order, winners } = self;
        for of_each in [&mut *losses, winners] {
            of_each.clear();
            of_each.resize(cluster.len(), None);
        }
        order.clear();
        order.extend(cluster.iter().enumerate().map(|(i, stand)| {
            (Reverse(stand.span().len()), rank(&candidates[stand.number()].reading), i)
        }));
        order.sort_unstable();
        for &(.., i) in &*order {
            let span = cluster[i].span();
            // No winner so far is shorter, so one that overlaps it holds its
            // first byte or its last; then the last to start before its end
            // starts in that winner too.
            let past = cluster.partition_point(|stand| stand.span().start < span.end);
            losses[i] = winners[..past].last().copied().flatten().or(winners[i]);
            if losses[i].is_none() {
                let start = cluster.partition_point(|stand| stand.span().start < span.start);
                winners[start..past].fill(Some(i));
            }
        }
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
    use proptest::prelude::*;

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

    /// What a look at every winner so far keeps, the best candidates first.
    fn reference(candidates: &[Candidate]) -> Vec<usize> {
        let mut order: Vec<_> = (0..candidates.len()).collect();
        let of = |i: usize| &candidates[i];
        order.sort_by_key(|&i| {
            (Reverse(of(i).span.len()), rank(&of(i).reading), of(i).span.start, i)
        });
        let mut winners: Vec<usize> = Vec::new();
        for i in order {
            if !winners.iter().any(|&winner| of(winner).span.overlaps(of(i).span)) {
                winners.push(i);
            }
        }
        winners.sort_by_key(|&i| of(i).span);
        winners
    }

    proptest! {
        #[test]
        fn keeps_what_a_look_at_every_winner_keeps(
            spans in prop::collection::vec((0usize..60, 1usize..12, any::<bool>()), 0..60),
        ) {
            let candidates: Vec<_> = spans
                .into_iter()
                .map(|(start, len, counts)| match counts {
                    true => number(start, start + len),
                    false => nothing(start, start + len),
                })
                .collect();
            let outcomes = decide_all(&candidates);
            let kept = outcomes.iter().filter(|(_, outcome)| *outcome == Outcome::Kept);
            let kept: Vec<_> = kept.map(|(number, _)| *number).collect();
            prop_assert_eq!(&kept, &reference(&candidates));
            for (number, outcome) in outcomes {
                if let Outcome::Lost { to, .. } = outcome {
                    prop_assert!(to.overlaps(candidates[number].span));
                    prop_assert!(kept.iter().any(|&winner| candidates[winner].span == to));
                }
            }
        }
    }
}
