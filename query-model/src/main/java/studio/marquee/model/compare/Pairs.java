package studio.marquee.model.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which of some neighbours before are which of those after. First come those that are equal, then
 * those that ask the same under other marks, then those that ask nearly the same of the same
 * attribute, last those that share no more than what they are about; within each, the first before
 * is the first after.
 */
final class Pairs {
  private static final List<Function<Node, Object>> CLOSEST_FIRST =
      List.of(Node::part, node -> node.part().rule(), Node::likeness);

  private final List<Node> before;
  private final List<Node> after;
  private final Map<Integer, Integer> beforeByAfter = new TreeMap<>();
  private final Set<Integer> pairedBefore = new HashSet<>();

  Pairs(List<Node> before, List<Node> after) {
    this.before = before;
    this.after = after;
    CLOSEST_FIRST.forEach(key -> pairBy(node -> List.of(key.apply(node))));
    pairBy(Node::subjects);
  }

  record Pair(Node before, Node after, boolean isMoved) {}

  /** In the order after. As few as possible count as moved. */
  List<Pair> pairs() {
    Set<Integer> staying = longestRising(List.copyOf(beforeByAfter.values()));
    List<Pair> pairs = new ArrayList<>();
    beforeByAfter.forEach((to, from) ->
        pairs.add(new Pair(before.get(from), after.get(to), !staying.contains(from))));
    return pairs;
  }

  List<Node> lost() {
    List<Node> lost = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      if (!pairedBefore.contains(i)) {
        lost.add(before.get(i));
      }
    }
    return lost;
  }

  List<Node> gained() {
    List<Node> gained = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      if (!beforeByAfter.containsKey(i)) {
        gained.add(after.get(i));
      }
    }
    return gained;
  }

  private void pairBy(Function<Node, List<Object>> keys) {
    Map<Object, Deque<Integer>> free = new HashMap<>();
    for (int i = 0; i < before.size(); i++) {
      if (!pairedBefore.contains(i)) {
        for (Object key : keys.apply(before.get(i))) {
          free.computeIfAbsent(key, _ -> new ArrayDeque<>()).add(i);
        }
      }
    }
    for (int i = 0; i < after.size(); i++) {
      if (!beforeByAfter.containsKey(i)) {
        pair(i, keys.apply(after.get(i)), free);
      }
    }
  }

  private void pair(int to, List<Object> keys, Map<Object, Deque<Integer>> free) {
    for (Object key : keys) {
      Deque<Integer> same = free.getOrDefault(key, new ArrayDeque<>());
      while (!same.isEmpty()) {
        int from = same.remove();
        if (pairedBefore.add(from)) {
          beforeByAfter.put(to, from);
          return;
        }
      }
    }
  }

  /**
   * The longest choice of numbers that rise from left to right: {@code ends[k]} is where the choice
   * of k + 1 numbers with the smallest last one ends, {@code earlier[i]} what comes before i in it.
   */
  private static Set<Integer> longestRising(List<Integer> numbers) {
    int[] ends = new int[numbers.size()];
    int[] earlier = new int[numbers.size()];
    int[] tails = new int[numbers.size()];
    int length = 0;
    for (int i = 0; i < numbers.size(); i++) {
      int found = Arrays.binarySearch(tails, 0, length, numbers.get(i));
      int at = found < 0 ? -found - 1 : found;
      tails[at] = numbers.get(i);
      ends[at] = i;
      earlier[i] = at == 0 ? -1 : ends[at - 1];
      length = Math.max(length, at + 1);
    }
    Set<Integer> rising = new HashSet<>();
    for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = earlier[i]) {
      rising.add(numbers.get(i));
    }
    return rising;
  }
}
