//! Keeping the files that a run writes apart from each other and from its inputs.

use std::fs;
use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::read::Input;

/// The options that name files to be written, each with its file.
pub(super) struct WrittenFiles<'a>(Vec<(&'static str, &'a Path)>);

impl<'a> WrittenFiles<'a> {
    pub(super) fn new(options: [(&'static str, Option<&'a Path>); 3]) -> Self {
        let named = options.into_iter().filter_map(|(option, path)| Some((option, path?)));
        // Devices and pipes can be written to by more than one.
        Self(named.filter(|(_, path)| path.is_file() || !path.exists()).collect())
    }

    /// Refuses a file that two options name, or that is one of the INPUT `arguments`. Leaves out
    /// of the `inputs` what an earlier run has written into a directory that is read.
    pub(super) fn check(
        &self,
        arguments: &[PathBuf],
        inputs: &mut Vec<Input>,
    ) -> Result<(), Failure> {
        let arguments = arguments.iter().map(|path| ("INPUT", path.as_path()));
        let all: Vec<_> = self.0.iter().copied().chain(arguments).collect();
        for (i, &(option, path)) in self.0.iter().enumerate() {
            if path == Path::new("-") {
                return Err(Failure::Usage(format!("{option} needs the name of a file, not -")));
            }
            let path = resolved(path);
            if let Some((other, _)) = all[i + 1..].iter().find(|(_, it)| resolved(it) == path) {
                let path = path.display();
                return Err(Failure::Usage(format!(
                    "{option} and {other} name the same file, {path}; name another to write to"
                )));
            }
            inputs.retain(|input| !matches!(input, Input::File(read) if resolved(read) == path));
        }
        Ok(())
    }
}

/// The path without links and dots; of a file that is not there yet, by its directory.
fn resolved(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| {
        let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
        let directory = fs::canonicalize(parent.unwrap_or(Path::new(".")));
        let name = path.file_name().unwrap_or_default();
        directory.map_or_else(|_| path.to_owned(), |directory| directory.join(name))
    })
}
