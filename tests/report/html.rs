//! The HTML report as text: what it says, and that texts stay texts.

use crate::{hostile, sample, variants};
use sha2::{Digest, Sha256};
use touchline::report::{self, Report};
use touchline::score::Scorecard;

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

/// The launch with a range for the wait at the store, and few answers wanted.
fn launch_with_a_range_at_the_store(range: &str) -> Scorecard {
    let range = format!("target waiting {range}");
    sample::changed(&[
        ("target waiting at most 5 min from 12 min on 2026-09", &range),
        ("target answered at least 90% from 40% on 2026-09", "target answered at least 30%"),
    ])
}

#[test]
fn a_mean_says_where_it_leaves_targets_out() {
    let scorecard = launch_with_a_range_at_the_store("between 10 min and 20 min");
    let page = text(&html(&scorecard));
    assert_eq!(page.matches("of 1 of 2 targets").count(), 2);
    let table = report::table(&scorecard, report::TableStyle { width: 160, color: false });
    assert!(table.contains("100 % (1 of 2)"), "{table}");
}

#[test]
fn goals_are_reached_in_full_where_every_target_is_met() {
    let is_full = |range| {
        let text = text(&html(&launch_with_a_range_at_the_store(range)));
        text.contains("2 Questions to the store's staff (3) reaches its operational goals in full")
    };
    assert!(is_full("between 10 min and 20 min"));
    assert!(!is_full("between 1 min and 5 min"));
}

fn assert_said(scorecard: &Scorecard, sentences: &[&str]) {
    let text = text(&html(scorecard));
    for sentence in sentences {
        assert!(text.contains(sentence), "{sentence}\n\n{text}");
    }
}

#[test]
fn the_verdict_is_said_in_a_sentence() {
    assert_said(
        &sample::launch(),
        &[
            "The mean is 6.8, but it hides two touchpoints where the experience breaks: \
             2 Questions to the store's staff (3) and 5 Turned away at an empty shelf (1).",
            "By the plan, 80 % take “Those who are turned away” (6.0) and 20 % take “Those who \
             get one” (8.25). Together they lived through 6.45.",
            "By the plan, 80 % of customers leave before the end, at 5 Turned away at an empty shelf.",
            "On the business side, 2 Questions to the store's staff is furthest from the \
             operational goals: 0 % of the way.",
            "“Click-through of the advert” is met, while “Revenue from the advert” stands at 50 %",
        ],
    );
}

#[test]
fn shares_are_said_to_be_planned_and_those_without_a_name_are_counted() {
    assert_said(
        &variants::half_named(),
        &[
            "No figure: the named paths cover only 20 % of customers",
            "planned for 20 % of customers",
        ],
    );
    assert_said(
        &variants::without_shares(),
        &["No planned share: not every way on from “Advert with the launch date” has a share."],
    );
}

#[test]
fn a_reason_that_many_figures_share_is_told_once() {
    let scorecard = variants::by_audience();
    let page = text(&html(&scorecard));
    let why = "which way customers take depends on the audience, and “Families who want it to \
               work” has no share";
    assert_eq!(page.matches(why).count(), 3, "{page}");
    let table = report::table(&scorecard, report::TableStyle { width: 160, color: false });
    assert_eq!(table.matches("No planned share: which way customers take").count(), 1, "{table}");
}

#[test]
fn many_paths_without_names_are_summed_up() {
    let scorecard = variants::forking(18);
    let page = html(&scorecard);
    let rows = page.split_once("All paths of").unwrap().1.split_once("</table>").unwrap().0;
    assert_eq!(rows.matches("<tr><th scope=\"row\">").count(), 9);
    assert!(text(&page).contains("10 more paths45 %"), "{page}");
    let table = report::table(&scorecard, report::TableStyle { width: 160, color: false });
    assert!(table.contains("10 more paths"), "{table}");
    assert_eq!(
        serde_json::to_value(&scorecard).unwrap()["journeys"][0]["paths"][17]["name"],
        serde_json::Value::Null
    );
}

#[test]
fn data_that_are_used_without_a_purpose_have_those_they_were_asked_for() {
    let asks = "asks telephone_number for not_in_vain";
    let uses = "uses telephone_number for not_in_vain";
    let bare = |from| sample::changed(&[(from, from.split(" for ").next().unwrap())]);
    let as_asked = "as asked for, for what the customer wants: “not to have queued for nothing”";
    assert_said(&bare(uses), &[as_asked]);
    assert_said(&bare(asks), &["no purpose is written"]);
    let none = sample::changed(&[(asks, "asks telephone_number"), (uses, "uses telephone_number")]);
    assert_eq!(text(&html(&none)).matches("no purpose is written").count(), 1);
}

#[test]
fn a_mean_of_some_touchpoints_says_so_beside_the_others() {
    assert_said(&variants::several(), &["6.8 5 of 7 measured"]);
}

#[test]
fn a_target_measured_elsewhere_says_where() {
    let goal = "  goal operational \"As a whole\" { target waiting at most 5 min }\n";
    let scorecard = sample::changed(&[("  stage hearing", &format!("{goal}  stage hearing"))]);
    let why = "not measured for the journey as a whole, only at ";
    assert_said(&scorecard, &[why, " in the column journey would measure it"]);
    let table = report::table(&scorecard, report::TableStyle { width: 200, color: false });
    assert!(table.contains("not measured for the journey"), "{table}");
}

#[test]
fn the_flow_is_told_with_shares_and_those_who_leave() {
    assert_said(
        &sample::launch(),
        &[
            "3 Advert with the launch date 100 % 20 % 4 Buying one of the first devices 80 % 5 Turned",
            "5 Turned away at an empty shelf 80 % nowhere 100 %",
            "In all, 80 % of customers leave before the end.",
        ],
    );
}

