//! What somebody found out about customers.

use super::{AudienceId, EvidenceId, Heading, SourceId, Stated, StatedRef, Text};
use jiff::civil::Date;

/// What somebody found out, e.g. by interviews.
#[derive(Debug)]
pub struct Evidence<'s> {
    /// Its name and title.
    pub heading: Heading<'s>,
    /// Where it comes from.
    pub source: Option<StatedRef<SourceId>>,
    /// When it was found.
    pub date: Option<Stated<Date>>,
    /// How many customers or cases were looked at.
    pub sample: Option<Stated<f64>>,
    /// Whom it is about; empty: everybody.
    pub audiences: Vec<StatedRef<AudienceId>>,
    /// What was found, in words.
    pub findings: Vec<Text<'s>>,
    /// Where it can be read.
    pub link: Option<Text<'s>>,
    /// Notes for the report's readers.
    pub notes: Vec<Text<'s>>,
}

/// The evidence that a `because` names; empty: none is named.
pub type Because = Vec<StatedRef<EvidenceId>>;
