//! A Markdown document as it is being written: blocks with one blank line between them, and where aliases stand.

use std::ops::Range;

use super::{
    alias::Aliases,
    escape::{Marked, Position, is_entity, lines, one_line, push_escaped},
};

/// A piece of a line.
pub(super) enum Part<'a> {
    /// Words of the program or of the recap. They name no organisation of the user's.
    Words(&'a str),
    /// One line of the user's.
    Line(&'a str),
    /// The user's words, of any number of lines.
    Text(&'a str),
    /// A link with its title and its address.
    Link(Box<Part<'a>>, &'a str),
}

pub(super) struct Sheet {
    out: String,
    aliases: Aliases,
    aliased: Vec<Range<usize>>,
    in_list: bool,
}

impl Sheet {
    pub(super) fn new(aliases: Aliases) -> Self {
        Self {
            out: String::new(),
            aliases,
            aliased: Vec::new(),
            in_list: false,
        }
    }

    pub(super) fn finish(self) -> (String, Vec<Range<usize>>, usize) {
        (self.out, self.aliased, self.aliases.len())
    }

    pub(super) fn heading(&mut self, level: usize, words: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out.push_str(&"#".repeat(level));
        self.out.push(' ');
        self.push(&Part::Words(words), Position::InLine, 0);
        self.out.push('\n');
        self.in_list = false;
    }

    /// A list item; `depth` 0 is the outermost.
    pub(super) fn item(&mut self, depth: usize, parts: &[Part<'_>]) {
        self.bullet(depth, "- ", parts);
    }

    /// An item of a task list.
    pub(super) fn task(&mut self, depth: usize, done: bool, parts: &[Part<'_>]) {
        self.bullet(depth, if done { "- [x] " } else { "- [ ] " }, parts);
    }

    fn bullet(&mut self, depth: usize, bullet: &str, parts: &[Part<'_>]) {
        if !self.in_list {
            self.out.push('\n');
            self.in_list = true;
        }
        self.out.push_str(&"  ".repeat(depth));
        self.out.push_str(bullet);
        for (i, part) in parts.iter().enumerate() {
            let first = i == 0 && bullet == "- ";
            self.push(
                part,
                if first { Position::LineStart } else { Position::InLine },
                depth + 1,
            );
        }
        // A line never ends in blanks: they would mean a line break.
        let end = self.out.trim_end_matches(' ').len();
        self.out.truncate(end);
        self.out.push('\n');
    }

    /// A table with its first column on the left and numbers on the right.
    pub(super) fn table(&mut self, head: &[&str], rows: &[Vec<String>]) {
        self.out.push('\n');
        let row = |sheet: &mut Self, cells: &[&str]| {
            for cell in cells {
                sheet.out.push_str("| ");
                sheet.push(&Part::Words(cell), Position::InLine, 0);
                sheet.out.push(' ');
            }
            sheet.out.push_str("|\n");
        };
        row(self, head);
        self.out.push_str("| --- |");
        self.out.push_str(&" ---: |".repeat(head.len().saturating_sub(1)));
        self.out.push('\n');
        for cells in rows {
            row(self, &cells.iter().map(String::as_str).collect::<Vec<_>>());
        }
        self.in_list = false;
    }

    fn push(&mut self, part: &Part<'_>, position: Position, depth: usize) {
        match part {
            Part::Words(words) => self.escaped(
                Marked {
                    text: one_line_inside(words),
                    marks: Vec::new(),
                },
                position,
            ),
            Part::Line(line) => {
                let marked = self.aliases.replace(&one_line(line));
                self.escaped(marked, position);
            }
            Part::Text(text) => {
                for (i, line) in lines(text).iter().enumerate() {
                    if i > 0 {
                        self.out.push_str("\\\n");
                        self.out.push_str(&"  ".repeat(depth));
                    }
                    let marked = self.aliases.replace(line);
                    self.escaped(marked, if i > 0 { Position::LineStart } else { position });
                }
            }
            Part::Link(title, url) => {
                self.out.push('[');
                self.push(title, Position::LinkText, depth);
                self.out.push_str("](");
                self.out.push_str(&destination(url));
                self.out.push(')');
            }
        }
    }

    fn escaped(&mut self, marked: Marked, position: Position) {
        let marks = push_escaped(&mut self.out, &marked, position);
        self.aliased.extend(marks);
    }
}

/// Words keep the blanks at their ends, which join them with what stands beside them.
fn one_line_inside(words: &str) -> String {
    words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// An address as the destination of a link: what would end it early or be read as something else is encoded.
fn destination(url: &str) -> String {
    let mut safe = String::with_capacity(url.len());
    for (at, c) in url.char_indices() {
        match c {
            '(' | ')' | '<' | '>' | '\\' | ' ' => safe.push_str(&format!("%{:02X}", u32::from(c))),
            '&' if is_entity(&url[at + 1..]) => safe.push_str("&amp;"),
            c if c.is_control() || c.is_whitespace() => {}
            c => safe.push(c),
        }
    }
    safe
}
