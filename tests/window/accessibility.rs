//! axe-core finds nothing to complain about, in any view or tab, in both themes.

use super::desktop::{Desktop, Setup};

const VIEWS: [(char, &str); 6] = [
    ('1', "timeline"),
    ('2', "journal"),
    ('3', "directions"),
    ('4', "plan"),
    ('5', "reading"),
    ('6', "settings"),
];

async fn no_violation_in_any_view(lang: &'static str, theme: &'static str) {
    let window = Desktop::open(Setup {
        lang,
        theme,
        sample: true,
        ..Setup::default()
    })
    .await;
    let mut found = Vec::new();
    let mut looks = 0;
    for (key, view) in VIEWS {
        window.show(key, view).await;
        let mut shown = Some(view.to_owned());
        while let Some(name) = shown {
            let violations = window.axe().await.into_iter();
            found.extend(violations.map(|violation| format!("{name}: {violation}")));
            shown = window.next_tab().await;
            looks += 1;
        }
    }
    // Six views, four more tabs of 方向 and three of 計画: a tab that is not found would pass unseen.
    assert_eq!(looks, 13);
    window.control_key('k').await;
    window.wait("[role=combobox]").await;
    window.settled().await;
    found.extend(
        window
            .axe()
            .await
            .into_iter()
            .map(|violation| format!("palette: {violation}")),
    );
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[tokio::test]
async fn every_view_is_accessible_in_light() {
    no_violation_in_any_view("ja", "light").await;
}

#[tokio::test]
async fn every_view_is_accessible_in_dark() {
    no_violation_in_any_view("en", "dark").await;
}

#[tokio::test]
async fn the_first_start_is_accessible() {
    for theme in ["light", "dark"] {
        let window = Desktop::open(Setup {
            theme,
            ..Setup::default()
        })
        .await;
        let found = window.axe().await;
        assert!(found.is_empty(), "{theme}: {}", found.join("\n"));
    }
}
