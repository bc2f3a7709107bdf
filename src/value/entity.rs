//! The values of the entity kinds.

use super::named_enum;
use super::region_code::RegionCode;
use smol_str::SmolStr;

use crate::stored::stored;

/// A social security body or one of its offices.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Bpjs {
    /// Which body.
    pub org: BpjsOrg,
    /// The body itself, or which kind of office the text says.
    pub level: BpjsLevel,
    /// The region that the mention names.
    pub region: Option<RegionCode>,
    /// The office in the lexicon, where it is known.
    pub id: Option<SmolStr>,
}

named_enum! {
    /// Which social security body.
    pub enum BpjsOrg {
        /// BPJS Ketenagakerjaan.
        Ketenagakerjaan = "bpjs-tk",
        /// BPJS Kesehatan.
        Kesehatan = "bpjs-kes",
        /// One of the two; the text does not say which.
        Unspecified = "bpjs",
    }
}

named_enum! {
    /// The body itself, or a kind of office.
    pub enum BpjsLevel {
        /// The body.
        Organisation = "organisation",
        /// Kantor Wilayah, Kedeputian Wilayah.
        Regional = "regional",
        /// Kantor Cabang, or a place with no type word.
        Branch = "branch",
        /// Kantor Cabang Perintis.
        PioneerBranch = "pioneer_branch",
        /// Kantor Kabupaten/Kota.
        RegencyOffice = "regency_office",
        /// Kantor Pusat.
        Head = "head",
    }
}

/// An agency of a province, regency or city.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Opd {
    /// What sort of agency.
    pub form: OpdForm,
    /// The government affairs in its name: sorted ids of `lexicons/affairs.tsv`.
    pub affairs: Vec<SmolStr>,
    /// The region that the mention names.
    pub region: Option<RegionCode>,
}

named_enum! {
    /// The sort of a regional agency.
    pub enum OpdForm {
        /// A department.
        Dinas = "dinas",
        /// A board.
        Badan = "badan",
        /// A secretariat.
        Sekretariat = "sekretariat",
        /// An inspectorate.
        Inspektorat = "inspektorat",
        /// The civil service police (Satpol PP).
        Satuan = "satuan",
        /// A public hospital.
        Rsud = "rsud",
        /// A district office.
        Kecamatan = "kecamatan",
        /// An urban village office.
        Kelurahan = "kelurahan",
        /// A division of a secretariat.
        Bagian = "bagian",
        /// A technical unit.
        Uptd = "uptd",
        /// An office of another sort.
        Kantor = "kantor",
    }
}

/// A public body that is neither a social security body ([`Bpjs`]) nor a regional agency ([`Opd`]).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Agency {
    /// The body in `lexicons/agencies.tsv`, where it is known.
    pub id: Option<SmolStr>,
    /// Its branch of the state.
    pub agency_type: AgencyType,
    /// The region that the mention names.
    pub region: Option<RegionCode>,
}

named_enum! {
    /// The branch of the state that a body belongs to.
    pub enum AgencyType {
        /// Kementerian.
        Ministry = "ministry",
        /// DPR, DPD, DPRD and their commissions.
        Legislature = "legislature",
        /// Pemerintah daerah.
        LocalGovernment = "local_government",
        /// Pemerintah pusat.
        CentralGovernment = "central_government",
        /// Police, prosecution, KPK.
        LawEnforcement = "law_enforcement",
        /// Courts.
        Judiciary = "judiciary",
        /// Every other body of the state.
        StateBody = "state_body",
    }
}

/// A place.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Region {
    /// Its Kemendagri code; islands and areas have none.
    pub code: Option<RegionCode>,
    /// Its level.
    pub level: RegionLevel,
}

named_enum! {
    /// The level of a place.
    pub enum RegionLevel {
        /// Provinsi.
        Province = "province",
        /// Kabupaten.
        Regency = "regency",
        /// Kota.
        City = "city",
        /// Kecamatan, distrik, kapanewon, kemantren.
        District = "district",
        /// Desa, kelurahan and their local names.
        Village = "village",
        /// An island or group of islands, with no code.
        Island = "island",
        /// Another area with no code of its own.
        Area = "area",
    }
}

impl RegionLevel {
    /// Whether it is the level of districts or villages, the parts of a regency or city.
    pub(crate) fn is_part(self) -> bool {
        matches!(self, Self::District | Self::Village)
    }
}

/// A legal instrument, in force or a draft.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Regulation {
    /// Its type, an id of `lexicons/regulations.tsv` (`uu`, `perda`, `sk`; `ruu` and
    /// `raperda` for drafts).
    pub regulation_type: SmolStr,
    /// Its number as written, if stated.
    pub number: Option<SmolStr>,
    /// Its year, if stated.
    pub year: Option<u16>,
}

/// An entity of a kind of the user's own.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct OwnName {
    /// The kind, as the user's table names it.
    pub kind: SmolStr,
    /// The entity, as the user's table names it; a pattern names none.
    pub id: Option<SmolStr>,
}

stored!(OwnName { kind, id });
