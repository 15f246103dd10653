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
    let names = run.out.lines().map(first).collect::<Vec<_>>();
    for name in ["not-utf-8", "unclosed-text", "touchpoint", "nps", "as-of"] {
        assert!(names.contains(&name.to_owned()), "{name}");
    }
}

#[test]
fn a_misspelt_word_is_recognised() {
    insta::assert_snapshot!(Folder::new(&[]).run("explain tochpoint").all());
    insta::assert_snapshot!(Folder::new(&[]).run("explain zeppelin").all());
}
