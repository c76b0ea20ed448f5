# Errors in words: what happened; `.why` where it adds something; `.hint`, what to do.

# ── Dates ──
error-date-unreadable = 日付「{ $text }」を読めません。
    .hint = 2018、2018-04、2018/4/1、2018年4月、2018年度、平成30年4月、H30.4、Apr 2018、先月 のように書けます。
error-date-no-such-day = 「{ $text }」という日付は暦にありません。
    .hint = 月は1〜12、日はその月の末日までで書いてください。
error-date-year-out-of-range = 「{ $text }」の年は扱えません。
    .hint = 西暦1年から9999年までで書いてください。
error-half-year-unreadable = 半期「{ $text }」を読めません。
    .hint = 2026-H1(2026年4月〜9月)や 2026-H2(2026年10月〜2027年3月)のように書いてください。
error-today-unreadable = 環境変数 NENRIN_TODAY の「{ $text }」は日付ではありません。
    .hint = 2026-11-22 の形で書くか、変数を消してください。

# ── Roles ──
error-role-end-before-start = 役割の終わりが、始まりより前になっています。
    .hint = 期間を見直してください。終わりが決まっていなければ、空けておけます。
error-role-period-missing = いつからの役割かが分かりません。
    .hint = 「SRE 2019年夏から2022年9月」のように、期間も書いてください。
error-role-title-missing = 何の役割かが分かりません。
    .hint = 「SRE 2019年夏から」のように、役割の名前も書いてください。
error-no-such-role-kind = 職種「{ $text }」はありません。
    .hint = sre、web_backend、sier_pm のような名前か、「バックエンド」のような呼び名で書けます。

# ── Texts ──
error-entry-empty = 題も本文も空です。
    .hint = どちらかを書いてから残してください。何も失われていません。
error-text-empty = { $field ->
        [title] 題
        [organisation] 組織の名前
        [highlight] 成果
        [step] 一歩
        [alias] 別名
        [tag] タグ
       *[other] 文
    }が空です。
    .hint = 何か書いてください。
error-text-too-long = { $field ->
        [title] 題
        [text] 本文
        [tag] タグ
        [organisation] 組織の名前
        [draft] 下書き
       *[other] 文
    }が長すぎます。
    .why = 一度に残せるのは{ $limit }バイトまでです。
    .hint = いくつかに分けてください。元の文は変えていません。
error-text-nul = 文の中に、残せない文字(NUL)があります。
    .why = { $line }行目にあります。
    .hint = その文字を取り除いてください。文字ではないファイルを渡していないか、確かめてください。
error-text-line-break = { $field ->
        [title] 題
        [tag] タグ
        [organisation] 組織の名前
        [highlight] 成果
        [step] 一歩
        [takeaway] ひとこと
       *[other] この欄
    }は一行で書きます。
    .hint = 改行を取り除いてください。
error-text-control = 文の中に、残せない制御文字があります。
    .hint = その文字を取り除いてください。
error-text-not-utf8 = 渡された文がUTF-8ではありません。
    .why = { $at }バイト目から読めません。
    .hint = UTF-8に直してから渡してください。何も書いていません。
error-query-empty = 探す言葉がありません。
    .hint = 一文字からでも探せます。

# ── Things and their names ──
error-not-found = { $thing ->
        [role] その役割
        [entry] その記録
        [goal] その目標
        [step] その一歩
        [link] そのリンク
        [snapshot] その控え
        [draft] その下書き
        [version] その版
        [phase-check] そのフェーズ診断
        [own-prompt] その問い
        [pack] そのパック
        [own-signal] その手がかり
        [evidence-card] そのカード
       *[other] それ
    }は見つかりません。
    .hint = 消したものなら、ごみ箱から戻せます。
error-no-such-thing = 「{ $text }」に当たる{ $thing ->
        [role] 役割
        [entry] 記録
        [goal] 目標
        [step] 一歩
        [link] リンク
        [snapshot] 控え
       *[other] もの
    }はありません。
    .hint = 一覧に出るidの、はじめか終わりを四文字以上で指定してください。
error-id-ambiguous = 「{ $text }」に当たる{ $thing ->
        [role] 役割
        [entry] 記録
        [goal] 目標
        [step] 一歩
        [link] リンク
        [snapshot] 控え
       *[other] もの
    }がいくつもあります。
    .hint = idをもう少し長く指定してください。
