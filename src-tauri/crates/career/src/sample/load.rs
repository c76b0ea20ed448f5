//! Reads the sample's files into values.

use std::{collections::HashMap, str::FromStr};

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::{Decision, Sample, SampleError, SampleSnapshot, raw};
use crate::{
    date::{PartialDate, Period},
    entry::Entry,
    growth::{EvidenceState, Source},
    id::{DirectionId, EntryId, GoalId, HighlightId, LinkId, PhaseCheckId, RoleId, SnapshotId, StepId},
    phase::PhaseCheck,
    plan::{Goal, Step, WillCanMust},
    reading::{OwnLink, Reading},
    recap::{Lang, Recap},
    role::{Highlight, Role},
};

type Loaded<T> = Result<T, SampleError>;

/// The version of the files' form that this program reads.
const SCHEMA: u32 = 1;

impl Sample {
    /// Reads `person.toml` and all `records-*.toml`, given as (name, text), in one language.
    ///
    /// # Errors
    /// The first thing that can't be read, is defined nowhere, or stands twice.
    pub fn load(files: &[(&str, &str)], lang: Lang, recap: &Recap) -> Result<Self, SampleError> {
        let mut reader = Reader {
            lang,
            recap,
            names: HashMap::new(),
            decisions: Vec::new(),
        };
        let person: raw::Person = parse(files, "person.toml")?;
        check_schema("person.toml", person.schema)?;
        let roles = each(person.role, |raw| reader.role(raw))?;
        let mut entries = Vec::new();
        for (name, _) in files.iter().filter(|(name, _)| name.starts_with("records-")) {
            let records: raw::Records = parse(files, name)?;
            check_schema(name, records.schema)?;
            for record in records.record {
                entries.push(reader.entry(record)?);
            }
        }
        let plans = each(person.plan, |raw| {
            let half_year = value("plan.half_year", &raw.half_year)?;
            let texts = [
                (raw.will_ja, raw.will_en),
                (raw.can_strength_ja, raw.can_strength_en),
                (raw.can_weakness_ja, raw.can_weakness_en),
                (raw.must_ja, raw.must_en),
            ];
            Ok((half_year, reader.texts("plan", texts)?))
        })?;
        let goals = each(person.goal, |raw| reader.goal(raw))?;
        let stars = each(person.star, |raw| reader.direction("star.direction", &raw.direction))?;
        let snapshots = each(person.snapshot, |raw| reader.snapshot(raw))?;
        let own_links = each(person.own_link, |raw| reader.own_link(raw))?;
        let reading = each(person.reading, |raw| reader.reading(raw))?;
        let phases = each(person.phase, |raw| reader.phase(raw))?;
        Ok(Self {
            roles,
            entries,
            decisions: reader.decisions,
            plans,
            goals,
            stars,
            snapshots,
            reading,
            own_links,
            phases,
        })
    }
}

struct Reader<'a> {
    lang: Lang,
    recap: &'a Recap,
    names: HashMap<String, Uuid>,
    decisions: Vec<Decision>,
}

