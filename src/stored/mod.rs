//! How the built-in lexicon lies in the program: as bytes, written when the
//! program is compiled and read when it starts.
//!
//! `build.rs` builds the lexicon as a run does that has tables of its own, and
//! writes down what came of it. To read that takes a tenth of the time that
//! building takes: nothing is folded, hashed or looked up by its name.

mod values;

use std::collections::BTreeMap;

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

/// Writes and reads the fields of structs, none left out, one after the other;
/// and adds up what they hold in memory.
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

/// Declares an enum that is written and read: the number of the variant, and
/// then the value or the fields that it has; and adds up what they hold in memory.
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
