//! The region that the full mention of a body lends to short ones behind it.
//!
//! An article names a body in full once (`DPRD Kota Bogor`) and in short from
//! then on (`DPRD`). The region of the short mention is not written there, so
//! it is no field of its value but an [`Inferred`] one. Only bodies that each
//! region has for itself take part, and only where all full mentions before
//! the short one agree on the region.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use crate::document::{Annotation, Inferred};
use crate::value::{Agency, AgencyType, Opd, OpdForm, RegionCode, SmolStr, Value};

/// Bodies that are the same wherever the region is.
#[derive(PartialEq, Eq, Hash)]
enum Body<'a> {
    Opd(OpdForm, &'a [SmolStr]),
    /// A local government, however it is called.
    Government(&'a str),
    /// Another body by its lexicon id or form, and the first word of the mention.
    Named(&'a str, &'a str),
}

/// The full mentions of a body so far.
struct Lender<'t> {
    surface: &'t str,
    /// The region of all full mentions so far; `None` if they differ.
    region: Option<RegionCode>,
}

/// Lends the regions of full mentions in `text` to the short ones behind them.
pub(crate) fn lend_regions(text: &str, annotations: &mut [Annotation]) {
    let mut lenders: FxHashMap<Body<'_>, Lender<'_>> = FxHashMap::default();
    let governments = governments(annotations);
    for annotation in annotations {
        let Annotation { span, value, inferred, .. } = annotation;
        // `15 pemda` denotes no region, and so do the short mentions behind it.
        if let Value::Quantity { unit, .. } = value {
            if governments.contains(unit) {
                let counted = Lender { surface: span.of(text), region: None };
                lenders.insert(Body::Government(unit), counted);
            }
            continue;
        }
        if !matches!(value, Value::Opd(_) | Value::Agency(_)) {
            continue;
        }
        let surface = span.of(text);
        let Some(body) = body(value, surface) else { continue };
        match value.region() {
            Some(region) => {
                let lender =
                    lenders.entry(body).or_insert(Lender { surface, region: Some(region) });
                lender.region = lender.region.filter(|&known| known == region);
            }
            // A counted mention that no unit stands for, such as `15 polres`.
            None if is_counted(text, span.start) => {
                lenders.insert(body, Lender { surface, region: None });
            }
            None => {
                let named = matches!(body, Body::Named(..));
                let lender = lenders.get(&body);
                let lender =
                    lender.filter(|lender| !named || is_short_for(surface, lender.surface));
                *inferred =
                    lender.and_then(|lender| lender.region).map(|region| Inferred { region });
            }
        }
    }
}

/// The ids of the local governments that `annotations` name: there are few, so that most
/// quantities are ruled out without a hash.
fn governments(annotations: &[Annotation]) -> SmallVec<[SmolStr; 4]> {
    let mut ids = SmallVec::new();
    for annotation in annotations {
        if let Value::Agency(Agency { id: Some(id), agency_type, .. }) = &annotation.value
            && *agency_type == AgencyType::LocalGovernment
            && !ids.contains(id)
        {
            ids.push(id.clone());
        }
    }
    ids
}

/// The body that `value` names, if it takes part.
fn body<'a>(value: &'a Value, surface: &'a str) -> Option<Body<'a>> {
    match value {
        Value::Opd(Opd { form, affairs, .. }) => Some(match form {
            OpdForm::Dinas
            | OpdForm::Badan
            | OpdForm::Sekretariat
            | OpdForm::Inspektorat
            | OpdForm::Satuan => Body::Opd(*form, affairs),
            // A region has many of these.
            OpdForm::Rsud
            | OpdForm::Kecamatan
            | OpdForm::Kelurahan
            | OpdForm::Bagian
            | OpdForm::Uptd
            | OpdForm::Kantor => Body::Named(form.name(), first_word(surface)),
        }),
        Value::Agency(Agency { id: Some(id), agency_type, .. }) => match agency_type {
            AgencyType::LocalGovernment => Some(Body::Government(id)),
            AgencyType::Legislature | AgencyType::LawEnforcement | AgencyType::Judiciary => {
                Some(Body::Named(id, first_word(surface)))
            }
            AgencyType::Ministry | AgencyType::CentralGovernment | AgencyType::StateBody => None,
        },
        _ => None,
    }
}

fn first_word(surface: &str) -> &str {
    surface.split_whitespace().next().unwrap_or_default()
}

/// Whether a number of fewer digits than a year stands before byte `start`.
fn is_counted(text: &str, start: usize) -> bool {
    let before = text[..start].trim_end_matches(' ');
    let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    (1..=3).contains(&digits)
}

/// Whether `full` continues the words of `short`: `Polres`, `Polres Garut`.
fn is_short_for(short: &str, full: &str) -> bool {
    full.strip_prefix(short).is_some_and(|rest| rest.starts_with(char::is_whitespace))
}

#[cfg(test)]
mod tests {
    use crate::pipeline::Pipeline;

    /// The mentions with an inferred region, each with its region.
    fn inferred(text: &str) -> Vec<String> {
        let document = Pipeline::builtin().unwrap().annotate(text);
        let lent = document.annotations.iter().filter_map(|annotation| {
            let region = annotation.inferred?.region;
            Some(format!("{} {region}", annotation.span.of(text)))
        });
        lent.collect()
    }

    #[test]
    fn a_short_mention_behind_a_full_one_has_its_region() {
        for (text, expected) in [
            ("DPRD Kota Bogor rapat. DPRD setuju.", &["DPRD 32.71"][..]),
            ("Dinas Sosial Kabupaten Situbondo, kata Dinsos.", &["Dinsos 35.12"]),
            ("Pemerintah Kabupaten (Pemkab) Garut. Pemkab menolak.", &["Pemkab 32.05"]),
            ("RSUD Blora dan RSUD Rembang. Direktur RSUD Blora, RSUD.", &[]),
            ("Direktur RSUD Blora. RSUD itu.", &["RSUD 33.16"]),
            ("Polres Garut dan Polri. Polres menahan.", &["Polres 32.05"]),
        ] {
            assert_eq!(inferred(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_not_plain_is_not_lent() {
        for text in [
            "DPRD setuju, kata DPRD Kota Bogor.",
            "DPRD Garut dan DPRD Kota Bogor. DPRD setuju.",
            "Kejaksaan Negeri Garut dan Kejaksaan Agung.",
            "RSUD Blora dan RSUD dr Soetomo.",
            "BPS Garut, kata BPS.",
            "Pemerintah Daerah Garut satu dari 15 Pemda. Simpanan Pemda naik.",
        ] {
            assert_eq!(inferred(text), [""; 0], "{text}");
        }
    }
}
