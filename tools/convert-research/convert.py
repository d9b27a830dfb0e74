#!/usr/bin/env python3
"""Makes glossaries/<subject>/*.toml and glossaries/sources.toml of a research folder (terms.jsonl, sources.tsv).

    python3 tools/convert-research/convert.py RESEARCH_FOLDER glossaries

It was run once; since then the TOML files are the source of truth and are edited by hand. It is kept
because it documents what was carried over and what was decided on the way (decisions.toml beside it),
and because the same steps serve the next list of that kind. It refuses to overwrite a file.
"""
import collections
import difflib
import json
import pathlib
import re
import sys
import textwrap
import tomllib

LANGS = ("en", "zh-Hans", "zh-Hant", "ug-Arab")
SENSITIVITY = {"legal-term-of-art": "legal-term"}
CONFIDENCE = {"uncertain": "unverified"}


def main():
    research, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    decisions = tomllib.loads((pathlib.Path(__file__).parent / "decisions.toml").read_text("utf8"))
    rows = [json.loads(line) for line in (research / "terms.jsonl").read_text("utf8").splitlines() if line.strip()]
    used = set()

    files = collections.OrderedDict()
    for row in rows:
        files.setdefault(file_of(row, decisions), []).append(concept(row, decisions, used))
    for path, concepts in files.items():
        write(out / path, "\n\n".join(concepts) + "\n")
    write(out / "sources.toml", sources(research, decisions))

    unused = {(c, lang, form) for c, langs in decisions["term"].items() for lang, forms in langs.items() for form in forms} - used
    for key in sorted(unused):
        print("decision about a term that is not in the research:", *key, file=sys.stderr)
    print(f"{len(rows)} concepts in {len(files)} files")
    sys.exit(bool(unused))


def file_of(row, decisions):
    for name, ids in decisions["files"].get(row["group"], {}).items():
        if row["id"] in ids:
            return f"{row['group']}/{name}.toml"
    return f"{row['group']}/{decisions['rest'].get(row['group'], row['group'])}.toml"


def concept(row, decisions, used):
    text = decisions["text"]

    def say(value):
        for old, new in text.items():
            value = value.replace(old, new)
        return value

    lines = ["[[concept]]"]
    put(lines, "id", row["id"])
    put(lines, "group", row["group"])
    put(lines, "pos", row["pos"])
    put(lines, "sensitivity", SENSITIVITY.get(row["sensitivity"], row["sensitivity"]))
    put(lines, "definition", say(row["definition"]))
    put(lines, "note", say(row["usage"]))
    absent = [(lang, row[lang]["reason"]) for lang in LANGS if row[lang]["preferred"] is None]
    if absent:
        lines.append("absent = [")
        lines += [f"  {{ lang = {quote(lang)}, reason = {quote(reason)} }}," for lang, reason in absent]
        lines.append("]")
    for lang in LANGS:
        entry = row[lang]
        if entry["preferred"] is None:
            continue
        main = {"form": entry["preferred"], "status": "preferred", "confidence": entry["confidence"], "sources": entry.get("sources", [])}
        would = entry.get("conversion_would_be")
        if would:
            main["why"] = f"not converted from zh-Hans, which would give {would}"
            if any("HK" in regions(v.get("why", "")) for v in entry.get("variants", []) if v["status"] == "admitted"):
                main["region"] = ["TW"]
        for term in [main, *entry.get("variants", [])]:
            decided = decisions["term"].get(row["id"], {}).get(lang, {}).get(term["form"], {})
            if decided:
                used.add((row["id"], lang, term["form"]))
            keys = {
                "type": kind(lang, entry["preferred"], term),
                "reason": say(term.get("why", "")),
                "region": term.get("region") or (regions(term.get("why", "")) if term["status"] == "admitted" else []),
                "sources": [citation(s, decisions) for s in term.get("sources", [])],
                "confidence": CONFIDENCE.get(term["confidence"], term["confidence"]),
                "forms": ["".join(term["form"].split("the ", 1)[1:])] if re.match(r"[Tt]he ", term["form"]) else [],
            }
            if term["form"].startswith("The "):
                keys["forms"] = [term["form"][4:]]
            keys |= decided
            lines += ["", "[[concept.term]]"]
            put(lines, "lang", lang)
            put(lines, "form", term["form"])
            put(lines, "status", term["status"])
            if keys["type"] == "full":
                del keys["type"]
            for key in ("type", "voice", "ambiguous", "reason", "region", "case", "match", "not_near", "forms", "gloss", "sources", "confidence"):
                if keys.get(key):
                    put(lines, key, keys[key])
    return "\n".join(lines)


