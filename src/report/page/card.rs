//! What a touchpoint's card says beside its figures.

use super::links::Links;
use super::rows::{Group, Item, Row, group, row};
use super::{Run, views};
use crate::score::{
    AnswerView, DataUseView, Effect, EffectView, ExpectationView, Giver, ImportanceView, Insight,
    InsightView, PromiseRole, PurposeView, TouchpointScore, Whose,
};
use crate::words::{all_of, capital};

/// What stands beside the figures: what it is, for whom, whose, and what for.
pub(super) fn meta(of: &TouchpointScore, links: &Links<'_>) -> Vec<Row> {
    let one = |label, item: Option<Item>, giver: Option<Giver>| {
        row(label, item.map(|item| item.small_text(from(giver))))
    };
    let handed = &of.handed_down;
    let audiences = (!of.audiences.is_empty()).then(|| Item::text(all_of(&of.audiences)));
    let serves = (!of.serves.is_empty())
        .then(|| Item::said(all_of(&of.serves)).small_text(from(handed.serves)));
    let investments = of.investments.iter().map(|investment| {
        Item::default().run(Run::link(investment.title.clone(), links.investment(&investment.name)))
    });
    let rows = [
        one("Aim", of.aim.map(Item::text), handed.aim),
        row("Customers", audiences),
        one("Channel", of.channel.as_deref().map(Item::said), handed.channel),
        one("Owner", of.owner.as_deref().map(Item::said), handed.owner),
        row("Moment of truth", evidence(of, links)),
        row("Importance", of.experience.importance.iter().map(|it| importance(it, links))),
        row("Speaks to", serves),
        promises(of, PromiseRole::Makes, "Promises"),
        promises(of, PromiseRole::Announces, "Announces"),
        promises(of, PromiseRole::Delivers, "Keeps"),
        row("Recovery", recovery(of, links)),
        row("Investment", investments),
    ];
    rows.into_iter().flatten().collect()
}

/// Where a fact comes from that is handed down.
pub(super) fn from(giver: Option<Giver>) -> Option<String> {
    giver.map(|giver| format!("from the {}", giver.words()))
}

fn evidence(of: &TouchpointScore, links: &Links<'_>) -> Option<Item> {
    let known = Item::default().because(&of.because, links);
    (!of.because.is_empty()).then(|| known.small_text(from(of.handed_down.because)))
}

/// What people say of it, what drives them, and what to do about it.
pub(super) fn importance(of: &ImportanceView, links: &Links<'_>) -> Item {
    let part = |what: &str, weight: Option<&str>| weight.map(|weight| format!("{what} {weight}"));
    let parts: Vec<String> =
        part("stated", of.stated).into_iter().chain(part("derived", of.derived)).collect();
    let item = match of.quadrant {
        Some(quadrant) => {
            let text = format!("{}: {}", capital(quadrant.term), quadrant.advice);
            Item::text(text).small_text(Some(parts.join(", ")))
        }
        None => Item::text(parts.join(", ")),
    };
    item.audiences(&of.audiences).because(&of.because, links)
}

fn promises(of: &TouchpointScore, role: PromiseRole, label: &str) -> Option<Row> {
    let promises = of.promises.iter().filter(|promise| promise.role == role);
    row(label, promises.map(|promise| Item::quoted(&promise.text)))
}

fn recovery(of: &TouchpointScore, links: &Links<'_>) -> Option<Item> {
    let recovery = of.recovery.as_ref()?;
    let when = recovery.when.as_ref().map(|when| format!("when {when}"));
    let within = recovery.within.as_ref().map(|within| format!("within {within}"));
    let item = Item::place(&recovery.by, links).small_text(when).small_text(within);
    Some(item.small_text(from(of.handed_down.recovery)))
}

/// What customers live through and expect, which stands before the goals.
pub(super) fn before_goals(of: &TouchpointScore, links: &Links<'_>) -> Vec<Group> {
    let insights = |kind, label| {
        let of_kind = of.experience.insights.iter().filter(move |insight| insight.kind == kind);
        row(label, of_kind.map(|it| insight(it, links)))
    };
    let expected = |layer, label| {
        let of_layer = of.experience.expectations.iter().filter(move |it| it.layer == layer);
        row(label, of_layer.map(|it| expectation(it, links)))
    };
    let groups = [
        group(
            "What customers do, think and feel",
            "columns",
            [
                insights(Insight::Does, "They do"),
                insights(Insight::Thinks, "They think"),
                insights(Insight::Feels, "They feel"),
            ],
        ),
        group("In their words", "quotes", [insights(Insight::Quote, "Quotes")]),
        group(
            "What hurts, and what could be done",
            "columns",
            [insights(Insight::Pain, "Pains"), insights(Insight::Idea, "Ideas")],
        ),
        group(
            "What customers expect",
            "list",
            [
                expected("base", "Base"),
                expected("efficiency", "Efficiency"),
                expected("joy", "Joy"),
            ],
        ),
    ];
    groups.into_iter().flatten().collect()
}

