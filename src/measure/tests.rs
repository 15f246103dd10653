//! Data files in, findings out: each as `line:column code: message`.

use super::{CODES, EXAMPLE, Measurements, after, overdue, read};
use crate::diagnostic::Diagnostic;
use crate::model::{self, Model, Place};
use crate::source::{FileId, Sources};
use crate::syntax;
use jiff::civil::{Date, date};

/// Reads data files against [`EXAMPLE`].
fn with<T>(
    data: &[&str],
    look: impl FnOnce(&Sources, &Model<'_>, &Measurements, Vec<Diagnostic>) -> T,
) -> T {
    with_spec(EXAMPLE, data, look)
}

fn with_spec<T>(
    spec: &str,
    data: &[&str],
    look: impl FnOnce(&Sources, &Model<'_>, &Measurements, Vec<Diagnostic>) -> T,
) -> T {
    let mut sources = Sources::default();
    let (spec, _) = sources.add("a.journey", spec.as_bytes().to_vec());
    let files: Vec<FileId> = data
        .iter()
        .enumerate()
        .map(|(at, text)| sources.add(format!("{at}.csv"), text.as_bytes().to_vec()).0)
        .collect();
    let (tree, _) = syntax::parse(&sources, spec);
    let (model, _) = model::build(&sources, std::slice::from_ref(&tree));
    let (measurements, mut found) = read(&sources, &files, &model);
    found.extend(after(&measurements, date(2027, 6, 30)));
    found.extend(overdue(&model, &measurements, date(2027, 6, 30)));
    look(&sources, &model, &measurements, found)
}

fn line(sources: &Sources, found: &Diagnostic) -> String {
    let at = sources.position(found.span);
    format!("{}:{} {}: {}", at.line, at.column, found.code.name, found.message)
}

/// The findings about one data file, a line each.
fn findings(data: &str) -> Vec<String> {
    with(&[data], |sources, _, _, found| found.iter().map(|found| line(sources, found)).collect())
}

/// The rows read from one data file without findings: place, audience, date and value.
fn rows(data: &str) -> Vec<(String, Option<String>, Date, f64)> {
    with(&[data], |sources, model, measurements, found| {
        assert_eq!(found.iter().map(|found| line(sources, found)).collect::<Vec<_>>(), [""; 0]);
        let row = |row: &super::Observation| {
            let journey = model.journey_of(row.place).map(|id| &model.journeys[id].heading.name);
            let name = &model.heading_of(row.place).name;
            let place = match (row.place, journey) {
                (Place::Brand(_) | Place::Journey(_), _) | (_, None) => name.to_string(),
                (_, Some(journey)) => format!("{journey}.{name}"),
            };
            let audience = row.audience.map(|id| model.audiences[id].heading.name.to_string());
            (place, audience, row.date, row.value)
        };
        measurements.observations().iter().map(row).collect()
    })
}

#[test]
fn the_examples_of_the_codes_show_their_code_and_nothing_else() {
    for code in CODES {
        let names = |data| -> Vec<&str> {
            with(&[data], |_, _, _, found| found.iter().map(|found| found.code.name).collect())
        };
        assert_eq!(names(code.bad), [code.name], "bad example of {}", code.name);
        assert_eq!(names(code.good), [""; 0], "good example of {}", code.name);
    }
}

#[test]
fn every_finding_says_what_to_do() {
    for code in CODES {
        with(&[code.bad], |_, _, _, found| {
            for found in found {
                assert!(found.help.is_some_and(|help| help.ends_with('.')), "{}", code.name);
                assert!(!found.label.is_empty() && !found.message.ends_with('.'), "{}", code.name);
            }
        });
    }
}

#[test]
fn places_are_named_in_every_way() {
    let data = "value,journey,stage,touchpoint,metric,date\n\
        1,,,desk,sat,2027-01\n\
        2,,,launch.store,sat,2027-Q1\n\
        3,returns,,store,sat,2027-03-01\n\
        4,launch,arrival,,sat,2027-03-01\n\
        5,launch,,,sat,2027-03-01\n";
    assert_eq!(
        rows(data),
        [
            ("launch".to_owned(), None, date(2027, 3, 1), 5.0),
            ("launch.arrival".to_owned(), None, date(2027, 3, 1), 4.0),
            ("launch.desk".to_owned(), None, date(2027, 1, 31), 1.0),
            ("launch.store".to_owned(), None, date(2027, 3, 31), 2.0),
            ("returns.store".to_owned(), None, date(2027, 3, 1), 3.0),
        ]
    );
}

#[test]
fn a_brand_is_a_place_of_its_own() {
    let rows = rows("date,metric,brand,value\n2027-03-31,connected,smile,26\n");
    assert_eq!(rows, [("smile".to_owned(), None, date(2027, 3, 31), 26.0)]);
    let data = "date,metric,brand,journey,touchpoint,value\n\
        2027-03-31,connected,smiel,,,26\n\
        2027-03-31,connected,smile,launch,,26\n\
        2027-03-31,connected,smile,launch,desk,26\n\
        2027-03-31,connected,,,,26\n";
    assert_eq!(
        findings(data),
        [
            "2:22 data-place-unknown: there is no brand `smiel`",
            "3:22 data-place: the row names a journey and a brand",
            "4:22 data-place: the row names a touchpoint and a brand",
            "5:1 data-place: the row does not say where it was measured",
        ]
    );
}

#[test]
fn a_share_of_cases_has_its_time_and_is_in_per_cent() {
    let data = "date,metric,touchpoint,within,value\n\
        2027-03-31,waiting,desk,10 min,92\n\
        2027-03-31,waiting,desk,600 s,93\n\
        2027-03-31,waiting,desk,,7\n\
        2027-03-31,waiting,desk,ten,92\n\
        2027-03-31,waiting,desk,0 min,92\n\
        2027-03-31,waiting,desk,9min,120\n\
        2027-03-31,waiting,desk,8 min,90%\n\
        2027-03-31,sat,desk,10 min,90\n";
    assert_eq!(
        findings(data),
        [
            "3:1 data-row-doubled: there are two values of `waiting` at `desk` on 2027-03-31",
            "5:25 data-within: `ten` can't be read as a length of time",
            "6:25 data-within: `0 min` can't be read as a length of time",
            "7:30 data-off-scale: `120` is no share of cases",
            "8:31 data-unit: `90%` has its unit with it",
            "9:21 data-within: `sat` is no length of time, so no case of it lies within one",
        ]
    );
}

#[test]
fn quotes_blanks_bom_and_line_ends_make_no_difference() {
    let plain = "date,metric,touchpoint,audience,value,n\n2027-03-31,sat,desk,private,4.5,12\n";
    let expected = rows(plain);
    assert_eq!(expected.len(), 1);
    for other in [
        plain.replace('\n', "\r\n"),
        plain.replace('\n', "\r"),
        plain.replace('\n', "\n\n  \n"),
        plain.replace(',', " , "),
        format!("\u{FEFF}{plain}"),
        plain.replace("sat", "\"sat\"").replace("4.5", "\"4.5\""),
        plain.replace("n\n", "n\n,,,,,\n"),
        plain.trim_end().to_owned(),
    ] {
        assert_eq!(rows(&other), expected, "{other:?}");
    }
}

#[test]
fn many_faults_are_all_told_each_at_its_cell() {
    let data = "date,metric,touchpoint,audience,value,n\n\
        31.3.2027,sta,desk,everyone,\"4,2\",x\n\
        2027-03-31,sat,,,4,\n\
        2027-03-31,sat,desk,,9,2.5\n\
        2027-03-31,waiting,desk,,-1,\n\
        2027-02-30,sat,desk,,4\n";
    assert_eq!(
        findings(data),
        [
            "2:1 data-date: `31.3.2027` can't be read as a date",
            "2:11 data-metric-unknown: there is no metric `sta`",
            "2:20 data-audience-unknown: there is no audience `everyone`",
            "2:29 data-decimal-comma: `\"4,2\"` can't be read as a number",
            "2:35 data-number: `x` can't be read as a number",
            "3:1 data-place: the row does not say where it was measured",
            "4:22 data-off-scale: `9` is off the scale of `sat`",
            "4:24 data-answers: `n` can't be `2.5`",
            "5:26 data-negative: `waiting` can't be negative",
            "6:1 data-row-ragged: the row has five cells, its header six",
        ]
    );
}

#[test]
fn columns_count_characters_not_bytes() {
    let data = "date,metric,touchpoint,value\n2027-03-31,größe,desk,\"4,2\"\n";
    let found = findings(data);
    assert_eq!(found.len(), 2);
    assert!(found[1].starts_with("2:23 data-decimal-comma"), "{found:?}");
}

#[test]
fn what_a_spreadsheet_writes_in_other_countries_is_read() {
    let expected = rows("date,metric,touchpoint,value,n\n2027-03-31,sat,desk,4.2,120\n");
    for data in [
        "date;metric;touchpoint;value;n\n2027-03-31;sat;desk;4,2;120\n",
        "\u{FEFF}Date;Metric;Touchpoint;Value;N\r\n2027-03-31;sat;desk;4,2;120\r\n",
        "date\tmetric\ttouchpoint\tvalue\tn\n2027-03-31\tsat\tdesk\t4,2\t120\n",
        "date;metric;touchpoint;value;n\n2027-03-31;sat;desk;4.2;120\n",
        "date;metric;touchpoint;value;n\n31.03.2027;sat;desk;4,2;120\n",
        // Of these, one reading is off the scale or no whole number.
        "date;metric;touchpoint;value;n\n31.3.2027;sat;desk;4,200;1.071\n",
        "sep=;\r\ndate;metric;touchpoint;value;n\r\n31.3.2027;sat;desk;4,2;120\r\n",
        "\"sep=\t\"\ndate\tmetric\ttouchpoint\tvalue\tn\n31.3.2027\tsat\tdesk\t4,2\t120\n",
        "sep=,\n\ndate,metric,touchpoint,value,n\n2027-03-31,sat,desk,4.2,120\n",
    ] {
        assert_eq!(rows(data), expected, "{data:?}");
    }
}

#[test]
fn what_a_spreadsheet_writes_is_not_guessed_at() {
    let data = "date;metric;touchpoint;value\n31/3/2027;visits;desk;1.234\n\
        2027-03-31;visits;desk;1,234\n2027-03-31;sat;desk;4,2 %\n";
    assert_eq!(
        findings(data),
        [
            "2:1 data-date: `31/3/2027` can't be read as a date",
            "2:23 data-grouped-digits: `1.234` can't be read as a number",
            "4:21 data-unit: `4,2 %` has its unit with it",
        ]
    );
}

#[test]
fn what_to_write_instead_comes_first() {
    let help = |row: &str| {
        let data = format!("date,metric,touchpoint,value\n{row}\n");
        with(&[&data], |_, _, _, found| found[0].help.clone().unwrap_or_default())
    };
    assert!(help("2027-03-31,visits,desk,\"1,196\"").starts_with("Write `1196` or `1.196`,"));
    assert!(help("2027-03-31,waiting,desk,\"1,196\"").starts_with("Write `1.196` or `1196`,"));
    assert!(help("26-09-30,visits,desk,7").starts_with("Write `2026-09-30` or"));
}

#[test]
fn a_line_with_the_separator_moves_no_place() {
    let data = "sep=;\ndate;metric;touchpoint;value\n2027-03-31;sat;desk;9\n";
    assert_eq!(findings(data), ["3:21 data-off-scale: `9` is off the scale of `sat`"]);
}

#[test]
fn a_copy_of_a_file_is_one_finding() {
    let row = |day, value| format!("2027-03-{day},sat,desk,{value}\n");
    let header = "date,metric,touchpoint,value\n".to_owned();
    let all = header.clone() + &(10..30).map(|day| row(day, 4)).collect::<String>();
    with(&[&all, &all], |sources, _, _, found| {
        let lines = found.iter().map(|found| line(sources, found)).collect::<Vec<_>>();
        assert_eq!(lines, ["2:1 data-row-doubled: 20 rows say again what other rows say"]);
    });
    let two = [header.clone() + &row(10, 4) + &row(11, 4), header + &row(10, 5) + &row(11, 4)];
    with(&[&two[0], &two[1]], |sources, _, _, found| {
        let labels = found.iter().map(|it| (line(sources, it), &*it.label)).collect::<Vec<_>>();
        let message = |at, day| {
            let what = "data-row-doubled: there are two values of `sat` at `desk` on 2027-03";
            format!("{at}:1 {what}-{day}")
        };
        assert_eq!(
            labels,
            [(message(2, 10), "the second one, 5"), (message(3, 11), "the second one, the same")]
        );
    });
}

#[test]
fn a_share_of_one_stands_out_among_shares_of_a_hundred() {
    let found = |values: &[&str]| {
        let row = |(at, value)| format!("2027-01-{:02},connected,desk,{value}\n", at + 1);
        let rows = values.iter().enumerate().map(row).collect::<String>();
        findings(&format!("date,metric,touchpoint,value\n{rows}"))
    };
    assert_eq!(
        found(&["60", "0.74", "71"]),
        [
            "3:27 data-fraction: `0.74` is less than 1 %, and the other values of `connected` are 60 \
          or more"
        ]
    );
    assert_eq!(found(&["60", "0.74", "0.7"]).len(), 1);
    for values in [&["0.74", "0.71"], &["0.8", "1.2"], &["0.74", "0"], &["0", "60"], &["0.9", "9"]]
    {
        assert_eq!(found(values), [""; 0], "{values:?}");
    }
}

#[test]
fn a_column_for_remarks_is_read_and_not_used() {
    let data = "date,metric,touchpoint,value,note\n2027-03-31,sat,desk,4,\"rain, few came\"\n";
    assert_eq!(rows(data).len(), 1);
}

#[test]
fn a_row_without_a_place_is_told_which_columns_there_are() {
    let help = |spec: &str, header: &str, row: &str| {
        let data = format!("date,metric,{header},value\n2027-03-31,{row}4\n");
        with_spec(&format!("{EXAMPLE}{spec}"), &[&data], |_, _, _, found| {
            found[0].help.clone().unwrap_or_default().into_string()
        })
    };
    assert_eq!(
        help("", "touchpoint,stage", "sat,,,"),
        "Fill the cell of `touchpoint` or `stage`. A value of a journey or a brand needs a column \
         of that name."
    );
    assert_eq!(
        help("", "touchpoint,stage,journey,brand", "sat,,,,,"),
        "Fill the cell of `touchpoint`, `stage`, `journey` or `brand`."
    );
    let spec = "brand mill \"Mill\" { strategy \"S\" { goal relationship \"G\" {\n\
                target sat at least 4 always\n} } }\n";
    assert_eq!(
        help(spec, "touchpoint", "sat,,"),
        "Add a column `brand` with `mill`, since `sat` has targets only in its strategy."
    );
    assert_eq!(
        help(spec, "touchpoint,brand", "sat,,,"),
        "Write `mill` in the column `brand`, since `sat` has targets only in its strategy."
    );
    assert!(help(spec, "touchpoint", "visits,,").starts_with("Fill the cell of `touchpoint`."));
}

#[test]
fn a_row_that_is_too_short_is_told_what_separates_its_cells() {
    for (separator, name) in [(",", "commas"), (";", "semicolons"), ("\t", "tabs")] {
        let data = "date,metric,touchpoint,value,n\n2027-03-31,sat,desk,4,9\n2027-03-31,sat,4\n";
        with(&[&data.replace(',', separator)], |_, _, _, found| {
            let help = found[0].help.clone().unwrap_or_default();
            assert!(help.contains(&format!("empty between its {name}.")), "{help}");
        });
    }
}

#[test]
fn a_header_in_other_words_is_understood() {
    let data = "Datum;Kennzahl;Kontaktpunkt;Wert\n31.3.2027;sat;desk;9\n";
    with(&[data], |sources, _, _, found| {
        let helps = found.iter().filter_map(|found| found.help.as_deref()).collect::<Vec<_>>();
        assert!(helps[1].starts_with("Write `metric`. The columns of a data file are `date`,"));
        let last = found.last().map(|found| line(sources, found)).unwrap_or_default();
        assert_eq!(last, "2:20 data-off-scale: `9` is off the scale of `sat`");
    });
    assert_eq!(
        findings("Datum;Wie war es?\n31.3.2027;gut\n"),
        ["1:1 data-without-header: the first line of the data file doesn't name its columns"]
    );
}

#[test]
fn one_slip_in_two_cells_of_a_row_is_one_finding() {
    let data = "date,metric,touchpoint,value,n\n2027-03-31,sat,desk,\"4,2\",\"12,5\"\n";
    assert_eq!(findings(data), ["2:21 data-decimal-comma: `\"4,2\"` can't be read as a number"]);
}

#[test]
fn a_stage_in_the_column_of_touchpoints_is_told_where_it_belongs() {
    let help = |data: &str| {
        with(&[data], |_, _, _, found| found[0].help.clone().unwrap_or_default().into_string())
    };
    assert_eq!(
        help("date,metric,touchpoint,value\n2027-03-31,sat,arrival,4\n"),
        "Add a column `stage` to the header and to each row, write `arrival` there, and leave the \
         cell of `touchpoint` empty."
    );
    assert_eq!(
        help("date,metric,stage,touchpoint,value\n2027-03-31,sat,,arrival,4\n"),
        "Write `arrival` in the column `stage`, and leave the cell of `touchpoint` empty."
    );
}

#[test]
fn an_unquoted_decimal_comma_is_not_called_a_row_too_long() {
    let found = findings("date,metric,touchpoint,value,n\n2027-03-31,sat,desk,4,2,80\n");
    assert_eq!(found, ["2:21 data-decimal-comma: `4,2` can't be read as a number"]);
}

#[test]
fn comments_are_told_once() {
    let found =
        findings("date,metric,touchpoint,value\n# all of May\n# by hand\n2027-03-31,sat,desk,4\n");
    assert_eq!(found, ["2:1 data-row-ragged: a data file has no comments"]);
}

#[test]
fn one_unknown_name_is_one_finding_with_all_its_rows() {
    let row = "2027-03-31,sta,desk,4\n";
    let data = format!("date,metric,touchpoint,value\n{}", row.repeat(10));
    with(&[&data, &data], |_, _, _, found| {
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].label, "did you mean `sat`?");
        assert_eq!(
            found[0].others.last().map(|other| &*other.text),
            Some("here too (and 15 more)")
        );
    });
}

