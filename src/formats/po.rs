//! gettext catalogues (PO, POT): the message is the source, its `msgstr` the place of the translation.
//!
//! Comments, contexts, references, previous and obsolete messages and the wrapping of what is not
//! translated stay. A translated message loses its `fuzzy` flag and the previous message with it, and is
//! wrapped where the file is. What programmers wrote for translators (`#.`) and the context are notes.
//! (GNU gettext manual, §3 "The Format of PO Files".)

use super::run::Run;
use super::{Format, ReadOptions, Translations, WriteOptions, head, patch, placeholder};
use crate::model::{Block, BlockKind, Content, Document, Lang, Piece, Problem, Skipped, Span, State};

/// gettext catalogues.
#[derive(Debug)]
pub(super) struct Po;

impl Format for Po {
    fn name(&self) -> &'static str {
        "po"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["po", "pot"]
    }

    fn sniff(&self, text: &str) -> bool {
        let head = head(text);
        head.contains("\nmsgstr \"") && (head.starts_with("msgid") || head.contains("\nmsgid \""))
    }

    fn scan(&self, text: &str, _: &ReadOptions, document: &mut Document) {
        document.problems = problems(text);
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            if line.starts_with("#~") {
                let reason = crate::model::Message::new("skipped-obsolete");
                document.skipped.push(Skipped { part: 0, span: Span::new(at, at + line.trim_end().len()), reason });
            }
            at += line.len();
        }
        for (number, message) in messages(text).iter().enumerate() {
            for (index, &(_, target)) in message.targets.iter().enumerate() {
                // The first form is the singular, unless the language has only one.
                let many = message.plural.filter(|_| index > 0 || message.targets.len() == 1);
                let source = many.unwrap_or(message.id);
                let mut run = Run::default();
                read_string(text, source, &mut run);
                let id = match message.plural {
                    None => format!("msg{number}"),
                    Some(_) => format!("msg{number}-{index}"),
                };
                let block = run.finish_whole(|| id, BlockKind::Message, 0, target);
                document.blocks.extend(block.map(|block| Block { notes: message.notes(text), ..block }));
            }
        }
    }

    fn translations(&self, document: &Document, _: &ReadOptions) -> Option<Translations> {
        let text = document.text();
        let doubted: Vec<Span> =
            messages(text).into_iter().filter(|m| m.fuzzy).flat_map(|m| m.targets).map(|t| t.1).collect();
        let mut found = Translations { lang: language(text), ..Translations::default() };
        for block in &document.blocks {
            let mut run = Run::default();
            read_string(text, block.span, &mut run);
            let translation = run.finish_whole(|| block.id.clone(), block.kind, block.part, block.span);
            let sound = translation.is_some() && !doubted.contains(&block.span);
            found.states.push(if sound { State::Translated } else { State::Initial });
            found.blocks.push(translation.unwrap_or_else(|| block.without_text()));
        }
        // A template waits for its languages.
        (found.lang.is_some() || found.blocks.iter().any(|block| !block.content.text.is_empty())).then_some(found)
    }

    fn write(
        &self,
        document: &Document,
        translations: &[Option<Content>],
        options: &WriteOptions<'_>,
    ) -> Result<String, Problem> {
        let text = document.text();
        let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let width = if is_wrapped(text) { WIDTH } else { usize::MAX };
        let mut more = Vec::new();
        let given: Vec<Span> = document
            .blocks
            .iter()
            .zip(translations)
            .filter(|(block, t)| t.as_ref().is_some_and(|t| !patch::same(&block.content, t)))
            .map(|(block, _)| block.span)
            .collect();
        for message in messages(text) {
            if message.targets.iter().any(|(_, target)| given.contains(target)) {
                more.extend(message.stale.iter().map(|edit| (edit.0, edit.1.clone())));
            }
            if let Some(target) = options.target
                && let Some(place) = message.declared_language(text)
            {
                more.push((place, target.to_string().replace('-', "_")));
            }
        }
        patch::translate(document, 0, translations, more, &|block, content| encode(block, content, line_end, width))
    }
}

