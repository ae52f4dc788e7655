package studio.marquee.app.feature.builder.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import studio.marquee.app.feature.builder.palette.Found.Span;

/** Which parts of a title have what was typed. */
final class Bold {
  private Bold() {}

  /** In order, and apart from each other. */
  static List<Span> of(List<String> terms, String folded) {
    List<Span> spans = new ArrayList<>();
    for (String term : terms) {
      int at = Closeness.place(term, folded);
      if (at >= 0) {
        spans.add(new Span(at, Math.min(folded.length(), at + term.length())));
      }
    }
    spans.sort(Comparator.comparingInt(Span::from));
    List<Span> apart = new ArrayList<>();
    for (Span span : spans) {
      boolean touches = !apart.isEmpty() && span.from() <= apart.getLast().to();
      if (touches) {
        Span before = apart.removeLast();
        apart.add(new Span(before.from(), Math.max(before.to(), span.to())));
      } else {
        apart.add(span);
      }
    }
    return apart;
  }
}
