//! The names in the lexicon of the entities that values only identify: by the code of
//! a region, or the id of a programme.

use rustc_hash::FxHashMap;
use tandai::{Lexicon, RegionCode, RegionLevel};

/// Names by the codes and ids of their entities.
#[derive(Default)]
pub(super) struct Names {
    /// The names by table file and id.
    ids: FxHashMap<(&'static str, Box<str>), Box<str>>,
    /// The full names of regions, and the bare ones of districts and villages.
    places: FxHashMap<RegionCode, Box<str>>,
    /// The full name of each public body by every way to write it, in lower case.
    bodies: FxHashMap<Box<str>, Box<str>>,
}

impl Names {
    pub(super) fn of(lexicon: &Lexicon) -> Self {
        let mut names = Self::default();
        for (table, columns) in [
            ("affairs.tsv", ["id", "name", ""]),
            ("bpjs_offices.tsv", ["id", "official", ""]),
            ("programmes.tsv", ["id", "names", "guarded"]),
            ("segments.tsv", ["id", "names", "guarded"]),
        ] {
            for [id, full, guarded] in lexicon.entries(table, columns) {
                names.add(table, id, first(full).or(first(guarded)));
            }
        }
        // Types that need no number are names of single laws: `KUHP`.
        for [id, full, need] in lexicon.entries("regulations.tsv", ["type", "names", "need"]) {
            names.add("regulations.tsv", id, first(full).filter(|_| !need.is_empty()));
        }
        for [listed, guarded] in lexicon.entries("agencies.tsv", ["names", "guarded"]) {
            let Some(full) = first(listed).or(first(guarded)) else { continue };
            for name in listed.split('|').chain(guarded.split('|')) {
                names.bodies.entry(name.to_lowercase().into()).or_insert_with(|| full.into());
            }
        }
        let codes = lexicon.entries("regions.tsv", ["code"]);
        for code in codes.filter_map(|[code]| code.parse().ok()) {
            names.places.extend(lexicon.region_name(code).map(|name| (code, name.into())));
        }
        for table in ["districts.tsv", "villages.tsv"] {
            for [name, codes] in lexicon.entries(table, ["name", "codes"]) {
                for code in codes.split('|').filter_map(|code| code.parse().ok()) {
                    names.places.entry(code).or_insert_with(|| name.into());
                }
            }
        }
        names
    }

    fn add(&mut self, table: &'static str, id: &str, name: Option<&str>) {
        if let Some(name) = name.filter(|_| !id.is_empty()) {
            self.ids.entry((table, id.into())).or_insert_with(|| name.into());
        }
    }

    /// The name of `id` in `table`, its first letter a capital.
    pub(super) fn of_id(&self, table: &'static str, id: &str) -> Option<String> {
        let name = self.ids.get(&(table, id.into()))?;
        let mut letters = name.chars();
        let first = letters.next()?;
        Some(first.to_uppercase().chain(letters).collect())
    }

    /// The full name of the body that `mention` starts with, and the rest of the
    /// mention: Kejari Belawan is a `Kejaksaan Negeri`, at `Belawan`.
    pub(super) fn body<'m>(&self, mention: &'m str) -> Option<(&str, &'m str)> {
        let ends = mention.match_indices(' ').map(|(at, _)| at).chain([mention.len()]);
        let ends: Vec<_> = ends.collect();
        ends.into_iter().rev().find_map(|end| {
            let full = self.bodies.get(&*mention[..end].to_lowercase())?;
            Some((&**full, mention[end..].trim_start()))
        })
    }

    /// The full name of a place: `Kota Bontang`, `Peusangan, Kabupaten Bireuen`.
    pub(super) fn place(&self, code: RegionCode) -> Option<String> {
        let name = self.places.get(&code)?;
        Some(match code.level() {
            RegionLevel::District | RegionLevel::Village => {
                format!("{name}, {}", self.place(code.regency())?)
            }
            _ => name.to_string(),
        })
    }
}

/// The first of several names in a cell.
fn first(cell: &str) -> Option<&str> {
    cell.split('|').next().filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_what_values_point_at() {
        let lexicon = Lexicon::builtin().unwrap();
        let names = Names::of(&lexicon);
        for (code, expected) in [
            ("64", "Kalimantan Timur"),
            ("64.74", "Kota Bontang"),
            ("35.12", "Kabupaten Situbondo"),
            ("11.11.05", "Peusangan, Kabupaten Bireuen"),
        ] {
            assert_eq!(names.place(code.parse().unwrap()).as_deref(), Some(expected));
        }
        for (table, id, expected) in [
            ("programmes.tsv", "jht", Some("Jaminan hari tua")),
            ("affairs.tsv", "naker", Some("Tenaga Kerja")),
            ("regulations.tsv", "uu", Some("Undang-Undang")),
            ("segments.tsv", "none", None),
        ] {
            assert_eq!(names.of_id(table, id).as_deref(), expected, "{id}");
        }
        for (mention, expected) in [
            ("Kejari Belawan", Some(("Kejaksaan Negeri", "Belawan"))),
            ("KPK", Some(("Komisi Pemberantasan Korupsi", ""))),
            ("Badan Anu", None),
        ] {
            assert_eq!(names.body(mention), expected);
        }
    }
}
