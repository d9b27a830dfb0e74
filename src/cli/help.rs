//! Help texts from Fluent. `clap` wants them as strings while the command line is built, so they are
//! set here by id, before parsing:
//!
//! - `help-tm-lookup`: what `tilmach tm lookup` does, one line (required)
//! - `help-tm-lookup-long`: the same at length, with examples (optional)
//! - `help-tm-lookup--min`: its flag or argument `min`, or `help--min` where several commands have it
//!   (one of the two is required)

use clap::builder::StyledStr;
use clap::{Arg, ArgAction, Command};
use icu_segmenter::LineSegmenter;
use icu_segmenter::options::LineBreakOptions;
use unicode_width::UnicodeWidthStr as _;

use crate::i18n::Localizer;
use crate::model::Message;

/// Columns of a terminal that does not say how wide it is.
const WIDTH: usize = 100;

/// Sets every help text of `command` and of its subcommands in the language of `ui`.
pub(super) fn localize(command: Command, ui: &Localizer) -> Command {
    let shared: Vec<String> =
        command.get_arguments().filter(|a| a.is_global_set()).map(|a| a.get_id().to_string()).collect();
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    // Lines are broken by `lay_out`: Chinese has no blanks that clap could break at.
    let root = command.disable_version_flag(true).arg(version).term_width(0);
    visit(root, "help", ui, &shared)
}

/// The ids that [`localize`] looks up, the optional ones left out. One of each row is enough.
pub(super) fn ids(command: &Command) -> Vec<Vec<String>> {
    fn walk(command: &Command, id: &str, out: &mut Vec<Vec<String>>) {
        out.push(vec![id.to_owned()]);
        for arg in command.get_arguments().filter(|arg| !matches!(arg.get_id().as_str(), "help" | "version")) {
            out.push(arg_ids(id, arg.get_id().as_str()).into());
        }
        for sub in command.get_subcommands() {
            walk(sub, &format!("{id}-{}", sub.get_name()), out);
        }
    }
    let mut out = [
        "help--help",
        "help--version",
        "help-heading-arguments",
        "help-heading-options",
        "help-heading-commands",
        "help-heading-usage",
    ]
    .map(|id| vec![id.to_owned()])
    .to_vec();
    walk(command, "help", &mut out);
    out
}

/// The first place in a list of flags for those that every command has.
const EVERYWHERE: usize = 500;

fn visit(command: Command, id: &str, ui: &Localizer, shared: &[String]) -> Command {
    let text = |id: &str| ui.get(id);
    let mut command =
        command.disable_help_flag(true).arg(Arg::new("help").short('h').long("help").action(ArgAction::Help));
    if let Some(about) = text(id) {
        command = command.about(about);
    }
    if let Some(long) = text(&format!("{id}-long")) {
        command = command.long_about(long);
    }
    if let Some(heading) = text("help-heading-commands") {
        command = command.subcommand_help_heading(heading);
    }
    let usage = ui.text(&Message::new("help-heading-usage"));
    command = command.help_template(format!(
        "{{before-help}}{{about-with-newline}}\n{usage}{{usage}}\n\n{{all-args}}{{after-help}}"
    ));
    let names: Vec<String> = command.get_arguments().map(|arg| arg.get_id().to_string()).collect();
    for (place, name) in names.into_iter().enumerate() {
        let everywhere = shared.contains(&name) || name == "help" || name == "version";
        // As declared, not by name; what every command has comes last.
        let place = if everywhere { EVERYWHERE + place } else { place };
        let help = arg_ids(id, &name).iter().find_map(|id| text(id));
        command = command.mut_arg(&name, |arg| {
            let heading = if arg.is_positional() { "help-heading-arguments" } else { "help-heading-options" };
            let arg = arg.display_order(place);
            let arg = if let Some(heading) = text(heading) { arg.help_heading(heading) } else { arg };
            match help {
                Some(help) if arg.get_action().takes_values() => {
                    let help = with_values(help, &arg, ui);
                    arg.help(help).hide_default_value(true).hide_possible_values(true)
                }
                Some(help) => arg.help(help),
                None => arg,
            }
        });
    }
    let subs: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for sub in subs {
        let sub_id = format!("{id}-{sub}");
        command = command.mut_subcommand(&sub, |inner| visit(inner, &sub_id, ui, shared));
    }
    command
}

