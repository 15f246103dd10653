//! Text in; the findings out, or what the model holds.

use super::build;
use crate::model::{Deadline, Id, Model, Ref, Stop, Touchpoint, Unit};
use crate::source::Sources;
use crate::syntax;
use insta::assert_snapshot;
use std::fmt::Write;

fn with_model<T>(text: &str, look: impl FnOnce(&Model<'_>, String) -> T) -> T {
    let mut sources = Sources::default();
    let (file, _) = sources.add("test.journey", text.as_bytes().to_vec());
    let (tree, mut diagnostics) = syntax::parse(&sources, file);
    let (model, found) = build(&sources, &[tree]);
    diagnostics.extend(found);
    let mut out = String::new();
    for diagnostic in diagnostics {
        let at = sources.position(diagnostic.span);
        let (code, message) = (diagnostic.code.name, &diagnostic.message);
        let _ = writeln!(out, "{}:{} {code}: {message}", at.line, at.column);
        let _ = writeln!(out, "    {}", diagnostic.label);
        for other in &diagnostic.others {
            let at = sources.position(other.span);
            let _ = writeln!(out, "    {}:{} {}", at.line, at.column, other.text);
        }
        if let Some(help) = &diagnostic.help {
            let _ = writeln!(out, "    {help}");
        }
    }
    look(&model, out)
}

fn findings(text: &str) -> String {
    with_model(text, |_, findings| findings)
}

/// The dental practice, in full.
const SAMPLE: &str = r#"
brand smile "Riverside Dental" {
  audience private, insured
  promise short_wait "In the chair within 10 minutes of your time" within 10 min
}
audience private "Pay themselves" { share 25% }
audience insured "Public insurance" { share 75% }
channel on_site "At the practice"
channel phone "By phone"
owner reception "Reception"
source evening_text "Text message after the visit" {
  kind survey
  every month
}
metric waiting "Minutes from appointment to chair" {
  type duration
}
metric wait_ok "The wait was fine" {
  type rating
  scale 1 to 5
  source evening_text
}
journey checkup "The yearly check-up" {
  audience private, insured
  by 2027-06-30
  recovery apology
  stage visit {
    wants no_fear "to get through it without pain or shame"
    owner reception
    channel on_site
    touchpoint waiting_room {
      moment smot
      goal operational "Nobody waits long" {
        target waiting at most 10 min from 24 min on 2026-09
      }
      goal relationship "Waiting does not frighten" {
        target wait_ok at least 4 from 3.1 always
      }
      delivers short_wait
    }
    touchpoint apology "Sorry, with coffee and a new time" {
      channel phone
    }
    touchpoint treatment
  }
  flow {
    start -> waiting_room
    waiting_room -> apology 15% when waiting above 20 min
    waiting_room -> treatment rest
    apology -> treatment -> finish
    path late "Seen late" through apology
  }
}
"#;

#[test]
fn a_sound_spec_has_no_findings_and_all_its_facts() {
    with_model(SAMPLE, |model, findings| {
        assert_eq!(findings, "");
        let [room, apology, treatment] = &model.touchpoints.values().collect::<Vec<_>>()[..] else {
            panic!("three touchpoints");
        };
        assert_eq!(room.heading.title, "Waiting room");
        let channel = |of: &crate::model::Touchpoint<'_>| {
            let id = of.channel.and_then(|channel| channel.value.known());
            id.map(|id| model.channels[id].heading.name.to_string())
        };
        assert_eq!(channel(room).as_deref(), Some("on_site"), "handed down");
        assert_eq!(channel(apology).as_deref(), Some("phone"), "its own");
        assert!(apology.recovery.is_none(), "a recovery handed down is never its own");
        assert!(treatment.recovery.is_some());
        let deadlines: Vec<Option<Deadline>> =
            model.targets().map(|at| at.target.deadline.map(|deadline| deadline.value)).collect();
        let june = jiff::civil::date(2027, 6, 30);
        assert_eq!(deadlines, [Some(Deadline::By(june)), Some(Deadline::Always)]);
        let journey = &model.journeys.values().collect::<Vec<_>>()[0];
        let flow = journey.flow.as_ref().expect("a flow");
        assert_eq!(flow.ways.len(), 5);
        assert_eq!(flow.ways[0].from, Stop::Start);
        assert_eq!(flow.ways[4].to, Stop::Finish);
        assert!(matches!(flow.paths[0].through[0].value, Ref::To(_)));
        assert!(matches!(journey.brand.map(|brand| brand.value), Some(Ref::To(_))));
        let scale = model.metrics.values().nth(1).and_then(|metric| metric.scale);
        assert_eq!(scale.map(|scale| (scale.low, scale.high)), Some((1.0, 5.0)));
        let unit = model.metrics.values().next().and_then(|metric| metric.unit);
        assert!(matches!(unit, Some(Unit::Time(_))));
    });
}

