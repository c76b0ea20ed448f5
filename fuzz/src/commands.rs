//! The commands that a window may call, by name: those of `desktop/ipc` that need no window. `tests/tidy` keeps the list whole.

use nenrin::{
    api::*,
    ops::{self, Context, OpError},
};
use serde_json::Value;

/// How a command ended.
pub(super) enum Answer {
    NoSuchCommand,
    NotItsArguments,
    Refused(OpError),
    Looked,
    Changed(Value),
}

macro_rules! commands {
    ($($kind:ident $name:ident($($args:ty)?);)+) => {
        pub(super) const NAMES: &[&str] = &[$(stringify!($name)),+];

        /// Calls a command as the window does: its arguments come as JSON, its answer leaves as JSON.
        pub(super) fn call(context: &mut Context, name: &str, json: &str) -> Answer {
            match name {
                $(stringify!($name) => commands!(@$kind $name(context, json $(, $args)?)),)+
                _ => Answer::NoSuchCommand,
            }
        }
    };
    (@read $name:ident($context:ident, $json:ident $(, $args:ty)?)) => {
        match commands!(@call $name($context, $json $(, $args)?)) {
            Ok(answer) => {
                serde_json::to_value(answer).unwrap();
                Answer::Looked
            }
            Err(error) => Answer::Refused(error),
        }
    };
    (@change $name:ident($context:ident, $json:ident $(, $args:ty)?)) => {
        match commands!(@call $name($context, $json $(, $args)?)) {
            Ok(done) => {
                serde_json::to_value(&done.changed).unwrap();
                Answer::Changed(serde_json::to_value(done.value).unwrap())
            }
            Err(error) => Answer::Refused(error),
        }
    };
    (@call $name:ident($context:ident, $json:ident)) => { ops::$name($context) };
    (@call $name:ident($context:ident, $json:ident, $args:ty)) => {
        match serde_json::from_str::<Value>($json).and_then(serde_json::from_value::<$args>) {
            Ok(args) => ops::$name($context, args),
            Err(_) => return Answer::NotItsArguments,
        }
    };
}

commands! {
    change undo();
    change redo();
    change undo_skip();
    change redo_skip();
    read data_info();
    read trash_list();
    change trash_restore(ById);
    change trash_empty();
    read start_preview(StartInput);
    change start_finish(StartInput);
    read role_list();
    read role_parse(RoleParse);
    change role_save(RoleInput);
    change role_end(RoleEnd);
    change role_remove(ById);
    read date_parse(DateParse);
    read entry_list(EntryQuery);
    read entry_months(EntryFilter);
    read entry_show(ById);
    change entry_save(EntryInput);
    change entry_remove(ById);
    read version_list(ById);
    read version_show(VersionQuery);
    change version_restore(VersionQuery);
    read entries_on_this_day();
    read signals_find(TextInput);
    read suggestion_why(WhyQuery);
    read markdown_render(TextInput);
    read draft_save(Draft);
    read draft_discard(ById);
    change evidence_set(EvidenceSet);
    read evidence_queue(QueueQuery);
    change evidence_set_many(EvidenceMany);
    read recap_list();
    change recap_remove(ById);
    read signal_list();
    read signal_offers();
    change signal_save(SignalInput);
    change signal_remove(ById);
    change signal_decline(SignalInput);
    read card_list(CardQuery);
    change card_save(CardInput);
    change card_remove(ById);
    read prompt_of_day();
    read prompt_next();
    read prompt_list();
    change prompt_save(PromptInput);
    change prompt_remove(ById);
    read directions(AsOf);
    read direction_show(DirectionQuery);
    change direction_star(StarSet);
    read timeline();
    read threads();
    change thread_set(ThreadSet);
    read timeline_marks(MarksQuery);
    read matrix();
    read matrix_cell(MatrixQuery);
    read rings();
    read ring_show(RingQuery);
    read phases();
    change phase_save(PhaseInput);
    change phase_remove(ById);
    read plan_show(PlanQuery);
    change plan_set(PlanSet);
    change goal_save(GoalInput);
    change goal_remove(ById);
    change step_save(StepInput);
    change step_done(StepDone);
    change step_remove(ById);
    change plan_snapshot(PlanQuery);
    read snapshot_show(ById);
    change snapshot_remove(ById);
    read review_show(ReviewQuery);
    change review_save(ReviewInput);
    read plan_replay(ReplayQuery);
    read export_preview(ExportRequest);
    read alias_list();
    change alias_set(Alias);
    read reading_list();
    change reading_set(ReadingSet);
    change link_save(LinkInput);
    change link_remove(ById);
    read safety();
    read doctor();
    change doctor_repair();
}
