//! Quantities and what targets ask for, in words.

use super::{Cadence, CountNoun, Form, Gauge, Metric, Model, Quantity, Target, Unit};
use crate::words::{Style, UnitWords};

impl Unit {
    /// What it is called.
    #[must_use]
    pub fn words<'m>(self, model: &'m Model<'_>) -> UnitWords<'m> {
        match self {
            Self::One => UnitWords::NONE,
            Self::Percent => UnitWords::PERCENT,
            Self::PercentagePoints => UnitWords::PERCENTAGE_POINTS,
            Self::Points => UnitWords::POINTS,
            Self::Time(unit) => unit.words(),
            Self::Money(currency) => UnitWords::named(currency.code()),
            Self::Count(id) => {
                let CountNoun { heading, noun } = &model.count_nouns[id];
                UnitWords::known_as(&heading.name, noun)
            }
        }
    }

    /// So many of it.
    #[must_use]
    pub fn amount(self, value: f64, model: &Model<'_>, style: Style) -> String {
        style.amount(value, self.words(model))
    }
}

impl Quantity {
    /// The quantity in its own unit.
    #[must_use]
    pub fn in_words(&self, model: &Model<'_>, style: Style) -> String {
        self.unit.amount(self.value, model, style)
    }
}

impl Cadence {
    /// How often: `every month`, `every 2 weeks`.
    #[must_use]
    pub fn in_words(self) -> String {
        let [one, many] = self.unit.words().reader;
        match self.count {
            1.0 => format!("every {one}"),
            count => format!("every {} {many}", Style::Reader.number(count)),
        }
    }
}

impl Metric<'_> {
    /// One of its values.
    #[must_use]
    pub fn amount(&self, value: f64, model: &Model<'_>, style: Style) -> String {
        self.gauge().amount(value, model, style)
    }

    /// A difference of two of its values: of percentages, it is in points.
    #[must_use]
    pub fn difference(&self, by: f64, model: &Model<'_>, style: Style) -> String {
        self.gauge().difference(by, model, style)
    }
}

impl Gauge {
    /// One of the figures.
    #[must_use]
    pub fn amount(self, value: f64, model: &Model<'_>, style: Style) -> String {
        self.unit.unwrap_or(Unit::One).amount(value, model, style)
    }

    /// A difference of two figures: of percentages, it is in points.
    #[must_use]
    pub fn difference(self, by: f64, model: &Model<'_>, style: Style) -> String {
        match self.unit {
            Some(Unit::Percent) => Unit::PercentagePoints.amount(by, model, style),
            _ => self.amount(by, model, style),
        }
    }
}

impl Target {
    /// What is asked for, with the time that a share of cases is about:
    /// `at least 90% within 10 min`.
    #[must_use]
    pub fn asked(&self, form: &Form, model: &Model<'_>, style: Style) -> String {
        let asked = form.in_words(model, style);
        match self.within() {
            Some(within) => format!("{asked} within {}", within.in_words(model, style)),
            None => asked,
        }
    }
}

impl Form {
    /// What is asked for: `at most 10 min`; of a change, `up 5 pp` in a spec
    /// and `+5 pp` for readers.
    #[must_use]
    pub fn in_words(&self, model: &Model<'_>, style: Style) -> String {
        let words = |quantity: &Quantity| quantity.in_words(model, style);
        match self {
            Self::AtLeast(value) => format!("at least {}", words(value)),
            Self::AtMost(value) => format!("at most {}", words(value)),
            Self::Between(low, high) if low.unit == high.unit => {
                format!("between {} and {}", style.number(low.value), words(high))
            }
            Self::Between(low, high) => format!("between {} and {}", words(low), words(high)),
            Self::Up(by) if style == Style::Spec => format!("up {}", words(by)),
            Self::Down(by) if style == Style::Spec => format!("down {}", words(by)),
            Self::Up(by) => format!("+{}", words(by)),
            Self::Down(by) => format!("−{}", words(by)),
        }
    }
}
