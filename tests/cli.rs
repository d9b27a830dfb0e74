//! The command line as its users meet it: transcripts in `tests/cmd`, and what a transcript cannot
//! show (signals, permissions, a full disk).

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

fn tilmach() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tilmach"));
    command.env("TILMACH_UI_LANG", "en").env("NO_COLOR", "1");
    command
}

#[test]
fn transcripts() {
    trycmd::TestCases::new().env("TILMACH_UI_LANG", "en").env("NO_COLOR", "1").case("tests/cmd/*.trycmd").run();
}

/// What docs/formats.md shows of a format is what the program prints.
#[test]
fn the_page_on_formats_shows_what_is_printed() {
    let printed = include_str!("cmd/formats.trycmd");
    let page = include_str!("../docs/formats.md");
    let shown: Vec<&str> = page.split("```console\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert!(shown.len() >= 15, "{}", shown.len());
    for example in shown {
        assert!(printed.contains(example), "{example}");
    }
}

/// Runs in a new folder that holds `files`.
fn run(files: &[(&str, &[u8])], args: &[&str]) -> (Option<i32>, String, String, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let output = tilmach().args(args).current_dir(folder.path()).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code(), text(&output.stdout), text(&output.stderr), folder)
}

pub(super) fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name();
        if entry.path().is_dir() {
            // What an earlier run left there is not part of the example.
            if !["work", "out", ".tilmach"].contains(&name.to_str().unwrap()) {
                copy_folder(&entry.path(), &to.join(name));
            }
        } else {
            fs::copy(entry.path(), to.join(name)).unwrap();
        }
    }
}

/// The README's main job prints what the README says, ends clean, and gives the versions that
/// stand beside it.
#[test]
fn the_readme_shows_what_the_example_prints() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().unwrap();
    let example = folder.path().join("examples/asylum-ruling");
    copy_folder(&root.join("examples/asylum-ruling"), &example);
    let localize =
        || tilmach().args(["localize", "examples/asylum-ruling"]).current_dir(folder.path()).output().unwrap();
    let output = localize();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let printed = String::from_utf8(output.stdout).unwrap();

    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let (begin, end) = ("<!-- transcript: begin -->\n```text\n", "```\n<!-- transcript: end -->");
    let shown = readme.split_once(begin).unwrap().1.split_once(end).unwrap().0;
    assert_eq!(printed, shown, "put this into README.md:\n{printed}");

    for entry in fs::read_dir(example.join("localized")).unwrap() {
        let entry = entry.unwrap();
        let expected = fs::read_to_string(entry.path()).unwrap();
        let made = fs::read_to_string(example.join("out").join(entry.file_name())).unwrap();
        // The mark that nobody has reviewed a version yet is the only thing a translator added.
        let unmarked: String = expected.lines().filter(|l| !l.contains("unverified")).flat_map(|l| [l, "\n"]).collect();
        assert_eq!(made, unmarked, "{}", entry.path().display());
    }
    let again = localize();
    assert_eq!(String::from_utf8(again.stdout).unwrap(), printed);
}

const ARTICLE: &str = "Guan Heng filmed camps in Xinjiang. He was granted asylum in 2026.\n";
const MEMORY: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="en" datatype="plaintext"/>
<body><tu><tuv xml:lang="en"><seg>He was granted asylum in 2026.</seg></tuv><tuv xml:lang="zh-Hans"><seg>他于2026年获得庇护。</seg></tuv></tu></body></tmx>
"#;

