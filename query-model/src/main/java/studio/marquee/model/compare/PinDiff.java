package studio.marquee.model.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import studio.marquee.model.segment.Pin;

/** What changed from some pins to others; each is known by its key. */
final class PinDiff {
  private PinDiff() {}

  static List<Change> between(List<Pin> before, List<Pin> after) {
    Map<String, Integer> was = places(before);
    Map<String, Integer> is = places(after);
    List<Change> changes = new ArrayList<>();
    was.forEach((key, at) -> {
      if (!is.containsKey(key)) {
        changes.add(new Change.Unpinned(path(at), before.get(at)));
      }
    });
    is.forEach((key, at) -> {
      Pin pin = after.get(at);
      Integer from = was.get(key);
      if (from == null) {
        changes.add(new Change.Pinned(path(at), pin));
      } else if (!before.get(from).equals(pin)) {
        changes.add(new Change.Repinned(path(from), path(at), before.get(from), pin));
      }
    });
    if (!inBoth(was.keySet(), is.keySet()).equals(inBoth(is.keySet(), was.keySet()))) {
      changes.add(new Change.PinsReordered());
    }
    return changes;
  }

  /** In the order of the first. */
  private static List<String> inBoth(Set<String> keys, Set<String> others) {
    return keys.stream().filter(others::contains).toList();
  }

  private static Map<String, Integer> places(List<Pin> pins) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < pins.size(); i++) {
      places.put(pins.get(i).key(), i);
    }
    return places;
  }

  private static String path(int at) {
    return "/pins/" + at;
  }
}
