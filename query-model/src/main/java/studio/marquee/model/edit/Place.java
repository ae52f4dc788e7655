package studio.marquee.model.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where something stands in a segment: the lane of those who are included, the lane of those who
 * are left out, or a part within.
 *
 * @param pointer into the segment's file, as a JSON pointer: {@code /rule}, {@code /rule/parts/0},
 *     {@code /exclude/1}
 */
public record Place(String pointer) {
  /** Places are made by the hundred at each change of a rule. */
  private static final Pattern WELL_FORMED =
      Pattern.compile("/rule(/parts/\\d+)*|/exclude(/\\d+(/parts/\\d+)*)?");

  public static final Place INCLUDE = new Place("/rule");
  public static final Place EXCLUDE = new Place("/exclude");

  /** In the order in which they are read. */
  public static final Comparator<Place> IN_ORDER =
      Comparator.comparing(Place::lane, Comparator.comparing(Place::isExclude))
          .thenComparing(Place::steps, Place::compareSteps);

  private static final String PARTS = "/parts/";

  public Place {
    if (!WELL_FORMED.matcher(pointer).matches()) {
      throw new IllegalArgumentException("no place of a rule: " + pointer);
    }
  }

  public boolean isLane() {
    return equals(INCLUDE) || equals(EXCLUDE);
  }

  public Place lane() {
    return pointer.startsWith(EXCLUDE.pointer) ? EXCLUDE : INCLUDE;
  }

  private boolean isExclude() {
    return equals(EXCLUDE);
  }

  /** The place of a part in the group or the lane that stands here. */
  public Place part(int index) {
    return new Place(pointer + (equals(EXCLUDE) ? "/" : PARTS) + index);
  }

  /** The group or the lane that this is a part of; a lane is a part of nothing. */
  public Optional<Place> group() {
    if (isLane()) {
      return Optional.empty();
    }
    String above = pointer.substring(0, pointer.lastIndexOf('/'));
    return Optional.of(
        new Place(
            above.endsWith("/parts")
                ? above.substring(0, above.length() - "/parts".length())
                : above));
  }

  /** Which part of its group it is. */
  public int index() {
    List<Integer> steps = steps();
    if (steps.isEmpty()) {
      throw new IllegalStateException("a lane is no part");
    }
    return steps.getLast();
  }

  /** Which part to go to in each group, from the lane down. */
  List<Integer> steps() {
    List<Integer> steps = new ArrayList<>();
    for (String word : pointer.split("/", -1)) {
      if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
        steps.add(Integer.valueOf(word));
      }
    }
    return steps;
  }

  /** How many groups it lies in, its lane not counted. */
  public int depth() {
    return Math.max(0, steps().size() - 1);
  }

  /** Whether it is the other place, or lies somewhere in what stands there. */
  public boolean isWithin(Place other) {
    return pointer.equals(other.pointer) || pointer.startsWith(other.pointer + "/");
  }

  private static int compareSteps(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int step = one.get(i).compareTo(other.get(i));
      if (step != 0) {
        return step;
      }
    }
    return Integer.compare(one.size(), other.size());
  }
}
