//! Texts that try to be more than text, in every field that holds any.

use crate::variants;
use touchline::report::FindingView;
use touchline::score::{
    AnswerView, AudienceView, BrandView, DataUseView, DataView, EffectView, EvidenceView,
    ExperienceView, Figure, GoalScore, ImportanceView, InvestmentView, JourneyScore, LanguageView,
    MetricView, MotivatorView, NamedView, PathScore, PlaceView, PromiseView, RecoveryView,
    Scorecard, SourceView, StageScore, StrategyScore, TargetScore, TouchpointScore, WayView,
};

/// What is tried.
pub(crate) const TEXTS: [&str; 16] = [
    "<script>window.reached=1;alert(1)</script>",
    "\"onload=\"alert(1)\" x=\"",
    "' onmouseover='alert(1)",
    "{{ 7*7 }}{% include \"style.css\" %}{# gone #}",
    "javascript:alert(1)",
    "</style><style>body{display:none}</style>",
    "</title><img src=x onerror=alert(1)>",
    "<svg onload=alert(1)><use href=\"//example.com/x.svg#a\"></svg>",
    "]]><!-- --><?php ?>",
    "&lt;b&gt; &amp; &#60;i&#62; &notit;",
    "\u{1b}[31mred\u{1b}]8;;https://example.com\u{7}link \u{0} \u{7f} \u{9b}2J",
    "\u{202e}backwards\u{2066}isolated\u{200f}",
    "` = ` \\ / % # ? & + ;",
    "<a href=\"https://example.com\">out</a><base href=//example.com><form action=//example.com>",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorsitz",
    "東京都庁舎の展望台で待ち合わせをする約束を守る👩‍👩‍👧‍👦 e\u{301}\u{323}",
];

/// Hands out the texts in turn, each with a number of its own.
struct Texts(usize);

impl Texts {
    fn next(&mut self) -> String {
        self.0 += 1;
        format!("{}{}", TEXTS[self.0 % TEXTS.len()], self.0)
    }

    fn fill(&mut self, text: &mut String) {
        *text = self.next();
    }

    fn all(&mut self, texts: &mut Vec<String>) {
        *texts = vec![self.next(), self.next()];
    }

    fn maybe(&mut self, text: &mut Option<String>) {
        *text = Some(self.next());
    }

    fn named(&mut self, named: &mut [NamedView]) {
        named.iter_mut().for_each(|of| self.fill(&mut of.title));
    }

    fn why(&mut self, figure: &mut Figure) {
        if figure.value.is_none() {
            self.maybe(&mut figure.why);
        }
    }
}

/// Several journeys in which every text is a hostile one, starting with this.
pub(crate) fn scorecard(first: usize) -> Scorecard {
    let mut scorecard = variants::several();
    let texts = &mut Texts(first);
    texts.fill(&mut scorecard.project);
    texts.fill(&mut scorecard.language);
    let title = texts.next();
    scorecard.languages = vec![
        LanguageView { code: scorecard.language.clone(), title },
        LanguageView { code: texts.next(), title: texts.next() },
    ];
    scorecard.brands.iter_mut().for_each(|brand| fill_brand(brand, texts));
    scorecard.audiences.iter_mut().for_each(|audience| fill_audience(audience, texts));
    scorecard.motivators.iter_mut().for_each(|of| fill_motivator(of, texts));
    scorecard.data.iter_mut().for_each(|of| fill_data(of, texts));
    scorecard.sources.iter_mut().for_each(|of| fill_source(of, texts));
    scorecard.evidence = links(&scorecard.evidence[0]);
    scorecard.evidence.iter_mut().for_each(|of| fill_evidence(of, texts));
    scorecard.investments.iter_mut().for_each(|of| fill_investment(of, texts));
    scorecard.metrics.iter_mut().for_each(|metric| fill_metric(metric, texts));
    scorecard.journeys.iter_mut().for_each(|journey| fill_journey(journey, texts));
    scorecard
}

fn fill_brand(brand: &mut BrandView, texts: &mut Texts) {
    texts.fill(&mut brand.name);
    texts.fill(&mut brand.title);
    texts.all(&mut brand.audiences);
    texts.all(&mut brand.notes);
    brand.promises.iter_mut().for_each(|promise| fill_promise(promise, texts));
    brand.strategies.iter_mut().for_each(|strategy| fill_strategy(strategy, texts));
}

fn fill_strategy(strategy: &mut StrategyScore, texts: &mut Texts) {
    texts.fill(&mut strategy.text);
    texts.maybe(&mut strategy.today);
    texts.all(&mut strategy.audiences);
    texts.all(&mut strategy.notes);
    strategy.goals.iter_mut().for_each(|goal| fill_goal(goal, texts));
}

