//! JSON Lines for pipelines: one object a line in, one out, in the same order, with the same `id`,
//! and flushed before the program waits for more input.

use std::borrow::Cow;
use std::io::{self, Read, Write};

use serde::Deserialize;
use serde_json::error::Category;
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

/// Bytes that a pipe should hold: what Linux gives anybody who asks.
#[cfg(target_os = "linux")]
const PIPE: usize = 1 << 20;

/// Answers every line of standard input: `answer` appends one JSON object, without a line end, to
/// the buffer it is given. A line that cannot be read is answered by `{"id":…,"error":"…"}`, with
/// the line's id where it has one, and the run then ends with exit code 2.
pub(crate) fn serve(app: &App, answer: impl FnMut(&Record, &mut Vec<u8>)) -> Result<Exit, Failure> {
    serve_held(app, || Ok(()), answer)
}

/// As [`serve`]; what `hold` gives lives while the lines are answered that have come in together.
pub(crate) fn serve_held<H>(
    app: &App,
    hold: impl FnMut() -> Result<H, Problem>,
    answer: impl FnMut(&Record, &mut Vec<u8>),
) -> Result<Exit, Failure> {
    // Pipes that hold more let the programs at both ends work at the same time. What is no pipe stays as it is.
    #[cfg(target_os = "linux")]
    {
        let _ = rustix::pipe::fcntl_setpipe_size(io::stdin(), PIPE);
        let _ = rustix::pipe::fcntl_setpipe_size(io::stdout(), PIPE);
    }
    serve_streams(app, io::stdin().lock(), io::stdout().lock(), hold, answer)
}

fn serve_streams<H>(
    app: &App,
    mut input: impl Read,
    mut output: impl Write,
    mut hold: impl FnMut() -> Result<H, Problem>,
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
            Err(wrong) => {
                exit = Exit::Error;
                let place = Position { line: line_number, column: wrong.column };
                let problem = Problem::new(wrong.message).in_file("-").at(place);
                let error = serde_json::json!(app.ui.problem(&problem));
                write!(out, "{{\"id\":{},\"error\":{error}}}", wrong.id).expect("a buffer");
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
        let held = hold()?;
        for end in memchr::memchr_iter(b'\n', &buffer[..=last]) {
            one(&buffer[start..end], &mut out);
            start = end + 1;
            // Small enough to stay in the processor's cache until it is written.
            if out.len() > 1 << 15 {
                output.write_all(&out)?;
                out.clear();
            }
        }
        drop(held);
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

fn parse(line: &[u8]) -> Result<Record<'_>, Wrong> {
    let text = std::str::from_utf8(line).map_err(|error| {
        let column = error.valid_up_to() + 1;
        Wrong { id: "null".into(), column, message: Message::new("error-jsonl-not-utf8") }
    })?;
    serde_json::from_str(text).map_err(|error| wrong(text, &error))
}

/// Why a line cannot be answered.
struct Wrong {
    /// Its id, as JSON.
    id: String,
    /// Where it is wrong, in bytes from 1.
    column: usize,
    message: Message,
}

/// A record of which only the outline was read: what has the wrong kind can then be named.
#[derive(Deserialize)]
struct Outline<'a> {
    #[serde(borrow)]
    id: Option<&'a RawValue>,
    #[serde(borrow)]
    text: Option<&'a RawValue>,
    #[serde(borrow)]
    previous: Option<&'a RawValue>,
    #[serde(borrow)]
    next: Option<&'a RawValue>,
    #[serde(borrow)]
    key: Option<&'a RawValue>,
}

/// Says in our words what serde found wrong.
fn wrong(line: &str, error: &serde_json::Error) -> Wrong {
    let Ok(outline) = serde_json::from_str::<Outline<'_>>(line) else {
        let message = match error.classify() {
            // It is JSON so far, but no object, or has a key twice.
            Category::Data => Message::new("error-jsonl-not-object"),
            _ => Message::new("error-jsonl-not-json"),
        };
        return Wrong { id: "null".into(), column: error.column(), message };
    };
    let id = outline.id.map_or("null", RawValue::get).to_owned();
    let keys = [("text", outline.text), ("previous", outline.previous), ("next", outline.next), ("key", outline.key)];
    let not_string = keys.into_iter().find(|(_, value)| value.is_some_and(|value| !value.get().starts_with('"')));
    let message = match not_string {
        Some((key, _)) => Message::new("error-jsonl-not-string").arg("key", key),
        None if outline.text.is_none() => Message::new("error-jsonl-no-text"),
        // A string that is none in Unicode: half of a surrogate pair.
        None => Message::new("error-jsonl-not-json"),
    };
    Wrong { id, column: error.column(), message }
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
        let exit = serve_streams(&app, input.as_bytes(), &mut output, || Ok(()), echo).unwrap();
        (exit, String::from_utf8(output).unwrap())
    }

    #[test]
    fn lines_come_back_in_order_with_their_ids() {
        let (exit, out) = run("{\"id\":1,\"text\":\"a\\nb\"}\n\n{\"text\":\"新\",\"id\":\"x\"}");
        assert_eq!(exit, Exit::Clean);
        assert_eq!(out, "{\"id\":1,\"text\":\"a\\nb\"}\n{\"id\":\"x\",\"text\":\"新\"}\n");
    }

    #[test]
    fn a_broken_line_is_answered_with_its_id_and_the_rest_goes_on() {
        for (line, id, said) in [
            (r#"{"id":2}"#, "2", "no \"text\""),
            (r#"{"id":2,"text":null}"#, "2", "no \"text\""),
            (r#"{"id":"a","text":7}"#, "\"a\"", "\"text\" is not a string"),
            (r#"{"id":[1,{"x":2}],"text":"a","previous":["b"]}"#, r#"[1,{"x":2}]"#, "\"previous\" is not a string"),
            (r#"{"text":7}"#, "null", "\"text\" is not a string"),
            (r#"{"id":3,"text":"\ud800"}"#, "3", "not JSON"),
            (r#"{"id":4,"text":"a"} b"#, "null", "not JSON"),
            (r#"{"id":4,"text":"a"#, "null", "not JSON"),
            ("no JSON", "null", "not JSON"),
            (r#"["a"]"#, "null", "not an object"),
            ("7", "null", "not an object"),
            (r#"{"id":5,"text":"a","text":"b"}"#, "null", "not an object"),
        ] {
            let (exit, out) = run(&format!("{line}\n{{\"id\":2,\"text\":\"b\"}}\n"));
            assert_eq!(exit, Exit::Error);
            let lines: Vec<_> = out.lines().collect();
            assert!(lines[0].starts_with(&format!("{{\"id\":{id},\"error\":")), "{line}: {out}");
            let answer: serde_json::Value = serde_json::from_str(lines[0]).unwrap();
            assert!(answer["error"].as_str().unwrap().contains(said), "{line}: {out}");
            assert_eq!(lines[1], "{\"id\":2,\"text\":\"b\"}");
        }
    }

    #[test]
    fn lines_longer_than_the_buffer_are_read() {
        let long = "x".repeat(1 << 20);
        let (_, out) = run(&format!("{{\"id\":0,\"text\":\"{long}\"}}\n"));
        assert_eq!(out.len(), long.len() + "{\"id\":0,\"text\":\"\"}\n".len());
    }
}
