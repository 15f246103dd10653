//! Terms to values: what the next terms of a line give in a slot.

use super::date::no_such_date;
use super::fact::{Fact, Given, UnitWord, Value};
use super::find::{is_connecting, is_reserved};
use super::line::Line;
use super::read::Reading;
use super::{Key, Kind, List, Role, Takes, Word, codes, is_built_in_unit};
use crate::diagnostic::suggest::nearest;
use crate::diagnostic::{Diagnostic, Edit};
use crate::source::Span;
use crate::syntax::{self, Term, TermKind};
use std::borrow::Cow;

/// What came of the terms for a slot.
pub(super) enum Taken {
    /// They fit, and are in the fact.
    Yes,
    /// There is nothing for it.
    Nothing,
    /// There is something else.
    Wrong(Box<Diagnostic>),
}

impl<'s> Reading<'s> {
    /// Takes what a slot can take from a line into a fact.
    pub(super) fn take(
        &mut self,
        takes: Takes,
        role: Role,
        line: &mut Line<'_>,
        fact: &mut Fact<'s>,
    ) -> Taken {
        let Some(term) = line.peek() else {
            return Taken::Nothing;
        };
        let span = line.span(term);
        let written = self.slice(span);
        if term.kind() == TermKind::Name && is_taken(takes, line.word, written) {
            return self.take_connecting(takes, written, span, line, fact);
        }
        match (takes, term.kind()) {
            (Takes::NewName | Takes::Choice(_), TermKind::Text) => Taken::Nothing,
            (Takes::OneOrText(_), TermKind::Name) if self.is_followed_by_words(line) => {
                self.unquoted(line, "words")
            }
            (Takes::Text | Takes::TextOrNumber, TermKind::Name) => {
                self.unquoted(line, "texts and titles")
            }
            (Takes::Many(kind), TermKind::Name) => self.take_names(kind, role, line, fact),
            (Takes::Choice(list), TermKind::Name) => {
                self.take_choices(list, false, role, line, fact)
            }
            (Takes::Choices(list), TermKind::Name) => {
                self.take_choices(list, true, role, line, fact)
            }
            (Takes::Number | Takes::TextOrNumber | Takes::Percent, TermKind::Number)
            | (Takes::Quantity | Takes::Duration, TermKind::Number) => {
                self.take_quantity(takes, role, line, fact)
            }
            (Takes::Cadence, TermKind::Name | TermKind::Number) => {
                self.take_cadence(role, line, fact)
            }
            (Takes::Date, TermKind::Name) => self.date_in_words(written, span, line, fact.word),
            _ => match self.value(takes, term, written, span, fact) {
                Ok(value) => {
                    line.step();
                    fact.given.push(Given { role, value, span });
                    Taken::Yes
                }
                Err(diagnostic) => Taken::Wrong(diagnostic),
            },
        }
    }