def kind(lang, preferred, term):
    """A first guess from the letters; decisions.toml has the last word."""
    form = term["form"]
    if re.fullmatch(r"(?:[A-Z]\.?){2,6}", form) or (lang == "ug-Arab" and re.match(r"(?:\w )+\w$", form)):
        return "acronym"
    if term["status"] == "preferred" or form == preferred:
        return "full"
    if lang.startswith("zh"):
        if form in preferred:
            return "short"
        if subsequence(form, preferred):
            return "acronym"
        if subsequence(preferred, form):
            return "full"
        same = sum(a == b for a, b in zip(form, preferred))
        return "spelling" if len(form) == len(preferred) > 3 and same >= len(form) - 1 else "synonym"
    a, b = words(form), words(preferred)
    if len(a) == len(b) and difflib.SequenceMatcher(None, "".join(a), "".join(b)).ratio() >= 0.8:
        return "spelling"
    if set(a) < set(b):
        return "short"
    if set(b) < set(a):
        return "full"
    return "synonym"


def words(form):
    drop = {"the", "of", "and", "for", "a", "in"}
    return [w.rstrip("s") for w in re.split(r"[\s\-]+", form.lower()) if w not in drop]


def subsequence(short, long):
    rest = iter(long)
    return all(c in rest for c in short)


def regions(why):
    found = [code for code, names in (("TW", "台灣|台湾"), ("HK", "香港"), ("MO", "澳門"), ("GB", "British"), ("CN", "香港、中國")) if re.search(names, why)]
    return [] if re.search("指本國|對照", why) else found


def citation(source, decisions):
    key, colon, locator = source.partition(":")
    return decisions["source_keys"].get(key, key) + colon + locator


def sources(research, decisions):
    out = ["# Everything that terms cite: publisher, title and date; where it is found."]
    for line in (research / "sources.tsv").read_text("utf8").splitlines()[1:]:
        key, lang, title, place = line.split("\t")
        title = decisions["source_titles"].get(key, title)
        block = ["", f"[{citation(key, decisions)}]"]
        put(block, "lang", lang)
        put(block, "title", title)
        put(block, "where", place)
        out += block
    return "\n".join(out) + "\n"


def put(lines, key, value):
    if isinstance(value, bool):
        lines.append(f"{key} = {str(value).lower()}")
    elif isinstance(value, list):
        one = f"{key} = [{', '.join(map(quote, value))}]"
        lines += [one] if len(one) <= 100 else [f"{key} = [", *(f"  {quote(v)}," for v in value), "]"]
    elif len(value) > 88 and " " in value:
        # A backslash at the end of a line joins it to the next.
        body = textwrap.wrap(value, 96, break_long_words=False, break_on_hyphens=False)
        body = [escape(line).replace('\\"', '"') for line in body]
        body = [line[:-1] + '\\"' if line.endswith('"') and line is body[-1] else line for line in body]
        lines += [f'{key} = """', *(f"{line} \\" for line in body[:-1]), f'{body[-1]}"""']
    else:
        lines.append(f"{key} = {quote(value)}")


def quote(value):
    return f"'{value}'" if '"' in value and "'" not in value else f'"{escape(value)}"'


def escape(value):
    return value.replace("\\", "\\\\").replace('"', '\\"')


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "x", encoding="utf8") as file:
        file.write(text)


main()
