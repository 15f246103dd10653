//! What the README shows is what the command does.

use super::Folder;
use super::docs::sample;

const README: &str = include_str!("../../README.md");

/// What the README's sample stands in.
const BEFORE: &str = r#"brand smile "Riverside Dental" {
  audience insured
  promise short_wait "In the chair within 10 minutes of your time" within 10 min
}
audience insured "Public insurance"
channel on_site "At the practice"
owner reception "Reception"
metric waiting "Minutes from appointment to chair" {
  type duration
}
source evening_text "Text message after the visit"
metric wait_ok "The wait was fine" {
  type rating
  scale 1 to 5
  source evening_text
}

evidence interviews "Twelve patients, in their own words" { date 2026-09 }

journey checkup "The yearly check-up" {
  audience insured
  by 2027-06-30
  stage visit {
    wants "to get through it without pain or shame"

    touchpoint word "What other patients say" {
      unintended
      owner reception
      channel on_site
      announces short_wait
      goal relationship "They look forward to it" {
        target wait_ok at least 4
      }
    }
"#;

const BETWEEN: &str = r#"
    touchpoint apology "Sorry, with coffee and a new time" {
      owner reception
      channel on_site
      goal operational "Nobody waits twice" {
        target waiting at most 5 min
      }
      goal relationship "It is forgiven" {
        target wait_ok at least 3
      }
    }
  }

  flow {
"#;

const SOUND_FLOW: &str = "    start -> waiting_room
    waiting_room -> apology 15%
    waiting_room -> finish rest
    apology -> finish
  }
}
";

fn indented(sample: &str) -> String {
    sample.lines().map(|line| format!("    {line}\n")).collect()
}

#[test]
fn the_sample_is_sound() {
    let spec = indented(sample(README, "spec"));
    let spec = format!("{BEFORE}{spec}{BETWEEN}{SOUND_FLOW}");
    let folder = Folder::new(&[("checkup.journey", &spec)]);
    let run = folder.run("check --as-of 2026-11-26");
    assert_eq!((run.code, run.out.as_str()), (0, "Nothing to report: 1 file checked\n"));
}

#[test]
fn the_message_is_what_the_command_prints() {
    let spec = indented(sample(README, "spec"));
    let flow = SOUND_FLOW.replace("    waiting_room -> finish rest\n", "");
    let spec = format!("{BEFORE}{spec}{BETWEEN}{flow}");
    let folder = Folder::new(&[("checkup.journey", &spec)]);
    let run = folder.run("check --as-of 2026-11-26");
    assert_eq!(run.out, sample(README, "message"));
}
