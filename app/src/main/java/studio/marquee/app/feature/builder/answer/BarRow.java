package studio.marquee.app.feature.builder.answer;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import studio.marquee.app.control.ShareBar;
import studio.marquee.app.control.Words;

/** A name, a bar and a number beside each other, which stay when they have something new to say. */
final class BarRow {
  private static final double HEIGHT = 12;

  private final Label name = new Label();
  private final ShareBar bar = new ShareBar(HEIGHT);
  private final Label number = Words.column("");

  /**
   * Makes a row that says nothing yet.
   *
   * @param names the style of the names, which says how wide they are in all rows
   */
  BarRow(String names) {
    name.getStyleClass().add(names);
    GridPane.setHgrow(bar, Priority.ALWAYS);
  }

  void show(String title, String people, double share, double before) {
    name.setText(title);
    number.setText(people);
    bar.show(share, before);
  }

  Label name() {
    return name;
  }

  ShareBar bar() {
    return bar;
  }

  List<Node> nodes() {
    return List.of(name, bar, number);
  }
}
