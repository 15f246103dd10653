//! One journey of a sound project: from the need, over the purchase, to the
//! customer who tells others.

use crate::choices::Choices;
use crate::project::Plan;
use crate::writer::Writer;

/// A touchpoint, with what it can't be without.
struct Touchpoint {
    name: &'static str,
    moment: Option<&'static str>,
    /// Lines that belong to this touchpoint alone.
    lines: &'static [&'static str],
    /// Those that need data and motivators.
    rich: &'static [&'static str],
    /// Its operational goal, as the target's line; none: it is unintended.
    operational: Option<&'static str>,
}

const STAGES: [(&str, &[Touchpoint]); 4] = [
    (
        "need",
        &[Touchpoint {
            name: "friend",
            moment: Some("lzmot"),
            lines: &["unintended", "channel street", "listens rated", "aim attract"],
            rich: &[],
            operational: None,
        }],
    ),
    (
        "search",
        &[Touchpoint {
            name: "look",
            moment: Some("zmot"),
            lines: &["channel site", "aim attract", "helps buy strongly because talks"],
            rich: &["asks taste for fit", "importance stated high derived low because talks"],
            operational: Some("converted at least 20% from 12% on 2026-01"),
        }],
    ),
    (
        "purchase",
        &[
            Touchpoint {
                name: "buy",
                moment: Some("fmot"),
                lines: &["channel shop", "aim interact", "helps use moderately"],
                rich: &[
                    "asks address for fit",
                    "uses taste for fit",
                    "uses taste, address",
                    "importance stated low derived high because talks for audience_0",
                ],
                operational: Some("came up 15% from 200 visits on 2026-01"),
            },
            Touchpoint {
                name: "mend",
                moment: None,
                lines: &["channel shop", "aim interact", "does \"Complains\""],
                rich: &["gives \"a new one\""],
                operational: Some("waiting at most 10 min from 24 min on 2026-01-15"),
            },
        ],
    ),
    (
        "after",
        &[
            Touchpoint {
                name: "use",
                moment: Some("smot"),
                lines: &[
                    "channel site",
                    "aim cultivate",
                    "harms review weakly",
                    "recovery mend when rated below 3",
                ],
                rich: &["asks health for safe", "uses health for safe", "takes \"an hour\""],
                operational: Some("waiting at least 90% within 10 min from 70%"),
            },
            Touchpoint {
                name: "review",
                moment: Some("umot, zmot"),
                lines: &[
                    "unintended",
                    "channel street",
                    "feeds look",
                    "answer mend within 2 days",
                    "aim cultivate",
                ],
                rich: &[],
                operational: None,
            },
        ],
    ),
];

pub(crate) fn journey(plan: &Plan, number: usize, choices: &mut Choices<'_>, writer: &mut Writer) {
    let draft = choices.one(&["", " draft"]);
    writer.block(format!("journey journey_{number} \"Journey {number}\"{draft}"), |writer| {
        if choices.flip() {
            writer.line("brand brand");
        }
        if choices.flip() {
            let all = (0..plan.audiences).map(|number| format!("audience_{number}"));
            writer.line(format!("audience {}", all.collect::<Vec<_>>().join(", ")));
        }
        writer.line("owner sales");
        writer.line("by 2028-12-31");
        writer.line("because talks");
        writer.line("recovery mend when waiting above 20 min within 5 min");
        if plan.rich {
            writer.line("serves secure");
            writer.block(format!("investment money_{number} \"Money\""), |writer| {
                writer.line("amount 500 EUR");
                writer.line("owner sales");
                writer.line("into buy");
            });
        }
        goals(writer);
        for (index, (name, touchpoints)) in STAGES.iter().enumerate() {
            stage(plan, number, (index, name), touchpoints, choices, writer);
        }
        if choices.flip() {
            flow(choices, writer);
        }
        if choices.flip() {
            writer.line("note \"Drawn with customers\"");
        }
    });
}

/// Targets of metrics that touchpoints don't have.
fn goals(writer: &mut Writer) {
    writer.block("goal operational \"The business grows\"", |writer| {
        writer.line("target takings down 5% from 800 EUR on 2026-01 always".replace("down", "up"));
        writer.line("target converted up 5 pp from 12% for audience_0");
    });
    writer.block("goal relationship \"They like it\"", |writer| {
        writer.line("target pleased at least 70%");
        writer.line("target content between 4 and 5");
        writer.line("target effort down 1 from 4 on 2026-01");
        writer.line("target rated at least 8 always");
        writer.line("target spread at least 30 points");
        writer.line("target recommend at least 40 from 22 points");
    });
}

