package studio.marquee.model.mart;

/**
 * One attribute of a mart, as its contract describes it.
 *
 * @param column the name of the column that holds it at the source and in the cache
 * @param isWhole for numbers: whether there is nothing behind the decimal point
 * @param unit what a number counts, for example EUR; blank when it counts nothing in particular
 * @param deprecated why it should no longer be used, and what to use instead; blank while it may be
 * @param terms how it is to be treated
 */
public record Attribute(
    AttributeName name,
    String title,
    String description,
    AttributeType type,
    String column,
    boolean isWhole,
    boolean isRequired,
    String unit,
    String deprecated,
    AttributeTerms terms) {
  /** An attribute that may be used, and of which nothing more was said. */
  public Attribute(
      AttributeName name,
      String title,
      String description,
      AttributeType type,
      String column,
      boolean isWhole,
      boolean isRequired,
      String unit) {
    this(
        name,
        title,
        description,
        type,
        column,
        isWhole,
        isRequired,
        unit,
        "",
        AttributeTerms.PLAIN);
  }
}
