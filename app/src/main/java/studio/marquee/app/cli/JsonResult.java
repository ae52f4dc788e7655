package studio.marquee.app.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The result of a command for another program, its fields in the order they were given. */
final class JsonResult {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  JsonResult with(String field, Object value) {
    fields.put(field, value);
    return this;
  }

  /** As a part of another result. */
  Map<String, Object> fields() {
    return Collections.unmodifiableMap(fields);
  }

  String text() {
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsString(fields);
  }
}
