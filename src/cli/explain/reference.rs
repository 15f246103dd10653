//! The reference as a set of Markdown files: all that `explain` knows, in the
//! order in which one reads.

use super::markdown::{anchor, code, plain, section};
use super::page::Page;
use super::{Entry, clauses, codes, figures, how, settings, topics, words};
use crate::catalog::{self, Stage};
use crate::check::GROUPS;
use crate::vocabulary::{Block, Times, WAY, Word, every_word};
use crate::words::{capital, first_sentence, sentence};
use std::collections::BTreeMap;
use std::fmt::Write;

/// How a spec is built, in words of our own.
const INTRODUCTION: &str = include_str!("introduction.md");

/// What every file begins with, so that nobody mends it by hand.
const GENERATED: &str = "<!-- Written by `touchline explain --markdown docs/reference`; mend the tables in `src/`. -->\n\n";

/// A file of the reference.
pub(super) struct File {
    pub(super) name: &'static str,
    pub(super) text: String,
}

/// The whole reference.
pub(super) fn files() -> Vec<File> {
    let parts: [(&str, String); 7] = [
        ("README.md", overview()),
        ("how.md", intentions()),
        ("words.md", all_words()),
        ("lines.md", lines()),
        ("findings.md", findings()),
        ("settings.md", settings_and_data()),
        ("report.md", report()),
    ];
    parts
        .into_iter()
        .map(|(name, text)| File { name, text: format!("{GENERATED}{text}") })
        .collect()
}

/// The heading of a use of a keyword: with its places where there are several.
fn heading(word: &Word) -> String {
    let is_only = every_word().filter(|other| other.keyword == word.keyword).count() == 1;
    match is_only {
        true => code(word.keyword),
        false => format!("{}, {}", code(word.keyword), places(word)),
    }
}

fn places(word: &Word) -> String {
    word.inside.iter().map(|block| block.inside()).collect::<Vec<_>>().join(", ")
}

fn link(text: &str, file: &str, heading: &str) -> String {
    format!("[{text}]({file}#{})", anchor(heading))
}

fn overview() -> String {
    let mut out = INTRODUCTION.to_owned();
    for block in Block::ALL {
        _ = writeln!(
            out,
            "\n### {}\n\n| line | says | how often |\n|---|---|---|",
            capital(&block.inside())
        );
        for word in every_word().filter(|word| word.inside.contains(&block)) {
            let name = link(&code(word.keyword), "words.md", &heading(word));
            let first = first_sentence(word.doc);
            let times = match word.times {
                Times::One => "once",
                Times::AtMostOne => "once at most",
                Times::Any => "any number",
            };
            _ = writeln!(out, "| {name} | {} | {times} |", plain(first));
        }
    }
    out
}

/// Where the reference tells of what `explain` calls so.
fn places_of_names() -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    let mut add = |name: &str, file: &str, heading: &str| {
        all.entry(name.to_owned()).or_insert_with(|| format!("{file}#{}", anchor(heading)));
    };
    every_word().for_each(|word| add(word.keyword, "words.md", &heading(word)));
    for second in every_word().filter(|word| {
        every_word().find(|it| it.keyword == word.keyword).is_some_and(|it| it.key != word.key)
    }) {
        add(&format!("{}#2", second.keyword), "words.md", &heading(second));
    }
    add("->", "words.md", &heading(&WAY));
    for (_, entries) in parts_of_lines() {
        entries.iter().for_each(|entry| add(&entry.name, "lines.md", &code(&entry.name)));
    }
    settings::entries().for_each(|entry| add(&entry.name, "settings.md", &code(&entry.name)));
    topics::data().for_each(|entry| add(&entry.name, "settings.md", &code(&entry.name)));
    for entry in figures::figures().chain(figures::statuses()) {
        add(&entry.name, "report.md", &capital(&entry.name));
    }
    all
}

fn intentions() -> String {
    let places = places_of_names();
    let mut out = "# How do I say …?\n\nWhat one wants to say, and the words for it. \
                   `touchline explain` finds these by their words, too: `touchline explain give up`.\n"
        .to_owned();
    out.push('\n');
    for how in how::ALL {
        _ = writeln!(out, "- {}", link(&plain(how.ask), "", &format!("… {}", how.ask)));
    }
    for how in how::ALL {
        let words = how.words.iter().map(|word| {
            let name = code(word.split('#').next().unwrap_or(word));
            places.get(*word).map_or(name.clone(), |place| format!("[{name}]({place})"))
        });
        let words = words.collect::<Vec<_>>().join(", ");
        _ = write!(
            out,
            "\n## … {}\n\n```journey\n{}\n```\n\nMore: {words}.\n",
            plain(how.ask),
            how.sample
        );
    }
    out
}

fn all_words() -> String {
    let mut out = "# Words\n\nEvery line begins with one of these words. They stand here in the order \
                   in which one meets them in a project; [the overview](README.md#which-line-stands-where) \
                   has them by the block that they stand in.\n\n\
                   In a form, words in CAPITALS stand for something of one's own, `[…]` may be left \
                   out, `/` parts values of which one is chosen, and `{ … }` is a block.\n"
        .to_owned();
    let links = every_word().map(|word| link(&code(word.keyword), "", &heading(word)));
    _ = writeln!(out, "\n{}", links.collect::<Vec<_>>().join(" · "));
    for word in every_word() {
        let Page { about, parts, .. } = words::use_of(word);
        let page = Page { name: String::new(), about: format!("stands {about}"), parts };
        _ = write!(out, "\n{}", section(&page, 2, &heading(word)));
    }
    out
}

