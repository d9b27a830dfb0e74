//! What every `MemoryStore` must do.

use tilmach::memory::{
    Context, Header, MatchKind, MemoryStore, Metric, Query, TranslationUnit, UnitId, Variant, context_hash,
};
use tilmach::model::{Code, CodeKind, CodeRole, Content, Lang, State};

type Make<'a> = &'a mut dyn FnMut() -> Box<dyn MemoryStore>;

pub(crate) fn lang(tag: &str) -> Lang {
    tag.parse().unwrap()
}

pub(crate) fn pair(source: &str, target: &str) -> TranslationUnit {
    TranslationUnit::pair((lang("en"), source), (lang("zh-CN"), target))
}

fn targets(store: &dyn MemoryStore, query: &Query<'_>) -> Vec<(u8, String)> {
    store.lookup(query).unwrap().into_iter().map(|m| (m.similarity, m.target.text)).collect()
}

/// Holds a kind of store to the contract in the docs of `MemoryStore`.
pub(crate) fn contract(make: Make<'_>) {
    complete_and_ordered(make());
    lossless(make());
    side_by_side_and_merged(make());
    context_comes_first(make());
    removal(make());
    update(make());
    header(make());
    languages(make());
    fragments(make());
}

fn complete_and_ordered(mut store: Box<dyn MemoryStore>) {
    let (en, zh) = (lang("en"), lang("zh-Hans"));
    let units = [
        pair("They left the camp.", "他们离开了营地。"),
        pair("They left the  camp.", "他们 离开了营地。"),
        pair("They left the camps.", "他们离开了那些营地。"),
        pair("They never left the camp.", "他们从未离开营地。"),
        pair("Nothing alike", "毫无相似"),
    ];
    assert_eq!(store.add(&units).unwrap().stored, 5);
    let found = targets(&*store, &Query::new("They left the camp.", &en, &zh));
    let scores: Vec<u8> = found.iter().map(|m| m.0).collect();
    assert_eq!(scores, [100, 99, 83, 80]);
    assert_eq!(found[0].1, "他们离开了营地。");
    for min in 0..=100 {
        let query = Query { min, limit: 100, ..Query::new("They left the camp.", &en, &zh) };
        let found = store.lookup(&query).unwrap();
        assert!(found.iter().all(|m| m.similarity >= min && m.adjusted <= m.similarity), "{min}");
        let wanted = units.iter().filter(|u| {
            tilmach::memory::similarity::similarity("They left the camp.", &u.variants[0].content.text, Metric::Word)
                >= min
        });
        assert_eq!(found.len(), wanted.count(), "{min}");
    }
    let one = Query { limit: 1, ..Query::new("They left the camp.", &en, &zh) };
    assert_eq!(store.lookup(&one).unwrap().len(), 1);
    let chars = Query { metric: Metric::Char, min: 90, ..Query::new("They left the camp.", &en, &zh) };
    assert_eq!(targets(&*store, &chars).iter().map(|m| m.0).collect::<Vec<_>>(), [100, 95, 95]);
    // What was added is seen at once, whatever was asked before.
    store.add(&[pair("They left the cramp.", "x")]).unwrap();
    assert_eq!(targets(&*store, &Query { min: 80, limit: 9, ..one.clone() }).len(), 5);
}

fn lossless(mut store: Box<dyn MemoryStore>) {
    let code = |at, kind| Code { at, kind, id: 1, role: CodeRole::Fmt, label: "<b>".into(), raw: "**".into() };
    let mut unit = pair("", "");
    unit.variants[0].content =
        Content { text: " Bold\tword \u{3000}".into(), codes: vec![code(1, CodeKind::Open), code(5, CodeKind::Close)] };
    unit.variants[0].markup = vec!["<bpt i=\"1\"/>".into(), "<ept i=\"1\"/>".into()];
    unit.variants[0].props = vec![("b".into(), "2".into()), ("a".into(), "1".into())];
    unit.variants[1].content.text = "粗体字".into();
    unit.variants[1].notes = vec!["a note".into()];
    unit.variants.push(Variant::new(lang("ug"), Content::plain("توم خەت")));
    let p = &mut unit.provenance;
    p.document = Some("article.md".into());
    p.previous = Some(context_hash("Before."));
    p.next = Some(context_hash("After."));
    p.identifier = Some("p3".into());
    p.creator = Some("Guzelnur".into());
    p.author = Some("Amina".into());
    p.created = Some("20260101T000000Z".into());
    p.changed = Some("20260202T000000Z".into());
    p.project = Some("camps".into());
    p.status = State::Reviewed;
    p.quality = Some(90);
    p.notes = vec!["one".into(), "two".into()];
    p.props = vec![("x-b".into(), "2".into()), ("x-a".into(), "1".into())];
    store.add(std::slice::from_ref(&unit)).unwrap();
    let mut all = Vec::new();
    store
        .each(&mut |_, unit| {
            all.push(unit);
            Ok(())
        })
        .unwrap();
    assert_eq!(all, [unit]);
}

