//! Pages as Markdown, for `docs/reference`.

use super::page::{Page, Part, Written};
use std::fmt::Write;

/// A page below a heading of its own.
pub(super) fn section(page: &Page, level: usize, heading: &str) -> String {
    let about = capital_sentence(&page.about);
    let mut out = format!("{} {heading}\n\n*{about}*\n", "#".repeat(level));
    page.parts.iter().for_each(|it| part(it, &mut out));
    out
}

fn capital_sentence(about: &str) -> String {
    plain(&crate::words::sentence(about))
}

fn part(part: &Part, out: &mut String) {
    out.push('\n');
    match part {
        Part::Text(text) => _ = writeln!(out, "{}", plain(text)),
        Part::Form(form) => fenced("text", form, out),
        Part::Rows(rows) => rows.iter().for_each(|(name, doc)| row(name, doc, out)),
        Part::Sample { heading, written_in, text } => {
            if !heading.is_empty() {
                _ = writeln!(out, "{heading}\n");
            }
            let language = match written_in {
                Written::Spec => "journey",
                Written::Settings => "toml",
                Written::Data => "csv",
            };
            fenced(language, text, out);
        }
    }
}

fn row(name: &str, doc: &str, out: &mut String) {
    let colon = if doc.is_empty() { "" } else { ": " };
    _ = writeln!(out, "- {}{colon}{}", code(name), plain(doc));
}

fn fenced(language: &str, text: &str, out: &mut String) {
    _ = writeln!(out, "```{language}\n{}\n```", text.trim_end_matches('\n'));
}

/// A name as code; one with backticks in it needs more of them around.
pub(super) fn code(name: &str) -> String {
    if name.contains('`') { format!("`` {name} ``") } else { format!("`{name}`") }
}

/// A text in which nothing but what is between backticks has a meaning.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut is_code = false;
    for letter in text.chars() {
        is_code ^= letter == '`';
        if !is_code && matches!(letter, '<' | '>' | '*' | '_' | '[' | ']' | '|' | '\\') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// The anchor that GitHub gives a heading.
pub(super) fn anchor(heading: &str) -> String {
    let kept = |letter: &char| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_');
    let letters = heading.chars().filter(kept).flat_map(char::to_lowercase);
    letters.map(|letter| if letter == ' ' { '-' } else { letter }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_code_has_a_meaning() {
        assert_eq!(plain("a <b> in `x_<y>` and *z*"), "a \\<b\\> in `x_<y>` and \\*z\\*");
    }

    #[test]
    fn anchors_are_those_of_github() {
        assert_eq!(anchor("`at least`"), "at-least");
        assert_eq!(anchor("`audience`, in a brand"), "audience-in-a-brand");
        assert_eq!(anchor("`->`"), "-");
    }
}
