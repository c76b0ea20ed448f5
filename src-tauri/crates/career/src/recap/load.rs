//! Takes a pack in whole, or refuses it with the file, the key and the reason.

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    hash::Hash,
    str::FromStr,
    sync::Arc,
};

use serde::de::DeserializeOwned;
use unicode_normalization::UnicodeNormalization as _;

use super::{
    Bilingual, Direction, FirstStep, Footing, Index, Lens, LensWords, Link, Pack, PackError, PackReason, Phase,
    PhaseModel, Prompt, Recap, RoleKind, Root, SignalMatcher, Signals, Statement, Strength, raw,
};
use crate::id::{DirectionId, LinkId, PromptId};

/// The version of the pack's form that this program reads.
const SCHEMA: i64 = 1;

/// Half-width columns that a short name may take.
const SHORT_COLUMNS: usize = 28;

type Checked<T> = Result<T, PackError>;

/// One file of the pack.
struct File<'a> {
    name: &'static str,
    files: &'a [(&'a str, &'a str)],
    /// Ids that stand for defined ones: those of tables that a check left out.
    assumed: &'a BTreeSet<String>,
}

impl<'a> File<'a> {
    fn read<T: DeserializeOwned>(
        name: &'static str,
        files: &'a [(&'a str, &'a str)],
        assumed: &'a BTreeSet<String>,
    ) -> Checked<(Self, T)> {
        let file = Self { name, files, assumed };
        let text = file.text().ok_or_else(|| file.error("-", PackReason::Missing))?;
        let parsed = toml::from_str(text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start.min(text.len()));
            let line = 1 + text.as_bytes()[..at].iter().filter(|&&byte| byte == b'\n').count();
            file.error(
                &format!("line {line}"),
                PackReason::Unreadable(error.message().to_owned()),
            )
        })?;
        Ok((file, parsed))
    }

    /// Reads a file that a pack may do without.
    fn read_if_there<T: DeserializeOwned>(
        name: &'static str,
        files: &'a [(&'a str, &'a str)],
        assumed: &'a BTreeSet<String>,
    ) -> Checked<(Self, Option<T>)> {
        if files.iter().any(|(known, _)| *known == name) {
            return Self::read(name, files, assumed).map(|(file, parsed)| (file, Some(parsed)));
        }
        Ok((Self { name, files, assumed }, None))
    }

    fn text(&self) -> Option<&'a str> {
        let found = self.files.iter().find(|(name, _)| *name == self.name);
        found.map(|(_, text)| *text)
    }

    fn error(&self, key: &str, reason: PackReason) -> PackError {
        PackError {
            file: self.name.to_owned(),
            key: key.to_owned(),
            reason,
        }
    }

    fn schema(&self, found: i64) -> Checked<()> {
        if found == SCHEMA {
            return Ok(());
        }
        Err(self.error("schema", PackReason::Schema { found, known: SCHEMA }))
    }

    /// Pack ids have no slash: `own/…` names the user's links.
    fn id<T: FromStr>(&self, key: &str, text: &str) -> Checked<T> {
        let id = if text.contains('/') { None } else { text.parse().ok() };
        id.ok_or_else(|| self.error(key, PackReason::Id(text.to_owned())))
    }

    fn text_of(&self, key: &str, text: String) -> Checked<String> {
        if text.trim().is_empty() {
            return Err(self.error(key, PackReason::Empty));
        }
        Ok(text)
    }

    fn both(&self, key: &str, ja: String, en: String) -> Checked<Bilingual> {
        Ok(Bilingual {
            ja: self.text_of(&format!("{key}_ja"), ja)?,
            en: self.text_of(&format!("{key}_en"), en)?,
        })
    }

    /// As [`Self::both`], where the keys are just `ja` and `en`.
    fn pair(&self, key: &str, ja: String, en: String) -> Checked<Bilingual> {
        Ok(Bilingual {
            ja: self.text_of(&format!("{key}.ja"), ja)?,
            en: self.text_of(&format!("{key}.en"), en)?,
        })
    }

    fn full<T>(&self, key: &str, list: Vec<T>) -> Checked<Vec<T>> {
        if list.is_empty() {
            return Err(self.error(key, PackReason::Empty));
        }
        Ok(list)
    }

    fn within<T: TryFrom<i64>>(&self, key: &str, found: i64, least: i64, most: i64) -> Checked<T> {
        let number = T::try_from(found).ok().filter(|_| (least..=most).contains(&found));
        number.ok_or_else(|| self.error(key, PackReason::Range { found, least, most }))
    }

    fn lens(&self, key: &str, text: &str) -> Checked<Lens> {
        text.parse().map_err(|_| {
            let (found, known) = (text.to_owned(), "deepen, democratize, multiply");
            self.error(key, PackReason::Choice { found, known })
        })
    }

    /// Reads ids that must be defined.
    fn refs<T: FromStr + Eq + Hash>(&self, key: &str, texts: &[String], known: &HashMap<T, usize>) -> Checked<Vec<T>> {
        let each = |(at, text): (usize, &String)| self.reference(&format!("{key}[{at}]"), text, known);
        texts.iter().enumerate().map(each).collect()
    }

    fn reference<T: FromStr + Eq + Hash>(&self, key: &str, text: &str, known: &HashMap<T, usize>) -> Checked<T> {
        let id: T = self.id(key, text)?;
        if known.contains_key(&id) || self.assumed.contains(text) {
            return Ok(id);
        }
        Err(self.error(key, PackReason::Unknown(text.to_owned())))
    }

    /// Numbers the ids of a list.
    fn number<'t, T: FromStr + Eq + Hash>(
        &self,
        table: &str,
        ids: impl Iterator<Item = &'t str>,
    ) -> Checked<HashMap<T, usize>> {
        let numbered = self.number_any(table, ids)?;
        if numbered.is_empty() && self.assumed.is_empty() {
            return Err(self.error(table, PackReason::Empty));
        }
        Ok(numbered)
    }

    /// As [`Self::number`], for a list that may be empty.
    fn number_any<'t, T: FromStr + Eq + Hash>(
        &self,
        table: &str,
        ids: impl Iterator<Item = &'t str>,
    ) -> Checked<HashMap<T, usize>> {
        let mut numbered = HashMap::new();
        for (at, text) in ids.enumerate() {
            let key = format!("{table}[{at}].id");
            if numbered.insert(self.id(&key, text)?, at).is_some() {
                return Err(self.error(&key, PackReason::Duplicate(text.to_owned())));
            }
        }
        Ok(numbered)
    }
}

