package studio.marquee.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.workspace.WorkspaceTextsReader;
import studio.marquee.model.review.WorkspaceReview;
import studio.marquee.model.review.WorkspaceTexts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Findings in SARIF hold to its schema as OASIS published it, and to what no schema can say. The
 * schema comes out of a library that others read SARIF with.
 */
class ReviewSarifTest {
  private static final Path GOLDEN = Path.of("src/test/resources/review");
  private static final Path DEMO =
      Path.of("../connectors/src/main/resources/studio/marquee/connect/demo/workspace");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T05:10:00Z"), ZoneOffset.UTC);

  private final WorkspaceReview review = new WorkspaceReview(Locale.UK);

  private static String sarif(WorkspaceReview.Result result) {
    return new ReviewSarif(new Texts(Locale.UK, ZoneOffset.UTC, CLOCK)).text(result.findings());
  }

  private static WorkspaceTexts texts(Path workspace) throws Exception {
    return new WorkspaceTextsReader().read(workspace);
  }

  /** Everything broken in one way or another, nothing broken, and a mart that others rely on. */
  private List<String> all() throws Exception {
    List<String> all = new ArrayList<>();
    for (String name : List.of("mistakes", "dangling", "governance", "unreadable")) {
      all.add(sarif(review.of(texts(GOLDEN.resolve(name)))));
    }
    all.add(sarif(review.of(texts(DEMO))));
    all.add(touching());
    return all;
  }

  /** The demo brand without the mart that tells what became of its mails. */
  private String touching() throws Exception {
    WorkspaceTexts before = texts(DEMO);
    Map<String, String> fewer = new HashMap<>(before.files());
    assertThat(fewer.remove("contracts/email/engagement.odcs.yaml")).isNotNull();
    WorkspaceTexts after =
        new WorkspaceTexts(fewer, before.lists(), before.unread(), before.others());
    return sarif(review.against(before, after));
  }

  @Test
  void whatIsWrittenHoldsToTheSchema() throws Exception {
    Schema schema = schema();
    for (String sarif : all()) {
      assertThat(errors(schema, tree(sarif))).isEmpty();
    }
  }

  @Test
  void theSchemaFindsWhatIsWrong() throws Exception {
    Schema schema = schema();
    String good = sarif(review.of(texts(GOLDEN.resolve("governance"))));
    Map<String, String> spoiled =
        Map.of(
            "\"level\" : \"error\"", "\"level\" : \"fatal\"",
            "\"version\" : \"2.1.0\"", "\"version\" : \"2.2\"",
            "\"startLine\" : ", "\"startLine\" : -",
            "\"ruleIndex\" : ", "\"ruleIndex\" : -7",
            "\"text\" : ", "\"words\" : ",
            "\"uri\" : \"policies/", "\"uri\" : \"policies of mine/",
            "\"driver\" : {", "\"engine\" : {",
            "\"columnKind\" : \"unicodeCodePoints\"", "\"columnKind\" : \"letters\"");
    spoiled.forEach((right, wrong) -> {
      String bad = good.replace(right, wrong);
      assertThat(bad).as(right).isNotEqualTo(good);
      assertThat(errors(schema, tree(bad))).as(wrong).isNotEmpty();
    });
  }

  @Test
  void resultsNameTheirRulesAndTheirFiles() throws Exception {
    for (String sarif : all()) {
      JsonNode run = tree(sarif).path("runs").path(0);
      JsonNode rules = run.path("tool").path("driver").path("rules");
      Set<String> ids = new HashSet<>();
      rules.forEach(rule -> assertThat(ids.add(rule.path("id").asString())).isTrue());
      for (JsonNode result : run.path("results")) {
        JsonNode rule = rules.path(result.path("ruleIndex").asInt(-1));
        assertThat(rule.path("id").asString()).isEqualTo(result.path("ruleId").asString());
        result.path("locations").forEach(place -> assertPlace(run, place));
        result.path("relatedLocations").forEach(place -> assertPlace(run, place));
      }
    }
  }

  private static void assertPlace(JsonNode run, JsonNode place) {
    JsonNode artifact = place.path("physicalLocation").path("artifactLocation");
    URI uri = URI.create(artifact.path("uri").asString());
    assertThat(uri.isAbsolute()).isFalse();
    assertThat(uri.getPath()).isNotBlank().doesNotStartWith("/").doesNotContain("\\", "..");
    assertThat(run.path("originalUriBaseIds").has(artifact.path("uriBaseId").asString())).isTrue();
  }

  @Test
  void aMartThatIsGoneNamesWhomItTouches() throws Exception {
    JsonNode results = tree(touching()).path("runs").path(0).path("results");
    List<String> touched = new ArrayList<>();
    for (JsonNode result : results) {
      if (result.path("ruleId").asString().equals("version.removed")) {
        for (JsonNode place : result.path("relatedLocations")) {
          JsonNode physical = place.path("physicalLocation");
          touched.add(
              physical.path("artifactLocation").path("uri").asString()
                  + ":"
                  + physical.path("region").path("startLine").asInt()
                  + " "
                  + place.path("message").path("text").asString());
        }
      }
    }
    assertThat(touched)
        .anyMatch(
            said -> said.matches("policies/suppression.yaml:[0-9]+ touches the suppression.*"))
        .anyMatch(said -> said.startsWith("policies/roles.yaml:"))
        .anyMatch(said -> said.startsWith("templates/from-mail-to-visit.segment.json:"));
  }

  @Test
  void anyNameOfAFileIsARelativeAddress() {
    for (String name :
        List.of("lists/a b.csv", "lists/50 %.csv", "x:y.yaml", "lists/ä#?.csv", "a/b:c.yaml")) {
      URI uri = URI.create(ReviewSarif.uri(name));
      assertThat(uri.isAbsolute()).as(name).isFalse();
      assertThat(uri.getRawFragment()).as(name).isNull();
      assertThat(uri.getRawQuery()).as(name).isNull();
      assertThat(Path.of(uri.getPath()).normalize()).as(name).isEqualTo(Path.of(name));
    }
  }

  private static Schema schema() throws IOException {
    try (InputStream published =
        ReviewSarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      assertThat(published).isNotNull();
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(JsonMapper.shared().readTree(published));
    }
  }

  private static List<Error> errors(Schema schema, JsonNode tree) {
    return schema.validate(
        tree, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  private static JsonNode tree(String json) {
    return JsonMapper.shared().readTree(json);
  }
}