#[test]
fn a_title_or_a_place_of_another_kind_is_understood() {
    let label = |row: &str| {
        let data = format!("date,metric,stage,touchpoint,journey,value\n2027-03-31,{row},4\n");
        with(&[&data], |_, _, _, found| found.iter().map(|it| it.label.clone()).collect::<Vec<_>>())
    };
    assert_eq!(label("Satisfaction,,desk,"), ["did you mean `sat`?"]);
    assert_eq!(label("SAT,,desk,"), ["did you mean `sat`?"]);
    assert_eq!(label("sat,,arrival,"), ["this is a stage: it belongs in the column `stage`"]);
    assert_eq!(label("sat,,The desk,"), ["did you mean `desk`?"]);
    assert_eq!(label("sat,,desk,returns"), ["it is in another journey"]);
    assert_eq!(label("sat,,returns.desk,"), ["it is in another journey"]);
    assert_eq!(label("sat,,lunch.store,"), ["there is no journey `lunch`; did you mean `launch`?"]);
    assert_eq!(label("sat,,desk,lunch"), ["did you mean `launch`?"]);
}

#[test]
fn a_misspelt_column_is_read_as_the_one_that_is_missing() {
    let found = findings("Date , metric,Touchpoint,result\n2027-03-31,sat,desk,9\n");
    assert_eq!(
        found,
        [
            "1:26 data-column-unknown: there is no column `result`",
            "2:21 data-off-scale: `9` is off the scale of `sat`",
        ]
    );
}

