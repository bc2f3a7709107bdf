//! Choosing among overlapping candidates.
//!
//! Only [`numbers`](crate::numbers) drops candidates before this stage: amounts of its own
//! whose number the article shows to be the end of a name.
//!
//! | rule | why |
//! |---|---|
//! | the longer candidate wins | the scheme's flat and longest spans |
//! | of two as long, the kind listed first in [`rank`] wins | see there |
//! | of two of one kind, the one that starts first wins, and then the one from the earlier stage | the same bytes out every time |

use std::cmp::Reverse;
use std::mem;

use crate::candidate::{Candidate, Reading};
use crate::document::Annotation;
use crate::explain::{Outcome, Reason};
use crate::kind::SpanKind;

/// The choice among candidates, in memory that is used again.
#[derive(Debug, Default)]
pub(crate) struct Choice {
    starts: Vec<Start>,
    contest: Contest,
}

impl Choice {
    /// Takes the best of overlapping candidates, in the order of the text, and empties
    /// `candidates`.
    pub(crate) fn among(&mut self, candidates: &mut Vec<Candidate>) -> Vec<Annotation> {
        let mut annotations = Vec::with_capacity(candidates.len());
        let Self { starts, contest } = self;
        sort(candidates, starts);
        let mut rest = &**starts;
        while let Some(cluster) = next_cluster(&mut rest, candidates) {
            // Fast path: most candidates overlap no other.
            if let [only] = cluster {
                keep(&mut candidates[only.number()], &mut annotations);
                continue;
            }
            let losses = contest.losses(cluster, candidates);
            for (start, loss) in cluster.iter().zip(losses) {
                if loss.is_none() {
                    keep(&mut candidates[start.number()], &mut annotations);
                }
            }
        }
        candidates.clear();
        annotations
    }
}

/// The best of `candidates`.
#[cfg(test)]
pub(crate) fn resolve(mut candidates: Vec<Candidate>) -> Vec<Annotation> {
    Choice::default().among(&mut candidates)
}

/// Moves the value of a candidate, if it has one, to `annotations`.
#[inline]
fn keep(candidate: &mut Candidate, annotations: &mut Vec<Annotation>) {
    let Candidate { span, ref mut reading, origin } = *candidate;
    if let Reading::Value(value) = mem::replace(reading, Reading::Blocked) {
        annotations.push(Annotation { span, value, origin, inferred: None });
    }
}

/// The outcome of each candidate, by its number, in the order of the text.
pub(crate) fn decide_all(candidates: &[Candidate]) -> Vec<(usize, Outcome)> {
    let Choice { mut starts, mut contest } = Choice::default();
    sort(candidates, &mut starts);
    let mut rest = &*starts;
    let mut outcomes = Vec::with_capacity(candidates.len());
    while let Some(cluster) = next_cluster(&mut rest, candidates) {
        let losses = contest.losses(cluster, candidates);
        outcomes.extend(cluster.iter().zip(losses).map(|(start, loss)| {
            let loser = start.of(candidates);
            let outcome = match loss {
                Some(winner) => lost(loser, cluster[*winner].of(candidates)),
                None => Outcome::Kept,
            };
            (start.number(), outcome)
        }));
    }
    outcomes
}

/// The outcome of a candidate that another one beats.
fn lost(loser: &Candidate, winner: &Candidate) -> Outcome {
    let (worse, better) = (merit(loser), merit(winner));
    let because = if better.0 < worse.0 {
        Reason::Longer
    } else if better.1 < worse.1 {
        Reason::Precedence
    } else {
        Reason::Earlier
    };
    Outcome::Lost { to: winner.span, because }
}

/// The first byte of a candidate and its number, in one integer that sorts by both:
/// two candidates that start together keep the order of the stages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Start(u64);

impl Start {
    /// Both numbers fit into 32 bits: a part of a text is shorter than 4 GiB.
    fn new(number: usize, candidate: &Candidate) -> Self {
        Self((candidate.span.start as u64) << 32 | number as u64)
    }

    fn byte(self) -> usize {
        (self.0 >> 32) as usize
    }

    fn number(self) -> usize {
        self.0 as u32 as usize
    }

    fn of(self, candidates: &[Candidate]) -> &Candidate {
        &candidates[self.number()]
    }
}

