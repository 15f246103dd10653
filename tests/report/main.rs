//! The report as a reader gets it.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod agreement;
mod audiences;
mod hostile;
mod html;
mod sample;
mod table;
mod templates;
mod variants;
