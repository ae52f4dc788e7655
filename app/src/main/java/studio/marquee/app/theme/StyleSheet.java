package studio.marquee.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Our own style sheet with texts of any size. Texts grow, and icons and whatever holds a text with
 * them; distances and lines stay, so that larger texts get the room. It is done here because an
 * icon has no size in proportion to the text beside it.
 */
final class StyleSheet {
  private static final String FILE = "marquee.css";
  private static final Pattern GROWING =
      Pattern.compile(
          "-fx-(?:font-size|icon-size|fixed-cell-size|cell-size|tab-max-width|line-spacing"
              + "|(?:min|pref|max)-(?:width|height)|(?:background|border)-radius):[^;]+;");
  private static final Pattern LENGTH = Pattern.compile("(\\d+(?:\\.\\d+)?)px");
  private static final int DECIMALS = 2;

  private StyleSheet() {}

  /** Where the toolkit finds it. */
  static String address(double factor) {
    URL file = Objects.requireNonNull(StyleSheet.class.getResource(FILE));
    if (factor == 1) {
      return file.toExternalForm();
    }
    try (InputStream sheet = file.openStream()) {
      String text = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
      byte[] grown = grown(text, factor).getBytes(StandardCharsets.UTF_8);
      return "data:text/css;charset=UTF-8;base64," + Base64.getEncoder().encodeToString(grown);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String grown(String sheet, double factor) {
    return GROWING
        .matcher(sheet)
        .replaceAll(declaration ->
            LENGTH
                .matcher(declaration.group())
                .replaceAll(length -> times(length.group(1), factor) + "px"));
  }

  private static String times(String length, double factor) {
    return new BigDecimal(length)
        .multiply(BigDecimal.valueOf(factor))
        .setScale(DECIMALS, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
