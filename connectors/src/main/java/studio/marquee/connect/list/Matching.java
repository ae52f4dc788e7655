package studio.marquee.connect.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.KeysRule;

/**
 * Finds out which column of a file names people, by what, and whom.
 *
 * <p>The first rows are tried in every column that looks like something that people can be named
 * by; where somebody here has most of the values, that is it. Then all rows are read once, and all
 * people are met once.
 */
final class Matching {
  private static final int TRIED = 1_000;
  private static final int MOST_COLUMNS = 100;

  private final ListFile file;
  private final AudienceEngine engine;
  private final Meeting meeting;
  private final List<Identifier> identifiers;
  private final String salt;

  Matching(ListFile file, Workspace workspace, AudienceEngine engine, ListPlace laptop)
      throws ProblemException {
    this.file = file;
    this.engine = engine;
    this.meeting = new Meeting(workspace, engine, laptop);
    this.identifiers = Identifiers.of(workspace);
    this.salt = workspace.extracts().salt();
  }

  /** A column, and what it may name people by. */
  private record Pair(int column, Identifier by) {}

  ListOffer offer(ListRequest request, Progress progress)
      throws ProblemException, InterruptedException {
    List<List<String>> first = firstRows();
    List<ListOffer.Fit> fits = fits(pairs(request, first), first);
    ListOffer.Fit best = fits.getFirst();
    Wanted wanted = new Wanted(new Spelling(best.by(), salt));
    if (file.isNamed()) {
      wanted.addName(cell(file.header(), best.column()));
    }
    file.rows(
        row -> {
          wanted.add(cell(row.getFields(), best.column()));
          return true;
        },
        progress);
    Names people = people(best.by(), wanted, progress);
    ListOffer.Source source =
        new ListOffer.Source(
            String.valueOf(file.file().getFileName()),
            file.encoding().title(),
            best.column(),
            best.title(),
            best.by());
    return new ListOffer(source, fits, wanted.counts(there(best.by(), people)), people);
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }

  private List<List<String>> firstRows() throws ProblemException, InterruptedException {
    List<List<String>> first = new ArrayList<>();
    if (file.isNamed()) {
      first.add(file.header());
    }
    file.rows(
        row -> {
          first.add(row.getFields());
          return first.size() < TRIED;
        },
        Progress.silent());
    return first;
  }

  private List<Pair> pairs(ListRequest request, List<List<String>> first) throws ProblemException {
    int width = Math.min(MOST_COLUMNS, first.stream().mapToInt(List::size).max().orElse(0));
    List<Identifier> asked = asked(request);
    List<Integer> columns = columns(request, width);
    boolean isSaid = request.column().isPresent() && request.by().isPresent();
    List<Pair> pairs = new ArrayList<>();
    for (int column : columns) {
      for (Identifier by : asked) {
        if (isSaid || isLikely(first, column, new Spelling(by, salt))) {
          pairs.add(new Pair(column, by));
        }
      }
    }
    if (pairs.isEmpty()) {
      throw new ProblemException(
          Problem.of(ListProblem.NOTHING_FITS, file.file().getFileName(), titles(asked)));
    }
    return pairs;
  }

  private List<Identifier> asked(ListRequest request) throws ProblemException {
    if (request.by().isEmpty()) {
      return identifiers;
    }
    List<Identifier> asked =
        identifiers.stream().filter(by -> by.name().equals(request.by().get())).toList();
    if (asked.isEmpty()) {
      String known =
          identifiers.stream().map(by -> by.name().toString()).collect(Collectors.joining(", "));
      throw new ProblemException(Problem.of(ListProblem.NO_IDENTIFIER, request.by().get(), known));
    }
    return asked;
  }

