//! The tables on a terminal.

use crate::{hostile, sample, variants};
use touchline::report::{TableStyle, table};
use touchline::score::Scorecard;

fn plain(width: usize) -> String {
    table(&sample::launch(), TableStyle { width, color: false })
}

#[test]
fn the_table_at_60_columns() {
    insta::assert_snapshot!(plain(60));
}

#[test]
fn the_table_at_100_columns() {
    insta::assert_snapshot!(plain(100));
}

#[test]
fn the_table_at_160_columns() {
    insta::assert_snapshot!(plain(160));
}

#[test]
fn every_line_fits_the_width() {
    let scorecards = [variants::several(), variants::many(30, 8), hostile::scorecard(3)];
    for (scorecard, width) in scorecards.iter().flat_map(|of| widths().map(move |w| (of, w))) {
        for line in table(scorecard, TableStyle { width, color: false }).lines() {
            assert!(columns(line) <= width, "{} > {width}: {line}", columns(line));
        }
    }
}

fn widths() -> impl Iterator<Item = usize> {
    (40..=90).chain([100, 120, 160, 200])
}

/// The columns that a line takes: wide characters two, marks none.
fn columns(line: &str) -> usize {
    let column = |c: char| match c {
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{fe0f}' => 0,
        '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' => 2,
        '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' | '\u{1f300}'..='\u{1faff}' => 2,
        _ => 1,
    };
    // People joined to a family take the columns of one of them.
    line.replace("👩\u{200d}👩\u{200d}👧\u{200d}👦", "👩").chars().map(column).sum()
}

#[test]
fn no_control_character_gets_through() {
    for first in 0..hostile::TEXTS.len() {
        let scorecard = hostile::scorecard(first);
        for width in [40, 80, 160] {
            let plain = table(&scorecard, TableStyle { width, color: false });
            let steers = |c: char| c.is_control() && c != '\n' || "\u{202e}\u{2066}".contains(c);
            assert!(!plain.contains(steers));
        }
    }
}

#[test]
fn colours_change_nothing_but_the_colour() {
    for scorecard in [sample::launch(), variants::several(), hostile::scorecard(1)] {
        for width in [40, 80, 160] {
            let plain = table(&scorecard, TableStyle { width, color: false });
            let coloured = table(&scorecard, TableStyle { width, color: true });
            assert!(coloured.contains("\u{1b}[31mweak\u{1b}[0m"));
            assert_eq!(bleached(&coloured), plain);
        }
    }
}

fn bleached(text: &str) -> String {
    ["[0m", "[1m", "[31m", "[32m", "[33m"]
        .iter()
        .fold(text.to_owned(), |text, code| text.replace(&format!("\u{1b}{code}"), ""))
}

#[test]
fn a_project_without_measurements_or_journeys_says_so() {
    let style = TableStyle { width: 100, color: false };
    assert!(table(&sample::unmeasured(), style).contains("Not measured yet: of seven touchpoints"));
    let empty = Scorecard { journeys: Vec::new(), brands: Vec::new(), ..sample::launch() };
    assert_eq!(table(&empty, style), "This project has no journeys yet.\n");
}
