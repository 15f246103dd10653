//! How things are said, whoever says it: lists, counts, sentences, numbers and
//! their units. Messages, scorecards and reports all take their words from
//! here, so that one page never writes one thing in two ways.

mod count;
mod list;
mod number;
mod round;
mod text;
mod unit;

pub use count::{counted, so_many, spelt};
pub use list::{all_of, all_of_names, any_of, any_of_names, few_of_names, joint};
pub use number::{Style, shown};
pub use round::{round, round_to_digits};
pub use text::{capital, cut, first_sentence, in_quotes, sentence};
pub use unit::UnitWords;
