//! Commands that need the window, a dialog or the system.

use std::fs;

use tauri::{Manager as _, State, ipc::Response};

use super::super::{
    desk::{Desk, blocking},
    files, links, window,
};
use crate::{api::*, ops, words::Words};

#[tauri::command]
pub(super) async fn boot(desk: State<'_, Desk>) -> Result<Boot, ApiError> {
    let (preferences, problem) = desk.preferences();
    let open = || {
        let preferences = preferences.clone();
        desk.read(move |context| ops::boot(context, preferences, problem))
    };
    match open().await {
        // Damage that was met just now: what can be read of the file has taken its place.
        Err(error) if error.code == "journal-damaged" => open().await,
        booted => booted,
    }
}

/// How the window looks, even while the journal can't be read.
#[tauri::command]
pub(super) async fn preferences_get(desk: State<'_, Desk>) -> Result<Preferences, ApiError> {
    Ok(desk.preferences().0)
}

#[tauri::command]
pub(super) async fn preferences_set(desk: State<'_, Desk>, args: Preferences) -> Result<(), ApiError> {
    let shown = desk.app().get_webview_window(window::LABEL);
    if let Some(shown) = shown {
        // Both fail only while the window closes.
        drop(shown.set_title(&window::title(args.lang)));
        drop(shown.set_theme(window::theme(args.theme)));
    }
    desk.prefer(&args)
}

#[tauri::command]
pub(super) async fn window_ready(desk: State<'_, Desk>) -> Result<(), ApiError> {
    if let Some(shown) = desk.app().get_webview_window(window::LABEL) {
        window::show(&shown);
    }
    Ok(())
}

#[tauri::command]
pub(super) async fn unlock(desk: State<'_, Desk>, args: UnlockInput) -> Result<(), ApiError> {
    desk.unlock(args.passphrase).await
}

#[tauri::command]
pub(super) async fn lock_now(desk: State<'_, Desk>) -> Result<bool, ApiError> {
    Ok(desk.lock())
}

#[tauri::command]
pub(super) async fn lock_set(desk: State<'_, Desk>, args: LockInput) -> Result<LockView, ApiError> {
    desk.relock(args).await
}

#[tauri::command]
pub(super) async fn keychain_set(desk: State<'_, Desk>, args: KeychainSet) -> Result<KeychainSet, ApiError> {
    desk.keychain(args).await
}

#[tauri::command]
pub(super) async fn stir(desk: State<'_, Desk>) -> Result<(), ApiError> {
    desk.stir();
    Ok(())
}

#[tauri::command]
pub(super) async fn backup_make(desk: State<'_, Desk>) -> Result<BackupView, ApiError> {
    desk.read(|context| ops::backup_make(context, None)).await
}

/// The webview names one of the journal's own backups, never a path.
#[tauri::command]
pub(super) async fn backup_verify(desk: State<'_, Desk>, args: ById) -> Result<VerifyView, ApiError> {
    desk.read(move |context| ops::backup_verify(context, &ops::own_backup(&args.id)?))
        .await
}

#[tauri::command]
pub(super) async fn backup_restore(desk: State<'_, Desk>, args: ById) -> Result<RestoreView, ApiError> {
    desk.change(move |context| ops::backup_restore(context, &ops::own_backup(&args.id)?))
        .await
}

#[tauri::command]
pub(super) async fn damage_show(desk: State<'_, Desk>) -> Result<DamageView, ApiError> {
    desk.damage().await
}

#[tauri::command]
pub(super) async fn damage_mend(desk: State<'_, Desk>) -> Result<MendView, ApiError> {
    desk.mend().await
}

#[tauri::command]
pub(super) async fn damage_replace(desk: State<'_, Desk>, args: ById) -> Result<RestoreView, ApiError> {
    desk.replace(args.id).await
}

#[tauri::command]
pub(super) async fn sample_enter(desk: State<'_, Desk>) -> Result<(), ApiError> {
    desk.show_sample(true).await
}

#[tauri::command]
pub(super) async fn sample_leave(desk: State<'_, Desk>) -> Result<(), ApiError> {
    desk.show_sample(false).await
}

/// Grains travel as bytes: a number a grain in JSON would be several times as large.
#[tauri::command]
pub(super) async fn timeline_grains(desk: State<'_, Desk>) -> Result<Response, ApiError> {
    desk.read(ops::timeline_grains).await.map(Response::new)
}

#[tauri::command]
pub(super) async fn data_folder_open(desk: State<'_, Desk>) -> Result<(), ApiError> {
    let folder = desk.data_dir().to_path_buf();
    blocking(move || files::open_folder(&folder).map_err(|_| ops::OpError::plain("folder-not-opened"))).await
}

#[tauri::command]
pub(super) async fn link_open(desk: State<'_, Desk>, args: ById) -> Result<(), ApiError> {
    let address = desk.read(move |context| ops::link_address(context, args)).await?;
    lead_to(&desk, address).await
}

#[tauri::command]
pub(super) async fn url_open(desk: State<'_, Desk>, args: UrlOpen) -> Result<(), ApiError> {
    lead_to(&desk, ops::address(&args.url).map_err(|error| error.to_api())?).await
}

