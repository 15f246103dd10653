//! The CI section of the README: its workflow runs, its settings are read, its
//! silence silences.

use super::docs::sample;
use super::{Folder, Run, SOUND, touchline};
use saphyr::{LoadableYamlNode, Yaml};

const README: &str = include_str!("../../README.md");

/// The commands of Touchline that the workflow runs.
fn steps() -> Vec<String> {
    let documents = Yaml::load_from_str(sample(README, "workflow")).unwrap();
    let workflow = &documents[0];
    let jobs = workflow.as_mapping_get("jobs").unwrap();
    let job = jobs.as_mapping_get("check").unwrap();
    let steps = job.as_mapping_get("steps").unwrap().as_sequence().unwrap();
    let runs = steps.iter().filter_map(|step| step.as_mapping_get("run")?.as_str());
    runs.filter(|run| run.starts_with("touchline ")).map(str::to_owned).collect()
}

/// Runs a step as GitHub does, in the folder that was checked out.
fn step(folder: &Folder, step: &str) -> Run {
    let mut command = touchline();
    command.current_dir(folder.path("")).args(step.split_whitespace().skip(1));
    command.env("GITHUB_WORKSPACE", folder.path(""));
    command.env("GITHUB_STEP_SUMMARY", folder.path("summary.md"));
    folder.finish(&mut command)
}

#[test]
fn the_workflow_passes_a_sound_project() {
    let folder = Folder::new(&[("a.journey", SOUND), ("touchline.toml", "as-of = 2027-01-01\n")]);
    let steps = steps();
    assert_eq!(steps, ["touchline check --format github", "touchline report --output reports/"]);
    let run = step(&folder, &steps[0]);
    assert_eq!(
        (run.code, run.err.as_str(), run.out.as_str()),
        (0, "", "Nothing to report: 2 files checked\n")
    );
    assert_eq!(folder.read("summary.md"), "### Touchline: nothing to report: 2 files checked\n\n");
    assert_eq!(step(&folder, &steps[1]).code, 0);
    assert!(folder.files().iter().any(|file| file.starts_with("reports/")), "{:?}", folder.files());
}

#[test]
fn the_workflow_stops_a_faulty_project_at_its_lines() {
    let faulty = "channel web \"Web\"\nchanel post \"Post\"\n";
    let folder = Folder::new(&[
        ("specs/a.journey", faulty),
        ("specs/touchline.toml", "as-of = 2027-01-01\n"),
        ("summary.md", "Before.\n"),
    ]);
    let run = step(&folder, &steps()[0]);
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    insta::assert_snapshot!(run.out);
    insta::assert_snapshot!(folder.read("summary.md"));
}

#[test]
fn the_levels_are_settings() {
    let journey = format!(
        "{SOUND}journey checkup \"Check-up\" {{\n  stage s {{\n    touchpoint t {{}}\n  }}\n}}\n"
    );
    let folder = Folder::new(&[
        ("a.journey", journey.as_str()),
        ("touchline.toml", sample(README, "levels")),
    ]);
    let run = folder.run("check --as-of 2027-01-01 --statistics");
    assert!(!run.out.contains("setting"), "{}", run.out);
    assert!(!run.out.contains("touchpoint-without-owner"), "{}", run.out);
    assert!(run.out.contains("advice   touchpoint-without-operational-goal"), "{}", run.out);
}

#[test]
fn the_silence_silences() {
    let lines =
        sample(README, "silence").lines().map(|line| format!("    {line}\n")).collect::<String>();
    let spec = format!(
        "channel on_site \"Here\"\njourney checkup \"Check-up\" {{\n  stage visit {{\n{lines}  }}\n}}\n"
    );
    let folder = Folder::new(&[("a.journey", &spec)]);
    let run = folder.run("check --as-of 2027-01-01 --select touchpoints");
    assert_eq!(
        (run.code, run.out.as_str()),
        (0, "Nothing to report: 1 file checked; 1 finding silenced\n")
    );
}