error-id-too-short = 「{ $text }」は短すぎて、どれのことか分かりません。
    .hint = idのはじめか終わりを四文字以上で指定してください。
error-already-there = 同じidの{ $thing ->
        [role] 役割
        [entry] 記録
        [goal] 目標
        [step] 一歩
       *[other] もの
    }が、もうあります。
    .hint = 元のものはそのままです。
error-no-such-direction = 方向「{ $text }」はありません。
    .hint = nenrin directions で、名前の一覧を見られます。
error-no-such-prompt = 問い「{ $text }」はありません。
    .hint = nenrin prompt で、今日の問いを見られます。
error-no-such-first-step = 「{ $text }」という一歩は、リキャップにありません。
    .hint = nenrin directions 方向 で、挙げられている一歩を見られます。
error-no-such-carry-over = 「{ $text }」という持ち越しはありません。
    .hint = nenrin carry list で、役割と方向の組を見られます。
error-review-no-such-step = ふりかえりは五段です。
    .hint = 1から5までの数にしてください。
error-pack-taken = 「{ $text }」は、ほかのパックが使っている名前です。
    .hint = パックの中のidを変えてください。何も変えていません。
error-pack-built-in = もとから入っているパックは消せません。
    .hint = 足したパックだけを消せます。
error-pack-too-large = パックが大きすぎます。
    .hint = 全部で32MBまでにしてください。
error-card-without-direction = どの方向の根拠かが決まっていません。
    .hint = 方向を一つ以上選んでください。
error-card-quote-missing = その一文は、記録の中にありません。
    .hint = 記録の本文から、そのまま選んでください。
error-evidence-too-many = 一度に決められるのは500件までです。
    .hint = 何回かに分けてください。まだ何も決めていません。
error-replay-no-snapshot = ふりかえる控えがありません。
    .hint = nenrin plan snapshot か、計画の「控えを残す」で残せます。
error-no-such-cell = 「{ $text }」という行と列の組は、掛け算の表にありません。
    .hint = nenrin matrix で、行と列の名前を見られます。
error-no-such-year = { $text }年の年輪はありません。
    .hint = nenrin rings で、ある年を見られます。
error-no-such-statement = 「{ $text }」という設問は、リキャップにありません。
    .hint = nenrin phase check で、設問のidを見られます。
error-phase-yes-and-no = 「{ $text }」に、はいといいえの両方で答えています。
    .hint = どちらか一つにしてください。
error-phase-unanswered = 答えが一つもありません。
    .hint = 一問でも答えれば残せます。
error-phase-date-to-come = 先の日付の答えは残せません。
    .hint = 今日か、過ぎた日付にしてください。
error-phase-role-missing = 続いている役割がありません。
    .hint = --role で、どの役割のことかを書いてください。
error-address-unreadable = リンク先を読めません。
    .hint = http:// か https:// で始まるアドレスを、名前やパスワードを含めずに書いてください。

# ── Undo ──
error-nothing-to-undo = 元に戻せることは、もうありません。
    .hint = 年輪は、最近の千回までの変更を覚えています。
error-undo-blocked = 「{ $operation }」は元に戻せません。
    .hint = 年輪の中身はそのままです。この変更をとばす(nenrin undo --skip)と、その前の変更を元に戻せます。
error-redo-blocked = 「{ $operation }」はやり直せません。
    .hint = 年輪の中身はそのままです。この変更をとばす(nenrin redo --skip)と、その次の変更をやり直せます。
error-no-such-version = { $text }番の版はありません。
    .hint = nenrin versions <ID> で、版の番号を見られます。
error-nothing-to-redo = やり直せることは、ありません。
    .hint = やり直せるのは、元に戻したすぐあとだけです。

# ── The journal's file ──
error-journal-newer = この年輪は、新しい版のNenrinで書かれています。
    .why = ファイルの版は{ $found }、このNenrinが読めるのは{ $known }までです。
    .hint = Nenrinを新しくしてください。ファイルには触れていません。
error-journal-foreign = そこにあるのは、別のアプリのデータベースです。
    .hint = 別のフォルダを --data-dir で指定してください。ファイルには触れていません。
