//! Takes a pack in whole, or refuses it with everything that is wrong.
//!
//! Each constructor reads all keys of its table before it puts them together: one fault does not hide the next.

use std::{
    collections::{HashMap, HashSet},
    hash::Hash,
    sync::Arc,
};

use unicode_normalization::UnicodeNormalization as _;

use super::{
    Bilingual, Direction, FirstStep, Footing, Index, Lang, Lens, LensWords, Link, Pack, PackError, PackReason, Phase,
    PhaseModel, Prompt, Recap, RoleKind, Root, SignalMatcher, Signals, Statement, Strength,
    defined::Defined,
    faults::{Faults, Read, got},
    reader::{File, Table, Value, all},
};
use crate::id::{DirectionId, LinkId, PackId, PromptId, RoleKindId};

/// The files of a pack, in the order in which they are read.
pub(super) const FILES: [&str; 6] = [
    "recap.toml",
    "directions.toml",
    "roles.toml",
    "links.toml",
    "prompts.toml",
    "phases.toml",
];

/// Half-width columns that a short name may take.
const SHORT_COLUMNS: usize = 28;

const LENSES: &str = "deepen, democratize, multiply";
const LANGS: &str = "ja, en";
const LINK_KINDS: &str = "article, book, paper, site, talk, video";
const VERIFIED: &str = "stored-page, mentioned, memory";
const TENSES: &str = "past, present, future";

impl Recap {
    /// Loads a pack from its files, given as (name, text): `recap.toml`, `directions.toml`, `roles.toml` and
    /// `links.toml`; `prompts.toml` and `phases.toml` may be missing. Other files are ignored.
    ///
    /// # Errors
    /// The first thing that is wrong, with its file, its key and the reason. [`check`](super::check) tells everything.
    pub fn load(files: &[(&str, &str)]) -> Result<Self, PackError> {
        take_in(files).map_err(Faults::into_first)
    }
}

/// As [`Recap::load`], with all faults.
pub(super) fn take_in(files: &[(&str, &str)]) -> Result<Recap, Faults> {
    let faults = Faults::default();
    recap(files, &faults).map_err(|_| faults)
}

/// What tables refer to.
struct Lists<'a> {
    directions: Defined<'a, DirectionId>,
    role_kinds: Defined<'a, RoleKindId>,
    links: Defined<'a, LinkId>,
}

fn recap(files: &[(&str, &str)], faults: &Faults) -> Read<Recap> {
    let [manifest, directions, roles, links, prompts, phases] = FILES;
    let needed = [manifest, directions, roles, links].map(|name| File::read(name, files, faults));
    let optional = [prompts, phases].map(|name| File::read_if_there(name, files, faults));
    let [manifest_file, direction_file, role_file, link_file] = needed.each_ref().map(File::root_of);
    let [prompt_file, phase_file] = optional.each_ref().map(|file| file.as_ref().map(File::root_of));

    let lists = Lists {
        directions: Defined::full(&direction_file, "direction"),
        role_kinds: Defined::full(&role_file, "role"),
        links: Defined::full(&link_file, "link"),
    };
    let prompts = prompt_file.as_ref().map(|root| Defined::of(root, "prompt"));
    let head = got(&manifest_file).and_then(|root| head(root, &lists));
    let directions = in_order(&lists);
    let role_kinds = lists.role_kinds.each(|table, id| role_kind(table, id, &lists));
    let links = lists.links.each(|table, id| link(table, id, &lists));
    named_both_ways(&lists);
    let prompts = prompts.map_or(Ok(Vec::new()), |prompts| prompts.each(prompt));
    let phases = phase_file
        .as_ref()
        .map_or(Ok(PhaseModel::none()), |root| phase_model(got(root)?, &lists));
    let needed = [&manifest_file, &direction_file, &role_file, &link_file];
    let roots = needed.into_iter().chain(&prompt_file).chain(&phase_file);
    roots.flatten().for_each(Table::finish);
    faults.none()?;

    let (directions, role_kinds, links, prompts) = (directions?, role_kinds?, links?, prompts?);
    let (id, title, talk, lenses) = head?;
    let signals = SignalMatcher::new(&directions).or_else(|error| {
        let reason = PackReason::Unreadable(error.to_string());
        Err(got(&direction_file)?.tell("direction", reason))
    })?;
    let mut recap = Recap {
        id: id.to_string(),
        title,
        talk,
        lenses,
        index: Index::of(&directions, &role_kinds, &links, &prompts),
        directions,
        role_kinds,
        links,
        prompts,
        phases: phases?,
        signals: Arc::new(signals),
        models: Vec::new(),
        packs: Vec::new(),
        own: None,
    };
    recap.packs = vec![Pack::of(&recap)];
    Ok(recap)
}

