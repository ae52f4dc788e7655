package studio.marquee.app.feature.builder.rule;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Flyout;
import studio.marquee.app.control.Icons;
import studio.marquee.app.feature.builder.rule.phrase.Piece;
import studio.marquee.app.text.Texts;

/** A range, set by a slider over how the numbers spread. */
final class SpreadFragment implements Fragment {
  private final Texts texts;
  private final Button button;
  private Piece.Spread spread;
  private Optional<SpreadSlider> slider = Optional.empty();
  private Optional<Flyout> flyout = Optional.empty();

  SpreadFragment(Texts texts, Piece.Spread spread) {
    this.texts = texts;
    this.spread = spread;
    this.button = Icons.button(Feather.SLIDERS, spread.name());
    button.setOnAction(_ -> open());
  }

  @Override
  public boolean show(Piece piece) {
    if (!(piece instanceof Piece.Spread next)) {
      return false;
    }
    spread = next;
    button.setId(next.key());
    slider.ifPresent(shown -> shown.show(next));
    return true;
  }

  private void open() {
    SpreadSlider shown = new SpreadSlider(texts, spread);
    Flyout opened = new Flyout(shown);
    slider = Optional.of(shown);
    flyout = Optional.of(opened);
    opened.below(button, shown.first());
  }

  @Override
  public boolean isTied() {
    return true;
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
