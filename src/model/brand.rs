//! Brands, what they promise, whom they serve, and through what.

use super::{
    AudienceId, AudienceKind, BrandId, Cadence, ExpectationId, Goal, Heading, InvestmentId,
    LanguageId, PromiseId, Quantity, Stated, StatedRef, Text, TouchpointId,
};
use crate::source::Span;
use jiff::civil::Date;

/// A brand and the promises it makes.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct Brand<'s> {
    pub heading: Heading<'s>,
    pub promises: Vec<PromiseId>,
    /// Whom it serves; empty: all audiences.
    pub audiences: Vec<StatedRef<AudienceId>>,
    /// What it wants to reach, and for whom.
    pub strategies: Vec<Strategy<'s>>,
    pub investments: Vec<InvestmentId>,
    /// What the specs are written in.
    pub language: Option<StatedRef<LanguageId>>,
    pub notes: Vec<Text<'s>>,
}

/// Where a brand stands and what it wants to reach.
#[derive(Debug)]
pub struct Strategy<'s> {
    /// What it wants to be, in words.
    pub text: Text<'s>,
    /// Its first line; the place to point at.
    pub span: Span,
    /// Where the brand stands today.
    pub today: Option<Text<'s>>,
    /// Whom it is for; empty: everybody.
    pub audiences: Vec<StatedRef<AudienceId>>,
    /// What is to be reached; their targets say by which figures one will know.
    pub goals: Vec<Goal<'s>>,
    /// Notes for the report's readers.
    pub notes: Vec<Text<'s>>,
    /// Whether a line of its block is unknown to the language (reported).
    pub has_unread: bool,
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
    /// The expectations that it meets.
    pub answers: Vec<StatedRef<ExpectationId>>,
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
    /// What one of them is worth to the business.
    pub worth: Option<Worth>,
    /// Notes for the report's readers.
    pub notes: Vec<Text<'s>>,
}

/// What a customer is worth, e.g. `worth 240 EUR per year`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Worth {
    /// The money.
    pub amount: Quantity,
    /// In what time; none: in all.
    pub per: Option<Stated<Cadence>>,
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
