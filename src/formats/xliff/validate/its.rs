//! What the ITS module asks of its attributes (XLIFF 2.1 §5.9; ITS 2.0, W3C, 29 October 2013).

use super::core::{dangling, needs, together};
use super::{Validator, prefix};
use crate::io::xml::{Attribute, Id, XML};

/// An attribute of ITS, on an element of the core.
fn own<'v>(v: &Validator<'v, '_>, element: Id, local: &str) -> Option<&'v Attribute<'v>> {
    let tree = v.tree;
    let is = |a: &&Attribute<'_>| a.local() == local && prefix(tree.attribute_namespace(a)) == Some("its");
    tree.attributes(element).iter().find(is)
}

pub(super) fn check(v: &mut Validator<'_, '_>, element: Id) {
    let tree = v.tree;
    if !tree.attributes(element).iter().any(|a| prefix(tree.attribute_namespace(a)) == Some("its")) {
        return;
    }
    let has = |v: &Validator<'_, '_>, local: &str| own(v, element, local).is_some();
    let list = own(v, element, "locQualityIssuesRef");
    for name in ["locQualityIssueSeverity", "locQualityIssueProfileRef", "locQualityIssueEnabled"] {
        let Some(attribute) = own(v, element, name) else { continue };
        if list.is_some() {
            v.report(together(attribute.name, "its:locQualityIssuesRef"), attribute.span);
        } else if !has(v, "locQualityIssueType") && !has(v, "locQualityIssueComment") {
            v.report(needs(attribute.name, "its:locQualityIssueType | its:locQualityIssueComment"), attribute.span);
        }
    }
    if let Some(vote) = own(v, element, "locQualityRatingVote").filter(|_| has(v, "locQualityRatingScore")) {
        v.report(together("its:locQualityRatingScore", vote.name), vote.span);
    }
    for what in ["locQualityRatingScore", "locQualityRatingVote"] {
        if let Some(threshold) = own(v, element, &format!("{what}Threshold"))
            && !around(v, element).any(|e| own(v, e, what).is_some())
        {
            v.report(needs(threshold.name, &format!("its:{what}")), threshold.span);
        }
    }
    for (one, other) in [("taSource", "taIdent"), ("taIdent", "taSource")] {
        if let Some(attribute) = own(v, element, one).filter(|_| !has(v, other)) {
            v.report(needs(attribute.name, &format!("its:{other}")), attribute.span);
        }
    }
    if let Some(ident) = own(v, element, "taIdentRef").filter(|_| has(v, "taIdent")) {
        v.report(together("its:taIdent", ident.name), ident.span);
    }
    // A number says nothing without the tool that gave it.
    let tools =
        [("mtConfidence", "mt-confidence"), ("taConfidence", "text-analysis"), ("termConfidence", "terminology")];
    for (name, category) in tools {
        let Some(attribute) = own(v, element, name) else { continue };
        let tool =
            |e| own(v, e, "annotatorsRef").is_some_and(|a| a.value().split(' ').any(|t| t.starts_with(category)));
        if !around(v, element).any(tool) {
            v.report(needs(attribute.name, &format!("its:annotatorsRef=\"{category}|…\"")), attribute.span);
        }
    }
    for (name, wanted) in [("locQualityIssuesRef", "locQualityIssues"), ("provenanceRecordsRef", "provenanceRecords")] {
        let Some(attribute) = own(v, element, name) else { continue };
        let value = attribute.value();
        // A reference without `#` leads out of the file.
        let Some(id) = value.strip_prefix('#').map(|way| way.rsplit(['=', '/']).next().unwrap_or(way)) else {
            continue;
        };
        let named = |e: Id| {
            let is = tree.attribute_ns(e, XML, "id").is_some_and(|a| a.value() == id);
            is && tree.local(e) == wanted && prefix(tree.namespace(e)) == Some("its")
        };
        let top = around(v, element).last().unwrap_or(element);
        if !tree.descendants(top).any(named) {
            v.report(dangling(attribute.name, attribute.raw, &format!("its:{wanted}")), attribute.span);
        }
    }
}

/// An element and those around it.
fn around<'v>(v: &'v Validator<'_, '_>, element: Id) -> impl Iterator<Item = Id> + 'v {
    std::iter::successors(Some(element), |&e| v.tree.parent(e))
}
