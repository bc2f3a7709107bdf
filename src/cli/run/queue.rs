//! The queue between the reader and the pool: full chunks on their way to the pool, and empty
//! ones on their way back.
//!
//! To wake a thread costs as much as some thousand bytes of work. So no more threads of the pool
//! are asked for than there are, each goes on as long as there are full chunks, and a reader that
//! is as far ahead as it may be is throttled until half of its lead is written.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::chunk::{CHUNK_BYTES, Chunk};

/// How far ahead the reader may be: enough that no thread waits while a chunk is read and the
/// system suspends another thread.
const CHUNKS_PER_THREAD: usize = 8;

pub(super) struct Queue {
    state: Mutex<State>,
    /// Notified when the reader may go on.
    room: Condvar,
    /// Notified when [`Queue::wait`] may have something to return.
    news: Condvar,
    threads: usize,
}

#[derive(Default)]
struct State {
    full: VecDeque<Chunk>,
    empty: Vec<Chunk>,
    /// How many chunks have been taken.
    taken: usize,
    /// The bytes of the chunks that are full and not yet written.
    under_way: usize,
    /// Whether the reader waits until half of the bytes under way are written.
    throttled: bool,
    /// How many threads take chunks.
    working: usize,
    /// No more chunks will be put.
    ended: bool,
}

/// What a queue needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// One more thread that takes chunks.
    Thread,
    /// Nothing, so far.
    Nothing,
    /// Nothing any more.
    End,
}

impl Queue {
    pub(super) fn for_threads(threads: usize) -> Self {
        Self { state: Mutex::default(), room: Condvar::new(), news: Condvar::new(), threads }
    }

    /// A chunk to be filled, once there is room for one; `None` once the queue has ended or was
    /// closed. Huge records leave little room.
    pub(super) fn empty(&self) -> Option<Chunk> {
        let mut state = self.state();
        state.throttled = state.under_way >= self.max_bytes();
        let waited = self.room.wait_while(state, |state| state.throttled && !state.ended);
        let mut state = waited.unwrap_or_else(PoisonError::into_inner);
        (!state.ended).then(|| state.empty.pop().unwrap_or_default())
    }

    /// Hands over a chunk to be worked on.
    pub(super) fn put(&self, chunk: Chunk) {
        let mut state = self.state();
        if !state.ended {
            state.under_way += chunk.bytes();
            state.full.push_back(chunk);
            if state.working < self.threads {
                self.news.notify_one();
            }
        }
    }

    /// Ends the queue: no more chunks come, and the full ones can still be taken.
    pub(super) fn end(&self) {
        self.state().ended = true;
        self.news.notify_one();
    }

    /// Drops the full chunks: none can be taken any more.
    pub(super) fn close(&self) {
        let mut state = self.state();
        // Both at once: a chunk put in between would be written in place of those dropped here.
        state.full.clear();
        state.ended = true;
        drop(state);
        self.news.notify_one();
        self.room.notify_one();
    }

    /// Waits until the queue needs something, at most for `longest`.
    pub(super) fn wait(&self, longest: Duration) -> Wanted {
        let waiting = |state: &mut State| self.wanted(state) == Wanted::Nothing;
        let waited = self.news.wait_timeout_while(self.state(), longest, waiting);
        let (mut state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        let wanted = self.wanted(&state);
        state.working += usize::from(wanted == Wanted::Thread);
        wanted
    }

    fn wanted(&self, state: &State) -> Wanted {
        match (state.full.is_empty(), state.ended) {
            (false, _) if state.working < self.threads => Wanted::Thread,
            (true, true) => Wanted::End,
            _ => Wanted::Nothing,
        }
    }

    /// The next chunk for a thread that was [wanted](Wanted::Thread), and its
    /// number from 0; `None` when the thread is to go.
    pub(super) fn take(&self) -> Option<(usize, Chunk)> {
        let mut state = self.state();
        let Some(chunk) = state.full.pop_front() else {
            state.working -= 1;
            if state.ended {
                self.news.notify_one();
            }
            return None;
        };
        state.taken += 1;
        Some((state.taken - 1, chunk))
    }

    /// Takes back a chunk that has been written.
    pub(super) fn put_back(&self, mut chunk: Chunk) {
        let bytes = chunk.bytes();
        chunk.clear();
        let mut state = self.state();
        state.under_way -= bytes;
        state.empty.push(chunk);
        // Only a reader that waits is notified, as each notification is a system call.
        if state.throttled && state.under_way <= self.max_bytes() / 2 {
            state.throttled = false;
            self.room.notify_one();
        }
    }

    /// The most bytes that may be under way when another chunk is begun.
    const fn max_bytes(&self) -> usize {
        CHUNKS_PER_THREAD * CHUNK_BYTES * self.threads
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AT_ONCE: Duration = Duration::ZERO;

    #[test]
    fn threads_are_wanted_as_long_as_there_are_chunks_and_threads() {
        let queue = Queue::for_threads(2);
        assert_eq!(queue.wait(AT_ONCE), Wanted::Nothing);
        (0..4).for_each(|_| queue.put(Chunk::default()));
        let wanted = [(); 3].map(|()| queue.wait(AT_ONCE));
        assert_eq!(wanted, [Wanted::Thread, Wanted::Thread, Wanted::Nothing]);
        let taken = || queue.take().map(|(number, _)| number);
        assert_eq!([(); 5].map(|()| taken()), [Some(0), Some(1), Some(2), Some(3), None]);
        queue.put(Chunk::default());
        assert_eq!(queue.wait(AT_ONCE), Wanted::Thread);
        queue.end();
        assert_eq!((taken(), queue.wait(AT_ONCE)), (Some(4), Wanted::End));
    }

    #[test]
    fn who_waits_hears_of_the_end_at_once() {
        const AN_HOUR: Duration = Duration::from_secs(3600);
        let queue = Queue::for_threads(1);
        queue.put(Chunk::default());
        assert_eq!(queue.wait(AN_HOUR), Wanted::Thread);
        queue.end();
        std::thread::scope(|threads| {
            let waiting = threads.spawn(|| queue.wait(AN_HOUR));
            while queue.take().is_some() {}
            assert_eq!(waiting.join().ok(), Some(Wanted::End));
        });
    }

    #[test]
    fn nothing_comes_of_what_is_closed() {
        let queue = Queue::for_threads(1);
        queue.put(Chunk::default());
        queue.close();
        queue.put(Chunk::default());
        assert_eq!(queue.wait(AT_ONCE), Wanted::End);
        assert!(queue.empty().is_none());
    }
}
