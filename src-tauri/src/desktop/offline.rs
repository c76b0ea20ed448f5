//! The webview has no way to a network.
//!
//! A content security policy keeps pages from loading, but not the webview from connecting in advance: a `preconnect`, or a
//! navigation that is going to be refused, opens a connection and asks for the name of a host, in which a script could hide
//! words. On Linux every connection of the webview is sent to a proxy that does not exist, before any name is asked for.

use tauri::{
    Runtime,
    plugin::{Builder, TauriPlugin},
};

/// A kind of proxy that nothing speaks: whoever is to connect through it stops before there is a socket.
#[cfg(target_os = "linux")]
const NOWHERE: &str = "nowhere://";

/// The plugin; it does nothing where the system's webview can't be told.
pub(super) fn no_network<R: Runtime>() -> TauriPlugin<R> {
    Builder::new("no-network")
        .on_webview_ready(|webview| {
            #[cfg(target_os = "linux")]
            {
                use webkit2gtk::{NetworkProxyMode, NetworkProxySettings, WebViewExt as _, WebsiteDataManagerExt as _};
                // Fails only when the webview is already gone.
                drop(webview.with_webview(|platform| {
                    if let Some(manager) = platform.inner().website_data_manager() {
                        let mut nowhere = NetworkProxySettings::new(Some(NOWHERE), &[]);
                        manager.set_network_proxy_settings(NetworkProxyMode::Custom, Some(&mut nowhere));
                    }
                }));
            }
            #[cfg(not(target_os = "linux"))]
            drop(webview);
        })
        .build()
}