fn head(root: &Table<'_>, lists: &Lists<'_>) -> Read<(PackId, Bilingual, LinkId, [LensWords; 3])> {
    let talk = root.need("talk", |talk| lists.links.reference(talk));
    let id = root.need("id", Value::id);
    let title = root.both("title_ja", "title_en");
    let lenses = match root.may("lens", lenses) {
        Ok(None) => Err(root.tell("lens", PackReason::Lenses)),
        Ok(Some(lenses)) => Ok(lenses),
        Err(told) => Err(told),
    };
    Ok((id?, title?, talk?, lenses?))
}

fn lenses(list: Value<'_>) -> Read<[LensWords; 3]> {
    let mut found = Vec::new();
    list.items()?;
    let words = list.each(|item| {
        item.table("id", |table| {
            let lens = table.need("id", |id| id.word(LENSES));
            found.push(lens.ok());
            let name = table.both("name_ja", "name_en");
            let question = table.both("question_ja", "question_en");
            Ok(LensWords {
                lens: lens?,
                name: name?,
                question: question?,
            })
        })
    });
    // A lens that can't be read is told already and stands for the one that belongs there.
    let fits = |(found, lens): (&Option<Lens>, Lens)| found.is_none_or(|found| found == lens);
    if found.len() != Lens::ALL.len() || !found.iter().zip(Lens::ALL).all(fits) {
        return Err(list.tell(PackReason::Lenses));
    }
    words?.try_into().map_err(|_| list.tell(PackReason::Lenses))
}

/// The directions by lens, then by the pack's `order`, which no two share.
fn in_order(lists: &Lists<'_>) -> Read<Vec<Direction>> {
    let (mut orders, mut steps) = (HashSet::new(), HashSet::new());
    let mut directions = lists.directions.each(|table, id| {
        let order = table.need("order", |order| {
            let number = order.integer()?;
            new(&mut orders, number, &number.to_string(), order)
        });
        let direction = direction(table, id, lists, &mut steps);
        Ok((order?, direction?))
    })?;
    directions.sort_by_key(|(order, direction)| (direction.lens, *order));
    Ok(directions.into_iter().map(|(_, direction)| direction).collect())
}

fn direction(
    table: &Table<'_>,
    id: Read<DirectionId>,
    lists: &Lists<'_>,
    steps: &mut HashSet<String>,
) -> Read<Direction> {
    let lens = table.need("lens", |lens| lens.word(LENSES));
    let named_by_talk = table.need("named_by_talk", Value::flag);
    let name = table.both("name_ja", "name_en");
    let (short_ja, short_en) = (table.need("short_ja", short), table.need("short_en", short));
    let summary = table.both("summary_ja", "summary_en");
    let practices = practices(table);
    let mut kinds = HashSet::new();
    let roots = table.need("roots", |list| {
        list.full(|item| item.table("role", |table| root(table, lists, &mut kinds)))
    });
    let own_work_of = table.may("own_work_of", |list| list.each(|kind| lists.role_kinds.reference(kind)));
    let mut below: HashSet<DirectionId> = id.iter().cloned().collect();
    let builds_on = table.may("builds_on", |list| {
        list.each(|item| item.table("direction", |table| footing(table, lists, &mut below)))
    });
    let signals = signals(table);
    let first_steps = table.need("first_steps", |list| {
        list.full(|item| item.table("id", |table| first_step(table, steps)))
    });
    let links = table.need("links", |list| list.full(|link| lists.links.reference(link)));
    Ok(Direction {
        id: id?,
        lens: lens?,
        named_by_talk: named_by_talk?,
        name: name?,
        short: Bilingual {
            ja: short_ja?,
            en: short_en?,
        },
        summary: summary?,
        practices: practices?,
        roots: roots?,
        own_work_of: own_work_of?.unwrap_or_default(),
        builds_on: builds_on?.unwrap_or_default(),
        signals: signals?,
        first_steps: first_steps?,
        links: links?,
    })
}

