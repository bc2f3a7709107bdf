//! `--kinds`: which kinds of span a command writes.

use tandai::{Pipeline, SpanKind, Value};

use super::failure::Failure;

/// The option that names the kinds.
#[derive(Debug, clap::Args)]
pub(crate) struct KindArgs {
    /// Only these kinds of span, for instance money,date; also kinds of your own
    #[arg(long, value_name = "KIND,…", value_delimiter = ',')]
    kinds: Vec<String>,
}

impl KindArgs {
    /// Refuses a name that is neither that of a [`SpanKind`] nor of a kind that the tables or
    /// patterns of `pipeline` define.
    pub(crate) fn check(&self, pipeline: &Pipeline) -> Result<(), Failure> {
        let own = pipeline.own_kinds();
        let is_known = |name: &str| SpanKind::from_name(name).is_some() || own.contains(name);
        let Some(unknown) = self.kinds.iter().find(|name| !is_known(name)) else { return Ok(()) };
        let known = SpanKind::ALL.iter().map(|kind| kind.name()).chain(own.iter().copied());
        let known = known.collect::<Vec<_>>().join(", ");
        Err(Failure::Usage(format!("--kinds: \"{unknown}\" is none of {known}")))
    }

    /// Whether spans with `value` are asked for. `own_name` asks for every kind of one's own.
    pub(crate) fn wants(&self, value: &Value) -> bool {
        let names = [value.kind_name(), value.kind().name()];
        self.kinds.is_empty() || self.kinds.iter().any(|kind| names.contains(&kind.as_str()))
    }
}
