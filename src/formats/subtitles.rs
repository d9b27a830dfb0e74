//! Subtitles: SubRip (SRT) and WebVTT.
//!
//! A sentence often runs over several cues. Such cues are one block, and the border between two cues
//! is a code in it (`[2]`): a translator may put it where it belongs, and where it is missing the
//! words are shared out as the source shares them. Lines are broken anew, balanced and no longer than
//! the language allows. Times, cue settings, notes and styles stay.

use super::run::{Ids, Run, fold};
use super::{Format, ReadOptions, WriteOptions, head, patch};
use crate::model::{
    Block, BlockKind, Code, CodeKind, CodeRole, Content, Document, Lang, Message, Piece, Problem, Skipped, Span,
    Variety,
};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// SRT and WebVTT: which of the two does not matter to the words.
#[derive(Debug)]
pub(super) struct Subtitles {
    pub(super) name: &'static str,
    pub(super) extensions: &'static [&'static str],
}

/// At most so many cues are joined, however the sentence runs on.
const JOINED: usize = 6;

impl Format for Subtitles {
    fn name(&self) -> &'static str {
        self.name
    }

    fn extensions(&self) -> &'static [&'static str] {
        self.extensions
    }

    fn sniff(&self, text: &str) -> bool {
        let head = head(text);
        let vtt = head.trim_start().starts_with("WEBVTT");
        if self.name == "vtt" { vtt } else { !vtt && head.lines().take(4).any(is_timing) }
    }

    fn scan(&self, text: &str, _: &ReadOptions, document: &mut Document) {
        let mut ids = Ids::default();
        let mut run = Run::default();
        let (mut joined, mut end) = (0, 0);
        let mut finish = |run: &mut Run| {
            let block = run.finish(|| ids.next(BlockKind::Cue), BlockKind::Cue, 0);
            document.blocks.extend(block);
        };
        for (number, cue) in cues(text).enumerate() {
            let words = cue.of(text);
            let ended = run.text_so_far().trim_end().ends_with(ends_sentence) || joined >= JOINED;
            if run.is_empty() || ended || words.trim().is_empty() {
                finish(&mut run);
                joined = 0;
            } else {
                let border = Span::new(end, cue.start);
                run.alone(CodeRole::Other, &format!("[{}]", number + 1), border.of(text), border);
                // To the engines a space, unless the script needs none.
                run.text(fold(run.text_so_far(), words), Span::new(cue.start, cue.start));
            }
            read_cue(text, cue, self.escapes(), &mut run);
            joined += 1;
            end = cue.end;
        }
        finish(&mut run);
        document.skipped = comments(text).collect();
        document.problems = problems(text);
    }

    fn write(
        &self,
        document: &Document,
        translations: &[Option<Content>],
        options: &WriteOptions<'_>,
    ) -> Result<String, Problem> {
        let line_end = if document.text().contains("\r\n") { "\r\n" } else { "\n" };
        patch::translate(document, 0, translations, Vec::new(), &|block, content| {
            let style = Style { target: options.target, line_end, escapes: self.escapes() };
            encode(document.text(), block, content, &style)
        })
    }
}

/// What stands in a cue for a character that would mean something else there, and the character or characters.
type Escapes = &'static [(&'static str, &'static str)];

/// The references of WebVTT (§4.1). It knows no `{\\an8}`, but files that were SubRip once hold it.
const VTT_ESCAPES: Escapes = &[
    ("&amp;", "&"),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&nbsp;", "\u{A0}"),
    ("&lrm;", "\u{200E}"),
    ("&rlm;", "\u{200F}"),
    ("{\u{2060}", "{"),
];

/// SubRip has no references: a word joiner, which nobody sees, parts what would be a tag or a line of times.
const SRT_ESCAPES: Escapes = &[("<\u{2060}", "<"), ("{\u{2060}", "{"), ("--\u{2060}>", "-->")];

