//! Enums whose variants have a fixed name in files and lexicons.

/// What [`named_enum!`] declares, for code that reads any such enum.
pub(crate) trait NamedEnum: Copy + 'static {
    const ALL: &'static [Self];

    fn name(self) -> &'static str;

    fn from_name(name: &str) -> Option<Self>;
}

/// Declares an enum, the name of each variant in files, and the way back.
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
            $vis const ALL: [$name; [$($name::$variant),+].len()] = [$($name::$variant),+];

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
            const ALL: &'static [Self] = &Self::ALL;

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

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.name())
            }
        }
    };
}

pub(crate) use named_enum;
