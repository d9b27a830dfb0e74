//! What the elements of HTML mean for a translator (HTML living standard, §4 and §15.3.3).

use crate::model::{BlockKind, CodeRole};

/// How an element is treated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Element {
    /// Parts the text; what it holds is of this kind.
    Block(BlockKind),
    /// A block quotation: parts the text, and everything in it is somebody else's words.
    Quotation,
    /// Parts the text; nothing in it is translated.
    OpaqueBlock,
    /// Stands in running text as one code, with all it holds.
    OpaqueInline,
    /// Stands in running text without an end tag.
    Void(CodeRole),
    /// A pair of codes in running text.
    Inline(CodeRole),
}

/// The element with this name, in small letters.
pub(super) fn element(name: &str) -> Element {
    use BlockKind::{Caption, Cell, Heading, ListItem, Metadata, Paragraph};
    match name {
        "a" => Element::Inline(CodeRole::Link),
        "q" => Element::Inline(CodeRole::Quote),
        "blockquote" => Element::Quotation,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Element::Block(Heading),
        "li" | "dt" | "dd" => Element::Block(ListItem),
        "td" | "th" => Element::Block(Cell),
        "caption" | "figcaption" | "legend" | "summary" => Element::Block(Caption),
        "title" => Element::Block(Metadata),
        "address" | "article" | "aside" | "base" | "body" | "center" | "col" | "colgroup" | "details" | "dialog"
        | "dir" | "div" | "dl" | "fieldset" | "figure" | "footer" | "form" | "frame" | "frameset" | "head"
        | "header" | "hgroup" | "hr" | "html" | "link" | "main" | "menu" | "meta" | "nav" | "noscript" | "ol"
        | "optgroup" | "option" | "p" | "param" | "picture" | "search" | "section" | "select" | "source" | "table"
        | "tbody" | "tfoot" | "thead" | "tr" | "track" | "ul" => Element::Block(Paragraph),
        "pre" | "listing" | "xmp" | "template" | "noframes" | "noembed" | "textarea" => Element::OpaqueBlock,
        "code" | "kbd" | "samp" | "var" | "tt" | "script" | "style" | "svg" | "math" | "iframe" | "object"
        | "audio" | "video" | "canvas" => Element::OpaqueInline,
        "br" => Element::Void(CodeRole::Ui),
        "img" => Element::Void(CodeRole::Image),
        "area" | "embed" | "input" | "wbr" => Element::Void(CodeRole::Other),
        _ => Element::Inline(CodeRole::Fmt),
    }
}

/// Block elements that have no end tag.
pub(super) fn is_void_block(name: &str) -> bool {
    matches!(name, "base" | "col" | "frame" | "hr" | "link" | "meta" | "param" | "source" | "track")
}

/// Elements that end where one of the same name, or another block, begins (their end tag is optional).
pub(super) fn ends_by_itself(name: &str) -> bool {
    matches!(name, "p" | "li" | "dt" | "dd" | "td" | "th" | "tr" | "option")
}

/// Attributes whose value a reader meets.
pub(super) fn is_text_attribute(name: &str) -> bool {
    matches!(
        name,
        "alt"
            | "title"
            | "label"
            | "placeholder"
            | "summary"
            | "abbr"
            | "aria-label"
            | "aria-description"
            | "aria-placeholder"
            | "aria-roledescription"
            | "aria-valuetext"
    )
}

/// The `name` or `property` of a `<meta>` whose content is translated.
pub(super) fn is_text_meta(name: &str) -> bool {
    matches!(
        name,
        "description"
            | "og:title"
            | "og:description"
            | "og:image:alt"
            | "twitter:title"
            | "twitter:description"
            | "twitter:image:alt"
            | "dc.title"
            | "dc.description"
    )
}