/// One message.
#[derive(Debug, Default)]
struct Message {
    /// The strings, with their quotes, over as many lines as they take.
    id: Span,
    plural: Option<Span>,
    context: Option<Span>,
    /// The comments of programmers, a line each.
    comments: Vec<Span>,
    /// The index of each `msgstr` and its strings.
    targets: Vec<(usize, Span)>,
    /// Whether its translation waits for somebody to look at it.
    fuzzy: bool,
    /// What to drop when it is translated: the `fuzzy` flag, the previous message.
    stale: Vec<(Span, String)>,
}

/// The language that the header names.
fn language(text: &str) -> Option<Lang> {
    let place = messages(text).iter().find_map(|message| message.declared_language(text))?;
    place.of(text).trim().replace('_', "-").parse().ok()
}

/// The messages of a catalogue that can be translated. The header is the one with an empty id.
fn messages(text: &str) -> Vec<Message> {
    let mut all = Vec::new();
    let mut message = Message::default();
    let mut at = 0;
    let mut field: Option<Field> = None;
    // Whether the field's first string is still to come: it may stand in the next line.
    let mut bare = false;
    while at < text.len() {
        let end = memchr::memchr(b'\n', &text.as_bytes()[at..]).map_or(text.len(), |i| at + i + 1);
        let line = &text[at..end];
        let words = line.trim();
        let string = |offset: usize| string_span(text, at + offset, end);
        if words.starts_with('"') {
            // A string goes on in the next line.
            match (field, string(0)) {
                (Some(field), Some(span)) if std::mem::take(&mut bare) => message.begin(field, span),
                (Some(field), Some(span)) => message.extend(field, span.end),
                _ => {}
            }
        } else if words.starts_with('#') || words.is_empty() {
            if !message.targets.is_empty() {
                all.push(std::mem::take(&mut message));
            }
            field = None;
            if words.starts_with("#.") {
                message.comments.push(Span::new(at, end));
            } else if words.starts_with("#|") {
                message.stale.push((Span::new(at, end), String::new()));
            } else if let Some(flags) = words.strip_prefix("#,")
                && flags.split(',').any(|flag| flag.trim() == "fuzzy")
            {
                let kept: Vec<_> = flags.split(',').map(str::trim).filter(|flag| *flag != "fuzzy").collect();
                let tail = &line[line.trim_end().len()..];
                let new = if kept.is_empty() { String::new() } else { format!("#, {}{tail}", kept.join(", ")) };
                message.stale.push((Span::new(at, end), new));
                message.fuzzy = true;
            }
        } else {
            let offset = line.len() - line.trim_start().len();
            let keyword = words.split(['"', ' ', '\t']).next().unwrap_or_default();
            let next = match keyword {
                "msgctxt" => Some(Field::Context),
                "msgid" => Some(Field::Id),
                "msgid_plural" => Some(Field::Plural),
                "msgstr" => Some(Field::Target(0)),
                _ => keyword
                    .strip_prefix("msgstr[")
                    .and_then(|rest| rest.strip_suffix(']'))
                    .and_then(|n| n.parse().ok())
                    .map(Field::Target),
            };
            let begins = matches!(keyword, "msgid" | "msgctxt");
            if begins && !message.targets.is_empty() {
                all.push(std::mem::take(&mut message));
            }
            match (next, string(offset + keyword.len())) {
                (Some(field), Some(span)) => message.begin(field, span),
                _ => bare = words.len() == keyword.len(),
            }
            field = next;
        }
        at = end;
    }
    if !message.targets.is_empty() {
        all.push(message);
    }
    all
}

