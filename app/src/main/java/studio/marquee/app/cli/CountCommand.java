package studio.marquee.app.cli;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.Freshness;
import studio.marquee.connect.count.Comparison;
import studio.marquee.connect.count.CountedSets;
import studio.marquee.connect.count.LeafStore;
import studio.marquee.connect.count.Room;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.check.Finding;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.member.SegmentCounter;
import studio.marquee.model.member.SegmentCounts;
import studio.marquee.model.moment.Now;
import studio.marquee.model.policy.Action;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.words.Sentence;

/** Says exactly how many people a segment file means. */
@Command(name = "count", resourceBundle = "studio.marquee.app.text.texts")
final class CountCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Texts texts;

  @Mixin private final WorkspaceOptions inWorkspace = new WorkspaceOptions();

  @Mixin private final SegmentArgument argument = new SegmentArgument();

  @Mixin private final CountingOptions counting = new CountingOptions();

  @Mixin private final ResultOptions result = new ResultOptions();

  CountCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public Integer call() throws Exception {
    Workspace workspace = inWorkspace.read(surroundings);
    Segment segment = argument.read();
    argument.allowed(workspace, segment, Action.COUNT, Set.of());
    List<Finding> findings = argument.findings(workspace, segment);
    if (argument.sayErrors(surroundings.terminal(), texts, findings)) {
      return ExitCode.NO;
    }
    Mart population = workspace.catalogue().mart(segment.population()).orElseThrow();
    try (AudienceEngine opened =
            inWorkspace.people(
                surroundings, texts, (people, progress) -> people.open(workspace, progress));
        AudienceEngine engine = opened.over(population)) {
      inWorkspace.warnOfEnd(surroundings, texts, workspace);
      LeafStore store = counting.store();
      // For one answer all rules are as dear, so the one that was asked for longest ago goes.
      CountedSets sets = new CountedSets(engine, workspace.catalogue(), store, () -> 0);
      long started = surroundings.nanos().getAsLong();
      long people = members(sets, engine, workspace, segment).count();
      Duration took = Duration.ofNanos(surroundings.nanos().getAsLong() - started);
      Optional<SegmentCounts> rules =
          counting.saysRules()
              ? Optional.of(rules(sets, engine, workspace, segment))
              : Optional.empty();
      Answer answer =
          new Answer(
              segment, people, workspace.floor(), took, engine.freshness(), rules, store.room());
      surroundings
          .terminal()
          .results()
          .println(result.isJson() ? json(workspace, answer) : words(workspace, answer));
    }
    return ExitCode.DONE;
  }

  private RowSet members(
      CountedSets sets, AudienceEngine engine, Workspace workspace, Segment segment)
      throws ProblemException, InterruptedException {
    return switch (counting.engine()) {
      case SETS -> sets.of(segment.whole());
      case SQL -> engine.membersAtOnce(segment.whole());
      case BOTH ->
          new Comparison(
                  engine,
                  workspace.catalogue(),
                  new LocalDisk(),
                  inWorkspace.kept(surroundings).resolve("differences"))
              .members(segment);
    };
  }

  private static SegmentCounts rules(
      CountedSets counted, AudienceEngine engine, Workspace workspace, Segment segment)
      throws ProblemException, InterruptedException {
    SegmentCounter counter =
        new SegmentCounter(
            engine.freshness().people(), workspace.catalogue(), SegmentCounter.Shares.ONE);
    Map<Rule, RowSet> sets = new HashMap<>();
    for (Rule rule : counter.rules(segment)) {
      sets.put(rule, counted.of(rule));
    }
    return counter.count(segment, rule -> Optional.ofNullable(sets.get(rule)));
  }

  private String words(Workspace workspace, Answer answer) {
    return head(workspace, answer)
        + numbers(workspace, answer).map(numbers -> numbers.words(texts)).orElse("")
        + (answer.room() == Room.SHORT ? "\n" + texts.say("cli.count.short") : "");
  }

  private String head(Workspace workspace, Answer answer) {
    if (answer.isFew()) {
      return texts.say(
          "cli.count.few",
          answer.segment().title(),
          texts.number(answer.floor()),
          texts.number(answer.freshness().people()),
          sentence(workspace, answer).of(answer.segment()),
          texts.in(workspace.timeZone()).exactly(answer.freshness().asOf()));
    }
    return texts.say(
        "cli.count.answer",
        answer.segment().title(),
        texts.number(answer.people()),
        texts.number(answer.freshness().people()),
        texts.percent(answer.people(), answer.freshness().people()),
        sentence(workspace, answer).of(answer.segment()),
        texts.in(workspace.timeZone()).exactly(answer.freshness().asOf()),
        texts.took(answer.took()));
  }

  private String json(Workspace workspace, Answer answer) {
    JsonResult counted = new JsonResult().with("title", answer.segment().title());
    (answer.isFew()
            ? counted.with("fewerThan", answer.floor())
            : counted.with("people", answer.people()))
        .with("population", answer.freshness().people())
        .with("isExact", !answer.isFew())
        .with("asOf", answer.freshness().asOf().toString())
        .with("generation", answer.freshness().generation())
        .with("contractVersion", answer.freshness().contractVersion())
        .with("sentence", sentence(workspace, answer).of(answer.segment()))
        .with("milliseconds", answer.took().toNanos() / 1e6)
        .with("hadRoom", answer.room() == Room.ENOUGH);
    numbers(workspace, answer).ifPresent(numbers -> counted.with("rules", numbers.fields()));
    return counted.text();
  }

  private Sentence sentence(Workspace workspace, Answer answer) {
    Now now = new Now(answer.freshness().asOf(), workspace.timeZone());
    return new Sentence(workspace.catalogue(), texts.locale(), now);
  }

  private Optional<RuleNumbers> numbers(Workspace workspace, Answer answer) {
    return answer
        .rules()
        .map(counts ->
            new RuleNumbers(answer.segment(), counts, sentence(workspace, answer), answer.floor()));
  }

  private record Answer(
      Segment segment,
      long people,
      int floor,
      Duration took,
      Freshness freshness,
      Optional<SegmentCounts> rules,
      Room room) {
    /** Whether there are too few to say how many. */
    boolean isFew() {
      return people < floor;
    }
  }
}
