//! Writes specs of any size, for the benchmarks and for whole-process timings:
//!
//! `cargo run --release --example generate -- 100000 one sound > big.journey`
//!
//! A touchpoint takes about twelve lines and 350 bytes; there is a metric for
//! every twenty touchpoints and a stage for every fifty. Each target finds its
//! metric, so that a sound text has no findings; in a faulty one, every tenth
//! touchpoint has one fault, each of another kind than the one before.

use std::fmt::Write;

/// How the touchpoints are spread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// All in one journey.
    One,
    /// Two hundred to a journey.
    Many,
}

const CHANNELS: [&str; 8] =
    ["web", "mobile_app", "email", "store", "call_center", "chat", "social", "partner"];
const OWNERS: [&str; 8] = [
    "payments",
    "growth",
    "support",
    "logistics",
    "brand_studio",
    "retention",
    "identity",
    "catalog",
];
const STAGES: [&str; 8] = [
    "awareness",
    "consideration",
    "purchase",
    "onboarding",
    "use",
    "support",
    "loyalty",
    "advocacy",
];
const TOUCHPOINTS: [&str; 12] = [
    "checkout",
    "landing_page",
    "order_confirmation",
    "delivery_tracking",
    "returns_desk",
    "welcome_call",
    "product_search",
    "account_sign_in",
    "live_chat",
    "invoice_mail",
    "store_visit",
    "loyalty_offer",
];
const OPERATIONAL: [&str; 4] = [
    "Complete transactions",
    "Answer within the promised time",
    "Resolve at first contact",
    "Find the product in one search",
];
const RELATIONSHIP: [&str; 4] = ["Feel secure", "Feel welcome", "Feel heard", "Trust the brand"];

/// A kind of metric: its name, the lines of its block, the form of its targets.
type Metric = (&'static str, &'static str, fn(usize) -> String);

const KINDS: [Metric; 4] = [
    ("conversion", "type percent", |i| format!("at least {}%", 5 + i % 90)),
    ("handling", "type duration", |i| format!("at most {} min", 20 + i % 90)),
    ("satisfied", "type csat\n  figure mean\n  scale 1 to 5", |i| {
        format!("at least {}.{}", 1 + i % 4, 1 + i % 9)
    }),
    ("recommend", "type nps", |i| format!("at least {} points", i % 70)),
];

/// The text of a spec with so many touchpoints.
#[must_use]
pub(crate) fn spec(touchpoints: usize, shape: Shape, faulty: bool) -> String {
    let mut text = String::with_capacity(touchpoints * 400 + 10_000);
    text.push_str("// Generated: a spec of any size.\n\n");
    declarations(&mut text, touchpoints);
    let metrics = metric_count(touchpoints);
    let per_journey = match shape {
        Shape::One => touchpoints,
        Shape::Many => 200,
    };
    for first in (0..touchpoints).step_by(per_journey.max(1)) {
        journey(&mut text, first..(first + per_journey).min(touchpoints), metrics, faulty);
    }
    text
}

/// A multiple of four, so that there are as many of each kind.
fn metric_count(touchpoints: usize) -> usize {
    (touchpoints / 80).max(1) * 4
}

fn declarations(text: &mut String, touchpoints: usize) {
    let _ = write!(
        text,
        "brand acme \"Acme\" {{\n  audience everyday\n  promise effortless \"Buying made \
         effortless\"\n}}\naudience everyday \"Everyday customers\" {{ share 100% }}\n\
         source visits \"What visitors do and say\" {{\n  kind analytics\n  every month\n}}\n"
    );
    for channel in CHANNELS {
        let _ = writeln!(text, "channel {channel} \"{channel}\"");
    }
    for owner in OWNERS {
        let _ = writeln!(text, "owner {owner} \"{owner}\"");
    }
    for index in 0..metric_count(touchpoints) {
        let (name, lines, _) = KINDS[index % 4];
        let _ = write!(
            text,
            "metric {name}_{index} \"{name} {index}\" {{\n  {lines}\n  source visits\n}}\n"
        );
    }
}

