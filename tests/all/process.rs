//! Running the command in a directory of its own, as the other tests do.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// An empty directory that the command is run in, gone at the end.
pub(crate) struct Desk(tempfile::TempDir);

/// What a run left behind.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> &Self {
        if let Some(parent) = Path::new(name).parent() {
            fs::create_dir_all(self.path("").join(parent)).unwrap();
        }
        fs::write(self.path(name), content).unwrap();
        self
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// The names of the files that lie here.
    pub(crate) fn files(&self) -> Vec<String> {
        let names = fs::read_dir(self.path("")).unwrap();
        let mut names: Vec<_> =
            names.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tandai"));
        command.current_dir(self.path(""));
        command
    }

    /// Runs `tandai` with `arguments`, apart at spaces, and nothing to read.
    pub(crate) fn run(&self, arguments: &str) -> Run {
        self.pipe(arguments, "")
    }

    /// The same, with one more argument that may hold spaces.
    pub(crate) fn run_on(&self, arguments: &str, text: &str) -> Run {
        let mut words: Vec<_> = arguments.split_whitespace().collect();
        words.push(text);
        self.feed(&words, b"")
    }

    /// Runs the command with these `arguments`, and `input` on standard input.
    pub(crate) fn pipe(&self, arguments: &str, input: impl AsRef<[u8]>) -> Run {
        self.feed(&arguments.split_whitespace().collect::<Vec<_>>(), input.as_ref())
    }

    fn feed(&self, arguments: &[&str], input: &[u8]) -> Run {
        let mut child = self
            .command()
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let input = input.to_vec();
        let feeding = std::thread::spawn(move || {
            // A command that is wrong does not read.
            let _unread = stdin.write_all(&input);
        });
        let output = child.wait_with_output().unwrap();
        feeding.join().unwrap();
        Run {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// `out` with the stamp, which changes with the version and the lexicon, cut
/// out.
pub(crate) fn unstamped(out: &str) -> String {
    let mut lines = String::new();
    for line in out.lines() {
        let (before, rest) = line.split_once("\"by\":\"tandai ").unwrap();
        let (_, after) = rest.split_once('"').unwrap();
        lines.push_str(&format!("{before}\"by\":\"\"{after}\n"));
    }
    lines
}
