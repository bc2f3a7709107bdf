//! What a region is called, by its code.

use super::Lexicon;
use crate::value::{RegionCode, RegionLevel};

impl Lexicon {
    /// The full name of the region that has this code: of a regency or city
    /// with its type, of a district or village with that of the regency or city
    /// around it. `None` where no table has the code.
    ///
    /// ```
    /// let lexicon = tandai::Lexicon::builtin()?;
    /// let name = |code: &str| lexicon.region_name(code.parse().ok()?);
    /// assert_eq!(name("32").as_deref(), Some("Jawa Barat"));
    /// assert_eq!(name("32.01").as_deref(), Some("Kabupaten Bogor"));
    /// assert_eq!(name("32.71").as_deref(), Some("Kota Bogor"));
    /// assert_eq!(name("32.71.01").as_deref(), Some("Bogor Selatan, Kota Bogor"));
    /// assert_eq!(name("99"), None);
    /// # Ok::<(), tandai::Error>(())
    /// ```
    pub fn region_name(&self, code: RegionCode) -> Option<String> {
        match code.level() {
            RegionLevel::Regency => Some(format!("Kabupaten {}", self.listed_name(code)?)),
            RegionLevel::City => Some(format!("Kota {}", self.listed_name(code)?)),
            RegionLevel::District | RegionLevel::Village => {
                let written = code.to_string();
                let mut rows = self.small_places().map(|(_, row)| row);
                let row = rows.find(|row| row.values("codes").any(|code| code == written))?;
                let around = self.region_name(code.regency())?;
                Some(format!("{}, {around}", row.cell("name")))
            }
            _ => self.listed_name(code).map(str::to_owned),
        }
    }

    /// The name that `regions.tsv` has for a province, regency or city.
    fn listed_name(&self, code: RegionCode) -> Option<&str> {
        let entry = self.entry(*self.regions.entries.get(&code)?)?;
        Some(entry.row.cell("name"))
    }
}
