//! What the templates must not do, whatever they are fed.

use std::path::{Path, PathBuf};

#[test]
fn no_template_turns_the_escaping_off() {
    for (path, text) in templates() {
        let tight: String = text.split_whitespace().collect();
        for trap in ["|safe", "autoescape", "tojson", "|urlize"] {
            assert!(!tight.contains(trap), "{} says {trap}", path.display());
        }
    }
}

#[test]
fn every_attribute_is_quoted_and_none_is_a_handler_or_a_style() {
    for (path, text) in templates() {
        if path.extension().is_some_and(|extension| extension == "css") {
            continue;
        }
        for tag in tags(&text) {
            for attribute in attributes(&tag) {
                let at = format!("{}: {attribute} in {tag}", path.display());
                let (name, value) = attribute.split_once('=').unwrap_or((&attribute, "\"\""));
                assert!(value.starts_with('"') && value.ends_with('"'), "unquoted in {at}");
                assert!(!name.starts_with("on"), "a handler in {at}");
                assert!(!["style", "src"].contains(&name), "{at}");
            }
        }
    }
}

#[test]
fn links_stay_on_the_page_or_lead_to_evidence() {
    for (path, text) in templates() {
        for (at, _) in text.match_indices("href=\"") {
            let target = &text[at + 6..];
            let inside = target.starts_with('#') || target.starts_with("{{ run.href }}");
            // What leads out is an address that `Address` has looked at.
            let out = target.starts_with("{{ of.link.href }}")
                && text[..at].ends_with("rel=\"noopener noreferrer\" ");
            assert!(inside || out, "{}: {}", path.display(), &target[..20]);
        }
    }
}

fn templates() -> Vec<(PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.is_file());
    paths.sort();
    assert!(paths.len() > 5);
    paths.into_iter().map(|path| (path.clone(), std::fs::read_to_string(path).unwrap())).collect()
}

/// The tags of a template, its own blocks taken out.
fn tags(text: &str) -> Vec<String> {
    let text = without(&without(text, "{%", "%}"), "{{", "}}");
    let starts = text.match_indices('<').map(|(at, _)| &text[at + 1..]);
    starts.filter_map(|rest| Some(rest[..rest.find('>')?].to_owned())).collect()
}

fn without(text: &str, open: &str, close: &str) -> String {
    let mut pieces = text.split(open);
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        out.push_str(piece.split_once(close).unwrap().1);
    }
    out
}

/// What stands in a tag after its name; quoted values stay whole.
fn attributes(tag: &str) -> Vec<String> {
    let mut attributes = vec![String::new()];
    let mut is_quoted = false;
    for c in tag.trim_end_matches('/').chars() {
        is_quoted ^= c == '"';
        match c {
            c if c.is_whitespace() && !is_quoted => attributes.push(String::new()),
            c => attributes.last_mut().unwrap().push(c),
        }
    }
    attributes.into_iter().skip(1).filter(|attribute| !attribute.is_empty()).collect()
}
