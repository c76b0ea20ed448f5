# Words of operations that make files: the dialogs' titles and the proposed names.

ops-save-plan = キャリアプランを書き出す
ops-file-plan = キャリアプラン.md
ops-save-timeline = 年表を書き出す
ops-file-timeline = 年表
ops-save-rings = 年輪を書き出す
ops-file-rings = 年輪
ops-open-pack = パックのフォルダーを選ぶ
ops-save-replay = 計画と起きたことを書き出す
ops-file-replay = 計画と起きたこと.md
ops-save-archive = すべてを書き出す
ops-file-archive = nenrin.json
ops-open-archive = 書き出しを取り込む

# Before a link leaves for the browser.
ops-open-address = リンクを開く
ops-open-address-question = { $host } をブラウザで開きますか
ops-open-address-yes = 開く
ops-open-address-no = やめる

# ── What a doctor finds: finding-<code> ──
finding-error = 傷み
finding-warning = 注意
finding-note = お知らせ
finding-damaged = 年輪のファイルが傷んでいて、読めるところだけを読んでいます: { $detail }
    .hint = 読めるだけ読んで新しい年輪にするか、バックアップに戻してください。
finding-integrity = データベースの傷み: { $detail }
    .hint = 索引だけの傷みなら作り直せます。そうでなければ、読めるだけ読んで新しい年輪にするか、バックアップに戻してください。
finding-foreign-keys = つながりの切れた行: { $detail }
    .hint = nenrin salvage で新しい年輪にすると、つながりの切れた行を除けます。
finding-search-index = 検索から漏れうる記録: { $detail }
finding-unreadable = 意味を読み取れない行: { $detail }
    .hint = nenrin salvage で新しい年輪にすると、読めない行を除けます。
finding-ids = 二つのものに付いているid: { $detail }
finding-dates = 日付どおりの場所に並ばない記録: { $detail }
finding-tags = タグで見つからないかもしれない記録: { $detail }
finding-stale-suggestions = もうないものへの候補: { $detail }
finding-orphaned-evidence = もうないものについての判断: { $detail }
    .hint = 邪魔にはなりません。あなたの判断なので、消さずに残しています。
finding-future = いまより先の時刻で書かれたものがあります: { $detail }
    .hint = パソコンの時計を確かめてください。
finding-backups-unreadable = バックアップのフォルダを読めません({ $detail })
    .hint = フォルダの権限を確かめてください。
finding-backup-damaged = 傷んだバックアップ: { $detail }
    .hint = 新しいバックアップを作ってください(nenrin backup)。
finding-backup-differs = 作ったときと中身の違うバックアップ: { $detail }
    .hint = 新しいバックアップを作ってください(nenrin backup)。
finding-backup-other-key = いまの合言葉では開かないバックアップ: { $detail }
finding-no-backup = バックアップがありません
    .hint = nenrin backup で作れます。
finding-backup-old = 最後のバックアップより後に、変わったところがあります: { $detail }
    .hint = nenrin backup で作れます。
finding-permissions = ほかの人も読み書きできます: { $detail }
    .hint = ファイルは自分だけ(0600)、フォルダも自分だけ(0700)にしてください。
finding-sync-folder = { $detail } が同期するフォルダにあります
    .hint = 開いているあいだに同期されると、ファイルが傷むことがあります。別のフォルダに移し、バックアップだけを同期してください(nenrin backup --to <DIR>)。
finding-sync-conflict = 同期で分かれた写しがあります: { $detail }
    .hint = どちらが新しいかを確かめるまで、消さないでください。
finding-little-room = ディスクの空きが少なくなっています({ $detail }バイト)
    .hint = バックアップや復元に足りないかもしれません。
finding-aside = 傷んだファイルが残っています: { $detail }
    .hint = いらなくなったら、フォルダごと消せます。
finding-aside-unlocked = 鍵のかかっていない、傷んだファイルが残っています: { $detail }
    .hint = 中身を読めてしまいます。いらなければ、フォルダごと消してください。

# ── What was salvaged of a damaged file ──
salvage-whole = あなたの書いたものは、すべて読めました
salvage-partly = 読めたもの
salvage-entries = 元のままではない記録
salvage-nameless-roles = 名前を読めない役割({ $roles })は「？」としました。記録とハイライトはそのままです。
salvage-history = 元に戻す履歴は、引き継ぎません。
salvage-from-backup = バックアップの内容
salvage-former = 一つ前の版の文章
salvage-undated = 文章だけ(日付は前の記録のもの)
salvage-marred = 一部の文字が読めない
salvage-lost = 読めない

# ── Tables, as one who reads a report calls them: table-<name> ──
table-alias = 出すときの名前
table-decision = 根拠の判断
table-document = カードや自分の手がかりなど
table-draft = 書きかけ
table-entry = 記録
table-entry-body = 記録の文章
table-goal = 目標
table-highlight = 役割のハイライト
table-moved-link = リンクの新しい場所
table-own-link = 自分のリンク
table-plan-text = 計画の文章
table-prompt-turn = 出した問い
table-reading = 読みもの
table-role = 役割
table-snapshot = 計画の控え
table-star = 星
table-step = 一歩
table-tag = タグ
table-undo-change = 元に戻す履歴の中身
table-undo-op = 元に戻す履歴
table-version = 版
