//! Where JSON values begin and end: their strings and brackets, no more.

/// How deep the next byte stands.
#[derive(Debug, Default)]
pub(super) struct Nesting {
    depth: usize,
    in_string: bool,
    behind_backslash: bool,
}

/// An event while the bytes of a value are followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Event {
    /// The last bracket is closed.
    Closed,
    /// A member of the outermost object, or an element of the outermost array,
    /// begins that is an array.
    Array,
    /// A line ends within a string, which JSON does not allow.
    LineInString,
}

impl Nesting {
    /// The number of open brackets.
    pub(super) fn within(depth: usize) -> Self {
        Self { depth, ..Self::default() }
    }

    pub(super) fn is_closed(&self) -> bool {
        self.depth == 0
    }

    /// Follows `bytes` to the next event or to their end. Returns how many bytes were followed.
    pub(super) fn follow(&mut self, bytes: &[u8]) -> (usize, Option<Event>) {
        for (i, &byte) in bytes.iter().enumerate() {
            if let Some(event) = self.step(byte) {
                return (i + 1, Some(event));
            }
        }
        (bytes.len(), None)
    }

    fn step(&mut self, byte: u8) -> Option<Event> {
        if self.in_string {
            let escaped = std::mem::take(&mut self.behind_backslash);
            match byte {
                b'\n' => {
                    self.in_string = false;
                    return Some(Event::LineInString);
                }
                b'"' => self.in_string = escaped,
                b'\\' => self.behind_backslash = !escaped,
                _ => {}
            }
            return None;
        }
        match byte {
            b'"' => self.in_string = true,
            b'{' | b'[' => {
                self.depth += 1;
                return (byte == b'[' && self.depth == 2).then_some(Event::Array);
            }
            b'}' | b']' => {
                self.depth = self.depth.saturating_sub(1);
                return self.is_closed().then_some(Event::Closed);
            }
            _ => {}
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The events of `json`, each with what stands before it.
    fn events(json: &str) -> Vec<(&str, Event)> {
        let mut nesting = Nesting::default();
        let mut at = 0;
        let mut events = Vec::new();
        while let (taken, Some(event)) = nesting.follow(&json.as_bytes()[at..]) {
            at += taken;
            events.push((&json[..at], event));
        }
        events
    }

    #[test]
    fn strings_hold_any_sign_but_line_breaks() {
        let object = r#"{"a":"]}\"\\","b":{"c":[]}}"#;
        assert_eq!(events(object), [(object, Event::Closed)]);
        assert_eq!(events(r#"{"a":["#), [(r#"{"a":["#, Event::Array)]);
        assert_eq!(
            events("{\"a\n}"),
            [("{\"a\n", Event::LineInString), ("{\"a\n}", Event::Closed)]
        );
    }
}
