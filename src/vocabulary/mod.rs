//! The words of the language, in one table: where each may stand, what it
//! takes, how often, and what it means.
//!
//! What the compiler says about a word, `explain`, completion and the reference
//! all come from [`WORDS`]; to add a word is to add a row, and the code in
//! `model` that gives it meaning.

pub mod codes;
mod date;
mod fact;
mod find;
mod line;
mod lists;
mod more;
mod quantity;
mod read;
mod report;
mod take;
mod time;
mod words;

pub use fact::{Fact, Given, Stated, UnitWord, Value};
pub use find::{Found, find, find_statement, is_connecting, is_reserved, words_inside};
pub use lists::*;
pub use more::{METRIC_KINDS, more};
pub use read::{Lines, Reading};
pub use time::{TimeUnit, is_built_in_unit, unit_meant_by};
pub use words::{WAY, WORDS};

/// A keyword in one of its uses: a row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    /// The keyword, e.g. `touchpoint`.
    pub keyword: &'static str,
    /// What the code knows this use by.
    pub key: Key,
    /// The blocks it may stand in.
    pub inside: &'static [Block],
    /// What follows it, in this order.
    pub form: &'static [Slot],
    /// What may follow then, in any order, each led by a connecting word.
    pub clauses: &'static [Clause],
    /// The block that it may have.
    pub block: Option<Block>,
    /// How often it may stand in one block.
    pub times: Times,
    /// What it says, in one sentence.
    pub doc: &'static str,
    /// A line that uses it, with all that it takes.
    pub example: &'static str,
}

/// How often a word may stand in one block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Times {
    /// Once, and it may not be missing.
    One,
    /// Once or not at all.
    AtMostOne,
    /// As often as one likes.
    Any,
}

/// An argument.
#[derive(Debug, Clone, Copy)]
pub struct Slot {
    /// What the code knows it by.
    pub role: Role,
    /// What may stand there.
    pub takes: Takes,
    /// Whether it may be left out.
    pub optional: bool,
}

/// A clause: connecting words and what follows them.
#[derive(Debug, Clone, Copy)]
pub struct Clause {
    /// The connecting words, e.g. `at least`.
    pub lead: &'static [&'static str],
    /// What the code knows it by.
    pub role: Role,
    /// What follows them; none: they say all by themselves.
    pub takes: Option<Takes>,
    /// Of the clauses of one group a line has at most one.
    pub group: Group,
    /// Whether the line is not complete without it.
    pub needed: bool,
    /// What it says, in a few words.
    pub doc: &'static str,
}

/// Clauses that exclude each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Group {
    Alone,
    Form,
    Deadline,
    Limit,
}

/// What a slot can take.
#[derive(Debug, Clone, Copy)]
pub enum Takes {
    /// A new name.
    NewName,
    /// A text.
    Text,
    /// The name of one thing declared elsewhere.
    One(Kind),
    /// The names of one or more things declared elsewhere, with commas between.
    Many(Kind),
    /// A value of a list.
    Choice(&'static List),
    /// Values of a list, with commas or just blanks between.
    Choices(&'static List),
    /// A number without a unit.
    Number,
    /// A number with `%`.
    Percent,
    /// A number with its unit.
    Quantity,
    /// A length of time.
    Duration,
    /// A date.
    Date,
    /// How often: `week`, `2 weeks`.
    Cadence,
    /// A unit.
    Unit,
    /// The name of one thing declared elsewhere, or words between quotes.
    OneOrText(Kind),
    /// A text, or a number without a unit.
    TextOrNumber,
}

/// The kinds of things that have names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Kind {
    Brand,
    Promise,
    Audience,
    Channel,
    Owner,
    Unit,
    Data,
    Motivator,
    Source,
    Evidence,
    Metric,
    Journey,
    Stage,
    Touchpoint,
    Want,
    Expectation,
    Investment,
    Path,
    Language,
}

/// The keyword that declares each kind, one of it with its article, and many.
const KINDS: [[&str; 3]; 19] = [
    ["brand", "a brand", "brands"],
    ["promise", "a promise", "promises"],
    ["audience", "an audience", "audiences"],
    ["channel", "a channel", "channels"],
    ["owner", "an owner", "owners"],
    ["unit", "a unit", "units"],
    ["data", "data", "data"],
    ["motivator", "a motivator", "motivators"],
    ["source", "a source", "sources"],
    ["evidence", "evidence", "evidence"],
    ["metric", "a metric", "metrics"],
    ["journey", "a journey", "journeys"],
    ["stage", "a stage", "stages"],
    ["touchpoint", "a touchpoint", "touchpoints"],
    ["wants", "a want", "wants"],
    ["expects", "an expectation", "expectations"],
    ["investment", "an investment", "investments"],
    ["path", "a path", "paths"],
    ["language", "a language", "languages"],
];

impl Kind {
    /// The kind in a word, the keyword that declares it.
    #[must_use]
    pub fn word(self) -> &'static str {
        KINDS[self as usize][0]
    }

