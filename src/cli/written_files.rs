//! The files that a run writes, kept apart from each other and from those that
//! it reads: none may be lost because two options name the same file.

use std::fs;
use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::output::message;
use super::read::Input;
use super::spool::beside;

/// Beside a file `FILE` these may be written before it is whole.
const UNFINISHED: &[&str] = &[".part", ".part.journal"];

/// What stands in place of an option where the results go to standard output,
/// which may be a file.
const STDOUT: &str = "standard output";

/// The files that a run writes, each with the option that names it.
pub(crate) struct WrittenFiles(Vec<(&'static str, FileId)>);

/// One file, whatever names lead to it.
#[derive(Debug, PartialEq, Eq)]
enum FileId {
    /// Device and inode.
    #[cfg(unix)]
    There(u64, u64),
    /// A file that is not there yet: the directory that it comes to, and its name.
    Path(PathBuf),
}

impl WrittenFiles {
    /// The `output`, which is standard output where there is none, and the files
    /// that the other options name. No two may be the same.
    pub(crate) fn new(
        output: Option<&Path>,
        others: [(&'static str, Option<&Path>); 2],
    ) -> Result<Self, Failure> {
        let mut files = Self(Vec::new());
        match output {
            Some(path) => files.add("--output", path)?,
            None => files.0.extend(FileId::of(Path::new("/dev/stdout")).map(|id| (STDOUT, id))),
        }
        for (option, path) in others {
            let Some(path) = path else { continue };
            if path.as_os_str() == "-" {
                return Err(Failure::Usage(format!(
                    "{option} needs a file, and - is standard output; name a file"
                )));
            }
            files.add(option, path)?;
        }
        Ok(files)
    }

    /// Adds the file `path` and its unfinished forms.
    fn add(&mut self, option: &'static str, path: &Path) -> Result<(), Failure> {
        if path.exists() && !path.is_file() {
            // To a device or a pipe any number of options may write.
            return Ok(());
        }
        let unfinished = UNFINISHED.iter().map(|suffix| beside(path, suffix));
        let paths = std::iter::once(path.to_owned()).chain(unfinished);
        let ids: Vec<_> = paths.filter_map(|path| FileId::of(&path)).collect();
        if let Some(other) = ids.iter().find_map(|id| self.option(id)) {
            return Err(Failure::Usage(format!(
                "{other} and {option} name the same file; name another for one of them"
            )));
        }
        self.0.extend(ids.into_iter().map(|id| (option, id)));
        Ok(())
    }

    /// The `inputs` that the `arguments` led to, if none of the arguments names a
    /// file that is written. What an earlier run has written into a directory that
    /// is read is left out, and told.
    pub(crate) fn apart_from(
        &self,
        inputs: Vec<Input>,
        arguments: &[PathBuf],
    ) -> Result<Vec<Input>, Failure> {
        let mut apart = Vec::with_capacity(inputs.len());
        for input in inputs {
            // Asked of the few files that are written alone: there may be as many arguments as inputs.
            let named = || match &input {
                Input::Stdin => true,
                Input::File(path) => arguments.contains(path),
                Input::Missing { .. } => false,
            };
            let id = input.path().and_then(FileId::of);
            match id.and_then(|id| self.option(&id)) {
                None => apart.push(input),
                Some(option) if named() => return Err(overwritten(option, &input)),
                Some(STDOUT) => {}
                Some(option) => message(&format!(
                    "{} is not read, for {option} names it as the file to write",
                    input.name()
                )),
            }
        }
        Ok(apart)
    }

    /// The option that names a file to be written.
    fn option(&self, id: &FileId) -> Option<&'static str> {
        self.0.iter().find(|(_, taken)| taken == id).map(|(option, _)| *option)
    }
}

fn overwritten(option: &str, input: &Input) -> Failure {
    let input = input.name();
    Failure::Usage(format!(
        "{option} and INPUT name the same file, {input}; name another to write to"
    ))
}

impl FileId {
    /// The file at `path`; none for what holds nothing that could be lost: a
    /// device, a pipe.
    fn of(path: &Path) -> Option<Self> {
        match fs::metadata(path) {
            Ok(found) if !found.is_file() => None,
            #[cfg(unix)]
            Ok(found) => {
                use std::os::unix::fs::MetadataExt;
                Some(Self::There(found.dev(), found.ino()))
            }
            #[cfg(not(unix))]
            Ok(_) => fs::canonicalize(path).ok().map(Self::Path),
            Err(_) => {
                let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
                let parent = fs::canonicalize(parent.unwrap_or(Path::new("."))).ok()?;
                Some(Self::Path(parent.join(path.file_name()?)))
            }
        }
    }
}
