//! Names that nothing has: one finding for each, however often it is used.

use super::names::Names;
use crate::diagnostic::suggest::Suggest;
use crate::diagnostic::{Diagnostic, Edit};
use crate::model::{Hidden, Id, JourneyId, codes};
use crate::source::Span;
use crate::vocabulary::{Kind, WORDS};
use crate::words;
use std::cell::OnceCell;
use std::collections::HashMap;
use unicode_security::skeleton;

/// A use of a name that nothing has.
pub(super) struct UnknownUse {
    pub(super) kind: Kind,
    pub(super) scope: Option<JourneyId>,
    pub(super) name: String,
    pub(super) span: Span,
}

/// Reports unknown names, in the order of their first uses.
pub(super) fn report(
    mut uses: Vec<UnknownUse>,
    names: &Names<'_>,
    hidden: &Hidden,
) -> Vec<Diagnostic> {
    uses.retain(|used| !hidden.may_declare(used.kind.word(), &used.name));
    uses.sort_by_key(|used| used.span);
    // The lines of a shared touchpoint are read for each journey that it is in.
    uses.dedup_by(|one, other| {
        (one.span, one.kind, one.scope) == (other.span, other.kind, other.scope)
            && one.name == other.name
    });
    let mut groups: Vec<Vec<UnknownUse>> = Vec::new();
    let mut group_of: HashMap<(Kind, Option<JourneyId>, String), usize> = HashMap::new();
    for used in uses {
        let key = (used.kind, used.scope, used.name.clone());
        let group = *group_of.entry(key).or_insert(groups.len());
        match groups.get_mut(group) {
            Some(group) => group.push(used),
            None => groups.push(vec![used]),
        }
    }
    let mut reporter = Reporter {
        names,
        suggest: Suggest::default(),
        known: HashMap::new(),
        journeys: names.all(Kind::Journey, None),
        journeys_of: OnceCell::new(),
    };
    groups.iter().map(|group| reporter.report(group)).collect()
}

struct Reporter<'n, 's> {
    names: &'n Names<'s>,
    suggest: Suggest,
    known: HashMap<(Kind, Option<JourneyId>), Vec<&'n str>>,
    /// The names of all journeys.
    journeys: Vec<&'n str>,
    journeys_of: OnceCell<HashMap<(Kind, &'n str), Vec<JourneyId>>>,
}

impl<'n> Reporter<'n, '_> {
    fn report(&mut self, group: &[UnknownUse]) -> Diagnostic {
        let UnknownUse { kind, scope, name, span } = &group[0];
        let elsewhere = self.in_other_journeys(*kind, name);
        if !elsewhere.is_empty() {
            let is_shared = names_shared(self.names, *kind, name);
            return of_other_journey(group, &elsewhere, is_shared);
        }
        let other = self.of_another_kind(*kind, *scope, name);
        let names = self.names;
        let known = self.known.entry((*kind, *scope)).or_insert_with(|| names.all(*kind, *scope));
        let meant = self.suggest.nearest(name, known.iter().copied());
        let code = match kind {
            Kind::Unit => &codes::UNKNOWN_UNIT,
            _ => &codes::UNKNOWN_NAME,
        };
        let inside = if scope.is_some() { " in this journey" } else { "" };
        let mut diagnostic =
            Diagnostic::new(code, *span, format!("there is no {} `{name}`{inside}", kind.noun()))
                .label(match meant {
                    Some(meant) if skeleton(meant).eq(skeleton(name)) => {
                        "looks like a name that there is, in letters of another script".to_owned()
                    }
                    Some(meant) => format!("did you mean `{meant}`?"),
                    None => "not declared anywhere".to_owned(),
                })
                .others(group[1..].iter().map(|used| used.span), "used here too");
        if let Some((other, place)) = other {
            diagnostic = diagnostic.other(place, format!("this is {}", other.one()));
        }
        let diagnostic = diagnostic.help(help(*kind, *scope, name, meant, known));
        match meant {
            Some(meant) => diagnostic
                .unsafe_mend(group.iter().map(|used| Edit::replace(used.span, meant.to_owned()))),
            None if scope.is_none() && can_stand_alone(*kind) => {
                // It may be a slip after all, and the title is to be looked at.
                diagnostic.unsafe_mend([self.declaration(*kind, name, *span)])
            }
            None => diagnostic,
        }
    }

    /// The names of what other journeys have by a name: `launch.store`.
    fn in_other_journeys(&self, kind: Kind, name: &str) -> Vec<String> {
        if !is_of_journey(kind) {
            return Vec::new();
        }
        let names = self.names;
        let journeys_of = self.journeys_of.get_or_init(|| names.journeys_of());
        let Some(journeys) = journeys_of.get(&(kind, name)) else { return Vec::new() };
        let is_one = |journey: &&&str| {
            let index = names.find(Kind::Journey, None, journey);
            index.is_some_and(|index| journeys.binary_search(&Id::new(index as usize)).is_ok())
        };
        self.journeys.iter().filter(is_one).map(|journey| format!("{journey}.{name}")).collect()
    }

