//! How the built-in lexicon lies in the program: as bytes, written when the
//! program is compiled and read when it starts.
//!
//! `build.rs` builds the lexicon as a run does that has tables of its own, and
//! writes down what came of it. To read that takes a tenth of the time that
//! building takes: nothing is folded, hashed or looked up by its name.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher, Hash};
use std::num::NonZeroU32;

use smol_str::SmolStr;

use crate::prepared::Expression;

/// The bytes of the built-in lexicon.
#[cfg(prepared)]
pub(crate) static PREPARED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin"));

/// While `build.rs` writes them, there are none yet.
#[cfg(not(prepared))]
pub(crate) static PREPARED: &[u8] = &[];

/// What is written: bytes, and tables of numbers as the Rust expressions that
/// they are the values of. These are part of the program as they are, and of
/// them the bytes hold only the numbers that they are given.
#[derive(Default, PartialEq, Eq)]
pub(crate) struct Output {
    pub(crate) bytes: Vec<u8>,
    /// By the name of the file that they go to.
    pub(crate) tables: BTreeMap<&'static str, Vec<String>>,
}

impl Output {
    /// Puts a table into `file`, and writes its number there.
    pub(crate) fn keep(&mut self, file: &'static str, table: &impl Expression) {
        let tables = self.tables.entry(file).or_default();
        tables.push(table.expression());
        (tables.len() - 1).write(self);
    }
}

/// A value that can be written down, and read back.
pub(crate) trait Stored: Sized {
    /// Writes it behind what `out` has. That is for `build.rs`, and for tests.
    #[allow(dead_code)]
    fn write(&self, out: &mut Output);

    /// Reads it from the start of `input`, which goes on behind it.
    fn read(input: &mut &[u8]) -> Option<Self>;
}

/// Writes and reads the fields of structs or the variants of enums, none left
/// out, one after the other; and adds up what they hold in memory.
macro_rules! stored {
    ($($name:ident $(<$t:ident>)? { $($field:ident),+ $(,)? })+) => {
        crate::heap_size::heap_size! { $($name $(<$t>)? { $($field),+ })+ }
        $(impl$(<$t: crate::stored::Stored>)? crate::stored::Stored for $name$(<$t>)? {
            fn write(&self, out: &mut crate::stored::Output) {
                let Self { $($field),+ } = self;
                $(crate::stored::Stored::write($field, out);)+
            }

            #[inline]
            fn read(input: &mut &[u8]) -> Option<Self> {
                $(let $field = crate::stored::Stored::read(input)?;)+
                Some(Self { $($field),+ })
            }
        })+
    };
    ($(enum $name:ident {
        $($variant:ident $(($($value:ident),+))? $({ $($field:ident),+ })?),+ $(,)?
    })+) => {$(
        impl crate::heap_size::HeapSize for $name {
            fn heap_size(&self) -> usize {
                match self {$(
                    Self::$variant $(($($value),+))? $({ $($field),+ })? => {
                        let sizes: &[usize] = &[
                            $($(crate::heap_size::HeapSize::heap_size($value)),+)?
                            $($(crate::heap_size::HeapSize::heap_size($field)),+)?
                        ];
                        sizes.iter().sum()
                    }
                ),+}
            }
        }

        impl crate::stored::Stored for $name {
            fn write(&self, out: &mut crate::stored::Output) {
                enum Number { $($variant),+ }
                match self {$(
                    Self::$variant $(($($value),+))? $({ $($field),+ })? => {
                        out.bytes.push(Number::$variant as u8);
                        $($(crate::stored::Stored::write($value, out);)+)?
                        $($(crate::stored::Stored::write($field, out);)+)?
                    }
                ),+}
            }

            #[inline]
            fn read(input: &mut &[u8]) -> Option<Self> {
                enum Number { $($variant),+ }
                let number: u8 = crate::stored::Stored::read(input)?;
                $(if number == Number::$variant as u8 {
                    $($(let $value = crate::stored::Stored::read(input)?;)+)?
                    $($(let $field = crate::stored::Stored::read(input)?;)+)?
                    return Some(Self::$variant $(($($value),+))? $({ $($field),+ })?);
                })+
                None
            }
        }
    )+};
    (newtype: $($name:ident),+ $(,)?) => {$(
        crate::heap_size::heap_size!(inline: $name);

        impl crate::stored::Stored for $name {
            fn write(&self, out: &mut crate::stored::Output) {
                crate::stored::Stored::write(&self.0, out);
            }

            #[inline]
            fn read(input: &mut &[u8]) -> Option<Self> {
                crate::stored::Stored::read(input).map(Self)
            }
        }
    )+};
}

pub(crate) use stored;

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

/// Numbers that are mostly small: seven bits of one a byte, the lowest first,
/// and one bit that tells whether more follow.
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

/// A number of several bytes, behind the first.
fn read_long(first: u8, input: &mut &[u8]) -> Option<u32> {
    let (mut number, mut bits) = (u32::from(first & 0x7f), 7);
    loop {
        let byte = u8::read(input)?;
        number |= u32::from(byte & 0x7f).checked_shl(bits)?;
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

/// Text of the program itself.
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

/// In the order of the keys, so that the bytes are the same each time.
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
