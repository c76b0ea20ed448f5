# 年表: the picture, its list, and what opens beside it.

timeline-today = 今日
timeline-reads = 読んだもの
timeline-phases = フェーズ診断
timeline-wider = 今日から先は{ $times }倍の幅
timeline-goal-by = 目標 { $date }
timeline-fold = ほか{ $count }つ
timeline-fold-back = たたむ
timeline-fold-far = ほか{ $count }つ、まだ遠い
timeline-more-lanes = ほか{ $count }段
timeline-phase-1 = 消火活動
timeline-phase-2 = 門番
timeline-phase-3 = パートナー
timeline-phase-4 = 触媒

timeline-range = { $from } – { $to }
timeline-note = { $range }・記録 { $entries }・役割 { $roles }
timeline-picture = 年表の図
timeline-overview = 全体の見取り図
timeline-overview-keys = 左右の矢印キーで、見ているところを動かせます。
timeline-keys = 矢印キーで印を選び、Enterで開きます。+と−で拡大と縮小、0で全体、Tで今日、Lで一覧。
timeline-lenses = 視点で絞る
timeline-zoom = 拡大と移動
timeline-zoom-out = 縮める (−)
timeline-zoom-in = 広げる (+)
timeline-zoom-fit = 全体 (0)
timeline-zoom-today = 今日へ (T)
timeline-as-list = 一覧で読む (L)
timeline-as-picture = 図で見る (L)
timeline-more = 年表のほかの操作
timeline-add-role = 役割を加える
timeline-save-svg = SVGで保存
timeline-save-png = PNGで保存
timeline-saved = { $path } に保存しました
timeline-roles-all = すべての役割を出す
timeline-roles-only = { $role }だけを出す
timeline-filter-off = すべて出す

timeline-empty = これまでの役割を一つ入れると、{"\u200B"}年表がはじまります。
timeline-empty-action = 役割を加える
timeline-invite-none = 役割から、{"\u200B"}年表がはじまりました。
timeline-invite-records = { $entries }の記録から、{"\u200B"}もう{ $sprouts }つの芽が出ています。
timeline-invite-only-records = { $entries }の記録が、{"\u200B"}ここに並びました。
timeline-invite-quiet = まだ静かなのは{ $lens }です。{"\u200B"}一行でも書くと、{"\u200B"}ここに線が一本ふえます。
timeline-invite-first = 最近の仕事のことを一行書くと、{"\u200B"}ここに最初の粒が落ちます。
timeline-invite-action = { $lens }のことを書く
timeline-invite-first-action = 一つ書く
timeline-kanji-count = { $n ->
    [1] 一つ
    [2] 二つ
    [3] 三つ
    [4] 四つ
    [5] 五つ
    [6] 六つ
    [7] 七つ
    [8] 八つ
    [9] 九つ
    [10] 十
   *[other] { $n }
 }
timeline-kanji = { $n ->
    [1] 一
    [2] 二
    [3] 三
    [4] 四
    [5] 五
    [6] 六
    [7] 七
    [8] 八
    [9] 九
    [10] 十
   *[other] { $n }
 }

timeline-mark-role = 役割 { $title }、{ $period }
timeline-mark-pile = { $dates }、記録{ $count }件
timeline-mark-entry = { $date }、記録「{ $title }」
timeline-mark-branch = { $lens }の方向 { $name }、{ $stage }
timeline-mark-goal = 目標 { $name }、{ $date }
timeline-mark-step = 一歩「{ $text }」、{ $date }
timeline-mark-step-done = 済んだ一歩「{ $text }」、{ $date }
timeline-mark-read = 読んだもの「{ $title }」、{ $date }
timeline-mark-reads = 読んだもの{ $count }件
timeline-mark-unread = { $name }の未読の読みもの
timeline-mark-phase = フェーズ診断「{ $phase }」、{ $date }
timeline-mark-fold-back = { $lens }の方向をたたむ
timeline-mark-fold = { $lens }の、ほか{ $count }つの方向を出す
timeline-mark-lanes = ほかの段を出す

