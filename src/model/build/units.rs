//! Which units the words behind numbers are.

use super::lower::Lower;
use super::unknown::UnknownUse;
use crate::diagnostic::{Diagnostic, Edit};
use crate::model::{Cadence, Id, Quantity, Stated, Unit, codes};
use crate::vocabulary::{self, Fact, Kind, Role, TimeUnit, UnitWord, Value, unit_meant_by};

impl<'s> Lower<'_, 's> {
    /// The quantity that a role gives; none, too, where its unit is unknown.
    pub(super) fn quantity(&mut self, role: Role, fact: &Fact<'s>) -> Option<Quantity> {
        let given = fact.get(role)?;
        let Value::Quantity(value, unit) = given.value else {
            return None;
        };
        let unit = self.unit(unit)?;
        Some(Quantity { value, unit, span: given.span })
    }

    /// Finds out which unit a word is.
    pub(super) fn unit(&mut self, unit: UnitWord<'s>) -> Option<Unit> {
        let (word, span) = match unit {
            UnitWord::None => return Some(Unit::One),
            UnitWord::Percent => return Some(Unit::Percent),
            UnitWord::Word(word, span) => (word, span),
        };
        if let Some(unit) = known_unit(word) {
            return Some(unit);
        }
        let name = crate::syntax::name(word);
        if let Some(index) = self.names.find(Kind::Unit, None, &name) {
            return Some(Unit::Count(Id::new(index as usize)));
        }
        match unit_meant_by(word) {
            Some(meant) => {
                self.report(
                    Diagnostic::new(
                        &codes::UNKNOWN_UNIT,
                        span,
                        format!("there is no unit `{word}`"),
                    )
                    .label(format!("taken for `{meant}`"))
                    .help(format!("Write `{meant}`."))
                    .safe_mend([Edit::replace(span, meant)]),
                );
                if meant == "%" { Some(Unit::Percent) } else { known_unit(meant) }
            }
            None => {
                let name = name.into_owned();
                self.notes.unknown.push(UnknownUse { kind: Kind::Unit, scope: None, name, span });
                None
            }
        }
    }

    /// The money that a role gives; what is no money is reported.
    pub(super) fn money(&mut self, role: Role, fact: &Fact<'s>) -> Option<Quantity> {
        let quantity = self.quantity(role, fact)?;
        if matches!(quantity.unit, Unit::Money(_)) {
            return Some(quantity);
        }
        let keyword = fact.word.keyword;
        self.report(
            Diagnostic::new(
                &vocabulary::codes::WRONG_VALUE,
                quantity.span,
                format!("`{keyword}` takes money, and this is none"),
            )
            .label("an amount with its currency belongs here")
            .help(format!("Write it as in `{}`.", fact.word.example)),
        );
        None
    }

    pub(super) fn cadence(role: Role, fact: &Fact<'s>) -> Option<Stated<Cadence>> {
        let given = fact.get(role)?;
        let Value::Cadence(count, unit) = given.value else {
            return None;
        };
        Some(Stated { value: Cadence { count, unit }, span: given.span })
    }
}

fn known_unit(word: &str) -> Option<Unit> {
    match word {
        "pp" => return Some(Unit::PercentagePoints),
        "points" => return Some(Unit::Points),
        _ => {}
    }
    if let Some(unit) = TimeUnit::from_word(word) {
        return Some(Unit::Time(unit));
    }
    iso_currency::Currency::from_code(word).map(Unit::Money)
}
