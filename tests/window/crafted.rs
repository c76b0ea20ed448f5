//! Hostile words in the journal, and a page that is wholly an attacker's: nothing runs, nothing leaves.

use std::{
    collections::BTreeSet,
    fs,
    path::Path,
    thread,
    time::{Duration, Instant},
};

use fantoccini::wd::TimeoutConfiguration;
use serde_json::{Value, json};

use super::{
    desktop::{Desktop, PATIENCE, Setup, nenrin},
    network::{Listener, is_outward, until},
};

/// Texts that would run or call home where HTML, CSS or an address is made of them.
fn payloads(port: u16) -> Vec<String> {
    let home = format!("http://127.0.0.1:{port}");
    vec![
        "<script>window.ran=1</script>".to_owned(),
        "<img src=x onerror=\"window.ran=1\">".to_owned(),
        format!("<img src=\"{home}/img.png\">"),
        "<svg onload=\"window.ran=1\"><script>window.ran=1</script></svg>".to_owned(),
        format!("<svg><image href=\"{home}/svg.png\"/><use href=\"{home}/use.svg#x\"/></svg>"),
        format!("<style>@import url({home}/style.css); *{{background:url({home}/background.png)}}</style>"),
        format!("<iframe src=\"{home}/frame\" srcdoc=\"<script>parent.ran=1</script>\"></iframe>"),
        format!("<link rel=stylesheet href={home}/link.css><link rel=preconnect href={home}>"),
        format!("<meta http-equiv=refresh content=\"0;url={home}/meta\"><base href=\"{home}/\">"),
        format!("<form action=\"{home}/form\"><button>送る</button></form>"),
        format!("<object data=\"{home}/object\"></object><embed src=\"{home}/embed\"><video src=\"{home}/video\" autoplay></video>"),
        "<details open ontoggle=\"window.ran=1\">x</details><input autofocus onfocus=\"window.ran=1\">".to_owned(),
        format!("![絵]({home}/markdown.png)"),
        "[押す](javascript:window.ran=1) [押す](JaVaScRiPt:window.ran=1) [押す](&#106;avascript:window.ran=1)".to_owned(),
        "[押す](data:text/html,<script>opener.ran=1</script>) [押す](vbscript:x) [押す](blob:tauri://localhost/x)".to_owned(),
        "<a href=file:///etc/passwd>押す</a> [押す](file:///etc/passwd) [押す](tauri://localhost/x) [押す](//127.0.0.1/x)".to_owned(),
        "[押す](https://e.example/\"onclick=\"window.ran=1) <https://e.example/'onmouseover='window.ran=1>".to_owned(),
        "{@html '<script>window.ran=1</script>'} ${window.ran=1} {{window.ran=1}}".to_owned(),
        "]]><script>window.ran=1</script><!--".to_owned(),
        "\"><script>window.ran=1</script>".to_owned(),
    ]
}

/// A journal with hostile words in every place that takes words.
pub(crate) fn prepare(data: &Path, setup: &Setup, port: u16) {
    let run = |args: &[&str]| {
        let (fine, said, error) = nenrin(data, setup, args);
        assert!(fine, "nenrin {args:?}: {error}");
        said
    };
    let id = |args: &[&str]| -> String {
        let said: Value = serde_json::from_str(&run(&[&["--json"], args].concat())).expect("JSON");
        said["id"].as_str().expect("an id").to_owned()
    };
    let payloads = payloads(port);
    let all = payloads.join("\n\n");
    let goal = id(&["plan", "goal", "add", "slo_ux", "--by", "2027-03"]);
    for payload in &payloads {
        let title = format!("--title={payload}");
        let role = id(&[
            "role",
            "add",
            &title,
            &format!("--org={payload}"),
            &format!("--summary={payload}"),
            &format!("--highlight=SLOを決めた {payload}"),
            "--from=2019",
        ]);
        let text = format!("SLOの話。{payload}");
        let tag = format!("--tag={payload}");
        let entry = id(&["write", &title, &tag, "--role", &role, "--", &text]);
        let part = |name: &str| format!("--{name}={payload}");
        run(&[
            "card",
            "add",
            &entry,
            "--direction=slo_ux",
            &part("scope"),
            &part("before"),
            &part("after"),
            &part("number"),
            "--",
            payload,
        ]);
        run(&["plan", "step", "add", &goal, "--", payload]);
        run(&["reading", "add", &title, &format!("http://127.0.0.1:{port}/reading")]);
        run(&["alias", "set", "--", payload, payload]);
        run(&["prompt", "add", "--", payload]);
    }
    run(&["plan", "will", "--", &all]);
    run(&["write", "--title=すべて", "--", &all]);
    let link = format!("[押す](http://127.0.0.1:{port}/clicked?q=年輪)");
    run(&["write", "--title=ふつうのリンク", "--", &link]);
}

