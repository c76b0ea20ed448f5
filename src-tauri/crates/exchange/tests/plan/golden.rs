//! The documents as they leave, kept in `tests/golden`. `UPDATE_EXPECT=1` writes them anew.

use std::{fs, path::PathBuf};

use exchange::markdown::{PlanMarkdown, Preset, Withheld, write_plan};
use expect_test::expect_file;

use crate::{
    laws::each_text,
    person::plan,
    words::{Lang, words},
};

fn written(lang: Lang, preset: Preset) -> PlanMarkdown {
    write_plan(&plan(lang), preset, &words(lang))
}

#[test]
fn every_reader_in_both_languages() {
    for lang in [Lang::Ja, Lang::En] {
        for preset in Preset::ALL {
            let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests/golden"].iter().collect();
            fs::create_dir_all(&path).unwrap();
            let path = path.join(format!("plan-{}-{}.md", preset.as_str(), lang.code()));
            expect_file![path].assert_eq(&written(lang, preset).markdown);
        }
    }
}

/// Texts that would be Markdown, or break it, in every place.
#[test]
fn hostile_texts_in_every_place() {
    let mut texts = [
        "# 見出し | 表 | `コード`",
        "- 箇条\n1. 番号\n> 引用\n---\n===\n| a | b |\n| - | - |",
        "<b>太字</b> & &amp; <!-- 注 -->",
        "**強調** _下線_ snake_case ~取り消し~ 10~20",
        "[x] [リンク](https://example.com) ![画像](a.png) [^1]",
        "見て https://example.com/a_b?c=1&d=2。www.example.com a@b.example",
        r"C:\work\*.md \",
        "\tタブ\u{0}と\u{1b}[31m",
        "1. 番号から",
        "+ たす",
    ]
    .iter()
    .cycle();
    let mut hostile = plan(Lang::Ja);
    each_text(&mut hostile, |text| *text = (*texts.next().unwrap()).to_owned());
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests/golden/plan-hostile-ja.md"]
        .iter()
        .collect();
    expect_file![path].assert_eq(&write_plan(&hostile, Preset::Myself, &words(Lang::Ja)).markdown);
}

#[test]
fn the_order_in_which_the_journal_gives_things_does_not_matter() {
    for preset in Preset::ALL {
        let mut turned = plan(Lang::Ja);
        turned.roles.reverse();
        turned.phases.reverse();
        turned.balance.reverse();
        turned.aliases.reverse();
        turned
            .directions
            .iter_mut()
            .for_each(|direction| direction.reasons.reverse());
        assert_eq!(write_plan(&turned, preset, &words(Lang::Ja)), written(Lang::Ja, preset));
    }
}

#[test]
fn what_a_preset_keeps_back_is_named_and_gone() {
    use Withheld as W;
    let withheld = |preset| written(Lang::En, preset).withheld;
    assert_eq!(withheld(Preset::Myself), []);
    assert_eq!(
        withheld(Preset::OneOnOne),
        [
            W::Weakness,
            W::EntryText,
            W::Dismissed,
            W::Directions,
            W::RoleDetails,
            W::Goals,
            W::Reading
        ]
    );
    assert_eq!(
        withheld(Preset::Application),
        [
            W::Weakness,
            W::Must,
            W::EntryText,
            W::Dismissed,
            W::Directions,
            W::Reasons,
            W::Goals,
            W::Steps,
            W::Reading,
            W::Phases,
            W::Balance
        ]
    );
    assert_eq!(
        withheld(Preset::Advice),
        [W::EntryText, W::Dismissed, W::Goals, W::Addresses]
    );

    for preset in [Preset::OneOnOne, Preset::Application, Preset::Advice] {
        let markdown = written(Lang::En, preset).markdown;
        for secret in [
            "waiting time",
            "whose number",
            "A table of latencies",
            "A target comes with",
            "Koharu",
            "koharu",
            "Asagi",
            "Minato",
        ] {
            assert!(!markdown.contains(secret), "{secret} in {}", preset.as_str());
        }
        assert_eq!(markdown.contains("I fix things myself"), preset == Preset::Advice);
    }
}

#[test]
fn marks_show_where_aliases_stand() {
    for lang in [Lang::Ja, Lang::En] {
        let own = written(lang, Preset::Myself);
        assert_eq!((own.organisations, own.aliased.len()), (0, 0));
        let written = written(lang, Preset::OneOnOne);
        assert_eq!(written.organisations, 3);
        let marked: Vec<&str> = written
            .aliased
            .iter()
            .map(|range| &written.markdown[range.clone()])
            .collect();
        let (a, b, search) = lang.pick(
            ("A社", "B社", "検索サービス企業"),
            ("Company A", "Company B", "a search company"),
        );
        assert_eq!(marked, [search, b, b, a, b, search]);
    }
}
