//! The bookshelf.

use std::collections::{BTreeMap, HashMap};

use career::{
    id::{DirectionId, LinkId},
    reading::{OwnLink, Reading, ReadingStatus},
    recap::{Link, LinkKind, Recap, Verified},
};
use journal::{Field, JournalError, LinkContent, Op, Thing};
use url::Url;

use super::{Context, Done, OpError, Result, convert};
use crate::api::{ById, LinkInput, LinkView, ReadingSet, ReadingStatusName, ReadingView};

/// All links of the recap and of the user's, each with what became of it.
///
/// # Errors
/// The journal can't be read.
pub fn reading_list(context: &mut Context) -> Result<ReadingView> {
    let shelf = Shelf::read(context)?;
    Ok(ReadingView {
        links: shelf.all(&context.recap),
    })
}

/// One link.
///
/// # Errors
/// There is none, or the journal can't be read.
pub fn link_show(context: &mut Context, args: ById) -> Result<LinkView> {
    let shelf = Shelf::read(context)?;
    let id = convert::link(&args.id)?;
    shelf
        .one(&context.recap, &id)
        .ok_or(JournalError::NotFound(Thing::Link).into())
}

/// Sets a link's status and takeaway.
///
/// # Errors
/// There is no such link, or the takeaway can't be kept.
pub fn reading_set(context: &mut Context, args: ReadingSet) -> Result<Done<LinkView>> {
    let id = convert::link(&args.id)?;
    let done = context.change(Op::SetReading, |tx| {
        Ok(tx.set_reading(&id, args.status.into(), args.takeaway)?)
    })?;
    Ok(Done {
        value: link_show(context, ById { id: args.id })?,
        changed: done.changed,
    })
}

/// Adds an own link, changes one, or gives a link of the recap another address (an empty one goes back to the recap's).
///
/// # Errors
/// The address is not of the web, the title is empty, the recap has no such direction, or there is no such link.
pub fn link_save(context: &mut Context, args: LinkInput) -> Result<Done<LinkView>> {
    let direction = args.direction.as_deref().filter(|id| !id.is_empty());
    let direction = direction.map(|id| convert::direction(&context.recap, id)).transpose()?;
    let id = args.id.as_deref().map(convert::link).transpose()?;
    let url = args.url.trim();
    let of_the_recap = id.as_ref().is_some_and(|id| context.recap.link(id).is_some());
    if !(of_the_recap && url.is_empty()) {
        address(url)?;
    }
    let content = LinkContent {
        url: url.to_owned(),
        title: args.title.clone(),
        direction,
    };
    let done = match id {
        None => context.change(Op::AddLink, |tx| {
            let id = tx.add_link(content)?;
            // Whoever adds a link wants to read it: it stands on the shelf at once.
            tx.set_reading(&id, Some(ReadingStatus::Queued), None)?;
            Ok(id)
        })?,
        Some(id) => context.change(Op::EditLink, |tx| {
            if of_the_recap {
                tx.move_link(&id, Some(url).filter(|url| !url.is_empty()))?;
            } else {
                tx.edit_link(&id, content)?;
            }
            Ok(id)
        })?,
    };
    Ok(Done {
        value: link_show(
            context,
            ById {
                id: done.value.to_string(),
            },
        )?,
        changed: done.changed,
    })
}

/// Puts an own link into the trash.
///
/// # Errors
/// There is no such link of the user's.
pub fn link_remove(context: &mut Context, args: ById) -> Result<Done<()>> {
    let id = convert::link(&args.id)?;
    context.change(Op::RemoveLink, |tx| Ok(tx.remove_link(&id)?))
}

/// The address that a link leads to.
///
/// # Errors
/// There is no such link.
pub fn link_address(context: &mut Context, args: ById) -> Result<Url> {
    address(&link_show(context, args)?.url)
}

/// The longest address that is opened, in bytes: one that is longer can't be read before it is agreed to.
const LONGEST_ADDRESS: usize = 2_048;

/// An address that may be given to a browser: `http` or `https`, with a host, without a name and password in it, without
/// control characters, and not too long to be read.
///
/// # Errors
/// [`OpError::Address`], or it is too long.
pub fn address(text: &str) -> Result<Url> {
    let text = text.trim();
    // The parser would leave them out, so that the address were another one than was written.
    if text.contains(char::is_control) {
        return Err(OpError::Address);
    }
    let url = Url::parse(text).map_err(|_| OpError::Address)?;
    if url.as_str().len() > LONGEST_ADDRESS {
        return Err(JournalError::TooLong {
            field: Field::Address,
            bytes: url.as_str().len(),
            limit: LONGEST_ADDRESS,
        }
        .into());
    }
    let web = matches!(url.scheme(), "http" | "https") && url.has_host();
    // "https://bank.example@evil.example" leads to the second one: it is never what it seems.
    if web && url.username().is_empty() && url.password().is_none() {
        Ok(url)
    } else {
        Err(OpError::Address)
    }
}

