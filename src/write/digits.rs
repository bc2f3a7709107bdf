//! Whole numbers in digits.
//!
//! Two digits at a time come from a table; four or sixteen make one integer, whose leading zeros
//! are then shifted out. So nothing is written digit by digit, and no branch depends on the number
//! of digits.

/// The digits of a number, and their count.
pub(super) type Digits = ([u8; 16], usize);

/// The digits of `number`, if there are at most sixteen.
#[inline]
pub(super) fn digits(number: u64) -> Option<Digits> {
    match number {
        0..10_000 => {
            let four = four(number as usize);
            // The last digit is written even if it is a zero.
            let zeros = (four & 0x0f_0f0f | 1 << 24).trailing_zeros() / 8;
            Some((u128::from(four >> (8 * zeros)).to_le_bytes(), 4 - zeros as usize))
        }
        10_000..10_000_000_000_000_000 => Some(sixteen(number)),
        _ => None,
    }
}

/// The digits of a number of more than four digits.
fn sixteen(number: u64) -> Digits {
    let (high, low) = (number / 100_000_000, number % 100_000_000);
    let all = u128::from(eight(high)) | u128::from(eight(low)) << 64;
    let zeros = (all & u128::from_le_bytes([0x0f; 16])).trailing_zeros() / 8;
    ((all >> (8 * zeros)).to_le_bytes(), 16 - zeros as usize)
}

fn eight(number: u64) -> u64 {
    let [high, low] = [number / 10_000, number % 10_000].map(|half| four(half as usize));
    u64::from(high) | u64::from(low) << 32
}

/// The four digits of a number below ten thousand, the first in the lowest byte.
#[inline]
fn four(number: usize) -> u32 {
    let [high, low] = [number / 100, number % 100].map(|pair| PAIRS[pair % 100]);
    u32::from(high) | u32::from(low) << 16
}

/// Both digits of each number below a hundred, the first in the lower byte.
const PAIRS: [u16; 100] = {
    let mut pairs = [0; 100];
    let mut pair = 0;
    while pair < 100 {
        pairs[pair] = u16::from_le_bytes([b'0' + pair as u8 / 10, b'0' + pair as u8 % 10]);
        pair += 1;
    }
    pairs
};

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(number: u64) -> Option<String> {
        let (digits, length) = digits(number)?;
        Some(String::from_utf8(digits[..length].to_vec()).unwrap())
    }

    #[test]
    fn numbers_of_every_length_are_written_up_to_sixteen_digits() {
        for power in 0..=16 {
            let number = 10_u64.pow(power);
            assert_eq!(written(number - 1), Some((number - 1).to_string()));
            let expected = (power < 16).then(|| number.to_string());
            assert_eq!(written(number), expected);
        }
    }

    proptest! {
        #[test]
        fn are_those_that_a_number_displays(number in 0..10_000_000_000_000_000u64, power in 0..16u32) {
            let number = number / 10u64.pow(power);
            prop_assert_eq!(written(number), Some(number.to_string()));
        }
    }
}
