//! What holds for any text of a person: it never becomes syntax, and it says what it said.

use career::text::fold;
use comrak::{
    Arena, Options,
    nodes::{AstNode, NodeValue},
    parse_document,
};
use exchange::markdown::{PlanDocument, PlanMarkdown, Preset, Words, write_plan};
use proptest::prelude::*;

use crate::{
    person::plan,
    words::{Lang, words},
};

/// Every text of the user's in a plan.
pub(crate) fn each_text(plan: &mut PlanDocument, mut each: impl FnMut(&mut String)) {
    let texts = &mut plan.texts;
    for text in [
        &mut texts.will,
        &mut texts.can_strength,
        &mut texts.can_weakness,
        &mut texts.must,
    ] {
        each(text);
    }
    for role in &mut plan.roles {
        each(&mut role.title);
        each(&mut role.organisation);
        each(&mut role.summary);
        role.highlights.iter_mut().for_each(&mut each);
    }
    for direction in &mut plan.directions {
        for reason in &mut direction.reasons {
            each(&mut reason.title);
            each(&mut reason.excerpt);
        }
        direction
            .carry_overs
            .iter_mut()
            .for_each(|carry_over| each(&mut carry_over.role));
    }
    plan.goals
        .iter_mut()
        .flat_map(|goal| &mut goal.steps)
        .for_each(|step| each(&mut step.text));
    for link in &mut plan.reading {
        if link.own {
            each(&mut link.title);
        }
        each(&mut link.takeaway);
    }
    plan.phases.iter_mut().for_each(|phase| each(&mut phase.role));
}

/// The document's blocks in order, each with its text; a link shows its address unless it is an autolink.
fn blocks(markdown: &str) -> Vec<String> {
    let arena = Arena::new();
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.tasklist = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.footnotes = true;
    options.extension.cjk_friendly_emphasis = true;
    let root = parse_document(&arena, markdown, &options);
    let mut blocks = Vec::new();
    for node in root.descendants() {
        let value = &node.data.borrow().value;
        match value {
            NodeValue::Heading(heading) => blocks.push(format!("h{} ", heading.level)),
            NodeValue::Item(_) => blocks.push(format!("item {} ", depth(node))),
            NodeValue::TaskItem(item) => blocks.push(format!("task {} {} ", depth(node), item.symbol.is_some())),
            NodeValue::TableCell => blocks.push("cell ".to_owned()),
            NodeValue::Document
            | NodeValue::List(_)
            | NodeValue::Paragraph
            | NodeValue::Table(_)
            | NodeValue::TableRow(_) => {}
            NodeValue::Text(text) => blocks.last_mut().unwrap().push_str(text),
            NodeValue::LineBreak => blocks.last_mut().unwrap().push('\n'),
            NodeValue::Link(link) => {
                let text: String = node
                    .descendants()
                    .filter_map(|inner| match &inner.data.borrow().value {
                        NodeValue::Text(text) => Some(text.to_string()),
                        _ => None,
                    })
                    .collect();
                if text != link.url {
                    blocks.last_mut().unwrap().push_str(&format!("→{} ", link.url));
                }
            }
            other => blocks.push(format!("UNEXPECTED {other:?}")),
        }
    }
    blocks
}

fn depth<'a>(node: &'a AstNode<'a>) -> usize {
    node.ancestors().count()
}

