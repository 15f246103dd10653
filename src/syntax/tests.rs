//! Text in; out comes the outline of the tree, and the findings.

use super::{Statement, Tree, parse};
use crate::source::Sources;
use insta::assert_snapshot;
use std::fmt::Write;

/// The statements, each indented by its depth, then the findings.
fn outline(text: &str) -> String {
    let mut sources = Sources::default();
    let (file, _) = sources.add("test.journey", text.as_bytes().to_vec());
    let (tree, diagnostics) = parse(&sources, file);
    let mut out = String::new();
    for statement in tree.statements() {
        write_statement(&mut out, &sources, statement, 0);
    }
    for diagnostic in diagnostics {
        let at = sources.position(diagnostic.span);
        let (code, message) = (diagnostic.code.name, diagnostic.message);
        let _ = writeln!(out, "{}:{} {code}: {message}", at.line, at.column);
    }
    out
}

fn write_statement(out: &mut String, sources: &Sources, statement: Statement<'_>, depth: usize) {
    let terms: Vec<&str> =
        statement.terms().iter().map(|term| sources.text(statement.span(*term))).collect();
    let block = if statement.has_block() { " {}" } else { "" };
    let damage = if statement.is_damaged() { " (damaged)" } else { "" };
    let _ = writeln!(out, "{}{}{block}{damage}", "  ".repeat(depth), terms.join(" | "));
    for inner in statement.block() {
        write_statement(out, sources, inner, depth + 1);
    }
}