impl Recap {
    /// Loads a pack from its files, given as (name, text): `recap.toml`, `directions.toml`, `roles.toml` and
    /// `links.toml`; `prompts.toml` and `phases.toml` may be missing. Other files are ignored.
    ///
    /// # Errors
    /// The first thing that is wrong, with its file, its key and the reason.
    pub fn load(files: &[(&str, &str)]) -> Result<Self, PackError> {
        Self::load_assuming(files, &BTreeSet::new())
    }

    /// As [`Self::load`], where some ids stand for defined ones.
    pub(super) fn load_assuming(files: &[(&str, &str)], assumed: &BTreeSet<String>) -> Result<Self, PackError> {
        let (manifest_file, manifest): (_, raw::Manifest) = File::read("recap.toml", files, assumed)?;
        let (direction_file, directions): (_, raw::Directions) = File::read("directions.toml", files, assumed)?;
        let (role_file, roles): (_, raw::Roles) = File::read("roles.toml", files, assumed)?;
        let (link_file, links): (_, raw::Links) = File::read("links.toml", files, assumed)?;
        let (prompt_file, prompts): (_, Option<raw::Prompts>) = File::read_if_there("prompts.toml", files, assumed)?;
        let (phase_file, phases): (_, Option<raw::Phases>) = File::read_if_there("phases.toml", files, assumed)?;
        manifest_file.schema(manifest.schema)?;
        direction_file.schema(directions.schema)?;
        role_file.schema(roles.schema)?;
        link_file.schema(links.schema)?;
        prompt_file.schema(prompts.as_ref().map_or(SCHEMA, |file| file.schema))?;
        phase_file.schema(phases.as_ref().map_or(SCHEMA, |file| file.schema))?;
        let prompts = prompts.map(|file| file.prompt).unwrap_or_default();

        let mut directions = directions.direction;
        sort_directions(&direction_file, &mut directions)?;
        let index = Index {
            directions: direction_file.number("direction", directions.iter().map(|one| one.id.as_str()))?,
            role_kinds: role_file.number("role", roles.role.iter().map(|one| one.id.as_str()))?,
            links: link_file.number("link", links.link.iter().map(|one| one.id.as_str()))?,
            prompts: prompt_file.number_any("prompt", prompts.iter().map(|one| one.id.as_str()))?,
        };
        let talk = manifest_file.reference("talk", &manifest.talk, &index.links)?;
        let id: DirectionId = manifest_file.id("id", &manifest.id)?;
        let title = manifest_file.both("title", manifest.title_ja, manifest.title_en)?;
        let lenses = lenses(&manifest_file, manifest.lens)?;
        let directions = each(directions, |raw| direction(&direction_file, raw, &index))?;
        unique_steps(&direction_file, &directions)?;
        let role_kinds = each(roles.role, |raw| role_kind(&role_file, raw, &index))?;
        let links = each(links.link, |raw| link(&link_file, raw, &index))?;
        named_both_ways(&link_file, &directions, &links)?;
        let prompts = each(prompts, |raw| prompt(&prompt_file, raw))?;
        let phases = match phases {
            Some(phases) => phase_model(&phase_file, phases, &index)?,
            None => PhaseModel::none(),
        };
        let signals = SignalMatcher::new(&directions)
            .map_err(|error| direction_file.error("direction", PackReason::Unreadable(error.to_string())))?;
        let mut recap = Self {
            id: id.as_str().to_owned(),
            title,
            talk,
            lenses,
            directions,
            role_kinds,
            links,
            prompts,
            phases,
            index,
            signals: Arc::new(signals),
            models: Vec::new(),
            packs: Vec::new(),
            own: None,
        };
        recap.packs = vec![Pack::of(&recap)];
        Ok(recap)
    }
}

