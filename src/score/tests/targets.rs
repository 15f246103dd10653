//! One touchpoint, one metric, one target: what they come to.

use super::*;

/// A journey of one touchpoint `t` with these lines in its goal.
pub(super) fn spec(metric: &str, targets: &str) -> String {
    format!(
        r#"
audience young "Young" {{ share 25% }}
audience old "Old" {{ share 75% }}
audience others "Others" {{ }}
source till "Till" {{
  kind records
  every month
}}
metric m "M" {{
{metric}
}}
journey j "J" {{
  audience young, old, others
  stage s {{
    touchpoint t {{
      goal operational "g" {{
{targets}
      }}
    }}
  }}
}}
"#
    )
}

pub(super) const RATING: &str = "type rating\nscale 1 to 5";
pub(super) const TENS: &str = "type rating\nscale 0 to 10";
pub(super) const MINUTES: &str = "type duration";
pub(super) const PERCENT: &str = "type percent";
pub(super) const MONEY: &str = "type money\nunit EUR";

/// The journey of [`spec`] with rows `date,audience,value,n`, at a date.
fn journey(metric: &str, targets: &str, rows: &[&str], as_of: Date) -> JourneyScore {
    let mut data = "metric,touchpoint,date,audience,value,n\n".to_owned();
    for row in rows {
        data += &format!("m,t,{row}\n");
    }
    let specs = [("a.journey", spec(metric, targets))];
    let (mut card, findings) = scored(&specs, &[("a.csv", data)], as_of);
    let is_error = |line: &&String| line.contains(" error ");
    assert_eq!(findings.iter().filter(is_error).collect::<Vec<_>>(), [""; 0]);
    card.journeys.remove(0)
}

pub(super) fn target(metric: &str, target: &str, rows: &[&str]) -> TargetScore {
    target_at(metric, target, rows, date(2027, 1, 31))
}

fn target_at(metric: &str, target: &str, rows: &[&str], as_of: Date) -> TargetScore {
    let mut journey = journey(metric, &format!("target m {target}"), rows, as_of);
    journey.stages[0].touchpoints[0].goals[0].targets.remove(0)
}

fn first_measured(value: &str, on: Date) -> Option<Baseline> {
    Some(Baseline { value: value.to_owned(), on: Some(on), is_stated: false })
}

#[test]
fn attainments_are_those_worked_out_elsewhere() {
    let done = |metric, wanted, row: &str| {
        let target = target(metric, wanted, &[row]);
        (target.met, target.attainment.value)
    };
    assert_eq!(done(PERCENT, "at least 5%", "2027-01-31,,5,"), (Some(true), Some(1.0)));
    assert_eq!(done(MONEY, "at least 100 EUR", "2027-01-31,,50,"), (Some(false), Some(0.5)));
    assert_eq!(
        done(MINUTES, "at most 10 min from 24 min", "2027-01-31,,12,"),
        (Some(false), Some(0.857))
    );
    assert_eq!(done(RATING, "at least 4", "2027-01-31,,3.1,"), (Some(false), Some(0.7)));
}

#[test]
fn a_target_below_its_baseline_has_no_progress() {
    let specs = [("a.journey", spec(TENS, "target m at least 8 from 9"))];
    let data = "metric,touchpoint,date,value\nm,t,2027-01-31,7\n".to_owned();
    let (card, _) = scored(&specs, &[("a.csv", data)], date(2027, 1, 31));
    let target = &card.journeys[0].stages[0].touchpoints[0].goals[0].targets[0];
    assert_eq!((target.met, target.attainment.value), (Some(false), None));
}

#[test]
fn the_first_measurement_is_the_baseline_where_none_is_stated() {
    let rows = ["2026-10-31,,20,", "2026-12-31,,14,", "2027-01-31,,12,"];
    let later = target(MINUTES, "at most 10 min by 2027-06-30", &rows);
    assert_eq!(later.attainment.value, Some(0.8));
    assert_eq!(later.baseline, first_measured("20 min", date(2026, 10, 31)));
    assert_eq!(later.status, Status::OnTrack);
}

