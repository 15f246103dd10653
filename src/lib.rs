//! Touchline

pub mod diagnostic;
pub mod model;
pub mod source;
pub mod syntax;
pub mod check;
pub mod measure;
pub mod score;
pub mod project;
pub mod cli;
pub mod compile;
