//! The whole run: a text in, a document out.

use std::collections::BTreeSet;
use std::mem;
use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;

use crate::candidate::Candidate;
use crate::document::{Annotation, Document};
use crate::error::Error;
use crate::inference;
use crate::lexicon::Lexicon;
use crate::parts::{MAX_PART_BYTES, parts};
use crate::pattern::Pattern;
use crate::scan::Scan;
use crate::scratch::{Scratch, Scratches};
use crate::tokenize::{Clitics, Token};
use crate::{entities, numbers, tokenize};

/// Annotates texts. Building one reads the lexicon; it is then cheap to clone
/// and to share between threads.
///
/// | for a text | for a text and the day on which it was written | gives |
/// |---|---|---|
/// | [`annotate`](Self::annotate) | [`annotate_on`](Self::annotate_on) | annotations, tokens, sentences |
/// | [`annotate_batch`](Self::annotate_batch) | [`annotate_batch_on`](Self::annotate_batch_on) | the same for many texts |
/// | [`spans`](Self::spans) | [`spans_on`](Self::spans_on) | annotations alone |
/// | [`explain`](Self::explain) | [`explain_on`](Self::explain_on) | every reading, and why it was kept or lost |
/// | [`tokenize`](Self::tokenize), [`tokens`](Self::tokens) | | tokens and sentences; tokens alone |
///
/// ```
/// use tandai::{Pipeline, SpanKind};
/// let pipeline = Pipeline::builtin()?;
/// let document = pipeline.annotate("Klaim JHT mencapai Rp 3,159 miliar.");
/// assert_eq!(document.text, "Klaim JHT mencapai Rp 3,159 miliar.");
/// # Ok::<(), tandai::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Pipeline {
    lexicon: Arc<Lexicon>,
    /// The user's own patterns; most pipelines have none.
    pub(crate) patterns: Arc<Vec<Pattern>>,
    scratches: Arc<Scratches>,
}

const _: () = {
    const fn send_and_sync<T: Send + Sync>() {}
    send_and_sync::<Pipeline>();
    send_and_sync::<Document<'static>>();
};

/// Texts from this many bytes on have their stages run side by side. Measured
/// on two cores: at 2 KiB that costs a tenth, at 4 KiB it pays for itself, from
/// 8 KiB on it saves two fifths.
#[cfg(feature = "parallel")]
const JOIN_FROM: usize = 4 * 1024;

/// Space is reserved for one candidate in this many atoms. News has about half as many candidates,
/// some texts more.
const ATOMS_PER_CANDIDATE: usize = 10;

impl Pipeline {
    /// A pipeline with the built-in lexicon.
    ///
    /// # Errors
    /// Only where the built-in tables are broken, which the project's tests rule out.
    pub fn builtin() -> Result<Self, Error> {
        Ok(Lexicon::builtin()?.into())
    }

