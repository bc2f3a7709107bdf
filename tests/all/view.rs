//! The page that `tandai view` makes, as far as it can be read without a
//! browser; `tests/browser` opens it in one.

use serde_json::Value;

use crate::process::Desk;

/// The records of `input` as a page; `arguments` go to the command.
fn page(input: &str, arguments: &str) -> String {
    let desk = Desk::new();
    desk.file("in.jsonl", input);
    let run = desk.run(&format!("view in.jsonl -o page.html --quiet {arguments}"));
    assert_eq!((run.code, run.out), (0, String::new()), "{}", run.err);
    assert_eq!(desk.files(), ["in.jsonl", "page.html"], "nothing else is left");
    desk.read("page.html")
}

/// What stands in the script block named `id`.
fn data(page: &str, id: &str) -> Value {
    let start = format!("<script type=\"application/json\" id=\"{id}\">");
    let block = page.split(&start).nth(1).unwrap().split("</script>").next().unwrap();
    serde_json::from_str(block).unwrap()
}

/// Of each span of the first article its text, as the page cuts it out, and
/// what the page says it means.
fn spans(page: &str) -> Vec<(String, String)> {
    let (articles, lists) = (data(page, "articles"), data(page, "lists"));
    let text: Vec<u16> = articles[0]["text"].as_str().unwrap().encode_utf16().collect();
    let numbers: Vec<_> = articles[0]["spans"].as_array().unwrap().iter().collect();
    let at = |number: &Value| number.as_u64().unwrap() as usize;
    numbers
        .chunks(3)
        .map(|span| {
            let surface = String::from_utf16(&text[at(span[0])..at(span[1])]).unwrap();
            (surface, lists["readings"][at(span[2])][1].as_str().unwrap().to_owned())
        })
        .collect()
}

#[test]
fn every_kind_of_span_is_said_in_words() {
    for (said, surface, text) in [
        ("IDR 3,159,000,000", "Rp 3,159 miliar", "😀 Klaim mencapai Rp 3,159 miliar."),
        ("IDR hundreds of millions", "ratusan juta rupiah", "Kerugian ratusan juta rupiah."),
        ("USD more than 5,000,000", "US$ 5 juta", "Nilainya lebih dari US$ 5 juta."),
        ("10,000 – 15,000 pekerja", "10-15 ribu pekerja", "Ada 10-15 ribu pekerja."),
        ("43.2 %", "43,2 persen", "Naik 43,2 persen."),
        ("79th", "ke-79", "Hari jadi ke-79 provinsi itu."),
        ("25 January 2025", "Sabtu (25/1)", "Ia datang Sabtu (25/1)."),
        ("end of December 2023", "akhir Desember 2023", "Selesai akhir Desember 2023."),
        ("10:00 UTC+07:00", "pukul 10.00 WIB", "Mulai pukul 10.00 WIB."),
        ("3 months", "3 bulan", "Selama 3 bulan."),
        ("Kota Bontang", "Kota Bontang", "Ia tinggal di Kota Bontang."),
        (
            "Dinas Tenaga Kerja · Kabupaten Situbondo",
            "Disnaker Situbondo",
            "Kepala Disnaker Situbondo hadir.",
        ),
        ("Jaminan hari tua", "JHT", "Klaim JHT BPJS Ketenagakerjaan."),
        ("Undang-Undang Nomor 24 Tahun 2011", "UU 24/2011", "Menurut UU 24/2011 itu wajib."),
        ("Kementerian Ketenagakerjaan", "Kemnaker", "Menurut Kemnaker, itu wajib."),
    ] {
        let record = serde_json::json!({ "text": text, "date": "2025-01-26" });
        let spans = spans(&page(&record.to_string(), ""));
        let found = spans.iter().find(|(found, _)| found == surface);
        assert_eq!(found.map(|(_, found)| found.as_str()), Some(said), "{text}: {spans:?}");
    }
}

