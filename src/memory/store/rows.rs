//! Units as rows of the SQLite file, and back.

use std::cell::RefCell;
use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, Row, ToSql, params};
use serde::{Deserialize, Serialize};

use super::UnitId;
use crate::memory::index::{HashMap64, text_hash};
use crate::memory::unit::{ContextHash, Origin, Provenance, TranslationUnit, Variant};
use crate::model::{Code, Content, Lang, State};

/// Bits of a variant's row id that hold its place in the unit.
const PLACE_BITS: u32 = 10;

/// The JSON in `provenance.more` and `variant.more`.
#[derive(Default, PartialEq, Serialize, Deserialize)]
struct More {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    codes: Vec<Code>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    markup: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    notes: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    props: Vec<(String, String)>,
}

/// Reads and writes units; remembers languages and shared provenance.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// Language tags by their number, from 1.
    langs: Vec<Lang>,
    /// Rows of `provenance` written lately, by a hash of what they hold.
    shared: HashMap64<(Provenance, i64)>,
    /// Rows of `provenance` read lately; they are never changed.
    read: RefCell<HashMap<i64, Provenance>>,
}

/// Whether two units have one row of `provenance`.
fn shares(a: &Provenance, b: &Provenance) -> bool {
    a.document == b.document
        && a.creator == b.creator
        && a.author == b.author
        && a.project == b.project
        && a.origin == b.origin
        && a.quality == b.quality
        && a.notes == b.notes
        && a.props == b.props
}

