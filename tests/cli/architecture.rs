//! What `docs/architecture.md` says of the modules is so.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

const DOCUMENT: &str = include_str!("../../docs/architecture.md");
const SOURCES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src");

/// The modules of the crate, in the order in which the document names them first.
fn named(modules: &BTreeSet<String>) -> Vec<&str> {
    let mut named = Vec::new();
    for word in DOCUMENT.split('`').skip(1).step_by(2) {
        if modules.contains(word) && !named.contains(&word) {
            named.push(word);
        }
    }
    named
}

/// The code of every module, without its comments and tests.
fn modules() -> BTreeMap<String, String> {
    let mut modules = BTreeMap::<String, String>::new();
    for entry in fs::read_dir(SOURCES).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        if !matches!(name.as_str(), "lib" | "main") {
            read(&path, modules.entry(name).or_default());
        }
    }
    modules
}

fn read(path: &Path, code: &mut String) {
    if path.file_stem().is_some_and(|it| it == "tests") {
        return;
    }
    if path.is_dir() {
        fs::read_dir(path).unwrap().for_each(|entry| read(&entry.unwrap().path(), code));
    } else if path.extension().is_some_and(|it| it == "rs") {
        let text = fs::read_to_string(path).unwrap();
        let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        lines.for_each(|line| code.extend([line, "\n"]));
    }
}

/// The modules that some code imports from.
fn imported<'m>(code: &str, modules: &'m BTreeSet<String>) -> Vec<&'m str> {
    let groups = code.split("use crate::{").skip(1).filter_map(|rest| rest.split(';').next());
    let grouped = groups.flat_map(|group| group.split([',', '{', '}', ' ', ':']));
    let single = code.split("crate::").skip(1);
    let single = single.filter_map(|rest| rest.split(|it: char| !it.is_alphanumeric()).next());
    let words = grouped.chain(single).collect::<BTreeSet<_>>();
    modules.iter().map(String::as_str).filter(|module| words.contains(module)).collect()
}

#[test]
fn no_module_imports_from_one_below_it() {
    let code = modules();
    let modules = code.keys().cloned().collect::<BTreeSet<_>>();
    let order = named(&modules);
    assert_eq!(order.len(), modules.len(), "named are {order:?}, there are {modules:?}");
    let place = |module: &str| order.iter().position(|it| *it == module);
    let mut imports = 0;
    for (module, code) in &code {
        for other in imported(code, &modules) {
            assert!(place(other) <= place(module), "`{module}` imports from `{other}`");
            imports += usize::from(other != module);
        }
    }
    assert!(imports > modules.len(), "{imports}");
}
