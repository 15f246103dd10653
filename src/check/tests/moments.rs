//! Moments of truth.

use super::{cases, findings};
use std::fmt::Write;

/// A journey of touchpoints, each with its stage, its name and its lines, and
/// with these ways, if any.
fn journey(touchpoints: &[(&str, &str, &str)], flow: &str) -> String {
    let mut spec = "journey test \"Test\" {\n  owner service\n  channel shop\n".to_owned();
    for stage in touchpoints.chunk_by(|a, b| a.0 == b.0) {
        let (stage_name, lines) = stage[0].0.split_once(' ').unwrap_or((stage[0].0, "note \"N\""));
        let _ = writeln!(spec, "  stage {stage_name} {{\n    wants \"W\"\n    {lines}");
        for (_, name, lines) in stage {
            // More than one channel, so that this is nothing to speak of.
            let channel = if *name == "b" { "site" } else { "shop" };
            let _ = write!(
                spec,
                "    touchpoint {name} {{
      channel {channel}
      {}
      goal operational \"O\" {{ target waiting at most 5 min always }}
      goal relationship \"R\" {{ target trust at least 4 always }}
    }}\n",
                lines.replace("; ", "\n      ")
            );
        }
        spec += "  }\n";
    }
    if !flow.is_empty() {
        let _ = write!(spec, "  flow {{\n    {}\n  }}\n", flow.replace("; ", "\n    "));
    }
    spec + "}\n"
}

const N: &str = "note \"N\"";

/// The lines of a whole moment.
fn moment(kinds: &str) -> String {
    format!(
        "moment {kinds} because talks; expects base \"B\"; expects efficiency \"E\"; recovery r; \
         feeds purchase.friend"
    )
}

/// What is found out about the order of moments: of the touchpoints `a`, `b`, …,
/// each is these moments.
fn in_order(kinds: &[&str], flow: &str) -> String {
    let names = ["a", "b", "c", "d", "e"];
    let lines: Vec<String> = kinds.iter().map(|kinds| moment(kinds)).collect();
    let stages = ["s", "t", "v", "w", "x"];
    let touchpoints = lines.iter().zip(names).zip(stages);
    let touchpoints = touchpoints.map(|((lines, name), stage)| (stage, name, lines.as_str()));
    let touchpoints: Vec<_> = touchpoints.chain([("y", "r", N)]).collect();
    let spec = journey(&touchpoints, flow);
    let (sources, mut found) = super::findings(&spec);
    found.retain(|found| found.code.name == "moments-out-of-order");
    format!("# {} | {flow}\n{}\n", kinds.join(" | "), super::show(&sources, &found))
}

#[test]
fn moments_in_and_out_of_order() {
    let line = "start -> a -> b -> c -> finish";
    insta::assert_snapshot!(
        [
            in_order(&["zmot", "fmot", "smot"], ""),
            in_order(&["smot", "fmot", "zmot"], ""),
            in_order(&["umot", "zmot"], ""),
            in_order(&["zmot", "umot", "zmot"], ""),
            in_order(&["umot, zmot", "fmot", "umot, zmot"], ""),
            in_order(&["zmot", "fmot", "smot"], line),
            in_order(&["fmot", "zmot", "smot"], line),
            in_order(&["smot", "smot", "fmot"], line),
            // The order of the ways counts, not that of the file.
            in_order(&["smot", "zmot", "fmot"], "start -> b -> c -> a -> finish"),
            // One of two paths.
            in_order(
                &["zmot", "fmot", "smot"],
                "start -> a 50%; start -> b rest; b -> a; a -> c -> finish",
            ),
            // Customers who come back have been there before.
            in_order(
                &["zmot", "fmot", "smot"],
                "start -> a -> b -> c; c -> a 10%; c -> finish rest"
            ),
            in_order(
                &["zmot", "fmot", "smot"],
                "start -> a 50%; start -> b rest; a -> b -> c; c -> a 10%; c -> finish rest",
            ),
            // Nobody knows when customers come to what is on no path.
            in_order(&["umot; unintended", "fmot", "smot"], "start -> b -> c -> finish"),
            in_order(&["umot; unintended", "fmot", "smot"], ""),
            in_order(&["fmot", "zmot", "smott"], line),
        ]
        .concat()
    );
}

#[test]
fn moments_that_lack_something() {
    let whole = moment("smot");
    let bare = "moment smot; note \"N\"";
    let answered = "unintended; moment smot because talks; expects base \"B\"; expects efficiency \
                    \"E\"; listens trust; answer \"We reply\"";
    insta::assert_snapshot!(cases(&[
        ("one of two", journey(&[("s", "a", &whole), ("s", "b", bare), ("s", "r", N)], "")),
        ("both", journey(&[("s", "a", bare), ("s", "b", bare), ("s", "r", N)], "")),
        (
            "two of three",
            journey(&[("s", "a", &whole), ("s", "b", bare), ("s", "c", bare), ("s", "r", N)], ""),
        ),
        (
            "handed down",
            journey(&[("s because talks", "a", "moment smot"), ("s because talks", "r", N)], "",)
                .replace("wants \"W\"", "wants \"W\"\n    recovery r"),
        ),
        ("answered", journey(&[("s", "a", answered), ("s", "r", N)], "")),
        (
            "makes good for others",
            journey(
                &[("s", "a", "recovery b"), ("s", "b", &whole.replace("; recovery r", ""))],
                "",
            ),
        ),
        (
            "misspelt",
            journey(&[("s", "a", "moment smot becuase talks; recover r; expect base \"B\"")], "")
        ),
    ]));
}

