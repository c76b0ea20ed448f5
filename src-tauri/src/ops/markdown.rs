//! Markdown as safe HTML for the preview: nothing of a text can run, load or leave by itself.

use std::fmt::Write as _;

use comrak::{Arena, Options, create_formatter, html::ChildRendering, nodes::NodeValue};

use super::{Context, Result, address};
use crate::api::{Html, TextInput};

create_formatter!(Preview, {
    // The address stays out of `href`, so that only a click that the program handles can follow it.
    NodeValue::Link(ref link) => |context, entering| {
        if let Ok(url) = address(&link.url) {
            if entering {
                context.write_str("<a data-href=\"")?;
                context.escape(url.as_str())?;
                context.write_str("\" rel=\"noreferrer\">")?;
            } else {
                context.write_str("</a>")?;
            }
        }
    },
    // An image would be fetched from elsewhere: its description stands for it.
    NodeValue::Image(_) => |context, entering| {
        return Ok(if entering { ChildRendering::Plain } else { ChildRendering::HTML });
    },
});

/// Renders a text. Raw HTML is shown as text, an image becomes its description, and a link keeps its words and carries its
/// address in `data-href`.
///
/// # Errors
/// None today.
pub fn markdown_render(_: &mut Context, args: TextInput) -> Result<Html> {
    Ok(Html { html: html(&args.text) })
}

fn html(text: &str) -> String {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.tasklist = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.cjk_friendly_emphasis = true;
    options.render.r#unsafe = false;
    options.render.escape = true;
    let arena = Arena::new();
    let root = comrak::parse_document(&arena, text, &options);
    let mut html = String::new();
    // Writing into a string does not fail.
    let _: Result<(), std::fmt::Error> = Preview::format_document(root, &options, &mut html);
    html
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::html;

    #[track_caller]
    fn check(text: &str, expected: Expect) {
        expected.assert_eq(&html(text));
    }

    #[test]
    fn common_forms() {
        check(
            "# 見出し\n\n**深化**は*大事*。~~古い~~\n\n- [x] 済み\n- [ ] まだ\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
            expect![[r#"
                <h1>見出し</h1>
                <p><strong>深化</strong>は<em>大事</em>。<del>古い</del></p>
                <ul>
                <li><input type="checkbox" checked="" disabled="" /> 済み</li>
                <li><input type="checkbox" disabled="" /> まだ</li>
                </ul>
                <table>
                <thead>
                <tr>
                <th>a</th>
                <th>b</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td>1</td>
                <td>2</td>
                </tr>
                </tbody>
                </table>
            "#]],
        );
    }

    #[test]
    fn emphasis_beside_japanese_punctuation() {
        check(
            "**「SLO」**を**決めた。**次",
            expect![[r#"
            <p><strong>「SLO」</strong>を<strong>決めた。</strong>次</p>
        "#]],
        );
    }

    #[test]
    fn links_carry_their_address_as_data() {
        check(
            "[年輪](https://example.com/?a=1&b=\"2\") <https://example.org> www.example.net",
            expect![[r#"
                <p><a data-href="https://example.com/?a=1&amp;b=%222%22" rel="noreferrer">年輪</a> <a data-href="https://example.org/" rel="noreferrer">https://example.org</a> <a data-href="http://www.example.net/" rel="noreferrer">www.example.net</a></p>
            "#]],
        );
    }

    #[test]
    fn links_that_are_not_of_the_web_keep_their_words_alone() {
        for address in [
            "javascript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "JaVaScRiPt:alert(1)",
            "/etc",
            "mailto:a@b.c",
            "#x",
        ] {
            assert_eq!(html(&format!("[words]({address})")), "<p>words</p>\n", "{address}");
        }
    }

    #[test]
    fn images_become_their_description() {
        check(
            "![a **bold** alt](https://evil.example/x.png \"t\") after",
            expect![[r#"
                <p>a bold alt after</p>
            "#]],
        );
    }

    #[test]
    fn hostile_texts_stay_texts() {
        let texts = [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "a <b onmouseover=alert(1)>b</b>",
            "<style>*{}</style>",
            "<!-- --><iframe src=//x></iframe>",
            "[x](https://e.example/\"onmouseover=alert(1))",
            "[x](https://e.example \"\\\" onclick=\\\"alert(1)\")",
            "`<script>`",
            "```\"><script>\n</script>\n```",
            "<a href=\"https://e.example\" onclick=\"x\">y</a>",
            "| <svg/onload=alert(1)> | b |\n|---|---|\n| <x> | & |",
            "&lt;script&gt;&#60;script&#62;",
            "[<img src=x onerror=1>](https://e.example)",
            "![\"><script>](x)",
        ];
        // Every tag of the result is one that Markdown makes, with the attributes that it makes.
        for text in texts {
            let html = html(text);
            for (at, _) in html.match_indices('<') {
                let tag = html[at + 1..].split('>').next().unwrap();
                let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap();
                let known = [
                    "p", "a", "code", "pre", "table", "thead", "tbody", "tr", "th", "td", "em", "strong",
                ];
                assert!(known.contains(&name), "{text:?} gave {html}");
                for (attribute, value) in attributes(tag) {
                    let fine = match attribute {
                        "data-href" => value.starts_with("http"),
                        "rel" => value == "noreferrer",
                        "class" => value.starts_with("language-"),
                        _ => false,
                    };
                    assert!(fine, "{text:?} gave {attribute} in {html}");
                }
            }
        }
    }

    /// The attributes of a tag whose values stand in double quotes.
    fn attributes(tag: &str) -> Vec<(&str, &str)> {
        let mut rest = tag.split_once(' ').map_or("", |(_, rest)| rest);
        let mut found = Vec::new();
        while let Some((name, after)) = rest.trim_start().split_once("=\"") {
            let (value, after) = after.split_once('"').unwrap_or((after, ""));
            found.push((name, value));
            rest = after;
        }
        if !rest.trim().trim_end_matches('/').is_empty() {
            found.push((rest, ""));
        }
        found
    }
}
