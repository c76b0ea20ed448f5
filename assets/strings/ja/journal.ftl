# 記録: the list, the page, drafts, signals and the prompt.

journal-note = { $count ->
   *[other] { $count }件・{ $since }年から
}
journal-note-none = まだありません
journal-list = 記録の一覧
journal-page = 記録のページ

# The list.
journal-search = 記録を探す
journal-search-hint = 一文字から探せます
journal-search-clear = 探すのをやめる
journal-lenses = 視点で絞る
journal-kind = 種類
journal-kind-all = すべての種類
journal-role = 役割
journal-role-all = すべての役割
journal-period = 期間
journal-period-all = すべての期間
journal-period-year = { $year }年
journal-period-range = 期間を指定…
journal-period-from = いつから
journal-period-to = いつまで
journal-period-span = { $from }〜{ $to }
journal-period-since = { $from }から
journal-period-until = { $to }まで
journal-filter-direction = 方向: { $name }
journal-filter-tag = タグ: { $name }
journal-filter-drop = { $name }で絞るのをやめる
journal-filters-clear = 絞り込みを解く
journal-count = { $count }件
journal-count-more = { $count }件より多い
journal-none-found = 当てはまる記録がありません。
journal-none-found-hint = 言葉を短くするか、絞り込みを解くと見つかるかもしれません。
journal-empty = 今日のことを一つ書くと、​最初の輪が育ちはじめます。
journal-empty-action = 一つ書く
journal-empty-hint = 過去の日付でも書けます。
journal-untitled = 無題
journal-row-rest = { $kind }・
journal-on-this-day-more = ほか{ $count }件

# Drafts.
journal-drafts = 書きかけ
journal-draft-new = 新しい記録
journal-draft-change = 記録の直し
journal-draft-resume = 続きを書く
journal-draft-discard = 捨てる
journal-draft-dropped = 書きかけを捨てました
journal-draft-more = ほか{ $count }つ
journal-draft-blank = まだ題も文もありません

# The page.
journal-date = 日付: { $date }
journal-date-field = いつのことか
journal-date-hint = 「昨日」「2019年春頃」のようにも書けます。
journal-date-open = 日付を変える
journal-kinds = 種類
journal-role-none = 役割なし
journal-title = 題
journal-title-hint = 題(なくてもかまいません)
journal-text = 本文
journal-text-hint = 起きたこと、したこと、気づいたことを、そのまま。
journal-tags = タグ
journal-tag-add = タグを足す
journal-tag-remove = タグ「{ $tag }」を外す
journal-answers = この問いに
journal-unsaved = 下書きを保存しています
journal-kept = 下書きを保存しました
journal-kept-failed = 下書きを保存できません
journal-finish = 記録する
journal-finish-key = Ctrl+Enter
journal-finish-change = 保存
journal-preview = 仕上がりを見る
journal-preview-leave = 本文に戻る
journal-with-keys = { $words } ({ $keys })
journal-more = この記録について
journal-remove = 記録を消す
journal-discard-new = 書きかけを捨てる
journal-discard-change = 直しを捨てる
journal-resumed = 保存していない直しがあります。​続きから書けます。
journal-left = 書きかけは残してあります
journal-preview-empty = まだ本文がありません。
journal-link-name = { $text }(外部のページ: { $host })

# Signals.
journal-signals = 手がかり
journal-signals-none = まだ見つかっていません
journal-signal-between = 」「
journal-signal-example = 「{ $words }」が手がかり。似た例: 「{ $example }」
journal-signal-words = 本文の「{ $words }」から
journal-signal-by-hand = 自分で足した根拠
journal-signal-confirm = 確認
journal-signal-dismiss = ちがう
journal-signal-dismissed = 「{ $name }」を手がかりから外しました

# The prompt of the day.
journal-prompt = 今日の問い
journal-prompt-quiet = いま静かな視点。​最後の根拠は{ $date }、​ほかの二つより前です。
journal-prompt-none = いま静かな視点。​まだ根拠がありません。
journal-prompt-general = 静かな視点がないので、​全体への問いです。
journal-prompt-write = これに書く
journal-prompt-another = ほかの問い
journal-prompt-own = あなたの問い

# 根拠のカード: a sentence made evidence.
journal-cards = 根拠のカード
journal-card-make = この一文を根拠にする
journal-card-keys = 選んだ一文を根拠にする({ $keys })
journal-card-for = どの方向の根拠か
journal-card-not-for = { $name }を外す
journal-card-add-direction = 方向を足す
journal-card-scope = 範囲
journal-card-scope-hint = どこまで届いたか。「3チーム」「全店」
journal-card-before = 前
journal-card-before-hint = どうだったか
journal-card-after = いま
journal-card-after-hint = どうなったか
journal-card-number = 数字
journal-card-number-hint = それを言う数字。「p99 900→300ms」
journal-card-save = 根拠にする
journal-card-edit = カードを変える
journal-card-remove = カードを消す
journal-card-fact = { $label }: { $text }
journal-card-changed = 本文は変わりました

# 版の履歴: what a record said before.
journal-versions = 版の履歴
journal-versions-none = ほかの版は、まだありません。​保存するたびに、前の文がここに残ります。
journal-version-present = いま
journal-version-removed = この版だけにある言葉
journal-version-between = ・
journal-version-added = いまの文だけにある言葉
journal-version-del = (この版だけ:
journal-version-ins = (いまの文だけ:
journal-version-end = )
journal-version-compared = 選んだ版と、いまの文のちがい
journal-version-fact-date = 日付
journal-version-fact-kind = 種類
journal-version-fact-role = 役割
journal-version-fact-tags = タグ
journal-version-fact-prompt = 問い
journal-version-gone = いまはないもの
journal-version-restore = この版に戻す
journal-version-restore-hint = いまの文も、版として残ります。
journal-version-restore-dirty = 書きかけの直しは先に保存し、​版として残します。
