//! A fictional person's plan, in both languages.

use career::{
    growth::{EvidenceState, Group, SourceKind, Stage},
    plan::WillCanMust,
    reading::ReadingStatus,
    recap::Lens,
};
use exchange::markdown::{
    PlanCarryOver, PlanDirection, PlanDocument, PlanGoal, PlanLink, PlanNextStep, PlanPhase, PlanReason, PlanRole,
    PlanStep, YearBalance,
};

use crate::words::Lang;

fn role(title: &str, organisation: &str, from: &str, to: Option<&str>) -> PlanRole {
    PlanRole {
        title: title.to_owned(),
        organisation: organisation.to_owned(),
        period: career::date::Period::new(from.parse().unwrap(), to.map(|to| to.parse().unwrap())).unwrap(),
        summary: String::new(),
        highlights: Vec::new(),
        carry_overs: Vec::new(),
    }
}

fn reason(date: &str, source: SourceKind, title: &str, excerpt: &str, state: EvidenceState) -> PlanReason {
    PlanReason {
        date: date.parse().unwrap(),
        source,
        title: title.to_owned(),
        excerpt: excerpt.to_owned(),
        state,
        cards: Vec::new(),
    }
}

fn direction(lens: Lens, group: Group, stage: Stage, name: &str) -> PlanDirection {
    PlanDirection {
        lens,
        group,
        stage,
        name: name.to_owned(),
        reasons: Vec::new(),
        further: 0,
        carry_overs: Vec::new(),
        next_step: None,
    }
}

fn step(text: &str, by: Option<&str>, done: Option<&str>) -> PlanStep {
    PlanStep {
        text: text.to_owned(),
        by: by.map(|by| by.parse().unwrap()),
        done: done.map(|done| done.parse().unwrap()),
    }
}

