//! Markdown as safe HTML for the preview: nothing of a text can run, load or leave by itself.

use comrak::{
    Arena, Options,
    nodes::{AstNode, NodeValue},
};

use super::address;
use crate::api::{Html, TextInput};

/// Renders a text. Raw HTML is left out, an image becomes its description, and a link keeps its words and carries its address
/// in `data-href`, so that only a click that the program handles can follow it.
#[must_use]
pub fn render(input: &TextInput) -> Html {
    let options = options();
    let arena = Arena::new();
    let root = comrak::parse_document(&arena, &input.text, &options);
    disarm(root);
    let mut html = String::new();
    // Writing into a string does not fail; what was written until then is shown if it ever should.
    let _: Result<(), _> = comrak::format_html(root, &options, &mut html);
    Html { html: links_marked(&html) }
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.tasklist = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.cjk_friendly_emphasis = true;
    options.extension.footnotes = false;
    options.render.r#unsafe = false;
    options.render.escape = true;
    options
}

/// Turns every node that could load something into text, and every link that leads nowhere safe into its words.
fn disarm<'a>(root: &'a AstNode<'a>) {
    let nodes: Vec<&AstNode<'a>> = root.descendants().collect();
    for node in nodes {
        let harmless = match &node.data.borrow().value {
            NodeValue::Image(_) => false,
            NodeValue::Link(link) => address(&link.url).is_ok(),
            _ => true,
        };
        if !harmless {
            unwrap(node);
        }
    }
}

/// Puts a node's children in its place.
fn unwrap<'a>(node: &'a AstNode<'a>) {
    while let Some(child) = node.first_child() {
        child.detach();
        node.insert_before(child);
    }
    node.detach();
}
