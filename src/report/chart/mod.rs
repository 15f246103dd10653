//! The emotion curve: where everything stands, as text for a template.
//!
//! It is drawn twice, across for wide screens and paper and down for phones.
//! A touchpoint has one score, so the marks belong to the touchpoints; the
//! paths are lines between them, each with a dash pattern and a letter of its
//! own, side by side where several go the same way.

mod lines;
mod tall;
mod wide;

use super::{figures, text};
use crate::score::{JourneyScore, PathScore, Settings, TouchpointScore};
use crate::words::so_many;
use lines::Line;
use serde::Serialize;

/// A journey's curve; none where there is nothing to draw, or too much.
pub(super) fn curve(journey: &JourneyScore, settings: &Settings) -> Option<Curve> {
    let plot = Plot::of(journey, settings);
    if plot.spots.len() > MOST_SPOTS || plot.is_blank() {
        return None;
    }
    Some(Curve {
        alt: alt(journey, &plot),
        legend: plot.lines.iter().map(Line::key).collect(),
        tall: tall::draw(&plot),
        wide: wide::draw(&plot),
    })
}

/// Why there is no curve.
pub(super) fn without(journey: &JourneyScore) -> &'static str {
    let is_scored = |touchpoint: &TouchpointScore| touchpoint.score.value.is_some();
    match journey.stages.iter().flat_map(|stage| &stage.touchpoints).any(is_scored) {
        true => "A chart of so many touchpoints would show less than the table below.",
        false => "Not measured yet: the curve is drawn from measured scores, and there are none.",
    }
}

/// Past so many touchpoints a curve shows nothing that the table doesn't.
const MOST_SPOTS: usize = 200;
/// Past so many paths their lines can't be told apart.
const MOST_LINES: usize = 6;

/// The curve in both its forms.
#[derive(Debug, Serialize)]
pub(super) struct Curve {
    /// What it shows, in words.
    alt: String,
    legend: Vec<lines::Key>,
    wide: wide::Wide,
    tall: Option<tall::Tall>,
}

/// What is drawn, without a place yet.
struct Plot<'a> {
    spots: Vec<Spot<'a>>,
    stages: Vec<Band<'a>>,
    lines: Vec<Line<'a>>,
    settings: &'a Settings,
}

/// A touchpoint.
struct Spot<'a> {
    touchpoint: &'a TouchpointScore,
    tone: &'static str,
}

/// A stage: its touchpoints are those from one index to another.
struct Band<'a> {
    title: &'a str,
    from: usize,
    to: usize,
}

impl<'a> Plot<'a> {
    fn of(journey: &'a JourneyScore, settings: &'a Settings) -> Self {
        let touchpoints = journey.stages.iter().flat_map(|stage| &stage.touchpoints);
        Self {
            spots: touchpoints.map(|touchpoint| spot(touchpoint, settings)).collect(),
            stages: bands(journey),
            lines: lines::of(&drawn(journey)),
            settings,
        }
    }

    /// The place in the order of the touchpoint with this number.
    fn index(&self, number: usize) -> Option<usize> {
        let index = number.checked_sub(1)?;
        self.spots.get(index).map(|_| index)
    }

    fn score(&self, index: usize) -> Option<f64> {
        self.spots.get(index)?.touchpoint.score.value
    }

    fn is_blank(&self) -> bool {
        self.spots.iter().all(|spot| spot.touchpoint.score.value.is_none())
    }

    fn has_gaps(&self) -> bool {
        self.spots.iter().any(|spot| spot.touchpoint.score.value.is_none())
    }
}

fn spot<'a>(touchpoint: &'a TouchpointScore, settings: &Settings) -> Spot<'a> {
    let tone =
        touchpoint.score.value.map_or("none", |score| super::page::views::tone(score, settings));
    Spot { touchpoint, tone }
}

fn bands(journey: &JourneyScore) -> Vec<Band<'_>> {
    let mut from = 0;
    let mut bands = Vec::new();
    for stage in journey.stages.iter().filter(|stage| !stage.touchpoints.is_empty()) {
        let to = from + stage.touchpoints.len();
        bands.push(Band { title: &stage.title, from, to });
        from = to;
    }
    bands
}

/// The paths that have lines, each with its index among all: the first ones,
/// or of many those that most customers take.
pub(super) fn drawn(journey: &JourneyScore) -> Vec<(usize, &PathScore)> {
    let mut paths: Vec<(usize, &PathScore)> = journey.paths.iter().enumerate().collect();
    if paths.len() > MOST_LINES {
        let share = |path: &PathScore| path.share.value.unwrap_or(0.0);
        paths.sort_by(|(_, a), (_, b)| share(b).total_cmp(&share(a)));
        paths.truncate(MOST_LINES);
        paths.sort_by_key(|(index, _)| *index);
    }
    paths
}

