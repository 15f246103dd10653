//! Lines to facts: what the table says about each line of a block, and what a
//! line's terms give in its word's slots.

use super::fact::{Fact, Given, Value};
use super::take::{Line, Taken};
use super::{Block, Clause, Group, Key, Role, Slot, Times, WAY, WORDS, Word, codes};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::suggest::{any_of, nearest};
use crate::source::{FileId, Sources, Span};
use crate::syntax::{Statement, TermKind};
use std::sync::LazyLock;

/// The rows that may stand in each block, in the order of [`Block::ALL`].
static INSIDE: LazyLock<Vec<Vec<&'static Word>>> = LazyLock::new(|| {
    let rows = |block| WORDS.iter().filter(|word| word.inside.contains(block)).collect();
    Block::ALL.iter().map(rows).collect()
});

/// All connecting words; none of them can be a name.
static CONNECTING: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let clauses = WORDS.iter().chain([&WAY]).flat_map(|word| word.clauses);
    let mut words: Vec<&str> = clauses.flat_map(|clause| clause.lead).copied().collect();
    words.sort_unstable();
    words.dedup();
    words
});

/// What people write who know other words for the same things.
const OTHER_WORDS: [(&str, &str); 14] = [
    ("persona", "audience"),
    ("segment", "audience"),
    ("customer", "audience"),
    ("kpi", "metric"),
    ("measure", "metric"),
    ("phase", "stage"),
    ("step", "touchpoint"),
    ("contact", "touchpoint"),
    ("team", "owner"),
    ("department", "owner"),
    ("responsible", "owner"),
    ("description", "note"),
    ("objective", "goal"),
    ("need", "wants"),
];

/// The words that may stand in a block, in the order of the table.
#[must_use]
pub fn words_inside(block: Block) -> &'static [&'static Word] {
    &INSIDE[block as usize]
}

/// The row for a keyword in a block.
#[must_use]
pub fn find(block: Block, keyword: &str) -> Option<&'static Word> {
    words_inside(block).iter().find(|word| word.keyword == keyword).copied()
}

/// What a keyword was found to be.
#[derive(Debug, Clone, Copy)]
pub enum Found {
    /// This row.
    Word(&'static Word),
    /// No word, but most probably meant for this row.
    MeantFor(&'static Word),
    /// A word that stands elsewhere; its first row.
    Elsewhere(&'static Word),
    /// Nothing known.
    Unknown,
}

impl Found {
    /// The row that the line is read by.
    #[must_use]
    pub fn word(self) -> Option<&'static Word> {
        match self {
            Self::Word(word) | Self::MeantFor(word) => Some(word),
            Self::Elsewhere(_) | Self::Unknown => None,
        }
    }
}

/// The row for a keyword in a block, also for a misspelt one.
#[must_use]
fn find_or_nearest(block: Block, keyword: &str) -> Found {
    if let Some(word) = find(block, keyword) {
        return Found::Word(word);
    }
    if let Some(word) = WORDS.iter().find(|word| word.keyword == keyword) {
        return Found::Elsewhere(word);
    }
    let other = OTHER_WORDS.iter().find(|(other, _)| keyword.eq_ignore_ascii_case(other));
    let lower = keyword.to_lowercase();
    other
        .and_then(|(_, meant)| find(block, meant))
        .or_else(|| find(block, &lower))
        .or_else(|| {
            nearest(&lower, words_inside(block).iter().map(|word| word.keyword))
                .and_then(|meant| find(block, meant))
        })
        .map_or(Found::Unknown, Found::MeantFor)
}

/// Whether a word connects the parts of lines, and so can't be a name.
#[must_use]
pub fn is_connecting(word: &str) -> bool {
    CONNECTING.binary_search(&word).is_ok()
}

/// What the statement is in its block, whatever it looks like.
#[must_use]
pub fn find_statement(block: Block, statement: Statement<'_>, text: &str) -> Found {
    let terms = statement.terms();
    if terms.iter().any(|term| term.kind == TermKind::Arrow) {
        return match block {
            Block::Flow => Found::Word(&WAY),
            _ => Found::Elsewhere(&WAY),
        };
    }
    match terms[0].kind {
        TermKind::Name => {
            find_or_nearest(block, &text[terms[0].start as usize..terms[0].end as usize])
        }
        _ => Found::Unknown,
    }
}

/// The lines of a block that can be read, each with its row.
#[derive(Debug)]
pub struct Lines<'t> {
    /// The lines, in the order of the text.
    pub lines: Vec<(Statement<'t>, &'static Word)>,
    /// Whether every line was known, so that what is absent is not written.
    pub knows_all: bool,
}

/// Reads the lines of one file and collects what is wrong with them.
#[derive(Debug)]
pub struct Reading<'s> {
    pub(super) text: &'s str,
    /// What was found so far.
    pub diagnostics: Vec<Diagnostic>,
}