/// The evidence once for each text, as its link: no such link leads anywhere.
fn links(evidence: &EvidenceView) -> Vec<EvidenceView> {
    let one = |(at, text): (usize, &&str)| {
        let name = if at == 0 { evidence.name.clone() } else { format!("evidence_{at}") };
        EvidenceView { name, link: Some((*text).to_owned()), ..evidence.clone() }
    };
    TEXTS.iter().chain(&LINKS).enumerate().map(one).collect()
}

/// Addresses that are none of the web, or hide where they lead.
pub(crate) const LINKS: [&str; 10] = [
    "javascript:alert(1)",
    "JavaScript:alert(document.domain)//https://example.com",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "//example.com/x",
    "https://exa mple.com/",
    "https://example.com/\u{202e}gro",
    "http://\"onclick=alert(1)",
];

fn fill_evidence(evidence: &mut EvidenceView, texts: &mut Texts) {
    texts.fill(&mut evidence.title);
    texts.maybe(&mut evidence.source);
    texts.all(&mut evidence.audiences);
    texts.all(&mut evidence.findings);
    texts.all(&mut evidence.notes);
}

fn fill_motivator(motivator: &mut MotivatorView, texts: &mut Texts) {
    texts.fill(&mut motivator.title);
    texts.all(&mut motivator.notes);
    motivator.importance.iter_mut().for_each(|of| fill_importance(of, texts));
    motivator.served_by.iter_mut().for_each(|place| texts.fill(&mut place.title));
}

fn fill_importance(importance: &mut ImportanceView, texts: &mut Texts) {
    texts.all(&mut importance.audiences);
    texts.named(&mut importance.because);
}

fn fill_data(data: &mut DataView, texts: &mut Texts) {
    texts.fill(&mut data.title);
    texts.all(&mut data.notes);
    let places = data.asked_at.iter_mut().chain(&mut data.used_at);
    places.for_each(|place| texts.fill(&mut place.title));
}

fn fill_source(source: &mut SourceView, texts: &mut Texts) {
    texts.fill(&mut source.title);
    texts.maybe(&mut source.every);
}

fn fill_investment(investment: &mut InvestmentView, texts: &mut Texts) {
    texts.fill(&mut investment.title);
    texts.fill(&mut investment.by);
    texts.maybe(&mut investment.amount);
    texts.maybe(&mut investment.owner);
    texts.all(&mut investment.notes);
    investment.into.iter_mut().for_each(|place| texts.fill(&mut place.title));
}

fn fill_promise(promise: &mut PromiseView, texts: &mut Texts) {
    texts.fill(&mut promise.name);
    texts.fill(&mut promise.text);
    texts.fill(&mut promise.made_by);
    texts.all(&mut promise.audiences);
    texts.all(&mut promise.answers);
    texts.maybe(&mut promise.within);
    let places = promise.announced_by.iter_mut().chain(&mut promise.delivered_by);
    places.for_each(|place: &mut PlaceView| texts.fill(&mut place.title));
}

fn fill_audience(audience: &mut AudienceView, texts: &mut Texts) {
    texts.fill(&mut audience.name);
    texts.fill(&mut audience.title);
    texts.maybe(&mut audience.worth);
    texts.all(&mut audience.notes);
}

/// Its name is kept, so that the journeys still use it.
fn fill_metric(metric: &mut MetricView, texts: &mut Texts) {
    texts.fill(&mut metric.title);
    texts.all(&mut metric.audiences);
    texts.all(&mut metric.notes);
    let more = [&mut metric.question, &mut metric.source, &mut metric.every, &mut metric.scale];
    more.into_iter().chain([&mut metric.owner]).for_each(|text| texts.maybe(text));
}

fn fill_way(way: &mut WayView, texts: &mut Texts) {
    texts.maybe(&mut way.when);
    texts.maybe(&mut way.within);
    texts.maybe(&mut way.after);
    texts.all(&mut way.audiences);
    texts.why(&mut way.share);
}

fn fill_journey(journey: &mut JourneyScore, texts: &mut Texts) {
    texts.fill(&mut journey.name);
    texts.fill(&mut journey.title);
    texts.maybe(&mut journey.brand);
    texts.all(&mut journey.audiences);
    texts.all(&mut journey.notes);
    for figure in variants::overall(journey) {
        texts.why(figure);
    }
    journey.masks.iter_mut().for_each(|mask| texts.fill(&mut mask.words));
    journey.paths.iter_mut().for_each(|path| fill_path(path, texts));
    journey.ways.iter_mut().for_each(|way| fill_way(way, texts));
    for stage in &mut journey.stages {
        stage.goals.clone_from(&journey.goals);
        fill_stage(stage, texts);
    }
    journey.goals.iter_mut().for_each(|goal| fill_goal(goal, texts));
}

fn fill_path(path: &mut PathScore, texts: &mut Texts) {
    texts.maybe(&mut path.name);
    texts.fill(&mut path.title);
    texts.all(&mut path.audiences);
    texts.why(&mut path.share);
    texts.why(&mut path.mean);
}

