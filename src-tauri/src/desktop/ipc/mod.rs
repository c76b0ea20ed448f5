//! The commands of the window: each names an operation, and nothing else.
//!
//! The list below is the only one. From it come the handler that Tauri calls and the TypeScript functions of
//! `ui/src/ipc/commands.ts`; a test keeps that file current.

mod border;
mod native;

use tauri::{
    State,
    ipc::{Invoke, InvokeBody},
};

use super::desk::Desk;
use crate::{api::*, ops};

/// Makes commands. `read` operations look, `change` operations write and then tell the views what they touched, `native` ones
/// need the window, a dialog or the system and are written by hand in [`native`].
macro_rules! commands {
    ($($(#[$doc:meta])* $kind:ident $name:ident($($args:ty)?) -> $answer:ty;)+) => {
        $(commands!(@command $kind $name($($args)?) -> $answer);)+

        /// What Tauri calls for every message of the window. A message that is no request never reaches its command.
        pub(super) fn handler() -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
            let command = handler_of(commands!(@handler [] $($kind $name)+));
            move |invoke| match admit(invoke.message.command(), invoke.message.payload()) {
                Ok(()) => command(invoke),
                Err(error) => {
                    invoke.resolver.reject(error);
                    true
                }
            }
        }

        /// Whether a message is a request that the command takes.
        fn admit(command: &str, body: &InvokeBody) -> Result<(), ApiError> {
            match command {
                $(stringify!($name) => commands!(@admit body $($args)?),)+
                _ => Err(border::unknown()),
            }
        }

        /// Name, argument and answer of every command, as TypeScript writes them.
        #[cfg(test)]
        fn list() -> Vec<(&'static str, Option<String>, String)> {
            vec![$((stringify!($name), commands!(@argument $($args)?), typescript::<$answer>())),+]
        }
    };
    (@command read $name:ident() -> $answer:ty) => {
        #[tauri::command]
        async fn $name(desk: State<'_, Desk>) -> Result<$answer, ApiError> {
            desk.read(move |context| ops::$name(context)).await
        }
    };
    (@command read $name:ident($args:ty) -> $answer:ty) => {
        #[tauri::command]
        async fn $name(desk: State<'_, Desk>, args: $args) -> Result<$answer, ApiError> {
            desk.read(move |context| ops::$name(context, args)).await
        }
    };
    (@command change $name:ident() -> $answer:ty) => {
        #[tauri::command]
        async fn $name(desk: State<'_, Desk>) -> Result<$answer, ApiError> {
            desk.change(move |context| ops::$name(context)).await
        }
    };
    (@command change $name:ident($args:ty) -> $answer:ty) => {
        #[tauri::command]
        async fn $name(desk: State<'_, Desk>, args: $args) -> Result<$answer, ApiError> {
            desk.change(move |context| ops::$name(context, args)).await
        }
    };
    (@command native $name:ident($($args:ty)?) -> $answer:ty) => {};
    (@handler [$($done:path,)*] native $name:ident $($rest:tt)*) => {
        commands!(@handler [$($done,)* native::$name,] $($rest)*)
    };
    (@handler [$($done:path,)*] $kind:ident $name:ident $($rest:tt)*) => {
        commands!(@handler [$($done,)* self::$name,] $($rest)*)
    };
    (@handler [$($done:path,)*]) => {
        tauri::generate_handler![$($done),*]
    };
    (@admit $body:ident) => { border::nothing($body) };
    (@admit $body:ident $args:ty) => { border::request::<$args>($body) };
    (@argument) => { None };
    (@argument $args:ty) => { Some(typescript::<$args>()) };
}

commands! {
    native boot() -> Boot;
    native preferences_get() -> Preferences;
    native preferences_set(Preferences) -> ();
    change undo() -> Changed;
    change redo() -> Changed;
    change undo_skip() -> Changed;
    change redo_skip() -> Changed;
    read data_info() -> DataInfo;
    native data_folder_open() -> ();
    read trash_list() -> Vec<TrashItem>;
    change trash_restore(ById) -> Changed;
    change trash_empty() -> Changed;
    native sample_enter() -> ();
    native sample_leave() -> ();
    native archive_export() -> Written;
    native archive_import(ImportRequest) -> ImportReport;
    read start_preview(StartInput) -> TimelineView;
    change start_finish(StartInput) -> Changed;
    read role_list() -> Vec<RoleView>;
    read role_parse(RoleParse) -> RoleLineView;
    change role_save(RoleInput) -> RoleView;
    change role_end(RoleEnd) -> RoleView;
    change role_remove(ById) -> ();
    read date_parse(DateParse) -> DateView;
    read entry_list(EntryQuery) -> EntryPage;
    read entry_months(EntryFilter) -> Vec<MonthCount>;
    read entry_show(ById) -> EntryView;
    change entry_save(EntryInput) -> EntryView;
    change entry_remove(ById) -> ();
    read version_list(ById) -> Vec<VersionSummary>;
    read version_show(VersionQuery) -> VersionView;
    change version_restore(VersionQuery) -> EntryView;
    read entries_on_this_day() -> Vec<EntrySummary>;
    read signals_find(TextInput) -> Vec<EvidenceChip>;
    read suggestion_why(WhyQuery) -> Why;
    read markdown_render(TextInput) -> Html;
    read draft_save(Draft) -> Draft;
    read draft_discard(ById) -> ();
    change evidence_set(EvidenceSet) -> ();
    read evidence_queue(QueueQuery) -> QueueView;
    change evidence_set_many(EvidenceMany) -> ();
    read recap_list() -> Vec<PackView>;
    native recap_add() -> PackAdded;
    change recap_remove(ById) -> ();
    read signal_list() -> Vec<OwnSignalView>;
    read signal_offers() -> Vec<SignalOffer>;
    change signal_save(SignalInput) -> OwnSignalView;
    change signal_remove(ById) -> ();
    change signal_decline(SignalInput) -> ();
    read card_list(CardQuery) -> Vec<CardView>;
    change card_save(CardInput) -> CardView;
    change card_remove(ById) -> ();
    read prompt_of_day() -> PromptOfDay;
    read prompt_next() -> PromptOfDay;
    read prompt_list() -> Vec<PromptView>;
    change prompt_save(PromptInput) -> PromptView;
    change prompt_remove(ById) -> ();
    read directions(AsOf) -> DirectionsView;
    read direction_show(DirectionQuery) -> DirectionView;
    change direction_star(StarSet) -> ();
    read timeline() -> TimelineView;
    read threads() -> Vec<ThreadView>;
    change thread_set(ThreadSet) -> ();
    native timeline_grains() -> Bytes;
    read timeline_marks(MarksQuery) -> Vec<EntrySummary>;
    native drawing_save(DrawingInput) -> Written;
    read matrix() -> MatrixView;
    read matrix_cell(MatrixQuery) -> MatrixCellView;
    read rings() -> RingsView;
    read ring_show(RingQuery) -> RingDetail;
    read phases() -> PhasesView;
    change phase_save(PhaseInput) -> PhaseCheckView;
    change phase_remove(ById) -> ();
    read plan_show(PlanQuery) -> PlanView;
    change plan_set(PlanSet) -> PlanView;
    change goal_save(GoalInput) -> GoalView;
    change goal_remove(ById) -> ();
    change step_save(StepInput) -> StepView;
    change step_done(StepDone) -> StepView;
    change step_remove(ById) -> ();
    change plan_snapshot(PlanQuery) -> SnapshotBrief;
    read snapshot_show(ById) -> SnapshotView;
    change snapshot_remove(ById) -> ();
    read review_show(ReviewQuery) -> ReviewView;
    change review_save(ReviewInput) -> ReviewView;
    read plan_replay(ReplayQuery) -> ReplayView;
    native replay_save(ReplayQuery) -> Written;
    read export_preview(ExportRequest) -> ExportView;
    native export_save(ExportRequest) -> Written;
    read alias_list() -> Vec<Alias>;
    change alias_set(Alias) -> ();
    read reading_list() -> ReadingView;
    change reading_set(ReadingSet) -> LinkView;
    change link_save(LinkInput) -> LinkView;
    change link_remove(ById) -> ();
    native link_open(ById) -> ();
    native url_open(UrlOpen) -> ();
    native unlock(UnlockInput) -> ();
    native lock_now() -> bool;
    native lock_set(LockInput) -> LockView;
    native keychain_set(KeychainSet) -> KeychainSet;
    native stir() -> ();
    read safety() -> SafetyView;
    native backup_make() -> BackupView;
    native backup_verify(ById) -> VerifyView;
    native backup_restore(ById) -> RestoreView;
    read doctor() -> DoctorView;
    change doctor_repair() -> DoctorView;
    native damage_show() -> DamageView;
    native damage_mend() -> MendView;
    native damage_replace(ById) -> RestoreView;
    native window_ready() -> ();
}

/// Tells the compiler what the generated closure takes.
fn handler_of<F: Fn(Invoke) -> bool>(handler: F) -> F {
    handler
}

/// Bytes that do not travel as JSON; the answer type of a `native` command that returns [`tauri::ipc::Response`].
#[cfg(test)]
struct Bytes;

#[cfg(test)]
fn typescript<T: ?Sized + 'static>() -> String {
    let name = std::any::type_name::<T>();
    let bare = |name: &str| {
        name.rsplit("::")
            .next()
            .unwrap_or(name)
            .trim_end_matches('>')
            .to_owned()
    };
    match name {
        "()" => "void".to_owned(),
        "bool" => "boolean".to_owned(),
        _ if name.contains("Vec<") => format!("{}[]", bare(name)),
        _ if name.ends_with("::Bytes") => "ArrayBuffer".to_owned(),
        _ => bare(name),
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fmt::Write as _, fs, path::Path};

    use serde_json::json;

    use super::{admit, list};

    /// `role_list` as `roleList`.
    fn camel(name: &str) -> String {
        let mut parts = name.split('_');
        let mut camel = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (first, rest) = part.split_at(1);
            camel.push_str(&first.to_uppercase());
            camel.push_str(rest);
        }
        camel
    }

    #[test]
    fn no_command_takes_what_it_did_not_ask_for() {
        for (name, argument, _) in list() {
            let code = |body: serde_json::Value| admit(name, &body.into()).err().map(|error| error.code);
            assert_eq!(code(json!({})).is_none(), argument.is_none(), "{name}");
            for body in [
                json!({ "args": { "__proto__": 1 } }),
                json!({ "args": [] }),
                json!([]),
                json!("x"),
            ] {
                assert_eq!(code(body).as_deref(), Some("request-malformed"), "{name}");
            }
        }
        assert_eq!(
            admit("read_file", &json!({}).into()).unwrap_err().code,
            "no-such-command"
        );
    }

    #[test]
    fn the_typescript_commands_are_current() {
        let mut types = BTreeSet::new();
        let mut functions = String::new();
        for (name, argument, answer) in list() {
            for used in argument.iter().chain([&answer]) {
                let used = used.trim_end_matches("[]");
                if !matches!(used, "void" | "boolean" | "ArrayBuffer") {
                    types.insert(used.to_owned());
                }
            }
            let function = camel(name);
            match argument {
                Some(argument) => writeln!(
                    functions,
                    "export const {function} = (args: {argument}): Promise<{answer}> => invoke('{name}', {{ args }})"
                ),
                None => writeln!(
                    functions,
                    "export const {function} = (): Promise<{answer}> => invoke('{name}')"
                ),
            }
            .unwrap();
        }
        let mut source = String::from(
            "// Every command of the program, typed. Generated from the list in src-tauri/src/desktop/ipc; do not edit.\n\n\
             import { invoke } from '@tauri-apps/api/core'\n\n",
        );
        for name in types {
            writeln!(source, "import type {{ {name} }} from './bindings/{name}'").unwrap();
        }
        source.push('\n');
        source.push_str(&functions);

        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/src/ipc/commands.ts");
        if fs::read_to_string(&path).unwrap_or_default() != source {
            fs::write(&path, source).unwrap();
            panic!("ui/src/ipc/commands.ts was not current. It has been written anew: look at it and commit it");
        }
    }
}
