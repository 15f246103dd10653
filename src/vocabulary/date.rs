//! Dates that are none, and dates in words.

use super::line::Line;
use super::read::Reading;
use super::take::{Taken, wrong_kind};
use super::{Takes, Word};
use crate::diagnostic::{Diagnostic, Edit};
use crate::source::Span;
use crate::syntax::{self, DateFault, TermKind};

impl Reading<'_> {
    /// A name where a date belongs: a month or quarter and a year, perhaps.
    pub(super) fn date_in_words(
        &self,
        written: &str,
        span: Span,
        line: &mut Line<'_>,
        word: &Word,
    ) -> Taken {
        let next = line.peek_second().filter(|next| next.kind() == TermKind::Number);
        let year = next.map(|next| line.span(next)).filter(|year| self.slice(*year).len() == 4);
        let diagnostic = match (year, line.peek()) {
            (Some(year), _) => {
                let whole = span.to(year);
                // The caller steps over one term itself.
                line.step();
                date_words(self.slice(whole), date_in_words(written, self.slice(year)), whole)
            }
            (None, Some(term)) => wrong_kind(Takes::Date, written, term, span, word),
            (None, None) => return Taken::Nothing,
        };
        Taken::Wrong(Box::new(diagnostic))
    }
}

/// `December 2026` or `Q4 2026` as a date is written, if that is what it is.
fn date_in_words(word: &str, year: &str) -> Option<String> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let word = word.to_lowercase();
    if let Some(quarter) = word.strip_prefix('q').filter(|rest| "1234".contains(rest)) {
        return Some(format!("{year}-Q{quarter}"));
    }
    let month = MONTHS.iter().position(|month| word.starts_with(month))?;
    Some(format!("{year}-{:02}", month + 1))
}

fn date_words(written: &str, date: Option<String>, span: Span) -> Diagnostic {
    let edit = date.clone().map(|date| Edit::replace(span, date));
    let date = date.unwrap_or_else(|| "2027-03".to_owned());
    Diagnostic::new(
        &syntax::codes::DATE_FORM,
        span,
        format!("`{written}` is not how a date is written here"),
    )
    .label("a date in words")
    .help(format!("Write it in figures, such as `{date}`; a month or a quarter is its last day."))
    .safe_mend(edit)
}

pub(super) fn no_such_date(written: &str, fault: DateFault, span: Span) -> Diagnostic {
    let (what, help) = match fault {
        DateFault::Month => ("month", "Months go from 01 to 12; write year, month, day."),
        DateFault::Quarter => ("quarter", "Quarters go from Q1 to Q4."),
        DateFault::Day => ("day", "Look up how many days that month has."),
        DateFault::Year => ("year here", "Years go from 1900 to 2200."),
        DateFault::Form => ("date", "Write year, month and day, such as `2027-03-31`."),
    };
    Diagnostic::new(
        &syntax::codes::DATE_FORM,
        span,
        format!("there is no such {what}: `{written}`"),
    )
    .label("not in the calendar")
    .help(help)
}
