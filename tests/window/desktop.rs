//! A desktop of its own for one window: virtual display, session bus, input method on request, and a driver for the real program.
//!
//! Everything lives in a fresh folder and ends with the value, so that tests run side by side and on a machine without a display.

#![allow(dead_code, reason = "each program that includes this module uses a part of it")]

use std::{
    fs,
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use fantoccini::{
    Client, ClientBuilder, Locator,
    elements::{Element, ElementRef},
    key::Key,
    wd::Capabilities,
};
use serde_json::{Value, json};

use super::bus;

mod process;
#[path = "surroundings.rs"]
mod surroundings;

#[allow(unused_imports, reason = "each program that includes this module uses a part of it")]
pub(crate) use surroundings::{PATIENCE, virtual_display};
use surroundings::{browser, free_port, input_method_profile, wait_for};

/// What the window is opened with.
#[derive(Debug, Clone)]
pub(crate) struct Setup {
    /// `ja`, `en`
    pub(crate) lang: &'static str,
    /// `light`, `dark`
    pub(crate) theme: &'static str,
    /// The program's today.
    pub(crate) today: &'static str,
    /// Inner size of the window.
    pub(crate) size: (u32, u32),
    /// Whether a Japanese input method runs.
    pub(crate) input_method: bool,
    /// Fills the journal with the sample person before the window opens.
    pub(crate) sample: bool,
    /// Whether there is a session bus.
    pub(crate) session_bus: bool,
    /// Whether a keychain runs on it.
    pub(crate) keychain: bool,
    /// The system bus, where a test has one.
    pub(crate) system_bus: Option<String>,
    /// Whether every call for the network is written down, by the driver, the program and what it starts.
    pub(crate) traced: bool,
    /// Whether dialogs open as for a person, instead of being answered by files.
    pub(crate) dialogs: bool,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            lang: "ja",
            theme: "light",
            today: "2026-11-22",
            size: (1280, 800),
            input_method: false,
            sample: false,
            session_bus: true,
            keychain: false,
            system_bus: None,
            traced: false,
            dialogs: false,
        }
    }
}

/// The open window and everything around it.
pub(crate) struct Desktop {
    /// The driver's session.
    pub(crate) client: Client,
    folder: tempfile::TempDir,
    setup: Setup,
    environment: Vec<(&'static str, String)>,
    // Ended in this order: the driver closes the window, then the display goes.
    processes: Vec<Child>,
}

impl Drop for Desktop {
    fn drop(&mut self) {
        self.end();
    }
}

impl Desktop {
    /// Opens the window on an empty or sample journal and waits for its first frame.
    pub(crate) async fn open(setup: Setup) -> Self {
        Self::open_with(setup, |data, setup| {
            if setup.sample {
                let done = nenrin(data, setup, &["sample"]);
                assert!(done.0, "nenrin sample failed: {}", done.2);
            }
        })
        .await
    }

    /// Opens the window on a journal that `prepare` has filled.
    pub(crate) async fn open_with(setup: Setup, prepare: impl FnOnce(&Path, &Setup)) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the desktop");
        let data = folder.path().join("data");
        journal::make_folder(&data).expect("a data folder");
        let preferences = json!({
            "lang": setup.lang,
            "theme": setup.theme,
            "window": { "x": 0.0, "y": 0.0, "width": setup.size.0, "height": setup.size.1, "maximized": false },
        });
        fs::write(data.join("preferences.json"), preferences.to_string()).expect("preferences");
        prepare(&data, &setup);
        Self::open_in(folder, setup, true).await
    }

