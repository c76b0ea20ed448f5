//! The real window's messages as an attacker who owns the page would send them: every command, everything that is wrong.
//! Each is refused with a code that has words; the program lives and the journal is what it was.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use rusqlite::{Connection, OpenFlags};
use serde_json::{Value, json};

use super::{
    desktop::{Desktop, Setup},
    requests::{commands, holds_text, sample, wrong},
};

/// Sends messages and answers what became of each: a code, `(answered)`, or what was said instead of a code.
const SEND: &str = "const [messages, done] = arguments;
    const send = ([command, body]) => window.__TAURI_INTERNALS__.invoke(command, body)
      .then(() => '(answered)', (error) => error?.code ?? `(said) ${JSON.stringify(error)}`);
    Promise.all(messages.map(send)).then(done)";

/// How many messages are under way at once.
const AT_ONCE: usize = 200;

async fn open() -> Desktop {
    let window = Desktop::open(Setup {
        sample: true,
        ..Setup::default()
    })
    .await;
    window.settled().await;
    window
}

/// What became of each message, with its command.
async fn send(window: &Desktop, messages: &[(String, Value)]) -> Vec<(String, String)> {
    let mut became = Vec::with_capacity(messages.len());
    for some in messages.chunks(AT_ONCE) {
        let answers = window.ask(SEND, vec![json!(some)]).await;
        let answers: Vec<String> = serde_json::from_value(answers).expect("an answer for each message");
        became.extend(some.iter().map(|(command, _)| command.clone()).zip(answers));
    }
    became
}

/// All rows of all tables: what the journal is.
fn journal(data: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let path = data.join(journal::FILE_NAME);
    let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).expect("the journal");
    let names = |sql: &str| -> Vec<String> {
        let mut asked = db.prepare(sql).expect("a statement");
        let rows = asked.query_map([], |row| row.get(0)).expect("rows");
        rows.map(|row| row.expect("a row")).collect()
    };
    let tables = names("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'");
    assert!(tables.len() > 10, "{tables:?}");
    let rows = |table: &String| {
        let mut asked = db.prepare(&format!("SELECT * FROM \"{table}\"")).expect("a table");
        let width = asked.column_count();
        let rows = asked.query_map([], |row| {
            (0..width)
                .map(|at| row.get::<_, rusqlite::types::Value>(at))
                .collect::<Result<Vec<_>, _>>()
        });
        rows.expect("rows")
            .map(|row| format!("{:?}", row.expect("a row")))
            .collect()
    };
    tables.iter().map(|table| (table.clone(), rows(table))).collect()
}

/// The codes that have words.
fn known() -> BTreeSet<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/strings/en/errors.ftl");
    let words = fs::read_to_string(path).expect("the words of errors");
    let codes = words
        .lines()
        .filter_map(|line| line.strip_prefix("error-")?.split(' ').next());
    codes.map(str::to_owned).collect()
}

/// The program answers, with the same journal.
async fn lives(window: &Desktop) {
    let became = send(window, &[("boot".to_owned(), json!({}))]).await;
    assert_eq!(became[0].1, "(answered)");
    // Exits with an error where anything in the file is not as it should be.
    window.cli_text(&["doctor"]);
}

#[tokio::test]
async fn what_is_no_request_is_refused_by_every_command_and_changes_nothing() {
    let window = open().await;
    let before = journal(&window.data());
    let mut messages = Vec::new();
    for (command, takes) in commands() {
        let mut bodies = vec![
            json!("x"),
            json!(1),
            json!(true),
            // A list travels as raw bytes.
            json!([1, 2, 255]),
            json!([]),
            json!({ "args": null }),
            json!({ "args": [] }),
            json!({ "args": [{}] }),
            json!({ "args": "x" }),
            json!({ "Args": {} }),
            json!({ "__proto__": { "args": {} } }),
        ];
        match &takes {
            None => bodies.push(json!({ "args": {} })),
            Some(shape) => {
                bodies.push(json!({}));
                bodies.push(json!({ "args": sample(shape, "x", false), "more": {} }));
                bodies.extend(wrong(shape).into_iter().map(|args| json!({ "args": args })));
            }
        }
        messages.extend(bodies.into_iter().map(|body| (command.clone(), body)));
    }
    assert!(messages.len() > 3_000, "{}", messages.len());
    let became = send(&window, &messages).await;
    let wrong: Vec<String> = became
        .iter()
        .zip(&messages)
        .filter(|((_, code), _)| code != "request-malformed")
        .map(|((command, code), (_, body))| format!("{command} {body}: {code}"))
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        messages.len(),
        wrong.join("\n")
    );
    assert_eq!(journal(&window.data()), before);
    lives(&window).await;
}