    /// A pipeline with the built-in lexicon and the tables of `directory` over it.
    ///
    /// # Errors
    /// When the directory cannot be read or one of its tables is wrong: the error names the file
    /// and line, and what to write.
    ///
    /// ```
    /// let directory = std::env::temp_dir().join("tandai-with-directory");
    /// std::fs::create_dir_all(&directory)?;
    /// let table = "kind\tid\tnames\tcase\tsource\ncompany\tbj\tBank Jateng\tcapital\town list\n";
    /// std::fs::write(directory.join("own_names.tsv"), table)?;
    /// let document = tandai::Pipeline::with_directory(&directory)?.annotate("Bank Jateng tutup.");
    /// assert_eq!(document.annotations[0].value.kind_name(), "company");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn with_directory(directory: impl AsRef<Path>) -> Result<Self, Error> {
        Ok(Lexicon::with_directory(directory)?.into())
    }

    /// The lexicon of this pipeline.
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// The names of the kinds of your own that this pipeline marks, from `own_names.tsv` and from
    /// patterns.
    ///
    /// ```
    /// let pipeline = tandai::Pipeline::builtin()?.with_pattern("plate", "[A-Z] [0-9]{4}")?;
    /// assert!(pipeline.own_kinds().into_iter().eq(["plate"]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn own_kinds(&self) -> BTreeSet<&str> {
        let listed = self.lexicon.entries("own_names.tsv", ["kind"]).map(|[kind]| kind);
        listed.chain(self.patterns.iter().map(Pattern::kind)).collect()
    }

    /// Annotates one text, of which it is not known when it was written.
    ///
    /// ```
    /// use tandai::{Pipeline, SpanKind};
    /// let document = Pipeline::builtin()?.annotate("Klaim JHT naik 5 persen.");
    /// let kinds: Vec<SpanKind> = document.annotations.iter().map(|found| found.kind()).collect();
    /// assert_eq!(kinds, [SpanKind::Programme, SpanKind::Percent]);
    /// # Ok::<(), tandai::Error>(())
    /// ```
    pub fn annotate<'t>(&self, text: &'t str) -> Document<'t> {
        self.annotate_on(text, None)
    }

    /// Annotates one text. `document_date` is the day on which it was written: dates that leave
    /// out their year are resolved to full dates by it. With `None` they are resolved only by other
    /// dates of the text.
    ///
    /// A text of more than 16 MiB is annotated in parts, cut between two
    /// paragraphs where it has any; what one part makes plain does not reach
    /// into the next.
    ///
    /// ```
    /// use tandai::{Date, Pipeline, Value};
    /// let document_date = Date::constant(2024, 1, 26);
    /// let document = Pipeline::builtin()?.annotate_on("Kamis (25/1) hujan.", Some(document_date));
    /// let Value::Date(date) = &document.annotations[0].value else { panic!("no date") };
    /// assert_eq!(date.edtf, "XXXX-01-25");
    /// assert_eq!(date.resolved.as_deref(), Some("2024-01-25"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn annotate_on<'t>(&self, text: &'t str, document_date: Option<Date>) -> Document<'t> {
        in_parts(text, MAX_PART_BYTES, |part| self.annotate_part(part, document_date))
    }

    /// Annotates many texts, as [`Self::annotate`] does each, on the threads of the current rayon
    /// pool where the `parallel` feature is on. The documents come in the order of the texts.
    ///
    /// ```
    /// let pipeline = tandai::Pipeline::builtin()?;
    /// let documents = pipeline.annotate_batch(&["naik 5 persen", "turun 3 persen"]);
    /// assert_eq!(documents[1].text, "turun 3 persen");
    /// # Ok::<(), tandai::Error>(())
    /// ```
    pub fn annotate_batch<'t, S: AsRef<str> + Sync>(&self, texts: &'t [S]) -> Vec<Document<'t>> {
        each(texts, |text| self.annotate(text.as_ref()))
    }

    /// [`Self::annotate_batch`] of texts with the day on which each was written, where that is
    /// known, as in [`Self::annotate_on`].
    ///
    /// ```
    /// use tandai::{Date, Pipeline};
    /// let corpus = [
    ///     ("Kamis (25/1) hujan.", Some(Date::constant(2024, 1, 26))),
    ///     ("Kamis (25/1) hujan.", None),
    /// ];
    /// let documents = Pipeline::builtin()?.annotate_batch_on(&corpus);
    /// let days = documents.iter().map(|document| match &document.annotations[0].value {
    ///     tandai::Value::Date(date) => date.day(),
    ///     _ => None,
    /// });
    /// assert!(days.eq([Some(Date::constant(2024, 1, 25)), None]));
    /// # Ok::<(), tandai::Error>(())
    /// ```
    pub fn annotate_batch_on<'t, S: AsRef<str> + Sync>(
        &self,
        texts: &'t [(S, Option<Date>)],
    ) -> Vec<Document<'t>> {
        each(texts, |(text, document_date)| self.annotate_on(text.as_ref(), *document_date))
    }

    /// Only the annotations of a text: [`Self::annotate`] without tokens and sentences, which is
    /// faster. Without sentences the document has no [zones](Document::zone).
    ///
    /// ```
    /// let document = tandai::Pipeline::builtin()?.spans("Iurannya Rp 16.800.");
    /// assert_eq!((document.annotations.len(), document.tokens.len()), (1, 0));
    /// # Ok::<(), tandai::Error>(())
    /// ```
    pub fn spans<'t>(&self, text: &'t str) -> Document<'t> {
        self.spans_on(text, None)
    }

    /// [`Self::spans`] of a text of the day `document_date`, as in [`Self::annotate_on`].
    pub fn spans_on<'t>(&self, text: &'t str, document_date: Option<Date>) -> Document<'t> {
        in_parts(text, MAX_PART_BYTES, |text| {
            let propose = |scan: &Scan<'_>, out: &mut _| self.propose(scan, document_date, out);
            let ((), annotations) = self.annotations(text, propose);
            Document { text, annotations, tokens: Vec::new(), sentences: Vec::new() }
        })
    }

    /// Only the tokens and sentences of a text, which cost a fraction of its
    /// annotations.
    ///
    /// ```
    /// let document = tandai::Pipeline::builtin()?.tokenize("Iurannya Rp 16.800.");
    /// assert_eq!((document.tokens.len(), document.sentences.len()), (4, 1));
    /// assert!(document.annotations.is_empty());
    /// # Ok::<(), tandai::Error>(())
    /// ```
    pub fn tokenize<'t>(&self, text: &'t str) -> Document<'t> {
        in_parts(text, MAX_PART_BYTES, |text| {
            let (tokens, sentences) = tokenize::tokenize(text, &self.lexicon);
            Document { text, tokens, sentences, annotations: Vec::new() }
        })
    }

    /// The tokens of `text` alone, in half the time.
    ///
    /// ```
    /// let pipeline = tandai::Pipeline::builtin()?;
    /// let text = "Iurannya Rp 16.800.";
    /// assert_eq!(pipeline.tokens(text), pipeline.tokenize(text).tokens);
    /// # Ok::<(), tandai::Error>(())
    /// ```
    pub fn tokens(&self, text: &str) -> Vec<Token> {
        let document = in_parts(text, MAX_PART_BYTES, |text| {
            let tokens = tokenize::tokens(text, &self.lexicon);
            Document { text, tokens, sentences: Vec::new(), annotations: Vec::new() }
        });
        document.tokens
    }

    /// The clitics of token `token` of `document`, if it has any.
    ///
    /// ```
    /// let pipeline = tandai::Pipeline::builtin()?;
    /// let document = pipeline.tokenize("Bukunya kubaca di sekolah.");
    /// let surface = |span: tandai::Span| span.of(document.text);
    /// let book = pipeline.clitics(&document, 0).unwrap();
    /// assert_eq!((surface(book.stem), book.enclitics.map(surface)), ("Buku", Some("nya")));
    /// let read = pipeline.clitics(&document, 1).unwrap();
    /// assert_eq!((read.proclitic.map(surface), surface(read.stem)), (Some("ku"), "baca"));
    /// assert_eq!(pipeline.clitics(&document, 3), None);
    /// # Ok::<(), tandai::Error>(())
    /// ```
    pub fn clitics(&self, document: &Document<'_>, token: usize) -> Option<Clitics> {
        tokenize::clitics(&self.lexicon, document.text, &document.tokens, token)
    }

    fn annotate_part<'t>(&self, text: &'t str, document_date: Option<Date>) -> Document<'t> {
        let ((tokens, sentences), annotations) = self.annotations(text, |scan, candidates| {
            let (tokenized, ()) = join(
                text.len(),
                || tokenize::tokenize(text, &self.lexicon),
                || self.propose(scan, document_date, candidates),
            );
            tokenized
        });
        Document { text, tokens, sentences, annotations }
    }

    /// The annotations of `text` among the candidates that `propose` adds, and
    /// what else it makes.
    fn annotations<T>(
        &self,
        text: &str,
        propose: impl FnOnce(&Scan<'_>, &mut Vec<Candidate>) -> T,
    ) -> (T, Vec<Annotation>) {
        self.scratches.with(text.len(), |scratch| {
            let Scratch { scan: buffers, candidates, choice } = scratch;
            let scan = Scan::new_in(mem::take(buffers), text, &self.lexicon.vocabulary);
            let made = propose(&scan, candidates);
            *buffers = scan.into_buffers();
            let mut annotations = choice.among(candidates);
            inference::lend_regions(text, &mut annotations);
            (made, annotations)
        })
    }

    /// Adds to `candidates` what the stages propose for a text of the day
    /// `document_date`.
    pub(crate) fn propose(
        &self,
        scan: &Scan<'_>,
        document_date: Option<Date>,
        candidates: &mut Vec<Candidate>,
    ) {
        let lexicon = &*self.lexicon;
        candidates.reserve(scan.len() / ATOMS_PER_CANDIDATE);
        if pays_to_join(scan.text().len()) {
            let mut numeric = Vec::with_capacity(candidates.capacity() / 2);
            join(
                scan.text().len(),
                || entities::candidates(scan, lexicon, candidates),
                || numbers::candidates(scan, lexicon, document_date, &mut numeric),
            );
            candidates.append(&mut numeric);
        } else {
            entities::candidates(scan, lexicon, candidates);
            numbers::candidates(scan, lexicon, document_date, candidates);
        }
        for pattern in self.patterns.iter() {
            pattern.candidates(scan.text(), candidates);
        }
    }
}

