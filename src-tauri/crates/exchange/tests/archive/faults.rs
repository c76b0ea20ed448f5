//! What is refused, and how it is told: by place, never by a word of the texts.

use exchange::archive::{ArchiveError, ValueFault, read};
use proptest::prelude::*;

use super::EXAMPLE;

/// Reads the example with one place of it changed.
fn with(from: &str, to: &str) -> ArchiveError {
    assert!(EXAMPLE.contains(from), "{from} is not in the example");
    read(EXAMPLE.replacen(from, to, 1).as_bytes()).unwrap_err()
}

fn value(path: &str, fault: ValueFault) -> ArchiveError {
    ArchiveError::Value {
        path: path.to_owned(),
        fault,
    }
}

#[test]
fn what_is_no_archive() {
    for (bytes, code) in [
        (&b""[..], "archive-not-json"),
        (b"\xff\xfe{", "archive-not-json"),
        (b"{", "archive-not-json"),
        (b"[1]", "archive-not-json"),
        (b"null", "archive-not-json"),
        (b"{}", "archive-wrong-format"),
        (br#"{"format": "jsonresume", "version": 1}"#, "archive-wrong-format"),
        (br#"{"format": "nenrin-archive"}"#, "archive-wrong-format"),
        (
            br#"{"format": "nenrin-archive", "version": "1"}"#,
            "archive-wrong-format",
        ),
        (br#"{"format": "nenrin-archive", "version": 0}"#, "archive-wrong-format"),
        (
            br#"{"format": "nenrin-archive", "version": 4, "future": true}"#,
            "archive-newer",
        ),
        (br#"{"format": "nenrin-archive", "version": 1}"#, "archive-bad-item"),
        (
            br#"{"format": "nenrin-archive", "version": 1, "recap": " "}"#,
            "archive-bad-value",
        ),
        (
            br#"{"format": "nenrin-archive", "version": 1, "recap": "x"} {}"#,
            "archive-not-json",
        ),
    ] {
        assert_eq!(
            read(bytes).unwrap_err().code(),
            code,
            "{}",
            String::from_utf8_lossy(bytes)
        );
    }
}

#[test]
fn faults_say_where_they_are() {
    for (from, to, place) in [
        (r#""date": "2018-12""#, r#""date": "2018-13""#, "entries[0].date"),
        (r#""kind": "learning""#, r#""kind": "secret words""#, "entries[0].kind"),
        (
            r#""done": "2026-11-20""#,
            r#""done": "2026-11-31""#,
            "goals[0].steps[0].done",
        ),
        (
            r#""done": "2026-11-20""#,
            r#""done": "6-11-20""#,
            "goals[0].steps[0].done",
        ),
        (
            r#""done": "2026-11-20""#,
            r#""done": "2026-11""#,
            "goals[0].steps[0].done",
        ),
        (r#""on": "2026-11-03""#, r#""on": "+20000-11-03""#, "readings[0].on"),
        (r#""on": "2026-11-03""#, r#""on": "2026- 11- 03""#, "readings[0].on"),
        (
            r#""direction": "mlops""#,
            r#""direction": "mlo!s""#,
            "stars[0].direction",
        ),
        (r#""link": "sre-book-slo""#, r#""link": "SRE book""#, "readings[0].link"),
        (r#""kind": "web_backend""#, r#""kind": """#, "roles[0].kind"),
        (r#""prompt": "deepen-01""#, r#""prompt": "深める""#, "entries[0].prompt"),
        (
            r#""half_year": "2026-H2""#,
            r#""half_year": "2026-H3""#,
            "plans[0].half_year",
        ),
        (r#""title": "Web開発""#, r#""name": "Web開発""#, "roles[0].name"),
        ("2026-11-22T03:04:05.678Z", "2026-11-22T03:04:05Z", "roles[0].created"),
        ("0192a000-0000-7000-8000-000000000031", "31", "goals[0].id"),
        (
            r#""confirmed": true"#,
            r#""confirmed": "yes""#,
            "decisions[0].confirmed",
        ),
    ] {
        let wanted = EXAMPLE[..EXAMPLE.find(from).unwrap()].lines().count();
        match with(from, to) {
            ArchiveError::Item { path, line, .. } => assert_eq!((path.as_str(), line), (place, wanted)),
            other => panic!("{place}: {other:?}"),
        }
    }
}

#[test]
fn values_that_cannot_be_kept() {
    use career::text::TextError;
    assert_eq!(
        with(r#""to": "2019-06""#, r#""to": "2015""#),
        value("roles[0].to", ValueFault::EndBeforeStart)
    );
    assert_eq!(
        with(r#""title": "Web開発""#, r#""title": " ""#),
        value("roles[0].title", ValueFault::Empty)
    );
    assert_eq!(
        with("# バーンレート", r"\u0000"),
        value("entries[0].text", TextError::Nul { line: 1 }.into())
    );
    assert_eq!(
        with("割ったときは?", r"\u0000"),
        value("entries[0].versions[0].text", TextError::Nul { line: 1 }.into())
    );
    assert_eq!(
        with("Web開発", r"a\nb"),
        value("roles[0].title", TextError::LineBreak.into())
    );
    assert_eq!(
        with("https://example.com/読みもの", "javascript:alert"),
        value("own_links[0].url", ValueFault::Address)
    );
    assert_eq!(
        with("https://example.com/slos", "file:///etc"),
        value("moved_links[0].url", ValueFault::Address)
    );
    assert_eq!(
        with(r#""own/0192"#, r#""0192"#),
        value("own_links[0].id", ValueFault::Id)
    );
    assert_eq!(
        with(r#""source_id": "0192a000"#, r#""source_id": "x"#),
        value("decisions[0].source_id", ValueFault::Id)
    );
    assert_eq!(
        with(r#""alias": "レシピサービス企業""#, r#""alias": """#),
        value("aliases[0].alias", ValueFault::Empty)
    );
}

#[test]
fn ids_come_once_and_lead_somewhere() {
    let twice = |path: &str| ArchiveError::Twice { path: path.to_owned() };
    assert_eq!(with("8000-000000000002", "8000-000000000001"), twice("roles[1].id"));
    assert_eq!(
        with(
            r#""link": "art-of-slos""#,
            r#""link": "art-of-slos", "url": "http://a"}, {"link": "art-of-slos""#
        ),
        twice("moved_links[1].link")
    );
    let elsewhere = EXAMPLE.replace(
        r#""role": "0192a000-0000-7000-8000-000000000001""#,
        r#""role": "0192a000-0000-7000-8000-000000000099""#,
    );
    assert_eq!(
        read(elsewhere.as_bytes()).unwrap_err(),
        ArchiveError::Dangling {
            path: "entries[0].role".to_owned()
        }
    );
}

proptest! {
    #[test]
    fn no_bytes_panic_and_no_fault_repeats_a_text(at in 0usize..EXAMPLE.len(), byte: u8, cut: bool) {
        let mut bytes = EXAMPLE.as_bytes().to_vec();
        if cut {
            bytes.truncate(at);
        } else {
            bytes[at] = byte;
        }
        if let Err(error) = read(&bytes) {
            let told = format!("{error} {:?}", error.args());
            prop_assert!(!told.contains('年') && !told.contains("バーンレート"), "{}", told);
        }
    }
}
