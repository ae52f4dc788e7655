package studio.marquee.model.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Part;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Some rules as a text of their own, to be taken from one audience to another. */
public final class RulesText {
  private static final String FORMAT = "marquee.rules/1";

  private final Documents documents = new Documents();
  private final JsonMapper json =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public String write(List<Part> parts) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", FORMAT);
    fields.put("rules", RuleWriter.parts(parts));
    return json.writeValueAsString(fields) + "\n";
  }

  /**
   * Reads what was written, as strictly as a segment.
   *
   * @param source how messages name where the text came from
   */
  public List<Part> read(String source, String text) throws ProblemException {
    StrictNode node = documents.json(source, text);
    node.requireFormat(FORMAT);
    node.allowOnly("format", "rules");
    return RuleReader.parts(node.someObjects("rules"), 1);
  }
}