/// Links with what the user did with them.
pub(super) struct Shelf {
    readings: HashMap<LinkId, Reading>,
    own: Vec<OwnLink>,
    moved: BTreeMap<LinkId, String>,
}

impl Shelf {
    /// As the journal holds it.
    pub(super) fn read(context: &Context) -> Result<Self> {
        let journal = &context.journal;
        Ok(Self {
            readings: journal
                .readings()?
                .into_iter()
                .map(|reading| (reading.link.clone(), reading))
                .collect(),
            own: journal.own_links()?,
            moved: journal.moved_links()?.into_iter().collect(),
        })
    }

    /// In the recap's order by direction, general reading after, own links last.
    pub(super) fn all(&self, recap: &Recap) -> Vec<LinkView> {
        let mut order: HashMap<&LinkId, usize> = HashMap::new();
        for id in recap.directions().iter().flat_map(|direction| &direction.links) {
            let next = order.len();
            order.entry(id).or_insert(next);
        }
        let mut links: Vec<&Link> = recap.links().iter().collect();
        links.sort_by_key(|link| order.get(&link.id).copied().unwrap_or(usize::MAX));
        let pack = links.into_iter().map(|link| self.pack(link));
        pack.chain(self.own.iter().map(|link| self.own(link))).collect()
    }

    /// Those of a direction: the recap's in its order, own ones after.
    pub(super) fn of_direction(&self, recap: &Recap, direction: &DirectionId) -> Vec<LinkView> {
        let listed = recap
            .direction(direction)
            .map(|direction| direction.links.as_slice())
            .unwrap_or_default();
        let pack = listed
            .iter()
            .filter_map(|id| recap.link(id))
            .map(|link| self.pack(link));
        let own = self
            .own
            .iter()
            .filter(|link| link.direction.as_ref() == Some(direction));
        pack.chain(own.map(|link| self.own(link))).collect()
    }

    /// One link.
    pub(super) fn one(&self, recap: &Recap, id: &LinkId) -> Option<LinkView> {
        if let Some(link) = recap.link(id) {
            return Some(self.pack(link));
        }
        self.own.iter().find(|link| link.id == *id).map(|link| self.own(link))
    }

    fn pack(&self, link: &Link) -> LinkView {
        let moved = self.moved.get(&link.id);
        let kind = match link.kind {
            LinkKind::Article => "article",
            LinkKind::Book => "book",
            LinkKind::Paper => "paper",
            LinkKind::Site => "site",
            LinkKind::Talk => "talk",
            LinkKind::Video => "video",
        };
        let verified = match link.verified {
            Verified::StoredPage => "stored-page",
            Verified::Mentioned => "mentioned",
            Verified::Memory => "memory",
        };
        self.with_status(LinkView {
            id: link.id.to_string(),
            title: link.title.clone(),
            url: moved.cloned().unwrap_or_else(|| link.url.to_string()),
            lang: Some(link.lang.clone()),
            kind: Some(kind.to_owned()),
            year: link.year,
            minutes: link.minutes,
            verified: Some(verified.to_owned()),
            directions: link.directions.iter().map(ToString::to_string).collect(),
            moved: moved.is_some(),
            ..blank()
        })
    }

    fn own(&self, link: &OwnLink) -> LinkView {
        self.with_status(LinkView {
            id: link.id.to_string(),
            title: link.title.clone(),
            url: link.url.clone(),
            directions: link.direction.iter().map(ToString::to_string).collect(),
            own: true,
            ..blank()
        })
    }

    fn with_status(&self, mut view: LinkView) -> LinkView {
        let host = Url::parse(&view.url)
            .ok()
            .and_then(|url| url.host_str().map(str::to_owned))
            .unwrap_or_default();
        view.host = host.trim_start_matches("www.").to_owned();
        let reading = view.id.parse().ok().and_then(|id: LinkId| self.readings.get(&id));
        if let Some(reading) = reading {
            view.status = Some(reading.status).into();
            view.takeaway.clone_from(&reading.takeaway);
            view.on = Some(reading.on.to_string());
        }
        view
    }
}

fn blank() -> LinkView {
    LinkView {
        id: String::new(),
        title: String::new(),
        url: String::new(),
        host: String::new(),
        lang: None,
        kind: None,
        year: None,
        minutes: None,
        verified: None,
        directions: Vec::new(),
        own: false,
        moved: false,
        status: ReadingStatusName::None,
        takeaway: String::new(),
        on: None,
    }
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn only_plain_addresses_of_the_web_are_opened() {
        assert_eq!(
            address(" https://sre.google/books/ ").unwrap().as_str(),
            "https://sre.google/books/"
        );
        for text in [
            "",
            "sre.google",
            "ftp://x",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "https://a:b@c.example",
            "https://",
            "https://e.example/a\nb",
            "https://e.example/\u{7}",
        ] {
            assert_eq!(address(text).unwrap_err().code(), "address-unreadable", "{text}");
        }
        // Each of these letters takes nine bytes in an address.
        let long = format!("https://e.example/{}", "年".repeat(300));
        assert_eq!(address(&long).unwrap_err().code(), "text-too-long");
    }
}