#[test]
fn only_the_kinds_asked_for_are_shown() {
    let spans = spans(&page(r#"{"text":"Rp 5 juta pada 2023, 20 persen"}"#, "--kinds money,date"));
    let found: Vec<_> = spans.iter().map(|(surface, _)| surface.as_str()).collect();
    assert_eq!(found, ["Rp 5 juta", "2023"]);
}

#[test]
fn articles_share_what_they_say() {
    let record = "{\"text\":\"Disnaker Jember dan JHT. Bantuan JHT BPJS Ketenagakerjaan.\"}\n";
    let lists = data(&page(&record.repeat(3), ""), "lists");
    let lines: Vec<_> = lists["readings"].as_array().unwrap().iter().map(|r| &r[1]).collect();
    assert_eq!(lines.iter().filter(|line| **line == "Jaminan hari tua").count(), 1);
    let terms: Vec<_> = lists["terms"].as_array().unwrap().iter().collect();
    assert!(terms.iter().any(|term| term[0] == "affair" && term[2] == "Tenaga Kerja"), "{terms:?}");
    assert!(terms.iter().any(|term| term[0] == "province" && term[2] == "Jawa Timur"), "{terms:?}");
}

#[test]
fn what_stands_around_the_text_comes_along() {
    let input = r#"{"id":7,"title":"Judul","source":"satu.id","url":"https://satu.id/7","date":"1 November 2025","text":"Baca juga: Kota Malang"}"#;
    let page = page(input, "--title Laporan");
    let article = &data(&page, "articles")[0];
    for (name, expected) in [
        ("id", "7"),
        ("title", "Judul"),
        ("source", "satu.id"),
        ("url", "https://satu.id/7"),
        ("date", "2025-11-01"),
    ] {
        assert_eq!(article[name], expected);
    }
    let zone = article["zones"][2].as_u64().unwrap() as usize;
    assert_eq!(data(&page, "lists")["zones"][zone], "related_link");
    assert_eq!(data(&page, "about")["title"], "Laporan");
}

#[test]
fn records_are_annotated_anew() {
    let page = page(r#"{"text":"Rp 5 juta","spans":[{"start":0,"end":2,"kind":"date"}]}"#, "");
    assert_eq!(spans(&page), [("Rp 5 juta".to_owned(), "IDR 5,000,000".to_owned())]);
}

#[test]
fn no_text_becomes_markup() {
    let nasty = "</script><script>alert(1)</script><!-- <img src=x onerror=alert(1)> {script} {lists} \u{2028} & \u{0}";
    let record = serde_json::json!({ "id": nasty, "title": nasty, "source": nasty, "url": nasty, "text": nasty });
    let (hostile, harmless) = (page(&record.to_string(), ""), page(r#"{"text":"a"}"#, ""));
    for markup in ["<script", "</script", "<!--", "<img", "alert(1)</"] {
        let count = |page: &str| page.matches(markup).count();
        assert_eq!(count(&hostile), count(&harmless), "{markup}");
    }
    assert!(!hostile.contains(['\u{2028}', '\0']));
    assert_eq!(data(&hostile, "articles")[0]["text"], nasty);
}

#[test]
fn the_page_is_the_same_at_any_number_of_threads() {
    let examples = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/articles.jsonl");
    let input = std::fs::read_to_string(examples).unwrap().repeat(20);
    let once = page(&input, "--threads 1");
    assert!(once == page(&input, "--threads 3"));
    assert!(once.len() > input.len());
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_shown() {
    let desk = Desk::new();
    let run = desk
        .file("in.jsonl", "{\"text\":\"Rp 5 juta\"}\n{\"isi\":\n")
        .run("view in.jsonl -o page.html");
    assert_eq!(run.code, 1);
    assert!(run.err.contains("in.jsonl:2"), "{}", run.err);
    assert_eq!(data(&desk.read("page.html"), "articles").as_array().unwrap().len(), 1);
}

#[test]
fn a_page_is_whole_and_in_a_file() {
    for (arguments, remedy) in [
        ("view", "--output"),
        ("view -o page.html --no-text", "leave --no-text out"),
        ("view -o page.html --offsets byte", "leave --offsets out"),
    ] {
        let run = Desk::new().pipe(arguments, "Rp 5 juta");
        assert_eq!(run.code, 2);
        assert!(run.err.contains(remedy), "{}", run.err);
    }
}

#[test]
fn without_articles_there_is_still_a_page() {
    assert_eq!(data(&page("", ""), "articles"), serde_json::json!([]));
}
