//! `tilmach explain`: the page of a rule.

use std::io::Write as _;

use super::app::{App, Exit, Failure};
use crate::check::registry;
use crate::io::closest;
use crate::model::{Message, Problem};

/// Arguments of `tilmach explain`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "CODE")]
    code: Option<String>,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let mut out = app.out();
    let Some(code) = &args.code else {
        for info in registry::all() {
            writeln!(out, "{:<8} {:?}  {}", info.code, info.severity, info.name)?;
        }
        out.flush()?;
        return Ok(Exit::Clean);
    };
    let Some(info) = registry::find(code) else {
        let all = registry::all();
        let problem = Problem::new(Message::new("error-check-code").arg("code", code.as_str()));
        let upper = code.to_ascii_uppercase();
        return Err(match closest(&upper, all.iter().map(|info| info.code)) {
            Some(meant) => problem.hint(Message::new("hint-did-you-mean").arg("meant", meant)),
            None => problem.hint(Message::new("hint-check-codes")),
        }
        .into());
    };
    writeln!(out, "# {} {}\n\n{}", info.code, info.name, info.page())?;
    out.flush()?;
    Ok(Exit::Clean)
}