#[tokio::test]
async fn hostile_texts_are_refused_with_words_or_are_texts() {
    let window = open().await;
    let megabyte = "x".repeat(1024 * 1024);
    let texts = [
        "../../../../etc/passwd",
        "/etc/passwd",
        "..\\..\\windows\\win.ini",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,<script>window.ran=1</script>",
        "http://name:word@127.0.0.1/",
        "\u{0}",
        "\r\n\t",
        "%00%2e%2e%2f",
        "\u{202e}\u{feff}\u{200b}",
        "'; DROP TABLE entry; --",
        "<img src=x onerror=\"window.ran=1\">",
        "",
        &megabyte,
    ];
    let mut messages = Vec::new();
    for (command, takes) in commands() {
        let Some(shape) = takes.filter(holds_text) else {
            continue;
        };
        for text in texts {
            // Whatever is typed may be a passphrase, and each wrong one makes the next one wait.
            if matches!(command.as_str(), "unlock" | "lock_set") && text.len() < 2_000 {
                continue;
            }
            for filled in [false, true] {
                messages.push((command.clone(), json!({ "args": sample(&shape, text, filled) })));
            }
        }
    }
    let known = known();
    let became = send(&window, &messages).await;
    let mut wrong = Vec::new();
    for ((command, code), (_, body)) in became.iter().zip(&messages) {
        let fine = code == "(answered)" || (known.contains(code) && code != "internal" && code != "request-malformed");
        if !fine {
            wrong.push(format!("{command} {:.120}: {code}", body.to_string()));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        messages.len(),
        wrong.join("\n")
    );
    // What only ids, dates and addresses are for refused all of them.
    for strict in [
        "entry_show",
        "entry_remove",
        "backup_restore",
        "backup_verify",
        "recap_remove",
        "link_open",
        "url_open",
    ] {
        let answered = became
            .iter()
            .filter(|(command, code)| command == strict && code == "(answered)");
        assert_eq!(answered.count(), 0, "{strict}");
    }
    assert!(!window.saved("opened.txt").exists(), "something was opened");
    assert!(!window.saved("question.txt").exists(), "something was nearly opened");
    assert_eq!(
        window
            .client
            .execute("return window.ran ?? null", Vec::new())
            .await
            .expect("a script runs"),
        Value::Null
    );
    lives(&window).await;
}

#[tokio::test]
async fn what_is_too_much_is_refused_and_the_program_lives() {
    let window = open().await;
    let before = journal(&window.data());
    let (_, entry) = commands()
        .into_iter()
        .find(|(name, _)| name == "entry_save")
        .expect("entry_save");
    let entry = sample(&entry.expect("a request"), "x", false);
    let told = window
        .ask(
            "const [entry, done] = arguments;
             const invoke = (command, body) => window.__TAURI_INTERNALS__.invoke(command, body)
               .then(() => '(answered)', (error) => error?.code ?? '(refused)');
             const nested = (depth) => { let inner = 'x'; for (let at = 0; at < depth; at++) inner = [inner]; return inner };
             const objects = (depth) => { let inner = 'x'; for (let at = 0; at < depth; at++) inner = { args: inner }; return inner };
             const mega = 1024 * 1024;
             (async () => done([
               await invoke('entry_save', { args: { ...entry, text: 'x'.repeat(50 * mega) } }),
               await invoke('entry_save', { args: { ...entry, title: 'x'.repeat(mega) } }),
               await invoke('entry_save', { args: { ...entry, tags: Array(300).fill('x'.repeat(64 * 1024)) } }),
               await invoke('entry_save', { args: { ...entry, tags: Array(100000).fill('') } }),
               await invoke('entry_show', { args: { id: 'x'.repeat(50 * mega) } }),
               await invoke('drawing_save', { args: { subject: 'rings', format: 'svg', data: 'x'.repeat(50 * mega) } }),
               await invoke('undo', { args: 'x'.repeat(50 * mega) }),
               await invoke('entry_save', new Uint8Array(50 * mega)),
               await invoke('entry_save', { args: { ...entry, tags: nested(100) } }),
               await invoke('entry_save', { args: { ...entry, tags: nested(10000) } }),
               await invoke('entry_save', objects(10000)),
             ]))()",
            vec![entry],
        )
        .await;
    assert_eq!(
        told,
        json!([
            "text-too-long",
            "text-too-long",
            "request-too-large",
            "request-too-large",
            "text-too-long",
            "text-too-long",
            "request-malformed",
            "request-malformed",
            "request-malformed",
            // Deeper than Tauri's own reader goes: it refuses before there is a message.
            "(refused)",
            "(refused)",
        ])
    );
    assert_eq!(journal(&window.data()), before);
    lives(&window).await;
}

#[tokio::test]
async fn there_is_no_command_but_those_in_the_list() {
    let window = open().await;
    let before = journal(&window.data());
    let own = [
        "",
        "Boot",
        "boot ",
        "../boot",
        "boot/../undo",
        "read_file",
        "__proto__",
        "constructor",
        "eval",
        "a|b",
    ];
    let plugins = [
        "plugin:fs|read_file",
        "plugin:fs|read_text_file",
        "plugin:shell|open",
        "plugin:shell|execute",
        "plugin:opener|open_url",
        "plugin:dialog|open",
        "plugin:dialog|save",
        "plugin:dialog|message",
        "plugin:store|load",
        "plugin:store|set",
        "plugin:event|emit",
        "plugin:event|emit_to",
        "plugin:window|create",
        "plugin:window|close",
        "plugin:window|set_title",
        "plugin:webview|create_webview",
        "plugin:webview|create_webview_window",
        "plugin:webview|internal_toggle_devtools",
        "plugin:webview|print",
        "plugin:path|resolve_directory",
        "plugin:app|version",
        "plugin:resources|close",
        "plugin:menu|new",
        "plugin:tray|new",
        "plugin:image|from_path",
        "plugin:single-instance|x",
        "plugin:|",
        "plugin:",
    ];
    let bodies = [
        json!({}),
        json!({ "path": "/etc/passwd", "options": {} }),
        json!({ "event": "changed", "payload": { "all": true } }),
        json!({ "options": { "label": "other", "url": "http://127.0.0.1/" } }),
    ];
    let message = |name: &&str| bodies.clone().map(|body| ((*name).to_owned(), body));
    let became = send(&window, &own.iter().flat_map(message).collect::<Vec<_>>()).await;
    for (command, code) in became {
        assert_eq!(code, "no-such-command", "{command:?}");
    }
    let became = send(&window, &plugins.iter().flat_map(message).collect::<Vec<_>>()).await;
    for (command, code) in became {
        assert!(
            code.starts_with("(said)") && code.contains("not"),
            "{command:?}: {code}"
        );
    }
    // Without the key that Tauri gives the page at its start, and by the older way of sending, nothing is heard.
    let told = window
        .ask(
            "const done = arguments[0];
             const send = (headers) => fetch('ipc://localhost/undo', { method: 'POST', body: '{}', headers })
               .then((answer) => answer.headers.get('Tauri-Response') ?? 'refused', () => 'refused');
             const old = (text) => { try { window.ipc.postMessage(text) } catch { /* not even that */ } };
             old('{'); old('null'); old('['.repeat(10000)); old('x'.repeat(1024 * 1024));
             old(JSON.stringify({ cmd: 'undo', callback: 1, error: 2, payload: {}, __TAURI_INVOKE_KEY__: 'x' }));
             const plain = { 'Content-Type': 'application/json', 'Tauri-Callback': '1', 'Tauri-Error': '2' };
             Promise.all([send({}), send(plain), send({ ...plain, 'Tauri-Callback': 'x', 'Tauri-Invoke-Key': 'x' })]).then(done)",
            Vec::new(),
        )
        .await;
    assert_eq!(told, json!(["refused", "refused", "refused"]));
    assert_eq!(journal(&window.data()), before);
    lives(&window).await;
}

#[tokio::test]
async fn the_page_imports_only_what_was_chosen_in_a_dialog() {
    let window = open().await;
    let import = |again: bool, dry_run: bool| {
        (
            "archive_import".to_owned(),
            json!({ "args": { "again": again, "dryRun": dry_run } }),
        )
    };
    let named = json!({ "args": { "again": true, "dryRun": false, "path": window.data().join("journal.db") } });
    let became = send(
        &window,
        &[
            import(true, false),
            import(true, true),
            ("archive_import".to_owned(), named),
        ],
    )
    .await;
    let codes: Vec<&str> = became.iter().map(|(_, code)| code.as_str()).collect();
    assert_eq!(codes, ["import-not-chosen", "import-not-chosen", "request-malformed"]);

    // What was chosen for a look can be brought in, once. The settings do it with two clicks.
    send(&window, &[("archive_export".to_owned(), json!({}))]).await;
    assert!(window.saved("nenrin.json").exists());
    for (message, expected) in [
        (import(false, true), "(answered)"),
        (import(true, false), "(answered)"),
        (import(true, false), "import-not-chosen"),
    ] {
        assert_eq!(send(&window, &[message]).await[0].1, expected);
    }
}
