//! The lists of values that the language knows, and what they stand for.

mod experience;

use crate::words::all_of_names;
pub use experience::*;

/// A list of values, such as the moments of truth.
#[derive(Debug)]
pub struct List {
    /// What one value of it is, with its article: `a moment of truth`.
    pub one: &'static str,
    /// The values, in the order of the enum that they stand for.
    pub choices: &'static [Choice],
    /// What people write who don't know the list, with what they mean.
    pub also: &'static [(&'static str, &'static str)],
}

/// One value of a list.
#[derive(Debug)]
pub struct Choice {
    /// The word that a spec writes.
    pub word: &'static str,
    /// What it means, in one line.
    pub doc: &'static str,
}

impl List {
    /// All words of the list, in order.
    pub fn words(&self) -> impl Iterator<Item = &'static str> {
        self.choices.iter().map(|choice| choice.word)
    }

    /// All words of a short list with their meanings, of a long one without, as
    /// a sentence has them.
    #[must_use]
    pub fn all(&self) -> String {
        const SHORT: usize = 5;
        if self.choices.len() > SHORT {
            return all_of_names(self.words());
        }
        let all: Vec<String> = self
            .choices
            .iter()
            .map(|choice| format!("`{}` ({})", choice.word, choice.doc))
            .collect();
        all.join(", ")
    }

    /// The position of a word in the list.
    #[must_use]
    pub fn position(&self, word: &str) -> Option<usize> {
        self.choices.iter().position(|choice| choice.word == word)
    }
}

const fn choice(word: &'static str, doc: &'static str) -> Choice {
    Choice { word, doc }
}

/// The two kinds of goals, and of metrics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum GoalKind {
    /// What the touchpoint is to achieve for the business.
    Operational,
    /// What the customer is to think and feel about the brand.
    Relationship,
}

/// `goal operational …`, `kind relationship`.
pub const GOAL_KINDS: List = List {
    one: "a kind of goal",
    choices: &[
        choice("operational", "what it is to achieve for the business"),
        choice("relationship", "what customers are to think and feel about the brand"),
    ],
    also: &[],
};

impl GoalKind {
    /// Both kinds, in the order of [`GOAL_KINDS`].
    pub const ALL: [Self; 2] = [Self::Operational, Self::Relationship];

    /// The word that a spec writes.
    #[must_use]
    pub fn word(self) -> &'static str {
        GOAL_KINDS.choices[self as usize].word
    }
}

/// The five moments of truth, in lifecycle order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    /// Less than zero: the need arises.
    Lzmot,
    /// Zero: the customer looks for answers.
    Zmot,
    /// First: first contact with the product.
    Fmot,
    /// Second: living with it.
    Smot,
    /// Ultimate: the customer tells others.
    Umot,
}

/// `moment fmot`.
pub const MOMENTS: List = List {
    one: "a moment of truth",
    choices: &[
        choice("lzmot", "less than zero: the need arises"),
        choice("zmot", "zero: the customer looks for answers"),
        choice("fmot", "first: first contact with the product"),
        choice("smot", "second: living with it"),
        choice("umot", "ultimate: the customer tells others"),
    ],
    also: &[("first", "fmot"), ("second", "smot"), ("zero", "zmot"), ("ultimate", "umot")],
};

impl Moment {
    /// All moments, in the order of [`MOMENTS`].
    pub const ALL: [Self; 5] = [Self::Lzmot, Self::Zmot, Self::Fmot, Self::Smot, Self::Umot];

    /// The word that a spec writes.
    #[must_use]
    pub fn word(self) -> &'static str {
        MOMENTS.choices[self as usize].word
    }

    /// Its short name as people of the field write it.
    #[must_use]
    pub fn short(self) -> &'static str {
        ["<ZMOT", "ZMOT", "FMOT", "SMOT", "UMOT"][self as usize]
    }

    /// Its name in words.
    #[must_use]
    pub fn words(self) -> &'static str {
        ["less than zero", "zero", "first", "second", "ultimate"][self as usize]
    }
}

/// Whom an audience consists of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AudienceKind {
    /// People who buy for themselves (B2C).
    Consumer,
    /// Companies (B2B).
    Business,
}

/// `kind consumer` of an audience.
pub const AUDIENCE_KINDS: List = List {
    one: "a kind of audience",
    choices: &[
        choice("consumer", "people who buy for themselves (B2C)"),
        choice("business", "companies (B2B)"),
    ],
    also: &[
        ("b2c", "consumer"),
        ("private", "consumer"),
        ("b2b", "business"),
        ("company", "business"),
    ],
};

impl AudienceKind {
    /// Both kinds, in the order of [`AUDIENCE_KINDS`].
    pub const ALL: [Self; 2] = [Self::Consumer, Self::Business];
}

/// The sorts of sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum SourceKind {
    Survey,
    Interview,
    Community,
    Analytics,
    Records,
    Observation,
    Study,
}

