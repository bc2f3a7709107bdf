//! One expression read by itself.

use crate::command::Desk;

#[test]
fn an_expression_with_its_kind_value_and_spelling() {
    let desk = Desk::new();
    for (text, line) in [
        ("dua juta seribu", "number  value 2001000  dua juta seribu\n"),
        (
            "Rp 1.250.000,-",
            "money  value 1250000, currency IDR  Rp1,25 juta = Rp1.250.000 = satu juta dua ratus lima puluh ribu\n",
        ),
        ("US$ 5 juta", "money  value 5000000, currency USD  lima juta\n"),
        ("sekitar 40 persen", "percent  value 40, modifier about  empat puluh\n"),
        ("10-15 ribu pekerja", "quantity  min 10000, max 15000, unit pekerja\n"),
        ("ratusan juta", "number  magnitude 100000000, indefinite\n"),
        ("ketujuh belas", "ordinal  value 17  tujuh belas\n"),
        ("akhir Mei 2024", "date  value 2024-05, part end\n"),
        ("pukul 19.30 WIB", "time  value 19:30+07:00\n"),
        ("setengah tahun", "duration  value P6M\n"),
    ] {
        let run = desk.run_on("number", text);
        assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, line, ""), "{text}");
    }
    assert_eq!(
        desk.run("number dua juta seribu").out,
        desk.run_on("number", "dua juta seribu").out
    );
    assert_eq!(desk.run("number -5").out, "number  value -5  minus lima\n");
    assert_eq!(
        desk.run("number -- -5,5 persen").out,
        "percent  value -5.5  minus lima koma lima\n"
    );
    assert!(desk.run("number 5 --json").out.starts_with('{'));
}

#[test]
fn a_line_of_standard_input_is_an_expression() {
    let run = Desk::new().pipe("number --json -", "5 juta\n\nuang\nRp 5\n");
    let expected = concat!(
        r#"{"text":"5 juta","readings":[{"kind":"number","value":5000000,"spelled":["lima juta"]}]}"#,
        "\n",
        r#"{"text":"Rp 5","readings":[{"kind":"money","value":5,"currency":"IDR","spelled":["Rp5","lima"]}]}"#,
        "\n"
    );
    assert_eq!((run.code, run.out.as_str()), (1, expected));
}

#[test]
fn what_cannot_be_read_is_pointed_at() {
    let desk = Desk::new();
    for (text, said) in [
        ("uang", "\"uang\" starts like no number, amount, date, time or duration"),
        ("Rp 5 juta per bulan", "an amount of money ends at byte 10, where \"per bulan\" follows"),
        ("20 persen lagi", "a percentage ends at byte 10, where \"lagi\" follows"),
        ("Mei 2024 é lalu", "a date ends at byte 9, where \"é lalu\" follows"),
    ] {
        let run = desk.run_on("number", text);
        assert_eq!((run.code, run.out.as_str()), (1, ""), "{text}");
        assert!(run.err.contains(said), "{}", run.err);
        let mark = run.err.lines().last().unwrap().chars().position(|c| c == '^').unwrap();
        let at = run
            .err
            .split("byte ")
            .nth(1)
            .map_or(0, |rest| rest[..2].trim_matches(',').parse().unwrap());
        assert_eq!(mark, at + 2, "{}", run.err);
    }
    assert_eq!(desk.run("number").code, 2);
}