    /// The value that one term gives.
    fn value(
        &mut self,
        takes: Takes,
        term: Term,
        written: &'s str,
        span: Span,
        fact: &Fact<'s>,
    ) -> Result<Value<'s>, Box<Diagnostic>> {
        Ok(match (takes, term.kind()) {
            (Takes::NewName, TermKind::Name) if written.contains(['.', '%']) => {
                return Err(Box::new(wrong_name(written, span)));
            }
            (Takes::NewName, TermKind::Name) => self.new_name(written, span, fact),
            (Takes::One(_) | Takes::OneOrText(_), TermKind::Name) => {
                Value::Name(syntax::name(written))
            }
            (Takes::Text | Takes::OneOrText(_) | Takes::TextOrNumber, TermKind::Text) => {
                Value::Text(syntax::text(written))
            }
            (Takes::Date, TermKind::Date) => syntax::date(written)
                .map(Value::Date)
                .map_err(|fault| Box::new(no_such_date(written, fault, span)))?,
            (Takes::Unit, TermKind::Name) => Value::Unit(unit_word(written, span)),
            _ => return Err(Box::new(wrong_kind(takes, written, term, span, fact.word))),
        })
    }

    /// A connecting word stands where a value should: a name that can't be one,
    /// or the value is missing.
    fn take_connecting(
        &mut self,
        takes: Takes,
        written: &'s str,
        span: Span,
        line: &mut Line<'_>,
        fact: &mut Fact<'s>,
    ) -> Taken {
        let ends = line.peek_second().is_none_or(|next| next.kind() == TermKind::Text);
        if !matches!(takes, Takes::NewName) || !ends {
            return Taken::Nothing;
        }
        self.report_reserved(written, "this word connects the parts of lines", span, fact);
        let value = Value::Name(Cow::Borrowed(written));
        fact.given.push(Given { role: Role::Name, value, span });
        line.step();
        Taken::Yes
    }

    /// A new name, also one that has a meaning of its own, which is reported.
    fn new_name(&mut self, written: &'s str, span: Span, fact: &Fact<'s>) -> Value<'s> {
        if is_end_of_flow(fact.word, written) {
            self.report_reserved(written, "this word has a meaning in every flow", span, fact);
        }
        if fact.word.key == Key::Unit && is_built_in_unit(written) {
            self.report_reserved(written, "the language knows this unit already", span, fact);
        }
        Value::Name(syntax::name(written))
    }

    fn report_reserved(&mut self, written: &str, why: &str, span: Span, fact: &Fact<'_>) {
        self.diagnostics.push(
            Diagnostic::new(&codes::RESERVED_NAME, span, format!("`{written}` can't be a name"))
                .label(why)
                .help(format!("Choose another name, such as `{written}_{}`.", fact.word.keyword)),
        );
    }

    /// Whether a name is only the first of some words, which no clause starts.
    fn is_followed_by_words(&self, line: &Line<'_>) -> bool {
        let next = line.peek_second().filter(|next| next.kind() == TermKind::Name);
        next.is_some_and(|next| {
            let word = self.slice(line.span(next));
            !is_connecting(line.word, word) && nearest(word, line.leads()).is_none()
        })
    }

    /// Words that should stand between quotes; or, before a text that does, a
    /// name of more than one word.
    fn unquoted(&mut self, line: &mut Line<'_>, what: &str) -> Taken {
        let before = self.slice(line.place_for_more());
        let name = line.last_span();
        let span = line.run_of_names();
        let written = self.slice(span);
        let is_name = line.peek().is_some_and(|next| next.kind() == TermKind::Text);
        let diagnostic = if is_name {
            let whole = name.to(span);
            let joined = self.slice(whole).split_whitespace().collect::<Vec<_>>().join("_");
            // Other lines will use the name as one word.
            self.unread.push(joined.clone());
            Diagnostic::new(
                &codes::WRONG_VALUE,
                whole,
                format!("the name `{}` is more than one word", self.slice(whole)),
            )
            .label("a name is one word")
            .help(format!("Write `{joined}`, everywhere it is used."))
        } else {
            Diagnostic::new(
                &codes::WRONG_VALUE,
                span,
                format!("`{written}` is a text and has no quotes"),
            )
            .label(format!("{what} stand between quotes"))
            .help(format!("Write `{before} \"{written}\"`."))
            .unsafe_mend([Edit::replace(span, format!("\"{written}\""))])
        };
        // The caller steps over one term itself.
        line.step_back();
        Taken::Wrong(Box::new(diagnostic))
    }

    fn take_names(
        &mut self,
        kind: Kind,
        role: Role,
        line: &mut Line<'_>,
        fact: &mut Fact<'s>,
    ) -> Taken {
        while let Some(term) = line.peek() {
            let span = line.span(term);
            let written = self.slice(span);
            if term.kind() != TermKind::Name || is_connecting(line.word, written) {
                break;
            }
            fact.given.push(Given { role, value: Value::Name(syntax::name(written)), span });
            line.step();
            if !self.take_comma(&format!("the name of {}", kind.one()), line, fact) {
                break;
            }
        }
        Taken::Yes
    }

    fn take_choices(
        &mut self,
        list: &'static List,
        many: bool,
        role: Role,
        line: &mut Line<'_>,
        fact: &mut Fact<'s>,
    ) -> Taken {
        while let Some(term) = line.peek().filter(|term| term.kind() == TermKind::Name) {
            let span = line.span(term);
            let written = self.slice(span);
            if is_connecting(line.word, written) {
                break;
            }
            let meant = list.position(written).or_else(|| self.report_choice(list, written, span));
            match meant {
                Some(at) => fact.given.push(Given { role, value: Value::Choice(at), span }),
                None => {
                    fact.damaged = true;
                    line.run_of_names();
                    line.step_back();
                }
            }
            line.step();
            if !many || !self.take_comma(list.one, line, fact) {
                break;
            }
        }
        Taken::Yes
    }

    /// Reports a value that is not on its list; gives the one it is taken for.
    fn report_choice(&mut self, list: &List, written: &str, span: Span) -> Option<usize> {
        let other = list.also.iter().find(|(other, _)| other.eq_ignore_ascii_case(written));
        let meant = other.map(|(_, meant)| *meant);
        let meant = meant.or_else(|| nearest(&written.to_lowercase(), list.words()));
        let all = list.all();
        let diagnostic = Diagnostic::new(
            &codes::UNKNOWN_VALUE,
            span,
            format!("`{written}` is not {}", list.one),
        )
        .label(match meant {
            Some(meant) => format!("taken for `{meant}`"),
            None => "not on the list".to_owned(),
        })
        .help(format!("There are {all}."))
        .safe_mend(meant.map(|meant| Edit::replace(span, meant)));
        self.diagnostics.push(diagnostic);
        meant.and_then(|meant| list.position(meant))
    }

    /// Takes the comma of a list; says whether another value is to come.
    fn take_comma(&mut self, one: &str, line: &mut Line<'_>, fact: &mut Fact<'s>) -> bool {
        let Some(term) = line.peek() else {
            return false;
        };
        let span = line.span(term);
        let is_and = term.kind() == TermKind::Name
            && self.slice(span) == "and"
            && line.clause(self.text).is_none();
        if is_and || term.kind() == TermKind::Arrow {
            self.report_no_comma(span);
        } else if term.kind() != TermKind::Comma {
            // Values with only a blank between them are a list all the same.
            return term.kind() == TermKind::Name;
        }
        line.step();
        let next = line.peek().filter(|next| next.kind() == TermKind::Name);
        let goes_on =
            next.is_some_and(|next| !is_connecting(line.word, self.slice(line.span(next))));
        if !goes_on && !fact.damaged {
            fact.damaged = true;
            self.diagnostics.push(
                Diagnostic::new(&codes::MISSING_PART, span, "nothing follows this comma")
                    .label(format!("{one} is missing"))
                    .help("Add it on the same line, since a list ends with its line; or remove the comma."),
            );
        }
        goes_on
    }

    fn report_no_comma(&mut self, span: Span) {
        let written = self.slice(span);
        self.diagnostics.push(
            Diagnostic::new(
                &codes::UNEXPECTED_PART,
                span,
                format!("`{written}` stands where a list has a comma"),
            )
            .label("taken for a comma")
            .help("Write the names with commas between, as in `fans, families`.")
            .unsafe_mend([Edit::replace(span, ",")]),
        );
    }
}

