//! The projects that examples belong to: which of their names an example uses,
//! and what these are.

use super::page::{Page, Written};
use crate::model::{self, Heading, Metric, Model, Unit};
use crate::source::Sources;
use crate::syntax::{self, Statement, TermKind};
use crate::words::{Style, all_of};
use crate::{check, measure};

/// The project that the examples of words belong to.
const PRACTICE: &str = include_str!("practice.journey");

/// What an example belongs to.
#[derive(Debug, Clone, Copy)]
pub(super) enum Project {
    /// Nothing: it stands for itself.
    None,
    /// The project beside the examples of the codes of specs.
    Specs,
    /// The project beside the examples of the codes of data files.
    Data,
}

impl Page {
    /// Adds examples of a word, and what their names are.
    pub(super) fn examples(self, lines: &[&str]) -> Self {
        if lines.is_empty() {
            return self;
        }
        let text = lines.join("\n");
        let names = names(&in_spec(&text), PRACTICE);
        self.sample("For example:", Written::Spec, text).text_if_any(names)
    }
}

/// What the names are that the examples of a code take from their project.
pub(super) fn names_of(examples: [&str; 2], project: Project) -> Option<String> {
    let text = examples.join("\n");
    match project {
        Project::None => None,
        Project::Specs => names(&in_spec(&text), check::EXAMPLE),
        Project::Data => names(&in_data(&text), measure::EXAMPLE),
    }
}

fn names(used: &[String], project: &str) -> Option<String> {
    let known = known(project);
    let known = known.iter().filter(|(name, _)| used.contains(name));
    let known: Vec<String> = known.map(|(name, what)| format!("`{name}` is {what}")).collect();
    let text = || format!("In the project of these examples {}.", all_of(&known));
    (!known.is_empty()).then(text)
}

/// The names that a spec uses and doesn't declare itself.
fn in_spec(text: &str) -> Vec<String> {
    let mut sources = Sources::default();
    let (file, _) = sources.add("example.journey", text.as_bytes().to_vec());
    let (tree, _) = syntax::parse(&sources, file);
    let (mut used, mut declared) = (Vec::new(), Vec::new());
    let mut open: Vec<Statement<'_>> = tree.statements().collect();
    while let Some(statement) = open.pop() {
        look_at(statement, &sources, &mut used, &mut declared);
        open.extend(statement.block());
    }
    used.retain(|name| !declared.contains(name));
    used
}

fn look_at(
    statement: Statement<'_>,
    sources: &Sources,
    used: &mut Vec<String>,
    declared: &mut Vec<String>,
) {
    let terms = statement.terms();
    let keyword = sources.text(statement.span(terms[0]));
    if matches!(keyword, "kind" | "type") {
        return;
    }
    for (at, term) in terms.iter().enumerate().filter(|(_, term)| term.kind() == TermKind::Name) {
        let next = terms.get(at + 1).map(|next| next.kind());
        let is_declared = next == Some(TermKind::Text)
            || at == 1 && matches!(keyword, "stage" | "touchpoint" | "path");
        let names = if is_declared { &mut *declared } else { &mut *used };
        names.push(sources.text(statement.span(*term)).to_owned());
    }
}

/// The cells of data files, and the parts of `launch.store`.
fn in_data(text: &str) -> Vec<String> {
    text.split([',', '|', '\n', '.', '"']).map(str::to_owned).collect()
}

/// Every name of a project with what it is, in the order of its kinds.
fn known(project: &str) -> Vec<(String, String)> {
    let mut sources = Sources::default();
    let (file, _) = sources.add("example.journey", project.as_bytes().to_vec());
    let (tree, _) = syntax::parse(&sources, file);
    let (model, _) = model::build(&sources, std::slice::from_ref(&tree));
    let named = |one: &str, heading: &Heading<'_>| {
        (heading.name.to_string(), format!("{one} (\"{}\")", heading.title))
    };
    let mut all = Vec::new();
    all.extend(model.brands.values().map(|it| named("a brand", &it.heading)));
    all.extend(model.promises.values().map(|it| named("a promise", &it.heading)));
    all.extend(model.audiences.values().map(|it| named("an audience", &it.heading)));
    all.extend(model.channels.values().map(|it| named("a channel", &it.heading)));
    all.extend(model.owners.values().map(|it| named("an owner", &it.heading)));
    all.extend(model.count_nouns.values().map(|it| named("a unit", &it.heading)));
    all.extend(model.languages.values().map(|it| named("a language", &it.heading)));
    all.extend(model.data.values().map(|it| named("data", &it.heading)));
    all.extend(model.motivators.values().map(|it| named("a motivator", &it.heading)));
    all.extend(model.sources.values().map(|it| named("a source", &it.heading)));
    all.extend(model.evidence.values().map(|it| named("evidence", &it.heading)));
    all.extend(model.metrics.values().map(|it| named(&metric(it, &model), &it.heading)));
    all.extend(model.journeys.values().map(|it| named("a journey", &it.heading)));
    all.extend(model.stages.values().map(|it| named("a stage", &it.heading)));
    all.extend(model.touchpoints.values().map(|it| named("a touchpoint", &it.heading)));
    all.dedup_by(|a, b| a.0 == b.0);
    all
}

