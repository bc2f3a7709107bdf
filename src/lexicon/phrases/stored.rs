//! Phrases written down and read back.
//!
//! What is written is how the trie grew: behind which node and word each node
//! stands, and at which node each phrase ends. Reading lets it grow so again.

use super::{EntrySource, Phrase, PhraseTable};
use crate::lexicon::case::CaseRule;
use crate::scan::WordId;
use crate::stored::Stored;

/// A table that is asked, and not added to any more: what its phrases open, the
/// vocabulary knows.
impl<T: Stored> Stored for PhraseTable<T> {
    #[cfg(any(test, not(prepared)))]
    fn write(&self, out: &mut Vec<u8>) {
        let steps = self.steps();
        (steps.len(), self.phrases.len()).write(out);
        steps.iter().for_each(|step| step.write(out));
        for (node, phrase) in self.ends().into_iter().zip(&self.phrases) {
            node.write(out);
            phrase.write(out);
        }
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        let (nodes, phrases) = <(usize, usize)>::read(input)?;
        let mut table = Self::default();
        table.phrases.reserve(phrases);
        table.nodes.reserve(nodes);
        for _ in 0..nodes {
            let (from, word) = <(u32, WordId)>::read(input)?;
            table.step(from, word);
        }
        for _ in 0..phrases {
            let node = u32::read(input)?;
            table.end_at(node, Phrase::read(input)?);
        }
        Some(table)
    }
}

impl<T> PhraseTable<T> {
    /// From which node each but the first was made, and with which word.
    #[cfg(any(test, not(prepared)))]
    fn steps(&self) -> Vec<(u32, WordId)> {
        let roots = self.roots.iter().map(|(word, to)| (to, (0, word)));
        let edges = self.edges.iter().map(|(from, word, to)| (to, (from, word)));
        let mut steps: Vec<_> = roots.chain(edges).collect();
        steps.sort_unstable_by_key(|(to, _)| *to);
        steps.into_iter().map(|(_, step)| step).collect()
    }

    /// The node at which each phrase ends.
    #[cfg(any(test, not(prepared)))]
    fn ends(&self) -> Vec<u32> {
        let mut ends = vec![0; self.phrases.len()];
        for (node, number) in self.nodes.iter().zip(0..) {
            let mut phrase = node.first;
            while phrase != 0 {
                ends[phrase as usize - 1] = number;
                phrase = self.phrases[phrase as usize - 1].next;
            }
        }
        ends
    }
}

/// Its node tells what comes next to it.
impl<T: Stored> Stored for Phrase<T> {
    #[cfg(any(test, not(prepared)))]
    fn write(&self, out: &mut Vec<u8>) {
        let Self { term, case, source, separators, next: _ } = self;
        term.write(out);
        case.write(out);
        source.write(out);
        separators.write(out);
    }

    #[inline]
    fn read(input: &mut &[u8]) -> Option<Self> {
        Some(Self {
            term: T::read(input)?,
            case: CaseRule::read(input)?,
            source: EntrySource::read(input)?,
            separators: u32::read(input)?,
            next: 0,
        })
    }
}
