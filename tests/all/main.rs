//! All integration tests, in one binary.

mod golden;
mod lexicon_sources;
mod lexicons;
mod tidy;
mod treebanks;
mod vectors_dates;
mod vectors_numbers;
