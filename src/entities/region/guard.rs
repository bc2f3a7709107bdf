//! Place names that are part of another name: `Bank Jateng`, `Bali United`,
//! `Universitas Negeri Malang`.

use std::ops::Range;

use super::atom_set::AtomSet;
use super::persons;
use crate::lexicon::{CaseRule, GuardSide, Regions};
use crate::scan::{Gap, Opening, Scan, Shape};

/// What an article has of guards, so that few lists grow.
const USUAL: usize = 16;

/// The most atoms of a name behind its first word.
const LONGEST_RUN: usize = 10;

/// Where no place name stands for the place, each in the order of the text.
pub(super) struct Guards<'a> {
    scan: &'a Scan<'a>,
    regions: &'a Regions,
    /// A mention that starts here, and whether even one with a type word:
    /// `PKS Kota Depok` is a body, `Gedung Sate Kota Bandung` a place.
    starts: Vec<(usize, bool)>,
    /// A mention that ends here.
    ends: Vec<usize>,
    /// A mention that starts in here.
    runs: Vec<Range<usize>>,
    /// All of these atoms: few mentions start or end at any.
    touched: AtomSet,
}

impl<'a> Guards<'a> {
    pub(super) fn find(scan: &'a Scan<'a>, regions: &'a Regions) -> Self {
        let mut guards = Self {
            scan,
            regions,
            starts: Vec::with_capacity(USUAL),
            ends: Vec::new(),
            runs: Vec::with_capacity(USUAL),
            touched: AtomSet::for_atoms(scan.len()),
        };
        for at in scan.openings(Opening::PlaceGuard) {
            let Some(hit) = regions.guards.longest_at(scan, at) else { continue };
            match hit.phrase.term.side {
                GuardSide::Next => {
                    let is_body = matches!(hit.phrase.case, CaseRule::Exact(_));
                    guards.starts.push((behind(scan, hit.end, &['.']), is_body));
                }
                GuardSide::After => guards.ends.push(at),
                GuardSide::Run => {
                    let start = behind(scan, hit.end, &['.', ':']);
                    guards.runs.push(start..run_end(scan, regions, start));
                }
                GuardSide::Stop => guards.stop_at(at),
            }
        }
        // A longer guard may end behind one that starts later.
        guards.starts.sort_unstable();
        guards.runs.sort_by_key(|run| run.start);
        let starts = guards.starts.iter().map(|(start, _)| start);
        starts.chain(&guards.ends).for_each(|&at| guards.touched.insert(at..at + 1));
        guards.runs.iter().for_each(|run| guards.touched.insert(run.clone()));
        guards
    }

    /// Ends the last run before atom `at`.
    fn stop_at(&mut self, at: usize) {
        if let Some(run) = self.runs.last_mut() {
            run.end = run.end.min(at.max(run.start));
        }
    }

    /// Whether the name in `atoms`, `typed` if it has a type word, is part of
    /// another name.
    pub(super) fn take(&self, atoms: Range<usize>, typed: bool) -> bool {
        let Range { start, end } = atoms;
        let Self { scan, regions, touched, .. } = self;
        (touched.contains(start) || touched.contains(end)) && self.is_beside(start, end, typed)
            || is_in_address(scan, start, end)
            || persons::start(scan, regions, start).is_some_and(|name| !typed || name == start)
    }

    /// Whether a guard beside the name in atoms `start..end`, or before the run
    /// that it stands in, makes it a part of another.
    fn is_beside(&self, start: usize, end: usize, typed: bool) -> bool {
        let joined = |at: usize| self.scan.gap_before(at) <= Gap::Line;
        let guard = || self.starts.binary_search_by_key(&start, |guard| guard.0);
        self.run_at(start).is_some_and(|run| !typed || run.start == start)
            || joined(start) && guard().is_ok_and(|i| !typed || self.starts[i].1)
            || joined(end) && self.ends.binary_search(&end).is_ok()
    }

    /// The run that atom `at` lies in.
    fn run_at(&self, at: usize) -> Option<&Range<usize>> {
        let i = self.runs.partition_point(|run| run.start <= at).checked_sub(1)?;
        Some(&self.runs[i]).filter(|run| at < run.end)
    }
}

/// The atom behind `end`, past one of `signs` that is glued to it.
fn behind(scan: &Scan<'_>, end: usize, signs: &[char]) -> usize {
    let sign = || scan.sign(end).is_some_and(|sign| signs.contains(&sign));
    end + usize::from(scan.glued(end) && sign())
}

/// The end of the capitalised words, numbers and joining signs from `start`.
fn run_end(scan: &Scan<'_>, regions: &Regions, start: usize) -> usize {
    let goes_on = |&i: &usize| {
        let Some(atom) = scan.get(i).filter(|atom| atom.gap <= Gap::Space) else { return false };
        let sign = || match scan.sign(i) {
            Some('-' | '&' | '/' | '\'') => scan.glued(i),
            // That of `No. 4`, not of a sentence.
            Some('.') => scan.glued(i) && (scan.glued(i + 1) || scan.surface(i - 1).len() <= 3),
            Some('(') => is_inner_short_form(scan, regions, i),
            Some(')') => i > 2 && is_inner_short_form(scan, regions, i - 2),
            _ => false,
        };
        atom.is_digits() || atom.is_capitalised() || sign()
    };
    (start..start + LONGEST_RUN).take_while(goes_on).last().map_or(start, |last| last + 1)
}

/// Whether the short form of a name opens at `at`, behind which the name goes
/// on: `Universitas Islam Negeri (UIN) Makassar`. A type word starts another.
fn is_inner_short_form(scan: &Scan<'_>, regions: &Regions, at: usize) -> bool {
    let shouted = scan.get(at + 1).is_some_and(|atom| atom.shape == Shape::Upper);
    let behind = regions.words.longest_at(scan, at + 3).map(|hit| hit.phrase.term);
    let ends = behind.is_some_and(|word| word.is_type());
    shouted && scan.is(at, '(') && scan.is(at + 2, ')') && !ends
}

/// Whether the name is part of an address of the web: `jakarta.go.id`, `@Jateng`.
fn is_in_address(scan: &Scan<'_>, start: usize, end: usize) -> bool {
    let goes_on = scan.glued(end) && scan.glued(end + 1);
    if !goes_on && !scan.glued(start) {
        return false;
    }
    let one_of = |i: usize, signs: &[char]| signs.iter().any(|&sign| scan.is(i, sign));
    let before = start.checked_sub(1).filter(|_| scan.glued(start)).is_some_and(|i| {
        one_of(i, &['@', '#', '_'])
            || scan.glued(i) && one_of(i, &['.'])
            || scan.glued(i) && one_of(i, &['/']) && i > 0 && scan.glued(i - 1)
    });
    // `POS-KUPANG.COM`
    let shouted = scan.get(end + 1).is_some_and(|atom| atom.shape == Shape::Upper);
    let dotted = goes_on && scan.is(end, '.') && shouted;
    let tail = dotted && start.checked_sub(1).is_some_and(|i| scan.is(i, '-') && scan.glued(i));
    let behind = goes_on
        && one_of(end, &['.', '_', '@'])
        && scan.get(end + 1).is_some_and(|atom| atom.is_word() && !atom.is_capitalised());
    before || tail && scan.glued(start) || behind
}
