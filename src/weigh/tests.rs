use super::*;
use crate::check::{self, Context};
use crate::diagnostic;
use crate::model;
use crate::source::Sources;
use crate::syntax;
use jiff::civil::date;

/// The findings about a fragment beside the sound project of the examples, and
/// how many were silenced.
fn weighed(fragment: &str, levels: &Levels, selection: &Selection) -> (Sources, Weighed) {
    let mut sources = Sources::default();
    let mut add = |text: &str| sources.add("shop/example.journey", text.as_bytes().to_vec()).0;
    let files = [add(check::EXAMPLE), add(fragment)];
    let (trees, found): (Vec<_>, Vec<_>) =
        files.iter().map(|file| syntax::parse(&sources, *file)).unzip();
    let (model, more) = model::build(&sources, &trees);
    let mut findings = found.into_iter().flatten().chain(more).collect::<Vec<_>>();
    findings.extend(check::check(&Context { model: &model, as_of: date(2026, 10, 1) }));
    let silences = Silences::read(&sources, &trees);
    let outline = Outline::new(&model);
    let scale = Scale { sources: &sources, outline: &outline, levels, selection };
    let mut weighed = weigh(findings, silences, &scale);
    diagnostic::sort(&mut weighed.findings);
    (sources, weighed)
}

fn codes(fragment: &str) -> (Vec<&'static str>, usize) {
    let (_, weighed) = weighed(fragment, &Levels::default(), &Selection::default());
    let codes = weighed.findings.iter().map(|found| found.code.name).collect();
    (codes, weighed.silenced.len())
}

/// Findings as text: level, code, message, place, what is said of it.
fn shown(fragment: &str) -> String {
    let (sources, weighed) = weighed(fragment, &Levels::default(), &Selection::default());
    let line = |found: &Diagnostic| {
        let place = sources.position(found.span);
        let other = |other: &diagnostic::Label| {
            format!("    and {} {}\n", sources.position(other.span).line, other.text)
        };
        let others = found.others.iter().map(other).collect::<String>();
        format!(
            "{} {}: {}\n    at {}:{} `{}` {}\n{others}    help: {}\n",
            found.level.name(),
            found.code.name,
            found.message,
            place.line,
            place.column,
            sources.text(found.span),
            found.label,
            found.help.as_deref().unwrap_or("none"),
        )
    };
    let found = weighed.findings.iter().map(line).collect::<String>();
    format!("{found}{} silenced\n", weighed.silenced.len())
}

/// A journey whose touchpoint, in lines 5 to 7, has no owner and no target.
fn journey(before: &str, first: &str, second: &str) -> String {
    format!(
        "journey repair \"A repair\" {{\n  channel shop\n  stage drop_off {{\n    wants \"to ride on\"\n    goal relationship \
         \"In good hands\" {{ target trust at least 4 always }}\n{before}    touchpoint key_box {{ \
         {first}\n      goal operational \"Taken in at once\" {second}\n    }}\n  }}\n}}\n"
    )
}

#[test]
fn the_bad_examples_have_their_fault_and_the_good_ones_none() {
    for code in catalog::silences::CODES {
        assert_eq!(self::codes(code.bad).0, [code.name]);
        assert_eq!(self::codes(code.good).0, [""; 0], "{}", code.name);
    }
}

#[test]
fn a_silence_holds_for_its_line_or_the_next() {
    let both = codes(&journey("", "", ""));
    assert_eq!(both, (vec!["touchpoint-without-owner", "goal-without-target"], 0));
    let owner = "// allow touchpoint-without-owner: so";
    let target = "// allow goal-without-target: so";
    assert_eq!(codes(&journey("", owner, target)), (vec![], 2));
    let above = format!("{owner}\n\n    // And more.\n\n");
    assert_eq!(codes(&journey(&above, "", target)), (vec![], 2));
    // Comments below each other are about the same line.
    let several = format!("{owner}\n{owner}\n");
    assert_eq!(codes(&journey(&several, "", target)), (vec![], 2));
    let (found, _) = codes(&journey("", target, owner));
    assert_eq!(found.iter().filter(|code| **code == "silence-without-effect").count(), 2);
    let in_text = journey("", "", "").replace("A repair", "// allow touchpoint-without-owner: so");
    assert_eq!(codes(&in_text), both);
}