fn short(value: Value<'_>) -> Read<String> {
    let text = value.text()?;
    let (columns, most) = (columns(&text), SHORT_COLUMNS);
    if columns > most {
        return Err(value.tell(PackReason::TooWide { columns, most }));
    }
    Ok(text)
}

fn practices(table: &Table<'_>) -> Read<Vec<Bilingual>> {
    let lists = ["practices_ja", "practices_en"].map(|name| table.need(name, Value::items));
    let texts = lists
        .each_ref()
        .map(|list| all(got(list)?.iter().map(|one| one.text())));
    let [ja, en] = lists;
    let (ja, en) = (ja?.len(), en?.len());
    if ja != en {
        return Err(table.tell("practices_ja", PackReason::Uneven { ja, en }));
    }
    if ja == 0 {
        return Err(table.tell("practices_ja", PackReason::Empty));
    }
    let [ja, en] = texts;
    Ok(ja?.into_iter().zip(en?).map(|(ja, en)| Bilingual { ja, en }).collect())
}

fn root(table: &Table<'_>, lists: &Lists<'_>, kinds: &mut HashSet<RoleKindId>) -> Read<Root> {
    let role = table.need("role", |role| {
        let id = lists.role_kinds.reference(role)?;
        new(kinds, id.clone(), id.as_str(), role)
    });
    let closeness = table.need("closeness", |value| value.number(1..=3));
    let why = table.both("why_ja", "why_en");
    Ok(Root {
        role: role?,
        closeness: closeness?,
        why: why?,
    })
}

fn footing(table: &Table<'_>, lists: &Lists<'_>, below: &mut HashSet<DirectionId>) -> Read<Footing> {
    let direction = table.need("direction", |direction| {
        let id = lists.directions.reference(direction)?;
        new(below, id.clone(), id.as_str(), direction)
    });
    let closeness = table.need("closeness", |value| value.number(1..=3));
    let why = table.both("why_ja", "why_en");
    Ok(Footing {
        direction: direction?,
        closeness: closeness?,
        why: why?,
    })
}

fn first_step(table: &Table<'_>, steps: &mut HashSet<String>) -> Read<FirstStep> {
    let id = table.need("id", |id| unique(id, steps));
    let weeks = table.need("weeks", |weeks| weeks.number(1..=4));
    let text = table.both("ja", "en");
    Ok(FirstStep {
        id: id?,
        weeks: weeks?,
        text: text?,
    })
}

/// An id that a whole file defines once.
fn unique(value: Value<'_>, seen: &mut HashSet<String>) -> Read<String> {
    let id: PromptId = value.id()?;
    new(seen, id.to_string(), id.as_str(), value)
}

/// Something that may not stand twice.
fn new<T: Clone + Eq + Hash>(seen: &mut HashSet<T>, one: T, said: &str, value: Value<'_>) -> Read<T> {
    if seen.insert(one.clone()) {
        return Ok(one);
    }
    Err(value.tell(PackReason::Duplicate(said.to_owned())))
}

