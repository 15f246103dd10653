//! What the specs say of the experience, as the scorecard shows it.

use super::*;
use crate::score::{Giver, Outcome, TouchpointScore};

const SPEC: &str = r#"
brand b "B"
audience young "Young" { worth 240 EUR per year }
data name "Name" { kind personal }
source talks "Talks" {
  kind interview
  every year
}
evidence study "A study" {
  source talks
  date 2026-09
  sample 12
  finding "It matters"
  link "javascript:alert(1)"
}
motivator secure "Feel secure" { importance stated high derived high because study }
owner desk "Desk"
metric liked "Liked" {
  type rating
  scale 0 to 10
}
journey j "J" draft {
  owner desk
  serves secure
  by 2027-12-31
  because study
  recovery sorry when liked below 4 within 2 days
  investment money "Money" {
    amount 2000 EUR
    owner desk
    period 2027-01 to 2027-12
    into first, sorry
  }
  stage s {
    wants safe "to be safe"
    exchange "The bill"
    aim attract
    touchpoint first {
      moment fmot
      aim interact
      expects score 6
      expects base "It is open" review 2027-01
      expects prompt efficiency "It is quick" because study for young
      goal relationship "They like it" answers prompt {
        target liked at least 8
      }
      harms sorry strongly because study
      feeds third
      asks name for safe
      asks name for "advertising"
      uses name for "advertising"
      importance stated low derived high
      importance stated high derived low for young
      pain "It is slow" because study
      idea "More staff" owner desk
      helps third
    }
    touchpoint sorry {
      unintended
      answer first within 2 days
      listens liked
      expects score 5
    }
    touchpoint third {
      expects score 4 for young
    }
    touchpoint fourth {
      expects score 9
    }
  }
}
"#;

fn touchpoints(card: &mut Scorecard) -> Vec<TouchpointScore> {
    card.journeys.remove(0).stages.remove(0).touchpoints
}

fn card() -> Scorecard {
    let data = "date,metric,touchpoint,value\n2027-01-31,liked,first,8\n2027-01-31,liked,fourth,3\n\
                2027-01-31,liked,third,3\n";
    let (card, findings) =
        scored(&[("a.journey", SPEC.into())], &[("a.csv", data.into())], date(2027, 2, 28));
    // The spec says everything, not everything wisely.
    let unread =
        findings.iter().filter(|line| line.starts_with("a.csv") || line.contains("unknown"));
    assert_eq!(unread.collect::<Vec<_>>(), [""; 0]);
    card
}

#[test]
fn a_score_beyond_what_was_expected_is_magic() {
    let mut card = card();
    let counts: Vec<_> =
        card.journeys[0].outcomes.iter().map(|of| (of.outcome, of.count)).collect();
    assert_eq!(counts, [(Outcome::Magic, 1), (Outcome::Miserable, 1)]);
    let touchpoints = touchpoints(&mut card);
    let outcomes: Vec<_> = touchpoints.iter().map(|it| it.outcome).collect();
    assert_eq!(outcomes, [Some(Outcome::Magic), None, None, Some(Outcome::Miserable)]);
    let beyond: Vec<_> = touchpoints.iter().map(|it| &it.beyond_expected).collect();
    assert_eq!((beyond[0].value, beyond[3].value), (Some(2.0), Some(-6.0)));
    assert_eq!(beyond[1].why.as_deref(), Some("no experience score"));
    assert_eq!(beyond[2].why.as_deref(), Some("a score is expected of single audiences only"));
    let settings = Settings { margin: 2.0, ..Settings::default() };
    assert_eq!(settings.margin, 2.0);
}

#[test]
fn what_is_handed_down_says_from_where() {
    let touchpoints = touchpoints(&mut card());
    let [first, sorry] = [0, 1].map(|at| &touchpoints[at].handed_down);
    assert_eq!((first.aim, sorry.aim), (None, Some(Giver::Stage)));
    assert_eq!((first.owner, first.serves), (Some(Giver::Journey), Some(Giver::Journey)));
    assert_eq!((first.because, sorry.because), (Some(Giver::Journey), None));
    assert_eq!((first.recovery, sorry.recovery), (Some(Giver::Journey), None));
    assert_eq!(touchpoints[0].goals[0].targets[0].deadline_from, Some(Giver::Journey));
    let recovery = touchpoints[0].recovery.as_ref();
    assert_eq!(recovery.map(|it| &*it.by.touchpoint), Some("sorry"));
    assert_eq!(recovery.and_then(|it| it.when.as_deref()), Some("“Liked” is below 4"));
}

#[test]
fn effects_and_feeds_are_seen_from_both_sides() {
    let touchpoints = touchpoints(&mut card());
    let effects = |at: usize| {
        let of = &touchpoints[at].experience;
        let all = of.effects.iter().chain(&of.affected_by);
        all.map(|it| (it.place.touchpoint.clone(), it.strength)).collect::<Vec<_>>()
    };
    assert_eq!(effects(0), [("sorry".to_owned(), Some("strongly")), ("third".to_owned(), None)]);
    assert_eq!(effects(1), [("first".to_owned(), Some("strongly"))]);
    assert_eq!(touchpoints[2].experience.fed_by[0].touchpoint, "first");
}

#[test]
fn importance_falls_into_quadrants() {
    let card = card();
    let quadrants = |of: &[crate::score::ImportanceView]| -> Vec<_> {
        of.iter().map(|it| it.quadrant.map(|it| it.term)).collect()
    };
    assert_eq!(quadrants(&card.motivators[0].importance), [Some("proven driver")]);
    let first = &card.journeys[0].stages[0].touchpoints[0].experience.importance;
    assert_eq!(quadrants(first), [Some("hidden driver"), Some("table stakes")]);
}

#[test]
fn in_json_every_concept_has_its_words() {
    insta::assert_snapshot!(serde_json::to_string_pretty(&card()).unwrap_or_default());
}
