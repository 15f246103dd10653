//! What units are called.

/// What a unit is called in each place where it can stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnitWords<'w> {
    /// After a number of a spec: after 1, and after others.
    pub spec: [&'w str; 2],
    /// After a number for readers: after 1, and after others.
    pub reader: [&'w str; 2],
    /// In full and without a number: `in minutes`.
    pub full: &'w str,
}

impl UnitWords<'static> {
    /// Of a bare number.
    pub const NONE: Self = Self::named("");
    /// Of a share of a hundred.
    pub const PERCENT: Self = Self { full: "per cent", ..Self::named("%") };
    /// Of the difference of two percentages.
    pub const PERCENTAGE_POINTS: Self = Self { full: "percentage points", ..Self::named("pp") };
    /// Of points; a spec knows but the one word for them.
    pub const POINTS: Self = Self { reader: ["point", "points"], ..Self::named("points") };
    /// Of times, from the second to the year.
    pub const TIMES: [Self; 8] = [
        Self { full: "seconds", ..Self::named("s") },
        Self { full: "minutes", ..Self::named("min") },
        Self { full: "hours", ..Self::named("h") },
        Self::inflected("day", "days"),
        Self::inflected("week", "weeks"),
        Self::inflected("month", "months"),
        Self::inflected("quarter", "quarters"),
        Self::inflected("year", "years"),
    ];
}

impl<'w> UnitWords<'w> {
    /// Of a unit with one name for all places.
    #[must_use]
    pub const fn named(name: &'w str) -> Self {
        Self { spec: [name; 2], reader: [name; 2], full: name }
    }

    /// Of a unit that readers know by another name than specs.
    #[must_use]
    pub const fn known_as(spec: &'w str, reader: &'w str) -> Self {
        Self { spec: [spec; 2], reader: [reader; 2], full: spec }
    }

    /// Of a unit whose name tells one from many.
    #[must_use]
    const fn inflected(one: &'w str, many: &'w str) -> Self {
        Self { spec: [one, many], reader: [one, many], full: many }
    }
}