#[test]
fn changes_are_counted_from_the_baseline() {
    let up = target(MONEY, "up 15% from 200 EUR", &["2027-01-31,,215,"]);
    assert_eq!((up.met, up.attainment.value), (Some(false), Some(0.5)));
    assert_eq!(up.wanted, "+15 %, to at least 230 EUR");
    let up = target(PERCENT, "up 5 pp from 21%", &["2027-01-31,,26,"]);
    assert_eq!((up.met, up.attainment.value), (Some(true), Some(1.0)));
    let down = target(MINUTES, "down 50%", &["2026-12-31,,20,", "2027-01-31,,15,"]);
    assert_eq!((down.met, down.attainment.value), (Some(false), Some(0.5)));
    assert_eq!(down.wanted, "−50 %, to at most 10 min");
    let nowhere = target(MINUTES, "down 50%", &["2027-01-31,,15,"]);
    assert_eq!((nowhere.met, nowhere.status), (None, Status::NotYetMet));
    assert_eq!(nowhere.attainment.why.as_deref(), Some("no baseline to count the change from"));
    assert_eq!(nowhere.latest_words.as_deref(), Some("15 min"));
}

#[test]
fn units_of_time_are_converted() {
    let hours = target(MINUTES, "at most 1 h", &["2027-01-31,,90,"]);
    assert_eq!((hours.met, hours.attainment.value), (Some(false), Some(0.667)));
    assert_eq!(hours.short_by.as_deref(), Some("30 min above"));
    assert_eq!(hours.wanted, "at most 1 h");
}

#[test]
fn a_share_falls_short_by_percentage_points() {
    let share = target(PERCENT, "at least 90%", &["2027-01-31,,35,"]);
    assert_eq!(share.short_by.as_deref(), Some("55 pp below"));
}

#[test]
fn a_range_is_kept_or_not() {
    let above = target(MINUTES, "between 2 min and 3 min", &["2027-01-31,,4.5,"]);
    assert_eq!((above.met, above.attainment.value), (Some(false), None));
    assert_eq!(above.short_by.as_deref(), Some("1.5 min above"));
    assert_eq!(above.wanted, "between 2 and 3 min");
}

#[test]
fn the_statuses_come_in_their_order() {
    let status = |wanted, row: &str| target(PERCENT, wanted, &[row]).status;
    let from = "at least 50% from 0% on 2026-10-31 by 2027-05-03";
    assert_eq!(target(PERCENT, from, &[]).status, Status::Unmeasured);
    assert_eq!(status(from, "2027-01-31,,60,"), Status::Met);
    assert_eq!(status(from, "2027-01-31,,25,"), Status::OnTrack);
    assert_eq!(status(from, "2027-01-31,,20,"), Status::AtRisk);
    assert_eq!(status(from, "2027-01-31,,19,"), Status::OffTrack);
    assert_eq!(status("at least 50% from 0% by 2027-05-03", "2027-01-31,,25,"), Status::NotYetMet);
    assert_eq!(status("at least 50%", "2027-01-31,,25,"), Status::NotYetMet);
    assert_eq!(status("at least 50% always", "2027-01-31,,25,"), Status::NotMet);
    assert_eq!(status("at least 50% by 2027-01-30", "2027-01-31,,25,"), Status::Missed);
}

#[test]
fn an_old_value_is_stale_and_its_last_status_stands_beside_it() {
    let metric = format!("{PERCENT}\nsource till");
    let old = target(&metric, "at least 50% by 2026-12-31", &["2026-11-30,,25,"]);
    assert_eq!((old.status, old.last_status), (Status::Stale, Some(Status::Missed)));
    let metric = format!("{PERCENT}\nsource till\nevery quarter");
    let fresh = target(&metric, "at least 50% by 2026-12-31", &["2026-11-30,,25,"]);
    assert_eq!((fresh.status, fresh.last_status), (Status::Missed, None));
}

