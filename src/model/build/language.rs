//! Languages, and the one place where a text of a spec becomes one of the model:
//! in the language that was asked for.

use super::lower::{Declaration, Lower};
use crate::diagnostic::{Diagnostic, Edit};
use crate::model::hidden::UNNAMED;
use crate::model::language::Room;
use crate::model::{Heading, Language, Stated, Text, Texts, Translation, codes};
use crate::source::Span;
use crate::syntax::Statement;
use crate::vocabulary::codes::DOUBLED_LINE;
use crate::vocabulary::{Block, Fact, Key, Role, Value};
use foldhash::fast::RandomState;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

/// How texts are lowered.
#[derive(Default)]
pub(super) struct Speech<'s> {
    /// What is said in place of what.
    dictionary: HashMap<Text<'s>, Text<'s>, RandomState>,
    /// Whether somebody wants to know which texts there are.
    collects: bool,
}

impl<'s> Speech<'s> {
    /// Texts in one of the languages, or as they are; noted down, if there are
    /// languages that may say them.
    pub(super) fn new(has_languages: bool, chosen: Option<&Language<'s>>) -> Self {
        let says = chosen.into_iter().flat_map(|language| &language.says);
        let translated = says.filter(|line| !line.text.is_empty());
        let pair = |line: &Translation<'s>| (line.original.value.clone(), line.text.clone());
        Self { dictionary: translated.map(pair).collect(), collects: has_languages }
    }
}

/// The texts that were collected, each once.
pub(super) fn texts<'s>(mut collected: Vec<Stated<Text<'s>>>, is_whole: bool) -> Texts<'s> {
    collected.sort_by_key(|text| text.span);
    let mut seen: HashSet<Text<'s>, RandomState> = HashSet::default();
    collected.retain(|text| seen.insert(text.value.clone()));
    Texts { all: collected, is_whole }
}

impl<'s> Lower<'_, 's> {
    /// Brings the texts of a line into the language that was asked for.
    pub(super) fn speak(&mut self, fact: &mut Fact<'s>) {
        // Of units, readers see the names. An address is the same everywhere.
        if !self.speech.collects || matches!(fact.word.key, Key::Unit | Key::Link) {
            return;
        }
        self.notes.has_damage |= fact.damaged;
        for given in &mut fact.given {
            if let Value::Text(text) = &mut given.value {
                *text = self.said(std::mem::take(text), given.span);
            }
        }
    }

    /// A text in the language that was asked for.
    pub(super) fn said(&mut self, text: Text<'s>, span: Span) -> Text<'s> {
        if !self.speech.collects || text.trim().is_empty() {
            return text;
        }
        let said = self.speech.dictionary.get(&text).cloned();
        self.notes.texts.push(Stated { value: text.clone(), span });
        said.unwrap_or(text)
    }

    pub(super) fn language(&mut self, statement: Statement<'_>) -> Language<'s> {
        let mut says: Vec<Translation<'s>> = Vec::new();
        let mut firsts: HashMap<Text<'s>, Span, RandomState> = HashMap::default();
        let mut is_damaged = false;
        let Declaration { mut heading, .. } =
            self.declaration(Some(Block::Language), Block::File, statement, |lower, fact, line| {
                is_damaged |= fact.damaged;
                let Some(original) = fact.text(Role::Text).cloned() else { return };
                let span = fact.get(Role::Text).map_or(fact.head, |given| given.span);
                match firsts.entry(original.clone()) {
                    Entry::Occupied(first) => lower.report(said_twice(span, *first.get(), line)),
                    Entry::Vacant(place) => {
                        place.insert(span);
                        let text = fact.text(Role::As).cloned().unwrap_or_default();
                        let original = Stated { value: original, span };
                        says.push(Translation { original, text, whole: line.whole() });
                    }
                }
            });
        heading.has_unread |= is_damaged || self.report_code(&heading);
        let room = self.room(statement, says.last());
        Language { heading, says, room }
    }

    fn room(&self, statement: Statement<'_>, last: Option<&Translation<'_>>) -> Option<Room> {
        let whole = statement.whole();
        let is_last_line = |last: &Translation<'_>| {
            !self.written(Span { start: last.whole.end, ..whole }).contains(['\n', '\r'])
        };
        if !last.is_none_or(is_last_line) {
            return None;
        }
        let behind = Span { start: statement.head().end, ..whole };
        let written = self.written(behind);
        let Some(inside) = written.strip_suffix('}') else {
            return written
                .trim()
                .is_empty()
                .then_some(Room { span: behind, is_before_block: true });
        };
        let start = behind.start + inside.trim_end().len() as u32;
        Some(Room { span: Span { start, ..behind }, is_before_block: false })
    }

    /// Reports a name that is no code of a language; says whether it is none.
    fn report_code(&mut self, heading: &Heading<'s>) -> bool {
        let name = heading.name.as_ref();
        let other = OTHER_CODES.iter().find(|(other, _)| name.to_lowercase() == *other);
        let meant = other.map(|(_, meant)| (*meant).to_owned()).or_else(|| in_form(name));
        if meant.as_deref() == Some(name) || name == UNNAMED {
            return false;
        }
        let write = match &meant {
            Some(meant) => format!("Write `{meant}`, everywhere it is used."),
            None => {
                "Write its code of two or three letters, such as `de`, `fr` or `pt_BR`; how the \
                 language calls itself stands behind it, between quotes."
                    .to_owned()
            }
        };
        self.report(
            Diagnostic::new(
                &codes::LANGUAGE_CODE,
                heading.span,
                format!("`{name}` is no code of a language"),
            )
            .label(match &meant {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "a language has a short code for its name".to_owned(),
            })
            .help(write)
            .unsafe_mend(meant.map(|meant| Edit::replace(heading.span, meant))),
        );
        true
    }
}

