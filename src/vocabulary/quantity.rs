//! Terms to quantities: numbers with their units, and how often.

use super::fact::{Fact, Given, UnitWord, Value};
use super::find::is_connecting;
use super::line::Line;
use super::read::Reading;
use super::take::{Taken, unit_word};
use super::{Role, Takes, TimeUnit, codes, is_built_in_unit, unit_meant_by};
use crate::diagnostic::suggest::nearest;
use crate::diagnostic::{Diagnostic, Edit};
use crate::source::Span;
use crate::syntax::{self, TermKind};
use crate::words::{self, Style};

impl<'s> Reading<'s> {
    pub(super) fn take_quantity(
        &mut self,
        takes: Takes,
        role: Role,
        line: &mut Line<'_>,
        fact: &mut Fact<'s>,
    ) -> Taken {
        let Some(term) = line.peek() else {
            return Taken::Nothing;
        };
        let mut span = line.span(term);
        let written = self.slice(span);
        let Some((mut value, is_percent)) = syntax::number(written) else {
            return Taken::Wrong(Box::new(too_many_digits(written, span)));
        };
        line.step();
        let mut unit = if is_percent { UnitWord::Percent } else { UnitWord::None };
        if let Some((taken, word, place)) = self.step_over_working(value, span, line) {
            (value, unit) = (taken, unit_word(word, place));
            span = span.to(place);
        } else if let Some(word) = self.peek_unit(line).filter(|_| !is_percent) {
            unit = unit_word(self.slice(word), word);
            span = span.to(word);
            line.step();
        }
        if let Some(diagnostic) = self.unit_fault(takes, unit, span) {
            self.diagnostics.push(diagnostic);
            (value, unit) = match takes {
                // Half a per cent is seldom meant by 0.5.
                Takes::Percent if unit == UnitWord::None && value < 1.0 => {
                    (value * 100.0, UnitWord::Percent)
                }
                Takes::Percent => (value, UnitWord::Percent),
                Takes::Number => (value, UnitWord::None),
                _ => {
                    fact.damaged = true;
                    return Taken::Yes;
                }
            };
        }
        if let Some(diagnostic) = self.range_fault(takes, value, span) {
            self.diagnostics.push(diagnostic);
            fact.damaged = true;
            return Taken::Yes;
        }
        fact.given.push(Given { role, value: Value::Quantity(value, unit), span });
        Taken::Yes
    }

    /// Steps over `working days` behind a number, and reports it; gives what it is
    /// taken for, with its unit and the place of that.
    fn step_over_working(
        &mut self,
        value: f64,
        number: Span,
        line: &mut Line<'_>,
    ) -> Option<(f64, &'s str, Span)> {
        const WORKING: [&str; 4] = ["working", "work", "business", "office"];
        let (first, second) = (line.span(line.peek()?), line.span(line.peek_second()?));
        let word = self.slice(second);
        let word = unit_meant_by(word).unwrap_or(word);
        let unit = TimeUnit::from_word(word)?;
        if !WORKING.contains(&self.slice(first)) {
            return None;
        }
        line.step_over(2);
        let span = number.to(second);
        let taken = in_working_time(value, unit);
        let meant = format!("{} {word}", Style::Spec.number(taken));
        let message = format!("`{}` can't be counted", self.slice(span));
        self.diagnostics.push(
            Diagnostic::new(&codes::WRONG_VALUE, span, message)
                .label(format!("taken for `{meant}`"))
                .help(format!(
                    "Time is counted as it passes, with nights and weekends. Write about `{meant}`, \
                     and say in the title or in a `note` what is meant."
                ))
                .unsafe_mend([Edit::replace(span, meant)]),
        );
        Some((taken, word, second))
    }

    /// What is wrong with a value that nothing of its kind can have.
    fn range_fault(&self, takes: Takes, value: f64, span: Span) -> Option<Diagnostic> {
        let (what, help) = match takes {
            Takes::Percent if !(0.0..=100.0).contains(&value) => {
                ("a share", "A share goes from 0% to 100%.")
            }
            Takes::Number if value < 0.0 => ("a number of customers", "Write 0 or more."),
            Takes::Duration if value <= 0.0 => {
                ("a length of time", "Write more than 0, such as `10 min`.")
            }
            _ => return None,
        };
        let message = format!("`{}` can't be {what}", self.slice(span));
        Some(Diagnostic::new(&codes::WRONG_VALUE, span, message).label("out of range").help(help))
    }

    /// The unit that follows a number: any name, unless it seems to be a
    /// connecting word with a slip in it.
    fn peek_unit(&self, line: &Line<'_>) -> Option<Span> {
        let term = line.peek().filter(|term| term.kind() == TermKind::Name)?;
        let span = line.span(term);
        let written = self.slice(span);
        let is_misspelt = !is_built_in_unit(written)
            && nearest(written, line.word.clauses.iter().map(|clause| clause.lead[0])).is_some();
        (!is_connecting(line.word, written) && !is_misspelt).then_some(span)
    }

