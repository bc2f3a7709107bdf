//! `tandai number`: one expression read by itself.

use crate::process::Desk;

#[test]
fn an_expression_with_its_kind_value_and_spelling() {
    let desk = Desk::new();
    for (text, line) in [
        ("dua juta seribu", "number  value 2001000  dua juta seribu\n"),
        (
            "Rp 1.250.000,-",
            "money  value 1250000, currency IDR  Rp1,25 juta = Rp1.250.000 = satu juta dua ratus lima puluh ribu rupiah\n",
        ),
        ("US$ 5 juta", "money  value 5000000, currency USD  lima juta dolar\n"),
        ("sekitar 40 persen", "percent  value 40, modifier about  empat puluh persen\n"),
        ("10-15 ribu pekerja", "quantity  min 10000, max 15000, unit pekerja\n"),
        ("ratusan juta", "number  magnitude 100000000, indefinite\n"),
        ("ketujuh belas", "ordinal  value 17  ketujuh belas\n"),
        ("kesatu", "ordinal  value 1  pertama\n"),
        ("5.000 orang", "quantity  value 5000, unit orang  lima ribu orang\n"),
        ("nol", "number  value 0  nol\n"),
        ("10-15", "number  min 10, max 15\n"),
        ("8-9 pagi", "time  min 08:00, max 09:00\n"),
        ("setengah delapan", "time  value 07:30\n"),
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
        "percent  value -5.5  minus lima koma lima persen\n"
    );
    assert!(desk.run("number 5 --json").out.starts_with('{'));
}

#[test]
fn a_line_of_standard_input_is_an_expression() {
    let run = Desk::new().pipe("number --json -", "5 juta\n\nuang\nRp 5\n");
    let expected = concat!(
        r#"{"text":"5 juta","readings":[{"kind":"number","value":5000000,"spelled":["lima juta"]}]}"#,
        "\n",
        r#"{"text":"","readings":[]}"#,
        "\n",
        r#"{"text":"uang","readings":[],"error":"this begins like no number, amount, date, time or duration; write such an expression alone"}"#,
        "\n",
        r#"{"text":"Rp 5","readings":[{"kind":"money","value":5,"currency":"IDR","spelled":["Rp5","lima rupiah"]}]}"#,
        "\n"
    );
    assert_eq!((run.code, run.out.as_str()), (1, expected));
    assert!(run.err.starts_with("tandai: standard input:3: "), "{}", run.err);
}

#[test]
fn lines_of_several_expressions_begin_with_them() {
    let desk = Desk::new();
    let run = desk.pipe("number -", "5%\n\nuang\n07.00\n");
    let expected = "5%\tpercent\tvalue 5\tlima persen\n\nuang\t-\n\
                    07.00\ttime\tvalue 07:00\n07.00\tnumber\tvalue 7\ttujuh\n";
    assert_eq!((run.code, run.out.as_str()), (1, expected));
    let run = desk.command().args(["number", "Rp 10 juta", "5 persen"]).output().unwrap();
    let expected = "Rp 10 juta\tmoney\tvalue 10000000, currency IDR\tRp10 juta = Rp10.000.000 = sepuluh juta rupiah\n\
                    5 persen\tpercent\tvalue 5\tlima persen\n";
    assert_eq!(String::from_utf8(run.stdout).unwrap(), expected);
}

#[test]
fn what_cannot_be_read_is_pointed_at() {
    let desk = Desk::new();
    for (text, said, at) in [
        ("uang", "this begins like no number, amount, date, time or duration; write such", 0),
        ("Rp 5 juta per bulan", "an amount of money cannot go on with \"per bulan\"; leave", 10),
        ("20 persen lagi", "a percentage cannot go on with \"lagi\"", 10),
        ("Mei 2024 é lalu", "a date cannot go on with \"é lalu\"", 9),
        ("dua atau tiga", "a number cannot go on with \"atau tiga\"", 4),
        (
            "pukul 25.00",
            "a clock time cannot go on with \"25.00\"; leave that out, or correct it",
            6,
        ),
        ("31 Februari 2024", "the calendar has no such day; correct the date", 0),
        ("29 Februari 2023", "the calendar has no such day; correct the date", 0),
    ] {
        let run = desk.run_on("number", text);
        assert_eq!((run.code, run.out.as_str()), (1, ""), "{text}");
        assert!(run.err.starts_with(&format!("tandai: {said}")), "{}", run.err);
        let mark = run.err.lines().last().unwrap().chars().position(|c| c == '^').unwrap();
        assert_eq!(mark, at + 2, "{}", run.err);
    }
    assert_eq!(desk.run("number").code, 2);
}