#[test]
fn a_header_that_says_nothing_stops_the_file_only() {
    let good = "date,metric,touchpoint,value\n2027-03-31,sat,desk,4\n";
    with(&["a,b,c\n1,2,3\n", good], |_, _, measurements, found| {
        assert_eq!((found.len(), measurements.observations().len()), (1, 1));
    });
}

#[test]
fn two_rows_for_one_cell_count_once_whatever_their_files() {
    let first = "date,metric,touchpoint,value\n2027-03-31,sat,desk,4\n";
    let second = "date,metric,touchpoint,value\n2027-Q1,sat,desk,5\n";
    with(&[first, second], |sources, _, measurements, found| {
        assert_eq!(measurements.observations().len(), 1);
        assert_eq!(measurements.observations()[0].value, 4.0);
        assert_eq!(
            line(sources, &found[0]),
            "2:1 data-row-doubled: there are two values of `sat` at `desk` on 2027-03-31"
        );
        assert_eq!(sources.file(found[0].span.file).path, "1.csv");
    });
}

#[test]
fn a_row_that_is_doubled_in_each_journey_counts_once() {
    let mut spec = "metric sat \"S\" { type rating }\ntouchpoint desk \"D\"\n".to_owned();
    for journey in ["a", "b", "c"] {
        spec += &format!("journey {journey} {{\n  stage s {{\n    touchpoint desk\n  }}\n}}\n");
    }
    let row = "2027-03-31,sat,desk,4\n";
    let data = format!("date,metric,touchpoint,value\n{row}{}", row.repeat(120));
    with_spec(&spec, &[&data], |_, _, measurements, found| {
        assert_eq!(measurements.observations().len(), 3);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].message, "120 rows say again what other rows say");
        let last = found[0].others.last();
        assert_eq!(last.map(|other| &*other.text), Some("said again too (and 115 more)"));
    });
}