    /// Opens the window again on what an earlier one left (after [`Desktop::quit`] or a kill).
    async fn open_in(folder: tempfile::TempDir, setup: Setup, readable: bool) -> Self {
        let mut processes = Vec::new();
        let (display, xvfb) = virtual_display(setup.size);
        processes.push(xvfb);
        let runtime = folder.path().join("run");
        for part in ["run", "home", "config", "cache", "share", "bin"] {
            fs::create_dir_all(folder.path().join(part)).expect("folders of the desktop");
        }
        let found = browser(&folder.path().join("bin"), &folder.path().join("share/opened.txt"));
        // What moves is looked at by people; a test looks at what stands still.
        let gtk = folder.path().join("config/gtk-3.0");
        fs::create_dir_all(&gtk).expect("GTK's folder");
        fs::write(gtk.join("settings.ini"), "[Settings]\ngtk-enable-animations=0\n").expect("GTK's settings");
        let bus = format!("unix:path={}", runtime.join("bus").display());
        let path = |part: &str| folder.path().join(part).display().to_string();
        let mut environment = vec![
            ("DISPLAY", display),
            ("HOME", path("home")),
            ("XDG_RUNTIME_DIR", path("run")),
            ("XDG_CONFIG_HOME", path("config")),
            ("XDG_CACHE_HOME", path("cache")),
            ("XDG_DATA_HOME", path("share")),
            ("DBUS_SESSION_BUS_ADDRESS", bus.clone()),
            ("LC_ALL", "C.UTF-8".to_owned()),
            ("TZ", "Asia/Tokyo".to_owned()),
            ("NO_AT_BRIDGE", "1".to_owned()),
            ("NENRIN_TODAY", setup.today.to_owned()),
            ("TAURI_WEBVIEW_AUTOMATION", "true".to_owned()),
        ];
        // None but a test's own: what a machine says of its sleep is none of a test's business.
        let system_bus = setup
            .system_bus
            .clone()
            .unwrap_or_else(|| format!("unix:path={}", path("run/no-bus")));
        environment.push(("DBUS_SYSTEM_BUS_ADDRESS", system_bus));
        if !setup.dialogs {
            environment.push(("NENRIN_DIALOG_FOLDER", path("share")));
        }
        if setup.input_method {
            environment.push(("GTK_IM_MODULE", "fcitx".to_owned()));
            environment.push(("XMODIFIERS", "@im=fcitx".to_owned()));
            input_method_profile(&folder.path().join("config/fcitx5"));
        }
        let start = |program: &str, args: &[&str]| {
            Command::new(program)
                .args(args)
                .env_clear()
                .env("PATH", &found)
                .envs(environment.iter().map(|(name, value)| (*name, value)))
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap_or_else(|error| panic!("could not start {program} (`cargo xtask setup` installs it): {error}"))
        };
        if setup.session_bus {
            let address = format!("--address={bus}");
            processes.push(start(
                "dbus-daemon",
                &["--session", "--nofork", "--nopidfile", &address],
            ));
            wait_for("the session bus", || runtime.join("bus").exists());
        }
        let on_the_bus = |name: &str| {
            let asked = Command::new("dbus-send")
                .args([
                    "--session",
                    "--print-reply",
                    "--dest=org.freedesktop.DBus",
                    "/org/freedesktop/DBus",
                ])
                .args(["org.freedesktop.DBus.NameHasOwner", &format!("string:{name}")])
                .env("DBUS_SESSION_BUS_ADDRESS", &bus)
                .output();
            asked.is_ok_and(|said| String::from_utf8_lossy(&said.stdout).contains("true"))
        };
        if setup.keychain {
            let environment: Vec<(&str, PathBuf)> =
                environment.iter().map(|(name, value)| (*name, value.into())).collect();
            processes.push(bus::start_keychain(&environment, &runtime, true));
            wait_for("the keychain", || on_the_bus("org.freedesktop.secrets"));
        }
        if setup.input_method {
            processes.push(start("openbox", &[]));
            processes.push(start("fcitx5", &["--disable=wayland,waylandim"]));
            wait_for("the input method", || on_the_bus("org.fcitx.Fcitx5"));
        }
        let port = free_port();
        let driver = format!("--port={port}");
        processes.push(if setup.traced {
            let trace = path("trace.txt");
            // `-D`: the driver stays this program's child, and the tracer ends with it.
            let options = [
                "-D",
                "-f",
                "-qq",
                "--seccomp-bpf",
                "-s",
                "256",
                "-e",
                "trace=%network",
                "-o",
                &trace,
            ];
            start("strace", &[&options[..], &["WebKitWebDriver", &driver]].concat())
        } else {
            start("WebKitWebDriver", &[&driver])
        });
        wait_for("the driver", || TcpStream::connect(("127.0.0.1", port)).is_ok());

        let mut capabilities = Capabilities::new();
        capabilities.insert(
            "webkitgtk:browserOptions".to_owned(),
            json!({
                "binary": program(),
                "args": ["--data-dir", folder.path().join("data")],
            }),
        );
        let ready = if readable { "html[data-ready]" } else { "body *" };
        let client = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .expect("a session with the window");
        let desktop = Self {
            client,
            folder,
            setup,
            environment,
            processes,
        };
        desktop.wait(ready).await;
        desktop
    }

