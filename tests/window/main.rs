//! The real window, driven with real keys: from the first start to the exported plan, accessibility, Japanese input.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a test reports by failing"
)]

mod accessibility;
#[path = "../fixtures/bus.rs"]
mod bus;
mod crafted;
mod damage;
mod desktop;
mod first_plan;
mod hostile;
mod input_method;
mod keychain;
mod network;
mod requests;
mod safety;
mod single;
mod sleep;
#[path = "../fixtures/spoil.rs"]
mod spoil;
mod versions;
