//! The pages of `check -f html` and `matrix -f html` in a real browser: headless Chromium, which no
//! network reaches. A script put behind the page measures what is shown; a screenshot shows that
//! something is.

use std::fs;
use std::path::Path;
use std::process::Command;

/// The browser's command; none on a machine without one.
fn browser() -> Option<&'static str> {
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let found = names.into_iter().find(|name| Command::new(name).arg("--version").output().is_ok());
    if found.is_none() {
        eprintln!("NOT RUN: there is no Chromium on this machine");
    }
    found
}

fn chromium(browser: &str, folder: &Path, window: &str, args: &[&str]) -> Vec<u8> {
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run"])
        .args(["--host-resolver-rules=MAP * ~NOTFOUND", "--virtual-time-budget=2000"])
        .arg(format!("--user-data-dir={}", folder.join("profile").display()))
        .arg(format!("--window-size={window}"))
        .args(args)
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

/// Loads `page` of `folder`, runs `script` in it and gives back the value of its last expression.
fn measure(browser: &str, folder: &Path, window: &str, page: &str, script: &str) -> serde_json::Value {
    let html = fs::read_to_string(folder.join(page)).unwrap();
    // Scripts are allowed in the findings; the matrix allows none, and is given them for the test only.
    let html = html.replace("style-src 'unsafe-inline'\"", "style-src 'unsafe-inline'; script-src 'unsafe-inline'\"");
    let probe = format!(
        "<pre id=\"probe\"></pre><script>{{ const probe = (() => {{ {script} }})();\n\
         document.getElementById('probe').textContent = JSON.stringify(probe); }}</script></body>"
    );
    fs::write(folder.join("probe.html"), html.replace("</body>", &probe)).unwrap();
    let url = format!("file://{}", folder.join("probe.html").display());
    let dom = String::from_utf8(chromium(browser, folder, window, &["--dump-dom", &url])).unwrap();
    let value = dom.split_once("<pre id=\"probe\">").unwrap().1.split_once("</pre>").unwrap().0;
    serde_json::from_str(&value.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")).expect(value)
}

/// Takes a picture of `page`; an empty one is a few kilobytes of white.
fn shows_something(browser: &str, folder: &Path, page: &str, args: &[&str]) {
    let size = |url: String| {
        let picture = folder.join("shot.png");
        let shot = format!("--screenshot={}", picture.display());
        chromium(browser, folder, "1200,900", &[&[shot.as_str(), url.as_str()], args].concat());
        let bytes = fs::read(&picture).unwrap();
        assert!(bytes.starts_with(b"\x89PNG"), "{page}: no picture");
        bytes.len()
    };
    let (shown, blank) = (size(format!("file://{}", folder.join(page).display())), size("about:blank".to_owned()));
    assert!(shown > 4 * blank, "{page}: {shown} bytes of picture, {blank} for a blank page");
}

/// A newsroom of one article in three versions, with errors in two.
fn newsroom(ui: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    put(
        "news.en.md",
        "They drove to Kashgar in 2017.\n\nThe court heard of 300 people from Hotan.\n\nNobody answered.\n",
    );
    put("news.zh-Hans.md", "2017年，他们开车去了喀什。\n\n法院听取了有关和田400人的情况。\n\n没有人回答。\n");
    put(
        "news.ug-Arab.md",
        "ئۇلار 2018-يىلى قەشقەرگە ماشىنا بىلەن باردى.\n\nسوت خوتەنلىك 300 ئادەمنىڭ ئەھۋالىنى ئاڭلىدى.\n\nھېچكىم جاۋاب بەرمىدى.\n",
    );
    for args in [["check", "-f", "html=check.html"], ["matrix", ".", "-f=html=matrix.html"]] {
        let output = Command::new(env!("CARGO_BIN_EXE_tilmach"))
            .args(["--ui-lang", ui])
            .args(args)
            .current_dir(folder.path())
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    }
    folder
}

/// What the page of findings shows in a wide window.
const WIDE: &str = r"
    const row = [...document.querySelectorAll('tr')].find(row => row.querySelector('td[lang=ug-Arab]') && row.querySelector('mark'));
    const [source, target, list] = [...row.cells].map(cell => cell.getBoundingClientRect());
    const mark = document.querySelector('mark[data-code=NUMB001]');
    const shown = () => [...document.querySelectorAll('li[data-code=NUMB001]')].filter(item => item.offsetHeight > 0).length;
    const rows = () => [...document.querySelectorAll('tbody tr')].filter(row => row.offsetHeight > 0).length;
    const box = document.querySelector('input[value=NUMB001]');
    const before = [shown(), rows()];
    document.getElementById('only').click();
    const only = rows();
    const sections = [...document.querySelectorAll('section')].filter(section => section.offsetHeight > 0).length;
    box.click();
    const off = [shown(), rows(), document.querySelectorAll('mark[data-code=NUMB001]:not(.off)').length];
    box.click();
    return {
        level: source.top === target.top && target.top === list.top,
        apart: Math.min(Math.abs(source.right - target.left), Math.abs(target.right - source.left)) < 2,
        dir: [...row.cells].map(cell => getComputedStyle(cell).direction),
        page: document.documentElement.dir,
        mark: getComputedStyle(mark).backgroundColor, marked: mark.textContent,
        terms: ['en', 'zh-Hans', 'ug-Arab'].map(lang => document.querySelector(`td[lang=${lang}] .term`)?.textContent ?? ''),
        before, only, sections, off, again: shown(),
        loaded: performance.getEntriesByType('resource').length,
        links: document.querySelectorAll('[src], link, iframe, object, img').length,
        overflow: document.documentElement.scrollWidth > innerWidth,
    };";

#[test]
fn the_page_of_findings_shows_versions_side_by_side() {
    let Some(browser) = browser() else { return };
    for (ui, dir) in [("en", "ltr"), ("ug", "rtl")] {
        let folder = newsroom(ui);
        let found = measure(browser, folder.path(), "1200,900", "check.html", WIDE);
        assert_eq!(found["level"], true, "{found}");
        assert_eq!(found["apart"], true, "{found}");
        assert_eq!(found["dir"], serde_json::json!(["ltr", "rtl", dir]), "{found}");
        assert_eq!(found["page"], dir);
        assert_ne!(found["mark"], "rgba(0, 0, 0, 0)", "{found}");
        assert!(found["marked"].as_str().unwrap().chars().any(|c| c.is_ascii_digit()), "{found}");
        // Two wrong numbers in nine sentences; the filter takes them away and brings them back.
        assert_eq!(found["before"], serde_json::json!([2, 9]), "{found}");
        assert_eq!(found["only"], 2, "{found}");
        assert_eq!(found["sections"], 2, "{found}");
        // Glossary terms are underlined in every version.
        assert_eq!(found["terms"], serde_json::json!(["Kashgar", "喀什", "قەشقەرگە"]), "{found}");
        assert_eq!(found["off"], serde_json::json!([0, 0, 0]), "{found}");
        assert_eq!(found["again"], 2, "{found}");
        assert_eq!((found["loaded"].as_u64(), found["links"].as_u64()), (Some(0), Some(0)), "{found}");
        assert_eq!(found["overflow"], false, "{found}");
        shows_something(browser, folder.path(), "check.html", &[]);
        shows_something(browser, folder.path(), "check.html", &["--blink-settings=preferredColorScheme=0"]);
    }
}

#[test]
fn in_a_narrow_window_versions_stand_below_each_other() {
    let Some(browser) = browser() else { return };
    let folder = newsroom("en");
    let script = r"
        const row = [...document.querySelectorAll('tr')].find(row => row.querySelector('td[lang=ug-Arab]') && row.querySelector('mark'));
        const [source, target, list] = [...row.cells].map(cell => cell.getBoundingClientRect());
        return { stacked: source.bottom <= target.top && target.bottom <= list.top,
                 overflow: document.documentElement.scrollWidth > innerWidth };";
    let found = measure(browser, folder.path(), "560,900", "check.html", script);
    assert_eq!(found, serde_json::json!({ "stacked": true, "overflow": false }));
}

#[test]
fn the_matrix_is_red_where_a_version_contradicts() {
    let Some(browser) = browser() else { return };
    let folder = newsroom("en");
    let script = r"
        const red = document.querySelector('td.lacks, td.contradicts');
        const uyghur = document.querySelector('td[lang=ug-Arab]');
        return {
            columns: document.querySelectorAll('thead th[scope=col]').length,
            red: getComputedStyle(red).backgroundColor !== getComputedStyle(document.querySelector('td.has')).backgroundColor,
            dir: getComputedStyle(uyghur).direction,
            loaded: performance.getEntriesByType('resource').length,
            overflow: document.documentElement.scrollWidth > innerWidth,
        };";
    let found = measure(browser, folder.path(), "1200,900", "matrix.html", script);
    let wanted = serde_json::json!({ "columns": 3, "red": true, "dir": "rtl", "loaded": 0, "overflow": false });
    assert_eq!(found, wanted);
    shows_something(browser, folder.path(), "matrix.html", &[]);
}
