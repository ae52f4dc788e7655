package studio.marquee.model.segment;

import java.util.List;

/** One of these, each named by its key. */
public record KeysRule(List<String> keys) implements Rule {
  public KeysRule {
    keys = Checks.some(keys);
  }
}