#[test]
fn localizing_twice_changes_nothing_and_keeps_what_a_translator_did() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("a.en.md"), ARTICLE).unwrap();
    fs::write(at("m.tmx"), MEMORY).unwrap();
    let localize = || {
        let args = ["localize", "a.en.md", "--to", "zh-Hans", "--memory", "m.tmx", "--fail-on", "never"];
        let output = tilmach().args(args).current_dir(folder.path()).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    };
    localize();
    let xlf = fs::read_to_string(at("work/a.zh-Hans.xlf")).unwrap();
    let draft = fs::read_to_string(at("out/a.zh-Hans.md")).unwrap();
    assert_eq!(draft, "⟦Guan Heng filmed camps in Xinjiang.⟧他于2026年获得庇护。\n");
    localize();
    assert_eq!(fs::read_to_string(at("work/a.zh-Hans.xlf")).unwrap(), xlf, "a second run changed the bilingual file");
    assert_eq!(fs::read_to_string(at("out/a.zh-Hans.md")).unwrap(), draft);

    // A translator types a target and corrects the one that was filled in.
    let edited = xlf.replace("他于2026年获得庇护。</target>", "2026年，他获得了庇护。</target>");
    assert_ne!(edited, xlf);
    fs::write(at("work/a.zh-Hans.xlf"), &edited).unwrap();
    localize();
    let kept = fs::read_to_string(at("work/a.zh-Hans.xlf")).unwrap();
    assert!(kept.contains("2026年，他获得了庇护。</target>"), "{kept}");

    // The first sentence changes: the second stays as the translator left it.
    fs::write(at("a.en.md"), ARTICLE.replace("filmed camps", "secretly filmed camps")).unwrap();
    localize();
    let draft = fs::read_to_string(at("out/a.zh-Hans.md")).unwrap();
    assert_eq!(draft, "⟦Guan Heng secretly filmed camps in Xinjiang.⟧2026年，他获得了庇护。\n");
}

#[test]
fn a_finished_sentence_that_vanishes_is_set_aside_and_offered() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("a.txt"), "He was granted asylum in the city in 2026.\n").unwrap();
    let localize =
        || tilmach().args(["localize", "a.txt", "--to", "zh-Hans"]).current_dir(folder.path()).output().unwrap();
    assert!(localize().status.success());
    let xlf = fs::read_to_string(at("work/a.zh-Hans.xlf")).unwrap();
    let translated = xlf.replacen("</source>", "</source>\n    <target>译者的译文。</target>", 1);
    fs::write(at("work/a.zh-Hans.xlf"), translated).unwrap();
    fs::write(at("a.txt"), "He was granted asylum in the city in 2027.\n").unwrap();
    let output = localize();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let names: Vec<String> =
        fs::read_dir(at("work")).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    let aside = names.iter().find(|name| name.contains(".before-")).unwrap_or_else(|| panic!("{names:?}"));
    assert!(fs::read_to_string(at("work").join(aside)).unwrap().contains("译者的译文。"));
    // The old translation is offered for the changed sentence.
    assert!(fs::read_to_string(at("work/a.zh-Hans.xlf")).unwrap().contains("译者的译文。"));
    assert!(!fs::read_to_string(at("out/a.zh-Hans.txt")).unwrap().contains("译者的译文。"));
}

#[test]
fn an_edited_draft_is_not_overwritten() {
    let (code, _, _, folder) = run(&[("a.txt", ARTICLE.as_bytes())], &["localize", "a.txt", "--to", "ug"]);
    assert_eq!(code, Some(0));
    let draft = folder.path().join("out/a.ug-Arab.txt");
    fs::write(&draft, "edited").unwrap();
    fs::write(folder.path().join("a.txt"), "New words.\n").unwrap();
    let again = tilmach().args(["localize", "a.txt", "--to", "ug"]).current_dir(folder.path()).output().unwrap();
    assert_eq!(again.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&again.stderr).contains("--force"));
    assert_eq!(fs::read_to_string(&draft).unwrap(), "edited");
}

/// Files, arguments, and what standard error must say.
type Case<'a> = (Vec<(&'a str, &'a [u8])>, Vec<&'static str>, &'a [&'a str]);