fn each<R, T>(raws: Vec<R>, one: impl FnMut(R) -> Checked<T>) -> Checked<Vec<T>> {
    raws.into_iter().map(one).collect()
}

/// By lens, then by the pack's `order`, which no two directions share.
fn sort_directions(file: &File<'_>, directions: &mut [raw::RawDirection]) -> Checked<()> {
    let mut orders = HashSet::new();
    for raw in directions.iter() {
        if !orders.insert(raw.order) {
            let key = format!("direction[{}].order", raw.id);
            return Err(file.error(&key, PackReason::Duplicate(raw.order.to_string())));
        }
        file.lens(&format!("direction[{}].lens", raw.id), &raw.lens)?;
    }
    directions.sort_by_key(|raw| (raw.lens.parse::<Lens>().ok(), raw.order));
    Ok(())
}

fn lenses(file: &File<'_>, raws: Vec<raw::RawLens>) -> Checked<[LensWords; 3]> {
    let words = each(raws, |raw| {
        let key = format!("lens[{}]", raw.id);
        Ok(LensWords {
            lens: file.lens(&format!("{key}.id"), &raw.id)?,
            name: file.both(&format!("{key}.name"), raw.name_ja, raw.name_en)?,
            question: file.both(&format!("{key}.question"), raw.question_ja, raw.question_en)?,
        })
    })?;
    match <[LensWords; 3]>::try_from(words) {
        Ok(words) if words.iter().map(|words| words.lens).eq(Lens::ALL) => Ok(words),
        _ => Err(file.error("lens", PackReason::Lenses)),
    }
}

