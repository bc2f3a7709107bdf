//! All integration tests, in one binary.

#[cfg(feature = "cli")]
mod bad_input;
#[cfg(feature = "cli")]
mod cli;
#[cfg(feature = "cli")]
mod command;
#[cfg(feature = "cli")]
mod eval;
mod golden;
mod lexicon_sources;
mod lexicons;
#[cfg(feature = "parallel")]
mod properties;
#[cfg(feature = "cli")]
mod threads;
mod tidy;
mod treebanks;
mod vectors_dates;
mod vectors_numbers;
