//! A drawing of the timeline that the window made, to be saved as a file.

use super::{OpError, Result};
use crate::api::DrawingInput;

/// A file in the making.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// `svg` or `png`.
    pub extension: &'static str,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// What every PNG begins with.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Takes a drawing apart: the text of an SVG, or a PNG in base64.
///
/// # Errors
/// It is neither.
pub fn drawing(args: DrawingInput) -> Result<Drawing> {
    let broken = || OpError::plain("drawing-broken");
    match args.format.as_str() {
        "svg" if args.data.trim_start().starts_with("<svg") || args.data.starts_with("<?xml") => Ok(Drawing {
            extension: "svg",
            bytes: args.data.into_bytes(),
        }),
        "png" => {
            let bytes = base64(&args.data)
                .filter(|bytes| bytes.starts_with(PNG))
                .ok_or_else(broken)?;
            Ok(Drawing {
                extension: "png",
                bytes,
            })
        }
        _ => Err(broken()),
    }
}

/// Standard base64 with padding; none when the text is not that.
fn base64(text: &str) -> Option<Vec<u8>> {
    let text = text.trim_end_matches('=').as_bytes();
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    let (mut bits, mut held) = (0_u32, 0_u32);
    for &character in text {
        let value = match character {
            b'A'..=b'Z' => character - b'A',
            b'a'..=b'z' => character - b'a' + 26,
            b'0'..=b'9' => character - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = (bits << 6) | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from((bits >> held) & 0xff).ok()?);
            bits &= (1 << held) - 1;
        }
    }
    // Bits that are left over must be padding.
    (held < 6 && bits == 0).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn input(format: &str, data: &str) -> DrawingInput {
        DrawingInput {
            subject: crate::api::DrawingSubject::Timeline,
            format: format.to_owned(),
            data: data.to_owned(),
        }
    }

    #[test]
    fn a_png_comes_out_of_base64() {
        let drawing = drawing(input("png", "iVBORw0KGgo=")).unwrap();
        assert_eq!((drawing.extension, drawing.bytes.as_slice()), ("png", PNG));
    }

    #[test]
    fn base64_of_every_length() {
        assert_eq!(base64("").unwrap(), b"");
        assert_eq!(base64("TQ==").unwrap(), b"M");
        assert_eq!(base64("TWE=").unwrap(), b"Ma");
        assert_eq!(base64("TWFu").unwrap(), b"Man");
        assert_eq!(base64("TWFuTWFu").unwrap(), b"ManMan");
        assert!(base64("TWF*").is_none());
        assert!(base64("T").is_none());
    }

    #[test]
    fn anything_else_is_refused() {
        for (format, data) in [
            ("png", "SGVsbG8="),
            ("svg", "hello"),
            ("gif", "R0lGODlh"),
            ("png", "%%%"),
        ] {
            assert_eq!(drawing(input(format, data)).unwrap_err().code(), "drawing-broken");
        }
        assert_eq!(drawing(input("svg", "<svg/>")).unwrap().extension, "svg");
    }
}