#[test]
fn values_after_the_date_are_not_known_yet() {
    let rows = ["2027-01-31,,25,", "2027-02-28,,60,"];
    assert_eq!(target(PERCENT, "at least 50%", &rows).latest.value, Some(25.0));
    let none = target(PERCENT, "at least 50%", &["2027-02-28,,60,"]);
    assert_eq!(none.status, Status::Unmeasured);
    assert_eq!(none.latest.why.as_deref(), Some("not measured by this date"));
}

/// The score of the touchpoint of [`spec`].
fn score_of(rows: &[&str]) -> Figure {
    let as_of = date(2027, 1, 31);
    journey(TENS, "target m at least 8", rows, as_of).stages[0].touchpoints[0].score.clone()
}

#[test]
fn everybody_is_the_row_without_an_audience_else_the_weighted_mean() {
    let all = ["2027-01-31,,9,", "2027-01-31,young,1,10"];
    assert_eq!(value(&score_of(&all)), 9.0);
    let by_answers = ["2027-01-31,young,2,30", "2027-01-31,old,8,10"];
    assert_eq!(value(&score_of(&by_answers)), 3.5);
    let by_share = ["2027-01-31,young,2,", "2027-01-31,old,8,10"];
    assert_eq!(value(&score_of(&by_share)), 6.5);
    let none = score_of(&["2027-01-31,young,2,", "2027-01-31,others,8,"]);
    assert_eq!(none.value, None);
    assert!(none.why.is_some_and(|why| why.contains("to weigh them by")));
}

#[test]
fn a_target_for_an_audience_looks_at_its_rows() {
    let rows = ["2027-01-31,,9,", "2027-01-31,young,3,", "2027-01-31,old,7,"];
    assert_eq!(target(TENS, "at least 8 for young", &rows).latest.value, Some(3.0));
    assert_eq!(target(TENS, "at least 8 for young, old", &rows).latest.value, Some(6.0));
    let none = target(TENS, "at least 8 for others", &rows);
    assert_eq!(none.latest.why.as_deref(), Some("not measured for this audience"));
}

#[test]
fn sums_of_audiences_are_not_means() {
    let rows = ["2027-01-31,young,30,10", "2027-01-31,old,70,10"];
    let money = target(MONEY, "at least 100 EUR", &rows);
    assert_eq!((money.latest.value, money.status), (None, Status::Unmeasured));
}

#[test]
fn a_metric_without_a_scale_gives_no_level() {
    let metric = format!("{PERCENT}\nkind relationship");
    let journey =
        journey(&metric, "target m at least 26%", &["2027-01-31,,26,"], date(2027, 1, 31));
    let touchpoint = &journey.stages[0].touchpoints[0];
    assert_eq!(touchpoint.score.why.as_deref(), Some("its metric has no scale"));
    assert_eq!(value(&touchpoint.operational), 1.0);
    assert_eq!(touchpoint.gap.why.as_deref(), Some("no experience score"));
    assert_eq!((journey.mean.value, journey.scored), (None, 0));
    assert_eq!(journey.lived_through.value, None);
}

#[test]
fn where_lower_is_better_the_level_is_mirrored() {
    let metric = "type ces\nscale 1 to 7\nbetter lower";
    let journey = journey(metric, "target m at most 3", &["2027-01-31,,2.5,"], date(2027, 1, 31));
    assert_eq!(value(&journey.mean), 7.5);
    assert_eq!(value(&journey.lived_through), 7.5);
}

#[test]
fn paths_that_leave_customers_out_give_no_overall_figure() {
    let spec = r#"
metric m "M" {
  type rating
  scale 0 to 10
}
journey j "J" {
  stage s {
    touchpoint a { }
    touchpoint b { }
    touchpoint c { }
  }
  flow {
    start -> a
    a -> b 30%
    a -> c rest
    path lucky "Lucky" through b
  }
}
"#;
    let data = "metric,touchpoint,date,value\nm,a,2027-01-31,4\nm,b,2027-01-31,8\n";
    let (card, _) =
        scored(&[("a.journey", spec.to_owned())], &[("a.csv", data.to_owned())], date(2027, 2, 1));
    let journey = &card.journeys[0];
    assert_eq!((value(&journey.paths[0].mean), value(&journey.paths[0].share)), (6.0, 30.0));
    assert_eq!(
        journey.lived_through.why.as_deref(),
        Some("the named paths cover only 30 % of customers")
    );
    let all = spec.replace("    path lucky \"Lucky\" through b\n", "");
    let (card, _) = scored(&[("a.journey", all)], &[("a.csv", data.to_owned())], date(2027, 2, 1));
    let journey = &card.journeys[0];
    assert_eq!(journey.paths.len(), 2);
    assert_eq!(value(&journey.lived_through), 4.6);
}

