package studio.marquee.app.feature.builder.rule;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import studio.marquee.app.feature.builder.rule.phrase.Piece;
import studio.marquee.app.feature.builder.rule.phrase.RuleSentenceViewModel;
import studio.marquee.app.text.Texts;

/** A number that is typed where it stands. */
final class AmountFragment implements Fragment {
  private final Texts texts;
  private final NumberField field;
  private Piece.Amount amount;

  AmountFragment(Texts texts, Piece.Amount amount, RuleSentenceViewModel model) {
    this.texts = texts;
    this.amount = amount;
    this.field = new NumberField(typed -> model.type(this.amount, typed));
    field.addEventHandler(
        KeyEvent.KEY_PRESSED,
        press -> {
          if (press.getCode() == KeyCode.UP) {
            model.step(this.amount, 1);
            press.consume();
          } else if (press.getCode() == KeyCode.DOWN) {
            model.step(this.amount, -1);
            press.consume();
          }
        });
  }

  @Override
  public boolean show(Piece piece) {
    if (!(piece instanceof Piece.Amount next)) {
      return false;
    }
    amount = next;
    field.setId(next.key());
    field.setAccessibleText(next.name());
    field.show(texts.number(next.value()));
    return true;
  }

  @Override
  public List<Node> nodes() {
    return List.of(field);
  }
}
