package studio.marquee.app.feature.builder.rule;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.feature.builder.rule.phrase.Piece;

/** Something to do. */
final class ActFragment implements Fragment {
  private final Button button = new Button();

  @Override
  public boolean show(Piece piece) {
    if (!(piece instanceof Piece.Act act)) {
      return false;
    }
    boolean isAdding = act.sign() == Piece.Sign.ADD;
    button.setId(act.key());
    button.setGraphic(Icons.of(icon(act.sign())));
    button.setText(isAdding ? act.name() : "");
    button.setAccessibleText(act.name());
    button.setTooltip(isAdding ? null : new Tooltip(act.name()));
    button.getStyleClass().removeAll("add-choice", "icon-button");
    button.getStyleClass().add(isAdding ? "add-choice" : "icon-button");
    button.setOnAction(_ -> act.act().run());
    return true;
  }

  private static Feather icon(Piece.Sign sign) {
    return switch (sign) {
      case ADD -> Feather.PLUS;
      case REMOVE -> Feather.X;
      case UP -> Feather.ARROW_UP;
      case DOWN -> Feather.ARROW_DOWN;
    };
  }

  @Override
  public List<Node> nodes() {
    return List.of(button);
  }
}