fn setup() -> Setup {
    Setup {
        traced: true,
        ..Setup::default()
    }
}

/// Says that nothing ran and that the page is where it was.
async fn nothing_happened(window: &Desktop, listener: &Listener) {
    let state = "return { ran: window.ran ?? null, here: window.here ?? null, at: location.href.split('#')[0] }";
    let state = window.client.execute(state, Vec::new()).await.expect("a script runs");
    assert_eq!(
        state,
        json!({ "ran": null, "here": "still", "at": "tauri://localhost" })
    );
    assert_eq!(listener.heard(), ["the test"]);
    assert_eq!(window.client.windows().await.expect("windows").len(), 1);
    assert_eq!(calls(window), BTreeSet::new());
}

/// What the driver, the program and its helpers called: each address on a network that anything was sent to. The driver
/// talks to the page by one port on this computer, which is that of the program that is driven.
fn calls(window: &Desktop) -> BTreeSet<String> {
    let own = inspector(window.pid());
    let trace = window.trace();
    let driven = format!("sin_port=htons({own})");
    assert!(
        trace.contains(&driven),
        "the trace does not even show the driver:\n{trace:.2000}"
    );
    trace
        .lines()
        .filter(|line| {
            ["connect(", "sendto(", "sendmsg(", "sendmmsg("]
                .iter()
                .any(|call| line.contains(call))
        })
        .filter(|line| is_outward(line) && !line.contains(&driven))
        .map(str::to_owned)
        .collect()
}

/// The port by which the driver talks to the program, as it told it.
fn inspector(pid: u32) -> String {
    let environment = fs::read(format!("/proc/{pid}/environ")).expect("the program's environment");
    let environment = String::from_utf8_lossy(&environment).into_owned();
    let server = environment
        .split('\0')
        .find_map(|pair| pair.strip_prefix("WEBKIT_INSPECTOR_SERVER="));
    let port = server.and_then(|server| server.rsplit(':').next());
    port.expect("a port of the driver's").to_owned()
}

