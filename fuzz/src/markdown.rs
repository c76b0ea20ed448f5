//! Markdown as the window shows it: nothing of a text can run, load or leave by itself.

use std::cell::RefCell;

use nenrin::{
    api::TextInput,
    ops::{self, Context},
};

use super::context;

thread_local! {
    static CONTEXT: RefCell<Context> = RefCell::new(context());
}

/// The tags that Markdown makes, with the attributes that they may have.
const TAGS: [(&str, &[&str]); 27] = [
    ("a", &["data-href", "rel"]),
    ("blockquote", &[]),
    ("br", &[]),
    ("code", &["class"]),
    ("del", &[]),
    ("em", &[]),
    ("h1", &[]),
    ("h2", &[]),
    ("h3", &[]),
    ("h4", &[]),
    ("h5", &[]),
    ("h6", &[]),
    ("hr", &[]),
    ("input", &["type", "checked", "disabled"]),
    ("li", &[]),
    ("ol", &["start"]),
    ("p", &[]),
    ("pre", &[]),
    ("strong", &[]),
    ("table", &[]),
    ("tbody", &[]),
    ("td", &["align"]),
    ("th", &["align"]),
    ("thead", &[]),
    ("tr", &[]),
    ("ul", &[]),
    ("s", &[]),
];

pub fn check(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let input = TextInput {
        title: String::new(),
        text: text.to_owned(),
    };
    let html = CONTEXT
        .with_borrow_mut(|context| ops::markdown_render(context, input))
        .unwrap()
        .html;
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html.as_str();
    while let Some((before, after)) = rest.split_once('<') {
        words(before, &html);
        let (tag, after) = tag_of(after, &html);
        rest = after;
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "tags do not nest in {html}"),
            None => {
                let name = element(tag, &html);
                if !matches!(name, "br" | "hr" | "input") {
                    open.push(name);
                }
            }
        }
    }
    words(rest, &html);
    assert_eq!(open, Vec::<&str>::new(), "a tag stays open in {html}");
}

/// Text between tags: a `>` in it would be one that nobody escaped.
fn words(text: &str, html: &str) {
    assert!(!text.contains('>'), "a bare > in {html}");
}

/// The inside of a tag, whose end is the first `>` outside of a quoted value, and what comes after it.
fn tag_of<'a>(text: &'a str, html: &str) -> (&'a str, &'a str) {
    let mut quoted = false;
    for (at, c) in text.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '>' if !quoted => return (&text[..at], &text[at + 1..]),
            _ => {}
        }
    }
    panic!("a tag without an end in {html}");
}

/// Makes sure of an opening tag and answers its name.
fn element<'a>(tag: &'a str, html: &str) -> &'a str {
    let tag = tag.strip_suffix(" /").unwrap_or(tag);
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let known = TAGS.iter().find(|(known, _)| *known == name);
    let (_, attributes) = known.unwrap_or_else(|| panic!("<{name}> in {html}"));
    while !rest.is_empty() {
        let (attribute, after) = rest.split_once("=\"").unwrap_or_else(|| panic!("{rest:?} in {html}"));
        let (value, after) = after.split_once('"').unwrap_or_else(|| panic!("{rest:?} in {html}"));
        rest = after.trim_start_matches(' ');
        assert!(attributes.contains(&attribute), "{attribute} of <{name}> in {html}");
        if attribute == "data-href" {
            let address = url::Url::parse(
                &value
                    .replace("&quot;", "\"")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&"),
            );
            let address = address.unwrap_or_else(|error| panic!("{error}: {value} in {html}"));
            assert!(matches!(address.scheme(), "http" | "https"), "{value} in {html}");
        }
    }
    name
}
