//! The documents are replayed as a reader follows them, from top to bottom in
//! an empty folder, so that every sample is one that was run.
//!
//! A fenced block says what it is by its language, or by a comment in the line
//! before it, which readers don't see:
//!
//! | comment, or language | what is done with the block |
//! |---|---|
//! | `<!-- file: PATH -->` | it is written as that file |
//! | `<!-- add: PATH -->` | it is put at the end of that file |
//! | `<!-- add: PATH in WORDS -->` | … at the end of the block in it whose first line begins so |
//! | `<!-- add: PATH before WORDS -->` | … before the line that begins so |
//! | `<!-- change: PATH at WORDS -->` | it takes the place of the line that begins so |
//! | `sh` | it is run by a shell; if no output is shown, it must end with 0 |
//! | `text` | it is the output of the run before it, to the letter |

use super::{Folder, touchline};
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Set, it has the outputs in the documents written anew.
const RENEW: &str = "RENEW_DOCS";

/// A fenced block of a document.
pub(crate) struct Block<'t> {
    /// What the comment in the line before it says; empty where there is none.
    pub(crate) marker: &'t str,
    language: &'t str,
    pub(crate) text: &'t str,
    /// Where in the document its text is.
    place: Range<usize>,
}

/// All fenced blocks of a document, in order.
pub(crate) fn blocks(document: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut marker = "";
    let mut open: Option<(&str, usize)> = None;
    let mut at = 0;
    for line in document.split_inclusive('\n') {
        match (line.trim_end().strip_prefix("```"), open) {
            (Some(language), None) => open = Some((language, at + line.len())),
            (Some(_), Some((language, from))) => {
                let text = &document[from..at];
                blocks.push(Block { marker, language, text, place: from..at });
                (open, marker) = (None, "");
            }
            (None, None) => marker = comment(line).unwrap_or_default(),
            (None, Some(_)) => {}
        }
        at += line.len();
    }
    assert!(open.is_none(), "a fenced block is not closed");
    blocks
}

fn comment(line: &str) -> Option<&str> {
    Some(line.trim().strip_prefix("<!--")?.strip_suffix("-->")?.trim())
}

/// The sample of that name in a document.
pub(crate) fn sample<'t>(document: &'t str, name: &str) -> &'t str {
    let marker = format!("sample: {name}");
    blocks(document).into_iter().find(|block| block.marker == marker).expect(name).text
}

/// A reader: the folder they are in, and what the last run has printed.
struct Reader {
    folder: Folder,
    here: PathBuf,
    last: Option<Run>,
}

struct Run {
    output: String,
    code: Option<i32>,
}

impl Reader {
    fn new() -> Self {
        let folder = Folder::new(&[]);
        let here = folder.path("");
        Self { folder, here, last: None }
    }

    /// Does what a block says, and gives the output that should stand there.
    fn follow(&mut self, block: &Block) -> Result<Option<String>, String> {
        if block.language == "text" {
            let run = self.last.take().ok_or("an output, but nothing was run before it")?;
            return Ok(Some(run.output));
        }
        self.end_of_run()?;
        if block.language == "sh" {
            self.last = Some(self.run(block.text));
            return Ok(None);
        }
        let unknown = || {
            format!(
                "nobody runs this: a comment before it should say what it is ({:?})",
                block.marker
            )
        };
        let (what, rest) = block.marker.split_once(": ").ok_or_else(unknown)?;
        let mut words = rest.splitn(3, ' ');
        let (file, how, begins) = (words.next(), words.next(), words.next().unwrap_or_default());
        let path = self.here.join(file.ok_or_else(unknown)?);
        let old = fs::read_to_string(&path).unwrap_or_default();
        let new = match (what, how) {
            ("file", None) => block.text.to_owned(),
            ("add", None) => old + block.text,
            ("add", Some("in")) => insert(&old, end_of_block(&old, begins)?, block.text),
            ("add", Some("before")) => insert(&old, only_line(&old, begins)?.start, block.text),
            ("change", Some("at")) => {
                let line = only_line(&old, begins)?;
                insert(&(old[..line.start].to_owned() + &old[line.end..]), line.start, block.text)
            }
            _ => return Err(unknown()),
        };
        write(&path, &new);
        Ok(None)
    }

    /// A run whose output isn't shown must have gone well.
    fn end_of_run(&mut self) -> Result<(), String> {
        match self.last.take() {
            Some(Run { output, code }) if code != Some(0) => {
                Err(format!("the run before it ended with {code:?} and printed\n{output}"))
            }
            _ => Ok(()),
        }
    }