error-journal-not-a-database = そこにあるのは、年輪のファイルではありません。
    .hint = 別のフォルダを --data-dir で指定してください。年輪だったのなら、nenrin salvage で読めるだけ読み、nenrin restore でバックアップに戻せます。ファイルには触れていません。
error-journal-damaged = 年輪のファイルに、読めないところがあります。
    .hint = ファイルは消さないでください。nenrin salvage で読めるだけ読んで新しい年輪にするか、nenrin restore でバックアップに戻せます。ファイルには触れていません。
error-journal-frozen = 年輪のファイルが傷んでいるので、書き込めません。
    .hint = 読めるだけ読んで新しい年輪にするか(nenrin salvage)、バックアップに戻す(nenrin restore)と、また書けます。
error-journal-not-damaged = 年輪のファイルは傷んでいません。
    .hint = 何も変えていません。中身を別のフォルダに写すなら、nenrin salvage --to <DIR> を使えます。
error-folder-occupied = そのフォルダには、もう年輪があります。
    .why = { $path }
    .hint = 空のフォルダを指定してください。何も書いていません。
error-journal-read-only = 年輪のファイルに書き込めません。
    .why = { $path } は読み取り専用です。
    .hint = フォルダとファイルの権限を確かめてください。書きかけのものは変わっていません。
error-journal-cannot-open = 年輪のファイルを開けません。
    .why = { $path }
    .hint = フォルダがあるか、読み書きの権限があるかを確かめてください。
error-journal-busy = ほかのプログラムが、年輪に書き込んでいます。
    .hint = それが終わるのを待って、もう一度試してください。何も失われていません。
error-journal-in-use = 年輪が、ほかのところで開かれています。
    .hint = ほかの窓や、動いている nenrin を閉じてから、もう一度試してください。何も変わっていません。
error-journal-locked = 年輪には鍵がかかっています。
    .hint = 合言葉を入れてください。コマンドでは NENRIN_PASSPHRASE、--passphrase-file、または端末での入力で渡せます。
error-passphrase-wrong = 合言葉が違います。
    .hint = もう一度入れてください。紙に書き留めた回復キーでも開けます。ファイルは変わっていません。
error-passphrase-too-soon = 合言葉が違ったばかりなので、まだ試していません。
    .hint = { $wait }秒待ってから、もう一度入れてください。違うたびに待つ時間が延び、長くて30秒です。
error-window-silent = 年輪は別の窓で開かれていますが、その窓から返事がありません。
    .hint = その窓を探して閉じてから、もう一度起動してください。何も失われていません。
error-keychain-missing = このパソコンには、使える鍵束がありません。
    .hint = 合言葉を入れてください。コマンドでは NENRIN_PASSPHRASE、--passphrase-file、または端末での入力で渡せます。nenrin passphrase --no-keychain で、鍵束を見ないようにできます。
error-keychain-refused = 鍵束が応じませんでした。
    .hint = パソコンの鍵束の鍵を開けてから、もう一度試してください。合言葉を入れて開くこともできます。
error-keychain-silent = 鍵束から返事がありません。
    .hint = 鍵束がパスワードを待っていないか確かめてから、もう一度試してください。合言葉を入れて開くこともできます。
error-keychain-left = 合言葉を鍵束から取り除けませんでした。
    .hint = 年輪はもう鍵束を見ません。パソコンのパスワード管理の画面で、dev.nenrin.Nenrin を取り除いてください。
error-passphrase-unfit = この合言葉は使えません。
    .hint = 空でなく、制御文字を含まない、1キロバイトまでの文にしてください。
error-no-randomness = 乱数を作れませんでした。
    .hint = システムの乱数が使えません。再起動してから試してください。何も変わっていません。
error-copy-differs = 写しが、元と一致しませんでした。
    .hint = 元の年輪はそのままです。nenrin doctor で様子を見てから、もう一度試してください。
error-no-backup = そのバックアップはありません。
    .why = { $path }
    .hint = nenrin backup list で、あるバックアップを見られます。
error-journal-io = 年輪のファイルを読み書きできませんでした。
    .hint = ディスクと権限を確かめてください。この操作は行われていません。
error-journal-failed = データベースが操作を受け付けませんでした。
    .hint = この操作は行われていません。nenrin doctor で、ファイルの様子を見てください。
error-already-locked = もう鍵がかかっています。
    .hint = 合言葉を変えるには nenrin passphrase を使ってください。