/// Where the help of an argument may stand: its own first, then the one it shares with other commands.
fn arg_ids(command: &str, arg: &str) -> [String; 2] {
    let arg = arg.replace('_', "-");
    [format!("{command}--{arg}"), format!("help--{arg}")]
}

/// The help of an argument with its values and its default, where its words do not name them.
fn with_values(mut help: String, arg: &Arg, ui: &Localizer) -> String {
    let values: Vec<String> = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    if values.iter().any(|value| !help.contains(value.as_str())) {
        help = format!("{help} [{}]", values.join(", "));
    }
    let defaults: Vec<_> = arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    if !defaults.is_empty() {
        let default = Message::new("help-default").arg("value", defaults.join(" "));
        help += &ui.text(&default);
    }
    help
}

/// Help in lines that fit the terminal, an option's words under each other; broken where Unicode allows
/// it (UAX #14), since Chinese writes no blanks.
pub(super) fn lay_out(help: &StyledStr) -> String {
    let width = terminal_size::terminal_size().map_or(WIDTH, |(width, _)| WIDTH.min(width.0.into()));
    help.ansi().to_string().lines().map(|line| fill(line, width) + "\n").collect()
}

/// One line as lines of at most `width` columns where that can be done; the later ones begin below the
/// first one's last column of words.
fn fill(line: &str, width: usize) -> String {
    // Styles stand before the words only.
    let styled = line.rfind('\u{1b}').and_then(|at| Some(at + line[at..].find('m')? + 1)).unwrap_or(0);
    let (flags, words) = line.split_at(styled);
    let gap = words.find("  ").map_or(0, |at| if flags.is_empty() { 0 } else { at });
    let words_start = flags.len() + gap + (words[gap..].len() - words[gap..].trim_start().len());
    let (head, words) = line.split_at(words_start);
    let indent = anstream::adapter::strip_str(head).to_string().width();
    let mut out = head.to_owned();
    let (mut column, mut from) = (indent, 0);
    for to in LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default()).segment_str(words).skip(1) {
        // Language tags, flags and file names are typed as they stand: zh-Hans is not broken at its hyphen.
        let typed = |c: &u8| c.is_ascii_graphic();
        if words.as_bytes()[..to].last().is_some_and(typed) && words.as_bytes().get(to).is_some_and(typed) {
            continue;
        }
        let piece = &words[from..to];
        if column + piece.trim_end().width() > width && column > indent {
            out.truncate(out.trim_end().len());
            out.push('\n');
            out.push_str(&" ".repeat(indent));
            column = indent;
        }
        out.push_str(piece);
        column += piece.width();
        from = to;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn words_continue_below_the_words() {
        let line = "  \u{1b}[1m--to\u{1b}[0m <LANG>  the language to write, or several";
        let filled =
            "  \u{1b}[1m--to\u{1b}[0m <LANG>  the language\n               to write, or\n               several";
        assert_eq!(fill(line, 28), filled);
        assert_eq!(fill("  tilmach check", 80), "  tilmach check");
    }

    #[test]
    fn what_is_typed_is_not_broken() {
        assert_eq!(fill("to zh-Hans or a/b.en.md", 8), "to\nzh-Hans\nor\na/b.en.md");
    }

    #[test]
    fn chinese_is_broken_between_characters_but_not_before_a_comma() {
        assert_eq!(fill("  检查文档、译文和双语文件", 12), "  检查文档、\n  译文和双语\n  文件");
        assert_eq!(fill("检查文档译，文", 10), "检查文档\n译，文");
    }
}