    fn run(&mut self, commands: &str) -> Run {
        let program = touchline().get_program().to_owned();
        let programs = Path::new(&program).parent().unwrap().display().to_string();
        let path = std::env::var("PATH").unwrap();
        let beside = tempfile::NamedTempFile::new().unwrap();
        let mut command = Command::new("sh");
        command
            .arg("-c")
            .arg(format!("exec 2>&1\n{commands}\ncode=$?\npwd > \"$BESIDE\"\nexit $code"));
        command.current_dir(&self.here).env("BESIDE", beside.path());
        for (name, _) in touchline().get_envs() {
            command.env_remove(name);
        }
        command.env("PATH", format!("{programs}:{path}"));
        let output = command.output().unwrap();
        self.here = fs::read_to_string(beside.path()).unwrap().trim_end().into();
        assert!(self.here.starts_with(self.folder.path("")), "the reader has left the folder");
        Run { output: String::from_utf8(output.stdout).unwrap(), code: output.status.code() }
    }
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn insert(old: &str, at: usize, text: &str) -> String {
    format!("{}{text}{}", &old[..at], &old[at..])
}

/// Where the only line is that begins so, after its indentation.
fn only_line(text: &str, begins: &str) -> Result<Range<usize>, String> {
    let mut at = 0;
    let mut found = Vec::new();
    for line in text.split_inclusive('\n') {
        if line.trim_start().starts_with(begins) {
            found.push(at..at + line.len());
        }
        at += line.len();
    }
    match <[_; 1]>::try_from(found) {
        Ok([line]) => Ok(line),
        Err(found) => Err(format!("{} lines begin with `{begins}`:\n{text}", found.len())),
    }
}

/// Where the line is that closes the block whose first line begins so.
fn end_of_block(text: &str, begins: &str) -> Result<usize, String> {
    let head = only_line(text, begins)?;
    let line = &text[head.clone()];
    let indent = &line[..line.len() - line.trim_start().len()];
    let end = format!("\n{indent}}}\n");
    let found = text[head.end - 1..].find(&end).ok_or("the block is not closed")?;
    Ok(head.end + found)
}

/// Replays a document and gives it with the outputs that it should show.
fn replay(document: &str) -> Result<String, String> {
    let mut reader = Reader::new();
    let mut renewed = String::new();
    let mut done = 0;
    for block in blocks(document) {
        let at = document[..block.place.start].lines().count();
        let output = reader.follow(&block).map_err(|why| format!("line {at}: {why}"))?;
        if let Some(output) = output {
            renewed += &document[done..block.place.start];
            renewed += &output;
            done = block.place.end;
        }
    }
    reader.end_of_run().map_err(|why| format!("at the end: {why}"))?;
    Ok(renewed + &document[done..])
}

fn is_as_shown(path: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let document = fs::read_to_string(&file).unwrap();
    let renewed = replay(&document).unwrap_or_else(|why| panic!("{path}, {why}"));
    if std::env::var_os(RENEW).is_some() {
        return fs::write(&file, renewed).unwrap();
    }
    let differs = document.lines().zip(renewed.lines()).position(|(old, new)| old != new);
    assert!(
        document == renewed,
        "{path}, line {}: the command prints something else now:\n{}\
         If it is right, have the outputs written anew, and read what has changed:\n  \
         {RENEW}=1 cargo test --test cli docs\n",
        differs.unwrap_or(document.lines().count()) + 1,
        similar::TextDiff::from_lines(&document, &renewed).unified_diff().context_radius(3),
    );
}

#[test]
fn the_list_of_the_examples_is_as_shown() {
    is_as_shown("specs/README.md");
}

#[test]
fn the_tutorial_is_as_shown() {
    is_as_shown("docs/tutorial.md");
}

#[test]
fn the_answers_are_as_shown() {
    is_as_shown("docs/how-to.md");
}

#[test]
fn a_sample_that_nobody_runs_is_noticed() {
    let said = |document: &str| replay(document).unwrap_err();
    assert!(said("```journey\nbrand a \"A\"\n```\n").contains("line 1: nobody runs this"));
    assert!(said("```text\nout\n```\n").contains("nothing was run before it"));
    assert!(
        said("```sh\nfalse\n```\n").contains("at the end: the run before it ended with Some(1)")
    );
    let twice = "<!-- file: a -->\n```\nx 1\nx 2\n```\n<!-- change: a at x -->\n```\ny\n```\n";
    assert!(said(twice).contains("2 lines begin with `x`"));
}

#[test]
fn files_are_written_as_readers_are_told_to() {
    let document = "\
<!-- file: a/b -->
```journey
one {
  two {
    three
  }
}
```
and then
<!-- add: a/b in two -->
```journey
    four
```
<!-- change: a/b at three -->
```journey
    3
```
<!-- add: a/b -->
```journey
five
```
<!-- add: a/b before five -->
```journey
four and a half
```
```sh
cd a
```
```sh
cat b
cat no-such-file
```
```text
```
";
    let renewed = replay(document).unwrap();
    let shown = "one {\n  two {\n    3\n    four\n  }\n}\nfour and a half\nfive\ncat: ";
    assert!(renewed.contains(&format!("```text\n{shown}")), "{renewed}");
}
