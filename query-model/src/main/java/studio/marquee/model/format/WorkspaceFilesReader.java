package studio.marquee.model.format;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import studio.marquee.model.problem.ProblemException;

/** Reads the files of a workspace that are ours alone. */
public final class WorkspaceFilesReader {
  private final Documents documents = new Documents();

  public WorkspaceDescription description(String file, String yaml) throws ProblemException {
    StrictNode node = documents.yaml(file, yaml);
    node.requireFormat("marquee.workspace/1");
    node.allowOnly("format", "title", "timeZone", "language", "currency", "population", "sources");
    List<DescribedSource> sources = new ArrayList<>();
    for (StrictNode source : node.objects("sources")) {
      sources.add(SourceFormat.read(source));
    }
    return new WorkspaceDescription(
        node.text("title"),
        zone(node),
        Locale.forLanguageTag(node.text("language")),
        node.text("currency"),
        node.name("population"),
        sources);
  }

  public List<DescribedPerson> people(String file, String yaml) throws ProblemException {
    StrictNode node = documents.yaml(file, yaml);
    people(node);
    List<DescribedPerson> people = new ArrayList<>();
    for (StrictNode person : node.objects("people")) {
      person.allowOnly("id", "name", "team", "role");
      people.add(
          new DescribedPerson(
              person.text("id"), person.text("name"), person.text("team"), person.text("role")));
    }
    return people;
  }

  /** The id of whoever works here when nobody is named; blank when the file names nobody. */
  public String defaultPerson(String file, String yaml) throws ProblemException {
    StrictNode node = documents.yaml(file, yaml);
    people(node);
    return node.textOrBlank("default");
  }

  private static void people(StrictNode node) throws ProblemException {
    node.requireFormat("marquee.people/1");
    node.allowOnly("format", "default", "people");
  }

  private static ZoneId zone(StrictNode node) throws ProblemException {
    String zone = node.text("timeZone");
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      ProblemException problem = node.problem(FormatProblem.UNKNOWN_TIME_ZONE, zone);
      problem.addSuppressed(unknown);
      throw problem;
    }
  }
}
