//! Document → bilingual file: every block becomes a unit, every sentence a segment.

use crate::model::{Bilingual, Block, Code, CodeKind, CodeRole, Content, Lang, Segment, Span, Unit};
use crate::text::segment::Segmenter;
use crate::text::segment::srx::FormatHandle;

/// Lays out the blocks of a document for translation into `target`: no translations, no matches, no terms yet.
///
/// The segments of a unit joined give its block again; the white space between sentences stands in
/// ignorable segments.
pub fn extract(blocks: &[Block], segmenter: &Segmenter, source: &Lang, target: &Lang) -> Bilingual {
    Bilingual {
        source_lang: source.clone(),
        target_lang: Some(target.clone()),
        original: None,
        source_hash: None,
        units: blocks.iter().map(|block| unit(block, segmenter)).collect(),
        problems: Vec::new(),
    }
}

fn unit(block: &Block, segmenter: &Segmenter) -> Unit {
    let content = &block.content;
    let mut number = 0;
    let mut segments = Vec::new();
    let whole_only = block.kind.is_subflow() && !segmenter.cuts_subflows() && !content.text.trim().is_empty();
    let parts = if whole_only { whole(content) } else { cut(content, segmenter) };
    let sources = share_out(content, &parts, segmenter.format_handle());
    for ((_, ignorable), source) in parts.into_iter().zip(sources) {
        let id = if ignorable {
            String::new()
        } else {
            number += 1;
            format!("s{number}")
        };
        segments.push(Segment { id, source, ignorable, ..Segment::default() });
    }
    Unit { id: block.id.clone(), segments, notes: block.notes.clone() }
}

/// Sentences and the gaps between them, which together cover the whole content. A block without a
/// sentence but with codes (an image alone) is one segment.
fn cut(content: &Content, segmenter: &Segmenter) -> Vec<(Span, bool)> {
    let mut parts = Vec::new();
    let mut at = 0;
    for sentence in segmenter.sentences(&content.text) {
        if sentence.start > at {
            parts.push((Span::new(at, sentence.start), true));
        }
        parts.push((sentence, false));
        at = sentence.end;
    }
    if at < content.text.len() || parts.is_empty() {
        parts.push((Span::new(at, content.text.len()), !parts.is_empty() || content.codes.is_empty()));
    }
    // What a placeholder before the first word stands for is said by the sentence ("%d camps"): a
    // translator may have to move it.
    let placeholder = |code: &Code| code.kind == CodeKind::Alone && code.role == CodeRole::Other;
    if let [(before, true), (first, false), ..] = &mut parts[..]
        && content.codes.iter().any(|code| code.at < before.end && placeholder(code))
    {
        first.start = before.start;
        parts.remove(0);
    }
    parts
}

/// The whole content as one segment, without the white space around it.
fn whole(content: &Content) -> Vec<(Span, bool)> {
    let text = &content.text;
    let start = text.len() - text.trim_start().len();
    let end = text.trim_end().len().max(start);
    let spans = [(Span::new(0, start), true), (Span::new(start, end), false), (Span::new(end, text.len()), true)];
    let kept = spans.into_iter().filter(|(span, ignorable)| !ignorable || !span.is_empty());
    kept.collect()
}