error-not-locked = 鍵はかかっていません。
    .hint = 鍵をかけるには nenrin lock を使ってください。
error-passphrases-differ = 二度入れた合言葉が違います。
    .hint = もう一度、同じものを二度入れてください。何も変わっていません。
error-no-backups = バックアップがまだありません。
    .hint = nenrin backup で作れます。
error-sample-not-kept = 見本は保存されないので、バックアップも作れません。
    .hint = 自分の年輪に戻ってから作ってください。
error-disk-full = ディスクがいっぱいで、書き込めません。
    .hint = 空きをつくって、もう一度試してください。前に残したものは、すべてそのままです。
error-no-data-folder = データを置くフォルダが分かりません。
    .hint = --data-dir か、環境変数 NENRIN_DATA_DIR で指定してください。
error-data-dir-unusable = データを置くフォルダを作れません。
    .hint = 場所と権限を確かめるか、--data-dir で別のフォルダを指定してください。
error-snapshot-unreadable = この控えは、いまのNenrinでは読めません。
    .hint = 控えはそのまま残しています。新しい版で開いてみてください。
error-sample-not-empty = この年輪には、もう記録があります。
    .hint = 見本は空のフォルダだけに作れます。--data-dir で別のフォルダを指定してください。
error-pack-broken = リキャップの中身が正しくありません。
    .why = { $file } の { $key }
    .hint = あなたのパックなら、その箇所を直してください。はじめから入っているものなら、Nenrinを入れ直してください。年輪のファイルには触れていません。

error-example-unreadable = パックの例文を読めません。
    .why = { $path } の{ $line }行目
    .hint = 1行に1つ、text・lang・labels・hardを持つJSONを書き、labelsにはパックにある方向の名前だけを並べてください。
error-examples-missing = パックに例文がありません。
    .hint = フォルダの中のexamplesに、例文の.jsonlファイルを置いてください。モデルがなくても、パックは手がかりの言葉だけで働きます。

# ── Files that leave and come ──
error-file-missing = ファイルがありません。
    .why = { $path }
    .hint = 名前と場所を確かめてください。
error-file-unreadable = ファイルを読めません。
    .hint = ファイルの場所と、読む権限を確かめてください。
error-file-unwritable = ファイルに書けません。
    .why = { $path }
    .hint = 場所と権限を確かめてください。そこに前からあったファイルは、そのままです。
error-file-disk-full = ディスクがいっぱいで、ファイルを書けません。
    .why = { $path }
    .hint = 空きをつくって、もう一度試してください。そこに前からあったファイルは、そのままです。
error-output-failed = 結果を書き出せませんでした。
    .why = { $reason }
    .hint = 出力先を確かめてください。年輪の中身は変わっていません。
error-stdin-unreadable = 標準入力を読めません。
    .hint = 渡しているファイルやコマンドを確かめてください。何も書いていません。
error-drawing-broken = 年表の図を作れませんでした。
    .hint = もう一度試してください。
error-archive-not-json = JSONとして読めません。
    .why = { $line }行目の{ $column }文字目で止まりました。
    .hint = nenrin export archive が書いたファイルかどうか、確かめてください。何も取り込んでいません。
error-archive-wrong-format = Nenrinの書き出しではありません。
    .hint = nenrin export archive が書いたファイルを指定してください。何も取り込んでいません。
error-archive-newer = 新しい版のNenrinが書いたファイルです。
    .why = 書き出しの版は{ $version }です。
    .hint = Nenrinを新しくしてください。何も取り込んでいません。
error-archive-bad-item = 書き出しの中に、形の合わないところがあります。
    .why = { $path }({ $line }行目の{ $column }文字目)
    .hint = そこを直すか、書き出し直してください。何も取り込んでいません。
error-archive-bad-value = 書き出しの中に、残せない値があります。
    .why = { $path }
    .hint = そこを直すか、書き出し直してください。何も取り込んでいません。
error-archive-twice = 書き出しの中に、同じidのものが二つあります。
    .why = { $path }
    .hint = どちらかを取り除いてください。何も取り込んでいません。
error-archive-dangling = 書き出しの中に、行き先のないidがあります。
    .why = { $path }
    .hint = そこを直すか、書き出し直してください。何も取り込んでいません。