fn said_twice(span: Span, first: Span, line: Statement<'_>) -> Diagnostic {
    Diagnostic::new(&DOUBLED_LINE, span, "this language says the same text twice")
        .label("left out")
        .other(first, "the first one, which counts")
        .help("Remove one of the two lines.")
        .unsafe_mend([Edit::remove_statement(line.whole())])
}

/// What people write who don't know the codes.
const OTHER_CODES: [(&str, &str); 40] = [
    ("arabic", "ar"),
    ("chinese", "zh"),
    ("cn", "zh"),
    ("cz", "cs"),
    ("czech", "cs"),
    ("danish", "da"),
    ("deutsch", "de"),
    ("dk", "da"),
    ("dutch", "nl"),
    ("english", "en"),
    ("eng", "en"),
    ("español", "es"),
    ("finnish", "fi"),
    ("français", "fr"),
    ("french", "fr"),
    ("gb", "en_GB"),
    ("ger", "de"),
    ("german", "de"),
    ("gr", "el"),
    ("greek", "el"),
    ("hebrew", "he"),
    ("hungarian", "hu"),
    ("italian", "it"),
    ("italiano", "it"),
    ("japanese", "ja"),
    ("jp", "ja"),
    ("korean", "ko"),
    ("nederlands", "nl"),
    ("norwegian", "no"),
    ("polish", "pl"),
    ("polski", "pl"),
    ("portuguese", "pt"),
    ("romanian", "ro"),
    ("russian", "ru"),
    ("spanish", "es"),
    ("swedish", "sv"),
    ("turkish", "tr"),
    ("ua", "uk"),
    ("ukrainian", "uk"),
    ("us", "en_US"),
];

/// A code as it is written: the language in small letters, then a script, then a
/// country, `sr`, `sr_Latn`, `pt_BR`; none: it can't be one.
fn in_form(name: &str) -> Option<String> {
    let mut parts = name.split('_').filter(|part| !part.is_empty());
    let is_letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
    let language = parts.next().filter(|it| matches!(it.len(), 2 | 3) && is_letters(it))?;
    let mut code = language.to_ascii_lowercase();
    let mut next = parts.next();
    if let Some(script) = next.filter(|part| part.len() == 4 && is_letters(part)) {
        let small = script.to_ascii_lowercase();
        code += &format!("_{}", crate::words::capital(&small));
        next = parts.next();
    }
    if let Some(country) = next {
        let is_number = country.bytes().all(|byte| byte.is_ascii_digit());
        let is_country = match country.len() {
            2 => is_letters(country),
            3 => is_number,
            _ => false,
        };
        if !is_country {
            return None;
        }
        code += &format!("_{}", country.to_ascii_uppercase());
    }
    parts.next().is_none().then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_written_as_the_web_writes_them() {
        let pairs = [
            ("de", Some("de")),
            ("DE", Some("de")),
            ("pt_br", Some("pt_BR")),
            ("zh_hant_tw", Some("zh_Hant_TW")),
            ("es_419", Some("es_419")),
            ("klingon", None),
            ("d", None),
            ("de_Austria", None),
            ("de_AT_x", None),
        ];
        for (name, code) in pairs {
            assert_eq!(in_form(name).as_deref(), code, "{name}");
        }
        for (_, meant) in OTHER_CODES {
            assert_eq!(in_form(meant).as_deref(), Some(meant));
        }
    }
}