#[tokio::test]
async fn hostile_words_stay_words_in_every_view() {
    let listener = Listener::begin();
    let window = Desktop::open_with(setup(), |data, setup| prepare(data, setup, listener.port)).await;
    window
        .client
        .execute("window.here = 'still'", Vec::new())
        .await
        .expect("a script runs");
    let links = "for (const link of document.querySelectorAll('a, [role=link], [data-href]')) link.click()";
    for (key, view) in [
        ('1', "timeline"),
        ('2', "journal"),
        ('3', "directions"),
        ('4', "plan"),
        ('5', "reading"),
        ('6', "settings"),
    ] {
        window.show(key, view).await;
        loop {
            window.client.execute(links, Vec::new()).await.expect("a script runs");
            window.settled().await;
            if window.next_tab().await.is_none() {
                break;
            }
        }
    }
    window.show('2', "journal").await;
    window.says("すべて").await;
    let rows = "return [...document.querySelectorAll('[role=option], [role=row], article, li')].filter((row) => row.innerText.includes('すべて')).length";
    window.until("the record with all of it", rows).await;
    open_record(&window, "すべて").await;
    window.click("仕上がりを見る (Ctrl+Shift+P)").await;
    window.wait(".markdown").await;
    window.client.execute(links, Vec::new()).await.expect("a script runs");
    window.settled().await;
    let made = "return [...document.querySelectorAll('.markdown *')].map((one) => one.localName)";
    let made = window.client.execute(made, Vec::new()).await.expect("a script runs");
    let made: BTreeSet<String> = serde_json::from_value(made).expect("names of elements");
    let known = ["a", "p", "br", "em", "strong", "code", "pre", "ul", "li", "blockquote"];
    assert!(made.iter().all(|name| known.contains(&name.as_str())), "{made:?}");
    // Only what leads into the web is a link at all; none of them was agreed to.
    assert!(!window.saved("opened.txt").exists());
    nothing_happened(&window, &listener).await;
}

async fn open_record(window: &Desktop, title: &str) {
    let script = format!(
        "const [title] = [{}];
         const row = [...document.querySelectorAll('[role=option], button, a')].find((row) => row.checkVisibility() && row.innerText.includes(title));
         row?.click();
         return row !== undefined",
        json!(title)
    );
    window.until(&format!("the record {title}"), &script).await;
    let shown = format!(
        "return [...document.querySelectorAll('input, textarea')].some((field) => field.value === {})",
        json!(title)
    );
    window.until(&format!("{title} in the editor"), &shown).await;
    window.settled().await;
}

#[tokio::test]
async fn a_link_is_opened_only_after_its_host_was_shown_and_agreed_to() {
    let listener = Listener::begin();
    let port = listener.port;
    let window = Desktop::open_with(setup(), |data, setup| {
        let link = format!("[押す](http://127.0.0.1:{port}/clicked?q=年輪)");
        let (fine, _, error) = nenrin(data, setup, &["write", "--title=ふつうのリンク", "--", &link]);
        assert!(fine, "{error}");
    })
    .await;
    window
        .client
        .execute("window.here = 'still'", Vec::new())
        .await
        .expect("a script runs");
    window.show('2', "journal").await;
    open_record(&window, "ふつうのリンク").await;
    window.click("仕上がりを見る (Ctrl+Shift+P)").await;
    window
        .wait(".markdown [role=link]")
        .await
        .click()
        .await
        .expect("a click");
    let question = window.saved("question.txt");
    appears(&question);
    let asked = fs::read_to_string(&question).expect("the question");
    let address = format!("http://127.0.0.1:{port}/clicked?q=%E5%B9%B4%E8%BC%AA");
    assert_eq!(asked, format!("127.0.0.1:{port} をブラウザで開きますか\n\n{address}"));
    // Nobody answered, which is no yes; with a yes it goes to the system's browser and nowhere else.
    let opened = window.saved("opened.txt");
    assert!(!opened.exists());
    fs::write(window.saved("answer.txt"), "開く").expect("an answer");
    window
        .wait(".markdown [role=link]")
        .await
        .click()
        .await
        .expect("a click");
    appears(&opened);
    assert_eq!(
        fs::read_to_string(&opened).expect("what was opened"),
        format!("{address}\n")
    );
    nothing_happened(&window, &listener).await;
}

