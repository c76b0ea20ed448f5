//! What must not go wrong: hostile texts, impossible dates, a full disk, a folder that can't be written. Always a clear error,
//! and nothing lost.

use std::{fs, process::Stdio};

use expect_test::expect;

use super::home::Home;

#[test]
fn an_entry_without_words_is_refused() {
    let home = Home::ja();
    home.fails(
        &["write", ""],
        1,
        &expect![[r#"
        エラー: 題も本文も空です。
        ヒント: どちらかを書いてから残してください。何も失われていません。
    "#]],
    );
    home.fails(
        &["write", " \n\t"],
        1,
        &expect![[r#"
        エラー: 題も本文も空です。
        ヒント: どちらかを書いてから残してください。何も失われていません。
    "#]],
    );
    home.fails(
        &["role", "add", "--title", "", "--from", "2018"],
        1,
        &expect![[r#"
        エラー: 題が空です。
        ヒント: 何か書いてください。
    "#]],
    );
    home.fails(
        &["search", " "],
        2,
        &expect![[r#"
        エラー: 探す言葉がありません。
        ヒント: 一文字からでも探せます。
    "#]],
    );
    assert_eq!(home.json(&["list"])["total"], 0);
}

#[test]
fn a_text_of_a_megabyte_is_kept_whole_and_a_longer_one_than_allowed_is_refused_whole() {
    let home = Home::ja();
    let text = "年輪とSLOのこと。\n".repeat(1024 * 1024 / 24);
    assert!(text.len() > 1_000_000);
    let answer = home.feed(&["write", "--json", "-"], text.as_bytes());
    assert_eq!(answer.code, 0, "{}", answer.err);
    let written: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
    let shown = home.json(&["show", written["id"].as_str().unwrap()]);
    assert_eq!(shown["text"].as_str().unwrap(), text.trim_end_matches('\n'));

    let answer = home.feed(&["write", "-"], "あ".repeat(2 * 1024 * 1024).as_bytes());
    assert_eq!(answer.code, 1);
    expect![[r#"
        エラー: 本文が長すぎます。
        　理由: 一度に残せるのは4194304バイトまでです。
        ヒント: いくつかに分けてください。元の文は変えていません。
    "#]]
    .assert_eq(&answer.err);
    assert_eq!(home.json(&["list"])["total"], 1);
}

#[test]
fn any_script_comes_back_as_it_was_written() {
    let home = Home::en();
    for text in [
        "👩‍💻👨‍👩‍👧‍👦🏳️‍🌈",
        "مرحبا بالعالم",
        "\u{202e}rtl override\u{202c}",
        "e\u{301}\u{200d}\u{feff}",
        "ｶﾞ が か\u{3099}",
        "𠮷野家",
        "-- DROP TABLE entry; '\"",
        "\\n %s {0} ${HOME} `id`",
        "| # - * [x](y) <b>",
    ] {
        let id = home.id(&["write", &format!("--title={text}"), "--", text]);
        let shown = home.json(&["show", &id]);
        assert_eq!(
            (shown["title"].as_str(), shown["text"].as_str()),
            (Some(text), Some(text))
        );
        home.ok(&["show", &id]);
        home.ok(&["list"]);
    }
}

#[test]
fn a_title_has_one_line_and_a_text_no_nul() {
    let home = Home::ja();
    home.fails(
        &["write", "--title", "一行目\n二行目", "x"],
        1,
        &expect![[r#"
        エラー: 題は一行で書きます。
        ヒント: 改行を取り除いてください。
    "#]],
    );
    let answer = home.feed(&["write", "-"], b"fine\nnot\0fine");
    assert_eq!((answer.code, answer.out.as_str()), (1, ""));
    expect![[r#"
        エラー: 文の中に、残せない文字(NUL)があります。
        　理由: 2行目にあります。
        ヒント: その文字を取り除いてください。文字ではないファイルを渡していないか、確かめてください。
    "#]]
    .assert_eq(&answer.err);
    assert_eq!(home.json(&["list"])["total"], 0);
}

#[test]
fn broken_utf8_is_said_with_its_place_and_nothing_is_written() {
    let home = Home::ja();
    let answer = home.feed(&["write", "-"], b"fine \xff\xfe");
    assert_eq!((answer.code, answer.out.as_str()), (1, ""));
    expect![[r#"
        エラー: 渡された文がUTF-8ではありません。
        　理由: 5バイト目から読めません。
        ヒント: UTF-8に直してから渡してください。何も書いていません。
    "#]]
    .assert_eq(&answer.err);
    let answer = home.feed(&["plan", "will", "-"], b"\xe3\x81");
    assert_eq!(answer.code, 1);
    assert_eq!(home.json(&["list"])["total"], 0);
    assert_eq!(home.json(&["plan", "show"])["will"], "");
}

#[cfg(unix)]
#[test]
fn an_argument_that_is_not_utf8_is_a_usage_error() {
    use std::os::unix::ffi::OsStrExt as _;
    let home = Home::ja();
    let output = home
        .command(&["write"])
        .arg(std::ffi::OsStr::from_bytes(b"\xff"))
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    expect![[r#"
        エラー: 引数の文字がUTF-8ではありません。
        ヒント: --help で使い方を見られます。
    "#]]
    .assert_eq(&String::from_utf8(output.stderr).unwrap());
}

#[test]
fn the_program_works_on_any_day() {
    for day in ["0001-01-01", "9999-12-31", "2024-02-29"] {
        let home = Home::sample("ja");
        for arguments in [
            &["list"][..],
            &["directions"],
            &["plan", "show"],
            &["prompt"],
            &["export", "plan"],
        ] {
            let output = home.command(arguments).env("NENRIN_TODAY", day).output().unwrap();
            assert_eq!(
                output.status.code(),
                Some(0),
                "{day} {arguments:?}: {}",
                String::from_utf8_lossy(&output.stderr)
            );
        }
    }
}

#[test]
fn a_reader_that_leaves_is_no_error() {
    let home = Home::sample("ja");
    let mut child = home
        .command(&["export", "archive"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(
        (output.status.code(), String::from_utf8(output.stderr).unwrap().as_str()),
        (Some(0), "")
    );
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_can_not_be_written_is_an_error() {
    let home = Home::sample("ja");
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = home.command(&["list"]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    expect![[r#"
        エラー: 結果を書き出せませんでした。
        　理由: no storage space
        ヒント: 出力先を確かめてください。年輪の中身は変わっていません。
    "#]]
    .assert_eq(&String::from_utf8(output.stderr).unwrap());
    home.fails(
        &["export", "plan", "--out", "/dev/full"],
        1,
        &expect![[r#"
        エラー: ディスクがいっぱいで、ファイルを書けません。
        　理由: /dev/full
        ヒント: 空きをつくって、もう一度試してください。そこに前からあったファイルは、そのままです。
    "#]],
    );
}

/// A file that may not grow stands for a disk that is full: it needs no other file system and no rights.
#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_takes_no_more_loses_nothing() {
    let home = Home::sample("ja");
    let before = home.ok(&["export", "archive"]);
    let mut kept = 0;
    let refused = loop {
        let text = format!("{}回目\n{}", kept + 1, "いっぱいになるまで書く。".repeat(2_000));
        let mut command = std::process::Command::new("/bin/sh");
        // In blocks of 512 bytes; the signal is ignored, so that the write itself fails.
        command.args(["-c", "trap '' XFSZ; ulimit -f 3000; exec \"$0\" write \"$1\""]);
        let plain = home.command(&[]);
        command
            .env_clear()
            .envs(plain.get_envs().filter_map(|(name, value)| Some((name, value?))));
        let output = command.arg(plain.get_program()).arg(&text).output().unwrap();
        match output.status.code() {
            Some(0) => kept += 1,
            code => break (code, String::from_utf8(output.stderr).unwrap()),
        }
        assert!(kept < 1_000, "the limit is not in force");
    };
    assert_eq!(refused.0, Some(1), "{}", refused.1);
    assert!(refused.1.starts_with("エラー: "), "{}", refused.1);
    assert_eq!(home.json(&["list"])["total"], 90 + kept);
    assert!(home.ok(&["doctor"]).ends_with("悪いところは見つかりませんでした\n"));
    (0..kept).for_each(|_| drop(home.ok(&["undo"])));
    // What undo took back lies in the trash.
    home.ok(&["trash", "empty"]);
    assert_eq!(home.ok(&["export", "archive"]), before);
}

#[test]
fn files_that_are_not_ours_are_refused_and_left_as_they_are() {
    let home = Home::ja();
    fs::create_dir_all(home.data()).unwrap();
    let file = home.data().join("journal.db");
    let refuse = |bytes: &[u8]| {
        fs::write(&file, bytes).unwrap();
        let answer = home.run(&["write", "x"]);
        assert_eq!((answer.code, answer.out.as_str()), (1, ""));
        assert_eq!(fs::read(&file).unwrap(), bytes, "not a byte is touched");
        answer.err
    };
    expect![[r#"
        エラー: そこにあるのは、年輪のファイルではありません。
        ヒント: 別のフォルダを --data-dir で指定してください。年輪だったのなら、nenrin salvage で読めるだけ読み、nenrin restore でバックアップに戻せます。ファイルには触れていません。
    "#]].assert_eq(&refuse(b"Dear diary, this is a text file and no database at all. It is a bit longer than the header."));
    let mut header = b"SQLite format 3\0".to_vec();
    header.resize(4096, 0);
    header[68..72].copy_from_slice(&0x1234_5678_u32.to_be_bytes());
    header[60..64].copy_from_slice(&1_u32.to_be_bytes());
    expect![[r#"
        エラー: そこにあるのは、別のアプリのデータベースです。
        ヒント: 別のフォルダを --data-dir で指定してください。ファイルには触れていません。
    "#]]
    .assert_eq(&refuse(&header));
    header[68..72].copy_from_slice(b"Nenr");
    header[60..64].copy_from_slice(&99_u32.to_be_bytes());
    expect![[r#"
        エラー: この年輪は、新しい版のNenrinで書かれています。
        　理由: ファイルの版は99、このNenrinが読めるのは3までです。
        ヒント: Nenrinを新しくしてください。ファイルには触れていません。
    "#]]
    .assert_eq(&refuse(&header));
}

/// Root may write anywhere: there the folder is a file, which nobody can write into.
#[test]
fn a_folder_that_can_not_be_used_is_said() {
    let home = Home::ja();
    fs::write(home.path("data"), "a file").unwrap();
    let answer = home.run(&["list"]);
    assert_eq!((answer.code, answer.out.as_str()), (1, ""));
    expect![[r#"
        エラー: 年輪のファイルを読み書きできませんでした。
        ヒント: ディスクと権限を確かめてください。この操作は行われていません。
    "#]]
    .assert_eq(&home.neutral(&answer.err));
    assert_eq!(fs::read_to_string(home.path("data")).unwrap(), "a file");
}
