//! The expressions that a command line asks for.

use crate::cli::failure::Failure;
use crate::cli::values;

/// One expression, and the line of standard input that it is.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Expression {
    pub(super) line: Option<usize>,
    pub(super) text: String,
}

/// The expressions of `arguments`: each line of standard input for `-`, else one expression
/// of all the words, or one of each argument where a blank in one shows that they were
/// quoted.
pub(super) fn expressions(arguments: &[String]) -> Result<Vec<Expression>, Failure> {
    if arguments == ["-"] {
        let lines = values::text(arguments)?;
        let lines = lines.lines().zip(1..);
        return Ok(lines.map(|(text, line)| Expression::new(Some(line), text)).collect());
    }
    if arguments.iter().any(|argument| argument.trim().contains(char::is_whitespace)) {
        return Ok(arguments.iter().map(|text| Expression::new(None, text)).collect());
    }
    Ok(vec![Expression::new(None, &arguments.join(" "))])
}

impl Expression {
    fn new(line: Option<usize>, text: &str) -> Self {
        Self { line, text: text.trim().to_owned() }
    }

    /// The message `problem`, behind the line of the expression if it has one.
    pub(super) fn placed(&self, problem: &str) -> String {
        match self.line {
            Some(line) => format!("standard input:{line}: {problem}"),
            None => problem.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_arguments_are_expressions_and_bare_words_are_one() {
        for (arguments, texts) in [
            (&["dua", "juta"][..], &["dua juta"][..]),
            (&["Rp 10 juta", "5 persen"], &["Rp 10 juta", "5 persen"]),
            (&["Rp 10 juta", "5%"], &["Rp 10 juta", "5%"]),
            (&[" 5 ", "juta"], &["5  juta"]),
            (&["5"], &["5"]),
        ] {
            let arguments: Vec<_> = arguments.iter().map(|&text| text.to_owned()).collect();
            let found = expressions(&arguments).unwrap();
            let found: Vec<_> = found.iter().map(|found| found.text.as_str()).collect();
            assert_eq!(found, texts);
        }
    }
}
