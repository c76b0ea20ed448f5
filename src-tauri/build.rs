//! Builds the window's context. The interface must have been built first: it is embedded into the program.

fn main() {
    println!("cargo::rerun-if-changed=ui/dist");
    #[cfg(feature = "faces")]
    tauri_build::build();
}
