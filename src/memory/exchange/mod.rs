//! Exchange with other tools.

mod source;
pub mod tmx;
