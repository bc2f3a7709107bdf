//! The readings and terms that articles share, each written once and referred to by its
//! number.

use std::borrow::Cow;

use indexmap::map::Entry;
use indexmap::{IndexMap, IndexSet};
use serde::Serialize;
use tandai::{SpanKind, Zone};

use super::article::{Found, Shown};
use super::reading::{Facet, Reading, Term};

/// Kinds, readings and terms in the order of their first articles, so that the same
/// articles make the same page.
pub(super) struct Tables {
    kinds: IndexSet<Box<str>>,
    /// The readings, each with the numbers of its terms.
    readings: IndexMap<Reading, Vec<usize>>,
    terms: IndexMap<(Facet, String), Naming>,
}

/// The name of a term, or the texts to choose one from.
#[derive(Default)]
struct Naming {
    name: Option<String>,
    /// The number of times that the term is written in each way.
    surfaces: IndexMap<String, usize>,
}

impl Tables {
    pub(super) fn new() -> Self {
        let kinds = SpanKind::ALL.iter().filter(|kind| **kind != SpanKind::OwnName);
        Self {
            kinds: kinds.map(|kind| kind.name().into()).collect(),
            readings: IndexMap::new(),
            terms: IndexMap::new(),
        }
    }

    /// Gives the spans of an article the numbers of their readings.
    pub(super) fn add(&mut self, shown: &mut Shown, found: Vec<Found>) {
        for Found { start, end, surface, reading } in found {
            let entry = self.readings.entry(reading);
            shown.spans.extend([start, end, entry.index()]);
            let terms = match entry {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(new) => {
                    self.kinds.insert(new.key().kind.clone());
                    let terms = new.key().terms.iter();
                    let numbers = terms.map(|term| number(&mut self.terms, term)).collect();
                    new.insert(numbers)
                }
            };
            // The first term is what the span names, if it names anything.
            let named = terms.first().and_then(|term| self.terms.get_index_mut(*term));
            if let Some(((Facet::Entity(_), _), naming)) = named {
                *naming.surfaces.entry(surface).or_default() += 1;
            }
        }
    }

    /// The lists that the page reads, in which the number of an item is its index.
    pub(super) fn lists(&self) -> Lists<'_> {
        let kind = |name: &str| self.kinds.get_index_of(name).unwrap_or_default();
        Lists {
            kinds: self.kinds.iter().map(|name| &**name).collect(),
            zones: Zone::ALL.iter().map(|zone| zone.name()).collect(),
            readings: self
                .readings
                .iter()
                .map(|(Reading { kind: name, line, fields, money, .. }, terms)| {
                    ReadingRow(kind(name), line, fields, terms, money.as_ref())
                })
                .collect(),
            terms: self
                .terms
                .iter()
                .map(|((facet, key), naming)| {
                    let kind = match facet {
                        Facet::Entity(name) | Facet::Measure(name) => FacetNumber::Kind(kind(name)),
                        Facet::Affair => FacetNumber::Other("affair"),
                        Facet::Province => FacetNumber::Other("province"),
                    };
                    let written = naming.mostly();
                    TermRow(kind, key, naming.name.as_deref().unwrap_or(written), written)
                })
                .collect(),
        }
    }
}

fn number(terms: &mut IndexMap<(Facet, String), Naming>, term: &Term) -> usize {
    let entry = terms.entry((term.facet.clone(), term.key.clone()));
    let number = entry.index();
    entry.or_insert_with(|| Naming { name: term.name.clone(), ..Naming::default() });
    number
}

impl Naming {
    /// The way in which the term is written most often; the first of equals.
    fn mostly(&self) -> &str {
        let by_count = self.surfaces.iter().rev().max_by_key(|(_, count)| **count);
        by_count.map_or("", |(surface, _)| surface)
    }
}

/// The tables as the page reads them, in rows without names, which is shorter.
#[derive(Serialize)]
pub(super) struct Lists<'t> {
    kinds: Vec<&'t str>,
    zones: Vec<&'static str>,
    readings: Vec<ReadingRow<'t>>,
    terms: Vec<TermRow<'t>>,
}

/// A reading: kind, line, fields, terms, currency and amount.
#[derive(Serialize)]
struct ReadingRow<'t>(
    usize,
    &'t str,
    &'t [(Cow<'static, str>, String)],
    &'t [usize],
    Option<&'t (String, String)>,
);

/// A term: facet, key, name, and the way in which it is written most often.
#[derive(Serialize)]
struct TermRow<'t>(FacetNumber, &'t str, &'t str, &'t str);

#[derive(Serialize)]
#[serde(untagged)]
enum FacetNumber {
    Kind(usize),
    Other(&'static str),
}
