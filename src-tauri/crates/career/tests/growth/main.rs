//! Growth from the outside: by hand (`table`) and by its laws (`laws`).

mod journal;
mod laws;
mod prompts;
mod table;
