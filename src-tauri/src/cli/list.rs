//! `list`: entries by what they are, newest first.

use clap::Args;

use super::{
    CliError, Session,
    page::{Page, columns, one_line, short},
    show::kind_key,
};
use crate::{
    api::{DateEdge, DateParse, EntryFilter, EntryKindName, EntryPage, EntryQuery, EntrySummary, Lens},
    ops::{self, Context},
};

/// Which entries.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    filter: Filter,
    /// How many to skip.
    #[arg(long, value_name = "N", default_value_t = 0)]
    offset: u32,
    /// How many at most.
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: u32,
}

/// What entries have in common.
#[derive(Debug, Clone, Args)]
pub(super) struct Filter {
    /// Kinds.
    #[arg(long)]
    kind: Vec<EntryKindName>,
    /// Lenses of their evidence.
    #[arg(long)]
    lens: Vec<Lens>,
    /// Their role.
    #[arg(long, value_name = "ROLE")]
    role: Option<String>,
    /// A direction that they are evidence for.
    #[arg(long, value_name = "DIRECTION")]
    direction: Option<String>,
    /// A tag.
    #[arg(long, value_name = "T")]
    tag: Option<String>,
    /// First date.
    #[arg(long, value_name = "D")]
    from: Option<String>,
    /// Last date.
    #[arg(long, value_name = "D")]
    to: Option<String>,
}

impl Filter {
    /// As the operations take it, with the words to look for.
    pub(super) fn read(self, ctx: &mut Context, query: String) -> Result<EntryFilter, CliError> {
        let role = self
            .role
            .map(|role| ops::find::role(ctx, &role))
            .transpose()?
            .map(|id| id.to_string());
        let mut day = |text: Option<String>, edge| -> Result<Option<String>, CliError> {
            Ok(text
                .map(|text| ops::date_parse(ctx, DateParse { text, edge }))
                .transpose()?
                .map(|view| view.date))
        };
        Ok(EntryFilter {
            query,
            lenses: self.lens,
            kinds: self.kind,
            role,
            direction: self.direction,
            tag: self.tag,
            from: day(self.from, DateEdge::Start)?,
            to: day(self.to, DateEdge::End)?,
        })
    }
}

pub(super) fn run(session: &mut Session<'_>, arguments: Arguments) -> Result<(), CliError> {
    let ctx = session.ctx()?;
    let filter = arguments.filter.read(ctx, String::new())?;
    let found = gather(ctx, &filter, arguments.offset, arguments.limit)?;
    session.answer(&found, |found, page| {
        let mut text = rows(&found.entries, page, false);
        text.push_str(&foot(found, page));
        text
    })
}

/// Up to `limit` entries, in as many windows as the border allows at once.
pub(super) fn gather(ctx: &mut Context, filter: &EntryFilter, offset: u32, limit: u32) -> Result<EntryPage, CliError> {
    let mut gathered = EntryPage {
        entries: Vec::new(),
        total: None,
        more: false,
    };
    loop {
        let so_far = u32::try_from(gathered.entries.len()).unwrap_or(u32::MAX);
        let window = (limit - so_far).min(ops::PAGE_LIMIT);
        let query = EntryQuery {
            filter: filter.clone(),
            offset: offset.saturating_add(so_far),
            limit: window,
        };
        let found = ops::entry_list(ctx, query)?;
        let none = found.entries.is_empty();
        gathered.entries.extend(found.entries);
        gathered.total = found.total;
        gathered.more = found.more;
        if none || !gathered.more || gathered.entries.len() >= limit as usize {
            return Ok(gathered);
        }
    }
}

/// Entries, a line each; with `excerpts` the words around the match on a line below.
pub(super) fn rows(entries: &[EntrySummary], page: &Page<'_>, excerpts: bool) -> String {
    let heads: Vec<Vec<String>> = entries
        .iter()
        .map(|entry| {
            vec![
                short(&entry.id).to_owned(),
                entry.date.clone(),
                page.words.get(kind_key(entry.kind)),
                page.lenses(&entry.lenses),
                String::new(),
            ]
        })
        .collect();
    let heads = columns(&heads);
    let widest = heads
        .lines()
        .map(unicode_width::UnicodeWidthStr::width)
        .max()
        .unwrap_or(0);
    let mut text = String::new();
    for (entry, head) in entries.iter().zip(heads.lines()) {
        let used = widest + 2;
        text.push_str(&super::page::pad(head, used));
        let first_words: String = entry.excerpt.iter().map(|fragment| fragment.text.as_str()).collect();
        let title = if entry.title.trim().is_empty() {
            one_line(&first_words)
        } else {
            one_line(&entry.title)
        };
        text.push_str(&page.rest(&title, used));
        if text.ends_with(' ') {
            text.truncate(text.trim_end_matches(' ').len());
        }
        text.push('\n');
        if excerpts {
            text.push_str("  ");
            text.push_str(&page.excerpt(&entry.excerpt, 2));
            text.push('\n');
        }
    }
    text
}

/// How many there are.
pub(super) fn foot(found: &EntryPage, page: &Page<'_>) -> String {
    let shown = found.entries.len();
    let line = match found.total {
        _ if shown == 0 => page.words.get("cli-entries-none"),
        Some(total) if total as usize > shown => page
            .words
            .with("cli-entries-some", &[("n", shown.into()), ("total", total.into())]),
        None if found.more => page.words.with("cli-entries-more", &[("n", shown.into())]),
        _ => page.words.with("cli-entries-count", &[("n", shown.into())]),
    };
    format!("{}\n", page.faint(&line))
}
