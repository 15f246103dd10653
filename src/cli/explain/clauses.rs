//! The connecting words, and the clauses that they lead: where each may stand
//! comes from the vocabulary, what else there is to know from a table here.

use super::super::render::Look;
use super::words::{argument, explained, lead};
use super::{Entry, examples};
use crate::vocabulary::{Clause, Group, Key, WAY, WORDS, Word};
use crate::words::{all_of_names, any_of_names, sentence};
use std::io::{self, Write};

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
        "With its unit, such as `10 min` or `2 days`.",
        &[
            "recovery apology within 5 min",
            "promise soon \"In the chair within 10 minutes\" within 10 min",
        ],
    ),
    extra(
        "for",
        "Audiences are declared at the top of a file. Without `for`, it is for everybody.",
        &["target waiting at most 10 min for private, insured"],
    ),
    extra(
        "to",
        "The lowest value stands before it, whichever of them is the better one.",
        &["scale 1 to 5"],
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
];

/// Every clause once, whichever words take it.
pub(super) fn entries() -> impl Iterator<Item = Entry> {
    let all = rows().flat_map(|word| word.clauses);
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
        page: Box::new(|look, out| page(clause, look, out)),
    })
}

fn rows() -> impl Iterator<Item = &'static Word> + Clone {
    WORDS.iter().chain([&WAY])
}

/// The words that take a clause, each with its own row of it.
fn takers(clause: &Clause) -> impl Iterator<Item = (&'static Word, &'static Clause)> + Clone {
    let lead = clause.lead;
    rows()
        .flat_map(|word| word.clauses.iter().map(move |other| (word, other)))
        .filter(move |(_, other)| other.lead == lead)
}

fn page(clause: &'static Clause, look: &Look, out: &mut dyn Write) -> io::Result<()> {
    let name = clause.lead.join(" ");
    let places = all_of_names(takers(clause).map(|(word, _)| word.keyword));
    writeln!(out, "{} (in a line with {places})\n", look.bold(&name))?;
    writeln!(out, "{}\n", look.filled(&sentence(clause.doc)))?;
    let extra = EXTRAS.iter().find(|extra| extra.lead == name);
    if let Some(extra) = extra.filter(|extra| !extra.more.is_empty()) {
        writeln!(out, "{}\n", look.filled(extra.more))?;
    }
    explained(takers(clause).map(|(word, clause)| (form(word, clause), "")), look, out)?;
    if let Some(others) = excluded(clause) {
        writeln!(out, "{}\n", look.filled(&others))?;
    }
    examples::of_words(extra.map_or(&[], |extra| extra.examples), look, out)
}

/// A line with a clause: `target [METRIC] … at least NUMBER UNIT`.
fn form(word: &Word, clause: &Clause) -> String {
    let start = if word.key == Key::Way { "NAME -> NAME" } else { word.keyword };
    let slots = word.form.iter().map(argument);
    let parts = std::iter::once(start.to_owned()).chain(slots).chain([lead(clause)]);
    parts.collect::<Vec<_>>().join(" ")
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
