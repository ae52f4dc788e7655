package studio.marquee.model.format;

import java.util.LinkedHashMap;
import java.util.Map;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a segment so that a person can read it and a line comparison shows what changed. */
public final class SegmentWriter {
  private final JsonMapper json =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter(
                      Separators.createDefaultInstance()
                          .withObjectNameValueSpacing(Separators.Spacing.AFTER))
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")))
          .build();

  public String write(Segment segment) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", SegmentReader.FORMAT);
    fields.put("title", segment.title());
    if (!segment.description().isBlank()) {
      fields.put("description", segment.description());
    }
    fields.put("population", segment.population());
    fields.put("rule", rule(segment.rule()));
    return json.writeValueAsString(fields) + "\n";
  }

  private static Map<String, Object> rule(Rule rule) {
    Map<String, Object> fields = new LinkedHashMap<>();
    switch (rule) {
      case AttributeRule(var attribute, var test) -> {
        fields.put("kind", "attribute");
        fields.put("attribute", attribute.toString());
        put(fields, test);
      }
    }
    return fields;
  }

  private static void put(Map<String, Object> fields, AttributeTest test) {
    switch (test) {
      case AttributeTest.IsAnyOf(var values) -> {
        fields.put("test", "is any of");
        fields.put("values", values);
      }
      case AttributeTest.AtLeast(var value) -> {
        fields.put("test", "at least");
        fields.put("value", value);
      }
      case AttributeTest.AtMost(var value) -> {
        fields.put("test", "at most");
        fields.put("value", value);
      }
      case AttributeTest.Between(var from, var to) -> {
        fields.put("test", "between");
        fields.put("from", from);
        fields.put("to", to);
      }
      case AttributeTest.IsTrue() -> fields.put("test", "is true");
      case AttributeTest.IsSet() -> fields.put("test", "is set");
    }
  }
}
