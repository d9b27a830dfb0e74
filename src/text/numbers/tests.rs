use super::*;

fn read(lang: &str, text: &str) -> String {
    let lang = lang.parse().unwrap();
    let found = find(text, &lang);
    for pair in found.windows(2) {
        assert!(pair[0].span.end <= pair[1].span.end && pair[0].span.start <= pair[1].span.start, "{text}: {pair:?}");
    }
    let words: Vec<String> = found
        .iter()
        .filter(|q| q.weight > Weight::Loose)
        .map(|q| format!("{}{}", q.value, q.currency.map_or(String::new(), |c| format!(" {c}"))))
        .collect();
    words.join(", ")
}

#[test]
fn english() {
    for (text, wanted) in [
        ("more than one million people", "1000000"),
        ("1.2 million", "1200000"),
        ("$3.5 million in 2019", "3500000 USD, 2019"),
        ("two hundred and five families", "205"),
        ("twenty-one prisoners, aged 38", "21, 38"),
        ("half a million", "500000"),
        ("a hundred thousand", "100000"),
        ("hundreds of thousands of people", "~100000"),
        ("tens of thousands", "~10000"),
        ("January 14, 2026", "1-14, 2026"),
        ("on Jan. 14", "1-14"),
        ("14 January 2026", "1-14, 2026"),
        ("the 14th of January", "1-14"),
        ("Wednesday, in August 2025", "3/7, 8-, 2025"),
        ("May he rest; in May he left", "5-"),
        ("between 2017 and 2019", "2017, 2019"),
        ("2017-19", "2017, 2019"),
        ("the 1990s", "1990s"),
        ("about 50 percent, or 12.5%", "50%, 12.5%"),
        ("two-thirds of them", "2/3"),
        ("at 8:30 p.m.", "20:30"),
        ("12,500 documents", "12500"),
        ("COVID-19 and the G20", ""),
        ("the one who said so, a second time", ""),
        ("three journalists and ten police officers", "3, 10"),
        ("2026-01-14", "2026, 1-14"),
        ("the 21st century", "21"),
        ("five years in prison", "5"),
    ] {
        assert_eq!(read("en", text), wanted, "{text}");
    }
}

#[test]
fn chinese() {
    for (text, wanted) in [
        ("超过一百万人", "1000000"),
        ("超过100多万人", "1000000"),
        ("120万", "1200000"),
        ("1.2亿美元", "120000000 USD"),
        ("2026年1月14日", "2026, 1-14"),
        ("二〇二六年一月十四日", "2026, 1-14"),
        ("1月14日至16日", "1-14, 16"),
        ("2017年至2019年", "2017, 2019"),
        ("2025年8月", "2025, 8-"),
        ("8个月", "8"),
        ("三十八岁", "38"),
        ("数十万人", "~100000"),
        ("数万名", "~10000"),
        ("百分之五十", "50%"),
        ("50％", "50%"),
        ("三分之二", "2/3"),
        ("三名记者", "3"),
        ("星期三", "3/7"),
        ("20世纪90年代", "20, 90s"),
        ("一些人一直十分担心", ""),
        ("二百零五户", "205"),
        ("一万二千五百份", "12500"),
        ("3万5千", "35000"),
        ("万一四川发生", ""),
        ("第三国", "3"),
        ("晚上8时30分", "8:30"),
        ("两百万", "2000000"),
        ("一千三百多名", "1300"),
        ("十几人", "~10"),
        ("COVID-19疫情", ""),
    ] {
        assert_eq!(read("zh-Hans", text), wanted, "{text}");
    }
    assert_eq!(read("zh-Hant", "約1億2000萬元"), "120000000 CNY");
    assert_eq!(read("zh-Hant", "民國115年"), "2026");
}