/// The plan of an MLOps engineer who came from project management.
pub(crate) fn plan(lang: Lang) -> PlanDocument {
    let (ja, en) = (lang == Lang::Ja, lang == Lang::En);
    let s = |ja_text: &str, en_text: &str| lang.pick(ja_text, en_text).to_owned();
    let koharu = s("株式会社こはるレシピ", "Koharu Recipes, Inc.");
    let asagi = s("あさぎ検索", "Asagi Search");
    let minato = s("みなとシステムズ", "Minato Systems");
    assert!(ja != en);
    PlanDocument {
        as_of: "2026-06-18".parse().unwrap(),
        half_year: "2026-H1".parse().unwrap(),
        texts: WillCanMust {
            will: s(
                "機械学習を使うどのチームも、信頼性を自分たちの言葉で決められるようにしたい。",
                "I want every team that uses machine learning to decide on reliability in its own words.",
            ),
            can_strength: s(
                "利用者から見た数字に直すこと。\n部署のあいだで合意をつくること。",
                "Turning numbers into what users see.\nBuilding agreement between departments.",
            ),
            can_weakness: s(
                "つい自分で直してしまい、手順を人に残さない。",
                "I fix things myself too soon and leave no procedure behind.",
            ),
            must: s(
                "推論基盤のSLOを三チームに渡し、私が抜けても半年まわる形にする。",
                "Hand the SLOs of the inference platform to three teams, in a form that runs for half a year without me.",
            ),
        },
        roles: vec![
            PlanRole {
                highlights: vec![s(
                    "要件定義から本番移行まで、12人のチームで8か月",
                    "From requirements to cut-over in 8 months with a team of 12",
                )],
                carry_overs: vec![s(
                    "リスクを先に並べ、備えを決めておく習慣",
                    "Listing risks early and preparing for them",
                )],
                ..role("PM", &minato, "2012-04", Some("2016-03"))
            },
            role(
                &s("Web開発者", "Web backend developer"),
                &koharu,
                "2016-04",
                Some("2019-06"),
            ),
            PlanRole {
                summary: s(
                    "こはるレシピの検索と決済の信頼性を見た。",
                    "Looked after the reliability of search and payment at Koharu Recipes.",
                ),
                highlights: vec![s(
                    "深夜の呼び出しを月31件から4件に",
                    "Pages at night from 31 a month to 4",
                )],
                ..role("SRE", &koharu, "2019-07", Some("2022-09"))
            },
            PlanRole {
                carry_overs: vec![s(
                    "コードとデータの両方の変化を扱う感覚",
                    "Handling change in both code and data",
                )],
                ..role(&s("MLOpsエンジニア", "MLOps engineer"), &asagi, "2022-10", None)
            },
            role(&s("勉強会の運営", "Meetup organiser"), "", "2018", None),
        ],
        directions: vec![
            PlanDirection {
                reasons: vec![
                    reason(
                        "2026-06-18",
                        SourceKind::Entry,
                        &s("SLOレビューに、二度目の同席", "A second SLO review, as a guest"),
                        &s(
                            "学習ジョブのSLOを、待ち時間で測る案",
                            "the SLO of training jobs, measured by waiting time",
                        ),
                        EvidenceState::Confirmed,
                    ),
                    reason(
                        "2026-05-08",
                        SourceKind::Entry,
                        "",
                        &s(
                            "「学習ジョブのSLO」は誰のための数字か",
                            "whose number is the \"training-job SLO\"?",
                        ),
                        EvidenceState::Suggested,
                    ),
                    reason(
                        "2025-11",
                        SourceKind::Reading,
                        &s("SLO（SRE本 第4章）", "Service Level Objectives (SRE book, chapter 4)"),
                        "",
                        EvidenceState::Confirmed,
                    ),
                    reason(
                        "2024",
                        SourceKind::Entry,
                        &s("レイテンシの表", "A table of latencies"),
                        "p99",
                        EvidenceState::Dismissed,
                    ),
                ],
                next_step: Some(PlanNextStep {
                    text: s("直近28日分の実績をグラフにする。", "Plot the last 28 days."),
                    weeks: 1,
                }),
                ..direction(
                    Lens::Deepen,
                    Group::Growing,
                    Stage::Branch,
                    &s("プラットフォームのSLO", "SLOs for internal platforms"),
                )
            },
            PlanDirection {
                reasons: vec![reason(
                    "2021-02-10",
                    SourceKind::Highlight,
                    &s("深夜の呼び出しを月31件から4件に", "Pages at night from 31 a month to 4"),
                    "",
                    EvidenceState::Confirmed,
                )],
                ..direction(
                    Lens::Deepen,
                    Group::Dormant,
                    Stage::Dormant,
                    &s("トイルの削減", "Reducing toil"),
                )
            },
            PlanDirection {
                further: 0,
                carry_overs: vec![PlanCarryOver {
                    role: s("こはるレシピのSRE", "SRE at Koharu Recipes"),
                    strength: s("複数チームを横から見る視点", "A cross-team vantage point"),
                }],
                next_step: Some(PlanNextStep {
                    text: s("ゴールデンパスを一本書く。", "Write one golden path."),
                    weeks: 4,
                }),
                ..direction(Lens::Democratize, Group::Adjacent, Stage::Seed, "Platform Engineering")
            },
            direction(Lens::Multiply, Group::Far, Stage::Seed, "IoT"),
        ],
        goals: vec![
            PlanGoal {
                direction: "Platform Engineering".to_owned(),
                by: "2026-12".parse().unwrap(),
                closed: None,
                steps: vec![
                    step(
                        &s(
                            "ゴールデンパスを一本、コードで渡す",
                            "Hand over one golden path, as code",
                        ),
                        Some("2026-06"),
                        Some("2026-06-12"),
                    ),
                    step(
                        &s(
                            "あさぎ検索の推薦チームに二週間使ってもらう",
                            "Let the recommendation team of Asagi Search use it for two weeks",
                        ),
                        Some("2026-07-24"),
                        None,
                    ),
                    step(
                        &s("詰まりの上位三つを直す", "Fix the top three of where they get stuck"),
                        None,
                        None,
                    ),
                ],
            },
            PlanGoal {
                direction: "IoT".to_owned(),
                by: "2026-03".parse().unwrap(),
                closed: Some("2026-02-01".parse().unwrap()),
                steps: vec![step(
                    &s("家の温度計を測る", "Measure the thermometer at home"),
                    None,
                    None,
                )],
            },
        ],
        reading: vec![
            PlanLink {
                title: "Service Level Objectives".to_owned(),
                url: "https://sre.google/sre-book/service-level-objectives/".to_owned(),
                status: ReadingStatus::Read,
                on: "2025-11-03".parse().unwrap(),
                takeaway: s(
                    "目標は、割ったときの行動とセット。",
                    "A target comes with what we do when we miss it.",
                ),
                own: false,
            },
            PlanLink {
                title: s(
                    "こはるレシピの技術ブログ (社内)",
                    "The engineering blog of Koharu Recipes (internal)",
                ),
                url: "https://blog.koharu-recipes.example/post_(1)?a=1&b=2".to_owned(),
                status: ReadingStatus::Queued,
                on: "2026-06-01".parse().unwrap(),
                takeaway: String::new(),
                own: true,
            },
            PlanLink {
                title: "Team Topologies".to_owned(),
                url: "https://teamtopologies.com/".to_owned(),
                status: ReadingStatus::Reading,
                on: "2026-06-01".parse().unwrap(),
                takeaway: String::new(),
                own: false,
            },
        ],
        phases: vec![
            PlanPhase {
                date: "2020-05".parse().unwrap(),
                role: "SRE".to_owned(),
                number: 1,
                name: s("消火活動", "firefighting"),
            },
            PlanPhase {
                date: "2022-05-01".parse().unwrap(),
                role: "SRE".to_owned(),
                number: 2,
                name: s("門番", "gatekeeper"),
            },
        ],
        balance: vec![
            YearBalance {
                year: 2025,
                weights: [3.5, 1.0, 0.25],
            },
            YearBalance {
                year: 2026,
                weights: [2.0, 0.0, 1.5],
            },
        ],
        aliases: vec![(asagi, s("検索サービス企業", "a search company"))],
    }
}
