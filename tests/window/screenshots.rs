//! Photographs every view of the real window: light and dark, Japanese and English, wide and narrow, empty and full.
//! `NENRIN_PICTURES=safety` takes those of backups, lock and damage alone.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    missing_docs,
    reason = "a camera reports by failing"
)]

#[path = "../fixtures/bus.rs"]
mod bus;
mod desktop;
#[path = "../fixtures/spoil.rs"]
mod spoil;

use std::{
    env,
    path::{Path, PathBuf},
};

use desktop::{Desktop, Setup, nenrin};
use fantoccini::key::Key;

/// The views by their key on the keyboard.
const VIEWS: [(char, &str); 6] = [
    ('1', "timeline"),
    ('2', "journal"),
    ('3', "directions"),
    ('4', "plan"),
    ('5', "reading"),
    ('6', "settings"),
];

/// What is seldom seen: the settings of backups and lock with a doctor's findings, a damaged journal, a locked one.
async fn safety(setup: &Setup, target: &Path) {
    let picture = |name: &str| target.join(format!("{name}-{}-{}-{}.png", setup.size.0, setup.lang, setup.theme));
    let japanese = setup.lang == "ja";
    let window = Desktop::open_with(setup.clone(), |data, setup| {
        for arguments in [&["sample"][..], &["backup"]] {
            let (fine, _, error) = nenrin(data, setup, arguments);
            assert!(fine, "nenrin {arguments:?}: {error}");
        }
        std::fs::create_dir(data.join(".stfolder")).expect("a mark");
        let db = rusqlite::Connection::open(data.join("journal.db")).expect("the journal");
        db.execute_batch("UPDATE entry SET place = 0 WHERE row = 5")
            .expect("a misplaced record");
    })
    .await;
    window.show('6', "settings").await;
    window.click(if japanese { "調べる" } else { "Examine" }).await;
    window.says("Syncthing").await;
    let scroll = "document.querySelector('[id$=-safety]').scrollIntoView()";
    window.client.execute(scroll, Vec::new()).await.expect("a scroll");
    window.settled().await;
    window.photograph(&picture("safety")).await;
    drop(window);

    let window = Desktop::open_with(setup.clone(), |data, setup| {
        for arguments in [&["sample"][..], &["backup"], &["write", "A day after the backup."]] {
            let (fine, _, error) = nenrin(data, setup, arguments);
            assert!(fine, "nenrin {arguments:?}: {error}");
        }
        spoil::spoil(data, "entry_body");
    })
    .await;
    window.show('2', "journal").await;
    window.wait("[aria-current=page]").await;
    window.settled().await;
    window.photograph(&picture("damaged")).await;
    window
        .click(if japanese {
            "直しかたを見る…"
        } else {
            "How to mend it…"
        })
        .await;
    window.wait("#damage-restore").await;
    window.settled().await;
    window.photograph(&picture("damage")).await;
    drop(window);

    let window = Desktop::open(setup.clone()).await;
    window.show('6', "settings").await;
    for (name, then) in if japanese {
        [("鍵をかける…", "新しい合言葉"), ("もう一度", "鍵をかける")]
    } else {
        [("Set a passphrase…", "New passphrase"), ("Once more", "Lock")]
    } {
        if name.ends_with('…') {
            window.click(name).await;
            window.control(then).await.click().await.expect("the field");
            window.keys("hirake goma").await;
        } else {
            window.control(name).await.click().await.expect("the field");
            window.keys("hirake goma").await;
            window.click(then).await;
        }
    }
    window.wait(".key").await;
    window.client.execute(scroll, Vec::new()).await.expect("a scroll");
    window.settled().await;
    window.photograph(&picture("recovery")).await;
    window.control_key('l').await;
    window.wait("input[type=password]").await;
    window.settled().await;
    window.photograph(&picture("locked")).await;
    window.keys("hirake").await;
    window.keys(&char::from(Key::Enter).to_string()).await;
    window.wait("[role=alert], .error").await;
    window.settled().await;
    window.photograph(&picture("locked-wrong")).await;
}

