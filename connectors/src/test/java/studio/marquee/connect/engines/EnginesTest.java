package studio.marquee.connect.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.model.sql.SqlText;

/** Every reviewed condition means the same people in every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnginesTest {
  private static final Map<String, Set<String>> COUNTED =
      Map.ofEntries(
          Map.entry("is-any-of", Set.of("gold", "quote")),
          Map.entry("is-any-of-any-case", Set.of("gold", "gold-small", "umlaut-end")),
          Map.entry("is-blank", Set.of("empty", "blank")),
          Map.entry("is-not-set", Set.of("nothing")),
          Map.entry("matches", Set.of("gold-end", "golds", "face")),
          Map.entry("matches-signs", Set.of("signs")),
          Map.entry("equals-any-of", Set.of("gold", "gold-small", "golds")),
          Map.entry("percentile-top", Set.of("new-year", "old-year")),
          Map.entry("day-on", Set.of("gold")),
          Map.entry("day-within-last", Set.of("gold", "gold-small", "gold-end", "umlaut-end")),
          Map.entry("day-anniversary", Set.of("golds", "god", "umlaut-capital", "umlaut-end")),
          Map.entry("day-at-hours", Set.of()),
          Map.entry("moment-on", Set.of("golden", "god", "umlaut", "umlaut-capital", "umlaut-end")),
          Map.entry("moment-within-last", Set.of("gold", "gold-end")),
          Map.entry(
              "moment-at-hours",
              Set.of(
                  "umlaut",
                  "umlaut-capital",
                  "umlaut-apart",
                  "sharp",
                  "no-sharp",
                  "percent",
                  "underscore")),
          Map.entry("compare-numbers-equal", Set.of("empty")),
          Map.entry("place", Set.of("gold", "gold-small", "umlaut", "umlaut-end")),
          Map.entry("at-least-what-is-left", Set.of("gold")),
          Map.entry(
              "related-at-least", Set.of("gold", "gold-small", "golds", "god", "umlaut", "sharp")),
          Map.entry("related-every", Set.of("golds")),
          Map.entry("related-path", Set.of("gold")),
          Map.entry("related-within-related", Set.of("gold", "golds")),
          Map.entry("related-between-ago", Set.of("gold", "gold-small", "god", "sharp")),
          Map.entry("average", Set.of("gold-small", "golds", "umlaut")),
          Map.entry("median", Set.of("gold", "gold-small", "golds", "umlaut")),
          Map.entry("most-frequent", Set.of("gold", "golds")),
          Map.entry("first-value", Set.of("gold", "golds")),
          Map.entry("first-occurrence", Set.of("gold", "golds")),
          Map.entry("days-since", Set.of("gold", "gold-small", "golds", "sharp")),
          Map.entry("first-time", Set.of()),
          Map.entry("regularly", Set.of("gold", "sharp")),
          Map.entry("stopped", Set.of("umlaut")),
          Map.entry("sequence", Set.of("gold", "golds", "sharp")),
          Map.entry("sequence-not-after", Set.of("gold", "golds", "god", "umlaut")),
          Map.entry("list", Set.of("gold", "umlaut-end")),
          Map.entry(
              "list-column",
              Set.of(
                  "gold",
                  "gold-small",
                  "lines",
                  "face",
                  "tab",
                  "new-year",
                  "tomorrow",
                  "after-tomorrow")),
          Map.entry("keys", Set.of("gold")),
          Map.entry("rank-top", Set.of("new-year", "old-year", "face")),
          Map.entry("list-all", Set.of("gold")),
          Map.entry("list-none", Set.of("gold-small", "golds", "empty")),
          Map.entry("list-empty", Set.of("empty")),
          Map.entry("list-length", Set.of("gold")));

  private final List<Engine> engines = new ArrayList<>();

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    engines.add(DuckDbEngine.start());
    engines.add(PostgreSqlEngine.start());
    engines.add(MariaDbEngine.start(folder, ZoneId.of("Europe/Berlin")));
    for (Engine engine : engines) {
      engine.fill();
    }
  }

  @AfterAll
  void end() throws Exception {
    for (Engine engine : engines) {
      engine.close();
    }
  }

  @Test
  void allAgree() throws Exception {
    SoftAssertions all = new SoftAssertions();
    for (String name : ReviewedText.cases()) {
      Set<String> expected = keys(name, engines.getFirst());
      for (Engine engine : engines) {
        String where = name + " in " + engine.dialect();
        all.assertThat(keys(name, engine)).as(where).isEqualTo(expected);
        SqlText condition = ReviewedText.of(name, engine.dialect());
        all.assertThat(engine.undecided(condition)).as("undecided by " + where).isEmpty();
      }
    }
    assertThat(ReviewedText.cases()).hasSizeGreaterThan(50);
    all.assertAll();
  }

  @Test
  void aFewAsAPersonCountedThem() throws Exception {
    SoftAssertions all = new SoftAssertions();
    for (Map.Entry<String, Set<String>> entry : COUNTED.entrySet()) {
      for (Engine engine : engines) {
        all.assertThat(keys(entry.getKey(), engine))
            .as(entry.getKey() + " in " + engine.dialect())
            .isEqualTo(entry.getValue());
      }
    }
    all.assertAll();
  }

  @Test
  void wholeStatementsAnswerTheSame() throws Exception {
    Map<String, List<List<String>>> expected =
        Map.of(
            "counting", List.of(List.of("3")),
            "keys", List.of(List.of("gold-end"), List.of("lines"), List.of("old-year")),
            "rows",
                List.of(
                    List.of("gold-end", "Gold ", "0"),
                    List.of("lines", "Go\nld", "0"),
                    List.of("old-year", "silver", "0")),
            "per-rule", List.of(List.of("3", "18", "4", "17", "1")));
    assertThat(ReviewedText.statements()).containsExactlyInAnyOrderElementsOf(expected.keySet());
    for (Engine engine : engines) {
      for (String name : ReviewedText.statements()) {
        assertThat(engine.rows(ReviewedText.statement(name, engine.dialect())))
            .as(name + " in " + engine.dialect())
            .isEqualTo(expected.get(name));
      }
    }
  }

  @Test
  void notIsTheExactComplement() throws Exception {
    Set<String> everyone = keys("everything-muted", engines.getFirst());
    for (String name : ReviewedText.cases()) {
      for (Engine engine : engines) {
        SqlText condition = ReviewedText.of(name, engine.dialect());
        Set<String> inside = engine.keys(condition);
        Set<String> others =
            engine.keys(new SqlText("not " + condition.text(), condition.parameters()));
        assertThat(others).as(name).noneMatch(inside::contains);
        others.addAll(inside);
        assertThat(others).as(name).isEqualTo(everyone);
      }
    }
  }

  private static Set<String> keys(String name, Engine engine) throws Exception {
    return engine.keys(ReviewedText.of(name, engine.dialect()));
  }
}
