//! What a file's bytes may not hold, as findings.

use super::{Code, Diagnostic, Sort};
use crate::source::{Damage, DamageKind, Sources, Span};
use crate::words::{so_many, spelt};

/// Every finding about a file's bytes, in the order in which `explain` lists them.
pub const CODES: &[&Code] =
    &[&NOT_UTF8, &UTF16, &CONTROL_CHARACTER, &DIRECTION_CHARACTER, &MORE_DAMAGE];

static NOT_UTF8: Code = Code {
    name: "not-utf-8",
    sort: Sort::Contradicts,
    summary: "a file holds bytes that are no text in UTF-8",
    why: "Touchline reads text in UTF-8, which every editor of today can write. In another \
          encoding, an umlaut or an accent is stored as something that nobody can tell from \
          a fault, so names and titles would come out wrong in the report.",
    bad: "channel cafe \"Caf\u{FFFD}\"",
    good: "channel cafe \"Café\"",
};

static UTF16: Code = Code {
    name: "utf-16",
    sort: Sort::Contradicts,
    summary: "a file is saved as UTF-16 and can't be read",
    why: "Some programs, spreadsheets above all, call UTF-16 \"Unicode text\". Touchline reads \
          UTF-8 and nothing else, so nothing of the file was read.",
    bad: "date,metric,touchpoint,audience,value,n   (saved as \"Unicode text\")",
    good: "date,metric,touchpoint,audience,value,n   (saved as \"CSV UTF-8\")",
};

static CONTROL_CHARACTER: Code = Code {
    name: "control-character",
    sort: Sort::Contradicts,
    summary: "a file holds a character that is no text but a command to a device",
    why: "Characters such as NUL or escape can't be seen, and on a terminal they can change \
          colours, move the cursor or hide lines. They get into a file by a copy from a \
          terminal or by a broken transfer.",
    bad: "channel web \"Web\u{1B}[8m shop\"",
    good: "channel web \"Web shop\"",
};

static DIRECTION_CHARACTER: Code = Code {
    name: "direction-character",
    sort: Sort::Contradicts,
    summary: "a file holds a character that turns the direction of the text around it",
    why: "Such a character can make a line look like another one: reviewers see one promise, \
          the report shows another. Text in Arabic or Hebrew needs none of them; a pair that \
          is closed within its text (U+2066 to U+2069) is allowed.",
    bad: "note \"Ready \u{202E}in 01 days\u{202C}\"",
    good: "note \"Ready in 10 days\"",
};

static MORE_DAMAGE: Code = Code {
    name: "more-damage",
    sort: Sort::Contradicts,
    summary: "a file has more places that are no text than are listed one by one",
    why: "A file with so many is most likely no text file at all, or was saved in another \
          encoding; a finding for each place would help nobody.",
    bad: "(a picture with the name `launch.journey`)",
    good: "(a text file in UTF-8)",
};

/// One finding for each place that was damaged, and one for all bytes that are no
/// UTF-8: it is the file that has to be saved otherwise.
#[must_use]
pub fn findings(damage: &[Damage]) -> Vec<Diagnostic> {
    let is_not_utf8 = |it: &&Damage| it.kind == DamageKind::NotUtf8;
    let again = damage.iter().filter(is_not_utf8).skip(1).map(|it| it.span).collect::<Vec<_>>();
    let mut is_told = false;
    let told =
        damage.iter().filter(|it| !is_not_utf8(it) || !std::mem::replace(&mut is_told, true));
    told.map(|it| finding(it, &again)).collect()
}

/// Leaves out findings at places that were damaged: they are about what stands
/// there in place of what was lost.
pub fn leave_out_what_follows(findings: &mut Vec<Diagnostic>, sources: &Sources) {
    let is_damaged = |span: Span| {
        let places = &sources.file(span.file).damage;
        let is_at = |place: &Damage| place.span.start <= span.end;
        let is_rest =
            |place: &&Damage| matches!(place.kind, DamageKind::Utf16 | DamageKind::More(_));
        let next = places.partition_point(|place| place.span.end < span.start);
        places.get(next).is_some_and(is_at) || places.last().filter(is_rest).is_some_and(is_at)
    };
    findings.retain(|found| is_damage(found) || !is_damaged(found.span));
}

fn is_damage(found: &Diagnostic) -> bool {
    CODES.contains(&found.code)
}

