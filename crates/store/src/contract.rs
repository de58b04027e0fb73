//! What every backend must do, as tests that take a fresh pair of stores. Run by the tests of each backend.
