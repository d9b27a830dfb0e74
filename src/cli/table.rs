//! Tables for people: aligned by display width, plain enough for any terminal.

use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, TableStyle};

/// Which side of its column a cell keeps to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Align {
    /// Left.
    Start,
    /// Right: numbers, and text that runs from right to left.
    End,
}

/// A table.
pub(crate) struct Table {
    heads: Vec<String>,
    aligns: Vec<Align>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// An empty table.
    pub(crate) fn new() -> Self {
        Table { heads: Vec::new(), aligns: Vec::new(), rows: Vec::new() }
    }

    /// Adds a column.
    pub(crate) fn column(&mut self, head: impl Into<String>, align: Align) {
        self.heads.push(head.into());
        self.aligns.push(align);
    }

    /// Adds a row.
    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// The table in lines, each ended. A terminal that is too narrow gets wrapped cells.
    pub(crate) fn render(self) -> String {
        let mut table = comfy_table::Table::new();
        let style = TableStyle::new().header_separator(LineStyle::new('─', '─', '─', '─'));
        table.load_style(style).set_content_arrangement(ContentArrangement::Dynamic);
        table.set_header(self.heads);
        for row in self.rows {
            table.add_row(row);
        }
        for (column, align) in table.column_iter_mut().zip(self.aligns) {
            if align == Align::End {
                column.set_cell_alignment(CellAlignment::Right);
                // A number is never broken over lines.
                column.set_constraint(ColumnConstraint::ContentWidth);
            }
        }
        // Cells are padded to the full width; the ends of lines need none of it.
        table.lines().flat_map(|line| [line.trim_end().to_owned(), "\n".to_owned()]).collect()
    }
}