    /// Kills the program in the middle of whatever it does, and opens the window again on the same journal.
    pub(crate) async fn reopen_after_kill(mut self) -> Self {
        self.reopen(true).await
    }

    /// Opens the window on a journal that can't be read.
    pub(crate) async fn reopen_unreadable(mut self) -> Self {
        self.reopen(false).await
    }

    async fn reopen(&mut self, readable: bool) -> Self {
        // The next one would call the window that is still on its way out.
        self.kill_program();
        let folder = std::mem::replace(&mut self.folder, tempfile::tempdir().expect("a folder"));
        self.end();
        Self::open_in(folder, self.setup.clone(), readable).await
    }

    fn end(&mut self) {
        while let Some(mut process) = self.processes.pop() {
            drop(process.kill());
            drop(process.wait());
        }
    }

    /// The virtual display, as `DISPLAY` names it.
    pub(crate) fn display(&self) -> String {
        self.environment[0].1.clone()
    }

    /// The journal's folder.
    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Where files are saved instead of asking.
    pub(crate) fn saved(&self, name: &str) -> PathBuf {
        self.folder.path().join("share").join(name)
    }

    /// The calls for the network up to now, one a line.
    pub(crate) fn trace(&self) -> String {
        fs::read_to_string(self.folder.path().join("trace.txt")).expect("the trace of a traced desktop")
    }

    /// The program, by the id that it has.
    pub(crate) fn pid(&self) -> u32 {
        let driver = self.processes.last().map(Child::id).expect("the driver");
        let children = fs::read_to_string(format!("/proc/{driver}/task/{driver}/children")).expect("its children");
        let first = children.split_whitespace().next().expect("the program");
        first.parse().expect("an id")
    }

    /// What a script hands to its last argument.
    pub(crate) async fn ask(&self, script: &str, arguments: Vec<Value>) -> Value {
        let answer = self.client.execute_async(script, arguments).await;
        answer.unwrap_or_else(|error| panic!("the page did not answer: {error}\n{script}"))
    }

    /// Runs the same program's command line on the same journal; the answer of `--json`.
    pub(crate) fn cli(&self, args: &[&str]) -> Value {
        let mut all = vec!["--json"];
        all.extend(args);
        let (fine, said, error) = nenrin(&self.data(), &self.setup, &all);
        assert!(fine, "nenrin {args:?} failed: {error}");
        serde_json::from_str(&said).unwrap_or_else(|_| panic!("nenrin {args:?} printed no JSON: {said}"))
    }

    /// Likewise, the bare text.
    pub(crate) fn cli_text(&self, args: &[&str]) -> String {
        let (fine, said, error) = nenrin(&self.data(), &self.setup, args);
        assert!(fine, "nenrin {args:?} failed: {error}");
        said
    }

