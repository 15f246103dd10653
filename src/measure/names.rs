//! The names of the model that a data file may use, and the nearest one to a
//! name that it may not.

use super::header::Column;
use crate::diagnostic::Safety;
use crate::diagnostic::suggest::Suggest;
use crate::model::{
    AudienceId, BrandId, Heading, JourneyId, MetricId, Model, Place, StageId, TouchpointId,
};
use std::borrow::Cow;
use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Every name of the model by its kind.
pub(super) struct Names<'m> {
    pub(super) model: &'m Model<'m>,
    pub(super) metrics: HashMap<&'m str, MetricId>,
    pub(super) audiences: HashMap<&'m str, AudienceId>,
    pub(super) brands: HashMap<&'m str, BrandId>,
    pub(super) journeys: HashMap<&'m str, JourneyId>,
    pub(super) stages: Scoped<'m, StageId>,
    pub(super) touchpoints: Scoped<'m, TouchpointId>,
    /// What names of a column are, but for the way they are written.
    alike: RefCell<HashMap<Column, HashMap<String, Alike>>>,
    /// What names that are none were found to mean.
    meant: RefCell<HashMap<(Column, String), Option<Meant>>>,
    /// The metrics that only the strategy of one brand has targets for.
    of_brands: OnceCell<HashMap<MetricId, Option<BrandId>>>,
    suggest: Suggest,
}

/// The name that another one is likely to mean.
#[derive(Debug, Clone)]
pub(super) struct Meant {
    pub(super) name: Rc<str>,
    /// Whether it differs only in the way it is written.
    pub(super) safety: Safety,
}

/// The names that are written alike, capitals and blanks aside.
#[derive(Debug)]
struct Alike {
    first: Rc<str>,
    is_only_one: bool,
}

/// Names that a journey holds: each with the journeys that have one of them,
/// in order.
pub(super) type Scoped<'m, I> = HashMap<&'m str, Vec<(JourneyId, I)>>;

impl<'m> Names<'m> {
    pub(super) fn new(model: &'m Model<'m>) -> Self {
        let stages = model.stages.iter().map(|(id, stage)| (&stage.heading, stage.journey, id));
        let touchpoints = model.touchpoints.iter();
        let touchpoints = touchpoints.map(|(id, point)| (&point.heading, point.journey, id));
        Self {
            model,
            metrics: named(model.metrics.iter().map(|(id, metric)| (&metric.heading, id))),
            audiences: named(model.audiences.iter().map(|(id, audience)| (&audience.heading, id))),
            brands: named(model.brands.iter().map(|(id, brand)| (&brand.heading, id))),
            journeys: named(model.journeys.iter().map(|(id, journey)| (&journey.heading, id))),
            stages: scoped(stages),
            touchpoints: scoped(touchpoints),
            alike: RefCell::default(),
            meant: RefCell::default(),
            of_brands: OnceCell::new(),
            suggest: Suggest::default(),
        }
    }

    /// The name that `word` is likely to mean in a column: by a thing's name or its
    /// title, which is what people see in reports, or by its spelling.
    pub(super) fn meant(&self, column: Column, word: &str) -> Option<Meant> {
        let key = (column, word.to_owned());
        if let Some(known) = self.meant.borrow().get(&key) {
            return known.clone();
        }
        let found = self.alike(column, word).or_else(|| {
            let names = headings(self.model, column).map(|heading| &*heading.name);
            let name = self.suggest.nearest(word, names)?.into();
            Some(Meant { name, safety: Safety::Unsafe })
        });
        self.meant.borrow_mut().insert(key, found.clone());
        found
    }

    /// The brand in whose strategy alone a metric has targets.
    pub(super) fn brand_of(&self, metric: MetricId) -> Option<BrandId> {
        let find = || {
            let mut brands = HashMap::new();
            for at in self.model.targets() {
                let Some(metric) = at.target.metric.and_then(|metric| metric.value.known()) else {
                    continue;
                };
                let brand = if let Place::Brand(brand) = at.place { Some(brand) } else { None };
                let known = brands.entry(metric).or_insert(brand);
                *known = known.filter(|known| Some(*known) == brand);
            }
            brands
        };
        self.of_brands.get_or_init(find).get(&metric).copied().flatten()
    }

    fn alike(&self, column: Column, word: &str) -> Option<Meant> {
        let mut all = self.alike.borrow_mut();
        let names = all.entry(column).or_insert_with(|| by_look(headings(self.model, column)));
        let alike = names.get(&looks(word))?;
        let safety = if alike.is_only_one { Safety::Safe } else { Safety::Unsafe };
        Some(Meant { name: Rc::clone(&alike.first), safety })
    }
}

/// The names and titles of things by how they look.
fn by_look<'m>(headings: impl Iterator<Item = &'m Heading<'m>>) -> HashMap<String, Alike> {
    let mut names = HashMap::<String, Alike>::new();
    for heading in headings {
        for text in [&*heading.name, &*heading.title] {
            let new = || Alike { first: (&*heading.name).into(), is_only_one: true };
            let alike = names.entry(looks(text)).or_insert_with(new);
            alike.is_only_one &= *alike.first == *heading.name;
        }
    }
    names
}

/// A text without what people get wrong in a name: capitals, blanks, hyphens.
fn looks(text: &str) -> String {
    let is_gap = |c: char| c.is_whitespace() || matches!(c, '-' | '_');
    let lower = text.to_lowercase();
    lower.split(is_gap).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("_")
}

/// The things that a column names.
fn headings<'m>(
    model: &'m Model<'m>,
    column: Column,
) -> Box<dyn Iterator<Item = &'m Heading<'m>> + 'm> {
    match column {
        Column::Metric => Box::new(model.metrics.values().map(|it| &it.heading)),
        Column::Audience => Box::new(model.audiences.values().map(|it| &it.heading)),
        Column::Touchpoint => Box::new(model.touchpoints.values().map(|it| &it.heading)),
        Column::Stage => Box::new(model.stages.values().map(|it| &it.heading)),
        Column::Brand => Box::new(model.brands.values().map(|it| &it.heading)),
        _ => Box::new(model.journeys.values().map(|it| &it.heading)),
    }
}

/// The first thing of each name; a second one has been reported in the spec.
fn named<'m, I>(things: impl Iterator<Item = (&'m Heading<'m>, I)>) -> HashMap<&'m str, I> {
    let mut names = HashMap::new();
    for (heading, id) in things {
        names.entry(&*heading.name).or_insert(id);
    }
    names
}

fn scoped<'m, I: Copy + Ord>(
    things: impl Iterator<Item = (&'m Heading<'m>, JourneyId, I)>,
) -> Scoped<'m, I> {
    let mut names: Scoped<'m, I> = HashMap::new();
    for (heading, journey, id) in things {
        names.entry(&*heading.name).or_default().push((journey, id));
    }
    for places in names.values_mut() {
        places.sort_unstable();
        places.dedup_by_key(|(journey, _)| *journey);
    }
    names
}

/// A name as the model has it: in Unicode NFC.
pub(super) fn composed(name: &str) -> Cow<'_, str> {
    if is_nfc(name) { Cow::Borrowed(name) } else { Cow::Owned(name.nfc().collect()) }
}