fn stage(
    plan: &Plan,
    journey: usize,
    (index, name): (usize, &str),
    touchpoints: &[Touchpoint],
    choices: &mut Choices<'_>,
    writer: &mut Writer,
) {
    let title = choices.one(&["", " \"A stage\""]);
    writer.block(format!("stage {name}{title}"), |writer| {
        match index {
            1 => writer.line("wants fit \"what suits me\""),
            3 => writer.line("wants safe \"to be safe\""),
            _ => writer.line("wants \"to get on with my life\""),
        }
        if name == "purchase" {
            writer.line("exchange \"The bill is paid\"");
        }
        if choices.flip() {
            writer.line("because talks");
        }
        if choices.flip() {
            writer.line("owner service");
        }
        for touchpoint in touchpoints {
            self::touchpoint(plan, journey, touchpoint, choices, writer);
        }
    });
}

fn touchpoint(
    plan: &Plan,
    journey: usize,
    touchpoint: &Touchpoint,
    choices: &mut Choices<'_>,
    writer: &mut Writer,
) {
    let name = touchpoint.name;
    let title = choices.one(&["", "titled"]);
    let title = if title.is_empty() { String::new() } else { format!(" \"The {name}\"") };
    writer.block(format!("touchpoint {name}{title}"), |writer| {
        touchpoint.lines.iter().for_each(|line| writer.line(line));
        if plan.rich {
            touchpoint.rich.iter().for_each(|line| writer.line(line));
            if touchpoint.rich.iter().any(|line| line.starts_with("asks")) {
                writer.line("gives \"what suits\"");
            }
        }
        if let Some(moment) = touchpoint.moment {
            let because = choices.one(&["", " because talks"]);
            writer.line(format!("moment {moment}{because}"));
            expectations(name, choices, writer);
        }
        promises(name, journey, writer);
        insights(choices, writer);
        writer.block("goal relationship \"They trust us\"", |writer| {
            writer.line("target rated at least 8 from 6");
        });
        if let Some(target) = touchpoint.operational {
            writer.block("goal operational \"It works\"", |writer| {
                writer.line(format!("target {target}"));
            });
        }
        if choices.flip() {
            writer.line("note \"Seen in the shop\"");
        }
    });
}

fn expectations(name: &str, choices: &mut Choices<'_>, writer: &mut Writer) {
    writer.line("expects base \"It works\"");
    match name {
        "buy" => writer.line("expects fast efficiency \"It is quick\" because talks"),
        _ => writer.line("expects efficiency \"It is quick\""),
    }
    if choices.flip() {
        writer.line("expects joy \"They know me\" review 2028-06 for audience_0");
    }
    if choices.flip() {
        writer.line(format!("expects score {}", 5 + choices.below(5)));
    }
}

fn promises(name: &str, journey: usize, writer: &mut Writer) {
    match name {
        "look" => {
            writer.line(format!("announces kept_{journey}"));
            writer.line(format!("promise offer_{journey} \"One for two\" for audience_0"));
        }
        "buy" => writer.line(format!("delivers offer_{journey}")),
        "use" => writer.line(format!("delivers kept_{journey}")),
        _ => {}
    }
}

fn insights(choices: &mut Choices<'_>, writer: &mut Writer) {
    let (because, whom) =
        (choices.one(&["", " because talks"]), choices.one(&["", " for audience_1"]));
    for line in ["does \"Looks around\"", "thinks \"Is it for me?\"", "feels \"curious\""] {
        if choices.flip() {
            writer.line(format!("{line}{because}{whom}"));
        }
    }
    if choices.flip() {
        writer.line(format!("quote \"I nearly left\"{because}{whom}"));
        writer.line(format!("pain \"It takes long\"{because}"));
        writer.line(format!("idea \"A second desk\" owner service{because}{whom}"));
    }
}

fn flow(choices: &mut Choices<'_>, writer: &mut Writer) {
    writer.block("flow", |writer| {
        let whom = choices.one(&["", " when \"somebody tells them\"", " within 2 days"]);
        writer.line(format!("start -> friend -> look{whom}"));
        writer.line("look -> buy 60% when converted above 10%");
        writer.line("look -> leave rest");
        let after = choices.one(&["", " after 1 days"]);
        writer.line(format!("buy -> use{after}"));
        writer.line("use -> finish");
        if choices.flip() {
            let whom = choices.one(&["", " for audience_0"]);
            writer.line(format!("path buyers \"Those who buy\" through look, buy{whom}"));
        }
    });
}
