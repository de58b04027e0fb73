//! The vault's questions: always settled, and a permit only for a yes of today.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use waarborg_decide::act::Act;
use waarborg_decide::case::{Case, Consent, Customer, Deed, Entry, Handover, Message, Monitoring, Standing};
use waarborg_decide::permit::{AppliedTo, PermitError};
use waarborg_decide::{Binding, Kept, Outcome, Rulebook};
use waarborg_model::Country;
use waarborg_model::identifier::{ActivityId, ActorId, FieldId, OrganisationId, SubjectId};
use waarborg_model::vocabulary::{
    Balancing, Category, Channel, DecisionEffect, DpiaItem, Fact, Ground, Origin, Purpose, Recipient, Record, Role,
    Safeguard, SenderKind, Subject,
};

const TODAY: &str = "2026-11-24";

fn now() -> Timestamp {
    "2026-11-24T10:00:00Z".parse().unwrap()
}

fn newsletter() -> Case {
    Case {
        entry: Entry {
            role: Role::Controller,
            subject: Subject::Customer,
            purpose: Purpose::Newsletter,
            collected_for: Purpose::Newsletter,
            compatible: true,
            ground: Ground::LegitimateInterest,
            necessary: true,
            excessive: false,
            balancing: Balancing::Pass,
            law_basis: false,
            source: Origin::Subject,
            situations: vec![],
            confidentiality: true,
            dpia_done: false,
            public_body: false,
            disproportionate: false,
            concrete_suspicion: false,
            medical_examination: false,
        },
        standing: Standing {
            age: 40,
            consent: Consent::NEVER,
            representative_consents: false,
            legally_incapable: false,
            objected: false,
            written_objection: false,
            restricted: false,
            inaccurate: false,
            informed: true,
            informed_recipients: true,
            customer: Customer::Current,
            optout_at_collection: true,
            address_for_ads: false,
            dnc_registered: false,
        },
        deed: Deed::Market(Message {
            channel: Channel::Email,
            sender: SenderKind::Business,
            similar_products: true,
            optout: true,
            identified: true,
        }),
        data: vec![Category::Contact],
    }
}

fn deeds() -> Vec<Deed> {
    let handover = Handover {
        recipient: Recipient::Processor,
        processor_contract: true,
        legal_request: false,
        country: Country::parse("US").unwrap(),
        certified: false,
        safeguard: Safeguard::Scc,
        assessed: true,
        derogations: vec![],
        occasional: false,
        channel: Channel::Post,
    };
    let monitoring = Monitoring { announced: true, works_council: true, dpia_item: DpiaItem::None };
    vec![
        Deed::Collect,
        Deed::Use,
        Deed::Keep(Record::CustomerFile),
        Deed::Profile,
        Deed::Publish,
        Deed::CopyId,
        Deed::Share(handover.clone()),
        Deed::Transfer(handover),
        newsletter().deed,
        Deed::Monitor(monitoring),
        Deed::Decide(DecisionEffect::Legal),
    ]
}

fn binding() -> Binding {
    Binding {
        organisation: OrganisationId::from_bytes([1; 16]),
        actor: ActorId::from_bytes([2; 16]),
        activity: ActivityId::from_bytes([3; 16]),
        register_version: 7,
        recipient: None,
        fields: vec![FieldId::from_bytes([4; 16])],
    }
}

#[test]
fn leaves_no_fact_open_that_a_rule_of_today_reads() {
    let book = Rulebook::built_in().unwrap();
    let today: Date = TODAY.parse().unwrap();
    for deed in deeds() {
        let act = Act::Do(deed.action());
        let mut facts = Case { deed, ..newsletter() }.facts();
        book.derivations().apply(&mut facts, today);
        for rule in book.on(today).unwrap().rules(act) {
            rule.facts(act, &mut |fact| {
                assert!(facts.get(fact).is_some(), "{act}: {} is left open", fact.key());
            });
        }
    }
}

#[test]
fn answers_are_never_conditional() {
    let book = Rulebook::built_in().unwrap();
    for deed in deeds() {
        for category in Category::ALL.iter().copied() {
            let case = Case { deed: deed.clone(), data: vec![category], ..newsletter() };
            let decision = book.decide_case(&case, TODAY.parse().unwrap(), now()).unwrap();
            assert!(
                !matches!(decision.outcome, Outcome::Conditional(_)),
                "{deed:?} {category:?}: {:?}",
                decision.outcome
            );
        }
    }
}

#[test]
fn a_yes_of_today_makes_one_permit_that_serves_once() {
    let book = Rulebook::built_in().unwrap();
    let subject = SubjectId::from_bytes([5; 16]);
    let today = TODAY.parse().unwrap();
    let permit = book.decide_case(&newsletter(), today, now()).unwrap().permit(binding(), subject, 3, today).unwrap();
    assert_eq!(permit.binding(), &binding());
    let used = permit.consume(now() + SignedDuration::from_secs(29)).unwrap();
    assert_eq!(used.applied_to, AppliedTo::Subject { subject, standing_version: 3 });
    assert_eq!(used.purpose, Some(Purpose::Newsletter));
}

