# The palette: Ctrl+K.

palette-name = 検索とコマンド
palette-placeholder = 記録、方向、できることを探す
palette-results = 見つかったもの
palette-records = 記録 { $count }件
palette-records-many = 記録
palette-record-note = { $date }・{ $kind }
palette-roles = 役割
palette-commands = できること
palette-write = 記録を書く
palette-write-about = 「{ $query }」について書く
palette-filter = 「{ $query }」の記録をすべて見る
palette-lock = 年輪に鍵をかけて閉じる
palette-role = 役割を加える
palette-view = { $view }を開く
palette-tab = { $view }の「{ $tab }」を開く
palette-export = 計画をMarkdownで書き出す
palette-theme-light = 明るさを和紙にする
palette-theme-dark = 明るさを墨にする
palette-language = Englishで表示する
palette-choose = 選ぶ
palette-open = 開く
palette-beside = 横に開く
