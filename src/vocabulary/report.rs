//! What is said about lines that the table doesn't have so.

use super::fact::{Fact, Given, Value};
use super::find::{Found, find, find_statement, is_connecting_anywhere, words_inside};
use super::line::Line;
use super::read::Reading;
use super::{Block, Clause, Group, Key, Role, Slot, Times, WORDS, Word, codes, every_word};
use crate::diagnostic::suggest::nearest;
use crate::diagnostic::{Diagnostic, Edit};
use crate::source::Span;
use crate::syntax::{self, Statement, TermKind};
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

    /// Reports misplaced lines in a row: three or more have most likely lost the
    /// line whose block they were in, and are one finding.
    pub(super) fn report_misplaced(&mut self, lines: &mut Vec<Statement<'_>>, block: Block) {
        if let [first, _, _, ..] = lines[..] {
            let word = first.span(first.terms()[0]);
            let message = format!(
                "{} lines in a row can't stand {}",
                words::spelt(lines.len()),
                block.inside()
            );
            let places = places_of(self.slice(word));
            let help = match places.as_str() {
                "" => "A line above them is missing, most likely, whose block they were in."
                    .to_owned(),
                _ => format!(
                    "`{}` stands {places}. The line whose block they were in is missing, most likely.",
                    self.slice(word)
                ),
            };
            self.diagnostics.push(
                Diagnostic::new(&codes::MISPLACED_WORD, first.head(), message)
                    .label("the first of them")
                    .others(lines[1..].iter().map(|line| line.head()), "and this one")
                    .help(help),
            );
        } else {
            for line in lines.iter() {
                let found = find_statement(block, *line, self.text);
                self.report_word(found, block, *line);
            }
        }
        lines.clear();
    }

    /// Reports lines whose block has no first line, by the block that has all of
    /// their words.
    pub(super) fn report_headless(&mut self, lines: &mut Vec<Statement<'_>>, outer: Block) {
        let Some(first) = lines.first() else { return };
        let stands_in = |block: Block| {
            lines.iter().all(|line| {
                let term = line.terms()[0];
                let has_arrow = line.terms().iter().any(|term| term.kind() == TermKind::Arrow);
                let is_way = block == Block::Flow && has_arrow;
                is_way || find(block, self.slice(line.span(term))).is_some()
            })
        };
        let is_meant = |word: &&&Word| word.block.is_some_and(stands_in);
        let meant: Vec<&Word> = words_inside(outer).iter().filter(is_meant).copied().collect();
        let (what, example) = match meant[..] {
            [] => ("a block".to_owned(), String::new()),
            [word, ..] => {
                let blocks = meant.iter().filter_map(|word| word.block);
                let head = word.example.split(" {").next().unwrap_or(word.example);
                (words::any_of(blocks.map(Block::one)), format!(", such as `{head} {{`"))
            }
        };
        self.headless.extend(meant.iter().map(|word| word.keyword));
        self.diagnostics.push(
            Diagnostic::new(
                &syntax::codes::NEEDLESS_BRACE,
                first.head(),
                format!("the first line of {what} is missing above this one"),
            )
            .label("from here to its `}`, nothing counts")
            .help(format!(
                "Write it above this line{example}; or take these lines out, with the `}}` that \
                 ends them."
            )),
        );
        lines.clear();
    }

    /// Reports that the lines below a statement were taken for its block; where
    /// it takes none, they have lost their first line. Says whether they are its
    /// block.
    pub(super) fn report_assumed(
        &mut self,
        found: Found,
        outer: Block,
        statement: Statement<'_>,
    ) -> bool {
        let takes_none = found.word().is_some_and(|word| word.block.is_none());
        match takes_none {
            true => self.report_headless(&mut statement.block().collect(), outer),
            false => self.diagnostics.push(syntax::missing_start(statement, self.text)),
        }
        !takes_none
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

    pub(super) fn report_word(&mut self, found: Found, block: Block, statement: Statement<'_>) {
        let first = statement.terms()[0];
        let span = statement.span(first);
        let written = self.slice(span);
        // What has been read in another form than its own has a finding already.
        let is_odd = match first.kind() {
            TermKind::Name => written.contains('-'),
            TermKind::Text => !written.starts_with('"'),
            TermKind::Number => written.contains(','),
            TermKind::Date => written.contains(['.', '/']),
            _ => false,
        };
        let diagnostic = match found {
            Found::Word(_) => return,
            _ if is_odd => return,
            // What the line starts with has a finding, and this may be no start.
            Found::Unknown if statement.is_damaged() && self.follows_something(span) => return,
            Found::MeantFor(word) => {
                Diagnostic::new(&codes::UNKNOWN_WORD, span, format!("there is no word `{written}`"))
                    .label(format!("taken for `{}`", word.keyword))
                    .help(format!(
                        "Write `{}`, if that is what you mean. {}",
                        word.keyword, word.doc
                    ))
                    .safe_mend([Edit::replace(span, word.keyword)])
            }
            Found::Elsewhere(word) => Diagnostic::new(
                &codes::MISPLACED_WORD,
                span,
                match word.key {
                    Key::Way => format!("a way can't stand {}", block.inside()),
                    _ => format!("`{written}` can't stand {}", block.inside()),
                },
            )
            .label("this line counts for nothing here")
            .help(match clause_instead(block, word.keyword) {
                Some(help) => help.to_owned(),
                None => {
                    format!("Move it: it stands {}. {}", places_of(word.keyword), allowed(block))
                }
            }),
            Found::Unknown if first.kind() != TermKind::Name => Diagnostic::new(
                &codes::UNKNOWN_WORD,
                span,
                format!("a line can't start with `{written}`"),
            )
            .label("a line starts with a word that says what it is about")
            .help(allowed(block)),
            Found::Unknown => {
                Diagnostic::new(&codes::UNKNOWN_WORD, span, format!("there is no word `{written}`"))
                    .label(format!("not known {}", block.inside()))
                    .help(allowed(block))
            }
        };
        self.diagnostics.push(diagnostic);
    }

    /// Whether there is more of the same line before a place in it.
    fn follows_something(&self, span: Span) -> bool {
        let before = &self.text[..span.start as usize];
        before.trim_end_matches([' ', '\t']).ends_with(|c| !matches!(c, '\n' | '\r' | '{' | '}'))
    }

    pub(super) fn report_doubled(
        &mut self,
        word: &Word,
        block: Block,
        statement: Statement<'_>,
        first: Span,
    ) {
        let has = if block == Block::File { "a file has" } else { "there is" };
        let help = match word.form.iter().any(|slot| slot.takes.is_list()) {
            true => "Put all of them on one line, with commas between, or remove one of the lines.",
            false => "Remove one of the two lines.",
        };
        let diagnostic = Diagnostic::new(
            &codes::DOUBLED_LINE,
            statement.head(),
            format!("{has} a second `{}` {}", word.keyword, block.inside()),
        )
        .label("left out")
        .other(first, "the first one")
        .help(help);
        let is_same = self.slice(statement.whole()) == self.slice(first);
        let edits = [Edit::remove_statement(statement.whole())];
        self.diagnostics.push(match is_same {
            true => diagnostic.safe_mend(edits),
            false => diagnostic.unsafe_mend(edits),
        });
    }

    pub(super) fn report_missing_lines(
        &mut self,
        block: Block,
        head: Statement<'_>,
        firsts: &[(Key, Span)],
    ) {
        for word in words_inside(block) {
            let is_there = firsts.iter().any(|(key, _)| *key == word.key);
            if word.times != Times::One || is_there {
                continue;
            }
            let name = head.terms().get(1).filter(|term| term.kind() == TermKind::Name);
            let span = name.map_or(head.head(), |term| head.span(*term));
            let what = match name {
                Some(_) => {
                    format!("{} `{}`", self.slice(head.span(head.terms()[0])), self.slice(span))
                }
                None => format!("this {}", self.slice(head.span(head.terms()[0]))),
            };
            self.diagnostics.push(
                Diagnostic::new(
                    &codes::MISSING_LINE,
                    span,
                    format!("{what} has no `{}`", word.keyword),
                )
                .label(format!("which {}?", word.keyword))
                .help(format!(
                    "Add a line such as `{}`{}",
                    word.example,
                    word.form.iter().find_map(|slot| slot.takes.list()).map_or_else(
                        || ".".to_owned(),
                        |list| format!("; there are {}.", list.all())
                    )
                )),
            );
        }
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

    pub(super) fn report_needless_block(&mut self, word: &Word, fact: &Fact<'_>) {
        let block = Span { start: fact.head.end, ..fact.whole };
        let is_empty = self.slice(block).trim_matches(['{', '}', ' ', '\t', '\r', '\n']).is_empty();
        self.diagnostics.push(
            Diagnostic::new(
                &codes::NEEDLESS_BLOCK,
                fact.head,
                format!("`{}` takes no lines between `{{` and `}}`", word.keyword),
            )
            .label("what stands there counts for nothing")
            .help(format!("Remove the braces. It is written as in `{}`.", word.example))
            .safe_mend(is_empty.then(|| Edit::remove(block))),
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
    let message = format!("{this} doesn't take `{written}` here");
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
    let leads: Vec<String> = word.clauses.iter().map(|clause| clause.lead.join(" ")).collect();
    let other = OTHER_CLAUSES.iter().find(|(other, meant)| {
        other.eq_ignore_ascii_case(first) && leads.iter().any(|lead| lead == meant)
    });
    let meant = other.map(|(_, meant)| *meant).or_else(|| {
        nearest(first, word.clauses.iter().map(|clause| clause.lead[0]))
            .filter(|near| *near != first)
    });
    let help = match meant {
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
        None if WORDS.iter().any(|other| other.keyword == first) => {
            format!("Put `{written}` on a line of its own.")
        }
        None if leads.is_empty() => {
            format!(
                "Leave it out, or say it on a line of its own; `{}` is written as in `{}`.",
                word.keyword, word.example
            )
        }
        None => format!("Here it takes {}.", words::any_of_names(leads)),
    };
    (message, help)
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

/// The blocks that a keyword may stand in: `in a stage or at the top of a file`.
fn places_of(keyword: &str) -> String {
    let mut places: Vec<String> = Vec::new();
    for word in every_word().filter(|word| word.keyword == keyword) {
        places.extend(word.inside.iter().map(|block| block.inside()));
    }
    places.dedup();
    words::any_of(places)
}

/// What may stand in a block.
fn allowed(block: Block) -> String {
    let mut keywords: Vec<&str> = words_inside(block).iter().map(|word| word.keyword).collect();
    keywords.dedup();
    let place = words::capital(&block.inside());
    let ways = if block == Block::Flow { ", beside ways such as `a -> b 30%`" } else { "" };
    let stand = if keywords.len() == 1 { "stands" } else { "stand" };
    format!("{place} {stand} {}{ways}.", words::all_of_names(keywords))
}

/// What to write where a line stands in the place of a clause.
fn clause_instead(block: Block, keyword: &str) -> Option<&'static str> {
    match (block, keyword) {
        (Block::Touchpoint, "audience") => Some(
            "Whom a touchpoint is for stands in its first line: `touchpoint desk for newcomers { … }`.",
        ),
        (Block::Strategy | Block::Goal, "audience") => Some(
            "Whom it is for stands behind `for`, as in `target waiting at most 10 min for newcomers`.",
        ),
        (Block::Goal, "by") => {
            Some("A deadline stands in the target: `target waiting at most 10 min by 2027-06-30`.")
        }
        (Block::Touchpoint, "by") => Some(
            "A deadline stands in a target, or, for all targets in it, in a stage or journey: `by \
             2027-06-30`.",
        ),
        _ => None,
    }
}
