//! Output files: written whole or not at all.

use std::fs::{self, File, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use tempfile::{Builder, NamedTempFile};

/// Writes to what a user has named: a file whole, a device or pipe as it is. A
/// pipe waits for its reader, as with any other program.
///
/// # Errors
///
/// Where the system refuses.
pub(super) fn named(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs::metadata(path).is_ok_and(|about| !about.is_file()) {
        return File::options().write(true).open(path)?.write_all(bytes);
    }
    whole(path, bytes)
}

/// Writes a file whole: to a file beside it first, which then takes its place.
/// On any failure what was there before is still there. Anything but a file is
/// refused: nobody has named it, and a pipe would be waited for.
///
/// # Errors
///
/// Where the system refuses.
pub(super) fn whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = resolved(path)?;
    let before = fs::metadata(&path).ok();
    match &before {
        Some(about) if about.is_dir() => return Err(io::Error::other("it is a folder")),
        Some(about) if !about.is_file() => return Err(io::Error::other("it is no regular file")),
        _ => {}
    }
    let folder = path.parent().filter(|folder| *folder != Path::new(""));
    let mut file = beside(folder.unwrap_or(Path::new(".")))?;
    file.write_all(bytes)?;
    if let Some(about) = before {
        refuse_read_only(&about.permissions())?;
        file.as_file().set_permissions(about.permissions())?;
    }
    file.as_file().sync_all()?;
    file.persist(&path)?;
    Ok(())
}

/// A link stays, and what it leads to is written; it must lead to something.
fn resolved(path: &Path) -> io::Result<PathBuf> {
    match path.canonicalize() {
        Err(_) if path.is_symlink() => Err(io::Error::other("it is a link that leads nowhere")),
        Err(_) => Ok(path.to_owned()),
        found => found,
    }
}

/// A new file with the rights that any new file would have.
fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".touchline-");
    #[cfg(unix)]
    let builder = builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

/// Replacing a file needs no right to write to it; whoever took that right away
/// meant it to stay.
fn refuse_read_only(permissions: &Permissions) -> io::Result<()> {
    match permissions.readonly() {
        true => Err(io::Error::new(io::ErrorKind::PermissionDenied, "the file is read-only")),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("out.html");
        whole(&path, b"one").expect("written");
        whole(&path, b"two").expect("written");
        assert_eq!(fs::read(&path).expect("read"), b"two");
        assert_eq!(folder.path().read_dir().expect("a list").count(), 1);
    }

    #[test]
    fn what_was_there_stays_where_writing_fails() {
        let folder = tempfile::tempdir().expect("a folder");
        assert!(whole(&folder.path().join("none/out.html"), b"x").is_err());
        assert!(whole(folder.path(), b"x").is_err());
        assert_eq!(folder.path().read_dir().expect("a list").count(), 0);
    }

    #[cfg(unix)]
    #[test]
    fn rights_and_links_are_kept() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().expect("a folder");
        let (path, link) = (folder.path().join("out.html"), folder.path().join("link.html"));
        whole(&path, b"one").expect("written");
        fs::set_permissions(&path, Permissions::from_mode(0o640)).expect("rights");
        symlink(&path, &link).expect("a link");
        whole(&link, b"two").expect("written");
        assert_eq!(fs::read(&path).expect("read"), b"two");
        let mode = fs::metadata(&path).expect("about").permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
        assert!(link.symlink_metadata().expect("about").is_symlink());
        fs::set_permissions(&path, Permissions::from_mode(0o440)).expect("rights");
        assert!(whole(&path, b"three").is_err());
        let nowhere = folder.path().join("nowhere.html");
        symlink("gone.html", &nowhere).expect("a link");
        assert!(whole(&nowhere, b"one").is_err());
        assert!(nowhere.is_symlink());
    }

    #[cfg(unix)]
    #[test]
    fn only_what_was_named_may_be_a_device() {
        let device = Path::new("/dev/null");
        assert!(named(device, b"one").is_ok());
        assert!(whole(device, b"one").is_err());
    }
}
