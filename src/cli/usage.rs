//! What `clap` says about a command line that it cannot read, in the language of the user.

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use crate::model::{Message, Problem};

/// The problem that `error` stands for, with what was probably meant.
pub(super) fn problem(error: &Error) -> Problem {
    let text = |kind| error.get(kind).map(words).unwrap_or_default();
    let (argument, value) = (text(ContextKind::InvalidArg), text(ContextKind::InvalidValue));
    let message = match error.kind() {
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            Message::new("error-usage-option").arg("option", argument)
        }
        ErrorKind::UnknownArgument => Message::new("error-usage-argument").arg("argument", argument),
        ErrorKind::InvalidSubcommand => {
            Message::new("error-usage-command").arg("command", text(ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue if value.is_empty() => Message::new("error-usage-no-value").arg("option", argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::TooManyValues => {
            Message::new("error-usage-value").arg("option", argument).arg("value", value)
        }
        ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => {
            let number = |kind| match error.get(kind) {
                Some(ContextValue::Number(number)) => *number as u64,
                _ => 0,
            };
            let expected = number(ContextKind::ExpectedNumValues).max(number(ContextKind::MinValues));
            Message::new("error-usage-values")
                .arg("option", argument)
                .arg("expected", expected)
                .arg("given", number(ContextKind::ActualNumValues))
        }
        ErrorKind::MissingRequiredArgument => Message::new("error-usage-missing").arg("arguments", argument),
        ErrorKind::ArgumentConflict => {
            let other = text(ContextKind::PriorArg);
            // An option that is given twice conflicts with itself.
            if other.is_empty() || other == argument {
                Message::new("error-usage-twice").arg("option", argument)
            } else {
                Message::new("error-usage-conflict").arg("option", argument).arg("other", other)
            }
        }
        ErrorKind::InvalidUtf8 => Message::new("error-usage-utf8"),
        kind => Message::new("error-usage").arg("reason", kind.as_str().unwrap_or_default()),
    };
    let problem = Problem::new(message);
    match hint(error) {
        Some(hint) => problem.hint(hint),
        None => problem,
    }
}

/// The form that the command takes: `tilmach segment [OPTIONS] [FILE]...`.
pub(super) fn form(error: &Error) -> Option<Message> {
    let usage = words(error.get(ContextKind::Usage)?);
    let usage = usage.split_once(": ").map_or(usage.as_str(), |(_, form)| form).trim();
    let (command, _) = usage.split_once(" [").or_else(|| usage.split_once(" <")).unwrap_or((usage, ""));
    let command = command.split(" -").next().unwrap_or(command);
    Some(Message::new("cli-usage").arg("usage", usage).arg("command", command))
}

fn hint(error: &Error) -> Option<Message> {
    let suggested = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let meant = suggested.into_iter().find_map(|kind| error.get(kind)).map(words).filter(|meant| !meant.is_empty());
    if let Some(meant) = meant {
        return Some(Message::new("hint-did-you-mean").arg("meant", meant));
    }
    let values = error.get(ContextKind::ValidValue).map(words).filter(|values| !values.is_empty());
    values.map(|values| Message::new("hint-usage-values").arg("values", values))
}

fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::StyledStrs(texts) => texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        ContextValue::Number(number) => number.to_string(),
        _ => String::new(),
    }
}