/// What is wrong with a catalogue, line by line. Its sound messages are read all the same.
fn problems(text: &str) -> Vec<Problem> {
    let problem = |id, keyword: &str, span, hint| {
        let shown: String = keyword.chars().take(40).collect();
        let message = crate::model::Message::new(id).arg("keyword", shown);
        Problem::new(message).at(span).hint(crate::model::Message::new(hint))
    };
    let no_translation = |span| problem("error-po-no-msgstr", "msgid", span, "hint-po-no-msgstr");
    let mut all = Vec::new();
    // The last `msgid` as long as no `msgstr` has followed it.
    let mut waiting: Option<Span> = None;
    let mut bare: Option<Problem> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        let start = at + line.len() - line.trim_start().len();
        at += line.len();
        if words.is_empty() || words.starts_with('#') {
            continue;
        }
        let span = Span::new(start, start + words.len());
        let keyword = words.split(['"', ' ', '\t']).next().unwrap_or_default();
        // A keyword alone has its string in the next line.
        all.extend(bare.take().filter(|_| !keyword.is_empty()));
        match keyword {
            "" | "msgid_plural" | "domain" => {}
            "msgid" | "msgctxt" => {
                all.extend(waiting.take().map(no_translation));
                waiting = (keyword == "msgid").then_some(span);
            }
            "msgstr" => waiting = None,
            _ if is_plural_form(keyword) => waiting = None,
            _ => {
                all.push(problem("error-po-keyword", keyword, span, "hint-po-keyword"));
                continue;
            }
        }
        if !is_closed(words[keyword.len()..].trim_start()) {
            // A string that goes on has no keyword of its own.
            let shown = if keyword.is_empty() { words } else { keyword };
            let told = problem("error-po-string", shown, span, "hint-po-string");
            if words.len() == keyword.len() { bare = Some(told) } else { all.push(told) }
        }
    }
    all.extend(bare);
    all.extend(waiting.map(no_translation));
    all
}

/// `msgstr[0]`
fn is_plural_form(keyword: &str) -> bool {
    let index = keyword.strip_prefix("msgstr[").and_then(|rest| rest.strip_suffix(']'));
    index.is_some_and(|index| index.parse::<usize>().is_ok())
}

/// Whether a string begins and ends with a quotation mark, the last one not escaped.
fn is_closed(string: &str) -> bool {
    let inner = string.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    inner.is_some_and(|inner| inner.bytes().rev().take_while(|&b| b == b'\\').count() % 2 == 0)
}

/// What a string belongs to.
#[derive(Clone, Copy, Debug)]
enum Field {
    Context,
    Id,
    Plural,
    Target(usize),
}

impl Message {
    fn begin(&mut self, field: Field, span: Span) {
        match field {
            Field::Context => self.context = Some(span),
            Field::Id => self.id = span,
            Field::Plural => self.plural = Some(span),
            Field::Target(index) => self.targets.push((index, span)),
        }
    }

    fn extend(&mut self, field: Field, end: usize) {
        match field {
            Field::Context => self.context.iter_mut().for_each(|span| span.end = end),
            Field::Id => self.id.end = end,
            Field::Plural => self.plural.iter_mut().for_each(|span| span.end = end),
            Field::Target(_) => self.targets.last_mut().into_iter().for_each(|(_, span)| span.end = end),
        }
    }
}

impl Message {
    /// Where the language stands, if this message is a header that names one.
    fn declared_language(&self, text: &str) -> Option<Span> {
        let &(_, header) = self.targets.first().filter(|_| self.id.of(text) == "\"\"")?;
        let start = header.start + header.of(text).find("\"Language: ")? + "\"Language: ".len();
        let end = text[start..header.end].find("\\n").map_or(start, |i| start + i);
        Some(Span::new(start, end))
    }

