//! The directory, made beside its place and put there when it is whole.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use super::{Files, configuration};
use crate::cli::spool::beside;

/// How many characters of an article's name go into the names of its files.
const MAX_NAME_CHARACTERS: usize = 80;

/// Makes the directory `output` from the articles in `spool`.
pub(super) fn write(spool: &Path, output: &Path) -> io::Result<()> {
    let unfinished = beside(output, ".files.part");
    // There is one if an earlier run was ended at this point.
    if unfinished.exists() {
        fs::remove_dir_all(&unfinished)?;
    }
    fs::create_dir(&unfinished)?;
    fill(spool, &unfinished).inspect_err(|_| {
        // Half a corpus is of no use.
        let _gone = fs::remove_dir_all(&unfinished);
    })?;
    fs::rename(&unfinished, output)?;
    fs::remove_file(spool)
}

fn fill(spool: &Path, directory: &Path) -> io::Result<()> {
    let mut spool = BufReader::with_capacity(256 * 1024, File::open(spool)?);
    let mut own_kinds = BTreeSet::new();
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        if spool.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        let files: Files = serde_json::from_slice(&line)?;
        let name = file_name(number, &files.name);
        fs::write(directory.join(format!("{name}.txt")), files.text)?;
        fs::write(directory.join(format!("{name}.ann")), files.annotations)?;
        own_kinds.extend(files.own_kinds);
    }
    let own = own_kinds.iter().map(String::as_str);
    fs::write(directory.join("annotation.conf"), configuration(own))
}

/// The number keeps the names apart and in the order of the corpus; behind it
/// stands what of the article's name is safe in a file name on every system.
fn file_name(number: usize, name: &str) -> String {
    let safe = |c: char| if c.is_ascii_alphanumeric() || "-_.".contains(c) { c } else { '_' };
    let name: String = name.chars().map(safe).take(MAX_NAME_CHARACTERS).collect();
    format!("{number:07}-{name}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_safe() {
        for (name, expected) in [
            ("antara-1.html", "0000007-antara-1.html"),
            ("../../etc/passwd", "0000007-.._.._etc_passwd"),
            ("CON", "0000007-CON"),
            ("a\u{0}b\nc:d é😀", "0000007-a_b_c_d___"),
            ("", "0000007-"),
        ] {
            assert_eq!(file_name(7, name), expected);
        }
        assert_eq!(file_name(7, &"x".repeat(999)).len(), 8 + MAX_NAME_CHARACTERS);
    }
}