impl Subtitles {
    fn escapes(&self) -> Escapes {
        if self.name == "vtt" { VTT_ESCAPES } else { SRT_ESCAPES }
    }
}

/// How the words of a cue are written.
struct Style<'a> {
    target: Option<&'a Lang>,
    line_end: &'a str,
    escapes: Escapes,
}

/// The comments of WebVTT: `NOTE` and the lines up to a blank one.
fn comments(text: &str) -> impl Iterator<Item = Skipped> + '_ {
    let starts = text.match_indices("\nNOTE").map(|(at, _)| at + 1);
    let own = starts.filter(|&at| text[at + 4..].starts_with([' ', '\t', '\n', '\r']));
    own.filter(|_| text.starts_with("WEBVTT")).map(|at| {
        let end = ["\n\n", "\r\n\r\n"].iter().filter_map(|blank| text[at..].find(blank)).min();
        let span = Span::new(at, end.map_or(text.len(), |end| at + end));
        Skipped { part: 0, span, reason: Message::new("skipped-comment") }
    })
}

/// Lines where a cue's times should stand and cannot be read, and a file of words without a cue.
fn problems(text: &str) -> Vec<Problem> {
    let problem = |id, span: Span, hint| Problem::new(Message::new(id)).at(span).hint(Message::new(hint));
    let mut all = Vec::new();
    let mut any = text.trim().is_empty() || text.trim_start().starts_with("WEBVTT");
    let (mut at, mut first) = (0, true);
    while at < text.len() {
        let line = line_at(text, at);
        at = next_line(text, line.end);
        let words = line.of(text).trim();
        any |= is_timing(words);
        // In the words of a cue an arrow is an arrow.
        if first && words.contains("-->") && !is_timing(words) {
            all.push(problem("error-subtitles-time", line, "hint-subtitles-time"));
        }
        first = words.is_empty() || first && words.bytes().all(|b| b.is_ascii_digit());
    }
    if !any && all.is_empty() {
        all.push(problem("error-subtitles-none", line_at(text, 0), "hint-subtitles-time"));
    }
    all
}

/// The texts of the cues that have one.
fn cues(text: &str) -> impl Iterator<Item = Span> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < text.len() {
            let line = line_at(text, at);
            at = next_line(text, line.end);
            if !is_timing(line.of(text)) {
                continue;
            }
            let start = at;
            let mut end = at;
            while at < text.len() {
                let line = line_at(text, at);
                if line.of(text).trim().is_empty() || is_timing(line.of(text)) {
                    break;
                }
                end = line.end;
                at = next_line(text, line.end);
            }
            if end > start {
                return Some(Span::new(start, end));
            }
        }
        None
    })
}

fn line_at(text: &str, at: usize) -> Span {
    let end = memchr::memchr2(b'\n', b'\r', &text.as_bytes()[at..]).map_or(text.len(), |i| at + i);
    Span::new(at, end)
}

fn next_line(text: &str, end: usize) -> usize {
    let rest = &text.as_bytes()[end..];
    end + if rest.starts_with(b"\r\n") { 2 } else { usize::from(!rest.is_empty()) }
}

/// `00:01:02,345 --> 00:01:04,000`, with settings after it in WebVTT.
fn is_timing(line: &str) -> bool {
    let time = |text: &str| text.contains(':') && text.trim().starts_with(|c: char| c.is_ascii_digit());
    line.split_once("-->").is_some_and(|(from, to)| time(from) && time(to))
}

fn ends_sentence(c: char) -> bool {
    matches!(
        c,
        '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '♪' | '"' | '”' | '»' | '」' | ')' | ']' | ':' | '：'
    )
}

