//! Touchline

pub mod check;
pub mod diagnostic;
pub mod measure;
pub mod model;
pub mod score;
pub mod source;
pub mod syntax;
pub mod vocabulary;
