//! The language of the titles and texts on the page.

use crate::score::{LanguageView, Scorecard};
use crate::words::all_of;
use serde::Serialize;

/// The language that the page's own words are in.
const OWN: &str = "en";

/// The language of titles and texts, where it is not that of the page.
pub(super) fn tongue(scorecard: &Scorecard) -> Option<&str> {
    Some(scorecard.language.as_str()).filter(|code| *code != OWN && is_code(code))
}

/// Whether it has the form of a code, as `pt-BR` has: nothing else may stand in
/// `lang`.
fn is_code(text: &str) -> bool {
    let is_part = |part: &str| {
        (2..=8).contains(&part.len()) && part.bytes().all(|it| it.is_ascii_alphanumeric())
    };
    text.split('-').all(is_part)
}

/// What titles and texts are in, and in what they could be had instead.
#[derive(Debug, Serialize)]
pub(super) struct LanguagesView {
    shown: String,
    others: String,
}

/// The view of a project with several languages.
pub(super) fn view(scorecard: &Scorecard) -> Option<LanguagesView> {
    let is_shown = |of: &&LanguageView| of.code == scorecard.language;
    let (shown, others): (Vec<_>, Vec<_>) = scorecard.languages.iter().partition(is_shown);
    let others: Vec<&str> = others.iter().map(|of| of.title.as_str()).collect();
    let verb = if others.len() == 1 { "is" } else { "are" };
    Some(LanguagesView {
        shown: shown.first()?.title.clone(),
        others: format!("{verb} also {}", all_of((!others.is_empty()).then_some(others)?)),
    })
}
