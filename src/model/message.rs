//! What the program says, before it is said in a language.
//!
//! Below the interface nobody writes sentences: an error or a finding carries the id of a Fluent
//! message (`locales/*/*.ftl`) and its arguments; `i18n` turns them into words.

use std::fmt;

use serde::{Serialize, Serializer};

use super::{LineIndex, Position, Span};

/// A message id and its arguments.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Message {
    /// The id of the Fluent message.
    pub id: &'static str,
    /// Named arguments, in the order given.
    pub args: Vec<(&'static str, Value)>,
}

/// An argument of a message.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// Any text: a term, a path, a name.
    Text(String),
    /// A number; chooses the plural form.
    Number(i64),
}

/// Something wrong with an input: what, where, and what to do about it.
///
/// Readers collect these and go on; a command that cannot go on returns one as its error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub message: Message,
    /// The file, when it is known.
    pub file: Option<String>,
    /// Where in the file, when it is known.
    pub place: Option<Place>,
    /// What to do.
    pub hint: Option<Message>,
}

/// Where a problem lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A byte span of the file's decoded text.
    Span(Span),
    /// Line and column.
    Position(Position),
    /// A byte offset in a file that could not be decoded.
    Byte(u64),
}

impl Message {
    /// A message without arguments.
    pub fn new(id: &'static str) -> Self {
        Message { id, args: Vec::new() }
    }

    /// Adds an argument.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

impl Problem {
    /// A problem with nothing known but what it is.
    pub fn new(message: Message) -> Self {
        Problem { message, file: None, place: None, hint: None }
    }

    /// In this file.
    #[must_use]
    pub fn in_file(mut self, file: impl Into<String>) -> Self {
        self.file = Some(file.into());
        self
    }

    /// At this place.
    #[must_use]
    pub fn at(mut self, place: impl Into<Place>) -> Self {
        self.place = Some(place.into());
        self
    }

    /// With a byte span turned into line and column of `text`, the file's decoded text.
    #[must_use]
    pub fn located(mut self, text: &str) -> Self {
        if let Some(Place::Span(span)) = self.place {
            self.place = Some(Place::Position(LineIndex::new(text).position(text, span.start)));
        }
        self
    }

    /// With this advice.
    #[must_use]
    pub fn hint(mut self, hint: Message) -> Self {
        self.hint = Some(hint);
        self
    }
}

/// For logs and tests: the id and the arguments. People get the words from `i18n`.
impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)?;
        self.args.iter().try_for_each(|(name, value)| write!(f, " {name}={value}"))
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Text(text) => f.write_str(text),
            Value::Number(number) => write!(f, "{number}"),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(file) = &self.file {
            write!(f, "{file}: ")?;
        }
        write!(f, "{}", self.message)
    }
}

impl std::error::Error for Problem {}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Text(text) => serializer.serialize_str(text),
            Value::Number(number) => serializer.serialize_i64(*number),
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Value::Number(number)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Value::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Value::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<Span> for Place {
    fn from(span: Span) -> Self {
        Place::Span(span)
    }
}

impl From<Position> for Place {
    fn from(position: Position) -> Self {
        Place::Position(position)
    }
}
