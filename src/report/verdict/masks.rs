//! What overall figures hide: weak touchpoints, and those that are weak for an
//! audience alone.

use super::{Part, Sentence, Touchpoints, joined, named, titled};
use crate::report::{figures, text};
use crate::score::{Hidden, JourneyScore, Masking, Overall, WeakFor};
use crate::words::{all_of, capital, so_many};

/// An overall figure and what it hides, as a sentence.
pub(in crate::report) fn of_mask(
    mask: &Masking,
    journey: &JourneyScore,
    parts: &Touchpoints<'_>,
) -> Sentence {
    let value = figures::mean(mask.value);
    let start = match mask.figure {
        Overall::Touchpoint(number) => return of_touchpoint(mask, parts, number),
        Overall::Mean => format!("The {}", mask.figure.words()),
        Overall::LivedThrough => capital(mask.figure.words()),
        Overall::Path(index) => {
            let title = journey.paths.get(index).map_or("", |path| &path.title);
            format!("The {} “{}”", mask.figure.words(), text::beside(title))
        }
    };
    Sentence::plain(format!("{start} ({value}) hides ")).then(hidden(&mask.hides, parts)).end()
}

/// A touchpoint's own score, which is a mean of audiences.
fn of_touchpoint(mask: &Masking, parts: &Touchpoints<'_>, number: usize) -> Sentence {
    let score = |weak: &WeakFor| {
        format!("{} for “{}”", figures::number(weak.score), text::beside(&weak.audience))
    };
    let shown = weakest(&mask.hides.audiences).into_iter().map(score);
    let more = left_out(mask.hides.audiences.len());
    let more =
        more.map(|count| format!("weak for {}", so_many(count, "more audience", "more audiences")));
    let scores = all_of(shown.chain(more));
    Sentence::plain("The score of ")
        .then(parts.get(number).map(named))
        .say(format!(" hides that it is {scores}"))
        .end()
}

/// So many parts are named.
const MOST: usize = 4;

/// Weak parts by name and score, joined by commas and "and": of each sort, the
/// lowest-scored ones of many and how many more there are.
fn hidden(hides: &Hidden, parts: &Touchpoints<'_>) -> Vec<Part> {
    match (hides.touchpoints.as_slice(), hides.audiences.as_slice()) {
        (touchpoints, []) => parts.named(touchpoints),
        ([], audiences) => weak_for(audiences, parts),
        (touchpoints, audiences) => {
            let mut all = parts.named(touchpoints);
            all.extend(Sentence::plain(", and ").0);
            all.extend(weak_for(audiences, parts));
            all
        }
    }
}

/// Touchpoints with the audiences for whom they are weak, and their scores.
pub(super) fn weak_for(weak: &[WeakFor], parts: &Touchpoints<'_>) -> Vec<Part> {
    let mut names: Vec<Part> =
        weakest(weak).into_iter().filter_map(|weak| one(weak, parts)).collect();
    let more = left_out(weak.len()).map(|count| format!("{count} more"));
    names.extend(more.map(|text| Part { text, touchpoint: None }));
    joined(names)
}

fn one(weak: &WeakFor, parts: &Touchpoints<'_>) -> Option<Part> {
    let part = titled(parts.get(weak.touchpoint)?);
    let (audience, score) = (text::beside(&weak.audience), figures::number(weak.score));
    Some(Part { text: format!("{} for “{audience}” ({score})", part.text), ..part })
}

/// Those that are named: all in their order, of many the lowest-scored ones.
fn weakest(weak: &[WeakFor]) -> Vec<&WeakFor> {
    let mut found: Vec<&WeakFor> = weak.iter().collect();
    if found.len() > MOST {
        found.sort_by(|a, b| a.score.total_cmp(&b.score));
        found.truncate(MOST);
    }
    found
}

/// How many are not named.
fn left_out(count: usize) -> Option<usize> {
    Some(count.saturating_sub(MOST)).filter(|count| *count > 0)
}

/// Where the experience breaks for some customers only, in a journey in which it
/// breaks for all elsewhere; without such a touchpoint, the lead says it.
pub(super) fn also_weak(journey: &JourneyScore, parts: &Touchpoints<'_>) -> Option<Sentence> {
    if journey.weak.is_empty() || journey.weak_for.is_empty() {
        return None;
    }
    let start = Sentence::plain("The experience also breaks for some customers: ");
    Some(start.then(weak_for(&journey.weak_for, parts)).end())
}
