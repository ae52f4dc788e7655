package studio.marquee.model.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PositionsTest {
  private static final String YAML =
      """
      # A comment.
      id: shop
      schema:
        - name: people
          properties:
            - name: country
              customProperties: [{ property: one }, { property: two }]
          quality: >-
            folded
            text
      last: yes
      """;

  @Test
  void findsTheLineOfEachPlaceOfYaml() {
    Positions positions = Positions.ofYaml(YAML);
    assertThat(positions.at("/id")).isEqualTo(new TextPosition(2, 1));
    assertThat(positions.at("/schema/0")).isEqualTo(new TextPosition(4, 5));
    assertThat(positions.at("/schema/0/properties/0/name")).isEqualTo(new TextPosition(6, 9));
    assertThat(positions.at("/schema/0/properties/0/customProperties/1"))
        .isEqualTo(new TextPosition(7, 47));
    assertThat(positions.at("/last")).isEqualTo(new TextPosition(11, 1));
  }

  @Test
  void findsTheNearestPlaceAround() {
    Positions positions = Positions.ofYaml(YAML);
    assertThat(positions.at("/schema/0/properties/0/description"))
        .isEqualTo(positions.at("/schema/0/properties/0"));
    assertThat(positions.at("/nothing/there")).isEqualTo(positions.at(""));
    assertThat(Positions.ofYaml("").at("/a")).isEqualTo(TextPosition.START);
  }

  @Test
  void knowsWhatStandsBeforeTheFirstMistake() {
    assertThat(Positions.ofYaml("one: 1\ntwo: 2\n  three: [").at("/one"))
        .isEqualTo(TextPosition.START);
  }

  @Test
  void findsTheLineOfEachPlaceOfJson() {
    Positions positions = Positions.ofJson("{\n  \"rule\": {\n    \"parts\": [\n      {}, {}\n");
    assertThat(positions.at("/rule/parts")).isEqualTo(new TextPosition(3, 5));
    assertThat(positions.at("/rule/parts/1")).isEqualTo(new TextPosition(4, 11));
  }
}