impl<'s> Reading<'s> {
    /// Starts to read a file.
    #[must_use]
    pub fn new(sources: &'s Sources, file: FileId) -> Self {
        Self { text: &sources.file(file).text, diagnostics: Vec::new() }
    }

    /// The text of a span.
    pub(super) fn slice(&self, span: Span) -> &'s str {
        &self.text[span.start as usize..span.end as usize]
    }

    /// The lines of a block with their rows: without those that are unknown,
    /// misplaced or said twice, which are reported, as is a line that is missing.
    pub fn lines<'t>(
        &mut self,
        block: Block,
        head: Option<Statement<'t>>,
        statements: impl Iterator<Item = Statement<'t>>,
    ) -> Lines<'t> {
        let mut lines: Vec<(Statement<'t>, &'static Word)> = Vec::new();
        let mut firsts: Vec<(Key, Span)> = Vec::new();
        let mut knows_all = true;
        for statement in statements {
            let found = find_statement(block, statement, self.text);
            self.report_word(found, block, statement);
            let Some(word) = found.word() else {
                knows_all &= !matches!(found, Found::Unknown);
                self.discard(found, statement);
                continue;
            };
            if word.times != Times::Any {
                let first = firsts.iter().find(|(key, _)| *key == word.key);
                if let Some((_, first)) = first {
                    self.report_doubled(word, block, statement, *first);
                    continue;
                }
                firsts.push((word.key, statement.head()));
            }
            lines.push((statement, word));
        }
        if let Some(head) = head.filter(|_| knows_all) {
            self.report_missing_lines(block, head, &firsts);
        }
        Lines { lines, knows_all }
    }

    /// Looks at the block of a line that counts for nothing, for the faults in it.
    fn discard(&mut self, found: Found, statement: Statement<'_>) {
        let Found::Elsewhere(word) = found else {
            return;
        };
        let _ = self.read(statement, word);
        self.discard_block(word, statement);
    }

    fn discard_block(&mut self, word: &'static Word, statement: Statement<'_>) {
        let Some(block) = word.block else { return };
        for (line, word) in self.lines(block, None, statement.block()).lines {
            let _ = self.read(line, word);
            self.discard_block(word, line);
        }
    }

    /// Reads a line by its row.
    pub fn read(&mut self, statement: Statement<'_>, word: &'static Word) -> Fact<'s> {
        let mut fact = Fact {
            word,
            given: Vec::new(),
            head: statement.head(),
            whole: statement.whole(),
            damaged: statement.is_damaged(),
        };
        let mut line = Line::new(statement, word);
        if word.key == Key::Way {
            self.read_stops(&mut line, &mut fact);
        }
        for slot in word.form {
            self.read_slot(slot, &mut line, &mut fact);
        }
        self.read_clauses(&mut line, &mut fact);
        self.report_missing_parts(&mut fact);
        if statement.has_block() && word.block.is_none() {
            self.report_needless_block(word, &fact);
        }
        fact
    }

    /// The names of a way, before and after its arrows.
    fn read_stops(&mut self, line: &mut Line<'_>, fact: &mut Fact<'s>) {
        let mut wants_name = true;
        while let Some(term) = line.peek() {
            let span = line.span(term);
            match term.kind {
                TermKind::Name if wants_name => {
                    let value = Value::Name(crate::syntax::name(self.slice(span)));
                    fact.given.push(Given { role: Role::Stop, value, span });
                }
                TermKind::Arrow if !wants_name => {}
                TermKind::Arrow => self.report_missing_stop(span, fact),
                _ => break,
            }
            wants_name = term.kind == TermKind::Arrow;
            line.step();
        }
        if wants_name {
            self.report_missing_stop(line.last_span(), fact);
        }
    }

    fn report_missing_stop(&mut self, arrow: Span, fact: &mut Fact<'s>) {
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

    fn read_slot(&mut self, slot: &Slot, line: &mut Line<'_>, fact: &mut Fact<'s>) {
        let before = fact.given.len();
        match self.take(slot.takes, slot.role, line, fact) {
            Taken::Yes => {}
            Taken::Nothing if slot.optional || fact.damaged => {}
            Taken::Nothing => {
                let diagnostic = self.missing_argument(slot, line, fact);
                self.diagnostics.push(diagnostic);
                fact.damaged = true;
            }
            Taken::Wrong(_) if slot.optional => fact.given.truncate(before),
            Taken::Wrong(diagnostic) => {
                self.diagnostics.push(*diagnostic);
                fact.damaged = true;
                line.step();
            }
        }
    }

    fn read_clauses(&mut self, line: &mut Line<'_>, fact: &mut Fact<'s>) {
        let mut seen: Vec<&'static Clause> = Vec::new();
        while line.peek().is_some() {
            let Some(clause) = line.clause(self.text) else {
                self.report_unexpected(line, fact);
                continue;
            };
            let lead = line.step_over(clause.lead.len());
            let before = fact.given.len();
            self.read_clause(clause, lead, line, fact);
            let rival = seen.iter().find(|other| {
                other.role == clause.role
                    || (clause.group != Group::Alone && other.group == clause.group)
            });
            match rival {
                Some(rival) => {
                    fact.given.truncate(before);
                    self.report_doubled_part(clause, rival, lead, fact);
                }
                None => seen.push(clause),
            }
        }
    }

    fn read_clause(
        &mut self,
        clause: &'static Clause,
        lead: Span,
        line: &mut Line<'_>,
        fact: &mut Fact<'s>,
    ) {
        let Some(takes) = clause.takes else {
            fact.given.push(Given { role: clause.role, value: Value::Alone, span: lead });
            return;
        };
        match self.take(takes, clause.role, line, fact) {
            Taken::Yes => {}
            Taken::Nothing => {
                let words = clause.lead.join(" ");
                if !fact.damaged {
                    self.diagnostics.push(
                        Diagnostic::new(
                            &codes::MISSING_PART,
                            lead,
                            format!("`{words}` needs {} behind it", takes.one()),
                        )
                        .label("nothing follows")
                        .help(format!("Write it as in `{}`.", fact.word.example)),
                    );
                }
                fact.damaged = true;
            }
            Taken::Wrong(diagnostic) => {
                self.diagnostics.push(*diagnostic);
                fact.damaged = true;
                line.step();
            }
        }
    }

    fn report_word(&mut self, found: Found, block: Block, statement: Statement<'_>) {
        let first = statement.terms()[0];
        let span = statement.span(first);
        let written = self.slice(span);
        let diagnostic = match found {
            Found::Word(_) => return,
            Found::MeantFor(word) => {
                Diagnostic::new(&codes::UNKNOWN_WORD, span, format!("there is no word `{written}`"))
                    .label(format!("taken for `{}`", word.keyword))
                    .help(format!(
                        "Write `{}`, if that is what you mean. {}",
                        word.keyword, word.doc
                    ))
            }
            Found::Elsewhere(word) => Diagnostic::new(
                &codes::MISPLACED_WORD,
                span,
                match word.key {
                    Key::Way => format!("a way can't stand {}", block.inside()),
                    _ => format!("`{written}` can't stand {}", block.inside()),
                },
            )
            .label("in the wrong place")
            .help(format!("It stands {}. {}", places_of(word.keyword), allowed(block))),
            Found::Unknown if first.kind != TermKind::Name => Diagnostic::new(
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

    fn report_doubled(&mut self, word: &Word, block: Block, statement: Statement<'_>, first: Span) {
        let has = if block == Block::File { "a file has" } else { "there is" };
        let help = match word.form.iter().any(|slot| slot.takes.is_list()) {
            true => "Put all of them on one line, with commas between, or remove one of the lines.",
            false => "Remove one of the two lines.",
        };
        self.diagnostics.push(
            Diagnostic::new(
                &codes::DOUBLED_LINE,
                statement.head(),
                format!("{has} a second `{}` {}", word.keyword, block.inside()),
            )
            .label("left out, for now")
            .other(first, "the first one")
            .help(help),
        );
    }

    fn report_missing_lines(&mut self, block: Block, head: Statement<'_>, firsts: &[(Key, Span)]) {
        for word in words_inside(block) {
            let is_there = firsts.iter().any(|(key, _)| *key == word.key);
            if word.times != Times::One || is_there {
                continue;
            }
            let name = head.terms().get(1).filter(|term| term.kind == TermKind::Name);
            let span = name.map_or(head.head(), |term| head.span(*term));
            let what = match name {
                Some(_) => format!("`{}`", self.slice(span)),
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
                        |list| format!(
                            "; there are {}.",
                            any_of(list.words()).replace(" or ", " and ")
                        )
                    )
                )),
            );
        }
    }

    fn missing_argument(&self, slot: &Slot, line: &Line<'_>, fact: &Fact<'s>) -> Diagnostic {
        let keyword = fact.word.keyword;
        let message = match slot.role {
            Role::Name => format!("this {keyword} has no name"),
            Role::Title => format!("this {keyword} has no title"),
            _ => format!("`{keyword}` needs {} behind it", slot.takes.one()),
        };
        let list = slot
            .takes
            .list()
            .map(|list| format!(" There are {}.", any_of(list.words()).replace(" or ", " and ")));
        Diagnostic::new(&codes::MISSING_PART, line.place_for_more(), message)
            .label(format!("{} is missing", slot.takes.one()))
            .help(format!("Write it as in `{}`.{}", fact.word.example, list.unwrap_or_default()))
    }

    fn report_unexpected(&mut self, line: &mut Line<'_>, fact: &mut Fact<'s>) {
        let span = line.run_to_next_clause(self.text);
        let written = self.slice(span);
        if fact.damaged {
            return;
        }
        fact.damaged = true;
        let leads = || fact.word.clauses.iter().map(|clause| clause.lead[0]);
        let first = written.split([' ', '\t']).next().unwrap_or(written);
        let meant = nearest(first, leads()).filter(|meant| *meant != first);
        let all: Vec<String> =
            fact.word.clauses.iter().map(|clause| clause.lead.join(" ")).collect();
        let message = match first {
            "at" => "after `at` comes `least` or `most`".to_owned(),
            _ => format!("`{}` doesn't take `{written}` here", fact.word.keyword),
        };
        let help = match (meant, all.is_empty()) {
            _ if first == "at" => "Write it as in `at least 8` or `at most 10 min`.".to_owned(),
            (Some(meant), _) => format!("Did you mean `{meant}`?"),
            (None, true) => {
                format!(
                    "It is written as in `{}`. Put another fact on a line of its own.",
                    fact.word.example
                )
            }
            (None, false) => {
                format!("Here it takes {}.", any_of(all.iter().map(String::as_str)))
            }
        };
        self.diagnostics.push(
            Diagnostic::new(&codes::UNEXPECTED_PART, span, message)
                .label("left out, for now")
                .help(help),
        );
    }

    fn report_doubled_part(
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
            .label("left out, for now")
            .help("Keep one of the two; if both are meant, write two lines.");
        if let Some(given) = fact.get(rival.role) {
            diagnostic = diagnostic.other(given.span, "the first one");
        }
        self.diagnostics.push(diagnostic);
    }

    /// Clauses that a line can't do without, by itself or beside another clause.
    fn report_missing_parts(&mut self, fact: &mut Fact<'s>) {
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

    fn report_needless_block(&mut self, word: &Word, fact: &Fact<'_>) {
        self.diagnostics.push(
            Diagnostic::new(
                &codes::NEEDLESS_BLOCK,
                fact.head,
                format!("`{}` has a block and takes none", word.keyword),
            )
            .label("the lines in its block count for nothing")
            .help(format!("Remove the braces. It is written as in `{}`.", word.example)),
        );
    }
}

/// The blocks that a keyword may stand in: `in a stage or at the top of a file`.
fn places_of(keyword: &str) -> String {
    let mut places: Vec<String> = Vec::new();
    for word in WORDS.iter().chain([&WAY]).filter(|word| word.keyword == keyword) {
        places.extend(word.inside.iter().map(|block| block.inside()));
    }
    places.dedup();
    match places.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} or {last}", others.join(", ")),
        Some((only, _)) => only.clone(),
        None => String::new(),
    }
}

/// What may stand in a block.
fn allowed(block: Block) -> String {
    let mut keywords: Vec<&str> = words_inside(block).iter().map(|word| word.keyword).collect();
    keywords.dedup();
    let mut place = block.inside();
    place[..1].make_ascii_uppercase();
    let ways = if block == Block::Flow { ", beside ways such as `a -> b 30%`" } else { "" };
    format!("{place} stand {}{ways}.", any_of(keywords).replace(" or ", " and "))
}