#[test]
fn a_flood_of_faults_is_summed_up() {
    let data = format!("date,metric,touchpoint,value\n{}", "2027-03-31,sat,desk,x\n".repeat(5000));
    with(&[&data], |_, _, _, found| {
        assert_eq!(found.len(), 100);
        let last = found.last().and_then(|found| found.others.last());
        assert_eq!(last.map(|other| &*other.text), Some("here too (and 4896 more)"));
    });
}

#[test]
fn a_value_with_a_unit_is_converted_for_the_writer() {
    let help = |row: &str| {
        let data = format!("date,metric,touchpoint,value\n2027-03-31,{row}\n");
        with(&[&data], |_, _, _, found| found[0].help.clone().unwrap_or_default())
    };
    assert!(help("waiting,desk,2 h").starts_with("Write `120`"));
    assert!(help("connected,desk,26%").starts_with("Write `26`"));
}

#[test]
fn a_composed_name_is_a_decomposed_one() {
    let spec = "metric caf\u{e9} \"x\" {\n type percent\n}\njourney a \"A\" { stage b { touchpoint c } }\n";
    let data = "date,metric,touchpoint,value\n2027-03-31,cafe\u{301},c,4\n";
    let mut sources = Sources::default();
    let (spec, _) = sources.add("a.journey", spec.as_bytes().to_vec());
    let (data, _) = sources.add("a.csv", data.as_bytes().to_vec());
    let (tree, _) = syntax::parse(&sources, spec);
    let (model, _) = model::build(&sources, std::slice::from_ref(&tree));
    let (measurements, found) = read(&sources, &[data], &model);
    assert_eq!((measurements.observations().len(), found.len()), (1, 0));
}