/// What a line is made of, beside its keyword.
fn parts_of_lines() -> [(&'static str, Vec<Entry>); 4] {
    [
        ("How things are written", topics::forms().collect()),
        ("Connecting words", clauses::entries().collect()),
        ("Units", topics::units().collect()),
        ("The ends of a flow", topics::ends().collect()),
    ]
}

fn lines() -> String {
    let mut out = "# What lines are made of\n".to_owned();
    for (heading, entries) in parts_of_lines() {
        _ = write!(out, "\n## {heading}\n");
        entries.iter().for_each(|entry| sections(entry, &code(&entry.name), &mut out));
    }
    out
}

fn sections(entry: &Entry, heading: &str, out: &mut String) {
    for page in (entry.pages)() {
        _ = write!(out, "\n{}", section(&page, 3, heading));
    }
}

/// Findings that are of no group, by where they come from.
const OTHERS: [(Stage, &str); 5] = [
    (Stage::Specs, "Lines, words and names"),
    (Stage::Silences, "Silences"),
    (Stage::Data, "Data files"),
    (Stage::Settings, "touchline.toml"),
    (Stage::Bytes, "Files that can't be read"),
];

fn findings() -> String {
    let mut out = "# Findings\n\nWhat `touchline check` can say. An *error* contradicts itself or can't be \
                   read; a *warning* is unclear or not yet written; *advice* is worth a thought, or \
                   something is due. `check` exits with 0 when there is nothing above advice.\n\n\
                   Findings that belong to a group can be turned off or weighed otherwise, for the \
                   project, a folder or a journey ([`levels`](settings.md#levels)), and silenced at one \
                   place ([`allow`](lines.md#allow)).\n\n"
        .to_owned();
    let name = |group: &crate::check::Group| capital(group.name);
    for group in GROUPS {
        let link = link(&code(group.name), "", &name(group));
        _ = writeln!(out, "- {link}: {}", plain(group.summary));
    }
    for (_, heading) in OTHERS {
        _ = writeln!(out, "- {}", link(heading, "", heading));
    }
    for group in GROUPS {
        _ = write!(out, "\n## {}\n\n{}\n", name(group), plain(&sentence(group.summary)));
        let of_group = |it: &catalog::Entry| it.group.is_some_and(|it| it.name == group.name);
        contents(catalog::entries().filter(of_group), &mut out);
        catalog::entries().filter(of_group).for_each(|it| finding(&it, &mut out));
    }
    for (stage, heading) in OTHERS {
        _ = write!(out, "\n## {heading}\n");
        let of_stage = |it: &catalog::Entry| it.group.is_none() && it.stage == stage;
        contents(catalog::entries().filter(of_stage), &mut out);
        catalog::entries().filter(of_stage).for_each(|it| finding(&it, &mut out));
    }
    out
}

/// A line for each code, to find it by.
fn contents(entries: impl Iterator<Item = catalog::Entry>, out: &mut String) {
    out.push('\n');
    for entry in entries {
        let link = link(&code(entry.code.name), "", entry.code.name);
        _ = writeln!(out, "- {link}: {}", plain(entry.code.summary));
    }
}

fn finding(entry: &catalog::Entry, out: &mut String) {
    _ = write!(out, "\n{}", section(&codes::of_code(entry), 3, &code(entry.code.name)));
}

fn settings_and_data() -> String {
    let mut out =
        "# Settings and data files\n\n## touchline.toml\n\nThe file that makes a folder a \
                   project. All of it may be left out.\n"
            .to_owned();
    settings::entries().for_each(|entry| sections(&entry, &code(&entry.name), &mut out));
    out.push_str("\n## Data files\n");
    topics::data().for_each(|entry| sections(&entry, &code(&entry.name), &mut out));
    out.push_str(EXIT_CODES);
    out
}

/// What a script learns from a run.
const EXIT_CODES: &str = "
## Exit codes

| code | `check` | `scorecard`, `report` |
|---|---|---|
| 0 | nothing above advice; with `--strict`, nothing at all; with `--exit-zero`, always | the output was written |
| 1 | errors or warnings | errors stand against it; nothing was written |
| 2 | it could not do its work | it could not do its work |

`touchline check --help` lists all flags.
";

fn report() -> String {
    let mut out =
        "# Scorecard and report\n\nThe words of scorecard and report, and how each figure is \
                   worked out.\n\n## Figures\n"
            .to_owned();
    figures::figures().for_each(|entry| sections(&entry, &capital(&entry.name), &mut out));
    out.push_str("\n## Where a target stands\n");
    figures::statuses().for_each(|entry| sections(&entry, &capital(&entry.name), &mut out));
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::explain::examples::tests::assert_sound;

    #[test]
    fn the_samples_of_the_introduction_are_sound() {
        let samples = INTRODUCTION.split("```journey\n").skip(1);
        let samples = samples.filter_map(|rest| rest.split("```").next());
        assert_eq!(samples.inspect(|sample| assert_sound(sample)).count(), 1);
    }
}