#[test]
fn a_sound_text() {
    assert_snapshot!(outline(
        r#"// A comment
brand smile "Riverside {Dental}" {
  audience private, insured // two
}
audience private "Pay themselves" { share 25% }

journey checkup "The \"check\"" {
  stage visit
  {
    target waiting at most 10 min from 24min on 2026-Q3
  }
  flow {
    start -> waiting_room->launch.store 15 %
  }
}"#
    ), @r#"
    brand | smile | "Riverside {Dental}" {}
      audience | private | , | insured
    audience | private | "Pay themselves" {}
      share | 25%
    journey | checkup | "The \"check\"" {}
      stage | visit {}
        target | waiting | at | most | 10 | min | from | 24 | min | on | 2026-Q3
      flow {}
        start | -> | waiting_room | -> | launch.store | 15 %
    "#);
}

#[test]
fn line_breaks_of_every_kind_and_no_last_one() {
    assert_snapshot!(outline("a b {\r\n  c 1\r  d 2\n}\r\ne"), @r"
    a | b {}
      c | 1
      d | 2
    e
    ");
}

#[test]
fn names_of_every_script() {
    assert_snapshot!(outline("канал мага_зин \"x\"\n店 名前2\nقناة متجر"), @r#"
    канал | мага_зин | "x"
    店 | 名前2
    قناة | متجر
    "#);
}

#[test]
fn a_letter_that_no_name_has_is_no_hyphen() {
    assert_snapshot!(outline("owner me½tric\nowner a²-b"), @r"
    owner (damaged)
    owner (damaged)
    1:7 name-form: `me½tric` is neither a name nor a text
    2:7 name-form: `a²-b` is neither a name nor a text
    ");
}

#[test]
fn each_slip_is_found_and_the_rest_of_its_line_is_read() {
    assert_snapshot!(outline(
        "channel web “Web shop”
owner: retail
channel in-store \"In store\";
share 12,5% by 31.3.2027
scale 0-10
revenue >= 50€
growth +15%
a => b
size 1,000
# nothing
channel @web \"a\\b\"
target x at least .5
promise by 3/4/2027
date 2027-3-1
a --> b ---> c"
    ), @r#"
    channel | web | “Web shop”
    owner | retail
    channel | in-store | "In store"
    share | 12,5% | by | 31.3.2027
    scale (damaged)
    revenue | 50 | € (damaged)
    growth (damaged)
    a | => | b
    size (damaged)
    channel | "a\b" (damaged)
    target | x | at | least (damaged)
    promise | by (damaged)
    date | 2027-3-1
    a | --> | b | ---> | c
    1:13 other-quotes: this text stands in quotes other than the straight ones
    2:6 needless-sign: `owner` needs no `:` behind it
    3:9 name-form: the name `in-store` has a hyphen in it
    3:28 needless-sign: a `;` has no meaning here
    4:7 number-form: `12,5%` has a comma where a number has a point
    4:16 date-form: `31.3.2027` is not how a date is written here
    5:7 number-form: `0-10` is not how two numbers are written here
    6:9 number-form: `>=`: limits are written in words here
    7:8 number-form: `+15%`: a change is written in words here
    8:3 arrow-form: `=>` is not the arrow of a way
    9:6 number-form: `1,000` could be a thousand or a decimal
    10:1 comment-form: a comment starts with `//`, not with `#`
    11:9 unreadable: `@web` has no meaning here
    11:16 unknown-escape: `\b` has no meaning in a text
    12:19 number-form: `.5` is not how a number is written here
    13:12 date-form: `3/4/2027` is not how a date is written here
    14:6 date-form: `2027-3-1` is not how a date is written here
    15:3 arrow-form: `-->` is not the arrow of a way
    15:9 arrow-form: `--->` is not the arrow of a way
    "#);
}

#[test]
fn a_quote_without_its_partner_damages_one_line() {
    assert_snapshot!(outline("stage a \"Visit {\n  wants \"to go\n  owner x\n}\nb Waiting room\" {\n}"), @r#"
    stage | a | "Visit {} (damaged)
      wants | "to go (damaged)
      owner | x
    b | Waiting | room {} (damaged)
    1:9 unclosed-text: the text "Visit" is not closed
    2:9 unclosed-text: the text "to go" is not closed
    5:15 unclosed-text: this quote has no partner
    "#);
}

#[test]
fn a_text_over_two_lines_is_one_finding() {
    assert_snapshot!(outline("a {\n  note \"One line,\n  and another: 1,5.\"\n  owner x\n}"), @r#"
    a {}
      note | "One line, (damaged)
      owner | x
    2:8 unclosed-text: the text "One line," is not closed
    "#);
}

#[test]
fn where_an_end_is_missing_indentation_decides() {
    assert_snapshot!(outline(
        r#"journey a "A" {
  stage s {
    touchpoint t "The till" {
      channel x
    touchpoint u {
      channel y
    }
  }
  stage v {
  }
}
brand b "B" {
  promise p "P"
channel x "X""#
    ), @r#"
    journey | a | "A" {}
      stage | s {}
        touchpoint | t | "The till" {}
          channel | x
        touchpoint | u {}
          channel | y
      stage | v {}
    brand | b | "B" {}
      promise | p | "P"
    channel | x | "X"
    3:5 missing-brace: touchpoint "The till" has no `}` at its end
    12:1 missing-brace: brand "B" has no `}` at its end
    "#);
}

#[test]
fn where_a_start_is_missing_indentation_decides() {
    assert_snapshot!(outline(
        r#"journey a "A"
  stage s {
    touchpoint t "The till"
      channel x
    }
    touchpoint u
  }
  stage v {
  }
}
metric m "M"
  type nps
}
channel x "X""#
    ), @r#"
    journey | a | "A" {}
      stage | s {}
        touchpoint | t | "The till" {}
          channel | x
        touchpoint | u
      stage | v {}
    metric | m | "M" {}
      type | nps
    channel | x | "X"
    "#);
}

#[test]
fn a_statement_whose_block_is_over_gets_no_other() {
    assert_snapshot!(outline("a }\n   b\n { c\n   d "), @"
    a
    b {}
      c
    d
    1:3 needless-brace: this `}` belongs to no block
    2:4 missing-brace: `b` has no `}` at its end
    ");
}

#[test]
fn an_end_too_many_is_left_out() {
    assert_snapshot!(outline(
        "journey a {\n  stage s {\n    wants 1\n  }\n  }\n  stage v {\n  }\n}\nbrand b {\n}\n}\n"
    ), @r"
    journey | a {}
      stage | s {}
        wants | 1
      stage | v {}
    brand | b {}
    5:3 needless-brace: this `}` belongs to no block
    11:1 needless-brace: this `}` belongs to no block
    ");
}

#[test]
fn a_text_without_indentation_keeps_to_its_braces() {
    assert_snapshot!(outline("journey a {\nstage s {\nwants 1\n}\nstage t {\nwants 2\n}\n"), @r"
    journey | a {}
      stage | s {}
        wants | 1
      stage | t {}
        wants | 2
    1:1 missing-brace: journey `a` has no `}` at its end
    ");
}

#[test]
fn a_brace_that_belongs_to_nothing() {
    assert_snapshot!(outline("{\n  a 1\n}\nb {\n  c\n}"), @r"
    a | 1
    b {}
      c
    1:1 needless-brace: this `{` belongs to no block
    ");
}

#[test]
fn nesting_of_any_depth_gives_one_finding() {
    let text = format!("{}\n{}", "a {\n".repeat(100_000), "}".repeat(100_000));
    let mut sources = Sources::default();
    let (file, _) = sources.add("deep.journey", text.into_bytes());
    let (tree, diagnostics) = parse(&sources, file);
    assert_eq!(diagnostics.len(), 1);
    assert_eq!(depth(&tree), 17);
}

fn depth(tree: &Tree) -> usize {
    let mut depth = 0;
    let mut statement = tree.statements().next();
    while let Some(inner) = statement {
        depth += 1;
        statement = inner.block().next();
    }
    depth
}

#[test]
fn comments_and_blank_lines_are_kept() {
    let text = "// one\na 1 // two\n\n  // three\n\nb 2\n";
    let mut sources = Sources::default();
    let (file, _) = sources.add("test.journey", text.as_bytes().to_vec());
    let (tree, _) = parse(&sources, file);
    let comments: Vec<(&str, bool, bool)> = tree
        .comments
        .iter()
        .map(|c| (&text[c.start as usize..c.end as usize], c.on_its_own, c.blank_line_before))
        .collect();
    assert_eq!(
        comments,
        [("// one", true, false), ("// two", false, false), ("// three", true, true)]
    );
    let blanks: Vec<bool> =
        tree.statements().map(super::tree::Statement::has_blank_line_before).collect();
    assert_eq!(blanks, [false, true]);
}
