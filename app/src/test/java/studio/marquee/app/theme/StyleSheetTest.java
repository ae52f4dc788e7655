package studio.marquee.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class StyleSheetTest {
  @Test
  void textsAndWhatHoldsThemGrow() {
    assertThat(StyleSheet.grown(".a { -fx-font-size: 13px; -fx-min-width: 42px; }", 1.5))
        .isEqualTo(".a { -fx-font-size: 19.5px; -fx-min-width: 63px; }");
    assertThat(StyleSheet.grown(".a { -fx-icon-size: 15px; }\n.b { -fx-font-size: 12px; }", 1.25))
        .isEqualTo(".a { -fx-icon-size: 18.75px; }\n.b { -fx-font-size: 15px; }");
  }

  @Test
  void distancesAndLinesStay() {
    String sheet =
        ".a { -fx-padding: 2px 4px 2px 4px; -fx-border-width: 1px; -fx-spacing: 8px;"
            + " -fx-background-insets: 0, 2px; }";
    assertThat(StyleSheet.grown(sheet, 1.5)).isEqualTo(sheet);
  }

  @Test
  void theUsualSizeIsTheSheetItself() {
    assertThat(StyleSheet.address(1)).endsWith("marquee.css");
    assertThat(StyleSheet.address(1.25)).startsWith("data:");
  }
}
