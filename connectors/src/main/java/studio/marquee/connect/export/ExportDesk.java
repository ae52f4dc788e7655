package studio.marquee.connect.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.policy.Action;
import studio.marquee.model.policy.Decision;
import studio.marquee.model.policy.Mask;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Segment;

/**
 * Where exports are asked for: what may be taken, how many people that would be, and the file. What
 * stands in the way is told before anything is written.
 */
public final class ExportDesk {
  private final Workspace workspace;
  private final AudienceEngine engine;
  private final ExportPlace laptop;
  private final Running running = new Running();

  /**
   * @param workspace as the person who asks sees it
   * @param engine over the people of the workspace; it stays with the caller
   */
  public ExportDesk(Workspace workspace, AudienceEngine engine, ExportPlace laptop) {
    this.workspace = workspace;
    this.engine = engine;
    this.laptop = laptop;
  }

  /** What could be in a file of these people, and whom it could be for. */
  public ExportOffer offer(Segment segment) throws ProblemException, InterruptedException {
    if (workspace.decide(Action.EXPORT, segment, Set.of())
        instanceof Decision.Denied(var _, var _, var reason)) {
      return new ExportOffer(Optional.of(reason), List.of(), List.of(), List.of());
    }
    Optional<Consents> consents = isOfPeople(segment) ? Consents.of(workspace) : Optional.empty();
    return new ExportOffer(
        Optional.empty(),
        columns(segment),
        consents.isPresent() ? consents.get().channels(engine) : List.of(),
        consents.isPresent() ? consents.get().purposes(engine) : List.of());
  }

  /** Those of the population come before identifiers. */
  private List<OfferedColumn> columns(Segment segment) throws ProblemException {
    List<OfferedColumn> columns = new ArrayList<>();
    List<OfferedColumn> identifiers = new ArrayList<>();
    for (Mart mart : workspace.governance().seat().orElseThrow().declared().marts().all()) {
      boolean isPopulation = mart.name().equals(segment.population());
      boolean isOffered =
          isPopulation || (isOfPeople(segment) && mart.role() == MartRole.IDENTIFIERS);
      if (isOffered) {
        for (Attribute attribute : mart.attributes()) {
          (isPopulation ? columns : identifiers).add(offered(segment, attribute));
        }
      }
    }
    columns.addAll(identifiers);
    return columns;
  }

  private OfferedColumn offered(Segment segment, Attribute attribute) throws ProblemException {
    AttributeName name = attribute.name();
    return switch (workspace.decide(Action.EXPORT, segment, Set.of(name))) {
      case Decision.Allowed(var obligations) ->
          new OfferedColumn.Given(
              attribute, obligations.masks().getOrDefault(name, new Mask.Plain()));
      case Decision.Denied(var _, var _, var reason) ->
          new OfferedColumn.Withheld(attribute, reason);
    };
  }

  private boolean isOfPeople(Segment segment) {
    return segment.population().equals(workspace.population().name());
  }

  /** The key of a person and nothing else: what somebody takes who names no columns. */
  public List<AttributeName> fewestColumns(Segment segment) {
    Mart population =
        workspace
            .governance()
            .seat()
            .orElseThrow()
            .declared()
            .mart(segment.population())
            .orElseThrow();
    return List.of(new AttributeName(population.name(), population.key()));
  }

  /** Asks everything that may stand against it, and counts. Writes nothing. */
  public ExportPlan plan(ExportRequest request, Progress progress)
      throws ProblemException, InterruptedException {
    return new Planning(workspace, laptop, request).plan(engine, running, progress);
  }

  /**
   * Writes the file and its receipt, after everything was asked once more.
   *
   * @param seen what whoever wants it agreed to
   */
  public Receipt export(ExportPlan seen, Progress progress)
      throws ProblemException, InterruptedException {
    ExportPlan plan = plan(seen.request(), progress);
    if (plan.people().count() != seen.people().count()) {
      throw new ProblemException(Problem.of(ExportProblem.CHANGED));
    }
    return new Writing(workspace, laptop, plan).write(engine, running, progress);
  }

  /** Ends the question that is asked now, if any; whoever waits for it is interrupted. */
  public void stop() {
    running.stop();
  }

  /** The columns that are asked for, each once. */
  static Set<AttributeName> each(List<AttributeName> columns) throws ProblemException {
    if (columns.isEmpty()) {
      throw new ProblemException(Problem.of(ExportProblem.NO_COLUMNS));
    }
    Set<AttributeName> each = new HashSet<>();
    for (AttributeName column : columns) {
      if (!each.add(column)) {
        throw new ProblemException(Problem.of(ExportProblem.COLUMN_TWICE, column));
      }
    }
    return each;
  }
}
