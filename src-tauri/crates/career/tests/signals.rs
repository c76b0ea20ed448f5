//! Signals: what hits, what doesn't, and that one pass finds what a plain search finds.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail loudly")]

use career::{
    recap::{Finding, Part, embedded},
    text::fold,
};
use expect_test::expect;
use proptest::prelude::*;

/// Each finding as `direction: signal@text …`, weak signals in brackets; the text is what the hit shows in the original.
fn check(title: &str, text: &str, expected: expect_test::Expect) {
    let recap = embedded().unwrap();
    let lines: Vec<String> = recap
        .signals()
        .find(title, text)
        .iter()
        .map(|one| line(one, title, text))
        .collect();
    expected.assert_eq(&lines.join("\n"));
}

fn line(finding: &Finding<'_>, title: &str, text: &str) -> String {
    let mut line = format!("{}:", finding.direction);
    for hit in &finding.hits {
        let shown = match hit.part {
            Part::Title => format!("title {:?}", &title[hit.range.clone()]),
            Part::Text => format!("{:?}", &text[hit.range.clone()]),
        };
        let (open, close) = if hit.strong { ("", "") } else { ("[", "]") };
        line += &format!(" {open}{}@{shown}{close}", hit.signal);
    }
    line
}

#[test]
fn a_word_is_not_a_part_of_a_word() {
    check("", "slow slide sloth SLO_target xSLO SLO1 éSLO", expect![""]);
    check(
        "",
        "SLOを (slo) “Slo”",
        expect![[r#"slo_ux: SLO@"SLO" SLO@"slo" SLO@"Slo""#]],
    );
    check("", "新しいCUJ表と、CUJs.", expect![[r#"slo_ux: CUJ@"CUJ" CUJ@"CUJs""#]]);
    check(
        "",
        "drifts drifter rums",
        expect![[r#"
        slo_ux: RUM@"rums"
        mlops: drift@"drifts""#]],
    );
}

#[test]
fn japanese_hits_inside_a_sentence_and_any_width() {
    check(
        "ﾎﾟｽﾄﾓｰﾃﾑ会",
        "昨日のＳＬＯ、バーンレートの話。👩‍💻再発防止も",
        expect![[r#"
            slo_ux: SLO@"ＳＬＯ" バーンレート@"バーンレート"
            postmortem_premortem: ポストモーテム@title "ﾎ\u{ff9f}ｽﾄﾓｰﾃﾑ" 再発防止@"再発防止""#]],
    );
}

#[test]
fn weak_signals_count_only_beside_a_strong_one_of_the_same_direction() {
    check("", "障害の振り返り、レイテンシ、Kubernetes", expect![""]);
    check(
        "障害の振り返り",
        "blamelessに",
        expect![[r#"postmortem_premortem: [障害@title "障害"] [振り返り@title "振り返り"] blameless@"blameless""#]],
    );
    check("", "障害、kubectl", expect![[r#"platform_slo: kubectl@"kubectl""#]]);
}

#[test]
fn the_longer_signal_wins() {
    check(
        "",
        "platform SLOを書く",
        expect![[r#"platform_slo: platform SLO@"platform SLO""#]],
    );
    check("", "SLO違反が続く", expect![[r#"error_budget: SLO違反@"SLO違反""#]]);
    check(
        "",
        "error budget policyを",
        expect![[r#"error_budget: error budget policy@"error budget policy""#]],
    );
    check(
        "",
        "root cause analysis, root cause",
        expect![[r#"
            postmortem_premortem: root cause@"root cause"
            aiops: root cause analysis@"root cause analysis""#]],
    );
    check(
        "",
        "機械学習基盤の監査ログ",
        expect![[r#"
            security: 監査ログ@"監査ログ"
            mlops: 機械学習基盤@"機械学習基盤""#]],
    );
}

#[test]
fn signals_of_a_finding_stand_once() {
    let recap = embedded().unwrap();
    let found = recap.signals().find("SLO", "slo、SLOs、LCP、p95、SLO");
    assert_eq!(found[0].signals(), ["SLO", "SLOs", "LCP", "p95"]);
}

/// The text made of signals, cut signals, and what may stand beside them.
fn texts() -> impl Strategy<Value = String> {
    let recap = embedded().unwrap();
    let mut pieces: Vec<String> = [
        "",
        " ",
        "、",
        "の",
        "s",
        "_",
        "a",
        "1",
        "é",
        "ｶﾞ",
        "\u{3099}",
        "ＳＬ",
        "\n",
        "👩‍💻",
        "ß",
    ]
    .map(str::to_owned)
    .to_vec();
    for direction in recap.directions() {
        for signal in direction.signals.strong.iter().chain(&direction.signals.weak) {
            pieces.push(signal.clone());
            pieces.push(signal.to_uppercase());
            pieces.push(signal.chars().skip(1).collect());
        }
    }
    prop::collection::vec(prop::sample::select(pieces), 0..14).prop_map(|pieces| pieces.concat())
}

/// Whether a folded text has a folded term on word boundaries, by looking at every place.
fn has_word(text: &str, term: &str) -> bool {
    let joins = |c: char| c == '_' || (c < '\u{2e80}' && c.is_alphanumeric());
    let word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    text.match_indices(term).any(|(at, _)| {
        let (before, after) = (text[..at].chars().next_back(), text[at + term.len()..].chars().next());
        let second = text[at + term.len()..].chars().nth(1);
        let last = term.chars().next_back();
        let starts = !word(term.chars().next()) || !before.is_some_and(joins);
        let ends = !word(last) || !after.is_some_and(joins);
        let plural = last.is_some_and(|c| c.is_ascii_alphabetic() && c != 's') && after == Some('s');
        starts && (ends || (plural && !second.is_some_and(joins)))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn hits_are_real_and_none_is_missed(title in texts(), text in texts()) {
        let recap = embedded().unwrap();
        let found = recap.signals().find(&title, &text);
        let mut taken: Vec<(Part, std::ops::Range<usize>)> = Vec::new();
        for finding in &found {
            prop_assert!(finding.hits.iter().any(|hit| hit.strong));
            prop_assert!(finding.hits.is_sorted_by_key(|hit| (hit.part, hit.range.start)));
            for hit in &finding.hits {
                let whole = if hit.part == Part::Title { &title } else { &text };
                let shown = fold(&whole[hit.range.clone()]);
                let signal = fold(&hit.signal);
                prop_assert!(shown.contains(&signal), "{shown:?} has no {signal:?}");
                taken.push((hit.part, hit.range.clone()));
            }
        }
        // A direction is found where one of its strong terms stands as a word, unless longer ones cover every such place.
        for direction in recap.directions() {
            let stands = |signal: &String| {
                let term = fold(signal);
                has_word(&fold(&title), &term) || has_word(&fold(&text), &term)
            };
            let expected = direction.signals.strong.iter().any(stands);
            let is_found = found.iter().any(|finding| *finding.direction == direction.id);
            prop_assert!(expected || !is_found, "{} is found without a strong signal", direction.id);
            if expected && !is_found {
                prop_assert!(!taken.is_empty(), "{} is missed, and nothing covers it", direction.id);
            }
        }
    }

    #[test]
    fn any_text_is_searched(title in ".{0,40}", text in "\\PC{0,200}") {
        let recap = embedded().unwrap();
        for finding in recap.signals().find(&title, &text) {
            for hit in finding.hits {
                let whole = if hit.part == Part::Title { &title } else { &text };
                prop_assert!(whole.get(hit.range).is_some());
            }
        }
    }
}
