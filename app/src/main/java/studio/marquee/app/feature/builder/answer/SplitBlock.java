package studio.marquee.app.feature.builder.answer;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.ShareBar;
import studio.marquee.app.control.SteadyBox;
import studio.marquee.app.control.Words;
import studio.marquee.app.text.Texts;
import studio.marquee.model.answer.SplitCounts;

/** How many people fall into which group when they are split by chance; a group can be kept. */
final class SplitBlock extends SteadyBox {
  private final Texts texts;
  private final Told told;
  private final AnswerViewModel model;

  SplitBlock(Texts texts, AnswerViewModel model) {
    this.texts = texts;
    this.told = new Told(texts);
    this.model = model;
    MenuButton choice = new MenuButton(texts.say("answer.split.choose"));
    choice.getStyleClass().add("breakdown-choice");
    choice.setId("split-choice");
    choice.setAccessibleText(texts.say("answer.split.chooseHow"));
    for (Splitting splitting : Splitting.values()) {
      MenuItem item = new MenuItem(name(splitting));
      item.setOnAction(
          _ -> model.askSplit(splitting.arms(number -> texts.say("answer.split.arm", number))));
      choice.getItems().add(item);
    }
    Block<SplitCounts> block =
        new Block<>(texts, texts.say("answer.split"), model.split(), this::show, choice);
    block.name("split");
    getChildren().add(block);
  }

  private String name(Splitting splitting) {
    return switch (splitting) {
      case HALVES -> texts.say("answer.split.halves");
      case THIRDS -> texts.say("answer.split.thirds");
      case QUARTERS -> texts.say("answer.split.quarters");
      case TENTH_ASIDE -> texts.say("answer.split.tenth");
    };
  }

  private Region show(SplitCounts counts) {
    GridPane grid = new GridPane(8, 6);
    grid.setId("arms");
    for (SplitCounts.Arm arm : counts.arms()) {
      row(grid, counts, arm);
    }
    return new VBox(8, grid, Words.paragraph(texts.say("answer.split.note"), "muted"));
  }

  private void row(GridPane grid, SplitCounts counts, SplitCounts.Arm arm) {
    Label name = Words.styled(arm.name());
    name.setMinWidth(Region.USE_PREF_SIZE);
    ShareBar bar = new ShareBar(12);
    bar.show(Told.length(arm.people(), counts.people()));
    String share = told.share(arm.people(), counts.people());
    bar.setAccessibleText(
        texts.say("answer.split.told", arm.name(), told.say(arm.people()), share));
    GridPane.setHgrow(bar, Priority.ALWAYS);
    Label people = Words.column(told.say(arm.people()));
    Label part = Words.column(share, "muted");
    Button keep = Icons.button(Feather.PLUS, texts.say("answer.split.keep", arm.name()));
    keep.setOnAction(_ -> model.charts().add(arm.rule()));
    grid.addRow(grid.getRowCount(), name, bar, people, part, keep);
  }
}