    /// Waits until the selector matches something that is shown.
    pub(crate) async fn wait(&self, css: &str) -> Element {
        let began = Instant::now();
        loop {
            if let Ok(element) = self.client.find(Locator::Css(css)).await
                && (css.starts_with("html") || element.is_displayed().await.unwrap_or(false))
            {
                return element;
            }
            if began.elapsed() > PATIENCE {
                panic!("{css} did not appear; the window says:\n{}", self.text("body").await);
            }
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }

    /// Waits until a script returns something true, and returns it.
    pub(crate) async fn until(&self, what: &str, script: &str) -> Value {
        let began = Instant::now();
        loop {
            let value = self.client.execute(script, Vec::new()).await.unwrap_or(Value::Null);
            if !matches!(value, Value::Null | Value::Bool(false)) && value != json!("") && value != json!(0) {
                return value;
            }
            if began.elapsed() > PATIENCE {
                panic!("{what} did not happen; the window says:\n{}", self.text("body").await);
            }
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }

    /// Waits until the window shows a text.
    pub(crate) async fn says(&self, text: &str) {
        let script = format!("return document.body.innerText.includes({})", json!(text));
        self.until(&format!("the text 「{text}」"), &script).await;
    }

    /// The text of what the selector matches.
    pub(crate) async fn text(&self, css: &str) -> String {
        match self.client.find(Locator::Css(css)).await {
            Ok(element) => element.text().await.unwrap_or_default(),
            Err(_) => String::new(),
        }
    }

    /// A shown control by its accessible name: a button, link, tab, option or field.
    pub(crate) async fn control(&self, name: &str) -> Element {
        let find = "const [name] = arguments;
            const bare = (e) => { const copy = e.cloneNode(true); copy.querySelectorAll('kbd, svg').forEach((part) => part.remove()); return copy.textContent };
            const fits = (e) => e.checkVisibility() && [e.getAttribute('aria-label'), e.labels?.[0]?.innerText, bare(e), e.title]
              .some((said) => said?.replace(/\\u200b/g, '').replace(/\\s+/g, ' ').trim() === name);
            return [...document.querySelectorAll('button, a, input, textarea, select, summary, [role=button], [role=tab], [role=radio], \
             [role=option], [role=menuitem], [role=menuitemradio], [role=checkbox], [role=switch], [contenteditable]')].filter(fits).at(-1)";
        let began = Instant::now();
        loop {
            if let Ok(found) = self.client.execute(find, vec![json!(name)]).await
                && let Some(id) = found.get("element-6066-11e4-a52e-4f735466cecf").and_then(Value::as_str)
            {
                return Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned()));
            }
            if began.elapsed() > PATIENCE {
                panic!(
                    "no control is named 「{name}」; the window says:\n{}",
                    self.text("body").await
                );
            }
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }

    /// Clicks a control by its name.
    pub(crate) async fn click(&self, name: &str) {
        self.control(name)
            .await
            .click()
            .await
            .unwrap_or_else(|error| panic!("clicking 「{name}」: {error}"));
    }

    /// Types real keys into whatever has the focus.
    pub(crate) async fn keys(&self, text: &str) {
        let focused = self.client.active_element().await.expect("something has the focus");
        focused
            .send_keys(text)
            .await
            .unwrap_or_else(|error| panic!("typing {text:?}: {error}"));
    }

    /// Walks with a key from mark to mark of the timeline until one is named so, and stays on it.
    pub(crate) async fn walk(&self, key: Key, name: &str) {
        let script = format!(
            "return document.activeElement.getAttribute('aria-label')?.includes({}) ?? false",
            json!(name)
        );
        for _ in 0..60 {
            if self
                .client
                .execute(&script, Vec::new())
                .await
                .is_ok_and(|there| there == json!(true))
            {
                return;
            }
            self.keys(&char::from(key).to_string()).await;
        }
        panic!("no mark on the way is named 「{name}」");
    }

    /// Presses a key together with Control.
    pub(crate) async fn control_key(&self, key: char) {
        self.chord(&[Key::Control.into(), key]).await;
    }

    /// Presses keys together.
    pub(crate) async fn chord(&self, keys: &[char]) {
        let mut all: String = keys.iter().collect();
        all.push(Key::Null.into());
        self.keys(&all).await;
    }

    /// Goes to a view by its key and waits until it shows what it has read.
    pub(crate) async fn show(&self, key: char, view: &str) {
        self.control_key(key).await;
        let shown = format!(
            "return document.querySelector('nav [aria-current=page]')?.getAttribute('aria-keyshortcuts') === 'Control+{key}'"
        );
        self.until(&format!("the view {view}"), &shown).await;
        self.settled().await;
    }

    /// Goes through the tabs of the view that is shown: the next one after the chosen one, by its name; none after the last.
    pub(crate) async fn next_tab(&self) -> Option<String> {
        let next = "const tabs = [...document.querySelectorAll('[role=tab]')];
             const next = tabs[tabs.findIndex((tab) => tab.ariaSelected === 'true') + 1];
             next?.click();
             return next?.dataset.tab ?? null";
        let name = self.client.execute(next, Vec::new()).await.expect("a script runs");
        self.settled().await;
        name.as_str().map(str::to_owned)
    }

    /// Waits until the page has stopped changing: the same content in three looks, 100 ms apart.
    pub(crate) async fn settled(&self) {
        self.client
            .execute("window.lookedAt = []", Vec::new())
            .await
            .expect("a script runs");
        self.until(
            "an end of the changes",
            "const now = document.body.innerHTML;
             if (Date.now() - (window.lookedAt.at(-1)?.at ?? 0) >= 100) window.lookedAt.push({ at: Date.now(), now });
             const last = window.lookedAt.slice(-3);
             return last.length === 3 && last.every((look) => look.now === now) && document.getAnimations().every((one) => one.playState !== 'running')",
        )
        .await;
    }

    /// Takes a picture of the page.
    pub(crate) async fn photograph(&self, file: &Path) {
        let png = self.client.screenshot().await.expect("a screenshot");
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).expect("the folder of the pictures");
        }
        fs::write(file, png).expect("a picture");
    }

    /// axe-core's violations on what is shown now: rule and the elements that break it.
    pub(crate) async fn axe(&self) -> Vec<String> {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/node_modules/axe-core/axe.min.js");
        let source = fs::read_to_string(source).expect("axe-core; `cargo xtask setup` installs it");
        self.client
            .execute(&format!("{source}; return true"), Vec::new())
            .await
            .expect("axe-core loads");
        let found = self
            .client
            .execute_async(
                "const done = arguments[arguments.length - 1];
                 axe.run(document, { resultTypes: ['violations'] }).then(
                   (result) => done(result.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target + ' ' + n.failureSummary).join(' | '))),
                   (error) => done(['axe failed: ' + error]))",
                Vec::new(),
            )
            .await
            .expect("axe-core runs");
        serde_json::from_value(found).expect("a list of violations")
    }

    /// Presses keys on the X server's keyboard, through the input method, as a person would.
    pub(crate) fn xdotool(&self, args: &[&str]) -> String {
        let began = Instant::now();
        loop {
            let done = Command::new("xdotool")
                .args(args)
                .envs(self.environment.iter().map(|(name, value)| (*name, value)))
                .output()
                .expect("xdotool; `cargo xtask setup` installs it");
            if done.status.success() {
                return String::from_utf8_lossy(&done.stdout).into_owned();
            }
            let error = String::from_utf8_lossy(&done.stderr);
            // A window that closes while all of them are looked through ends the search. Looking again does no harm.
            let closed = args.first() == Some(&"search") && error.contains("BadWindow");
            assert!(closed && began.elapsed() < PATIENCE, "xdotool {args:?}: {error}");
        }
    }
}

/// The program: cargo names it to a test; beside an example it lies one folder up.
pub(crate) fn program() -> PathBuf {
    if let Some(path) = option_env!("CARGO_BIN_EXE_nenrin") {
        return path.into();
    }
    let here = std::env::current_exe().expect("where this program lies");
    here.ancestors()
        .nth(2)
        .expect("the folder of the build")
        .join(format!("nenrin{}", std::env::consts::EXE_SUFFIX))
}

/// Runs the command line on a journal: success, output, errors.
pub(crate) fn nenrin(data: &Path, setup: &Setup, args: &[&str]) -> (bool, String, String) {
    let done = Command::new(program())
        .args(["--lang", setup.lang])
        .arg("--data-dir")
        .arg(data)
        .args(args)
        .env_clear()
        .env("NENRIN_TODAY", setup.today)
        .output()
        .expect("nenrin runs");
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    (done.status.success(), text(done.stdout), text(done.stderr))
}