/// `kind survey` of a source.
pub const SOURCE_KINDS: List = List {
    one: "a kind of source",
    choices: &[
        choice("survey", "customers answer questions"),
        choice("interview", "customers tell in their own words"),
        choice("community", "what customers say to each other"),
        choice("analytics", "what a site, an app or a campaign counts by itself"),
        choice("records", "what the business writes down anyway: orders, calls, visits"),
        choice("observation", "somebody watches what happens"),
        choice("study", "somebody else's published research"),
    ],
    also: &[
        ("questionnaire", "survey"),
        ("database", "records"),
        ("crm", "records"),
        ("web", "analytics"),
        ("reviews", "community"),
        ("research", "study"),
    ],
};

impl SourceKind {
    /// All kinds, in the order of [`SOURCE_KINDS`].
    pub const ALL: [Self; 7] = [
        Self::Survey,
        Self::Interview,
        Self::Community,
        Self::Analytics,
        Self::Records,
        Self::Observation,
        Self::Study,
    ];
}

/// The types of metrics; each has its usual unit, scale, figure and direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum MetricType {
    Nps,
    Csat,
    Ces,
    Rating,
    Percent,
    Duration,
    Count,
    Money,
}

/// `type nps`.
pub const METRIC_TYPES: List = List {
    one: "a type of metric",
    choices: &[
        choice("nps", "would they recommend it: promoters less detractors, -100 to 100 points"),
        choice("csat", "how satisfied they are; say `figure mean` or `figure top_two`"),
        choice("ces", "how easy or hard it was, mean on 1 to 7; say which is `better`"),
        choice("rating", "marks on a scale; say which, such as `scale 1 to 5`"),
        choice("percent", "a share, in %"),
        choice("duration", "how long something takes, in min; lower is better"),
        choice("count", "how many; higher is better"),
        choice("money", "an amount; say the currency, such as `unit EUR`"),
    ],
    also: &[
        ("time", "duration"),
        ("number", "count"),
        ("amount", "money"),
        ("currency", "money"),
        ("percentage", "percent"),
        ("share", "percent"),
        ("score", "rating"),
        ("stars", "rating"),
        ("marks", "rating"),
        ("satisfaction", "csat"),
        ("recommendation", "nps"),
        ("effort", "ces"),
    ],
};

impl MetricType {
    /// All types, in the order of [`METRIC_TYPES`].
    pub const ALL: [Self; 8] = [
        Self::Nps,
        Self::Csat,
        Self::Ces,
        Self::Rating,
        Self::Percent,
        Self::Duration,
        Self::Count,
        Self::Money,
    ];

    /// The word that a spec writes.
    #[must_use]
    pub fn word(self) -> &'static str {
        METRIC_TYPES.choices[self as usize].word
    }
}

/// How a metric's figure is made of single answers or events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Aggregate {
    Mean,
    Median,
    Share,
    TopTwo,
    Net,
    Sum,
    Count,
}

/// `figure mean`.
pub const AGGREGATES: List = List {
    one: "a way to make a figure of single answers",
    choices: &[
        choice("mean", "the mean of all answers"),
        choice("median", "the middle one of all answers"),
        choice("share", "the share of cases, in %"),
        choice("top_two", "the share of answers in the two best boxes, in %"),
        choice("net", "the share of promoters less the share of detractors, in points"),
        choice("sum", "all added up"),
        choice("count", "how many there are"),
    ],
    also: &[
        ("average", "mean"),
        ("total", "sum"),
        ("percent", "share"),
        ("top2", "top_two"),
        ("top_2", "top_two"),
    ],
};

impl Aggregate {
    /// All ways, in the order of [`AGGREGATES`].
    pub const ALL: [Self; 7] =
        [Self::Mean, Self::Median, Self::Share, Self::TopTwo, Self::Net, Self::Sum, Self::Count];
}

/// Which way a metric improves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Better {
    Higher,
    Lower,
}

/// `better lower`.
pub const BETTER: List = List {
    one: "a direction",
    choices: &[
        choice("higher", "a higher figure is better"),
        choice("lower", "a lower figure is better"),
    ],
    also: &[
        ("high", "higher"),
        ("more", "higher"),
        ("up", "higher"),
        ("low", "lower"),
        ("less", "lower"),
        ("down", "lower"),
    ],
};

impl Better {
    /// Both directions, in the order of [`BETTER`].
    pub const ALL: [Self; 2] = [Self::Higher, Self::Lower];
}

/// Every list, for `explain` and for tests.
pub const LISTS: &[&List] = &[
    &GOAL_KINDS,
    &MOMENTS,
    &AUDIENCE_KINDS,
    &SOURCE_KINDS,
    &METRIC_TYPES,
    &AGGREGATES,
    &BETTER,
    &TOUCHPOINT_AIMS,
    &LAYERS,
    &STRENGTHS,
    &WEIGHTS,
    &DATA_KINDS,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_enum_is_as_long_as_its_list() {
        let lengths: Vec<usize> = LISTS.iter().map(|list| list.choices.len()).collect();
        let enums = [
            GoalKind::ALL.len(),
            Moment::ALL.len(),
            AudienceKind::ALL.len(),
            SourceKind::ALL.len(),
            MetricType::ALL.len(),
            Aggregate::ALL.len(),
            Better::ALL.len(),
            TouchpointAim::ALL.len(),
            Layer::ALL.len(),
            Strength::ALL.len(),
            Weight::ALL.len(),
            DataKind::ALL.len(),
        ];
        assert_eq!(lengths, enums);
    }
}