/// Equal for units that share a row.
fn shared_hash(p: &Provenance) -> u64 {
    let mut all = p.origin as u64 | (u64::from(p.quality.unwrap_or(255)) << 8);
    let mut mix = |text: &str| all = (all.rotate_left(23) ^ text_hash(text)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    for text in [&p.document, &p.creator, &p.author, &p.project] {
        mix(text.as_deref().unwrap_or("\0"));
    }
    for note in &p.notes {
        mix(note);
    }
    for (name, value) in &p.props {
        mix(name);
        mix(value);
    }
    all
}

/// Rows of `provenance` that are remembered.
const REMEMBERED: usize = 4096;

/// The first row that a unit's variants may have.
pub(super) fn first_row(unit: i64) -> i64 {
    unit << PLACE_BITS
}

/// The unit and the place of a variant's row.
pub(super) fn unit_of(row: i64) -> (UnitId, usize) {
    (UnitId(row >> PLACE_BITS), (row & ((1 << PLACE_BITS) - 1)) as usize)
}

impl Rows {
    /// Reads the languages anew, after a change by another or a rollback.
    pub(super) fn reload(&mut self, connection: &Connection) -> rusqlite::Result<()> {
        let mut statement = connection.prepare_cached("SELECT tag FROM lang ORDER BY id")?;
        let tags = statement.query_map([], |row| row.get::<_, String>(0))?;
        self.langs = tags.map(|tag| Ok(lang_or_none(&tag?))).collect::<rusqlite::Result<_>>()?;
        self.shared.clear();
        self.read.borrow_mut().clear();
        Ok(())
    }

    /// The numbers of the languages that serve `base`, as places in a list.
    pub(super) fn serving(&self, base: &Lang) -> Vec<bool> {
        std::iter::once(false).chain(self.langs.iter().map(|lang| lang.serves(base))).collect()
    }

    /// Whether there may be texts that serve `base`.
    pub(super) fn has(&self, base: &Lang) -> bool {
        self.langs.iter().any(|lang| lang.serves(base))
    }

    fn lang_row(&mut self, connection: &Connection, lang: &Lang) -> rusqlite::Result<i64> {
        if let Some(at) = self.langs.iter().position(|l| l == lang) {
            return Ok(number(at) + 1);
        }
        let id = number(self.langs.len()) + 1;
        connection.execute("INSERT INTO lang VALUES (?1, ?2)", params![id, lang.to_string()])?;
        self.langs.push(lang.clone());
        Ok(id)
    }

    fn lang(&self, row: i64) -> Lang {
        let known = usize::try_from(row - 1).ok().and_then(|at| self.langs.get(at));
        known.cloned().unwrap_or_else(|| lang_or_none(""))
    }

    /// The row of `provenance` for what a unit shares with others.
    pub(super) fn shared_row(&mut self, connection: &Connection, provenance: &Provenance) -> rusqlite::Result<i64> {
        let key = shared_hash(provenance);
        if let Some((known, row)) = self.shared.get(&key)
            && shares(known, provenance)
        {
            return Ok(*row);
        }
        let more = More { notes: provenance.notes.clone(), props: provenance.props.clone(), ..More::default() };
        connection
            .prepare_cached(
                "INSERT INTO provenance (document, author, project, origin, quality, more, creator) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![
                provenance.document,
                provenance.author,
                provenance.project,
                provenance.origin.name(),
                provenance.quality,
                more.json(),
                provenance.creator
            ])?;
        let row = connection.last_insert_rowid();
        if self.shared.len() >= REMEMBERED {
            self.shared.clear();
        }
        self.shared.insert(key, (provenance.clone(), row));
        Ok(row)
    }

    /// Writes units that are not there yet.
    ///
    /// Many rows go into one statement: beginning and ending one costs as much as storing a row.
    pub(super) fn insert(&mut self, connection: &Connection, units: &[(i64, TranslationUnit)]) -> rusqlite::Result<()> {
        let mut shared = Vec::with_capacity(units.len());
        for (_, unit) in units {
            shared.push(self.shared_row(connection, &unit.provenance)?);
        }
        let rows: Vec<_> =
            units.iter().zip(shared).map(|((id, unit), shared)| (*id, shared, &unit.provenance)).collect();
        insert_rows(connection, "unit", 8, &rows, |&(id, shared, p), bind| {
            bind(&id)?;
            bind(&shared)?;
            bind(&(p.status as u8))?;
            bind(&p.previous.map(|h| h.0.cast_signed()))?;
            bind(&p.next.map(|h| h.0.cast_signed()))?;
            bind(&p.identifier)?;
            bind(&p.created)?;
            bind(&p.changed)
        })?;
        let mut rows = Vec::with_capacity(units.len() * 2);
        for (id, unit) in units {
            for (place, variant) in unit.variants.iter().enumerate() {
                rows.push((first_row(*id) + number(place), self.lang_row(connection, &variant.lang)?, variant));
            }
        }
        insert_rows(connection, "variant", 4, &rows, |&(row, lang, variant), bind| {
            bind(&row)?;
            bind(&lang)?;
            bind(&variant.content.text)?;
            bind(&More::of(variant))
        })
    }

    /// Reads a unit.
    pub(super) fn unit(&self, connection: &Connection, id: UnitId) -> rusqlite::Result<Option<TranslationUnit>> {
        let mut statement = connection.prepare_cached(
            "SELECT lang, text, more, provenance, status, previous, next, identifier, created, changed \
             FROM unit JOIN variant ON variant.id BETWEEN unit.id << 10 AND (unit.id << 10) + 1023 \
             WHERE unit.id = ?1 ORDER BY variant.id",
        )?;
        let mut rows = statement.query([id.0])?;
        let Some(first) = rows.next()? else { return Ok(None) };
        let provenance = self.provenance(connection, first)?;
        let mut variants = Vec::with_capacity(2);
        variants.push(self.variant(first)?);
        while let Some(row) = rows.next()? {
            variants.push(self.variant(row)?);
        }
        Ok(Some(TranslationUnit { variants, provenance }))
    }

    /// The first three columns of [`Rows::unit`].
    fn variant(&self, row: &Row<'_>) -> rusqlite::Result<Variant> {
        let more = More::parse(row.get_ref(2)?.as_str_or_null()?);
        Ok(Variant {
            lang: self.lang(row.get(0)?),
            content: Content { text: row.get(1)?, codes: more.codes },
            markup: more.markup,
            notes: more.notes,
            props: more.props,
        })
    }

    /// The other columns of [`Rows::unit`].
    fn provenance(&self, connection: &Connection, row: &Row<'_>) -> rusqlite::Result<Provenance> {
        let hash =
            |at| -> rusqlite::Result<_> { Ok(row.get::<_, Option<i64>>(at)?.map(|h| ContextHash(h.cast_unsigned()))) };
        Ok(Provenance {
            status: [State::Initial, State::Translated, State::Reviewed, State::Final]
                [usize::try_from(row.get::<_, i64>(4)?.clamp(0, 3)).unwrap_or(0)],
            previous: hash(5)?,
            next: hash(6)?,
            identifier: row.get(7)?,
            created: row.get(8)?,
            changed: row.get(9)?,
            ..self.shared(connection, row.get(3)?)?
        })
    }

    /// What a unit shares with others: a row of `provenance`.
    fn shared(&self, connection: &Connection, id: i64) -> rusqlite::Result<Provenance> {
        if let Some(known) = self.read.borrow().get(&id) {
            return Ok(known.clone());
        }
        let mut statement = connection.prepare_cached(
            "SELECT document, author, project, origin, quality, more, creator FROM provenance WHERE id = ?1",
        )?;
        let provenance = statement.query_row([id], |row| {
            let more = More::parse(row.get_ref(5)?.as_str_or_null()?);
            Ok(Provenance {
                document: row.get(0)?,
                author: row.get(1)?,
                project: row.get(2)?,
                origin: Origin::from_name(row.get_ref(3)?.as_str()?).unwrap_or_default(),
                quality: row.get(4)?,
                notes: more.notes,
                props: more.props,
                creator: row.get(6)?,
                ..Provenance::default()
            })
        })?;
        let mut read = self.read.borrow_mut();
        if read.len() >= REMEMBERED {
            read.clear();
        }
        read.insert(id, provenance.clone());
        Ok(provenance)
    }

    /// The text in a row of `variant`.
    pub(super) fn text(connection: &Connection, row: i64) -> rusqlite::Result<Option<String>> {
        let mut statement = connection.prepare_cached("SELECT text FROM variant WHERE id = ?1")?;
        statement.query_row([row], |row| row.get(0)).optional()
    }

    /// Shows the first wording of every unit.
    pub(super) fn each_source(connection: &Connection, visit: &mut dyn FnMut(&str)) -> rusqlite::Result<()> {
        let mut statement = connection.prepare_cached("SELECT text FROM variant WHERE id & 1023 = 0")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            visit(row.get_ref(0)?.as_str()?);
        }
        Ok(())
    }

    /// Shows the rows of the languages that serve `base`, of units from `first` on.
    pub(super) fn each_wording(
        &self,
        connection: &Connection,
        base: &Lang,
        first: i64,
        visit: &mut dyn FnMut(i64, &str) -> rusqlite::Result<()>,
    ) -> rusqlite::Result<()> {
        let wanted = self.serving(base);
        if !wanted.contains(&true) {
            return Ok(());
        }
        let mut statement =
            connection.prepare_cached("SELECT id, lang, text FROM variant WHERE id >= ?1 ORDER BY id")?;
        let mut rows = statement.query([first_row(first)])?;
        while let Some(row) = rows.next()? {
            let lang = usize::try_from(row.get::<_, i64>(1)?).unwrap_or(0);
            if wanted.get(lang).copied().unwrap_or(false) {
                visit(row.get(0)?, row.get_ref(2)?.as_str()?)?;
            }
        }
        Ok(())
    }
}

