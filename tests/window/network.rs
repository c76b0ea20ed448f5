//! A start without a driver, as a person's: the program opens no socket to a network. And a server that nothing shall reach.

use std::{
    fs,
    io::{BufRead as _, BufReader, Write as _},
    net::{TcpListener, TcpStream, UdpSocket},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

use serde_json::json;

use super::{
    crafted,
    desktop::{PATIENCE, Setup, program, virtual_display},
};

const ANSWER: &[u8] =
    b"HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

/// Listens on this computer as a server of an attacker's would elsewhere.
pub(crate) struct Listener {
    pub(crate) port: u16,
    heard: Arc<Mutex<Vec<String>>>,
}

impl Listener {
    pub(crate) fn begin() -> Self {
        let tcp = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
        let port = tcp.local_addr().expect("its number").port();
        let heard: Arc<Mutex<Vec<String>>> = Arc::default();
        let told = Arc::clone(&heard);
        thread::spawn(move || {
            for stream in tcp.incoming().flatten() {
                // Who connects and says nothing was there all the same.
                let told = Arc::clone(&told);
                let place = {
                    let mut heard = told.lock().expect("a list");
                    heard.push("(silence)".to_owned());
                    heard.len() - 1
                };
                thread::spawn(move || {
                    let mut line = String::new();
                    let mut stream = BufReader::new(stream);
                    drop(stream.read_line(&mut line));
                    // Whoever got through shall not wait: the test fails soon and says what it was.
                    drop(stream.get_mut().write_all(ANSWER));
                    line.trim().clone_into(&mut told.lock().expect("a list")[place]);
                });
            }
        });
        let udp = UdpSocket::bind(("127.0.0.1", port)).expect("the same port");
        let told = Arc::clone(&heard);
        thread::spawn(move || {
            let mut packet = [0; 64];
            while let Ok((size, _)) = udp.recv_from(&mut packet) {
                told.lock().expect("a list").push(format!("a packet of {size} bytes"));
            }
        });
        Self { port, heard }
    }

    /// What came until now. The listener is shown to hear: the last one to call is the test itself.
    pub(crate) fn heard(&self) -> Vec<String> {
        let mut own = TcpStream::connect(("127.0.0.1", self.port)).expect("the listener");
        let began = Instant::now();
        own.write_all(b"the test\n").expect("a line");
        loop {
            let heard = self.heard.lock().expect("a list").clone();
            if heard.iter().any(|line| line == "the test") {
                return heard;
            }
            assert!(began.elapsed() < PATIENCE, "the listener is deaf");
            thread::sleep(Duration::from_millis(10));
        }
    }
}

/// Whether a call makes or uses a socket of a network. What the system tells of its routes (netlink) is no such thing.
pub(crate) fn is_outward(call: &str) -> bool {
    call.contains("socket(AF_INET") || call.contains("sa_family=AF_INET")
}

/// Ends with the value.
struct Running(Vec<Child>);

impl Drop for Running {
    fn drop(&mut self) {
        while let Some(mut process) = self.0.pop() {
            drop(process.kill());
            drop(process.wait());
        }
    }
}

#[test]
fn the_program_opens_no_socket_to_a_network() {
    let listener = Listener::begin();
    let folder = tempfile::tempdir().expect("a folder");
    let path = |part: &str| folder.path().join(part);
    for part in ["data", "home", "run", "config", "cache", "share"] {
        fs::create_dir_all(path(part)).expect("folders");
    }
    let preferences = json!({ "lang": "ja", "lastView": "journal" });
    fs::write(path("data/preferences.json"), preferences.to_string()).expect("preferences");
    crafted::prepare(&path("data"), &Setup::default(), listener.port);

    let mut running = Running(Vec::new());
    let (display, server) = virtual_display((1280, 800));
    running.0.push(server);
    let environment = [
        ("DISPLAY", display),
        ("HOME", path("home").display().to_string()),
        ("XDG_RUNTIME_DIR", path("run").display().to_string()),
        ("XDG_CONFIG_HOME", path("config").display().to_string()),
        ("XDG_CACHE_HOME", path("cache").display().to_string()),
        ("XDG_DATA_HOME", path("share").display().to_string()),
        ("LC_ALL", "C.UTF-8".to_owned()),
        ("NO_AT_BRIDGE", "1".to_owned()),
        ("PATH", std::env::var("PATH").expect("PATH")),
    ];
    let trace = path("trace.txt");
    // No driver here: what is started is what a person starts.
    let mut program_of = Command::new("strace");
    program_of.args(["-D", "-f", "-qq", "--seccomp-bpf", "-e", "trace=%network", "-o"]);
    program_of
        .arg(&trace)
        .arg(program())
        .arg("--data-dir")
        .arg(path("data"));
    program_of
        .env_clear()
        .envs(environment.clone())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    running
        .0
        .push(program_of.spawn().expect("strace; `cargo xtask setup` installs it"));

    let xdotool = |args: &[&str]| {
        let said = Command::new("xdotool")
            .args(args)
            .env_clear()
            .envs(environment.clone())
            .output();
        let said = said.expect("xdotool; `cargo xtask setup` installs it");
        said.status
            .success()
            .then(|| String::from_utf8_lossy(&said.stdout).trim().to_owned())
    };
    let window = until("the window", || {
        let found = xdotool(&["search", "--onlyvisible", "--name", "年輪"])?;
        found.lines().next().map(str::to_owned)
    });
    // The preferences say which view was shown last: so each view was there.
    for (key, view) in [
        ("1", "timeline"),
        ("3", "directions"),
        ("4", "plan"),
        ("5", "reading"),
        ("6", "settings"),
        ("2", "journal"),
    ] {
        until(view, || {
            let kept = fs::read_to_string(path("data/preferences.json")).ok()?;
            if kept.contains(&format!("\"lastView\": \"{view}\"")) || kept.contains(&format!("\"lastView\":\"{view}\""))
            {
                return Some(());
            }
            xdotool(&["windowfocus", &window]);
            xdotool(&["key", "--clearmodifiers", &format!("ctrl+{key}")]);
            thread::sleep(Duration::from_millis(200));
            None
        });
    }
    let calls = fs::read_to_string(&trace).expect("the trace");
    assert!(calls.contains("AF_UNIX"), "the trace does not even show the display");
    let outside: Vec<&str> = calls.lines().filter(|line| is_outward(line)).collect();
    assert!(outside.is_empty(), "{}", outside.join("\n"));
    assert_eq!(listener.heard(), ["the test"]);
}

pub(crate) fn until<T>(what: &str, mut there: impl FnMut() -> Option<T>) -> T {
    let began = Instant::now();
    loop {
        if let Some(found) = there() {
            return found;
        }
        assert!(began.elapsed() < PATIENCE, "{what} did not come");
        thread::sleep(Duration::from_millis(40));
    }
}