/// A record that was written three times, beside what it says now.
async fn versions(setup: &Setup, picture: &Path) {
    let window = Desktop::open_with(setup.clone(), |data, setup| {
        let run = |args: &[&str]| {
            let (fine, said, error) = nenrin(data, setup, args);
            assert!(fine, "nenrin {args:?}: {error}");
            said
        };
        run(&["sample"]);
        let newest: serde_json::Value =
            serde_json::from_str(&run(&["--json", "list", "--limit", "1"])).expect("a list");
        let id = newest["entries"][0]["id"].as_str().expect("a record");
        let shown: serde_json::Value = serde_json::from_str(&run(&["--json", "show", id])).expect("a record");
        let text = shown["text"].as_str().expect("a text");
        let (added, tag) = if setup.lang == "ja" {
            ("次は、この手順を二人目に渡す。", "引き継ぎ")
        } else {
            ("Next, somebody else runs this without me.", "hand-over")
        };
        run(&["edit", id, &format!("{text}\n\n{added}"), "--tag", tag]);
        let rest = text.split_once(['。', '.']).map_or(text, |(_, rest)| rest.trim_start());
        run(&["edit", id, &format!("{rest}\n\n{added}"), "--kind", "decision"]);
    })
    .await;
    window.show('2', "journal").await;
    let (more, history) = if setup.lang == "ja" {
        ("この記録について", "版の履歴")
    } else {
        ("About this record", "Versions")
    };
    window.click(more).await;
    window.click(history).await;
    window.wait(".legend").await;
    window.settled().await;
    window.photograph(picture).await;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let folders: Vec<PathBuf> = env::args().skip(1).map(PathBuf::from).collect();
    let (target, docs) = (folders.first().expect("a folder for the pictures"), folders.get(1));
    let only = env::var("NENRIN_PICTURES").is_ok_and(|only| only == "safety");
    for lang in ["ja", "en"] {
        for theme in ["light", "dark"] {
            let setup = Setup {
                lang,
                theme,
                sample: true,
                ..Setup::default()
            };
            let narrow = Setup {
                size: (1000, 700),
                ..setup.clone()
            };
            safety(&setup, target).await;
            safety(&narrow, target).await;
            if only {
                continue;
            }
            let window = Desktop::open(setup.clone()).await;
            for (key, view) in VIEWS {
                window.show(key, view).await;
                window
                    .photograph(&target.join(format!("{view}-{lang}-{theme}.png")))
                    .await;
                if let Some(docs) = docs
                    && matches!(
                        (view, lang, theme),
                        ("timeline", _, _) | ("journal" | "directions" | "plan", "ja", "light")
                    )
                {
                    window
                        .photograph(&docs.join(format!("{view}-{lang}-{theme}.png")))
                        .await;
                }
                while let Some(tab) = window.next_tab().await {
                    window
                        .photograph(&target.join(format!("{view}-{tab}-{lang}-{theme}.png")))
                        .await;
                }
            }
            // What opens: a branch with its reasons, the list, a close look, a direction.
            window.show('1', "timeline").await;
            window.wait(".cursor button").await;
            window
                .client
                .execute("document.querySelector('.cursor button').focus()", Vec::new())
                .await
                .expect("the focus");
            window.walk(Key::Down, "SLO").await;
            window.keys(&char::from(Key::Enter).to_string()).await;
            window.wait("[data-region=panel]").await;
            window.settled().await;
            window
                .photograph(&target.join(format!("timeline-branch-{lang}-{theme}.png")))
                .await;
            window.keys(&char::from(Key::Escape).to_string()).await;
            window.keys("l").await;
            window.settled().await;
            window
                .photograph(&target.join(format!("timeline-list-{lang}-{theme}.png")))
                .await;
            window.keys("l").await;
            window.settled().await;
            window.keys("t").await;
            for _ in 0..9 {
                window.keys("+").await;
            }
            window.settled().await;
            window
                .photograph(&target.join(format!("timeline-zoom-{lang}-{theme}.png")))
                .await;
            window.control_key('k').await;
            window.wait("[role=combobox]").await;
            window.settled().await;
            window
                .photograph(&target.join(format!("palette-{lang}-{theme}.png")))
                .await;
            drop(window);
            versions(&setup, &target.join(format!("versions-{lang}-{theme}.png"))).await;

            let window = Desktop::open(Setup {
                sample: false,
                ..setup.clone()
            })
            .await;
            window.settled().await;
            window
                .photograph(&target.join(format!("start-{lang}-{theme}.png")))
                .await;
            drop(window);

            let window = Desktop::open(narrow).await;
            for (key, view) in VIEWS {
                window.show(key, view).await;
                window
                    .photograph(&target.join(format!("{view}-narrow-{lang}-{theme}.png")))
                    .await;
                while let Some(tab) = window.next_tab().await {
                    window
                        .photograph(&target.join(format!("{view}-{tab}-narrow-{lang}-{theme}.png")))
                        .await;
                }
            }
        }
        println!("{lang}: done");
    }
}