#[test]
fn ultimate_moments_and_what_they_feed() {
    let umot = |feeds| moment("umot").replace("feeds purchase.friend", feeds);
    let zmot = moment("zmot");
    let with = |feeds| {
        let umot = umot(feeds);
        journey(&[("s", "a", &zmot), ("s", "b", N), ("s", "c", &umot), ("s", "r", N)], "")
    };
    let alone = umot(N);
    let both = moment("umot, zmot").replace("feeds purchase.friend", N);
    insta::assert_snapshot!(cases(&[
        ("a zero moment", with("feeds a")),
        ("one of another journey", with("feeds purchase.friend")),
        ("nothing", with(N)),
        ("none of these", with("feeds b, r")),
        ("one of these", with("feeds b, a")),
        ("unknown", with("feeds zzz")),
        ("two of them", journey(&[("s", "b", &alone), ("s", "c", &alone), ("s", "r", N)], ""),),
        ("no zero moment", journey(&[("s", "c", &alone), ("s", "r", N)], "")),
        ("itself", journey(&[("s", "c", &both), ("s", "r", N)], "")),
    ]));
}

#[test]
fn moments_on_one_side() {
    let with = |kinds: [&str; 3], exchange: &str| {
        let lines = kinds.map(|kind| if kind == "-" { N.to_owned() } else { moment(kind) });
        let stage = format!("t {exchange}");
        journey(
            &[
                ("s", "a", &lines[0]),
                (&stage, "b", &lines[1]),
                ("v", "c", &lines[2]),
                ("v", "r", N),
            ],
            "",
        )
    };
    let paid = "exchange \"It is paid\"";
    insta::assert_snapshot!(cases(&[
        ("both sides", with(["zmot", "fmot", "smot"], paid)),
        ("before only", with(["zmot", "fmot", "-"], paid)),
        ("after only", with(["-", "smot", "umot"], paid)),
        ("no first", with(["zmot", "-", "smot"], paid)),
        ("one moment", with(["-", "fmot", "-"], paid)),
        ("none", with(["-", "-", "-"], paid)),
        ("support", with(["-", "smot", "umot"], N)),
        ("before only, no exchange", with(["zmot", "fmot", "-"], N)),
    ]));
}

#[test]
fn every_touchpoint_a_moment() {
    let (one, last) = (moment("smot"), moment("smot").replace("recovery r", N));
    let all = [("s", "a", &*one), ("s", "b", &*one), ("s", "r", &*last)];
    let two = [("s", "a", &*one), ("s", "r", &*last)];
    insta::assert_snapshot!(cases(&[("three", journey(&all, "")), ("two", journey(&two, ""))]));
}

#[test]
fn recoveries_before_failures() {
    let with = |lines: &str, flow: &str| {
        journey(&[("s", "a", N), ("s", "b", lines), ("s", "c", N), ("s", "d", N)], flow)
    };
    let line = "start -> a -> b -> c -> d -> finish";
    insta::assert_snapshot!(cases(&[
        ("after", with("recovery c", line)),
        ("before", with("recovery a", line)),
        (
            "before, but in a loop",
            with("recovery a", "start -> a -> b -> c; c -> a 10%; c -> d rest; d -> finish")
        ),
        ("on no path", with("recovery a", "start -> b -> c -> d -> finish")),
        ("on no path, with a way on", with("recovery a", "a -> c; start -> b -> c -> d -> finish")),
        (
            "beside it",
            with("recovery a", "start -> a 50%; start -> b rest; a -> c; b -> c; c -> d -> finish")
        ),
        ("without a flow", with("recovery a", "")),
        (
            "handed down",
            with(N, line).replace("    wants \"W\"", "    wants \"W\"\n    recovery a")
        ),
    ]));
}

#[test]
fn all_of_many_recoveries_before_failures_are_found() {
    const COUNT: usize = 150;
    let before = (0..COUNT).map(|at| (format!("a{at}"), N.to_owned()));
    let failing = (0..COUNT).map(|at| (format!("b{at}"), format!("recovery a{at}")));
    let all: Vec<_> = before.chain(failing).collect();
    let touchpoints: Vec<_> = all.iter().map(|(name, lines)| ("s", &**name, &**lines)).collect();
    let names: Vec<_> = all.iter().map(|(name, _)| &**name).collect();
    let flow = format!("start -> {} -> finish", names.join(" -> "));
    let (_, found) = findings(&journey(&touchpoints, &flow));
    let found = found.iter().filter(|one| one.code.name == "recovery-before-failure");
    assert_eq!(found.count(), COUNT);
}