/// A pipeline with a lexicon that is loaded already, which the two then share.
///
/// ```
/// let lexicon = tandai::Lexicon::builtin()?;
/// let number = tandai::parse_number("dua juta", &lexicon);
/// let pipeline = tandai::Pipeline::from(lexicon);
/// # Ok::<(), tandai::Error>(())
/// ```
impl From<Arc<Lexicon>> for Pipeline {
    fn from(lexicon: Arc<Lexicon>) -> Self {
        Self { lexicon, patterns: Arc::default(), scratches: Arc::default() }
    }
}

/// The document of `text`, put together from the documents of its parts.
fn in_parts<'t>(
    text: &'t str,
    longest: usize,
    document_of: impl Fn(&'t str) -> Document<'t>,
) -> Document<'t> {
    let mut parts = parts(text, longest);
    let first = parts.next().unwrap_or_default();
    let mut document = document_of(first);
    document.text = text;
    let mut start = first.len();
    for part in parts {
        document.append(document_of(part), start);
        start += part.len();
    }
    document
}

/// What `make` makes of each of `items`, in their order; side by side with the feature `parallel`.
fn each<'i, I: Sync, T: Send>(items: &'i [I], make: impl Fn(&'i I) -> T + Send + Sync) -> Vec<T> {
    #[cfg(feature = "parallel")]
    {
        use rayon::prelude::*;
        items.par_iter().map(make).collect()
    }
    #[cfg(not(feature = "parallel"))]
    items.iter().map(make).collect()
}

