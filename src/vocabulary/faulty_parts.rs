//! What is said about the parts of a line: those that are missing, doubled or
//! not taken there.

use super::fact::{Fact, Given, Value};
use super::find::is_connecting_anywhere;
use super::line::Line;
use super::read::Reading;
use super::{Clause, Group, Key, Role, Slot, Takes, WORDS, Word, codes};
use crate::diagnostic::suggest::nearest;
use crate::diagnostic::{Diagnostic, Edit};
use crate::source::Span;
use crate::syntax;
use crate::words;

impl<'s> Reading<'s> {
    pub(super) fn report_missing_stop(&mut self, arrow: Span, fact: &mut Fact<'s>) {
        if fact.damaged {
            return;
        }
        fact.damaged = true;
        self.diagnostics.push(
            Diagnostic::new(
                &codes::MISSING_PART,
                arrow,
                "this arrow lacks a touchpoint on one side",
            )
            .label("from where, to where?")
            .help(
                "A way leads from one name to the next, such as `store -> purchase`; it begins \
                       with `start` and ends with `finish` or `leave`.",
            ),
        );
    }

    /// A title stands where a name should: the name is made from the title.
    pub(super) fn take_title_for_name(&mut self, line: &Line<'_>, fact: &mut Fact<'s>) {
        let Some(term) = line.peek() else { return };
        let span = line.span(term);
        let (title, keyword) = (self.slice(span), fact.word.keyword);
        let name = syntax::name_of_title(title);
        self.diagnostics.push(
            Diagnostic::new(&codes::MISSING_PART, span, format!("this {keyword} has no name"))
                .label(format!("taken for one called `{name}`"))
                .help(format!(
                    "Write a name before the title, as in `{keyword} {name} {title}`: other lines \
                     mean it by its name."
                ))
                .safe_mend([Edit::before(span, format!("{name} "))]),
        );
        fact.given.push(Given { role: Role::Name, value: Value::Name(name), span });
    }

    pub(super) fn report_title_for_name(&mut self, span: Span, fact: &mut Fact<'s>) {
        fact.damaged = true;
        self.diagnostics.push(
            Diagnostic::new(
                &codes::WRONG_VALUE,
                span,
                "a way leads between names, and this is a title",
            )
            .label("the name belongs here")
            .help("Write the name that stands behind `touchpoint`, as in `store -> purchase`."),
        );
    }

    pub(super) fn missing_argument(
        &self,
        slot: &Slot,
        line: &Line<'_>,
        fact: &Fact<'s>,
    ) -> Diagnostic {
        let keyword = fact.word.keyword;
        let message = match slot.role {
            Role::Name => format!("this {keyword} has no name"),
            Role::Title => format!("this {keyword} has no title"),
            _ => format!("`{keyword}` needs {} behind it", slot.takes.one()),
        };
        let list = slot.takes.list().map(|list| format!(" There are {}.", list.all()));
        Diagnostic::new(&codes::MISSING_PART, line.place_for_more(), message)
            .label(format!("{} is missing", slot.takes.one()))
            .help(match (slot.role, fact.get(Role::Name)) {
                (Role::Title, Some(name)) => format!(
                    "Write it behind the name, `{keyword} {} \"…\"`: the report shows it in place \
                     of the name.",
                    self.slice(name.span)
                ),
                _ => format!("Write it as in `{}`.{}", fact.word.example, list.unwrap_or_default()),
            })
    }

    pub(super) fn report_unexpected(&mut self, line: &mut Line<'_>, fact: &mut Fact<'s>) {
        let span = line.run_to_next_clause(self.text);
        let written = self.slice(span);
        if fact.damaged {
            return;
        }
        fact.damaged = true;
        fact.has_leftovers = true;
        let before = fact.given.last().map(|given| given.span);
        let digits = before.map_or("", |span| self.slice(span));
        let (message, help) = unexpected(fact.word, digits, written);
        let blank = before.filter(|_| first_digits(digits, written).is_some());
        let blank =
            blank.map(|before| Edit::remove(Span { start: before.end, end: span.start, ..span }));
        self.diagnostics.push(
            Diagnostic::new(&codes::UNEXPECTED_PART, span, message)
                .label("left out")
                .help(help)
                .unsafe_mend(blank),
        );
    }

    pub(super) fn report_doubled_part(
        &mut self,
        clause: &Clause,
        rival: &Clause,
        lead: Span,
        fact: &mut Fact<'s>,
    ) {
        let (words, first) = (clause.lead.join(" "), rival.lead.join(" "));
        let message = match words == first {
            true => format!("this line has two `{words}`"),
            false => format!("this line has `{first}` and `{words}`"),
        };
        let mut diagnostic = Diagnostic::new(&codes::DOUBLED_PART, lead, message)
            .label("left out")
            .help("Keep one of the two; if both are meant, write two lines.");
        if let Some(given) = fact.get(rival.role) {
            diagnostic = diagnostic.other(given.span, "the first one");
        }
        self.diagnostics.push(diagnostic);
    }

    /// What a clause takes doesn't stand behind it.
    pub(super) fn report_empty_clause(
        &mut self,
        clause: &Clause,
        takes: Takes,
        lead: Span,
        example: &str,
    ) {
        let (words, one) = (clause.lead.join(" "), takes.one());
        let help = match example.contains(words.as_str()) {
            true => format!("Write it as in `{example}`."),
            false => format!("Write {one} behind it, or leave it out."),
        };
        let message = format!("`{words}` needs {one} behind it");
        self.diagnostics.push(
            Diagnostic::new(&codes::MISSING_PART, lead, message)
                .label("nothing follows")
                .help(help),
        );
    }

