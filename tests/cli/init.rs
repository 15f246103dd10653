//! `touchline init`: a project that is clean, and nothing that was there is lost.

use super::{Folder, touchline};

#[test]
fn what_init_writes_is_clean() {
    let folder = Folder::new(&[]);
    let run = folder.run("init new/shop");
    insta::assert_snapshot!(run.all());
    let run = folder.run("check new/shop");
    assert_eq!((run.code, run.out.as_str()), (0, "Nothing to report: 8 files checked\n"));
}

#[test]
fn what_init_writes_shows_every_value_of_every_list() {
    let folder = Folder::new(&[]);
    folder.run("init");
    let specs = folder.files().into_iter().filter(|file| file.ends_with(".journey"));
    let text = specs.map(|file| folder.read(&file)).collect::<String>();
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    let words = words.collect::<std::collections::BTreeSet<_>>();
    for list in touchline::vocabulary::LISTS {
        for value in list.words() {
            assert!(words.contains(value), "{} `{value}` is not shown", list.one);
        }
    }
    for word in touchline::vocabulary::WORDS {
        assert!(words.contains(word.keyword), "`{}` is not shown", word.keyword);
        for lead in word.clauses.iter().flat_map(|clause| clause.lead) {
            assert!(words.contains(lead), "`{lead}` is not shown");
        }
    }
}

#[test]
fn nothing_is_overwritten() {
    for path in ["touchline.toml", "saturday.journey", "measurements/2027.csv"] {
        let folder = Folder::new(&[(path, "mine")]);
        let run = folder.run("init");
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        let what = format!("error: `{path}` is there already; nothing was written\n");
        assert!(run.err.starts_with(&what), "{}", run.err);
        assert_eq!(folder.files(), [path]);
        assert_eq!(folder.read(path), "mine");
    }
}

#[test]
fn what_was_begun_is_taken_back() {
    let folder = Folder::new(&[("measurements", "a file in the place of a folder")]);
    let run = folder.run("init");
    assert_eq!(run.code, 2);
    assert!(run.err.contains("nothing was written"), "{}", run.err);
    assert_eq!(folder.files(), ["measurements"]);
    let run = folder.run("init measurements/below");
    assert_eq!((run.code, folder.files().len()), (2, 1));
}

#[cfg(unix)]
#[test]
fn the_name_of_the_folder_cannot_act_on_the_terminal() {
    let folder = Folder::new(&[]);
    let mut command = touchline();
    command.current_dir(folder.path("")).args(["init", "in2\u{1B}[31mit\nx"]);
    let run = folder.finish(&mut command);
    assert!(!run.out.contains('\u{1B}'), "{}", run.out);
    assert!(run.out.contains("\n  touchline check in2␛[31mit␊x "), "{}", run.out);
}