impl Reader<'_> {
    /// The UUIDv7 of a short name: the time of the day it belongs to, and a hash of the name where others have chance.
    fn named(&mut self, name: &str, day: NaiveDate) -> Loaded<Uuid> {
        let millis = day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis();
        let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let mut random = [0; 10];
        random[..8].copy_from_slice(&hash.to_be_bytes());
        let millis = u64::try_from(millis).unwrap_or(0);
        let uuid = uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid();
        match self.names.insert(name.to_owned(), uuid) {
            None => Ok(uuid),
            Some(_) => Err(SampleError::Duplicate(name.to_owned())),
        }
    }

    fn said(&self, key: &str, ja: String, en: String) -> Loaded<String> {
        let text = self.may_be_empty(ja, en);
        if text.is_empty() {
            return Err(SampleError::Empty(key.to_owned()));
        }
        Ok(text)
    }

    fn may_be_empty(&self, ja: String, en: String) -> String {
        let text = match self.lang {
            Lang::Ja => ja,
            Lang::En => en,
        };
        text.trim().to_owned()
    }

    fn texts(&self, key: &str, [will, strength, weakness, must]: [(String, String); 4]) -> Loaded<WillCanMust> {
        Ok(WillCanMust {
            will: self.said(&format!("{key}.will"), will.0, will.1)?,
            can_strength: self.said(&format!("{key}.can_strength"), strength.0, strength.1)?,
            can_weakness: self.said(&format!("{key}.can_weakness"), weakness.0, weakness.1)?,
            must: self.said(&format!("{key}.must"), must.0, must.1)?,
        })
    }

    fn phase(&mut self, raw: raw::RawPhase) -> Loaded<(PhaseCheckId, PhaseCheck)> {
        let key = format!("phase[{}]", raw.id);
        let date: PartialDate = value(&format!("{key}.date"), &raw.date)?;
        let role = self
            .names
            .get(&raw.role)
            .ok_or_else(|| unknown(&format!("{key}.role"), &raw.role))?;
        let role = RoleId(*role);
        let model = self.recap.phases();
        let said = |ids: Vec<String>, yes: bool| ids.into_iter().map(move |id| (id, yes));
        let answers: std::collections::BTreeMap<String, bool> =
            said(raw.yes, true).chain(said(raw.no, false)).collect();
        let known = |id: &String| {
            model
                .phases
                .iter()
                .flat_map(|phase| &phase.statements)
                .any(|one| one.id == *id)
        };
        if let Some(id) = answers.keys().find(|id| !known(id)) {
            return Err(unknown(&key, id));
        }
        let check = PhaseCheck {
            role,
            date,
            model: model.id.clone(),
            answers,
        };
        Ok((PhaseCheckId(self.named(&raw.id, date.first_day())?), check))
    }

    fn direction(&self, key: &str, text: &str) -> Loaded<DirectionId> {
        let id = value(key, text)?;
        match self.recap.direction(&id) {
            Some(_) => Ok(id),
            None => Err(unknown(key, text)),
        }
    }

    fn decide(&mut self, key: &str, source: &Source, confirmed: &[String], dismissed: &[String]) -> Loaded<()> {
        let all = [
            (confirmed, EvidenceState::Confirmed),
            (dismissed, EvidenceState::Dismissed),
        ];
        for (directions, state) in all {
            for direction in directions {
                self.decisions.push(Decision {
                    source: source.clone(),
                    direction: self.direction(key, direction)?,
                    state,
                });
            }
        }
        Ok(())
    }

    fn role(&mut self, raw: raw::RawRole) -> Loaded<Role> {
        let key = |name: &str| format!("role[{}].{name}", raw.id);
        let from: PartialDate = value(&key("from"), &raw.from)?;
        let to = raw.to.as_deref().map(|to| value(&key("to"), to)).transpose()?;
        let kind = raw.kind.as_deref().map(|kind| {
            let id = value(&key("kind"), kind)?;
            self.recap.role_kind(&id).ok_or_else(|| unknown(&key("kind"), kind))?;
            Ok(id)
        });
        let kind = kind.transpose()?;
        let period = Period::new(from, to).map_err(|_| SampleError::Value {
            key: key("to"),
            text: raw.to.clone().unwrap_or_default(),
        })?;
        let id = RoleId(self.named(&raw.id, from.first_day())?);
        let mut highlights = Vec::new();
        for highlight in raw.highlights {
            let key = format!("highlight[{}]", highlight.id);
            let day = to.map_or(from.first_day(), |to: PartialDate| to.last_day());
            let id = HighlightId(self.named(&highlight.id, day)?);
            self.decide(&key, &Source::Highlight(id), &highlight.confirmed, &highlight.dismissed)?;
            highlights.push(Highlight {
                id,
                text: self.said(&key, highlight.ja, highlight.en)?,
            });
        }
        Ok(Role {
            id,
            title: self.said("role.title", raw.title_ja, raw.title_en)?,
            kind,
            organisation: self.said("role.organisation", raw.organisation_ja, raw.organisation_en)?,
            period,
            summary: self.said("role.summary", raw.summary_ja, raw.summary_en)?,
            highlights,
        })
    }

    fn entry(&mut self, raw: raw::RawRecord) -> Loaded<Entry> {
        let key = |name: &str| format!("record[{}].{name}", raw.id);
        let date: PartialDate = value(&key("date"), &raw.date)?;
        let role = raw.role.as_deref().map(|role| {
            let known = self.names.get(role).copied().map(RoleId);
            known.ok_or_else(|| unknown(&key("role"), role))
        });
        let role = role.transpose()?;
        let id = EntryId(self.named(&raw.id, date.first_day())?);
        self.decide(&key("confirmed"), &Source::Entry(id), &raw.confirmed, &raw.dismissed)?;
        let title = self.said(&key("title"), raw.title_ja, raw.title_en)?;
        let text = self.said(&key("text"), raw.text_ja, raw.text_en)?;
        Ok(Entry {
            id,
            date,
            kind: raw.kind,
            title,
            text,
            role,
            tags: match self.lang {
                Lang::Ja => raw.tags_ja,
                Lang::En => raw.tags_en,
            },
            prompt: None,
        })
    }

    fn goal(&mut self, raw: raw::RawGoal) -> Loaded<Goal> {
        let key = |name: &str| format!("goal[{}].{name}", raw.id);
        let by: PartialDate = value(&key("by"), &raw.by)?;
        let id = GoalId(self.named(&raw.id, by.first_day())?);
        let direction = self.direction(&key("direction"), &raw.direction)?;
        let closed = raw
            .closed
            .as_deref()
            .map(|day| value(&key("closed"), day))
            .transpose()?;
        let steps = each(raw.steps, |step| {
            let key = |name: &str| format!("step[{}].{name}", step.id);
            if let Some(origin) = &step.origin
                && self.recap.first_step(origin).is_none()
            {
                return Err(unknown(&key("origin"), origin));
            }
            Ok(Step {
                id: StepId(self.named(&step.id, by.first_day())?),
                by: step.by.as_deref().map(|by| value(&key("by"), by)).transpose()?,
                done: step.done.as_deref().map(|day| value(&key("done"), day)).transpose()?,
                text: self.said(&key("text"), step.ja, step.en)?,
                origin: step.origin,
            })
        })?;
        Ok(Goal {
            id,
            direction,
            by,
            closed,
            steps,
        })
    }

    fn snapshot(&mut self, raw: raw::RawSnapshot) -> Loaded<SampleSnapshot> {
        let taken = value("snapshot.taken", &raw.taken)?;
        let texts = [
            (raw.will_ja, raw.will_en),
            (raw.can_strength_ja, raw.can_strength_en),
            (raw.can_weakness_ja, raw.can_weakness_en),
            (raw.must_ja, raw.must_en),
        ];
        Ok(SampleSnapshot {
            id: SnapshotId(self.named(&format!("snapshot-{}", raw.taken), taken)?),
            taken,
            half_year: value("snapshot.half_year", &raw.half_year)?,
            texts: self.texts("snapshot", texts)?,
            goals: each(raw.goal, |raw| self.goal(raw))?,
        })
    }

    fn own_link(&mut self, raw: raw::RawOwnLink) -> Loaded<OwnLink> {
        let key = |name: &str| format!("own_link[{}].{name}", raw.id);
        let url: url::Url = value(&key("url"), &raw.url)?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(SampleError::Value {
                key: key("url"),
                text: raw.url,
            });
        }
        let direction = raw.direction.as_deref();
        let direction = direction.map(|direction| self.direction(&key("direction"), direction));
        let direction = direction.transpose()?;
        let uuid = self.named(&format!("own/{}", raw.id), NaiveDate::default())?;
        Ok(OwnLink {
            id: value(&key("id"), &format!("own/{uuid}"))?,
            url: raw.url,
            title: raw.title,
            direction,
        })
    }

    fn reading(&mut self, raw: raw::RawReading) -> Loaded<Reading> {
        let key = |name: &str| format!("reading[{}].{name}", raw.link);
        let link: LinkId = match self.names.get(&raw.link) {
            Some(uuid) => value(&key("link"), &format!("own/{uuid}"))?,
            None => {
                let id = value(&key("link"), &raw.link)?;
                self.recap.link(&id).ok_or_else(|| unknown(&key("link"), &raw.link))?;
                id
            }
        };
        self.decide(
            &key("confirmed"),
            &Source::Reading(link.clone()),
            &raw.confirmed,
            &raw.dismissed,
        )?;
        Ok(Reading {
            link,
            status: raw.status,
            takeaway: self.may_be_empty(raw.takeaway_ja, raw.takeaway_en),
            on: value(&key("on"), &raw.on)?,
            moved_to: None,
        })
    }
}

