//! MDX: Markdown with program in it. Expressions in braces, `import` and `export` statements are no words.
//!
//! CommonMark knows nothing of them and would find markup inside. So the parser gets a text in which they are veiled
//! byte by byte, and everything else stands at its place; what is written comes from the text itself. JSX is told from
//! HTML by nothing but its names, and read as HTML is. (mdxjs.com, "Using MDX": ESM, expressions, JSX.)

use crate::model::Span;

/// What a veiled byte is for the parser: a letter, which is never markup.
const VEIL: &str = "x";

/// The stretches of program in `text` from `start` on, in order.
///
/// An expression that never ends is no MDX: what follows it is read as Markdown.
pub(super) fn program(text: &str, start: usize) -> Vec<Span> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = start;
    let mut may_import = true;
    while at < text.len() {
        let line_end = memchr::memchr(b'\n', &bytes[at..]).map_or(text.len(), |end| at + end + 1);
        let line = &text[at..line_end];
        if let Some(fence) = fence(line) {
            at = closing_fence(text, line_end, fence);
            may_import = false;
        } else if may_import && is_statement(line) {
            let Some(end) = statement(text, at) else { return found };
            found.push(Span::new(at, end));
            at = end;
        } else {
            may_import = line.trim().is_empty();
            let Some(next) = expressions(text, at, line_end, &mut found) else { return found };
            // An expression may end on a later line, whose rest is looked at next.
            at = next;
        }
    }
    found
}

/// The text with its program veiled. Every byte keeps its place.
pub(super) fn veiled(text: &str, program: &[Span]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for span in program {
        out.push_str(&text[at..span.start]);
        out.push_str(&VEIL.repeat(span.len()));
        at = span.end;
    }
    out + &text[at..]
}

/// The mark that begins a code block on this line.
fn fence(line: &str) -> Option<&str> {
    let words = line.trim_start_matches([' ', '\t', '>']);
    let mark = &words[..words.len() - words.trim_start_matches(['`', '~']).len()];
    let alike = mark.bytes().all(|byte| byte == mark.as_bytes()[0]);
    // `` ```x``` `` on one line is a code span.
    (mark.len() >= 3 && alike && !(mark.starts_with('`') && words[mark.len()..].contains('`'))).then_some(mark)
}

/// Where a code block ends that `fence` began.
fn closing_fence(text: &str, start: usize, fence: &str) -> usize {
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        at += line.len();
        let words = line.trim_start_matches([' ', '\t', '>']).trim_end();
        if words.starts_with(fence) && words.bytes().all(|byte| byte == fence.as_bytes()[0]) {
            break;
        }
    }
    at
}

/// Whether a line begins a statement, and not a sentence about imports.
fn is_statement(line: &str) -> bool {
    if let Some(rest) = line.strip_prefix("import ") {
        return rest.starts_with(['"', '\'', '{', '*']) || rest.contains(" from ");
    }
    let words = ["default ", "const ", "let ", "var ", "function ", "class ", "async ", "{", "*"];
    line.strip_prefix("export ").is_some_and(|rest| words.iter().any(|word| rest.starts_with(word)))
}

/// Where a statement ends: before the blank line after it that stands in no braces.
fn statement(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = start;
    while let Some(next) = memchr::memchr2(b'{', b'\n', &bytes[at..]).map(|next| at + next) {
        if bytes[next] == b'{' {
            at = closing_brace(text, next)?;
        } else if text[next + 1..].lines().next().is_none_or(|line| line.trim().is_empty()) {
            return Some(next);
        } else {
            at = next + 1;
        }
    }
    Some(text.len())
}

/// Collects the expressions that begin between `at` and `line_end`. Gives where to go on.
fn expressions(text: &str, mut at: usize, line_end: usize, found: &mut Vec<Span>) -> Option<usize> {
    let bytes = text.as_bytes();
    while at < line_end {
        let Some(next) = memchr::memchr3(b'{', b'`', b'\\', &bytes[at..line_end]).map(|next| at + next) else { break };
        at = match bytes[next] {
            b'\\' => next + 2,
            b'`' => after_code(text, next, line_end),
            _ => {
                let end = closing_brace(text, next)?;
                found.push(Span::new(next, end));
                end
            }
        };
    }
    // A backslash may stand before a character of several bytes, or at the end.
    let at = at.max(line_end).min(text.len());
    Some((at..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len()))
}

