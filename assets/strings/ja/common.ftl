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
stage-seed = 種
stage-sprout = 芽
stage-branch = 枝
stage-trunk = 幹
stage-dormant = 休
kind-reflection = ふりかえり
kind-achievement = 成果
kind-learning = 学び
kind-decision = 決断
action-write = 書く
action-undo = 元に戻す
action-redo = やり直す
action-close = 閉じる
action-cancel = やめる
