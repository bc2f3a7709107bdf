//! Tables that are part of the program as they are used, so that a run neither
//! makes nor copies them: `build.rs` writes each down as the Rust expression
//! that it is the value of.

use std::borrow::Cow;
use std::fmt::Debug;

/// The tables in a file that `build.rs` wrote, by their numbers. The expressions
/// name every type that is in a table: whoever includes it has to import them.
#[cfg(prepared)]
macro_rules! prepared {
    ($file:literal) => {
        &include!(concat!(env!("OUT_DIR"), "/", $file))
    };
}

/// While it writes them, there are none yet.
#[cfg(not(prepared))]
macro_rules! prepared {
    ($file:literal) => {
        &[]
    };
}

pub(crate) use prepared;

/// A value that can be written as a Rust expression.
pub(crate) trait Expression {
    fn expression(&self) -> String;
}

/// Writes structs by their fields, none left out; and adds up what they hold
/// in memory.
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

/// The values are written as they are shown.
impl<T: Clone + Debug> Expression for Cow<'static, [T]> {
    fn expression(&self) -> String {
        format!("Cow::Borrowed(&{:?})", &**self)
    }
}

impl Expression for usize {
    fn expression(&self) -> String {
        self.to_string()
    }
}

impl<T: Expression> Expression for Option<T> {
    fn expression(&self) -> String {
        let value = self.as_ref().map(|value| format!("Some({})", value.expression()));
        value.unwrap_or_else(|| "None".to_owned())
    }
}
