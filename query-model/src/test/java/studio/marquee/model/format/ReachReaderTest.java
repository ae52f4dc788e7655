package studio.marquee.model.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.marquee.model.answer.ReachChannel;
import studio.marquee.model.segment.RelatedRule;

class ReachReaderTest {
  private static final String ONE =
      """
      format: marquee.reach/1
      channels:
        - name: post
          title: Post
          has: { kind: everyone }
          consented: { kind: everyone }
      """;

  private final ReachReader reader = new ReachReader();

  @Test
  void readsTheExampleOfTheDocument() throws Exception {
    String text = Files.readString(Path.of("../docs/questions.md"));
    int start = text.indexOf("```yaml\n") + 8;
    List<ReachChannel> channels =
        reader.read("reach.yaml", text.substring(start, text.indexOf("```", start)));
    assertThat(channels)
        .singleElement()
        .returns("text_message", ReachChannel::name)
        .satisfies(channel -> assertThat(channel.consented()).isInstanceOf(RelatedRule.class));
  }

  @Test
  void refusesWhatIsNotKnown() {
    refused(ONE.replace("reach/1", "reach/2"));
    refused(ONE.replace("title: Post", "titel: Post"));
    refused(ONE.replace("    consented: { kind: everyone }\n", ""));
    refused(ONE.replace("name: post", "name: Post it"));
    refused(ONE + ONE.substring(ONE.indexOf("  - name")));
    refused(ONE.replace("{ kind: everyone }", "{ kind: nobody }"));
    refused(ONE + "    suppressed: []\n");
  }

  private void refused(String yaml) {
    assertThatThrownBy(() -> reader.read("reach.yaml", yaml)).hasMessageContaining("reach.yaml");
  }
}
