//! What a project says beside its journeys, as plain values: brands, customers,
//! what drives them, what was found out, and what is spent.

use super::super::written;
use super::{GoalScore, ImportanceView};
use jiff::civil::Date;
use serde::Serialize;

/// A language that titles and texts can be had in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LanguageView {
    /// Its code: `de`, `pt-BR`.
    pub code: String,
    /// How it calls itself.
    pub title: String,
}

/// A brand and what it promises.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct BrandView {
    pub name: String,
    pub title: String,
    /// Whom it serves, titles of audiences; empty: all.
    pub audiences: Vec<String>,
    pub promises: Vec<PromiseView>,
    pub strategies: Vec<StrategyScore>,
    pub notes: Vec<String>,
}

/// Where a brand stands, what it wants to reach, and how far it has come.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StrategyScore {
    /// What it wants to be, in words.
    pub text: String,
    /// Where it stands today.
    pub today: Option<String>,
    /// For whom, titles of audiences; empty: everybody.
    pub audiences: Vec<String>,
    /// What is to be reached.
    pub goals: Vec<GoalScore>,
    /// Notes for readers.
    pub notes: Vec<String>,
}

/// A promise with who announces and who keeps it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PromiseView {
    /// The promise's name.
    pub name: String,
    /// The promise in words.
    pub text: String,
    /// How long keeping it may take, e.g. `30 min`.
    pub within: Option<String>,
    /// The day by which it holds.
    #[serde(serialize_with = "written::date_if_any")]
    pub by: Option<Date>,
    /// For whom, titles of audiences; empty: everybody.
    pub audiences: Vec<String>,
    /// The expectations that it meets, in words.
    pub answers: Vec<String>,
    /// Who makes it: the title of a brand or touchpoint.
    pub made_by: String,
    /// The touchpoint that makes it; none: its brand does.
    pub made_at: Option<PlaceView>,
    /// The touchpoints that announce it.
    pub announced_by: Vec<PlaceView>,
    /// The touchpoints that are to deliver it.
    pub delivered_by: Vec<PlaceView>,
}

/// A touchpoint, by its names and its title.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct PlaceView {
    pub journey: String,
    pub touchpoint: String,
    pub title: String,
}

/// Something declared, by its name and its title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct NamedView {
    pub name: String,
    pub title: String,
}

/// A group of customers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AudienceView {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// `consumer` or `business`.
    pub kind: Option<&'static str>,
    /// Its share of all customers, in per cent.
    pub share: Option<f64>,
    /// How many customers it has.
    pub size: Option<f64>,
    /// What one of them is worth: `240 EUR per year`.
    pub worth: Option<String>,
    /// Notes for readers.
    pub notes: Vec<String>,
}

/// A feeling that draws customers to a brand.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MotivatorView {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// How much it matters to customers.
    pub importance: Vec<ImportanceView>,
    /// The touchpoints that speak to it.
    pub served_by: Vec<PlaceView>,
    /// Notes for readers.
    pub notes: Vec<String>,
}

/// Something that customers are asked for.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DataView {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// How much care it needs: `ordinary`, `personal`, `sensitive`.
    pub kind: &'static str,
    /// The touchpoints that ask for it.
    pub asked_at: Vec<PlaceView>,
    /// The touchpoints that use it.
    pub used_at: Vec<PlaceView>,
    /// Notes for readers.
    pub notes: Vec<String>,
}

/// Where figures and evidence come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceView {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// What sort of source it is, e.g. `survey`.
    pub kind: Option<&'static str>,
    /// How often it gives figures, e.g. `every 2 weeks`.
    pub every: Option<String>,
}

/// What somebody found out about customers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EvidenceView {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// The title of its source.
    pub source: Option<String>,
    /// What sort of source that is.
    pub source_kind: Option<&'static str>,
    /// When it was found.
    #[serde(serialize_with = "written::date_if_any")]
    pub date: Option<Date>,
    /// How many customers or cases were looked at.
    pub sample: Option<f64>,
    /// Whom it is about, titles of audiences; empty: everybody.
    pub audiences: Vec<String>,
    /// What was found.
    pub findings: Vec<String>,
    /// Where it can be read, as the spec has it: it may be no address.
    pub link: Option<String>,
    /// Notes for readers.
    pub notes: Vec<String>,
}

/// Money for touchpoints.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InvestmentView {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Who invests: the title of a brand or journey.
    pub by: String,
    /// How much: `20 000 EUR`.
    pub amount: Option<String>,
    /// The title of who answers for it.
    pub owner: Option<String>,
    /// Its first day.
    #[serde(serialize_with = "written::date_if_any")]
    pub from: Option<Date>,
    /// Its last day.
    #[serde(serialize_with = "written::date_if_any")]
    pub to: Option<Date>,
    /// The touchpoints that it goes to.
    pub into: Vec<PlaceView>,
    /// Notes for readers.
    pub notes: Vec<String>,
}
