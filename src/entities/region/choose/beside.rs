//! The neighbours of a mention: in apposition, or in one list with it.

use crate::entities::context::Place;
use crate::entities::region::readings::codes;
use crate::lexicon::RegionName;
use crate::value::{RegionCode, RegionLevel};

/// The neighbours of a mention.
pub(super) struct Beside<'a> {
    /// The readings of the mention before it in a list.
    pub(super) before: &'a [RegionName],
    /// The readings of the mention right before it, behind only a blank.
    pub(super) close: &'a [RegionName],
    /// The place behind it, in apposition or in a list.
    pub(super) next: Option<Place>,
    /// The place that follows it in the text, however far.
    pub(super) following: Option<Place>,
}

impl Beside<'_> {
    /// Whether the place behind holds `code`: `Desa Sukamaju, Kecamatan Lembang`.
    pub(super) fn hold(&self, code: RegionCode) -> bool {
        let next = self.next.and_then(|next| next.code);
        next.is_some_and(|next| next != code && next.contains(code))
    }

    /// Whether the place behind has a type word, and is larger and lies in another province
    /// than `code`: `Kecamatan Sawo, Kabupaten Ponorogo`, where the only Sawo lies elsewhere.
    /// Villages often share a name, so for these another regency of the province is enough.
    pub(super) fn contradict(&self, code: RegionCode) -> bool {
        let is_larger = |next: &Place| {
            next.alone
                && next.typed
                && next.level > RegionLevel::Province
                && next.level < code.level()
        };
        let larger = self.next.filter(is_larger).and_then(|next| next.code);
        larger.is_some_and(|larger| match code.level() {
            RegionLevel::Village => larger.regency() != code.regency(),
            _ => larger.province() != code.province(),
        })
    }

    /// Whether a regency or city of the province `code` stands before the mention,
    /// behind a comma or blank: `Sleman, Yogyakarta`.
    pub(super) fn ends_chain(&self, code: RegionCode, behind_comma: bool) -> bool {
        let inside = |part: RegionCode| part != code && code.contains(part);
        let before = if behind_comma { self.before } else { self.close };
        code.level() == RegionLevel::Province && codes(before).any(inside)
    }

    /// Whether a place of the same province stands in one list with `code`:
    /// `Kudus, Pati, dan Jepara`.
    pub(super) fn list(&self, code: RegionCode) -> bool {
        self.any(|other| other.province() == code.province())
    }

    /// Whether another place of the same province stands in one list with `code`, not
    /// `code` again: `Buru-Buru`.
    pub(super) fn list_another(&self, code: RegionCode) -> bool {
        self.any(|other| other != code && other.province() == code.province())
    }

    /// Whether places stand on both sides of the mention in one list: `Gorontalo, Lebak, Subang`.
    pub(super) fn surround(&self) -> bool {
        !self.before.is_empty() && self.next.is_some()
    }

    fn any(&self, is: impl Fn(RegionCode) -> bool) -> bool {
        self.next.and_then(|next| next.code).is_some_and(&is) || codes(self.before).any(is)
    }
}
