//! Enums whose variants have a fixed name in files and lexicons.

use std::fmt;

/// The name is that of no variant of an enum: of no [`SpanKind`](crate::SpanKind), for instance.
///
/// ```
/// let error = "mony".parse::<tandai::write::OffsetUnit>().unwrap_err();
/// assert_eq!(error.to_string(), "\"mony\" is none of char, byte, utf16");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownName {
    name: Box<str>,
    /// The names of all variants, in a list for a person.
    known: Box<str>,
}

impl UnknownName {
    pub(crate) fn among<T: NamedEnum>(name: &str) -> Self {
        let known: Vec<_> = T::ALL.iter().map(|variant| variant.name()).collect();
        Self { name: name.into(), known: known.join(", ").into() }
    }
}

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, known } = self;
        write!(f, "\"{name}\" is none of {known}")
    }
}

impl std::error::Error for UnknownName {}

/// The interface of an enum that [`named_enum!`] declares, for code that is generic over them.
pub(crate) trait NamedEnum: Copy + 'static {
    const ALL: &'static [Self];

    fn name(self) -> &'static str;

    fn from_name(name: &str) -> Option<Self>;
}

/// Declares an enum, the name of each variant in files, and how to find a variant by its name.
macro_rules! named_enum {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident { $($(#[$doc:meta])* $variant:ident = $text:literal,)+ }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        $vis enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            /// Every variant, in the order of the scheme.
            $vis const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its name in files, as the scheme writes it.
            $vis const fn name(self) -> &'static str {
                match self { $($name::$variant => $text),+ }
            }

            /// The variant with this name in files.
            $vis fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|variant| variant.name() == name)
            }
        }

        impl $crate::value::NamedEnum for $name {
            const ALL: &'static [Self] = Self::ALL;

            fn name(self) -> &'static str {
                self.name()
            }

            fn from_name(name: &str) -> Option<Self> {
                Self::from_name(name)
            }
        }

        $crate::heap_size::heap_size!(inline: $name);

        impl $crate::stored::Stored for $name {
            fn write(&self, out: &mut $crate::stored::Output) {
                out.bytes.push(*self as u8);
            }

            #[inline]
            fn read(input: &mut &[u8]) -> Option<Self> {
                let number: u8 = $crate::stored::Stored::read(input)?;
                Self::ALL.get(usize::from(number)).copied()
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::value::UnknownName;

            fn from_str(name: &str) -> Result<Self, Self::Err> {
                Self::from_name(name).ok_or_else(|| $crate::value::UnknownName::among::<Self>(name))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.name())
            }
        }
    };
}

pub(crate) use named_enum;