mod any_text {
    use super::{rows, with};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn is_read_without_harm(text in "([a-z,;\"\n\r\t 0-9.-]|value|date|metric|touchpoint|desk|sat){0,60}") {
            with(&[&text], |sources, _, measurements, found| {
                for found in found {
                    prop_assert!(found.span.start <= found.span.end);
                    let _ = sources.text(found.span);
                }
                for row in measurements.observations() {
                    prop_assert!(row.value.is_finite());
                }
                Ok(())
            })?;
        }

        #[test]
        fn gives_the_same_rows_in_any_order(values in proptest::collection::vec(1..=5u8, 1..12), turn in 0usize..12) {
            let mut lines: Vec<String> = values.iter().enumerate()
                .map(|(at, value)| format!("2027-01-{:02},sat,desk,{value}\n", at + 1)).collect();
            let header = "date,metric,touchpoint,value\n";
            let before = rows(&format!("{header}{}", lines.concat()));
            let turn = turn % lines.len();
            lines.rotate_left(turn);
            prop_assert_eq!(before, rows(&format!("{header}{}", lines.concat())));
        }
    }
}

#[test]
fn a_header_of_very_many_columns_is_read_in_linear_time() {
    let start = std::time::Instant::now();
    let found = findings(&"date,".repeat(100_000));
    assert_eq!(found.len(), 2, "{found:?}");
    // To look for each cell from the start of the line took minutes.
    assert!(start.elapsed().as_secs() < 10, "{:?}", start.elapsed());
}

