//! Writing and reading values of the standard library.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hash};
use std::num::NonZeroU32;

use smol_str::SmolStr;

use super::{Output, Stored};

macro_rules! stored_numbers {
    ($($number:ty),+) => {$(
        impl Stored for $number {
            fn write(&self, out: &mut Output) {
                out.bytes.extend(self.to_le_bytes());
            }

            #[inline]
            fn read(input: &mut &[u8]) -> Option<Self> {
                let (bytes, rest) = input.split_first_chunk()?;
                *input = rest;
                Some(Self::from_le_bytes(*bytes))
            }
        }
    )+};
}

stored_numbers!(u8, i8, u64, u128);

/// Numbers that are mostly small, in LEB128: seven bits per byte, the lowest
/// first, and one bit that says whether another byte follows.
macro_rules! stored_small_numbers {
    ($($number:ty),+) => {$(
        impl Stored for $number {
            fn write(&self, out: &mut Output) {
                let mut rest = *self;
                while rest >= 0x80 {
                    out.bytes.push(rest as u8 | 0x80);
                    rest >>= 7;
                }
                out.bytes.push(rest as u8);
            }

            #[inline]
            fn read(input: &mut &[u8]) -> Option<Self> {
                let first = u8::read(input)?;
                let number = if first < 0x80 { first.into() } else { read_long(first, input)? };
                Self::try_from(number).ok()
            }
        }
    )+};
}

stored_small_numbers!(u16, u32, usize);

/// Reads the rest of a number of several bytes, of which `first` is the first.
fn read_long(first: u8, input: &mut &[u8]) -> Option<u64> {
    let (mut number, mut bits) = (u64::from(first & 0x7f), 7);
    loop {
        let byte = u8::read(input)?;
        number |= u64::from(byte & 0x7f).checked_shl(bits)?;
        if byte < 0x80 {
            return Some(number);
        }
        bits += 7;
    }
}

impl Stored for bool {
    fn write(&self, out: &mut Output) {
        out.bytes.push(u8::from(*self));
    }

    #[inline]
    fn read(input: &mut &[u8]) -> Option<Self> {
        Some(u8::read(input)? != 0)
    }
}

impl Stored for () {
    fn write(&self, _: &mut Output) {}

    fn read(_: &mut &[u8]) -> Option<Self> {
        Some(())
    }
}

impl Stored for NonZeroU32 {
    fn write(&self, out: &mut Output) {
        self.get().write(out);
    }

    #[inline]
    fn read(input: &mut &[u8]) -> Option<Self> {
        Self::new(u32::read(input)?)
    }
}

impl<A: Stored, B: Stored> Stored for (A, B) {
    fn write(&self, out: &mut Output) {
        self.0.write(out);
        self.1.write(out);
    }

    #[inline]
    fn read(input: &mut &[u8]) -> Option<Self> {
        Some((A::read(input)?, B::read(input)?))
    }
}

impl<T: Stored> Stored for Option<T> {
    fn write(&self, out: &mut Output) {
        self.is_some().write(out);
        self.iter().for_each(|value| value.write(out));
    }

    #[inline]
    fn read(input: &mut &[u8]) -> Option<Self> {
        Some(if bool::read(input)? { Some(T::read(input)?) } else { None })
    }
}

impl<T: Stored + Default, const N: usize> Stored for [T; N] {
    fn write(&self, out: &mut Output) {
        self.iter().for_each(|value| value.write(out));
    }

    #[inline]
    fn read(input: &mut &[u8]) -> Option<Self> {
        let mut values = std::array::from_fn(|_| T::default());
        for value in &mut values {
            *value = T::read(input)?;
        }
        Some(values)
    }
}

impl<T: Stored> Stored for Box<T> {
    fn write(&self, out: &mut Output) {
        T::write(self, out);
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        T::read(input).map(Self::new)
    }
}

impl<T: Stored> Stored for Box<[T]> {
    fn write(&self, out: &mut Output) {
        write_all(self, out);
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        Vec::read(input).map(Self::from)
    }
}

impl<T: Stored> Stored for Vec<T> {
    fn write(&self, out: &mut Output) {
        write_all(self, out);
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        let len = usize::read(input)?;
        let mut values = Self::with_capacity(len);
        for _ in 0..len {
            values.push(T::read(input)?);
        }
        Some(values)
    }
}

fn write_all<T: Stored>(values: &[T], out: &mut Output) {
    values.len().write(out);
    values.iter().for_each(|value| value.write(out));
}

/// Reads a text of the program, without a copy.
fn read_text<'p>(input: &mut &'p [u8]) -> Option<&'p str> {
    let len = usize::read(input)?;
    let (text, rest) = input.split_at_checked(len)?;
    *input = rest;
    str::from_utf8(text).ok()
}

macro_rules! stored_texts {
    ($($text:ty),+) => {$(
        impl Stored for $text {
            fn write(&self, out: &mut Output) {
                self.len().write(out);
                out.bytes.extend(self.as_bytes());
            }

            fn read(input: &mut &[u8]) -> Option<Self> {
                read_text(input).map(Self::from)
            }
        }
    )+};
}

stored_texts!(Box<str>, SmolStr);

/// Maps are written in the order of their keys, so that the bytes are the same
/// each time.
impl<K: Stored + Ord + Hash, V: Stored, S: BuildHasher + Default> Stored for HashMap<K, V, S> {
    fn write(&self, out: &mut Output) {
        let mut entries: Vec<_> = self.iter().collect();
        entries.sort_unstable_by_key(|(key, _)| *key);
        entries.len().write(out);
        for (key, value) in entries {
            key.write(out);
            value.write(out);
        }
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        let len = usize::read(input)?;
        let mut map = Self::with_capacity_and_hasher(len, S::default());
        for _ in 0..len {
            let (key, value) = Stored::read(input)?;
            map.insert(key, value);
        }
        Some(map)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read_back<T: Stored>(value: &T) -> Option<T> {
        let mut out = Output::default();
        value.write(&mut out);
        let mut input = &*out.bytes;
        T::read(&mut input).filter(|_| input.is_empty())
    }

    proptest! {
        #[test]
        fn what_is_read_is_what_was_written(
            numbers in any::<(u8, u16, u32, u64, u128)>(),
            texts in prop::collection::vec("\\PC{0,9}", 0..9),
            flags in prop::collection::hash_map(any::<u16>(), any::<Option<bool>>(), 0..99),
        ) {
            let (byte, short, number, long, longest) = numbers;
            let numbers = ((byte, short), ((number, long as usize), (long, longest)));
            prop_assert_eq!(read_back(&numbers), Some(numbers));
            let texts: Vec<SmolStr> = texts.into_iter().map(SmolStr::from).collect();
            prop_assert_eq!(read_back(&texts), Some(texts));
            prop_assert_eq!(read_back(&flags), Some(flags));
        }

        #[test]
        fn what_ends_early_is_not_read(number in any::<u32>(), text in "\\PC{1,9}") {
            let mut out = Output::default();
            (number, Box::<str>::from(text)).write(&mut out);
            for end in 0..out.bytes.len() {
                prop_assert_eq!(<(u32, Box<str>)>::read(&mut &out.bytes[..end]), None);
            }
        }
    }
}
