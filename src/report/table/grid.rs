//! Columns that fit: numbers keep their width, words wrap.

use super::plain;
use comfy_table::presets::NOTHING;
use comfy_table::{
    Cell, CellAlignment, ColumnConstraint, ContentArrangement, Table, TableComponent,
};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    /// Words, which wrap where they must.
    Wrap,
    /// A word or two that stay on one line.
    Word,
    /// A number: on one line, to the right.
    Number,
}

/// A table in the making.
pub(super) struct Grid {
    columns: Vec<Align>,
    table: Table,
}

impl Grid {
    pub(super) fn new(columns: &[(&str, Align)]) -> Self {
        let mut table = bare();
        table.set_style(TableComponent::HeaderLines, '─');
        table.set_style(TableComponent::MiddleHeaderIntersections, '─');
        table.set_header(columns.iter().map(|(title, align)| cell((*title).to_owned(), *align)));
        Self { columns: columns.iter().map(|(_, align)| *align).collect(), table }
    }

    /// Adds a row; a line break in a cell is kept. Texts from outside must be
    /// harmless already: the cells hold marks for colours, too.
    pub(super) fn row(&mut self, cells: Vec<String>) {
        let cells = cells.into_iter().zip(&self.columns);
        self.table.add_row(cells.map(|(text, align)| cell(text, *align)));
    }

    /// The table within so many columns; empty without rows.
    pub(super) fn draw(mut self, width: usize) -> String {
        if self.table.is_empty() {
            return String::new();
        }
        set_width(&mut self.table, width);
        for (index, align) in self.columns.iter().enumerate() {
            if let (true, Some(column)) = (*align != Align::Wrap, self.table.column_mut(index)) {
                column.set_constraint(ColumnConstraint::ContentWidth);
            }
        }
        drawn(&self.table)
    }
}

fn cell(text: String, align: Align) -> Cell {
    let cell = Cell::new(text);
    match align {
        Align::Number => cell.set_alignment(CellAlignment::Right),
        Align::Wrap | Align::Word => cell,
    }
}

/// A text broken into lines of so many columns.
pub(super) fn wrapped(text: &str, width: usize) -> String {
    let mut table = bare();
    set_width(&mut table, width);
    table.add_row([plain(text)]);
    if let Some(column) = table.column_mut(0) {
        column.set_padding((0, 0));
    }
    drawn(&table)
}

fn bare() -> Table {
    let mut table = Table::new();
    table.load_preset(NOTHING).set_content_arrangement(ContentArrangement::Dynamic);
    table
}

fn set_width(table: &mut Table, width: usize) {
    table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
}

fn drawn(table: &Table) -> String {
    table.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}
