use super::*;

fn read(lang: &str, text: &str) -> Speech {
    Speech::read(text, &lang.parse().unwrap(), &[], &[])
}

fn quoted<'t>(speech: &Speech, text: &'t str) -> Vec<&'t str> {
    speech.quotations.iter().map(|q| q.inner.of(text)).collect()
}

#[test]
fn marks_of_every_language() {
    for (lang, text, wanted) in [
        ("en", "He said: “I saw ‘students’ there.”", &["I saw ‘students’ there.", "students"][..]),
        ("en", "It isn’t the workers’ fault, \"he\" said.", &["he"]),
        ("en", "He called it 'training' and wasn't sure.", &["training"]),
        ("zh-Hans", "他说：“那是所谓的‘学习班’。”", &["那是所谓的‘学习班’。", "学习班"]),
        ("zh-Hant", "《世界人權宣言》說「人人」", &["世界人權宣言", "人人"]),
        ("ug-Arab", "ئۇ «مەن ‹كۇرسانت› ئەمەس» دېدى", &["مەن ‹كۇرسانت› ئەمەس", "كۇرسانت"]),
        ("ug-Arab", "ئۇ »كۇرسانت« دېدى", &["كۇرسانت"]),
        ("en", "a 5'10\" man", &[]),
    ] {
        let speech = read(lang, text);
        assert_eq!(quoted(&speech, text), wanted, "{text}");
        assert!(speech.unpaired.is_empty(), "{text}: {:?}", speech.unpaired);
    }
}

#[test]
fn marks_without_a_partner() {
    for (lang, text, wanted) in [
        ("en", "He said “no.", "“"),
        ("zh-Hans", "他说：不。”", "”"),
        ("ug-Arab", "ئۇ «ياق دېدى", "«"),
        ("en", "a \"b", "\""),
    ] {
        let speech = read(lang, text);
        let marks: Vec<_> = speech.unpaired.iter().map(|u| u.span.of(text)).collect();
        assert_eq!(marks, [wanted], "{text}");
    }
}

#[test]
fn a_quotation_runs_over_paragraphs() {
    let text = "“One.\n\n“Two.”";
    let blocks = [(Span::new(0, 7), BlockKind::Paragraph), (Span::new(9, text.len()), BlockKind::Paragraph)];
    let speech = Speech::read(text, &"en".parse().unwrap(), &blocks, &[]);
    assert!(speech.unpaired.is_empty(), "{:?}", speech.unpaired);
    assert_eq!(quoted(&speech, text), ["One.", "Two."]);
}

#[test]
fn voices() {
    let text = "He saw “vocational training” and said: “They beat us. Every day.”";
    let speech = read("en", text);
    let at = |word: &str| Span::new(text.find(word).unwrap(), text.find(word).unwrap() + word.len());
    assert_eq!(speech.voice(at("vocational training")), Voice::Scare);
    assert_eq!(speech.voice(at("They beat us")), Voice::Quoted);
    assert_eq!(speech.voice(at("saw")), Voice::Own);
    let title = "据《职业培训白皮书》";
    let speech = read("zh-Hans", title);
    assert_eq!(speech.voice(Span::new("据《".len(), "据《职业".len())), Voice::Title);
}

#[test]
fn reporting_words() {
    let kinds = |lang: &str, text: &str| {
        read(lang, text).reports.iter().map(|r| (r.span.of(text).to_owned(), r.kind)).collect::<Vec<_>>()
    };
    let own = |s: &str, k| (s.to_owned(), k);
    assert_eq!(
        kinds("en", "According to the report, he allegedly told them so."),
        [own("According to", Kind::AccordingTo), own("allegedly", Kind::Hedge), own("told", Kind::Said)]
    );
    assert!(kinds("zh-Hans", "据美联社报道，他涉嫌受贿。").iter().any(|(_, k)| *k == Kind::AccordingTo));
    assert!(kinds("zh-Hans", "所谓的再教育").iter().any(|(_, k)| *k == Kind::SoCalled));
    assert_eq!(kinds("ug-Arab", "ئۇنىڭ ئېيتىشىچە")[0].1, Kind::AccordingTo);
    assert!(kinds("ug-Arab", "گۇەن «ياق» دېدى").iter().any(|(_, k)| *k == Kind::Said));
}

proptest::proptest! {
    #[test]
    fn quotations_lie_in_the_text(text in "[ab “”‘’\"'«»‹›「」《》。.،s\n新疆ئۇ]{0,40}") {
        for lang in ["en", "zh-Hant", "ug-Arab"] {
            let speech = read(lang, &text);
            for q in &speech.quotations {
                proptest::prop_assert!(q.span.contains(q.inner) && text.get(q.inner.range()).is_some());
            }
        }
    }
}
