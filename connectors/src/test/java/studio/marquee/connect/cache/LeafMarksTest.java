package studio.marquee.connect.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.PeopleList;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;

/** Whatever can change who passes a rule changes its mark, and nothing else does. */
class LeafMarksTest {
  private static final Now NOON = now("2026-03-25T12:00:00Z", "Europe/Berlin");
  private static final AttributeName COUNTRY = new AttributeName("people", "country");
  private static final AttributeName SEEN = new AttributeName("people", "last_seen_at");
  private static final AttributeName WORTH = new AttributeName("people", "worth");
  private static final Rule GERMAN =
      new AttributeRule(COUNTRY, new TextTest.IsAnyOf(List.of("Germany")));
  private static final Rule LISTED = new ListRule(COUNTRY, "places", "");
  private static final Rule WORTHY =
      new AttributeRule(WORTH, new NumberTest.AtLeast(BigDecimal.ONE));

  @TempDir Path folder;
  private Mart people;
  private Catalogue catalogue;

  @BeforeEach
  void read() throws Exception {
    Workspace workspace = new WorkspaceReader().read(SmallBrand.in(folder).workspace());
    people = workspace.population();
    catalogue = workspace.catalogue();
  }

  @Test
  void theRowsThatARuleIsAboutAreInItsMark() {
    LeafMark mark = marks(catalogue, "a").of(people, NOON, GERMAN);
    assertThat(mark.over()).isEqualTo(Map.of("people", "a"));
    assertThat(marks(catalogue, "a").of(people, NOON, GERMAN)).isEqualTo(mark);
    assertThat(marks(catalogue, "b").of(people, NOON, GERMAN)).isNotEqualTo(mark);
    assertThat(mark.isAbout(Map.of("people", "a", "orders", "z"))).isTrue();
    assertThat(mark.isAbout(Map.of("people", "b"))).isFalse();
    assertThat(mark.isAbout(Map.of())).isFalse();
  }

  @Test
  void differentRulesHaveDifferentMarks() {
    List<Rule> rules = new ArrayList<>();
    for (String value : List.of("Germany", "germany", "Ger\", \"many", "")) {
      rules.add(new AttributeRule(COUNTRY, new TextTest.IsAnyOf(List.of(value))));
    }
    for (String value : List.of("1", "2", "1.01")) {
      NumberTest test = new NumberTest.AtLeast(new BigDecimal(value));
      rules.add(new AttributeRule(new AttributeName("people", "orders"), test));
      rules.add(new AttributeRule(new AttributeName("people", "churn"), test));
    }
    Map<LeafMark, Rule> marked = new HashMap<>();
    LeafMarks marks = marks(catalogue, "a");
    rules.forEach(rule -> assertThat(marked.put(marks.of(people, NOON, rule), rule)).isNull());
  }

  @Test
  void timeCountsOnlyWhereTheRuleSaysSo() {
    LeafMarks marks = marks(catalogue, "a");
    Now evening = now("2026-03-25T19:00:00Z", "Europe/Berlin");
    Now tomorrow = now("2026-03-26T12:00:00Z", "Europe/Berlin");
    Now elsewhere = now("2026-03-25T12:00:00Z", "America/New_York");
    Rule since = new AttributeRule(SEEN, new TimeTest.After(LocalDate.of(2026, 3, 1)));
    Rule lately = new AttributeRule(SEEN, new TimeTest.WithinLast(3, Unit.DAY));
    Rule justNow = new AttributeRule(SEEN, new TimeTest.WithinLast(3, Unit.MINUTE));
    LeafMark mark = marks.of(people, NOON, lately);
    assertThat(marks.of(people, evening, justNow)).isNotEqualTo(marks.of(people, NOON, justNow));
    assertThat(marks.of(people, tomorrow, lately)).isNotEqualTo(mark);
    assertThat(marks.of(people, elsewhere, lately)).isNotEqualTo(mark);
    assertThat(marks.of(people, tomorrow, since)).isEqualTo(marks.of(people, NOON, since));
    assertThat(marks.of(people, elsewhere, since)).isNotEqualTo(marks.of(people, NOON, since));
  }

  @Test
  void whatARuleRefersToIsInItsMark() {
    LeafMark listed = marks(lists("Germany"), "a").of(people, NOON, LISTED);
    assertThat(marks(lists("Germany"), "a").of(people, NOON, LISTED)).isEqualTo(listed);
    assertThat(marks(lists("Germany", "Austria"), "a").of(people, NOON, LISTED))
        .isNotEqualTo(listed);
    assertThat(marks(lists("GermanyAustria"), "a").of(people, NOON, LISTED))
        .isNotEqualTo(marks(lists("Germany", "Austria"), "a").of(people, NOON, LISTED));
    LeafMark worthy = marks(trait("lifetime_value"), "a").of(people, NOON, WORTHY);
    assertThat(marks(trait("orders"), "a").of(people, NOON, WORTHY)).isNotEqualTo(worthy);
    assertThat(marks(lists("Germany"), "a").of(people, NOON, GERMAN))
        .isEqualTo(marks(trait("orders"), "a").of(people, NOON, GERMAN));
  }

  private Catalogue lists(String... values) {
    PeopleList list = new PeopleList("places", "place", Map.of("place", List.of(values)));
    return new Catalogue(catalogue.marts(), List.of(), List.of(), List.of(list));
  }

  private Catalogue trait(String of) {
    Trait trait =
        new Trait(WORTH, "Worth", "", "", new Calculation.Named(new AttributeName("people", of)));
    return new Catalogue(catalogue.marts(), List.of(trait), List.of(), List.of());
  }

  private static LeafMarks marks(Catalogue catalogue, String people) {
    return new LeafMarks(
        catalogue, new MartStates(Map.of("people", people, "orders", "z"), List.of()));
  }

  private static Now now(String moment, String zone) {
    return new Now(Instant.parse(moment), ZoneId.of(zone));
  }
}
