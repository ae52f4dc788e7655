package studio.marquee.app.feature.builder.rule;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import studio.marquee.app.control.Words;
import studio.marquee.app.feature.builder.rule.phrase.Piece;

/** Words that cannot be changed. */
final class WordFragment implements Fragment {
  private final Label label;
  private final Class<? extends Piece> kind;

  private WordFragment(Class<? extends Piece> kind, String styleClass) {
    this.kind = kind;
    this.label = Words.paragraph("", styleClass);
  }

  static WordFragment said() {
    return new WordFragment(Piece.Said.class, "rule-said");
  }

  static WordFragment note() {
    return new WordFragment(Piece.Note.class, "rule-note");
  }

  static WordFragment title() {
    return new WordFragment(Piece.Title.class, "attribute-chip");
  }

  @Override
  public boolean show(Piece piece) {
    if (!kind.isInstance(piece)) {
      return false;
    }
    switch (piece) {
      case Piece.Said(var _, var text) -> label.setText(text);
      case Piece.Note(var _, var text) -> label.setText(text);
      case Piece.Title(var _, var text, var meaning) -> {
        label.setText(text);
        label.setTooltip(meaning.isBlank() ? null : new Tooltip(meaning));
      }
      case Piece.Choice _,
          Piece.Ticks _,
          Piece.Values _,
          Piece.Amount _,
          Piece.Typed _,
          Piece.Day _,
          Piece.Spread _,
          Piece.Switch _,
          Piece.Act _ -> {}
    }
    return true;
  }

  @Override
  public List<Node> nodes() {
    return List.of(label);
  }
}
