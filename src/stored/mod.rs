//! The form in which the built-in lexicon is part of the program: bytes that are
//! written when the program is compiled, and read when it starts.
//!
//! `build.rs` builds the lexicon as a run with a user's tables does, and writes
//! the result. Reading takes a tenth of the time of building: nothing is folded,
//! hashed or looked up by name.

mod values;

use std::collections::BTreeMap;

use crate::prepared::Expression;

/// The bytes of the built-in lexicon.
#[cfg(prepared)]
pub(crate) static PREPARED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin"));

/// No bytes: `build.rs` itself has none yet.
#[cfg(not(prepared))]
pub(crate) static PREPARED: &[u8] = &[];

/// What is written: bytes, and tables of numbers as Rust expressions. The tables
/// become part of the program as they are ([`crate::prepared`]); the bytes hold
/// only the number of each table in its file.
#[derive(Default, PartialEq, Eq)]
pub(crate) struct Output {
    pub(crate) bytes: Vec<u8>,
    /// The tables as Rust expressions, by the name of the file that they go to.
    pub(crate) tables: BTreeMap<&'static str, Vec<String>>,
}

impl Output {
    /// Adds `table` to the tables of `file`, and writes its number to the bytes.
    pub(crate) fn keep(&mut self, file: &'static str, table: &impl Expression) {
        let tables = self.tables.entry(file).or_default();
        tables.push(table.expression());
        (tables.len() - 1).write(self);
    }
}

/// A value that can be written as bytes and read back.
pub(crate) trait Stored: Sized {
    /// Appends the value to `out`.
    #[allow(dead_code, reason = "only build.rs and tests write")]
    fn write(&self, out: &mut Output);

    /// Reads a value from the start of `input`, and moves `input` behind it.
    /// `None` if the bytes are not those of a value.
    fn read(input: &mut &[u8]) -> Option<Self>;
}

/// Implements [`Stored`] for structs, field after field; the fields must all be
/// listed. Also implements [`HeapSize`](crate::heap_size::HeapSize).
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

/// Declares an enum that is [`Stored`], as the number of its variant and then the
/// value or the fields of that. Also implements
/// [`HeapSize`](crate::heap_size::HeapSize).
macro_rules! stored_enum {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident {
            $(
                $(#[$doc:meta])*
                $variant:ident $(($value:ty))? $({ $($field:ident: $of:ty),+ $(,)? })?
            ),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        $vis enum $name {
            $($(#[$doc])* $variant $(($value))? $({ $($field: $of),+ })?),+
        }

        crate::heap_size::heap_size! {
            enum $name { $($variant $(($value))? $({ $($field),+ })?),+ }
        }

        impl crate::stored::Stored for $name {
            fn write(&self, out: &mut crate::stored::Output) {
                enum Which { $($variant),+ }
                match self {$(
                    Self::$variant
                        $((crate::heap_size::bound!(value $value)))?
                        $({ $($field),+ })? =>
                    {
                        out.bytes.push(Which::$variant as u8);
                        $(crate::stored::Stored::write(
                            crate::heap_size::bound!(value $value),
                            out,
                        );)?
                        $($(crate::stored::Stored::write($field, out);)+)?
                    }
                ),+}
            }

            #[inline]
            fn read(input: &mut &[u8]) -> Option<Self> {
                enum Which { $($variant),+ }
                let number: u8 = crate::stored::Stored::read(input)?;
                $(if number == Which::$variant as u8 {
                    $(let crate::heap_size::bound!(value $value) =
                        crate::stored::Stored::read(input)?;)?
                    $($(let $field = crate::stored::Stored::read(input)?;)+)?
                    return Some(
                        Self::$variant
                            $((crate::heap_size::bound!(value $value)))?
                            $({ $($field),+ })?
                    );
                })+
                None
            }
        }
    };
}

pub(crate) use {stored, stored_enum};
