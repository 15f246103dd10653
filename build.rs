//! Has the crate built anew when a file is added to what the binary ships:
//! `include_dir!` notices changed files by itself, but not new ones.

fn main() {
    println!("cargo::rerun-if-changed=specs");
    println!("cargo::rerun-if-changed=templates/init");
}