fn direction(file: &File<'_>, raw: raw::RawDirection, index: &Index) -> Checked<Direction> {
    let base = format!("direction[{}]", raw.id);
    let key = |name: &str| format!("{base}.{name}");
    let short = file.both(&key("short"), raw.short_ja, raw.short_en)?;
    for (language, text) in [("ja", &short.ja), ("en", &short.en)] {
        let columns = columns(text);
        if columns > SHORT_COLUMNS {
            let most = SHORT_COLUMNS;
            let key = key(&format!("short_{language}"));
            return Err(file.error(&key, PackReason::TooWide { columns, most }));
        }
    }
    let (ja, en) = (raw.practices_ja.len(), raw.practices_en.len());
    if ja != en {
        return Err(file.error(&key("practices"), PackReason::Uneven { ja, en }));
    }
    let practices = raw.practices_ja.into_iter().zip(raw.practices_en).enumerate();
    let practices = practices.map(|(at, (ja, en))| file.pair(&key(&format!("practices[{at}]")), ja, en));
    let roots = each(raw.roots, |raw| {
        let key = |name: &str| format!("{base}.roots[{}]{name}", raw.role);
        Ok(Root {
            role: file.reference(&key(".role"), &raw.role, &index.role_kinds)?,
            closeness: file.within(&key(".closeness"), raw.closeness, 1, 3)?,
            why: file.both(&key(".why"), raw.why_ja.clone(), raw.why_en.clone())?,
        })
    })?;
    let mut root_kinds = HashSet::new();
    if let Some(root) = roots.iter().find(|root| !root_kinds.insert(&root.role)) {
        return Err(file.error(&key("roots"), PackReason::Duplicate(root.role.to_string())));
    }
    let builds_on = each(raw.builds_on, |raw| {
        let key = |name: &str| format!("{base}.builds_on[{}]{name}", raw.direction);
        Ok(Footing {
            direction: file.reference(&key(".direction"), &raw.direction, &index.directions)?,
            closeness: file.within(&key(".closeness"), raw.closeness, 1, 3)?,
            why: file.both(&key(".why"), raw.why_ja.clone(), raw.why_en.clone())?,
        })
    })?;
    let mut below = HashSet::from([raw.id.as_str()]);
    if let Some(footing) = builds_on.iter().find(|one| !below.insert(one.direction.as_str())) {
        return Err(file.error(&key("builds_on"), PackReason::Duplicate(footing.direction.to_string())));
    }
    let first_steps = each(raw.first_steps, |raw| {
        let key = format!("{base}.first_steps[{}]", raw.id);
        let id: PromptId = file.id(&format!("{key}.id"), &raw.id)?;
        Ok(FirstStep {
            id: id.as_str().to_owned(),
            weeks: file.within(&format!("{key}.weeks"), raw.weeks, 1, 4)?,
            text: file.pair(&key, raw.ja, raw.en)?,
        })
    })?;
    Ok(Direction {
        id: file.id(&key("id"), &raw.id)?,
        lens: file.lens(&key("lens"), &raw.lens)?,
        named_by_talk: raw.named_by_talk,
        name: file.both(&key("name"), raw.name_ja, raw.name_en)?,
        short,
        summary: file.both(&key("summary"), raw.summary_ja, raw.summary_en)?,
        practices: file.full(&key("practices"), practices.collect::<Checked<_>>()?)?,
        roots: file.full(&key("roots"), roots)?,
        own_work_of: file.refs(
            &key("own_work_of"),
            raw.own_work_of.as_deref().unwrap_or_default(),
            &index.role_kinds,
        )?,
        builds_on,
        signals: signals(file, &base, raw.signals_ja, raw.signals_en, raw.signals_weak)?,
        first_steps: file.full(&key("first_steps"), first_steps)?,
        links: file.full(&key("links"), file.refs(&key("links"), &raw.links, &index.links)?)?,
    })
}

