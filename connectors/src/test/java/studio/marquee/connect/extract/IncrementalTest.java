package studio.marquee.connect.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.marquee.connect.arrival.ArrivalCheck.Usual;
import studio.marquee.connect.arrival.RefreshHistory;
import studio.marquee.connect.arrival.RefreshRecord;
import studio.marquee.connect.arrival.RefreshRecord.MartRecord;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.connect.seal.Seal;
import studio.marquee.connect.source.Sources;
import studio.marquee.connect.source.TimeLimits;
import studio.marquee.connect.testing.PostgresServer;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.testing.TestKeys;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.arrival.ArrivalProblem;
import studio.marquee.model.arrival.CheckResult;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.TextTest;

/** Whatever happens at the source, what is read in parts is what reading all of it would give. */
class IncrementalTest {
  private static final int DAYS = 6;
  private static final String SCOPE =
      """
          rows:
            - mart: people
              rule: { kind: attribute, attribute: people.country, test: is any of, values: [Norway, "O'Brien"] }
      """;

  private static PostgresServer postgres;

  @TempDir Path folder;
  private final Set<String> broken = new HashSet<>();
  private final Set<String> orphaned = new HashSet<>();
  private int onTop;
  private int anew;

  @BeforeAll
  static void start() {
    postgres = PostgresServer.start();
  }

  @AfterAll
  static void stop() throws Exception {
    postgres.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void aFileIsTheSameAsWhenItIsReadAnew(long seed) throws Exception {
    SmallBrand brand = fromFile("");
    days(seed, brand, statements -> brand.warehouse(String.join(";\n", statements)));
    assertThat(onTop).isGreaterThan(anew);
    assertThat(broken).hasSizeGreaterThanOrEqualTo(5);
    assertThat(orphaned).hasSizeGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void whatTheScopeWithholdsMeanwhileIsGone(long seed) throws Exception {
    SmallBrand brand = fromFile(SCOPE);
    days(seed, brand, statements -> brand.warehouse(String.join(";\n", statements)));
    assertThat(onTop).isPositive();
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8})
  void aServerIsTheSameAsWhenItIsReadAnew(long seed) throws Exception {
    SmallBrand brand = fromFile(seed == 8 ? SCOPE : "");
    brand.write("workspace.yaml", describedWorkspace());
    postgres.run("drop schema if exists shop cascade");
    days(
        seed,
        brand,
        statements -> {
          List<String> all = new ArrayList<>(statements);
          all.add("grant usage on schema shop to " + PostgresServer.READER);
          all.add("grant select on all tables in schema shop to " + PostgresServer.READER);
          postgres.run(all.toArray(String[]::new));
        });
    assertThat(onTop).isPositive();
  }

  private SmallBrand fromFile(String scope) {
    SmallBrand brand = SmallBrand.in(folder);
    ShopContract.write(brand, scope);
    return brand;
  }

  private static String describedWorkspace() {
    return """
    format: marquee.workspace/1
    title: Small brand
    timeZone: Europe/Berlin
    language: en
    currency: EUR
    population: people
    sources:
    """
        + postgres.described("warehouse", PostgresServer.READER);
  }

  private void days(long seed, SmallBrand brand, Consumer<List<String>> warehouse)
      throws Exception {
    ChangingShop shop = new ChangingShop(new Random(seed), warehouse);
    shop.open();
    Workspace workspace = new WorkspaceReader().read(brand.workspace());
    for (int day = 0; day <= DAYS; day++) {
      Path fresh = folder.resolve("fresh-" + day);
      refresh(workspace, brand.data(), shop);
      refresh(workspace, fresh, shop);
      compare(workspace, brand.data(), fresh, "seed " + seed + ", day " + day);
      shop.passADay();
    }
  }

  private static void refresh(Workspace workspace, Path data, ChangingShop shop)
      throws ProblemException, InterruptedException {
    data(data, shop).refresh(workspace, Usual.WAIVED, Progress.silent()).close();
  }

  private static PopulationData data(Path data, ChangingShop shop) {
    Sources sources = PostgresServer.sources(TimeLimits.usual());
    return new PopulationData(
        data, TestKeys.rings(data), Clock.fixed(shop.now(), ZoneOffset.UTC), sources);
  }

  private void compare(Workspace asked, Path layered, Path fresh, String when) throws Exception {
    Workspace workspace = asked.seen();
    Marts marts = workspace.extracts().marts();
    LayeredRows actual = rows(workspace, layered);
    Map<String, List<String>> expected = rows(workspace, fresh).rows(marts);
    actual
        .rows(marts)
        .forEach((mart, rows) ->
            assertThat(rows).as("%s, %s", mart, when).isEqualTo(expected.get(mart)));
    for (HeldMart held : actual.manifest().marts()) {
      List<String> numbers =
          IntStream.range(0, held.rows()).mapToObj("{'#row': %d}"::formatted).sorted().toList();
      assertThat(actual.numbers(marts).get(held.name())).as(held.name()).isEqualTo(numbers);
      if (held.files().size() > 1) {
        onTop++;
      } else {
        anew++;
      }
    }
    Seal seal = new Seal(actual.keys(), actual.cache().id());
    assertThat(LayeredRules.answered(actual.current(), actual.manifest(), seal, workspace))
        .as("answered by the index, %s", when)
        .isEqualTo(LayeredRules.of(workspace.population()).size());
    assertThat(measured(workspace, layered)).as(when).isEqualTo(measured(workspace, fresh));
    assertThat(counts(workspace, layered)).as(when).isEqualTo(counts(workspace, fresh));
  }

  /** What the checks on arrival counted, of the rows alone and not of those before them. */
  private List<String> measured(Workspace workspace, Path data) throws ProblemException {
    MartCache cache = MartCache.of(data, workspace, workspace.population());
    RefreshRecord newest = RefreshHistory.of(cache).records().getFirst();
    List<String> measured = new ArrayList<>();
    for (MartRecord mart : newest.marts()) {
      measured.add("%s: %d rows".formatted(mart.name(), mart.rows()));
      measured.add(new TreeMap<>(mart.nullPercents()).toString());
      measured.add(new TreeMap<>(mart.newest()).toString());
    }
    for (CheckResult check : newest.checks()) {
      if (check.problem().equals(Optional.of(ArrivalProblem.RULE_BROKEN))) {
        measured.add(check.toString());
        broken.add(check.subject());
      }
      if (check.problem().equals(Optional.of(ArrivalProblem.ORPHANS))) {
        measured.add(check.toString());
        orphaned.add(check.toString());
      }
    }
    return measured;
  }

  private static LayeredRows rows(Workspace workspace, Path data) throws ProblemException {
    return new LayeredRows(
        MartCache.of(data, workspace, workspace.population()), TestKeys.in(data));
  }

  private static List<Integer> counts(Workspace workspace, Path data) throws Exception {
    List<Integer> counts = new ArrayList<>();
    try (AudienceEngine engine =
        new PopulationData(data, TestKeys.rings(data), Clock.systemUTC())
            .current(workspace)
            .orElseThrow()) {
      for (Rule rule : LayeredRules.of(workspace.population())) {
        RowSet found = engine.members(rule);
        assertThat(found).as("%s", rule).isEqualTo(engine.membersAtOnce(rule));
        counts.add(found.count());
      }
      for (String country : List.of("Norway", "Austria", "O'Brien")) {
        counts.add(
            engine
                .members(
                    new AttributeRule(
                        workspace.population().attribute("country").orElseThrow().name(),
                        new TextTest.IsAnyOf(List.of(country))))
                .count());
      }
    }
    return counts;
  }
}