#[test]
fn unknown_and_misplaced_words() {
    assert_snapshot!(findings(
        "persona a \"A\"
tochpoint b
stage x \"X\" {
  touchpoint y { chanel z }
}
\"text first\"
journey j \"J\" {
  stages s {
    touchpoint t {
      colour red
    }
  }
}"
    ));
}

#[test]
fn values_of_the_wrong_kind() {
    assert_snapshot!(findings(
        "audience a \"A\" {
  share \"many\"
  size 12%
  kind consumers
}
audience b \"B\" {
  share 25
}
channel \"Web\"
channel web
channel shop Web shop
channel 8 \"Eight\"
source s \"S\" {
  every now
  kind survey, interview
}
metric m \"M\" {
  type nps
  scale 1 to
}
brand c \"C\" {
  promise d \"D\" by 2027-13 within 3
  promise e \"E\" by next_year
}"
    ));
}

#[test]
fn clauses_that_do_not_fit() {
    assert_snapshot!(findings(
        "metric m \"M\" {
  type nps
}
journey j \"J\" {
  goal operational \"G\" {
    target m at lest 5
    target m at least 5 at most 6
    target m at least
    target m between 5
    target m at least 5 on 2027-01
    target m form 5
    target m at least 5 soon
    target m at least 5 by 2027-01 always
  }
  goal \"No kind\"
  goal operational
}
channel by \"By post\"
channel w \"W\" {
  note \"x\"
}
channel v \"V\" online"
    ));
}

#[test]
fn dashes_for_arrows_and_values_in_capitals() {
    assert_snapshot!(findings(
        "journey j \"J\" {
  stage s {
    touchpoint a \"A\" { moment FMOT }
    touchpoint b \"B\" { moment smot }
  }
  flow {
    start -> a
    a - b
    pth x \"X\" through a
  }
}"
    ));
}

#[test]
fn working_days_are_taken_for_days() {
    assert_snapshot!(findings(
        "metric wait \"Wait\" { type duration }
brand b \"B\" {
  promise soon \"Soon\" within 3 working days
  promise now \"Now\" within 2 business hours
  promise later \"Later\" within 3 days
  strategy \"S\" {
    goal operational \"G\" { target wait at most 10 working days from 12 work days by 2027-01 }
  }
}"
    ));
}

#[test]
fn lines_that_say_more_than_one_thing() {
    assert_snapshot!(findings(
        "audience fans \"Fans\" { share 20% worth 30 EUR }
audience friends \"Friends\" { worth 30 EUR, share 20%, note \"Both\" }
owner note \"A team\"
source till \"Till\" { kind records
  every month kind survey
}
metric m \"M\" {
  type nps source till every week
  note at the till
  better lower wish 5
}
journey j \"J\" {
  owner note
  audience fans, friends owner note
  goal operational \"G\" {
    target m at least 5 for fans by 2027-01 target m at most 90
  }
}"
    ));
}

/// What looks like a second word of the block belongs to the first.
#[test]
fn lines_that_say_one_thing_with_a_word_of_their_block() {
    assert_snapshot!(findings(
        "source note \"Notes\" { kind survey }
owner every \"Everyone\"
metric m \"M\" {
  type nps
  question \"Which source, every month?\"
  source note
  every month
  owner every
}
audience note \"Writers\"
audience source \"Readers\"
journey j \"J\" {
  audience source, note
}"
    ));
}

#[test]
fn names_that_nothing_has_are_told_once() {
    assert_snapshot!(findings(
        "owner retail \"Retail\"
metric nps \"NPS\" { type nps }
journey j \"J\" {
  channel retail
  stage s {
    touchpoint a {
      owner retial
      goal relationship \"G\" {
        target npz at least 5
        target npz at least 6
      }
    }
    touchpoint b {
      owner retial
      recovery c
    }
  }
  flow {
    start -> a -> d -> finish
  }
}"
    ));
}

