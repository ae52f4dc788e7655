package studio.marquee.app.cli;

import java.util.List;
import java.util.Set;
import picocli.CommandLine.Mixin;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.Freshness;
import studio.marquee.connect.count.LeafStore;
import studio.marquee.connect.question.QuestionDesk;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.policy.Action;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Segment;

/** What every question about an audience understands, and how it comes to its answer. */
final class QuestionOptions {
  private static final long ROOM_FOR_SETS = 256L << 20;

  @Mixin private final WorkspaceOptions inWorkspace = new WorkspaceOptions();

  @Mixin private final ResultOptions result = new ResultOptions();

  /** An answer in both forms. */
  interface Answer {
    String words();

    JsonResult json();
  }

  /** Asks a desk. */
  @FunctionalInterface
  interface Question {
    Answer ask(QuestionDesk desk) throws ProblemException, InterruptedException;
  }

  Workspace read(Surroundings surroundings) throws ProblemException {
    return inWorkspace.read(surroundings);
  }

  WorkspaceOptions inWorkspace() {
    return inWorkspace;
  }

  static AttributeName attribute(String name) throws ProblemException {
    return AttributeName.parse(name)
        .orElseThrow(() -> new ProblemException(Problem.of(CliProblem.NO_ATTRIBUTE, name)));
  }

  /** Whether all of these may be counted and can be; what is wrong with them is said. */
  boolean areSound(
      Surroundings surroundings, Texts texts, Workspace workspace, List<SegmentArgument> segments)
      throws ProblemException {
    boolean areSound = true;
    for (SegmentArgument argument : segments) {
      Segment segment = argument.read();
      argument.allowed(workspace, segment, Action.COUNT, Set.of());
      boolean hasErrors =
          argument.sayErrors(surroundings.terminal(), texts, argument.findings(workspace, segment));
      areSound &= !hasErrors;
    }
    return areSound;
  }

  /** Opens the people, asks, and prints the answer. */
  int answer(
      Surroundings surroundings,
      Texts texts,
      Workspace workspace,
      Mart population,
      Question question)
      throws ProblemException, InterruptedException {
    try (AudienceEngine engine =
            inWorkspace.people(
                surroundings, texts, (people, progress) -> people.open(workspace, progress));
        QuestionDesk desk =
            QuestionDesk.beside(
                engine,
                workspace,
                population,
                new LeafStore(ROOM_FOR_SETS),
                surroundings.nanos())) {
      inWorkspace.warnOfEnd(surroundings, texts, workspace);
      print(surroundings, texts, workspace, question.ask(desk), desk.freshness());
    }
    return ExitCode.DONE;
  }

  void print(
      Surroundings surroundings,
      Texts texts,
      Workspace workspace,
      Answer answer,
      Freshness freshness) {
    surroundings
        .terminal()
        .results()
        .println(
            result.isJson()
                ? answer
                    .json()
                    .with("asOf", freshness.asOf().toString())
                    .with("generation", freshness.generation())
                    .with("contractVersion", freshness.contractVersion())
                    .text()
                : answer.words()
                    + "\n"
                    + texts.say(
                        "cli.question.asOf",
                        texts.in(workspace.timeZone()).exactly(freshness.asOf())));
  }

  static Mart population(Workspace workspace, Segment segment) {
    return workspace.catalogue().mart(segment.population()).orElseThrow();
  }
}
