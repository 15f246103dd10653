//! Touchline: a small language for customer journeys, and its compiler.
//!
//! The modules are the stages of a pipeline, in the order in which data flows
//! through them:
//!
//! 1. [`source`] makes bytes safe text; [`words`] knows how things are said;
//!    [`diagnostic`] says what a finding is.
//! 2. [`syntax::parse`] makes a [`syntax::Tree`] of each text.
//! 3. [`vocabulary`] says what each line of a tree means, by its table of words.
//! 4. [`model::build`] makes one [`model::Model`] of all trees of a project.
//! 5. [`check::check`] finds what the model gets wrong or leaves out.
//! 6. [`measure::read`] joins the data files to the model.
//! 7. [`catalog`] lists the codes of all findings; [`weigh::weigh`] gives findings
//!    the levels that the team has set.
//! 8. [`score::score`] makes the [`score::Scorecard`] of model and measurements.
//! 9. [`report`] shows it, as HTML or in a terminal.
//!
//! [`mend`] makes better texts from the mends that findings carry; [`project`] finds
//! and reads the files of a project; [`compile`] takes it through the stages; [`cli`]
//! is the command. Only [`project`] and [`cli`] touch files.
//!
//! No stage stops at a fault: each gives what it could make and what it found.

pub mod catalog;
pub mod check;
pub mod cli;
pub mod compile;
pub mod diagnostic;
pub mod measure;
pub mod mend;
pub mod model;
pub mod project;
pub mod report;
pub mod score;
pub mod source;
pub mod syntax;
pub mod vocabulary;
pub mod weigh;
pub mod words;