#[test]
fn two_of_a_name() {
    assert_snapshot!(findings(
        "owner a \"A\"
channel a \"Another kind\"
owner a \"A\"
owner a \"A\"
journey j \"J\" {
  stage s {
    touchpoint t
    touchpoint t
  }
}
journey k \"K\" {
  stage s {
    touchpoint t
  }
}"
    ));
}

#[test]
fn metrics_that_leave_open_how_they_are_read() {
    assert_snapshot!(findings(
        "metric a \"A\" { type csat }
metric b \"B\" {
  type csat
  figure mean
}
metric c \"C\" { type ces }
metric d \"D\" { type rating }
metric e \"E\" { type money }
metric f \"F\" {
  type rating
  scale 5 to 1
}
metric g \"G\" {
  kind relationship
}
metric h \"H\" {
  type money
  unit euros
}
metric i \"I\" {
  type count
  unit artcles
}
unit articles \"Articles\"
metric sound \"Sound\" {
  type csat
  figure top_two
}"
    ));
}

#[test]
fn flows_with_faults() {
    assert_snapshot!(findings(
        "journey j \"J\" {
  stage s {
    touchpoint a
    touchpoint b
    touchpoint finish
  }
  flow {
    start -> a -> b
    a -> b 20%
    a ->
    -> b
    finish -> a
    b -> start
    b -> finish 20
    path p \"P\"
    path q \"Q\" through a, b
    path q \"Q\" through a
  }
}
a -> b"
    ));
}

#[test]
fn a_name_on_a_line_that_cannot_be_read_is_not_unknown() {
    assert_snapshot!(findings(
        "foobar x \"X\"
journey j \"J\" {
  owner x
}"
    ));
}

#[test]
fn expectations_with_faults() {
    insta::assert_snapshot!(findings(
        "journey j \"J\" {
  stage s {
    touchpoint review {
      expects base \"It works\"
      expects quick efficiency \"At once\" review 2027-12
      expects score 8
      expects score \"Eight\"
      expects score 12
      expects joy 8
      expects \"It is nice\"
      expects delight \"They know me\"
      expects quick joy \"Again\"
      goal relationship \"Quick\" answers quick, quik { target x at least 8 }
      goal relationship \"Again\" answers
    }
  }
}
metric x \"X\" { type nps }"
    ));
}

#[test]
fn value_data_and_drivers_with_faults() {
    insta::assert_snapshot!(findings(
        "brand b \"B\" {
  strategy \"S\" { goal operational \"G\" { target x at least 8 }
    stage t }
  investment i \"I\" {
    amount 20000
    period 2027-12 to 2027-01
    into t, j.t, j.u
  }
}
audience a \"A\" { worth 240 EUR per year
  worth 5 min }
audience c \"C\" { worth 240 EUR per EUR }
data age \"Age\" { kind secret }
motivator free \"Free\" { importance because e
  importance stated much }
evidence e \"E\" { sample many
  date spring }
metric x \"X\" { type nps }
journey j \"J\" draft {
  serves fre
  stage s {
    wants calm \"to be calm\"
    touchpoint t {
      asks age for clam
      asks age for \"our statistics\"
      asks \"age\" for calm
      uses years
      helps t quite
      harms
      idea \"I\" owner nobody
      answer \"We call\" within 2
      listens t
      serves free, e
    }
  }
}"
    ));
}

#[test]
fn a_journey_hands_down_evidence_aim_and_motivators() {
    let text = "evidence e \"E\"
evidence f \"F\"
motivator m \"M\"
journey j \"J\" {
  because e
  aim attract
  serves m
  stage s {
    touchpoint a
    touchpoint b { moment zmot because f
      aim cultivate }
  }
  stage t {
    because f
    touchpoint c
  }
}";
    let facts = with_model(text, |model, findings| {
        assert_eq!(findings, "");
        let of = |touchpoint: &Touchpoint<'_>| {
            let because = touchpoint.because.iter().map(|because| because.value).collect();
            let aim = touchpoint.aim.map(|aim| aim.value.word());
            (because, aim, touchpoint.serves.len())
        };
        model.touchpoints.values().map(of).collect::<Vec<(Vec<_>, _, _)>>()
    });
    let [e, f] = [0, 1].map(|index| crate::model::Ref::To(crate::model::Id::new(index)));
    assert_eq!(
        facts,
        [
            (vec![e], Some("attract"), 1),
            (vec![f], Some("cultivate"), 1),
            (vec![f], Some("attract"), 1)
        ]
    );
}

