//! Numbers in data files: digits, perhaps a decimal point, perhaps a minus.
//! Everything else that spreadsheets and people write is told apart, so that
//! its message can say what to write instead.

/// Figures from here on are refused: past fifteen digits they are not exact.
const TOO_LARGE: f64 = 1e15;

/// How the numbers of a file may be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// Commas separate the columns, so only a point starts decimals.
    Plain,
    /// Something else separates the columns: a comma may start decimals, and a
    /// point may stand between thousands.
    Regional,
}

/// Why a text is no number.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum NotANumber {
    /// `8,5`; with the number to write.
    DecimalComma(String),
    /// `1.234,5`, `1 234`; with the number to write.
    Grouped(String),
    /// `1,234`: the number it is with decimals, and with groups.
    CommaOrGroup(String, String),
    /// `12 min`: the number and what stands beside it.
    Unit(String, String),
    /// `+5`, `.5`, `1e3`, `−5`: the number to write and what is odd.
    Spelling(String, &'static str),
    /// `nan`, `n/a`, `-`: somebody says that there is none.
    None,
    /// It has more digits than a figure can have.
    TooLarge,
    /// It is something else.
    Words,
}

/// Reads a number.
pub(super) fn parse(text: &str, style: Style) -> Result<f64, NotANumber> {
    match (style, is_plain(text)) {
        (Style::Plain, true) => value_of(text),
        (Style::Plain, false) => Err(diagnose(text)),
        (Style::Regional, is_plain) => regional(text, is_plain),
    }
}

/// Reads a number that may have a decimal comma and marks between thousands.
/// `1.234` is a thousand or a bit more than one, which nobody can tell here.
fn regional(text: &str, is_plain: bool) -> Result<f64, NotANumber> {
    if !is_plain {
        return match diagnose(text) {
            NotANumber::DecimalComma(number) | NotANumber::Grouped(number) => value_of(&number),
            NotANumber::CommaOrGroup(decimal, whole) => {
                Err(NotANumber::CommaOrGroup(unmistakable(&decimal), whole))
            }
            fault => Err(fault),
        };
    }
    match groups(text) {
        Some(whole) => Err(NotANumber::CommaOrGroup(unmistakable(text), whole)),
        None => value_of(text),
    }
}

/// A decimal in a form that can't be taken for groups of three digits: `3.100` as
/// `3.1`, `1.234` as `1.2340`.
fn unmistakable(decimal: &str) -> String {
    let short = decimal.trim_end_matches('0');
    let decimals = short.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    match decimals {
        0 | 3 => format!("{short}0"),
        _ => short.to_owned(),
    }
}

/// The value of a plain number.
fn value_of(text: &str) -> Result<f64, NotANumber> {
    match text.parse::<f64>() {
        Ok(value) if value.abs() < TOO_LARGE => Ok(value + 0.0),
        _ => Err(NotANumber::TooLarge),
    }
}

/// `-?[0-9]+(\.[0-9]+)?`
fn is_plain(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    is_digits(whole) && is_digits(part)
}

