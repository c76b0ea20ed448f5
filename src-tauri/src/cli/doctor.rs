//! `doctor`: examines the journal, and with `--repair` makes anew what is made from the rest.

use std::process::ExitCode;

use clap::Args;

use super::{
    CliError, FAILURE, Session,
    page::{columns, indent, printable},
};
use crate::{
    api::{DoctorView, Severity},
    ops,
};

/// What to do about it.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Makes anew what is made from the rest.
    #[arg(long)]
    repair: bool,
}

pub(super) fn run(session: &mut Session<'_>, arguments: &Arguments) -> Result<ExitCode, CliError> {
    let checkup = if arguments.repair {
        ops::doctor_repair(session.ctx()?)?.value
    } else {
        ops::doctor(session.ctx()?)?
    };
    session.answer(&checkup, |checkup: &DoctorView, page| {
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
            let severity = words.get(match finding.severity {
                Severity::Error => "finding-error",
                Severity::Warning => "finding-warning",
                Severity::Note => "finding-note",
            });
            let key = format!("finding-{}", finding.code);
            let line = words.with(&key, &[("detail", finding.detail.as_str().into())]);
            text.push_str(&indent(&printable(&format!("{severity}: {line}")), 2));
            if let Some(hint) = words.find(&format!("{key}.hint"), &[]) {
                text.push_str(&indent(&hint, 4));
            }
        }
        if checkup.findings.iter().any(|finding| finding.repairable) {
            text.push_str(&format!("{}\n", words.get("cli-doctor-repairable")));
        }
        text
    })?;
    let wrong = checkup
        .findings
        .iter()
        .any(|finding| finding.severity == Severity::Error);
    Ok(if wrong {
        ExitCode::from(FAILURE)
    } else {
        ExitCode::SUCCESS
    })
}
