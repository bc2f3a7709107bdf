//! Which of the records that cannot be read are told one by one.

use std::sync::Arc;

use super::chunk::Reject;

/// So many problems are told. More would hide what else there is to see.
const MOST_TOLD: u64 = 100;

/// What has been told so far.
#[derive(Default)]
pub(super) struct Complaints {
    told: u64,
    /// The last file with a problem that all of it is likely to have.
    file: Option<Arc<str>>,
}

impl Complaints {
    /// What to tell about the next reject, if anything. A problem such as the
    /// encoding of a file is told once.
    pub(super) fn next(&mut self, reject: &Reject) -> Option<String> {
        let Reject { place, problem, .. } = reject;
        let mut more = "";
        if problem.is_of_file() {
            if self.file.as_ref() == Some(&place.file) {
                return None;
            }
            self.file = Some(place.file.clone());
            more = " (told once for this file)";
        }
        self.told += 1;
        match self.told {
            ..=MOST_TOLD => Some(format!("{place}: {problem}{more}")),
            number if number == MOST_TOLD + 1 => {
                Some("more cannot be read; --rejects FILE keeps them all".into())
            }
            _ => None,
        }
    }
}