#[test]
fn a_mean_of_attainments_says_how_many_targets_it_rests_on() {
    let targets = "target m at least 50%\ntarget m between 60% and 80%";
    let journey = journey(PERCENT, targets, &["2027-01-31,,55,"], date(2027, 1, 31));
    let touchpoint = &journey.stages[0].touchpoints[0];
    assert_eq!(value(&touchpoint.operational), 1.0);
    assert_eq!(touchpoint.operational_of, Counted { counted: 1, all: 2 });
    assert_eq!(touchpoint.relationship_of, Counted::default());
}

#[test]
fn a_first_measurement_that_met_the_target_is_not_shown_as_its_baseline() {
    let rows = ["2026-10-31,,8,", "2027-01-31,,12,"];
    let slipped = target(MINUTES, "at most 10 min by 2027-06-30", &rows);
    assert_eq!((slipped.met, &slipped.baseline), (Some(false), &None));
    assert_eq!(slipped.status, Status::NotYetMet);
}

#[test]
fn progress_of_everybody_counts_from_the_day_on_which_all_were_measured() {
    let rows = [
        "2026-10-31,young,2,10",
        "2026-11-30,young,4,10",
        "2026-11-30,old,6,10",
        "2027-01-31,young,6,10",
        "2027-01-31,old,8,10",
    ];
    let both = target(TENS, "at least 9 by 2027-06-30", &rows);
    assert_eq!(both.baseline, first_measured("5", date(2026, 11, 30)));
    assert_eq!((both.latest.value, both.attainment.value), (Some(7.0), Some(0.5)));
    let carried = target(TENS, "at least 9", &[rows[0], rows[2], rows[3], rows[4]]);
    assert_eq!(carried.baseline, first_measured("4", date(2026, 11, 30)));
}

#[test]
fn the_latest_value_counts_where_the_first_one_can_not_be_told() {
    let rows = ["2026-10-31,young,2,", "2026-10-31,others,4,", "2027-01-31,young,6,10"];
    let rows = [&rows[..], &["2027-01-31,others,8,30"]].concat();
    let both = target(TENS, "at least 9", &rows);
    assert_eq!((both.latest.value, both.baseline), (Some(7.5), None));
}

#[test]
fn in_json_dates_and_baselines_are_text() {
    let rows = ["2026-10-31,,20,", "2027-01-31,,12,"];
    let json = |wanted| serde_json::to_value(target(MINUTES, wanted, &rows)).unwrap_or_default();
    let measured = json("at most 10 min by 2027-06-30");
    assert_eq!(measured["baseline"], "20 min on 2026-10-31, first measured");
    assert_eq!(
        (&measured["deadline"], &measured["measured"]),
        (&"2027-06-30".into(), &"2027-01-31".into())
    );
    let stated = json("at most 10 min from 24 min on 2026-09-30 always");
    assert_eq!(
        (&stated["baseline"], &stated["deadline"]),
        (&"24 min on 2026-09-30".into(), &"always".into())
    );
}

#[test]
fn a_goal_of_the_stage_is_said_to_stand_for_its_touchpoints() {
    let goal = "  stage s {\n    goal relationship \"g\" { }\n";
    let text = spec(RATING, "target m at least 4").replace("  stage s {\n", goal);
    let (card, _) = scored(&[("a.journey", text)], &[], date(2027, 1, 31));
    let touchpoint = &card.journeys[0].stages[0].touchpoints[0];
    let why = touchpoint.relationship.why.as_deref();
    assert_eq!(why, Some("its stage has this goal, for all its touchpoints"));
}
