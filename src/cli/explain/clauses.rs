//! The connecting words, and the clauses that they lead: where each may stand
//! comes from the vocabulary, what else there is to know from a table here.

use super::Entry;
use super::page::Page;
use super::words::{lead, line};
use crate::vocabulary::{Clause, Group, Word, every_word};
use crate::words::{all_of_names, any_of_names};

/// What there is to know of a clause beyond its row in the vocabulary.
struct Extra {
    lead: &'static str,
    more: &'static str,
    examples: &'static [&'static str],
}

const fn extra(lead: &'static str, more: &'static str, examples: &'static [&'static str]) -> Extra {
    Extra { lead, more, examples }
}

const EXTRAS: &[Extra] = &[
    extra(
        "by",
        "A month or a quarter means its last day. Without it and without `always`, a target \
         takes the `by` of its stage or journey.",
        &[
            "target waiting at most 10 min by 2027-06-30",
            "target waiting at most 10 min by 2027-Q2",
        ],
    ),
    extra(
        "within",
        "With its unit, such as `10 min` or `2 days`. In a target it makes the figure a share of \
         cases: 90 % of them take no longer.",
        &[
            "target waiting at least 90% within 10 min",
            "recovery apology within 5 min",
            "promise soon \"In the chair within 10 minutes\" within 10 min",
        ],
    ),
    extra(
        "for",
        "Audiences are declared at the top of a file. Without `for`, it is for everybody; at a fork of which other ways have a `for`, for \
         everybody else, and the shares add up to 100 % for each audience. With \
         `asks` and `uses`, it says what the data are for: something that the customer wants, by \
         the name of its `wants` line, or a purpose of the brand's own in words.",
        &["target waiting at most 10 min for private, insured", "asks birthday for no_fear"],
    ),
    extra(
        "to",
        "The lower value, or the earlier day, stands before it.",
        &["scale 1 to 5", "period 2027-01 to 2027-12"],
    ),
    extra(
        "at least",
        "The value itself meets it. For metrics of which more is better.",
        &["target wait_ok at least 4"],
    ),
    extra(
        "at most",
        "The value itself meets it. For metrics of which less is better.",
        &["target waiting at most 10 min"],
    ),
    extra(
        "between",
        "Both values meet it, and all that lie between. A range is kept or not: there is no \
         progress to it.",
        &["target waiting between 5 and 10 min"],
    ),
    extra(
        "and",
        "It belongs to `between` alone. Names in a row have commas between them: `for private, \
         insured`.",
        &["target waiting between 5 and 10 min"],
    ),
    extra(
        "up",
        "`up 15%` is 15 % of the baseline; `up 5 pp` are percentage points, for a metric in %; \
         `up 20 visits` is so much in the metric's own unit. Without `from`, it counts from the \
         earliest measurement.",
        &["target came up 15% from 240 visits on 2026-09"],
    ),
    extra(
        "down",
        "`down 15%` is 15 % of the baseline; `down 5 pp` are percentage points, for a metric in \
         %; `down 5 min` is so much in the metric's own unit. Without `from`, it counts from \
         the earliest measurement.",
        &["target waiting down 5 min from 24 min on 2026-09"],
    ),
    extra(
        "from",
        "Progress counts from there: half of the way is an attainment of 50 %. Without it, \
         progress counts from the earliest measurement, or from the worse end of the metric's \
         scale.",
        &["target waiting at most 10 min from 24 min on 2026-09"],
    ),
    extra(
        "on",
        "It stands beside `from`. With it and a deadline, a target is on track, at risk or off \
         track; without it, nobody can judge the pace.",
        &["target waiting at most 10 min from 24 min on 2026-09-30"],
    ),
    extra(
        "always",
        "It is never reached for good: it is met or not met on each day that one looks.",
        &["target waiting at most 10 min always"],
    ),
    extra(
        "when",
        "A metric is followed by `above` or `below` and a value. Words between quotes say what \
         no metric measures.",
        &[
            "recovery apology when waiting above 20 min",
            "recovery apology when \"the dentist is ill\"",
        ],
    ),
    extra("above", "", &["recovery apology when waiting above 20 min"]),
    extra("below", "", &["recovery apology when wait_ok below 2"]),
    extra(
        "through",
        "They stand in the order in which the path meets them, with commas between; it may meet \
         others between them.",
        &["path late \"Those who wait\" through waiting_room, apology"],
    ),
    extra(
        "rest",
        "One way at a fork may say it. The shares of the others must leave something.",
        &["waiting_room -> treatment rest"],
    ),
    extra(
        "after",
        "With its unit, such as `10 min` or `2 days`. It says for readers when the way is taken, \
         and changes no figure.",
        &["apology -> treatment after 2 days"],
    ),
    extra(
        "per",
        "A length of time: `per year`, `per month`. Without it, the amount is what one of them is \
         worth in all.",
        &["worth 240 EUR per year"],
    ),
    extra(
        "draft",
        "Everything is checked as ever, but what is not yet written is only advice, and `check` \
         sums it up in one line. Take the word out when the journey is complete.",
        &["journey recall \"Coming back\" draft"],
    ),
    extra(
        "because",
        "Evidence is declared at the top of a file.",
        &["moment smot because interviews", "pain \"No idea how long\" because interviews"],
    ),
    extra(
        "answers",
        "An expectation gets a name in its line: `expects greeting joy \"…\"`.",
        &["goal relationship \"A warm welcome\" answers greeting"],
    ),
    extra(
        "as",
        "It stands only in the block of a language, behind a text as the specs have it.",
        &["says \"The waiting room\" as \"Das Wartezimmer\""],
    ),
    extra(
        "review",
        "What delighted yesterday is expected tomorrow. When the day has passed, `check` says so.",
        &["expects joy \"Reception greets me by name\" review 2027-12"],
    ),
    extra(
        "stated",
        "What customers answer when they are asked. High stated and low derived: meet it, and \
         don't over-invest.",
        &["importance stated high because study"],
    ),
    extra(
        "derived",
        "What their behaviour shows. Low stated and high derived is a hidden driver: invest.",
        &["importance stated low derived high because study"],
    ),
    extra("owner", "", &["idea \"A screen with the waiting time\" owner reception"]),
];