fn journey(text: &mut String, numbers: std::ops::Range<usize>, metrics: usize, faulty: bool) {
    let first = numbers.start;
    let _ = write!(text, "\njourney journey_{first} \"Journey {first}\" {{\n  audience everyday\n");
    for number in numbers.clone() {
        if (number - first).is_multiple_of(50) {
            if number > first {
                text.push_str("  }\n");
            }
            let name = STAGES[number / 50 % STAGES.len()];
            let _ = write!(
                text,
                "  stage {name}_{number} \"{name} {number}\" {{\n    wants \"to get on with my day\"\n"
            );
        }
        touchpoint(
            text,
            number,
            metrics,
            faulty.then_some(number).filter(|n| n.is_multiple_of(10)),
        );
    }
    text.push_str("  }\n}\n");
}

fn touchpoint(text: &mut String, number: usize, metrics: usize, fault: Option<usize>) {
    let name = TOUCHPOINTS[number % TOUCHPOINTS.len()];
    let (operational, relationship) =
        (number * 7 % metrics / 4 * 4 + number % 2, number * 11 % metrics / 4 * 4 + 2 + number % 2);
    let target = |metric: usize| {
        let (name, _, form) = KINDS[metric % 4];
        format!("target {name}_{metric} {}", form(number))
    };
    let (month, day) = (1 + number % 12, 1 + number % 28);
    let lines = [
        format!("    touchpoint {name}_{number} \"{name} {number}\" {{"),
        format!("      channel {}", CHANNELS[number % 8]),
        format!("      owner {}", OWNERS[number / 3 % 8]),
        format!("      goal operational \"{}\" {{", OPERATIONAL[number % 4]),
        format!("        {} by 2098-{month:02}-{day:02}", target(operational)),
        "      }".to_owned(),
        format!("      goal relationship \"{}\" {{", RELATIONSHIP[number % 4]),
        format!("        {} by 2099-{month:02}-{day:02}", target(relationship)),
        "      }".to_owned(),
        match number % 200 {
            1 => "      unintended".to_owned(),
            _ => format!("      note \"Number {number} of the generated touchpoints\""),
        },
        match number % 200 {
            0 => "      announces effortless".to_owned(),
            _ => "      delivers effortless".to_owned(),
        },
        "    }".to_owned(),
    ];
    for (index, line) in lines.into_iter().enumerate() {
        match fault.map(|number| FAULTS[number / 10 % FAULTS.len()]) {
            Some((at, mend)) if at == index => text.push_str(&mend(&line, number)),
            _ => text.push_str(&line),
        }
        text.push('\n');
    }
}

/// The line that each fault is in, and what becomes of it.
type Fault = (usize, fn(&str, usize) -> String);

const FAULTS: [Fault; 6] = [
    // A name that nothing has.
    (2, |line, number| format!("{line}_{number}")),
    // A word that is misspelt.
    (1, |line, _| line.replace("channel", "chanel")),
    // A quote that is not closed.
    (9, |line, _| line.trim_end_matches('"').to_owned()),
    // A unit that does not fit.
    (4, |line, _| line.replace('%', " EUR").replace(" min", " EUR")),
    // No owner.
    (2, |_, _| String::new()),
    // A decimal comma.
    (7, |line, _| line.replacen('.', ",", 1)),
];

#[allow(dead_code, clippy::print_stdout)]
fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let count = arguments.first().and_then(|count| count.parse().ok()).unwrap_or(1_000);
    let shape = match arguments.get(1).map(String::as_str) {
        Some("many") => Shape::Many,
        _ => Shape::One,
    };
    let faulty = arguments.get(2).is_some_and(|word| word == "faulty");
    print!("{}", spec(count, shape, faulty));
}