error-archive-too-large = ファイルが大きすぎます。
    .why = 読めるのは{ $megabytes }MBまでです。
    .hint = 何も取り込んでいません。
error-archive-unwritable = 書き出しをJSONにできませんでした。
    .hint = nenrin doctor で、ファイルの様子を見てください。

# ── The editor ──
error-no-editor = 使うエディタが分かりません。
    .hint = 環境変数 EDITOR を決めるか、本文を引数か標準入力で渡してください。
error-editor-unusable = エディタを使えませんでした。
    .hint = 環境変数 VISUAL と EDITOR を確かめてください。何も変えていません。
error-editor-failed = エディタが途中で終わりました。
    .hint = 何も変えていません。

# ── The window ──
error-no-display = 画面がないので、窓を開けません。
    .hint = 画面のある環境で開くか、nenrin --help のコマンドを使ってください。
error-window-failed = 窓を開けませんでした。
    .hint = WebKitGTK などの部品が入っているか確かめてください。コマンドは使えます: nenrin --help
error-folder-not-opened = フォルダを開けませんでした。
    .hint = 設定に出ている場所を、ファイルの一覧から開いてください。
error-address-not-opened = リンクを開けませんでした。
    .hint = ブラウザが入っているか確かめてください。
error-preferences-not-saved = 設定を保存できませんでした。
    .hint = 今回は使えますが、次に開くと元に戻ります。フォルダの権限と空きを確かめてください。
error-request-malformed = 画面からの求めを読めませんでした。
    .hint = ジャーナルは元のままです。画面を開き直してください。
error-request-too-large = 画面からの求めが大きすぎます。
    .hint = いくつかに分けてください。ジャーナルは元のままです。
error-no-such-command = 画面から、知らない操作を求められました。
    .hint = ジャーナルは元のままです。画面を開き直してください。
error-import-not-chosen = 取り込むファイルが選ばれていません。
    .hint = もう一度ファイルを選んでください。何も取り込んでいません。
error-question-open = 前の確認がまだ開いています。
    .hint = 先にそちらに答えてください。
error-internal = プログラムの中で、思わぬことが起きました。
    .hint = 年輪の中身はそのままです。開き直してください。

# What is wrong in a pack, and how to mend it.
pack-fault-pack-missing = ファイルがありません
    .mend = このファイルを足してください。
pack-fault-pack-unreadable = 読めない行があります
    .mend = TOMLの書き方を見直してください。
pack-fault-pack-key-missing = キーが足りません
    .mend = このキーを書き足してください。
pack-fault-pack-key-unknown = 使えないキーです
    .mend = 消すか、綴りを直してください。
    .mend-near = { $near } と書いてください。
pack-fault-pack-type = 値の型が違います
    .mend = 求められている型の値にしてください。
pack-fault-pack-schema = 形式の版が合いません
    .mend = schema = 1 と書いてください。
pack-fault-pack-id = idの形が違います
    .mend = 英小文字・数字・_ - . だけで、80字までにしてください。
pack-fault-pack-duplicate = 同じものが二度あります
    .mend = どちらかの名前を変えるか、消してください。
pack-fault-pack-unknown = どこにも定義がありません
    .mend = 定義を足すか、綴りを直してください。
pack-fault-pack-empty = 中身がありません
    .mend = 一つ以上書いてください。
pack-fault-pack-uneven = 日本語と英語の数が違います
    .mend = 同じ数だけ書いてください。
pack-fault-pack-url = リンク先を読めません
    .mend = http か https で始めてください。
pack-fault-pack-range = 数が範囲の外です
    .mend = 範囲の中の数にしてください。
pack-fault-pack-too-wide = 短い名前が長すぎます
    .mend = 全角14字までにしてください。
pack-fault-pack-lenses = 視点が三つ、この順で要ります
    .mend = deepen・democratize・multiply の順に書いてください。
pack-fault-pack-choice = 選べない言葉です
    .mend = 挙がっている言葉から選んでください。
pack-fault-pack-one-sided = リンクと方向が、互いを挙げていません
    .mend = 両方のファイルに書いてください。
pack-fault-pack-model = モデルを読めません
    .mend = nenrin recap build で作り直してください。
pack-fault-pack-conflict = ほかのパックと同じidです
    .mend = idの前にパックの名前を付けるなどして、変えてください。
