//! The name of a body, and what its line of the lexicon lets follow it.

use std::ops::Range;

use super::beside::{is_amid, stands};
use super::{defined, full_name, run, tail};
use crate::entities::context::{Context, Place};
use crate::entities::definitions::start_alike;
use crate::entities::region::Seat;
use crate::lexicon::{AgencyFollow, AgencyName, EntrySource, Hit, Twin};
use crate::scan::{Gap, Opening};
use crate::value::{AgencyType, RegionCode, RegionLevel};

/// A body named in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mention<'l> {
    pub(super) start: usize,
    /// One past the last atom.
    pub(super) end: usize,
    /// The listed name that identifies the body; a part without an identity of
    /// its own has the name of its body.
    pub(super) name: &'l AgencyName,
    pub(super) source: EntrySource,
    pub(super) region: Option<RegionCode>,
}

impl Mention<'_> {
    /// Whether a place belongs to a mention of this body.
    pub(super) fn takes_place(&self) -> bool {
        matches!(
            self.name.follow,
            AgencyFollow::Place
                | AgencyFollow::Provinces
                | AgencyFollow::Ending
                | AgencyFollow::Must
                | AgencyFollow::MustProvince
                | AgencyFollow::Name
        )
    }
}

/// Every body named in the text; none overlap.
pub(super) fn find<'l>(context: &Context<'l>) -> Vec<Mention<'l>> {
    let mut mentions: Vec<Mention<'l>> = Vec::new();
    let mut hits = Vec::new();
    let mut next = 0;
    while let Some(at) = context.scan.next_opening(Opening::Agency, next) {
        let found = mention_at(context, at, |_| true, &mut hits);
        let found = found.map(|found| full_name::listed_longer(context, found).unwrap_or(found));
        let found = found.filter(|found| stands(context, found));
        let floor = mentions.last().map_or(0, |last| last.end);
        let found = found.or_else(|| full_name::around(context, at).filter(|it| it.start >= floor));
        next = found.map_or(at + 1, |mention| mention.end);
        let Some(body) = found else { continue };
        let ministry = ministry_before_slash(context, &mentions, &body);
        mentions.truncate(ministry.map_or(mentions.len(), |ministry| ministry + 1));
        match mentions.last_mut() {
            Some(first) if ministry.is_some() || is_part_of(context, first, &body) => {
                (first.end, first.region) = (body.end, body.region);
            }
            _ => mentions.push(body),
        }
    }
    mentions
}

/// The number of the mention of the ministry that `body`, which the same minister heads, is
/// joined to by a slash, behind which `body` stands: `Kementerian Lingkungan Hidup/BPLH`,
/// `Kementerian Investasi (Kemeninves)/BKPM`.
fn ministry_before_slash(
    context: &Context<'_>,
    mentions: &[Mention<'_>],
    body: &Mention<'_>,
) -> Option<usize> {
    let scan = context.scan;
    let slash = body.start.checked_sub(1).filter(|&at| scan.is(at, '/'))?;
    let is_near = scan.gap_before(slash) <= Gap::Space && scan.gap_before(body.start) <= Gap::Space;
    let bracket = slash.checked_sub(1).and_then(|close| tail::bracket_before(context, close));
    let end = bracket.unwrap_or(slash);
    // The short form in the brackets may be a mention as well.
    let before = mentions.iter().rposition(|mention| mention.start < end)?;
    let ministry = &mentions[before];
    let is_whole = |mention: &Mention<'_>| {
        matches!(mention.name.follow, AgencyFollow::Nothing | AgencyFollow::Place)
    };
    let is_joined = is_near
        && ministry.end == end
        && ministry.region.is_none()
        && ministry.name.agency_type == AgencyType::Ministry
        && !ministry.name.guarded
        && ministry.name.id.is_some()
        && ministry.name.id == body.name.id
        && is_whole(ministry)
        && is_whole(body);
    is_joined.then_some(before)
}

