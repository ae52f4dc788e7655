package studio.marquee.connect.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The data contracts of a workspace, as they were written. */
final class Contracts {
  private Contracts() {}

  static List<JsonNode> of(Path workspace) throws IOException {
    List<JsonNode> contracts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(workspace.resolve("contracts"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        contracts.add(new YAMLMapper().readTree(Files.readString(file)));
      }
    }
    assertThat(contracts).hasSize(Written.TABLES.size());
    return contracts;
  }

  /** The value of a custom property, or nothing. */
  static String custom(JsonNode node, String name) {
    for (JsonNode property : node.path("customProperties")) {
      if (property.path("property").asString().equals(name)) {
        return property.path("value").asString();
      }
    }
    return "";
  }
}