/// A metric with what it is measured in.
fn metric(metric: &Metric<'_>, model: &Model<'_>) -> String {
    match (metric.scale, metric.unit) {
        (Some(scale), _) => {
            let [low, high] = [scale.low, scale.high].map(|end| Style::Spec.number(end));
            format!("a metric from {low} to {high}")
        }
        (None, Some(unit @ (Unit::Percent | Unit::Time(_) | Unit::Money(_) | Unit::Count(_)))) => {
            format!("a metric in {}", unit.words(model).spec[1])
        }
        _ => "a metric".to_owned(),
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::vocabulary::{Block, WORDS, every_word};

    /// Asserts that a line can stand in the practice's project.
    pub(in crate::cli::explain) fn assert_sound(line: &str) {
        let keyword = line.split_whitespace().next().unwrap_or_default();
        let inside = WORDS.iter().filter(|word| word.keyword == keyword).map(|word| word.inside);
        let blocks: Vec<Block> = match line.contains("->") {
            true => vec![Block::Flow],
            false => inside.flatten().copied().collect(),
        };
        let found: Vec<String> = blocks.iter().map(|block| findings(line, *block)).collect();
        assert!(found.iter().any(String::is_empty), "{line}: {found:?}");
    }

    fn findings(line: &str, block: Block) -> String {
        let stage = "stage s {\n wants no_fear \"W\"\n touchpoint waiting_room {\nexpects greeting \
                     joy \"J\"\n}\n touchpoint apology\n touchpoint treatment\n touchpoint \
                     search\n";
        let around = match block {
            Block::File => line.to_owned(),
            Block::Brand => format!("brand b \"B\" {{\n{line}\n}}"),
            Block::Audience => format!("audience b \"B\" {{\n{line}\n}}"),
            Block::Source => format!("source b \"B\" {{\n{line}\n}}"),
            Block::Evidence => format!("evidence b \"B\" {{\n{line}\n}}"),
            Block::Data => format!("data b \"B\" {{\n{line}\n}}"),
            Block::Motivator => format!("motivator b \"B\" {{\n{line}\n}}"),
            Block::Strategy => format!("brand b \"B\" {{ strategy \"B\" {{\n{line}\n}} }}"),
            Block::Investment => {
                format!("journey b \"B\" {{\n{stage} }}\ninvestment i \"I\" {{\n{line}\n}} }}")
            }
            Block::Language => format!("language fr \"F\" {{\n{line}\n}}"),
            Block::Metric if line.starts_with("unit") => {
                format!("metric b \"B\" {{\ntype money\n{line}\n}}")
            }
            Block::Metric => format!("metric b \"B\" {{\ntype rating\nscale 1 to 5\n{line}\n}}"),
            Block::Goal => format!("journey b \"B\" {{ goal operational \"B\" {{\n{line}\n}} }}"),
            Block::Flow => format!("journey b \"B\" {{\n{stage} }}\nflow {{\n{line}\n}} }}"),
            Block::Journey => format!("journey b \"B\" {{\n{stage} }}\n{line}\n}}"),
            Block::Stage => format!("journey b \"B\" {{\n{stage}{line}\n}} }}"),
            Block::Touchpoint => {
                format!("journey b \"B\" {{\n{stage} touchpoint t {{\n{line}\n}} }} }}")
            }
        };
        let mut sources = Sources::default();
        let mut add = |text: &str| sources.add("a.journey", text.as_bytes().to_vec()).0;
        let files = [add(PRACTICE), add(&around)];
        let (trees, found): (Vec<_>, Vec<_>) =
            files.iter().map(|file| syntax::parse(&sources, *file)).unzip();
        let (_, more) = model::build(&sources, &trees);
        let found = found.into_iter().flatten().chain(more);
        let found = found.filter(|found| {
            !matches!(
                found.code.name,
                "duplicate-name" | "doubled-line" | "touchpoint-without-journey"
            )
        });
        found.map(|found| found.message + "\n").collect()
    }

    /// What is found in a data file beside the practice's project.
    pub(in crate::cli::explain) fn findings_of_data(text: &str) -> String {
        let mut sources = Sources::default();
        let (spec, _) = sources.add("a.journey", PRACTICE.as_bytes().to_vec());
        let (data, _) = sources.add("a.csv", text.as_bytes().to_vec());
        let (tree, _) = syntax::parse(&sources, spec);
        let (model, _) = model::build(&sources, &[tree]);
        let (_, found) = measure::read(&sources, &[data], &model);
        found.into_iter().map(|found| found.message + "\n").collect()
    }

    #[test]
    fn the_practice_has_no_faults() {
        assert_eq!(findings("", Block::File), "");
    }

    #[test]
    fn the_examples_of_all_words_belong_to_it() {
        for word in every_word() {
            for block in word.inside {
                assert_eq!(findings(word.example, *block), "", "{} {block:?}", word.keyword);
            }
        }
    }

    #[test]
    fn names_are_those_that_an_example_does_not_declare() {
        let text = "touchpoint desk {\n  owner service\n  channel shop\n}\nchannel shop \"S\"";
        let used = in_spec(text);
        let has = |name: &str| used.iter().any(|used| used == name);
        assert_eq!(["service", "shop", "desk"].map(has), [true, false, false]);
    }
}
