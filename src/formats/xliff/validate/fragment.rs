//! Fragment identifiers (XLIFF 2.1 §3): `#f=f1/u=u1/gls=g1`.

use super::schema::is_token;

/// One step of a reference: a prefix (empty for an id in the unit) and an id.
pub(super) type Step<'a> = (&'a str, &'a str);

/// The steps of a reference without its `#`; `None` when the standard does not allow it.
pub(super) fn parse(fragment: &str) -> Option<Vec<Step<'_>>> {
    let body = fragment.strip_prefix('/').unwrap_or(fragment);
    let mut steps = Vec::new();
    for part in body.split('/') {
        let step = part.split_once('=').unwrap_or(("", part));
        if !is_token(step.1) || !(step.0.is_empty() || is_token(step.0)) {
            return None;
        }
        steps.push(step);
    }
    // Files hold groups, groups hold units, and one leaf ends the way.
    let rank = |prefix: &str| match prefix {
        "f" => Some(0),
        "g" => Some(1),
        "u" => Some(2),
        // Those of the core and the modules, and of TBX, the one extension that the suite shows.
        "" | "n" | "d" | "t" | "tbx" | "gls" | "mtc" | "res" | "mda" | "ctr" | "slr" | "val" | "its" | "itsm"
        | "pgs" | "fs" => Some(3),
        _ => None,
    };
    let ranks: Option<Vec<u8>> = steps.iter().map(|(prefix, _)| rank(prefix)).collect();
    ranks?.windows(2).all(|pair| pair[0] < pair[1]).then_some(steps)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_go_down_and_end_in_one_leaf() {
        for good in ["m1", "n=n1", "f=f1/u=1/gls=g1", "/f=f1/g=g1/u=u1/t=1", "u=u1", "/u=u1/d=d1"] {
            assert!(parse(good).is_some(), "{good}");
        }
        for bad in ["", "u=u1/f=f1", "u=a/u=b", "c1/c2", "n/n1", "d=d1/u=1", "r$d=x", "z=x", "my=x", "m 1", "f=f1/"] {
            assert!(parse(bad).is_none(), "{bad}");
        }
    }
}