    /// The kind with its article, `an audience`.
    #[must_use]
    pub fn one(self) -> &'static str {
        KINDS[self as usize][1]
    }

    /// One of the kind without an article, `audience`.
    #[must_use]
    pub fn noun(self) -> &'static str {
        let one = self.one();
        one.strip_prefix("an ").or(one.strip_prefix("a ")).unwrap_or(one)
    }

    /// Several of the kind, `audiences`.
    #[must_use]
    pub fn many(self) -> &'static str {
        KINDS[self as usize][2]
    }
}

/// The blocks that statements stand in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Block {
    File,
    Brand,
    Strategy,
    Audience,
    Data,
    Motivator,
    Source,
    Evidence,
    Metric,
    Journey,
    Stage,
    Touchpoint,
    Goal,
    Flow,
    Investment,
    Language,
}

impl Block {
    /// Every block, in the order of the enum.
    pub const ALL: [Self; 16] = [
        Self::File,
        Self::Brand,
        Self::Strategy,
        Self::Audience,
        Self::Data,
        Self::Motivator,
        Self::Source,
        Self::Evidence,
        Self::Metric,
        Self::Journey,
        Self::Stage,
        Self::Touchpoint,
        Self::Goal,
        Self::Flow,
        Self::Investment,
        Self::Language,
    ];

    /// The block with its article: `a touchpoint`.
    #[must_use]
    pub fn one(self) -> &'static str {
        match self {
            Self::File => "the top of a file",
            Self::Brand => "a brand",
            Self::Strategy => "a strategy",
            Self::Audience => "an audience",
            Self::Data => "data",
            Self::Motivator => "a motivator",
            Self::Source => "a source",
            Self::Evidence => "evidence",
            Self::Metric => "a metric",
            Self::Journey => "a journey",
            Self::Stage => "a stage",
            Self::Touchpoint => "a touchpoint",
            Self::Goal => "a goal",
            Self::Flow => "a flow",
            Self::Investment => "an investment",
            Self::Language => "a language",
        }
    }

    /// Where something in the block stands: `in a touchpoint`, `at the top of a file`.
    #[must_use]
    pub fn inside(self) -> String {
        match self {
            Self::File => "at the top of a file".to_owned(),
            _ => format!("in {}", self.one()),
        }
    }
}

/// What the code knows the uses of keywords by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Key {
    Brand,
    BrandOf,
    Promise,
    Strategy,
    Today,
    Audience,
    AudienceOf,
    AudienceKind,
    AudienceShare,
    AudienceSize,
    Worth,
    Channel,
    ChannelOf,
    Owner,
    OwnerOf,
    Unit,
    Data,
    DataKind,
    Motivator,
    Importance,
    Investment,
    Amount,
    Period,
    Into,
    Source,
    SourceOf,
    SourceKind,
    Every,
    Evidence,
    EvidenceDate,
    Sample,
    Finding,
    Link,
    Metric,
    MetricType,
    MetricKind,
    MetricUnit,
    Scale,
    Figure,
    Better,
    Question,
    Journey,
    SharedTouchpoint,
    By,
    Because,
    Aim,
    Serves,
    Stage,
    Wants,
    Exchange,
    Touchpoint,
    Unintended,
    Moment,
    Goal,
    Target,
    Announces,
    Delivers,
    Recovery,
    Answer,
    Listens,
    Helps,
    Harms,
    Feeds,
    Expects,
    Gives,
    Takes,
    Asks,
    Uses,
    Does,
    Thinks,
    Feels,
    Quote,
    Pain,
    Idea,
    Flow,
    Way,
    Path,
    Note,
    Language,
    LanguageOf,
    Says,
}

/// What the code knows arguments and clauses by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Role {
    Name,
    Title,
    Text,
    Refers,
    Choice,
    Number,
    Quantity,
    Date,
    Unit,
    Cadence,
    Low,
    High,
    Metric,
    AtLeast,
    AtMost,
    Between,
    And,
    Up,
    Down,
    From,
    On,
    By,
    Always,
    For,
    When,
    Above,
    Below,
    Within,
    Through,
    Stop,
    Share,
    Rest,
    After,
    Per,
    Until,
    Draft,
    Because,
    Answers,
    Purpose,
    Review,
    Stated,
    Derived,
    Owner,
    As,
}
