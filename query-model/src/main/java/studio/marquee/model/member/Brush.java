package studio.marquee.model.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The groups of a chart that somebody has marked. */
public sealed interface Brush {
  /** From one group to the same or a later one, both included. */
  record Range(int first, int last) implements Brush {
    public Range {
      if (first < 0 || last < first) {
        throw new IllegalArgumentException("a brush runs from a group to the same or a later one");
      }
    }
  }

  /** One group or several, wherever they are. */
  record Some(Set<Integer> groups) implements Brush {
    public Some {
      groups = Set.copyOf(groups);
      if (groups.isEmpty() || groups.stream().anyMatch(group -> group < 0)) {
        throw new IllegalArgumentException("a brush marks at least one group");
      }
    }
  }

  /** The marked groups as ranges that do not touch each other, in their order. */
  default List<Range> ranges() {
    return switch (this) {
      case Range range -> List.of(range);
      case Some(var groups) -> ranges(groups);
    };
  }

  private static List<Range> ranges(Set<Integer> groups) {
    List<Range> ranges = new ArrayList<>();
    for (int group : new TreeSet<>(groups)) {
      boolean isNext = !ranges.isEmpty() && ranges.getLast().last() == group - 1;
      int first = isNext ? ranges.removeLast().first() : group;
      ranges.add(new Range(first, group));
    }
    return ranges;
  }

  default boolean marks(int group) {
    return switch (this) {
      case Range(int first, int last) -> first <= group && group <= last;
      case Some(var groups) -> groups.contains(group);
    };
  }

  /** The same groups when the first of them all has another number. */
  default Brush movedBy(int groups) {
    return switch (this) {
      case Range(int first, int last) -> new Range(first + groups, last + groups);
      case Some(var marked) ->
          new Some(Set.copyOf(marked.stream().map(group -> group + groups).toList()));
    };
  }
}
