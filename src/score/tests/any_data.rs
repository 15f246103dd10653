//! What holds for every data file.

use super::targets::{MONEY, PERCENT, RATING, TENS, spec, target};
use super::*;
use proptest::prelude::*;
use serde_json::Value;

const METRIC: [&str; 4] = [TENS, RATING, MONEY, PERCENT];
const WANTED: [&str; 5] = ["at least 4", "at most 4", "between 2 and 4", "up 4", "down 4"];

/// Whether every figure is a number or says why it is none.
fn is_sound(value: &Value) -> bool {
    match value {
        Value::Array(items) => items.iter().all(is_sound),
        Value::Object(fields) => {
            let is_figure = fields.get("value").is_none_or(|value| !value.is_null());
            (is_figure || fields.contains_key("why")) && fields.values().all(is_sound)
        }
        Value::Number(number) => number.as_f64().is_some_and(f64::is_finite),
        _ => true,
    }
}

fn json(card: &Scorecard) -> String {
    serde_json::to_string(card).unwrap_or_default()
}

fn rows() -> impl Strategy<Value = Vec<String>> {
    let row = (1..28u8, 0..4usize, -2000..2000i32, 0..4u8).prop_map(|(day, audience, value, n)| {
        let audience = ["", "young", "old", "others"][audience];
        let value = f64::from(value) / 100.0;
        let n = if n == 0 { String::new() } else { format!("{n}") };
        (format!("2027-01-{day:02},{audience}"), format!("{value},{n}"))
    });
    // No two rows of one day and audience.
    proptest::collection::btree_map(0..9999u32, row, 0..12).prop_map(|rows| {
        let rows: std::collections::BTreeMap<_, _> = rows.into_values().collect();
        rows.into_iter().map(|(cell, value)| format!("m,t,{cell},{value}\n")).collect()
    })
}

proptest! {
    #[test]
    fn gives_sound_figures_in_any_order_of_rows(
        rows in rows(), metric in 0..4usize, wanted in 0..5usize, turn in 0..12usize,
    ) {
        let specs = [("a.journey", spec(METRIC[metric], &format!("target m {}", WANTED[wanted])))];
        let card = |rows: &[String]| {
            let data = format!("metric,touchpoint,date,audience,value,n\n{}", rows.concat());
            scored(&specs, &[("a.csv", data)], date(2027, 1, 20)).0
        };
        let mut turned = rows.clone();
        turned.reverse();
        turned.rotate_left(turn.min(rows.len()));
        let first = card(&rows);
        let text = json(&first);
        prop_assert_eq!(&text, &json(&card(&turned)));
        prop_assert!(is_sound(&serde_json::from_str(&text).unwrap_or_default()));
        let score = first.journeys[0].stages[0].touchpoints[0].score.value;
        prop_assert!(score.is_none_or(|score| (0.0..=10.0).contains(&score)));
    }

    #[test]
    fn a_value_at_the_target_meets_it(hundredths in 1..100_000u32, form in 0..2usize) {
        let wanted = f64::from(hundredths) / 100.0;
        let (form, better) = [("at least", "higher"), ("at most", "lower")][form];
        let metric = |unit| format!("type duration\nunit {unit}\nbetter {better}");
        let row = format!("2027-01-31,,{wanted},");
        let minutes = target(&metric("min"), &format!("{form} {wanted} min"), &[&row]);
        prop_assert_eq!(minutes.met, Some(true));
        let seconds = target(&metric("s"), &format!("{form} {wanted} min"),
            &[&format!("2027-01-31,,{},", f64::from(hundredths) * 0.6)]);
        prop_assert_eq!(seconds.met, Some(true));
    }
}
