package studio.marquee.app.feature.builder.rule;

import java.math.BigDecimal;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.feature.builder.rule.phrase.Piece;
import studio.marquee.app.feature.builder.rule.phrase.RuleSentenceViewModel;
import studio.marquee.app.text.Texts;

/** A number that is typed where it stands. */
final class AmountFragment implements Fragment {
  private final Texts texts;
  private final NumberField field;
  private final ContextMenu menu = new ContextMenu();
  private final StackPane opener = new StackPane(Icons.of(Feather.CHEVRON_DOWN));
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
    // The keyboard types, so only the mouse needs a list; it is no stop on the way of the tab key.
    opener.getStyleClass().add("usual-opener");
    opener.setAccessibleRole(AccessibleRole.BUTTON);
    opener.setAccessibleText(texts.say("rule.name.usual"));
    opener.setCursor(Cursor.HAND);
    opener.setOnMouseClicked(_ -> open());
  }

  private void open() {
    menu.getItems().setAll(amount.usual().stream().map(this::item).toList());
    menu.show(field, Side.BOTTOM, 0, 2);
  }

  private MenuItem item(BigDecimal number) {
    MenuItem item = new MenuItem(texts.number(number));
    item.setOnAction(_ -> amount.change().accept(number));
    return item;
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
    field.setRight(next.usual().isEmpty() ? null : opener);
    return true;
  }

  @Override
  public List<Node> nodes() {
    return List.of(field);
  }

  @Override
  public void close() {
    menu.hide();
  }
}