    /// What is wrong with the unit of a number, for what is to be taken.
    fn unit_fault(&self, takes: Takes, unit: UnitWord<'_>, span: Span) -> Option<Diagnostic> {
        let written = self.slice(span);
        let number = written.split(|c: char| c.is_alphabetic() || " \t%".contains(c)).next();
        let number = &number.unwrap_or(written).replace(',', ".");
        // Which unit another word means, the model finds out, for all quantities.
        let is_time = |word| TimeUnit::from_word(unit_meant_by(word).unwrap_or(word)).is_some();
        let (message, help) = match (takes, unit) {
            (Takes::Percent, UnitWord::Percent) | (Takes::Number, UnitWord::None) => return None,
            (Takes::Duration, UnitWord::Word(word, _)) if is_time(word) => return None,
            (Takes::Percent, UnitWord::None) if number.starts_with("0.") => {
                let percent = syntax::number(number).map_or(0.0, |(value, _)| value * 100.0);
                let help = format!("Write `{}%`.", Style::Spec.number(words::round(percent, 2)));
                (format!("`{written}` is not a percentage"), help)
            }
            (Takes::Percent, _) => {
                (format!("`{written}` is not a percentage"), format!("Write `{number}%`."))
            }
            (Takes::Number, _) => {
                (format!("`{written}` has a unit"), format!("Write `{number}` alone."))
            }
            (Takes::Duration, _) => (
                format!("`{written}` is not a length of time"),
                format!(
                    "Write it with its unit, such as `{number} min`; there are {}.",
                    time_units()
                ),
            ),
            _ => return None,
        };
        // Half a per cent is seldom meant by 0.5, and never certainly.
        let is_certain = matches!(takes, Takes::Percent) && !number.starts_with("0.");
        let percent = is_certain.then(|| Edit::replace(span, format!("{number}%")));
        let found = Diagnostic::new(&codes::WRONG_VALUE, span, message).label(takes.one());
        Some(found.help(help).safe_mend(percent))
    }

    pub(super) fn take_cadence(
        &mut self,
        role: Role,
        line: &mut Line<'_>,
        fact: &mut Fact<'s>,
    ) -> Taken {
        let Some(first) = line.peek() else {
            return Taken::Nothing;
        };
        let mut span = line.span(first);
        let mut count = 1.0;
        if first.kind() == TermKind::Number {
            count = syntax::number(self.slice(span)).map_or(0.0, |(value, _)| value);
            line.step();
        }
        let unit = line.peek().filter(|term| term.kind() == TermKind::Name).and_then(|term| {
            span = span.to(line.span(term));
            TimeUnit::from_word(self.slice(line.span(term)))
        });
        match unit.filter(|unit| count > 0.0 && *unit >= TimeUnit::Day) {
            Some(unit) => {
                fact.given.push(Given { role, value: Value::Cadence(count, unit), span });
                line.step();
                Taken::Yes
            }
            None => Taken::Wrong(Box::new(self.no_cadence(span))),
        }
    }

    fn no_cadence(&self, span: Span) -> Diagnostic {
        let written = self.slice(span);
        let meant = OTHER_CADENCES.iter().find(|(other, _)| *other == written);
        let help = match meant {
            Some((_, meant)) => format!("Write `every {meant}`."),
            None => "Write `every day`, `every week`, `every 2 weeks`, `every month`, \
                     `every quarter` or `every year`."
                .to_owned(),
        };
        let message = format!("`{written}` does not say how often");
        Diagnostic::new(&codes::WRONG_VALUE, span, message)
            .label("how often?")
            .help(help)
            .safe_mend(meant.map(|(_, meant)| Edit::replace(span, *meant)))
    }
}

/// What people write for how often.
const OTHER_CADENCES: [(&str, &str); 6] = [
    ("daily", "day"),
    ("weekly", "week"),
    ("monthly", "month"),
    ("quarterly", "quarter"),
    ("yearly", "year"),
    ("annually", "year"),
];

/// The units of time as a sentence has them.
fn time_units() -> String {
    words::all_of_names(TimeUnit::ALL.map(|unit| unit.words().spec[1]))
}

fn too_many_digits(written: &str, span: Span) -> Diagnostic {
    Diagnostic::new(&codes::WRONG_VALUE, span, format!("`{written}` has too many digits"))
        .label("more than 15 digits")
        .help("Use a larger unit, or round it.")
}

/// How long so much working time takes: a week has five working days.
fn in_working_time(value: f64, unit: TimeUnit) -> f64 {
    match unit {
        TimeUnit::Day => (value * 7.0 / 5.0).ceil(),
        _ => value,
    }
}
