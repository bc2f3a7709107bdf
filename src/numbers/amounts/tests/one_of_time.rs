//! Lengths of time that are one word, and modifiers of speech.

use super::reads;

#[test]
fn lengths_within_which_and_up_to_which() {
    reads(&[
        (
            "Pasar itu didatangi 3 ribu orang dalam sehari.",
            &["quantity 3000 orang: 3 ribu orang", "duration P1D: sehari"],
        ),
        ("Dicek dua kali dalam setahun.", &["quantity 2 kali: dua kali"]),
        ("Buka tiga hari dalam seminggu.", &["duration P3D: tiga hari"]),
        ("Hingga sehari sebelumnya loket tutup.", &["duration P1D: sehari"]),
        ("Izinnya hingga setahun.", &["duration at_most P1Y: setahun"]),
    ]);
}

#[test]
fn modifiers_of_speech() {
    reads(&[
        ("Yang lunas paling 20 persen.", &["percent at_most 20: 20 persen"]),
        (
            "Naik dua kali lipat lebih dibanding Mei.",
            &["quantity more_than 2 kali: dua kali lipat"],
        ),
        ("Denda dipotong separoh.", &["number 0.5: separoh"]),
    ]);
}

#[test]
fn units_of_several_words() {
    reads(&[
        ("Aki 12V 7Ah", &["quantity 12 volt: 12V", "quantity 7 ampere jam: 7Ah"]),
        ("Ada 6 KA tambahan", &["quantity 6 kereta api: 6 KA"]),
        ("di dua diler motor", &["quantity 2 diler: dua diler"]),
        ("tiga match point", &["quantity 3 match point: tiga match point"]),
    ]);
}
