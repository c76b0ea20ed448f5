//! The tables of a list with their ids, and what refers to them.
//!
//! A reference counts as unknown only where it can't mean a table whose id is to be mended first.

use std::{
    collections::{HashMap, HashSet},
    str::FromStr,
};

use toml::de::DeValue;

use super::{
    PackReason,
    faults::{Read, Told, got},
    reader::{Table, Value, all},
};

/// What a list of a file defines: `[[direction]]` and its kin.
#[derive(Debug)]
pub(super) struct Defined<'a, T> {
    tables: Vec<(Table<'a>, Read<T>)>,
    ids: HashSet<&'a str>,
    /// Ids of a wrong form, by their [`stem`].
    malformed: HashMap<String, Told>,
    /// Something of the list can't be read: it may define what is defined nowhere else.
    unread: Option<Told>,
}

impl<T> Default for Defined<'_, T> {
    fn default() -> Self {
        Self {
            tables: Vec::new(),
            ids: HashSet::new(),
            malformed: HashMap::new(),
            unread: None,
        }
    }
}

impl<'a, T: FromStr + Clone> Defined<'a, T> {
    /// Reads the ids of a list that has something in it.
    pub(super) fn full(root: &'a Read<Table<'a>>, name: &'static str) -> Self {
        let mut defined = Self::of(root, name);
        if let (Ok(root), true, None) = (root, defined.tables.is_empty(), defined.unread) {
            defined.unread = Some(root.tell(name, PackReason::Empty));
        }
        defined
    }

    /// Reads the ids of a list. The rest of its tables is for [`Self::each`], when everything that they may name is known.
    pub(super) fn of(root: &'a Read<Table<'a>>, name: &'static str) -> Self {
        let mut defined = Self::default();
        let mut take = |list: Value<'a>| {
            list.items()?.into_iter().for_each(|item| defined.take(item));
            Ok(())
        };
        let read = got(root).and_then(|root| {
            root.may(name, &mut take)?;
            if root.hides_one_of(name) {
                Err(Told::when_finished())
            } else {
                Ok(())
            }
        });
        if let Err(told) = read {
            defined.unread = Some(told);
        }
        defined
    }

    fn take(&mut self, item: Value<'a>) {
        let said = item.says("id");
        let twice = said.is_some_and(|id| self.ids.contains(id));
        let table = match item.open_table(if twice { "" } else { "id" }) {
            Ok(table) => table,
            Err(told) => return self.unread = Some(told),
        };
        let id = table.need("id", Value::id);
        match (&id, said) {
            (Ok(_), Some(said)) if twice => {
                table.tell("id", PackReason::Duplicate(said.to_owned()));
            }
            (Ok(_), said) => self.ids.extend(said),
            (Err(told), Some(said)) if !stem(said).is_empty() => {
                self.malformed.insert(stem(said), *told);
            }
            (Err(told), _) => self.unread = Some(*told),
        }
        self.tables.push((table, id));
    }

    /// Reads every table whole.
    pub(super) fn each<R>(&self, mut read: impl FnMut(&Table<'a>, Read<T>) -> Read<R>) -> Read<Vec<R>> {
        all(self.tables.iter().map(|(table, id)| {
            let made = read(table, id.clone());
            table.finish();
            made
        }))
    }

    /// Reads an id that must be defined.
    pub(super) fn reference(&self, value: Value<'_>) -> Read<T> {
        let (id, text) = (value.id()?, value.str()?);
        if self.ids.contains(text) {
            return Ok(id);
        }
        let malformed = || self.malformed.get(&stem(text)).copied();
        Err(self
            .unread
            .or_else(malformed)
            .unwrap_or_else(|| value.tell(PackReason::Unknown(text.to_owned()))))
    }

    /// What the tables name, in one of their lists, of what another list defines.
    pub(super) fn naming<O>(&self, list: &str, others: &Defined<'_, O>) -> Naming<'a> {
        let mut naming = Naming::default();
        for (id, table) in self.with_ids() {
            let named = table.peek(list).and_then(DeValue::as_array);
            for name in named.into_iter().flatten().map(|name| name.get_ref().as_str()) {
                match name.filter(|name| others.ids.contains(name)) {
                    Some(name) => naming.pairs.insert((id, name)),
                    None => naming.torn.insert(id),
                };
            }
            if named.is_none() {
                naming.torn.insert(id);
            }
        }
        naming
    }

    /// The tables by their ids.
    pub(super) fn by_id(&self) -> HashMap<&'a str, &Table<'a>> {
        self.with_ids().collect()
    }

    fn with_ids(&self) -> impl Iterator<Item = (&'a str, &Table<'a>)> {
        let sound = self.tables.iter().filter(|(_, id)| id.is_ok());
        sound.filter_map(|(table, _)| Some((table.peek("id")?.as_str()?, table)))
    }
}

/// What the tables of a list name of another.
#[derive(Debug, Default)]
pub(super) struct Naming<'a> {
    /// Who names whom.
    pub(super) pairs: HashSet<(&'a str, &'a str)>,
    /// Those that may name more than could be read.
    torn: HashSet<&'a str>,
}

impl Naming<'_> {
    /// Whether one, all of whose names could be read, does not name another.
    pub(super) fn lacks(&self, one: &str, other: &str) -> bool {
        !self.torn.contains(one) && !self.pairs.contains(&(one, other))
    }
}

/// What is left of an id when all that may be wrong with it is taken away: `SLO UX` and `slo_ux` mean the same.
fn stem(id: &str) -> String {
    let last = id.rsplit('/').next().unwrap_or(id);
    last.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
