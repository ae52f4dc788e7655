package studio.marquee.connect.list;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import studio.marquee.connect.audit.AuditEvent;
import studio.marquee.connect.audit.AuditLog;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.seal.ErasureList;
import studio.marquee.connect.workspace.Person;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.policy.Action;
import studio.marquee.model.policy.Decision;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Segment;

/**
 * Makes lists of files, for whoever sees the workspace, and takes them away again. Calls block, and
 * end as interrupted when another thread stops them; nothing is half done then.
 */
public final class ListDesk {
  /** As long a list is kept when nobody says anything else. */
  public static final int USUAL_DAYS = 90;

  private static final int MOST_DAYS = 3_660;
  private static final int LONGEST_NAME = 80;

  private final Workspace workspace;
  private final AudienceEngine engine;
  private final ListPlace laptop;

  /**
   * @param workspace as somebody sees it
   * @param engine over the people of the workspace; it stays with the caller
   */
  public ListDesk(Workspace workspace, AudienceEngine engine, ListPlace laptop) {
    this.workspace = workspace;
    this.engine = engine;
    this.laptop = laptop;
  }

  /** What people can be named by in a file, the key first. */
  public List<Identifier> identifiers() throws ProblemException {
    return Identifiers.of(workspace);
  }

  /** Reads a file from its beginning to its end and says whom it names. Keeps nothing. */
  public ListOffer look(ListRequest request, Progress progress)
      throws ProblemException, InterruptedException {
    requireAllowed(workspace);
    progress.at("list.open", 0, 0);
    ListFile file = ListFile.open(request.file());
    return new Matching(file, workspace, engine, laptop).offer(request, progress);
  }

  /** Whether somebody may bring in lists at all; the reason when not. */
  public static void requireAllowed(Workspace seen) throws ProblemException {
    String people = seen.population().name();
    Segment everyone = new Segment(people, "", people, new Everyone());
    if (seen.decide(Action.LIST, everyone, Set.of())
        instanceof Decision.Denied(var _, var _, var reason)) {
      throw new ProblemException(reason);
    }
  }

  /**
   * What a list of a file is called when nobody says anything else: as the file, and unlike all.
   */
  public String freeName(Path file) throws ProblemException {
    String whole = String.valueOf(file.getFileName());
    int dot = whole.lastIndexOf('.');
    String wanted = nameOf(dot > 0 ? whole.substring(0, dot) : whole);
    String name = wanted.isEmpty() ? "list" : wanted;
    for (int next = 2; isTaken(name); next++) {
      name = wanted + "-" + next;
    }
    return name;
  }

  /** Rules call lists by small letters and digits with hyphens between them. */
  static String nameOf(String said) {
    String letters =
        Normalizer.normalize(said, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replace("ß", "ss")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return letters.substring(0, Math.min(letters.length(), LONGEST_NAME)).replaceAll("-$", "");
  }

  /** The most days that a list may be kept. */
  public int mostDays() {
    Mart population = workspace.population();
    if (population.kept().isZero()) {
      return MOST_DAYS;
    }
    ZonedDateTime now = laptop.clock().instant().atZone(workspace.timeZone());
    long days = ChronoUnit.DAYS.between(now, now.plus(population.kept()));
    return Math.clamp(days, 1, MOST_DAYS);
  }

  /** Keeps it, after its first line in the audit log. */
  public KeptList add(ListOffer offer, String wantedName, int days) throws ProblemException {
    requireAllowed(workspace);
    String name = nameOf(wantedName);
    requireName(name);
    if (days < 1 || days > mostDays()) {
      throw new ProblemException(Problem.of(ListProblem.KEPT_TOO_LONG, days, mostDays()));
    }
    if (offer.counts().people() == 0) {
      throw new ProblemException(
          Problem.of(ListProblem.NOBODY, offer.source().file(), offer.source().by().title()));
    }
    Instant now = laptop.clock().instant();
    ListHead head =
        new ListHead(
            ListHead.FORMAT,
            name,
            offer.source().file(),
            offer.source().title(),
            offer.source().by().name().toString(),
            offer.source().by().title(),
            person(workspace).id(),
            now,
            now.atZone(workspace.timeZone()).plusDays(days).toInstant(),
            new ErasureList(
                    laptop.keys(),
                    MartCache.allOf(laptop.data(), workspace.folder()),
                    laptop.disk())
                .people()
                .count(),
            known(offer));
    ListShelf shelf = shelf(workspace, laptop);
    shelf.tidy();
    note("list.added", head, workspace, laptop);
    try {
      shelf.keep(head, offer.people());
    } catch (ProblemException failure) {
      note("list.failed", head, workspace, laptop);
      throw failure;
    }
    return head.told();
  }

  /** As many as are written down, of whom the vault may know some that this role does not see. */
  private static ListCounts known(ListOffer offer) {
    ListCounts counts = offer.counts();
    return new ListCounts(
        counts.rows(),
        counts.matched(),
        counts.unmatched(),
        counts.repeated(),
        counts.blank(),
        counts.shortened(),
        counts.withoutZeros(),
        offer.people().size());
  }

  private void requireName(String name) throws ProblemException {
    if (name.isEmpty()) {
      throw new ProblemException(Problem.of(ListProblem.NAME_WRONG));
    }
    if (isTaken(name)) {
      throw new ProblemException(Problem.of(ListProblem.NAME_TAKEN, name));
    }
  }

  private boolean isTaken(String name) throws ProblemException {
    return workspace.catalogue().lists().stream().anyMatch(list -> list.name().equals(name))
        || shelf(workspace, laptop).all(new ArrayList<>()).stream()
            .anyMatch(kept -> kept.head().name().equals(name));
  }

  /** Deletes a list, key first. */
  public void remove(String name) throws ProblemException {
    remove(workspace, laptop, name);
  }

  /** Deletes a list, key first; needs no data. Gives back its name. */
  public static String remove(Workspace seen, ListPlace laptop, String name)
      throws ProblemException {
    ListShelf shelf = shelf(seen, laptop);
    List<ListShelf.Kept> all = shelf.all(new ArrayList<>());
    for (ListShelf.Kept kept : all) {
      if (kept.head().name().equals(name)) {
        note("list.removed", kept.head(), seen, laptop);
        shelf.remove(kept.id());
        return name;
      }
    }
    if (shelf.removeDamaged(name)) {
      return name;
    }
    String known = all.stream().map(kept -> kept.head().name()).collect(Collectors.joining(", "));
    throw new ProblemException(
        known.isEmpty()
            ? Problem.of(ListProblem.NONE_YET, name)
            : Problem.of(ListProblem.UNKNOWN, name, known));
  }

  private static ListShelf shelf(Workspace seen, ListPlace laptop) throws ProblemException {
    return new ListShelf(laptop.keys(), OwnLists.folder(laptop.data(), seen), laptop.disk());
  }

  private static Person person(Workspace seen) {
    return seen.governance().seat().orElseThrow().person();
  }

  private static void note(String what, ListHead head, Workspace seen, ListPlace laptop)
      throws ProblemException {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("list", head.name());
    facts.put("file", head.file());
    facts.put("by", head.by());
    facts.put("people", head.counts().people());
    facts.put("until", head.end().toString());
    AuditLog.of(laptop.data(), seen.folder(), laptop.keys(), laptop.clock())
        .append(new AuditEvent(what, person(seen).id(), person(seen).role(), facts));
  }

  /** Ends the question that is asked now, if any; whoever waits for it is interrupted. */
  public void stop() {
    engine.stop();
  }
}
