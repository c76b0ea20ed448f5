# The window around the views.

shell-title = { $view } – 年輪
shell-rail = 主な画面
shell-search = 検索とコマンド ({ $keys })
shell-file-untouched = 年輪のファイルには、手を加えていません。
shell-sample = 見本の年輪を見ています。ここで書いたものは、自分の年輪には入りません。
shell-sample-name = 見本の年輪
shell-sample-leave = 自分の年輪に戻る
shell-undone = 元に戻しました: { $what }
shell-redone = やり直しました: { $what }
shell-undo-skipped = 元に戻さずに、とばしました: { $what }
shell-redo-skipped = やり直さずに、とばしました: { $what }
shell-skip = この変更をとばす
shell-nothing-to-undo = 元に戻せることは、もうありません
shell-nothing-to-redo = やり直せることは、もうありません

# What an operation is called when it is undone or redone.
shell-op-add-role = 役割の追加
shell-op-edit-role = 役割の修正
shell-op-end-role = 役割の終わり
shell-op-remove-role = 役割の削除
shell-op-write-entry = 記録の追加
shell-op-edit-entry = 記録の修正
shell-op-remove-entry = 記録の削除
shell-op-restore-version = 前の版への復元
shell-op-confirm-evidence = 手がかりの確認
shell-op-dismiss-evidence = 手がかりの取り外し
shell-op-reset-evidence = 手がかりの取り消し
shell-op-star-direction = 方向の星
shell-op-write-plan = 計画の文
shell-op-add-goal = 目標の追加
shell-op-edit-goal = 目標の修正
shell-op-remove-goal = 目標の削除
shell-op-add-step = 一歩の追加
shell-op-edit-step = 一歩の修正
shell-op-finish-step = 一歩の完了
shell-op-remove-step = 一歩の削除
shell-op-set-reading = 本棚の変更
shell-op-add-link = リンクの追加
shell-op-edit-link = リンクの修正
shell-op-remove-link = リンクの削除
shell-op-take-snapshot = 計画の控え
shell-op-remove-snapshot = 控えの削除
shell-op-set-alias = 別名の変更
shell-op-add-phase-check = フェーズ診断
shell-op-edit-phase-check = フェーズ診断の変更
shell-op-remove-phase-check = フェーズ診断の削除
shell-op-add-prompt = 自分の問い
shell-op-edit-prompt = 自分の問いの変更
shell-op-remove-prompt = 自分の問いの削除
shell-op-add-card = 根拠のカード
shell-op-edit-card = 根拠のカードの変更
shell-op-remove-card = 根拠のカードの削除
shell-op-decide-carry-over = 持ち越しの確認
shell-op-write-review = 半年のふりかえり
shell-op-restore-backup = バックアップからの復元
shell-nothing-to-lock = 鍵はかかっていません。設定の「バックアップと鍵」でかけられます。
shell-op-add-pack = パックの追加
shell-op-remove-pack = パックの削除
shell-op-add-signal = 自分の手がかり
shell-op-edit-signal = 自分の手がかりの変更
shell-op-remove-signal = 自分の手がかりの削除
shell-op-decline-signal = 手がかりの見送り
shell-op-restore = ゴミ箱からの復元
shell-op-empty-trash = ゴミ箱を空にしたこと
shell-op-import-archive = ファイルの取り込み
shell-op-fill-sample = 見本の用意
shell-op-first-start = はじめの役割とWill

# What was done, said with 「元に戻す」 beside it.
shell-did-add-role = 役割を加えました
shell-did-end-role = 役割を終わりにしました
shell-did-remove-role = 役割をゴミ箱に移しました
shell-did-write-entry = 記録を書きました
shell-did-edit-entry = 記録を直しました
shell-did-restore-version = 前の版に戻しました
shell-did-remove-entry = 記録をゴミ箱に移しました
shell-did-confirm-evidence = 手がかりを確認しました
shell-did-dismiss-evidence = 手がかりを外しました
shell-did-add-goal = 目標にしました
shell-did-remove-goal = 目標をゴミ箱に移しました
shell-did-add-step = 一歩を計画に入れました
shell-did-remove-step = 一歩をゴミ箱に移しました
shell-did-add-link = リンクを本棚に加えました
shell-did-remove-link = リンクをゴミ箱に移しました
shell-did-take-snapshot = 計画の控えを残しました
shell-did-remove-snapshot = 控えを消しました
shell-did-restore = ゴミ箱から戻しました
shell-did-empty-trash = ゴミ箱を空にしました
shell-did-import-archive = ファイルを取り込みました

# Said once after the start, when the file of the preferences could not be used.
preferences-broken = 設定のファイルが壊れていたので、写しを残して、はじめの設定で開きました
preferences-unreadable = 設定のファイルを読めないので、はじめの設定で開きました。変更は残りません

# ── A damaged journal ──
damage-name = 傷んだ年輪
damage-bar = 年輪のファイルが傷んでいます。読めるところだけを見せています。書き込みはできません。
damage-open = 直しかたを見る…
damage-title = 年輪のファイルが傷んでいます
damage-lead = ディスクの故障や、途中で止まった書き込みなどで起こります。傷んだファイルには書き込まず、消しもしません。どちらを選んでも、元のファイルは残ります。
damage-salvage = 読めるだけ読んで、新しい年輪にする
damage-salvage-note-whole = あなたの書いたものは、すべて読めました。
damage-salvage-note = { $entries }件の記録が読めました。{ $lost ->
    [0] 足りないところは、バックアップから補いました。
   *[other] { $lost }件は、どこからも読めません。
}
damage-salvage-do = 新しい年輪にする
damage-changed = 元のままではない記録({ $count }件)
damage-broken = 一部が読めないところ: { $tables }
damage-unreadable = このファイルからは、何も読めませんでした。
damage-restore = バックアップに戻す
damage-restore-note = そのときの年輪に戻ります。そのあとに書いたものは、傷んだファイルの中に残ります。
damage-back = 読めるところを見る
damage-mended = 新しい年輪にしました。傷んだファイルは { $path } に残しました。
damage-restored = バックアップに戻しました。傷んだファイルは { $path } に残しました。
damage-backups = 戻せるバックアップ
damage-untitled = 題なし
