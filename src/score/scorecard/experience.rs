//! What customers expect, meet, give and get at a touchpoint, as plain values.

use super::super::written;
use super::{NamedView, PlaceView};
use jiff::civil::Date;
use serde::Serialize;

/// What a touchpoint says of the customer's experience.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ExperienceView {
    /// What customers expect, in words.
    pub expectations: Vec<ExpectationView>,
    /// What customers do, think, feel and say, pains and ideas, in the order of
    /// the spec.
    pub insights: Vec<InsightView>,
    /// What the customer gets, besides the promises delivered.
    pub gives: Vec<String>,
    /// What the customer gives, besides the data asked for.
    pub takes: Vec<String>,
    /// Data that the customer is asked for.
    pub asks: Vec<DataUseView>,
    /// Data that are used here, whether asked for here or elsewhere.
    pub uses: Vec<DataUseView>,
    /// How much it matters to customers.
    pub importance: Vec<ImportanceView>,
    /// What it does to other touchpoints.
    pub effects: Vec<EffectView>,
    /// What other touchpoints do to it.
    pub affected_by: Vec<EffectView>,
    /// Where the next customers meet what it says.
    pub feeds: Vec<PlaceView>,
    /// The touchpoints whose words customers meet here.
    pub fed_by: Vec<PlaceView>,
    /// What the brand does about an unintended contact.
    pub answer: Option<AnswerView>,
    /// Titles of the metrics by which the brand hears what happens here.
    pub listens: Vec<String>,
}

/// What customers expect, in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ExpectationView {
    /// Its name, where it has one.
    pub name: Option<String>,
    /// `base`, `efficiency` or `joy`.
    pub layer: &'static str,
    /// What is expected.
    pub text: String,
    /// When to look at it again.
    #[serde(serialize_with = "written::date_if_any")]
    pub review: Option<Date>,
    /// Whether that day has passed at the scorecard's date.
    pub review_due: bool,
    /// The evidence for it.
    pub because: Vec<NamedView>,
    /// Who expects it, titles of audiences; empty: everybody.
    pub audiences: Vec<String>,
}

/// What a journey map shows at a touchpoint.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InsightView {
    /// What it tells of the customer.
    pub kind: Insight,
    /// What customers do, think …, in words.
    pub text: String,
    /// The evidence for it.
    pub because: Vec<NamedView>,
    /// Whom it is about, titles of audiences; empty: everybody.
    pub audiences: Vec<String>,
    /// The title of who takes an idea on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
}

/// What an insight tells of the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Insight {
    Does,
    Thinks,
    Feels,
    Quote,
    Pain,
    Idea,
}

/// Data asked for or used, and what for.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct DataUseView {
    pub data: Vec<NamedView>,
    pub purpose: Option<PurposeView>,
    /// Of data that are used without a purpose of their own: what customers were
    /// asked for them for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub asked_for: Vec<PurposeView>,
}

/// What data are asked for or used for.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PurposeView {
    /// The purpose in words.
    pub text: String,
    /// Whose it is.
    pub whose: Whose,
}

/// Whose purpose data serve.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whose {
    /// Something that the customer wants.
    Customer,
    /// A purpose of the brand's own.
    Brand,
}

/// How much something matters to customers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ImportanceView {
    /// What they say: `low`, `high`.
    pub stated: Option<&'static str>,
    /// What drives their connection, from data: `low`, `high`.
    pub derived: Option<&'static str>,
    /// What to do about it; none where one of the two is missing.
    pub quadrant: Option<QuadrantView>,
    /// The evidence for it.
    pub because: Vec<NamedView>,
    /// To whom it matters so, titles of audiences; empty: to everybody.
    pub audiences: Vec<String>,
}

/// What stated and derived importance come to together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct QuadrantView {
    /// What it is called: `hidden driver`, `proven driver`, `table stakes`, `of little weight`.
    pub term: &'static str,
    /// What to do about it.
    pub advice: &'static str,
}

/// What one touchpoint does to another.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EffectView {
    /// The other touchpoint.
    pub place: PlaceView,
    /// `helps` or `harms`.
    pub effect: Effect,
    /// `weakly`, `moderately`, `strongly`; none: the spec doesn't say.
    pub strength: Option<&'static str>,
    /// The evidence for it.
    pub because: Vec<NamedView>,
}

/// Whether a touchpoint is felt better or worse because of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Effect {
    Helps,
    Harms,
}

/// What makes good when a touchpoint fails.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RecoveryView {
    /// The touchpoint that does.
    pub by: PlaceView,
    /// What sets it off; none: any failure.
    pub when: Option<String>,
    /// How soon it comes.
    pub within: Option<String>,
}

/// What the brand does about an unintended contact: a touchpoint or words.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct AnswerView {
    pub by: Option<PlaceView>,
    pub text: Option<String>,
    pub within: Option<String>,
}
