//! How far a run is, for the person who waits.

use std::io::{self, IsTerminal};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use indicatif::{
    DecimalBytes, HumanCount, HumanDuration, ProgressBar, ProgressDrawTarget, ProgressStyle,
};

use super::super::output::message;

const BAR: &str = "{bar:30} {percent}% of {decimal_total_bytes}, {msg}, {eta} left";

/// Where it is not known how much there is to read.
const SPINNER: &str = "{spinner} {decimal_bytes} read, {msg}, {elapsed}";

/// How often a line is written where no bar can be drawn.
const LINE_EVERY: Duration = Duration::from_secs(30);

/// A bar on a terminal, lines elsewhere, or nothing.
pub(crate) struct Progress {
    /// Holds the position; drawn on a terminal only.
    bar: ProgressBar,
    /// When the next line is due; none ever without lines.
    next_line: Option<Mutex<Instant>>,
}

/// How progress is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shown {
    Bar,
    Lines,
    Nothing,
}

impl Shown {
    /// A bar where a person watches the messages.
    pub(crate) fn to_a_person() -> Self {
        if io::stderr().is_terminal() { Self::Bar } else { Self::Lines }
    }
}

impl Progress {
    /// Over inputs of `total` bytes, where that is known.
    pub(crate) fn new(shown: Shown, total: Option<u64>) -> Self {
        let bar = ProgressBar::with_draw_target(total, ProgressDrawTarget::hidden());
        if shown == Shown::Bar {
            let template = if total.is_some() { BAR } else { SPINNER };
            let style = ProgressStyle::with_template(template);
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
            bar.set_message("starting");
            bar.set_draw_target(ProgressDrawTarget::stderr());
            bar.enable_steady_tick(Duration::from_millis(200));
        }
        let next_line = (shown == Shown::Lines).then(|| Mutex::new(Instant::now() + LINE_EVERY));
        Self { bar, next_line }
    }

    /// The counter of the bytes that are read.
    pub(crate) const fn meter(&self) -> &ProgressBar {
        &self.bar
    }

    /// Takes the bytes read so far for those of an earlier run, which say nothing of the speed.
    pub(crate) fn resume_here(&self) {
        self.bar.reset_eta();
    }

    /// Shows that `articles` are done after `seconds`.
    pub(crate) fn update(&self, articles: u64, seconds: f64) {
        let done = || format!("{} articles, {}/s", HumanCount(articles), rate(articles, seconds));
        if !self.bar.is_hidden() {
            self.bar.set_message(done());
        }
        let Some(Ok(mut next)) = self.next_line.as_ref().map(Mutex::lock) else { return };
        if Instant::now() >= *next {
            *next = Instant::now() + LINE_EVERY;
            message(&line(self.bar.position(), self.bar.length(), &done(), self.bar.eta()));
        }
    }

    /// A message, above the bar.
    pub(crate) fn message(&self, text: &str) {
        self.bar.suspend(|| message(text));
    }

    /// Takes the bar away.
    pub(crate) fn end(&self) {
        self.bar.finish_and_clear();
    }
}

/// `43% of 3.12 GB, 1,234,567 articles, 9,812/s, about 2 minutes left`.
fn line(position: u64, length: Option<u64>, done: &str, left: Duration) -> String {
    match length {
        Some(length) => {
            let percent = position.saturating_mul(100) / length.max(1);
            let (length, left) = (DecimalBytes(length), HumanDuration(left));
            format!("{percent}% of {length}, {done}, about {left} left")
        }
        None => format!("{} read, {done}", DecimalBytes(position)),
    }
}

/// The number per second, for a person.
pub(super) fn rate(number: u64, seconds: f64) -> HumanCount {
    // The cast cuts off what is less than one.
    HumanCount((number as f64 / seconds.max(0.001)) as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_say_what_is_known() {
        let done = "7 articles, 5/s";
        let left = Duration::from_secs(125);
        assert_eq!(
            line(500_000, Some(2_000_000), done, left),
            "25% of 2.00 MB, 7 articles, 5/s, about 2 minutes left"
        );
        assert_eq!(line(1_500, None, done, left), "1.50 kB read, 7 articles, 5/s");
        assert_eq!(
            line(0, Some(0), done, Duration::ZERO),
            "0% of 0 B, 7 articles, 5/s, about 0 seconds left"
        );
        assert_eq!(rate(14_330, 2.0).to_string(), "7,165");
    }
}
