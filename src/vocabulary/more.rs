//! What `explain` says about some words beyond the one sentence of their row.

use super::Key;

/// What else there is to know about a word; empty where its row says it all.
#[must_use]
pub fn more(key: Key) -> &'static str {
    MORE.iter().find(|(word, _)| *word == key).map_or("", |(_, text)| text)
}

/// What the kinds of goals mean in a metric.
pub const METRIC_KINDS: [(&str, &str); 2] = [
    ("operational", "it measures what happens: sales, times, clicks, cases"),
    ("relationship", "it measures what customers think and feel; experience scores are made of it"),
];

const MORE: &[(Key, &str)] = &[
    (
        Key::Target,
        "A target has exactly one of `at least`, `at most`, `between` … `and` …, `up` and `down`. The \
         order of the rest is free. Without `from`, progress counts from the earliest measurement, \
         or from the worse end of the metric's scale; `up` and `down` then count from that \
         measurement. Without `by` and `always`, the `by` of the stage or journey holds; where there \
         is none either, `check` asks for one. Without `for`, it is about all customers.",
    ),
    (
        Key::Path,
        "A path is one single walk from `start` to an end, and meets no touchpoint twice. After \
         `through` stand touchpoints in the order in which it meets them, as many as are needed to \
         tell it from all other walks; it may meet others between them. Where several walks fit, the \
         one is meant that goes straight from each of them to the next where a way leads there. With \
         `for`, it takes only ways that these audiences take, and its mean counts \
         their scores where they were measured apart. `leave` or `finish` may stand last; \
         then only those who end so take it. Its share is the product of the shares of its ways. \
         Those who come back to a touchpoint go on from there as all do, and their path is the one without the detour. A flow \
         without `path` lines has all its walks as paths, if there are 32 at most.",
    ),
    (
        Key::Flow,
        "All customers begin at `start`. Those who got what they came for go to `finish`, those who \
         give up go to `leave`; a last touchpoint with no way on ends the journey, too. Where several ways lead on, each has the \
         share of those at the touchpoint who take it, and the shares add up to 100 %; one way may \
         say `rest`, which is what the others leave. Without shares at a fork, the paths through it \
         have no share. Unintended touchpoints, and those that only make good for others, need no \
         way. Without `flow`, everybody goes through the touchpoints in the order of the file, \
         past those.",
    ),
    (
        Key::Way,
        "Several arrows in one line are several ways; what follows the names is about the last \
         arrow. `30%` is the share of those at the touchpoint before the arrow who take the way; a \
         way that is alone needs none, and after `for` it is the share of these audiences. A way may \
         lead back to a touchpoint where customers have been: its share is that of each time \
         somebody is there. `when` says for readers when it is taken, and changes no figure.",
    ),
    (
        Key::MetricKind,
        "The type gives it: `nps`, `csat`, `ces` and `rating` are relationship metrics, `percent`, \
         `duration`, `count` and `money` operational ones. Say it where it is otherwise, as for the \
         share of customers who would come again.",
    ),
    (
        Key::Announces,
        "The promise is made by the brand or by another touchpoint, each in a line `promise`; here \
         stands its name.",
    ),
    (
        Key::Delivers,
        "The promise is made by the brand or by another touchpoint, each in a line `promise`; here \
         stands its name.",
    ),
    (
        Key::Promise,
        "A brand makes promises to all its customers; a touchpoint makes those that hold from there \
         on, such as an offer or a date. Other touchpoints name it behind `announces` and \
         `delivers`.",
    ),
    (
        Key::Goal,
        "Every touchpoint is built for an operational goal, and contributes to a relationship goal; \
         a relationship goal of a stage serves for all its touchpoints. An unintended touchpoint \
         needs no operational one. How a goal is reached, its targets say, one or several.",
    ),
    (
        Key::Recovery,
        "With `when`, it says what sets the recovery off: a metric with `above` or `below` a value, \
         or words between quotes. `within` says how soon it comes. A journey or stage says it for \
         all its touchpoints that don't; it never holds for the recovering touchpoint itself.",
    ),
    (
        Key::Metric,
        "Its `type` gives the usual kind, unit, scale, figure and direction; other lines say what is \
         otherwise. Its values lie in data files (`touchline explain csv`), its targets stand in \
         goals.",
    ),
    (
        Key::MetricType,
        "A `csat` must say its `figure`, a `ces` which way is `better`, a `rating` its `scale` and \
         `money` its `unit`.",
    ),
    (
        Key::MetricUnit,
        "`%`, `pp`, `points`, a time (`s`, `min`, `h`, `days` …), a currency by its three letters, or \
         things of your own that `unit` declares at the top of a file.",
    ),
    (
        Key::Unit,
        "Known without being declared are `%`, `pp`, `points`, times and currencies; \
         `touchline explain` has a page for each.",
    ),
    (
        Key::Unintended,
        "It needs no owner's plan: no operational goal, and no way in the flow. What customers feel \
         there counts all the same.",
    ),
    (
        Key::Moment,
        "One or several, with commas between. Most touchpoints are none; the few that are deserve \
         the most care.",
    ),
    (
        Key::Touchpoint,
        "Without a title, its name is shown: `waiting_room` as \"Waiting room\". Its channel, owner, \
         recovery and deadline may come from its stage or journey.",
    ),
    (
        Key::SharedTouchpoint,
        "A stage names it without a title and a block: `touchpoint call_centre`. Each journey gets a \
         touchpoint of its own, with what that journey and stage hand down, and measured there; what \
         its lines name (a recovery, say) must be in each of the journeys.",
    ),
    (
        Key::Every,
        "A metric's own line goes before that of its source. A value that is older at the date of \
         the scorecard is shown as stale.",
    ),
    (
        Key::Strategy,
        "Its goals have targets as all goals do, measured for the brand as a whole: in a data file, \
         such a row has the brand's name in the column `brand`.",
    ),
    (
        Key::Importance,
        "One of `stated` and `derived` is enough. High stated and high derived is a proven driver: \
         protect it. Low stated and high derived is a hidden driver: invest. High stated and low \
         derived: meet it, and don't over-invest.",
    ),
    (
        Key::Evidence,
        "Moments of truth, expectations, pains, effects and importance name it behind `because`.",
    ),
    (
        Key::Exchange,
        "It tells where the lifecycle has its middle: there should be stages before it and after it.",
    ),
    (
        Key::Expects,
        "`base` is the thing itself, reliable and right; `efficiency` is as little effort as can be; \
         `joy` is what delights, and wears off: say with `review` when to look again. `expects score \
         8` says which score from 0 to 10 customers expect in all: a measured score above it makes \
         the moment magic, one below it miserable. A name lets goals and promises say that they \
         answer it.",
    ),
    (
        Key::Asks,
        "`for` says what the customer wants that needs the data, by the name of a `wants` line of \
         the journey: `wants no_fear \"…\"`. Ask only for what serves it, and use it only for that.",
    ),
    (
        Key::Answer,
        "Only for an unintended touchpoint. What can't be answered can be heard: `listens` names \
         the metrics.",
    ),
    (Key::Helps, "How strongly: `weakly`, `moderately` or `strongly`. `harms` is the opposite."),
    (Key::Feeds, "The ultimate moment of one customer is the zero moment of the next."),
    (Key::Because, "A moment of truth with a `because` of its own goes before it."),
    (Key::Journey, "With `draft` behind its title, what is not yet written is only advice."),
    (
        Key::Language,
        "Its name is a code of ISO 639, with the country where that matters: `de`, `fr`, `pt_BR`. What \
         is said in it stands in one block, for whoever translates; a file of its own is a good place. \
         `touchline check --fix` writes an empty line for each text that it lacks, and `touchline \
         report --language de` shows the report in it. Words of the report that no spec has stay \
         English.",
    ),
    (
        Key::LanguageOf,
        "Only where it is not English, or where `report --language en` is to show it.",
    ),
    (
        Key::Says,
        "The first text is looked up word for word, wherever a title or text is shown: one that occurs \
         twice is translated once. A touchpoint without a title is looked up as it is shown (`\"Waiting \
         room\"`), a unit by its name (`\"visits\"`). What is not said, or said with empty quotes, is \
         shown as it is written.",
    ),
    (Key::Note, "Remarks for those who write the spec are comments: `// …`."),
];