/// What is kept of a text in the document: its lines that say something.
fn kept(text: &str) -> String {
    text.split(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'])
        .map(|line| {
            line.chars()
                .map(|c| if c.is_control() { ' ' } else { c })
                .collect::<String>()
        })
        .map(|line| {
            line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
                .to_owned()
        })
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

/// Where several lines may not stand, they are one.
fn in_one_line(text: &str) -> String {
    kept(
        &text
            .chars()
            .map(|c| {
                if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') {
                    ' '
                } else {
                    c
                }
            })
            .collect::<String>(),
    )
}

fn says_something(text: &str) -> bool {
    !kept(text).is_empty()
}

/// A plan whose texts are names of their places, as blocks, with the places where several lines may stand.
struct Named {
    blocks: Vec<String>,
    many_lines: Vec<bool>,
}

fn name(place: usize) -> String {
    format!("QQ{place:03}QQ")
}

fn write(plan: &PlanDocument, preset: Preset) -> PlanMarkdown {
    thread_local! {
        static WORDS: Box<Words<'static>> = Box::new(words(Lang::Ja));
    }
    WORDS.with(|words| write_plan(plan, preset, words))
}

fn named() -> Named {
    let mut named = plan(Lang::Ja);
    let mut place = 0;
    each_text(&mut named, |text| {
        if !text.is_empty() {
            *text = name(place);
            place += 1;
        }
    });
    let texts = &named.texts;
    let mut many: Vec<&String> = vec![&texts.will, &texts.can_strength, &texts.can_weakness, &texts.must];
    many.extend(named.roles.iter().map(|role| &role.summary));
    Named {
        blocks: blocks(&write(&named, Preset::Myself).markdown),
        many_lines: (0..place).map(|place| many.contains(&&name(place))).collect(),
    }
}

/// Writes the plan with the given texts in turn. It must have the structure of the one with names in it, and the texts must
/// stand where the names stand.
fn holds(texts: &[String]) -> Result<(), TestCaseError> {
    thread_local! {
        static NAMED: Named = named();
    }
    let mut real = plan(Lang::Ja);
    let mut used = Vec::new();
    let mut next = texts.iter().cycle();
    each_text(&mut real, |text| {
        if !text.is_empty() {
            text.clone_from(next.next().unwrap());
            used.push(text.clone());
        }
    });
    let expected: Vec<String> = NAMED.with(|named| {
        let fill = |block: &String| {
            (0..used.len()).fold(block.clone(), |block, place| {
                let text = &used[place];
                let kept = if named.many_lines[place] {
                    kept(text)
                } else {
                    in_one_line(text)
                };
                block.replace(&name(place), &kept)
            })
        };
        named.blocks.iter().map(fill).collect()
    });
    let real = write(&real, Preset::Myself).markdown;
    prop_assert_eq!(blocks(&real), expected, "{}", real);
    prop_assert!(
        !real.lines().any(|line| line.ends_with([' ', '\t'])),
        "no blanks at the ends of lines"
    );
    prop_assert!(real.ends_with('\n') && !real.ends_with("\n\n") && !real.contains("\n\n\n") && !real.contains('\t'));
    Ok(())
}

/// Pieces of Markdown that could meet.
fn hostile() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "a",
        "年",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "#",
        "# ",
        "##",
        "-",
        "- ",
        "+ ",
        "*",
        "**",
        "_",
        "__",
        "`",
        "```",
        "~",
        "~~",
        "~~~",
        ">",
        "> ",
        "1. ",
        "1) ",
        "12",
        ".",
        "|",
        "---",
        "===",
        ":-",
        "-|-",
        ":-:|:-:",
        "[ ] ",
        "[x] ",
        "[",
        "]",
        "(",
        ")",
        "](x)",
        "[^1]",
        "[a]: b",
        "!",
        "![",
        "<",
        ">",
        "<b>",
        "<!--",
        "-->",
        "<a@b.c>",
        "</",
        "<?",
        "&",
        "&amp;",
        "&#35;",
        "&copy",
        ";",
        "\\",
        "\\\n",
        "\\*",
        "https://example.com/a_(b)?c=*d*&e",
        "http://",
        "HTTPS://X.example",
        "www.example.com",
        "WWW.",
        "ftp://x.example",
        "mailto:",
        "a@b.example",
        "@",
        "://",
        ":",
        "\"",
        "'",
        "$",
        "{",
        "}",
        "%",
        "=",
        "\u{feff}",
        "\u{a0}",
        "\u{3000}",
        "\u{2028}",
        "\0",
        "\u{1b}",
        "\u{200b}",
        "👩‍💻",
        "\u{202e}",
        "「",
        "」",
        "。",
        "e\u{301}",
    ]);
    prop::collection::vec(pieces, 1..9)
        .prop_map(|pieces| pieces.concat())
        .prop_filter("says something", |text| says_something(text))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn hostile_texts_change_no_structure(texts in prop::collection::vec(hostile(), 1..12)) {
        holds(&texts)?;
    }

    #[test]
    fn any_texts_change_no_structure(
        texts in prop::collection::vec(any::<String>().prop_filter("says something", |text| says_something(text)), 1..12),
    ) {
        holds(&texts)?;
    }

    #[test]
    fn names_never_leave(
        name in prop::sample::select(vec!["こはるレシピ", "Koharu", "AI", "a*b", "C&A", "Minato Systems, Inc.", "(株)あさぎ", "ﾐﾅﾄ", "[x]", "ß社"]),
        around in prop::collection::vec(prop::sample::select(vec!["", " ", "の", "*", "_", "a", "https://", "(", "\n", "株式会社", "<", "1"]), 2),
        preset in prop::sample::select(vec![Preset::OneOnOne, Preset::Application, Preset::Advice]),
    ) {
        let mut named = plan(Lang::Ja);
        each_text(&mut named, |text| *text = format!("{}{name}{} {name}", around[0], around[1]));
        named.roles.iter_mut().for_each(|role| role.organisation = name.to_owned());
        named.aliases = vec![(name.to_owned(), "some *place*".to_owned())];
        let written = write(&named, preset);
        prop_assert_eq!(written.organisations, 1);
        for range in &written.aliased {
            prop_assert_eq!(&written.markdown[range.clone()], r"some \*place\*");
        }
        let text = fold(&blocks(&written.markdown).join("\n"));
        let needle = fold(name);
        let whole = text.match_indices(&needle).any(|(at, _)| {
            let (before, after) = (text[..at].chars().next_back(), text[at + needle.len()..].chars().next());
            let joins = |a: Option<char>, b: Option<char>| a.zip(b).is_some_and(|(a, b)| a.is_ascii_alphanumeric() && b.is_ascii_alphanumeric());
            !joins(before, needle.chars().next()) && !joins(needle.chars().next_back(), after)
        });
        prop_assert!(!whole, "{}", written.markdown);
    }
}