/// The letter by which a path is known on the page: `A`, `B`, … `Z`, `AA`.
pub(super) fn letter(index: usize) -> String {
    let last = (b'A' + u8::try_from(index % 26).unwrap_or(0)) as char;
    match index / 26 {
        0 => last.to_string(),
        rest => format!("{}{last}", letter(rest - 1)),
    }
}

/// The curve in words; of a long journey, only its weak parts.
fn alt(journey: &JourneyScore, plot: &Plot<'_>) -> String {
    const ALL_NAMED: usize = 24;
    let all = plot.spots.len() <= ALL_NAMED;
    let named = plot.spots.iter().filter(|spot| all || spot.tone == "weak");
    let spots: Vec<String> = named.map(spoken).collect();
    let which = if all { "" } else { "weak ones " };
    let lines: Vec<String> = plot.lines.iter().map(Line::spoken).collect();
    format!(
        "Emotion curve of {}: the scores of {} out of 10, {which}in order: {}. {}",
        journey.title,
        so_many(plot.spots.len(), "touchpoint", "touchpoints"),
        spots.join("; "),
        lines.join(" "),
    )
}

fn spoken(spot: &Spot<'_>) -> String {
    let touchpoint = spot.touchpoint;
    let score = match touchpoint.score.value {
        Some(score) => figures::number(score),
        None => "not measured".to_owned(),
    };
    let weak = if touchpoint.weak { ", weak" } else { "" };
    format!("{} {}, {score}{weak}", touchpoint.number, touchpoint.title)
}

/// A coordinate, to a tenth.
fn at(value: f64) -> String {
    let tenths = (value * 10.0).round() / 10.0;
    format!("{}", if tenths == 0.0 { 0.0 } else { tenths })
}

/// Text at a place.
#[derive(Debug, Serialize)]
struct Label {
    x: String,
    y: String,
    text: String,
}

impl Label {
    fn new(x: f64, y: f64, text: impl Into<String>) -> Self {
        Self { x: at(x), y: at(y), text: text.into() }
    }
}

/// Breaks a title into lines of so many letters, the last one cut short with
/// an ellipsis where there would be more.
fn wrapped(title: &str, letters: usize, most: usize) -> Vec<String> {
    let letters = letters.max(2);
    let mut lines = vec![String::new()];
    for word in text::one_line(title).split_whitespace() {
        push_word(&mut lines, word, letters);
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            shorten(last, letters);
        }
    }
    lines
}

fn push_word(lines: &mut Vec<String>, word: &str, letters: usize) {
    let room = |line: &String| line.is_empty() || breadth(line) + 1 + breadth(word) <= letters;
    match lines.last_mut() {
        Some(line) if room(line) => {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        _ => lines.push(word.to_owned()),
    }
    while let Some(rest) = lines.last_mut().and_then(|line| overflow(line, letters)) {
        lines.push(rest);
    }
}

/// Takes off what is too much for the line.
fn overflow(line: &mut String, letters: usize) -> Option<String> {
    let mut used = 0;
    let cut = line.char_indices().find(|(_, c)| {
        used += breadth_of(*c);
        used > letters
    });
    let cut = cut.map(|(index, _)| index).filter(|index| *index > 0)?;
    Some(line.split_off(cut))
}

fn shorten(line: &mut String, letters: usize) {
    while breadth(line) + 1 > letters && line.pop().is_some() {}
    line.push('…');
}

fn breadth(text: &str) -> usize {
    text.chars().map(breadth_of).sum()
}

/// Roughly: letters from Hangul on are twice as wide as those before.
fn breadth_of(c: char) -> usize {
    if c < '\u{1100}' { 1 } else { 2 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!(letter(0), "A");
        assert_eq!(letter(25), "Z");
        assert_eq!(letter(26), "AA");
        assert_eq!(letter(31), "AF");
    }

    #[test]
    fn titles_break_between_words_and_end_in_an_ellipsis() {
        assert_eq!(wrapped("Product innovation", 10, 3), ["Product", "innovation"]);
        assert_eq!(wrapped("one two three four", 5, 2), ["one", "two…"]);
        assert_eq!(wrapped("Donaudampfschiff", 6, 3), ["Donaud", "ampfsc", "hiff"]);
        assert_eq!(wrapped("東京都庁", 4, 2), ["東京", "都庁"]);
        assert_eq!(wrapped("", 4, 2), [""]);
    }
}
