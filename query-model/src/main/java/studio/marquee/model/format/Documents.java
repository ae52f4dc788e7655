package studio.marquee.model.format;

import java.nio.charset.StandardCharsets;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Parses the text of one file into a tree, with limits on what a file may cost. */
final class Documents {
  private static final int LARGEST = 5_000_000;

  /** More than any segment may have, so that its reader can say where it goes too deep. */
  private static final int DEEPEST_JSON = 500;

  private static final int DEEPEST_YAML = 64;

  private final ObjectMapper json =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(limits(DEEPEST_JSON))
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final ObjectMapper yaml =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .streamReadConstraints(limits(DEEPEST_YAML))
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  StrictNode json(String file, String text) throws ProblemException {
    return parse(json, file, text);
  }

  StrictNode yaml(String file, String text) throws ProblemException {
    return parse(yaml, file, text);
  }

  Positions yamlPositions(String text) {
    try (JsonParser parser = yaml.createParser(text)) {
      return Positions.of(parser);
    }
  }

  Positions jsonPositions(String text) {
    try (JsonParser parser = json.createParser(text)) {
      return Positions.of(parser);
    }
  }

  private static StreamReadConstraints limits(int deepest) {
    return StreamReadConstraints.builder()
        .maxNestingDepth(deepest)
        .maxDocumentLength(LARGEST)
        .build();
  }

  private static StrictNode parse(ObjectMapper mapper, String file, String text)
      throws ProblemException {
    if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      throw new ProblemException(Problem.of(FormatProblem.TOO_LARGE, file, LARGEST / 1_000_000));
    }
    try {
      JsonNode node = mapper.readTree(text);
      return StrictNode.root(file, node);
    } catch (JacksonException unreadable) {
      var location = unreadable.getLocation();
      int line = location == null ? 1 : Math.max(1, location.getLineNr());
      throw new ProblemException(Problem.of(FormatProblem.UNREADABLE, file, line), unreadable);
    }
  }
}
