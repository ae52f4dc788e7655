package studio.marquee.connect.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.marquee.connect.source.SourceForm;
import studio.marquee.connect.source.SourceForms;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.PeopleList;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.check.TraitCheck;
import studio.marquee.model.format.ContractReader;
import studio.marquee.model.format.DescribedSource;
import studio.marquee.model.format.SegmentReader;
import studio.marquee.model.format.TraitsReader;
import studio.marquee.model.format.WorkspaceDescription;
import studio.marquee.model.format.WorkspaceFilesReader;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Segment;

/**
 * Reads a folder as a workspace. What governs must be whole; a broken saved segment or list is only
 * named.
 */
public final class WorkspaceReader {
  private static final String DESCRIPTION = "workspace.yaml";
  private static final String SEGMENT = ".segment.json";

  private final WorkspaceFilesReader ownFiles = new WorkspaceFilesReader();
  private final ContractReader contracts = new ContractReader();
  private final SegmentReader segments = new SegmentReader();
  private final TraitsReader traits = new TraitsReader();

  public Workspace read(Path folder) throws ProblemException {
    if (!Files.isDirectory(folder)) {
      throw new ProblemException(Problem.of(WorkspaceProblem.NO_FOLDER, folder));
    }
    Path descriptionFile = folder.resolve(DESCRIPTION);
    WorkspaceDescription description =
        ownFiles.description(
            descriptionFile.toString(),
            TextFiles.read(descriptionFile, WorkspaceProblem.NO_DESCRIPTION));
    List<SourceForm> sources = new ArrayList<>();
    for (DescribedSource source : description.sources()) {
      sources.add(new SourceForms(folder).form(source));
    }
    Marts marts = marts(folder);
    Mart population = population(folder, description, marts, sources);
    PolicyFiles policies = new PolicyFiles(folder);
    List<Person> people = policies.people();
    List<SavedSegment> saved = new ArrayList<>();
    List<Problem> unreadable = new ArrayList<>();
    readSegments(folder, saved, unreadable);
    return new Workspace(
        folder,
        description.title(),
        description.timeZone(),
        description.language(),
        description.currency(),
        population,
        sources,
        new Catalogue(
            marts,
            traits(folder, marts, unreadable),
            audiences(saved, unreadable),
            lists(folder, unreadable)),
        people,
        saved,
        unreadable,
        policies.governance(marts, people));
  }

  /** Reads one segment file, wherever it lies. */
  public Segment segment(Path file) throws ProblemException {
    return segments.read(file.toString(), TextFiles.read(file, WorkspaceProblem.NO_SEGMENT_FILE));
  }

  private Marts marts(Path folder) throws ProblemException {
    List<Path> files = TextFiles.below(folder.resolve("contracts"), ".odcs.yaml");
    if (files.isEmpty()) {
      throw new ProblemException(Problem.of(WorkspaceProblem.NO_CONTRACTS, folder));
    }
    List<Mart> marts = new ArrayList<>();
    for (Path file : files) {
      String text = TextFiles.read(file, WorkspaceProblem.NOT_READABLE);
      for (Mart mart : contracts.read(file.toString(), text)) {
        if (marts.stream().anyMatch(known -> known.name().equals(mart.name()))) {
          throw new ProblemException(Problem.of(WorkspaceProblem.MART_TWICE, file, mart.name()));
        }
        marts.add(mart);
      }
    }
    return new Marts(marts);
  }

  private static Mart population(
      Path folder, WorkspaceDescription description, Marts marts, List<SourceForm> sources)
      throws ProblemException {
    Mart population =
        marts
            .mart(description.population())
            .filter(mart -> mart.role() == MartRole.PEOPLE)
            .orElseThrow(() ->
                new ProblemException(
                    Problem.of(WorkspaceProblem.NO_POPULATION, folder, description.population())));
    String source = population.table().source();
    if (sources.stream().noneMatch(known -> known.name().equals(source))) {
      throw new ProblemException(
          Problem.of(WorkspaceProblem.UNKNOWN_SOURCE, folder, population.name(), source));
    }
    return population;
  }

  /** Each may refer to those before it; one that cannot be worked out is only named. */
  private List<Trait> traits(Path folder, Marts marts, List<Problem> unreadable)
      throws ProblemException {
    Path file = folder.resolve("traits.yaml");
    List<Trait> good = new ArrayList<>();
    if (!Files.isRegularFile(file)) {
      return good;
    }
    String text = TextFiles.read(file, WorkspaceProblem.NOT_READABLE);
    for (Trait trait : traits.read(file.toString(), text)) {
      Catalogue before = new Catalogue(marts, good, List.of(), List.of());
      List<Problem> problems = new TraitCheck(before).problems(trait);
      if (problems.isEmpty()) {
        good.add(trait);
      } else {
        unreadable.add(Problem.of(WorkspaceProblem.TRAIT_REFUSED, file, trait.name()));
        unreadable.addAll(problems);
      }
    }
    return good;
  }

  private static List<PeopleList> lists(Path folder, List<Problem> unreadable)
      throws ProblemException {
    return ListFiles.read(folder.resolve("lists"), unreadable);
  }

  /** Other segments refer to a saved one by the name of its file. */
  private static List<Audience> audiences(List<SavedSegment> saved, List<Problem> unreadable) {
    Map<String, Audience> audiences = new LinkedHashMap<>();
    for (SavedSegment segment : saved) {
      String file = segment.file().getFileName().toString();
      String name = file.substring(0, file.length() - SEGMENT.length());
      if (audiences.putIfAbsent(name, new Audience(name, segment.segment())) != null) {
        unreadable.add(Problem.of(WorkspaceProblem.AUDIENCE_TWICE, segment.file(), name));
      }
    }
    return List.copyOf(audiences.values());
  }

  private void readSegments(Path folder, List<SavedSegment> saved, List<Problem> unreadable)
      throws ProblemException {
    for (Path file : TextFiles.below(folder.resolve("templates"), SEGMENT)) {
      try {
        saved.add(new SavedSegment(file, segment(file)));
      } catch (ProblemException broken) {
        unreadable.add(broken.problem());
      }
    }
  }
}
