//! Text for a person at a terminal: columns that align in Japanese and English, colours only where they are wanted.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::{
    api::{Fragment, Lens},
    words::Words,
};

/// How text is set for one reader.
#[derive(Debug, Clone, Copy)]
pub(super) struct Page<'w> {
    /// The words.
    pub(super) words: &'w Words,
    /// Whether ANSI colours are understood and wanted.
    pub(super) colour: bool,
    /// Columns of the terminal; none where the text goes elsewhere.
    pub(super) width: Option<usize>,
}

impl Page<'_> {
    /// A heading.
    pub(super) fn strong(&self, text: &str) -> String {
        self.styled("1", text)
    }

    /// Something of lesser weight.
    pub(super) fn faint(&self, text: &str) -> String {
        self.styled("2", text)
    }

    /// Something that is not there any more.
    pub(super) fn struck(&self, text: &str) -> String {
        self.styled("9;31", text)
    }

    /// Something that came.
    pub(super) fn underlined(&self, text: &str) -> String {
        self.styled("4;32", text)
    }

    fn styled(&self, code: &str, text: &str) -> String {
        if self.colour && !text.is_empty() {
            format!("\u{1b}[{code}m{text}\u{1b}[0m")
        } else {
            text.to_owned()
        }
    }

    /// An excerpt on one line, matches underlined; cut to the space that a line starting at column `used` has.
    pub(super) fn excerpt(&self, fragments: &[Fragment], used: usize) -> String {
        let mut room = self.width.map(|width| width.saturating_sub(used).max(10));
        let mut line = String::new();
        for fragment in fragments {
            let text = one_line(&fragment.text);
            let fitted = match &mut room {
                Some(room) => {
                    let fitted = fit(&text, *room);
                    *room = room.saturating_sub(fitted.width());
                    fitted
                }
                None => text,
            };
            if fragment.hit {
                line.push_str(&self.styled("1;4", &fitted))
            } else {
                line.push_str(&fitted)
            }
            if room == Some(0) {
                break;
            }
        }
        line.trim_end().to_owned()
    }

    /// The rest of a line that starts at column `used`.
    pub(super) fn rest(&self, text: &str, used: usize) -> String {
        let text = one_line(text);
        match self.width {
            Some(width) => fit(&text, width.saturating_sub(used).max(10)),
            None => text,
        }
    }

    /// The lenses' names, joined.
    pub(super) fn lenses(&self, lenses: &[Lens]) -> String {
        let names: Vec<String> = lenses.iter().map(|lens| self.words.get(lens_key(*lens))).collect();
        names.join(" ")
    }
}

/// The message that names a lens.
pub(super) fn lens_key(lens: Lens) -> &'static str {
    match lens {
        Lens::Deepen => "lens-deepen",
        Lens::Democratize => "lens-democratize",
        Lens::Multiply => "lens-multiply",
    }
}

/// The end of an id that names it in lists. Ids made in the same second begin alike and end by chance, so the end tells
/// them apart. A slug stays whole.
pub(super) fn short(id: &str) -> &str {
    if uuid::Uuid::try_parse(id).is_ok() {
        id.get(id.len().saturating_sub(8)..).unwrap_or(id)
    } else {
        id
    }
}

/// One line without control characters: line breaks become spaces, anything else that could steer a terminal is marked.
pub(super) fn one_line(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c })
        .collect();
    let joined: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let lead = if text.starts_with(' ') { " " } else { "" };
    let tail = if text.ends_with(' ') && !joined.is_empty() {
        " "
    } else {
        ""
    };
    printable(&format!("{lead}{}{tail}", joined.join(" ")))
}

/// Text whose control characters (but line breaks and tabs) cannot steer a terminal.
pub(super) fn printable(text: &str) -> String {
    text.chars()
        .map(|c| {
            if c.is_control() && !matches!(c, '\n' | '\t') {
                char::REPLACEMENT_CHARACTER
            } else {
                c
            }
        })
        .collect()
}

/// A text cut to `width` columns, with an ellipsis where something is missing.
pub(super) fn fit(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut cut = String::new();
    let mut used = 0;
    for cluster in text.graphemes(true) {
        let more = cluster.width();
        if used + more > width.saturating_sub(1) {
            break;
        }
        used += more;
        cut.push_str(cluster);
    }
    if width > 0 {
        cut.push('…');
    }
    cut
}

/// A text filled up to `width` columns.
pub(super) fn pad(text: &str, width: usize) -> String {
    let missing = width.saturating_sub(text.width());
    format!("{text}{}", " ".repeat(missing))
}

/// Rows as columns, two spaces apart; the last column is not filled up.
pub(super) fn columns(rows: &[Vec<String>]) -> String {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..count)
        .map(|i| {
            rows.iter()
                .filter_map(|row| row.get(i))
                .map(|cell| cell.width())
                .max()
                .unwrap_or(0)
        })
        .collect();
    let mut text = String::new();
    for row in rows {
        let cells: Vec<String> = row
            .iter()
            .zip(&widths)
            .enumerate()
            .map(|(i, (cell, width))| {
                if i + 1 == row.len() {
                    cell.clone()
                } else {
                    pad(cell, *width)
                }
            })
            .collect();
        text.push_str(cells.join("  ").trim_end());
        text.push('\n');
    }
    text
}

/// Lines indented by `by` columns.
pub(super) fn indent(text: &str, by: usize) -> String {
    let space = " ".repeat(by);
    text.lines()
        .map(|line| {
            if line.is_empty() {
                "\n".to_owned()
            } else {
                format!("{space}{line}\n")
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_align_across_scripts() {
        let rows = [
            vec!["成果".to_owned(), "あ".to_owned()],
            vec!["Learning".to_owned(), "b".to_owned()],
        ];
        assert_eq!(columns(&rows), "成果      あ\nLearning  b\n");
    }

    #[test]
    fn a_cut_never_exceeds_its_width_nor_splits_a_cluster() {
        assert_eq!(fit("年輪の記録", 10), "年輪の記録");
        assert_eq!(fit("年輪の記録", 9), "年輪の記…");
        assert_eq!(fit("年輪の記録", 8), "年輪の…");
        assert_eq!(fit("👩‍💻👩‍💻👩‍💻", 5), "👩‍💻👩‍💻…");
        assert_eq!(fit("abc", 0), "");
    }

    #[test]
    fn text_cannot_steer_the_terminal() {
        assert_eq!(one_line("a\u{1b}[2Jb\r\nc\u{9b}d"), "a\u{fffd}[2Jb c\u{fffd}d");
        assert_eq!(printable("a\nb\u{7}"), "a\nb\u{fffd}");
    }

    #[test]
    fn an_id_is_named_by_its_end() {
        assert_eq!(short("0192f0c1-1234-7abc-8def-0123456789ab"), "456789ab");
        assert_eq!(short("slo-workbook"), "slo-workbook");
    }
}
