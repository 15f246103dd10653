//! The page's content policy: nothing is loaded, nothing is run, and of styles
//! only the page's own, which it names by its hash.

use sha2::{Digest, Sha256};

/// The policy for a page with this style.
pub(super) fn for_style(style: &str) -> String {
    let hash = base64(&Sha256::digest(style.as_bytes()));
    format!(
        "default-src 'none'; style-src 'sha256-{hash}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
}

fn base64(bytes: &[u8]) -> String {
    bytes.chunks(3).flat_map(quartet).collect()
}

/// Up to three bytes as four letters; `=` for each that is missing.
fn quartet(chunk: &[u8]) -> [char; 4] {
    let byte = |index: usize| u32::from(chunk.get(index).copied().unwrap_or(0));
    let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
    [0, 1, 2, 3].map(
        |index| {
            if index > chunk.len() { '=' } else { letter(bits >> (18 - 6 * index) & 63) }
        },
    )
}

fn letter(six_bits: u32) -> char {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    LETTERS.get(six_bits as usize).map_or('=', |byte| char::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn base64_is_that_of_the_standard() {
        let pairs =
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")];
        for (plain, encoded) in pairs {
            assert_eq!(base64(plain.as_bytes()), encoded);
        }
        assert_eq!(base64(&[0xfb, 0xff, 0xfe]), "+//+");
    }
}
