//! The passphrase in a real keychain, as somebody at the window meets it.

use super::{
    desktop::{Desktop, Setup},
    safety::{lock, try_passphrase},
};

#[tokio::test]
async fn a_start_needs_no_typing_but_locking_on_purpose_does() {
    let window = Desktop::open(Setup {
        sample: true,
        keychain: true,
        ..Setup::default()
    })
    .await;
    lock(&window, "hirake goma").await;
    window.click("預ける").await;
    let chosen = "return [...document.querySelectorAll('[role=radio]')].some((one) => one.innerText.trim() === '預ける' && one.ariaChecked === 'true')";
    window.until("the passphrase in the keychain", chosen).await;
    window.settled().await;
    assert!(window.data().join("journal.keychain").exists());
    assert_eq!(window.axe().await, Vec::<String>::new());

    let window = window.reopen_after_kill().await;
    window.wait("nav [aria-current=page]").await;
    window.control_key('l').await;
    try_passphrase(&window, "hirake goma").await;
    window.wait("nav [aria-current=page]").await;

    // Taken back: the next start asks again.
    window.show('6', "settings").await;
    window.click("預けない").await;
    window
        .until("nothing in the keychain", &format!("return !(() => {{ {chosen} }})()"))
        .await;
    assert!(!window.data().join("journal.keychain").exists());
    let window = window.reopen_unreadable().await;
    try_passphrase(&window, "hirake goma").await;
    window.wait("nav [aria-current=page]").await;
}

#[tokio::test]
async fn without_a_keychain_the_window_says_so_and_the_start_asks() {
    let window = Desktop::open(Setup {
        sample: true,
        session_bus: false,
        ..Setup::default()
    })
    .await;
    lock(&window, "hirake goma").await;
    window.click("預ける").await;
    window.says("使える鍵束がありません").await;
    assert!(!window.data().join("journal.keychain").exists());
    // One that was there once, and is not any more, holds up no start.
    std::fs::write(
        window.data().join("journal.keychain"),
        "00000000-0000-4000-8000-000000000000",
    )
    .unwrap();
    let window = window.reopen_unreadable().await;
    try_passphrase(&window, "hirake goma").await;
    window.wait("nav [aria-current=page]").await;
}