#[test]
fn what_is_wrong_with_silences() {
    insta::assert_snapshot!(shown(&journey(
        "// allow touchpoint-without-ownr, unknown-name, goals: so\n",
        "// allow touchpoint-without-owner because of that",
        "// allow goal-without-target, goal-without-target",
    )));
    insta::assert_snapshot!(shown(&journey(
        "",
        "// allow goal-without-target, no-such-code: so",
        "// allow fork-shares: so",
    )));
}

#[test]
fn nothing_is_said_of_a_silence_whose_finding_may_be_hidden() {
    let unused = "// allow fork-shares: so\n";
    let target = "// allow goal-without-target: so";
    let fragment = journey(unused, "owner service", target);
    assert_eq!(codes(&fragment), (vec!["silence-without-effect"], 1));
    let fragment = fragment.replace("channel shop", "channel shup");
    assert_eq!(codes(&fragment), (vec!["unknown-name"], 1));
}

#[test]
fn a_silence_of_what_a_day_may_bring_is_kept() {
    let (found, silenced) = codes(&journey(
        "// allow deadline-passed: so\n",
        "// allow touchpoint-without-owner: so",
        "// allow goal-without-target: so",
    ));
    assert_eq!((found, silenced), (vec![], 2));
}

#[test]
fn nothing_is_said_of_a_silence_whose_code_is_not_looked_for() {
    let Some(Named::Group(flow)) = catalog::named("flow") else { panic!("a group") };
    let fragment = journey("// allow fork-shares: so\n", "", "");
    let selection = Selection::new(&[], &[Named::Group(flow)]);
    let (_, weighed) = weighed(&fragment, &Levels::default(), &selection);
    assert!(weighed.findings.iter().all(|found| found.code.name != "silence-without-effect"));
}

#[test]
fn levels_change_what_is_not_fixed() {
    let (sources, _) = weighed("", &Levels::default(), &Selection::default());
    let file = sources.iter().next().expect("a file").0;
    let span = Span { file, start: 0, end: 0 };
    let levels = |place: Place, weight| {
        let mut levels = Levels::default();
        let named = catalog::named("touchpoints").expect("a group");
        levels.set(&place, named, weight, span);
        levels
    };
    let found = |levels: &Levels| {
        let (_, weighed) = weighed(&journey("", "", ""), levels, &Selection::default());
        let line = |found: &Diagnostic| format!("{} {}", found.level.name(), found.code.name);
        weighed.findings.iter().map(line).collect::<Vec<_>>()
    };
    let goal = "warning goal-without-target";
    let error = found(&levels(Place::Project, Weight::Level(Level::Error)));
    assert_eq!(error, ["error touchpoint-without-owner", goal]);
    assert_eq!(found(&levels(Place::Journey("repair".to_owned()), Weight::Off)), [goal]);
    assert_eq!(found(&levels(Place::Folder("shop".to_owned()), Weight::Off)), [goal]);
    assert_eq!(found(&levels(Place::Folder("sho".to_owned()), Weight::Off)).len(), 2);
    assert_eq!(found(&levels(Place::Journey("other".to_owned()), Weight::Off)).len(), 2);
}

#[test]
fn a_place_has_the_name_of_what_it_lies_in() {
    let fragment = "audience late \"Late\"\njourney repair \"A repair\" {\n  stage drop_off {\n    \
                    touchpoint counter {\n      unintended\n    }\n  }\n}\n";
    let mut sources = Sources::default();
    let (file, _) = sources.add("a.journey", fragment.as_bytes().to_vec());
    let (tree, _) = syntax::parse(&sources, file);
    let (model, _) = model::build(&sources, std::slice::from_ref(&tree));
    let outline = Outline::new(&model);
    let thing = |text: &str| {
        let start = fragment.find(text).expect("the text") as u32;
        outline.thing_at(Span { file, start, end: start })
    };
    let name = |text: &str| Some(text.to_owned());
    assert_eq!(thing("unintended"), name("repair.counter"));
    assert_eq!(thing("drop_off"), name("repair.drop_off"));
    assert_eq!(thing("A repair"), name("repair"));
    assert_eq!(thing("Late"), name("late"));
}
