//! Japanese input with a real input method (fcitx5 with anthy): composed inline, committed by an Enter that submits nothing, and
//! never lost, doubled or moved to another field.

use serde_json::json;

use super::desktop::{Desktop, Setup};

const TEXT: &str = "textarea[aria-label='本文']";

async fn desktop(sample: bool) -> Desktop {
    Desktop::open(Setup {
        input_method: true,
        sample,
        ..Setup::default()
    })
    .await
}

impl Desktop {
    /// The value of the field, with what is being composed in it.
    async fn value(&self, css: &str) -> String {
        let script = format!(
            "return document.querySelector({})?.value ?? '(no such field)'",
            json!(css)
        );
        self.client
            .execute(&script, Vec::new())
            .await
            .unwrap()
            .as_str()
            .unwrap()
            .to_owned()
    }

    async fn until_value(&self, css: &str, value: &str) {
        let script = format!(
            "return document.querySelector({})?.value === {}",
            json!(css),
            json!(value)
        );
        self.until(
            &format!("{css} to hold 「{value}」 (it holds 「{}」)", self.value(css).await),
            &script,
        )
        .await;
    }

    /// Types 「nenrin」 into a field and converts it to 年輪, still uncommitted.
    async fn compose(&self, css: &str) {
        let before = self.value(css).await;
        self.wait(css).await.click().await.unwrap();
        self.until(
            "the focus in the field",
            &format!(
                "return document.activeElement === document.querySelector({})",
                json!(css)
            ),
        )
        .await;
        self.xdotool(&["key", "End"]);
        self.xdotool(&["type", "--delay", "30", "nenrin"]);
        // A single n at the end may still become な; the conversion makes it ん.
        self.until_value(css, &format!("{before}ねんりn")).await;
        self.xdotool(&["key", "space"]);
        self.until_value(css, &format!("{before}年輪")).await;
    }

    /// Composes, commits with Enter, and proves that this Enter did nothing else.
    async fn compose_and_commit(&self, css: &str) {
        self.watch(css).await;
        let before = self.value(css).await;
        self.compose(css).await;
        self.xdotool(&["key", "Return"]);
        self.until("the end of the composition", "return window.composed === 1")
            .await;
        self.until_value(css, &format!("{before}年輪")).await;
        let script = format!(
            "return document.activeElement === document.querySelector({})",
            json!(css)
        );
        assert_eq!(
            self.client.execute(&script, Vec::new()).await.unwrap(),
            json!(true),
            "{css} keeps the focus after the committing Enter"
        );
    }

    /// Counts the compositions that end in a field, and activates the window for the keyboard of the X server.
    async fn watch(&self, css: &str) {
        let script = format!(
            "window.composed = 0; const field = document.querySelector({}); if (!field.watched) {{
               field.watched = true; field.addEventListener('compositionend', () => window.composed++) }}",
            json!(css)
        );
        self.wait(css).await;
        self.client.execute(&script, Vec::new()).await.unwrap();
        let window = self.xdotool(&["search", "--onlyvisible", "--name", "年輪|Nenrin"]);
        let window = window.lines().next().expect("the window");
        self.xdotool(&["windowactivate", "--sync", window]);
    }
}

#[tokio::test]
async fn the_editor_composes_inline_and_the_committing_enter_submits_nothing() {
    let window = desktop(true).await;
    let before = window.cli(&["list", "--limit", "1000"]);
    window.control_key('n').await;
    window.compose_and_commit(TEXT).await;
    assert_eq!(
        window.cli(&["list", "--limit", "1000"]),
        before,
        "the committing Enter wrote no record"
    );
    window
        .until(
            "a safe draft",
            "return document.body.innerText.includes('下書きを保存しました')",
        )
        .await;

    // A second word after the first, and a plain Enter: a new line.
    window.compose_and_commit(TEXT).await;
    window.xdotool(&["key", "Return"]);
    window.until_value(TEXT, "年輪年輪\n").await;
}

#[tokio::test]
async fn nothing_is_lost_when_the_focus_moves_in_mid_composition() {
    let window = desktop(true).await;
    window.control_key('n').await;
    window.watch(TEXT).await;
    window.compose(TEXT).await;
    window.wait("textarea[aria-label='題']").await.click().await.unwrap();
    window
        .until("the end of the composition", "return window.composed === 1")
        .await;
    window.until_value(TEXT, "年輪").await;
    assert_eq!(
        window.value("textarea[aria-label='題']").await,
        "",
        "the words stay in the field where they were typed"
    );
    window
        .until(
            "a safe draft",
            "return document.body.innerText.includes('下書きを保存しました')",
        )
        .await;

    // To another view and back: the words are in the draft.
    window.wait(TEXT).await.click().await.unwrap();
    window.compose(TEXT).await;
    window.click("方向").await;
    window.show('2', "journal").await;
    let kept = window.until("the draft", "return document.querySelector('textarea[aria-label=\"本文\"]')?.value || document.querySelector('main').innerText.includes('年輪')").await;
    assert!(
        kept == json!(true) || kept.as_str().is_some_and(|text| text.starts_with("年輪")),
        "the draft holds the words: {kept}"
    );
}

#[tokio::test]
async fn the_palette_composes_and_runs_nothing() {
    let window = desktop(true).await;
    let field = "[role=combobox]";
    window.control_key('k').await;
    window.compose_and_commit(field).await;
    window.wait(field).await;
}

#[tokio::test]
async fn the_first_start_composes_in_its_line_and_goes_nowhere() {
    let window = desktop(false).await;
    window.click("次へ").await;
    let field = "input[aria-label='役割 1']";
    window.compose_and_commit(field).await;
    window.wait(field).await;
}

/// The fields of the views by the key of their view, what opens them, and what finds them.
const FIELDS: [(char, &str, Option<&str>, &str); 7] = [
    ('2', "journal", None, "input[aria-label='記録を探す']"),
    ('2', "journal", None, "textarea[aria-label='題']"),
    ('2', "journal", None, "input[aria-label='タグを足す']"),
    ('4', "plan", Some("目標"), "main input[role=combobox]"),
    ('4', "plan", Some("一歩を足す"), "main [placeholder^='四週間']"),
    ('5', "reading", None, "main input[placeholder='題名・サイト・方向']"),
    ('6', "settings", None, "main input:not([type=radio])"),
];

#[tokio::test]
async fn every_other_field_composes_and_its_committing_enter_does_nothing_else() {
    let window = desktop(true).await;
    let before = window.cli_text(&["export", "archive"]);
    for (key, view, opens, field) in FIELDS {
        window.show(key, view).await;
        if let Some(opens) = opens {
            window.click(opens).await;
        }
        window.compose_and_commit(field).await;
        // Esc leaves a field that was opened in place, and its words with it.
        window.xdotool(&["key", "Escape"]);
        window.settled().await;
    }
    assert_eq!(
        window.cli_text(&["export", "archive"]),
        before,
        "no field was submitted"
    );

    // Will, edited in its place.
    window.show('4', "plan").await;
    window.wait("main button:has(> .sr)").await.click().await.unwrap();
    window.compose_and_commit("main textarea").await;
}