/// The words of one cue: lines are folded, except where a dash begins somebody else's line.
fn read_cue(text: &str, cue: Span, escapes: Escapes, run: &mut Run) {
    let mut at = cue.start;
    while at < cue.end {
        let line = line_at(text, at).end.min(cue.end);
        line_text(text, Span::new(at, line), escapes, run);
        let next = next_line(text, line).min(cue.end);
        if next > line && next < cue.end {
            let after = &text[next..cue.end];
            let speaker = after.trim_start().starts_with(['-', '–', '—']);
            run.text(if speaker { "\n" } else { fold(run.text_so_far(), after) }, Span::new(line, next));
        }
        at = next.max(line + 1);
    }
}

/// One line: tags and `{\an8}` are codes, and what was escaped is what it stands for. A `<` that no letter follows is one.
fn line_text(text: &str, line: Span, escapes: Escapes, run: &mut Run) {
    let mut at = line.start;
    while at < line.end {
        let rest = &text[at..line.end];
        let length = if begins_tag(rest) {
            rest.find('>').map(|i| i + 1)
        } else if rest.starts_with("{\\") {
            rest.find('}').map(|i| i + 1)
        } else {
            None
        };
        if let Some(length) = length {
            let span = Span::new(at, at + length);
            let raw = span.of(text);
            let name: String = raw.trim_matches(['<', '>', '/']).chars().take_while(|c| c.is_alphabetic()).collect();
            if raw.starts_with("</") {
                run.close(&name, raw, raw, span);
            } else if raw.starts_with('<') && !name.is_empty() {
                run.open(&name, CodeRole::Fmt, raw, raw, span);
            } else {
                run.alone(CodeRole::Other, raw, raw, span);
            }
            at += length;
            continue;
        }
        if let Some((written, meant)) = escapes.iter().find(|(written, _)| rest.starts_with(written)) {
            run.text(meant, Span::new(at, at + written.len()));
            at += written.len();
            continue;
        }
        let first = rest.chars().next().map_or(1, char::len_utf8);
        let end = rest[first..].find(['<', '{', '&', '-']).map_or(line.end, |i| at + first + i);
        run.text(&text[at..end], Span::new(at, end));
        at = end;
    }
}

/// Whether a tag of either format begins here: `<i>`, `</i>`, `<c.loud>`, `<00:01.000>`.
fn begins_tag(rest: &str) -> bool {
    rest.strip_prefix('<').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '/'))
}

/// The columns that a line may have: 42 for alphabets, and for Chinese 16 characters of two columns
/// each (the limits of Netflix's Timed Text Style Guides, 2024).
fn line_width(target: Option<&Lang>, text: &str) -> usize {
    let chinese = target.map_or_else(|| text.chars().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c)), Lang::is_chinese);
    if chinese { 32 } else { 42 }
}

/// The columns that are read in a second: 17 in alphabets, 20 in English, and in Chinese 9 characters of two
/// columns each (adult programmes in the same guides).
fn reading_speed(target: Option<&Lang>, line_width: usize) -> usize {
    let english = target.is_some_and(|target| target.variety() == Variety::En);
    if line_width == 32 {
        18
    } else if english {
        20
    } else {
        17
    }
}

/// How long a cue is shown, in milliseconds, by the last line of times in `text`.
fn shown(text: &str) -> Option<usize> {
    let arrow = text.rfind("-->")?;
    let time = |text: &str| -> Option<usize> {
        let (clock, thousandths) = text.trim().split_once([',', '.'])?;
        let seconds = clock
            .split(':')
            .try_fold(0_usize, |sum, part| sum.checked_mul(60)?.checked_add(part.trim().parse().ok()?))?;
        seconds.checked_mul(1_000)?.checked_add(thousandths.parse().ok()?)
    };
    let from = text[..arrow].rsplit(['\n', '\r']).next()?;
    let to = text[arrow + "-->".len()..].split_whitespace().next()?;
    time(to)?.checked_sub(time(from)?)
}

