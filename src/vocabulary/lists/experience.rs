//! The lists of what touchpoints are for, expectations, effects, importance and
//! data.

use super::{List, choice};

/// What a touchpoint is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum TouchpointAim {
    Attract,
    Interact,
    Cultivate,
}

/// `aim attract`.
pub const TOUCHPOINT_AIMS: List = List {
    one: "an aim",
    choices: &[
        choice("attract", "to be noticed and to raise interest"),
        choice("interact", "to deal with each other: to advise, sell, deliver, help"),
        choice("cultivate", "to keep in touch and let the bond grow"),
    ],
    also: &[
        ("acquire", "attract"),
        ("engage", "interact"),
        ("serve", "interact"),
        ("retain", "cultivate"),
    ],
};

impl TouchpointAim {
    /// All of them, in the order of [`TOUCHPOINT_AIMS`].
    pub const ALL: [Self; 3] = [Self::Attract, Self::Interact, Self::Cultivate];

    /// The word that a spec writes.
    #[must_use]
    pub fn word(self) -> &'static str {
        TOUCHPOINT_AIMS.choices[self as usize].word
    }
}

/// The three layers of expectations, and the score that sums them up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Layer {
    Base,
    Efficiency,
    Joy,
    Score,
}

/// `expects joy "…"`.
pub const LAYERS: List = List {
    one: "a layer of expectations",
    choices: &[
        choice("base", "the thing itself, reliable and right; nothing to win, everything to lose"),
        choice("efficiency", "as little effort as can be"),
        choice("joy", "what delights, until it is expected"),
        choice("score", "the score from 0 to 10 that customers expect in all"),
    ],
    also: &[
        ("basic", "base"),
        ("basics", "base"),
        ("performance", "efficiency"),
        ("ease", "efficiency"),
        ("easy", "efficiency"),
        ("delight", "joy"),
        ("delighter", "joy"),
    ],
};

impl Layer {
    /// All of them, in the order of [`LAYERS`].
    pub const ALL: [Self; 4] = [Self::Base, Self::Efficiency, Self::Joy, Self::Score];

    /// The word that a spec writes.
    #[must_use]
    pub fn word(self) -> &'static str {
        LAYERS.choices[self as usize].word
    }
}

/// How strongly one touchpoint affects another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Strength {
    Weakly,
    Moderately,
    Strongly,
}

/// `helps treatment strongly`.
pub const STRENGTHS: List = List {
    one: "a strength",
    choices: &[
        choice("weakly", "hardly felt"),
        choice("moderately", "felt"),
        choice("strongly", "changes how the other is felt"),
    ],
    also: &[
        ("weak", "weakly"),
        ("slightly", "weakly"),
        ("moderate", "moderately"),
        ("medium", "moderately"),
        ("strong", "strongly"),
    ],
};

impl Strength {
    /// All of them, in the order of [`STRENGTHS`].
    pub const ALL: [Self; 3] = [Self::Weakly, Self::Moderately, Self::Strongly];

    /// The word that a spec writes.
    #[must_use]
    pub fn word(self) -> &'static str {
        STRENGTHS.choices[self as usize].word
    }
}

/// How much something matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Weight {
    Low,
    High,
}

/// `importance stated high`.
pub const WEIGHTS: List = List {
    one: "a measure of importance",
    choices: &[choice("low", "it matters little"), choice("high", "it matters much")],
    also: &[("weak", "low"), ("little", "low"), ("strong", "high"), ("much", "high")],
};

impl Weight {
    /// All of them, in the order of [`WEIGHTS`].
    pub const ALL: [Self; 2] = [Self::Low, Self::High];

    /// The word that a spec writes.
    #[must_use]
    pub fn word(self) -> &'static str {
        WEIGHTS.choices[self as usize].word
    }
}

/// How much care data need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum DataKind {
    Ordinary,
    Personal,
    Sensitive,
}

/// `kind sensitive`.
pub const DATA_KINDS: List = List {
    one: "a kind of data",
    choices: &[
        choice("ordinary", "says nothing of a person"),
        choice("personal", "says something of a person: a name, an address"),
        choice("sensitive", "may do harm in wrong hands: health, faith, money"),
    ],
    also: &[
        ("private", "personal"),
        ("secret", "sensitive"),
        ("public", "ordinary"),
        ("health", "sensitive"),
    ],
};

impl DataKind {
    /// All of them, in the order of [`DATA_KINDS`].
    pub const ALL: [Self; 3] = [Self::Ordinary, Self::Personal, Self::Sensitive];

    /// The word that a spec writes.
    #[must_use]
    pub fn word(self) -> &'static str {
        DATA_KINDS.choices[self as usize].word
    }
}
