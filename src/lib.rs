//! Touchline

pub mod diagnostic;
pub mod model;
pub mod source;
pub mod check;
pub mod measure;
pub mod score;
pub mod report;
