//! The names that links lead to, `launch.store`: safe in an attribute and in
//! an address, and each given once.

use std::collections::{HashMap, HashSet};

/// Gives out anchors.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    given: HashSet<String>,
    /// Where to go on counting when an anchor is asked for again.
    next: HashMap<String, usize>,
}

impl Anchors {
    /// An anchor as near to the wanted one as can be.
    pub(super) fn claim(&mut self, wanted: &str) -> String {
        let wanted = safe(wanted);
        if self.given.insert(wanted.clone()) {
            return wanted;
        }
        let next = self.next.entry(wanted.clone()).or_insert(2);
        loop {
            let numbered = format!("{wanted}-{next}");
            *next += 1;
            if self.given.insert(numbered.clone()) {
                return numbered;
            }
        }
    }
}

/// Letters and digits of any script, `_`, `-` and `.`; never empty.
fn safe(wanted: &str) -> String {
    let kept = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
    let text: String = wanted.chars().map(|c| if kept(c) { c } else { '-' }).collect();
    if text.is_empty() { "-".to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_safe_and_given_once() {
        let mut anchors = Anchors::default();
        assert_eq!(anchors.claim("launch.store"), "launch.store");
        assert_eq!(anchors.claim("launch.store"), "launch.store-2");
        assert_eq!(anchors.claim("launch.store"), "launch.store-3");
        assert_eq!(anchors.claim("größe.東京"), "größe.東京");
        assert_eq!(anchors.claim("\"><script>"), "---script-");
        assert_eq!(anchors.claim(""), "-");
    }
}
