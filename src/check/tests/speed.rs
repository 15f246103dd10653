//! Large and hostile specs are checked in time that grows with their size.

use super::{AS_OF, BASE, Context, check, read};
use crate::source::Sources;
use std::fmt::Write;
use std::time::{Duration, Instant};

/// How long the checks take and how much they find.
fn time(spec: &str) -> (Duration, usize) {
    let mut sources = Sources::default();
    let ids = [BASE, spec].map(|text| sources.add("x.journey", text.as_bytes().to_vec()).0);
    let (model, _) = read(&sources, &ids);
    let context = Context { model: &model, sources: &sources, as_of: AS_OF };
    let start = Instant::now();
    let found = check(&context).len();
    let took = start.elapsed();
    if std::env::var_os("TOUCHLINE_TIMES").is_some() {
        let subject = super::super::Subject::new(&context);
        for one in super::CHECKS {
            let start = Instant::now();
            let mut found = Vec::new();
            (one.run)(&subject, &mut found);
            let _ = writeln!(std::io::stderr(), "{:>8.2?} {}", start.elapsed(), one.code.name);
        }
    }
    (took, found)
}

use std::io::Write as _;

/// A journey of one chain of touchpoints.
fn chain(length: usize, extra: &str) -> String {
    let mut spec =
        "journey long \"Long\" {\n  owner service\n  channel shop\n  stage s {\n".to_owned();
    spec += "    goal relationship \"R\" { target trust at least 4 always }\n";
    for number in 0..length {
        let _ = writeln!(spec, "    touchpoint t{number} {{");
        let _ = writeln!(spec, "      goal operational \"O\" {{");
        let _ = writeln!(spec, "        target waiting at most 5 min from 9 min by 2027-01");
        let _ = writeln!(spec, "        target sold at least 9 bicycles from 3 bicycles always");
        let _ = writeln!(spec, "      }}\n    }}");
    }
    spec += "  }\n  flow {\n    start -> t0\n";
    for number in 1..length {
        let _ = writeln!(spec, "    t{} -> t{number} 80%", number - 1);
        let _ = writeln!(spec, "    t{} -> leave rest", number - 1);
    }
    spec + extra + "  }\n}\n"
}

/// So many touchpoints; a build that is not optimised is slow to read them.
const MANY: usize = if cfg!(debug_assertions) { 4_000 } else { 100_000 };

/// What takes longer grows faster than the spec, however busy the machine is.
const LONG: Duration = Duration::from_secs(10);

#[test]
fn a_long_chain() {
    let (took, found) = time(&chain(MANY, ""));
    let _ = writeln!(std::io::stderr(), "a sound chain of {MANY}: {took:?}");
    assert_eq!(found, 0);
    let path = format!("path p \"P\" through t{}\n", MANY - 1);
    let (took, found) = time(&chain(MANY, &path));
    let _ = writeln!(std::io::stderr(), "with a path: {took:?}");
    assert_eq!(found, 0);
    let (took, found) = time(&chain(MANY, "    t0 -> finish rest\n    t5 -> t0\n"));
    let _ = writeln!(std::io::stderr(), "with faults: {took:?}");
    assert_eq!(found, 2);
}

#[test]
fn many_targets_in_one_place() {
    let mut spec = "journey j \"J\" {\n  owner service\n  channel shop\n  stage s {\n".to_owned();
    spec += "    goal relationship \"R\" { target trust at least 4 always }\n    touchpoint t {\n";
    spec += "      goal operational \"O\" {\n";
    for number in 0..MANY {
        let form = if number % 2 == 0 { "at least" } else { "at most" };
        let _ = writeln!(spec, "        target sold {form} {number} bicycles always");
    }
    let (took, found) = time(&(spec + "      }\n    }\n  }\n}\n"));
    let _ = writeln!(std::io::stderr(), "targets in one place: {took:?}, {found} findings");
    assert!(took < LONG);
}

#[test]
fn many_ways_from_one_place() {
    let mut spec = chain(MANY, "");
    spec.truncate(spec.len() - "  }\n}\n".len());
    for number in 2..MANY {
        let _ = writeln!(spec, "    t0 -> t{number} 0% for members");
    }
    let (took, found) =
        time(&(spec + "    path p \"P\" through t1, t9\n    path q \"Q\" through t9\n  }\n}\n"));
    let _ = writeln!(std::io::stderr(), "ways from one place: {took:?}, {found} findings");
    assert!(took < LONG);
}

#[test]
fn many_paths_that_nobody_can_take() {
    let path = |number| format!("    path p{number} \"P\" through t{number}, t1\n");
    let paths: String = (2..MANY / 4).map(path).collect();
    let (took, found) = time(&chain(MANY / 4, &paths));
    let _ = writeln!(std::io::stderr(), "paths nobody can take: {took:?}, {found} findings");
    assert!(took < LONG);
}
