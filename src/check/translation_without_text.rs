//! Translations of texts that are no more.

use super::phrases::quoted;
use super::{Check, Subject};
use crate::diagnostic::{Code, Diagnostic, Edit, Sort};
use crate::model::{Language, Translation};
use crate::words::{in_quotes, spelt};

pub(super) const CHECK: Check = Check { code: &CODE, idea: None, run };

static CODE: Code = Code {
    name: "translation-without-text",
    sort: Sort::Unclear,
    summary: "a language says a text that readers of the report never see",
    why: "A translation belongs to a text by its words. When they are changed, the translation is no \
          longer shown, and may no longer be right: somebody has to look at it again.",
    bad: include_str!("examples/translation-without-text.bad.journey"),
    good: include_str!("examples/translation-without-text.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for dictionary in &subject.dictionaries {
        let mut gone = Vec::new();
        for (line, meant) in &dictionary.stale {
            match meant {
                Some(meant) => found.push(of_changed(line, meant)),
                None => gone.push(*line),
            }
        }
        found.extend(of_gone(dictionary.language, &gone));
    }
}

fn of_changed(line: &Translation<'_>, text: &str) -> Diagnostic {
    let meant = in_quotes(text);
    Diagnostic::new(
        &CODE,
        line.original.span,
        format!("there is no text {} to translate", quoted(&line.original.value)),
    )
    .label(format!("did you mean {}?", quoted(text)))
    .help(format!("Write `{meant}` there, and see whether the translation is still right."))
    .unsafe_mend([Edit::replace(line.original.span, meant)])
}

/// All of them together: where a journey is taken out, there are many.
fn of_gone(language: &Language<'_>, lines: &[&Translation<'_>]) -> Option<Diagnostic> {
    let (first, others) = lines.split_first()?;
    let message = match others {
        [] => format!("there is no text {} to translate", quoted(&first.original.value)),
        _ => format!(
            "`{}` says {} texts that there are not",
            language.heading.name,
            spelt(lines.len())
        ),
    };
    Some(
        Diagnostic::new(&CODE, first.original.span, message)
            .label("readers see no such text")
            .others(others.iter().map(|line| line.original.span), "nor this one")
            .help(
                "Write the text here as it is in the specs now; or remove the line, where the text \
                 is gone.",
            ),
    )
}
