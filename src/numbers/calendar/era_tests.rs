//! Dates beside those of other calendars, years and decades of two digits, and numbers that
//! resemble days.

use super::tests::read;

#[test]
fn dates_of_other_calendars_are_none() {
    read(&[
        ("2025-03-31", "salat Id pada 1 Syawal 1446 H/[31 Maret 2025] M"),
        ("2025-09-05", "peringatan 12 Rabiul Awal 1447 H/[5 September 2025]"),
        ("", "tanggal 11, 12, dan 13 Zulhijah"),
        ("", "mulai 8, 9 dan 10 Zulhijah 1446 H, lalu 3 Syakban"),
        ("2025-03-29", "Nyepi Tahun Baru Saka 1947 jatuh pada [29 Maret 2025]"),
        ("2025", "umat merayakan Nyepi Saka 1947/[2025]"),
        ("2024", "gol Bukayo Saka [2024] lalu"),
        ("", "kirab 1 Suro 1959, atau 11 Jumadilawal Dal 1959"),
        ("2025", "biaya haji tahun [2025]/1446 H turun"),
        ("2025", "Waisak 2569 BE/[2025] di Borobudur"),
        ("2025", "Imlek 2576 Kongzili/[2025] meriah"),
        ("", "perkara 2569/2025 diputus"),
    ]);
}

#[test]
fn a_year_or_quarter_is_read_by_the_word_before_it() {
    read(&[
        ("2025-33", "laba pada [1Q25] naik"),
        ("2024-36", "penjualan [4Q2024] turun"),
        ("", "seri 1Q25X dan kode 5Q25"),
        ("1998", "pada tahun '[98] ia lulus"),
        ("1985", "angkatan '[85] temu kangen"),
        ("1999", "alumni angkatan [99] temu kangen"),
        ("1812", "benteng semasa Perang [1812]"),
        ("200X", "dalam kurun waktu [2000-an]"),
        ("", "dibangun 1750 rumah"),
        ("1754", "abad lalu, tepatnya [1754], benteng itu"),
        ("198X", "film horor [80-an] tayang lagi"),
        ("XXXX-06", "target rampung [Juni]"),
        ("", "kata Juni, harga naik"),
    ]);
}

#[test]
fn a_number_tied_to_a_word_is_no_day() {
    read(&[
        ("XXXX-03-28", "puncaknya pada H-3 atau [28 Maret]"),
        ("2025-04-04", "pada H+3 atau [4 April 2025]"),
        ("2025-03-27", "sejak H-5 hingga [27 Maret 2025]"),
        ("XXXX-05-21", "KTT G-20 dan [21 Mei]"),
    ]);
}

#[test]
fn the_number_of_a_stage_is_no_day_of_its_months() {
    read(&[
        ("2025-01/2025-03", "cair pada tahap 1 [Januari-Maret 2025]"),
        ("XXXX-10/XXXX-12", "tahap 4 bulan [Oktober-Desember]"),
        ("2025-04/2025-06", "termin 2 [April s/d Juni 2025]"),
        ("XXXX-01/XXXX-06", "tahap 1 dan 2 [Januari-Juni]"),
        ("2025-07-05", "tahap 2, [5 Juli 2025]"),
        ("2025-07-04", "mulai tahap [4 Juli 2025]"),
    ]);
}

#[test]
fn years_of_two_digits() {
    read(&[
        ("1998", "mantan aktivis '[98] itu"),
        ("1998", "kerusuhan '[98]."),
        ("1998-05", "korban tragedi [Mei 98]."),
        ("1998/2004", "pada tahun [98 hingga 2004] ia"),
        ("", "dia berkata '55 orang hadir'"),
        ("", "lagu '76 Indonesian Downhill"),
        ("", "gol menit '88, katanya"),
        ("", "lulusan 98 orang"),
        ("1997", "Akpol angkatan [97] itu"),
        ("", "mahasiswa KKN angkatan 97 itu"),
    ]);
}

#[test]
fn ages_are_no_decades() {
    read(&[
        ("", "kini berusia awal 60-an"),
        ("", "memasuki akhir 20-an, ia menikah"),
        ("", "umur 20-an tahun sampai 50-an"),
        ("199X", "[awal 90-an], ia hijrah"),
        ("199X", "artis [90-an] itu kembali"),
        ("200X", "lagu hits [2000-an] diputar"),
        ("", "anak 20-an orang dan mobil 80-an unit"),
    ]);
}

#[test]
fn parts_of_years_and_terms() {
    read(&[
        ("2025-40", "laba [H1 2025] naik"),
        ("2024-41", "ekonomi [H2-2024] tumbuh"),
        ("2025-35", "realisasi [Tw III/2025] itu"),
        ("", "visa H1 dan rapor semester 1-5"),
        ("", "nilai semester 1 sampai 6"),
        ("XXXX-40/XXXX-41", "pada [semester 1 sampai 2] itu"),
        ("1995/1998", "ketua jurusan [1995-98] itu"),
        ("", "kode X-2008-11"),
        ("XXXX-07", "harga Minggu I [Juli] turun"),
        ("2025-10", "data Minggu III [Oktober 2025] itu"),
        ("XXXX-WXX-7", "hadir pada [Minggu] I Wayan Sudana"),
    ]);
}
