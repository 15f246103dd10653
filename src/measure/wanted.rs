//! What the number of a cell may be. Where a number can be read in two ways, it
//! tells which of them is one; where something is beside the number, whether it is
//! the unit that is meant anyway.

use super::codes;
use super::faults::{Cure, Faults, Spot, shown};
use super::number::{self, NotANumber, Style};
use crate::diagnostic::{Code, Diagnostic, Safety};
use crate::model::Model;
use crate::model::{Metric, Scale, TimeUnit, Unit};
use crate::source::Span;
use crate::vocabulary::{is_built_in_unit, unit_meant_by};
use crate::words::{self, UnitWords};

/// What is known of the number of a cell before it is read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted<'m> {
    /// Its unit; none: not known, or it has none.
    unit: Option<(Unit, UnitWords<'m>)>,
    /// The values it can have; none: any.
    range: Option<Scale>,
    /// Whether it has no decimals; likely: a mean of counts has some.
    is_whole: Whole,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whole {
    Always,
    Likely,
    No,
}

/// A cell that is no number.
#[derive(Debug)]
pub(super) struct Fault {
    code: &'static Code,
    message: String,
    label: &'static str,
    help: String,
    span: Span,
    spot: Spot,
    /// Whether the same fault elsewhere is the same finding.
    is_shared: bool,
}

impl Wanted<'_> {
    /// A number of answers.
    pub(super) const ANSWERS: Self = Self {
        unit: None,
        range: Some(Scale { low: 1.0, high: f64::INFINITY, span: None }),
        is_whole: Whole::Always,
    };

    /// A share of cases.
    pub(super) const SHARE: Self = Self {
        unit: Some((Unit::Percent, UnitWords::PERCENT)),
        range: Some(Scale { low: 0.0, high: 100.0, span: None }),
        is_whole: Whole::No,
    };

    /// A value of nobody knows what.
    pub(super) const VALUE: Self = Self { unit: None, range: None, is_whole: Whole::No };
}

impl<'m> Wanted<'m> {
    /// A value of a metric.
    pub(super) fn value_of(metric: Option<&Metric<'_>>, model: &'m Model<'_>) -> Self {
        let Some(metric) = metric else {
            return Self::VALUE;
        };
        Self {
            unit: metric.unit.map(|unit| (unit, unit.words(model))),
            range: metric.range(),
            is_whole: if metric.is_count() { Whole::Likely } else { Whole::No },
        }
    }

    /// Reads a number.
    pub(super) fn read(&self, text: &str, style: Style) -> Result<f64, NotANumber> {
        match number::parse(text, style) {
            Err(NotANumber::CommaOrGroup(decimal, whole)) => self.decide(decimal, whole, style),
            // In a file whose decimals begin with a point.
            Ok(value) if self.is_whole == Whole::Always && value.fract() != 0.0 => {
                number::groups(text).map_or(Ok(value), |whole| Err(NotANumber::Grouped(whole)))
            }
            read => read,
        }
    }

    /// Reads a number with or without decimals, if it can be but one of the two. A
    /// file of plain numbers is to say which all the same.
    fn decide(&self, decimal: String, whole: String, style: Style) -> Result<f64, NotANumber> {
        let [with, without] = [&decimal, &whole].map(|text| text.parse().unwrap_or(f64::NAN));
        let plain = match (self.holds(with), self.holds(without)) {
            (true, false) => NotANumber::DecimalComma(decimal),
            (false, true) => NotANumber::Grouped(whole),
            _ => return Err(NotANumber::CommaOrGroup(decimal, whole)),
        };
        match (style, plain) {
            (Style::Plain, plain) => Err(plain),
            (Style::Regional, NotANumber::DecimalComma(_)) => Ok(with),
            (Style::Regional, _) => Ok(without),
        }
    }

    fn holds(&self, value: f64) -> bool {
        let is_in_range = self.range.is_none_or(|range| range.holds(value));
        is_in_range && (self.is_whole != Whole::Always || value.fract() == 0.0)
    }

    /// What is wrong with a cell, or some of them, that are no number.
    pub(super) fn fault(
        &self,
        text: &str,
        [span, inner]: [Span; 2],
        style: Style,
        fault: &NotANumber,
    ) -> Fault {
        let Said { code, label, help, cure } = self.say(fault, Marks::of(text, style));
        let text = shown(text);
        let message = match fault {
            NotANumber::Unit(..) => format!("`{text}` has its unit with it"),
            _ => format!("`{text}` can't be read as a number"),
        };
        let spot = Spot::new(span, inner, cure);
        let is_shared = !matches!(fault, NotANumber::Words | NotANumber::TooLarge);
        Fault { code, message, label, help, span, spot, is_shared }
    }

