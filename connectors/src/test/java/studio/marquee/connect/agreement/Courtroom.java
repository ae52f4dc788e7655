package studio.marquee.connect.agreement;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/**
 * The cases of a seed, who is meant by them according to the referee, and a database that answers.
 * Most mutants share these rooms, so that nothing is worked out twice.
 */
public final class Courtroom implements AutoCloseable {
  /** Agreement asks few of them in a world, and small changes show in few of them only. */
  private static final int DEEP_RULES = 400;

  private final World world;
  private final Now now;
  private final List<Segment> questions;
  private final Interpreter referee;
  private final DuckDbWorld database;
  private final Map<Integer, Set<String>> meant = new HashMap<>();
  private final Map<List<Object>, int[]> leaves = new HashMap<>();

  private Courtroom(World world, Now now, List<Segment> questions) {
    this.world = world;
    this.now = now;
    this.questions = List.copyOf(questions);
    this.referee = new Interpreter(world, now);
    try {
      this.database = new DuckDbWorld(world);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Each rule that a segment is made of is asked about by itself, then the segments. */
  public static Courtroom ofSeed(long seed) {
    List<Case> cases = RandomCases.ofSeed(seed);
    Set<Segment> questions = new LinkedHashSet<>();
    for (Case asked : cases) {
      String population = asked.segment().population();
      leaves(asked.segment().rule())
          .forEach(leaf -> questions.add(Trees.segment(population, leaf, List.of())));
    }
    cases.forEach(asked -> questions.add(asked.segment()));
    Case first = cases.getFirst();
    EdgeRules.of(first.world()).forEach(rule -> questions.add(Trees.segment(rule, List.of())));
    questions.addAll(new RowEdges(first.world()).segments());
    Stock stock = Stock.of(new Luck(~seed), first.world(), first.now());
    RandomRules rules = new RandomRules(stock);
    for (int i = 0; i < DEEP_RULES; i++) {
      Rule deep = rules.deep(Ground.on(WorldMarts.PEOPLE), 1);
      questions.add(Trees.segment(deep, List.of()));
    }
    return new Courtroom(first.world(), first.now(), List.copyOf(questions));
  }

  private static Stream<Rule> leaves(Rule rule) {
    return rule instanceof Group(var _, var parts)
        ? parts.stream().flatMap(part -> leaves(part.rule()))
        : Stream.of(rule);
  }

  public int questions() {
    return questions.size();
  }

  public Segment segment(int number) {
    return questions.get(number);
  }

  public Catalogue catalogue() {
    return world.catalogue();
  }

  public Mart population(int number) {
    return WorldMarts.mart(segment(number).population());
  }

  public Now now() {
    return now;
  }

  /** The keys of everyone in the population, each at its place in sets. */
  public List<String> everyone(int number) {
    return world.rows(segment(number).population()).stream()
        .map(row -> Values.text(row.get(WorldMarts.KEY)))
        .toList();
  }

  public Set<String> meant(int number) {
    return meant.computeIfAbsent(number, _ -> referee.meant(segment(number)));
  }

  public Set<String> others(int number) {
    Set<String> others = new TreeSet<>(everyone(number));
    others.removeAll(meant(number));
    return others;
  }

  public static Rule not(Rule rule) {
    return Trees.not(rule);
  }

  public static boolean isLive(Rule rule) {
    return Trees.isLive(rule);
  }

  public Set<String> keys(Mart population, String where, List<Object> parameters)
      throws SQLException {
    return database.keys(population.name(), where, parameters);
  }

  /** Who is meant by a rule, as places among everyone. */
  public int[] places(int number, Rule rule) {
    String population = segment(number).population();
    return leaves.computeIfAbsent(
        List.of(population, rule),
        _ -> {
          List<String> all = everyone(number);
          Set<String> keys = referee.meant(Trees.segment(population, rule, List.of()));
          return Stream.of(keys).flatMap(Set::stream).mapToInt(all::indexOf).sorted().toArray();
        });
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
