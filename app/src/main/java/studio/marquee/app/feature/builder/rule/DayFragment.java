package studio.marquee.app.feature.builder.rule;

import atlantafx.base.controls.Calendar;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import studio.marquee.app.control.Flyout;
import studio.marquee.app.feature.builder.rule.phrase.Piece;
import studio.marquee.app.text.Texts;

/** A day, chosen from a calendar. */
final class DayFragment implements Fragment {
  private final Texts texts;
  private final Button button = new Button();
  private Piece.Day day;
  private Optional<Flyout> flyout = Optional.empty();

  DayFragment(Texts texts, Piece.Day day) {
    this.texts = texts;
    this.day = day;
    button.setOnAction(_ -> open());
    Looks.apply(button, Piece.Look.VALUE);
  }

  @Override
  public boolean show(Piece piece) {
    if (!(piece instanceof Piece.Day next)) {
      return false;
    }
    day = next;
    button.setId(next.key());
    button.setText(next.text());
    button.setAccessibleText(texts.say("rule.spoken", next.name(), next.text()));
    return true;
  }

  private void open() {
    Calendar calendar = new Calendar(day.day());
    calendar.setAccessibleText(day.name());
    StackPane content = new StackPane(calendar);
    content.getStyleClass().add("day-choice");
    Flyout opened = new Flyout(content);
    flyout = Optional.of(opened);
    calendar
        .valueProperty()
        .subscribe((_, chosen) -> {
          opened.close();
          day.change().accept(chosen);
        });
    opened.below(button, calendar);
    name(calendar, ".back-button", texts.say("rule.calendar.back"));
    name(calendar, ".forward-button", texts.say("rule.calendar.forward"));
  }

  /**
   * The calendar draws arrows and says nothing of them. Page up and down do the same, and the tab
   * key never gets there.
   */
  private static void name(Calendar calendar, String selector, String text) {
    calendar.applyCss();
    calendar
        .lookupAll(selector)
        .forEach(button -> {
          button.setAccessibleText(text);
          button.setFocusTraversable(false);
        });
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
