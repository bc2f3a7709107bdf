//! All integration tests, in one binary.

mod lexicon_sources;
mod lexicons;
mod tidy;
mod treebanks;
mod vectors_dates;
