//! Public bodies.
//!
//! ```text
//! mention    = unit* name suffix? bracket? place? city?
//! unit       = Ditjen …, Satreskrim            of the body named behind it
//! bracket    = ( short form )                  only where a place follows
//! city       = Kota                            Polres Metro Bekasi Kota
//! commission = Komisi numeral (DPR suffix? | DPRD place?)?
//! ```
//!
//! What may follow a name is a column of `lexicons/agencies.tsv`.

mod commission;
mod name;

use rustc_hash::FxHashSet;

use super::context::Context;
use crate::candidate::{Candidate, Origin};
use crate::lexicon::{AgencyWord, EntrySource};
use crate::scan::Gap;
use crate::value::{Agency, Value};
use name::Mention;

pub(super) fn candidates(context: &Context<'_>, out: &mut Vec<Candidate>) {
    let mentions = name::find(context);
    // A guarded name counts where the article has another from its line of
    // the lexicon.
    let free = mentions.iter().filter(|mention| !mention.name.guarded);
    let line = |mention: &Mention<'_>| (mention.source.file, mention.source.line);
    let named: FxHashSet<(u16, u32)> = free.map(line).collect();
    for (i, mention) in mentions.iter().enumerate() {
        if mention.name.guarded && !named.contains(&line(mention)) {
            continue;
        }
        let start = unit_before(context, mention.start, &mentions[..i]);
        push(context, out, start, mention.end, mention, "agency.name");
        if start != mention.start {
            // The body alone, in case another kind takes what stands before it.
            push(context, out, mention.start, mention.end, mention, "agency.name");
        }
        push_defined(context, out, mention, &mentions);
    }
    commission::candidates(context, &mentions, out);
}

/// The short forms that the article defines for the body of `mention`.
fn push_defined(
    context: &Context<'_>,
    out: &mut Vec<Candidate>,
    mention: &Mention<'_>,
    mentions: &[Mention<'_>],
) {
    let Some(definition) = context.definitions.behind(mention.end) else { return };
    // `Wakil Kepala Kepolisian … (Wakapolri)`, `… Provinsi Jawa Barat (Jabar)`:
    // the short form is that of the holder, or of the place.
    let scan = context.scan;
    let longer = scan.gap_before(mention.start) == Gap::Space
        && mention
            .start
            .checked_sub(1)
            .and_then(|i| scan.get(i))
            .is_some_and(|a| a.is_capitalised());
    let place = context.place_at(definition.short.start);
    // A short form that the lexicon has says more by itself: `(PN Jaksel)`.
    let known = mentions
        .binary_search_by_key(&definition.short.start, |mention| mention.start)
        .is_ok_and(|i| mentions[i].end >= definition.short.end && !mentions[i].name.guarded);
    if known || longer || place.is_some_and(|place| place.end == definition.short.end) {
        return;
    }
    for short in definition.mentions() {
        let region = context.place_at(short.end).filter(|_| mention.takes_place());
        let end = region.map_or(short.end, |place| place.end);
        let code = region.and_then(|place| place.code);
        let agency = Agency { region: code, ..agency(mention) };
        let origin = Origin::entry("agency.defined", mention.source);
        let span = context.scan.span(short.start..end);
        out.push(Candidate::value(span, Value::Agency(agency), origin));
    }
}

fn push(
    context: &Context<'_>,
    out: &mut Vec<Candidate>,
    start: usize,
    end: usize,
    mention: &Mention<'_>,
    rule: &'static str,
) {
    let source: EntrySource = mention.source;
    let value = Value::Agency(agency(mention));
    out.push(Candidate::value(context.scan.span(start..end), value, Origin::entry(rule, source)));
}

fn agency(mention: &Mention<'_>) -> Agency {
    Agency {
        id: mention.name.id.clone(),
        agency_type: mention.name.agency_type,
        region: mention.region,
    }
}

/// The first atom of the units of a body that stand before its name at
/// `start` and behind the mentions `before`: `Badan Kebijakan Transportasi` of
/// a ministry, `Badan Reserse Kriminal (Bareskrim)` of the police.
fn unit_before(context: &Context<'_>, start: usize, before: &[Mention<'_>]) -> usize {
    /// The most atoms that the units before a name have.
    const LONGEST: usize = 14;
    let scan = context.scan;
    let words = &context.lexicon.agencies.words;
    // A short form in a bracket among the units names one of them.
    let mut outside =
        before.iter().rev().take(3).skip_while(|body| bracket_at(context, body.end).is_some());
    let last = outside.next().map_or(0, |body| body.end);
    let floor = start.saturating_sub(LONGEST).max(last);
    let (mut first, mut at) = (start, start);
    while at > floor && scan.gap_before(at) == Gap::Space {
        at -= 1;
        if let Some(bracket) = bracket_at(context, at) {
            at = bracket;
            continue;
        }
        let hit = words.longest_at(scan, at);
        let role = hit.map(|hit| hit.phrase.term);
        match role {
            Some(AgencyWord::Unit) => first = at,
            // `Badan X (BX) dan Polda`: two of a list.
            Some(AgencyWord::Join) if !at.checked_sub(1).is_some_and(|i| scan.is(i, ')')) => {}
            _ if scan.get(at).is_some_and(|atom| atom.is_word() && atom.is_capitalised()) => {}
            _ => break,
        }
    }
    first
}

