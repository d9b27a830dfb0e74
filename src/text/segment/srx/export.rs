//! Writes the built-in abbreviations and terminators as an SRX file for other tools.

use std::fmt::Write as _;

use super::super::lexicon;

/// The built-in rules as far as SRX can say them: abbreviations and what follows them, numbers, initials, ellipses,
/// terminators with their closing marks, short brackets, titles and reporting clauses. What needs more than
/// two neighbouring expressions (nesting, lists on one line) stays with the engine. Only what Java, ICU and
/// Rust read alike is used: no look-behind, no named classes but Unicode's general categories.
pub fn export() -> String {
    let mut out = String::from(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
  <header segmentsubflows="yes" cascade="yes">
    <formathandle type="start" include="no"/>
    <formathandle type="end" include="yes"/>
    <formathandle type="isolated" include="no"/>
  </header>
  <body>
    <languagerules>
"#,
    );
    set(&mut out, "English", english);
    for (name, lang) in [("Uyghur", "ug-Arab"), ("Uyghur Latin", "ug-Latn"), ("Uyghur Cyrillic", "ug-Cyrl")] {
        set(&mut out, name, |rules| uyghur(rules, lang));
    }
    set(&mut out, "Chinese", chinese);
    set(&mut out, "All", |rules| {
        // A reference mark belongs to its sentence.
        rules.no(r#"[.?!؟۔…]["'”’»›)\]]*"#, r"\s\[\d+\]");
        rules.yes(&format!(r#"[.?!؟۔…]["'”’»›)\]]*(?:{REFERENCE})*"#), r"\s");
        rules.yes("[。！？｡]+[”’」』﹂﹄》〉）)\\]]*", "[^”’」』﹂﹄》〉）)\\]。！？｡，]");
        rules.yes("", r"\n");
    });
    out.push_str("    </languagerules>\n    <maprules>\n");
    for (pattern, name) in [
        ("(?i)en.*", "English"),
        // Names and titles in Latin letters.
        ("(?i)zh.*", "English"),
        ("(?i)ug[-_]Latn.*", "Uyghur Latin"),
        ("(?i)ug[-_]Cyrl.*", "Uyghur Cyrillic"),
        ("(?i)ug(?:[-_]Arab.*|[-_][A-Za-z]{2})?", "Uyghur"),
        ("(?i)zh.*", "Chinese"),
        (".*", "All"),
    ] {
        writeln!(out, "      <languagemap languagepattern=\"{}\" languagerulename=\"{name}\"/>", xml(pattern))
            .expect("a string");
    }
    out.push_str("    </maprules>\n  </body>\n</srx>\n");
    out
}

/// Reference marks after a terminator.
const REFERENCE: &str = r"\s?\[\d+(?:[,–-]\s?\d+)*\]|\[[a-z]+\s\d+\]|[¹²³⁰⁴-⁹†‡*]";

/// Chinese characters, in a form that Java, ICU and Rust read alike.
const HAN: &str = "[一-鿿㐀-䶿]";

fn english(rules: &mut Writer) {
    let (starter, noun, report) = (words("en", "starter"), words("en", "noun"), words("en", "report"));
    // Only the opening of the sentence so far: `At 5 a.m. Mr. Tohti was led away.`
    let lead = words("en", "lead");
    let time = forms("en", &["time", "place"]);
    rules.no(&format!(r"(?:^|[.?!”]\s)(?:{lead})(?:\s[\w:]+){{0,2}}\s(?:{time})\."), r"\s");
    // The street and the saint.
    let street = forms("en", &["street"]);
    rules.yes(&format!(r"(?:\d\p{{L}}*|\b\p{{Lu}}\p{{L}}+)\s(?:{street})\."), &format!(r"\s+(?:{starter})\b"));
    rules.no(&word(&forms("en", &["title", "never", "street"])), r"\s");
    rules.no(&word(&forms("en", &["number"])), r"\s+(?:\p{Nd}|[IVXLC]+\b|\p{Ll}|[A-Z]\b|[§¶(\[])");
    rules.no(&word(&forms("en", &["date", "unit"])), r"\s+(?:[^\p{Lu}]|[CFKNSEW]\b)");
    let zone = words("en", "zone");
    rules.no(
        &word(&forms("en", &["time"])),
        &format!(r"\s+(?:[^\p{{Lu}}]|(?:{zone})\b|\p{{Lu}}\p{{Lu}}+\b|\p{{L}}+\stime\b)"),
    );
    let inner = format!(r"\s+(?!(?:{starter}|{noun})\b)");
    // `Boeing Co. Airbus declined`: a subject of one word and its verb.
    let clause = format!(r"\s+\p{{Lu}}\p{{L}}+\s(?:{}|\p{{Ll}}{{3,}}ed)\b", words("en", "finite"));
    rules.yes(&word(&forms("en", &["closing"])), &clause);
    rules.no(&word(&forms("en", &["final", "closing", "acronym", "place"])), &inner);
    rules.no(&word(&forms("en", &["free"])), r"\s+\p{Ll}");
    // Initials; at the beginning of a sentence no end at all.
    rules.no(r"(?:^|[.?!]\s)\p{Lu}\.", r"\s");
    rules.no(r"[\s(“‘]\p{Lu}\.", &format!(r"\s+(?!(?:{starter})\b)"));
    rules.no(r"\b\p{Lu}\.(?:\p{Lu}\.)+", &inner);
    // `on Sept. 20. He`, `fn. 12. Art.`: the number belongs to its abbreviation, not to a list; `deg. C`.
    let counted = word(&forms("en", &["date", "number"]));
    rules.yes(&format!(r"{counted}\s\d{{1,4}}\)?\."), r"\s+[\p{Lu}“]");
    rules.yes(r"\bdegrees?\s[CFK]\.", r"\s+\p{Lu}");
    rules.no(r"[:;]\s\d{1,2}\.", r"\s");
    numbered_items(rules);
    // Ellipses, also with spaces: `. . .`
    rules.no(r"(?:\.\.+|…)", r"\s*\p{Ll}|\s+(?:I\b|\d)");
    rules.no(r"\.", r"\s\.(?:\s|$)");
    rules.no(r"\.\s\.", r"\s\p{Ll}");
    // A quotation and its reporting clause.
    rules.no(r#"[.?!…]["'”’»)\]]+"#, r"\s+\p{Ll}");
    let speaker = r"(?:I\s|(?:\p{Lu}[\p{L}.’'-]*\s){1,4})";
    rules.no(r#"[?!…]["”’»]"#, &format!(r"\s(?:(?!(?:{starter})\b){speaker}|I\s)(?:(?:{report})\b|wanted\sto\sknow)"));
    rules.no(
        r#"[?!…]["”’»]"#,
        &format!(r"\s(?!(?:{starter})\b){speaker}?\p{{Lu}}\p{{L}}+,\s[^,.?!\n]{{1,80}},\s(?:{report})\b"),
    );
    // Names with their mark.
    rules.no(
        &format!(r"\b(?:{})!", words("en", "exclaim")),
        &format!(r"\s(?:\p{{Ll}}|Inc\.|Ltd\.|Corp\.|(?:{})\b)", words("en", "follower")),
    );
    in_brackets(rules);
    // No space after the stop; the word before it is no address.
    rules.yes(r"(?:^|\s)\p{L}?\p{Ll}{2,20}[.?!]", r"\p{Lu}\p{Ll}");
    rules.yes(r"\p{Ll}{4}\.\d{1,3}", r"\s\p{Lu}");
}

fn uyghur(rules: &mut Writer, lang: &str) {
    let (report, verb) = (stems(lang, &["report"]), stems(lang, &["verb"]));
    let tail = stems(lang, &["tail", "suffix"]);
    let (finite, pronoun) = (words(lang, "finite"), words(lang, "pronoun"));
    let starter = words(lang, "starter");
    let letter = r"(?:ئ[اەېىوۇۆۈ]|[SCGZscgz]h|\p{L})";
    // The speaker was named before the quotation: only what is grammatically tied to it goes on.
    rules.yes(r#":\s?[«“"][^«»“”"\n]{0,150}[.?!؟…][»”"]"#, &format!(r"\s(?!(?:{report}|{tail})|[–—-]|\p{{Ll}}?,|،)"));
    rules.no(r"[.?!؟…][»”›]", &format!(r"\s(?:{tail})|-\p{{L}}|\s?[—–]\s|،|,"));
    rules.no(r#"[.?!؟…]["'”’»›)]*"#, &format!(r#"[\s–—_-]*["'”’»›]*[\s–—_-]*(?:{report})"#));
    rules.no(r"[.?!؟…][»”›]", &format!(r"\s(?:[\p{{L}}'’-]+\s){{0,6}}(?:{verb})[.،,!]"));
    // After a verb a single letter is the pronoun; two letters in a row are an acronym.
    rules.yes(&format!(r"(?:{finite})\s(?:{pronoun})\."), r"\s");
    rules.yes(&format!(r"(?:^|\s){letter}\s{letter}\."), r"\s");
    rules.no(&word(&forms(lang, &["title", "never"])), r"\s");
    rules.no(&word(&forms(lang, &["number", "final", "acronym"])), &format!(r"\s+(?!(?:{starter})\b)"));
    rules.no(&format!(r"(?:^|[\s.(«“]){letter}\."), &format!(r"\s+(?!(?:{starter})\b)"));
    numbered_items(rules);
    // An ellipsis ends after a verb and pauses after anything else.
    rules.no(&format!(r"\b(?:{pronoun})(?:\.\.\.|…)"), r"\s");
    rules.yes(&format!(r"(?:{finite})(?:\.\.\.+|…)"), r"\s");
    rules.no(r"(?:\.\.\.|…)", r"\s");
    in_brackets(rules);
    rules.no(r"\p{L}\s\([^()\n]{0,100}[.?!؟…]\)", r"\s");
}

fn chinese(rules: &mut Writer) {
    let (report, tail, link) = (words("zh", "report"), words("zh", "tail"), words("zh", "link"));
    let (starter, source) = (words("zh", "starter"), words("zh", "source"));
    let closers = "[”’」』﹂﹄》〉）]";
    rules.no(&format!("[。！？…]{closers}+"), "[，、；：）」』”’》]");
    // Titles, and brackets inside a sentence.
    for (open, close) in [("《", "》"), ("〈", "〉")] {
        rules
            .no(&format!(r"{open}[^{open}{close}\n]{{0,60}}[！？…。]"), &format!(r"[^{open}{close}\n]{{0,60}}{close}"));
        rules.no(&format!("[！？…]{close}"), ".");
    }
    rules.no(&format!(r"{HAN}（[^（）\n]{{0,80}}[。！？]）"), HAN);
    rules.no("[。！？]", &format!("（(?:{source})"));
    rules.yes(&format!(r"[。！？]（(?:{source})[^（）\n]{{0,50}}）"), "[^，。]");
    rules.no(&format!("[。！？]{closers}*"), r"\[\d");
    rules.yes(&format!(r"[。！？]{closers}*(?:\[\d+\])+"), r"[^\[，。]");
    // What follows a quotation: the rest of the sentence, or, when the speaker was named before it, a new one.
    rules.no("[。！？…][”」』]+", &format!("(?:{tail}|并|並)"));
    for (open, close) in [("“", "”"), ("「", "」")] {
        let quotation = |ends: &str| format!(r"{open}[^{open}{close}\n]{{0,80}}{ends}{close}");
        rules.yes(&format!("[：:]{}", quotation("[。！？…]")), "[^，、。；：）」』”’》]");
        rules.no(&format!("{HAN}{}", quotation("[！？]")), &format!("(?!{starter}){HAN}"));
        rules.no(&format!("{HAN}{}", quotation("。")), &format!("(?:{link})"));
    }
    rules.no(
        "[！？。…][”’」』]+",
        &format!("[^，。！？：；“「\\n]{{0,20}}(?:{report}|{HAN}道)[^，。！？：；“「的\\n]{{0,6}}[。，！？]"),
    );
    rules.yes(&format!("[！？。｡]+{closers}*"), "[^”’」』﹂﹄》〉）)\\]。！？｡，]");
    rules.yes("……[”」』]+", "[^，、。；：）]");
    rules.yes(&format!("{HAN}{{4}}……"), &format!("(?:{starter})"));
    // Marks of the ASCII keyboard.
    rules.no(r"^\s*\d{1,3}[.．]", ".");
    rules.yes(&format!("{HAN}[.．!?]"), &format!(r"\s?{HAN}"));
}

/// `1. Close the camps.`: the number is no sentence.
fn numbered_items(rules: &mut Writer) {
    rules.no(r"(?:^|[.?!؟]\s)\s*\(?(?:\d{1,3}|[a-z])[.)]{1,2}", r"\s");
}

/// Brackets inside a sentence hold all of it.
fn in_brackets(rules: &mut Writer) {
    rules.no(r"[\p{L},]\s\([^()\n]{0,120}[.?!؟…]", r"\s[^()\n]{0,120}\)");
}

struct Writer<'o> {
    out: &'o mut String,
}

impl Writer<'_> {
    fn no(&mut self, before: &str, after: &str) {
        self.rule("no", before, after);
    }

    fn yes(&mut self, before: &str, after: &str) {
        self.rule("yes", before, after);
    }

    fn rule(&mut self, breaks: &str, before: &str, after: &str) {
        writeln!(
            self.out,
            "        <rule break=\"{breaks}\">\n          <beforebreak>{}</beforebreak>\n          <afterbreak>{}</afterbreak>\n        </rule>",
            xml(before),
            xml(after)
        )
        .expect("a string");
    }
}

fn set(out: &mut String, name: &str, fill: impl FnOnce(&mut Writer)) {
    writeln!(out, "      <languagerule languagerulename=\"{name}\">").expect("a string");
    fill(&mut Writer { out });
    out.push_str("      </languagerule>\n");
}

/// The abbreviations of these classes as alternatives, without their last stop.
fn forms(lang: &str, classes: &[&str]) -> String {
    let mut forms: Vec<_> = lexicon::abbreviations(lang)
        .filter(|(_, class)| classes.contains(class))
        .map(|(form, _)| form.strip_suffix('.').unwrap_or(form).replace('.', r"\."))
        .collect();
    forms.sort();
    forms.dedup();
    forms.join("|")
}

fn word(alternatives: &str) -> String {
    format!(r"\b(?:{alternatives})\.")
}

/// The words of a kind as alternatives; one that is the beginning of a word gets no end.
fn stems(lang: &str, kinds: &[&str]) -> String {
    let forms = kinds.iter().flat_map(|kind| lexicon::words(lang, kind));
    let ended = |form: &str| form.strip_suffix('-').map_or_else(|| format!("{form}\\b"), str::to_owned);
    forms.map(ended).collect::<Vec<_>>().join("|")
}

/// The words of a kind as alternatives, without the hyphen of an ending.
fn words(lang: &str, kind: &str) -> String {
    lexicon::words(lang, kind).map(|form| form.trim_matches('-')).collect::<Vec<_>>().join("|")
}

fn xml(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
