//! Journeys that lack nothing, for the tests to add lines to.

/// A touchpoint with these lines, `; ` between them.
pub(super) fn touchpoint(head: &str, lines: &str) -> String {
    let lines: String = lines.split("; ").map(|line| format!("      {line}\n")).collect();
    format!(
        "    touchpoint {head} {{
      goal operational \"O\" {{ target waiting at most 5 min always }}
{lines}    }}\n"
    )
}

/// A journey of one stage with these touchpoints and other lines of the journey.
pub(super) fn journey(touchpoints: &[String], lines: &str) -> String {
    format!(
        "journey test \"Test\" {{
  owner service
  channel shop
  audience members, walk_in
  stage s {{
    wants early \"E\"
    wants calm \"C\"
    goal relationship \"R\" {{ target trust at least 4 always }}
{}  }}
{lines}}}
",
        touchpoints.concat()
    )
}
