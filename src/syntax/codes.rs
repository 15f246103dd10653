//! The faults that the syntax can have.

use crate::diagnostic::{Code, Sort};

/// Every code of this stage.
pub const CODES: &[&Code] = &[
    &UNCLOSED_TEXT,
    &OTHER_QUOTES,
    &UNKNOWN_ESCAPE,
    &NUMBER_FORM,
    &DATE_FORM,
    &NAME_FORM,
    &ARROW_FORM,
    &COMMENT_FORM,
    &NEEDLESS_SIGN,
    &UNREADABLE,
    &MISSING_BRACE,
    &NEEDLESS_BRACE,
    &MERGE_CONFLICT,
];

/// `"Waiting room` without its second quote.
pub const UNCLOSED_TEXT: Code = Code {
    name: "unclosed-text",
    sort: Sort::Contradicts,
    summary: "a text has only one of its two quotes",
    why: "A text starts and ends with a straight quote on the same line. Without the second one, \
          nobody can tell where it ends, so the rest of the line is taken for text.",
    bad: "channel web \"Web shop",
    good: "channel web \"Web shop\"",
};

/// `“Waiting room”`.
pub const OTHER_QUOTES: Code = Code {
    name: "other-quotes",
    sort: Sort::Contradicts,
    summary: "a text stands in quotes other than \"…\"",
    why: "Word processors and chat programs turn straight quotes into curly ones. A spec keeps to \
          one kind, so that every editor and every reader sees the same text.",
    bad: "channel web “Web shop”",
    good: "channel web \"Web shop\"",
};

/// `"a\nb"`.
pub const UNKNOWN_ESCAPE: Code = Code {
    name: "unknown-escape",
    sort: Sort::Contradicts,
    summary: "a backslash in a text stands before something other than a quote or a backslash",
    why: "In a text, a backslash has one use: to write a quote, or a backslash itself. Before \
          anything else it is probably meant as itself.",
    bad: r#"channel web "Web\shop""#,
    good: r#"channel web "Web\\shop""#,
};

/// `8,5`, `1'000`, `+5`.
pub const NUMBER_FORM: Code = Code {
    name: "number-form",
    sort: Sort::Contradicts,
    summary: "a number is written in a form that could be read in two ways",
    why: "`1.000` is a thousand to some and one to others. A spec is read in many countries, so \
          numbers have one form: digits, a point for the decimals, nothing between thousands.",
    bad: "brand cafe \"Café Nord\" { audience guests }\naudience guests \"Guests\" { share 12,5% }",
    good: "brand cafe \"Café Nord\" { audience guests }\naudience guests \"Guests\" { share 12.5% }",
};

/// `31.3.2027`, `2027-3-1`, `2027-02-30`.
pub const DATE_FORM: Code = Code {
    name: "date-form",
    sort: Sort::Contradicts,
    summary: "a date is written in another form, or there is no such day",
    why: "`4.3.2027` is in April to some and in March to others. Dates have one form, the \
          international one: year, month, day. A month (`2027-03`) or a quarter (`2027-Q1`) means \
          its last day.",
    bad: "brand cafe \"Café Nord\" { promise open \"Open on Sundays\" by 31.3.2027 }",
    good: "brand cafe \"Café Nord\" { promise open \"Open on Sundays\" by 2027-03-31 }",
};

/// `in-store`.
pub const NAME_FORM: Code = Code {
    name: "name-form",
    sort: Sort::Contradicts,
    summary: "a name has a character that names can't have",
    why: "A name has letters, digits and `_`, and starts with a letter or `_`. Such a name can be \
          taken into a table, a database or a diagram as it is.",
    bad: "channel in-store \"In store\"",
    good: "channel in_store \"In store\"",
};

/// `a => b`.
pub const ARROW_FORM: Code = Code {
    name: "arrow-form",
    sort: Sort::Contradicts,
    summary: "an arrow is written in another form than `->`",
    why: "A way leads from one touchpoint to the next, `a -> b`. Other arrows look alike on a slide \
          and differ from keyboard to keyboard.",
    bad: include_str!("examples/arrow-form.bad.journey"),
    good: include_str!("examples/arrow-form.good.journey"),
};

/// `# a comment`.
pub const COMMENT_FORM: Code = Code {
    name: "comment-form",
    sort: Sort::Contradicts,
    summary: "a comment starts with something other than `//`",
    why: "Lines for those who write the spec start with `//`. What the readers of the report are to \
          see is a `note \"…\"`.",
    bad: "# Channels\nchannel web \"Web shop\"",
    good: "// Channels\nchannel web \"Web shop\"",
};

/// `owner: retail`, `owner retail;`.
pub const NEEDLESS_SIGN: Code = Code {
    name: "needless-sign",
    sort: Sort::Contradicts,
    summary: "a sign such as `:` or `;` stands where the language needs none",
    why: "A line is a fact: a keyword and what belongs to it, with blanks between. Signs from other \
          notations carry no meaning here.",
    bad: "channel web: \"Web shop\"",
    good: "channel web \"Web shop\"",
};

/// `@`.
pub const UNREADABLE: Code = Code {
    name: "unreadable",
    sort: Sort::Contradicts,
    summary: "something in a line has no meaning in the language",
    why: "What can't be read is left out, and the rest of the line is taken as it stands. What was \
          meant is then missing from the journey.",
    bad: "channel web \"Web shop\" @online",
    good: "channel web \"Web shop\"",
};

/// A block without its `}`.
pub const MISSING_BRACE: Code = Code {
    name: "missing-brace",
    sort: Sort::Contradicts,
    summary: "a block has no end",
    why: "A block starts with `{` and ends with `}`. Where an end is missing, the lines that follow \
          seem to belong to the block; indentation tells what was meant, and is only an assumption.",
    bad: "source till \"Till\" {\n  kind records\n\nchannel web \"Web shop\"",
    good: "source till \"Till\" {\n  kind records\n}\n\nchannel web \"Web shop\"",
};

/// A `}` or `{` that belongs to nothing.
pub const NEEDLESS_BRACE: Code = Code {
    name: "needless-brace",
    sort: Sort::Contradicts,
    summary: "a brace belongs to no block",
    why: "A `{` follows the line that it is the block of, and a `}` ends a block that is open. A \
          brace without its partner is most often left over from moving lines.",
    bad: "channel web \"Web shop\"\n}",
    good: "channel web \"Web shop\"",
};

/// `<<<<<<< HEAD`.
pub const MERGE_CONFLICT: Code = Code {
    name: "merge-conflict",
    sort: Sort::Contradicts,
    summary: "a merge of git is not finished",
    why: "Where two people have changed the same lines, git writes both versions into the file, \
          between lines of `<<<<<<<`, `=======` and `>>>>>>>`, and leaves it to you which of them \
          holds. Until that is decided, the first version is read and the second is not.",
    bad: "<<<<<<< HEAD\nchannel web \"Web shop\"\n=======\nchannel web \"Online shop\"\n>>>>>>> spring",
    good: "channel web \"Web shop\"",
};
