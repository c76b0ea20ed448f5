//! Lines as people say them, as tables and as laws.

use std::fmt::Write as _;

use chrono::NaiveDate;
use expect_test::expect;
use proptest::prelude::*;

use super::{RoleLine, RoleLineProblem, find_kind, parse_line};
use crate::{
    date::{PartialDate, Period},
    id::RoleKindId,
    recap,
};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn parse(line: &str, context: &[Period]) -> RoleLine {
    parse_line(line, recap::embedded().unwrap().role_aliases(), context, today())
}

fn context() -> Vec<Period> {
    let period =
        |from: &str, to: Option<&str>| Period::new(from.parse().unwrap(), to.map(|to| to.parse().unwrap())).unwrap();
    vec![
        period("2012-04", Some("2016-03")),
        period("2019-07", Some("2022-09")),
        period("2018", None),
    ]
}

/// title / kind / organisation / from – to / problem
fn table(lines: &[&str]) -> String {
    let mut table = String::new();
    for line in lines {
        let role = parse(line, &context());
        let date = |date: Option<PartialDate>| date.map_or("?".to_owned(), |date| date.to_string());
        let mut facts = vec![role.title.clone()];
        facts.push(role.kind.map_or("–".to_owned(), |kind| kind.to_string()));
        facts.push(if role.organisation.is_empty() {
            "–".to_owned()
        } else {
            role.organisation.clone()
        });
        facts.push(format!(
            "{} – {}",
            date(role.from),
            role.to.map_or(String::new(), |to| to.to_string())
        ));
        facts.extend(role.problem.map(|problem| problem.code().to_owned()));
        writeln!(table, "{}\n    {}", line.trim_end(), facts.join(" | ").trim_end()).unwrap();
    }
    table
}

