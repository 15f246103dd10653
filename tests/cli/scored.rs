//! `touchline scorecard` and `touchline report`.

use super::{Folder, SOUND, touchline};
use serde_json::Value;
use std::fs;

const DATA: &str = "date,metric,touchpoint,audience,value,n\n\
                    2027-01-31,clicks,page,,80,\n\
                    2027-01-31,liking,page,,4.2,20\n";

fn shop() -> Folder {
    Folder::new(&[
        ("shop/touchline.toml", "as-of = 2027-02-01\n"),
        ("shop/a.journey", SOUND),
        ("shop/measurements/1.csv", DATA),
    ])
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn what_init_writes_has_figures_and_a_report() {
    let folder = Folder::new(&[]);
    folder.run("init bakery");
    let run = folder.run("scorecard bakery");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(run.out.contains("The mean is 7.24, but it hides one touchpoint"), "{}", run.out);
    let run = folder.run("report bakery");
    assert_eq!((run.code, run.out.as_str()), (0, ""));
    assert_eq!(run.err, "wrote bakery-report.html\n");
    assert!(folder.read("bakery-report.html").trim_end().ends_with("</html>"));
}

#[test]
fn figures_come_as_json_too() {
    let run = shop().run("scorecard shop --format json");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let project = &json(&run.out)["projects"][0];
    assert_eq!(project["project"], "shop");
    assert_eq!(project["as_of"], "2027-02-01");
    assert_eq!(project["summary"]["errors"], 0);
    let touchpoint = &project["journeys"][0]["stages"][0]["touchpoints"][0];
    assert_eq!(touchpoint["score"]["value"], 8.0);
}

#[test]
fn settings_are_given_as_they_are_set() {
    let folder = shop();
    let band = |folder: &Folder| {
        let scorecard = json(&folder.run("scorecard shop --format json").out);
        scorecard["projects"][0]["settings"]["band"].as_f64()
    };
    assert_eq!(band(&folder), Some(10.0));
    let settings = folder.read("shop/touchline.toml");
    folder.write("shop/touchline.toml", format!("{settings}\n[score]\nband = 15\n").as_bytes());
    assert_eq!(band(&folder), Some(15.0));
}

#[test]
fn data_can_be_named() {
    let folder = shop();
    folder.write("other/1.csv", DATA.replace("4.2", "3").as_bytes());
    for words in ["--data other", "--data other/1.csv", "--data=other"] {
        let run = folder.run(&format!("scorecard shop --format json {words}"));
        assert!(run.out.contains("\"value\": 5.0"), "{words}: {}", run.all());
    }
}

#[test]
fn errors_write_nothing_and_say_what_to_mend_first() {
    let folder = shop();
    folder.write(
        "shop/measurements/2.csv",
        b"date,metric,touchpoint,value\n2027-01-01,clocks,page,1\n",
    );
    let run = folder.run("scorecard shop");
    assert_eq!(run.code, 1);
    insta::assert_snapshot!(run.all());
    let run = folder.run("report shop");
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert!(!folder.files().contains(&"shop-report.html".to_owned()));
    folder.write("shop/measurements/2.csv", b"");
    folder.write("shop/b.journey", b"chanel web \"Web\"\n");
    folder.write("out.html", b"the old report");
    assert_eq!(folder.run("report shop -o out.html").code, 1);
    assert_eq!(folder.read("out.html"), "the old report");
}

#[test]
fn warnings_are_in_the_output_and_counted_on_standard_error() {
    let folder = shop();
    folder.write("shop/b.journey", b"metric unused \"Unused\" {\n  type percent\n}\n");
    let run = folder.run("scorecard shop");
    assert_eq!(run.code, 0);
    assert!(run.out.contains("\nFindings\nwarning  b.journey:1:8  "), "{}", run.out);
    assert_eq!(run.err, "1 warning; `touchline check` shows the lines\n");
    let run = folder.run("scorecard shop --format json");
    assert_eq!(json(&run.out)["projects"][0]["findings"][0]["level"], "warning");
    let run = folder.run("report shop -o -");
    assert_eq!(run.code, 0);
    assert!(run.out.contains("metric-without-target"));
}

#[test]
fn the_report_goes_where_it_is_told() {
    let folder = shop();
    std::fs::create_dir(folder.path("reports")).unwrap();
    assert_eq!(folder.run("report shop -o x.html").err, "wrote x.html\n");
    assert_eq!(folder.run("report shop -o reports").err, "wrote reports/shop-report.html\n");
    assert_eq!(folder.run_in("shop", "report").err, "wrote shop-report.html\n");
    let run = folder.run("report shop -o -");
    assert!(run.out.starts_with("<!doctype html>") && run.err.is_empty());
    assert_eq!(run.out, folder.read("x.html"));
    assert_eq!(folder.run("report shop -o /dev/null").code, 0);
}

#[test]
fn an_output_that_can_not_be_written_is_an_error() {
    let folder = shop();
    folder.write("file", b"");
    for output in ["nowhere/x.html", "file/x.html", "/proc/x.html", "/dev/full"] {
        let run = folder.run(&format!("report shop -o {output}"));
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{output}");
        assert!(run.err.contains("can't be written: "), "{output}: {}", run.err);
    }
    let before = folder.files();
    let run = folder.run("report shop -o shop/a.journey");
    assert_eq!(run.code, 2);
    assert!(run.err.contains("is not overwritten"), "{}", run.err);
    assert_eq!((folder.files(), folder.read("shop/a.journey").as_str()), (before, SOUND));
    let run = folder.run("report shop -o file/");
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.starts_with("error: the folder `file` can't be made: "), "{}", run.err);
}

