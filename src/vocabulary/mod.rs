//! The words of the language, in one table: where each may stand, what it
//! takes, how often, and what it means.
//!
//! What the compiler says about a word, `explain`, completion and the reference
//! all come from [`WORDS`]; to add a word is to add a row, and the code in
//! `model` that gives it meaning.

pub mod codes;
mod date;
mod fact;
mod faulty_lines;
mod faulty_parts;
mod find;
mod keys;
mod line;
mod lists;
mod more;
mod quantity;
mod read;
mod run_on;
mod take;
mod time;
mod words;

pub use fact::{Fact, Given, Stated, UnitWord, Value};
pub use find::{Found, find, find_statement, is_connecting, is_reserved, words_inside};
pub use keys::{Block, Key, Kind, Role};
pub use lists::*;
pub use more::{METRIC_KINDS, more};
pub use read::{Lines, Reading};
pub use time::{TimeUnit, is_built_in_unit, unit_meant_by};
pub use words::{WAY, WORDS};

/// Every row of the table, the ways of a flow, which begin with a name, last.
pub fn every_word() -> impl Iterator<Item = &'static Word> + Clone {
    WORDS.iter().chain([&WAY])
}

/// A keyword in one of its uses: a row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    /// The keyword, e.g. `touchpoint`.
    pub keyword: &'static str,
    /// What the code knows this use by.
    pub key: Key,
    /// The blocks it may stand in.
    pub inside: &'static [Block],
    /// What follows it, in this order.
    pub form: &'static [Slot],
    /// What may follow then, in any order, each led by a connecting word.
    pub clauses: &'static [Clause],
    /// The block that it may have.
    pub block: Option<Block>,
    /// How often it may stand in one block.
    pub times: Times,
    /// What it says, in one sentence.
    pub doc: &'static str,
    /// A line that uses it, with all that it takes.
    pub example: &'static str,
}

/// How often a word may stand in one block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Times {
    /// Once, and it may not be missing.
    One,
    /// Once or not at all.
    AtMostOne,
    /// As often as one likes.
    Any,
}

/// An argument.
#[derive(Debug, Clone, Copy)]
pub struct Slot {
    /// What the code knows it by.
    pub role: Role,
    /// What may stand there.
    pub takes: Takes,
    /// Whether it may be left out.
    pub optional: bool,
}

/// A clause: connecting words and what follows them.
#[derive(Debug, Clone, Copy)]
pub struct Clause {
    /// The connecting words, e.g. `at least`.
    pub lead: &'static [&'static str],
    /// What the code knows it by.
    pub role: Role,
    /// What follows them; none: they say all by themselves.
    pub takes: Option<Takes>,
    /// Of the clauses of one group a line has at most one.
    pub group: Group,
    /// Whether the line is not complete without it.
    pub needed: bool,
    /// What it says, in a few words.
    pub doc: &'static str,
}

/// Clauses that exclude each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Group {
    Alone,
    Form,
    Deadline,
    Limit,
}

/// What a slot can take.
#[derive(Debug, Clone, Copy)]
pub enum Takes {
    /// A new name.
    NewName,
    /// A text.
    Text,
    /// The name of one thing declared elsewhere.
    One(Kind),
    /// The names of one or more things declared elsewhere, with commas between.
    Many(Kind),
    /// A value of a list.
    Choice(&'static List),
    /// Values of a list, with commas or just blanks between.
    Choices(&'static List),
    /// A number without a unit.
    Number,
    /// A number with `%`.
    Percent,
    /// A number with its unit.
    Quantity,
    /// A length of time.
    Duration,
    /// A date.
    Date,
    /// How often: `week`, `2 weeks`.
    Cadence,
    /// A unit.
    Unit,
    /// The name of one thing declared elsewhere, or words between quotes.
    OneOrText(Kind),
    /// A text, or a number without a unit.
    TextOrNumber,
}