/// Each row: a file that is wrong, the command, what standard error must say. All end with 2, and
/// nothing is written.
#[test]
fn bad_input_is_named_and_nothing_is_written() {
    let article = ("a.txt", ARTICLE.as_bytes());
    let localize = |extra: &[&'static str]| [&["localize", "a.txt", "--to", "ug"], extra].concat();
    let cases: Vec<Case> = vec![
        (vec![("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")], localize(&[]), &["a.txt", "binary"]),
        (vec![("a.txt", b"\xEF\xBB\xBFabc \xFF\xFE\xFD\x80")], localize(&[]), &["a.txt:@7", "UTF-8"]),
        (vec![], localize(&[]), &["a.txt", "no such file"]),
        (vec![article], vec!["localize", "a.txt", "--to", "xx-zz-yy"], &["xx-zz-yy", "zh-Hans"]),
        (vec![article], localize(&["--glossary", "none.toml"]), &["none.toml", "no such file"]),
        (
            vec![article, ("g.toml", b"[[concept]]\nid = \"a\"\nstatsu = 1\n")],
            localize(&["--glossary", "g.toml"]),
            &["g.toml:3:1"],
        ),
        (
            vec![article, ("m.tmx", b"<?xml version=\"1.0\"?><tmx version=\"1.4\"><body><tu>")],
            localize(&["--memory", "m.tmx"]),
            &["m.tmx:1"],
        ),
        (vec![article, ("tilmach.toml", b"targts = []\n")], localize(&[]), &["tilmach.toml:1:1", "targets"]),
        (vec![article, ("tilmach.toml", b"source = \n")], localize(&[]), &["tilmach.toml:1:"]),
        (vec![article, ("work/a.ug-Arab.xlf", b"<xliff><oops")], localize(&[]), &["a.ug-Arab.xlf:1"]),
    ];
    for (files, args, said) in cases {
        let (code, out, err, folder) = run(&files, &args);
        assert_eq!(code, Some(2), "{args:?}\n{out}{err}");
        for words in said {
            assert!(err.contains(words), "{args:?}: {words} is not in\n{err}");
        }
        assert!(!folder.path().join("out").exists(), "{args:?} wrote a draft");
    }
}

#[test]
fn an_empty_file_is_valid() {
    let (code, out, err, folder) = run(&[("a.txt", b"")], &["localize", "a.txt", "--to", "zh", "--format", "json"]);
    assert_eq!(code, Some(0), "{err}");
    let report: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(report["documents"][0]["targets"][0]["tally"]["segments"], 0);
    assert_eq!(fs::read(folder.path().join("out/a.zh-Hans.txt")).unwrap(), b"");
}

#[test]
fn every_encoding_comes_back_as_it_was() {
    let text = "新疆的报道。\r\n第二行。\r\n";
    let utf16: Vec<u8> = std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let gb = encoding_rs::GB18030.encode(text).0.into_owned();
    let bom = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    for (name, bytes) in [("utf16.txt", utf16), ("gb.txt", gb), ("bom.txt", bom)] {
        let args = ["localize", name, "--from", "zh-Hans", "--to", "en", "--untranslated", "source"];
        let (code, out, err, folder) = run(&[(name, &bytes)], &args);
        assert_eq!(code, Some(0), "{name}: {out}{err}");
        let written = folder.path().join("out").join(name.replace(".txt", ".en.txt"));
        assert_eq!(fs::read(written).unwrap(), bytes, "{name}");
    }
}

/// A translation tool on Windows saved the bilingual file in UTF-16.
#[test]
fn a_bilingual_file_in_utf_16_stays_in_utf_16() {
    let (code, _, err, folder) = run(&[("a.en.txt", b"One village.\n")], &["extract", "a.en.txt", "--to", "ug-Arab"]);
    assert_eq!(code, Some(0), "{err}");
    let path = folder.path().join("work/a.ug-Arab.xlf");
    let saved =
        fs::read_to_string(&path).unwrap().replace("UTF-8", "UTF-16").replace("<segment ", "<!-- by hand --><segment ");
    let saved = saved.replace("</source>", "</source><target>بىر يېزا.</target>");
    let utf16 = |text: &str| -> Vec<u8> {
        std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
    };
    fs::write(&path, utf16(&saved)).unwrap();
    for command in ["extract", "localize", "pretranslate"] {
        let file = if command == "pretranslate" { "work/a.ug-Arab.xlf" } else { "a.en.txt" };
        let to: &[&str] = if command == "pretranslate" { &[] } else { &["--to", "ug-Arab"] };
        let output = tilmach().current_dir(folder.path()).arg(command).arg(file).args(to).output().unwrap();
        assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
        let bytes = fs::read(&path).unwrap();
        assert_eq!(bytes[..2], [0xFF, 0xFE], "{command}");
        let text = tilmach::io::decode(bytes, None).unwrap().text;
        assert!(text.contains("encoding=\"UTF-16\"") && text.contains("by hand"), "{command}: {text}");
        assert!(text.contains("<target>بىر يېزا.</target>"), "{command}: {text}");
    }
    let draft = fs::read_to_string(folder.path().join("out/a.ug-Arab.txt")).unwrap();
    assert_eq!(draft, "بىر يېزا.\n");
}

/// Whatever a command is told to write, a file that holds something else stays as it is.
#[test]
fn no_output_replaces_somebodys_file() {
    let article: (&str, &[u8]) = ("a.en.md", b"Thousands were held in a camp.\n");
    let tmx: (&str, &[u8]) = (
        "m.tmx",
        b"<tmx version=\"1.4\"><header srclang=\"en\" datatype=\"plaintext\" segtype=\"sentence\" adminlang=\"en\" \
          o-tmf=\"x\" creationtool=\"x\" creationtoolversion=\"1\"/><body><tu><tuv xml:lang=\"en\"><seg>A camp.</seg></tuv>\
          <tuv xml:lang=\"zh-Hans\"><seg>\xe4\xb8\x80</seg></tuv></tu></body></tmx>",
    );
    let precious: &[u8] = b"Somebody's work.\n";
    let commands: [(&str, &[&str]); 9] = [
        ("p.md", &["check", "a.en.md", "-f", "json=p.md"]),
        ("p.html", &["check", "a.en.md", "-f", "html=p.html"]),
        ("p.txt", &["check", "a.en.md", "-f", "full=p.txt"]),
        ("p.tmx", &["tm", "export", "--memory", "m.tmx", "p.tmx"]),
        ("p.tsv", &["tm", "migrate", "camp", "centre", "--lang", "en", "--memory", "m.tmx", "-o", "p.tsv"]),
        ("tilmach-baseline.json", &["baseline", "write", "a.en.md"]),
        ("man/tilmach.1", &["man", "man"]),
        ("p.toml", &["glossary", "export", "p.toml"]),
        ("p.en.md", &["script", "normalize", "a.en.md", "-o", "p.en.md"]),
    ];
    for (output, args) in commands {
        let (code, _, said, folder) = run(&[article, tmx, (output, precious)], args);
        assert_eq!(fs::read(folder.path().join(output)).unwrap(), precious, "{args:?} wrote over it");
        assert_eq!(code, Some(2), "{args:?}: {said}");
        assert!(said.contains("there is a file of this name already"), "{args:?}: {said}");
    }
}

/// A report made anew replaces the report of the run before, in every form.
#[test]
fn a_report_replaces_its_like() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let check = |form: &str| {
        let sink = format!("{form}=report");
        tilmach().args(["check", "a.en.md", "--exit-zero", "-f", &sink]).current_dir(at).output().unwrap()
    };
    for form in ["full", "concise", "json", "jsonl", "sarif", "junit", "github", "gitlab", "html"] {
        let _ = fs::remove_file(at.join("report"));
        for text in ["They went to to the camp .\n", "Nobody came.\n", "They went to to the camp .\n"] {
            fs::write(at.join("a.en.md"), text).unwrap();
            let output = check(form);
            assert_eq!(output.status.code(), Some(0), "{form}: {}", String::from_utf8_lossy(&output.stderr));
        }
    }
}

