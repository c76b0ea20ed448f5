//! Reads a pack's TOML key by key. What is wrong is told with its place and stands as [`Told`] from then on, so that the rest is read, too.
//!
//! Which keys a table may have is not written down twice: those that were asked for are the known ones.

use std::{cell::RefCell, ops::RangeInclusive, str::FromStr};

use serde::de::{DeserializeOwned, IntoDeserializer as _, value::Error as WordError};
use toml::{
    Spanned,
    de::{DeString, DeTable, DeValue},
};

use super::{
    Bilingual, PackError, PackReason,
    faults::{Faults, Read, Told, breaks, got, text_of},
};
use crate::id::PackId;

/// The version of the pack's form that this program reads.
const SCHEMA: i64 = 1;

/// Where faults of a file go.
#[derive(Debug, Clone, Copy)]
struct Place<'a> {
    file: &'static str,
    faults: &'a Faults,
}

impl Place<'_> {
    fn tell(self, key: String, at: usize, reason: PackReason) -> Told {
        self.faults.tell(PackError::new(self.file, key, reason), Some(at))
    }
}

/// A file of the pack.
#[derive(Debug)]
pub(super) struct File<'a> {
    place: Place<'a>,
    keys: DeTable<'a>,
}

impl<'a> File<'a> {
    /// Parses a file that a pack must have.
    pub(super) fn read(name: &'static str, files: &[(&str, &'a str)], faults: &'a Faults) -> Read<Self> {
        let missing = || faults.tell(PackError::new(name, "-".to_owned(), PackReason::Missing), None);
        Self::read_if_there(name, files, faults).unwrap_or_else(|| Err(missing()))
    }

    /// Parses a file that a pack may do without.
    pub(super) fn read_if_there(
        name: &'static str,
        files: &[(&str, &'a str)],
        faults: &'a Faults,
    ) -> Option<Read<Self>> {
        let text = text_of(name, files)?;
        let place = Place { file: name, faults };
        let keys = DeTable::parse(text).map(Spanned::into_inner).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start.min(text.len()));
            let line = 1 + breaks(text, 0..at);
            let reason = PackReason::Unreadable(error.message().to_owned());
            place.tell(format!("line {line}"), at, reason)
        });
        Some(keys.map(|keys| Self { place, keys }))
    }

    /// The outermost table, with its schema read: whatever that is, the rest is looked at, too.
    pub(super) fn root_of<'f>(file: &'f Read<Self>) -> Read<Table<'f>> {
        let file = got(file)?;
        let root = Table::new(file.place, String::new(), 0, &file.keys);
        let _: Read<()> = root.need("schema", Value::schema);
        Ok(root)
    }
}

/// A table whose keys are read one by one; [`Self::finish`] tells of those that were missing and those that nobody asked for.
#[derive(Debug)]
pub(super) struct Table<'a> {
    place: Place<'a>,
    /// `direction[slo_ux]`; empty at the outermost.
    base: String,
    at: usize,
    keys: &'a DeTable<'a>,
    /// Which keys were asked for, and whether the table must have them.
    asked: RefCell<Vec<(&'static str, bool)>>,
}

impl<'a> Table<'a> {
    fn new(place: Place<'a>, base: String, at: usize, keys: &'a DeTable<'a>) -> Self {
        Self {
            place,
            base,
            at,
            keys,
            asked: RefCell::default(),
        }
    }

