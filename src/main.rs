//! The command `tandai`.

fn main() {}
