//! `--json`: one document a run, with stable fields.

use std::collections::BTreeMap;

use expect_test::{Expect, expect};
use serde_json::Value;

use super::home::Home;

/// The shape of a document: its fields with their types, a list by all that its items have. A field that is null somewhere
/// ends in `?`.
fn shape(value: &Value) -> String {
    let mut lines = BTreeMap::new();
    walk("$", value, &mut lines);
    lines
        .into_iter()
        .map(|(path, (types, seen, nulls))| {
            let optional = if nulls > 0 && nulls < seen { "?" } else { "" };
            format!("{path}: {types}{optional}\n")
        })
        .collect()
}

type Lines = BTreeMap<String, (&'static str, usize, usize)>;

fn walk(path: &str, value: &Value, lines: &mut Lines) {
    let name = match value {
        Value::Null => "null",
        Value::Bool(_) => "bool",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "list",
        Value::Object(_) => "object",
    };
    let line = lines.entry(path.to_owned()).or_insert((name, 0, 0));
    line.1 += 1;
    if name == "null" {
        line.2 += 1;
    } else {
        line.0 = name;
    }
    match value {
        Value::Array(items) => items.iter().for_each(|item| walk(&format!("{path}[]"), item, lines)),
        Value::Object(fields) => fields
            .iter()
            .for_each(|(name, item)| walk(&format!("{path}.{name}"), item, lines)),
        _ => {}
    }
}

#[track_caller]
fn check(home: &Home, arguments: &[&str], expected: &Expect) {
    expected.assert_eq(&shape(&home.json(arguments)));
}

#[test]
fn directions_have_the_fields_of_the_contract() {
    let home = Home::sample("en");
    check(
        &home,
        &["directions"],
        &expect![[r#"
            $: object
            $.as_of: string
            $.directions: list
            $.directions[]: object
            $.directions[].carry_over: list
            $.directions[].carry_over[]: object
            $.directions[].carry_over[].reach: number
            $.directions[].carry_over[].role_id: string
            $.directions[].carry_over[].strength: string
            $.directions[].evidence: list
            $.directions[].evidence[]: object
            $.directions[].evidence[].date: string
            $.directions[].evidence[].signal: string?
            $.directions[].evidence[].signals: list
            $.directions[].evidence[].signals[]: string
            $.directions[].evidence[].source: string
            $.directions[].evidence[].source_id: string
            $.directions[].evidence[].state: string
            $.directions[].evidence[].weight: number
            $.directions[].footholds: list
            $.directions[].footholds[]: object
            $.directions[].footholds[].direction: string
            $.directions[].footholds[].ground: number
            $.directions[].footholds[].pull: number
            $.directions[].footholds[].why: string
            $.directions[].ground: number
            $.directions[].group: string
            $.directions[].id: string
            $.directions[].lens: string
            $.directions[].links: list
            $.directions[].links[]: object
            $.directions[].links[].id: string
            $.directions[].links[].status: string
            $.directions[].links[].title: string
            $.directions[].links[].url: string
            $.directions[].name: string
            $.directions[].next_step: object
            $.directions[].next_step.id: string
            $.directions[].next_step.text: string
            $.directions[].next_step.weeks: number
            $.directions[].opportunity: number
            $.directions[].opportunity_parts: object
            $.directions[].opportunity_parts.foothold: number
            $.directions[].opportunity_parts.growing: number
            $.directions[].opportunity_parts.missing: number
            $.directions[].opportunity_parts.quiet: number
            $.directions[].opportunity_parts.reach: number
            $.directions[].opportunity_parts.room: number
            $.directions[].opportunity_parts.will: number
            $.directions[].opportunity_reason: string
            $.directions[].reach: number
            $.directions[].stage: string
            $.directions[].weight: number
            $.directions[].will: bool
            $.newest_entry: string
        "#]],
    );
    let all = home.json(&["directions"]);
    let one = home.json(&["directions", "slo_ux"]);
    let listed = all["directions"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["id"] == "slo_ux")
        .unwrap();
    assert_eq!(*listed, one, "one direction is the same document as in the list");
    let sum: f64 = one["evidence"]
        .as_array()
        .unwrap()
        .iter()
        .map(|piece| piece["weight"].as_f64().unwrap())
        .sum();
    assert_eq!(one["weight"].as_f64().unwrap(), sum, "the parts add up exactly");
}

#[test]
fn entries() {
    let home = Home::sample("ja");
    check(
        &home,
        &["list", "--limit", "100"],
        &expect![[r#"
        $: object
        $.entries: list
        $.entries[]: object
        $.entries[].date: string
        $.entries[].excerpt: list
        $.entries[].excerpt[]: object
        $.entries[].excerpt[].hit: bool
        $.entries[].excerpt[].text: string
        $.entries[].id: string
        $.entries[].kind: string
        $.entries[].lenses: list
        $.entries[].lenses[]: string
        $.entries[].role: string
        $.entries[].tags: list
        $.entries[].title: string
        $.more: bool
        $.total: number
    "#]],
    );
    check(
        &home,
        &["search", "SLO"],
        &expect![[r#"
        $: object
        $.entries: list
        $.entries[]: object
        $.entries[].date: string
        $.entries[].excerpt: list
        $.entries[].excerpt[]: object
        $.entries[].excerpt[].hit: bool
        $.entries[].excerpt[].text: string
        $.entries[].id: string
        $.entries[].kind: string
        $.entries[].lenses: list
        $.entries[].lenses[]: string
        $.entries[].role: string
        $.entries[].tags: list
        $.entries[].title: string
        $.more: bool
        $.total: number
    "#]],
    );
    let id = home.json(&["list", "--direction", "slo_ux"])["entries"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    check(
        &home,
        &["show", &id],
        &expect![[r#"
        $: object
        $.date: string
        $.evidence: list
        $.evidence[]: object
        $.evidence[].direction: string
        $.evidence[].lens: string
        $.evidence[].signals: list
        $.evidence[].signals[]: object
        $.evidence[].signals[].end: number
        $.evidence[].signals[].in_title: bool
        $.evidence[].signals[].signal: string
        $.evidence[].signals[].start: number
        $.evidence[].state: string
        $.id: string
        $.kind: string
        $.prompt: null
        $.role: string
        $.tags: list
        $.text: string
        $.title: string
        $.updated: string
    "#]],
    );
}

#[test]
fn roles_plan_and_reading() {
    let home = Home::sample("ja");
    check(
        &home,
        &["role", "list"],
        &expect![[r#"
        $: list
        $[]: object
        $[].entries: number
        $[].from: string
        $[].highlights: list
        $[].highlights[]: object
        $[].highlights[].id: string
        $[].highlights[].text: string
        $[].id: string
        $[].kind: string?
        $[].organisation: string
        $[].summary: string
        $[].title: string
        $[].to: string?
    "#]],
    );
    check(
        &home,
        &["plan", "show"],
        &expect![[r#"
        $: object
        $.can_strength: string
        $.can_weakness: string
        $.from: string
        $.goals: list
        $.goals[]: object
        $.goals[].by: string
        $.goals[].closed: string?
        $.goals[].direction: string
        $.goals[].id: string
        $.goals[].lens: string
        $.goals[].steps: list
        $.goals[].steps[]: object
        $.goals[].steps[].by: string?
        $.goals[].steps[].done: string?
        $.goals[].steps[].id: string
        $.goals[].steps[].origin: string?
        $.goals[].steps[].text: string
        $.half_year: string
        $.half_years: list
        $.half_years[]: string
        $.must: string
        $.snapshots: list
        $.snapshots[]: object
        $.snapshots[].goals: number
        $.snapshots[].half_year: string
        $.snapshots[].id: string
        $.snapshots[].taken: string
        $.to: string
        $.will: string
    "#]],
    );
    check(
        &home,
        &["reading", "list"],
        &expect![[r#"
        $: object
        $.links: list
        $.links[]: object
        $.links[].directions: list
        $.links[].directions[]: string
        $.links[].host: string
        $.links[].id: string
        $.links[].kind: string?
        $.links[].lang: string?
        $.links[].minutes: number?
        $.links[].moved: bool
        $.links[].on: string
        $.links[].own: bool
        $.links[].status: string
        $.links[].takeaway: string
        $.links[].title: string
        $.links[].url: string
        $.links[].verified: string?
        $.links[].year: number?
    "#]],
    );
    check(
        &home,
        &["export", "plan", "--preset", "advice"],
        &expect![[r#"
        $: object
        $.aliased: list
        $.aliased[]: object
        $.aliased[].end: number
        $.aliased[].start: number
        $.markdown: string
        $.organisations: number
        $.withheld: list
        $.withheld[]: string
    "#]],
    );
}

#[test]
fn versions() {
    let home = Home::ja();
    let id = home.id(&["write", "前の文", "--tag", "前"]);
    home.ok(&["edit", &id, "次の文", "--title", "題"]);
    check(
        &home,
        &["versions", &id],
        &expect![[r#"
        $: list
        $[]: object
        $[].excerpt: string
        $[].id: string
        $[].number: number
        $[].present: bool
        $[].saved: string
        $[].title: string
    "#]],
    );
    check(
        &home,
        &["versions", &id, "1"],
        &expect![[r#"
        $: object
        $.id: string
        $.present: object
        $.present.date: string
        $.present.kind: string
        $.present.prompt: null
        $.present.role: null
        $.present.tags: list
        $.present.tags[]: string
        $.present.text: string
        $.present.title: string
        $.saved: string
        $.text: list
        $.text[]: object
        $.text[].change: string
        $.text[].text: string
        $.title: list
        $.title[]: object
        $.title[].change: string
        $.title[].text: string
        $.version: object
        $.version.date: string
        $.version.kind: string
        $.version.prompt: null
        $.version.role: null
        $.version.tags: list
        $.version.tags[]: string
        $.version.text: string
        $.version.title: string
    "#]],
    );
    assert_eq!(
        shape(&home.json(&["versions", &id, "1", "--restore"])),
        shape(&home.json(&["show", &id]))
    );
}

#[test]
fn the_rest() {
    let home = Home::sample("en");
    check(
        &home,
        &["prompt"],
        &expect![[r#"
            $: object
            $.id: string
            $.lens: string
            $.newest: string
            $.own: bool
            $.tense: string
            $.text: string
        "#]],
    );
    check(
        &home,
        &["doctor"],
        &expect![[r#"
            $: object
            $.data: object
            $.data.bytes: number
            $.data.damaged: bool
            $.data.entries: number
            $.data.path: string
            $.data.roles: number
            $.data.sample: bool
            $.data.since: number
            $.findings: list
            $.schema: number
            $.sqlite: string
            $.trash: number
        "#]],
    );
    check(
        &home,
        &["alias", "list"],
        &expect![[r#"
        $: list
        $[]: object
        $[].alias: string
        $[].organisation: string
    "#]],
    );
    let id = home.id(&["write", "gone"]);
    check(
        &home,
        &["remove", &id],
        &expect![[r#"
        $: object
        $.removed: list
        $.removed[]: string
    "#]],
    );
    check(
        &home,
        &["trash", "list"],
        &expect![[r#"
        $: list
        $[]: object
        $[].id: string
        $[].kind: string
        $[].label: string
        $[].left: number
        $[].removed: string
        $[].undone: bool
    "#]],
    );
    check(
        &home,
        &["undo"],
        &expect![[r#"
            $: object
            $.all: bool
            $.documents: list
            $.entries: list
            $.entries[]: string
            $.evidence: bool
            $.plan: bool
            $.reading: bool
            $.roles: bool
            $.undo: object
            $.undo.redo: string
            $.undo.undo: string
        "#]],
    );
}

#[test]
fn every_command_that_answers_prints_one_document() {
    let home = Home::sample("en");
    let commands: &[&[&str]] = &[
        &["role", "list"],
        &["role", "add", "SRE 2019-"],
        &["write", "x"],
        &["list"],
        &["search", "x"],
        &["directions"],
        &["star", "toil"],
        &["plan", "show"],
        &["plan", "will", "x"],
        &["plan", "can", "x"],
        &["plan", "must", "x"],
        &["plan", "goal", "add", "toil", "--by", "2027"],
        &["plan", "snapshot"],
        &["plan", "snapshot", "list"],
        &["reading", "list"],
        &["reading", "queue", "workbook-toil"],
        &["reading", "add", "https://example.com", "--title", "x"],
        &["prompt"],
        &["alias", "list"],
        &["alias", "set", "x", "y"],
        &["export", "plan"],
        &["export", "plan", "--out", "plan.md"],
        &["export", "archive"],
        &["export", "archive", "--out", "all.json"],
        &["import", "archive", "all.json", "--dry-run"],
        &["undo"],
        &["redo"],
        &["undo", "--skip"],
        &["trash", "list"],
        &["trash", "empty"],
        &["doctor"],
    ];
    for command in commands {
        let document = home.json(command);
        assert!(document.is_object() || document.is_array(), "{command:?}: {document}");
    }
}
