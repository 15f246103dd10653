//! What the grammar doesn't know: what was probably meant by it, and what to
//! write instead.
//!
//! Where one can tell what was meant, the term is taken for that, so that the
//! rest of the line keeps its meaning and one slip gives one finding.

use super::codes;
use super::tree::{Term, TermKind};
use super::value::{is_of_name, is_visible};
use crate::diagnostic::{Code, Diagnostic, Edit};
use crate::source::Span;
use crate::words::in_quotes;

use shapes::{
    comparison, currency, is_ambiguous_date, is_date, is_decimal_comma, is_hyphenated, range,
    shape, short_year,
};

mod shapes;

/// What became of something odd.
pub(super) struct Seen {
    /// What it was taken for.
    pub(super) term: Option<Term>,
    /// What is wrong with it.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// What it does to its line.
    pub(super) effect: Effect,
}

/// What something odd does to its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Effect {
    /// Nothing: it could be read.
    None,
    /// The line lacks what it stood for.
    Damages,
    /// Nothing after it counts: the line is a comment.
    EndsLine,
}

impl Seen {
    fn taken(kind: TermKind, span: Span, diagnostic: Option<Diagnostic>) -> Self {
        let term = Term::new(kind, span.start, span.end);
        let diagnostics = diagnostic.into_iter().collect();
        Self { term: Some(term), diagnostics, effect: Effect::None }
    }

    fn dropped(effect: Effect, diagnostic: Diagnostic) -> Self {
        Self { term: None, diagnostics: vec![diagnostic], effect }
    }
}

/// A text with backslashes in it: are they escapes?
pub(super) fn escapes(text: &str, span: Span) -> Seen {
    let mut diagnostics = Vec::new();
    let mut characters = text.char_indices();
    while let Some((at, character)) = characters.next() {
        if character != '\\' {
            continue;
        }
        let Some((_, escaped)) = characters.next() else {
            break;
        };
        if !matches!(escaped, '"' | '\\') {
            let start = span.start + at as u32;
            let place = Span { start, end: start + 1 + escaped.len_utf8() as u32, ..span };
            // These are meant for a line break, a tab or a quote, most likely.
            let is_itself = !matches!(escaped, 'n' | 'r' | 't' | '\'');
            diagnostics.push(
                Diagnostic::new(
                    &codes::UNKNOWN_ESCAPE,
                    place,
                    format!("`\\{escaped}` has no meaning in a text"),
                )
                .label("a backslash before something else than `\"` or `\\`")
                .help("For a backslash itself, write `\\\\`; a text has no line breaks or tabs.")
                .unsafe_mend(is_itself.then(|| Edit::before(place, "\\"))),
            );
        }
    }
    let mut seen = Seen::taken(TermKind::Text, span, None);
    seen.diagnostics = diagnostics;
    seen
}

/// A text in other quotes.
pub(super) fn quoted(text: &str, span: Span) -> Seen {
    let plain = super::text(text);
    let diagnostic = Diagnostic::new(
        &codes::OTHER_QUOTES,
        span,
        "this text stands in quotes other than the straight ones",
    )
    .label("taken for a text")
    .help(format!(
        "Write \"{plain}\"; your editor may have turned the quotes into others by itself."
    ))
    .safe_mend([Edit::replace(span, in_quotes(&plain))]);
    Seen::taken(TermKind::Text, span, Some(diagnostic))
}

/// A text without its second quote.
pub(super) fn unclosed(text: &str, span: Span) -> Seen {
    let words = text.trim_matches('"').trim();
    let diagnostic = Diagnostic::new(
        &codes::UNCLOSED_TEXT,
        span,
        match words {
            "" => "this quote has no partner".to_owned(),
            _ => format!("the text \"{words}\" is not closed"),
        },
    );
    if words.is_empty() {
        let diagnostic = diagnostic
            .label("a text starts here and has no words")
            .help("Put a text between two straight quotes, \"like this\".");
        return Seen::dropped(Effect::Damages, diagnostic);
    }
    let diagnostic = diagnostic
        .label("everything up to the end of the line was taken for the text")
        .help("Put a `\"` where the text ends; a text stands on one line.")
        .unsafe_mend([Edit::after(span, "\"")]);
    let mut seen = Seen::taken(TermKind::Text, span, Some(diagnostic));
    seen.effect = Effect::Damages;
    seen
}