/// Rows that one statement inserts.
const TOGETHER: usize = 16;

/// Inserts rows of `columns` values, which `values` hands to a binder in the order of the columns.
fn insert_rows<R>(
    connection: &Connection,
    table: &str,
    columns: usize,
    rows: &[R],
    values: impl Fn(&R, &mut dyn FnMut(&dyn ToSql) -> rusqlite::Result<()>) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let (together, single) = rows.as_chunks::<TOGETHER>();
    let row = format!("({}?)", "?,".repeat(columns - 1));
    let insert = |count: usize, parts: &mut dyn Iterator<Item = &[R]>| -> rusqlite::Result<()> {
        let mut parts = parts.peekable();
        if parts.peek().is_none() {
            return Ok(());
        }
        let sql = format!("INSERT INTO {table} VALUES {}{row}", format!("{row},").repeat(count - 1));
        let mut statement = connection.prepare_cached(&sql)?;
        for part in parts {
            let mut at = 0;
            for row in part {
                values(row, &mut |value| {
                    at += 1;
                    statement.raw_bind_parameter(at, value)
                })?;
            }
            statement.raw_execute()?;
        }
        Ok(())
    };
    insert(TOGETHER, &mut together.iter().map(|rows| &rows[..]))?;
    insert(1, &mut single.chunks(1))
}

impl More {
    /// What a variant has beside its text, as JSON.
    fn of(variant: &Variant) -> Option<String> {
        let empty = variant.content.codes.is_empty()
            && variant.markup.is_empty()
            && variant.notes.is_empty()
            && variant.props.is_empty();
        if empty {
            return None;
        }
        let more = More {
            codes: variant.content.codes.clone(),
            markup: variant.markup.clone(),
            notes: variant.notes.clone(),
            props: variant.props.clone(),
        };
        more.json()
    }
}

impl More {
    fn json(&self) -> Option<String> {
        (*self != More::default()).then(|| serde_json::to_string(self).expect("strings and numbers serialise"))
    }

    fn parse(text: Option<&str>) -> More {
        text.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
    }
}

/// A tag that only a hand in the file can have put there is undetermined.
fn lang_or_none(tag: &str) -> Lang {
    tag.parse().unwrap_or_else(|_| "zxx".parse().expect("a language tag"))
}

pub(super) fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
