//! Text of a person inside Markdown: it says what it says and never becomes syntax.
//!
//! As little as possible is escaped, so that the document stays readable raw: `snake_case`, `a < b`, `C:\work` and 「10|20」
//! stay as they are, and an address becomes `<https://…>`.

use std::ops::Range;

/// A text with the places where an alias stands for a name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Marked {
    pub(super) text: String,
    /// In order and apart from each other.
    pub(super) marks: Vec<Range<usize>>,
}

/// Where a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Position {
    /// First on its line, where `#`, `-`, `1.` and their like begin a block.
    LineStart,
    /// Behind other words.
    InLine,
    /// Between the brackets of a link.
    LinkText,
}

/// A text as it can stand in one line: what breaks lines or acts becomes a space, and the ends are trimmed.
pub(super) fn one_line(text: &str) -> String {
    let plain: String = text.chars().map(|c| if breaks(c) { ' ' } else { c }).collect();
    plain.trim_matches(is_blank).to_owned()
}

/// The lines of a text that say something.
pub(super) fn lines(text: &str) -> Vec<String> {
    text.split(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'])
        .map(one_line)
        .filter(|line| !line.is_empty())
        .collect()
}

fn breaks(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Blanks at the end of a line are lost or mean something, and a byte order mark at its beginning is lost.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}'
}

/// Appends a line of text to Markdown and returns where its marks are there.
pub(super) fn push_escaped(out: &mut String, line: &Marked, position: Position) -> Vec<Range<usize>> {
    let text = line.text.as_str();
    let opener = if position == Position::LineStart {
        block_opener(text)
    } else {
        None
    };
    let mut addresses = match position {
        Position::LinkText => Vec::new(),
        Position::LineStart | Position::InLine => addresses(text),
    };
    // An alias belongs to the text around it, not to an address.
    addresses.retain(|address| {
        let mut marks = line.marks.iter();
        marks.all(|mark| mark.end <= address.start || address.end <= mark.start)
    });
    let (mut addresses, mut address_end) = (addresses.into_iter().peekable(), None);
    let (mut marks, mut open) = (line.marks.iter().peekable(), None);
    let mut found = Vec::with_capacity(line.marks.len());
    for (at, c) in text.char_indices() {
        if let Some((start, _)) = open.take_if(|(_, end)| *end == at) {
            found.push(start..out.len());
        }
        if address_end.take_if(|end| *end == at).is_some() {
            out.push('>');
        }
        if let Some(address) = addresses.next_if(|address| address.start == at) {
            out.push('<');
            address_end = Some(address.end);
        }
        if let Some(mark) = marks.next_if(|mark| mark.start == at) {
            open = Some((out.len(), mark.end));
        }
        // A backslash before the `<` of an address would take its meaning.
        let before_address = c == '\\' && addresses.peek().is_some_and(|address| address.start == at + 1);
        let escape = before_address || opener == Some(at) || means_something(text, at, c, position);
        if escape && address_end.is_none() {
            out.push('\\');
        }
        out.push(c);
    }
    found.extend(open.map(|(start, _)| start..out.len()));
    if address_end.is_some() {
        out.push('>');
    }
    found
}

/// The web addresses in a text.
fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (colon, _) in text.match_indices("://") {
        let scheme = ["https", "http"].into_iter().find(|scheme| {
            let head = colon.checked_sub(scheme.len()).and_then(|start| text.get(start..colon));
            head.is_some_and(|head| head.eq_ignore_ascii_case(scheme))
        });
        let Some(start) = scheme.map(|scheme| colon - scheme.len()) else {
            continue;
        };
        let joined = text[..start]
            .chars()
            .next_back()
            .is_some_and(|c| c.is_ascii_alphanumeric());
        let apart = found.last().is_none_or(|last| last.end <= start);
        if let (false, true, Some(len)) = (joined, apart, address(&text[start..])) {
            found.push(start..start + len);
        }
    }
    found
}

/// The length of the web address that a text begins with, as an autolink may hold it.
fn address(text: &str) -> Option<usize> {
    let host = text.find("://")? + 3;
    let end = text
        .find(|c: char| !c.is_ascii_graphic() || "<>\"`\\|{}^".contains(c))
        .unwrap_or(text.len());
    let end = text[..end]
        .match_indices('&')
        .map(|(at, _)| at)
        .find(|at| is_entity(&text[at + 1..]))
        .unwrap_or(end);
    let whole = text[..end].trim_end_matches(['.', ',', ':', ';', '!', '?', '\'', '*', '_', '~', ')', ']', '(', '[']);
    (whole.len() > host).then_some(whole.len())
}

/// Where a backslash keeps the line from beginning a block.
fn block_opener(line: &str) -> Option<usize> {
    let first = line.chars().next()?;
    let rest = &line[first.len_utf8()..];
    let blank_or_end = |rest: &str| rest.chars().next().is_none_or(|c| c == ' ');
    match first {
        '#' | '>' | '=' | '|' => Some(0),
        // A list, a rule, the underline of a heading, the second row of a table.
        '-' | ':' if line.chars().all(|c| "-:| ".contains(c)) => Some(0),
        '-' | '+' if blank_or_end(rest) => Some(0),
        '0'..='9' => {
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            let after = line[digits..].strip_prefix(['.', ')'])?;
            (digits <= 9 && blank_or_end(after)).then_some(digits)
        }
        _ => None,
    }
}

/// Whether the character at a place would mean something to Markdown there.
fn means_something(text: &str, at: usize, c: char, position: Position) -> bool {
    let (head, rest) = (&text[..at], &text[at..]);
    let before = head.chars().next_back();
    let after = rest[c.len_utf8()..].chars().next();
    match c {
        '*' | '`' | '[' | '~' => true,
        ']' => position == Position::LinkText,
        '_' => !(before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric)),
        '\\' => after.is_none_or(|after| after.is_ascii_punctuation()),
        '<' => after.is_some_and(|after| after.is_ascii_alphabetic() || matches!(after, '/' | '!' | '?')),
        '&' => is_entity(&rest[1..]),
        // Mail addresses, `www.` and other schemes become links by themselves.
        '@' => before.is_some_and(is_mail) && after.is_some_and(is_mail),
        '.' => head.len() >= 3 && head.as_bytes()[head.len() - 3..].eq_ignore_ascii_case(b"www"),
        ':' => rest.starts_with("://"),
        _ => false,
    }
}

fn is_mail(c: char) -> bool {
    c.is_ascii_alphanumeric() || "._-+".contains(c)
}

/// Whether what follows an ampersand makes it a character reference.
pub(super) fn is_entity(rest: &str) -> bool {
    let name = rest.strip_prefix('#').unwrap_or(rest);
    let len = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
    len > 0 && name[len..].starts_with(';')
}
