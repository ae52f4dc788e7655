package studio.marquee.model.policy;

import java.time.Period;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeTerms;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.mart.Relation;
import studio.marquee.model.mart.Sensitivity;
import studio.marquee.model.mart.Table;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.TextTest;

/** Marts and policies as nobody would write them. */
final class RandomPolicies {
  static final List<String> ROLES = List.of("Viewer", "Builder", "Publisher");
  static final List<String> TEAMS = List.of("North", "South");
  static final List<String> MARTS = List.of("people", "orders", "stores");
  static final List<String> COLUMNS = List.of("id", "person", "place", "value", "day", "name");
  static final List<String> PLACES = List.of("Oslo", "Bern", "Graz", "Lyon");

  private final Random random;

  RandomPolicies(Random random) {
    this.random = random;
  }

  Marts marts() {
    return new Marts(MARTS.stream().map(this::mart).toList());
  }

  private Mart mart(String name) {
    List<Relation> relations =
        name.equals("orders")
            ? List.of(new Relation("person", new AttributeName("people", "id")))
            : List.of();
    return new Mart(
        name,
        "The " + name,
        "",
        "shop",
        "Shop data",
        "1.0.0",
        name.equals("people") ? MartRole.PEOPLE : MartRole.BEHAVIOUR,
        new Table("warehouse", "", name),
        "id",
        COLUMNS.stream().map(column -> attribute(new AttributeName(name, column))).toList(),
        "",
        relations,
        Period.ZERO);
  }

  private Attribute attribute(AttributeName name) {
    AttributeTerms terms =
        new AttributeTerms(
            pick(List.of(Sensitivity.values())),
            random.nextInt(6) == 0 ? "email" : "",
            false,
            random.nextInt(6) == 0,
            random.nextInt(6) > 0,
            List.of(),
            List.of());
    return new Attribute(
        name, "", "", type(name.attribute()), name.attribute(), true, false, "", "", terms);
  }

  private static AttributeType type(String column) {
    return switch (column) {
      case "value" -> AttributeType.NUMBER;
      case "day" -> AttributeType.DATE;
      default -> AttributeType.TEXT;
    };
  }

  Policy policy() {
    List<Entry> entries =
        IntStream.range(0, random.nextInt(7)).mapToObj(i -> entry("entry " + i)).toList();
    return new Policy(
        "policies/roles.yaml",
        "somebody",
        "salt",
        Set.of("Viewer", "Builder"),
        Set.copyOf(TEAMS),
        entries);
  }

  private Entry entry(String name) {
    Set<Action> actions = EnumSet.noneOf(Action.class);
    for (Action action : Action.values()) {
      if (random.nextInt(5) > 0) {
        actions.add(action);
      }
    }
    Set<String> marts = new HashSet<>(List.of(random.nextInt(3) == 0 ? "*" : pick(MARTS)));
    if (random.nextBoolean()) {
      marts.add(pick(MARTS));
    }
    Rights rights = new Rights(actions, random.nextInt(100), 1 + random.nextInt(1_000));
    return new Entry(
        name,
        "owner of " + name,
        pick(List.of("Viewer", "Builder")),
        random.nextInt(3) == 0 ? Set.of(pick(TEAMS)) : Set.of(),
        marts,
        new Entry.Terms(rights, columns()),
        rows());
  }

  private Columns columns() {
    Map<AttributeName, Access> named = new HashMap<>();
    for (String mart : MARTS) {
      for (String column : COLUMNS) {
        if (random.nextInt(3) == 0) {
          named.put(new AttributeName(mart, column), access(column));
        }
      }
    }
    boolean isNothing = random.nextInt(5) == 0;
    return new Columns(
        isNothing ? Optional.empty() : Optional.of(pick(List.of(Sensitivity.values()))), named);
  }

  private Access access(String column) {
    Access.Showing showing = pick(List.of(Access.Showing.values()));
    return switch (random.nextInt(5)) {
      case 0 -> Access.hidden();
      case 1 -> Access.full();
      case 2 -> Access.countOnly();
      default -> new Access.Held(mask(column), showing);
    };
  }

  private Mask mask(String column) {
    return switch (type(column)) {
      case NUMBER -> new Mask.Banded(pick(List.of(1, 2, 3, 6, 12, 50)));
      case DATE -> new Mask.Bucketed(pick(List.of(Span.values())));
      default ->
          random.nextBoolean() ? new Mask.Hashed() : new Mask.Truncated(1 + random.nextInt(5));
    };
  }

  private Map<String, Rule> rows() {
    Map<String, Rule> rows = new HashMap<>();
    for (String mart : MARTS) {
      if (random.nextInt(3) == 0) {
        rows.put(
            mart,
            new AttributeRule(
                new AttributeName(mart, "place"),
                new TextTest.IsAnyOf(List.of(pick(PLACES), pick(PLACES), pick(PLACES)))));
      }
    }
    return rows;
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
