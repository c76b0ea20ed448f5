//! A second start, with a session bus and without one: the first window comes to the front, and the journal has one window.

use super::desktop::{Desktop, Setup};

const NAME: &str = "年輪";

async fn a_second_start_raises_the_first(session_bus: bool) {
    let window = Desktop::open(Setup {
        sample: true,
        session_bus,
        ..Setup::default()
    })
    .await;
    // Nobody manages windows here: one that was taken from the screen is back when somebody has raised it.
    let shown = window.xdotool(&["search", "--sync", "--onlyvisible", "--name", NAME]);
    let ids: Vec<&str> = shown.split_whitespace().collect();
    assert_eq!(ids.len(), 1, "{shown}");
    window.xdotool(&["windowunmap", "--sync", ids[0]]);
    assert_eq!(window.start_again(), (Some(0), String::new()));
    let back = window.xdotool(&["search", "--sync", "--onlyvisible", "--name", NAME]);
    assert_eq!(back, shown);
    // The window goes on, and so does the journal.
    window.show('2', "journal").await;
    window.cli(&["write", "ひとこと"]);
    window.says("ひとこと").await;
    window.cli(&["doctor"]);
}

#[tokio::test]
async fn on_a_session_bus() {
    a_second_start_raises_the_first(true).await;
}

#[tokio::test]
async fn without_a_session_bus() {
    a_second_start_raises_the_first(false).await;
}

#[tokio::test]
async fn a_window_that_does_not_answer_is_told_of_and_left_alone() {
    let window = Desktop::open(Setup {
        sample: true,
        session_bus: false,
        ..Setup::default()
    })
    .await;
    window.signal("STOP");
    let (code, said) = window.start_again();
    window.signal("CONT");
    assert_eq!(code, Some(1));
    assert!(
        said.contains("年輪は別の窓で開かれていますが、その窓から返事がありません"),
        "{said}"
    );
    window.show('2', "journal").await;
    window.cli(&["doctor"]);

    // Killed, it holds nothing any more.
    let window = window.reopen_after_kill().await;
    window.show('2', "journal").await;
}