#[tokio::test]
async fn the_dialog_of_a_link_is_a_window_of_its_own_and_only_its_yes_opens() {
    let window = Desktop::open_with(
        Setup {
            dialogs: true,
            ..Setup::default()
        },
        |data, setup| {
            let (fine, _, error) = nenrin(
                data,
                setup,
                &["write", "--title=ふつうのリンク", "--", "[押す](https://例え.jp/a)"],
            );
            assert!(fine, "{error}");
        },
    )
    .await;
    window.show('2', "journal").await;
    open_record(&window, "ふつうのリンク").await;
    window.click("仕上がりを見る (Ctrl+Shift+P)").await;
    let opened = window.saved("opened.txt");
    let windows = || window.xdotool(&["search", "--onlyvisible", "--pid", &window.pid().to_string()]);
    let main = windows();
    let address = "https://xn--r8jz45g.jp/a\n";
    // The same key is a yes only for who had a second to read.
    for (key, reads, expected) in [
        ("Escape", true, None),
        ("Return", false, None),
        ("Return", true, Some(address)),
    ] {
        window
            .wait(".markdown [role=link]")
            .await
            .click()
            .await
            .expect("a click");
        let dialog = until("the dialog", || {
            let now = windows();
            now.lines().find(|id| !main.contains(id)).map(str::to_owned)
        });
        // A page that asks again meanwhile gets no second dialog.
        let again = "const done = arguments[0];
             window.__TAURI_INTERNALS__.invoke('url_open', { args: { url: 'https://e.example/' } }).then(() => done('opened'), (error) => done(error.code))";
        assert_eq!(window.ask(again, Vec::new()).await, json!("question-open"));
        window.xdotool(&["windowfocus", "--sync", &dialog]);
        if reads {
            tokio::time::sleep(Duration::from_millis(1_100)).await;
        }
        window.xdotool(&["key", key]);
        until("the end of the dialog", || (windows() == main).then_some(()));
        match expected {
            Some(address) => {
                appears(&opened);
                assert_eq!(fs::read_to_string(&opened).expect("what was opened"), address);
            }
            None => assert!(!opened.exists()),
        }
    }
}

fn appears(path: &Path) {
    let began = Instant::now();
    while fs::metadata(path).map_or(0, |file| file.len()) == 0 {
        assert!(began.elapsed() < PATIENCE, "{} did not appear", path.display());
        thread::sleep(Duration::from_millis(10));
    }
}

/// What somebody tries who can run any script in the page. Each answers what it got, if it got anything.
const ATTEMPTS: &str = include_str!("attempts.js");

#[tokio::test]
async fn a_page_that_is_an_attackers_runs_nothing_from_elsewhere_and_sends_nothing() {
    let listener = Listener::begin();
    let window = Desktop::open_with(setup(), |data, setup| {
        let (fine, _, error) = nenrin(data, setup, &["write", "秘密のこと"]);
        assert!(fine, "{error}");
    })
    .await;
    window
        .client
        .execute("window.here = 'still'", Vec::new())
        .await
        .expect("a script runs");
    // Where all is well it takes ten seconds; where something gets through, it shall be said what.
    let patient = TimeoutConfiguration::new(Some(Duration::from_secs(100)), None, None);
    window.client.update_timeouts(patient).await.expect("time");
    let told = window.ask(ATTEMPTS, vec![json!(listener.port)]).await;
    let told: Vec<(String, String)> = serde_json::from_value(told).expect("what each attempt got");
    assert!(told.len() > 60, "{told:?}");
    let got: Vec<_> = told.iter().filter(|(_, got)| got != "nothing").collect();
    assert!(got.is_empty(), "{got:?}");
    nothing_happened(&window, &listener).await;
    // Nothing was downloaded, and no browser was asked.
    let home = window.data().with_file_name("home");
    assert_eq!(
        fs::read_dir(home)
            .expect("the home")
            .filter_map(|file| file.ok()?.file_name().into_string().ok())
            .filter(|name| !name.starts_with('.'))
            .collect::<Vec<_>>(),
        Vec::<String>::new()
    );
    assert_eq!(
        fs::read_dir(window.saved(""))
            .expect("the folder of dialogs")
            .flatten()
            .filter(|file| file.path().is_file())
            .count(),
        0
    );
    // The page that was attacked still is the journal.
    window.show('2', "journal").await;
    window.says("秘密のこと").await;
}