fn encode(source: &str, block: &Block, content: &Content, style: &Style<'_>) -> String {
    let target = style.target;
    let borders =
        |content: &Content| -> Vec<Code> { content.codes.iter().filter(|c| c.raw.contains("-->")).cloned().collect() };
    let width = line_width(target, &content.text);
    let wanted = borders(&block.content);
    let mut given = borders(content);
    let ids = |list: &[Code]| list.iter().map(|c| c.id).collect::<Vec<_>>();
    let mut bare = content.clone();
    bare.codes.retain(|c| !c.raw.contains("-->"));
    if ids(&given) != ids(&wanted) {
        let times = std::iter::once(&source[..block.span.start]).chain(wanted.iter().map(|code| &*code.raw));
        let times: Option<Vec<usize>> = times.map(shown).collect();
        let speed = reading_speed(target, width);
        let room = times.map(|times| times.iter().map(|time| time.saturating_mul(speed) / 1_000).collect());
        given = share_out(&block.content, &wanted, &bare.text, room);
    }
    let mut out = String::new();
    let mut start = 0;
    for border in given.iter().map(Some).chain([None]) {
        let end = border.map_or(bare.text.len(), |code| code.at);
        let last = border.is_none();
        let part = part(&bare, Span::new(start, end), last);
        write_cue(&part, width, style, &mut out);
        if let Some(code) = border {
            out.push_str(&code.raw);
        }
        start = end;
    }
    out
}

/// The text in `span` with its codes; those at the end belong to the next part unless they close.
fn part(content: &Content, span: Span, last: bool) -> Content {
    let codes = content.codes.iter().filter(|code| {
        let closing = code.kind == CodeKind::Close;
        (span.start < code.at || (code.at == span.start && (!closing || span.start == 0)))
            && (code.at < span.end || (code.at == span.end && (closing || last)))
    });
    let codes = codes.map(|code| Code { at: code.at - span.start, ..code.clone() }).collect();
    Content { text: span.of(&content.text).to_owned(), codes }
}

/// Where the borders of the source fall in a translation without them: at the same share of the text, moved so that
/// each cue can be read while it is shown, where that can be, and to where a line may end. `room` has the columns that
/// can be read of each cue; it is none where the times cannot be read.
fn share_out(source: &Content, borders: &[Code], text: &str, room: Option<Vec<usize>>) -> Vec<Code> {
    let places = places(text);
    let total = text.trim_end().width();
    let room = room.unwrap_or_else(|| vec![total; borders.len() + 1]);
    let (mut least, mut start) = (0, 0_usize);
    let share = |(index, code): (usize, &Code)| {
        let after = room[index + 1..].iter().fold(0_usize, |sum, &own| sum.saturating_add(own));
        let (lowest, highest) = (total.saturating_sub(after), start.saturating_add(room[index]));
        let by_share = total * code.at / source.text.len().max(1);
        let wanted = if lowest <= highest { by_share.clamp(lowest, highest) } else { by_share };
        let (place, columns) = nearest(&places, wanted, least).unwrap_or((text.len(), total));
        (least, start) = (place, columns);
        Code { at: place, ..code.clone() }
    };
    borders.iter().enumerate().map(share).collect()
}

/// The places where a line may end, each with the columns before it, white space at their end not counted.
fn places(text: &str) -> Vec<(usize, usize)> {
    let mut breaks = breaks(text).into_iter().peekable();
    let (mut columns, mut trimmed) = (0, 0);
    let mut places: Vec<(usize, usize)> = Vec::new();
    for (at, c) in text.char_indices() {
        columns += c.width().unwrap_or(0);
        if !c.is_whitespace() {
            trimmed = columns;
        }
        let end = at + c.len_utf8();
        // Of several after one another the first is where the line ends.
        if breaks.next_if_eq(&end).is_some() && places.last().is_none_or(|&(_, before)| before != trimmed) {
            places.push((end, trimmed));
        }
    }
    places
}

