//! `--fix` and `--diff`: makes the mends that findings carry, or shows them.

use super::{Session, patch};
use crate::cli::write;
use crate::compile::{self, Left, Mended};
use crate::diagnostic::Safety;
use crate::project::{self, Project};
use crate::source::{FileId, Source};
use crate::words::{capital, so_many};
use jiff::civil::Date;
use std::io::{self, Write};

/// What is to be done about mends.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(super) struct Fixes {
    /// Mend what can be mended without changing what specs and data mean
    ///
    /// A file that can't be read in full is left as it is, and a mend that would
    /// bring a new finding is not made.
    #[arg(long)]
    fix: bool,
    /// Mend what is probably meant, too
    #[arg(long)]
    unsafe_fixes: bool,
    /// Show what `--fix` would change, and change nothing; with or without `--fix`
    ///
    /// The output is a patch, which `git apply` takes. Exit code: 1 if there is
    /// something to change, or if errors would be left.
    #[arg(
        long,
        conflicts_with_all = [
            "format", "output_file", "statistics", "show_config", "strict", "max_warnings"
        ]
    )]
    pub(super) diff: bool,
}

impl Fixes {
    /// Whether anything is to be mended.
    pub(super) fn is_asked(self) -> bool {
        self.fix || self.diff
    }

    /// What of it doesn't go together.
    pub(super) fn conflict(self) -> Option<&'static str> {
        (self.unsafe_fixes && !self.is_asked())
            .then_some("`--unsafe-fixes` goes with `--fix` or `--diff`")
    }

    /// Whether a run has made mends of this safety.
    pub(super) fn includes(self, safety: Safety) -> bool {
        self.is_asked() && safety <= self.allowed()
    }

    fn allowed(self) -> Safety {
        if self.unsafe_fixes { Safety::Unsafe } else { Safety::Safe }
    }
}

/// What came of mending.
pub(super) struct Done {
    /// Whether all that was to be written could be.
    pub(super) is_whole: bool,
    /// Whether there was anything to change.
    pub(super) has_changes: bool,
}

/// Mends a project in memory, and then on disk or as a diff. What could not be
/// written is as it was, so that findings are of what is there.
pub(super) fn mend(
    project: &mut Project,
    as_of: Date,
    fixes: Fixes,
    session: &mut Session,
) -> io::Result<Done> {
    let Mended { files, count, left } = compile::mend(project, as_of, fixes.allowed());
    let mut done = Done { is_whole: true, has_changes: !files.is_empty() };
    let in_files = so_many(files.len(), "file", "files");
    for (file, old) in files {
        if fixes.diff {
            show(project, file, &old, session)?;
        } else if !write_file(project, file, session) {
            project.sources.replace(file, old);
            done.is_whole = false;
        }
    }
    if !fixes.diff && count > 0 && done.is_whole {
        let mended = so_many(count, "finding", "findings");
        session.say(&format!("Mended {mended} in {in_files}"));
    }
    if fixes.diff && !done.has_changes && left.is_nothing() {
        session.say("There is nothing to mend");
    }
    tell_what_is_left(project, &left, session);
    Ok(done)
}

/// Says which mends were not made, and why.
fn tell_what_is_left(project: &Project, left: &Left, session: &mut Session) {
    for place in left.files.values() {
        let source = project.sources.file(place.file);
        let name = session.look_of_messages().path(&project.root.join(&source.path));
        let line = source.position(place.start).line;
        session.say(&format!("`{name}` is left as it is: line {line} can't be read"));
    }
    match left.harmful {
        0 => {}
        1 => session.say("One mend is not made: it would bring a new finding"),
        many => {
            let mends = capital(&so_many(many, "mend", "mends"));
            session.say(&format!("{mends} are not made: some of them would bring new findings"));
        }
    }
}

/// What the text of a source leaves out.
fn byte_order_mark(source: &Source) -> &'static str {
    if source.skipped > 0 { "\u{FEFF}" } else { "" }
}

fn show(project: &Project, file: FileId, old: &str, session: &mut Session) -> io::Result<()> {
    let source = project.sources.file(file);
    let mark = byte_order_mark(source);
    let path = session.look().path(&project.root.join(&source.path));
    let patch = patch::patch(&path, &format!("{mark}{old}"), &format!("{mark}{}", source.text));
    match session.shows_results() {
        // Of what texts of specs hold, CR alone acts on a terminal.
        true => write!(session.out, "{}", patch.replace("\r\n", "\n").replace('\r', "␍")),
        false => write!(session.out, "{patch}"),
    }
}

fn write_file(project: &Project, file: FileId, session: &mut Session) -> bool {
    let source = project.sources.file(file);
    if project.piped == Some(file) {
        let help = "With `--diff` in place of `--fix`, the mends are shown.";
        session.complain("standard input can't be mended", Some(help));
        return false;
    }
    let path = project.root.join(&source.path);
    let text = format!("{}{}", byte_order_mark(source), source.text);
    match write::whole(&path, text.as_bytes()) {
        Ok(()) => true,
        Err(error) => {
            let (path, why) = (session.look().path(&path), project::plain(&error));
            session.complain(&format!("`{path}` can't be written: {why}"), None);
            false
        }
    }
}