/// Where a code span that begins at `start` ends on its line; a lone mark is passed over.
fn after_code(text: &str, start: usize, line_end: usize) -> usize {
    let run = |at: usize| text[at..].len() - text[at..].trim_start_matches('`').len();
    let length = run(start);
    let mut at = start + length;
    while let Some(next) = text[at..line_end.max(at)].find('`').map(|next| at + next) {
        let own = run(next);
        at = next + own;
        if own == length {
            return at;
        }
    }
    start + length
}

/// Where the expression that begins with the brace at `start` ends. Strings and comments may hold braces.
fn closing_brace(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut depth = 0_usize;
    let mut at = start;
    while at < bytes.len() {
        match bytes[at] {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            quote @ (b'"' | b'\'' | b'`') => at = string_end(bytes, at, quote).unwrap_or(at),
            b'/' if bytes[at..].starts_with(b"/*") => at += 3 + memchr::memmem::find(&bytes[at + 2..], b"*/")?,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

/// The quote that ends the string begun at `start`. One in single or double quotes ends on its line: else the mark is
/// an apostrophe in JSX.
fn string_end(bytes: &[u8], start: usize, quote: u8) -> Option<usize> {
    let mut at = start + 1;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 1,
            b'\n' if quote != b'`' => return None,
            byte if byte == quote => return Some(at),
            _ => {}
        }
        at += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::formats::{Format, ReadOptions, WriteOptions, left_alone, open, verify};
    use crate::model::Content;

    const PAGE: &str = "---\ntitle: Villages\n---\n\
        import Map from './map.jsx'\nimport { a,\n\n  b } from \"x\"\n\n\
        export const counts = { villages: 3, note: 'not } here' }\n\n\
        # Villages, {counts.villages} of *them*\n\n\
        <Map data={[1, 2].filter(n => n > 1)} />\n\n\
        <Note title=\"A note\">\n\nNobody *asked*.\n\n</Note>\n\n\
        {/* don't show *this* */}\n\n\
        In `{code}` and \\{braces\\} and [a link]({url}) it’s {`a ${'}'} b`}.\n\n\
        ```js\nlet x = {\n```\n\nEnd.\n";

    fn said(text: &str) -> Vec<String> {
        let document = super::super::Mdx.read(text, &ReadOptions::default());
        document.blocks.iter().map(|block| block.content.labelled()).collect()
    }

    #[test]
    fn program_is_no_text() {
        let wanted = [
            "Villages",
            "Villages, {counts.villages} of *them*",
            "A note",
            "Nobody *asked*.",
            "In `{code}` and {braces} and [a link]({url}) it’s {`a ${'}'} b`}.",
            "End.",
        ];
        assert_eq!(said(PAGE), wanted);
    }

    #[test]
    fn what_is_program_is_listed_and_comes_back() {
        let options = ReadOptions::default();
        let opened = open(Some("page.mdx".as_ref()), PAGE.as_bytes().to_vec(), None, &options).unwrap();
        assert_eq!(opened.format.name(), "mdx");
        assert_eq!(verify(&opened, PAGE.as_bytes(), &options).unwrap(), []);
        let left: Vec<_> = left_alone(&opened.document).into_iter().map(|left| (left.line, left.reason.id)).collect();
        for (line, reason) in [(4, "skipped-program"), (9, "skipped-program"), (21, "skipped-program")] {
            assert!(left.contains(&(line, reason)), "{left:?}");
        }
    }

    #[test]
    fn a_translation_brings_no_program_with_it() {
        let text = "One {two} three.\n";
        let document = super::super::Mdx.read(text, &ReadOptions::default());
        let source = &document.blocks[0].content;
        let translation = Content { text: "a {b} < c ".to_owned(), codes: source.codes.clone() };
        let translation = Content {
            codes: translation.codes.iter().map(|code| crate::model::Code { at: 10, ..code.clone() }).collect(),
            ..translation
        };
        let written = super::super::Mdx.write(&document, &[Some(translation)], &WriteOptions::default()).unwrap();
        assert_eq!(written, "a \\{b\\} \\< c {two}\n");
        assert_eq!(said(&written), ["a {b} < c {two}"]);
    }

    #[test]
    fn what_never_ends_is_read_as_markdown() {
        assert_eq!(said("One {two.\n\nThree."), ["One {two.", "Three."]);
        assert_eq!(said("import duties rose.\n\nSo did `exports."), ["import duties rose.", "So did `exports."]);
        for hostile in [
            "{".repeat(100_000),
            "{`".repeat(50_000),
            "{/*".repeat(50_000),
            "`{".repeat(50_000),
            "export {".repeat(20_000),
            "\\{\\é".repeat(9),
        ] {
            let _ = said(&hostile);
        }
    }
}
