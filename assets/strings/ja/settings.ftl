# Settings.

settings-note = 変更はすぐに反映されます
settings-sections = 設定の項目

settings-look = 表示
settings-language = ことば
settings-theme = 明るさ
settings-theme-system = システムに合わせる
settings-theme-light = 和紙
settings-theme-dark = 墨
settings-text-size = 文字の大きさ
settings-text-size-small = 小
settings-text-size-standard = 標準
settings-text-size-large = 大
settings-text-size-largest = 特大
settings-text-size-note = すべての画面で変わります
settings-single-keys = 一文字のキー
settings-single-keys-on = 使う
settings-single-keys-off = 使わない
settings-single-keys-note = Tで今日へ、など。文字を書いているときは働きません

settings-place = データの場所
settings-file = 年輪のファイル
settings-sample-file = 見本のファイル
settings-file-note = { $size }・記録{ $entries }件・役割{ $roles }件。​すべて、このファイルの中にあります。
settings-folder = フォルダーを開く
settings-size-kb = { $size } kB
settings-size-mb = { $size } MB
settings-size-gb = { $size } GB

settings-safety = バックアップと鍵
settings-backups = バックアップ
settings-backups-note = 変わった日は一日に一度、取り込みや復元の前にはかならず作ります。​7日、4週、12か月、それより前は年に一つずつ残します。
settings-backups-none = バックアップはまだありません。
settings-backup-make = いま作る
settings-backup-made = バックアップを作りました。
settings-backup-verify = 確かめる
settings-backup-sound = このバックアップは、そのまま復元できます。
settings-backup-unsound = このバックアップには、元と違うところがあります。
settings-backup-restore = 復元する
settings-backup-ask = 年輪のすべてを、このバックアップのときに戻します。いまの状態もバックアップに残り、あとで元に戻せます。
settings-backup-restored = バックアップから復元しました
settings-doctor = 年輪の具合
settings-doctor-note = ファイル、記録のつながり、検索の索引、バックアップ、権限、同期フォルダ、ディスクの空きを調べます。調べるだけで、何も変えません。
settings-doctor-do = 調べる
settings-doctor-busy = 調べています…
settings-doctor-sound = 悪いところは見つかりませんでした。
settings-doctor-repair = 作り直す
settings-doctor-repaired = ほかのものから作れるものを、作り直しました。
settings-lock = 鍵
settings-lock-note = 年輪とバックアップの全体を、合言葉で暗号化します。​合言葉も回復キーもなくすと、だれにも開けられません。
settings-lock-is-on = 合言葉の鍵がかかっています。
settings-lock-is-off = 鍵はかかっていません。
settings-lock-set = 鍵をかける…
settings-lock-change = 合言葉を変える…
settings-lock-remove = 鍵を外す…
settings-lock-now = いま閉じる
settings-lock-current = いまの合言葉
settings-lock-new = 新しい合言葉
settings-lock-new-note = 短い言葉より、いくつかの言葉を並べた長い文が強くなります。
settings-lock-again = もう一度
settings-lock-do-lock = 鍵をかける
settings-lock-do-change = 変える
settings-lock-do-unlock = 鍵を外す
settings-lock-on = 鍵をかけました。
settings-lock-off = 鍵を外しました。
settings-lock-paper = 回復キーです。紙に書き留めて、合言葉とは別の場所にしまってください。もう表示されません。
settings-lock-paper-done = 書き留めました
settings-keychain = 鍵束
settings-keychain-on = 預ける
settings-keychain-off = 預けない
settings-keychain-note = 合言葉をこのパソコンの鍵束に預けます。ログインしている人なら、合言葉を入れずに起動できます。自分で閉じたあとや、自動で閉じたあとは、合言葉を聞きます。
settings-lock-after = 自動で閉じる
settings-lock-never = 閉じない
settings-lock-minutes = { $minutes }分

