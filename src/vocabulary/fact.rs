//! A statement as it was read: what its arguments and clauses give.

use super::{Role, TimeUnit, Word};
use crate::source::Span;
use jiff::civil::Date;
use std::borrow::Cow;

/// What one statement says.
#[derive(Debug)]
pub struct Fact<'s> {
    /// The row of the table that it was read by.
    pub word: &'static Word,
    /// Its arguments and clauses, in the order of the text.
    pub given: Vec<Given<'s>>,
    /// The statement without its block.
    pub head: Span,
    /// The statement with its block.
    pub whole: Span,
    /// Whether something in it could not be read, so that what is absent may
    /// only be misspelt.
    pub damaged: bool,
    /// Whether words were left out, which may be other lines of the same block.
    pub has_leftovers: bool,
}

/// An argument, or a part of a clause.
#[derive(Debug, Clone)]
pub struct Given<'s> {
    /// What it is to the statement.
    pub role: Role,
    /// What was written.
    pub value: Value<'s>,
    /// Where.
    pub span: Span,
}

/// Something that is said, and the place that states it. Where the place lies
/// outside of the touchpoint that has it, its journey or stage has handed it down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stated<T> {
    /// What is said.
    pub value: T,
    /// The value in the text.
    pub span: Span,
}

/// What can be given.
#[derive(Debug, Clone)]
pub enum Value<'s> {
    /// A name, new or of something declared.
    Name(Cow<'s, str>),
    /// A text.
    Text(Cow<'s, str>),
    /// A value of the slot's list, by its position.
    Choice(usize),
    /// A number with its unit.
    Quantity(f64, UnitWord<'s>),
    /// A date.
    Date(Date),
    /// A unit alone.
    Unit(UnitWord<'s>),
    /// Every so many of a unit.
    Cadence(f64, TimeUnit),
    /// A connecting word that says all by itself: `always`, `rest`.
    Alone,
}

/// A unit as written; which one it is, the model finds out, since specs declare
/// units of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitWord<'s> {
    /// No unit.
    None,
    /// `%`.
    Percent,
    /// A word, e.g. `min`, with its place.
    Word(&'s str, Span),
}

impl<'s> Fact<'s> {
    /// The first thing given in a role.
    #[must_use]
    pub fn get(&self, role: Role) -> Option<&Given<'s>> {
        self.given.iter().find(|given| given.role == role)
    }

    /// Everything given in a role.
    pub fn all(&self, role: Role) -> impl Iterator<Item = &Given<'s>> {
        self.given.iter().filter(move |given| given.role == role)
    }

    /// The text given in a role.
    #[must_use]
    pub fn text(&self, role: Role) -> Option<&Cow<'s, str>> {
        match &self.get(role)?.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The date given in a role.
    #[must_use]
    pub fn date(&self, role: Role) -> Option<Stated<Date>> {
        let given = self.get(role)?;
        match given.value {
            Value::Date(value) => Some(Stated { value, span: given.span }),
            _ => None,
        }
    }

    /// The number given in a role, whatever its unit.
    #[must_use]
    pub fn number(&self, role: Role) -> Option<Stated<f64>> {
        let given = self.get(role)?;
        match given.value {
            Value::Quantity(value, _) => Some(Stated { value, span: given.span }),
            _ => None,
        }
    }

    /// The value of an enum given by its list's position in a role.
    #[must_use]
    pub fn choice<T: Copy>(&self, role: Role, all: &[T]) -> Option<Stated<T>> {
        let given = self.get(role)?;
        match given.value {
            Value::Choice(at) => {
                all.get(at).map(|value| Stated { value: *value, span: given.span })
            }
            _ => None,
        }
    }
}
