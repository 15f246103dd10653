//! Findings as plain data: what was found, where, why it matters and what to
//! do. How they look on a terminal or in JSON is decided at the rim.

pub mod damage;
mod mend;
pub mod suggest;

pub use mend::{Edit, Fit, Mend, Safety};

use crate::source::Span;
use crate::words::spelt;

/// What sort of finding it is; the sort decides the [`Level`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// It contradicts the language, itself or another line.
    Contradicts,
    /// It can be read in more than one way.
    Unclear,
    /// A fact that the journey needs is not yet written.
    NotYetWritten,
    /// Allowed, but seldom wise.
    WorthAThought,
    /// A date has passed, at the date the check looks from.
    Due,
}

impl Sort {
    /// The level that findings of this sort have.
    #[must_use]
    pub fn level(self) -> Level {
        match self {
            Self::Contradicts => Level::Error,
            Self::Unclear | Self::NotYetWritten => Level::Warning,
            Self::WorthAThought | Self::Due => Level::Advice,
        }
    }

    /// The sort in words, as the formats and `explain` write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Contradicts => "contradicts",
            Self::Unclear => "unclear",
            Self::NotYetWritten => "not yet written",
            Self::WorthAThought => "worth a thought",
            Self::Due => "due",
        }
    }
}

/// How much a finding weighs: errors and warnings fail a check, advice does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The spec can't be right as it stands.
    Error,
    /// The spec is unclear or unfinished.
    Warning,
    /// Something to think about.
    Advice,
}

impl Level {
    /// All there are, the gravest first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Advice];

    /// The level in one word, as the formats write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Advice => "advice",
        }
    }
}

/// A kind of finding: its stable code and the page that `explain` prints.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// The code, kebab-case words, such as `stage-without-touchpoint`.
    pub name: &'static str,
    /// Which of the five sorts its findings are.
    pub sort: Sort,
    /// What it finds, in one line without a full stop.
    pub summary: &'static str,
    /// Why it matters, to the customers or to the team; whole sentences.
    pub why: &'static str,
    /// A spec, or lines of one, that has the fault.
    pub bad: &'static str,
    /// Its nearest neighbour without the fault.
    pub good: &'static str,
}

/// One finding: one fault at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of finding it is.
    pub code: &'static Code,
    /// How much it weighs.
    pub level: Level,
    /// What is wrong, in the writer's words, names in backticks, no full stop.
    pub message: String,
    /// The place of the fault.
    pub span: Span,
    /// What is wrong right there, in a few words; may be empty.
    pub label: String,
    /// The other places involved, each with a few words.
    pub others: Vec<Label>,
    /// What to do, in whole sentences.
    pub help: Option<Box<str>>,
    /// How to mend it, where that is a matter of a few characters.
    pub mend: Option<Box<Mend>>,
}

/// Another place that a finding involves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What it has to do with the finding.
    pub text: String,
}

/// Other places past so many are summed up in the last one's text.
const MAX_OTHERS: usize = 4;

impl Diagnostic {
    /// A finding at a place, at the level of its sort.
    pub fn new(code: &'static Code, span: Span, message: impl Into<String>) -> Self {
        Self {
            code,
            level: code.sort.level(),
            message: cropped(message.into()),
            span,
            label: String::new(),
            others: Vec::new(),
            help: None,
            mend: None,
        }
    }

    /// Says what is wrong right at the place.
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.label = cropped(text.into());
        self
    }

    /// Shows another place.
    #[must_use]
    pub fn other(mut self, span: Span, text: impl Into<String>) -> Self {
        self.others.push(Label { span, text: cropped(text.into()) });
        self
    }

    /// Shows other places that all have the same to say, the first few of them;
    /// the last one shown says how many more there are.
    #[must_use]
    pub fn others(mut self, spans: impl IntoIterator<Item = Span>, text: &str) -> Self {
        let spans: Vec<Span> = spans.into_iter().collect();
        let left_out = spans.len().saturating_sub(MAX_OTHERS);
        for (index, span) in spans.iter().take(MAX_OTHERS).enumerate() {
            let is_last = index + 1 == MAX_OTHERS;
            let text = match left_out {
                more if more > 0 && is_last => format!("{text} (and {} more)", spelt(more)),
                _ => text.to_owned(),
            };
            self.others.push(Label { span: *span, text });
        }
        self
    }

    /// Gives a mend that writes down what the line was taken for anyway.
    #[must_use]
    pub fn safe_mend(self, edits: impl IntoIterator<Item = Edit>) -> Self {
        self.mend(Safety::Safe, edits)
    }

    /// Gives a mend that may not be what the writer meant.
    #[must_use]
    pub fn unsafe_mend(self, edits: impl IntoIterator<Item = Edit>) -> Self {
        self.mend(Safety::Unsafe, edits)
    }

    fn mend(mut self, safety: Safety, edits: impl IntoIterator<Item = Edit>) -> Self {
        let edits: Vec<Edit> = edits.into_iter().collect();
        self.mend = (!edits.is_empty()).then(|| Box::new(Mend { edits, safety }));
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(cropped(text.into()).into_boxed_str());
        self
    }
}

/// A text that a name or value of the spec has made too long to be read, cut in
/// its middle.
fn cropped(text: String) -> String {
    const LONGEST: usize = 600;
    const KEPT: usize = 250;
    if text.len() <= LONGEST {
        return text;
    }
    let characters: Vec<char> = text.chars().collect();
    if characters.len() <= LONGEST {
        return text;
    }
    let start = characters.iter().take(KEPT);
    let end = characters.iter().skip(characters.len() - KEPT);
    start.chain(&['…']).chain(end).collect()
}

/// Puts findings into reading order: by file, place, code and message. Of those
/// that say the same of one place, one is left: journeys share touchpoints.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| {
        let key = |d: &Diagnostic| (d.span.file, d.span.start, d.span.end, d.code.name);
        key(a).cmp(&key(b)).then_with(|| a.message.cmp(&b.message))
    });
    diagnostics.dedup_by(|a, b| a.span == b.span && a.code == b.code && a.message == b.message);
}