/// Whether a word can't stand in a slot, since it connects parts of lines.
fn is_taken(takes: Takes, row: &Word, written: &str) -> bool {
    match takes {
        Takes::NewName => is_reserved(row, written),
        _ => is_connecting(row, written),
    }
}

/// Whether a touchpoint is called as a flow calls its ends.
fn is_end_of_flow(word: &Word, name: &str) -> bool {
    word.key == super::Key::Touchpoint && matches!(name, "start" | "finish" | "leave")
}

pub(super) fn unit_word(written: &str, span: Span) -> UnitWord<'_> {
    match written {
        "%" => UnitWord::Percent,
        _ => UnitWord::Word(written, span),
    }
}

fn wrong_name(written: &str, span: Span) -> Diagnostic {
    let plain = written.replace(['.', '%'], "_");
    Diagnostic::new(&codes::WRONG_VALUE, span, format!("`{written}` can't be a new name"))
        .label("a name has letters, digits and `_`")
        .help(format!("Write `{plain}`."))
}

pub(super) fn wrong_kind(
    takes: Takes,
    written: &str,
    term: Term,
    span: Span,
    word: &Word,
) -> Diagnostic {
    let is = match term.kind() {
        TermKind::Name => "a name",
        TermKind::Text => "a text",
        TermKind::Number => "a number",
        TermKind::Date => "a date",
        TermKind::Arrow => "an arrow",
        TermKind::Comma => "a comma",
    };
    let message = format!("`{}` takes {}, and `{written}` is {is}", word.keyword, takes.one());
    if let Takes::Date = takes {
        return Diagnostic::new(&codes::WRONG_VALUE, span, message)
            .label("a date belongs here")
            .help("Write it in figures: `2027-03-31`, or `2027-03` for the end of March.");
    }
    let list = takes.list().map(|list| format!(" There are {}.", list.all()));
    Diagnostic::new(&codes::WRONG_VALUE, span, message)
        .label(match takes {
            Takes::Many(_) => format!("{} belong here", takes.one()),
            _ => format!("{} belongs here", takes.one()),
        })
        .help(format!("Write it as in `{}`.{}", word.example, list.unwrap_or_default()))
}

impl Takes {
    /// What it takes, with its article.
    #[must_use]
    pub fn one(self) -> String {
        match self {
            Self::NewName => "a name".into(),
            Self::Text => "a text between quotes".into(),
            Self::One(kind) => format!("the name of {}", kind.one()),
            Self::Many(kind) => format!("the names of {}", kind.many()),
            Self::Choice(list) | Self::Choices(list) => list.one.into(),
            Self::Number => "a number".into(),
            Self::Percent => "a percentage".into(),
            Self::Quantity => "a number with its unit".into(),
            Self::Duration => "a length of time".into(),
            Self::Date => "a date".into(),
            Self::Cadence => "how often".into(),
            Self::Unit => "a unit".into(),
            Self::OneOrText(kind) => format!("the name of {} or a text", kind.one()),
            Self::TextOrNumber => "a text between quotes or a number".into(),
        }
    }

    /// The list whose values it takes.
    #[must_use]
    pub fn list(self) -> Option<&'static List> {
        match self {
            Self::Choice(list) | Self::Choices(list) => Some(list),
            _ => None,
        }
    }

    /// Whether it takes several values.
    #[must_use]
    pub fn is_list(self) -> bool {
        matches!(self, Self::Many(_) | Self::Choices(_))
    }
}
