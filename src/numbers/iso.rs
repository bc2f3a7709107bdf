//! Writing the numbers of dates and times, which are short and many.

/// Adds `number` in so many `digits`, noughts before it where it has fewer.
pub(super) fn push_digits(out: &mut String, number: u16, digits: u32) {
    for power in (0..digits).rev() {
        let digit = number / 10u16.pow(power) % 10;
        out.push(char::from(b'0' + digit as u8));
    }
}

#[cfg(test)]
mod tests {
    use super::push_digits;

    #[test]
    fn pads_with_noughts() {
        for (text, number, digits) in [("07", 7, 2), ("2026", 2026, 4), ("199", 199, 3)] {
            let mut out = String::new();
            push_digits(&mut out, number, digits);
            assert_eq!(out, text);
        }
    }
}