/// `again`: the other places of the file that are no UTF-8.
fn finding(damage: &Damage, again: &[Span]) -> Diagnostic {
    let new = |code, message: String| Diagnostic::new(code, damage.span, message);
    match damage.kind {
        DamageKind::NotUtf8 => new(
            &NOT_UTF8,
            match again.len() {
                0 => "a character here can't be read: the file is not saved as UTF-8".to_owned(),
                more => format!(
                    "{} characters can't be read: the file is not saved as UTF-8",
                    spelt(more + 1)
                ),
            },
        )
        .label("read as `?`")
        .others(again.iter().copied(), "and here")
        .help(
            "Open the file in your editor and save it with the encoding \"UTF-8\". From a \
                 spreadsheet, export as \"CSV UTF-8\".",
        ),
        DamageKind::Utf16 => new(&UTF16, "the file is saved as UTF-16".to_owned())
            .label("nothing of it was read")
            .help(
                "Open the file in your editor and save it with the encoding \"UTF-8\". From a \
                 spreadsheet, export as \"CSV UTF-8\".",
            ),
        DamageKind::Control(character) => new(
            &CONTROL_CHARACTER,
            format!("an invisible character stands here, {}", code(character)),
        )
        .label("it may hide what stands around it")
        .help("Delete it; if you can't find it, delete and retype what is around it."),
        DamageKind::Direction(character) => {
            let message =
                format!("a hidden character turns the text around here, {}", code(character));
            new(&DIRECTION_CHARACTER, message)
                .label("what people read may not be what is there")
                .help(
                    "Delete it; if you can't find it, delete and retype what is around it. Text \
                 in Arabic or Hebrew reads right without it.",
                )
        }
        DamageKind::More(count) => {
            let places = so_many(count, "more place", "more places");
            let verb = if count == 1 { "is" } else { "are" };
            new(&MORE_DAMAGE, format!("{places} of this file that {verb} no text"))
                .label("the first of them")
                .help("See whether this is a text file, and save it with the encoding \"UTF-8\".")
        }
    }
}

/// A character's number and, where it has a common one, its name.
fn code(character: char) -> String {
    let number = format!("U+{:04X}", character as u32);
    let name = match character {
        '\0' => "NUL",
        '\u{8}' => "backspace",
        '\u{C}' => "form feed",
        '\u{1B}' => "escape",
        '\u{7F}' => "delete",
        '\u{202D}' | '\u{202E}' => "direction override",
        '\u{202A}' | '\u{202B}' => "direction embedding",
        '\u{2066}'..='\u{2068}' => "direction isolate that is not closed",
        '\u{2069}' => "end of a direction isolate that was not opened",
        _ => return number,
    };
    format!("{number} ({name})")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(bytes: &[u8]) -> Vec<String> {
        let (_, damage) = Sources::default().add("a.journey", bytes.to_vec());
        let line = |found: Diagnostic| format!("{}: {}", found.code.name, found.message);
        findings(&damage).into_iter().map(line).collect()
    }

    #[test]
    fn each_kind_of_damage_has_a_finding() {
        assert_eq!(
            messages(b"a\xFFb"),
            ["not-utf-8: a character here can't be read: the file is not saved as UTF-8"]
        );
        assert_eq!(messages(b"\xFF\xFEa\0"), ["utf-16: the file is saved as UTF-16"]);
        assert_eq!(
            messages(b"a\0b"),
            ["control-character: an invisible character stands here, U+0000 (NUL)"]
        );
        assert_eq!(
            messages("a\u{202E}b".as_bytes()),
            ["direction-character: a hidden character turns the text around here, \
              U+202E (direction override)"]
        );
    }

    #[test]
    fn the_examples_show_what_they_are_examples_of() {
        for code in [&CONTROL_CHARACTER, &DIRECTION_CHARACTER] {
            let found = messages(code.bad.as_bytes());
            assert!(
                found.iter().all(|line| line.starts_with(code.name)) && !found.is_empty(),
                "{found:?}"
            );
        }
        for code in CODES {
            assert_eq!(messages(code.good.as_bytes()), [""; 0], "{}", code.name);
        }
    }

    #[test]
    fn what_is_found_in_damage_is_left_out() {
        let left = |bytes: &[u8], (start, end)| {
            let mut sources = Sources::default();
            let (file, damage) = sources.add("a.journey", bytes.to_vec());
            let mut findings = findings(&damage);
            let span = Span { file, start, end };
            findings.push(Diagnostic::new(&OTHER, span, "found"));
            leave_out_what_follows(&mut findings, &sources);
            findings.iter().any(|found| found.code == &OTHER)
        };
        let text = b"a caf\xE9 b\0";
        assert!(left(text, (0, 1)) && left(text, (1, 4)));
        assert!(!left(text, (2, 6)) && !left(text, (0, 9)) && !left(text, (9, 9)));
        assert!(!left(b"\xFF\xFEa\0", (0, 0)));
        let letters = [&b"a\xE9".repeat(60)[..], b" b"].concat();
        assert!(left(&letters, (121, 122)) && !left(&letters, (118, 120)));
        let flood = b"a\0".repeat(60);
        assert!(!left(&flood, (118, 119)));
    }

    static OTHER: Code =
        Code { name: "other", sort: Sort::Unclear, summary: "", why: "", bad: "", good: "" };

    #[test]
    fn a_file_in_another_encoding_is_one_finding() {
        let found = messages(&b"caf\xE9 ".repeat(70));
        let message = "not-utf-8: 70 characters can't be read: the file is not saved as UTF-8";
        assert_eq!(found, [message]);
    }

    #[test]
    fn a_flood_ends_in_one_finding() {
        let found = messages(&b"a\0".repeat(51));
        assert_eq!(found.len(), 51);
        assert_eq!(found[50], "more-damage: one more place of this file that is no text");
    }
}
