//! `--fix` and `--diff`: makes the mends that findings carry, or shows them.

use super::Session;
use crate::cli::render::safe_lines;
use crate::cli::write;
use crate::compile::{self, Mended};
use crate::diagnostic::Safety;
use crate::project::{self, Project};
use crate::source::FileId;
use crate::words::so_many;
use jiff::civil::Date;
use similar::TextDiff;
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
    #[arg(long, conflicts_with_all = ["format", "statistics", "show_config"])]
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

    fn allowed(self) -> Safety {
        if self.unsafe_fixes { Safety::Unsafe } else { Safety::Safe }
    }
}

/// Mends a project in memory, and then on disk or as a diff. Says whether all
/// that was to be written could be.
pub(super) fn mend(
    project: &mut Project,
    as_of: Date,
    fixes: Fixes,
    session: &mut Session,
) -> io::Result<bool> {
    let Mended { files, count } = compile::mend(project, as_of, fixes.allowed());
    if fixes.diff {
        for (file, old) in &files {
            show(project, *file, old, session)?;
        }
        if files.is_empty() {
            session.say("There is nothing to mend");
        }
        return Ok(true);
    }
    let in_files = files.len();
    let mut is_whole = true;
    for (file, old) in files {
        if !write_file(project, file, session) {
            // What is reported is what stands in the file.
            project.sources.replace(file, old);
            is_whole = false;
        }
    }
    if count > 0 && is_whole {
        let mended = so_many(count, "finding", "findings");
        let in_files = so_many(in_files, "file", "files");
        session.say(&format!("Mended {mended} in {in_files}"));
    }
    Ok(is_whole)
}

fn show(project: &Project, file: FileId, old: &str, session: &mut Session) -> io::Result<()> {
    let source = project.sources.file(file);
    let path = session.look().path(&project.root.join(&source.path));
    let diff = TextDiff::from_lines(old, &source.text);
    let diff = diff.unified_diff().header(&path, &path).to_string();
    write!(session.out, "{}", safe_lines(&diff))
}

fn write_file(project: &Project, file: FileId, session: &mut Session) -> bool {
    /// What the text of a source leaves out.
    const BYTE_ORDER_MARK: &str = "\u{FEFF}";
    let source = project.sources.file(file);
    if source.path == "<stdin>" {
        let help = "With `--diff` in place of `--fix`, the mends are shown.";
        session.complain("standard input can't be mended", Some(help));
        return false;
    }
    let mark = if source.skipped > 0 { BYTE_ORDER_MARK } else { "" };
    let path = project.root.join(&source.path);
    match write::whole(&path, format!("{mark}{}", source.text).as_bytes()) {
        Ok(()) => true,
        Err(error) => {
            let (path, why) = (session.look().path(&path), project::plain(&error));
            session.complain(&format!("`{path}` can't be written: {why}"), None);
            false
        }
    }
}
