package studio.marquee.app.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.marquee.app.text.PromiseWords;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.arrival.DataStanding;
import studio.marquee.connect.arrival.RefreshRecord;
import studio.marquee.connect.arrival.RefreshRecord.MartRecord;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.Freshness;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.extract.Term;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.connect.keys.KeyRings;
import studio.marquee.connect.seal.SealProblem;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.arrival.CheckResult;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.promise.PromiseStanding;
import studio.marquee.model.promise.PromiseState;

/** Says how the data on this laptop stand. Asks no source. */
@Command(name = "status", resourceBundle = "studio.marquee.app.text.texts")
final class StatusCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Texts texts;

  @Parameters(arity = "0..1", paramLabel = "<workspace>", descriptionKey = "cli.option.workspace")
  private @Nullable Path place;

  @Option(names = "--workspace", paramLabel = "<folder>", descriptionKey = "cli.option.workspace")
  private @Nullable Path folder;

  @Option(names = "--data", paramLabel = "<folder>", descriptionKey = "cli.option.data")
  private @Nullable Path data;

  @Option(
      names = "--as",
      paramLabel = "<person>",
      defaultValue = "${env:MARQUEE_AS}",
      descriptionKey = "cli.option.as")
  private @Nullable String person;

  @Mixin private final ResultOptions result = new ResultOptions();

  StatusCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public Integer call() throws Exception {
    Path chosen = place == null ? folder : place;
    if (chosen == null) {
      throw new ProblemException(Problem.of(CliProblem.MISSING, "<workspace>", "marquee status"));
    }
    Workspace read = new WorkspaceReader().read(chosen);
    Workspace workspace = read.seenBy(read.person(Optional.ofNullable(person)));
    Path kept = data == null ? surroundings.data() : data;
    KeyRings keys = surroundings.keys().apply(kept);
    PopulationData people = new PopulationData(kept, keys, surroundings.clock());
    Instant now = surroundings.clock().instant();
    DataStanding standing = people.standing(workspace, now);
    Optional<Problem> ended = Optional.empty();
    Optional<Freshness> freshness = Optional.empty();
    try {
      freshness = freshness(people, workspace);
    } catch (ProblemException unreadable) {
      ended = Optional.of(ended(unreadable));
    }
    Optional<Term> term = people.term(workspace);
    KeyRing.Protection protection = keys.of(workspace.folder()).protection();
    if (result.isJson()) {
      StatusJson json = new StatusJson(texts, workspace, now);
      surroundings
          .terminal()
          .results()
          .println(
              json.text(
                  freshness,
                  new StatusJson.Keeping(term, people.setAside(workspace), protection),
                  standing));
    } else {
      List<String> lines = words(workspace, freshness, standing);
      if (ended.isPresent()) {
        lines.set(0, texts.say(ended.get()));
      } else {
        term.ifPresent(known -> lines.add(1, TermWords.of(texts.in(workspace.timeZone()), known)));
      }
      people
          .setAside(workspace)
          .map(newer ->
              texts.say("cli.status.set-aside", texts.in(workspace.timeZone()).exactly(newer)))
          .ifPresent(lines::add);
      lines.add(said(protection));
      lines.forEach(surroundings.terminal().results()::println);
    }
    boolean isGood =
        freshness.isPresent()
            && standing.worst() != PromiseState.BROKEN
            && standing.failure().isEmpty();
    return isGood ? ExitCode.DONE : ExitCode.NO;
  }

  /** An end is a state to be told like any other; everything else is a failure. */
  private static Problem ended(ProblemException unreadable) throws ProblemException {
    boolean isState =
        unreadable.problem().code() == SealProblem.ENDED
            || unreadable.problem().code() == SealProblem.CLOCK_TURNED_BACK;
    if (!isState) {
      throw unreadable;
    }
    return unreadable.problem();
  }

  private String said(KeyRing.Protection protection) {
    return switch (protection) {
      case SYSTEM -> texts.say("cli.status.protection.system");
      case PASSPHRASE -> texts.say("cli.status.protection.passphrase");
      case DEMO -> texts.say("cli.status.protection.demo");
    };
  }

  private static Optional<Freshness> freshness(PopulationData people, Workspace workspace)
      throws ProblemException {
    Optional<AudienceEngine> current = people.current(workspace);
    if (current.isEmpty()) {
      return Optional.empty();
    }
    try (AudienceEngine engine = current.get()) {
      return Optional.of(engine.freshness());
    }
  }

  private List<String> words(
      Workspace workspace, Optional<Freshness> freshness, DataStanding standing) {
    Texts there = texts.in(workspace.timeZone());
    List<String> lines = new ArrayList<>();
    lines.add(
        freshness
            .map(known ->
                texts.say(
                    "cli.status.data",
                    workspace.population().title(),
                    there.exactly(known.asOf()),
                    texts.number(known.people()),
                    known.generation(),
                    known.contractVersion()))
            .orElseGet(() -> texts.say("cli.status.nothing", workspace.population().title())));
    standing
        .inUse()
        .ifPresent(used -> used.marts().forEach(mart -> lines.add(rows(workspace, mart))));
    PromiseWords promises = new PromiseWords(texts, workspace.marts());
    for (PromiseStanding promise : standing.promises()) {
      lines.add(
          texts.say(
              "cli.status.promise", promises.state(promise.state()), promises.sentence(promise)));
    }
    standing.last().ifPresent(last -> lines.addAll(refresh(there, last)));
    return lines;
  }

  private String rows(Workspace workspace, MartRecord mart) {
    String title = workspace.marts().mart(mart.name()).map(Mart::title).orElse(mart.name());
    return texts.say("cli.status.mart", title, texts.number(mart.rows()));
  }

  private List<String> refresh(Texts there, RefreshRecord last) {
    List<String> lines = new ArrayList<>();
    String when = there.exactly(last.asOf());
    int checks = last.checks().size();
    lines.add(
        last.isDone()
            ? texts.say(
                "cli.status.done",
                when,
                texts.took(Duration.ofMillis(last.millis())),
                checks,
                last.findings().size())
            : texts.say("cli.status.failed", when, texts.say(last.problem().problem())));
    for (CheckResult finding : last.findings()) {
      String said = finding.said().map(texts::say).orElse(finding.subject());
      lines.add(
          switch (finding.outcome()) {
            case FAILED -> texts.say("cli.status.check.failed", said);
            case WARNED, PASSED -> texts.say("cli.status.check.warned", said);
          });
    }
    return lines;
  }
}
