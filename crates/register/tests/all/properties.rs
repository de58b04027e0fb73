use super::{MINIMAL, parsed};
use proptest::prelude::*;
use waarborg_law::Bilingual;
use waarborg_model::Country;
use waarborg_model::vocabulary::{Balancing, Ground, Purpose};
use waarborg_register::word::Word;
use waarborg_register::{Contract, DpiaState, Register, Term, Weighing, diff, templates};

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn no_text_makes_the_reader_panic(text in any::<String>()) {
        prop_assert!(Register::parse(&text).is_err());
    }

    #[test]
    fn no_slip_makes_the_reader_panic(
        template in 0..8_usize, at in any::<prop::sample::Index>(), cut in 0..40_usize, typed in "[\\[\\]={}\",.a-z0-9 \\n]{0,12}"
    ) {
        let text = templates().get(template).map_or(MINIMAL, |template| template.text);
        let letters: Vec<char> = text.chars().collect();
        let from = at.index(letters.len());
        let slipped: String =
            letters.iter().take(from).copied().chain(typed.chars()).chain(letters.iter().skip(from + cut).copied()).collect();
        match Register::parse(&slipped) {
            Ok(register) => prop_assert_eq!(parsed(&register.to_toml()), register),
            Err(faults) => {
                prop_assert!(!faults.is_empty());
                let lines = slipped.lines().count() + 1;
                prop_assert!(faults.iter().all(|fault| (1..=lines).contains(&fault.line)), "{:?}", faults);
            }
        }
    }

    #[test]
    fn what_is_written_reads_back_the_same(
        template in 0..7_usize,
        texts in prop::collection::vec(any::<String>(), 1..12),
        choices in prop::collection::vec(any::<u32>(), 1..200),
    ) {
        let mut register = parsed(templates()[template].text);
        Chance { texts, choices, at: 0 }.scramble(&mut register);
        let written = register.to_toml();
        let read = Register::parse(&written);
        prop_assert_eq!(read.as_ref(), Ok(&register), "{}", written);
        prop_assert_eq!(read.unwrap().to_toml(), written);
        let original = parsed(templates()[template].text);
        prop_assert_eq!(diff(&original, &register).is_empty(), diff(&register, &original).is_empty());
    }
}

#[test]
fn depth_and_length_end_in_a_fault() {
    let many = 50_000;
    let broken = [
        format!("format = {}", "[".repeat(many)),
        format!("format = {}{}", "[".repeat(many), "]".repeat(many)),
        format!("format = {}", "{a=".repeat(many)),
        format!("{}a = 1", "a.".repeat(many)),
        format!("[{}a]", "a.".repeat(many)),
        "[[file]]\n".repeat(many),
        format!("[[activity]]\nfiles = [{}]", "\"a\", ".repeat(many)),
    ];
    for text in broken {
        assert!(!Register::parse(&text).unwrap_err().is_empty());
    }
}

/// Takes what was drawn, round and round.
struct Chance {
    texts: Vec<String>,
    choices: Vec<u32>,
    at: usize,
}

impl Chance {
    fn number(&mut self) -> usize {
        self.at += 1;
        usize::try_from(self.choices[self.at % self.choices.len()]).unwrap() / (1 + self.at % 7)
    }

    fn flag(&mut self) -> bool {
        self.number().is_multiple_of(2)
    }

    fn word<T: Word>(&mut self) -> T {
        let at = self.number();
        T::all()[at % T::all().len()]
    }

    fn subset<T: Word>(&mut self) -> Vec<T> {
        T::all().iter().copied().filter(|_| self.number().is_multiple_of(3)).collect()
    }

    fn text(&mut self) -> String {
        let at = self.number();
        let text = self.texts[at % self.texts.len()].trim().to_owned();
        if text.is_empty() { "“quoted” \\ \"and\"\nnew line\u{7f}".to_owned() } else { text }
    }

    fn both(&mut self) -> Bilingual {
        Bilingual { nl: self.text(), en: self.text() }
    }

    fn maybe(&mut self) -> Option<Bilingual> {
        if self.flag() { Some(self.both()) } else { None }
    }

    fn scramble(&mut self, register: &mut Register) {
        register.controller.name = self.text();
        register.controller.dpo = self.flag().then(|| self.text());
        register.controller.public_body = self.flag();
        register.controller.security = self.both();
        for retention in &mut register.retentions {
            retention.name = self.both();
            retention.term = match self.number() % 4 {
                0 => Term::AtOnce,
                1 => Term::Rule(self.text()),
                2 => Term::Own("1 day".parse().unwrap()),
                _ => Term::Own("18 months".parse().unwrap()),
            };
            retention.record = self.word();
            retention.reason = Some(self.both());
            retention.deviation = self.maybe();
            retention.starts = self.word();
            retention.on_end = self.word();
        }
        for file in &mut register.files {
            file.subject = self.word();
            file.adults = self.flag();
            for field in &mut file.fields {
                field.name = self.both();
                field.category = self.word();
                field.kind = self.flag().then(|| "email".to_owned());
                (field.required, field.identifies, field.covered) = (self.flag(), self.flag(), self.flag());
            }
        }
        for recipient in &mut register.recipients {
            recipient.name = self.text();
            recipient.kind = self.word();
            recipient.country = Country::parse(if self.flag() { "EPO" } else { "US" }).unwrap();
            recipient.contract = match self.number() % 3 {
                0 => Contract::Missing,
                1 => Contract::Undated,
                _ => Contract::SignedOn("2024-02-29".parse().unwrap()),
            };
            (recipient.safeguard, recipient.channel) = (self.word(), self.word());
            (recipient.certified, recipient.assessed, recipient.occasional) = (self.flag(), self.flag(), self.flag());
            recipient.derogations = self.subset();
            recipient.copy = self.maybe();
        }
        for activity in &mut register.activities {
            activity.owner = self.text();
            activity.source = self.word();
            activity.source_text = Some(self.both());
            activity.situations = self.subset();
            activity.dpia = self.word::<DpiaState>();
            activity.measures = self.maybe();
            activity.dpia_text = self.maybe();
            activity.obligation = self.maybe();
            activity.confidentiality = self.flag();
            activity.medical_examination = self.flag();
            activity.last_review = self.flag().then(|| "2026-11-26".parse().unwrap());
            for purpose in &mut activity.purposes {
                purpose.text = self.both();
                purpose.ground = self.word::<Ground>();
                (purpose.necessary, purpose.excessive, purpose.explicit) = (self.flag(), self.flag(), self.flag());
                purpose.law_basis = Some(self.text());
                let before: Purpose = self.word();
                purpose.collected_for = (self.flag() && before != purpose.purpose).then_some(before);
                purpose.compatible = self.flag();
                purpose.interest = Some(self.both());
                purpose.balancing = self.flag().then(|| self.word::<Balancing>());
                purpose.weighing = Some(if self.flag() {
                    Weighing::Answers { less: self.both(), noticed: self.both() }
                } else {
                    Weighing::Text(self.both())
                });
                purpose.consent = Some(self.both());
            }
        }
    }
}