#[test]
fn a_report_does_not_become_part_of_a_project() {
    let folder = shop();
    let before = folder.files();
    for output in ["shop/r.journey", "r.journey", "touchline.toml", "shop/measurements/2.csv"] {
        let run = folder.run(&format!("report shop -o {output}"));
        assert_eq!(run.code, 2, "{output}");
        let what = format!("error: a file at `{output}` would be read as part of a project");
        assert!(run.err.starts_with(&what), "{output}: {}", run.err);
    }
    assert_eq!(folder.files(), before);
    for output in ["shop/r.csv", "shop/measurements/r.html", "measurements.csv"] {
        assert_eq!(folder.run(&format!("report shop -o {output}")).code, 0, "{output}");
    }
    folder.write("shop/touchline.toml", b"data = [\"**/*\"]");
    assert_eq!(folder.run("report shop --data shop/measurements/1.csv -o shop/x.html").code, 2);
}

#[test]
fn of_several_reports_it_is_said_which_were_written() {
    let folder = shop();
    for name in ["a", "b", "c"] {
        folder.write(&format!("all/{name}/touchline.toml"), b"");
        folder.write(&format!("all/{name}/a.journey"), SOUND.as_bytes());
    }
    folder.write("out/c-report.html/x", b"");
    let run = folder.run("report all -o out --as-of 2027-01-01");
    assert_eq!(run.code, 2);
    insta::assert_snapshot!(run.err);
}

#[test]
fn several_projects_go_into_a_folder() {
    let folder = shop();
    folder.write("more/shop/touchline.toml", b"");
    folder.write("more/shop/a.journey", SOUND.as_bytes());
    let run = folder.run("report . -o reports/ --as-of 2027-01-01");
    assert_eq!(run.code, 0, "{}", run.all());
    let files = folder.files();
    assert!(files.contains(&"reports/shop-report.html".to_owned()), "{files:?}");
    assert!(files.contains(&"reports/more-shop-report.html".to_owned()), "{files:?}");
    insta::assert_snapshot!(folder.run("report . -o one.html").all());
    let run = folder.run("report . -o new");
    assert!(run.err.contains("slash at its end: `-o new/`"), "{}", run.err);
    assert_eq!(folder.run("report . -o new/ --as-of 2027-01-01").code, 0);
    assert!(folder.files().contains(&"new/shop-report.html".to_owned()));
    insta::assert_snapshot!(folder.run("report shop more/shop").all());
    insta::assert_snapshot!(folder.run("scorecard . --data shop/measurements").all());
    let run = folder.run("scorecard . --as-of 2027-01-01");
    assert!(run.out.starts_with("Project more/shop\n\n"), "{}", run.out);
}