    /// Why a text is no number, in a few words, and what to do.
    fn say(&self, fault: &NotANumber, marks: Marks) -> Said {
        let write = |number: &str| format!("Write `{number}`. {}", marks.words());
        let either = |first: &str, second: &str| {
            let [first, second] = [first, second].map(|number| marks.put_into(number));
            format!("Write `{first}` or `{second}`, whichever it is. {}", marks.words())
        };
        let sure = |code, label, number: &str| {
            let number = marks.put_into(number);
            Said { code, label, help: write(&number), cure: Some(Cure::safe(number)) }
        };
        let none =
            |code, label, help: &str| Said { code, label, help: help.to_owned(), cure: None };
        match fault {
            NotANumber::DecimalComma(number) => {
                sure(&codes::DECIMAL_COMMA, "a comma where a point belongs", number)
            }
            NotANumber::Grouped(number) => {
                sure(&codes::GROUPED, "a mark between groups of digits", number)
            }
            NotANumber::CommaOrGroup(decimal, whole) => none(
                &codes::GROUPED,
                "it can be read in two ways",
                &match self.is_whole {
                    Whole::No => either(decimal, whole),
                    _ => either(whole, decimal),
                },
            ),
            NotANumber::Unit(number, unit) => self.say_unit(number, unit, marks),
            NotANumber::Spelling(number, what) => sure(&codes::NUMBER, what, number),
            NotANumber::None => none(
                &codes::NUMBER,
                "not a figure",
                "Leave out the row: what was not measured has no row.",
            ),
            NotANumber::TooLarge => none(
                &codes::NUMBER,
                "more digits than a figure can have",
                "Write a number below 1000000000000000, in a larger unit if need be.",
            ),
            NotANumber::Words => none(&codes::NUMBER, "not a number", marks.words()),
        }
    }

    fn say_unit(&self, number: &str, word: &str, marks: Marks) -> Said {
        let (code, label) = (&codes::UNIT, "only the number belongs here");
        match self.without_unit(number, word) {
            Some((number, safety)) => {
                let text = marks.put_into(&number);
                let help = format!("Write `{text}`: the metric says what unit its values have.");
                Said { code, label, help, cure: Some(Cure { text, safety }) }
            }
            None => {
                let of = self.unit.map(|(_, words)| words.full).filter(|full| !full.is_empty());
                let unit = of.map_or(String::new(), |full| format!(" in {full},"));
                let help = format!(
                    "Write only the number,{unit} as the metric has it: a metric says what unit \
                     its values have."
                );
                Said { code, label, help, cure: None }
            }
        }
    }

    /// A number without its unit, converted if need be; none where it is another
    /// kind of unit, or may be one.
    fn without_unit(&self, number: &str, word: &str) -> Option<(String, Safety)> {
        let (unit, words) = self.unit?;
        let word = unit_meant_by(word).unwrap_or(word);
        if let (Some(from), Unit::Time(to)) = (TimeUnit::from_word(word), unit) {
            let value = number.parse::<f64>().ok()? * from.seconds() / to.seconds();
            return Some((words::Style::Spec.number(value), Safety::Safe));
        }
        let is_it = |name: &&str| name.eq_ignore_ascii_case(word);
        if words.spec.iter().chain(&words.reader).chain([&words.full]).any(is_it) {
            return Some((number.to_owned(), Safety::Safe));
        }
        // Marks and things that are counted have many names.
        let may_be_it = matches!(unit, Unit::One | Unit::Points | Unit::Count(_));
        let is_known = is_built_in_unit(word);
        (may_be_it && !is_known).then(|| (number.to_owned(), Safety::Unsafe))
    }
}

/// What is said of a cell.
struct Said {
    code: &'static Code,
    label: &'static str,
    help: String,
    cure: Option<Cure>,
}

impl Fault {
    /// Adds the finding.
    pub(super) fn tell(self, faults: &mut Faults) {
        let Self { code, message, label, help, span, spot, is_shared } = self;
        let say = || Diagnostic::new(code, span, message).label(label).help(help);
        match is_shared {
            true => faults.share(code, format!("{:?} {label}", span.file), spot, say),
            false => faults.add(code, spot, say),
        }
    }
}

/// What starts the decimals of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marks {
    Point,
    Comma,
}

impl Marks {
    /// As the cell itself has it, where the file may have commas: the spreadsheet
    /// that wrote it would take the other for a date, or for thousands.
    pub(super) fn of(text: &str, style: Style) -> Self {
        let last = text.rfind([',', '.']).map(|at| text.as_bytes()[at]);
        match (style, last) {
            (Style::Regional, Some(b',')) => Self::Comma,
            _ => Self::Point,
        }
    }

    pub(super) fn put_into(self, number: &str) -> String {
        match self {
            Self::Point => number.to_owned(),
            Self::Comma => number.replace('.', ","),
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Point => "A data file writes numbers with digits and, before decimals, a point.",
            Self::Comma => {
                "A data file writes numbers with digits and, before decimals, a point; with \
                 semicolons or tabs between its columns, a comma too."
            }
        }
    }
}
