//! Ctrl-C and SIGTERM end a run in good order; a second one ends it at once.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;

/// Whether the person, or the system, wants the run to end.
#[derive(Debug, Clone)]
pub(crate) struct Stop(Arc<AtomicUsize>);

impl Stop {
    /// Listens from now on. SIGHUP is left alone, so that `nohup` works.
    pub(crate) fn on_signals() -> io::Result<Self> {
        let (asked, again) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
        for (signal, number) in [(SIGINT, SIGINT as usize), (SIGTERM, SIGTERM as usize)] {
            // The second signal finds `again` set; so this comes before what sets it.
            flag::register_conditional_shutdown(signal, exit_code(signal), again.clone())?;
            flag::register(signal, again.clone())?;
            flag::register_usize(signal, asked.clone(), number)?;
        }
        // Beyond the limit on the size of files (`ulimit -f`), writing fails then
        // and says so; left alone, this signal would end the run without a word.
        #[cfg(unix)]
        flag::register(signal_hook::consts::SIGXFSZ, Arc::default())?;
        Ok(Self(asked))
    }

    /// The exit code of a run that was asked to end.
    pub(crate) fn asked(&self) -> Option<u8> {
        match self.0.load(Ordering::Relaxed) {
            0 => None,
            signal => u8::try_from(128 + signal).ok(),
        }
    }
}

/// As shells have it: 130 for Ctrl-C, 143 for SIGTERM.
const fn exit_code(signal: i32) -> i32 {
    128 + signal
}
