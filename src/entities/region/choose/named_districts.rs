//! Villages that share their name with another of the same regency: in an article on `Kecamatan
//! Cibatu, Kabupaten Garut` a `Desa Cibunar` is the one of that district.

use crate::entities::region::article::Article;
use crate::entities::region::mentions::Mention;
use crate::entities::region::names::Codes;
use crate::entities::region::readings::codes;
use crate::value::{RegionCode, RegionLevel};

/// The most mentions on either side of a village that are searched for its district, so that the
/// time does not grow with the square of their number.
const MAX_MENTIONS: usize = 50;

impl Article<'_> {
    /// The one of `codes` in the regency of the village `best`, if that has several of them, whose
    /// district the article names.
    pub(in crate::entities::region) fn in_named_district(
        &self,
        at: usize,
        best: RegionCode,
        codes: impl Iterator<Item = RegionCode>,
    ) -> Option<RegionCode> {
        if best.level() != RegionLevel::Village {
            return None;
        }
        let near: Codes = codes.filter(|code| code.regency() == best.regency()).collect();
        if near.len() > 1 { self.village_of_named_district(at, &near) } else { None }
    }

    /// The one of `villages` whose district the article names by a type word or an office: nearest
    /// before atom `at`, or else nearest behind it.
    #[inline(never)]
    pub(in crate::entities::region) fn village_of_named_district(
        &self,
        at: usize,
        villages: &[RegionCode],
    ) -> Option<RegionCode> {
        let all = &self.mentions.all;
        let (before, behind) = all.split_at(all.partition_point(|mention| mention.start < at));
        let before = before.iter().rev().take(MAX_MENTIONS);
        let near = before.chain(behind.iter().take(MAX_MENTIONS));
        let mut districts = near.filter(|mention| mention.level() == Some(RegionLevel::District));
        districts.find_map(|district| self.village_within(district, villages))
    }

    /// The one of `villages` that lies in a district which `mention` may mean.
    fn village_within(&self, mention: &Mention, villages: &[RegionCode]) -> Option<RegionCode> {
        codes(self.mentions.readings(mention))
            .filter(|code| code.level() == RegionLevel::District)
            .find_map(|code| villages.iter().copied().find(|village| village.district() == code))
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
    use crate::kind::SpanKind;

    #[test]
    fn a_village_that_gave_its_district_the_name_comes_first() {
        assert_spans(
            SpanKind::Region,
            &[(
                "Bupati Bogor menyapa warga Desa Tajurhalang kemarin.",
                &["Bogor: 32.01 regency", "Desa Tajurhalang: 32.01.37.2001 village"],
            )],
        );
    }

    #[test]
    fn a_village_lies_in_the_district_that_the_article_names() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Bupati Garut menemui Camat Cibatu. Di Desa Cibunar ia memanen jagung.",
                    &[
                        "Garut: 32.05 regency",
                        "Cibatu: 32.05.12 district",
                        "Desa Cibunar: 32.05.12.2003 village",
                    ],
                ),
                (
                    "Longsor di Kecamatan Maja, Kabupaten Lebak. Warga Desa Mekarsari dan Padasuka selamat.",
                    &[
                        "Kecamatan Maja: 36.02.13 district",
                        "Kabupaten Lebak: 36.02 regency",
                        "Desa Mekarsari: 36.02.13.2011 village",
                        "Padasuka: 36.02.13.2012 village",
                    ],
                ),
                (
                    "Di Kecamatan Maja, Lebak, ada sembilan desa, yakni Mekarsari, Binong, dan Cilangkap.",
                    &[
                        "Kecamatan Maja: 36.02.13 district",
                        "Lebak: 36.02 regency",
                        "Mekarsari: 36.02.13.2011 village",
                        "Binong: 36.02.13.2008 village",
                        "Cilangkap: 36.02.13.2018 village",
                    ],
                ),
            ],
        );
    }
}
