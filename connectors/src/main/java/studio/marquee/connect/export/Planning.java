package studio.marquee.connect.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.check.SegmentCheck;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.policy.Action;
import studio.marquee.model.policy.Decision;
import studio.marquee.model.policy.Mask;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Segment;

/** Works out what one export would write, and refuses what may not be. */
final class Planning {
  private final Workspace workspace;
  private final ExportPlace laptop;
  private final ExportRequest request;
  private final Segment segment;

  Planning(Workspace workspace, ExportPlace laptop, ExportRequest request) {
    this.workspace = workspace;
    this.laptop = laptop;
    this.request = request;
    this.segment = request.segment();
  }

  ExportPlan plan(AudienceEngine engine, Running running, Progress progress)
      throws ProblemException, InterruptedException {
    Decision.Obligations obligations = obligations();
    Mart population = workspace.catalogue().mart(segment.population()).orElseThrow();
    List<FileColumn> columns = columns(population, obligations);
    requirePlace();
    progress.at("export.count", 0, 0);
    return running.over(
        engine,
        population,
        own -> {
          Steps steps = new Steps(own, population, columns);
          RowSet people = steps.run(progress);
          requireNumber(people, obligations);
          return new ExportPlan(
              known(steps.use),
              population,
              columns,
              people,
              new Waterfall(steps.levels),
              own.freshness());
        });
  }

  private ExportRequest known(Optional<Use> use) {
    return new ExportRequest(
        segment, request.columns(), use, request.file(), request.existing(), request.form());
  }

  private Decision.Obligations obligations() throws ProblemException {
    Set<AttributeName> asked = ExportDesk.each(request.columns());
    Decision decision = workspace.decide(Action.EXPORT, segment, asked);
    List<Problem> problems = new SegmentCheck(workspace.catalogue()).problems(segment);
    return switch (decision) {
      case Decision.Denied(var _, var _, var reason) -> throw new ProblemException(reason);
      case Decision.Allowed(var obligations) -> {
        if (!problems.isEmpty()) {
          throw new ProblemException(problems.getFirst());
        }
        yield obligations;
      }
    };
  }

  private List<FileColumn> columns(Mart population, Decision.Obligations obligations)
      throws ProblemException {
    List<FileColumn> columns = new ArrayList<>();
    for (AttributeName name : request.columns()) {
      Optional<Mart> mart = workspace.marts().mart(name.mart());
      boolean isOfPerson = name.mart().equals(population.name());
      boolean isContact =
          mart.filter(found -> found.role() == MartRole.IDENTIFIERS).isPresent() && isOfPeople();
      Optional<Attribute> attribute = workspace.marts().attribute(name);
      if (attribute.isEmpty() || !(isOfPerson || isContact)) {
        throw new ProblemException(
            Problem.of(ExportProblem.NOT_OF_A_PERSON, name, population.title()));
      }
      if (isContact && request.use().isEmpty()) {
        throw new ProblemException(
            Problem.of(ExportProblem.NEEDS_CHANNEL, attribute.get().title()));
      }
      Mask mask = obligations.masks().getOrDefault(name, new Mask.Plain());
      columns.add(new FileColumn(name, attribute.get().title(), attribute.get().type(), mask));
    }
    return columns;
  }

  private boolean isOfPeople() {
    return segment.population().equals(workspace.population().name());
  }

  /** Nobody should wait for numbers and then be told that there is no such folder. */
  private void requirePlace() throws ProblemException {
    Path file = request.file().toAbsolutePath();
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new ProblemException(
          Problem.of(ExportProblem.NO_FOLDER, folder == null ? file : folder));
    }
    boolean isThere = Files.exists(file) || Files.exists(request.receipt());
    boolean isKept = request.existing() == ExportRequest.Existing.KEPT;
    if (Files.isDirectory(file) || (isThere && isKept)) {
      throw new ProblemException(Problem.of(ExportProblem.FILE_EXISTS, request.file()));
    }
  }

  private void requireNumber(RowSet people, Decision.Obligations obligations)
      throws ProblemException {
    int floor = Math.max(obligations.floor(), workspace.floor());
    if (people.count() < floor) {
      throw new ProblemException(Problem.of(ExportProblem.TOO_FEW, floor));
    }
    if (people.count() == 0) {
      throw new ProblemException(Problem.of(ExportProblem.NOBODY));
    }
    if (people.count() > obligations.cap()) {
      throw new ProblemException(
          Problem.of(ExportProblem.TOO_MANY, people.count(), obligations.cap()));
    }
  }

  /** The steps from the audience to the file, and how many are left after each. */
  private final class Steps {
    private final AudienceEngine own;
    private final Mart population;
    private final List<FileColumn> columns;
    private final List<Waterfall.Level> levels = new ArrayList<>();
    private Optional<Use> use = Optional.empty();

    private Steps(AudienceEngine own, Mart population, List<FileColumn> columns) {
      this.own = own;
      this.population = population;
      this.columns = columns;
    }

    private RowSet run(Progress progress) throws ProblemException, InterruptedException {
      RowSet people = left(Waterfall.Step.AUDIENCE, own.members(segment.whole()));
      if (isOfPeople()) {
        people = unsuppressed(consented(people));
      } else if (request.use().isPresent()) {
        throw new ProblemException(Problem.of(ExportProblem.NO_CONSENTS));
      }
      return reached(people, progress);
    }

    private RowSet left(Waterfall.Step step, RowSet people) {
      levels.add(new Waterfall.Level(step, people.count()));
      return people;
    }

    private RowSet consented(RowSet people) throws ProblemException, InterruptedException {
      if (request.use().isEmpty()) {
        return people;
      }
      Consents consents =
          Consents.of(workspace)
              .orElseThrow(() -> new ProblemException(Problem.of(ExportProblem.NO_CONSENTS)));
      Use known = consents.known(request.use().get(), own);
      use = Optional.of(known);
      return left(Waterfall.Step.CONSENTED, people.and(own.members(consents.granted(known))));
    }

    private RowSet unsuppressed(RowSet people) throws ProblemException, InterruptedException {
      Optional<Consents> consents = Consents.of(workspace);
      List<String> channels =
          consents.isPresent() && use.isPresent() ? consents.get().channels(own) : List.of();
      Optional<RowSet> suppressed =
          new Suppressed(workspace, workspace.governance().seat().orElseThrow().person())
              .among(own, use, channels);
      return suppressed.isEmpty()
          ? people
          : left(Waterfall.Step.NOT_SUPPRESSED, people.and(suppressed.get().not()));
    }

    private RowSet reached(RowSet people, Progress progress)
        throws ProblemException, InterruptedException {
      PeopleBatches batches = new PeopleBatches(own, population, columns);
      List<AttributeName> contacts = batches.contacts();
      if (contacts.isEmpty()) {
        return people;
      }
      try (Contacts known =
          Contacts.open(laptop, workspace, own.freshness().generation(), contacts)) {
        return known.hasIdentifiers()
            ? left(Waterfall.Step.HAS_IDENTIFIER, batches.reached(people, known, progress))
            : people;
      }
    }
  }
}
