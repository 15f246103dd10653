//! The HTML report as text: what it says, and that texts stay texts.

use crate::{hostile, parts, sample, variants};
use sha2::{Digest, Sha256};
use touchline::report::{self, Report};
use touchline::score::{Scorecard, Status, TargetScore};

fn html(scorecard: &Scorecard) -> String {
    report::html(&Report { scorecard, findings: &sample::findings() }).unwrap()
}

#[test]
fn the_report_of_the_launch() {
    // The style is long, and has no figures.
    let html = html(&sample::launch());
    let (head, rest) = html.split_once("<style>").unwrap();
    let (_, body) = rest.split_once("</style>").unwrap();
    insta::assert_snapshot!(format!("{head}<style>…</style>{body}"));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    assert_eq!(html(&sample::launch()), html(&sample::launch()));
}

#[test]
fn the_policy_comes_first_and_names_the_style_by_its_hash() {
    let html = html(&sample::launch());
    let start =
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta http-equiv=\"Content-Security-Policy\"";
    assert!(html.starts_with(start));
    let style = html.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
    let hash: String = Sha256::digest(style).iter().map(|byte| format!("{byte:08b}")).collect();
    let bits = bits(html.split_once("sha256-").unwrap().1);
    assert!(bits.starts_with(&hash), "{bits} {hash}");
}

/// The bits that letters of base64 stand for, up to the first that is none.
fn bits(base64: &str) -> String {
    const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let plain = base64.replace("&#x2f;", "/");
    let values = plain.chars().map_while(|c| LETTERS.find(c));
    values.map(|value| format!("{value:06b}")).collect()
}

/// The launch with one target more at the store, which has no attainment.
fn launch_with_a_range_at_the_store(status: Status) -> Scorecard {
    let mut scorecard = sample::launch();
    let store = &mut scorecard.journeys[0].stages[1].touchpoints[0];
    let range = TargetScore {
        attainment: sample::missing("a range is kept or not; there is no progress to it"),
        ..parts::target("People in the queue", 0.0, status)
    };
    store.goals[0].targets.push(range);
    store.operational_of.targets += 1;
    scorecard
}

#[test]
fn a_mean_says_where_it_leaves_targets_out() {
    let scorecard = launch_with_a_range_at_the_store(Status::Met);
    let page = text(&html(&scorecard));
    assert_eq!(page.matches("of 1 of 2 targets").count(), 2);
    let table = report::table(&scorecard, report::TableStyle { width: 160, color: false });
    assert!(table.contains("100 % (1 of 2)"), "{table}");
}

#[test]
fn goals_are_reached_in_full_where_every_target_is_met() {
    let is_full = |status| {
        let text = text(&html(&launch_with_a_range_at_the_store(status)));
        text.contains("2 Electronics store (3) reaches its operational goals in full")
    };
    assert!(is_full(Status::Met));
    assert!(!is_full(Status::Missed));
}

#[test]
fn the_verdict_is_said_in_a_sentence() {
    let text = text(&html(&sample::launch()));
    for sentence in [
        "The mean is 6.8, but it hides two touchpoints where the experience breaks: \
         2 Electronics store (3) and 5 Out of stock (1).",
        "80 % took “Those turned away” (6.0) and 20 % took “Those who get one” (8.25). \
         Together they lived through 6.45.",
        "2 Electronics store (3) reaches its operational goals in full and still fails customers.",
        "“Click-through” is met, while “Revenue per click” stands at 50 % of what is wanted.",
    ] {
        assert!(text.contains(sentence), "{sentence}");
    }
}

#[test]
fn a_project_without_measurements_says_so() {
    let text = text(&html(&variants::unmeasured()));
    assert!(text.contains("Not measured yet: of five touchpoints none has a score"));
    assert!(text.contains("the curve is drawn from measured scores, and there are none"));
    assert!(!text.contains("NaN"));
}

#[test]
fn what_is_missing_in_part_is_named() {
    let text = text(&html(&variants::several()));
    assert!(text.contains("3 Marketing has no experience score; no figure counts it in."));
    assert!(text.contains("the paths that have figures cover only 20 % of customers"));
    assert!(text.contains("share: a fork on it has no shares"));
}

#[test]
fn an_empty_project_is_a_page_too() {
    let mut scorecard = sample::launch();
    scorecard.journeys.clear();
    scorecard.brands.clear();
    assert!(text(&html(&scorecard)).contains("This project has no journeys yet."));
}

#[test]
fn texts_stay_texts() {
    for first in 0..hostile::TEXTS.len() {
        let scorecard = hostile::scorecard(first);
        let findings = hostile::findings();
        let html = report::html(&Report { scorecard: &scorecard, findings: &findings }).unwrap();
        for trap in ["<script", "<img", "<svg onload", "<a href=\"https", "<base", "<form", "<?php"]
        {
            assert!(!html.contains(trap), "{trap}");
        }
        assert_eq!(html.matches("<style>").count(), 1);
        assert_eq!(html.matches("<!--").count(), 0);
        assert!(!html.contains(['\u{1b}', '\0', '\u{202e}', '\u{2066}', '\u{9b}']));
        assert!(html.contains("{{ 7*7 }}{% include &quot;style.css&quot; %}{# gone #}"));
    }
}

/// The page's text, a space between any two elements' texts.
pub(crate) fn text(html: &str) -> String {
    let body = html.split_once("</style>").unwrap().1;
    let mut out = String::new();
    for piece in body.split('<') {
        out.push_str(piece.split_once('>').map_or("", |(_, text)| text));
    }
    let text = out.replace("&#x27;", "'").replace("&quot;", "\"").replace("&#x2f;", "/");
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('\u{a0}', " ")
}
