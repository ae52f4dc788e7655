package studio.marquee.app.feature.builder.rule;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import studio.marquee.app.feature.builder.rule.phrase.Option;
import studio.marquee.app.feature.builder.rule.phrase.Piece;
import studio.marquee.app.text.Texts;

/** One of a few, chosen from a menu. */
final class MenuFragment implements Fragment {
  private final Texts texts;
  private final MenuButton button = new MenuButton();

  MenuFragment(Texts texts) {
    this.texts = texts;
    button.getStyleClass().add("rule-menu");
  }

  @Override
  public boolean show(Piece piece) {
    if (!(piece instanceof Piece.Choice choice) || choice.isLong()) {
      return false;
    }
    button.setId(choice.key());
    button.setText(choice.now());
    button.setAccessibleText(texts.say("rule.spoken", choice.name(), choice.now()));
    Looks.apply(button, choice.look());
    button.getItems().setAll(choice.options().stream().map(MenuFragment::item).toList());
    return true;
  }

  private static RadioMenuItem item(Option option) {
    RadioMenuItem item = new RadioMenuItem(option.text());
    item.setSelected(option.isNow());
    item.setOnAction(_ -> option.choose().run());
    return item;
  }

  @Override
  public List<Node> nodes() {
    return List.of(button);
  }
}
