//! The ideas of the field that checks rest on.

/// An idea that a check turns into a question to the spec.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Idea {
    /// Opinions are formed at a few encounters.
    MomentsOfTruth,
    /// The five moments, from the need to telling others.
    FiveMoments,
    /// Measure each touchpoint, both kinds of goals apart.
    Measuring,
    /// Trust, value and expectations that rise.
    AgeOfTheCustomer,
    /// What drives customers is seldom what they say.
    EmotionalConnection,
}

impl Idea {
    /// The idea in one sentence, for the page of a check.
    #[must_use]
    pub fn sentence(self) -> &'static str {
        match self {
            Self::MomentsOfTruth => {
                "Moments of truth: customers form and change their opinion of a brand at a few \
                 encounters, which end magic or miserable."
            }
            Self::FiveMoments => {
                "The five moments of truth, from the need to the customer who tells others, whose \
                 words are the next customer's search."
            }
            Self::Measuring => {
                "Measuring the customer experience: every touchpoint, intended or not, by what it \
                 achieves and by what customers think and feel."
            }
            Self::AgeOfTheCustomer => {
                "The age of the customer: value for both sides, data for the customer's own goal, \
                 and expectations that rise."
            }
            Self::EmotionalConnection => {
                "Emotional connection: what drives customers often differs from what they say, and \
                 spending should follow what drives them."
            }
        }
    }
}
