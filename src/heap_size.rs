//! How much memory the lexicon holds, added up by its own structures.

use std::borrow::Cow;
use std::collections::HashMap;
use std::num::NonZeroU32;

use smol_str::SmolStr;

/// A value that knows how many bytes it holds on the heap.
pub(crate) trait HeapSize {
    /// The number of bytes that it has allocated, used or spare, without the
    /// bytes of the value itself.
    fn heap_size(&self) -> usize {
        0
    }
}

/// Expands to `$name`: a name for the field of a tuple variant, of which a macro
/// has only the type `$of`.
macro_rules! bound {
    ($name:ident $of:ty) => {
        $name
    };
}

/// Implements [`HeapSize`] by adding up the fields of structs or the variants of
/// enums, which must all be listed; or, with `inline`, for types that hold nothing
/// on the heap.
macro_rules! heap_size {
    (enum $name:ident {
        $($variant:ident $(($value:ty))? $({ $($field:ident),+ })?),+
    }) => {
        impl crate::heap_size::HeapSize for $name {
            fn heap_size(&self) -> usize {
                match self {$(
                    Self::$variant
                        $((crate::heap_size::bound!(value $value)))?
                        $({ $($field),+ })? =>
                    {
                        let sizes: &[usize] = &[
                            $(crate::heap_size::HeapSize::heap_size(
                                crate::heap_size::bound!(value $value)
                            ))?
                            $($(crate::heap_size::HeapSize::heap_size($field)),+)?
                        ];
                        sizes.iter().sum()
                    }
                ),+}
            }
        }
    };
    (inline: $($name:ty),+ $(,)?) => {
        $(impl crate::heap_size::HeapSize for $name {})+
    };
    ($($name:ident $(<$t:ident>)? { $($field:ident),+ $(,)? })+) => {$(
        impl$(<$t: crate::heap_size::HeapSize>)? crate::heap_size::HeapSize for $name$(<$t>)? {
            fn heap_size(&self) -> usize {
                let Self { $($field),+ } = self;
                [$(crate::heap_size::HeapSize::heap_size($field)),+].iter().sum()
            }
        }
    )+};
}

pub(crate) use {bound, heap_size};

heap_size!(inline: (), bool, u8, i8, u16, u32, u64, u128, usize, NonZeroU32);

fn sum<'v, T: HeapSize + 'v>(values: impl IntoIterator<Item = &'v T>) -> usize {
    values.into_iter().map(HeapSize::heap_size).sum()
}

impl<T: HeapSize> HeapSize for Vec<T> {
    fn heap_size(&self) -> usize {
        self.capacity() * size_of::<T>() + sum(self)
    }
}

impl<T: HeapSize> HeapSize for Box<[T]> {
    fn heap_size(&self) -> usize {
        self.len() * size_of::<T>() + sum(self)
    }
}

impl<T: HeapSize> HeapSize for Box<T> {
    fn heap_size(&self) -> usize {
        size_of::<T>() + (**self).heap_size()
    }
}

impl<T: HeapSize, const N: usize> HeapSize for [T; N] {
    fn heap_size(&self) -> usize {
        sum(self)
    }
}

impl HeapSize for Box<str> {
    fn heap_size(&self) -> usize {
        self.len()
    }
}

impl HeapSize for SmolStr {
    fn heap_size(&self) -> usize {
        if self.is_heap_allocated() { self.len() } else { 0 }
    }
}

impl HeapSize for Cow<'static, str> {
    fn heap_size(&self) -> usize {
        match self {
            Cow::Borrowed(_) => 0,
            Cow::Owned(text) => text.capacity(),
        }
    }
}

impl<T: HeapSize + Clone> HeapSize for Cow<'static, [T]> {
    fn heap_size(&self) -> usize {
        match self {
            Cow::Borrowed(_) => 0,
            Cow::Owned(values) => values.heap_size(),
        }
    }
}

impl<T: HeapSize> HeapSize for Option<T> {
    fn heap_size(&self) -> usize {
        sum(self)
    }
}

impl<A: HeapSize, B: HeapSize> HeapSize for (A, B) {
    fn heap_size(&self) -> usize {
        self.0.heap_size() + self.1.heap_size()
    }
}

/// The number of control bytes that a hash table repeats at its end.
const CONTROL_GROUP_BYTES: usize = 16;

/// A hash table of the standard library has a power of two of slots, of which an
/// eighth stays empty, each with a control byte.
impl<K: HeapSize, V: HeapSize, S> HeapSize for HashMap<K, V, S> {
    fn heap_size(&self) -> usize {
        if self.capacity() == 0 {
            return 0;
        }
        let slots = (self.capacity() * 8).div_ceil(7).next_power_of_two();
        slots * (size_of::<(K, V)>() + 1)
            + CONTROL_GROUP_BYTES
            + sum(self.keys())
            + sum(self.values())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Two {
        names: Vec<Box<str>>,
        number: u32,
    }

    heap_size!(Two { names, number });

    #[test]
    fn adds_up_what_is_on_the_heap() {
        let mut names: Vec<Box<str>> = Vec::with_capacity(4);
        names.push("abc".into());
        let boxes = 4 * size_of::<Box<str>>();
        assert_eq!(Two { names, number: 7 }.heap_size(), boxes + 3);
        assert_eq!(HashMap::<u32, u32>::new().heap_size(), 0);
        // The smallest table has four slots.
        assert_eq!(HashMap::from([(1u32, 2u32)]).heap_size(), 4 * 9 + 16);
    }
}
