//! What changed in a file, as a patch.

use similar::udiff::UnifiedHunkHeader;
use similar::{Algorithm, DiffOp, capture_diff_slices, group_diff_ops};

/// The fewest changes are looked for among so many lines; the work grows with their
/// square.
const MOST_LINES: usize = 4_000;

/// Unchanged lines around changed ones.
const AROUND: usize = 3;

/// A patch as `git apply` takes it: to git, only LF ends a line.
pub(super) fn patch(path: &str, old: &str, new: &str) -> String {
    let [old, new] = [old, new].map(|text| text.split_inclusive('\n').collect::<Vec<_>>());
    let changes = match old.len() + new.len() > MOST_LINES {
        true => line_by_line(&old, &new),
        false => capture_diff_slices(Algorithm::Myers, &old, &new),
    };
    // A path with blanks ends with a tab.
    let end = if path.contains(' ') { "\t" } else { "" };
    let mut patch = format!("--- a/{path}{end}\n+++ b/{path}{end}\n");
    for hunk in group_diff_ops(changes, AROUND) {
        patch += &format!("{}\n", UnifiedHunkHeader::new(&hunk));
        for change in hunk.iter().flat_map(|part| part.iter_changes(&old[..], &new[..])) {
            patch += &format!("{}{}", change.tag(), change.value());
            if !change.value().ends_with('\n') {
                patch += "\n\\ No newline at end of file\n";
            }
        }
    }
    patch
}

/// Changes of lines that keep their places, as in a table; of what has more or fewer
/// lines, all between the first change and the last.
fn line_by_line(old: &[&str], new: &[&str]) -> Vec<DiffOp> {
    if old.len() == new.len() {
        let is_same = old.iter().zip(new).map(|(old, new)| old == new).collect::<Vec<_>>();
        let mut at = 0;
        let runs = is_same.chunk_by(|a, b| a == b).map(|run| {
            let (start, len) = (at, run.len());
            at += len;
            op(run[0], [start; 2], [len; 2])
        });
        return runs.collect();
    }
    let pairs = old.iter().zip(new);
    let head = pairs.take_while(|(old, new)| old == new).count();
    let most = old.len().min(new.len()) - head;
    let pairs = old.iter().rev().zip(new.iter().rev()).take(most);
    let tail = pairs.take_while(|(old, new)| old == new).count();
    let between = [old.len() - head - tail, new.len() - head - tail];
    let parts = [
        op(true, [0; 2], [head; 2]),
        op(false, [head; 2], between),
        op(true, between.map(|len| head + len), [tail; 2]),
    ];
    parts
        .into_iter()
        .filter(|part| !part.old_range().is_empty() || !part.new_range().is_empty())
        .collect()
}

fn op(is_same: bool, [old_index, new_index]: [usize; 2], [old_len, new_len]: [usize; 2]) -> DiffOp {
    match (is_same, old_len, new_len) {
        (true, len, _) => DiffOp::Equal { old_index, new_index, len },
        (false, 0, _) => DiffOp::Insert { old_index, new_index, new_len },
        (false, _, 0) => DiffOp::Delete { old_index, old_len, new_index },
        (false, ..) => DiffOp::Replace { old_index, old_len, new_index, new_len },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// So many lines, each with its number.
    fn lines(numbers: std::ops::Range<usize>) -> String {
        numbers.map(|number| format!("line {number}\n")).collect()
    }

    #[test]
    fn a_long_table_is_compared_line_by_line() {
        let old = lines(0..5_000);
        let new = old.replace("line 7\n", "row 7\n").replace("line 4999\n", "row 4999");
        assert_eq!(
            patch("a.csv", &old, &new),
            "--- a/a.csv\n+++ b/a.csv\n\
             @@ -5,7 +5,7 @@\n line 4\n line 5\n line 6\n-line 7\n+row 7\n line 8\n line 9\n line 10\n\
             @@ -4997,4 +4997,4 @@\n line 4996\n line 4997\n line 4998\n-line 4999\n+row 4999\n\
             \\ No newline at end of file\n"
        );
    }

    #[test]
    fn a_long_file_with_fewer_lines_has_one_change() {
        let old = lines(0..5_000);
        let new = lines(0..2_000) + &lines(2_002..5_000);
        assert_eq!(
            patch("a b", &old, &new),
            "--- a/a b\t\n+++ b/a b\t\n\
             @@ -1998,8 +1998,6 @@\n line 1997\n line 1998\n line 1999\n-line 2000\n-line 2001\n\
             \x20line 2002\n line 2003\n line 2004\n"
        );
        assert!(patch("a", "", &old).ends_with("+line 4999\n"));
    }

    #[test]
    fn a_file_all_of_whose_lines_change_takes_no_long() {
        let old = lines(0..200_000);
        let start = std::time::Instant::now();
        let patch = patch("a", &old, &old.replace("line", "row"));
        assert_eq!(patch.lines().count(), 400_003);
        assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
    }
}