/// The user sees where an address leads before it is opened.
async fn lead_to(desk: &State<'_, Desk>, address: url::Url) -> Result<(), ApiError> {
    let words = Words::new(desk.preferences().0.lang);
    let desk = desk.inner().clone();
    blocking(move || links::open(desk.app(), &words, &address)).await
}

#[tauri::command]
pub(super) async fn export_save(desk: State<'_, Desk>, args: ExportRequest) -> Result<Written, ApiError> {
    let words = Words::new(args.lang);
    let document = desk.read(move |context| ops::export_preview(context, args)).await?;
    save(
        &desk,
        words.get("ops-save-plan"),
        words.get("ops-file-plan"),
        "md",
        move || Ok(document.markdown.into_bytes()),
    )
    .await
}

#[tauri::command]
pub(super) async fn replay_save(desk: State<'_, Desk>, args: ReplayQuery) -> Result<Written, ApiError> {
    let lang = desk.preferences().0.lang;
    let words = Words::new(lang);
    let document = desk
        .read(move |context| ops::replay_markdown(context, args, lang))
        .await?;
    save(
        &desk,
        words.get("ops-save-replay"),
        words.get("ops-file-replay"),
        "md",
        move || Ok(document.markdown.into_bytes()),
    )
    .await
}

#[tauri::command]
pub(super) async fn drawing_save(desk: State<'_, Desk>, args: DrawingInput) -> Result<Written, ApiError> {
    let words = Words::new(desk.preferences().0.lang);
    let (title, name) = match args.subject {
        DrawingSubject::Timeline => ("ops-save-timeline", "ops-file-timeline"),
        DrawingSubject::Rings => ("ops-save-rings", "ops-file-rings"),
    };
    let drawing = ops::drawing(args)?;
    let name = format!("{}.{}", words.get(name), drawing.extension);
    save(&desk, words.get(title), name, drawing.extension, move || {
        Ok(drawing.bytes)
    })
    .await
}

#[tauri::command]
pub(super) async fn archive_export(desk: State<'_, Desk>) -> Result<Written, ApiError> {
    let words = Words::new(desk.preferences().0.lang);
    let archive = desk.read(ops::archive_bytes).await?;
    save(
        &desk,
        words.get("ops-save-archive"),
        words.get("ops-file-archive"),
        "json",
        move || Ok(archive),
    )
    .await
}

#[tauri::command]
pub(super) async fn archive_import(
    desk: State<'_, Desk>,
    chosen: State<'_, files::Chosen>,
    args: ImportRequest,
) -> Result<ImportReport, ApiError> {
    let words = Words::new(desk.preferences().0.lang);
    let asked = desk.inner().clone();
    let path = if args.again {
        let path = chosen
            .get()
            .ok_or_else(|| ops::OpError::plain("import-not-chosen").to_api())?;
        Some(path)
    } else {
        blocking(move || {
            let (title, name) = (words.get("ops-open-archive"), words.get("ops-file-archive"));
            Ok(files::ask_what_to_open(asked.app(), &title, &name, "json"))
        })
        .await?
    };
    let Some(path) = path else {
        return Ok(ImportReport {
            dry_run: args.dry_run,
            ..ImportReport::default()
        });
    };
    let bytes = {
        let path = path.clone();
        blocking(move || fs::read(&path).map_err(|_| ops::OpError::plain("file-unreadable"))).await?
    };
    let shown = path.display().to_string();
    let mut report = if args.dry_run {
        let report = desk.read(move |context| ops::archive_check(context, &bytes)).await?;
        chosen.keep(path);
        report
    } else {
        let report = desk.change(move |context| ops::archive_import(context, &bytes)).await?;
        chosen.forget();
        report
    };
    report.path = Some(shown);
    Ok(report)
}

/// Asks for a pack's folder and adds it, or says what is wrong with it.
#[tauri::command]
pub(super) async fn recap_add(desk: State<'_, Desk>) -> Result<PackAdded, ApiError> {
    let words = Words::new(desk.preferences().0.lang);
    let asked = desk.inner().clone();
    let folder = blocking(move || Ok(files::ask_for_folder(asked.app(), &words.get("ops-open-pack")))).await?;
    let Some(folder) = folder else {
        return Ok(PackAdded {
            pack: None,
            faults: Vec::new(),
        });
    };
    let checked = folder.clone();
    let faults = desk.read(move |context| ops::recap_check(context, &checked)).await?;
    if !faults.is_empty() {
        return Ok(PackAdded { pack: None, faults });
    }
    let pack = desk.change(move |context| ops::recap_add(context, &folder)).await?;
    Ok(PackAdded {
        pack: Some(pack),
        faults,
    })
}

/// Asks where, writes whole or not at all, and says where it is.
async fn save(
    desk: &State<'_, Desk>,
    title: String,
    name: String,
    extension: &'static str,
    bytes: impl FnOnce() -> Result<Vec<u8>, ops::OpError> + Send + 'static,
) -> Result<Written, ApiError> {
    let desk = desk.inner().clone();
    blocking(move || {
        let Some(path) = files::ask_where_to_save(desk.app(), &title, &name, extension) else {
            return Ok(Written { path: None });
        };
        ops::write_whole(&path, &bytes()?)?;
        Ok(Written {
            path: Some(path.display().to_string()),
        })
    })
    .await
}
