//! All integration tests, in one binary.

mod lexicon_sources;
mod golden;
mod lexicons;
mod tidy;
mod treebanks;
mod vectors_dates;
mod vectors_numbers;