/// Whether `part` names a part of the part that `body` starts with, right before it: `Puslabfor`
/// in `Puslabfor Bareskrim Polri`.
fn is_part_of(context: &Context<'_>, part: &Mention<'_>, body: &Mention<'_>) -> bool {
    let is_part = |mention: &Mention<'_>| mention.name.follow == AgencyFollow::Body;
    part.end == body.start
        && is_part(part)
        && is_part(body)
        && part.region.is_none()
        && part.name.id == body.name.id
        && context.scan.gap_before(body.start) == Gap::Space
}

/// A stack of the names that start at one atom, and on top of them the names of
/// a body behind one of them.
pub(super) type Hits<'l> = Vec<Hit<'l, AgencyName>>;

/// The body at atom `at` by the longest name that `fits` and has what must follow
/// it; of two names as long, by the one with the longer mention.
fn mention_at<'l>(
    context: &Context<'l>,
    at: usize,
    fits: impl Fn(&AgencyName) -> bool,
    hits: &mut Hits<'l>,
) -> Option<Mention<'l>> {
    let below = hits.len();
    context.lexicon.agencies.names.find_at(context.scan, at, hits);
    let mut best: Option<(usize, Mention<'l>)> = None;
    while hits.len() > below
        && let Some(hit) = hits.pop()
    {
        if best.is_some_and(|(end, _)| hit.end < end) {
            hits.truncate(below);
        } else if fits(&hit.phrase.term)
            && let Some(mention) = complete(context, &hit, hits)
            && best.is_none_or(|(_, best)| mention.end > best.end)
        {
            best = Some((hit.end, mention));
        }
    }
    best.map(|(_, mention)| mention)
}

/// The body that stands behind `end`, or behind a short form in brackets there.
fn body_behind<'l>(
    context: &Context<'l>,
    end: usize,
    fits: impl Fn(&AgencyName) -> bool,
    hits: &mut Hits<'l>,
) -> Option<Mention<'l>> {
    let at = tail::past_bracket(context, end);
    let body = mention_at(context, at, fits, hits).filter(|body| stands(context, body))?;
    (context.scan.gap_before(at) == Gap::Space).then_some(body)
}

/// Whether a name denotes a body and expects no other body behind it.
fn is_whole(name: &AgencyName) -> bool {
    is_body(name) && name.follow != AgencyFollow::Body && !name.follow.is_directorate()
}

/// Whether a name denotes a body rather than what a body does.
fn is_body(name: &AgencyName) -> bool {
    !matches!(
        name.follow,
        AgencyFollow::Run | AgencyFollow::Affairs | AgencyFollow::MustAffairs | AgencyFollow::Part
    )
}