fn fill_stage(stage: &mut StageScore, texts: &mut Texts) {
    texts.fill(&mut stage.name);
    texts.fill(&mut stage.title);
    texts.all(&mut stage.wants);
    texts.maybe(&mut stage.exchange);
    texts.all(&mut stage.notes);
    stage.goals.iter_mut().for_each(|goal| fill_goal(goal, texts));
    stage.touchpoints.iter_mut().for_each(|touchpoint| fill_touchpoint(touchpoint, texts));
}

fn fill_touchpoint(touchpoint: &mut TouchpointScore, texts: &mut Texts) {
    texts.fill(&mut touchpoint.name);
    texts.fill(&mut touchpoint.title);
    texts.maybe(&mut touchpoint.channel);
    texts.maybe(&mut touchpoint.owner);
    texts.all(&mut touchpoint.audiences);
    texts.all(&mut touchpoint.serves);
    texts.named(&mut touchpoint.because);
    texts.named(&mut touchpoint.investments);
    touchpoint.recovery.iter_mut().for_each(|recovery| fill_recovery(recovery, texts));
    fill_experience(&mut touchpoint.experience, texts);
    texts.all(&mut touchpoint.notes);
    touchpoint.promises.iter_mut().for_each(|promise| texts.fill(&mut promise.text));
    for level in &mut touchpoint.levels {
        texts.fill(&mut level.title);
        texts.fill(&mut level.value);
        texts.all(&mut level.measured_of);
    }
    for figure in [
        &mut touchpoint.score,
        &mut touchpoint.reached,
        &mut touchpoint.operational,
        &mut touchpoint.relationship,
        &mut touchpoint.gap,
        &mut touchpoint.expected,
        &mut touchpoint.beyond_expected,
    ] {
        texts.why(figure);
    }
    touchpoint.goals.iter_mut().for_each(|goal| fill_goal(goal, texts));
}

fn fill_recovery(recovery: &mut RecoveryView, texts: &mut Texts) {
    texts.fill(&mut recovery.by.title);
    texts.maybe(&mut recovery.when);
    texts.maybe(&mut recovery.within);
}

fn fill_experience(experience: &mut ExperienceView, texts: &mut Texts) {
    for expectation in &mut experience.expectations {
        texts.fill(&mut expectation.text);
        texts.all(&mut expectation.audiences);
        texts.named(&mut expectation.because);
    }
    for insight in &mut experience.insights {
        texts.fill(&mut insight.text);
        texts.all(&mut insight.audiences);
        texts.named(&mut insight.because);
        texts.maybe(&mut insight.owner);
    }
    texts.all(&mut experience.gives);
    texts.all(&mut experience.takes);
    texts.all(&mut experience.listens);
    let uses = experience.asks.iter_mut().chain(&mut experience.uses);
    uses.for_each(|of: &mut DataUseView| {
        texts.named(&mut of.data);
        of.purpose.iter_mut().for_each(|purpose| texts.fill(&mut purpose.text));
    });
    experience.importance.iter_mut().for_each(|of| fill_importance(of, texts));
    let effects = experience.effects.iter_mut().chain(&mut experience.affected_by);
    effects.for_each(|of: &mut EffectView| {
        texts.fill(&mut of.place.title);
        texts.named(&mut of.because);
    });
    let places = experience.feeds.iter_mut().chain(&mut experience.fed_by);
    places.for_each(|place| texts.fill(&mut place.title));
    experience.answer.iter_mut().for_each(|answer: &mut AnswerView| {
        texts.maybe(&mut answer.text);
        texts.maybe(&mut answer.within);
        answer.by = None;
    });
}

fn fill_goal(goal: &mut GoalScore, texts: &mut Texts) {
    texts.fill(&mut goal.text);
    texts.all(&mut goal.answers);
    goal.targets.iter_mut().for_each(|target| fill_target(target, texts));
}

fn fill_target(target: &mut TargetScore, texts: &mut Texts) {
    texts.fill(&mut target.title);
    texts.fill(&mut target.wanted);
    texts.all(&mut target.audiences);
    texts.all(&mut target.measured_of);
    texts.maybe(&mut target.short_by);
    texts.maybe(&mut target.latest_words);
    if let Some(baseline) = &mut target.baseline {
        texts.fill(&mut baseline.value);
    }
    texts.why(&mut target.latest);
    texts.why(&mut target.attainment);
}

/// Findings whose every text is a hostile one.
pub(crate) fn findings() -> Vec<FindingView> {
    let finding = |text: &&str| FindingView {
        level: "warning",
        sort: "unclear",
        code: "a-code",
        message: format!("`{text}` and {text}"),
        help: Some(format!("Say `{text}`.\nOr {text}")),
        path: (*text).to_owned(),
        line: 1,
        column: 1,
    };
    TEXTS.iter().map(finding).collect()
}
