//! The baseline of the window's figures: a Tauri window with nothing in it, shown like ours when its page is loaded.

#![allow(
    clippy::expect_used,
    missing_docs,
    reason = "a baseline that can't open has nothing to tell"
)]

use tauri::{WebviewUrl, WebviewWindowBuilder, webview::PageLoadEvent};

fn main() {
    tauri::Builder::default()
        .setup(|app| {
            let blank = "about:blank".parse().expect("an address");
            WebviewWindowBuilder::new(app, "empty", WebviewUrl::External(blank))
                .title("Empty window")
                .inner_size(1280.0, 800.0)
                .visible(false)
                .on_page_load(|window, load| {
                    if load.event() == PageLoadEvent::Finished {
                        window.show().expect("the window shows");
                    }
                })
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
        .expect("the window runs");
}