#[test]
fn a_header_that_is_out_for_all_rows_is_one_finding() {
    let row = "2027-03-31,visits,desk,,60,150\n2027-04-30,visits,desk,,6,15\n";
    let found = |header: &str| findings(&format!("{header}\n{row}"));
    let short = found("date,metric,touchpoint,audience,value");
    assert_eq!(short, ["1:1 data-row-ragged: each row has six cells, the header five"]);
    let long = found("date,metric,touchpoint,stage,journey,audience,value,n");
    assert_eq!(long, ["1:1 data-row-ragged: each row has six cells, the header eight"]);
    let unnamed = found("date,metric,touchpoint,audience,value,n,");
    assert_eq!(unnamed, ["1:41 data-column-unknown: a column has no name"]);
}

#[test]
fn a_value_and_a_number_of_answers_are_not_made_one_number() {
    let data = "date,metric,touchpoint,audience,value\n2027-03-31,visits,desk,,60,150\n\
                2027-04-30,visits,desk,,7\n";
    assert_eq!(findings(data), ["2:25 data-row-ragged: the row has six cells, its header five"]);
    let help =
        with(&[data], |_, _, _, found| found[0].help.clone().unwrap_or_default().into_string());
    assert!(help.contains("`60.150`. If the second is the number of answers"), "{help}");
}

#[test]
fn rows_that_are_out_by_as_much_are_one_finding() {
    let row = "2027-03-31,visits,desk,6\n";
    let data = format!("date,metric,touchpoint,value\n{row}{}{}", "a,b\n".repeat(9), "a,b,c\n,x\n");
    let found = findings(&data);
    assert_eq!(
        found,
        [
            "3:1 data-row-ragged: the row has two cells, its header four",
            "12:1 data-row-ragged: the row has three cells, its header four"
        ]
    );
    let all = (0..500).map(|length| ",x".repeat(length) + ",y\n").collect::<String>();
    let found = findings(&format!("date,metric,touchpoint,value\n{row}{all}"));
    assert!(found.len() <= 9, "{found:?}");
}
