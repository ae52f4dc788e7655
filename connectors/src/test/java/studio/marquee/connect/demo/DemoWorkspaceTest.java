package studio.marquee.connect.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.testing.TestKeys;
import studio.marquee.connect.workspace.SavedSegment;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.check.Finding;
import studio.marquee.model.check.SegmentCheck;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.Limit;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.Pin;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Window;
import tools.jackson.databind.JsonNode;

/** The workspace says what the warehouse holds, in the form the standard asks for. */
class DemoWorkspaceTest {
  private static final Path SOURCE =
      Path.of("src/main/resources/studio/marquee/connect/demo/workspace");
  private static final Set<String> CONTRACT_FIELDS =
      Set.of(
          "apiVersion",
          "kind",
          "id",
          "name",
          "version",
          "status",
          "domain",
          "dataProduct",
          "description",
          "servers",
          "schema",
          "slaProperties",
          "team",
          "support");
  private static final Set<String> OBJECT_FIELDS =
      Set.of(
          "id",
          "name",
          "physicalName",
          "physicalType",
          "logicalType",
          "businessName",
          "description",
          "customProperties",
          "quality",
          "properties");
  private static final Set<String> PROPERTY_FIELDS =
      Set.of(
          "id",
          "name",
          "physicalName",
          "physicalType",
          "logicalType",
          "businessName",
          "description",
          "required",
          "primaryKey",
          "primaryKeyPosition",
          "unique",
          "classification",
          "examples",
          "items",
          "relationships",
          "customProperties",
          "quality");
  private static final Set<String> QUALITY_FIELDS =
      Set.of(
          "type",
          "metric",
          "arguments",
          "name",
          "query",
          "mustBe",
          "mustBeBetween",
          "mustBeGreaterThan",
          "mustBeLessThan",
          "unit",
          "dimension",
          "severity",
          "description");

  @TempDir static Path folder;
  private static DemoSummary summary;
  private static Written written;

  @BeforeAll
  static void write() throws Exception {
    summary = DemoBrand.write(folder.resolve("demo"), Written.plan(2_000, 6), Progress.silent());
    written = new Written(summary.warehouse());
  }

  @AfterAll
  static void close() throws Exception {
    written.close();
  }

  @Test
  void everyFileOfTheWorkspaceIsWritten() throws Exception {
    assertThat(files(summary.workspace())).isEqualTo(files(SOURCE)).hasSizeGreaterThan(25);
  }

  @Test
  void everyTableHasAContractThatDescribesItsColumnsExactly() throws Exception {
    Set<String> described = new TreeSet<>();
    for (JsonNode contract : Contracts.of(summary.workspace())) {
      JsonNode mart = contract.path("schema").path(0);
      String table = mart.path("physicalName").asString();
      described.add(table);
      List<String> columns = new ArrayList<>();
      for (JsonNode property : mart.path("properties")) {
        columns.add(
            property.path("physicalName").asString()
                + " "
                + property.path("physicalType").asString()
                + (property.path("required").asBoolean() ? " NO" : " YES"));
      }
      assertThat(columns)
          .as(table)
          .isEqualTo(
              written.texts(
                  "SELECT column_name || ' ' || data_type || ' ' || is_nullable FROM"
                      + " information_schema.columns WHERE table_schema || '.' || table_name = '"
                      + table
                      + "' ORDER BY ordinal_position"));
    }
    assertThat(described).containsExactlyInAnyOrderElementsOf(Written.TABLES);
  }

  @Test
  void contractsUseOnlyFieldsOfTheStandard() throws Exception {
    for (JsonNode contract : Contracts.of(summary.workspace())) {
      String id = contract.path("id").asString();
      assertThat(contract.path("apiVersion").asString()).isEqualTo("v3.1.0");
      assertThat(contract.path("kind").asString()).isEqualTo("DataContract");
      assertThat(contract.propertyNames()).as(id).isSubsetOf(CONTRACT_FIELDS);
      assertThat(contract.path("servers").path(0).path("type").asString()).isEqualTo("duckdb");
      assertThat(contract.path("servers").path(0).hasNonNull("database")).as(id).isTrue();
      JsonNode mart = contract.path("schema").path(0);
      assertThat(mart.propertyNames()).as(id).isSubsetOf(OBJECT_FIELDS);
      for (JsonNode property : mart.path("properties")) {
        assertThat(property.propertyNames()).as(id).isSubsetOf(PROPERTY_FIELDS);
        assertThat(property.path("description").asString()).as(id).endsWith(".");
        assertThat(property.path("classification").asString())
            .as(id)
            .isIn("public", "internal", "confidential", "restricted");
        assertThat(property.path("logicalType").asString())
            .isIn("string", "date", "timestamp", "number", "integer", "boolean", "array");
        for (JsonNode quality : property.path("quality")) {
          assertThat(quality.propertyNames()).as(id).isSubsetOf(QUALITY_FIELDS);
        }
      }
      for (JsonNode quality : mart.path("quality")) {
        assertThat(quality.propertyNames()).as(id).isSubsetOf(QUALITY_FIELDS);
      }
      assertThat(contract.path("slaProperties")).as(id).isNotEmpty();
    }
  }

