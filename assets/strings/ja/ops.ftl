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
