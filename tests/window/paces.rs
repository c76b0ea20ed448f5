//! How fast the window is, with 1,000, 10,000 and 100,000 records, each figure beside a baseline of the same run: an empty Tauri
//! window for start and memory, an idle page for frames.
//!
//! `cargo xtask bench window`, in release; it takes some minutes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    missing_docs,
    reason = "a measurement talks and may stop"
)]

#[path = "../fixtures/bus.rs"]
mod bus;
#[path = "../fixtures/made_up.rs"]
mod made_up;

mod desktop;

use std::{
    fmt::Write as _,
    fs,
    path::Path,
    process::{Child, Command},
    time::{Duration, Instant},
};

use desktop::{Desktop, Setup};

/// Milliseconds until a program's window is shown, and the memory of its processes a moment later, in MiB of PSS.
fn start(program: &Path, args: &[&str], name: &str, display: &str, home: &Path) -> (f64, f64) {
    let began = Instant::now();
    let mut running = Command::new(program)
        .args(args)
        .env("DISPLAY", display)
        .env("HOME", home)
        .env("NO_AT_BRIDGE", "1")
        .env("NENRIN_TODAY", "2026-11-22")
        .stderr(std::process::Stdio::null())
        .spawn()
        .expect("the program starts");
    loop {
        let seen = Command::new("xdotool")
            .args(["search", "--onlyvisible", "--name", name])
            .env("DISPLAY", display)
            .output();
        if seen.is_ok_and(|seen| !seen.stdout.is_empty()) {
            break;
        }
        assert!(
            began.elapsed() < Duration::from_secs(30),
            "{name} did not show a window"
        );
        std::thread::sleep(Duration::from_millis(5));
    }
    let shown = began.elapsed().as_secs_f64() * 1000.0;
    std::thread::sleep(Duration::from_secs(2));
    let memory = pss(&running);
    drop(running.kill());
    drop(running.wait());
    (shown, memory)
}

/// The proportional memory of a process and all that it started, in MiB.
fn pss(root: &Child) -> f64 {
    let mut open = vec![root.id()];
    let mut kib = 0.0;
    while let Some(id) = open.pop() {
        let rollup = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).unwrap_or_default();
        let line = rollup.lines().find(|line| line.starts_with("Pss:")).unwrap_or_default();
        kib += line
            .split_whitespace()
            .nth(1)
            .and_then(|n| n.parse::<f64>().ok())
            .unwrap_or_default();
        for task in fs::read_dir(format!("/proc/{id}/task")).into_iter().flatten().flatten() {
            let children = fs::read_to_string(task.path().join("children")).unwrap_or_default();
            open.extend(children.split_whitespace().filter_map(|id| id.parse::<u32>().ok()));
        }
    }
    kib / 1024.0
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Frame times in ms while `step` runs once a frame for 120 frames: median and 95th percentile.
async fn frames(window: &Desktop, step: &str) -> (f64, f64) {
    let script = format!(
        "const done = arguments[arguments.length - 1], scene = document.querySelector('.scene'), times = []
         const box = scene.getBoundingClientRect(), step = (n) => {{ {step} }}
         const wheel = (over) => scene.dispatchEvent(new WheelEvent('wheel', {{ bubbles: true, cancelable: true,
           clientX: box.left + box.width / 3, clientY: box.top + box.height / 2, ...over }}))
         let last, n = 0
         const frame = (now) => {{ if (last !== undefined) times.push(now - last); last = now
           if (n++ < 120) {{ step(n, wheel); requestAnimationFrame(frame) }} else done(times) }}
         requestAnimationFrame(frame)"
    );
    let times = window.client.execute_async(&script, Vec::new()).await.expect("frames");
    let mut times: Vec<f64> = serde_json::from_value(times).expect("numbers");
    times.sort_by(f64::total_cmp);
    (times[times.len() / 2], times[times.len() * 95 / 100])
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let examples = std::env::current_exe().unwrap().parent().unwrap().to_path_buf();
    let empty = examples.join("empty_window");
    let program = desktop::program();
    let mut table = String::from("| window, ms | 1,000 | 10,000 | 100,000 | baseline |\n|---|---|---|---|---|\n");
    let mut rows: [Vec<String>; 7] = Default::default();
    for size in [1_000, 10_000, 100_000] {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("archive.json");
        fs::write(&file, made_up::archive(size)).unwrap();
        let mut window = Desktop::open_with(Setup::default(), |data, setup| {
            let began = Instant::now();
            let (fine, _, error) = desktop::nenrin(data, setup, &["import", "archive", file.to_str().unwrap()]);
            assert!(fine, "{error}");
            rows[0].push(format!("{:.0}/s", size as f64 / began.elapsed().as_secs_f64()));
        })
        .await;
        window.show('1', "timeline").await;
        let (idle, idle95) = frames(&window, "").await;
        let pan = frames(&window, "wheel({ deltaY: n < 60 ? 40 : -40, shiftKey: true })").await;
        let zoom = frames(&window, "wheel({ deltaY: n % 60 < 30 ? -40 : 40 })").await;
        let pan_in = frames(
            &window,
            "if (n < 20) wheel({ deltaY: -60 }); else wheel({ deltaY: 30, shiftKey: true })",
        )
        .await;
        for (row, (mid, high)) in [(3, pan), (4, zoom), (5, pan_in)] {
            rows[row].push(format!("{mid:.0} / {high:.0}"));
        }
        rows[6].push(format!("{idle:.0} / {idle95:.0}"));
        // The driven window goes first: the display shall show no other window while a start is measured.
        window.kill_program();
        let (display, data) = (window.display(), window.data());
        let args = ["--data-dir", data.to_str().unwrap()];
        let runs: Vec<(f64, f64)> = (0..5)
            .map(|_| start(&program, &args, "^年輪$", &display, folder.path()))
            .collect();
        rows[1].push(format!("{:.0}", median(runs.iter().map(|run| run.0).collect())));
        rows[2].push(format!("{:.0}", median(runs.iter().map(|run| run.1).collect())));
        if size == 100_000 {
            let runs: Vec<(f64, f64)> = (0..5)
                .map(|_| start(&empty, &[], "^Empty window$", &display, folder.path()))
                .collect();
            rows[1].push(format!(
                "{:.0} (empty window)",
                median(runs.iter().map(|run| run.0).collect())
            ));
            rows[2].push(format!(
                "{:.0} (empty window)",
                median(runs.iter().map(|run| run.1).collect())
            ));
        }
        drop(window);
    }
    let names = [
        "import of an archive, whole process",
        "start to shown timeline",
        "memory after start, MiB PSS",
        "pan, median / p95 of a frame",
        "zoom, median / p95 of a frame",
        "zoom in and pan there",
        "idle frame",
    ];
    for (name, row) in names.iter().zip(&rows) {
        let cell = |at: usize| row.get(at).map_or("", String::as_str);
        writeln!(
            table,
            "| {name} | {} | {} | {} | {} |",
            cell(0),
            cell(1),
            cell(2),
            cell(3)
        )
        .unwrap();
    }
    println!("{table}");
}
