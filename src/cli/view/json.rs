//! JSON that is safe in a `<script>` block, whatever text is in it.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

/// Writes `value` without any character that has a meaning in HTML: `</script>`, `<!--`
/// and `]]>` cannot occur.
pub(super) fn write(value: &impl Serialize, out: impl Write) -> io::Result<()> {
    Ok(value.serialize(&mut Serializer::with_formatter(out, NoMarkup))?)
}

struct NoMarkup;

impl Formatter for NoMarkup {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let mut plain = 0;
        for (at, sign) in fragment.match_indices(['<', '>', '&', '\u{2028}', '\u{2029}']) {
            writer.write_all(&fragment.as_bytes()[plain..at])?;
            let code = sign.chars().next().map_or(0, u32::from);
            write!(writer, "\\u{code:04x}")?;
            plain = at + sign.len();
        }
        writer.write_all(&fragment.as_bytes()[plain..])
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn leaves_no_markup_and_loses_nothing() {
        let text = "</script><!-- & -->]]>\u{2028}\u{2029}\0\"\\ é 😀";
        let mut out = Vec::new();
        super::write(&[text], &mut out).unwrap();
        let json = String::from_utf8(out).unwrap();
        assert!(!json.contains(['<', '>', '&', '\u{2028}', '\u{2029}', '\0']), "{json}");
        assert!(json.starts_with(r#"["\u003c/script\u003e\u003c!-- \u0026 --\u003e]]\u003e"#));
        assert_eq!(serde_json::from_str::<Vec<String>>(&json).unwrap(), [text]);
    }
}
