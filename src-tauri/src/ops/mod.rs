//! The operations: everything that can be done with a journal, once for the window and the command line alike.
//!
//! # Architecture invariant
//! An operation takes and answers types of the border ([`crate::api`]), parses them at once into the domain's types, and
//! holds no words: a failure leaves as an [`OpError`] with a code. One that changes something answers [`Done`], whose
//! [`Changed`] is sent to the views after the commit.

mod archive;
mod attempts;
mod boot;
mod cards;
mod compare;
mod context;
mod convert;
mod damage;
mod dates;
mod directions;
mod doctor;
mod drafts;
mod drawing;
mod entries;
mod error;
mod export;
mod files;
pub mod find;
mod history;
mod keychain;
mod markdown;
mod matrix;
mod phases;
mod plan;
mod prompt;
mod reading;
mod recap;
mod replay;
mod review;
mod roles;
mod safety;
mod sample;
mod signals;
mod start;
#[cfg(test)]
mod tests;
mod threads;
mod timeline;
mod versions;

pub use archive::{archive_bytes, archive_check, archive_import};
pub use attempts::{Attempts, pause_after, seconds};
pub use boot::{boot, data_info, recap_view};
pub use cards::{card_list, card_remove, card_save, evidence_queue, evidence_set_many};
pub use context::{Context, Damage, Done};
pub use damage::{damage, mend, salvage};
pub use dates::{date_parse, last_day};
pub use directions::{direction_show, direction_star, directions, evidence_set};
pub use doctor::{doctor, doctor_repair, is_damage};
pub use drafts::{draft_discard, draft_save};
pub use drawing::{Drawing, drawing};
pub use entries::{
    PAGE_LIMIT, entries_on_this_day, entry_list, entry_months, entry_remove, entry_remove_many, entry_save, entry_show,
    signals_find, suggestion_why,
};
pub use error::{OpError, TextSource};
pub use export::export_preview;
pub use files::write_whole;
pub use history::{redo, redo_skip, trash_empty, trash_list, trash_restore, undo, undo_skip, undo_state};
pub use keychain::{KeychainError, keychain_forget, keychain_keep, keychain_kept, keychain_passphrase};
pub use markdown::markdown_render;
pub use matrix::{matrix, matrix_cell, ring_show, rings};
pub use phases::{phase_remove, phase_save, phases};
pub use plan::{
    alias_list, alias_set, goal_remove, goal_save, goal_show, pack_step, plan_set, plan_show, plan_snapshot,
    snapshot_remove, snapshot_show, step_done, step_remove, step_save, step_show,
};
pub use prompt::{prompt_list, prompt_next, prompt_of_day, prompt_remove, prompt_save};
pub use reading::{address, link_address, link_remove, link_save, link_show, reading_list, reading_set};
pub use recap::{RecapBuilt, recap_add, recap_build, recap_check, recap_list, recap_remove};
pub use replay::{plan_replay, replay_markdown};
pub use review::{review_save, review_show};
pub use roles::{role_end, role_kind_named, role_line, role_list, role_parse, role_remove, role_save, role_show};
pub use safety::{
    backup_make, backup_replace, backup_restore, backup_verify, backups_of, is_locked, keychain_set, lock, own_backup,
    passphrase, safety,
};
pub use sample::sample_fill;
pub use signals::{signal_decline, signal_list, signal_offers, signal_remove, signal_save};
pub use start::{start_finish, start_preview};
pub use threads::{thread_set, threads};
pub use timeline::{timeline, timeline_grains, timeline_marks};
pub use versions::{version_list, version_numbered, version_restore, version_show};

/// What a missing evidence card is called.
pub const CARD: journal::Thing = cards::THING;

/// What an operation answers.
pub type Result<T, E = OpError> = std::result::Result<T, E>;
