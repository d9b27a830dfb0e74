//! The names of the rules, for `--explain`.

/// What kind of reason decided at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Class {
    /// A mark that ends a sentence, with nothing against it.
    Terminator,
    /// The end of a line or an item of a list.
    Layout,
    /// An abbreviation, an initial or an acronym.
    Abbreviation,
    /// A number, a date, an address of the web.
    Number,
    /// A quotation, a title or brackets.
    Quotation,
    /// An ellipsis.
    Ellipsis,
    /// A rule of an SRX file.
    Srx,
}

impl Class {
    /// The name of the class, as `--explain` prints it.
    pub fn name(self) -> &'static str {
        match self {
            Class::Terminator => "terminator",
            Class::Layout => "layout",
            Class::Abbreviation => "abbreviation",
            Class::Number => "number",
            Class::Quotation => "quotation",
            Class::Ellipsis => "ellipsis",
            Class::Srx => "srx",
        }
    }
}

macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident $class:ident $name:literal),+ $(,)?) => {
        /// A rule of the built-in engine.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Rule { $($(#[$doc])* $rule),+ }

        impl Rule {
            pub(super) fn name(self) -> &'static str {
                match self { $(Rule::$rule => $name),+ }
            }

            pub(super) fn class(self) -> Class {
                match self { $(Rule::$rule => Class::$class),+ }
            }
        }
    };
}

rules! {
    /// A terminator, and a new sentence after it.
    Stop Terminator "stop",
    /// A full stop and a new sentence without a space between.
    NoSpace Terminator "stop-without-space",
    /// A terminator and the rest of the sentence.
    GoesOn Terminator "goes-on",
    /// A small letter follows where a capital would begin a sentence.
    SmallLetter Terminator "small-letter-follows",
    /// `(?)`, `[...]`.
    MarkAlone Quotation "mark-alone-in-brackets",
    Line Layout "line-end",
    ListItem Layout "list-item",
    /// `__________`
    Drawn Layout "drawn-line",
    AddressLine Layout "address-on-its-own",
    MailHead Layout "head-of-an-e-mail",
    Letter Layout "salutation-or-close",
    Face Layout "face",
    Pause Terminator "semicolon-or-colon",
    InTitle Quotation "inside-a-title",
    InBrackets Quotation "inside-brackets",
    InQuotation Quotation "inside-a-quotation",
    Reporting Quotation "reporting-clause",
    /// `“But I—” The line was cut.`
    BrokenOff Quotation "speech-broken-off",
    QuotationGoesOn Quotation "sentence-goes-on-after-quotation",
    BracketGoesOn Quotation "sentence-goes-on-after-brackets",
    Pausing Ellipsis "pausing-ellipsis",
    FinalEllipsis Ellipsis "final-ellipsis",
    Decimal Number "inside-a-number",
    Address Number "inside-a-name-or-address",
    Footnote Number "footnote-number",
    Title Abbreviation "title",
    Initial Abbreviation "initial",
    NotInitial Abbreviation "letter-that-is-no-initial",
    Numbered Abbreviation "number-follows",
    Never Abbreviation "never-final",
    Own Abbreviation "project-abbreviation",
    Unknown Abbreviation "looks-like-an-abbreviation",
    Inner Abbreviation "abbreviation-inside",
    FinalAbbreviation Abbreviation "abbreviation-at-the-end",
    ExclamationName Abbreviation "name-with-exclamation-mark",
}
