//! What the surroundings say: where the repository begins, which page shows the
//! run.

use std::env;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The root of the repository that a folder is in, which the paths of annotations
/// and alerts are relative to: the folder that GitHub has checked out, else the
/// nearest one above with a `.git`, else the folder itself.
pub(super) fn root(here: &Path) -> PathBuf {
    let stated = env::var_os("GITHUB_WORKSPACE").map(PathBuf::from);
    let stated = stated.and_then(|root| root.canonicalize().ok());
    let stated = stated.filter(|root| here.starts_with(root));
    let is_root = |folder: &&Path| folder.join(".git").symlink_metadata().is_ok();
    let found = || here.ancestors().find(is_root).unwrap_or(here).to_owned();
    stated.unwrap_or_else(found)
}

/// The file whose text GitHub shows on the page of a run.
pub(super) struct SummaryPage {
    pub(super) path: PathBuf,
}

/// The page of this run, if it has one.
pub(super) fn summary_page() -> Option<SummaryPage> {
    let path = env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty())?;
    Some(SummaryPage { path: path.into() })
}

impl SummaryPage {
    /// GitHub refuses a page that is larger, in bytes.
    const MOST: u64 = 1024 * 1024;

    /// Adds a text to it, which is told how many bytes there is room for.
    ///
    /// # Errors
    ///
    /// Where the system refuses.
    pub(super) fn add(&self, text: impl FnOnce(usize) -> String) -> io::Result<()> {
        let taken = fs::metadata(&self.path).map_or(0, |about| about.len());
        let room = usize::try_from(Self::MOST.saturating_sub(taken)).unwrap_or(0);
        let mut file = File::options().append(true).create(true).open(&self.path)?;
        file.write_all(text(room).as_bytes())
    }
}
