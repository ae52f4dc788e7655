package studio.marquee.connect.workspace;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.marquee.connect.source.SourceForm;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.problem.Problem;

/**
 * A folder of text files that the data team owns, as it was when it was read.
 *
 * @param population the mart that holds the people
 * @param unreadable what saved segments and lists could not be used; they spoil nothing else
 */
public record Workspace(
    Path folder,
    String title,
    ZoneId timeZone,
    Locale language,
    String currency,
    Mart population,
    List<SourceForm> sources,
    Catalogue catalogue,
    List<Person> people,
    List<SavedSegment> segments,
    List<Problem> unreadable) {
  public Workspace {
    sources = List.copyOf(sources);
    people = List.copyOf(people);
    segments = List.copyOf(segments);
    unreadable = List.copyOf(unreadable);
  }

  public Marts marts() {
    return catalogue.marts();
  }

  public Optional<SourceForm> source(String name) {
    return sources.stream().filter(source -> source.name().equals(name)).findFirst();
  }
}