  private List<Integer> columns(ListRequest request, int width) throws ProblemException {
    List<Integer> columns = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      String title = file.title(column);
      boolean isAsked =
          request.column().isEmpty()
              || title.equalsIgnoreCase(request.column().get())
              || String.valueOf(column + 1).equals(request.column().get());
      if (isAsked) {
        columns.add(column);
      }
    }
    if (columns.isEmpty()) {
      String known = file.isNamed() ? String.join(", ", file.header()) : "1 to " + width;
      throw new ProblemException(
          Problem.of(ListProblem.NO_COLUMN, request.column().orElse(""), known));
    }
    return columns;
  }

  private static String titles(List<Identifier> identifiers) {
    return identifiers.stream().map(Identifier::title).collect(Collectors.joining(", "));
  }

  private static boolean isLikely(List<List<String>> rows, int column, Spelling spelling) {
    int there = 0;
    int fitting = 0;
    for (List<String> row : rows) {
      String value = CellText.of(cell(row, column));
      if (!value.isEmpty()) {
        there++;
        fitting += spelling.fits(value) ? 1 : 0;
      }
    }
    return there > 0 && fitting * 2 >= there;
  }

  /** The best one first; of those that are as good the one that is called like it, else the key. */
  private List<ListOffer.Fit> fits(List<Pair> pairs, List<List<String>> first)
      throws ProblemException, InterruptedException {
    Map<Pair, Integer> found = new HashMap<>();
    if (pairs.size() > 1) {
      Set<Identifier> tried = new LinkedHashSet<>();
      pairs.forEach(pair -> tried.add(pair.by));
      for (Identifier by : tried) {
        List<Pair> mine = pairs.stream().filter(pair -> pair.by.equals(by)).toList();
        if (by.form().isKey()) {
          for (Pair pair : mine) {
            found.put(pair, keysAmong(pair, first));
          }
        } else {
          found.putAll(contactsAmong(by, mine, first));
        }
      }
    }
    Comparator<Pair> bestFirst =
        Comparator.comparingInt((Pair pair) -> -found.getOrDefault(pair, 0))
            .thenComparing(pair -> !isCalledLikeIt(pair));
    return pairs.stream()
        .sorted(bestFirst)
        .map(pair ->
            new ListOffer.Fit(
                pair.column, file.title(pair.column), pair.by, found.getOrDefault(pair, 0)))
        .toList();
  }

  private boolean isCalledLikeIt(Pair pair) {
    String title = plain(file.title(pair.column));
    return !title.isEmpty()
        && (title.equals(plain(pair.by.title()))
            || title.equals(plain(pair.by.name().attribute())));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private int keysAmong(Pair pair, List<List<String>> first)
      throws ProblemException, InterruptedException {
    Spelling spelling = new Spelling(pair.by, salt);
    Set<String> keys = new LinkedHashSet<>();
    for (List<String> row : first) {
      String value = CellText.of(cell(row, pair.column));
      if (!value.isEmpty()) {
        keys.addAll(spelling.inFile(value));
      }
    }
    return keys.isEmpty() ? 0 : engine.members(new KeysRule(List.copyOf(keys))).count();
  }

  private Map<Pair, Integer> contactsAmong(
      Identifier by, List<Pair> pairs, List<List<String>> first)
      throws ProblemException, InterruptedException {
    Map<Pair, Wanted> wanted = new HashMap<>();
    for (Pair pair : pairs) {
      Wanted mine = new Wanted(new Spelling(by, salt));
      first.forEach(row -> mine.add(cell(row, pair.column)));
      wanted.put(pair, mine);
    }
    meeting.all(
        by, Progress.silent(), (_, value) -> wanted.values().forEach(mine -> mine.meets(value)));
    Map<Pair, Integer> found = new HashMap<>();
    wanted.forEach((pair, mine) -> found.put(pair, mine.found()));
    return found;
  }

  private Names people(Identifier by, Wanted wanted, Progress progress)
      throws ProblemException, InterruptedException {
    Names.Adding people = new Names.Adding();
    Optional<Prints> known = by.form().isKey() ? Optional.empty() : Optional.of(new Prints());
    meeting.all(
        by,
        progress,
        (person, value) -> {
          boolean isMet = wanted.meets(value);
          if (isMet && isNew(person, known, people.size())) {
            people.add(person);
          }
        });
    return people.done();
  }

  /** Keys tell people apart; who has several addresses comes several times. */
  private static boolean isNew(String person, Optional<Prints> known, int number) {
    return known.isEmpty() || known.get().put(person, number) == number;
  }

  /** The vault may know people whom this role does not see. */
  private long there(Identifier by, Names people) throws ProblemException, InterruptedException {
    boolean isExact = by.form().isKey() || people.isEmpty();
    return isExact ? people.size() : engine.members(new KeysRule(people)).count();
  }
}
