package studio.marquee.connect.index;

import java.util.List;
import java.util.Optional;

/**
 * What one file says of what people did. In the first one that counts these are all people. A later
 * one says all over again what those did for whom anything has changed.
 *
 * @param people how many of them there are
 * @param numbers where their rows among all people lie; none where all of them are there
 */
record BehaviourLayer(
    RowsPart.Kind kind, int people, List<Integer> numbers, List<BehaviourPart> parts) {
  BehaviourLayer {
    numbers = List.copyOf(numbers);
    parts = List.copyOf(parts);
  }

  Optional<BehaviourPart> part(String mart) {
    return parts.stream().filter(part -> part.mart().equals(mart)).findFirst();
  }
}
