//! The operations that a person can undo, by name.

/// One operation of the user's. Its name stands in the history and is the key of its words (`undo-<name>`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Op {
    /// A role was added.
    AddRole,
    /// A role was edited.
    EditRole,
    /// A role was ended.
    EndRole,
    /// A role went to the trash.
    RemoveRole,
    /// An entry was written.
    WriteEntry,
    /// An entry was edited.
    EditEntry,
    /// An entry went to the trash.
    RemoveEntry,
    /// An entry got the content of one of its versions back.
    RestoreVersion,
    /// Evidence was confirmed.
    ConfirmEvidence,
    /// Evidence was dismissed.
    DismissEvidence,
    /// A decision on evidence was taken back.
    ResetEvidence,
    /// A direction was starred or unstarred.
    StarDirection,
    /// Will, Can or Must was written.
    WritePlan,
    /// A goal was added.
    AddGoal,
    /// A goal was edited, closed or reopened.
    EditGoal,
    /// A goal went to the trash.
    RemoveGoal,
    /// A step was added.
    AddStep,
    /// A step was edited.
    EditStep,
    /// A step was finished, or that was taken back.
    FinishStep,
    /// A step went to the trash.
    RemoveStep,
    /// A link's status or takeaway was set.
    SetReading,
    /// A link of the user's was added.
    AddLink,
    /// A link was edited, or got another address.
    EditLink,
    /// A link of the user's went to the trash.
    RemoveLink,
    /// The plan was frozen.
    TakeSnapshot,
    /// A frozen plan was removed.
    RemoveSnapshot,
    /// An alias was set.
    SetAlias,
    /// A phase check was written.
    AddPhaseCheck,
    /// A phase check was edited.
    EditPhaseCheck,
    /// A phase check was removed.
    RemovePhaseCheck,
    /// A prompt of the user's was added.
    AddPrompt,
    /// A prompt of the user's was edited.
    EditPrompt,
    /// A prompt of the user's was removed.
    RemovePrompt,
    /// A sentence was made evidence.
    AddCard,
    /// An evidence card was edited.
    EditCard,
    /// An evidence card was removed.
    RemoveCard,
    /// A pack was added, or came anew.
    AddPack,
    /// A backup was brought back.
    RestoreBackup,
    /// A pack was removed.
    RemovePack,
    /// A signal of the user's own was added.
    AddSignal,
    /// A signal of the user's own was edited.
    EditSignal,
    /// A signal of the user's own was removed.
    RemoveSignal,
    /// A term that was offered is not wanted.
    DeclineSignal,
    /// A half-year review was begun, gone on with or finished.
    WriteReview,
    /// A carry-over was confirmed, dismissed, or neither.
    DecideThread,
    /// Something was brought back from the trash.
    Restore,
    /// The trash was emptied.
    EmptyTrash,
    /// An archive was brought in.
    ImportArchive,
    /// The sample was filled in.
    FillSample,
    /// The first start wrote roles and a sentence of Will.
    FirstStart,
}

impl Op {
    /// Every operation, in the order above.
    pub const ALL: [Self; 50] = [
        Self::AddRole,
        Self::EditRole,
        Self::EndRole,
        Self::RemoveRole,
        Self::WriteEntry,
        Self::EditEntry,
        Self::RemoveEntry,
        Self::RestoreVersion,
        Self::ConfirmEvidence,
        Self::DismissEvidence,
        Self::ResetEvidence,
        Self::StarDirection,
        Self::WritePlan,
        Self::AddGoal,
        Self::EditGoal,
        Self::RemoveGoal,
        Self::AddStep,
        Self::EditStep,
        Self::FinishStep,
        Self::RemoveStep,
        Self::SetReading,
        Self::AddLink,
        Self::EditLink,
        Self::RemoveLink,
        Self::TakeSnapshot,
        Self::RemoveSnapshot,
        Self::SetAlias,
        Self::AddPhaseCheck,
        Self::EditPhaseCheck,
        Self::RemovePhaseCheck,
        Self::AddPrompt,
        Self::EditPrompt,
        Self::RemovePrompt,
        Self::AddCard,
        Self::EditCard,
        Self::RemoveCard,
        Self::RestoreBackup,
        Self::AddPack,
        Self::RemovePack,
        Self::AddSignal,
        Self::EditSignal,
        Self::RemoveSignal,
        Self::DeclineSignal,
        Self::WriteReview,
        Self::DecideThread,
        Self::Restore,
        Self::EmptyTrash,
        Self::ImportArchive,
        Self::FillSample,
        Self::FirstStart,
    ];

    /// Whether everything that it brings lies in a file or in the program too, so that undoing it needs to keep none of it.
    pub(crate) fn brings(name: &str) -> bool {
        [Self::ImportArchive, Self::FillSample]
            .iter()
            .any(|op| op.name() == name)
    }

    /// The stable name, kept in the history: `write-entry`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::AddRole => "add-role",
            Self::EditRole => "edit-role",
            Self::EndRole => "end-role",
            Self::RemoveRole => "remove-role",
            Self::WriteEntry => "write-entry",
            Self::EditEntry => "edit-entry",
            Self::RemoveEntry => "remove-entry",
            Self::RestoreVersion => "restore-version",
            Self::ConfirmEvidence => "confirm-evidence",
            Self::DismissEvidence => "dismiss-evidence",
            Self::ResetEvidence => "reset-evidence",
            Self::StarDirection => "star-direction",
            Self::WritePlan => "write-plan",
            Self::AddGoal => "add-goal",
            Self::EditGoal => "edit-goal",
            Self::RemoveGoal => "remove-goal",
            Self::AddStep => "add-step",
            Self::EditStep => "edit-step",
            Self::FinishStep => "finish-step",
            Self::RemoveStep => "remove-step",
            Self::SetReading => "set-reading",
            Self::AddLink => "add-link",
            Self::EditLink => "edit-link",
            Self::RemoveLink => "remove-link",
            Self::TakeSnapshot => "take-snapshot",
            Self::RemoveSnapshot => "remove-snapshot",
            Self::SetAlias => "set-alias",
            Self::AddPhaseCheck => "add-phase-check",
            Self::EditPhaseCheck => "edit-phase-check",
            Self::RemovePhaseCheck => "remove-phase-check",
            Self::AddPrompt => "add-prompt",
            Self::EditPrompt => "edit-prompt",
            Self::RemovePrompt => "remove-prompt",
            Self::AddCard => "add-card",
            Self::EditCard => "edit-card",
            Self::RemoveCard => "remove-card",
            Self::RestoreBackup => "restore-backup",
            Self::AddPack => "add-pack",
            Self::RemovePack => "remove-pack",
            Self::AddSignal => "add-signal",
            Self::EditSignal => "edit-signal",
            Self::RemoveSignal => "remove-signal",
            Self::DeclineSignal => "decline-signal",
            Self::WriteReview => "write-review",
            Self::DecideThread => "decide-carry-over",
            Self::Restore => "restore",
            Self::EmptyTrash => "empty-trash",
            Self::ImportArchive => "import-archive",
            Self::FillSample => "fill-sample",
            Self::FirstStart => "first-start",
        }
    }
}
