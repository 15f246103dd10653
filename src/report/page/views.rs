//! Small views: a figure, an attainment, a status, a date, a finding.

use crate::report::{FindingView, figures, text};
use crate::score::{Counted, Figure, Outcome, Settings, Status};
use crate::words::{capital, so_many};
use jiff::civil::Date;
use serde::Serialize;

/// A score out of ten, or why there is none.
#[derive(Debug, Serialize)]
pub(super) struct ScoreView {
    /// The number, or a dash.
    pub(super) text: String,
    pub(super) why: Option<String>,
    /// How far its bar goes, of 100.
    bar: Option<String>,
    /// `good`, `mid` or `weak`.
    pub(super) tone: &'static str,
}

impl ScoreView {
    pub(super) fn of(figure: &Figure, form: fn(f64) -> String, settings: &Settings) -> Self {
        Self {
            text: figures::or_dash(figure, form),
            why: missing(figure),
            bar: figure.value.map(|value| bar(value / 10.0)),
            tone: figure.value.map_or("none", |value| figures::tone(value, settings)),
        }
    }
}

/// An attainment, or why there is none.
#[derive(Debug, Serialize)]
pub(super) struct AttainmentView {
    text: String,
    why: Option<String>,
    bar: Option<String>,
    /// What a mean rests on, where that is not all there is.
    of: Option<String>,
}

impl AttainmentView {
    pub(super) fn of(figure: &Figure) -> Self {
        Self {
            text: figures::or_dash(figure, figures::attainment),
            why: missing(figure),
            bar: figure.value.map(bar),
            of: None,
        }
    }

    pub(super) fn of_mean(figure: &Figure, of: Counted) -> Self {
        let of = figures::part_of(of).filter(|_| figure.value.is_some());
        Self { of: of.map(|of| format!("of {of} targets")), ..Self::of(figure) }
    }
}

/// A figure without a bar, or why there is none.
#[derive(Debug, Clone, Serialize)]
pub(super) struct PlainView {
    text: String,
    why: Option<String>,
}

impl PlainView {
    pub(super) fn of(figure: &Figure, form: fn(f64) -> String) -> Self {
        Self { text: figures::or_dash(figure, form), why: missing(figure) }
    }

    /// A figure whose reason is left out if it is told elsewhere.
    pub(super) fn but_for(told: Option<&str>, figure: &Figure, form: fn(f64) -> String) -> Self {
        let view = Self::of(figure, form);
        Self { why: view.why.filter(|why| Some(why.as_str()) != told), ..view }
    }
}

fn missing(figure: &Figure) -> Option<String> {
    figure.value.is_none().then(|| figures::why(figure).to_owned())
}

fn bar(part: f64) -> String {
    format!("{:.1}", part.clamp(0.0, 1.0) * 100.0)
}

/// A status: a shape, by its key, and a word.
#[derive(Debug, Serialize)]
pub(super) struct StatusView {
    pub(super) key: &'static str,
    pub(super) words: &'static str,
}

impl StatusView {
    pub(super) fn of(status: Status) -> Self {
        Self { key: status.name(), words: status.words() }
    }
}

/// What a status says, in a few words.
pub(super) fn meaning(status: Status, settings: &Settings) -> String {
    match status {
        Status::Met => "the latest value is what is wanted".to_owned(),
        Status::OnTrack => "progress keeps up with time".to_owned(),
        Status::AtRisk => {
            format!("up to {} points behind", figures::number(settings.band))
        }
        Status::OffTrack => "further behind than that".to_owned(),
        Status::NotYetMet => "a range, or no date to judge the pace by".to_owned(),
        Status::NotMet => "must hold at all times, and does not".to_owned(),
        Status::Missed => "the deadline has passed".to_owned(),
        Status::Stale => "the latest value is too old".to_owned(),
        Status::Unmeasured => "there is no value yet".to_owned(),
    }
}

/// What an outcome says, in a few words.
pub(super) fn outcome_meaning(outcome: Outcome, settings: &Settings) -> String {
    let margin = match settings.margin {
        1.0 => "a point".to_owned(),
        margin => format!("{} points", figures::number(margin)),
    };
    match outcome {
        Outcome::Magic => format!("more than {margin} above what was expected"),
        Outcome::Neutral => "about as expected".to_owned(),
        Outcome::Miserable => format!("more than {margin} below what was expected"),
    }
}

/// A date for machines and for people.
#[derive(Debug, Serialize)]
pub(super) struct DateView {
    iso: String,
    words: String,
}

