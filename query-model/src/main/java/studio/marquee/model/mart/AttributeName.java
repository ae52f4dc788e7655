package studio.marquee.model.mart;

import java.util.Optional;
import java.util.regex.Pattern;

/** An attribute as files and people refer to it: the mart's name, a dot, the attribute's name. */
public record AttributeName(String mart, String attribute) {
  private static final Pattern PART = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  public AttributeName {
    if (!PART.matcher(mart).matches() || !PART.matcher(attribute).matches()) {
      throw new IllegalArgumentException("not an attribute's name: " + mart + "." + attribute);
    }
  }

  /** Empty when the text is not of the form {@code mart.attribute} in lower-case ASCII. */
  public static Optional<AttributeName> parse(String text) {
    int dot = text.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    String mart = text.substring(0, dot);
    String attribute = text.substring(dot + 1);
    boolean isName = PART.matcher(mart).matches() && PART.matcher(attribute).matches();
    return isName ? Optional.of(new AttributeName(mart, attribute)) : Optional.empty();
  }

  /** Whether the text may name a mart or an attribute. */
  public static boolean isPart(String text) {
    return PART.matcher(text).matches();
  }

  @Override
  public String toString() {
    return mart + "." + attribute;
  }
}