/// A run of characters that is no term of the language.
pub(super) fn odd(text: &str, span: Span, is_first: bool) -> Seen {
    if is_first && (text == "/" || COMMENT_STARTS.iter().any(|start| text.starts_with(start))) {
        return Seen::dropped(Effect::EndsLine, comment_form(text, span));
    }
    if let Some(seen) = invisible(text, span).or_else(|| needless_sign(text, span)) {
        return seen;
    }
    if let Some(seen) = bracketed(text, span) {
        return seen;
    }
    let rule = RULES.iter().find(|rule| (rule.fits)(text));
    let Some(rule) = rule else {
        return Seen::dropped(Effect::Damages, unreadable(text, span));
    };
    let diagnostic = Diagnostic::new(rule.code, span, (rule.message)(text)).help((rule.help)(text));
    let meant = plain(rule.taken_for, text);
    let diagnostic = match (&meant, rule.taken_for) {
        (Some(meant), _) => diagnostic.label(format!("read as `{meant}`")),
        (None, Some(_)) => diagnostic.label("read as if it were one"),
        (None, None) => diagnostic.label("left out"),
    };
    let diagnostic = diagnostic.safe_mend(meant.map(|meant| Edit::replace(span, meant)));
    match rule.taken_for {
        Some(kind) => Seen::taken(kind, span, Some(diagnostic)),
        None => Seen::dropped(Effect::Damages, diagnostic),
    }
}

/// What something odd was taken for, as the language writes it.
fn plain(taken_for: Option<TermKind>, text: &str) -> Option<String> {
    match taken_for? {
        TermKind::Arrow => Some("->".to_owned()),
        TermKind::Number => Some(text.replace(',', ".")),
        TermKind::Date => super::date(text).ok().map(|date| date.to_string()),
        TermKind::Name => Some(text.replace('-', "_")),
        TermKind::Text | TermKind::Comma => None,
    }
}

/// What comments start with in other notations.
const COMMENT_STARTS: [&str; 5] = ["#", "/*", "--", "<!--", "*"];

/// How something odd is recognised and what it was meant for.
struct Rule {
    code: &'static Code,
    fits: fn(&str) -> bool,
    taken_for: Option<TermKind>,
    message: fn(&str) -> String,
    help: fn(&str) -> String,
}