fn signals(file: &File<'_>, base: &str, ja: Vec<String>, en: Vec<String>, weak: Vec<String>) -> Checked<Signals> {
    let mut seen = HashSet::new();
    let lists = [("signals_ja", &ja), ("signals_en", &en), ("signals_weak", &weak)];
    for (name, list) in lists {
        for (at, signal) in list.iter().enumerate() {
            let key = format!("{base}.{name}[{at}]");
            let folded = crate::text::fold(signal);
            if folded.trim().is_empty() || folded.trim() != folded || folded.contains('\n') {
                return Err(file.error(&key, PackReason::Empty));
            }
            if !seen.insert(folded) {
                return Err(file.error(&key, PackReason::Duplicate(signal.clone())));
            }
        }
    }
    let strong = ja.into_iter().chain(en).collect();
    Ok(Signals {
        strong: file.full(&format!("{base}.signals"), strong)?,
        weak,
    })
}

fn unique_steps(file: &File<'_>, directions: &[Direction]) -> Checked<()> {
    let mut ids = HashSet::new();
    for direction in directions {
        for step in &direction.first_steps {
            if !ids.insert(step.id.as_str()) {
                let key = format!("direction[{}].first_steps", direction.id);
                return Err(file.error(&key, PackReason::Duplicate(step.id.clone())));
            }
        }
    }
    Ok(())
}

fn role_kind(file: &File<'_>, raw: raw::RawRole, index: &Index) -> Checked<RoleKind> {
    let base = format!("role[{}]", raw.id);
    let key = |name: &str| format!("{base}.{name}");
    let mut aliases: Vec<String> = Vec::new();
    for (at, alias) in raw.aliases_ja.into_iter().chain(raw.aliases_en).enumerate() {
        let alias = file.text_of(&key(&format!("aliases[{at}]")), alias)?;
        // Both languages may use the same word: "SES", "PMO".
        if !aliases.contains(&alias) {
            aliases.push(alias);
        }
    }
    let strengths = raw.strengths.into_iter().enumerate().map(|(at, raw)| {
        let key = key(&format!("strengths[{at}]"));
        let leads_to = file.refs(&format!("{key}.leads_to"), &raw.leads_to, &index.directions)?;
        Ok(Strength {
            leads_to: file.full(&format!("{key}.leads_to"), leads_to)?,
            text: file.pair(&key, raw.ja, raw.en)?,
        })
    });
    Ok(RoleKind {
        id: file.id(&key("id"), &raw.id)?,
        name: file.both(&key("name"), raw.name_ja, raw.name_en)?,
        aliases: file.full(&key("aliases"), aliases)?,
        summary: file.both(&key("summary"), raw.summary_ja, raw.summary_en)?,
        strengths: file.full(&key("strengths"), strengths.collect::<Checked<_>>()?)?,
    })
}

fn link(file: &File<'_>, raw: raw::RawLink, index: &Index) -> Checked<Link> {
    let base = format!("link[{}]", raw.id);
    let key = |name: &str| format!("{base}.{name}");
    let url = url::Url::parse(&raw.url).ok();
    let url = url
        .filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
        .ok_or_else(|| file.error(&key("url"), PackReason::Url(raw.url.clone())))?;
    if !matches!(raw.lang.as_str(), "ja" | "en") {
        let (found, known) = (raw.lang, "ja, en");
        return Err(file.error(&key("lang"), PackReason::Choice { found, known }));
    }
    let year = raw.year.map(|year| file.within(&key("year"), year, 1900, 2100));
    let minutes = raw
        .minutes
        .map(|minutes| file.within(&key("minutes"), minutes, 1, 10_000));
    Ok(Link {
        id: file.id(&key("id"), &raw.id)?,
        url,
        title: file.text_of(&key("title"), raw.title)?,
        lang: raw.lang,
        kind: raw.kind,
        year: year.transpose()?,
        minutes: minutes.transpose()?,
        directions: file.refs(&key("directions"), &raw.directions, &index.directions)?,
        topics: raw.topics,
        verified: raw.verified,
        source: raw.source,
    })
}

