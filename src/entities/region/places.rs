//! The places of an article, found in passes.
//!
//! | pass | why here |
//! |---|---|
//! | `choose_all`: what each mention denotes | first, as all other passes start from these places |
//! | `drop_clubs`: bare names of clubs | before `mark_uncued`, which would count a club among the regions of a list |
//! | `correct_compass_slips`, `join_inner_short_forms`: names that go on | before all that looks behind the end of a name |
//! | `mark_uncued`: names in lists that have no cue | before `settle_chains`, for which only a place by itself holds others |
//! | `settle_chains`: names by the place behind their comma | before the search for districts, as what seemed a city may be one |
//! | `settle_bare_twins`: a regency beside the city of its name | behind the chains, which leave fewer names to the city |
//! | `share_type_words`: a regency behind the type word of its list | as `settle_bare_twins` |
//! | [`Parts`]: districts and villages | when all larger places are known, as these hold what it looks for |
//! | `settle_chains` once more | as the districts found since hold places, and lie in some |
//! | `settle_namesakes`: one meaning for a name | behind the chains, whose meaning of a name its other mentions get |
//! | `sharing_words`: `Jakarta Selatan dan Timur` | behind all searches, as it takes words that none of them took |
//! | `with_bare_names`: `Bogor` in `Kabupaten Bogor` | last, as it adds names inside of other places |

use super::article::Article;
use super::choose::evidence::Evidence;
use super::mentions;
use super::mentions::unlisted::{self, Ground, Unlisted};
use super::parts::{self, Parts};
use crate::entities::context::Place;
use crate::lexicon::Lexicon;
use crate::scan::{Opening, Scan};

/// Every place in the text, sorted by first atom.
pub(in crate::entities) fn find(scan: &Scan<'_>, lexicon: &Lexicon) -> Vec<Place> {
    let regions = &lexicon.regions;
    let mut mentions = mentions::find(scan, regions);
    // Well-known districts and villages, and districts that no list has, need no other place
    // in the article.
    let may_be_known = || scan.next_opening(Opening::Landmark, 0).is_some();
    if mentions.all.is_empty() && mentions.slips.is_empty() && !may_be_known() {
        return Vec::new();
    }
    let mut unlisted = std::mem::take(&mut mentions.unlisted);
    unlisted::find(scan, regions, &mentions.read, &mut unlisted);
    let evidence = Evidence::of(scan, regions, &mentions, &unlisted);
    let article = Article::new(scan, lexicon, &mentions, &evidence);
    let mut places = article.choose_all();
    article.drop_clubs(&mut places);
    article.correct_compass_slips(&mut places);
    article.join_inner_short_forms(&mut places);
    article.mark_uncued(&mut places);
    article.settle_chains(&mut places);
    article.settle_bare_twins(&mut places);
    article.share_type_words(&mut places);
    unlisted.extend(article.dropped(&places));
    Parts::of(article, &places).add(&mut places, &unlisted);
    article.settle_chains(&mut places);
    article.settle_namesakes(&mut places);
    let sharing = article.sharing_words(&places);
    parts::merge(&mut places, sharing);
    article.with_bare_names(places)
}

impl Article<'_> {
    /// Mentions that were not taken as regions, which may name a district or village.
    fn dropped(&self, places: &[Place]) -> impl Iterator<Item = Unlisted> {
        let dropped = self.mentions.all.iter().filter(|mention| {
            mention.locality.is_some()
                && places.binary_search_by_key(&mention.start, |place| place.start).is_err()
        });
        dropped.map(|mention| {
            let ground = if mention.cued { Ground::Cue } else { Ground::District };
            Unlisted::on(self.scan, self.regions, mention.name, ground)
        })
    }

    /// Adds the bare names in typed mentions to `places`, so that a grammar which takes the
    /// type word itself (`Pemerintah Kabupaten`) still finds its place.
    fn with_bare_names(&self, places: Vec<Place>) -> Vec<Place> {
        let mentions = &self.mentions.all;
        let typed = mentions.iter().filter(|mention| mention.start != mention.name);
        let mut typed = typed.peekable();
        let mut all = Vec::with_capacity(places.len() + mentions.len());
        for place in places {
            all.push(place);
            while typed.next_if(|mention| mention.start < place.start).is_some() {}
            if let Some(mention) = typed.next_if(|mention| mention.start == place.start) {
                all.push(Place { start: mention.name, typed: false, alone: false, ..place });
            }
        }
        all
    }
}