settings-exchange = 取り込みと書き出し
settings-export = すべて書き出す
settings-export-what = 一つのJSONファイル
settings-export-note = 形式は文書になっています。​年輪がなくても読めます。
settings-export-go = 書き出す…
settings-export-done = 書き出しました: { $path }
settings-import = 取り込む
settings-import-what = 年輪から書き出したJSONファイル
settings-import-note = 先に結果を見てから決められます。
settings-import-choose = ファイルを選ぶ…
settings-import-nothing-yet = まだ何も変えていません
settings-import-nothing-new = 新しいものはありませんでした。
settings-import-done = 取り込みました
settings-import-go = { $count }件を取り込む
settings-import-roles = 役割
settings-import-entries = 記録
settings-import-goals = 目標
settings-import-readings = 本棚のリンク
settings-import-unchanged = すでに同じもの
settings-import-count = { $count }件

settings-aliases = 別名
settings-alias = 組織の別名
settings-alias-of = { $organisation }の別名
settings-alias-default = A社、B社、…
settings-alias-none = 組織のある役割は、まだありません。
settings-alias-note = 応募やキャリア相談のための書き出しで、​組織の名前の代わりに使います。​空なら「A社」のように書きます。

settings-trash = ゴミ箱
settings-trash-items = 消したもの
settings-trash-note = 30日たったものから、​消えていきます。​それまでは戻せます。
settings-trash-undone = 書いたことの取り消し・{ $day }
settings-trash-left = { $days ->
    [0] まもなく消えます
   *[other] あと{ $days }日
}
settings-trash-none = ゴミ箱は空です。
settings-trash-untitled = (題なし)
settings-trash-entry = 記録
settings-trash-role = 役割
settings-trash-goal = 目標
settings-trash-step = 一歩
settings-trash-link = リンク
settings-trash-snapshot = 控え
settings-trash-restore = 戻す
settings-trash-restore-one = 「{ $label }」を戻す
settings-trash-more = ほか{ $count }件
settings-trash-fewer = 少なく表示
settings-trash-empty-ask = 空にする…
settings-trash-ask = { $count }件を消します。ゴミ箱からは戻せなくなります。
settings-trash-empty = 空にする

settings-recap = リキャップ
settings-recap-used = 使っているもの
settings-recap-counts = 方向{ $directions }・リンク{ $links }・問い{ $prompts }
settings-recap-lenses = 三つの視点
settings-recap-note = 発表の内容をもとに、​このアプリがまとめたものです。

settings-about = このアプリについて
settings-version = 年輪 { $version }
settings-about-private = 通信しません。リンクは、押したときにブラウザーで開きます。
settings-about-note = 登録も、利用状況の送信もありません。
settings-licence = ライセンス
settings-licence-is = MIT または Apache-2.0

# 問い: questions of one's own.
settings-prompts = 問い
settings-prompts-own = 自分の問い
settings-prompts-note = リキャップの問いに混ざって出ます。同じ問いは60日のあいだ出ません。
settings-prompts-add = 問いを足す
settings-prompts-text = 問い
settings-prompts-about = どの視点について
settings-prompts-general = 全般
settings-prompts-tense = 向き
settings-prompts-past = 棚卸し
settings-prompts-present = いま
settings-prompts-future = これから
settings-prompts-save = 残す
settings-prompts-edit = 変える: { $text }
settings-prompts-remove = 消す: { $text }

settings-recap-data = パックはデータだけです。中のものが動いたり、通信したりすることはありません。
settings-recap-add = パックを加える…
settings-recap-remove = 消す: { $name }
settings-recap-unusable = このNenrinでは使えません
settings-recap-faults = このパックには直す所が{ $count }か所あります。まだ何も変えていません。

# 手がかり: the owner's own words.
settings-signals = 自分の手がかり
settings-signals-offers = よく出る言葉
settings-signals-offers-note = 確認した記録に繰り返し出てきて、ほかにはほとんど出てこない言葉です。
settings-signals-offer = 「{ $term }」のある記録を{ $count }件確認しています(全部で{ $all }件)
settings-signals-accept = 手がかりにする
settings-signals-accept-label = 「{ $term }」を手がかりにする
settings-signals-decline = しない
settings-signals-decline-label = 「{ $term }」は手がかりにしない
settings-signals-own = 自分の手がかり
settings-signals-note = パックの手がかりと同じように働きます。学ぶのはこの機械の中だけです。
settings-signals-add = 言葉を足す
settings-signals-term = 言葉
settings-signals-direction = どの方向の手がかりか
settings-signals-save = 残す
settings-signals-edit = 変える: { $term }
settings-signals-remove = 消す: { $term }
