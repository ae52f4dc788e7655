package studio.marquee.model.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FormatDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "segment-format.md");

  private final SegmentReader reader = new SegmentReader();
  private final SegmentWriter writer = new SegmentWriter();

  @Test
  void everyExampleIsReadAndWrittenAsItStandsThere() throws Exception {
    assertThat(examples()).hasSize(19);
    for (String example : examples()) {
      assertThat(writer.write(reader.read("example", example))).isEqualTo(example);
    }
  }

  @Test
  void everySpellingHasAnExample() throws Exception {
    String all = String.join("", examples());
    for (Spelling<?> spelling : Spellings.ALL) {
      assertThat(all).contains("\"test\": \"" + spelling.phrase() + "\"");
      assertThat(spelling.fields()).allMatch(field -> all.contains("\"" + field + "\": "));
    }
  }

  @Test
  void everyKindHasAnExample() throws Exception {
    Kinds shown = new Kinds();
    for (String example : examples()) {
      shown.add(reader.read("example", example));
    }
    assertThat(Kinds.ALL).hasSizeGreaterThan(100);
    assertThat(shown.missing()).isEmpty();
  }

  @Test
  void everyExampleOfTraitsIsRead() throws Exception {
    assertThat(examples("yaml")).hasSize(1);
    assertThat(new TraitsReader().read("traits.yaml", examples("yaml").getFirst()))
        .extracting(trait -> trait.name().toString())
        .containsExactly("people.orders_90d", "people.basket_value");
  }

  private static List<String> examples() throws IOException {
    return examples("json");
  }

  private static List<String> examples(String language) throws IOException {
    return Pattern.compile("```" + language + "\n(.*?)```\n", Pattern.DOTALL)
        .matcher(Files.readString(DOCUMENT))
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }
}
