// Every command of the program, typed. Generated from the list in src-tauri/src/desktop/ipc; do not edit.

import { invoke } from '@tauri-apps/api/core'

import type { Alias } from './bindings/Alias'
import type { AsOf } from './bindings/AsOf'
import type { BackupView } from './bindings/BackupView'
import type { Boot } from './bindings/Boot'
import type { ById } from './bindings/ById'
import type { CardInput } from './bindings/CardInput'
import type { CardQuery } from './bindings/CardQuery'
import type { CardView } from './bindings/CardView'
import type { Changed } from './bindings/Changed'
import type { DamageView } from './bindings/DamageView'
import type { DataInfo } from './bindings/DataInfo'
import type { DateParse } from './bindings/DateParse'
import type { DateView } from './bindings/DateView'
import type { DirectionQuery } from './bindings/DirectionQuery'
import type { DirectionView } from './bindings/DirectionView'
import type { DirectionsView } from './bindings/DirectionsView'
import type { DoctorView } from './bindings/DoctorView'
import type { Draft } from './bindings/Draft'
import type { DrawingInput } from './bindings/DrawingInput'
import type { EntryFilter } from './bindings/EntryFilter'
import type { EntryInput } from './bindings/EntryInput'
import type { EntryPage } from './bindings/EntryPage'
import type { EntryQuery } from './bindings/EntryQuery'
import type { EntrySummary } from './bindings/EntrySummary'
import type { EntryView } from './bindings/EntryView'
import type { EvidenceChip } from './bindings/EvidenceChip'
import type { EvidenceMany } from './bindings/EvidenceMany'
import type { EvidenceSet } from './bindings/EvidenceSet'
import type { ExportRequest } from './bindings/ExportRequest'
import type { ExportView } from './bindings/ExportView'
import type { GoalInput } from './bindings/GoalInput'
import type { GoalView } from './bindings/GoalView'
import type { Html } from './bindings/Html'
import type { ImportReport } from './bindings/ImportReport'
import type { ImportRequest } from './bindings/ImportRequest'
import type { KeychainSet } from './bindings/KeychainSet'
import type { LinkInput } from './bindings/LinkInput'
import type { LinkView } from './bindings/LinkView'
import type { LockInput } from './bindings/LockInput'
import type { LockView } from './bindings/LockView'
import type { MarksQuery } from './bindings/MarksQuery'
import type { MatrixCellView } from './bindings/MatrixCellView'
import type { MatrixQuery } from './bindings/MatrixQuery'
import type { MatrixView } from './bindings/MatrixView'
import type { MendView } from './bindings/MendView'
import type { MonthCount } from './bindings/MonthCount'
import type { OwnSignalView } from './bindings/OwnSignalView'
import type { PackAdded } from './bindings/PackAdded'
import type { PackView } from './bindings/PackView'
import type { PhaseCheckView } from './bindings/PhaseCheckView'
import type { PhaseInput } from './bindings/PhaseInput'
import type { PhasesView } from './bindings/PhasesView'
import type { PlanQuery } from './bindings/PlanQuery'
import type { PlanSet } from './bindings/PlanSet'
import type { PlanView } from './bindings/PlanView'
import type { Preferences } from './bindings/Preferences'
import type { PromptInput } from './bindings/PromptInput'
import type { PromptOfDay } from './bindings/PromptOfDay'
import type { PromptView } from './bindings/PromptView'
import type { QueueQuery } from './bindings/QueueQuery'
import type { QueueView } from './bindings/QueueView'
import type { ReadingSet } from './bindings/ReadingSet'
import type { ReadingView } from './bindings/ReadingView'
import type { ReplayQuery } from './bindings/ReplayQuery'
import type { ReplayView } from './bindings/ReplayView'
import type { RestoreView } from './bindings/RestoreView'
import type { ReviewInput } from './bindings/ReviewInput'
import type { ReviewQuery } from './bindings/ReviewQuery'
import type { ReviewView } from './bindings/ReviewView'
import type { RingDetail } from './bindings/RingDetail'
import type { RingQuery } from './bindings/RingQuery'
import type { RingsView } from './bindings/RingsView'
import type { RoleEnd } from './bindings/RoleEnd'
import type { RoleInput } from './bindings/RoleInput'
import type { RoleLineView } from './bindings/RoleLineView'
import type { RoleParse } from './bindings/RoleParse'
import type { RoleView } from './bindings/RoleView'
import type { SafetyView } from './bindings/SafetyView'
import type { SignalInput } from './bindings/SignalInput'
import type { SignalOffer } from './bindings/SignalOffer'
import type { SnapshotBrief } from './bindings/SnapshotBrief'
import type { SnapshotView } from './bindings/SnapshotView'
import type { StarSet } from './bindings/StarSet'
import type { StartInput } from './bindings/StartInput'
import type { StepDone } from './bindings/StepDone'
import type { StepInput } from './bindings/StepInput'
import type { StepView } from './bindings/StepView'
import type { TextInput } from './bindings/TextInput'
import type { ThreadSet } from './bindings/ThreadSet'
import type { ThreadView } from './bindings/ThreadView'
import type { TimelineView } from './bindings/TimelineView'
import type { TrashItem } from './bindings/TrashItem'
import type { UnlockInput } from './bindings/UnlockInput'
import type { UrlOpen } from './bindings/UrlOpen'
import type { VerifyView } from './bindings/VerifyView'
import type { VersionQuery } from './bindings/VersionQuery'
import type { VersionSummary } from './bindings/VersionSummary'
import type { VersionView } from './bindings/VersionView'
import type { Why } from './bindings/Why'
import type { WhyQuery } from './bindings/WhyQuery'
import type { Written } from './bindings/Written'

