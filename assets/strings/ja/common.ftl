# Words that several views share.

app-name = 年輪
lens-deepen = 深化
lens-democratize = 民主化
lens-multiply = 掛け算
view-timeline = 年表
view-journal = 記録
view-directions = 方向
view-plan = 計画
view-reading = 本棚
view-settings = 設定
backup-reason-daily = その日の分
backup-reason-asked = 頼まれた分
backup-reason-migration = 形式を変える前
backup-reason-import = 取り込む前
backup-reason-restore = 復元する前
lock-title = 年輪には鍵がかかっています
lock-passphrase = 合言葉
lock-hint = 紙に書き留めた回復キーでも開けます。
lock-open = 開く
lock-opening = 開いています…
lock-wait = あと{ $seconds }秒で、もう一度試せます。
lock-before-sleep = スリープの前に年輪に鍵をかけます
stage-seed = 種
stage-sprout = 芽
stage-branch = 枝
stage-trunk = 幹
stage-dormant = 休
# Why a direction is a good next step, in one sentence: $causes is a list of opportunity-cause-*, $missing a percentage.
opportunity-sentence = { $causes }が、ここへ引いています(幹まであと{ $missing }%)。
opportunity-sentence-trunk = { $causes }が、ここへ引いています(もう幹です)。
opportunity-none = まだ引くものがありません。近い役割か、記録か、意志があると変わります。
opportunity-full = もう幹です。足りないものはありません。
opportunity-cause-reach = 「{ $role }」からの持ち越し
opportunity-cause-foothold = 「{ $direction }」で育った地力
opportunity-cause-will = 自分の意志
opportunity-cause-growing = この半年の育ち
opportunity-cause-quiet = 静かなレンズの不足
list-comma = { $list }、{ $item }
list-and = { $list }と{ $item }
kind-reflection = ふりかえり
kind-achievement = 成果
kind-learning = 学び
kind-decision = 決断
action-write = 書く
action-undo = 元に戻す
action-redo = やり直す
action-close = 閉じる
action-cancel = やめる

# Dates: {$name} is m1 to m12, everything else digits as text.
month-short = { $month }月
month-long = { $month }月
date-year = { $year }年
date-month = { $year }年{ $month }月
date-day = { $year }年{ $month }月{ $day }日
date-day-weekday = { $year }年{ $month }月{ $day }日({ $weekday })
date-day-short = { $month }月{ $day }日
date-month-short = { $month }月
date-month-head = { $year }年{ $month }月
date-period = { $from } – { $to }
date-now = いま
date-today = 今日
date-yesterday = 昨日
date-years-ago = { $years }年前の今日
half-year-first = { $year }年度 上期
half-year-second = { $year }年度 下期
half-year-first-short = { $short }上期
half-year-second-short = { $short }下期
weekday-mon = 月
weekday-tue = 火
weekday-wed = 水
weekday-thu = 木
weekday-fri = 金
weekday-sat = 土
weekday-sun = 日

# Said by the shared components.
date-field-understood = { $date }と読みました
chip-suggested = { $label }(見つかった手がかり)
chip-confirmed = { $label }(確認済み)
loading = 読んでいます
error-window = 画面の中で問題が起きました({ $code })。
    .hint = 書いたものは失われていません。もう一度試すか、窓を開き直してください。
action-retry = もう一度
action-remove = 消す
action-back = 戻る
language-ja = 日本語
language-en = English

# 掛け算 and 年輪, in the window and on the command line.
matrix-experiment = 「{ $row }」の仕事の中で: { $step }
rings-turning = { $kind ->
        [began] { $what }を始めた
        [ended] { $what }を終えた
        [first] { $what }の、はじめての根拠
        [reached] { $what }が{ $stage }になった
       *[slept] { $what }が休みに入った
    }