fn signals(table: &Table<'_>) -> Read<Signals> {
    let mut seen = HashSet::new();
    let mut read = |name| table.need(name, |list| list.each(|one| signal(one, &mut seen)));
    let (ja, en, weak) = (read("signals_ja"), read("signals_en"), read("signals_weak"));
    let strong: Vec<String> = ja?.into_iter().chain(en?).collect();
    if strong.is_empty() {
        return Err(table.tell("signals_ja", PackReason::Empty));
    }
    Ok(Signals { strong, weak: weak? })
}

fn signal(value: Value<'_>, seen: &mut HashSet<String>) -> Read<String> {
    let signal = value.str()?;
    let folded = crate::text::fold(signal);
    if folded.trim().is_empty() || folded.trim() != folded || folded.contains('\n') {
        return Err(value.tell(PackReason::Empty));
    }
    new(seen, folded, signal, value)?;
    Ok(signal.to_owned())
}

fn role_kind(table: &Table<'_>, id: Read<RoleKindId>, lists: &Lists<'_>) -> Read<RoleKind> {
    let name = table.both("name_ja", "name_en");
    let aliases = aliases(table);
    let summary = table.both("summary_ja", "summary_en");
    let strengths = table.need("strengths", |list| {
        list.full(|item| item.table("", |table| strength(table, lists)))
    });
    Ok(RoleKind {
        id: id?,
        name: name?,
        aliases: aliases?,
        summary: summary?,
        strengths: strengths?,
    })
}

/// What both languages call it; they may use the same word: "SES", "PMO".
fn aliases(table: &Table<'_>) -> Read<Vec<String>> {
    let [ja, en] = ["aliases_ja", "aliases_en"].map(|name| table.need(name, |list| list.each(Value::text)));
    let (mut aliases, mut seen) = (ja?, HashSet::new());
    aliases.extend(en?);
    aliases.retain(|alias| seen.insert(alias.clone()));
    if aliases.is_empty() {
        return Err(table.tell("aliases_ja", PackReason::Empty));
    }
    Ok(aliases)
}

fn strength(table: &Table<'_>, lists: &Lists<'_>) -> Read<Strength> {
    let text = table.both("ja", "en");
    let leads_to = table.need("leads_to", |list| list.full(|one| lists.directions.reference(one)));
    Ok(Strength {
        text: text?,
        leads_to: leads_to?,
    })
}

fn link(table: &Table<'_>, id: Read<LinkId>, lists: &Lists<'_>) -> Read<Link> {
    let url = table.need("url", Value::url);
    let title = table.need("title", Value::text);
    let lang = table.need("lang", |lang| lang.word::<Lang>(LANGS).and(lang.str()));
    let kind = table.need("kind", |kind| kind.word(LINK_KINDS));
    let year = table.may("year", |year| year.number(1900..=2100));
    let minutes = table.may("minutes", |minutes| minutes.number(1..=10_000));
    let directions = table.need("directions", |list| list.each(|one| lists.directions.reference(one)));
    let topics = table.need("topics", |list| list.each(|topic| topic.str().map(str::to_owned)));
    let verified = table.need("verified", |verified| verified.word(VERIFIED));
    let source = table.need("source", Value::str);
    Ok(Link {
        id: id?,
        url: url?,
        title: title?,
        lang: lang?.to_owned(),
        kind: kind?,
        year: year?,
        minutes: minutes?,
        directions: directions?,
        topics: topics?,
        verified: verified?,
        source: source?.to_owned(),
    })
}

