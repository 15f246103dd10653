//! The tables on a terminal.

use crate::sample;
use touchline::report::{TableStyle, table};

fn plain(width: usize) -> String {
    table(&sample::launch(), TableStyle { width, colour: false })
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
