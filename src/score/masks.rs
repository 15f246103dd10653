//! Which overall figures hide weak parts: touchpoints, and audiences for whom
//! alone a touchpoint is weak.

use super::touchpoint::Part;
use super::{Figure, Hidden, JourneyScore, Masking, Overall, Settings, TouchpointScore, WeakFor};
use crate::model::AudienceId;
use std::collections::{BTreeMap, BTreeSet};

impl Hidden {
    /// Adds what is weak at a touchpoint: all of it, or else single audiences of
    /// those that count.
    pub(super) fn add(&mut self, number: usize, part: &Part, counts: impl Fn(AudienceId) -> bool) {
        if part.weak {
            self.touchpoints.push(number);
        } else {
            self.add_apart(part, counts);
        }
    }

    /// Adds the audiences for whom a touchpoint is weak, of those that count.
    pub(super) fn add_apart(&mut self, part: &Part, counts: impl Fn(AudienceId) -> bool) {
        let apart = part.apart.iter().filter(|(id, _)| counts(*id));
        self.audiences.extend(apart.filter_map(|(_, weak)| weak.clone()));
    }
}

/// The overall figures at or above the good threshold that weak parts are in.
pub(super) fn masks(journey: &JourneyScore, settings: &Settings) -> Vec<Masking> {
    let all = Hidden { touchpoints: journey.weak.clone(), audiences: journey.weak_for.clone() };
    let mut masks = vec![
        mask(Overall::Mean, None, &journey.mean, all),
        mask(Overall::LivedThrough, None, &journey.lived_through, lived(journey)),
    ];
    for (index, path) in journey.paths.iter().enumerate() {
        let of = mask(Overall::Path(index), Some(&path.title), &path.mean, path.weak.clone());
        masks.push(Masking { path: path.name.clone(), ..of });
    }
    let touchpoints = journey.stages.iter().flat_map(|stage| &stage.touchpoints);
    masks.extend(touchpoints.filter(|of| !of.weak).map(at_touchpoint));
    masks.retain(|mask| mask.value >= settings.good && !mask.hides.is_empty());
    masks
}

/// A figure and what it may hide; one that can't be had is below all.
fn mask(of: Overall, title: Option<&str>, figure: &Figure, hides: Hidden) -> Masking {
    let words = match title {
        Some(title) => format!("{} \"{title}\"", of.words()),
        None => of.words().to_owned(),
    };
    let value = figure.value.unwrap_or(f64::NEG_INFINITY);
    Masking { figure: of, words, path: None, touchpoint: None, value, hides }
}

/// A touchpoint's own score, which may hide audiences.
fn at_touchpoint(of: &TouchpointScore) -> Masking {
    let mut hides = Hidden::default();
    for apart in of.by_audience.iter().filter(|apart| apart.weak) {
        let audience = apart.title.clone();
        let score = apart.score.value;
        hides.audiences.extend(score.map(|score| WeakFor {
            touchpoint: of.number,
            audience,
            score,
        }));
    }
    let mask = mask(Overall::Touchpoint(of.number), Some(&of.title), &of.score, hides);
    Masking { touchpoint: Some(of.number), ..mask }
}

/// What is weak on any path that customers take.
fn lived(journey: &JourneyScore) -> Hidden {
    let is_taken = |share: &Figure| share.value.is_some_and(|share| share > 0.0);
    let taken = || journey.paths.iter().filter(|path| is_taken(&path.share));
    let all = taken().flat_map(|path| &path.weak.touchpoints).copied();
    let touchpoints: BTreeSet<usize> = all.collect();
    let apart = taken().flat_map(|path| &path.weak.audiences);
    let apart = apart.filter(|weak| !touchpoints.contains(&weak.touchpoint));
    let apart: BTreeMap<(usize, &str), &WeakFor> =
        apart.map(|weak| ((weak.touchpoint, weak.audience.as_str()), weak)).collect();
    Hidden {
        touchpoints: touchpoints.into_iter().collect(),
        audiences: apart.into_values().cloned().collect(),
    }
}
