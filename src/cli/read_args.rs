//! The flags that say how a document is read, where its name, its content and the project do not.

use crate::formats::{self, Format};
use crate::model::{Message, Problem};
use crate::project::Project;

/// Flags shared by the commands that read documents.
#[derive(clap::Args, Clone)]
pub(crate) struct ReadArgs {
    #[arg(long, value_name = "FORMAT")]
    input_format: Option<String>,
    #[arg(long, value_name = "USE=NAME", value_delimiter = ',')]
    columns: Vec<String>,
}

impl ReadArgs {
    /// The name of the format, where one is told.
    pub(crate) fn format(&self) -> Result<Option<&'static str>, Problem> {
        Ok(self.input_format.as_deref().map(formats::named).transpose()?.map(Format::name))
    }

    /// Lays what is told about columns over what the project says.
    pub(crate) fn lay_over(&self, project: &mut Project) -> Result<(), Problem> {
        for told in &self.columns {
            let columns = &mut project.config.read.columns;
            let (place, name) = match told.split_once('=') {
                Some(("source", name)) => (&mut columns.source, name),
                Some(("target", name)) => (&mut columns.target, name),
                Some(("key", name)) => (&mut columns.key, name),
                Some(("note", name)) => (&mut columns.note, name),
                Some(("context", name)) => (&mut columns.context, name),
                _ => {
                    let message = Message::new("error-columns").arg("told", told.as_str());
                    return Err(Problem::new(message).hint(Message::new("hint-columns")));
                }
            };
            name.clone_into(place);
        }
        Ok(())
    }
}