fn insight(of: &InsightView, links: &Links<'_>) -> Item {
    let item = match of.kind {
        Insight::Quote | Insight::Thinks => Item::quoted(&of.text),
        _ => Item::said(of.text.clone()),
    };
    let owner = match (of.kind, &of.owner) {
        (Insight::Idea, None) => Some("nobody takes it on yet".to_owned()),
        (_, owner) => owner.as_ref().map(|owner| format!("taken on by {owner}")),
    };
    item.small_text(owner).audiences(&of.audiences).because(&of.because, links)
}

fn expectation(of: &ExpectationView, links: &Links<'_>) -> Item {
    let review = of.review.map(|review| {
        let due =
            if of.review_due { "was to be looked at again by" } else { "to be looked at again by" };
        format!("{due} {}", views::date(review))
    });
    Item::said(of.text.clone())
        .small_text(review)
        .audiences(&of.audiences)
        .because(&of.because, links)
}

/// What is given and taken, and what surrounds it, which stands after the goals.
pub(super) fn after_goals(of: &TouchpointScore, links: &Links<'_>) -> Vec<Group> {
    let experience = &of.experience;
    let texts =
        |label, texts: &[String]| row(label, texts.iter().map(|text| Item::said(text.clone())));
    let data = |label, lines: &[DataUseView], form: fn(&DataUseView) -> Item| {
        row(label, lines.iter().map(form))
    };
    let effects = |label, effects: &[EffectView], wanted| {
        let wanted = effects.iter().filter(move |effect| effect.effect == wanted);
        row(label, wanted.map(|it| effect(it, links)))
    };
    let places = |label, places: &[_]| row(label, places.iter().map(|at| Item::place(at, links)));
    let listens =
        (!experience.listens.is_empty()).then(|| Item::text(quoted_all(&experience.listens)));
    let groups = [
        group(
            "What each side gives",
            "list",
            [
                texts("Customers get", &experience.gives),
                texts("Customers give", &experience.takes),
                data("Asked for", &experience.asks, data_asked),
                data("Used here", &experience.uses, data_use),
            ],
        ),
        group(
            "How it bears on others",
            "list",
            [
                effects("Helps", &experience.effects, Effect::Helps),
                effects("Harms", &experience.effects, Effect::Harms),
                effects("Is helped by", &experience.affected_by, Effect::Helps),
                effects("Is harmed by", &experience.affected_by, Effect::Harms),
                places("Feeds", &experience.feeds),
                places("Is fed by", &experience.fed_by),
            ],
        ),
        group(
            "How the brand hears of it and answers",
            "list",
            [
                row("Listens to", listens),
                row("Answer", experience.answer.as_ref().map(|it| answer(it, links))),
            ],
        ),
    ];
    groups.into_iter().flatten().collect()
}

fn quoted_all(texts: &[String]) -> String {
    all_of(texts.iter().map(|text| format!("“{text}”")))
}

fn data_use(of: &DataUseView) -> Item {
    let purpose = of.purpose.as_ref().or(of.asked_for.first()).map(|_| purposes(of));
    Item::said(all_of(of.data.iter().map(|data| &data.title))).small_text(purpose)
}

/// Data that customers are asked for, which should have a purpose.
fn data_asked(of: &DataUseView) -> Item {
    let missing = of.purpose.is_none().then(|| "no purpose is written".to_owned());
    data_use(of).small_text(missing)
}

/// What data are for: as the line says, else as customers were asked for them.
fn purposes(of: &DataUseView) -> String {
    let words = |purpose: &PurposeView| match purpose.whose {
        Whose::Customer => format!("what the customer wants: “{}”", purpose.text),
        Whose::Brand => format!("a purpose of the brand’s own: {}", purpose.text),
    };
    match &of.purpose {
        Some(purpose) => format!("for {}", words(purpose)),
        None => {
            let all: Vec<String> = of.asked_for.iter().map(words).collect();
            format!("as asked for, for {}", all.join("; for "))
        }
    }
}

fn effect(of: &EffectView, links: &Links<'_>) -> Item {
    let strength = of.strength.map(str::to_owned);
    Item::place(&of.place, links).small_text(strength).because(&of.because, links)
}

fn answer(of: &AnswerView, links: &Links<'_>) -> Item {
    let item = match (&of.by, &of.text) {
        (Some(by), _) => Item::place(by, links),
        (None, Some(text)) => Item::said(text.clone()),
        (None, None) => Item::text("somebody"),
    };
    item.small_text(of.within.as_ref().map(|within| format!("within {within}")))
}