fn side_by_side_and_merged(mut store: Box<dyn MemoryStore>) {
    let (en, zh) = (lang("en"), lang("zh-Hans"));
    let mut later = pair("Open", "打开");
    later.provenance.changed = Some("20260101T000000Z".into());
    later.provenance.status = State::Final;
    let added = store.add(&[pair("Open", "打开"), pair("Open", "开放"), later, pair("Open", " ")]).unwrap();
    assert_eq!((added.stored, added.merged, added.rejected.len()), (2, 1, 1));
    assert_eq!((added.rejected[0].index, added.rejected[0].reason.id), (3, "reject-blank"));
    let found = store.lookup(&Query::new("Open", &en, &zh)).unwrap();
    assert_eq!(found.len(), 2);
    assert_eq!((found[0].target.text.as_str(), found[0].provenance.status), ("打开", State::Final));
    assert_eq!(store.len().unwrap(), 2);
}

fn context_comes_first(mut store: Box<dyn MemoryStore>) {
    let (en, zh) = (lang("en"), lang("zh-Hans"));
    let mut here = pair("Yes.", "是。");
    here.provenance.previous = Some(context_hash("Did they?"));
    here.provenance.next = Some(context_hash("They did."));
    let mut key = pair("Yes.", "好。");
    key.provenance.identifier = Some("ok-button".into());
    store.add(&[pair("Yes.", "对。"), here, key]).unwrap();
    let asked = Query::new("Yes.", &en, &zh);
    let neighbours =
        Context { previous: Some(context_hash("Did they?")), next: Some(context_hash("They did.")), identifier: None };
    let first = store.lookup(&Query { context: neighbours, ..asked.clone() }).unwrap().remove(0);
    assert_eq!((first.target.text.as_str(), first.kind, first.score()), ("是。", MatchKind::Context, 101));
    let key = Context { identifier: Some("ok-button"), ..Context::default() };
    let first = store.lookup(&Query { context: key, ..asked.clone() }).unwrap().remove(0);
    assert_eq!((first.target.text.as_str(), first.score()), ("好。", 101));
    let first = store.lookup(&asked).unwrap().remove(0);
    assert_eq!((first.target.text.as_str(), first.score()), ("对。", 100));
}

fn removal(mut store: Box<dyn MemoryStore>) {
    let (en, zh) = (lang("en"), lang("zh-Hans"));
    store.add(&[pair("One thing", "一"), pair("One thing", "壹")]).unwrap();
    let query = Query::new("One thing", &en, &zh);
    let first = store.lookup(&query).unwrap().remove(0);
    assert_eq!(store.remove(&[first.unit, UnitId(999)]).unwrap(), 1);
    let left = store.lookup(&query).unwrap();
    assert_eq!(left.len(), 1);
    assert_ne!(left[0].unit, first.unit);
    // A number is never used again.
    let last = left[0].unit;
    store.remove(&[last]).unwrap();
    store.add(&[pair("One thing", "壱")]).unwrap();
    assert!(store.lookup(&query).unwrap()[0].unit > last);
}

fn update(mut store: Box<dyn MemoryStore>) {
    let (en, zh) = (lang("en"), lang("zh-Hans"));
    store.add(&[pair("First one", "一"), pair("Second one", "二"), pair("Third one", "三")]).unwrap();
    let (first, _) = store.after(None).unwrap().unwrap();
    let (second, mut unit) = store.after(Some(first)).unwrap().unwrap();
    // The index must not answer with what was there before.
    assert_eq!(targets(&*store, &Query::new("Second one", &en, &zh)), [(100, "二".to_owned())]);
    unit.variants[0].content.text = "Other words here".into();
    unit.provenance.author = Some("Amina".into());
    assert_eq!(store.update(&[(second, unit.clone()), (UnitId(999), unit.clone())]).unwrap(), 1);
    assert_eq!(store.after(Some(first)).unwrap(), Some((second, unit.clone())));
    assert_eq!(targets(&*store, &Query::new("Second one", &en, &zh)), []);
    assert_eq!(targets(&*store, &Query::new("Other words here", &en, &zh)), [(100, "二".to_owned())]);
    // What cannot be stored changes nothing, not even the units before it.
    unit.variants.truncate(1);
    let mut blank = pair("Changed", "变");
    blank.variants[1].content.text.clear();
    assert!(store.update(&[(first, pair("Changed", "变")), (second, blank)]).is_err());
    assert_eq!(store.after(None).unwrap().unwrap().1, pair("First one", "一"));
    assert_eq!(store.len().unwrap(), 3);
    assert_eq!(store.after(Some(UnitId(999))).unwrap(), None);
}

fn header(mut store: Box<dyn MemoryStore>) {
    assert_eq!(store.header().unwrap(), Header::default());
    let header =
        Header { notes: vec!["a \"note\"".into()], props: vec![("desk".into(), "亚洲".into())], ..Header::default() };
    store.set_header(&header).unwrap();
    store.set_header(&header).unwrap();
    assert_eq!(store.header().unwrap(), header);
}

