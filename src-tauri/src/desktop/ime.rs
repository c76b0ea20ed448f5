//! Japanese input inside the text, as in a native application.
//!
//! wry switches inline composition off on Linux; the words then show in a pop-up, and clicking another field in the middle of a
//! composition puts them into the wrong field or loses them. This plugin switches it on again for every webview.

use tauri::{
    Runtime,
    plugin::{Builder, TauriPlugin},
};

/// The plugin; it does nothing where the system's webview composes inline anyway.
pub(super) fn inline_composition<R: Runtime>() -> TauriPlugin<R> {
    Builder::new("ime-preedit")
        .on_webview_ready(|webview| {
            #[cfg(target_os = "linux")]
            {
                use webkit2gtk::{InputMethodContextExt as _, WebViewExt as _};
                // Fails only when the webview is already gone.
                drop(webview.with_webview(|platform| {
                    if let Some(context) = platform.inner().input_method_context() {
                        context.set_enable_preedit(true);
                    }
                }));
            }
            #[cfg(not(target_os = "linux"))]
            drop(webview);
        })
        .build()
}