const RULES: [Rule; 14] = [
    Rule {
        code: &codes::ARROW_FORM,
        fits: |text| matches!(text, "→" | "=>" | "-->" | "--->" | "—>" | "–>" | "⇒"),
        taken_for: Some(TermKind::Arrow),
        message: |text| format!("`{text}` is not the arrow of a way"),
        help: |_| "Write `->`, a hyphen and a greater-than sign.".into(),
    },
    Rule {
        code: &codes::NUMBER_FORM,
        fits: |text| shape(text).trim_end_matches('%') == "0,000",
        taken_for: None,
        message: |text| format!("`{text}` could be a thousand or a decimal"),
        help: |text| {
            format!(
                "Write `{}` if it is a whole number, `{}` if the comma starts the decimals.",
                text.replace(',', ""),
                text.replace(',', ".")
            )
        },
    },
    Rule {
        code: &codes::NUMBER_FORM,
        fits: |text| is_decimal_comma(text),
        taken_for: Some(TermKind::Number),
        message: |text| format!("`{text}` has a comma where a number has a point"),
        help: |text| format!("Write `{}`.", text.replace(',', ".")),
    },
    Rule {
        code: &codes::DATE_FORM,
        fits: |text| is_date(text) && super::date(text).is_ok() && !is_ambiguous_date(text),
        taken_for: Some(TermKind::Date),
        message: |text| format!("`{text}` is not how a date is written here"),
        help: |text| {
            let date = super::date(text).map(|date| date.to_string()).unwrap_or_default();
            format!("Write `{date}`: year, month, day.")
        },
    },
    Rule {
        code: &codes::DATE_FORM,
        fits: is_date,
        taken_for: None,
        message: |text| format!("`{text}` is not how a date is written here"),
        help: |_| "Write year, month and day, such as `2027-03-31`.".into(),
    },
    Rule {
        code: &codes::NUMBER_FORM,
        fits: |text| matches!(text, "-" | "–" | "—" | ".." | "…"),
        taken_for: None,
        message: |text| format!("`{text}` connects nothing here"),
        help: |_| {
            "For a scale write `scale 1 to 7`, for a target `between 4 and 5`, for a way `a -> b`."
                .into()
        },
    },
    Rule {
        code: &codes::DATE_FORM,
        fits: |text| short_year(text).is_some(),
        taken_for: None,
        message: |text| format!("`{text}` is not how a date is written here"),
        help: |text| short_year(text).unwrap_or_default(),
    },
    Rule {
        code: &codes::NUMBER_FORM,
        fits: |text| range(text).is_some(),
        taken_for: None,
        message: |text| format!("`{text}` is not how two numbers are written here"),
        help: |text| match range(text) {
            Some((low, high)) => format!(
                "For a scale write `scale {low} to {high}`, for a target `between {low} and {high}`."
            ),
            None => String::new(),
        },
    },
    Rule {
        code: &codes::NUMBER_FORM,
        fits: |text| comparison(text).is_some(),
        taken_for: None,
        message: |text| format!("`{text}`: limits are written in words here"),
        help: |text| comparison(text).unwrap_or_default(),
    },
    Rule {
        code: &codes::NUMBER_FORM,
        fits: |text| text.starts_with('+') && text[1..].starts_with(|c: char| c.is_ascii_digit()),
        taken_for: None,
        message: |text| format!("`{text}`: a change is written in words here"),
        help: |text| {
            format!("Write `up {}` for an increase, or the number without its sign.", &text[1..])
        },
    },
    Rule {
        code: &codes::NUMBER_FORM,
        fits: |text| currency(text).is_some(),
        taken_for: None,
        message: |text| format!("`{text}`: a currency is written by its three letters"),
        help: |text| currency(text).unwrap_or_default(),
    },
    Rule {
        code: &codes::NUMBER_FORM,
        fits: |text| {
            text.starts_with(|c: char| c.is_ascii_digit() || ".-".contains(c))
                && text.contains(|c: char| c.is_ascii_digit())
                && !text.contains(char::is_alphabetic)
        },
        taken_for: None,
        message: |text| format!("`{text}` is not how a number is written here"),
        help: |_| {
            "Write digits, with a point before decimals and nothing between thousands: `0.5`, `1250`.".into()
        },
    },
    Rule {
        code: &codes::NAME_FORM,
        fits: |text| is_hyphenated(text),
        taken_for: Some(TermKind::Name),
        message: |text| format!("the name `{text}` has a hyphen in it"),
        help: |text| format!("Write `{}`, everywhere it is used.", text.replace('-', "_")),
    },
    Rule {
        code: &codes::NAME_FORM,
        fits: |text| text.starts_with(char::is_alphabetic),
        taken_for: None,
        message: |text| format!("`{text}` is neither a name nor a text"),
        help: |_| {
            "A name has letters, digits and `_` only; a text stands between straight quotes, \"like this\".".into()
        },
    },
];