#[test]
fn who_is_to_keep_a_promise_is_shown_with_how_they_do() {
    let launch = sample::launch();
    assert_said(&launch, &["To be kept by", "experience score 10, operational attainment 20 %"]);
    let kept_by_nobody = sample::changed(&[("      delivers put_aside\n", "")]);
    assert_said(&kept_by_nobody, &["nobody yet"]);
}

#[test]
fn what_is_measured_has_its_question_source_and_rhythm() {
    assert_said(
        &sample::launch(),
        &["The staff could help “How well could we answer your questions?” 1 to 5 Survey at the \
           store's exit survey every quarter Fans who read every test and Families"],
    );
}

#[test]
fn a_touchpoint_says_how_it_ends_against_what_was_expected() {
    assert_said(
        &sample::launch(),
        &[
            "miserable: 5 below the 6 expected",
            "magic: 3 above the 7 expected",
            "neutral: 1 above the 9 expected",
            "2 magic more than a point above what was expected",
        ],
    );
}

#[test]
fn what_customers_live_through_stands_on_the_card_and_where_it_is_known_from() {
    assert_said(
        &sample::launch(),
        &[
            "They doWaits for a member of staff, asks, and gets a leaflet",
            "PainsNobody knows, and nobody may take an order known from Forty customers, asked at \
             the door on launch day IdeasTake orders with a deposit, from the day of the first \
             report taken on by Store managers",
            "JoyThey take the time to find what suits me to be looked at again by 30 Jun 2027",
            "ImportanceHidden driver: invest stated low, derived high",
            "Recovery6 A call: yours has arrived when “Came for it and left without” is above \
             10 %; within 14 days",
            "Asked forTelephone number for what the customer wants: “not to have queued for nothing”",
            "Is harmed by3 Advert with the launch date strongly",
            "Feeds2 Questions to the store's staff",
            "OwnerStore managers from the stage",
            "31 Mar 2027 from the journey",
            "Where value changes hands The device is paid for and handed over",
        ],
    );
}

#[test]
fn strategy_money_data_and_evidence_have_their_place() {
    assert_said(
        &sample::launch(),
        &[
            "TodayFirst with the news and last with the goods",
            "Members who feel connected to us at least 26 % 21 % 31 Dec 2025 23.5 %",
            "60 000 EUR ByThe launch of the Volta One OwnerStore managers",
            "Period1 Jan 2027 to 30 Jun 2027 Goes into2 Questions to the store's staff",
            "Telephone number personal Asked for at5 Turned away at an empty shelf",
            "SourceYearly study among members study Date30 Jun 2026 Samplen = 1840",
            "consumer 35 % 4200 310 EUR per year",
        ],
    );
    let html = html(&sample::launch());
    let out = "<a rel=\"noopener noreferrer\" href=\"https:&#x2f;&#x2f;example.com&#x2f;volta";
    assert!(html.contains(out));
}

#[test]
fn a_word_of_the_field_is_told_once() {
    let text = text(&html(&variants::several()));
    assert_eq!(text.matches("the touchpoint that makes good when this one fails").count(), 1);
    assert_eq!(text.matches("Hidden driver few name it").count(), 0);
    assert_eq!(text.matches("Hidden driverfew name it").count(), 1);
}

#[test]
fn empty_parts_of_a_card_are_not_there() {
    let plain = "journey j \"J\" { stage s { touchpoint t \"T\" {} } }";
    let text = text(&html(&sample::of_text(plain, &[])));
    for part in ["They do", "What customers expect", "Helps", "Aim", "Recovery", "Words used"] {
        assert!(!text.contains(part), "{part} in {text}");
    }
}

#[test]
fn every_date_has_the_one_form() {
    for scorecard in [sample::launch(), variants::several()] {
        let text = text(&html(&scorecard));
        let text = text.split_once("What the check found").unwrap().0;
        assert!(text.contains("31 Dec 2026"));
        for sign in ["2026-", "2025-", "2027-", "December", "\""] {
            assert!(!text.contains(sign), "{sign} in {text}");
        }
    }
}

#[test]
fn a_project_without_measurements_says_so() {
    assert_said(
        &sample::unmeasured(),
        &[
            "Not measured yet: of seven touchpoints none has a score",
            "the curve is drawn from measured scores, and there are none",
        ],
    );
    assert!(!text(&html(&sample::unmeasured())).contains("NaN"));
}

#[test]
fn what_is_missing_in_part_is_named() {
    assert_said(
        &sample::launch(),
        &[
            "6 A call: yours has arrived and 7 What those turned away tell others have no experience \
           score; no figure counts them in.",
        ],
    );
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
        assert_eq!(html.matches("noreferrer").count(), 0, "no hostile text is a link");
        assert_eq!(html.matches("<style>").count(), 1);
        assert_eq!(html.matches("<!--").count(), 0);
        assert!(!html.contains(['\u{1b}', '\0', '\u{202e}', '\u{2066}', '\u{9b}']));
        assert!(html.contains("{{ 7*7 }}{% include &quot;style.css&quot; %}{# gone #}"));
    }
}

/// The page's text; what is set in small letters is set apart.
pub(crate) fn text(html: &str) -> String {
    let body = html.split_once("</style>").unwrap().1;
    let mut out = String::new();
    for piece in body.replace("<span class=\"small", " <span class=\"small").split('<') {
        out.push_str(piece.split_once('>').map_or("", |(_, text)| text));
    }
    let text = out.replace("&#x27;", "'").replace("&quot;", "\"").replace("&#x2f;", "/");
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('\u{a0}', " ")
}