#[test]
fn uyghur() {
    for (text, wanted) in [
        ("بىر مىليوندىن ئارتۇق ئادەم", "1000000"),
        ("1.2 مىليون", "1200000"),
        ("2026-يىلى 14-يانۋار", "2026, 1-14"),
        ("2026-يىلى 1-ئاينىڭ 14-كۈنى", "2026, 1-14"),
        ("2025-يىلى 8-ئايدا", "2025, 8-"),
        ("يانۋاردا", "1-"),
        ("چارشەنبە كۈنى", "3/7"),
        ("16 مىڭ 245", "16245"),
        ("1 مىليون 288 مىڭ", "1288000"),
        ("ئىككى يۈز بەش ئائىلە", "205"),
        ("يىگىرمە بىر مەھبۇس", "21"),
        ("مىليونلىغان", "~1000000"),
        ("يۈز مىڭلىغان", "~100000"),
        ("50 پىرسەنت", "50%"),
        ("50%", "50%"),
        ("ئۈچتىن ئىككىسى", "2/3"),
        ("ئۈچ مۇخبىر", "3"),
        ("38 ياشلىق", "38"),
        ("1990-يىللاردا", "1990s"),
        ("يۈزىگە قاراپ", ""),
        ("8 ئاي", "8"),
    ] {
        assert_eq!(read("ug-Arab", text), wanted, "{text}");
    }
    assert_eq!(read("ug-Latn", "2026-yili 14-yanwar, bir milyondin artuq"), "2026, 1-14, 1000000");
    assert_eq!(read("ug-Cyrl", "2026-йили 14-январ"), "2026, 1-14");
}

#[test]
fn versions_agree() {
    let agree = |a: (&str, &str), b: (&str, &str)| {
        let left = find(a.1, &a.0.parse().unwrap());
        let right = find(b.1, &b.0.parse().unwrap());
        left.iter().all(|q| right.iter().any(|r| same(q, r)))
    };
    for (en, other) in [
        ("1 million", ("zh-Hans", "100万")),
        ("1 million", ("zh-Hans", "一百万")),
        ("one million", ("ug-Arab", "بىر مىليون")),
        ("January 14, 2026", ("zh-Hant", "2026年1月14日")),
        ("January 14, 2026", ("ug-Arab", "2026-يىلى 14-يانۋار")),
        ("1 to 3 million", ("zh-Hans", "100万至300万")),
        ("at 8 p.m.", ("zh-Hans", "晚上8时")),
        ("the 1990s", ("zh-Hans", "90年代")),
        ("70 percent", ("zh-Hans", "七成")),
        ("half", ("ug-Arab", "50 پىرسەنت")),
        ("hundreds of thousands", ("zh-Hans", "几十万")),
        ("in August", ("ug-Arab", "8-ئايدا")),
    ] {
        assert!(agree(("en", en), other), "{en} / {}", other.1);
    }
    for (en, other) in [
        ("1.2 million", ("zh-Hans", "12万")),
        ("January 14", ("zh-Hans", "1月")),
        ("January 14", ("zh-Hans", "1月15日")),
        ("$100", ("zh-Hans", "100元")),
        ("hundreds of thousands", ("zh-Hans", "数万")),
        ("50 percent", ("zh-Hans", "五十")),
    ] {
        assert!(!agree(("en", en), other), "{en} / {}", other.1);
    }
}

proptest::proptest! {
    #[test]
    fn nothing_makes_it_panic(text in "[ -~一二三十百千万亿点分之年月日第半几多بىرمىليون٠-٩\u{a0}،٫.،-]{0,40}") {
        for lang in ["en", "zh-Hans", "zh-Hant", "ug-Arab", "ug-Latn", "ug-Cyrl"] {
            for q in find(&text, &lang.parse().unwrap()) {
                proptest::prop_assert!(text.get(q.span.range()).is_some());
            }
        }
    }

    #[test]
    fn any_number_survives_translation(n in 11_u64..9_999_999) {
        let en = find(&n.to_string(), &"en".parse().unwrap());
        let zh = find(&format!("共{n}人"), &"zh-Hans".parse().unwrap());
        let ug = find(&format!("{n} ئادەم"), &"ug-Arab".parse().unwrap());
        proptest::prop_assert!(same(&en[0], &zh[0]) && same(&en[0], &ug[0]));
    }
}