    /// Reads a key that the table must have.
    pub(super) fn need<'t, T>(&'t self, name: &'static str, read: impl FnOnce(Value<'t>) -> Read<T>) -> Read<T> {
        self.asked.borrow_mut().push((name, true));
        match self.value(name) {
            Some(value) => read(value),
            None => Err(Told::when_finished()),
        }
    }

    /// Reads a key that the table may do without.
    pub(super) fn may<'t, T>(&'t self, name: &'static str, read: impl FnOnce(Value<'t>) -> Read<T>) -> Read<Option<T>> {
        self.asked.borrow_mut().push((name, false));
        self.value(name).map(read).transpose()
    }

    /// Reads a text that stands in both languages.
    pub(super) fn both(&self, ja: &'static str, en: &'static str) -> Read<Bilingual> {
        let (ja, en) = (self.need(ja, Value::text), self.need(en, Value::text));
        Ok(Bilingual { ja: ja?, en: en? })
    }

    /// The value of a key as it stands, without telling anything.
    pub(super) fn peek(&self, name: &str) -> Option<&'a DeValue<'a>> {
        self.keys.get(name).map(Spanned::get_ref)
    }

    /// Tells a fault of a key, at the table where the key is not there.
    pub(super) fn tell(&self, name: &str, reason: PackReason) -> Told {
        let at = self.keys.get(name).map_or(self.at, |value| value.span().start);
        self.place.tell(join(&self.base, name), at, reason)
    }

    /// Whether a table of a list hides here: under a name that was meant to be the list's, or without its header.
    pub(super) fn hides_one_of(&self, list: &'static str) -> bool {
        let misspelt = |key: &str| key != list && nearest(key, [list].into_iter()).is_some();
        let mut tables = self.keys.iter().filter(|(_, value)| is_tables(value));
        self.keys.contains_key("id") || tables.any(|(key, _)| misspelt(key.get_ref()))
    }

    /// Tells every key that nobody asked for, and every key that is missing; one that was meant to be the other counts once.
    pub(super) fn finish(&self) {
        let asked = self.asked.borrow();
        let absent = |(name, _): &&(&'static str, bool)| !self.keys.contains_key(*name);
        let mut absent: Vec<&'static str> = asked.iter().filter(absent).map(|(name, _)| *name).collect();
        let strange = if self.keys.len() + absent.len() > asked.len() {
            self.strange(&asked)
        } else {
            Vec::new()
        };
        for (key, value) in strange.into_iter().take_while(|_| !self.place.faults.are_full()) {
            // More tables may have been meant for a list that is there.
            let go_on = is_tables(value);
            let names = asked
                .iter()
                .map(|(name, _)| *name)
                .filter(|name| go_on || absent.contains(name));
            let near = nearest(key.get_ref(), names);
            absent.retain(|name| Some(*name) != near);
            let (key, at) = (join(&self.base, key.get_ref()), key.span().start);
            self.place.tell(key, at, PackReason::KeyUnknown { near });
        }
        for (name, _) in asked.iter().filter(|(name, needed)| *needed && absent.contains(name)) {
            self.tell(name, PackReason::KeyMissing);
        }
    }

    /// The keys that nobody asked for, in the order of the file.
    fn strange(&self, asked: &[(&'static str, bool)]) -> Vec<(&'a Spanned<DeString<'a>>, &'a Spanned<DeValue<'a>>)> {
        let known = |key: &str| asked.iter().any(|(name, _)| *name == key);
        let mut strange: Vec<_> = self.keys.iter().filter(|(key, _)| !known(key.get_ref())).collect();
        strange.sort_by_key(|(key, _)| key.span().start);
        strange
    }

    fn value<'t>(&'t self, name: &'static str) -> Option<Value<'t>> {
        Some(Value {
            place: self.place,
            base: &self.base,
            name,
            item: None,
            value: self.keys.get(name)?,
        })
    }
}

/// The value of a key, or an item of the list there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Value<'a> {
    place: Place<'a>,
    base: &'a str,
    name: &'static str,
    item: Option<usize>,
    value: &'a Spanned<DeValue<'a>>,
}

impl<'a> Value<'a> {
    /// Tells a fault of this value.
    pub(super) fn tell(self, reason: PackReason) -> Told {
        let key = self.key(self.item.map(|at| at.to_string()));
        self.place.tell(key, self.value.span().start, reason)
    }

    /// A string, empty or not.
    pub(super) fn str(self) -> Read<&'a str> {
        self.value.get_ref().as_str().ok_or_else(|| self.other_than("string"))
    }

    /// A text with something in it.
    pub(super) fn text(self) -> Read<String> {
        let text = self.str()?;
        if text.trim().is_empty() {
            return Err(self.tell(PackReason::Empty));
        }
        Ok(text.to_owned())
    }

    pub(super) fn flag(self) -> Read<bool> {
        self.value.get_ref().as_bool().ok_or_else(|| self.other_than("boolean"))
    }

    pub(super) fn integer(self) -> Read<i64> {
        let integer = self.value.get_ref().as_integer();
        let number = integer.and_then(|integer| i64::from_str_radix(integer.as_str(), integer.radix()).ok());
        number.ok_or_else(|| self.other_than("integer"))
    }

    pub(super) fn number<T: TryFrom<i64>>(self, range: RangeInclusive<i64>) -> Read<T> {
        let found = self.integer()?;
        let number = T::try_from(found).ok().filter(|_| range.contains(&found));
        let (least, most) = range.into_inner();
        number.ok_or_else(|| self.tell(PackReason::Range { found, least, most }))
    }

    fn schema(self) -> Read<()> {
        let found = self.integer()?;
        if found == SCHEMA {
            return Ok(());
        }
        Err(self.tell(PackReason::Schema { found, known: SCHEMA }))
    }

    /// One of the words of a type; `known` names them all.
    pub(super) fn word<T: DeserializeOwned>(self, known: &'static str) -> Read<T> {
        let found = self.str()?;
        T::deserialize(found.into_deserializer()).map_err(|_: WordError| {
            let found = found.to_owned();
            self.tell(PackReason::Choice { found, known })
        })
    }

    /// Pack ids have no slash: `own/…` names the user's links.
    pub(super) fn id<T: FromStr>(self) -> Read<T> {
        let text = self.str()?;
        let id = if text.contains('/') { None } else { text.parse().ok() };
        id.ok_or_else(|| self.tell(PackReason::Id(text.to_owned())))
    }

    pub(super) fn url(self) -> Read<url::Url> {
        let text = self.str()?;
        let url = url::Url::parse(text).ok();
        url.filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
            .ok_or_else(|| self.tell(PackReason::Url(text.to_owned())))
    }

    /// The items of a list.
    pub(super) fn items(self) -> Read<Vec<Self>> {
        let items = self
            .value
            .get_ref()
            .as_array()
            .ok_or_else(|| self.other_than("array"))?;
        let item = |(at, value)| Self {
            item: Some(at),
            value,
            ..self
        };
        Ok(items.iter().enumerate().map(item).collect())
    }

    /// Reads each item of a list.
    pub(super) fn each<T>(self, read: impl FnMut(Self) -> Read<T>) -> Read<Vec<T>> {
        all(self.items()?.into_iter().map(read))
    }

    /// As [`Self::each`], of a list with something in it.
    pub(super) fn full<T>(self, read: impl FnMut(Self) -> Read<T>) -> Read<Vec<T>> {
        let items = self.items()?;
        if items.is_empty() {
            return Err(self.tell(PackReason::Empty));
        }
        all(items.into_iter().map(read))
    }

    /// Reads a table whole. In a list it goes by the id that it says at `by`, or by its number where it says none.
    pub(super) fn table<T>(self, by: &str, read: impl FnOnce(&Table<'a>) -> Read<T>) -> Read<T> {
        let table = self.open_table(by)?;
        let made = read(&table);
        table.finish();
        made
    }

    /// A table of which the keys are still to be read.
    pub(super) fn open_table(self, by: &str) -> Read<Table<'a>> {
        let keys = self
            .value
            .get_ref()
            .as_table()
            .ok_or_else(|| self.other_than("table"))?;
        let slug = |said: &&str| !said.contains('/') && said.parse::<PackId>().is_ok();
        let said = self.says(by).filter(slug).map(str::to_owned);
        let base = self.key(self.item.map(|at| said.unwrap_or_else(|| at.to_string())));
        Ok(Table::new(self.place, base, self.value.span().start, keys))
    }

    /// What a table says at a key, without telling anything.
    pub(super) fn says(self, key: &str) -> Option<&'a str> {
        self.value.get_ref().as_table()?.get(key)?.get_ref().as_str()
    }

    fn other_than(self, expected: &'static str) -> Told {
        let found = match self.value.get_ref() {
            DeValue::Integer(_) if expected == "integer" => "larger integer",
            other => other.type_str(),
        };
        self.tell(PackReason::Type { expected, found })
    }

    fn key(self, item: Option<String>) -> String {
        let key = join(self.base, self.name);
        match item {
            Some(item) => format!("{key}[{item}]"),
            None => key,
        }
    }
}

