//! Brands, what they promise, whom they serve, and through what.

use super::{
    AudienceId, AudienceKind, BrandId, Heading, PromiseId, Quantity, Stated, StatedRef, Text,
    TouchpointId,
};
use jiff::civil::Date;

/// A brand and the promises it makes.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct Brand<'s> {
    pub heading: Heading<'s>,
    pub promises: Vec<PromiseId>,
    /// Whom it serves; empty: all audiences.
    pub audiences: Vec<StatedRef<AudienceId>>,
    pub notes: Vec<Text<'s>>,
}

/// Something a brand or touchpoint promises to customers.
#[derive(Debug)]
pub struct Promise<'s> {
    /// Its name; its title is the promise itself, e.g. `"Delivered in two days"`.
    pub heading: Heading<'s>,
    /// Who makes it.
    pub made_by: Maker,
    /// The day by which it holds.
    pub by: Option<Stated<Date>>,
    /// How long it may take.
    pub within: Option<Quantity>,
    /// For whom; empty: everybody.
    pub audiences: Vec<StatedRef<AudienceId>>,
}

/// Who makes a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Maker {
    Brand(BrandId),
    Touchpoint(TouchpointId),
}

/// A group of customers.
#[derive(Debug)]
pub struct Audience<'s> {
    /// Its name and title.
    pub heading: Heading<'s>,
    /// Consumers or businesses.
    pub kind: Option<AudienceKind>,
    /// Its share of all customers, in per cent.
    pub share: Option<Quantity>,
    /// How many customers it has.
    pub size: Option<Stated<f64>>,
}

/// A way on which brand and customer meet, e.g. `channel web "Web shop"`.
#[derive(Debug)]
pub struct Channel<'s> {
    /// Its name and title.
    pub heading: Heading<'s>,
}

/// A department or person answerable, e.g. `owner retail "Retail operations"`.
#[derive(Debug)]
pub struct Owner<'s> {
    /// Its name and title.
    pub heading: Heading<'s>,
}