    /// Clauses that a line can't do without, by itself or beside another clause.
    pub(super) fn report_missing_parts(&mut self, fact: &mut Fact<'s>) {
        if fact.damaged {
            return;
        }
        const BESIDE: [(Role, Role, &str, &str); 5] = [
            (Role::Between, Role::And, "between", "and"),
            (Role::And, Role::Between, "and", "between"),
            (Role::On, Role::From, "on", "from"),
            (Role::Above, Role::When, "above", "when"),
            (Role::Below, Role::When, "below", "when"),
        ];
        let beside = BESIDE.iter().find_map(|(role, needed, word, missing)| {
            let given = fact.get(*role)?;
            fact.get(*needed).is_none().then(|| {
                (given.span, format!("`{word}` stands without the `{missing}` that belongs to it"))
            })
        });
        let needed = fact
            .word
            .clauses
            .iter()
            .find(|clause| clause.needed && fact.get(clause.role).is_none());
        let missing = needed.map(|clause| {
            (fact.head, format!("`{}` has no `{}`", fact.word.keyword, clause.lead.join(" ")))
        });
        let Some((span, message)) = beside.or(missing) else {
            return;
        };
        fact.damaged = true;
        self.diagnostics.push(
            Diagnostic::new(&codes::MISSING_PART, span, message)
                .label("not complete")
                .help(format!("Write it as in `{}`.", fact.word.example)),
        );
    }
}

/// What is said of something that a line doesn't take, and what to do.
fn unexpected(word: &Word, before: &str, written: &str) -> (String, String) {
    let first = written.split([' ', '\t']).next().unwrap_or(written);
    if let Some(first) = first_digits(before, written) {
        let message = format!("`{before} {first}` has a blank within the number");
        return (message, format!("Write `{before}{first}`."));
    }
    let this = if word.key == Key::Way { "this way".into() } else { format!("`{}`", word.keyword) };
    let has_form = word.clauses.iter().any(|clause| clause.group == Group::Form);
    if first == "at" {
        let help = "Write it as in `at least 8` or `at most 10 min`.";
        return ("after `at` comes `least` or `most`".into(), help.into());
    }
    if first.starts_with(',') {
        let help = format!("Keep one of them; it is written as in `{}`.", word.example);
        return (format!("{this} takes one value, not a list"), help);
    }
    if has_form && first.starts_with(|sign: char| sign.is_ascii_digit()) {
        let message = format!("`{written}` alone doesn't say whether more or less is wanted");
        let help = format!(
            "Write `at least {written}` or `at most {written}`; a change is `up {written}` or `down {written}`."
        );
        return (message, help);
    }
    let message = format!("{this} doesn't take `{written}` here");
    (message, instead(word, &this, first, written))
}

/// What to do about something that a line doesn't take.
fn instead(word: &Word, this: &str, first: &str, written: &str) -> String {
    let leads: Vec<String> = word.clauses.iter().map(|clause| clause.lead.join(" ")).collect();
    let other = OTHER_CLAUSES.iter().find(|(other, meant)| {
        other.eq_ignore_ascii_case(first) && leads.iter().any(|lead| lead == meant)
    });
    let meant = other.map(|(_, meant)| *meant).or_else(|| {
        nearest(first, word.clauses.iter().map(|clause| clause.lead[0]))
            .filter(|near| *near != first)
    });
    match meant {
        _ if WORDS.iter().any(|other| other.keyword == first) && !is_connecting_anywhere(first) => {
            format!("Put `{written}` on a line of its own.")
        }
        _ if written.contains('"') && word.clauses.is_empty() => {
            "For a quote inside a text, write `\\\"`.".to_owned()
        }
        Some(meant) => format!("Did you mean `{meant}`?"),
        None if first == "for" => {
            format!("{this} can't be for some audiences only: leave it out, or say it in the text.")
        }
        None if is_connecting_anywhere(first) => {
            format!("Leave it out; `touchline explain {}` tells what {this} takes.", word.keyword)
        }
        None if leads.is_empty() => {
            format!(
                "Leave it out, or say it on a line of its own; `{}` is written as in `{}`.",
                word.keyword, word.example
            )
        }
        None => format!("Here it takes {}.", words::any_of_names(leads)),
    }
}

/// The three digits that go on with a number which has a blank in it.
fn first_digits<'w>(before: &str, written: &'w str) -> Option<&'w str> {
    let first = written.split([' ', '\t']).next()?;
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    (first.len() == 3 && is_digits(first) && is_digits(before)).then_some(first)
}

/// What people write who don't know the connecting words; a word is suggested
/// only to lines that take it.
const OTHER_CLAUSES: [(&str, &str); 26] = [
    ("minimum", "at least"),
    ("atleast", "at least"),
    ("reach", "at least"),
    (">=", "at least"),
    ("maximum", "at most"),
    ("max", "at most"),
    ("atmost", "at most"),
    ("less", "at most"),
    ("increase", "up"),
    ("rise", "up"),
    ("grow", "up"),
    ("decrease", "down"),
    ("reduce", "down"),
    ("drop", "down"),
    ("until", "by"),
    ("till", "by"),
    ("before", "by"),
    ("deadline", "by"),
    ("due", "by"),
    ("since", "from"),
    ("baseline", "from"),
    ("if", "when"),
    ("more", "above"),
    ("over", "above"),
    ("under", "below"),
    ("others", "rest"),
];