#[test]
fn an_output_is_never_its_own_input() {
    let (code, _, said, folder) = run(&[("a.en.md", b"One came.\n")], &["extract", "a.en.md", "--to", "zh-Hans"]);
    assert_eq!(code, Some(0), "{said}");
    let file = folder.path().join("work/a.zh-Hans.xlf");
    let before = fs::read(&file).unwrap();
    let merge = ["merge", "work/a.zh-Hans.xlf", "-o", "work/a.zh-Hans.xlf", "--force"];
    let output = tilmach().args(merge).current_dir(folder.path()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(fs::read(&file).unwrap(), before);
}

/// What could not be read is never called clean.
#[test]
fn broken_documents_end_with_2() {
    let broken: [(&str, &[u8]); 3] =
        [("a.en.json", b"{\"a\": \"One"), ("a.en.yaml", b"a: [1, \"two\n"), ("a.en.docx", b"PK\x03\x04 and no more")];
    for (name, bytes) in broken {
        for args in [
            &["check", name][..],
            &["stats", name],
            &["extract", name, "--to", "zh-Hans"],
            &["localize", name, "--to", "ug-Arab"],
        ] {
            let (code, _, said, _) = run(&[(name, bytes)], args);
            assert_eq!(code, Some(2), "{args:?}: {said}");
            assert!(said.contains(name), "{args:?} does not name the file: {said}");
        }
    }
    for name in ["m.tmx", "a.zh-Hans.xlf", "g.toml"] {
        let (code, ..) = run(&[(name, b"<x/>")], &["localize", name, "--to", "zh-Hans"]);
        assert_eq!(code, Some(2), "{name} is no document");
    }
}

/// Codes between sentences that nobody has translated yet are no fault of a translator.
#[test]
fn a_fresh_draft_has_no_findings() {
    let text = b"Hello there.<br>Contact us now.\n\nHe left.[^1] She stayed.\n\n[^1]: A note.\n";
    let (code, printed, said, _) = run(&[("a.en.md", text)], &["localize", "a.en.md", "--to", "zh-Hans,ug-Arab"]);
    assert_eq!(code, Some(0), "{printed}{said}");
}

#[test]
fn targets_that_cannot_be_meant_are_refused() {
    let article: (&str, &[u8]) = ("a.en.md", b"One came.\n");
    let (code, _, said, _) = run(&[article], &["localize", "a.en.md", "--to", "en"]);
    assert_eq!(code, Some(2), "{said}");
    let config: (&str, &[u8]) = ("tilmach.toml", b"source = \"en\"\n[output]\ndraft = \"out/x\"\n");
    let (code, _, said, _) = run(&[article, config], &["localize", "a.en.md", "--to", "zh-Hans,ug-Arab"]);
    assert_eq!(code, Some(2), "both targets would be one file: {said}");
}

#[test]
fn a_full_disk_is_said_and_costs_nothing() {
    if !Path::new("/dev/full").exists() {
        eprintln!("NOT RUN: this system has no /dev/full");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.txt"), ARTICLE).unwrap();
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let child = tilmach()
        .args(["extract", "a.txt", "--to", "ug", "-o", "-"])
        .current_dir(folder.path())
        .stdout(full)
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    assert_eq!(child.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&child.stderr).contains("disk is full"));
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.txt"), ARTICLE).unwrap();
    let work = folder.path().join("work");
    fs::create_dir(&work).unwrap();
    fs::set_permissions(&work, fs::Permissions::from_mode(0o555)).unwrap();
    if fs::write(work.join("probe"), "").is_ok() {
        eprintln!("NOT RUN: this user may write everywhere (root)");
        return;
    }
    let output = tilmach().args(["localize", "a.txt", "--to", "ug"]).current_dir(folder.path()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("a.ug-Arab.xlf") && said.contains("permission denied"), "{said}");
}

#[cfg(unix)]
#[test]
fn an_interrupt_ends_with_130_and_leaves_no_temporary_file() {
    use std::io::Write as _;
    let folder = tempfile::tempdir().unwrap();
    let mut child = tilmach()
        .args(["segment", "--lang", "en", "--jsonl"])
        .current_dir(folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    // The first answer shows that the program is up and waits for more.
    // Waiting for a child closes its input; this one must end for the signal alone.
    let mut input = child.stdin.take().unwrap();
    input.write_all(b"{\"id\":1,\"text\":\"One. Two.\"}\n").unwrap();
    let mut first = String::new();
    std::io::BufRead::read_line(&mut std::io::BufReader::new(child.stdout.as_mut().unwrap()), &mut first).unwrap();
    assert!(first.contains("\"One.\""), "{first}");
    let pid = child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &pid]).status().unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(130));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn every_command_explains_itself_in_every_language() {
    for tag in tilmach::i18n::LOCALES {
        let ui = tilmach::i18n::Localizer::new(&[tag.parse().unwrap()], tilmach::i18n::Isolation::Off);
        let mut left = vec![tilmach::cli::command(&ui)];
        let mut seen = 0;
        while let Some(command) = left.pop() {
            assert!(command.get_about().is_some(), "{tag}: {} says nothing", command.get_name());
            left.extend(command.get_subcommands().cloned());
            seen += 1;
        }
        assert!(seen > 15, "{tag}: only {seen} commands");
    }
}
