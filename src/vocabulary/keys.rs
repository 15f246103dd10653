//! What the code knows words, blocks, arguments and the things that have names by.

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
