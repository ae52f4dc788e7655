package studio.marquee.app.feature.builder.rule.phrase;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tests that were chosen and still wait for their first value. Until it comes the rule stays as it
 * is, since a test without a value means nothing.
 */
final class Drafts {
  private final Map<String, String> kinds = new HashMap<>();
  private final Runnable onBegin;

  Drafts(Runnable onBegin) {
    this.onBegin = onBegin;
  }

  void begin(String key, Enum<?> kind) {
    kinds.put(key, kind.name());
    onBegin.run();
  }

  <E extends Enum<E>> Optional<E> at(String key, Class<E> type) {
    return Optional.ofNullable(kinds.get(key))
        .flatMap(name ->
            java.util.Arrays.stream(type.getEnumConstants())
                .filter(kind -> kind.name().equals(name))
                .findFirst());
  }

  boolean isEmpty() {
    return kinds.isEmpty();
  }

  void forget() {
    kinds.clear();
  }
}
