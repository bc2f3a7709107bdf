//! `--kinds`: which kinds of span a command writes.

use std::collections::BTreeSet;

use tandai::{SpanKind, Value};

use super::failure::Failure;

/// The option that names the kinds.
#[derive(Debug, clap::Args)]
pub(crate) struct KindArgs {
    /// Only these kinds of span, for instance money,date
    ///
    /// A kind of your own, from --lexicon or --pattern, has the name that you gave it there;
    /// own_name stands for all of them.
    #[arg(long, value_name = "KIND,…", value_delimiter = ',')]
    kinds: Vec<String>,
}

/// The kinds asked for, as spans write them; all, where none are listed.
#[derive(Debug)]
pub(crate) struct Kinds(Vec<String>);

impl KindArgs {
    /// The kinds asked for. Refuses a name that is neither that of a [`SpanKind`] nor of one of the
    /// kinds of one's `own`. Blanks around a name and its case make no difference.
    pub(crate) fn among(&self, own: &BTreeSet<&str>) -> Result<Kinds, Failure> {
        let of_scheme = SpanKind::ALL.iter().map(|kind| kind.name());
        let known: Vec<&str> = of_scheme.chain(own.iter().copied()).collect();
        let names = self.kinds.iter().map(|name| {
            let meant = known.iter().find(|known| known.eq_ignore_ascii_case(name.trim()));
            meant.map(|&known| known.to_owned()).ok_or_else(|| unknown(name.trim(), &known))
        });
        names.collect::<Result<_, _>>().map(Kinds)
    }
}

impl Kinds {
    /// Whether spans with `value` are asked for. `own_name` asks for every kind of one's own.
    pub(crate) fn want(&self, value: &Value) -> bool {
        self.0.is_empty() || self.has(value.kind_name()) || self.has(value.kind().name())
    }

    /// Whether spans of `kind` are asked for.
    pub(crate) fn want_kind(&self, kind: SpanKind) -> bool {
        self.0.is_empty() || self.has(kind.name())
    }

    fn has(&self, name: &str) -> bool {
        self.0.iter().any(|kind| kind == name)
    }
}

/// A name is likely to be meant for one as like it as this, of 1.
const ALIKE: f64 = 0.7;

/// The failure that no kind has this name. Names the kind that is most like it, if one is.
fn unknown(name: &str, known: &[&str]) -> Failure {
    let likeness = |known: &str| strsim::jaro(&name.to_lowercase(), &known.to_lowercase());
    let likest = known.iter().max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
    let meant = likest.filter(|likest| likeness(likest) > ALIKE);
    let meant = meant.map(|meant| format!("did you mean {meant}? ")).unwrap_or_default();
    let known = known.join(", ");
    Failure::Usage(format!("--kinds: no kind is named \"{name}\"; {meant}the kinds are {known}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_as_people_write_them() {
        let own = ["Company", "plate"].into();
        for (kinds, names) in [
            (&[][..], &[][..]),
            (&["money", " Date"], &["money", "date"]),
            (&["company", "PLATE "], &["Company", "plate"]),
        ] {
            let kinds = KindArgs { kinds: kinds.iter().map(|&kind| kind.to_owned()).collect() };
            assert_eq!(kinds.among(&own).unwrap().0, names);
        }
    }

    #[test]
    fn a_name_like_another_is_told() {
        let own = ["company"].into();
        for (name, said) in [
            ("mony", "\"mony\"; did you mean money? the kinds are bpjs, "),
            ("compony", "\"compony\"; did you mean company? "),
            ("xyz", "\"xyz\"; the kinds are "),
            ("", "\"\"; the kinds are "),
        ] {
            let kinds = KindArgs { kinds: vec![name.to_owned()] };
            let Err(Failure::Usage(problem)) = kinds.among(&own) else { panic!("{name}") };
            assert!(problem.contains(said), "{problem}");
        }
    }
}