    /// A declaration of a name, before the last one of its kind, or at the end of
    /// the file that uses it.
    fn declaration(&self, kind: Kind, name: &str, used: Span) -> Edit {
        let title = words::capital(name.replace('_', " ").trim());
        let line = format!("{} {name} \"{title}\"", kind.word());
        match self.names.last(kind, None) {
            Some(last) => Edit::line_above(last, line),
            None => Edit::last_line(used, line),
        }
    }

    /// Something of another kind that has the name.
    fn of_another_kind(
        &self,
        kind: Kind,
        scope: Option<JourneyId>,
        name: &str,
    ) -> Option<(Kind, Span)> {
        const OTHERS: [Kind; 15] = [
            Kind::Brand,
            Kind::Promise,
            Kind::Audience,
            Kind::Channel,
            Kind::Owner,
            Kind::Unit,
            Kind::Source,
            Kind::Metric,
            Kind::Data,
            Kind::Motivator,
            Kind::Evidence,
            Kind::Language,
            Kind::Touchpoint,
            Kind::Stage,
            Kind::Want,
        ];
        let others = OTHERS.iter().filter(|other| **other != kind);
        others.into_iter().find_map(|other| {
            let scope = if is_of_journey(*other) { scope } else { None };
            Some((*other, self.names.place(*other, scope, name)?))
        })
    }
}

/// Reports a name that other journeys have, where it is written without its
/// journey.
fn of_other_journey(group: &[UnknownUse], elsewhere: &[String], is_shared: bool) -> Diagnostic {
    /// So many of them are named.
    const MOST: usize = 4;
    let UnknownUse { kind, scope, name, span } = &group[0];
    let noun = kind.noun();
    let message = match scope {
        Some(_) => format!("there is no {noun} `{name}` in this journey"),
        None => format!("{noun} `{name}` is written without its journey"),
    };
    let label = match elsewhere.len() {
        1 => "it is in another journey",
        _ => "several journeys have one",
    };
    let found = Diagnostic::new(&codes::UNKNOWN_NAME, *span, message)
        .label(label)
        .others(group[1..].iter().map(|used| used.span), "used here too")
        .help({
            let others = words::any_of_names(elsewhere.iter().take(MOST));
            match scope {
                None => format!("Write {others}."),
                Some(_) if is_shared => format!(
                    "Name it in a stage of this journey, too: `touchpoint {name}`; or write {others}, \
                     if that of another journey is meant."
                ),
                Some(_) => format!(
                    "Write {others}, if that is meant; or {}.",
                    declare(*kind, *scope, name)
                ),
            }
        });
    match elsewhere {
        [only] => {
            found.unsafe_mend(group.iter().map(|used| Edit::replace(used.span, only.clone())))
        }
        _ => found,
    }
}

/// Whether a name is that of a touchpoint at the top of a file, which journeys
/// share.
fn names_shared(names: &Names<'_>, kind: Kind, name: &str) -> bool {
    kind == Kind::Touchpoint && names.find(kind, None, name).is_some()
}

/// Whether a kind is declared in full by a name and a title.
fn can_stand_alone(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Audience
            | Kind::Channel
            | Kind::Owner
            | Kind::Unit
            | Kind::Data
            | Kind::Motivator
            | Kind::Source
            | Kind::Evidence
    )
}

/// Whether names of a kind count within one journey.
pub(super) fn is_of_journey(kind: Kind) -> bool {
    matches!(kind, Kind::Touchpoint | Kind::Stage | Kind::Want | Kind::Expectation)
}

/// What to do about an unknown name.
fn help(
    kind: Kind,
    scope: Option<JourneyId>,
    name: &str,
    meant: Option<&str>,
    known: &[&str],
) -> String {
    /// Up to so many names, all that would be right are listed.
    const FEW: usize = 8;
    let few = match known.len() {
        1 if meant.is_none() => format!(" There is `{}`.", known[0]),
        2..=FEW if meant.is_none() => {
            format!(" There are {}.", words::all_of_names(known))
        }
        _ => String::new(),
    };
    let declare = declare(kind, scope, name);
    let or = match meant {
        Some(meant) => format!("Write `{meant}`, or "),
        None => String::new(),
    };
    words::capital(&format!("{or}{declare}.{few}"))
}

/// How something of a kind gets a name.
fn declare(kind: Kind, scope: Option<JourneyId>, name: &str) -> String {
    match kind {
        Kind::Touchpoint if scope.is_none() => {
            format!("say which journey it stands in, as in `checkup.{name}`")
        }
        Kind::Want => format!("give a `wants` line of this journey the name: `wants {name} \"…\"`"),
        Kind::Expectation => {
            format!("give an expectation the name, as in `expects {name} base \"…\"`")
        }
        Kind::Touchpoint => format!("add `touchpoint {name} {{ … }}` to a stage of this journey"),
        Kind::Stage => format!("add `stage {name} {{ … }}` to the journey"),
        Kind::Promise => {
            format!("add `promise {name} \"…\"` to the brand or touchpoint that makes it")
        }
        Kind::Unit => format!("declare it at the top of a file: `unit {name} \"…\"`"),
        _ => {
            let has_block = WORDS.iter().any(|word| {
                word.keyword == kind.word()
                    && word.inside.contains(&crate::vocabulary::Block::File)
                    && word.block.is_some()
            });
            let block = if has_block { " { … }" } else { "" };
            format!("declare it at the top of a file: `{} {name} \"…\"{block}`", kind.word())
        }
    }
}