#[test]
fn there_is_no_permit_after_an_objection() {
    let book = Rulebook::built_in().unwrap();
    let today = TODAY.parse().unwrap();
    let mut case = newsletter();
    case.standing.objected = true;
    let decision = book.decide_case(&case, today, now()).unwrap();
    let refused = decision.permit(binding(), SubjectId::from_bytes([5; 16]), 3, today).unwrap_err();
    assert_eq!(refused, PermitError::NotAllowed);
}

#[test]
fn there_is_no_permit_for_another_day_and_none_that_waited() {
    let book = Rulebook::built_in().unwrap();
    let (today, yesterday) = (TODAY.parse().unwrap(), "2026-11-23".parse().unwrap());
    let subject = SubjectId::from_bytes([5; 16]);
    let decision = book.decide_case(&newsletter(), yesterday, now()).unwrap();
    assert_eq!(decision.permit(binding(), subject, 3, today).unwrap_err(), PermitError::NotToday);
    for seconds in [31, -1] {
        let permit =
            book.decide_case(&newsletter(), today, now()).unwrap().permit(binding(), subject, 3, today).unwrap();
        assert_eq!(permit.consume(now() + SignedDuration::from_secs(seconds)).unwrap_err(), PermitError::RunOut);
    }
}

#[test]
fn people_of_equal_standing_share_a_class_and_others_do_not() {
    let book = Rulebook::built_in().unwrap();
    let today = TODAY.parse().unwrap();
    let class =
        |case: &Case| *book.decide_case(case, today, now()).unwrap().set_permit(binding(), today).unwrap().class();
    let mut older = newsletter();
    older.standing.age = 71;
    older.standing.customer = Customer::Until("2025-01-01".parse().unwrap());
    assert_eq!(class(&newsletter()), class(&older), "the rules only ask whether someone is under sixteen");
    let mut child = newsletter();
    child.standing.age = 15;
    assert_ne!(class(&newsletter()), class(&child));
    let mut told_nothing = newsletter();
    told_nothing.standing.informed_recipients = false;
    assert_eq!(class(&newsletter()), class(&told_nothing), "no rule of a newsletter asks it");
    assert!(book.decide_case(&newsletter(), today, now()).unwrap().facts.get(Fact::Objected).is_some());
}

/// What must be done may be done: the employer's duty to use the citizen service number for wage tax.
#[test]
fn a_duty_makes_a_permit() {
    let book = Rulebook::built_in().unwrap();
    let today = TODAY.parse().unwrap();
    let mut case = newsletter();
    case.deed = Deed::Use;
    case.data = vec![Category::Bsn];
    case.entry.subject = Subject::Employee;
    (case.entry.purpose, case.entry.collected_for) = (Purpose::Payroll, Purpose::Payroll);
    case.entry.ground = Ground::LegalObligation;
    case.entry.law_basis = true;
    let decision = book.decide_case(&case, today, now()).unwrap();
    assert_eq!(decision.outcome, Outcome::Duty);
    assert!(decision.permit(binding(), SubjectId::from_bytes([5; 16]), 3, today).is_ok());
}

#[test]
fn a_kept_decision_gives_the_permit_that_asking_anew_would_give() {
    let (book, today) = (Rulebook::built_in().unwrap(), TODAY.parse().unwrap());
    let (subject, later) = (SubjectId::from_bytes([5; 16]), now() + SignedDuration::from_hours(3));
    let kept = Kept::new(book.decide_case(&newsletter(), today, now()).unwrap());
    let anew = book.decide_case(&newsletter(), today, later).unwrap();
    assert_eq!(*kept.record(), anew.record.hash());
    let anew = anew.permit(binding(), subject, 3, today).unwrap();
    let again = kept.permit(binding(), subject, 3, today, later).unwrap();
    assert_eq!(again.consume(later).unwrap(), anew.consume(later).unwrap());
}

#[test]
fn each_permit_of_a_kept_decision_lives_half_a_minute_from_its_own_instant() {
    let (book, today) = (Rulebook::built_in().unwrap(), TODAY.parse().unwrap());
    let later = now() + SignedDuration::from_hours(3);
    let kept = Kept::new(book.decide_case(&newsletter(), today, now()).unwrap());
    let consume = |at| kept.permit(binding(), SubjectId::from_bytes([5; 16]), 3, today, later).unwrap().consume(at);
    assert!(consume(later + SignedDuration::from_secs(30)).is_ok());
    assert_eq!(consume(later + SignedDuration::from_secs(31)).unwrap_err(), PermitError::RunOut);
    assert_eq!(consume(later - SignedDuration::from_secs(1)).unwrap_err(), PermitError::RunOut);
}

#[test]
fn a_kept_decision_makes_no_permit_on_another_day_and_none_of_a_refusal() {
    let (book, today): (_, Date) = (Rulebook::built_in().unwrap(), TODAY.parse().unwrap());
    let subject = SubjectId::from_bytes([5; 16]);
    let kept = Kept::new(book.decide_case(&newsletter(), today, now()).unwrap());
    for other in [today.yesterday().unwrap(), today.tomorrow().unwrap()] {
        assert_eq!(kept.permit(binding(), subject, 3, other, now()).unwrap_err(), PermitError::NotToday);
    }
    let mut objected = newsletter();
    objected.standing.objected = true;
    let kept = Kept::new(book.decide_case(&objected, today, now()).unwrap());
    assert_eq!(kept.permit(binding(), subject, 3, today, now()).unwrap_err(), PermitError::NotAllowed);
}