fn languages(mut store: Box<dyn MemoryStore>) {
    let unit = TranslationUnit {
        variants: ["en-US", "zh-Hant-TW", "ug-Latn", "zh-Hant-HK"]
            .iter()
            .map(|tag| Variant::new(lang(tag), Content::plain(format!("text in {tag}"))))
            .collect(),
        ..TranslationUnit::default()
    };
    store.add(&[unit]).unwrap();
    let ask = |text: &str, from: &str, to: &str| {
        let (from, to) = (lang(from), lang(to));
        store
            .lookup(&Query::new(text, &from, &to))
            .unwrap()
            .into_iter()
            .map(|m| m.target_lang.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(ask("text in en-US", "en-GB", "zh-HK"), ["zh-Hant-HK", "zh-Hant-TW"]);
    assert_eq!(ask("text in ug-Latn", "ug-Latn", "en"), ["en-US"]);
    // Texts in another script are converted, and never pass for exact ones.
    assert_eq!(ask("text in en-US", "en", "zh-Hans"), ["zh-Hant-TW", "zh-Hant-HK"]);
    assert_eq!(ask("text in en-US", "en", "fr"), [""; 0]);
    converted(store);
}

fn converted(mut store: Box<dyn MemoryStore>) {
    let unit = |source: (&str, &str), target: (&str, &str)| {
        TranslationUnit::pair((lang(source.0), source.1), (lang(target.0), target.1))
    };
    store
        .add(&[
            unit(("zh-Hant", "他們離開了營地。"), ("en", "They left the camp.")),
            unit(("ug-Latn", "Ular lagérdin ketti."), ("en", "They went away from the camp.")),
            unit(("ug-Latn", "kitab"), ("en", "book")),
            unit(("en", "They were seen."), ("ug-Latn", "Ular köründi.")),
            unit(("en", "They were heard."), ("zh-Hant", "他們被聽見了。")),
        ])
        .unwrap();
    for (text, from, to, source, target, similarity) in [
        ("他们离开了营地。", "zh-Hans", "en", "他们离开了营地。", "They left the camp.", 99),
        ("他离开了营地。", "zh-Hans", "en", "他们离开了营地。", "They left the camp.", 87),
        ("ئۇلار لاگېردىن كەتتى.", "ug", "en", "ئۇلار لاگېردىن كەتتى.", "They went away from the camp.", 99),
        // Stored without a capital, which Arabic script does not tell.
        ("كىتاب", "ug", "en", "كىتاب", "book", 99),
        ("They were seen.", "en", "ug", "They were seen.", "ئۇلار كۆرۈندى.", 100),
        ("They were heard.", "en", "zh-Hans", "They were heard.", "他们被听见了。", 100),
    ] {
        let (from, to) = (lang(from), lang(to));
        for metric in [Metric::Word, Metric::Char] {
            let found = store.lookup(&Query { metric, ..Query::new(text, &from, &to) }).unwrap();
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!((found[0].source.text.as_str(), found[0].target.text.as_str()), (source, target));
            if metric == Metric::Word {
                assert_eq!(found[0].similarity, similarity, "{text}");
            }
            assert!(found[0].adjusted < 100 && found[0].score() < 100, "{text}");
            assert!(found[0].why.iter().any(|why| why.id == "match-script"), "{text}");
        }
    }
    // A unit that has the script itself is not offered a second time through another.
    let mut both = unit(("zh-Hans", "他们离开了。"), ("en", "They left."));
    both.variants.push(Variant::new(lang("zh-Hant"), Content::plain("他們離開了。")));
    store.add(&[both]).unwrap();
    let found = store.lookup(&Query::new("他们离开了。", &lang("zh-Hans"), &lang("en"))).unwrap();
    assert_eq!(found.iter().map(|m| m.similarity).collect::<Vec<_>>(), [100, 75]);
    assert_eq!(found.iter().filter(|m| m.target.text == "They left.").count(), 1);
}

fn fragments(mut store: Box<dyn MemoryStore>) {
    let (en, zh) = (lang("en"), lang("zh-Hans"));
    store
        .add(&[
            pair("the Ministry of Justice", "司法部"),
            pair("He told the Ministry of Justice in Ankara about it.", "他告诉了司法部。"),
            pair("the Ministry of Foreign Justice", "外司法部"),
            pair("Ministry", "部"),
        ])
        .unwrap();
    let ask = |text: &str, fragments: bool| {
        let found = store.lookup(&Query { fragments, ..Query::new(text, &en, &zh) }).unwrap();
        found.into_iter().map(|m| (m.kind, m.similarity, m.target.text)).collect::<Vec<_>>()
    };
    let fragment = |percent, text: &str| (MatchKind::Fragment, percent, text.to_owned());
    assert_eq!(ask("She wrote to the Ministry of Justice twice.", true), [fragment(44, "司法部")]);
    assert_eq!(ask("She wrote to the Ministry of Justice twice.", false), []);
    assert_eq!(ask("Justice in Ankara", true), [fragment(27, "他告诉了司法部。")]);
    assert_eq!(ask("the Ministry of Justice", true).len(), 3);
}
