//! Help texts from Fluent. `clap` wants them as strings while the command line is built, so they are
//! set here by id, before parsing:
//!
//! - `help-tm-lookup`: what `tilmach tm lookup` does, one line (required)
//! - `help-tm-lookup-long`: the same at length, with examples (optional)
//! - `help-tm-lookup--min`: its flag or argument `min` (required); `help--quiet` for shared ones

use clap::{Arg, ArgAction, Command};

use crate::i18n::Localizer;

/// Sets every help text of `command` and of its subcommands in the language of `ui`.
pub(super) fn localize(command: Command, ui: &Localizer) -> Command {
    let shared: Vec<String> =
        command.get_arguments().filter(|a| a.is_global_set()).map(|a| a.get_id().to_string()).collect();
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    let root = command.disable_version_flag(true).arg(version);
    visit(root, "help", ui, &shared)
}

/// The ids that [`localize`] looks up, the optional ones left out.
pub(super) fn ids(command: &Command) -> Vec<String> {
    fn walk(command: &Command, id: &str, out: &mut Vec<String>) {
        out.push(id.to_owned());
        for arg in command.get_arguments().filter(|arg| !matches!(arg.get_id().as_str(), "help" | "version")) {
            out.push(arg_id(id, arg.get_id().as_str()));
        }
        for sub in command.get_subcommands() {
            walk(sub, &format!("{id}-{}", sub.get_name()), out);
        }
    }
    let mut out =
        ["help--help", "help--version", "help-heading-arguments", "help-heading-options", "help-heading-commands"]
            .map(str::to_owned)
            .to_vec();
    walk(command, "help", &mut out);
    out
}

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
    let names: Vec<String> = command.get_arguments().map(|arg| arg.get_id().to_string()).collect();
    for name in names {
        let own = if shared.contains(&name) || name == "help" || name == "version" { "help" } else { id };
        let help = text(&arg_id(own, &name));
        command = command.mut_arg(&name, |arg| {
            let heading = if arg.is_positional() { "help-heading-arguments" } else { "help-heading-options" };
            let arg = if let Some(heading) = text(heading) { arg.help_heading(heading) } else { arg };
            if let Some(help) = help { arg.help(help) } else { arg }
        });
    }
    let subs: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for sub in subs {
        let sub_id = format!("{id}-{sub}");
        command = command.mut_subcommand(&sub, |inner| visit(inner, &sub_id, ui, shared));
    }
    command
}

fn arg_id(command: &str, arg: &str) -> String {
    format!("{command}--{}", arg.replace('_', "-"))
}
