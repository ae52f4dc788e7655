package studio.marquee.model.change;

import java.util.Comparator;
import java.util.Locale;

/**
 * One thing that is not as it was.
 *
 * @param attribute blank when it is about the mart
 * @param before what the contract said; blank for nothing, or where it would be too long to tell
 * @param after what it says now, likewise
 */
public record Change(ChangeKind kind, String mart, String attribute, String before, String after) {
  /** From compatible to breaking. */
  public static final Comparator<Change> BY_WEIGHT =
      Comparator.comparing(change -> change.kind().weight());

  /** The mart or the attribute, as rules name it. */
  public String subject() {
    return attribute.isEmpty() ? mart : mart + "." + attribute;
  }

  /** How scripts and settings call it. */
  public String name() {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
