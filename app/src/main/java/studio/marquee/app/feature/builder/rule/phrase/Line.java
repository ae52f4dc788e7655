package studio.marquee.app.feature.builder.rule.phrase;

import java.util.List;

/**
 * One line of the sentence of a rule.
 *
 * @param depth how far it is indented
 */
public record Line(int depth, List<Piece> pieces) {
  public Line {
    pieces = List.copyOf(pieces);
  }
}
