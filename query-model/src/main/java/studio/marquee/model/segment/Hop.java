package studio.marquee.model.segment;

/**
 * One step from rows of a mart to the rows of another that are related to them.
 *
 * @param mart the mart that is stepped to
 * @param by the attribute that declares the relation, in whichever of the two marts it is; blank
 *     when there is only one relation between them
 */
public record Hop(String mart, String by) {
  public static Hop to(String mart) {
    return new Hop(mart, "");
  }
}
