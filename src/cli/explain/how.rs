//! How to say what one wants to say: from an intention to the words for it.

use super::Entry;
use super::page::Page;
use crate::words::all_of_names;

/// Something that people want to say, and how it is said.
pub(super) struct How {
    /// What they want to say, as they would put it.
    pub(super) ask: &'static str,
    /// The words to look up, as `explain` knows them; `#2` behind one means its
    /// second use.
    pub(super) words: &'static [&'static str],
    /// How it is said.
    pub(super) sample: &'static str,
    /// Other words by which people look for it.
    also: &'static [&'static str],
}

const fn how(ask: &'static str, words: &'static [&'static str], sample: &'static str) -> How {
    How { ask, words, sample, also: &[] }
}

impl How {
    const fn also(self, also: &'static [&'static str]) -> Self {
        Self { also, ..self }
    }

    /// The words to look up, without which use is meant.
    fn keywords(&self) -> impl Iterator<Item = &'static str> {
        self.words.iter().map(|word| word.split('#').next().unwrap_or(word))
    }
}

/// In the order in which one writes a journey.
pub(super) const ALL: &[How] = &[
    how(
        "whom we serve, and how many of them there are",
        &["audience", "share", "size"],
        "audience insured \"Public insurance\" {\n  share 75%\n  size 1200\n}",
    )
    .also(&["persona", "segment", "customer group", "market"]),
    how(
        "where the brand stands today and what it wants to reach",
        &["strategy", "today"],
        "strategy \"The practice people are not afraid of\" {\n  today \"Half of them come only when it hurts\"\n  goal relationship \"They come without fear\" { target wait_ok at least 4.5 by 2027-12-31 }\n}",
    ),
    how(
        "what the customer wants in a stage",
        &["wants"],
        "wants no_fear \"to get through it without pain or shame\"",
    ),
    how(
        "where the customer pays, or where value changes hands without a sale",
        &["exchange"],
        "exchange \"The treatment, for the fee\"",
    )
    .also(&["purchase", "sale", "payment"]),
    how(
        "one touchpoint that several journeys share",
        &["touchpoint"],
        "touchpoint call_centre \"The call centre\" {\n  channel on_site\n  owner reception\n}",
    )
    .also(&["same", "common"]),
    how(
        "a touchpoint, or a way, for one group of customers only",
        &["touchpoint", "->", "for"],
        "touchpoint letters \"Letters to the insurer\" for insured",
    )
    .also(&["per audience", "only for", "apart"]),
    how(
        "one contact on two channels, such as at the desk and in the app",
        &["touchpoint", "channel"],
        "touchpoint booking_desk \"Booking at the desk\" { channel on_site }\ntouchpoint booking_app \"Booking in the app\"",
    )
    .also(&["several channels", "two channels", "omnichannel"]),
    how(
        "a contact that nobody planned, and how we hear of it",
        &["unintended", "listens", "answer"],
        "touchpoint posts \"What patients post\" {\n  unintended\n  listens rumours\n  answer \"The owner replies to every review\" within 2 days\n}",
    ),
    how(
        "the same owner, channel or deadline for all touchpoints of a stage or journey",
        &["owner#2", "channel#2", "by"],
        "owner reception",
    )
    .also(&["responsible", "inherited", "handed down", "team"]),
    how(
        "that a touchpoint is a moment of truth, and how we know",
        &["moment", "because"],
        "moment smot because interviews",
    ),
    how(
        "what customers expect",
        &["expects"],
        "expects greeting joy \"Reception greets me by name\" review 2027-12-31",
    ),
    how(
        "how good customers expect it to be, as a figure",
        &["expects", "outcome"],
        "expects score 7",
    ),
    how(
        "that most cases take no longer than a time, such as 90 % within 10 minutes",
        &["target", "within"],
        "target waiting at least 90% within 10 min",
    ),
    how(
        "from what value to what value, and by when",
        &["target", "from", "on", "by"],
        "target waiting at most 10 min from 24 min on 2026-09-30 by 2027-06-30",
    )
    .also(&["deadline", "baseline", "due"]),
    how(
        "so much more or less than before, such as 15 % more or 5 points less",
        &["up", "down", "pp"],
        "target came up 15% from 240 visits on 2026-09",
    ),
    how(
        "a figure that has to hold at all times and not get worse",
        &["always", "at most"],
        "target waiting at most 10 min always",
    ),
    how("a figure that is to stay in a range", &["between"], "target waiting between 5 and 10 min"),
    how(
        "a target for one group of customers only",
        &["for"],
        "target waiting at most 10 min for private",
    ),
    how(
        "a figure for a whole stage or journey, not for a touchpoint",
        &["goal", "csv"],
        "stage booking \"Booking\" {\n  wants \"a time that suits me\"\n  goal relationship \"They come without fear\" { target wait_ok at least 4 }\n}",
    ),
    how(
        "where a figure comes from, and how often",
        &["source", "every", "question"],
        "source evening_text \"Text message after the visit\" {\n  kind survey\n  every month\n}",
    ),
    how(
        "a metric of the usual kind: recommendation, satisfaction, effort, stars, minutes, per cent, money",
        &["type", "metric"],
        "metric stars \"Stars on portals\" {\n  type rating\n  scale 1 to 5\n}\nmetric recommend \"Would recommend us\" { type nps }\nmetric minutes \"Minutes in the form\" { type duration }\nmetric finished \"Finished the form\" { type percent }",
    ),
    how(
        "a promise, who tells customers of it and who keeps it",
        &["promise", "announces", "delivers"],
        "promise soon \"In the chair within 10 minutes\" within 10 min",
    ),
    how(
        "a time in working days or opening hours",
        &["within", "note"],
        "promise report \"The report in three working days\" within 5 days",
    )
    .also(&["business days", "working days", "office hours", "times of day"]),
    how(
        "something of another journey, by its journey and a point",
        &["name", "feeds"],
        "feeds checkup.search",
    ),
    how(
        "what makes good when something fails, and when it sets in",
        &["recovery", "when", "within"],
        "recovery apology when waiting above 20 min within 5 min",
    )
    .also(&["fires", "trigger", "complaint", "repair", "apology", "refund", "goodwill"]),
    how(
        "that customers take different ways",
        &["flow", "->", "rest", "path"],
        "start -> waiting_room\nwaiting_room -> apology 15%\nwaiting_room -> treatment rest\napology -> treatment -> finish",
    ),
    how(
        "that two groups of customers take different ways",
        &["flow", "for"],
        "waiting_room -> apology 15% for insured\nwaiting_room -> treatment rest for insured\nwaiting_room -> treatment for private",
    )
    .also(&["kinds", "segments", "personas"]),
    how("where customers give up", &["leave", "->"], "waiting_room -> leave 5%"),
    how(
        "that customers come back and go through it again",
        &["->", "rest"],
        "treatment -> waiting_room 10%\ntreatment -> finish rest",
    )
    .also(&["loop", "repeat", "again", "regular customers", "retry", "cycle"]),
    how(
        "that one touchpoint makes another better or worse",
        &["helps", "harms"],
        "harms treatment strongly because interviews",
    ),
    how(
        "that what customers tell others is where the next ones look",
        &["feeds", "moment"],
        "feeds search",
    ),
    how(
        "what customers are asked for, and why",
        &["data", "asks", "uses"],
        "asks birthday for no_fear",
    ),
    how(
        "data that a law demands",
        &["asks", "allow"],
        "asks birthday for \"Health insurers must know it\" // allow purpose-of-no-customer: the insurance act",
    )
    .also(&["law", "legal", "regulation", "gdpr", "compliance"]),
    how(
        "what each side gives and gets",
        &["gives", "takes", "worth"],
        "gives \"a choice: wait on, or come back first in line\"\ntakes \"an hour of their morning\"",
    )
    .also(&["benefit"]),
    how(
        "a price, a fee or a fine",
        &["takes", "exchange"],
        "takes \"80 euros for a cleaning\"",
    )
    .also(&["cost", "costs", "charge", "discount"]),
    how(
        "what customers do, think, feel and say, as on a journey map",
        &["does", "thinks", "feels", "quote"],
        "quote \"I nearly left\"",
    ),
    how(
        "a pain, and an idea what to do about it",
        &["pain", "idea"],
        "pain \"No idea how long it will take\" because interviews\nidea \"A screen with the waiting time\" owner reception",
    )
    .also(&["problem", "opportunity"]),
    how(
        "what matters to customers by their own words, and what by their behaviour",
        &["importance", "quadrant"],
        "importance stated low derived high because study",
    ),
    how(
        "what we spend, on which touchpoints and until when",
        &["investment", "into", "period"],
        "investment quiet \"A quiet waiting room\" {\n  amount 20000 EUR\n  owner reception\n  period 2027-01 to 2027-12\n}",
    )
    .also(&["budget", "money", "spending"]),
    how("that a journey is not finished yet", &["draft"], "journey recall \"Coming back\" draft"),
    how(
        "something for the readers of the report, or for writers only",
        &["note", "comment"],
        "note \"The new chairs come in May\" // ordered in March",
    ),
    how(
        "what titles and texts are called in another language",
        &["language", "says"],
        "language de \"Deutsch\" {\n  says \"The waiting room\" as \"Das Wartezimmer\"\n}",
    ),
    how(
        "that a finding is all right at one place",
        &["allow", "levels"],
        "touchpoint waiting_room \"The waiting room\" // allow touchpoint-without-owner: reception is hiring",
    ),
];

/// What the list calls them.
pub(super) const KIND: &str = "how to";

pub(super) fn entries() -> impl Iterator<Item = Entry> {
    ALL.iter().map(|how| Entry {
        name: how.ask.into(),
        also: how.also,
        kind: KIND,
        line: format!("See {}.", all_of_names(how.keywords())).into(),
        pages: Box::new(|| vec![page(how)]),
    })
}

fn page(how: &'static How) -> Page {
    let words = how.keywords().map(|word| format!("`touchline explain {word}`"));
    let page = Page::new(how.ask, "how to say it").examples(&[how.sample]);
    page.text(format!("More: {}.", words.collect::<Vec<_>>().join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::explain::examples::tests::assert_sound;
    use crate::cli::explain::{find, sections};

    #[test]
    fn the_samples_are_sound_and_their_words_are_known() {
        let sections = sections();
        let entries = sections.iter().flat_map(|section| &section.entries).collect::<Vec<_>>();
        for how in ALL {
            assert_sound(how.sample);
            for word in how.keywords() {
                let found = find::find(word, &entries);
                assert!(matches!(found, find::Found::These(_)), "{word}");
            }
        }
    }
}