fn is_tables(value: &Spanned<DeValue<'_>>) -> bool {
    let first = value.get_ref().as_array().and_then(|list| list.first());
    first.is_some_and(|item| item.get_ref().is_table())
}

/// Takes all of them in before it asks whether one has a fault, so that each is told.
pub(super) fn all<T>(read: impl Iterator<Item = Read<T>>) -> Read<Vec<T>> {
    let read: Vec<Read<T>> = read.collect();
    read.into_iter().collect()
}

fn join(base: &str, name: &str) -> String {
    if base.is_empty() {
        return name.to_owned();
    }
    format!("{base}.{name}")
}

/// The name that a key was probably meant to be: the closest, where no more than a third of it differs.
fn nearest(key: &str, names: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    // No name is as long: a hostile key would take its time.
    if key.len() > 40 {
        return None;
    }
    let far = |name: &str| distance(key.as_bytes(), name.as_bytes());
    let (far, name) = names.map(|name| (far(name), name)).min_by_key(|(far, _)| *far)?;
    (far <= (name.len() / 3).max(1)).then_some(name)
}

/// How many letters must be put in, taken out or changed to make one of the other (Levenshtein).
fn distance(one: &[u8], other: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.iter().enumerate() {
        let mut before = row[0];
        row[0] = at + 1;
        for (to, meant) in other.iter().enumerate() {
            let changed = before + usize::from(letter != meant);
            before = row[to + 1];
            row[to + 1] = changed.min(row[to] + 1).min(before + 1);
        }
    }
    row[other.len()]
}
