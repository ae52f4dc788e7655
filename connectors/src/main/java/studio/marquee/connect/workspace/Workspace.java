package studio.marquee.connect.workspace;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import studio.marquee.connect.source.SourceForm;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.PeopleList;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.policy.Action;
import studio.marquee.model.policy.Decision;
import studio.marquee.model.policy.Decisions;
import studio.marquee.model.policy.Extracts;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Segment;

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
    List<Problem> unreadable,
    Governance governance) {
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

  /** Who works here: the one with the id, else whoever the workspace names for that. */
  public Person person(Optional<String> id) throws ProblemException {
    return governance.person(people, id);
  }

  /** The workspace as this person sees it: what is withheld from them is not in it. */
  public Workspace seenBy(Person person) throws ProblemException {
    if (governance.seat().isPresent()) {
      throw new IllegalStateException("somebody sits here already");
    }
    Governance seated = governance.seat(person, catalogue);
    Governance.Seat seat = seated.seat().orElseThrow();
    Mart seen = SeenWorkspace.population(seat, governance.decisions(marts()), population);
    return new Workspace(
        folder,
        title,
        timeZone,
        language,
        currency,
        seen,
        sources,
        SeenWorkspace.catalogue(catalogue, seat.extracts().marts()),
        people,
        segments,
        unreadable,
        seated);
  }

  /**
   * The same with more lists. Those of the workspace come first: of two with one name they count.
   *
   * @param unusable what lists could not be used
   */
  public Workspace with(List<PeopleList> lists, List<Problem> unusable) {
    List<PeopleList> all = new ArrayList<>(catalogue.lists());
    all.addAll(lists);
    List<Problem> problems = new ArrayList<>(unreadable);
    problems.addAll(unusable);
    return new Workspace(
        folder,
        title,
        timeZone,
        language,
        currency,
        population,
        sources,
        new Catalogue(marts(), catalogue.traits(), catalogue.audiences(), all),
        people,
        segments,
        problems,
        governance);
  }

  /** As somebody sees it already, else as whoever works here when nobody is named sees it. */
  public Workspace seen() throws ProblemException {
    return governance.seat().isPresent() ? this : seenBy(person(Optional.empty()));
  }

  /** What may be read for the person who sees it. */
  public Extracts extracts() throws ProblemException {
    return seat().extracts();
  }

  /**
   * Whether the person who sees it may do something with the people of a segment.
   *
   * @param shown the columns whose values are wanted
   */
  public Decision decide(Action action, Segment segment, Set<AttributeName> shown)
      throws ProblemException {
    Governance.Seat seat = seat();
    Decisions decisions = governance.decisions(seat.declared().marts());
    return SeenWorkspace.decide(seat, decisions, action, segment, shown);
  }

  /** The smallest number of people that the person who sees it may be shown. */
  public int floor() throws ProblemException {
    Governance.Seat seat = seat();
    return governance.decisions(seat.declared().marts()).floor(seat.standing());
  }

  private Governance.Seat seat() throws ProblemException {
    return seen().governance().seat().orElseThrow();
  }
}
