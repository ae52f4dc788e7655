package studio.marquee.app.feature.builder.rule;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import studio.marquee.app.feature.builder.rule.phrase.Piece;

/** What is either so or not. */
final class SwitchFragment implements Fragment {
  private final ToggleButton button = new ToggleButton();

  SwitchFragment() {
    button.getStyleClass().add("rule-switch");
  }

  @Override
  public boolean show(Piece piece) {
    if (!(piece instanceof Piece.Switch next)) {
      return false;
    }
    button.setId(next.key());
    button.setText(next.text());
    button.setSelected(next.isOn());
    button.setAccessibleText(next.name());
    button.setTooltip(new Tooltip(next.name()));
    button.setOnAction(_ -> next.flip().run());
    return true;
  }

  @Override
  public boolean isTied() {
    return true;
  }

  @Override
  public List<Node> nodes() {
    return List.of(button);
  }
}
