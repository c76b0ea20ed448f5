//! The one window: made hidden, shown when its first frame is painted, and put back where it stood.

use std::{thread, time::Duration};

use tauri::{
    AppHandle, LogicalPosition, LogicalSize, Manager as _, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder,
    WindowEvent, utils::config::Color, webview::NewWindowResponse,
};

use super::preferences::{Keeper, Loaded, Place};
use crate::{
    api::{Lang, Theme},
    words::Words,
};

pub(super) const LABEL: &str = "main";
const SIZE: (f64, f64) = (1280.0, 800.0);
const SMALLEST: (f64, f64) = (720.0, 560.0);
/// A window that never reports its first frame is shown all the same: a late picture is better than none.
const WATCHDOG: Duration = Duration::from_secs(3);

/// Makes the window.
///
/// # Errors
/// The system's webview is missing or broken.
pub(super) fn open(app: &AppHandle, loaded: &Loaded, keeper: Keeper) -> tauri::Result<WebviewWindow> {
    let mut builder = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title(title(loaded.preferences.lang))
        .inner_size(SIZE.0, SIZE.1)
        .min_inner_size(SMALLEST.0, SMALLEST.1)
        .theme(theme(loaded.preferences.theme))
        .background_color(paper(loaded.preferences.theme))
        .visible(false)
        // The page is the program's own and stays so: whatever a text may hold, nothing leads away from it.
        .on_navigation(is_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .disable_drag_drop_handler();
    if let Some(place) = loaded.place.filter(|place| on_a_screen(app, place)) {
        builder = builder
            .inner_size(place.width, place.height)
            .position(place.x, place.y)
            .maximized(place.maximized);
    }
    let window = builder.build()?;
    remember_place(&window, keeper);
    let late = window.clone();
    thread::spawn(move || {
        thread::sleep(WATCHDOG);
        show(&late);
    });
    Ok(window)
}

/// Whether an address is of the page inside the program. The other system's form of it would be a real address here, which a
/// server on this computer could answer.
fn is_own(url: &Url) -> bool {
    let (scheme, host) = if cfg!(windows) {
        ("http", "tauri.localhost")
    } else {
        ("tauri", "localhost")
    };
    url.scheme() == scheme && url.host_str() == Some(host) && url.port().is_none()
}

/// The window's name in the task bar.
pub(super) fn title(lang: Lang) -> String {
    Words::new(lang).get("app-name")
}

/// The theme of the window's frame; none follows the system.
pub(super) fn theme(theme: Theme) -> Option<tauri::Theme> {
    match theme {
        Theme::System => None,
        Theme::Light => Some(tauri::Theme::Light),
        Theme::Dark => Some(tauri::Theme::Dark),
    }
}

/// Shows the window unless it is shown already. Errors mean that it is closing.
pub(super) fn show(window: &WebviewWindow) {
    if !window.is_visible().unwrap_or(true) {
        drop(window.show());
        drop(window.set_focus());
    }
}

/// Brings the window to the front, for a second start of the program.
pub(super) fn raise(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        drop(window.unminimize());
        drop(window.show());
        drop(window.set_focus());
    }
}

/// The colour of the page before it is painted: `--paper` of tokens.css.
fn paper(theme: Theme) -> Color {
    match theme {
        Theme::Dark => Color(0x1a, 0x19, 0x16, 0xff),
        Theme::Light | Theme::System => Color(0xf6, 0xf2, 0xe9, 0xff),
    }
}

/// A screen may be gone since: a place counts only while a good part of the title bar can be reached.
fn on_a_screen(app: &AppHandle, place: &Place) -> bool {
    let sane = [place.x, place.y, place.width, place.height]
        .iter()
        .all(|value| value.is_finite() && value.abs() < 32_000.0);
    sane && place.width >= SMALLEST.0
        && place.height >= SMALLEST.1
        && app.available_monitors().is_ok_and(|monitors| {
            monitors.iter().any(|monitor| {
                let scale = monitor.scale_factor();
                let corner: LogicalPosition<f64> = monitor.position().to_logical(scale);
                let size: LogicalSize<f64> = monitor.size().to_logical(scale);
                place.x + place.width > corner.x + 120.0
                    && place.x < corner.x + size.width - 120.0
                    && place.y >= corner.y - 8.0
                    && place.y < corner.y + size.height - 40.0
            })
        })
}

/// Saves the place when the window closes; while it is open nothing is written for it.
fn remember_place(window: &WebviewWindow, keeper: Keeper) {
    let watched = window.clone();
    window.on_window_event(move |event| {
        if matches!(event, WindowEvent::CloseRequested { .. })
            && let Some(place) = place_of(&watched)
        {
            keeper.keep_place(place);
        }
    });
}

fn place_of(window: &WebviewWindow) -> Option<Place> {
    let scale = window.scale_factor().ok()?;
    let at: LogicalPosition<f64> = window.outer_position().ok()?.to_logical(scale);
    let size: LogicalSize<f64> = window.inner_size().ok()?.to_logical(scale);
    Some(Place {
        x: at.x,
        y: at.y,
        width: size.width,
        height: size.height,
        maximized: window.is_maximized().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::is_own;

    #[test]
    fn the_page_leads_nowhere_but_to_itself() {
        let (own, other) = if cfg!(windows) {
            ("http://tauri.localhost/index.html", "tauri://localhost/")
        } else {
            ("tauri://localhost/index.html", "http://tauri.localhost/")
        };
        assert!(is_own(&own.parse().unwrap()));
        for address in [
            other,
            "http://tauri.localhost:8080/",
            "tauri://elsewhere/",
            "https://example.com/",
            "file:///etc/passwd",
            "about:blank",
            "blob:tauri://localhost/x",
            "data:text/html,x",
            "javascript:alert(1)",
            "mailto:a@b.example",
        ] {
            assert!(!is_own(&address.parse().unwrap()), "{address}");
        }
    }
}
