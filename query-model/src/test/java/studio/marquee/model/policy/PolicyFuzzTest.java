package studio.marquee.model.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.TextTest;

/** Nothing is allowed that a second opinion denies, and nothing denied that it allows. */
class PolicyFuzzTest {
  private static final int WORLDS = Integer.getInteger("policy.fuzz.worlds", 1_000);
  private static final int ASKED = 20;
  private static final long SEED = 20_261_121L;

  @Test
  void decisionsAreThoseOfTheReferenceMonitor() {
    int allowed = 0;
    int denied = 0;
    for (int world = 0; world < WORLDS; world++) {
      Random random = new Random(SEED + world);
      RandomPolicies made = new RandomPolicies(random);
      Marts marts = made.marts();
      Policy policy = made.policy();
      Decisions decisions = new Decisions(policy, marts);
      ReferenceMonitor monitor = new ReferenceMonitor(policy, marts);
      for (int i = 0; i < ASKED; i++) {
        Standing who =
            new Standing(made.pick(RandomPolicies.ROLES), made.pick(RandomPolicies.TEAMS));
        Action action = made.pick(List.of(Action.values()));
        String mart = made.pick(RandomPolicies.MARTS);
        String column = random.nextInt(30) == 0 ? "nothing" : made.pick(RandomPolicies.COLUMNS);
        Set<AttributeName> asked = Set.of(new AttributeName(mart, column));
        String told = "world %d: %s %s %s.%s".formatted(world, who, action, mart, column);
        boolean isAllowed = monitor.allows(who, action, mart, column);
        switch (decisions.decide(who, action, mart, asked)) {
          case Decision.Allowed(var obligations) -> {
            allowed++;
            assertThat(isAllowed).as("%s is allowed", told).isTrue();
            isStrictest(obligations, monitor.entries(who, mart), told);
          }
          case Decision.Denied reasoned -> {
            denied++;
            assertThat(isAllowed).as("%s is denied for %s", told, reasoned).isFalse();
            isReasoned(reasoned, policy, told);
          }
        }
        isRead(decisions.extracts(who), monitor, who, marts.mart(mart).orElseThrow(), told);
      }
    }
    assertThat(allowed + denied).isEqualTo(WORLDS * ASKED);
    assertThat(allowed).as("both ways are tried").isGreaterThan(WORLDS);
    assertThat(denied).as("both ways are tried").isGreaterThan(WORLDS);
  }

  private static void isStrictest(
      Decision.Obligations obligations, List<Entry> entries, String told) {
    for (Entry entry : entries) {
      assertThat(obligations.floor())
          .as(told)
          .isGreaterThanOrEqualTo(entry.terms().rights().floor());
      assertThat(obligations.cap()).as(told).isLessThanOrEqualTo(entry.terms().rights().cap());
    }
    assertThat(obligations.masks()).as(told).hasSize(1);
  }

  private static void isReasoned(Decision.Denied denied, Policy policy, String told) {
    Set<String> names = policy.entries().stream().map(Entry::name).collect(Collectors.toSet());
    names.addAll(Set.of("roles", "entries"));
    assertThat(names).as(told).contains(denied.entry());
    assertThat(denied.owner()).as(told).isNotBlank();
    assertThat(denied.reason().details())
        .as(told)
        .contains(policy.file(), denied.entry(), denied.owner());
  }

  /** What is read are exactly the columns and the rows that all entries agree on. */
  private static void isRead(
      Extracts extracts, ReferenceMonitor monitor, Standing who, Mart mart, String told) {
    List<Entry> entries = monitor.entries(who, mart.name());
    boolean isOpen =
        !entries.isEmpty()
            && List.of(Action.values()).stream()
                .anyMatch(action ->
                    entries.stream()
                        .allMatch(entry -> entry.terms().rights().actions().contains(action)));
    Set<String> expected =
        mart.attributes().stream()
            .filter(attribute -> isOpen && monitor.isHeld(entries, attribute))
            .map(Attribute::column)
            .collect(Collectors.toSet());
    Set<String> read =
        extracts.of(mart.name()).stream()
            .flatMap(extract -> extract.columns().stream())
            .map(column -> column.source().column())
            .collect(Collectors.toSet());
    assertThat(read).as(told).isEqualTo(expected);
    extracts
        .of(mart.name())
        .ifPresent(extract -> {
          for (String place : RandomPolicies.PLACES) {
            for (String ofPerson : RandomPolicies.PLACES) {
              Map<String, String> row = new HashMap<>(Map.of("people", ofPerson));
              row.put(mart.name(), place);
              assertThat(passes(extract.rows(), row))
                  .as("%s, %s", told, row)
                  .isEqualTo(isAllowedRow(monitor, who, mart.name(), row));
            }
          }
        });
  }

  private static boolean isAllowedRow(
      ReferenceMonitor monitor, Standing who, String mart, Map<String, String> row) {
    boolean belongsToPeople = mart.equals("orders");
    return passesAll(monitor.entries(who, mart), mart, row)
        && (!belongsToPeople || passesAll(monitor.entries(who, "people"), "people", row));
  }

  private static boolean passesAll(List<Entry> entries, String mart, Map<String, String> row) {
    return entries.stream()
        .flatMap(entry -> entry.rows().entrySet().stream())
        .filter(said -> said.getKey().equals(mart))
        .allMatch(said -> passes(said.getValue(), row));
  }

  private static boolean passes(Rule rule, Map<String, String> row) {
    return switch (rule) {
      case Everyone() -> true;
      case AttributeRule(var name, TextTest.IsAnyOf(var values, var _)) ->
          values.contains(row.get(name.mart()));
      case Group(Group.Join.AllOf(), var parts) ->
          parts.stream().map(Part::rule).allMatch(part -> passes(part, row));
      case RelatedRule(var _, var rows) ->
          rows.where().stream().map(Part::rule).allMatch(part -> passes(part, row));
      default -> throw new IllegalStateException("not made here: " + rule);
    };
  }
}
