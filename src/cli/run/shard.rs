//! One machine's share of a corpus.

use std::str::FromStr;

/// Every `of`-th record, beginning with the `number`-th: `2/4` takes the
/// records 2, 6, 10 and so on. Records are dealt out one by one, because
/// nobody knows how many there are before all have been read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Shard {
    number: u64,
    of: u64,
}

impl Shard {
    pub(crate) const WHOLE: Self = Self { number: 1, of: 1 };

    /// Whether it holds the record that comes after `before` others.
    pub(crate) const fn holds(self, before: u64) -> bool {
        before % self.of == self.number - 1
    }
}

impl FromStr for Shard {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (number, of) = text.split_once('/').ok_or("write it as 2/4: the second of four")?;
        let (Ok(number), Ok(of)) = (number.parse(), of.parse()) else {
            return Err("write it as 2/4: the second of four");
        };
        if number == 0 || number > of {
            return Err("shards are numbered from 1 on: 1/4, 2/4, 3/4 and 4/4");
        }
        Ok(Self { number, of })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_record_is_in_one_shard() {
        let shards = ["1/3", "2/3", "3/3"].map(|text| Shard::from_str(text).unwrap());
        let holding = |before| shards.map(|shard| shard.holds(before));
        assert_eq!(holding(0), [true, false, false]);
        assert_eq!(holding(4), [false, true, false]);
        assert_eq!(holding(5), [false, false, true]);
        assert!(Shard::WHOLE.holds(0) && Shard::WHOLE.holds(7));
    }

    #[test]
    fn wrong_shards() {
        for text in ["", "1", "0/4", "5/4", "1/0", "-1/4", "1/4/2", "a/b"] {
            assert!(Shard::from_str(text).is_err(), "{text}");
        }
    }
}
