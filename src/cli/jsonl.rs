//! JSON Lines for pipelines: one object a line in, one out, in the same order, with the same `id`,
//! and flushed before the program waits for more input.

use std::borrow::Cow;
use std::io::{self, Read, Write};

use serde::Deserialize;
use serde_json::value::RawValue;

use super::app::{App, Exit, Failure};
use crate::model::{Message, Position, Problem};

/// The longest line that is read, in bytes.
const LONGEST: usize = 256 << 20;

/// An input line: an `id` of any kind, given back as it came, and the text.
#[derive(Deserialize)]
pub(crate) struct Record<'a> {
    #[serde(borrow)]
    id: Option<&'a RawValue>,
    /// The text to work on.
    #[serde(borrow)]
    pub(crate) text: Cow<'a, str>,
    /// The text before it, where a command asks for context.
    #[serde(borrow, default)]
    pub(crate) previous: Option<Cow<'a, str>>,
    /// The text after it.
    #[serde(borrow, default)]
    pub(crate) next: Option<Cow<'a, str>>,
    /// Its key in a string catalogue.
    #[serde(borrow, default)]
    pub(crate) key: Option<Cow<'a, str>>,
}

impl Record<'_> {
    /// The id as JSON.
    pub(crate) fn id(&self) -> &str {
        self.id.map_or("null", RawValue::get)
    }
}

/// Answers every line of standard input: `answer` appends one JSON object, without a line end, to
/// the buffer it is given. A line that cannot be read is answered by `{"id":null,"error":"…"}`, and
/// the run then ends with exit code 2.
pub(crate) fn serve(app: &App, answer: impl FnMut(&Record, &mut Vec<u8>)) -> Result<Exit, Failure> {
    serve_streams(app, io::stdin().lock(), io::stdout().lock(), answer)
}

fn serve_streams(
    app: &App,
    mut input: impl Read,
    mut output: impl Write,
    mut answer: impl FnMut(&Record, &mut Vec<u8>),
) -> Result<Exit, Failure> {
    let mut exit = Exit::Clean;
    let mut buffer = vec![0; 1 << 16];
    let mut filled = 0;
    let mut line_number = 0;
    let mut out = Vec::with_capacity(1 << 16);
    let mut one = |line: &[u8], out: &mut Vec<u8>| {
        line_number += 1;
        if line.iter().all(u8::is_ascii_whitespace) {
            return;
        }
        match parse(line) {
            Ok(record) => answer(&record, out),
            Err((column, reason)) => {
                exit = Exit::Error;
                let message = Message::new("error-jsonl-line").arg("reason", reason);
                let problem = Problem::new(message).in_file("-").at(Position { line: line_number, column });
                let object = serde_json::json!({ "id": null, "error": app.ui.problem(&problem) });
                out.extend_from_slice(object.to_string().as_bytes());
                app.error(&problem);
            }
        }
        out.push(b'\n');
    };
    loop {
        if filled == buffer.len() {
            if filled >= LONGEST {
                let message = Message::new("error-jsonl-line-too-long").arg("limit", LONGEST >> 20);
                return Err(Problem::new(message).in_file("-").into());
            }
            buffer.resize(filled * 2, 0);
        }
        let read = match input.read(&mut buffer[filled..]) {
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(crate::io::file_problem(std::path::Path::new("-"), &error).into()),
        };
        let fresh = filled;
        filled += read;
        // Only the new bytes can hold a line end.
        let Some(last) = memchr::memrchr(b'\n', &buffer[fresh..filled]).map(|at| fresh + at) else {
            if read == 0 {
                break;
            }
            continue;
        };
        let mut start = 0;
        for end in memchr::memchr_iter(b'\n', &buffer[..=last]) {
            one(&buffer[start..end], &mut out);
            start = end + 1;
            // Small enough to stay in the processor's cache until it is written.
            if out.len() > 1 << 15 {
                output.write_all(&out)?;
                out.clear();
            }
        }
        output.write_all(&out)?;
        output.flush()?;
        out.clear();
        buffer.copy_within(start..filled, 0);
        filled -= start;
    }
    if filled > 0 {
        one(&buffer[..filled], &mut out);
        output.write_all(&out)?;
        output.flush()?;
    }
    Ok(exit)
}

fn parse(line: &[u8]) -> Result<Record<'_>, (usize, String)> {
    let text = std::str::from_utf8(line).map_err(|error| (error.valid_up_to() + 1, error.to_string()))?;
    serde_json::from_str(text).map_err(|error| {
        // serde_json adds " at line 1 column N"; the place is told apart.
        let reason = error.to_string();
        let reason = reason.split(" at line ").next().unwrap_or_default().to_owned();
        (error.column(), reason)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Localizer;

    fn run(input: &str) -> (Exit, String) {
        let app = App::new(Localizer::english(), clap::ColorChoice::Never, true);
        let mut output = Vec::new();
        let echo = |record: &Record, out: &mut Vec<u8>| {
            let text = serde_json::to_string(&record.text).unwrap();
            write!(out, "{{\"id\":{},\"text\":{text}}}", record.id()).unwrap();
        };
        let exit = serve_streams(&app, input.as_bytes(), &mut output, echo).unwrap();
        (exit, String::from_utf8(output).unwrap())
    }

    #[test]
    fn lines_come_back_in_order_with_their_ids() {
        let (exit, out) = run("{\"id\":1,\"text\":\"a\\nb\"}\n\n{\"text\":\"新\",\"id\":\"x\"}");
        assert_eq!(exit, Exit::Clean);
        assert_eq!(out, "{\"id\":1,\"text\":\"a\\nb\"}\n{\"id\":\"x\",\"text\":\"新\"}\n");
    }

    #[test]
    fn a_broken_line_is_answered_and_the_rest_goes_on() {
        let (exit, out) = run("{\"id\":1}\n{\"id\":2,\"text\":\"b\"}\n");
        assert_eq!(exit, Exit::Error);
        let lines: Vec<_> = out.lines().collect();
        assert!(lines[0].starts_with("{\"error\":") && lines[0].contains("\"id\":null"), "{out}");
        assert_eq!(lines[1], "{\"id\":2,\"text\":\"b\"}");
    }

    #[test]
    fn lines_longer_than_the_buffer_are_read() {
        let long = "x".repeat(1 << 20);
        let (_, out) = run(&format!("{{\"id\":0,\"text\":\"{long}\"}}\n"));
        assert_eq!(out.len(), long.len() + "{\"id\":0,\"text\":\"\"}\n".len());
    }
}
