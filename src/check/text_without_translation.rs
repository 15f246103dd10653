//! Texts that a language does not say.

use super::translations::Dictionary;
use super::{Check, Subject};
use crate::diagnostic::{Code, Diagnostic, Edit, Sort};
use crate::model::Model;
use crate::words::{counted, in_quotes};

pub(super) const CHECK: Check = Check { code: &CODE, idea: None, run };

static CODE: Code = Code {
    name: "text-without-translation",
    sort: Sort::WorthAThought,
    summary: "a language doesn't say all titles and texts",
    why: "A report in a language shows what that doesn't say as it is written, so that its readers \
          stumble from one language into another. `touchline check --fix` writes a line for each \
          such text, with empty quotes: they are all in one place then, for whoever translates.",
    bad: include_str!("examples/text-without-translation.bad.journey"),
    good: include_str!("examples/text-without-translation.good.journey"),
};

/// So many texts are quoted in the finding.
const SHOWN: usize = 3;

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    let lacking = subject.dictionaries.iter().filter(|it| !it.lacking.is_empty());
    found.extend(lacking.map(|dictionary| finding(model, dictionary)));
}

fn finding(model: &Model<'_>, dictionary: &Dictionary<'_>) -> Diagnostic {
    let Dictionary { language, lacking, without_line, .. } = dictionary;
    let name = &language.heading.name;
    let all = counted(model.texts.all.len(), "text", "texts");
    let have = if lacking.len() == 1 { "has" } else { "have" };
    let first = lacking.first().map_or("", |text| text.value.as_ref());
    Diagnostic::new(
        &CODE,
        language.heading.span,
        format!("{} of {all} {have} no `{name}` yet", lacking.len()),
    )
    .label("shown as they are written")
    .others(lacking.iter().take(SHOWN).map(|text| text.span), "this one, for example")
    .help(match without_line.len() {
        0 => format!("Fill in the empty quotes in the block of `{name}`: `{}`.", line(first, "…")),
        _ => format!(
            "Add lines to the block of `{name}`, such as `{}`. `touchline check --fix` writes them, \
             with empty quotes to be filled in.",
            line(first, "…")
        ),
    })
    .safe_mend(lines(dictionary))
}

/// A line that says a text.
fn line(text: &str, translation: &str) -> String {
    format!("says {} as \"{translation}\"", in_quotes(text))
}

/// A line for each text that has none, to be filled in.
fn lines(dictionary: &Dictionary<'_>) -> Option<Edit> {
    let lines = dictionary.without_line.iter().map(|text| line(&text.value, ""));
    let lines = lines.collect::<Vec<_>>();
    if lines.is_empty() {
        return None;
    }
    let language = dictionary.language;
    match (language.room, language.says.last()) {
        (Some(room), _) => {
            let opening = if room.is_before_block { " {" } else { "" };
            let lines = lines.join("\n  ");
            Some(Edit::replace(room.span, format!("{opening}\n  {lines}\n}}")))
        }
        (None, last) => Some(Edit::line_below(last?.whole, lines.join("\n"))),
    }
}
