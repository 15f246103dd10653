//! What customers expect, meet, give and get at a touchpoint.

use super::lower::{Declaration, Lower};
use crate::diagnostic::Diagnostic;
use crate::model::{
    Answer, AnsweredBy, DataUse, Effect, Expectation, Expected, Experience, Insight, InsightKind,
    JourneyId, Layer, Purpose, Ref, Stated, Strength, Text, TouchpointId,
};
use crate::source::Span;
use crate::syntax::Statement;
use crate::vocabulary::{Block, Fact, Given, Key, Kind, Role, Value, codes};

impl<'s> Lower<'_, 's> {
    /// Takes a line of a touchpoint that tells of the customer's experience.
    pub(super) fn experience(
        &mut self,
        journey: JourneyId,
        fact: &Fact<'s>,
        experience: &mut Experience<'s>,
    ) {
        let key = fact.word.key;
        match key {
            Key::Helps | Key::Harms => experience.effects.push(self.effect(journey, fact)),
            Key::Feeds => {
                experience.feeds = self.named(Kind::Touchpoint, Some(journey), fact);
            }
            Key::Answer => experience.answer = Some(self.answer(journey, fact)),
            Key::Listens => {
                experience.listens = self.named(Kind::Metric, None, fact);
            }
            Key::Gives => experience.gives.push(text_or_none(fact)),
            Key::Takes => experience.takes.push(text_or_none(fact)),
            Key::Asks => experience.asks.push(self.data_use(journey, fact)),
            Key::Uses => experience.uses.push(self.data_use(journey, fact)),
            Key::Importance => experience.importance.push(self.importance(fact)),
            _ => {
                if let Some((_, kind)) = INSIGHTS.iter().find(|(word, _)| *word == key) {
                    experience.insights.push(self.insight(*kind, fact));
                }
            }
        }
    }

    fn effect(&mut self, journey: JourneyId, fact: &Fact<'s>) -> Effect {
        Effect {
            on: self.one(Kind::Touchpoint, Some(journey), Role::Refers, fact),
            helps: fact.word.key == Key::Helps,
            strength: fact.choice(Role::Choice, &Strength::ALL).map(|stated| stated.value),
            because: self.because(fact),
            span: fact.head,
        }
    }

    fn answer(&mut self, journey: JourneyId, fact: &Fact<'s>) -> Answer<'s> {
        let by = match fact.get(Role::Refers) {
            Some(Given { value: Value::Text(text), .. }) => AnsweredBy::Words(text.clone()),
            _ => AnsweredBy::Touchpoint(self.one(
                Kind::Touchpoint,
                Some(journey),
                Role::Refers,
                fact,
            )),
        };
        Answer { by, within: self.quantity(Role::Within, fact), span: fact.head }
    }

    fn data_use(&mut self, journey: JourneyId, fact: &Fact<'s>) -> DataUse<'s> {
        let purpose = match fact.get(Role::Purpose) {
            Some(Given { value: Value::Name(name), span, .. }) => {
                let value = self.resolve(Kind::Want, Some(journey), name, *span);
                Some(Purpose::Want(Stated { value, span: *span }))
            }
            Some(Given { value: Value::Text(text), span, .. }) => {
                Some(Purpose::Own(Stated { value: text.clone(), span: *span }))
            }
            // It is there, if only to be mended.
            Some(given) => Some(Purpose::Want(Stated { value: Ref::Unknown, span: given.span })),
            None => None,
        };
        DataUse {
            data: self.many(Kind::Data, None, Role::Refers, fact),
            purpose,
            span: fact.head,
            damaged: fact.damaged,
        }
    }

    fn insight(&mut self, kind: InsightKind, fact: &Fact<'s>) -> Insight<'s> {
        let owner = fact.get(Role::Owner).is_some();
        Insight {
            kind,
            text: fact.text(Role::Text).cloned().unwrap_or_default(),
            because: self.because(fact),
            audiences: self.audiences(fact),
            owner: owner.then(|| self.one(Kind::Owner, None, Role::Owner, fact)),
            span: fact.head,
            damaged: fact.damaged,
        }
    }

    pub(super) fn expectation(
        &mut self,
        statement: Statement<'_>,
        touchpoint: TouchpointId,
    ) -> Expectation<'s> {
        let Declaration { fact, .. } =
            self.declaration(None, Block::Touchpoint, statement, |_, _, _| {});
        let name = fact.get(Role::Name).and_then(|given| match &given.value {
            Value::Name(name) => Some(Stated { value: name.clone(), span: given.span }),
            _ => None,
        });
        Expectation {
            touchpoint,
            name,
            what: self.expected(&fact),
            review: fact.date(Role::Review),
            because: self.because(&fact),
            audiences: self.audiences(&fact),
            span: fact.head,
        }
    }

    fn expected(&mut self, fact: &Fact<'s>) -> Expected<'s> {
        let layer = fact.choice(Role::Choice, &Layer::ALL).map(|stated| stated.value);
        let given = fact.get(Role::Text).map(|given| (&given.value, given.span));
        match (layer, given) {
            (Some(Layer::Score), Some((Value::Quantity(score, _), span))) => {
                if (0.0..=10.0).contains(score) {
                    return Expected::Score(Stated { value: *score, span });
                }
                self.report_no_score(*score, span);
            }
            (Some(Layer::Score), Some((Value::Text(_), span))) => self.report_words_for_score(span),
            (Some(layer), Some((Value::Text(text), _))) => {
                return Expected::Words(layer, text.clone());
            }
            (Some(layer), Some((Value::Quantity(..), span))) => {
                self.report_number_for_words(layer, span);
            }
            _ => {}
        }
        Expected::Unknown
    }

    fn report_no_score(&mut self, score: f64, span: Span) {
        let message = format!("customers can't expect a score of {score}");
        self.report(
            Diagnostic::new(&codes::WRONG_VALUE, span, message)
                .label("scores go from 0 to 10")
                .help("Write a score from 0 to 10, as in `expects score 8`."),
        );
    }

    fn report_words_for_score(&mut self, span: Span) {
        self.report(
            Diagnostic::new(&codes::WRONG_VALUE, span, "`expects score` takes a number")
                .label("a number from 0 to 10 belongs here")
                .help(
                    "Write it as in `expects score 8`; or say in words what is expected, as in \
                     `expects base \"…\"`.",
                ),
        );
    }

    fn report_number_for_words(&mut self, layer: Layer, span: Span) {
        let layer = layer.word();
        let message = format!("`expects {layer}` takes a text between quotes");
        self.report(
            Diagnostic::new(&codes::WRONG_VALUE, span, message)
                .label("what is expected, in words, belongs here")
                .help(format!(
                    "Write it as in `expects {layer} \"…\"`; or, for the score that customers \
                     expect, `expects score 8`."
                )),
        );
    }

    pub(super) fn report_no_weight(&mut self, fact: &Fact<'s>) {
        self.report(
            Diagnostic::new(
                &codes::MISSING_PART,
                fact.head,
                "this importance doesn't say how much",
            )
            .label("stated, derived or both?")
            .help(
                "Write what customers say and what data show, as in `importance stated low \
                     derived high`; one of the two is enough.",
            ),
        );
    }
}

const INSIGHTS: [(Key, InsightKind); 6] = [
    (Key::Does, InsightKind::Does),
    (Key::Thinks, InsightKind::Thinks),
    (Key::Feels, InsightKind::Feels),
    (Key::Quote, InsightKind::Quote),
    (Key::Pain, InsightKind::Pain),
    (Key::Idea, InsightKind::Idea),
];

/// The text of a line that is there, if only to be mended.
fn text_or_none<'s>(fact: &Fact<'s>) -> Stated<Text<'s>> {
    Stated { value: fact.text(Role::Text).cloned().unwrap_or_default(), span: fact.head }
}

pub(super) fn stated_text<'s>(fact: &Fact<'s>) -> Option<Stated<Text<'s>>> {
    fact.text(Role::Text).map(|text| Stated { value: text.clone(), span: fact.head })
}
