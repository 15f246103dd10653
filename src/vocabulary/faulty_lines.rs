//! What is said about lines: those that are unknown, misplaced, doubled or
//! missing, and blocks that have lost their first line.

use super::fact::Fact;
use super::find::{Found, find, find_statement, words_inside};
use super::read::Reading;
use super::{Block, Key, Times, Word, codes, every_word};
use crate::diagnostic::{Diagnostic, Edit};
use crate::source::Span;
use crate::syntax::{self, Statement, TermKind};
use crate::words;

impl<'s> Reading<'s> {
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
        // So has what the line starts with, and this may be no start.
        let is_rest = matches!(found, Found::Unknown)
            && statement.is_damaged()
            && (block == Block::Flow || self.follows_something(span));
        if !is_odd && !is_rest {
            let is_name = first.kind() == TermKind::Name;
            self.diagnostics.extend(faulty_word(found, block, written, is_name, span));
        }
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

/// What is wrong with the first word of a line, if anything.
fn faulty_word(
    found: Found,
    block: Block,
    written: &str,
    is_name: bool,
    span: Span,
) -> Option<Diagnostic> {
    let new = |code, message: String| Diagnostic::new(code, span, message);
    let unknown = || format!("there is no word `{written}`");
    Some(match found {
        Found::Word(_) => return None,
        Found::MeantFor(Word { keyword, doc, .. }) => new(&codes::UNKNOWN_WORD, unknown())
            .label(format!("taken for `{keyword}`"))
            .help(format!("Write `{keyword}`, if that is what you mean. {doc}"))
            .safe_mend([Edit::replace(span, *keyword)]),
        Found::Elsewhere(word) => {
            let what = if word.key == Key::Way { "a way" } else { &format!("`{written}`") };
            let message = format!("{what} can't stand {}", block.inside());
            let elsewhere =
                || format!("Move it: it stands {}. {}", places_of(word.keyword), allowed(block));
            new(&codes::MISPLACED_WORD, message)
                .label("this line counts for nothing here")
                .help(clause_instead(block, word.keyword).map_or_else(elsewhere, str::to_owned))
        }
        Found::Unknown if is_name => new(&codes::UNKNOWN_WORD, unknown())
            .label(format!("not known {}", block.inside()))
            .help(allowed(block)),
        Found::Unknown => new(&codes::UNKNOWN_WORD, format!("a line can't start with `{written}`"))
            .label("a line starts with a word that says what it is about")
            .help(allowed(block)),
    })
}

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
