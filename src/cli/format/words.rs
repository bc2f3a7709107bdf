//! Words for the formats that mark words and not stretches of text: the
//! tokens, cut where a span begins or ends within one.
//!
//! One token in four thousand is cut so: `dua anaknya` ends in `anak`, and
//! `se-Kabupaten Bandung` begins with `Kabupaten`. In the pieces every span is a
//! whole number of words, and no span is lost where two share a token.

use std::ops::Range;

use tandai::{Document, Pipeline, Span};

/// A token or a piece of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) span: Span,
    /// The number of its token.
    pub(super) token: usize,
    /// The number of the annotation that it lies in.
    pub(super) annotation: Option<usize>,
    /// Whether it is the first word of that annotation.
    pub(super) first: bool,
}

/// Cuts tokens at the edges of spans only.
pub(super) const fn whole(_token: usize) -> Option<Span> {
    None
}

/// Cuts tokens around the stem as well, so that clitics are words of their own; a hyphen before a
/// clitic goes with it.
pub(super) fn stems<'p>(
    pipeline: &'p Pipeline,
    document: &'p Document<'_>,
) -> impl Fn(usize) -> Option<Span> + 'p {
    |token| pipeline.clitics(document, token).map(|clitics| clitics.stem)
}

/// The words of `document`, in the order of the text; a token is also cut
/// around the span that `around` names for its number.
pub(super) fn words(document: &Document<'_>, around: impl Fn(usize) -> Option<Span>) -> Vec<Word> {
    let mut words = Vec::with_capacity(document.tokens.len() + document.tokens.len() / 8);
    let annotations = &document.annotations;
    // The first annotation that does not end before the word, and the last
    // that a word was given.
    let (mut next, mut last) = (0, None);
    let mut pass = |start: usize| {
        while annotations.get(next).is_some_and(|found| found.span.end <= start) {
            next += 1;
        }
        next
    };
    for (number, token) in document.tokens.iter().enumerate() {
        let Span { start, end } = token.span;
        let here = annotations[pass(start)..].iter().take_while(|found| found.span.start < end);
        let edges = here.flat_map(|found| [found.span.start, found.span.end]);
        let cuts = around(number).into_iter().flat_map(|span| [span.start, span.end]);
        let mut places: Vec<_> = edges.chain(cuts).collect();
        places.retain(|&place| start < place && place < end);
        places.extend([start, end]);
        places.sort_unstable();
        places.dedup();
        for piece in places.windows(2) {
            let span = Span::new(piece[0], piece[1]);
            let over = pass(span.start);
            let found = annotations.get(over).filter(|found| found.span.contains(span));
            let annotation = found.map(|_| over);
            let first = annotation.is_some() && annotation != last;
            last = annotation.or(last);
            words.push(Word { span, token: number, annotation, first });
        }
    }
    words
}

/// The sentences of `words`, each as a range of them with the number of the
/// sentence that it begins with. No span is broken: a sentence that ends within
/// one goes on with the next.
pub(super) fn sentences(document: &Document<'_>, words: &[Word]) -> Vec<(usize, Range<usize>)> {
    let mut found: Vec<(usize, Range<usize>)> = Vec::with_capacity(document.sentences.len());
    let mut next = 0;
    for (i, word) in words.iter().enumerate() {
        let starts = |number: usize| {
            document
                .sentences
                .get(number)
                .is_some_and(|sentence| sentence.span.start <= word.span.start)
        };
        let before = next;
        while starts(next) {
            next += 1;
        }
        let within = word.annotation.is_some() && !word.first;
        match found.last_mut() {
            Some((_, range)) if next == before || within => range.end = i + 1,
            _ => found.push((next.saturating_sub(1), i..i + 1)),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `dua anak* nya`: the words, those of spans with a star.
    fn shown(text: &str, cut: bool) -> Vec<String> {
        let pipeline = Pipeline::builtin().unwrap().with_pattern("mark", "<[^>]*>").unwrap();
        let document = pipeline.annotate(text);
        let words = if cut {
            words(&document, stems(&pipeline, &document))
        } else {
            words(&document, whole)
        };
        let sentences = sentences(&document, &words);
        let shown = |word: &Word| {
            let star = if word.first {
                "^"
            } else if word.annotation.is_some() {
                "*"
            } else {
                ""
            };
            format!("{star}{}", word.span.of(text))
        };
        let lines = sentences
            .into_iter()
            .map(|(_, range)| words[range].iter().map(shown).collect::<Vec<_>>().join(" "));
        lines.collect()
    }

    #[test]
    fn tokens_are_cut_at_the_edges_of_spans() {
        for (text, expected) in [
            ("Ia memiliki dua anaknya.", "Ia memiliki ^dua *anak nya ."),
            ("Peserta se-Kabupaten Bandung naik.", "Peserta se- ^Kabupaten *Bandung naik ."),
            ("<a><b> habis", "^< *a *> ^< *b *> habis"),
        ] {
            assert_eq!(shown(text, false), [expected]);
        }
        assert_eq!(shown("", false), [""; 0]);
    }

    #[test]
    fn clitics_are_words_where_they_are_asked_for() {
        assert_eq!(shown("Kantornya dan APBD-nya naik.", false), ["Kantornya dan APBD-nya naik ."]);
        assert_eq!(
            shown("Kantornya dan APBD-nya naik.", true),
            ["Kantor nya dan APBD -nya naik ."]
        );
    }

    #[test]
    fn sentences_do_not_break_spans() {
        assert_eq!(shown("Klaim naik. Murah!", false), ["Klaim naik .", "Murah !"]);
        assert_eq!(shown("Klaim <naik. Murah> sekali. Ya.", false).len(), 2);
    }
}
