//! Tables that are part of the program in the form in which they are used, so
//! that a run neither builds nor copies them: `build.rs` writes each of them as a
//! Rust expression.

use std::borrow::Cow;
use std::fmt::Debug;

/// The tables in a file that `build.rs` wrote, by their numbers. The expressions
/// name every type in a table: the module that includes them must import these.
#[cfg(prepared)]
macro_rules! prepared {
    ($file:literal) => {
        &include!(concat!(env!("OUT_DIR"), "/", $file))
    };
}

/// No tables: `build.rs` itself has none yet.
#[cfg(not(prepared))]
macro_rules! prepared {
    ($file:literal) => {
        &[]
    };
}

pub(crate) use prepared;

/// A value that can be written as a Rust expression.
pub(crate) trait Expression {
    /// The Rust expression whose value this is.
    fn expression(&self) -> String;
}

/// Implements [`Expression`] for structs by their fields, which must all be
/// listed; and [`HeapSize`](crate::heap_size::HeapSize).
macro_rules! expressed {
    ($($name:ident $(<$t:ident>)? { $($field:ident),+ $(,)? })+) => {
        crate::heap_size::heap_size! { $($name $(<$t>)? { $($field),+ })+ }
        $(impl$(<$t: Clone + std::fmt::Debug>)? crate::prepared::Expression for $name$(<$t>)? {
            fn expression(&self) -> String {
                let Self { $($field),+ } = self;
                let fields = [$((
                    stringify!($field),
                    crate::prepared::Expression::expression($field),
                )),+];
                let fields = fields.map(|(name, value)| format!("{name}: {value}"));
                format!("{} {{ {} }}", stringify!($name), fields.join(", "))
            }
        })+
    };
}

pub(crate) use expressed;

/// The values are written in their `Debug` form, which must be an expression.
impl<T: Clone + Debug> Expression for Cow<'static, [T]> {
    fn expression(&self) -> String {
        format!("Cow::Borrowed(&{:?})", &**self)
    }
}

macro_rules! expressed_as_text {
    ($($of:ty),+) => {$(
        impl Expression for $of {
            fn expression(&self) -> String {
                self.to_string()
            }
        }
    )+};
}

expressed_as_text!(usize, bool);

impl<T: Expression> Expression for Option<T> {
    fn expression(&self) -> String {
        let value = self.as_ref().map(|value| format!("Some({})", value.expression()));
        value.unwrap_or_else(|| "None".to_owned())
    }
}