  @Test
  void behavioursNameTheirTimeAndPersonAndIdentifiersAreKeptOutOfPeople() throws Exception {
    Set<String> roles = new TreeSet<>();
    for (JsonNode contract : Contracts.of(summary.workspace())) {
      JsonNode mart = contract.path("schema").path(0);
      String role = Contracts.custom(mart, "marquee.role");
      roles.add(role);
      String name = mart.path("name").asString();
      if (role.equals("behaviour")) {
        assertThat(Contracts.custom(mart, "marquee.timeColumn")).as(name).isEqualTo("occurred_at");
      }
      if (!role.equals("reference") && !role.equals("entity")) {
        assertThat(Contracts.custom(mart, "marquee.personKey")).as(name).isEqualTo("customer_id");
        assertThat(Contracts.custom(mart, "marquee.freshnessColumn")).as(name).isNotEmpty();
      }
      for (JsonNode property : mart.path("properties")) {
        assertThat(
                Contracts.custom(property, "marquee.identifier").isEmpty()
                    || role.equals("identifiers"))
            .as(name)
            .isTrue();
      }
    }
    assertThat(roles)
        .containsExactly("behaviour", "consent", "entity", "identifiers", "people", "reference");
  }

  @Test
  void everyTemplateMeansSomePeopleAndNotAll(@TempDir Path own) throws Exception {
    DemoPlan plan = Written.plan(2_000, 6);
    DemoBrand.write(own.resolve("brand"), plan, Progress.silent());
    Workspace workspace = new WorkspaceReader().read(own.resolve("brand/workspace"));
    Instant seen = plan.today().atTime(6, 10).atZone(workspace.timeZone()).toInstant();
    PopulationData data =
        new PopulationData(
            own.resolve("data"), TestKeys.rings(own), Clock.fixed(seen, ZoneOffset.UTC));
    assertThat(workspace.unreadable()).isEmpty();
    assertThat(workspace.segments()).hasSizeBetween(30, 60);
    try (AudienceEngine engine = data.open(workspace, Progress.silent())) {
      Map<String, Integer> people = new TreeMap<>();
      Map<String, List<Finding>> findings = new TreeMap<>();
      for (SavedSegment saved : workspace.segments()) {
        String name = saved.file().getFileName().toString();
        findings.put(name, new SegmentCheck(workspace.catalogue()).findings(saved.segment()));
        Mart population = workspace.catalogue().mart(saved.segment().population()).orElseThrow();
        try (AudienceEngine chosen = engine.over(population)) {
          people.put(name, chosen.members(saved.segment().whole()).count());
        }
      }
      assertThat(findings).allSatisfy((_, found) -> assertThat(found).isEmpty());
      assertThat(people).allSatisfy((_, count) -> assertThat(count).isBetween(5, 1_999));
    }
  }

  @Test
  void thereIsATemplateForEveryKindOfRule() throws Exception {
    Workspace workspace = new WorkspaceReader().read(summary.workspace());
    assertThat(workspace.unreadable()).isEmpty();
    Set<Class<?>> kinds = new LinkedHashSet<>();
    workspace.segments().forEach(saved -> collect(saved.segment(), kinds));

    for (Class<?> family :
        List.of(
            Rule.class,
            Quantifier.class,
            Calculation.class,
            LifecycleRule.Stage.class,
            ListTest.class,
            Limit.class,
            Ranking.Order.class,
            Ranking.Amount.class,
            Window.class)) {
      assertThat(kinds).as("%s", family).contains(family.getPermittedSubclasses());
    }
    assertThat(kinds).contains(Pin.class, TimeTest.BetweenAgo.class);
    assertThat(workspace.catalogue().traits()).hasSizeGreaterThanOrEqualTo(6);
    assertThat(workspace.catalogue().list("vip-guests").orElseThrow().values("").orElseThrow())
        .hasSize(30);
  }

  /** Everything that a value is made of. */
  private static void collect(Object value, Set<Class<?>> kinds) {
    if (value instanceof Collection<?> all) {
      all.forEach(one -> collect(one, kinds));
    } else if (value instanceof Record made) {
      kinds.add(made.getClass());
      for (RecordComponent component : made.getClass().getRecordComponents()) {
        collect(component(made, component), kinds);
      }
    }
  }

  private static Object component(Record made, RecordComponent component) {
    try {
      return component.getAccessor().invoke(made);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("a record cannot be read", impossible);
    }
  }

  private static List<String> files(Path root) throws Exception {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
