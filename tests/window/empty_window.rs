//! The baseline of the window's figures: a Tauri window with nothing in it. Its title says when its first frame is painted.

#![allow(
    clippy::expect_used,
    missing_docs,
    reason = "a baseline that can't open has nothing to tell"
)]

use tauri::{WebviewUrl, WebviewWindowBuilder};

const PAGE: &[u8] = b"<!doctype html><title>Loading</title><script>
requestAnimationFrame(() => setTimeout(() => (document.title = 'Empty window')))
</script>";

fn main() {
    tauri::Builder::default()
        .register_uri_scheme_protocol("empty", |_, _| {
            tauri::http::Response::builder()
                .header("content-type", "text/html")
                .body(PAGE)
                .expect("a page")
        })
        .setup(|app| {
            let page = "empty://localhost/".parse().expect("an address");
            WebviewWindowBuilder::new(app, "empty", WebviewUrl::CustomProtocol(page))
                .title("Starting")
                .inner_size(1280.0, 800.0)
                .on_document_title_changed(|window, title| window.set_title(&title).expect("a title"))
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
        .expect("the window runs");
}
