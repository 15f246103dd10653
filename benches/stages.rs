//! How long each stage takes, and that it grows with the input and no faster:
//! compare the times per byte of the three sizes.

#[path = "generate.rs"]
mod generate;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use generate::{Shape, spec};
use touchline::source::Sources;
use touchline::{check, model, syntax};

fn stages(criterion: &mut Criterion) {
    for (name, shape, faulty) in [
        ("one journey, sound", Shape::One, false),
        ("many journeys, sound", Shape::Many, false),
        ("one journey, faulty", Shape::One, true),
        ("many journeys, faulty", Shape::Many, true),
    ] {
        let mut group = criterion.benchmark_group(name);
        group.sample_size(10);
        for count in [1_000, 10_000, 100_000] {
            let text = spec(count, shape, faulty);
            group.throughput(Throughput::Bytes(text.len() as u64));
            let mut sources = Sources::default();
            let (file, _) = sources.add("bench.journey", text.into_bytes());
            group.bench_function(BenchmarkId::new("syntax", count), |bencher| {
                bencher.iter(|| syntax::parse(&sources, file));
            });
            let (tree, _) = syntax::parse(&sources, file);
            let trees = [tree];
            group.bench_function(BenchmarkId::new("model", count), |bencher| {
                bencher.iter(|| model::build(&sources, &trees).1.len());
            });
            let (model, _) = model::build(&sources, &trees);
            let context = check::Context { model: &model, as_of: jiff::civil::date(2026, 1, 1) };
            group.bench_function(BenchmarkId::new("check", count), |bencher| {
                bencher.iter(|| check::check(&context).len());
            });
        }
        group.finish();
    }
}

criterion_group!(benches, stages);
criterion_main!(benches);