/// A language, what says the same in it and what does not.
type Partner = (&'static str, &'static str, &'static str);

/// What stands in English, and for each language what says the same and what does not.
const PARTNERS: &[(&str, &[Partner])] = &[
    (
        "1 million people",
        &[
            ("zh-Hans", "100万人", "1000万人"),
            ("zh-Hant", "一百萬人", "十萬人"),
            ("ug-Arab", "بىر مىليون ئادەم", "بىر مىليارد ئادەم"),
        ],
    ),
    (
        "1.2 million",
        &[("zh-Hans", "120万", "12万"), ("zh-Hant", "1.2百萬", "1200萬"), ("ug-Arab", "1.2 مىليون", "12 مىليون")],
    ),
    (
        "497,800 children",
        &[
            ("zh-Hans", "49.78万名儿童", "497.8万名儿童"),
            ("zh-Hant", "49萬7800名兒童", "94萬7800名兒童"),
            ("ug-Arab", "497 مىڭ 800 بالا", "479 مىڭ 800 بالا"),
        ],
    ),
    (
        "350 million dollars",
        &[
            ("zh-Hans", "3.5亿美元", "35亿美元"),
            ("zh-Hant", "3億5000萬美元", "3億5000萬元人民幣"),
            ("ug-Arab", "350 مىليون دوللار", "350 مىليون يۈەن"),
        ],
    ),
    (
        "17 percent",
        &[
            ("zh-Hans", "百分之十七", "百分之七十"),
            ("zh-Hant", "17％", "1.7％"),
            ("ug-Arab", "17 پىرسەنت", "70 پىرسەنت"),
        ],
    ),
    (
        "one fifth of them",
        &[("zh-Hans", "五分之一", "四分之一"), ("zh-Hant", "20％", "25％"), ("ug-Arab", "بەشتىن بىرى", "تۆتتىن بىرى")],
    ),
    (
        "a third of the pages",
        &[
            ("zh-Hans", "三分之一的页面", "三分之二的页面"),
            ("zh-Hant", "三分之一", "四分之一"),
            ("ug-Arab", "ئۈچتىن بىرى", "ئۈچتىن ئىككىسى"),
        ],
    ),
    (
        "two thirds",
        &[
            ("zh-Hans", "三分之二", "三分之一"),
            ("zh-Hant", "三分之二", "二分之一"),
            ("ug-Arab", "ئۈچتىن ئىككىسى", "تۆتتىن ئۈچى"),
        ],
    ),
    (
        "January 14, 2026",
        &[
            ("zh-Hans", "2026年1月14日", "2026年1月15日"),
            ("zh-Hant", "2026年元月14日", "2026年4月14日"),
            ("ug-Arab", "2026-يىلى 14-يانۋار", "2026-يىلى 14-ئىيۇن"),
        ],
    ),
    (
        "in August 2025",
        &[
            ("zh-Hans", "2025年8月", "2025年9月"),
            ("zh-Hant", "2025年八月", "2024年八月"),
            ("ug-Arab", "2025-يىلى 8-ئايدا", "2025-يىلى ئۆكتەبىردە"),
        ],
    ),
    (
        "on Wednesday",
        &[("zh-Hans", "星期三", "星期四"), ("zh-Hant", "週三", "週二"), ("ug-Arab", "چارشەنبە", "پەيشەنبە")],
    ),
    (
        "twenty-three prisoners",
        &[
            ("zh-Hans", "二十三名囚犯", "三十二名囚犯"),
            ("zh-Hant", "23名囚犯", "33名囚犯"),
            ("ug-Arab", "يىگىرمە ئۈچ مەھبۇس", "ئوتتۇز ئىككى مەھبۇس"),
        ],
    ),
    (
        "two hundred and five families",
        &[
            ("zh-Hans", "二百零五户", "二百五十户"),
            ("zh-Hant", "兩百零五戶", "三百零五戶"),
            ("ug-Arab", "ئىككى يۈز بەش ئائىلە", "ئىككى يۈز ئەللىك ئائىلە"),
        ],
    ),
    (
        "the seventh floor",
        &[("zh-Hans", "第七层", "第八层"), ("zh-Hant", "第7層", "第17層"), ("ug-Arab", "7-قەۋەت", "8-قەۋەت")],
    ),
    ("٢٥ days", &[("zh-Hans", "25天", "52天"), ("zh-Hant", "二十五天", "二十四天"), ("ug-Arab", "٢٥ كۈن", "٥٢ كۈن")]),
    (
        "hundreds of thousands of books",
        &[
            ("zh-Hans", "数十万本书", "数万本书"),
            ("zh-Hant", "數十萬本書", "數百本書"),
            ("ug-Arab", "يۈز مىڭلىغان كىتاب", "ئون مىڭلىغان كىتاب"),
        ],
    ),
];

#[test]
fn right_and_wrong_partners() {
    let english: Lang = "en".parse().unwrap();
    let mut wrong = Vec::new();
    for &(text, versions) in PARTNERS {
        let here = find(text, &english);
        for &(tag, good, bad) in versions {
            let lang: Lang = tag.parse().unwrap();
            let answered = |version: &str| {
                let there = find(version, &lang);
                !here.is_empty() && here.iter().all(|q| there.iter().any(|r| same(q, r)))
            };
            if !answered(good) || answered(bad) {
                wrong.push(format!("{text}: {good} {:?}, {bad} {:?}", answered(good), answered(bad)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