timeline-panel-entry = 記録
timeline-panel-entries = 記録 { $count }件
timeline-panel-role = 役割
timeline-panel-goal = 目標
timeline-panel-reads = 読んだもの
timeline-panel-unread = 未読の読みもの
timeline-panel-phase = フェーズ診断
timeline-open-entry = 記録で開く
timeline-entries-all = 記録の一覧で開く
timeline-entry-untitled = 題のない記録
timeline-entry-chips = この記録の手がかり
timeline-evidence-said = { $direction }の根拠として確認しました
timeline-evidence-dropped = { $direction }の手がかりを外しました
timeline-evidence-back = { $direction }の手がかりに戻しました
timeline-role-entries = 記録 { $count }件
timeline-role-highlights = 実績
timeline-role-only = この役割だけを出す
timeline-role-edit = 直す
timeline-role-end = 終わりを入れる
timeline-role-end-date = いつまで
timeline-role-end-save = この役割を終える
timeline-role-remove = 消す
timeline-role-new = 新しい役割
timeline-role-title = 役割の名前
timeline-role-kind = 職種
timeline-role-kind-none = ほか
timeline-role-organisation = 組織
timeline-role-from = いつから
timeline-role-to = いつまで
timeline-role-to-hint = 続いているなら、空けておきます。
timeline-role-summary = どんな仕事か
timeline-role-highlights-hint = 一行に一つ。
timeline-role-save = 保存
timeline-role-saved = 役割を保存しました
timeline-role-removed = { $title }を消しました
timeline-goal-steps = 一歩
timeline-goal-no-steps = まだ一歩がありません。
timeline-goal-add-step = 一歩を加える
timeline-goal-step-text = 何をするか
timeline-goal-why = なぜここに枝があるのか
timeline-goal-plan = 計画で見る
timeline-step-done-said = 一歩を済ませました
timeline-step-undone-said = 一歩を戻しました
timeline-step-added = 一歩を加えました
timeline-step-by = { $date }まで
timeline-step-done-on = { $date }に済ませた
timeline-link-open = { $host } をブラウザーで開く
timeline-link-shelf = 本棚で見る

timeline-list = 年表の一覧
timeline-list-years = 年
timeline-list-show = 出すもの
timeline-list-roles = 役割
timeline-list-all = すべて
timeline-list-future = これから
timeline-list-future-note = 目標と、次の一歩
timeline-list-goals = 目標 { $count }
timeline-list-no-goals = まだ目標はありません。
timeline-list-goal = 目標 { $name }
timeline-list-next-step = 一歩は{ $date }
timeline-list-year-entries = 記録{ $count }
timeline-list-year-reads = 読んだもの{ $count }
timeline-list-year-phases = 診断{ $count }
timeline-list-role-now = 続いています
timeline-list-role-began = この年から
timeline-list-role-ended = この年まで
timeline-list-read = 読了
timeline-list-phase = フェーズ診断「{ $phase }」
timeline-list-directions = 伸びる方向
timeline-list-directions-note = 根拠の件数。目標は、その時期
timeline-list-evidence = { $count }件
timeline-list-carry = 手がかりなし
timeline-list-more = この年の続きを出す
timeline-list-no-lens = 視点なし
timeline-separator = ・

# What a bar too short for a title may say instead: whole=short, the first ones first. Nothing after the sign drops the word.
timeline-abbreviations = システムエンジニア=SE, プロジェクトマネージャー=PM, プロジェクトマネジャー=PM, プロジェクト管理=PM, プロダクトマネージャー=PdM, エンジニアリングマネージャー=EM, テックリード=TL, データサイエンティスト=DS, データベース=DB, プラットフォーム=基盤, コンサルタント=コンサル, オーガナイザー=運営, エンジニア=, プログラマー=, マネージャー=, リード=, 部長=, 課長=, 開発者=開発
