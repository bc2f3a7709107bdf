//! Two things side by side.

/// Runs both: side by side where the caller is on a pool of threads. To start
/// one would take longer than what is shared so.
#[cfg(feature = "parallel")]
pub(crate) fn both<A: Send, B: Send>(
    a: impl FnOnce() -> A + Send,
    b: impl FnOnce() -> B + Send,
) -> (A, B) {
    match rayon::current_thread_index() {
        Some(_) => rayon::join(a, b),
        None => (a(), b()),
    }
}

/// Runs both.
#[cfg(not(feature = "parallel"))]
pub(crate) fn both<A, B>(a: impl FnOnce() -> A, b: impl FnOnce() -> B) -> (A, B) {
    (a(), b())
}