    /// What a translator is told: the comments as one note, the context as another.
    fn notes(&self, text: &str) -> Vec<String> {
        let lines = self.comments.iter().map(|line| line.of(text).trim().trim_start_matches("#.").trim());
        let comment = lines.collect::<Vec<_>>().join("\n");
        let mut context = Run::default();
        self.context.into_iter().for_each(|span| read_string(text, span, &mut context));
        let context = context.finish_whole(String::new, BlockKind::Message, 0, Span::default());
        let notes = [Some(comment), context.map(|block| block.content.labelled())];
        notes.into_iter().flatten().filter(|note| !note.trim().is_empty()).collect()
    }
}

/// Where gettext's tools wrap a string, quotation marks included.
const WIDTH: usize = 79;

/// Whether a file is wrapped: one of its strings goes on in the next line without a line end in it.
fn is_wrapped(text: &str) -> bool {
    let strings = || text.lines().map(str::trim).map(|line| (line.starts_with('"') && line.len() > 2).then_some(line));
    strings().zip(strings().skip(1)).any(|pair| matches!(pair, (Some(line), Some(_)) if !line.ends_with("\\n\"")))
}

/// The quoted string in a line, with its quotes.
fn string_span(text: &str, start: usize, end: usize) -> Option<Span> {
    let line = &text[start..end];
    let open = line.find('"')?;
    let close = line.rfind('"').filter(|&close| close > open)?;
    Some(Span::new(start + open, start + close + 1))
}

/// The strings in `span`, joined, escapes resolved, placeholders as codes.
fn read_string(text: &str, span: Span, run: &mut Run) {
    let mut at = span.start;
    while at < span.end {
        let end = memchr::memchr(b'\n', &text.as_bytes()[at..span.end]).map_or(span.end, |i| at + i + 1);
        if let Some(string) = string_span(text, at, end) {
            let (mut from, stop) = (string.start + 1, string.end - 1);
            while let Some(escape) = memchr::memchr(b'\\', &text.as_bytes()[from..stop]).map(|i| from + i) {
                placeholder::add(run, &text[from..escape], Span::new(from, escape));
                let c = text[escape + 1..stop].chars().next();
                let meant = match c {
                    Some('n') => '\n',
                    Some('t') => '\t',
                    Some('r') => '\r',
                    Some(c) => c,
                    None => '\\',
                };
                let next = escape + 1 + c.map_or(0, char::len_utf8);
                run.text(meant.encode_utf8(&mut [0; 4]), Span::new(escape, next));
                from = next;
            }
            placeholder::add(run, &text[from..stop], Span::new(from, stop));
        }
        at = end;
    }
}

/// A translation as quoted strings: one line where it fits, else a line for each line of the text, and none
/// longer than `width` where a space lets it be wrapped.
fn encode(block: &Block, content: &Content, line_end: &str, width: usize) -> String {
    let mut text = String::new();
    for piece in content.pieces() {
        match piece {
            Piece::Text(words) => text.push_str(words),
            Piece::Code(code) => text.push_str(&code.raw),
        }
    }
    // msgfmt insists: both begin and end with a line end, or neither.
    let source = &block.content.text;
    if source.ends_with('\n') && !text.ends_with('\n') {
        text.push('\n');
    }
    if source.starts_with('\n') && !text.starts_with('\n') {
        text.insert(0, '\n');
    }
    let lines: Vec<String> = text
        .split_inclusive('\n')
        .flat_map(|line| {
            let line = line.replace('\\', "\\\\").replace('"', "\\\"").replace('\t', "\\t").replace('\r', "\\r");
            wrapped(&line.replace('\n', "\\n"), width.saturating_sub(2))
        })
        .collect();
    match lines.as_slice() {
        [] => "\"\"".to_owned(),
        [line] => line.clone(),
        lines => format!("\"\"{line_end}{}", lines.join(line_end)),
    }
}

