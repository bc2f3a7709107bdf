//! Properties that hold for every text.

use proptest::prelude::*;
use tandai::write::{OffsetCursor, OffsetUnit};
use tandai::{Document, Pipeline, Span};

/// Pieces that the grammars know, glued together and mixed with anything.
const PIECES: &[&str] = &[
    "Rp",
    "Rp.",
    "5",
    "3,159",
    "20.797",
    "1/3",
    "juta",
    "miliar",
    "persen",
    "%",
    "orang",
    "ribu",
    "dua",
    "puluh",
    "setengah",
    "ke-",
    "ke-79",
    "-",
    "–",
    "hingga",
    "sampai",
    "antara",
    "sekitar",
    "Kamis",
    "(25/1)",
    "25",
    "Januari",
    "2024",
    "pukul",
    "10.00",
    "WIB",
    "tahun",
    "triwulan",
    "II",
    "BPJS",
    "Ketenagakerjaan",
    "Kantor",
    "Cabang",
    "Dinas",
    "Sosial",
    "dan",
    "Disnakertrans",
    "Kabupaten",
    "Kota",
    "Situbondo",
    "Jawa",
    "Timur",
    "Desa",
    "Kecamatan",
    "Pemkab",
    "DPRD",
    "UU",
    "Nomor",
    "Tahun",
    "JHT",
    "JKN-KIS",
    "Kementerian",
    "(",
    ")",
    "\"",
    ".",
    ",",
    ";",
    ":",
    "\n",
    "\n\n",
    " ",
    "  ",
    "\u{A0}",
    "\u{200B}",
    "-nya",
    "nya",
    "\u{301}",
    "é",
    "İ",
    "ß",
    "😀",
    "👨‍👩‍👧",
    "٣",
    "\0",
];

fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => proptest::sample::select(PIECES).prop_map(str::to_owned),
        3 => Just(" ".to_owned()),
        1 => any::<char>().prop_map(String::from),
        1 => "[0-9]{1,40}",
    ];
    prop_oneof![
        4 => proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat()),
        1 => any::<String>(),
    ]
}

fn pipeline() -> Pipeline {
    Pipeline::builtin().unwrap()
}

/// Spans that lie in the text, on its characters, in order and apart.
fn well_placed(text: &str, spans: impl Iterator<Item = Span>) {
    let mut last = 0;
    for span in spans {
        assert!(last <= span.start && span.start < span.end, "{span:?} after {last}");
        assert!(text.get(span.start..span.end).is_some(), "{span:?} cuts a character");
        last = span.end;
    }
}

fn all_well(document: &Document<'_>) {
    let text = document.text;
    well_placed(text, document.annotations.iter().map(|annotation| annotation.span));
    well_placed(text, document.tokens.iter().map(|token| token.span));
    well_placed(text, document.sentences.iter().map(|sentence| sentence.span));
}

/// What one would write who had all the time in the world.
fn slow_offset(text: &str, byte: usize, unit: OffsetUnit) -> usize {
    match unit {
        OffsetUnit::Byte => byte,
        OffsetUnit::Char => text[..byte].chars().count(),
        _ => text[..byte].encode_utf16().count(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn spans_tokens_and_sentences_are_well_placed(text in texts()) {
        let document = pipeline().annotate(&text);
        prop_assert_eq!(document.text, text.as_str());
        all_well(&document);
    }

    #[test]
    fn tokens_and_gaps_rebuild_the_text(text in texts()) {
        let document = pipeline().annotate(&text);
        let mut rebuilt = String::new();
        for token in &document.tokens {
            rebuilt.push_str(&text[rebuilt.len()..token.span.start]);
            rebuilt.push_str(token.span.of(&text));
        }
        let rest = &text[rebuilt.len()..];
        rebuilt.push_str(rest);
        prop_assert_eq!(rebuilt, text);
    }

    #[test]
    fn alone_and_in_a_batch_a_text_gives_the_same(texts in proptest::collection::vec(texts(), 1..6)) {
        let pipeline = pipeline();
        let dated: Vec<_> = texts.iter().map(|text| (text, None)).collect();
        let batches = [pipeline.annotate_batch(&texts), pipeline.annotate_batch_on(&dated)];
        for (document, text) in batches.iter().flat_map(|batch| batch.iter().zip(&texts)) {
            let alone = pipeline.annotate(text);
            prop_assert_eq!(&document.annotations, &alone.annotations);
            prop_assert_eq!(&document.tokens, &alone.tokens);
            prop_assert_eq!(&document.sentences, &alone.sentences);
        }
    }

    #[test]
    fn offsets_are_those_of_a_slow_count(text in texts()) {
        let boundaries: Vec<_> =
            text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect();
        for &unit in OffsetUnit::ALL {
            let mut cursor = OffsetCursor::new(&text, unit);
            for &byte in &boundaries {
                prop_assert_eq!(cursor.at(byte), slow_offset(&text, byte, unit));
            }
        }
    }

    #[test]
    fn files_say_what_the_document_says(text in texts()) {
        let document = pipeline().annotate(&text);
        for &unit in OffsetUnit::ALL {
            let mut json = Vec::new();
            let zones = tandai::write::ZoneField::Written;
            tandai::write::spans(&document, &document.annotations, unit, zones, &mut json);
            let spans: Vec<serde_json::Value> = serde_json::from_slice(&json).unwrap();
            prop_assert_eq!(spans.len(), document.annotations.len());
            for (written, annotation) in spans.iter().zip(&document.annotations) {
                let Span { start, end } = annotation.span;
                prop_assert_eq!(&written["start"], slow_offset(&text, start, unit));
                prop_assert_eq!(&written["end"], slow_offset(&text, end, unit));
                prop_assert_eq!(&written["kind"], annotation.kind().name());
                prop_assert_eq!(&written["text"], annotation.span.of(&text));
            }
        }
    }
}

/// Long enough for the stages to run side by side.
#[test]
fn a_long_text_gives_the_same_at_any_number_of_threads() {
    let text = PIECES.join(" ").repeat(200);
    let pipeline = pipeline();
    let annotated = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let document = pool.install(|| pipeline.annotate(&text));
        all_well(&document);
        (document.annotations, document.tokens, document.sentences)
    };
    let one = annotated(1);
    assert!(!one.0.is_empty());
    for threads in [2, 5] {
        assert!(annotated(threads) == one, "{threads} threads");
    }
}
