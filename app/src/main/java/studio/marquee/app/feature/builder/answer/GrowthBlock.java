package studio.marquee.app.feature.builder.answer;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.ShareBar;
import studio.marquee.app.control.SteadyBox;
import studio.marquee.app.control.Words;
import studio.marquee.app.text.Texts;
import studio.marquee.model.answer.Growth;
import studio.marquee.model.answer.Growth.Cause;
import studio.marquee.model.answer.Headcount;

/** Who came since the data before and who left, and what was the cause of it. */
final class GrowthBlock extends SteadyBox {
  private final Texts texts;
  private final Told told;

  GrowthBlock(Texts texts, AnswerViewModel model) {
    this.texts = texts;
    this.told = new Told(texts);
    Button ask = new Button(texts.say("answer.growth.ask"), Icons.of(Feather.TRENDING_UP));
    ask.setId("ask-growth");
    ask.getStyleClass().add("small");
    ask.setOnAction(_ -> model.askGrowth());
    Block<Optional<Growth>> block =
        new Block<>(texts, texts.say("answer.growth"), model.growth(), this::show, ask);
    block.name("growth");
    getChildren().add(block);
  }

  private Region show(Optional<Growth> growth) {
    return growth
        .map(this::causes)
        .orElseGet(() -> Words.paragraph(texts.say("answer.growth.none"), "muted"));
  }

  private Region causes(Growth growth) {
    Label head =
        Words.paragraph(
            texts.say(
                "answer.growth.head",
                texts.moment(growth.then()),
                told.say(growth.before()),
                told.say(growth.after())));
    GridPane grid = new GridPane(8, 6);
    grid.setId("causes");
    long most = most(growth);
    for (Cause cause : Growth.CAUSES) {
      row(grid, words(cause), growth.entered(cause), growth.left(cause), most);
    }
    return new VBox(10, head, grid);
  }

  private static long most(Growth growth) {
    return Growth.CAUSES.stream()
        .flatMap(cause -> Stream.of(growth.entered(cause), growth.left(cause)))
        .mapToLong(people -> people.known().orElse(0))
        .max()
        .orElse(0);
  }

  private void row(GridPane grid, String cause, Headcount entered, Headcount left, long most) {
    Label name = Words.styled(cause, "growth-name");
    Headcount whole = new Headcount.Exactly(most);
    grid.addRow(
        grid.getRowCount(),
        name,
        side("answer.growth.entered", "growth-entered", cause, entered, whole),
        side("answer.growth.left", "growth-left", cause, left, whole));
  }

  private HBox side(
      String key, String styleClass, String cause, Headcount people, Headcount whole) {
    ShareBar bar = new ShareBar(10);
    bar.getStyleClass().add(styleClass);
    bar.show(Told.length(people, whole));
    String said = texts.say(key, cause, told.say(people));
    bar.setAccessibleText(said);
    Tooltip.install(bar, new Tooltip(said));
    HBox.setHgrow(bar, Priority.ALWAYS);
    String sign = styleClass.equals("growth-entered") ? "+" : "−";
    String number = people.known().orElse(1) == 0 ? "0" : sign + told.say(people);
    Label label = Words.column(number);
    HBox side = new HBox(6, bar, label);
    side.setAlignment(Pos.CENTER_LEFT);
    GridPane.setHgrow(side, Priority.ALWAYS);
    return side;
  }

  private String words(Cause cause) {
    return switch (cause) {
      case RULE_CHANGED -> texts.say("answer.growth.rule");
      case WINDOW_ROLLED -> texts.say("answer.growth.window");
      case DATA_CHANGED -> texts.say("answer.growth.data");
    };
  }
}
