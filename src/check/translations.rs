//! What a language lacks, and what it says of texts that there are no more.

use crate::diagnostic::suggest::Suggest;
use crate::model::{Language, Model, Stated, Text, Translation};
use std::collections::{HashMap, HashSet};

/// A language beside the texts of the specs.
pub(super) struct Dictionary<'m> {
    pub(super) language: &'m Language<'m>,
    /// The texts that it doesn't say, those with empty quotes included.
    pub(super) lacking: Vec<&'m Stated<Text<'m>>>,
    /// Which of them have no line at all, and are not what a line was probably
    /// about before the text was changed.
    pub(super) without_line: Vec<&'m Stated<Text<'m>>>,
    /// The lines about texts that there are not, each with the one that it was
    /// probably about.
    pub(super) stale: Vec<(&'m Translation<'m>, Option<&'m str>)>,
}

/// The languages of a project but the one that it is written in.
pub(super) fn dictionaries<'m>(model: &'m Model<'m>) -> Vec<Dictionary<'m>> {
    let suggest = Suggest::default();
    let written_in = model.written_in();
    let is_other =
        move |id, language: &Language<'_>| Some(id) != written_in && !language.heading.has_unread;
    let others = model.languages.iter().filter(move |(id, language)| is_other(*id, language));
    others.map(|(_, language)| Dictionary::new(language, model, &suggest)).collect()
}

impl<'m> Dictionary<'m> {
    fn new(language: &'m Language<'m>, model: &'m Model<'m>, suggest: &Suggest) -> Self {
        let texts = &model.texts.all;
        let says = language.says.iter().map(|line| (line.original.value.as_ref(), line));
        let says: HashMap<&str, &Translation<'_>> = says.collect();
        let line = |text: &Stated<Text<'_>>| says.get(text.value.as_ref());
        let is_lacking = |text: &&Stated<Text<'_>>| line(text).is_none_or(|it| it.text.is_empty());
        let lacking: Vec<_> = texts.iter().filter(is_lacking).collect();
        let stale = match model.texts.is_whole {
            true => stale(language, texts, &lacking, suggest),
            false => Vec::new(),
        };
        let meant: HashSet<&str> = stale.iter().filter_map(|(_, meant)| *meant).collect();
        let has_no_line =
            |text: &&Stated<Text<'_>>| line(text).is_none() && !meant.contains(text.value.as_ref());
        let without_line = lacking.iter().copied().filter(has_no_line).collect();
        Self { language, lacking, without_line, stale }
    }
}

fn stale<'m>(
    language: &'m Language<'m>,
    texts: &[Stated<Text<'_>>],
    lacking: &[&'m Stated<Text<'m>>],
    suggest: &Suggest,
) -> Vec<(&'m Translation<'m>, Option<&'m str>)> {
    let known: HashSet<&str> = texts.iter().map(|text| text.value.as_ref()).collect();
    let stale = language.says.iter().filter(|line| !known.contains(line.original.value.as_ref()));
    let mut taken = HashSet::new();
    let meant = |line: &'m Translation<'m>| {
        // What one line was about, no other one was.
        let free = lacking.iter().map(|text| text.value.as_ref()).filter(|it| !taken.contains(it));
        let meant = suggest.nearest(&line.original.value, free);
        taken.extend(meant);
        (line, meant)
    };
    stale.map(meant).collect()
}
