package studio.marquee.app.feature.builder;

import java.util.List;

/**
 * All audiences as somebody left them.
 *
 * @param open from left to right
 * @param shown which of them was on the table; nothing was when none was open
 * @param closed those that can be opened again, the newest first
 */
public record KeptDesk(List<KeptDraft> open, int shown, List<KeptDraft> closed) {
  public KeptDesk {
    open = List.copyOf(open);
    closed = List.copyOf(closed);
  }

  static KeptDesk of(KeptDraft only) {
    return new KeptDesk(List.of(only), 0, List.of());
  }
}
