//! Writes the built-in abbreviations and terminators as an SRX file for other tools.

use std::fmt::Write as _;

use super::super::lexicon;

/// The built-in rules as far as SRX can say them: abbreviations, numbers, initials, ellipses,
/// terminators with their closing marks. What needs more than two neighbouring expressions (nesting,
/// attribution) stays with the engine.
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
    let starter = starters("en");
    set(&mut out, "English", |rules| {
        rules.no(&word(&forms("en", &["title", "never"])), r"\s");
        rules.no(&word(&forms("en", &["street"])), r"\s");
        rules.no(&word(&forms("en", &["number"])), r"\s+(?:\p{Nd}|[IVXLC]+\b|\p{Ll}|[A-Z]\b|[§¶(\[])");
        rules.no(&word(&forms("en", &["date", "unit"])), r"\s+[^\p{Lu}]");
        rules.no(&word(&forms("en", &["final", "acronym", "place", "time"])), &format!(r"\s+(?!(?:{starter})\b)"));
        rules.no(&word(&forms("en", &["free"])), r"\s+\p{Ll}");
        rules.no(r"(?:^|[\s(“‘])\p{Lu}\.", &format!(r"\s+(?!(?:{starter})\b)\p{{Lu}}"));
        rules.no(r"\b\p{Lu}\.(?:\p{Lu}\.)+", &format!(r"\s+(?!(?:{starter})\b)"));
        rules.no(r"^\s*\(?(?:\d{1,3}|[a-z])[.)]{1,2}", r"\s");
        rules.no(r"(?:\.\.+|…)", r"\s*\p{Ll}");
        rules.no(r#"[.?!…]["'”’»)\]]+"#, r"\s+\p{Ll}");
    });
    for (name, lang) in [("Uyghur", "ug-Arab"), ("Uyghur Latin", "ug-Latn"), ("Uyghur Cyrillic", "ug-Cyrl")] {
        let report = reports(lang);
        set(&mut out, name, |rules| {
            rules.no(&word(&forms(lang, &["title", "never", "number", "final", "acronym"])), r"\s");
            rules.no(r"(?:^|[\s.(«“])(?:ئ[اەېىوۇۆۈ]|\p{L}|[SCGZscgz]h)\.", r"\s");
            rules.no(r"^\s*\(?\d{1,3}[.)]", r"\s");
            rules.no(r#"[.?!؟…]["'”’»›)]*"#, &format!(r#"[\s–—_-]*["'”’»›]*[\s–—_-]*(?:{report})"#));
            rules.no(r"[?!؟][”»›]", r"\s*[،,]");
        });
    }
    let report = chinese();
    set(&mut out, "Chinese", |rules| {
        rules.no(r"[。！？…][”’」』》）]+", r"[，、；：）」』”’》]");
        rules.no(
            r"[！？。][”’」』]+",
            &format!(r"[^，。！？：；“「]{{0,12}}(?:{report})[^，。！？：；“「]{{0,3}}[。，！？]"),
        );
        rules.no(r"[！？…]》", ".");
        rules.yes(r"[。！？｡]+[”’」』》）)\]]*", "[^”’」』》）)\\]。！？｡]");
        rules.yes(r"……[”」』]+", "[^，、。；：）]");
    });
    set(&mut out, "All", |rules| {
        rules.yes(r#"(?:[.?!؟۔]|…)["'”’»›)\]]*(?:\[\d+\])*"#, r"\s");
        rules.yes(r"[。！？｡]+[”’」』》）)\]]*", "[^”’」』》）)\\]。！？｡]");
        rules.yes("", r"\n");
    });
    out.push_str("    </languagerules>\n    <maprules>\n");
    for (pattern, name) in [
        ("(?i)en.*", "English"),
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

fn starters(lang: &str) -> String {
    lexicon::words(lang, "starter").collect::<Vec<_>>().join("|")
}

/// Beginnings of the words of a Uyghur reporting clause; a whole word gets its end.
fn reports(lang: &str) -> String {
    let forms = lexicon::words(lang, "report");
    forms
        .map(|form| form.strip_suffix('-').map_or_else(|| format!("{form}\\b"), str::to_owned))
        .collect::<Vec<_>>()
        .join("|")
}

fn chinese() -> String {
    lexicon::words("zh", "report").collect::<Vec<_>>().join("|")
}

fn xml(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