/// The place nearest to `wanted` columns of those from byte `least` on.
fn nearest(places: &[(usize, usize)], wanted: usize, least: usize) -> Option<(usize, usize)> {
    let free = &places[places.partition_point(|&(place, _)| place < least)..];
    let next = free.partition_point(|&(_, columns)| columns < wanted);
    let around = &free[next.saturating_sub(1)..free.len().min(next + 1)];
    around.iter().copied().min_by_key(|&(_, columns)| columns.abs_diff(wanted))
}

/// Where a line may end: after a space, and between Chinese characters unless punctuation forbids it.
fn breaks(text: &str) -> Vec<usize> {
    let wide = |c: char| c.width() == Some(2);
    let closes = |c: char| "，。！？；：、）》」』”’…—".contains(c);
    let opens = |c: char| "（《「『“‘".contains(c);
    let pairs = text.char_indices().zip(text.chars().skip(1));
    pairs
        .filter(|&((_, a), b)| a == ' ' || a == '\n' || ((wide(a) || wide(b)) && !opens(a) && !closes(b) && b != ' '))
        .map(|((at, a), _)| at + a.len_utf8())
        .collect()
}

/// One cue: lines of about the same length, none longer than `width` where that can be helped.
fn write_cue(content: &Content, width: usize, style: &Style<'_>, out: &mut String) {
    let text = &content.text;
    let mut ends = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let total = line.trim().width();
        let count = total.div_ceil(width).max(1);
        let places = places(line);
        let mut last = 0;
        for i in 1..count {
            let place = nearest(&places, total * i / count, last + 1).map(|(place, _)| place);
            if let Some(place) = place.filter(|&p| p < line.len()) {
                ends.push(start + place);
                last = place;
            }
        }
        start += line.len();
        if line.ends_with('\n') {
            ends.push(start);
        }
    }
    let mut at = 0;
    for piece in content.pieces() {
        match piece {
            Piece::Code(code) => out.push_str(&code.raw),
            Piece::Text(piece) => {
                let end = at + piece.len();
                let mut from = at;
                let first = ends.partition_point(|&cut| cut <= at);
                for &cut in ends[first..].iter().take_while(|&&cut| cut <= end) {
                    words(text[from..cut].trim_end_matches([' ', '\n', '\r']), style.escapes, out);
                    // An empty line would end the cue.
                    if cut < text.len() && !out.is_empty() && !out.ends_with('\n') {
                        out.push_str(style.line_end);
                    }
                    from = cut;
                }
                let rest = &text[from..end];
                let rest =
                    if from == 0 || ends.binary_search(&from).is_ok() { rest.trim_start_matches(' ') } else { rest };
                words(if end == text.len() { rest.trim_end() } else { rest }, style.escapes, out);
                at = end;
            }
        }
    }
}

