//! Sound projects of every kind: whatever the choices, the spec is complete and
//! contradicts nothing, and among them they use every word of the language.

use crate::choices::Choices;
use crate::journey;
use crate::writer::Writer;

/// What the parts of a project know of each other.
pub(crate) struct Plan {
    pub(crate) audiences: usize,
    pub(crate) journeys: usize,
    /// Whether `data`, `motivator`s and investments are there.
    pub(crate) rich: bool,
}

/// The spec of a sound project.
pub(crate) fn project(bytes: &[u8]) -> String {
    let mut choices = Choices::new(bytes);
    let plan = Plan {
        audiences: 2 + choices.below(3),
        journeys: 1 + choices.below(3),
        rich: choices.flip(),
    };
    let mut writer = Writer::default();
    declarations(&plan, &mut choices, &mut writer);
    metrics(&mut choices, &mut writer);
    brand(&plan, &mut choices, &mut writer);
    for number in 0..plan.journeys {
        journey::journey(&plan, number, &mut choices, &mut writer);
    }
    writer.text()
}

fn note(choices: &mut Choices<'_>, writer: &mut Writer) {
    if choices.below(3) == 1 {
        writer.line("note \"Reviewed in the workshop\"");
    }
}

fn declarations(plan: &Plan, choices: &mut Choices<'_>, writer: &mut Writer) {
    for number in 0..plan.audiences {
        writer.block(format!("audience audience_{number} \"Audience {number}\""), |writer| {
            writer.line(format!("kind {}", choices.one(&["consumer", "business"])));
            writer.line(format!("share {}%", 100 / plan.audiences));
            writer.line(format!("size {}", 100 + choices.below(50)));
            let per = choices.one(&["", " per year", " per month"]);
            writer.line(format!("worth {} EUR{per}", 10 + choices.below(90)));
            note(choices, writer);
        });
    }
    for channel in ["shop", "site", "street"] {
        writer.line(format!("channel {channel} \"Channel {channel}\""));
    }
    for owner in ["sales", "service"] {
        writer.line(format!("owner {owner} \"Team {owner}\""));
    }
    writer.line("unit visits \"Visits\"");
    for kind in ["survey", "interview", "community", "analytics", "records", "observation", "study"]
    {
        writer.block(format!("source {kind} \"Source {kind}\""), |writer| {
            writer.line(format!("kind {kind}"));
            let every = choices.one(&["day", "week", "2 weeks", "month", "quarter", "year"]);
            writer.line(format!("every {every}"));
        });
    }
    writer.block("evidence talks \"Talks with customers\"", |writer| {
        writer.line("source interview");
        writer.line("date 2026-03");
        writer.line("sample 20");
        writer.line("audience audience_0, audience_1");
        writer.line("finding \"They decide on the first day\"");
        writer.line("link \"https://example.com/talks\"");
        note(choices, writer);
    });
    if plan.rich {
        for (name, kind) in
            [("address", "personal"), ("taste", "ordinary"), ("health", "sensitive")]
        {
            writer.block(format!("data {name} \"Data {name}\""), |writer| {
                writer.line(format!("kind {kind}"));
                note(choices, writer);
            });
        }
        writer.block("motivator secure \"Feel secure\"", |writer| {
            let stated = choices.one(&["low", "high"]);
            writer.line(format!("importance stated {stated} derived high because talks"));
            writer.line("importance derived low because talks for audience_1");
            note(choices, writer);
        });
    }
}

/// Metrics of every type; all of them have targets in every journey.
fn metrics(choices: &mut Choices<'_>, writer: &mut Writer) {
    for (name, lines) in [
        ("recommend", &["type nps", "question \"Would you recommend us?\"", "source survey"][..]),
        ("pleased", &["type csat", "figure top_two", "source survey", "owner service"]),
        ("content", &["type csat", "figure mean", "scale 1 to 5", "source community"]),
        ("effort", &["type ces", "better lower", "source survey"]),
        ("rated", &["type rating", "scale 0 to 10", "kind relationship", "source study"]),
        ("converted", &["type percent", "scale 0% to 100%", "kind operational", "figure share"]),
        ("waiting", &["type duration", "unit min", "source records", "figure median"]),
        ("came", &["type count", "unit visits", "figure count", "better higher"]),
        ("takings", &["type money", "unit EUR", "figure sum", "every month"]),
        ("spread", &["type nps", "figure net", "source survey"]),
    ] {
        writer.block(format!("metric {name} \"Metric {name}\""), |writer| {
            lines.iter().for_each(|line| writer.line(line));
            note(choices, writer);
        });
    }
}

fn brand(plan: &Plan, choices: &mut Choices<'_>, writer: &mut Writer) {
    writer.block("language de \"Deutsch\"", |writer| {
        writer.line("says \"It works\" as \"Es funktioniert\"");
    });
    writer.line("language en \"English\"");
    writer.block("brand brand \"The brand\"", |writer| {
        if choices.flip() {
            writer.line("language en");
        }
        let all: Vec<String> =
            (0..plan.audiences).map(|number| format!("audience_{number}")).collect();
        writer.line(format!("audience {}", all.join(", ")));
        let limit = choices.one(&["", " by 2028-12-31", " within 2 days", " for audience_0"]);
        for number in 0..plan.journeys {
            let answers = format!(" answers journey_{number}.fast");
            writer.line(format!("promise kept_{number} \"It works\"{limit}{answers}"));
        }
        let whom = choices.one(&["", " for audience_0", " for audience_0, audience_1"]);
        writer.block(format!("strategy \"The one they stay with\"{whom}"), |writer| {
            writer.line("today \"One in three stays\"");
            writer.block("goal relationship \"They send their friends\"", |writer| {
                writer.line("target recommend at least 40 from 22 by 2028-12-31");
            });
            note(choices, writer);
        });
        if plan.rich {
            writer.block("investment training \"Training\"", |writer| {
                writer.line("amount 20000 EUR");
                writer.line("owner service");
                writer.line("period 2027-01 to 2027-12");
                writer.line("into journey_0.buy, journey_0.use");
                note(choices, writer);
            });
        }
        note(choices, writer);
    });
}
