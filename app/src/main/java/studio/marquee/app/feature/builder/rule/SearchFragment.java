package studio.marquee.app.feature.builder.rule;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Flyout;
import studio.marquee.app.control.Icons;
import studio.marquee.app.feature.builder.rule.phrase.Option;
import studio.marquee.app.feature.builder.rule.phrase.OptionListViewModel;
import studio.marquee.app.feature.builder.rule.phrase.Piece;
import studio.marquee.app.text.Texts;

/** One of many, chosen from a list that can be searched. */
final class SearchFragment implements Fragment {
  private final Texts texts;
  private final Button button = new Button();
  private List<Option> options = List.of();
  private Optional<Flyout> flyout = Optional.empty();

  SearchFragment(Texts texts) {
    this.texts = texts;
    button.setOnAction(_ -> open());
  }

  @Override
  public boolean show(Piece piece) {
    if (!(piece instanceof Piece.Choice choice) || !choice.isLong()) {
      return false;
    }
    boolean isAdding = choice.look() == Piece.Look.ADD;
    button.setId(choice.key());
    button.setText(choice.now());
    button.setGraphic(Icons.of(isAdding ? Feather.PLUS : Feather.CHEVRON_DOWN));
    button.setContentDisplay(isAdding ? ContentDisplay.LEFT : ContentDisplay.RIGHT);
    button.setAccessibleText(texts.say("rule.spoken", choice.name(), choice.now()));
    Looks.apply(button, choice.look());
    options = choice.options();
    return true;
  }

  private void open() {
    OptionListViewModel model = new OptionListViewModel(texts.locale(), options);
    OptionListView list = new OptionListView(texts, model, this::choose);
    Flyout opened = new Flyout(list);
    flyout = Optional.of(opened);
    opened.below(button, list.first());
  }

  private void choose(Option option) {
    flyout.ifPresent(Flyout::close);
    option.choose().run();
  }

  @Override
  public List<Node> nodes() {
    return List.of(button);
  }

  @Override
  public void close() {
    flyout.ifPresent(Flyout::hide);
  }
}