/// The mention that the listed words of `hit` start.
pub(super) fn complete<'l>(
    context: &Context<'l>,
    hit: &Hit<'l, AgencyName>,
    hits: &mut Hits<'l>,
) -> Option<Mention<'l>> {
    let (name, source) = (&hit.phrase.term, hit.phrase.source);
    let end = tail::with_suffix(context, hit.end);
    let bare = Mention { start: hit.start, end, name, source, region: None };
    let listed = Listed { context, bare };
    match name.follow {
        AgencyFollow::Nothing | AgencyFollow::Title => Some(bare),
        AgencyFollow::Amid => is_amid(context, &bare).then_some(bare),
        AgencyFollow::Place => Some(listed.with_place().unwrap_or(bare)),
        AgencyFollow::Provinces => {
            let provinces = listed.with_provinces().or_else(|| listed.with_place());
            Some(provinces.unwrap_or(bare))
        }
        AgencyFollow::Ending => Some(listed.with_inner_place()),
        AgencyFollow::Must => listed.with_place(),
        AgencyFollow::MustProvince => listed.with_place_of(RegionLevel::Province),
        AgencyFollow::MustRegency => listed.with_place_of(RegionLevel::Regency),
        AgencyFollow::MustCity => listed.with_place_of(RegionLevel::City),
        AgencyFollow::Name => Some(listed.with_place().unwrap_or_else(|| listed.with_own_name())),
        AgencyFollow::Abroad => {
            Some(listed.with_state().unwrap_or_else(|| listed.with_foreign_place()))
        }
        AgencyFollow::State => Some(listed.with_state().unwrap_or(bare)),
        AgencyFollow::UnitNumber => Some(listed.with_unit_number()),
        AgencyFollow::Body => {
            let body = body_behind(context, end, is_whole, hits);
            let body = body.map(|body| listed.of_body(body));
            Some(body.or_else(|| listed.with_place()).unwrap_or(bare))
        }
        AgencyFollow::Directorate | AgencyFollow::Moved => {
            let ministry = body_behind(context, end, is_whole, hits);
            let part = ministry.map(|ministry| listed.part_of(ministry));
            Some(part.or_else(|| listed.with_place()).unwrap_or(bare))
        }
        AgencyFollow::Part => {
            // `Tim Pengawas (Timwas) Haji DPR`.
            let end = run::capitalised(context, tail::past_bracket(context, end));
            let body = body_behind(context, end, is_legislature, hits);
            body.map(|body| listed.of_body(body))
        }
        AgencyFollow::Run => listed.with_run(hits),
        AgencyFollow::Affairs => listed.with_affairs(hits),
        AgencyFollow::MustAffairs => {
            let end = run::affairs(context, end)?;
            (!run::name_goes_on(context, end)).then_some(listed.until(end))
        }
        AgencyFollow::Court => {
            Some(listed.at_court(hits).or_else(|| listed.with_place()).unwrap_or(bare))
        }
    }
}

/// The listed words of a name, from which the rest is read.
#[derive(Clone, Copy)]
struct Listed<'c, 'l> {
    context: &'c Context<'l>,
    /// The mention if nothing more belongs to it.
    bare: Mention<'l>,
}

