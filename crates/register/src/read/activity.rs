//! Reads activities.

use super::place::Place;
use super::purpose;
use crate::activity::{Activity, Automated, DpiaState, MarketingMessage, Part, StaffMonitoring};
use crate::word::Word;
use waarborg_model::vocabulary::{Action, DpiaItem, Origin, Role, SenderKind};

/// What an activity can do: what the vault can be asked for.
const ACTIONS: [Action; 11] = [
    Action::Collect,
    Action::Use,
    Action::Keep,
    Action::Profile,
    Action::Publish,
    Action::CopyId,
    Action::Share,
    Action::Transfer,
    Action::DirectMarketing,
    Action::Monitor,
    Action::AutomatedDecision,
];

pub(super) fn read(place: &Place<'_, '_>) -> Option<Activity> {
    let (id, name, owner) = (place.name("id"), place.needed_both("name"), place.needed("owner"));
    let source: Option<Origin> = place.word("source");
    let source_text = place.both("source_text");
    if source.is_some_and(|source| source != Origin::Subject) && !place.has("source_text") {
        place.missing("source_text");
    }
    let role = place.word_or("role", Role::Controller);
    let controllers = place.texts("controllers");
    if role == Role::Processor && controllers.is_empty() {
        place.missing("controllers");
    }
    for key in ["files", "fields", "actions", "purpose"] {
        place.needed_list(key);
    }
    let purposes: Vec<_> = place.tables("purpose", Some("purpose")).iter().map(purpose::read).collect();
    let handovers: Vec<_> = place.tables("handover", Some("recipient")).iter().map(read_part).collect();
    let messages: Vec<_> = place.tables("message", None).iter().map(read_message).collect();
    let activity = Activity {
        id: String::new(),
        name: waarborg_law::Bilingual::default(),
        owner: String::new(),
        role,
        controllers,
        files: place.names("files"),
        fields: place.names("fields"),
        actions: read_actions(place),
        source: source.unwrap_or(Origin::Subject),
        source_text,
        recipients: place.names("recipients"),
        handovers: handovers.into_iter().flatten().collect(),
        situations: place.words("situations"),
        measures: place.both("measures"),
        dpia: place.word_or("dpia", DpiaState::NotNeeded),
        dpia_text: place.both("dpia_text"),
        confidentiality: place.flag("confidentiality"),
        disproportionate: place.flag("disproportionate"),
        concrete_suspicion: place.flag("concrete_suspicion"),
        medical_examination: place.flag("medical_examination"),
        obligation: place.both("obligation"),
        last_review: place.day("last_review"),
        purposes: purposes.into_iter().flatten().collect(),
        messages: messages.into_iter().flatten().collect(),
        monitoring: place.inner("monitoring").map(|inner| read_monitoring(&inner)),
        automated: place.inner("automated").and_then(|inner| read_automated(&inner)),
    };
    agrees(place, &activity);
    place.finish();
    source?;
    Some(Activity { id: id?, name: name?, owner: owner?, ..activity })
}

fn read_actions(place: &Place<'_, '_>) -> Vec<Action> {
    let actions: Vec<Action> = place.words("actions");
    for action in actions.iter().filter(|action| !ACTIONS.contains(action)) {
        let expected = ACTIONS.map(Word::word).join(", ");
        let fault = place.fault("register.unknown-value", "actions").with("key", "actions");
        place.add(fault.with("value", action.word()).with("expected", expected).suggesting(None));
    }
    actions
}

/// What is told of an action must be there with it, and nothing is told of an action that is not.
fn agrees(place: &Place<'_, '_>, activity: &Activity) {
    let does = |wanted: &[Action]| wanted.iter().copied().find(|action| activity.actions.contains(action));
    let pairs: [(&[Action], &'static str); 4] = [
        (&[Action::Share, Action::Transfer], "recipients"),
        (&[Action::DirectMarketing], "message"),
        (&[Action::Monitor], "monitoring"),
        (&[Action::AutomatedDecision], "automated"),
    ];
    for (actions, key) in pairs {
        match (does(actions), place.has(key)) {
            (Some(action), false) => {
                place.add(place.fault("register.action-needs", key).with("key", key).with("action", action.word()));
            }
            (None, true) => {
                let expected = actions.iter().map(|action| action.word()).collect::<Vec<_>>().join(", ");
                place.add(place.fault("register.without-action", key).with("key", key).with("expected", expected));
            }
            _ => {}
        }
    }
    for entry in &activity.purposes {
        for action in entry.actions.iter().filter(|action| !activity.actions.contains(action)) {
            let key = "actions";
            let fault = place.fault("register.without-action", key).with("key", entry.purpose.as_str());
            place.add(fault.with("expected", action.word()));
        }
    }
}

fn read_part(place: &Place<'_, '_>) -> Option<Part> {
    let recipient = place.name("recipient");
    place.needed_list("fields");
    let fields = place.names("fields");
    place.finish();
    Some(Part { recipient: recipient?, fields })
}

fn read_message(place: &Place<'_, '_>) -> Option<MarketingMessage> {
    let channel = place.word("channel");
    let sender = place.word_or("sender", SenderKind::Business);
    let similar_products = place.flag("similar_products");
    let (optout, identified) = (place.flag("optout"), place.flag("identified"));
    place.finish();
    Some(MarketingMessage { channel: channel?, sender, similar_products, optout, identified })
}

fn read_monitoring(place: &Place<'_, '_>) -> StaffMonitoring {
    let monitoring = StaffMonitoring {
        announced: place.flag("announced"),
        works_council: place.flag("works_council"),
        dpia_item: place.word_or("dpia_item", DpiaItem::None),
    };
    place.finish();
    monitoring
}

fn read_automated(place: &Place<'_, '_>) -> Option<Automated> {
    let effect = place.word("effect");
    let (logic, significance) = (place.needed_both("logic"), place.needed_both("significance"));
    place.finish();
    Some(Automated { effect: effect?, logic: logic?, significance: significance? })
}