/// `1.071` as `1071`, where it may be a thousand and some.
pub(super) fn groups(text: &str) -> Option<String> {
    match grouped(text) {
        Some(NotANumber::Grouped(whole)) if !whole.trim_start_matches('-').starts_with('0') => {
            Some(whole)
        }
        _ => None,
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn diagnose(text: &str) -> NotANumber {
    const NONE: [&str; 18] = [
        "nan",
        "inf",
        "infinity",
        "na",
        "n/a",
        "n.a.",
        "n. a.",
        "null",
        "nil",
        "none",
        "missing",
        "k.a.",
        "k. a.",
        "keine angabe",
        "-",
        "–",
        "—",
        "?",
    ];
    let lower = text.to_lowercase();
    if NONE.contains(&lower.trim_start_matches(['+', '#'])) || lower == "-inf" || lower == "#div/0!"
    {
        return NotANumber::None;
    }
    spelling(text)
        .or_else(|| grouped(text))
        .or_else(|| with_unit(text))
        .unwrap_or(NotANumber::Words)
}

/// Numbers that other programs write so.
fn spelling(text: &str) -> Option<NotANumber> {
    let odd =
        |number: String, what| is_plain(&number).then_some(NotANumber::Spelling(number, what));
    if let Some(rest) = text.strip_prefix('+') {
        return odd(rest.to_owned(), "a plus sign");
    }
    if let Some(rest) = text.strip_prefix(['−', '–']) {
        return odd(format!("-{rest}"), "a dash instead of a minus");
    }
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
    if let Some(part) = digits.strip_prefix('.') {
        return odd(format!("{sign}0.{part}"), "no digit before the point");
    }
    if let Some(whole) = text.strip_suffix('.') {
        return odd(whole.to_owned(), "no digit after the point");
    }
    exponent(text)
}

fn exponent(text: &str) -> Option<NotANumber> {
    let (number, power) = text.split_once(['e', 'E'])?;
    if !is_plain(number) || !is_digits(power.trim_start_matches(['+', '-'])) {
        return None;
    }
    let value: f64 = text.parse().ok()?;
    let is_figure = value.abs() < TOO_LARGE && (value == 0.0 || value.abs() > 1e-9);
    let written = NotANumber::Spelling(format!("{value}"), "a power of ten");
    Some(if is_figure { written } else { NotANumber::TooLarge })
}

/// Digits with commas, points, blanks or apostrophes between them.
fn grouped(text: &str) -> Option<NotANumber> {
    const MARKS: [char; 9] = [',', '.', ' ', '\'', '’', '_', '\u{A0}', '\u{202F}', '\u{2009}'];
    let digits = text.strip_prefix('-').unwrap_or(text);
    let sign = &text[..text.len() - digits.len()];
    let parts: Vec<&str> = digits.split(MARKS).collect();
    let marks: Vec<char> = digits.chars().filter(|character| !character.is_ascii_digit()).collect();
    if parts.len() < 2 || !parts.iter().all(|part| is_digits(part)) {
        return None;
    }
    let joined = parts.concat();
    let (last, head) = parts.split_last()?;
    let decimal = format!("{sign}{}.{last}", head.concat());
    let whole = format!("{sign}{joined}");
    let are_groups = parts[0].len() <= 3 && parts[1..].iter().all(|part| part.len() == 3);
    Some(match marks.as_slice() {
        [','] if are_groups && parts[0] != "0" => NotANumber::CommaOrGroup(decimal, whole),
        [','] => NotANumber::DecimalComma(decimal),
        [.., before, end] if matches!(end, ',' | '.') && before != end => {
            NotANumber::Grouped(decimal)
        }
        _ if are_groups => NotANumber::Grouped(whole),
        _ => NotANumber::Words,
    })
}

/// A number with a sign or word before or after it.
fn with_unit(text: &str) -> Option<NotANumber> {
    let is_of_number =
        |character: char| character.is_ascii_digit() || matches!(character, '-' | '.' | ',');
    let start = text.find(is_of_number)?;
    let end = text.rfind(|character: char| character.is_ascii_digit())? + 1;
    let (before, after) = (text.get(..start)?.trim(), text[end..].trim());
    let has_one = before.is_empty() != after.is_empty();
    let unit = if before.is_empty() { after } else { before };
    if start >= end || !has_one || unit.chars().count() > 12 {
        return None;
    }
    let number = match parse(&text[start..end], Style::Plain) {
        Ok(_) => text[start..end].to_owned(),
        Err(NotANumber::DecimalComma(number) | NotANumber::Grouped(number)) => number,
        Err(_) => return None,
    };
    Some(NotANumber::Unit(number, unit.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use NotANumber::*;
    use proptest::prelude::*;

    #[test]
    fn plain_numbers_are_read() {
        for (text, value) in [("0", 0.0), ("-0", 0.0), ("8.50", 8.5), ("-12", -12.0), ("007", 7.0)]
        {
            assert_eq!(parse(text, Style::Plain), Ok(value), "{text}");
        }
        assert!(parse("-0", Style::Plain).is_ok_and(f64::is_sign_positive));
    }

    #[test]
    fn what_people_and_spreadsheets_write_is_told_apart() {
        let own = str::to_owned;
        for (text, fault) in [
            ("8,5", DecimalComma(own("8.5"))),
            ("-0,125", DecimalComma(own("-0.125"))),
            ("1,234", CommaOrGroup(own("1.234"), own("1234"))),
            ("1.234,56", Grouped(own("1234.56"))),
            ("1,234.5", Grouped(own("1234.5"))),
            ("1 234 567", Grouped(own("1234567"))),
            ("1'234", Grouped(own("1234"))),
            ("1\u{202F}234,5", Grouped(own("1234.5"))),
            ("5%", Unit(own("5"), own("%"))),
            ("8,5 %", Unit(own("8.5"), own("%"))),
            ("12 min", Unit(own("12"), own("min"))),
            ("€50", Unit(own("50"), own("€"))),
            ("+5", Spelling(own("5"), "a plus sign")),
            (".5", Spelling(own("0.5"), "no digit before the point")),
            ("-.5", Spelling(own("-0.5"), "no digit before the point")),
            ("5.", Spelling(own("5"), "no digit after the point")),
            ("−5", Spelling(own("-5"), "a dash instead of a minus")),
            ("1.2E+03", Spelling(own("1200"), "a power of ten")),
            ("1e400", TooLarge),
            ("1000000000000000", TooLarge),
            ("nan", None),
            ("inf", None),
            ("-inf", None),
            ("#N/A", None),
            ("k.A.", None),
            ("n. a.", None),
            ("good", Words),
            ("1.2.3", Words),
            ("0x10", Words),
            ("٣", Words),
            ("1-2", Words),
            ("", Words),
        ] {
            assert_eq!(parse(text, Style::Plain), Err(fault), "{text}");
        }
    }

    #[test]
    fn a_file_without_commas_between_its_columns_may_have_them_in_numbers() {
        for (text, value) in [
            ("8,5", 8.5),
            ("-0,125", -0.125),
            ("8.5", 8.5),
            ("0.125", 0.125),
            ("1.234,5", 1234.5),
            ("1.234.567", 1_234_567.0),
            ("1\u{202F}234,5", 1234.5),
        ] {
            assert_eq!(parse(text, Style::Regional), Ok(value), "{text}");
        }
        let own = str::to_owned;
        for (text, fault) in [
            ("1,234", CommaOrGroup(own("1.2340"), own("1234"))),
            ("3,100", CommaOrGroup(own("3.1"), own("3100"))),
            ("1.234", CommaOrGroup(own("1.2340"), own("1234"))),
            ("5 %", Unit(own("5"), own("%"))),
        ] {
            assert_eq!(parse(text, Style::Regional), Err(fault), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_gives_anything_but_a_finite_number(text in "[-+0-9.,eE %a€ ]{0,12}|.{0,8}") {
            if let Ok(value) = parse(&text, Style::Plain) {
                prop_assert!(value.is_finite());
            }
        }

        #[test]
        fn the_number_proposed_is_a_number(text in "[-+0-9.,eE %m]{1,9}") {
            if let Err(DecimalComma(number) | Grouped(number) | Unit(number, _) | Spelling(number, _))
                = parse(&text, Style::Plain)
            {
                prop_assert!(is_plain(&number), "{} for {}", number, text);
            }
        }
    }
}