/// Fills `starts` with the starts of `candidates`, in the order of the text.
fn sort(candidates: &[Candidate], starts: &mut Vec<Start>) {
    let numbered = candidates.iter().enumerate();
    starts.clear();
    starts.extend(numbered.map(|(number, candidate)| Start::new(number, candidate)));
    starts.sort_unstable();
}

/// Takes from `starts` the first candidates that overlap each other but none behind
/// them.
fn next_cluster<'s>(starts: &mut &'s [Start], candidates: &[Candidate]) -> Option<&'s [Start]> {
    let mut end = starts.first()?.of(candidates).span.end;
    let mut len = 1;
    while let Some(next) = starts.get(len).filter(|next| next.byte() < end) {
        end = end.max(next.of(candidates).span.end);
        len += 1;
    }
    let (cluster, behind) = starts.split_at(len);
    *starts = behind;
    Some(cluster)
}

/// The order of candidates by length, then by kind; the lesser is the better.
type Merit = (Reverse<usize>, u8);

fn merit(candidate: &Candidate) -> Merit {
    (Reverse(candidate.span.len()), rank(&candidate.reading))
}

/// The choice within a cluster of overlapping candidates.
#[derive(Debug, Default)]
struct Contest {
    /// The winner of the cluster to which each candidate lost.
    losses: Vec<Option<usize>>,
    /// The candidates of the cluster, the best first.
    order: Vec<(Merit, usize)>,
    /// The winner so far in which each candidate of the cluster starts.
    winners: Vec<Option<usize>>,
}

impl Contest {
    /// The winner of `cluster` to which each of its candidates lost.
    #[inline]
    fn losses(&mut self, cluster: &[Start], candidates: &[Candidate]) -> &[Option<usize>] {
        match cluster {
            // Fast path: most clusters have one candidate, and most others two.
            [_] => &[None],
            [first, second] => {
                let second_wins = merit(second.of(candidates)) < merit(first.of(candidates));
                if second_wins { &[Some(1), None] } else { &[None, Some(0)] }
            }
            _ => {
                self.decide(cluster, candidates);
                &self.losses
            }
        }
    }

    /// Fills `losses` for a cluster, which is in the order of the text.
    fn decide(&mut self, cluster: &[Start], candidates: &[Candidate]) {
        let Self { losses, order, winners } = self;
        for of_each in [&mut *losses, winners] {
            of_each.clear();
            of_each.resize(cluster.len(), None);
        }
        order.clear();
        order.extend(cluster.iter().map(|start| merit(start.of(candidates))).zip(0..));
        order.sort_unstable();
        for &(_, i) in &*order {
            let span = cluster[i].of(candidates).span;
            // No winner so far is shorter, so one that overlaps it holds its
            // first byte or its last; then the last to start before its end
            // starts in that winner too.
            let past = cluster.partition_point(|start| start.byte() < span.end);
            losses[i] = winners[..past].last().copied().flatten().or(winners[i]);
            if losses[i].is_none() {
                let first = cluster.partition_point(|start| start.byte() < span.start);
                winners[first..past].fill(Some(i));
            }
        }
    }
}

/// The rank of a reading among others of its length; the lowest wins.
fn rank(reading: &Reading) -> u8 {
    let Reading::Value(value) = reading else {
        // The number of a citation can also look like a code; the citation must win
        // against it, and every other kind must lose.
        return 2;
    };
    match value.kind() {
        // What the user lists is what the user wants to see.
        SpanKind::OwnName => 0,
        SpanKind::Regulation => 1,
        SpanKind::Bpjs => 3,
        SpanKind::Opd => 4,
        SpanKind::Agency => 5,
        SpanKind::Programme => 6,
        SpanKind::Segment => 7,
        SpanKind::Region => 8,
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

    fn blocking(start: usize, end: usize) -> Candidate {
        Candidate::blocking(Span::new(start, end), Origin::rule("test"))
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
    fn what_is_blocked_keeps_others_out() {
        assert_eq!(kept(vec![blocking(0, 8), number(5, 8)]), []);
        assert_eq!(kept(vec![blocking(0, 8), number(0, 8)]), []);
        assert_eq!(kept(vec![blocking(0, 8), number(0, 9)]), [(0, 9)]);
    }

    /// The candidates kept by comparing each, the best first, with every winner so far.
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
                .map(|(start, len, counts)| {
                    if counts { number(start, start + len) } else { blocking(start, start + len) }
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
