//! `touchline explain`.

use super::Folder;

#[test]
fn a_code_has_a_page() {
    let run = Folder::new(&[]).run("explain direction-character");
    assert_eq!(run.code, 0);
    insta::assert_snapshot!(run.out);
}

#[test]
fn a_word_a_value_and_a_setting_have_pages() {
    let folder = Folder::new(&[]);
    insta::assert_snapshot!(folder.run("explain unit").out);
    insta::assert_snapshot!(folder.run("explain smot").out);
    insta::assert_snapshot!(folder.run("explain as-of").out);
}

#[test]
fn without_a_word_everything_has_a_line() {
    let run = Folder::new(&[]).run("explain");
    assert_eq!(run.code, 0);
    let first = |line: &str| line.split_whitespace().next().unwrap().to_owned();
    let lines = run.out.lines().filter(|line| !line.is_empty());
    let names = lines.map(first).collect::<Vec<_>>();
    for name in ["not-utf-8", "unclosed-text", "touchpoint", "nps", "as-of"] {
        assert!(names.contains(&name.to_owned()), "{name}");
    }
}

#[test]
fn a_clause_a_figure_and_the_data_files_have_pages() {
    let folder = Folder::new(&[]);
    insta::assert_snapshot!(folder.run("explain at least").out);
    insta::assert_snapshot!(folder.run("explain target").out);
    insta::assert_snapshot!(folder.run("explain kind").out);
    insta::assert_snapshot!(folder.run("explain csv").out);
    insta::assert_snapshot!(folder.run("explain gap").out);
    insta::assert_snapshot!(folder.run("explain data-off-scale").out);
}

#[test]
fn all_words_that_one_meets_have_a_page() {
    let folder = Folder::new(&[]);
    for word in [
        "at least",
        "at most",
        "from",
        "on",
        "by",
        "always",
        "for",
        "when",
        "above",
        "below",
        "within",
        "through",
        "rest",
        "up",
        "down",
        "between",
        "and",
        "to",
        "start",
        "finish",
        "leave",
        "->",
        "-- ->",
        "way",
        "a -> b",
        "%",
        "pp",
        "points",
        "s",
        "min",
        "h",
        "days",
        "EUR",
        "currency",
        "unit",
        "date",
        "comment",
        "note",
        "csv",
        "data",
        "measurements",
        "columns",
        "launch.store",
        "score",
        "level",
        "attainment",
        "gap",
        "mean",
        "lived through",
        "weak",
        "good",
        "masks",
        "path",
        "met",
        "on track",
        "on-track",
        "at risk",
        "off track",
        "not yet met",
        "not met",
        "missed",
        "stale",
        "unmeasured",
        "peak",
        "end",
        "outcome",
        "magic",
        "miserable",
        "expected score",
        "share of cases",
        "hidden driver",
        "table stakes",
        "handed down",
        "margin",
        "data-within",
        "latter half",
        "spread",
        "Touchpoint",
        "NPS",
        "`at least`",
        "unclosed-text",
    ] {
        let run = folder.run(&format!("explain {word}"));
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{word}");
        assert!(run.out.contains(" ("), "{word}: {}", run.out);
    }
}

#[test]
fn a_part_of_a_name_lists_what_has_it() {
    insta::assert_snapshot!(Folder::new(&[]).run("explain deadline passed").out);
    insta::assert_snapshot!(Folder::new(&[]).run("explain track").all());
}

#[test]
fn topics_are_listed_in_groups_after_all_else() {
    let out = Folder::new(&[]).run("explain").out;
    let from = out.find("\nConnecting words:").unwrap();
    insta::assert_snapshot!(&out[from..]);
}

#[test]
fn what_people_want_to_say_is_found_by_their_own_words() {
    let found = |words: &str| {
        Folder::new(&[]).run(&format!("explain {words}")).out.lines().next().map(str::to_owned)
    };
    let pages = [
        ("late fee", "a price, a fee or a fine (how to say it)"),
        ("loop", "that customers come back and go through it again (how to say it)"),
        ("persona", "whom we serve, and how many of them there are (how to say it)"),
        ("business days", "a time in working days or opening hours (how to say it)"),
    ];
    for (words, page) in pages {
        assert_eq!(found(words).as_deref(), Some(page), "{words}");
    }
    assert_eq!(Folder::new(&[]).run("explain zeppelins for the").code, 2);
}

#[test]
fn a_misspelt_word_is_recognised() {
    insta::assert_snapshot!(Folder::new(&[]).run("explain of track").all());
    insta::assert_snapshot!(Folder::new(&[]).run("explain at leest").all());
    insta::assert_snapshot!(Folder::new(&[]).run("explain tochpoint").all());
    insta::assert_snapshot!(Folder::new(&[]).run("explain zeppelin").all());
}