#[test]
fn a_path_inside_a_project_shows_its_journeys_only() {
    let folder = shop();
    let other =
        SOUND.split("journey buying").nth(1).unwrap().replace("point page", "point leaflet");
    folder.write("shop/sub/b.journey", format!("journey other{other}").as_bytes());
    let names = |words: &str| {
        let run = folder.run(&format!("scorecard --format json {words}"));
        let found = json(&run.out);
        let journeys = found["projects"][0]["journeys"].as_array().unwrap().clone();
        journeys.iter().map(|journey| journey["name"].to_string()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(names("shop"), "\"buying\" \"other\"");
    assert_eq!(names("shop/sub"), "\"other\"");
    let run = folder.run("scorecard shop/measurements/1.csv");
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    insta::assert_snapshot!(run.err, @r"
    error: `shop/measurements/1.csv` has no journey
      help: Figures are those of journeys: name a file or folder that has one, or all of the project, `shop`.
    ");
}

#[test]
fn output_is_the_same_from_anywhere() {
    let folder = shop();
    folder.write("shop/b.journey", b"metric unused \"Unused\" {\n  type percent\n}\n");
    let from = |place: &str, path: &str, words: &[&str], zone: &str| {
        let mut command = touchline();
        command.current_dir(folder.path(place)).env("LC_ALL", "tr_TR.UTF-8").env("TZ", zone);
        command.args(words).arg(path);
        folder.finish(&mut command).out
    };
    for words in [&["scorecard", "--format", "json"][..], &["report", "-o", "-"]] {
        let first = from("", "shop", words, "UTC");
        assert!(first.len() > 1000);
        assert_eq!(first, from("shop", ".", words, "Asia/Tokyo"));
        assert_eq!(first, from("shop/measurements", "../../shop", words, "America/Lima"));
        assert_eq!(first, from("", ".", words, "UTC"));
    }
}

#[test]
fn markup_in_specs_and_data_stays_text() {
    let folder = shop();
    let evil = "<script>alert(1)</script>";
    let spec =
        SOUND.replace("\"The page\"", &format!("\"{evil}\"")).replace("\"People\"", "\"a' onx=b\"");
    folder.write("shop/a.journey", spec.as_bytes());
    let run = folder.run("report shop -o -");
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("&lt;script&gt;alert"), "escaped");
    assert!(!run.out.contains(evil));
}

#[test]
fn errors_elsewhere_in_the_project_stop_the_figures_of_a_path() {
    let folder = shop();
    let other =
        SOUND.split("journey buying").nth(1).unwrap().replace("point page", "point leaflet");
    folder.write("shop/sub/b.journey", format!("journey other{other}").as_bytes());
    folder.write("shop/c.journey", b"chanel post \"Post\"\n");
    for words in ["scorecard shop/sub", "report shop/sub -o out.html", "report shop/a.journey"] {
        let run = folder.run(words);
        assert_eq!((run.code, run.out.as_str()), (1, ""), "{words}: {}", run.all());
        assert!(run.err.contains("[shop/c.journey:1:1]"), "{words}: {}", run.err);
        assert!(run.err.ends_with("1 error in 1 file; nothing was written\n"), "{}", run.err);
    }
    assert!(!folder.files().iter().any(|file| file.ends_with(".html")));
}

#[test]
fn what_is_wrong_elsewhere_in_the_project_is_counted() {
    let folder = shop();
    folder.write(
        "shop/c.journey",
        b"chanel post \"Post\"\nchannel till \"Till\"\nchannel till \"Till\"\n",
    );
    let run = folder.run("check shop/a.journey");
    assert_eq!(run.code, 0);
    let found = "2 errors elsewhere in the project";
    assert_eq!(run.out, format!("Nothing to report: 2 files checked; {found}\n"));
    let run = folder.run("check shop/a.journey --format json");
    assert_eq!(json(&run.out)["summary"]["elsewhere"]["errors"], 2);
    assert_eq!(json(&run.out)["summary"]["files"], 2);
}

#[test]
fn a_run_can_fail_on_the_statuses_of_targets() {
    let folder = shop();
    let run = folder.run("scorecard shop --format json");
    let target = &json(&run.out)["projects"][0]["journeys"][0]["statuses"][0];
    let status = target["status"].as_str().unwrap();
    let other = if status == "missed" { "stale" } else { "missed" };
    let fails = |words: &str| folder.run(&format!("scorecard shop --fail-on {words}"));
    assert_eq!((fails(other).code, fails(other).err.as_str()), (0, ""));
    let run = fails(&format!("{other},{status}"));
    assert_eq!(run.code, 1);
    insta::assert_snapshot!(run.err);
    assert!(!run.out.is_empty(), "the figures are there all the same");
    insta::assert_snapshot!(fails("late").err);
}

#[test]
fn tables_where_none_are_looked_for_are_named() {
    let folder = shop();
    let note = "`figures.csv` is not read: measurements are looked for in `measurements/*.csv`, or \
                where `data` in `touchline.toml` says";
    folder.write("shop/figures.csv", DATA.as_bytes());
    assert!(!folder.run("scorecard shop").err.contains("is not read"), "there are others");
    fs::remove_dir_all(folder.path("shop/measurements")).unwrap();
    for words in ["scorecard shop", "report shop -o -"] {
        let run = folder.run(words);
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(run.err.contains(note), "{words}: {}", run.err);
    }
    let run = folder.run("scorecard shop --data shop/figures.csv");
    assert!(!run.err.contains("is not read"), "{}", run.err);
}
