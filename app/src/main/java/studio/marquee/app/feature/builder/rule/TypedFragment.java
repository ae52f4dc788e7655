package studio.marquee.app.feature.builder.rule;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import studio.marquee.app.feature.builder.rule.phrase.Piece;

/** A text that is typed where it stands. */
final class TypedFragment implements Fragment {
  private final NumberField field;
  private Piece.Typed typed;

  TypedFragment(Piece.Typed typed, BiConsumer<Piece.Typed, String> type) {
    this.typed = typed;
    this.field = new NumberField(text -> type.accept(this.typed, text));
  }

  @Override
  public boolean show(Piece piece) {
    if (!(piece instanceof Piece.Typed next)) {
      return false;
    }
    typed = next;
    field.setId(next.key());
    field.setAccessibleText(next.name());
    field.show(next.text());
    return true;
  }

  @Override
  public List<Node> nodes() {
    return List.of(field);
  }
}