/// Every clause once, whichever words take it.
pub(super) fn entries() -> impl Iterator<Item = Entry> {
    let all = every_word().flat_map(|word| word.clauses);
    let mut seen: Vec<&[&str]> = Vec::new();
    let first = all.filter(move |clause| {
        let is_new = !seen.contains(&clause.lead);
        seen.push(clause.lead);
        is_new
    });
    first.map(|clause| Entry {
        name: clause.lead.join(" ").into(),
        also: &[],
        kind: "clause",
        line: clause.doc.into(),
        pages: Box::new(|| vec![page(clause)]),
    })
}

/// The words that take a clause, each with its own row of it.
fn takers(clause: &Clause) -> impl Iterator<Item = (&'static Word, &'static Clause)> + Clone {
    let lead = clause.lead;
    every_word()
        .flat_map(|word| word.clauses.iter().map(move |other| (word, other)))
        .filter(move |(_, other)| other.lead == lead)
}

fn page(clause: &'static Clause) -> Page {
    let name = clause.lead.join(" ");
    let mut words: Vec<_> = takers(clause).map(|(word, _)| word.keyword).collect();
    words.dedup();
    let extra = EXTRAS.iter().find(|extra| extra.lead == name);
    let own = |other: &'static Clause| if other.doc == clause.doc { "" } else { other.doc };
    Page::new(name, format!("in a line with {}", all_of_names(words)))
        .sentence(clause.doc)
        .text(extra.map_or("", |extra| extra.more))
        .rows(takers(clause).map(|(word, other)| (line(word, [lead(other)]), own(other))))
        .text_if_any(excluded(clause))
        .examples(extra.map_or(&[], |extra| extra.examples))
}

/// The clauses of which a line has only one.
fn excluded(clause: &Clause) -> Option<String> {
    let (word, _) = takers(clause).next()?;
    let group = word.clauses.iter().filter(|other| other.group == clause.group);
    let leads: Vec<String> = group.map(|other| other.lead.join(" ")).collect();
    let is_choice = clause.group != Group::Alone && leads.len() > 1;
    is_choice.then(|| format!("A line has one of {}.", any_of_names(leads)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::explain::examples::tests::assert_sound;
    use std::collections::BTreeSet;

    #[test]
    fn every_clause_has_sound_examples_and_no_other_thing_has() {
        let leads: BTreeSet<String> = entries().map(|entry| entry.name.into_owned()).collect();
        let extras: BTreeSet<String> = EXTRAS.iter().map(|extra| extra.lead.to_owned()).collect();
        assert_eq!(leads, extras);
        for extra in EXTRAS {
            for line in extra.examples {
                assert!(line.contains(extra.lead), "{line}");
                assert_sound(line);
            }
        }
    }
}