/// A line as quoted strings of at most `width` characters each, as far as its spaces allow.
fn wrapped(line: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut current, mut length) = (String::new(), 0);
    for word in line.split_inclusive(' ') {
        let count = word.chars().count();
        if length > 0 && length + count > width {
            lines.push(format!("\"{}\"", std::mem::take(&mut current)));
            length = 0;
        }
        current.push_str(word);
        length += count;
    }
    lines.push(format!("\"{current}\""));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# Translator\nmsgid \"\"\nmsgstr \"\"\n\"Language: fr\\n\"\n\"Plural-Forms: nplurals=2; plural=n!=1;\\n\"\n\n#. note\n#: a.c:1\n#, fuzzy, c-format\n#| msgid \"Old\"\nmsgctxt \"menu\"\nmsgid \"Open \\\"%s\\\"\\n\"\nmsgstr \"\"\n\nmsgid \"%d camp\"\nmsgid_plural \"%d camps\"\nmsgstr[0] \"\"\nmsgstr[1] \"\"\n\nmsgid \"\"\n\"Two \"\n\"lines\"\nmsgstr \"Deux lignes\"\n\n#~ msgid \"gone\"\n#~ msgstr \"parti\"\n";

    #[test]
    fn messages_are_blocks_and_placeholders_are_codes() {
        let document = Po.read(FILE, &ReadOptions::default());
        let said: Vec<_> = document.blocks.iter().map(|b| (b.id.as_str(), b.content.labelled())).collect();
        assert_eq!(
            said,
            [
                ("msg1", "Open \"%s\"\n".to_owned()),
                ("msg2-0", "%d camp".to_owned()),
                ("msg2-1", "%d camps".to_owned()),
                ("msg3", "Two lines".to_owned()),
            ]
        );
        assert_eq!(&*document.blocks[0].content.codes[0].raw, "%s");
    }

    #[test]
    fn translations_go_where_they_belong() {
        let document = Po.read(FILE, &ReadOptions::default());
        let mut list: Vec<_> = document.blocks.iter().map(|b| Some(b.content.clone())).collect();
        let open = list[0].as_mut().unwrap();
        open.text = "打开“”".to_owned();
        open.codes[0].at = "打开“".len();
        list[3] = None;
        list[2].as_mut().unwrap().text = " 营\n地".to_owned();
        let target = "zh-Hans".parse().unwrap();
        let out = Po.write(&document, &list, &WriteOptions { target: Some(&target) }).unwrap();
        let wanted = FILE
            .replace("Language: fr", "Language: zh_Hans")
            .replace("#, fuzzy, c-format\n#| msgid \"Old\"\n", "#, c-format\n")
            .replace("\\\"\\n\"\nmsgstr \"\"", "\\\"\\n\"\nmsgstr \"打开“%s”\\n\"")
            .replace("msgstr[1] \"\"", "msgstr[1] \"\"\n\"%d 营\\n\"\n\"地\"");
        assert_eq!(out, wanted);
    }

    #[test]
    fn translations_stand_beside_their_messages() {
        let translations =
            |text: &str| Po.translations(&Po.read(text, &ReadOptions::default()), &ReadOptions::default());
        let found = translations(FILE).unwrap();
        assert_eq!(found.lang, Some("fr".parse().unwrap()));
        let said: Vec<_> = found.blocks.iter().map(|b| (b.id.as_str(), b.content.text.as_str())).collect();
        assert_eq!(said, [("msg1", ""), ("msg2-0", ""), ("msg2-1", ""), ("msg3", "Deux lignes")]);
        let state = |fuzzy: &str| translations(&format!("{fuzzy}msgid \"Two\"\nmsgstr \"Deux\"\n")).unwrap().states[0];
        assert_eq!((state("#, fuzzy\n"), state("")), (State::Initial, State::Translated));
        assert_eq!(translations(&FILE.replace(": fr", ": ").replace("Deux lignes", "")), None, "a template");
    }

    #[test]
    fn comments_of_programmers_and_contexts_are_notes() {
        let notes = |text: &str| -> Vec<_> {
            Po.read(text, &ReadOptions::default()).blocks.into_iter().map(|block| block.notes).collect()
        };
        assert_eq!(notes(FILE)[0], ["note", "menu"]);
        assert!(notes(FILE)[1].is_empty());
        assert_eq!(notes("# mine\n#. one\n#. two\nmsgid \"a\"\nmsgstr \"\"\n"), [["one\ntwo"]]);
    }

    #[test]
    fn a_string_may_stand_below_its_keyword() {
        let text = "msgid\n\"One \"\n\"two\"\nmsgstr\n\"Un\"\n\nmsgid \"b\"\nmsgstr \"\"\n";
        let document = Po.read(text, &ReadOptions::default());
        assert_eq!(document.problems, []);
        let said: Vec<_> = document.blocks.iter().map(|b| b.content.text.as_str()).collect();
        assert_eq!(said, ["One two", "b"]);
        let list = [Some(Content::plain("Eins")), None];
        let out = Po.write(&document, &list, &WriteOptions::default()).unwrap();
        assert_eq!(out, text.replace("\"Un\"", "\"Eins\""));
    }

    #[test]
    fn a_wrapped_file_stays_wrapped() {
        let long = "word ".repeat(30).trim_end().to_owned();
        let longest = |text: &str| {
            let document = Po.read(text, &ReadOptions::default());
            let mut list = vec![None; document.blocks.len()];
            list[0] = Some(Content::plain(&*long));
            let out = Po.write(&document, &list, &WriteOptions::default()).unwrap();
            assert!(Po.read(&out, &ReadOptions::default()).problems.is_empty());
            out.lines().map(str::len).max().unwrap()
        };
        let wrapped = "msgid \"\"\n\"Two \"\n\"lines\"\nmsgstr \"\"\n";
        assert!(longest(wrapped) <= WIDTH, "{}", longest(wrapped));
        assert!(longest("msgid \"Two lines\"\nmsgstr \"\"\n") > WIDTH);
    }

    #[test]
    fn a_broken_catalogue_says_where_and_its_sound_messages_are_read() {
        let told = |text: &str| -> Vec<(&str, usize)> {
            let document = Po.read(text, &ReadOptions::default());
            let line = |problem: &Problem| match problem.place {
                Some(crate::model::Place::Span(span)) => text[..span.start].lines().count() + 1,
                _ => 0,
            };
            assert!(document.problems.iter().all(|problem| problem.hint.is_some()));
            document.problems.iter().map(|problem| (problem.message.id, line(problem))).collect()
        };
        assert_eq!(told(FILE), []);
        assert_eq!(told("msgid \"a\\\\\"\r\nmsgstr \"\"\r\n"), []);
        assert_eq!(told("msgid \"a\nmsgstr\n"), [("error-po-string", 1), ("error-po-string", 2)]);
        assert_eq!(told("msgid \"a\\\"\nmsgstr \"\"\n"), [("error-po-string", 1)]);
        assert_eq!(told("msgid \"a\"\n\nmsgid \"b\"\nmsgstr \"\"\n"), [("error-po-no-msgstr", 1)]);
        assert_eq!(told("msgid \"a\"\n\"b\nmsgstr \"\"\n"), [("error-po-string", 2)]);
        assert_eq!(told("msgid \"b\"\nmsgstr \"\"\n\nmsgid \"a\"\n"), [("error-po-no-msgstr", 4)]);
        let unknown = "msgid \"a\"\nmsgstr \"\"\n\nmessage \"b\"\nmsgstr[x] \"\"\n";
        assert_eq!(told(unknown), [("error-po-keyword", 4), ("error-po-keyword", 5)]);
        assert_eq!(Po.read(unknown, &ReadOptions::default()).blocks.len(), 1);
        let nothing = Po.read("msgid \"a\nmsgstr\n", &ReadOptions::default());
        assert_eq!(crate::formats::readable(nothing).unwrap_err().message.id, "error-po-string");
    }
}
