//! What has a name: everywhere, or in one journey.

use crate::diagnostic::Diagnostic;
use crate::model::{JourneyId, codes};
use crate::source::Span;
use crate::vocabulary::Kind;
use foldhash::fast::RandomState;
use std::borrow::Cow;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use unicode_security::skeleton;

/// Where a name counts: everywhere, or in one journey.
pub(super) type Scope = Option<JourneyId>;

/// What has a name: its index, and where the name is declared.
type Named<'s> = HashMap<Cow<'s, str>, (u32, Span), RandomState>;

/// All names of a project.
#[derive(Default)]
pub(super) struct Names<'s> {
    /// Names made from titles; a name that is written wins over them.
    pub(super) from_titles: HashSet<Span>,
    /// Names that something else had already.
    seconds: HashSet<Span>,
    declared: HashMap<(Kind, Scope), Named<'s>, RandomState>,
}

impl<'s> Names<'s> {
    fn get(&self, kind: Kind, scope: Scope, name: &str) -> Option<&(u32, Span)> {
        self.declared.get(&(kind, scope))?.get(name)
    }

    /// The index of what has a name.
    pub(super) fn find(&self, kind: Kind, scope: Scope, name: &str) -> Option<u32> {
        self.get(kind, scope, name).map(|(index, _)| *index)
    }

    /// Where a name is declared.
    pub(super) fn place(&self, kind: Kind, scope: Scope, name: &str) -> Option<Span> {
        self.get(kind, scope, name).map(|(_, span)| *span)
    }

    /// Takes note that what is declared here is probably meant for another.
    pub(super) fn doubt(&mut self, place: Span) {
        self.seconds.insert(place);
    }

    /// Whether a name was taken when it was declared here, so that all lines with
    /// this name mean something else.
    pub(super) fn is_second(&self, place: Span) -> bool {
        self.seconds.contains(&place)
    }

    /// The journeys that have something of a kind by each name, in their order, as
    /// far as its names count in one journey only.
    pub(super) fn journeys_of(&self) -> HashMap<(Kind, &str), Vec<JourneyId>> {
        let mut all: HashMap<(Kind, &str), Vec<JourneyId>> = HashMap::new();
        for ((kind, scope), named) in &self.declared {
            let Some(journey) = scope else { continue };
            for name in named.keys() {
                all.entry((*kind, name)).or_default().push(*journey);
            }
        }
        all.values_mut().for_each(|journeys| journeys.sort_unstable());
        all
    }

    /// Where the last thing of a kind is declared.
    pub(super) fn last(&self, kind: Kind, scope: Scope) -> Option<Span> {
        self.declared.get(&(kind, scope))?.values().map(|(_, span)| *span).max()
    }

    /// All names of a kind in a scope, in a fixed order.
    pub(super) fn all(&self, kind: Kind, scope: Scope) -> Vec<&str> {
        let named = self.declared.get(&(kind, scope));
        let mut names: Vec<&str> =
            named.into_iter().flat_map(HashMap::keys).map(AsRef::as_ref).collect();
        names.sort_unstable();
        names
    }

    /// Declares a name; where something has it already, that keeps it, and the
    /// place where it is declared is given.
    pub(super) fn declare(
        &mut self,
        kind: Kind,
        scope: Scope,
        name: Cow<'s, str>,
        (index, span): (usize, Span),
    ) -> Option<Span> {
        match self.declared.entry((kind, scope)).or_default().entry(name) {
            Entry::Vacant(place) => {
                place.insert((index as u32, span));
                None
            }
            Entry::Occupied(mut first) => {
                let (_, first_span) = *first.get();
                if self.from_titles.remove(&first_span) {
                    first.insert((index as u32, span));
                    return None;
                }
                self.seconds.insert(span);
                Some(first_span)
            }
        }
    }
}

impl Names<'_> {
    /// Reports names of one kind that look the same on the page and are not.
    pub(super) fn report_lookalikes(&self, diagnostics: &mut Vec<Diagnostic>) {
        for ((kind, _), named) in &self.declared {
            if named.keys().all(|name| name.is_ascii()) {
                continue;
            }
            let mut all: Vec<(&str, Span)> =
                named.iter().map(|(name, (_, span))| (name.as_ref(), *span)).collect();
            all.sort_unstable_by_key(|(_, span)| *span);
            let mut firsts: HashMap<String, Span> = HashMap::new();
            for (name, span) in all {
                match firsts.entry(skeleton(name).collect()) {
                    Entry::Vacant(place) => {
                        place.insert(span);
                    }
                    Entry::Occupied(first) => {
                        diagnostics.push(lookalike(*kind, name, span, *first.get()));
                    }
                }
            }
        }
    }
}

fn lookalike(kind: Kind, name: &str, span: Span, first: Span) -> Diagnostic {
    Diagnostic::new(
        &codes::LOOKALIKE_NAME,
        span,
        format!("{} `{name}` looks like another one and is not the same", kind.one()),
    )
    .label("in letters of another script, most likely")
    .other(first, "looks the same")
    .help("Type the name again in one script, or give one of the two another name.")
}

pub(super) fn duplicate(
    kind: Kind,
    scope: Scope,
    name: &str,
    span: Span,
    first: Span,
) -> Diagnostic {
    let one = kind.one();
    let inside = if scope.is_some() { " in this journey" } else { "" };
    let help = match kind {
        Kind::Language => "Put all that is said in a language into one block.",
        _ => "Give one of the two another name; their titles may stay the same.",
    };
    Diagnostic::new(
        &codes::DUPLICATE_NAME,
        span,
        format!("there is already {one} `{name}`{inside}"),
    )
    .label("the second one")
    .other(first, "the first one, which lines with this name mean")
    .help(help)
}
