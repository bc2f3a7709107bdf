//! Where something stands in a text.

/// A half-open stretch of a text, in UTF-8 bytes.
///
/// Spans that tandai makes always lie on character boundaries of the text
/// they were made from, so slicing with them cannot fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// A span over the bytes `start..end`. `start` must not be greater than `end`.
    ///
    /// ```
    /// let span = tandai::Span::new(3, 6);
    /// assert_eq!((span.len(), span.is_empty()), (3, false));
    /// ```
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Its length in bytes.
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it covers nothing. No span that tandai makes is empty.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The stretch of `text` it covers.
    ///
    /// # Panics
    /// When the span was made from another text and does not fit this one.
    ///
    /// ```
    /// use tandai::Span;
    /// assert_eq!(Span::new(3, 6).of("Rp 500"), "500");
    /// ```
    pub fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }

    /// Whether the two share at least one byte.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside this span.
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}