/// Links and directions name each other: the pack says it twice so that each file can be read alone.
fn named_both_ways(file: &File<'_>, directions: &[Direction], links: &[Link]) -> Checked<()> {
    let named: HashSet<(&LinkId, &DirectionId)> = links
        .iter()
        .flat_map(|link| link.directions.iter().map(|direction| (&link.id, direction)))
        .collect();
    let listed: HashSet<(&LinkId, &DirectionId)> = directions
        .iter()
        .flat_map(|direction| direction.links.iter().map(|link| (link, &direction.id)))
        .collect();
    let open = |id: &str| file.assumed.contains(id);
    let mut uneven = named.symmetric_difference(&listed);
    match uneven
        .by_ref()
        .filter(|(link, direction)| !open(link.as_str()) && !open(direction.as_str()))
        .min()
    {
        None => Ok(()),
        Some((link, direction)) => Err(file.error(
            &format!("link[{link}].directions"),
            PackReason::OneSided {
                link: link.to_string(),
                direction: direction.to_string(),
            },
        )),
    }
}

fn prompt(file: &File<'_>, raw: raw::RawPrompt) -> Checked<Prompt> {
    let key = format!("prompt[{}]", raw.id);
    let lens = raw
        .lens
        .map(|lens| file.lens(&format!("{key}.lens"), &lens))
        .transpose()?;
    Ok(Prompt {
        id: file.id(&format!("{key}.id"), &raw.id)?,
        lens,
        tense: raw.tense,
        text: file.pair(&key, raw.ja, raw.en)?,
    })
}

fn phase_model(file: &File<'_>, raw: raw::Phases, index: &Index) -> Checked<PhaseModel> {
    let model = raw.model;
    let mut ids = HashSet::new();
    let mut phases = Vec::new();
    for (at, raw) in raw.phase.into_iter().enumerate() {
        let base = format!("phase[{}]", raw.id);
        let key = |name: &str| format!("{base}.{name}");
        let number = i64::try_from(at + 1).unwrap_or(i64::MAX);
        let statements = each(raw.statements, |raw| {
            let key = format!("{base}.statements[{}]", raw.id);
            let id: PromptId = file.id(&key, &raw.id)?;
            if !ids.insert(raw.id.clone()) {
                return Err(file.error(&key, PackReason::Duplicate(raw.id)));
            }
            Ok(Statement {
                id: id.as_str().to_owned(),
                text: file.pair(&key, raw.ja, raw.en)?,
            })
        })?;
        phases.push(Phase {
            number: file.within(&key("number"), raw.number, number, number)?,
            name: file.both(&key("name"), raw.name_ja, raw.name_en)?,
            summary: file.both(&key("summary"), raw.summary_ja, raw.summary_en)?,
            strength: file.both(&key("strength"), raw.strength_ja, raw.strength_en)?,
            risk: file.both(&key("risk"), raw.risk_ja, raw.risk_en)?,
            next_move: file.both(&key("next_move"), raw.next_move_ja, raw.next_move_en)?,
            next_directions: file.refs(&key("next_directions"), &raw.next_directions, &index.directions)?,
            statements: file.full(&key("statements"), statements)?,
            id: file.text_of(&key("id"), raw.id)?,
        });
    }
    Ok(PhaseModel {
        id: file.text_of("model.id", model.id)?,
        name: file.both("model.name", model.name_ja, model.name_en)?,
        description: file.both("model.description", model.description_ja, model.description_en)?,
        scoring: file.both("model.scoring", model.scoring_ja, model.scoring_en)?,
        note: file.both("model.note", model.note_ja, model.note_en)?,
        source_links: file.refs("model.source_links", &model.source_links, &index.links)?,
        related_links: file.refs("model.related_links", &model.related_links, &index.links)?,
        direction: Some(file.reference("model.direction", &model.direction, &index.directions)?),
        phases: file.full("phase", phases)?,
    })
}

/// Half-width columns of a name: one for a narrow character, two for a wide one.
fn columns(text: &str) -> usize {
    text.nfc().map(|c| if c < '\u{1100}' { 1 } else { 2 }).sum()
}
