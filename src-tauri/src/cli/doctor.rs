//! `doctor`: examines the journal without changing it.

use std::process::ExitCode;

use super::{
    CliError, FAILURE, Session,
    page::{columns, indent},
};
use crate::ops::{self, Checkup};

pub(super) fn run(session: &mut Session<'_>) -> Result<ExitCode, CliError> {
    let checkup = ops::doctor(session.ctx()?)?;
    session.answer(&checkup, |checkup: &Checkup, page| {
        let words = page.words;
        let rows = [
            vec![words.get("cli-doctor-file"), checkup.data.path.clone()],
            vec![words.get("cli-doctor-bytes"), checkup.data.bytes.to_string()],
            vec![words.get("cli-doctor-roles"), checkup.data.roles.to_string()],
            vec![words.get("cli-doctor-entries"), checkup.data.entries.to_string()],
            vec![words.get("cli-doctor-trash"), checkup.trash.to_string()],
        ];
        let mut text = columns(&rows);
        if checkup.findings.is_empty() {
            text.push_str(&format!("{}\n", page.strong(&words.get("cli-doctor-sound"))));
            return text;
        }
        text.push_str(&format!("{}\n", page.strong(&words.get("cli-doctor-unsound"))));
        for finding in &checkup.findings {
            let key = format!("cli-finding-{}", finding.code);
            let line = words.with(&key, &[("detail", finding.detail.as_str().into())]);
            text.push_str(&indent(&super::page::printable(&line), 2));
        }
        text
    })?;
    Ok(if checkup.findings.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(FAILURE)
    })
}