impl<'l> Listed<'_, 'l> {
    fn until(self, end: usize) -> Mention<'l> {
        Mention { end, ..self.bare }
    }

    fn located(self, place: &Place) -> Mention<'l> {
        // One of several offices of a city is named after its district: `KPP Pratama Surabaya
        // Gubeng`.
        if self.bare.name.is_of_cities()
            && let Some(seat) = Seat::within(self.context, place)
        {
            return Mention { end: seat.end, region: seat.region.or(place.code), ..self.bare };
        }
        let (end, region) = tail::located(self.context, place);
        let twin = if end == place.end { self.bare.name.twin } else { Twin::Either };
        let region = tail::twin_of(self.context, place, twin).or(region);
        Mention { end, region, ..self.bare }
    }

    fn place(&self) -> Option<&Place> {
        let Mention { end, name, .. } = self.bare;
        tail::place_of(self.context, end, name.id.as_ref()).or_else(|| self.place_from_last_word())
    }

    /// The place whose first word is the last of the listed words: `KPU Kota` in `KPU Kota
    /// Administrasi Jakarta Barat`, `Pemerintah Daerah` in `Pemerintah Daerah Istimewa
    /// Yogyakarta`, `Polsek Kota` in `Polsek Kota Agung`.
    fn place_from_last_word(&self) -> Option<&Place> {
        let Mention { start, end, .. } = self.bare;
        if end - start < 2 || !self.context.scan.is_capitalised(end) {
            return None;
        }
        self.context.place_at(end - 1).filter(|place| place.end > end)
    }

    /// The mention with its place: the listed town that offices are named after (`Bea Cukai
    /// Atambua`), unless a place with a longer name stands there, a locality or a region.
    fn with_place(self) -> Option<Mention<'l>> {
        let place = self.place();
        let is_longest = |end: usize| place.is_none_or(|place| place.end <= end);
        if let Some(seat) = self.seat().filter(|seat| is_longest(seat.end)) {
            return Some(Mention { end: seat.end, region: seat.phrase.term, ..self.bare });
        }
        let locality = tail::locality_end(self.context, self.bare.end);
        // `Bea Cukai Sumatera Bagian Timur`, not of the island.
        let longer = locality.filter(|&end| place.is_none_or(|place| place.end < end));
        let at_locality = longer.map(|end| {
            let place = tail::place_behind(self.context, end);
            place.map_or(self.until(end), |place| self.located(place))
        });
        at_locality.or_else(|| place.map(|place| self.located(place)))
    }

    /// The listed town behind the name, perhaps behind a word for the seat: `Bulog KCP Sampit`.
    fn seat(self) -> Option<Hit<'l, Option<RegionCode>>> {
        let scan = self.context.scan;
        let name = tail::past_bracket(self.context, self.bare.end);
        let behind = tail::seat_word_end(self.context, name).unwrap_or(name);
        let may_start = scan.is_capitalised(behind) && scan.gap_before(behind) == Gap::Space;
        let seats = &self.context.lexicon.agencies.seats;
        if may_start { seats.longest_at(scan, behind) } else { None }
    }

    /// The mention with the listed provinces of one office, and the region of the first.
    fn with_provinces(self) -> Option<Mention<'l>> {
        let behind = tail::past_bracket(self.context, self.bare.end);
        let end = tail::joint_end(self.context, behind)?;
        let first = self.context.place_at(behind);
        Some(Mention { end, region: first.and_then(|place| place.code), ..self.bare })
    }

    fn with_place_of(self, level: RegionLevel) -> Option<Mention<'l>> {
        let place = self.place().filter(|place| place.level == level && !place.typed);
        place.map(|place| self.located(place))
    }

    /// The bare mention with the region of the place that its last words name.
    fn with_inner_place(self) -> Mention<'l> {
        let Mention { start, end, .. } = self.bare;
        let is_last = |place: &&Place| place.end == end;
        let place = (start + 1..end).find_map(|at| self.context.place_at(at).filter(is_last));
        Mention { region: place.and_then(|place| place.code), ..self.bare }
    }

    fn with_own_name(self) -> Mention<'l> {
        let scan = self.context.scan;
        let behind = tail::past_bracket(self.context, self.bare.end);
        let own = tail::own_name(scan, behind, 3);
        // Of three words or more, the second starts the name of a person: `KUPP Korido Willem
        // Thobias Fofid`.
        let own = own.map(|end| if end > behind + 2 { behind + 1 } else { end });
        let end = own.unwrap_or(self.bare.end);
        // `Lanud Iswahjudi Magetan`.
        let place = tail::place_behind(self.context, end).filter(|_| own.is_some());
        place.map_or(self.until(end), |place| self.located(place))
    }

    /// The mention with the listed name of another state or of a place there.
    fn with_state(self) -> Option<Mention<'l>> {
        let behind = tail::past_bracket(self.context, self.bare.end);
        tail::foreign_end(self.context, behind).map(|end| self.until(end))
    }

    fn with_foreign_place(self) -> Mention<'l> {
        let behind = tail::past_bracket(self.context, self.bare.end);
        // One word: a second starts the name of a person more often than it ends that of a
        // city, and the cities of several words are listed.
        let own = tail::own_name(self.context.scan, behind, 1);
        self.until(own.unwrap_or(self.bare.end))
    }

    fn with_unit_number(self) -> Mention<'l> {
        let number = tail::unit_number(self.context, self.bare.end);
        let place = tail::place_behind(self.context, number);
        place.map_or_else(|| self.with_command(number), |place| self.located(place))
    }

    /// The mention with the name of a military unit behind its `number`, and a place behind
    /// that: `Kodim 1408/BS Makassar`.
    fn with_command(self, number: usize) -> Mention<'l> {
        let end = tail::command_end(self.context, number);
        let place = tail::place_behind(self.context, end).filter(|_| end > number);
        place.map_or(self.until(end), |place| self.located(place))
    }

    /// The bare mention with the end and the region of the `body` that it is a part of; a
    /// part without an identity of its own has that of the body.
    fn of_body(self, body: Mention<'l>) -> Mention<'l> {
        match self.bare.name.id {
            Some(_) => Mention { end: body.end, region: body.region, ..self.bare },
            None => self.part_of(body),
        }
    }

    /// The `body`, from the part of it that stands before its name.
    fn part_of(self, body: Mention<'l>) -> Mention<'l> {
        Mention { start: self.bare.start, ..body }
    }

    fn with_run(self, hits: &mut Hits<'l>) -> Option<Mention<'l>> {
        let start = tail::past_bracket(self.context, self.bare.end);
        // `Balai Taman Nasional Bunaken Farianna Prabandari`: the head's name is behind.
        let has_identity = self.bare.name.id.is_some();
        let locality =
            if has_identity { tail::locality_end(self.context, self.bare.end) } else { None };
        let end = locality.unwrap_or_else(|| {
            let end = run::capitalised(self.context, start);
            run::without_head(self.context, self.bare.start, start..end)
        });
        if run::holds_society(self.context, start..end) {
            return None;
        }
        let placed = || Some(self.located(tail::place_behind(self.context, end)?));
        let of_body = |body: Mention<'l>| {
            if self.has_short_form(start..body.end) {
                self.until(body.end)
            } else {
                self.part_of(body)
            }
        };
        let body = body_behind(self.context, end, is_body, hits).map(of_body);
        let found = body.or_else(placed).unwrap_or(self.until(end));
        // `Satgas Supervisi KPK Wilayah V`.
        let end = tail::numbered_seat_end(self.context, found.end).unwrap_or(found.end);
        (found.end > start).then_some(Mention { end, ..found })
    }

    /// Whether a short form of all of its `own` words stands behind them, so that
    /// they end in no body that it is a part of: `Satgas Bantuan Likuiditas Bank
    /// Indonesia (BLBI)`.
    fn has_short_form(self, own: Range<usize>) -> bool {
        let Some(short) = self.context.definitions.behind(own.end) else { return false };
        start_alike(self.context.scan, short.start, own.start)
            && defined::is_spelled(self.context, own, short)
    }

    fn with_affairs(self, hits: &mut Hits<'l>) -> Option<Mention<'l>> {
        // `Direktorat Jenderal (Ditjen) Imigrasi`.
        let start = tail::past_bracket(self.context, self.bare.end);
        let end = run::capitalised(self.context, start);
        let mut part =
            |end| body_behind(self.context, end, is_whole, hits).map(|body| self.part_of(body));
        let mut found = part(end);
        if found.is_none()
            && let Some(end) = run::affairs(self.context, start)
        {
            found = part(end).or(Some(self.until(end)));
        }
        Some(found.unwrap_or(self.until(end))).filter(|found| found.end > start)
    }

    /// The court that the chamber sits at: `Pengadilan Tipikor (Tipikor) pada PN Medan`.
    fn at_court(self, hits: &mut Hits<'l>) -> Option<Mention<'l>> {
        let end = self.bare.end;
        let seat = tail::past_join(self.context, tail::past_bracket(self.context, end));
        let mut court = |at| body_behind(self.context, at, is_court, hits);
        court(seat).or_else(|| court(end)).map(|court| self.part_of(court))
    }
}

/// Whether a name denotes a legislature.
fn is_legislature(name: &AgencyName) -> bool {
    is_whole(name) && name.agency_type == AgencyType::Legislature
}

/// Whether a name denotes a court with its own seat. A guarded name is a mention of its own:
/// `Pengadilan Tipikor pada PN yang sama`.
fn is_court(name: &AgencyName) -> bool {
    let has_seat = name.follow != AgencyFollow::Court && !name.guarded;
    name.agency_type == AgencyType::Judiciary && has_seat
}
