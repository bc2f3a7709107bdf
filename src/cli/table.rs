//! A table for a person: cells in columns, as wide as they need to be.

/// Lines of `rows`, two blanks between the columns.
pub(super) fn table<const N: usize>(rows: &[[String; N]]) -> String {
    let width = |cell: &String| cell.chars().count();
    let widths: [_; N] =
        std::array::from_fn(|i| rows.iter().map(|row| width(&row[i])).max().unwrap_or_default());
    let mut out = String::new();
    for row in rows {
        let cells = row.iter().zip(widths).map(|(cell, width)| format!("{cell:<width$}"));
        out.push_str(cells.collect::<Vec<_>>().join("  ").trim_end());
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let rows =
            [["a", "bb", "c"], ["ää", "", ""], ["", "b", "c"]].map(|row| row.map(str::to_owned));
        assert_eq!(table(&rows), "a   bb  c\nää\n    b   c\n");
        assert_eq!(table::<2>(&[]), "");
    }
}
