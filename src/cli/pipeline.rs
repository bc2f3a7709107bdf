//! What a command annotates with.

use std::path::PathBuf;
use std::sync::Arc;

use tandai::{Lexicon, Pipeline};

use super::failure::Failure;

/// Which lexicon a command looks into.
#[derive(Debug, clap::Args)]
pub(crate) struct LexiconArgs {
    /// Lay the tables of this directory over the built-in lexicon
    #[arg(long, value_name = "DIR")]
    lexicon: Option<PathBuf>,
}

impl LexiconArgs {
    pub(crate) fn load(&self) -> Result<Arc<Lexicon>, Failure> {
        match &self.lexicon {
            Some(directory) => Lexicon::with_directory(directory),
            None => Lexicon::builtin(),
        }
        .map_err(Failure::Lexicon)
    }
}

/// What a command annotates texts with.
#[derive(Debug, clap::Args)]
pub(crate) struct PipelineArgs {
    #[command(flatten)]
    tables: LexiconArgs,

    /// Also mark what matches this regular expression, as a kind of your own
    #[arg(long, value_name = "KIND=REGEX")]
    pattern: Vec<String>,
}

impl PipelineArgs {
    pub(crate) fn build(&self) -> Result<Pipeline, Failure> {
        let mut pipeline = Pipeline::from(self.tables.load()?);
        for pattern in &self.pattern {
            let wrong = |problem| Failure::Usage(format!("--pattern '{pattern}': {problem}"));
            let Some((kind, regex)) = pattern.split_once('=') else {
                return Err(wrong("write it as KIND=REGEX".into()));
            };
            let extended = pipeline.with_pattern(kind, regex);
            pipeline = extended.map_err(|invalid| wrong(invalid.to_string()))?;
        }
        Ok(pipeline)
    }
}