/// The content of each part. A code goes where its place is; right at the end of a sentence `handle`
/// says whether it stays or goes on. The order of the codes is kept.
fn share_out(content: &Content, parts: &[(Span, bool)], handle: FormatHandle) -> Vec<Content> {
    let mut shared: Vec<Content> = parts.iter().map(|(span, _)| Content::plain(span.of(&content.text))).collect();
    let last = parts.len() - 1;
    let mut part = 0;
    for code in &content.codes {
        while part < last {
            let (span, ignorable) = parts[part];
            let stays = match code.kind {
                CodeKind::Open => !ignorable && handle.start,
                CodeKind::Close => ignorable || handle.end,
                CodeKind::Alone => !ignorable && handle.isolated,
            };
            if code.at < span.end || (code.at == span.end && stays && code.at > span.start) {
                break;
            }
            part += 1;
        }
        shared[part].codes.push(Code { at: code.at - parts[part].0.start, ..code.clone() });
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::BlockKind;
    use crate::text::segment::Options;
    use crate::text::segment::srx::Srx;

    fn block(text: &str, codes: Vec<Code>) -> Block {
        Block {
            id: "p1".to_owned(),
            kind: BlockKind::Paragraph,
            part: 0,
            span: Span::new(0, text.len()),
            content: Content { text: text.to_owned(), codes },
            origins: Vec::new(),
            lang: None,
            notes: Vec::new(),
        }
    }

    #[test]
    fn segments_joined_give_the_block() {
        let code = |at, kind| Code { at, kind, id: 1, role: CodeRole::Fmt, label: "*".into(), raw: "*".into() };
        let block = block(" One came. Two left. ", vec![code(1, CodeKind::Open), code(10, CodeKind::Close)]);
        let segmenter = Segmenter::new(&"en".parse().unwrap(), &Options::default());
        let unit = unit(&block, &segmenter);
        let ids: Vec<_> = unit.segments.iter().map(|s| (s.id.as_str(), s.source.labelled())).collect();
        assert_eq!(
            ids,
            [
                ("", " ".to_owned()),
                ("s1", "*One came.*".to_owned()),
                ("", " ".to_owned()),
                ("s2", "Two left.".to_owned()),
                ("", " ".to_owned())
            ]
        );
        let mut joined = Content::default();
        for segment in &unit.segments {
            joined.push(&segment.source);
        }
        assert_eq!(joined, block.content);
    }

    #[test]
    fn a_placeholder_before_the_first_word_belongs_to_the_sentence() {
        let code = |at, role| Code { at, kind: CodeKind::Alone, id: 1, role, label: "%d".into(), raw: "%d".into() };
        let segmenter = Segmenter::new(&"en".parse().unwrap(), &Options::default());
        let laid = |role| {
            let unit = unit(&block(" camps stood there. Two left.", vec![code(0, role)]), &segmenter);
            unit.segments.iter().map(|s| (s.ignorable, s.source.labelled())).collect::<Vec<_>>()
        };
        let said = |text: &str| (false, text.to_owned());
        let gap = |text: &str| (true, text.to_owned());
        assert_eq!(laid(CodeRole::Other), [said("%d camps stood there."), gap(" "), said("Two left.")]);
        assert_eq!(laid(CodeRole::Ui), [gap("%d "), said("camps stood there."), gap(" "), said("Two left.")]);
    }

    /// What the segments of "One came. Two left." look like with codes right at the break.
    fn with_srx(header: &str, kind: BlockKind) -> Vec<String> {
        let srx = format!(
            "<srx version=\"2.0\"><header cascade=\"yes\" {header}</header><body><languagerules>\
             <languagerule languagerulename=\"a\"><rule break=\"yes\"><beforebreak>\\.</beforebreak>\
             <afterbreak>\\s</afterbreak></rule></languagerule></languagerules><maprules>\
             <languagemap languagepattern=\".*\" languagerulename=\"a\"/></maprules></body></srx>"
        );
        let rules = Srx::read(&srx).unwrap().rules(&"en".parse().unwrap());
        let segmenter = Segmenter::from_srx(rules, &Options::default());
        let code = |at, kind, label: &str| Code {
            at,
            kind,
            id: 1,
            role: CodeRole::Fmt,
            label: label.into(),
            raw: label.into(),
        };
        let codes = vec![
            code(0, CodeKind::Open, "<b>"),
            code(9, CodeKind::Close, "</b>"),
            code(9, CodeKind::Alone, "<br>"),
            code(9, CodeKind::Open, "<i>"),
            code(19, CodeKind::Close, "</i>"),
        ];
        let block = Block { kind, ..block("One came. Two left.", codes) };
        let unit = unit(&block, &segmenter);
        let mut joined = Content::default();
        unit.segments.iter().for_each(|segment| joined.push(&segment.source));
        assert_eq!(joined, block.content);
        unit.segments.iter().map(|segment| segment.source.labelled()).collect()
    }

    #[test]
    fn the_srx_file_says_where_codes_at_a_break_stay() {
        let cut = |start, end, isolated| {
            let handle = |kind, yes| format!("<formathandle type=\"{kind}\" include=\"{yes}\"/>");
            let handles = handle("start", start) + &handle("end", end) + &handle("isolated", isolated);
            with_srx(&format!("segmentsubflows=\"yes\">{handles}"), BlockKind::Paragraph)
        };
        assert_eq!(cut("no", "yes", "no"), ["<b>One came.</b>", "<br><i> ", "Two left.</i>"]);
        assert_eq!(cut("no", "yes", "yes"), ["<b>One came.</b><br>", "<i> ", "Two left.</i>"]);
        assert_eq!(cut("yes", "yes", "yes"), ["<b>One came.</b><br><i>", " ", "Two left.</i>"]);
        // What goes on takes with it what follows: the order of the codes is kept.
        assert_eq!(cut("yes", "no", "yes"), ["<b>One came.", "</b><br><i> ", "Two left.</i>"]);
    }

    #[test]
    fn the_srx_file_says_whether_subflows_are_cut() {
        let note = |yes: &str| with_srx(&format!("segmentsubflows=\"{yes}\">"), BlockKind::Note).len();
        assert_eq!((note("yes"), note("no")), (3, 1));
        assert_eq!(with_srx("segmentsubflows=\"no\">", BlockKind::Paragraph).len(), 3);
    }
}
