//! How long a decision takes, next to plain Cedar over the very same policies in the same run.
//!
//! `cargo bench -p waarborg-decide`. Ends with the ratios and the goals they are held against.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a benchmark may fail loudly")]

#[path = "../../tests/chance/mod.rs"]
mod chance;
#[path = "../../tests/invented/mod.rs"]
mod invented;
mod ratios;
mod synthetic;

use cedar_policy::{Authorizer, Request};
use chance::Chance;
use criterion::{BenchmarkId, Criterion, Throughput};
use invented::{Inventor, acts, law};
use jiff::civil::{Date, date};
use std::hint::black_box;
use std::path::Path;
use std::time::Duration;
use waarborg_decide::act::Act;
use waarborg_decide::expression::{Cells, Truth};
use waarborg_decide::reference::Reference;
use waarborg_decide::{Question, Rulebook};
use waarborg_model::Facts;
use waarborg_model::vocabulary::Category;

/// The day whose law counts.
const AS_OF: Date = date(2026, 11, 24);

/// Questions of one batch, asked in turn so that no branch is learnt by heart.
const QUESTIONS: usize = 64;

/// Policies in force of the synthetic packs, the general permit among them.
const SIZES: [usize; 4] = [4, 11, 101, 1_001];

/// Questions about the law of today, as a person or a shop would put them.
const TYPICAL: [(&str, &str); 4] = [
    (
        "newsletter",
        "action=direct_marketing;data=contact;subject=customer;channel=email;purpose=newsletter;ground=consent",
    ),
    ("health", "action=collect;data=health;subject=employee;purpose=sick_leave;ground=legal_obligation"),
    ("invoice", "action=use;data=contact|financial;subject=customer;purpose=invoicing;ground=contract"),
    ("transfer", "action=transfer;data=contact;recipient_country=US;recipient=processor;ground=contract"),
];

/// A prepared question: what plain Cedar takes, and what the compiled rules take.
struct Prepared {
    act: Act,
    category: Category,
    facts: Facts,
    request: Request,
    cells: Cells,
}

impl Prepared {
    fn new(reference: &Reference, act: Act, category: Category, facts: Facts) -> Self {
        let request = reference.request(act, category, &facts).unwrap();
        let cells = Cells::new(&facts, act, category);
        Self { act, category, facts, request, cells }
    }
}

fn main() {
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("decision");
    let mut criterion = Criterion::default()
        .output_directory(&home)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
        .without_plots()
        .configure_from_args();
    sizes(&mut criterion);
    today(&mut criterion);
    criterion.final_summary();
    ratios::print(&home, &SIZES, &TYPICAL.map(|(name, _)| name));
}

/// Allowed questions, the slow ones: every ban that could be met has to be looked at.
fn sizes(criterion: &mut Criterion) {
    for count in SIZES {
        let book = synthetic::pack(count);
        let reference = Reference::on(&book, AS_OF).unwrap();
        assert_eq!(reference.policies().policies().count(), count);
        let inventor = Inventor::new(&book, AS_OF);
        let acts = acts(inventor.day);
        let mut chance = Chance::new(4);
        let mut questions = Vec::new();
        while questions.len() < QUESTIONS {
            let act = chance.pick(&acts);
            let (facts, category) = inventor.complete(act, &mut chance);
            if inventor.day.forbidden(act, &Cells::new(&facts, act, category)) == Truth::False {
                questions.push(Prepared::new(&reference, act, category, facts));
            }
        }
        measure(criterion, &book, &reference, "policies", &count.to_string(), &questions);
    }
}

fn today(criterion: &mut Criterion) {
    let book = law();
    let reference = Reference::on(&book, AS_OF).unwrap();
    for (name, text) in TYPICAL {
        let now = "2026-11-24T12:00:00Z".parse().unwrap();
        let question = Question::new(Facts::parse(text).unwrap(), AS_OF, now).unwrap();
        // Plain Cedar wants every fact: what the door leaves open is invented.
        let (known, _) = question.through_the_door(&book).unwrap();
        let act = Act::Do(question.action);
        let inventor = Inventor::new(&book, AS_OF);
        let (mut facts, _) = inventor.complete(act, &mut Chance::new(2));
        known.known().for_each(|(fact, value)| facts.set(fact, value));
        let questions: Vec<Prepared> = known
            .categories()
            .into_iter()
            .map(|category| Prepared::new(&reference, act, category, facts.clone()))
            .collect();
        measure(criterion, &book, &reference, "today", name, &questions);
        criterion
            .benchmark_group("today")
            .bench_function(BenchmarkId::new("ask", name), |bencher| bencher.iter(|| book.ask(black_box(&question))));
    }
}

fn measure(
    criterion: &mut Criterion,
    book: &Rulebook,
    reference: &Reference,
    group: &str,
    name: &str,
    questions: &[Prepared],
) {
    let day = book.on(AS_OF).unwrap();
    let authorizer = Authorizer::new();
    for one in questions {
        let forbidden = reference.ask(&one.request).unwrap().forbidden;
        assert_eq!(day.forbidden(one.act, &one.cells), Truth::of(forbidden), "both must answer the same");
    }
    let mut group = criterion.benchmark_group(group);
    group.throughput(Throughput::Elements(u64::try_from(questions.len()).unwrap()));
    group.bench_function(BenchmarkId::new("cedar", name), |bencher| {
        bencher.iter(|| {
            for one in questions {
                let (policies, entities) = (reference.policies(), reference.entities());
                black_box(authorizer.is_authorized(black_box(&one.request), policies, entities));
            }
        });
    });
    group.bench_function(BenchmarkId::new("compiled", name), |bencher| {
        bencher.iter(|| {
            for one in questions {
                black_box(day.forbidden(black_box(one.act), black_box(&one.cells)));
            }
        });
    });
    group.bench_function(BenchmarkId::new("from facts", name), |bencher| {
        bencher.iter(|| {
            for one in questions {
                let cells = Cells::new(black_box(&one.facts), one.act, one.category);
                black_box(day.forbidden(one.act, &cells));
            }
        });
    });
    group.finish();
}
