//! The words of scorecard and report, and what they mean.

/// A word that scorecard and report use.
#[derive(Debug)]
pub struct Term {
    /// The word as they show it, in lower case.
    pub word: &'static str,
    /// What people may call it who look it up.
    pub also: &'static [&'static str],
    /// What it means: a short sentence, then what else there is to know.
    pub meaning: &'static str,
}

const fn term(word: &'static str, also: &'static [&'static str], meaning: &'static str) -> Term {
    Term { word, also, meaning }
}

/// The figures.
pub const FIGURES: &[Term] = &[
    term(
        "level",
        &[],
        "A metric's value on a scale from 0 to 10. 0 is the worse end of the metric's own scale, 10 \
         the better one; a metric without a scale has no level: a percentage, such as the share of customers \
         who would come again, needs a line `scale 0% to 100%`.",
    ),
    term(
        "experience score",
        &["score", "experience"],
        "How customers feel at a touchpoint, out of 10. It is the mean level of the relationship \
         metrics measured there. What has no measurement has no score; it never counts as zero.",
    ),
    term(
        "score of an audience",
        &["measured apart", "audiences apart", "audience score"],
        "The experience score of one audience at a touchpoint: the mean level of what was measured \
         there for this audience alone, in rows with its name in the column `audience`. It stands \
         beside the touchpoint's own score, with attainments and gap made in the same way, and \
         says of how many of the touchpoint's metrics it is. An audience whose figures are all \
         that there is at a touchpoint has none beside them. What was measured for single audiences \
         makes the touchpoint's own score as their mean, weighted by the numbers of answers, else \
         by the audiences' shares; where there is a row for everybody, that one alone counts.",
    ),
    term(
        "attainment",
        &["operational attainment", "progress", "operational", "relationship"],
        "How much of the way to a target is done: 0 % at its baseline, 100 % at what is wanted. \
         Without a baseline it counts from the earliest measurement, else from the worse end of the \
         scale, else as a part of the target. A range, or a limit that was kept from the start, has \
         none: it is met or not. A touchpoint's operational attainment is the mean of its \
         operational targets, each taken from 0 to 100 %; what has none is left out, and then it \
         says of how many targets it is.",
    ),
    term(
        "gap",
        &[],
        "Operational attainment less the experience score, both as percentages, in points. Far \
         above 0, a touchpoint reaches its goals and fails its customers.",
    ),
    term(
        "expected score",
        &["expected", "expectation score"],
        "The score, out of 10, that customers expect at a touchpoint, as `expects score` states it. \
         It is that of everybody: scores that only single audiences expect, or two at once, give \
         none.",
    ),
    term(
        "outcome",
        &["magic", "neutral", "miserable", "magic moment", "miserable moment", "margin"],
        "How an encounter ends, by its experience score less the score expected: more than a point \
         above is magic, more than a point below miserable, the rest neutral. Another distance can \
         be set as `margin` in `touchline.toml`. Without a score or an expected score there is none.",
    ),
    term(
        "share of cases",
        &["cases", "within what time"],
        "How many of a hundred cases take no longer than a target's `within`, as in `at least 90% \
         within 10 min`. It is in %, higher is better, and its rows in the data files have the time \
         in the column `within`; the mean of all cases is another figure.",
    ),
    term(
        "quadrant",
        &[
            "hidden driver",
            "proven driver",
            "table stakes",
            "of little weight",
            "stated importance",
            "derived importance",
        ],
        "What `importance stated … derived …` comes to. Derived high and stated low is a hidden \
         driver: invest. Both high is a proven driver: protect. Stated high and derived low is table \
         stakes: meet, don't over-invest. Both low: leave.",
    ),
    term(
        "handed down",
        &["inherited", "from the stage", "from the journey"],
        "A fact that a stage or journey states for all touchpoints in it. The report says `from the \
         stage` or `from the journey` beside it; in JSON it is in `handed_down`.",
    ),
    term(
        "mean of the touchpoints",
        &["mean", "average", "overall"],
        "The mean of all experience scores of a journey, each counting the same. It is never shown \
         alone, since it hides how the parts differ.",
    ),
    term(
        "weakest touchpoint",
        &["weakest"],
        "The touchpoint with the lowest experience score; of several, the first.",
    ),
    term(
        "weak",
        &[],
        "An experience score below 5 is weak: there the experience breaks. Another limit can be \
         set as `weak` in `touchline.toml`. A touchpoint can be weak for an audience that was \
         measured apart, and not as a whole; it then counts as weak for that audience only.",
    ),
    term(
        "good",
        &[],
        "A score of 6 or more is good. Another limit can be set as `good` in `touchline.toml`.",
    ),
    term(
        "masks",
        &["mask", "masked", "masking", "hides", "hidden"],
        "An overall figure that is good masks, or hides, each weak touchpoint that went into it, \
         and each audience for whom a touchpoint in it is weak. So does a touchpoint's own score \
         that is good. The report names both.",
    ),
    term(
        "path",
        &["walk", "share of a path"],
        "One way through a journey, from the start to an end. Its share is the product of the shares \
         of its ways, its mean that of the touchpoints it meets. Customers who come back to a \
         touchpoint go on from there as all do, and count for the path without the detour. \
         A path that is for an audience, as \
         its `for` or the `for` of its ways says, takes the score of that audience at each \
         touchpoint where it was measured apart, and the touchpoint's own score elsewhere; one for \
         several audiences takes their mean where each of them was.",
    ),
    term(
        "what customers lived through",
        &["lived through", "lived"],
        "The means of the paths, weighted by the share of customers who take each. The shares are \
         those of the spec. There is no figure unless the paths that have one cover all customers.",
    ),
    term("peak", &[], "The highest experience score of a journey: what people remember best."),
    term(
        "end",
        &[],
        "The experience score of the journey's last touchpoint that has one: people remember the \
         end as well as the peak.",
    ),
    term(
        "change over the latter half",
        &["latter half", "slope", "trend"],
        "How much the score changes from one touchpoint to the next in the latter half of a journey, \
         in points: whether it ends on the way up or down.",
    ),
    term(
        "spread",
        &[],
        "The highest experience score of a journey less the lowest: how uneven it is.",
    ),
    term(
        "no figure",
        &["dash", "–"],
        "A figure that can't be had is a dash with its reason. It is never zero instead, and no \
         other figure counts it in.",
    ),
];

/// Where a target can stand, in the words of [`super::Status::words`].
pub const STATUSES: &[Term] = &[
    term(
        "met",
        &[],
        "The latest value is what is wanted. Only that value decides, never progress or date.",
    ),
    term(
        "on track",
        &[],
        "Progress keeps up with time. The part of the way that is done is no less than the part of \
         the time from baseline to deadline that has gone on the day that the report looks from, \
         which may be later than the latest measurement.",
    ),
    term(
        "at risk",
        &["band"],
        "Progress lags behind time by 10 points at most. Another limit can be set as `band` in \
         `touchline.toml`.",
    ),
    term(
        "off track",
        &[],
        "Progress lags behind time by more than 10 points, or than `band` says.",
    ),
    term(
        "not yet met",
        &[],
        "There is time left, and nobody can judge the pace. That takes a deadline and a baseline \
         with its date (`from … on …`, or an earlier measurement). So stands also a change that is \
         measured once and has no baseline to count from.",
    ),
    term("not met", &[], "A target that is to hold `always` does not hold now."),
    term("missed", &[], "The deadline has passed, and the latest value is not what is wanted."),
    term(
        "stale",
        &[],
        "The latest value is older than `every` allows. The status that it had stands beside it.",
    ),
    term(
        "unmeasured",
        &["not measured"],
        "There is no value yet up to the date that is looked from.",
    ),
];

#[cfg(test)]
mod tests {
    use super::STATUSES;
    use crate::score::Status;

    #[test]
    fn every_status_has_its_meaning() {
        let words: Vec<_> = STATUSES.iter().map(|term| term.word).collect();
        assert_eq!(words, Status::ALL.map(Status::words));
        // As JSON has them.
        let names = serde_json::to_value(Status::ALL).expect("JSON");
        assert_eq!(names, serde_json::json!(Status::ALL.map(Status::name)));
    }
}