/// Words as they stand in a cue: no line ends of their own, and nothing that looks like a tag or a time.
fn words(text: &str, escapes: Escapes, out: &mut String) {
    let references = escapes.iter().any(|(written, _)| written.starts_with('&'));
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        match c {
            '\n' | '\r' => out.push(' '),
            '&' if references => out.push_str("&amp;"),
            '<' if references => out.push_str("&lt;"),
            '>' if references && out.ends_with("--") => out.push_str("&gt;"),
            '<' if begins_tag(rest) => out.push_str("<\u{2060}"),
            '{' if rest.starts_with("{\\") => out.push_str("{\u{2060}"),
            '>' if out.ends_with("--") => out.push_str("\u{2060}>"),
            _ => out.push(c),
        }
        rest = &rest[c.len_utf8()..];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SRT: Subtitles = Subtitles { name: "srt", extensions: &["srt"] };
    const FILE: &str = "1\r\n00:00:01,000 --> 00:00:02,000\r\nHe <i>recorded</i>\r\nthe camps\r\n\r\n2\r\n00:00:02,100 --> 00:00:04,000\r\nand left the country.\r\n\r\n3\r\n00:00:05,000 --> 00:00:06,000\r\n- Why?\r\n- Fear.\r\n";

    #[test]
    fn times_that_cannot_be_read_are_told_with_their_line() {
        let told = |text: &str| -> Vec<(&str, usize)> {
            let document = SRT.read(text, &ReadOptions::default());
            let lines = crate::model::LineIndex::new(text);
            let line = |problem: &Problem| match problem.place {
                Some(crate::model::Place::Span(span)) => lines.position(text, span.start).line,
                _ => 0,
            };
            document.problems.iter().map(|problem| (problem.message.id, line(problem))).collect()
        };
        let sound = "1\n00:00:01,000 --> 00:00:02,000\nHome --> away\n\n";
        assert_eq!(told(sound), []);
        assert_eq!(told(""), []);
        assert_eq!(told("WEBVTT\n\nNOTE nothing yet\n"), []);
        assert_eq!(told(&format!("{sound}2\n00:00 --> x\nHi\n")), [("error-subtitles-time", 6)]);
        assert_eq!(told("Only words.\nNo times.\n"), [("error-subtitles-none", 1)]);
    }

    #[test]
    fn a_sentence_over_two_cues_is_one_block() {
        let document = SRT.read(FILE, &ReadOptions::default());
        let said: Vec<_> = document.blocks.iter().map(|b| b.content.labelled()).collect();
        assert_eq!(said, ["He <i>recorded</i> the camps[2] and left the country.", "- Why?\n- Fear."]);
    }

    #[test]
    fn a_translation_is_shared_out_and_broken_into_lines() {
        let document = SRT.read(FILE, &ReadOptions::default());
        let lang: Lang = "zh-Hans".parse().unwrap();
        let text = "他拍下了那些关押维吾尔人的营地的情况，随后离开了中国。";
        let list = [Some(Content::plain(text)), None];
        let out = SRT.write(&document, &list, &WriteOptions { target: Some(&lang) }).unwrap();
        assert_eq!(
            out,
            "1\r\n00:00:01,000 --> 00:00:02,000\r\n他拍下了那些关押维吾尔人的\r\n\r\n2\r\n00:00:02,100 --> 00:00:04,000\r\n营地的情况，随后离开了中国。\r\n\r\n3\r\n00:00:05,000 --> 00:00:06,000\r\n- Why?\r\n- Fear.\r\n"
        );
        let long = "一二三四五六七八九十".repeat(5);
        let out =
            SRT.write(&document, &[None, Some(Content::plain(&long))], &WriteOptions { target: Some(&lang) }).unwrap();
        assert!(out.lines().all(|line| line.width() <= 32), "{out}");
    }

    #[test]
    fn a_cue_gets_no_more_than_can_be_read_while_it_is_shown() {
        let file = "1\n00:00:01,000 --> 00:00:05,000\nWell,\n\n2\n00:00:05,000 --> 00:00:06,000\neverybody in the village knew it.\n";
        let document = SRT.read(file, &ReadOptions::default());
        let text = "Weißt du, im ganzen Dorf war das längst allen bekannt.";
        let target: Lang = "de".parse().unwrap();
        let written = |file: &str| {
            let document = SRT.read(file, &ReadOptions::default());
            SRT.write(&document, &[Some(Content::plain(text))], &WriteOptions { target: Some(&target) }).unwrap()
        };
        assert_eq!(document.blocks.len(), 1);
        assert_eq!(
            written(file),
            "1\n00:00:01,000 --> 00:00:05,000\nWeißt du, im ganzen Dorf war das längst\n\n2\n00:00:05,000 --> 00:00:06,000\nallen bekannt.\n"
        );
        // The other way round there is room behind, and the share of the text counts.
        let other = file.replace("00:00:05,000", "00:00:02,000");
        assert!(written(&other).contains("\nWeißt\n\n2\n"), "{}", written(&other));
        assert_eq!(shown("1\n1:00:00,000 --> 1:00:01,500 align:start\n"), Some(1_500));
        assert_eq!(shown("00:01.000 --> 00:00.000\n"), None);
        assert_eq!(shown("99999999999999999999:00,0 --> 1:1,1"), None);
    }

    /// What a translator types is words, whatever it looks like.
    #[test]
    fn words_cannot_become_tags_or_cues() {
        let vtt = Subtitles { name: "vtt", extensions: &["vtt"] };
        let files = [
            (&SRT, "1\n00:00:01,000 --> 00:00:09,000\nOne <i>word</i>.\n\n2\n00:00:09,000 --> 00:00:10,000\nLast.\n"),
            (&vtt, "WEBVTT\n\n00:01.000 --> 00:09.000\nOne <i>word</i>.\n\n00:09.000 --> 00:10.000\nLast.\n"),
        ];
        let texts = [
            "x < 5 & y > 3 <b>bold</b> &amp; &lt;",
            "00:00:01,000 --> 00:00:02,000",
            "A --> B, a<b>c, AT&T {\\an8} {x}",
            "one\n\ntwo\n \nthree",
            "</i>",
            "<00:01.000>",
            "&nbsp;\u{200F}؟",
        ];
        for (format, file) in files {
            let document = format.read(file, &ReadOptions::default());
            for text in texts {
                let list = [Some(Content::plain(text)), None];
                let out = format.write(&document, &list, &WriteOptions::default()).unwrap();
                let again = format.read(&out, &ReadOptions::default());
                assert_eq!(again.problems, [], "{out}");
                let said: Vec<_> = again.blocks.iter().map(|block| block.content.text.as_str()).collect();
                let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
                // No sentence ends here, so the next cue belongs to it.
                let (first, codes) = (said.join(" "), again.blocks.iter().flat_map(|block| &block.content.codes));
                assert_eq!(first, format!("{folded} Last."), "{out}");
                assert_eq!(codes.filter(|code| !code.raw.contains("\n\n")).count(), 0, "{out}");
            }
        }
        // What stands there stays as it is, escaped or not.
        let loose = "WEBVTT\n\n00:01.000 --> 00:09.000\nx < 5 & y > 3 &rlm;.\n";
        let document = vtt.read(loose, &ReadOptions::default());
        assert_eq!(document.blocks[0].content.labelled(), "x < 5 & y > 3 \u{200F}.");
    }

    /// A whole book in one cue is broken into lines at once.
    #[test]
    fn a_long_cue_ends() {
        let file = "1\n00:00:01,000 --> 00:00:02,000\nOne.\n";
        let document = SRT.read(file, &ReadOptions::default());
        for text in ["word ".repeat(40_000), "字".repeat(60_000), "x".repeat(200_000)] {
            let out = SRT.write(&document, &[Some(Content::plain(&text))], &WriteOptions::default()).unwrap();
            let said = |text: &str| text.split_whitespace().collect::<String>();
            assert!(said(&out).ends_with(&said(&text)));
        }
    }

    #[test]
    fn settings_notes_and_styles_of_webvtt_stay() {
        let file = "WEBVTT\n\nNOTE not a cue\n\nSTYLE\n::cue { color: red }\n\nintro\n00:01.000 --> 00:02.000 align:start\n<v Roger>Hello &amp; goodbye.\n";
        let vtt = Subtitles { name: "vtt", extensions: &["vtt"] };
        let document = vtt.read(file, &ReadOptions::default());
        assert_eq!(document.blocks.len(), 1);
        assert_eq!(document.blocks[0].content.text, "Hello & goodbye.");
        let mut content = document.blocks[0].content.clone();
        content.text = "再见 & 你好。".to_owned();
        let out = vtt.write(&document, &[Some(content)], &WriteOptions::default()).unwrap();
        assert!(out.contains("align:start\n<v Roger>再见"), "{out}");
    }
}
