package studio.marquee.model.sql;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Any number of texts as the one value that {@code Dialect.texts()} takes. */
final class BoundTexts {
  private BoundTexts() {}

  static String of(List<String> texts) {
    return new JsonMapper().writeValueAsString(texts);
  }
}
