# The first start.

start-steps = はじめの手順
start-step-language = ことば
start-step-roles = 役割
start-step-will = Will
start-next = 次へ
start-finish = 年表を見る
start-private = 書いたものは、この機械の中だけに置かれます。
start-import = ファイルから取り込む
start-sample = 見本の年輪を見てみる
start-scene-empty = 役割を書くと、​ここに年表が育ちます。

start-language-head =
    これまでの年輪から、
    次の枝を。
start-language-note = どのことばで使いますか。​あとでも変えられます。

start-roles-head =
    これまでの役割を、
    一行ずつ書いてください。
start-roles-note = だいたいの時期で大丈夫です。​あとで直せます。
start-role-line = 役割 { $number }
start-role-placeholder = SRE 2019年夏から2022年9月
start-role-more = 次の役割(兼務や副業も)
start-correct = 直す
start-problem = もう少し書いてください
start-problem-role-period-missing = いつからですか
start-problem-role-end-before-start = 終わりが始まりより前です
start-stuck = 時期のない行があります。書き足すか、空にしてください。

start-parts = 役割の中身
start-title = 役割
start-kind = 職種
start-kind-none = 選ばない
start-organisation = 組織
start-from = 始まり
start-to = 終わり
start-to-open = いまも続いている

start-will-head =
    これから、何を
    実現したいですか。
start-will-note = 一文で十分です。​空のままでも始められます。
start-will = Will
start-will-placeholder = 例: 機械学習を、ふつうの開発者が安心して使える道具にする
start-will-hint = 計画のWillになります。いつでも書き直せます。
