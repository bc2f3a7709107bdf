//! Addresses and tags, in which no name counts.

use crate::scan::{Atom, Scan};

/// The most atoms of an address before the name in it.
const MAX_HOST_ATOMS: usize = 16;

/// Whether atoms `start..end` belong to an internet address or a tag:
/// `dinkes.go.id`, `@bpjskesehatan`, `#Disdik`.
#[inline]
pub(super) fn is_in_address(scan: &Scan<'_>, start: usize, end: usize) -> bool {
    // Fast path: most names have a blank on either side.
    scan.glued(start) && begins_before(scan, start)
        || scan.glued(end) && goes_on_behind(scan, start, end)
}

/// Whether the sign or digits glued to the front of atom `start` belong to an
/// address or to a word with digits in it.
fn begins_before(scan: &Scan<'_>, start: usize) -> bool {
    let before = start - 1;
    match scan.sign_byte(before) {
        Some(b'@' | b'#' | b'_') => true,
        Some(b'.' | b'/') => is_host_before(scan, before),
        // `P3A` is one word; `Covid-19Polda` are two that lack a blank.
        _ => {
            let letters = before.checked_sub(1).and_then(|at| scan.get(at));
            scan.is_digits(before) && scan.glued(before) && letters.is_some_and(Atom::is_word)
        }
    }
}

/// Whether the dot or slash at `sign` stands in an address: behind `www`, two
/// slashes, or a dot before a lower-case word. A sign glued to a name elsewhere ends
/// a sentence (`itu.KPK`) or joins two names (`Polri/KPK`).
fn is_host_before(scan: &Scan<'_>, sign: usize) -> bool {
    let from = sign.saturating_sub(MAX_HOST_ATOMS);
    let mut glued = (from..=sign).rev().take_while(|&at| scan.glued(at));
    glued.any(|at| match scan.sign_byte(at - 1) {
        Some(b'/') => scan.is(at, '/'),
        Some(b'.') => scan.is_lower_case_word(at),
        _ => scan.surface(at - 1).eq_ignore_ascii_case("www"),
    })
}

/// Whether an address goes on behind atoms `start..end`, glued to them.
fn goes_on_behind(scan: &Scan<'_>, start: usize, end: usize) -> bool {
    let next = end + 1;
    let is_word = || scan.glued(next) && scan.is_lower_case_word(next);
    match scan.sign_byte(end) {
        Some(b'_') => true,
        Some(b'@') => is_word(),
        Some(b'.') => is_word() || is_upper_case_host(scan, start, next),
        _ => false,
    }
}

/// Whether the name at `start` and the word at `next` belong to an address in
/// upper case: `POS-KUPANG.COM`.
fn is_upper_case_host(scan: &Scan<'_>, start: usize, next: usize) -> bool {
    let hyphen = start.checked_sub(1).is_some_and(|at| scan.is(at, '-') && scan.glued(at));
    let shouted = scan.is_upper(next);
    hyphen && shouted && scan.glued(start) && scan.glued(next)
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
    use crate::kind::SpanKind;

    #[test]
    fn no_name_stands_in_an_address_or_a_tag() {
        assert_spans(
            SpanKind::Agency,
            &[
                ("laman KPK.go.id itu", &[]),
                ("buka http://www.KPK.go.id/berita dulu", &[]),
                ("akun @kpk, tagar #Kemnaker, surel humas@KPK, nama KPK_RI", &[]),
                ("laman kabar.com/hukum/KPK itu", &[]),
                (
                    "pimpinan (KPK/Polri) hadir",
                    &["KPK: kpk law_enforcement", "Polri: polri law_enforcement"],
                ),
                (
                    "kata KPK.Hal itu benar.KPK diam",
                    &["KPK: kpk law_enforcement", "KPK: kpk law_enforcement"],
                ),
                ("soal Covid-19Polda Jatim rapat", &["Polda Jatim: polri law_enforcement 35"]),
            ],
        );
        assert_spans(
            SpanKind::Opd,
            &[
                ("laman Disdik.kota.go.id, www.Disdik.com, #Disdik", &[]),
                ("laman kabar.com/Disdik itu", &[]),
            ],
        );
        assert_spans(
            SpanKind::Region,
            &[
                ("laman Bandung.go.id, kabar.com/Bandung, //Bandung", &[]),
                ("KABAR-BANDUNG.COM, akun @Bandung dan Bandung@kabar", &[]),
                ("wilayah (Sumut/Jabar) itu", &["Sumut: 12 province", "Jabar: 32 province"]),
            ],
        );
    }
}
