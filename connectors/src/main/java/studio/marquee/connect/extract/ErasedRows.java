package studio.marquee.connect.extract;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.seal.ErasedPeople;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Relation;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/**
 * Which rows of a generation belong to people who were erased: their own, what they did, and what
 * belongs to that, over any number of steps. What is shared with others, such as a store or a
 * household, stays, and says nothing of them any more.
 *
 * <p>Works on a connection that shows each mart under its name.
 */
final class ErasedRows {
  private static final DuckDbDialect DIALECT = new DuckDbDialect();
  private static final String PEOPLE = "\"#erased\"";

  private final Connection connection;
  private final List<Mart> marts;
  private final Mart population;
  private final Map<Mart, List<String>> conditions = new LinkedHashMap<>();
  private final Map<Mart, List<String>> blanked = new LinkedHashMap<>();
  private int steps;

  /**
   * Says where.
   *
   * @param marts those of the generation, the population among them
   */
  ErasedRows(Connection connection, List<Mart> marts, Mart population) {
    this.connection = connection;
    this.marts = marts;
    this.population = population;
  }

  /** Whether there are any. Has to be asked first. */
  boolean find(ErasedPeople people) throws SQLException {
    run("create or replace temp table " + PEOPLE + " (person varchar)");
    findPeople(population, population.key(), people);
    for (Mart mart : marts) {
      for (Relation relation : ofPeople(mart)) {
        findPeople(mart, relation.attribute(), people);
      }
    }
    if (number("select count(*) from " + PEOPLE) == 0) {
      return false;
    }
    follow();
    return true;
  }

  /** A cheap hash leaves a few of millions; of them the list knows its own. */
  private void findPeople(Mart mart, String attribute, ErasedPeople people) throws SQLException {
    Optional<String> person = text(mart, attribute);
    if (person.isEmpty()) {
      return;
    }
    String sieve =
        people.sieve().stream().map(digits -> "'" + digits + "'").collect(Collectors.joining(", "));
    String select =
        "select distinct person from (select %s as person from %s) where left(md5(? || person), %d) in (%s)"
            .formatted(
                person.get(), CacheTable.quotedNameOf(mart), ErasedPeople.SIEVE_DIGITS, sieve);
    List<String> found = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(select)) {
      statement.setString(1, people.sieveSecret());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement("insert into " + PEOPLE + " values (?)")) {
      for (String candidate : found) {
        if (people.holds(candidate)) {
          insert.setString(1, candidate);
          insert.executeUpdate();
        }
      }
    }
  }

  private void follow() throws SQLException {
    String own = text(population, population.key()).orElseThrow();
    add(conditions, population, own + " in (select person from " + PEOPLE + ")");
    List<Mart> next = new ArrayList<>(List.of(population));
    for (int at = 0; at < next.size(); at++) {
      Mart owner = next.get(at);
      for (Mart mart : marts) {
        for (Relation relation : mart.relations()) {
          if (relation.to().mart().equals(owner.name())
              && follow(mart, relation, owner)
              && !next.contains(mart)) {
            next.add(mart);
          }
        }
      }
    }
  }

  /** Whether rows of the mart go, and not only what they say about somebody. */
  private boolean follow(Mart mart, Relation relation, Mart owner) throws SQLException {
    Optional<Attribute> from = mart.attribute(relation.attribute());
    Optional<Attribute> to = owner.attribute(relation.to().attribute());
    if (from.isEmpty() || to.isEmpty()) {
      return false;
    }
    boolean isOfPeople = owner.equals(population) && relation.to().attribute().equals(owner.key());
    String among = isOfPeople ? PEOPLE : gone(owner, to.get());
    String value = isOfPeople ? text(mart, relation.attribute()).orElseThrow() : quoted(from.get());
    String condition = value + " in (select person from " + among + ")";
    boolean isShared =
        switch (mart.role()) {
          case PEOPLE, REFERENCE -> true;
          case ENTITY, BEHAVIOUR, IDENTIFIERS, CONSENT -> false;
        };
    if (isShared) {
      String blank = "case when %s then null else %s end".formatted(condition, quoted(from.get()));
      add(blanked, mart, quoted(from.get()) + "\n" + blank);
      return false;
    }
    add(conditions, mart, condition);
    return true;
  }

  /** The values of a column in rows that go, once for all parts of the marts that refer to them. */
  private String gone(Mart owner, Attribute to) throws SQLException {
    String table = DIALECT.quoted("#erased " + steps++);
    run(
        "create or replace temp table %s as select distinct %s as person from %s where %s"
            .formatted(table, quoted(to), CacheTable.quotedNameOf(owner), goes(owner)));
    return table;
  }

  private static void add(Map<Mart, List<String>> map, Mart mart, String text) {
    map.computeIfAbsent(mart, _ -> new ArrayList<>()).add(text);
  }

  /** Which rows go, as a condition that is never unknown. */
  String goes(Mart mart) {
    List<String> some = conditions.getOrDefault(mart, List.of());
    return some.isEmpty() ? "false" : "coalesce(" + String.join(" or ", some) + ", false)";
  }

  /** What is left of a column in rows that stay. */
  String left(Mart mart, String column) {
    String quoted = DIALECT.quoted(column);
    return blanked.getOrDefault(mart, List.of()).stream()
        .map(blank -> blank.split("\n", 2))
        .filter(blank -> blank[0].equals(quoted))
        .map(blank -> blank[1] + " as " + quoted)
        .findFirst()
        .orElse(quoted);
  }

  private List<Relation> ofPeople(Mart mart) {
    return mart.relations().stream()
        .filter(relation -> relation.to().mart().equals(population.name()))
        .filter(relation -> relation.to().attribute().equals(population.key()))
        .toList();
  }

  /** A key as everybody writes it, whole numbers without a fraction; empty when it is not held. */
  private static Optional<String> text(Mart mart, String attribute) {
    return mart.attribute(attribute)
        .map(found -> {
          String value = quoted(found);
          return found.type() == AttributeType.NUMBER
              ? "cast(cast(" + value + " as hugeint) as varchar)"
              : "cast(" + value + " as varchar)";
        });
  }

  private static String quoted(Attribute attribute) {
    return DIALECT.quoted(attribute.column());
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