export const boot = (): Promise<Boot> => invoke('boot')
export const preferencesGet = (): Promise<Preferences> => invoke('preferences_get')
export const preferencesSet = (args: Preferences): Promise<void> => invoke('preferences_set', { args })
export const undo = (): Promise<Changed> => invoke('undo')
export const redo = (): Promise<Changed> => invoke('redo')
export const undoSkip = (): Promise<Changed> => invoke('undo_skip')
export const redoSkip = (): Promise<Changed> => invoke('redo_skip')
export const dataInfo = (): Promise<DataInfo> => invoke('data_info')
export const dataFolderOpen = (): Promise<void> => invoke('data_folder_open')
export const trashList = (): Promise<TrashItem[]> => invoke('trash_list')
export const trashRestore = (args: ById): Promise<Changed> => invoke('trash_restore', { args })
export const trashEmpty = (): Promise<Changed> => invoke('trash_empty')
export const sampleEnter = (): Promise<void> => invoke('sample_enter')
export const sampleLeave = (): Promise<void> => invoke('sample_leave')
export const archiveExport = (): Promise<Written> => invoke('archive_export')
export const archiveImport = (args: ImportRequest): Promise<ImportReport> => invoke('archive_import', { args })
export const startPreview = (args: StartInput): Promise<TimelineView> => invoke('start_preview', { args })
export const startFinish = (args: StartInput): Promise<Changed> => invoke('start_finish', { args })
export const roleList = (): Promise<RoleView[]> => invoke('role_list')
export const roleParse = (args: RoleParse): Promise<RoleLineView> => invoke('role_parse', { args })
export const roleSave = (args: RoleInput): Promise<RoleView> => invoke('role_save', { args })
export const roleEnd = (args: RoleEnd): Promise<RoleView> => invoke('role_end', { args })
export const roleRemove = (args: ById): Promise<void> => invoke('role_remove', { args })
export const dateParse = (args: DateParse): Promise<DateView> => invoke('date_parse', { args })
export const entryList = (args: EntryQuery): Promise<EntryPage> => invoke('entry_list', { args })
export const entryMonths = (args: EntryFilter): Promise<MonthCount[]> => invoke('entry_months', { args })
export const entryShow = (args: ById): Promise<EntryView> => invoke('entry_show', { args })
export const entrySave = (args: EntryInput): Promise<EntryView> => invoke('entry_save', { args })
export const entryRemove = (args: ById): Promise<void> => invoke('entry_remove', { args })
export const versionList = (args: ById): Promise<VersionSummary[]> => invoke('version_list', { args })
export const versionShow = (args: VersionQuery): Promise<VersionView> => invoke('version_show', { args })
export const versionRestore = (args: VersionQuery): Promise<EntryView> => invoke('version_restore', { args })
export const entriesOnThisDay = (): Promise<EntrySummary[]> => invoke('entries_on_this_day')
export const signalsFind = (args: TextInput): Promise<EvidenceChip[]> => invoke('signals_find', { args })
export const suggestionWhy = (args: WhyQuery): Promise<Why> => invoke('suggestion_why', { args })
export const markdownRender = (args: TextInput): Promise<Html> => invoke('markdown_render', { args })
export const draftSave = (args: Draft): Promise<Draft> => invoke('draft_save', { args })
export const draftDiscard = (args: ById): Promise<void> => invoke('draft_discard', { args })
export const evidenceSet = (args: EvidenceSet): Promise<void> => invoke('evidence_set', { args })
export const evidenceQueue = (args: QueueQuery): Promise<QueueView> => invoke('evidence_queue', { args })
export const evidenceSetMany = (args: EvidenceMany): Promise<void> => invoke('evidence_set_many', { args })
export const recapList = (): Promise<PackView[]> => invoke('recap_list')
export const recapAdd = (): Promise<PackAdded> => invoke('recap_add')
export const recapRemove = (args: ById): Promise<void> => invoke('recap_remove', { args })
export const signalList = (): Promise<OwnSignalView[]> => invoke('signal_list')
export const signalOffers = (): Promise<SignalOffer[]> => invoke('signal_offers')
export const signalSave = (args: SignalInput): Promise<OwnSignalView> => invoke('signal_save', { args })
export const signalRemove = (args: ById): Promise<void> => invoke('signal_remove', { args })
export const signalDecline = (args: SignalInput): Promise<void> => invoke('signal_decline', { args })
export const cardList = (args: CardQuery): Promise<CardView[]> => invoke('card_list', { args })
export const cardSave = (args: CardInput): Promise<CardView> => invoke('card_save', { args })
export const cardRemove = (args: ById): Promise<void> => invoke('card_remove', { args })
export const promptOfDay = (): Promise<PromptOfDay> => invoke('prompt_of_day')
export const promptNext = (): Promise<PromptOfDay> => invoke('prompt_next')
export const promptList = (): Promise<PromptView[]> => invoke('prompt_list')
export const promptSave = (args: PromptInput): Promise<PromptView> => invoke('prompt_save', { args })
export const promptRemove = (args: ById): Promise<void> => invoke('prompt_remove', { args })
export const directions = (args: AsOf): Promise<DirectionsView> => invoke('directions', { args })
export const directionShow = (args: DirectionQuery): Promise<DirectionView> => invoke('direction_show', { args })
export const directionStar = (args: StarSet): Promise<void> => invoke('direction_star', { args })
export const timeline = (): Promise<TimelineView> => invoke('timeline')
export const threads = (): Promise<ThreadView[]> => invoke('threads')
export const threadSet = (args: ThreadSet): Promise<void> => invoke('thread_set', { args })
export const timelineGrains = (): Promise<ArrayBuffer> => invoke('timeline_grains')
export const timelineMarks = (args: MarksQuery): Promise<EntrySummary[]> => invoke('timeline_marks', { args })
export const drawingSave = (args: DrawingInput): Promise<Written> => invoke('drawing_save', { args })
export const matrix = (): Promise<MatrixView> => invoke('matrix')
export const matrixCell = (args: MatrixQuery): Promise<MatrixCellView> => invoke('matrix_cell', { args })
export const rings = (): Promise<RingsView> => invoke('rings')
export const ringShow = (args: RingQuery): Promise<RingDetail> => invoke('ring_show', { args })
export const phases = (): Promise<PhasesView> => invoke('phases')
export const phaseSave = (args: PhaseInput): Promise<PhaseCheckView> => invoke('phase_save', { args })
export const phaseRemove = (args: ById): Promise<void> => invoke('phase_remove', { args })
export const planShow = (args: PlanQuery): Promise<PlanView> => invoke('plan_show', { args })
export const planSet = (args: PlanSet): Promise<PlanView> => invoke('plan_set', { args })
export const goalSave = (args: GoalInput): Promise<GoalView> => invoke('goal_save', { args })
export const goalRemove = (args: ById): Promise<void> => invoke('goal_remove', { args })
export const stepSave = (args: StepInput): Promise<StepView> => invoke('step_save', { args })
export const stepDone = (args: StepDone): Promise<StepView> => invoke('step_done', { args })
export const stepRemove = (args: ById): Promise<void> => invoke('step_remove', { args })
export const planSnapshot = (args: PlanQuery): Promise<SnapshotBrief> => invoke('plan_snapshot', { args })
export const snapshotShow = (args: ById): Promise<SnapshotView> => invoke('snapshot_show', { args })
export const snapshotRemove = (args: ById): Promise<void> => invoke('snapshot_remove', { args })
export const reviewShow = (args: ReviewQuery): Promise<ReviewView> => invoke('review_show', { args })
export const reviewSave = (args: ReviewInput): Promise<ReviewView> => invoke('review_save', { args })
export const planReplay = (args: ReplayQuery): Promise<ReplayView> => invoke('plan_replay', { args })
export const replaySave = (args: ReplayQuery): Promise<Written> => invoke('replay_save', { args })
export const exportPreview = (args: ExportRequest): Promise<ExportView> => invoke('export_preview', { args })
export const exportSave = (args: ExportRequest): Promise<Written> => invoke('export_save', { args })
export const aliasList = (): Promise<Alias[]> => invoke('alias_list')
export const aliasSet = (args: Alias): Promise<void> => invoke('alias_set', { args })
export const readingList = (): Promise<ReadingView> => invoke('reading_list')
export const readingSet = (args: ReadingSet): Promise<LinkView> => invoke('reading_set', { args })
export const linkSave = (args: LinkInput): Promise<LinkView> => invoke('link_save', { args })
export const linkRemove = (args: ById): Promise<void> => invoke('link_remove', { args })
export const linkOpen = (args: ById): Promise<void> => invoke('link_open', { args })
export const urlOpen = (args: UrlOpen): Promise<void> => invoke('url_open', { args })
export const unlock = (args: UnlockInput): Promise<void> => invoke('unlock', { args })
export const lockNow = (): Promise<boolean> => invoke('lock_now')
export const lockSet = (args: LockInput): Promise<LockView> => invoke('lock_set', { args })
export const keychainSet = (args: KeychainSet): Promise<KeychainSet> => invoke('keychain_set', { args })
export const stir = (): Promise<void> => invoke('stir')
export const safety = (): Promise<SafetyView> => invoke('safety')
export const backupMake = (): Promise<BackupView> => invoke('backup_make')
export const backupVerify = (args: ById): Promise<VerifyView> => invoke('backup_verify', { args })
export const backupRestore = (args: ById): Promise<RestoreView> => invoke('backup_restore', { args })
export const doctor = (): Promise<DoctorView> => invoke('doctor')
export const doctorRepair = (): Promise<DoctorView> => invoke('doctor_repair')
export const damageShow = (): Promise<DamageView> => invoke('damage_show')
export const damageMend = (): Promise<MendView> => invoke('damage_mend')
export const damageReplace = (args: ById): Promise<RestoreView> => invoke('damage_replace', { args })
export const windowReady = (): Promise<void> => invoke('window_ready')