/// The opening bracket of the short form whose closing bracket stands at `at`.
fn bracket_at(context: &Context<'_>, at: usize) -> Option<usize> {
    /// The most atoms of a bracketed short form.
    const LONGEST: usize = 8;
    let scan = context.scan;
    if !scan.is(at, ')') {
        return None;
    }
    let bracket = (at.saturating_sub(LONGEST)..at).rev().find(|&i| scan.is(i, '('))?;
    let definition = context.definitions.behind(bracket)?;
    (definition.short.end == at).then_some(bracket)
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
    use crate::kind::SpanKind;

    #[track_caller]
    fn assert_agencies(cases: &[(&str, &[&str])]) {
        assert_spans(SpanKind::Agency, cases);
    }

    #[test]
    fn reads_a_name_with_its_suffix_and_short_form() {
        assert_agencies(&[
            ("Kementerian Kesehatan RI", &["Kementerian Kesehatan RI: kemenkes ministry"]),
            (
                "Kementerian Sosial (Kemensos)",
                &["Kementerian Sosial: kemensos ministry", "Kemensos: kemensos ministry"],
            ),
            ("Bank Indonesia dan OJK", &["Bank Indonesia: bi state_body", "OJK: ojk state_body"]),
            ("MA menolak.", &[]),
            (
                "Mahkamah Agung menolak, kata MA.",
                &["Mahkamah Agung: ma judiciary", "MA: ma judiciary"],
            ),
        ]);
    }

    #[test]
    fn reads_the_place_behind_a_name() {
        assert_agencies(&[
            ("Pemkab Situbondo", &["Pemkab Situbondo: pemkab local_government 35.12"]),
            (
                "Pemerintah Kabupaten Bogor",
                &["Pemerintah Kabupaten Bogor: pemkab local_government 32.01"],
            ),
            (
                "Pemerintah Provinsi (Pemprov) Bali",
                &["Pemerintah Provinsi (Pemprov) Bali: pemprov local_government 51"],
            ),
            ("bersama pemerintah daerah", &["pemerintah daerah: pemda local_government"]),
            ("Pemerintah Aceh", &["Pemerintah Aceh: pemprov local_government 11"]),
            ("pemerintah menolak", &[]),
            (
                "Polres Metro Bekasi Kota",
                &["Polres Metro Bekasi Kota: polri law_enforcement 32.75"],
            ),
            ("Polsek Tambun", &["Polsek Tambun: polri law_enforcement"]),
            ("Kodim 0819/Pasuruan", &["Kodim 0819/Pasuruan: tni state_body 35.14"]),
            ("PN Surabaya", &["PN Surabaya: ma judiciary 35.78"]),
            ("PN itu", &[]),
            (
                "Pemerintah Bone Bolango",
                &["Pemerintah Bone Bolango: pemkab local_government 75.03"],
            ),
            ("Kodim 0415/Sarko", &["Kodim 0415/Sarko: tni state_body"]),
            ("BP Batam", &["BP Batam: state_body 21.71"]),
            ("Polres Pelabuhan Belawan", &["Polres Pelabuhan Belawan: polri law_enforcement"]),
            ("Kemenlu Rusia dan Kementerian Pertahanan Saudi", &[]),
        ]);
    }

    #[test]
    fn reads_units_with_the_body_they_are_of() {
        assert_agencies(&[
            (
                "Badan Kebijakan Perdagangan Kementerian Perdagangan",
                &["Badan Kebijakan Perdagangan Kementerian Perdagangan: kemendag ministry"],
            ),
            ("Satreskrim Polres Garut", &["Satreskrim Polres Garut: polri law_enforcement 32.05"]),
            (
                "Direktorat Siber Badan Reserse Kriminal (Bareskrim) Polri",
                &[
                    "Direktorat Siber Badan Reserse Kriminal (Bareskrim) Polri: polri law_enforcement",
                ],
            ),
            (
                "Unit Pelayanan Perempuan dan Anak (PPA) Polres Garut",
                &[
                    "Unit Pelayanan Perempuan dan Anak (PPA) Polres Garut: polri law_enforcement 32.05",
                ],
            ),
            ("Kepala Kejari Garut", &["Kejari Garut: kejaksaan law_enforcement 32.05"]),
            ("Satgas Pangan bergerak", &["Satgas Pangan: state_body"]),
            ("Satgas Covid-19 Minta Warga", &["Satgas Covid-19: state_body"]),
            ("Satgas Karhutla Riau Padamkan", &["Satgas Karhutla Riau: state_body 14"]),
        ]);
    }

    #[test]
    fn reads_commissions() {
        assert_agencies(&[
            ("Komisi IX DPR RI", &["Komisi IX DPR RI: komisi_ix legislature"]),
            ("Komisi D DPRD Kota Bogor", &["Komisi D DPRD Kota Bogor: legislature 32.71"]),
            ("Ketua Komisi D", &["Komisi D: legislature"]),
            (
                "Komisi V rapat. Anggota Komisi V DPR hadir.",
                &["Komisi V: komisi_v legislature", "Komisi V DPR: komisi_v legislature"],
            ),
            ("Komisi besar", &[]),
        ]);
    }

    #[test]
    fn a_defined_short_form_holds_for_the_article() {
        assert_agencies(&[
            (
                "Satuan Tugas Penertiban Tambang (Satgas PT) dan Satgas PT",
                &[
                    "Satuan Tugas Penertiban Tambang: state_body",
                    "Satgas PT: state_body",
                    "Satgas PT: state_body",
                ],
            ),
            (
                "Kepala Kepolisian Daerah (Kapolda) Bali",
                &["Kepolisian Daerah (Kapolda) Bali: polri law_enforcement 51"],
            ),
        ]);
    }
}