/// Links and directions name each other: the pack says it twice so that each file can be read alone.
fn named_both_ways(lists: &Lists<'_>) {
    let named = lists.links.naming("directions", &lists.directions);
    let listed = lists.directions.naming("links", &lists.links);
    let unlisted = named
        .pairs
        .iter()
        .filter(|(link, direction)| listed.lacks(direction, link));
    let unnamed = listed
        .pairs
        .iter()
        .filter(|(direction, link)| named.lacks(link, direction));
    let mut one_sided: Vec<(&str, &str)> = unlisted
        .copied()
        .chain(unnamed.map(|(direction, link)| (*link, *direction)))
        .collect();
    one_sided.sort_unstable();
    let tables = if one_sided.is_empty() {
        HashMap::new()
    } else {
        lists.links.by_id()
    };
    for (link, direction) in one_sided {
        if let Some(table) = tables.get(link) {
            let (link, direction) = (link.to_owned(), direction.to_owned());
            table.tell("directions", PackReason::OneSided { link, direction });
        }
    }
}

fn prompt(table: &Table<'_>, id: Read<PromptId>) -> Read<Prompt> {
    let lens = table.may("lens", |lens| lens.word(LENSES));
    let tense = table.need("tense", |tense| tense.word(TENSES));
    let text = table.both("ja", "en");
    Ok(Prompt {
        id: id?,
        lens: lens?,
        tense: tense?,
        text: text?,
    })
}

fn phase_model(root: &Table<'_>, lists: &Lists<'_>) -> Read<PhaseModel> {
    let (mut number, mut seen) = (0, HashSet::new());
    let phases = root.may("phase", |list| {
        list.full(|item| {
            number += 1;
            item.table("id", |table| phase(table, number, lists, &mut seen))
        })
    });
    let model = root.need("model", |model| model.table("", |table| model_words(table, lists)));
    let phases = phases.and_then(|phases| phases.ok_or_else(|| root.tell("phase", PackReason::Empty)));
    Ok(PhaseModel {
        phases: phases?,
        ..model?
    })
}

/// The model without its phases.
fn model_words(table: &Table<'_>, lists: &Lists<'_>) -> Read<PhaseModel> {
    let links = |list: Value<'_>| list.each(|link| lists.links.reference(link));
    let id = table.need("id", Value::text);
    let name = table.both("name_ja", "name_en");
    let description = table.both("description_ja", "description_en");
    let scoring = table.both("scoring_ja", "scoring_en");
    let note = table.both("note_ja", "note_en");
    let source_links = table.need("source_links", links);
    let related_links = table.need("related_links", links);
    let direction = table.need("direction", |direction| lists.directions.reference(direction));
    Ok(PhaseModel {
        id: id?,
        name: name?,
        description: description?,
        scoring: scoring?,
        note: note?,
        source_links: source_links?,
        related_links: related_links?,
        direction: Some(direction?),
        phases: Vec::new(),
    })
}

fn phase(table: &Table<'_>, at: i64, lists: &Lists<'_>, seen: &mut HashSet<String>) -> Read<Phase> {
    let id = table.need("id", Value::text);
    let number = table.need("number", |number| number.number(at..=at));
    let name = table.both("name_ja", "name_en");
    let summary = table.both("summary_ja", "summary_en");
    let strength = table.both("strength_ja", "strength_en");
    let risk = table.both("risk_ja", "risk_en");
    let next_move = table.both("next_move_ja", "next_move_en");
    let next_directions = table.need("next_directions", |list| {
        list.each(|one| lists.directions.reference(one))
    });
    let statements = table.need("statements", |list| {
        list.full(|item| item.table("id", |table| statement(table, seen)))
    });
    Ok(Phase {
        id: id?,
        number: number?,
        name: name?,
        summary: summary?,
        strength: strength?,
        risk: risk?,
        next_move: next_move?,
        next_directions: next_directions?,
        statements: statements?,
    })
}

fn statement(table: &Table<'_>, seen: &mut HashSet<String>) -> Read<Statement> {
    let id = table.need("id", |id| unique(id, seen));
    let text = table.both("ja", "en");
    Ok(Statement { id: id?, text: text? })
}

/// Half-width columns of a name: one for a narrow character, two for a wide one.
fn columns(text: &str) -> usize {
    text.nfc().map(|c| if c < '\u{1100}' { 1 } else { 2 }).sum()
}
