//! Names of a user's own kinds of entity.
//!
//! The built-in table is empty: it is there for users to add to.

use super::sources::Sources;
use super::{CaseRule, PhraseTable};
use crate::error::Error;
use crate::kind::SpanKind;
use crate::scan::{Opening, OpeningSet, Vocabulary};
use crate::stored::stored;
use crate::value::OwnName;

/// Names of a user's own kinds of entity.
#[derive(Debug, Default)]
pub(crate) struct OwnNames {
    pub(crate) names: PhraseTable<OwnName>,
}

impl OwnNames {
    pub(crate) fn load(sources: &Sources, vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        let mut own = Self { names: PhraseTable::opening(|_| OpeningSet::of(&[Opening::OwnName])) };
        own.names.reserve(sources.max_values(&["own_names.tsv"]));
        sources.each_row("own_names.tsv", &["kind", "id", "names"], |(file, row)| {
            let kind = row.cell("kind");
            if kind.is_empty() || SpanKind::ALL.iter().any(|known| known.name() == kind) {
                let problem = format!("\"{kind}\" cannot be the name of a kind of your own");
                let remedy = "write a name that is not empty and not one of tandai's kinds";
                return Err(row.error(problem).remedy(remedy));
            }
            let name = OwnName { kind: kind.into(), id: Some(row.cell("id").into()) };
            for surface in row.values("names") {
                let case = CaseRule::of_row(row, surface)?;
                own.names.add(vocabulary, surface, case, name.clone(), (file, row))?;
            }
            Ok(())
        })?;
        Ok(own)
    }
}

stored!(OwnNames { names });
