//! What the window can do, the command line can: each command of the window has a twin, or a reason to have none.

use std::{collections::BTreeMap, fs, path::Path};

use super::home::Home;

/// A command of the window, and its twin on the command line or (after `-`) why it has none.
const TWINS: &[(&str, &str)] = &[
    ("boot", "- the first frame of the window"),
    ("preferencesGet", "- how the window looks"),
    (
        "preferencesSet",
        "- how the window looks; --lang and the environment say it here",
    ),
    (
        "unlock",
        "- each run asks for the passphrase: --passphrase-file, NENRIN_PASSPHRASE or a prompt",
    ),
    ("lockNow", "- no run leaves the journal open"),
    ("lockSet", "lock"),
    ("keychainSet", "passphrase"),
    ("stir", "- somebody is at the window"),
    ("safety", "backup list"),
    ("backupMake", "backup"),
    ("backupVerify", "backup verify"),
    ("backupRestore", "restore"),
    ("undo", "undo"),
    ("redo", "redo"),
    ("undoSkip", "undo"),
    ("redoSkip", "redo"),
    ("dataInfo", "doctor"),
    ("doctor", "doctor"),
    ("doctorRepair", "doctor"),
    ("damageShow", "salvage"),
    ("damageMend", "salvage"),
    ("damageReplace", "restore"),
    ("dataFolderOpen", "- opens a file manager"),
    ("trashList", "trash list"),
    ("trashRestore", "trash restore"),
    ("trashEmpty", "trash empty"),
    ("sampleEnter", "sample"),
    ("sampleLeave", "- the sample is a folder of its own here"),
    ("archiveExport", "export archive"),
    ("archiveImport", "import archive"),
    ("startPreview", "- a picture of what the first start would write"),
    ("startFinish", "role add"),
    ("roleList", "role list"),
    ("roleParse", "role add"),
    ("roleSave", "role edit"),
    ("roleEnd", "role end"),
    ("roleRemove", "role remove"),
    ("dateParse", "- every option that takes a date reads it"),
    ("entryList", "list"),
    ("entryMonths", "- how a list that scrolls is laid out"),
    ("entryShow", "show"),
    ("entrySave", "write"),
    ("entryRemove", "remove"),
    ("versionList", "versions"),
    ("versionShow", "versions"),
    ("versionRestore", "versions"),
    ("entriesOnThisDay", "- list --from --to"),
    ("signalsFind", "- while one types; write and show say what was found"),
    ("suggestionWhy", "evidence why"),
    ("markdownRender", "- HTML for the preview"),
    ("draftSave", "- while one types"),
    ("draftDiscard", "- while one types"),
    ("evidenceSet", "evidence confirm"),
    ("evidenceQueue", "evidence queue"),
    ("evidenceSetMany", "evidence confirm"),
    ("recapList", "recap list"),
    ("recapAdd", "recap add"),
    ("recapRemove", "recap remove"),
    ("signalList", "signal list"),
    ("signalOffers", "signal offers"),
    ("signalSave", "signal add"),
    ("signalRemove", "signal remove"),
    ("signalDecline", "signal decline"),
    ("cardList", "card list"),
    ("cardSave", "card add"),
    ("cardRemove", "card remove"),
    ("promptOfDay", "prompt"),
    ("promptNext", "prompt next"),
    ("promptList", "prompt list"),
    ("promptSave", "prompt add"),
    ("promptRemove", "prompt remove"),
    ("directions", "directions"),
    ("directionShow", "directions"),
    ("directionStar", "star"),
    (
        "timeline",
        "- a picture; its content is in role list, list, directions and reading list",
    ),
    ("threads", "carry list"),
    ("threadSet", "carry confirm"),
    ("timelineGrains", "- a picture"),
    ("timelineMarks", "- a picture"),
    ("drawingSave", "- a picture"),
    ("matrix", "matrix"),
    ("matrixCell", "matrix"),
    ("rings", "rings"),
    ("ringShow", "rings"),
    ("phases", "phase history"),
    ("phaseSave", "phase check"),
    ("phaseRemove", "phase remove"),
    ("planShow", "plan show"),
    ("planSet", "plan will"),
    ("goalSave", "plan goal add"),
    ("goalRemove", "plan goal remove"),
    ("stepSave", "plan step add"),
    ("stepDone", "plan step done"),
    ("stepRemove", "plan step remove"),
    ("planSnapshot", "plan snapshot"),
    ("snapshotShow", "plan snapshot show"),
    ("snapshotRemove", "plan snapshot remove"),
    ("reviewShow", "review show"),
    ("reviewSave", "review set"),
    ("planReplay", "plan replay"),
    ("replaySave", "plan replay"),
    ("exportPreview", "export plan"),
    ("exportSave", "export plan"),
    ("aliasList", "alias list"),
    ("aliasSet", "alias set"),
    ("readingList", "reading list"),
    ("readingSet", "reading done"),
    ("linkSave", "reading add"),
    ("linkRemove", "reading remove"),
    ("linkOpen", "- opens a browser; reading list shows where"),
    ("urlOpen", "- opens a browser"),
    ("windowReady", "- shows the window"),
];

#[test]
fn every_command_of_the_window_has_a_twin_or_a_reason() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/src/ipc/commands.ts");
    let source = fs::read_to_string(path).unwrap();
    let commands: Vec<&str> = source
        .lines()
        .filter_map(|line| line.strip_prefix("export const ")?.split(' ').next())
        .collect();
    let twins: BTreeMap<&str, &str> = TWINS.iter().copied().collect();
    let lacking: Vec<&&str> = commands
        .iter()
        .filter(|command| !twins.contains_key(**command))
        .collect();
    assert!(
        lacking.is_empty(),
        "give these a command line twin, and say it in TWINS: {lacking:?}"
    );
    let gone: Vec<&&str> = twins.keys().filter(|name| !commands.contains(name)).collect();
    assert!(
        gone.is_empty(),
        "these are no commands of the window any more: {gone:?}"
    );
}

#[test]
fn every_twin_exists() {
    let home = Home::ja();
    for (command, twin) in TWINS.iter().filter(|(_, twin)| !twin.starts_with('-')) {
        let mut arguments: Vec<&str> = twin.split(' ').collect();
        arguments.push("--help");
        assert_eq!(home.run(&arguments).code, 0, "{command}: nenrin {twin}");
    }
}