#[test]
fn japanese_lines() {
    expect![[r#"
        PM 2012年度から4年
            PM | sier_pm | – | 2012-04 – 2016-03
        Web開発 2016/4-2019/6
            Web開発 | web_backend | – | 2016-04 – 2019-06
        SRE 2019年夏から2022年9月
            SRE | sre | – | 2019-07 – 2022-09
        いまMLOps
            MLOps | mlops | – | 2022-10 –
        勉強会の運営 2018-
            勉強会の運営 | – | – | 2018 –
        株式会社あさぎでSRE 2019/7〜
            SRE | sre | 株式会社あさぎ | 2019-07 –
        ＳＲＥ　２０１９／７〜２０２２／９
            ＳＲＥ | sre | – | 2019-07 – 2022-09
        2012年4月から2016年3月までみなとシステムズでプロジェクトマネージャー
            プロジェクトマネージャー | sier_pm | みなとシステムズ | 2012-04 – 2016-03
        こはるレシピでのWebエンジニア（2016年4月〜2019年6月）
            Webエンジニア | web_backend | こはるレシピ | 2016-04 – 2019-06
        SRE（こはるレシピ） 2019年7月〜現在
            SRE | sre | こはるレシピ | 2019-07 –
        2022年10月からあさぎ検索にてMLOpsエンジニア
            MLOpsエンジニア | mlops | あさぎ検索 | 2022-10 –
        平成24年4月〜平成28年3月 株式会社みなと プロマネ
            プロマネ | sier_pm | 株式会社みなと | 2012-04 – 2016-03
        株式会社 みなと 情シス H30.4〜R1.5
            情シス | corp_it | 株式会社 みなと | 2018-04 – 2019-05
        A社のSRE 2020年から
            SRE | sre | A社 | 2020 –
        データ基盤のSRE 2020年から
            データ基盤のSRE | sre | – | 2020 –
        SRE、こはるレシピ、2019-2022
            SRE | sre | こはるレシピ | 2019 – 2022
        SRE 2019年7月以降
            SRE | sre | – | 2019-07 –
        SREを2019年から
            SRE | sre | – | 2019 –
        SREとして2019年から2022年まで
            SRE | sre | – | 2019 – 2022
        2018年からいまも勉強会の運営
            勉強会の運営 | – | – | 2018 –
        いまもSRE 2019/7から
            SRE | sre | – | 2019-07 –
        いまは情シス
            情シス | corp_it | – | 2022-10 –
        現在 フリーランス
            フリーランス | – | – | 2022-10 –
        今SREマネージャー
            SREマネージャー | em | – | 2022-10 –
        今井商店でSRE 2019-
            SRE | sre | 今井商店 | 2019 –
        2022年9月までSRE
            SRE | sre | – | ? – 2022-09 | role-period-missing
        〜2022年9月 SRE
            SRE | sre | – | ? – 2022-09 | role-period-missing
        QA 2019年度
            QA | qa | – | 2019-04 – 2020-03
        QA 2019年度上期
            QA | qa | – | 2019-04 – 2019-09
        QA 2019年4月
            QA | qa | – | 2019-04 –
        インフラ 3年前から
            インフラ | infra_network | – | 2023 –
        インフラエンジニア 去年の春から
            インフラエンジニア | infra_network | – | 2025-04 –
        運用監視 2010年4月1日から1年半
            運用監視 | infra_network | – | 2010-04-01 – 2011-09-30
        運用監視 2010年4月から半年間
            運用監視 | infra_network | – | 2010-04 – 2010-09
        運用監視 2010年から3年
            運用監視 | infra_network | – | 2010 – 2013
        DBA 二〇一〇年四月から二〇一二年三月
            DBA | dba | – | 2010-04 – 2012-03
        現場でSRE 2019-
            SRE | sre | 現場 | 2019 –
        バックエンド 2016ー2019
            バックエンド | web_backend | – | 2016 – 2019
        エンジニア(SRE) 2019-
            エンジニア(SRE) | sre | – | 2019 –
        デザイナー 2015年4月-2016年3月
            デザイナー | – | – | 2015-04 – 2016-03
        2000人の前で話す人 2019-
            話す人 | – | 2000人の前 | 2019 –
        S3のバックアップ担当 2019-2020
            S3のバックアップ担当 | – | – | 2019 – 2020
        SRE（データ基盤） 2019-2020
            SRE（データ基盤） | sre | – | 2019 – 2020
    "#]]
    .assert_eq(&table(&[
        "PM 2012年度から4年",
        "Web開発 2016/4-2019/6",
        "SRE 2019年夏から2022年9月",
        "いまMLOps",
        "勉強会の運営 2018-",
        "株式会社あさぎでSRE 2019/7〜",
        "ＳＲＥ　２０１９／７〜２０２２／９",
        "2012年4月から2016年3月までみなとシステムズでプロジェクトマネージャー",
        "こはるレシピでのWebエンジニア（2016年4月〜2019年6月）",
        "SRE（こはるレシピ） 2019年7月〜現在",
        "2022年10月からあさぎ検索にてMLOpsエンジニア",
        "平成24年4月〜平成28年3月 株式会社みなと プロマネ",
        "株式会社 みなと 情シス H30.4〜R1.5",
        "A社のSRE 2020年から",
        "データ基盤のSRE 2020年から",
        "SRE、こはるレシピ、2019-2022",
        "SRE 2019年7月以降",
        "SREを2019年から",
        "SREとして2019年から2022年まで",
        "2018年からいまも勉強会の運営",
        "いまもSRE 2019/7から",
        "いまは情シス",
        "現在 フリーランス",
        "今SREマネージャー",
        "今井商店でSRE 2019-",
        "2022年9月までSRE",
        "〜2022年9月 SRE",
        "QA 2019年度",
        "QA 2019年度上期",
        "QA 2019年4月",
        "インフラ 3年前から",
        "インフラエンジニア 去年の春から",
        "運用監視 2010年4月1日から1年半",
        "運用監視 2010年4月から半年間",
        "運用監視 2010年から3年",
        "DBA 二〇一〇年四月から二〇一二年三月",
        "現場でSRE 2019-",
        "バックエンド 2016ー2019",
        "エンジニア(SRE) 2019-",
        "デザイナー 2015年4月-2016年3月",
        "2000人の前で話す人 2019-",
        "S3のバックアップ担当 2019-2020",
        "SRE（データ基盤） 2019-2020",
    ]));
}

#[test]
fn english_lines() {
    expect![[r#"
        web dev at Koharu 2016/4-2019/6
            web dev | web_backend | Koharu | 2016-04 – 2019-06
        2016-2019 backend engineer @ Koharu
            backend engineer | web_backend | Koharu | 2016 – 2019
        SRE since 2020
            SRE | sre | – | 2020 –
        SRE at Koharu Recipes, Jul 2019 - Sep 2022
            SRE | sre | Koharu Recipes | 2019-07 – 2022-09
        SRE at Koharu Recipes (July 2019 to September 2022)
            SRE | sre | Koharu Recipes | 2019-07 – 2022-09
        @Koharu SRE 2019-
            SRE | sre | Koharu | 2019 –
        from April 2012 to March 2016 project manager at Minato Systems
            project manager | sier_pm | Minato Systems | 2012-04 – 2016-03
        now MLOps engineer
            MLOps engineer | mlops | – | 2022-10 –
        currently: SRE manager at Asagi
            SRE manager | sre | Asagi | 2022-10 –
        SRE, Koharu, 2019–2022
            SRE | sre | Koharu | 2019 – 2022
        Koharu Inc. SRE 2019-present
            SRE | sre | Koharu Inc. | 2019 –
        SRE 2019 - now
            SRE | sre | – | 2019 –
        platform engineer 2020-05 to 2022-03
            platform engineer | platform | – | 2020-05 – 2022-03
        QA engineer 2016-19
            QA engineer | qa | – | 2016 – 2019
        infra eng 2012 for 4 years
            infra eng | infra_network | – | 2012 – 2016
        infra engineer Apr 2012, 18 months
            infra engineer | infra_network | – | 2012-04 – 2013-09
        worked as a security engineer from 2015 until 2018
            security engineer | security | – | 2015 – 2018
        SRE until 2022
            SRE | sre | – | ? – 2022 | role-period-missing
        SRE 2019 onwards
            SRE | sre | – | 2019 –
        engineering manager of the data platform 2019-
            engineering manager of the data platform | em | – | 2019 –
        data platform SRE 2019-
            data platform SRE | sre | – | 2019 –
        meetup organiser since summer 2018
            meetup organiser | – | – | 2018-07 –
        tech lead FY2019
            tech lead | em | – | 2019-04 – 2020-03
        Engineer at ServiceNow 2019-
            Engineer | – | ServiceNow | 2019 –
        data engineer 2019/4/1 - 2020/3/31
            data engineer | data_engineer | – | 2019-04-01 – 2020-03-31
    "#]]
    .assert_eq(&table(&[
        "web dev at Koharu 2016/4-2019/6",
        "2016-2019 backend engineer @ Koharu",
        "SRE since 2020",
        "SRE at Koharu Recipes, Jul 2019 - Sep 2022",
        "SRE at Koharu Recipes (July 2019 to September 2022)",
        "@Koharu SRE 2019-",
        "from April 2012 to March 2016 project manager at Minato Systems",
        "now MLOps engineer",
        "currently: SRE manager at Asagi",
        "SRE, Koharu, 2019–2022",
        "Koharu Inc. SRE 2019-present",
        "SRE 2019 - now",
        "platform engineer 2020-05 to 2022-03",
        "QA engineer 2016-19",
        "infra eng 2012 for 4 years",
        "infra engineer Apr 2012, 18 months",
        "worked as a security engineer from 2015 until 2018",
        "SRE until 2022",
        "SRE 2019 onwards",
        "engineering manager of the data platform 2019-",
        "data platform SRE 2019-",
        "meetup organiser since summer 2018",
        "tech lead FY2019",
        "Engineer at ServiceNow 2019-",
        "data engineer 2019/4/1 - 2020/3/31",
    ]));
}

#[test]
fn lines_that_are_no_roles_yet() {
    expect![[r#"

             | – | – | ? –  | role-title-missing
   
             | – | – | ? –  | role-title-missing
        S
            S | – | – | ? –  | role-period-missing
        SRE
            SRE | sre | – | ? –  | role-period-missing
        SRE 2
            SRE 2 | sre | – | ? –  | role-period-missing
        SRE 20
            SRE 20 | sre | – | ? –  | role-period-missing
        SRE 201
            SRE 201 | sre | – | ? –  | role-period-missing
        SRE 2019
            SRE | sre | – | 2019 –
        SRE 2019年
            SRE | sre | – | 2019 –
        SRE 2019年夏
            SRE | sre | – | 2019-07 –
        SRE 2019年夏か
            SRE | sre | – | 2019-07 –
        SRE 2019年夏から
            SRE | sre | – | 2019-07 –
        SRE 2019年夏から2
            SRE | sre | – | 2019-07 –
        SRE 2019年夏から2022
            SRE | sre | – | 2019-07 – 2022
        SRE 2019年夏から2022年9
            SRE | sre | – | 2019-07 – 2022
        SRE 2019年夏から2022年9月
            SRE | sre | – | 2019-07 – 2022-09
        2019-
             | – | – | 2019 –  | role-title-missing
        SRE 2022-2019
            SRE | sre | – | 2022 – 2019 | role-end-before-start
        SRE 2018/13-2019
            SRE | sre | – | ? –  | date-no-such-day
        SRE 2018年2月30日から
            SRE | sre | – | ? –  | date-no-such-day
        いま
             | – | – | 2022-10 –  | role-title-missing
        @
             | – | – | ? –  | role-title-missing
        @Koharu
             | – | Koharu | ? –  | role-title-missing
        SRE @
            SRE | sre | – | ? –  | role-period-missing
        で
            で | – | – | ? –  | role-period-missing
        SRE 2019/7-2018
            SRE | sre | – | 2019-07 – 2018 | role-end-before-start
        2019年から4年
             | – | – | 2019 – 2023 | role-title-missing
        ()
             | – | – | ? –  | role-title-missing
        SRE 9999-
            SRE 9999 | sre | – | ? –  | role-period-missing
        SRE 9999から4年
            SRE 9999から4年 | sre | – | ? –  | role-period-missing
    "#]]
    .assert_eq(&table(&[
        "",
        "   ",
        "S",
        "SRE",
        "SRE 2",
        "SRE 20",
        "SRE 201",
        "SRE 2019",
        "SRE 2019年",
        "SRE 2019年夏",
        "SRE 2019年夏か",
        "SRE 2019年夏から",
        "SRE 2019年夏から2",
        "SRE 2019年夏から2022",
        "SRE 2019年夏から2022年9",
        "SRE 2019年夏から2022年9月",
        "2019-",
        "SRE 2022-2019",
        "SRE 2018/13-2019",
        "SRE 2018年2月30日から",
        "いま",
        "@",
        "@Koharu",
        "SRE @",
        "で",
        "SRE 2019/7-2018",
        "2019年から4年",
        "()",
        "SRE 9999-",
        "SRE 9999から4年",
    ]));
}

#[test]
fn now_without_an_ended_role_misses_its_period() {
    let role = parse("いまMLOps", &[]);
    assert_eq!(
        (role.title.as_str(), role.problem),
        ("MLOps", Some(RoleLineProblem::PeriodMissing))
    );
}

#[test]
fn now_begins_where_the_last_role_ended() {
    for (to, from) in [
        ("2022-09", "2022-10"),
        ("2022-12", "2023-01"),
        ("2022-09-15", "2022-09-16"),
        ("2022", "2022"),
    ] {
        let before = Period::new("2019".parse().unwrap(), Some(to.parse().unwrap())).unwrap();
        let role = parse("いまMLOps", &[before]);
        assert_eq!(role.from.unwrap().to_string(), from);
    }
}

#[test]
fn the_longest_alias_wins_where_they_overlap_and_words_are_whole() {
    let ids: Vec<RoleKindId> = ["sre", "em", "qa"].iter().map(|id| id.parse().unwrap()).collect();
    let aliases = [(&ids[0], "SRE"), (&ids[1], "SREマネージャー"), (&ids[2], "SET")];
    let find = |text: &str| find_kind(text, aliases).map(|kind| kind.to_string());
    assert_eq!(find("ＳＲＥマネージャー").as_deref(), Some("em"));
    assert_eq!(find("sreです").as_deref(), Some("sre"));
    assert_eq!(find("presres set-up").as_deref(), Some("qa"));
    assert_eq!(find("settings"), None);
}

fn any_month() -> impl Strategy<Value = (i32, u32)> {
    (1960i32..2040, 1u32..=12)
}

proptest! {
    #[test]
    fn what_was_said_in_parts_comes_back_in_parts(
        title in prop::sample::select(vec!["SRE", "情シス", "Webエンジニア", "project manager", "勉強会の運営", "データ基盤づくり"]),
        organisation in prop::sample::select(vec!["", "こはるレシピ", "株式会社あさぎ", "Minato Systems", "Koharu"]),
        start in any_month(),
        months in 0u32..400,
        open: bool,
        style in 0usize..6,
    ) {
        let from = PartialDate::month_only(start.0, start.1).unwrap();
        let index = u32::try_from(start.0).unwrap() * 12 + start.1 - 1 + months;
        let to = PartialDate::month_only(i32::try_from(index / 12).unwrap(), index % 12 + 1).unwrap();
        let japanese = |date: PartialDate| {
            let iso = date.to_string();
            let (year, month) = iso.split_once('-').unwrap();
            format!("{year}年{}月", month.trim_start_matches('0'))
        };
        let words = match style % 3 {
            _ if organisation.is_empty() => title.to_owned(),
            0 => format!("{organisation}で{title}"),
            1 => format!("{title} @ {organisation}"),
            _ => format!("{title} at {organisation}"),
        };
        let line = match (style, open) {
            (0 | 1, false) => format!("{words} {}から{}", japanese(from), japanese(to)),
            (0 | 1, true) => format!("{words} {}から", japanese(from)),
            (2 | 3, false) => format!("{} 〜 {} {words}", japanese(from), japanese(to)),
            (2 | 3, true) => format!("{}〜現在 {words}", japanese(from)),
            (_, false) => format!("{words} {from} - {to}"),
            (_, true) => format!("{words} {from}-"),
        };
        let role = parse(&line, &[]);
        prop_assert_eq!(role.problem, None, "{}", line);
        prop_assert_eq!(&role.title, title, "{}", line);
        prop_assert_eq!(&role.organisation, organisation, "{}", line);
        prop_assert_eq!(role.from, Some(from), "{}", line);
        prop_assert_eq!(role.to, (!open).then_some(to), "{}", line);
    }

    #[test]
    fn no_line_panics(line in any::<String>()) {
        parse(&line, &context());
    }

    #[test]
    fn no_likely_line_panics(pieces in prop::collection::vec(prop::sample::select(vec![
        "SRE", "2019", "年", "度", "夏", "から", "まで", "〜", "-", " ", "/", "9", "月", "で", "の", "@", "at ", " at ", "(", "）", "、", "株式会社", "いま", "now",
        "4年", "半", "間", "㍻", "\u{3099}", "İ", "since ", "to", "H30.4", "9999", "0001", "9998年度", "99", "か月", "現在", "as a ", "を", "ﾞ", "か", "👩‍💻",
    ]), 0..10)) {
        let line = pieces.concat();
        let role = parse(&line, &context());
        if role.problem.is_none() {
            prop_assert!(!role.title.is_empty());
            prop_assert!(Period::new(role.from.unwrap(), role.to).is_ok());
        }
        // Nothing is invented: the words come from the line.
        for word in role.title.split(' ').chain(role.organisation.split(' ')) {
            prop_assert!(line.contains(word), "{:?} in {:?}", word, line);
        }
    }
}
