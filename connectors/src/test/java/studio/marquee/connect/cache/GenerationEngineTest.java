package studio.marquee.connect.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.extract.Refresh;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.seal.Seal;
import studio.marquee.connect.source.Source;
import studio.marquee.connect.source.Sources;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.testing.TestKeys;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.YesNoTest;
import studio.marquee.model.sql.dialect.DuckDbDialect;

class GenerationEngineTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T06:10:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private AudienceEngine engine;

  @BeforeEach
  void refreshAndOpen() throws Exception {
    SmallBrand brand = SmallBrand.in(folder);
    Workspace workspace = new WorkspaceReader().read(brand.workspace());
    MartCache cache = MartCache.of(brand.data(), workspace, workspace.population());
    try (Source source = new Sources().open(workspace.sources().getFirst())) {
      new Refresh(cache, brand.keys(), new DuckDbDialect(), CLOCK)
          .run(workspace.marts(), workspace.population(), source, Progress.silent());
    }
    engine =
        new Generations(cache, brand.keys())
            .openCurrent(workspace.catalogue(), workspace.population(), workspace.timeZone())
            .orElseThrow();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void everyTestCountsExactlyWhatTheRowsSay() throws Exception {
    assertThat(rows("country", new TextTest.IsAnyOf(List.of("Germany")))).containsExactly(0, 1);
    assertThat(rows("country", new TextTest.IsAnyOf(List.of("Germany", "Austria", "Nowhere"))))
        .containsExactly(0, 1, 2);
    assertThat(rows("country", new TextTest.IsAnyOf(List.of("O'Brien; drop table people"))))
        .containsExactly(4);
    assertThat(rows("country", new TextTest.IsAnyOf(List.of("")))).containsExactly(6);
    assertThat(rows("country", new PresenceTest.IsSet())).containsExactly(0, 1, 2, 4, 5, 6);
    assertThat(rows("lifetime_value", new NumberTest.AtLeast(new BigDecimal("250"))))
        .containsExactly(1, 4);
    assertThat(rows("lifetime_value", new NumberTest.AtLeast(new BigDecimal("250.005"))))
        .containsExactly(4);
    assertThat(rows("lifetime_value", new NumberTest.AtMost(new BigDecimal("1"))))
        .containsExactly(5, 6);
    assertThat(
            rows(
                "lifetime_value",
                new NumberTest.Between(new BigDecimal("10.5"), new BigDecimal("250"))))
        .containsExactly(0, 1, 2);
    assertThat(rows("orders", new NumberTest.AtLeast(new BigDecimal("0.5"))))
        .containsExactly(0, 1, 2, 6);
    assertThat(rows("churn", new NumberTest.AtMost(new BigDecimal("0.25"))))
        .containsExactly(1, 5, 6);
    assertThat(rows("newsletter", new YesNoTest.IsTrue())).containsExactly(0, 3, 5);
    assertThat(rows("birthday", new PresenceTest.IsSet())).containsExactly(0, 1);
  }

  private List<Integer> rows(String attribute, AttributeTest test) throws Exception {
    List<Integer> rows = new ArrayList<>();
    engine
        .members(new AttributeRule(new AttributeName("people", attribute), test))
        .forEach(rows::add);
    return rows;
  }

  @Test
  void profilesShowWhatIsThere() throws Exception {
    AttributeProfile country = engine.profile(new AttributeName("people", "country"));
    assertThat(country.filled()).isEqualTo(6);
    assertThat(country.distinct()).isEqualTo(5);
    assertThat(country.shape())
        .isInstanceOfSatisfying(
            AttributeProfile.Values.class,
            shape ->
                assertThat(shape.values().getFirst())
                    .isEqualTo(new AttributeProfile.ValueCount("Germany", 2)));
    assertThat(engine.profile(new AttributeName("people", "lifetime_value")).shape())
        .isInstanceOfSatisfying(
            AttributeProfile.Histogram.class,
            shape -> {
              assertThat(shape.least()).isEqualByComparingTo("0");
              assertThat(shape.largest()).isEqualByComparingTo("250.01");
              assertThat(shape.median()).isEqualByComparingTo("55.245");
              assertThat(shape.people().stream().mapToLong(p -> p).sum()).isEqualTo(6);
              assertThat(shape.people().getLast()).isEqualTo(2);
            });
    assertThat(engine.profile(new AttributeName("people", "last_seen_at")).shape())
        .isEqualTo(new AttributeProfile.Span("2026-03-29 01:30:00", "2026-03-29 01:30:00"));
    assertThat(engine.profile(new AttributeName("people", "joined")).shape())
        .isEqualTo(new AttributeProfile.Span("2026-03-29 02:30:00", "2026-03-29 02:30:00"));
  }

  @Test
  void anEntryOfAListCountsEveryoneWhoHasItOnce() throws Exception {
    AttributeProfile interests = engine.profile(new AttributeName("people", "interests"));
    assertThat(interests.filled()).isEqualTo(4);
    assertThat(interests.shape())
        .isEqualTo(
            new AttributeProfile.Values(
                List.of(
                    new AttributeProfile.ValueCount("Hiking", 2),
                    new AttributeProfile.ValueCount("Climbing", 1),
                    new AttributeProfile.ValueCount("O'Brien, [x]", 1),
                    new AttributeProfile.ValueCount("Ski touring", 1))));
  }

  @Test
  void aSiblingAnswersOnItsOwnConnection() throws Exception {
    try (AudienceEngine sibling = engine.sibling()) {
      engine.close();
      assertThat(sibling.members(isSet("country")).count()).isEqualTo(6);
    }
  }

  private static AttributeRule isSet(String attribute) {
    return new AttributeRule(new AttributeName("people", attribute), new PresenceTest.IsSet());
  }

  @Test
  void theSameGenerationCanBeOpenedTwice() throws Exception {
    Workspace workspace = new WorkspaceReader().read(folder.resolve("workspace"));
    MartCache cache = MartCache.of(folder.resolve("data"), workspace, workspace.population());
    try (AudienceEngine second =
        new Generations(cache, TestKeys.in(folder.resolve("data")))
            .openCurrent(workspace.catalogue(), workspace.population(), workspace.timeZone())
            .orElseThrow()) {
      assertThat(second.members(isSet("country"))).isEqualTo(engine.members(isSet("country")));
    }
  }

  @Test
  void nothingCanWriteToAGenerationOrReadAroundIt() throws Exception {
    Workspace workspace = new WorkspaceReader().read(folder.resolve("workspace"));
    MartCache cache = MartCache.of(folder.resolve("data"), workspace, workspace.population());
    KeyRing keys = TestKeys.in(folder.resolve("data"));
    Path generation = cache.generations().getFirst();
    OpenGeneration open =
        OpenGeneration.open(
            generation,
            TestKeys.manifest(cache, keys, generation),
            List.of(workspace.population()),
            new Seal(keys, cache.id())::key);
    try (Connection same = open.connection();
        Statement statement = same.createStatement()) {
      for (String forbidden :
          List.of(
              "delete from people",
              "delete from \"people.duckdb\".people",
              "create table \"people.duckdb\".t (i int)",
              "attach '" + folder.resolve("other.duckdb") + "'",
              "set lock_configuration = false",
              "set enable_external_access = true",
              "copy people to '" + folder.resolve("leak.csv") + "'",
              "select * from read_text('" + folder.resolve("workspace/workspace.yaml") + "')")) {
        assertThatThrownBy(() -> statement.execute(forbidden))
            .as(forbidden)
            .isInstanceOf(SQLException.class);
      }
    }
    assertThat(folder.resolve("leak.csv")).doesNotExist();
  }

  @Test
  void saysWhereItsAnswersComeFrom() {
    assertThat(engine.freshness())
        .isEqualTo(new Freshness("000001-20261121T061000Z", CLOCK.instant(), 7, "1.2.0"));
  }
}