fn parse<T: DeserializeOwned>(files: &[(&str, &str)], name: &str) -> Loaded<T> {
    let unreadable = |reason: &str| SampleError::Unreadable {
        file: name.to_owned(),
        reason: reason.to_owned(),
    };
    let found = files.iter().find(|(known, _)| *known == name);
    let (_, text) = found.ok_or_else(|| unreadable("missing"))?;
    toml::from_str(text).map_err(|error| unreadable(error.to_string().trim_end()))
}

fn check_schema(file: &str, schema: u32) -> Loaded<()> {
    if schema == SCHEMA {
        return Ok(());
    }
    Err(SampleError::Unreadable {
        file: file.to_owned(),
        reason: format!("schema {schema}, but this program reads {SCHEMA}"),
    })
}

fn each<R, T>(raws: Vec<R>, one: impl FnMut(R) -> Loaded<T>) -> Loaded<Vec<T>> {
    raws.into_iter().map(one).collect()
}

fn value<T: FromStr>(key: &str, text: &str) -> Loaded<T> {
    text.parse().map_err(|_| SampleError::Value {
        key: key.to_owned(),
        text: text.to_owned(),
    })
}

fn unknown(key: &str, id: &str) -> SampleError {
    SampleError::Unknown {
        key: key.to_owned(),
        id: id.to_owned(),
    }
}