impl DateView {
    pub(super) fn of(date: Date) -> Self {
        Self { iso: date.to_string(), words: self::date(date) }
    }
}

/// A date that stays on one line.
pub(super) fn date(date: Date) -> String {
    text::date(date).replace(' ', "\u{a0}")
}

/// Where something can be read: an address of the web is a link, whatever else
/// a spec holds is only its text.
#[derive(Debug, Serialize)]
pub(super) struct Address {
    text: String,
    href: Option<String>,
}

impl Address {
    pub(super) fn of(link: &str) -> Self {
        let is_plain = |c: char| !c.is_whitespace() && text::is_harmless(c);
        let is_web = ["http://", "https://"].iter().any(|scheme| {
            let start = link.get(..scheme.len());
            let host = link.get(scheme.len()..).and_then(|rest| rest.chars().next());
            start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
                && host.is_some_and(char::is_alphanumeric)
        });
        let href = (is_web && link.chars().all(is_plain)).then(|| link.to_owned());
        Self { text: link.to_owned(), href }
    }
}

/// The settings behind the figures, as text.
#[derive(Debug, Serialize)]
pub(super) struct MethodView {
    good: String,
    weak: String,
    band: String,
    margin: String,
}

impl MethodView {
    pub(super) fn of(settings: &Settings) -> Self {
        Self {
            good: figures::number(settings.good),
            weak: figures::number(settings.weak),
            band: figures::number(settings.band),
            margin: figures::number(settings.margin),
        }
    }
}

/// The findings of one level.
#[derive(Debug, Serialize)]
pub(super) struct FindingGroup {
    level: &'static str,
    heading: String,
    findings: Vec<FindingPage>,
}

#[derive(Debug, Serialize)]
struct FindingPage {
    sort: &'static str,
    code: &'static str,
    message: Vec<Quoted>,
    help: Vec<Quoted>,
    place: String,
}

/// A run of text that stood in backticks, or between such runs.
#[derive(Debug, Serialize)]
pub(super) struct Quoted {
    text: String,
    code: bool,
}

/// Findings by level, the heavier ones first.
pub(super) fn finding_groups(findings: &[FindingView]) -> Vec<FindingGroup> {
    const LEVELS: [(&str, &str, &str); 3] = [
        ("error", "error", "errors"),
        ("warning", "warning", "warnings"),
        ("advice", "piece of advice", "pieces of advice"),
    ];
    LEVELS.iter().filter_map(|level| finding_group(level, findings)).collect()
}

fn finding_group(
    &(level, one, many): &(&'static str, &str, &str),
    findings: &[FindingView],
) -> Option<FindingGroup> {
    let found: Vec<FindingPage> =
        findings.iter().filter(|finding| finding.level == level).map(finding_page).collect();
    let heading = capital(&so_many(found.len(), one, many));
    (!found.is_empty()).then_some(FindingGroup { level, heading, findings: found })
}

fn finding_page(finding: &FindingView) -> FindingPage {
    FindingPage {
        sort: finding.sort,
        code: finding.code,
        message: quoted(&finding.message),
        help: finding.help.as_deref().map(quoted).unwrap_or_default(),
        place: format!("{}:{}:{}", finding.path, finding.line, finding.column),
    }
}

/// A text whose backticks are its own.
pub(super) fn unquoted(text: String) -> Vec<Quoted> {
    vec![Quoted { text, code: false }]
}

/// Splits at backticks; an odd one out is left as it is.
pub(super) fn quoted(text: &str) -> Vec<Quoted> {
    let pieces: Vec<&str> = text.split('`').collect();
    if pieces.len().is_multiple_of(2) {
        return unquoted(text.to_owned());
    }
    pieces
        .into_iter()
        .enumerate()
        .map(|(index, piece)| Quoted { text: piece.to_owned(), code: index % 2 == 1 })
        .filter(|piece| !piece.text.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn only_addresses_of_the_web_are_links() {
        for link in ["https://example.com/a?b=c#d", "HTTP://example.com", "https://例え.jp/"] {
            assert_eq!(Address::of(link).href.as_deref(), Some(link));
        }
        for text in [
            "javascript:alert(1)",
            " https://example.com",
            "https:// example.com",
            "https://",
            "https:///x",
            "data:text/html,x",
            "//example.com",
            "file:///etc/passwd",
            "java\tscript:alert(1)",
            "https://example.com/\u{202e}moc",
            "the shared folder, interviews 2026",
            "",
        ] {
            assert_eq!(Address::of(text).href, None, "{text}");
        }
    }
}
