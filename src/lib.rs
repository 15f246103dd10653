//! Touchline

pub mod check;
pub mod cli;
pub mod compile;
pub mod diagnostic;
pub mod measure;
pub mod model;
pub mod project;
pub mod score;
pub mod source;
pub mod syntax;
pub mod vocabulary;