#[test]
fn journeys_share_a_touchpoint() {
    let text = "journey a \"A\" {
  owner sales
  stage s { touchpoint call_centre }
}
touchpoint call_centre \"The call centre\" for fans {
  promise soon \"Soon\"
  expects quick efficiency \"At once\"
  goal operational \"G\" answers quick { target x at least 8 }
}
journey b \"B\" {
  owner service
  stage s {
    touchpoint call_centre for families
    touchpoint other { delivers soon }
  }
  flow { start -> call_centre -> other }
}
metric x \"X\" { type nps }
owner sales \"S\"
owner service \"S\"
audience fans \"F\"
audience families \"F\"";
    let of = with_model(text, |model, findings| {
        assert_eq!(findings, "");
        let of = |touchpoint: &Touchpoint<'_>| {
            let audience = touchpoint.audiences.first().and_then(|whom| whom.value.known());
            let owner = touchpoint.owner.and_then(|owner| owner.value.known());
            let counts = (touchpoint.promises.len(), touchpoint.experience().expects.len());
            let title = touchpoint.heading.title.to_string();
            (title, owner.map(Id::index), audience.map(Id::index), counts)
        };
        model.touchpoints.values().map(of).collect::<Vec<_>>()
    });
    let shared =
        |owner, audience| ("The call centre".to_owned(), Some(owner), Some(audience), (1, 1));
    assert_eq!(of, [shared(0, 0), shared(1, 1), ("Other".to_owned(), Some(1), None, (0, 0))]);
    assert_snapshot!(findings(
        "touchpoint lonely \"L\"
touchpoint call_centre \"C\" { recovery apology }
journey a \"A\" { stage s {
  touchpoint call_centre
  touchpoint call_centre
  touchpoint apology } }
journey b \"B\" { stage s { touchpoint call_centre } }"
    ));
}

#[test]
fn what_another_journey_has_is_written_with_it() {
    assert_snapshot!(findings(
        r#"
brand b "B" { promise p "P" answers runs }
touchpoint desk "The desk" { }
journey hire "Hire" {
  stage s {
    wants "W"
    touchpoint desk
    touchpoint machine { expects runs base "It runs" }
  }
}
journey renewal "Renewal" {
  stage s {
    wants "W"
    touchpoint talk {
      recovery desk
      feeds machine
    }
  }
}
"#
    ));
}

#[test]
fn a_word_with_an_invisible_character_is_read_and_told_once() {
    assert_snapshot!(findings("ow\u{200B}ner staff \"Staff\""), @r"
    1:1 unreadable: an invisible character (U+200B) stands in or beside `owner`
        left out
        It came in by copying, most likely. Delete the word and type it again.
    ");
}

#[test]
fn a_share_with_a_decimal_comma_and_no_sign_is_told_what_to_write() {
    let text = "audience a \"A\" { share 12,5 }\naudience b \"B\" { share 0,5 }";
    assert_snapshot!(findings(text), @r"
    1:24 number-form: `12,5` has a comma where a number has a point
        read as `12.5`
        Write `12.5`.
    2:24 number-form: `0,5` has a comma where a number has a point
        read as `0.5`
        Write `0.5`.
    1:24 wrong-value: `12,5` is not a percentage
        a percentage
        Write `12.5%`.
    2:24 wrong-value: `0,5` is not a percentage
        a percentage
        Write `50%`.
    ");
}

#[test]
fn what_stands_behind_a_start_that_cannot_be_read_is_not_taken_for_one() {
    assert_snapshot!(findings("owner staff \"Staff\"\nchan|nel web \"Web\"\n  <b> \"Web\""), @r#"
    2:1 name-form: `chan|nel` is neither a name nor a text
        left out
        A name has letters, digits and `_` only; a text stands between straight quotes, "like this".
    3:3 unreadable: `<b>` has no meaning here
        left out
        Remove it, or put it between straight quotes if it is part of a text.
    "#);
}