/// A name or number with a sign behind it, or such a sign alone.
fn needless_sign(text: &str, span: Span) -> Option<Seen> {
    let word = text.trim_end_matches([':', ';', '=', '.', ',']);
    let sign = &text[word.len()..];
    if sign.is_empty() || (word.is_empty() && sign.contains(['.', '='])) {
        return None;
    }
    let is_name = word.chars().all(is_of_name);
    if !is_name {
        return None;
    }
    let at = Span { start: span.start + word.len() as u32, ..span };
    let message = match word {
        "" => format!("a `{sign}` has no meaning here"),
        _ => format!("`{word}` needs no `{sign}` behind it"),
    };
    let diagnostic = Diagnostic::new(&codes::NEEDLESS_SIGN, at, message)
        .label("not needed")
        .help("Leave it out.")
        .safe_mend([Edit::remove(at)]);
    if word.is_empty() {
        return Some(Seen::dropped(Effect::None, diagnostic));
    }
    let kind = if word.starts_with(|c: char| c.is_ascii_digit()) {
        TermKind::Number
    } else {
        TermKind::Name
    };
    Some(Seen::taken(kind, Span { end: at.start, ..span }, Some(diagnostic)))
}

/// A word with characters in it that nobody can see.
fn invisible(text: &str, span: Span) -> Option<Seen> {
    let sign = text.chars().find(|sign| !is_visible(*sign))?;
    let visible = text.trim_matches(|sign| !is_visible(sign));
    let message = match visible {
        "" => format!("an invisible character (U+{:04X}) stands here", sign as u32),
        _ => format!(
            "an invisible character (U+{:04X}) stands in or beside `{}`",
            sign as u32,
            super::name(visible)
        ),
    };
    let diagnostic = Diagnostic::new(&codes::UNREADABLE, span, message)
        .label("left out")
        .help("It came in by copying, most likely. Delete the word and type it again.");
    let is_name = super::name(visible).chars().all(is_of_name);
    if visible.is_empty() || !is_name {
        let effect = if visible.is_empty() { Effect::None } else { Effect::Damages };
        return Some(Seen::dropped(effect, diagnostic));
    }
    let start =
        span.start + (text.len() - text.trim_start_matches(|s| !is_visible(s)).len()) as u32;
    let place = Span { start, end: start + visible.len() as u32, ..span };
    let diagnostic = diagnostic.safe_mend([Edit::replace(span, super::name(visible))]);
    Some(Seen::taken(TermKind::Name, place, Some(diagnostic)))
}

/// A number in brackets: `(72%)`.
fn bracketed(text: &str, span: Span) -> Option<Seen> {
    let inner = text.strip_prefix(['(', '[', '<'])?.strip_suffix([')', ']', '>'])?;
    super::number(inner)?;
    let diagnostic = Diagnostic::new(
        &codes::NUMBER_FORM,
        span,
        format!("the number `{inner}` stands in brackets"),
    )
    .label("taken for the number")
    .help(format!("Write it without brackets: `{inner}`."))
    .safe_mend([Edit::replace(span, inner)]);
    let span = Span { start: span.start + 1, end: span.end - 1, ..span };
    Some(Seen::taken(TermKind::Number, span, Some(diagnostic)))
}

fn comment_form(text: &str, span: Span) -> Diagnostic {
    // What is not sure to end with its line is left to the writer.
    let sign = text.len() - text.trim_start_matches('#').len();
    let place = Span { end: span.start + sign as u32, ..span };
    let edit = (sign > 0).then(|| Edit::replace(place, "//"));
    let start = COMMENT_STARTS.iter().find(|start| text.starts_with(**start)).unwrap_or(&"/");
    Diagnostic::new(
        &codes::COMMENT_FORM,
        span,
        format!("a comment starts with `//`, not with `{start}`"),
    )
    .label("the line was taken for a comment")
    .help("Write `//` before a comment; for the readers of the report, write `note \"…\"`.")
    .safe_mend(edit)
}

fn unreadable(text: &str, span: Span) -> Diagnostic {
    Diagnostic::new(&codes::UNREADABLE, span, format!("`{text}` has no meaning here"))
        .label("left out")
        .help("Remove it, or put it between straight quotes if it is part of a text.")
}

/// A piece of text that pest gave up on.
pub(super) fn beyond_limits(span: Span) -> Diagnostic {
    Diagnostic::new(&codes::UNREADABLE, span, "the text from here on is too complex to be read")
        .label("reading stopped here")
        .help("Split the file, or look for what is unusual about these lines.")
}
