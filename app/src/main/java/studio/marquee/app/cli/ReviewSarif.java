package studio.marquee.app.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import studio.marquee.app.text.Texts;
import studio.marquee.model.format.TextPosition;
import studio.marquee.model.review.ReviewFinding;
import studio.marquee.model.review.ReviewRule;
import studio.marquee.model.review.TouchedPlace;

/** Findings in the Static Analysis Results Interchange Format, version 2.1.0. */
final class ReviewSarif {
  private static final String BASE = "WORKSPACE";
  private static final List<ReviewRule> RULES = List.of(ReviewRule.values());

  private final Texts texts;

  ReviewSarif(Texts texts) {
    this.texts = texts;
  }

  String text(List<ReviewFinding> findings) {
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "Marquee");
    driver.put("version", ProductVersion.text());
    driver.put("rules", RULES.stream().map(this::rule).toList());
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("columnKind", "unicodeCodePoints");
    run.put(
        "originalUriBaseIds",
        Map.of(BASE, Map.of("description", message("The folder of the workspace."))));
    run.put("results", findings.stream().map(this::result).toList());
    return new JsonResult()
        .with("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
        .with("version", "2.1.0")
        .with("runs", List.of(run))
        .text();
  }

  private Map<String, Object> rule(ReviewRule rule) {
    RuleTexts said = RuleTexts.of(rule, texts);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", rule.id());
    fields.put("shortDescription", message(said.wants()));
    fields.put("help", message(said.help()));
    fields.put("defaultConfiguration", Map.of("level", level(rule.usual())));
    return fields;
  }

  private Map<String, Object> result(ReviewFinding finding) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("ruleId", finding.rule().id());
    fields.put("ruleIndex", RULES.indexOf(finding.rule()));
    fields.put("level", level(finding.severity()));
    fields.put("message", message(texts.say(finding.problem())));
    fields.put(
        "locations",
        List.of(Map.of("physicalLocation", place(finding.file(), finding.position()))));
    if (!finding.touched().isEmpty()) {
      fields.put("relatedLocations", finding.touched().stream().map(this::related).toList());
    }
    return fields;
  }

  /** Who relies on a change, where they say so. */
  private Map<String, Object> related(TouchedPlace touched) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("physicalLocation", place(touched.file(), touched.position()));
    fields.put("message", message(TouchedWords.of(touched.touched(), texts)));
    return fields;
  }

  private static Map<String, Object> place(String file, TextPosition position) {
    Map<String, Object> artifact = new LinkedHashMap<>();
    artifact.put("uri", uri(file));
    artifact.put("uriBaseId", BASE);
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("startLine", position.line());
    region.put("startColumn", position.column());
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("artifactLocation", artifact);
    place.put("region", region);
    return place;
  }

  private static Map<String, String> message(String text) {
    return Map.of("text", text);
  }

  private static String level(ReviewFinding.Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Relative, with what an address may not hold written as it must be there. Before a colon there
   * could be the name of a protocol, so it is said that there is none.
   */
  static String uri(String file) {
    try {
      String written = new URI(null, null, "/" + file, null).toASCIIString().substring(1);
      return written.split("/", 2)[0].contains(":") ? "./" + written : written;
    } catch (URISyntaxException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }
}
