//! Bytes to safe text of the same length.

use super::{FileId, Span};

/// What had to be replaced at one place of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// What was found.
    pub kind: DamageKind,
    /// Where, in the decoded text.
    pub span: Span,
}

/// The kinds of bytes and characters that a text may not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DamageKind {
    /// The file is UTF-16 by its byte order mark; nothing of it was read.
    Utf16,
    /// Bytes that are no UTF-8; each was replaced by `?`.
    NotUtf8,
    /// A control character other than tab and line breaks.
    Control(char),
    /// A character that changes the direction of the text around it, and so
    /// can make it look like another (Unicode bidirectional control).
    Direction(char),
    /// More damage than is worth a finding each: how many places were left out.
    More(usize),
}

/// Past so many places, the rest is only counted.
const MAX_DAMAGE: usize = 50;

pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) skipped: u32,
    pub(super) damage: Vec<Damage>,
}

/// Decodes a file; see the module of [`super::Source`] for what is promised.
pub(super) fn decode(mut bytes: Vec<u8>, file: FileId) -> Decoded {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        let span = Span { file, start: 0, end: 0 };
        let damage = vec![Damage { kind: DamageKind::Utf16, span }];
        return Decoded { text: String::new(), skipped: 0, damage };
    }
    let skipped = if bytes.starts_with("\u{FEFF}".as_bytes()) {
        bytes.drain(..3);
        3
    } else {
        0
    };
    let mut found = Vec::new();
    let text = force_utf8(bytes, &mut found);
    let text = replace_acting_characters(text, &mut found);
    Decoded { text, skipped, damage: summarise(found, file) }
}

type Found = (DamageKind, std::ops::Range<usize>);

/// Replaces each byte that is no UTF-8 by `?`.
fn force_utf8(bytes: Vec<u8>, found: &mut Vec<Found>) -> String {
    let mut bytes = match String::from_utf8(bytes) {
        Ok(text) => return text,
        Err(error) => error.into_bytes(),
    };
    let mut at = 0;
    while let Err(error) = std::str::from_utf8(&bytes[at..]) {
        let start = at + error.valid_up_to();
        let end = error.error_len().map_or(bytes.len(), |length| start + length);
        bytes[start..end].fill(b'?');
        match found.last_mut() {
            Some((DamageKind::NotUtf8, range)) if range.end == start => range.end = end,
            _ => found.push((DamageKind::NotUtf8, start..end)),
        }
        at = end;
    }
    String::from_utf8(bytes).unwrap_or_default()
}

/// Replaces control and direction characters by blanks of the same length.
fn replace_acting_characters(text: String, found: &mut Vec<Found>) -> String {
    if !text.bytes().any(may_begin_acting) {
        return text;
    }
    let closed = closed_isolates(&text);
    let mut closed = closed.iter().peekable();
    let mut safe = String::with_capacity(text.len());
    for (at, character) in text.char_indices() {
        let is_closed = closed.next_if(|closed| **closed == at).is_some();
        let Some(kind) = acting(character).filter(|_| !is_closed) else {
            safe.push(character);
            continue;
        };
        let end = at + character.len_utf8();
        safe.push_str(match end - at {
            1 => " ",
            2 => "\u{A0}",
            _ => "\u{2003}",
        });
        match found.last_mut() {
            Some((last, range)) if *last == kind && range.end == at => range.end = end,
            _ => found.push((kind, at..end)),
        }
    }
    found.sort_by_key(|(_, range)| range.start);
    safe
}

/// A quick look at a byte: can it begin a character that [`acting`] finds?
fn may_begin_acting(byte: u8) -> bool {
    let is_control = byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r');
    is_control || matches!(byte, 0x7F | 0xC2 | 0xE2)
}

fn acting(character: char) -> Option<DamageKind> {
    match character {
        '\t' | '\n' | '\r' => None,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => Some(DamageKind::Direction(character)),
        _ if character.is_control() => Some(DamageKind::Control(character)),
        _ => None,
    }
}

/// Where isolates start and end that end before the text around them does: such
/// a pair turns nothing but what stands between its halves. In order.
fn closed_isolates(text: &str) -> Vec<usize> {
    let mut closed = Vec::new();
    let mut open = Vec::new();
    for (at, character) in text.char_indices() {
        match character {
            '\u{2066}'..='\u{2068}' => open.push(at),
            '\u{2069}' => closed.extend(open.pop().map(|start| [start, at]).into_iter().flatten()),
            '\n' | '\r' | '"' => open.clear(),
            _ => {}
        }
    }
    closed.sort_unstable();
    closed
}

/// All places in their order, but for what is too much: bytes that are no UTF-8 are
/// one finding however many there are.
fn summarise(found: Vec<Found>, file: FileId) -> Vec<Damage> {
    let spanned = |(kind, range): Found| Damage {
        kind,
        span: Span { file, start: range.start as u32, end: range.end as u32 },
    };
    let (mut kept, mut left_out) = (Vec::new(), Vec::new());
    let mut count = 0;
    for one in found {
        count += usize::from(one.0 != DamageKind::NotUtf8);
        let is_kept = one.0 == DamageKind::NotUtf8 || count <= MAX_DAMAGE;
        if is_kept { kept.push(spanned(one)) } else { left_out.push(one.1) }
    }
    let more = left_out.first().map(|range| (DamageKind::More(left_out.len()), range.clone()));
    kept.extend(more.map(spanned));
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> (String, Vec<DamageKind>) {
        let decoded = decode(bytes.to_vec(), FileId(0));
        assert_eq!(decoded.text.len() + decoded.skipped as usize, bytes.len());
        (decoded.text, decoded.damage.into_iter().map(|damage| damage.kind).collect())
    }

    #[test]
    fn a_byte_order_mark_is_dropped() {
        assert_eq!(decoded("\u{FEFF}brand".as_bytes()), ("brand".to_owned(), vec![]));
    }

    #[test]
    fn bytes_that_are_no_utf8_become_question_marks() {
        assert_eq!(decoded(b"a\xFF\xFEb"), ("a??b".to_owned(), vec![DamageKind::NotUtf8]));
        assert_eq!(decoded(b"ab\xE2\x82"), ("ab??".to_owned(), vec![DamageKind::NotUtf8]));
    }

    #[test]
    fn escape_and_nul_never_reach_a_terminal() {
        let (text, kinds) = decoded(b"\x1b[31m\0");
        assert_eq!(text, " [31m ");
        assert_eq!(kinds, [DamageKind::Control('\u{1b}'), DamageKind::Control('\0')]);
    }

    #[test]
    fn an_override_is_damage_and_a_closed_isolate_is_not() {
        let (_, kinds) = decoded("\"a\u{202E}b\"".as_bytes());
        assert_eq!(kinds, [DamageKind::Direction('\u{202E}')]);
        let (text, kinds) = decoded("\"\u{2067}שלום\u{2069}\"".as_bytes());
        assert_eq!((text.contains('\u{2067}'), kinds), (true, vec![]));
        let (_, kinds) = decoded("\"\u{2067}שלום\" \u{2069}".as_bytes());
        assert_eq!(kinds.len(), 2);
    }

    #[test]
    fn a_flood_of_damage_is_summed_up() {
        let (_, kinds) = decoded("\0a".repeat(80).as_bytes());
        assert_eq!(kinds.len(), MAX_DAMAGE + 1);
        assert_eq!(kinds.last(), Some(&DamageKind::More(30)));
        let (_, kinds) = decoded(&b"\xE9a".repeat(80));
        assert_eq!(kinds.len(), 80);
    }
}
