//! Reads an SRX file.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::{LanguageMap, LanguageRule, Rule, Srx};
use crate::model::{LineIndex, Message, Position, Problem};

/// Largest file that is read, in bytes.
const LARGEST: usize = 64 << 20;

pub(super) fn read(text: &str) -> Result<Srx, Problem> {
    let index = LineIndex::new(text);
    let place = |at: usize| index.position(text, at);
    let broken = |at: usize, reason: &str| {
        Problem::new(Message::new("error-srx-broken").arg("reason", reason))
            .at(place(at))
            .hint(Message::new("hint-srx-broken"))
    };
    if text.len() > LARGEST {
        return Err(broken(0, "larger than 64 MiB"));
    }
    let mut reader = Reader::from_str(text);
    let mut srx = Srx { cascade: true, ..Srx::default() };
    let mut reading = State::default();
    let mut seen_root = false;
    loop {
        let at = usize::try_from(reader.buffer_position()).unwrap_or(text.len());
        let event = reader
            .read_event()
            .map_err(|error| broken(usize::try_from(reader.error_position()).unwrap_or(at), &error.to_string()))?;
        match event {
            Event::Eof => break,
            Event::Start(tag) | Event::Empty(tag) if !seen_root => {
                seen_root = true;
                let version = attributes(&tag).remove("version").unwrap_or_default();
                if tag.local_name().into_inner() != "srx" {
                    return Err(broken(at, "the root element is not <srx>"));
                }
                if !matches!(version.trim(), "2.0" | "1.0") {
                    return Err(Problem::new(Message::new("error-srx-version").arg("version", version))
                        .at(place(at))
                        .hint(Message::new("hint-srx-version")));
                }
                version.trim().clone_into(&mut srx.version);
                // The first version knew no cascade: the first language map that fits decides.
                srx.cascade = srx.version != "1.0";
            }
            Event::Start(tag) => reading.open(&tag, place(at), &mut srx),
            Event::Empty(tag) => {
                reading.open(&tag, place(at), &mut srx);
                reading.close(tag.local_name().into_inner(), &mut srx);
            }
            Event::End(tag) => reading.close(tag.local_name().into_inner(), &mut srx),
            Event::Text(text) => reading.text(&text.into_inner()),
            Event::CData(text) => reading.text(&text.into_inner()),
            Event::GeneralRef(reference) => {
                let known = reference.resolve_char_ref().ok().flatten().map(String::from).or_else(|| {
                    let name = reference.clone().into_inner();
                    Some(match name.as_ref() {
                        "amp" => "&".to_owned(),
                        "lt" => "<".to_owned(),
                        "gt" => ">".to_owned(),
                        "quot" => "\"".to_owned(),
                        "apos" => "'".to_owned(),
                        _ => return None,
                    })
                });
                match known {
                    Some(known) => reading.text(&known),
                    None => return Err(broken(at, "an entity that is not defined")),
                }
            }
            _ => {}
        }
    }
    if !seen_root {
        return Err(broken(0, "no <srx> element"));
    }
    if srx.maps.is_empty() {
        return Err(broken(text.len(), "no <languagemap>: no rule applies to any language"));
    }
    Ok(srx)
}

#[derive(Default)]
struct State {
    in_rules: bool,
    rule: Option<Rule>,
    /// Collects `beforebreak` and `afterbreak`.
    side: Option<String>,
}

impl State {
    fn open(&mut self, tag: &BytesStart, place: Position, srx: &mut Srx) {
        let mut values = attributes(tag);
        let mut value = |name: &str| values.remove(name);
        match tag.local_name().into_inner() {
            "header" => {
                if let Some(cascade) = value("cascade") {
                    srx.cascade = cascade == "yes";
                }
                srx.segment_subflows = value("segmentsubflows").is_none_or(|v| v != "no");
            }
            "formathandle" => {
                let include = value("include").is_some_and(|v| v == "yes");
                match value("type").as_deref() {
                    Some("start") => srx.format_handle.start = include,
                    Some("end") => srx.format_handle.end = include,
                    Some("isolated") => srx.format_handle.isolated = include,
                    _ => {}
                }
            }
            "languagerule" => {
                self.in_rules = true;
                srx.rules.push(LanguageRule { name: value("languagerulename").unwrap_or_default(), rules: Vec::new() });
            }
            "rule" if self.in_rules => {
                let breaks = value("break").is_none_or(|v| v != "no");
                self.rule = Some(Rule { breaks, before: String::new(), after: String::new(), place });
            }
            "beforebreak" | "afterbreak" if self.rule.is_some() => self.side = Some(String::new()),
            "languagemap" => {
                srx.maps.push(LanguageMap {
                    pattern: value("languagepattern").unwrap_or_default(),
                    rule: value("languagerulename").unwrap_or_default(),
                    place,
                });
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str, srx: &mut Srx) {
        match name {
            "beforebreak" | "afterbreak" => {
                if let (Some(rule), Some(side)) = (&mut self.rule, self.side.take()) {
                    if name == "beforebreak" {
                        rule.before = side;
                    } else {
                        rule.after = side;
                    }
                }
            }
            "rule" => {
                if let (Some(rule), Some(last)) = (self.rule.take(), srx.rules.last_mut()) {
                    last.rules.push(rule);
                }
            }
            "languagerule" => self.in_rules = false,
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(side) = &mut self.side {
            side.push_str(text);
        }
    }
}

fn attributes(tag: &BytesStart) -> BTreeMap<String, String> {
    tag.attributes()
        .flatten()
        .map(|attribute| {
            let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0);
            let name = attribute.key.local_name().into_inner().to_owned();
            (name, value.map_or_else(|_| attribute.value.to_string(), std::borrow::Cow::into_owned))
        })
        .collect()
}
