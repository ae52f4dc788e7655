package studio.marquee.model.format;

import java.util.LinkedHashMap;
import java.util.Map;
import studio.marquee.model.segment.Limit;
import studio.marquee.model.segment.Pin;
import studio.marquee.model.segment.Ranking;
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
    fields.put("rule", RuleWriter.whole(segment.rule()));
    if (!segment.exclude().isEmpty()) {
      fields.put("exclude", RuleWriter.parts(segment.exclude()));
    }
    write(fields, segment.limit());
    if (!segment.pins().isEmpty()) {
      fields.put("pins", segment.pins().stream().map(SegmentWriter::write).toList());
    }
    return json.writeValueAsString(fields) + "\n";
  }

  private static void write(Map<String, Object> fields, Limit limit) {
    switch (limit) {
      case Limit.Unlimited() -> {}
      case Ranking ranking -> {
        Map<String, Object> order = new LinkedHashMap<>();
        RankFormat.write(order, ranking);
        fields.put("limit", order);
      }
    }
  }

  private static Map<String, Object> write(Pin pin) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("key", pin.key());
    fields.put("side", Phrases.of(pin.side()));
    fields.put("reason", pin.reason());
    return fields;
  }
}