/// Whether it pays to run the stages of a text of `bytes` bytes side by side.
#[cfg(feature = "parallel")]
fn pays_to_join(bytes: usize) -> bool {
    bytes >= JOIN_FROM && rayon::current_num_threads() > 1
}

#[cfg(not(feature = "parallel"))]
const fn pays_to_join(_bytes: usize) -> bool {
    false
}

/// Runs `a` and `b`, side by side where a text of `bytes` bytes is long enough for it to pay.
fn join<A: Send, B: Send>(
    bytes: usize,
    a: impl FnOnce() -> A + Send,
    b: impl FnOnce() -> B + Send,
) -> (A, B) {
    match pays_to_join(bytes) {
        #[cfg(feature = "parallel")]
        true => rayon::join(a, b),
        _ => (a(), b()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_put_together_in_place() {
        let paragraph = "Klaim naik 20 persen di Situbondo. Nilainya Rp 5 juta.\n\n";
        let text = paragraph.repeat(5);
        let pipeline = Pipeline::builtin().unwrap();
        let whole = pipeline.annotate(&text);
        let joined = in_parts(&text, paragraph.len() + 10, |part| pipeline.annotate(part));
        assert_eq!(joined.text, whole.text);
        assert_eq!(joined.annotations, whole.annotations);
        assert_eq!(joined.tokens, whole.tokens);
        assert_eq!(joined.sentences, whole.sentences);
    }
}
