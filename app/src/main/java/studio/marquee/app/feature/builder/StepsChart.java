package studio.marquee.app.feature.builder;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import studio.marquee.app.control.ShareBar;
import studio.marquee.app.control.Words;
import studio.marquee.app.feature.builder.item.ProfileShelf;
import studio.marquee.app.job.CountState;
import studio.marquee.app.text.Texts;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Attribute;

/** How the number came about: everyone, those of whom it is known, those whom the rule leaves. */
final class StepsChart extends VBox {
  private static final double NAMES = 112;

  private final Texts texts;
  private final Catalogue catalogue;
  private final BuilderViewModel model;
  private final ProfileShelf shelf;
  private final GridPane grid = new GridPane(10, 8);

  StepsChart(Texts texts, Catalogue catalogue, BuilderViewModel model, ProfileShelf shelf) {
    this.texts = texts;
    this.catalogue = catalogue;
    this.model = model;
    this.shelf = shelf;
    getStyleClass().add("answer-part");
    getChildren().addAll(Words.section(texts.say("answer.steps")), grid);
    model.countProperty().subscribe(this::fill);
    shelf.onArrival(this::fill);
  }

  private void fill() {
    grid.getChildren().clear();
    CountState state = model.countProperty().get();
    var rule = model.rule();
    if (rule.isEmpty() || state.number().isEmpty()) {
      row(texts.say("answer.everyone"), shelf.people(), shelf.people());
      state
          .number()
          .ifPresent(
              counted -> row(texts.say("answer.audience"), counted.people(), shelf.people()));
      return;
    }
    int left = state.number().get().people();
    String title =
        catalogue
            .attribute(rule.get().attribute())
            .map(Attribute::title)
            .orElse(rule.get().attribute().attribute());
    row(texts.say("answer.everyone"), shelf.people(), shelf.people());
    long known =
        shelf
            .of(rule.get().attribute())
            .known()
            .map(profile -> profile.filled())
            .orElse(shelf.people());
    if (known < shelf.people()) {
      row(texts.say("answer.known"), known, shelf.people());
    }
    row(title, left, known);
  }

  private void row(String name, long people, long before) {
    Label label = Words.styled(name);
    label.setMinWidth(NAMES);
    label.setMaxWidth(NAMES);
    ShareBar bar = new ShareBar(12);
    double everyone = Math.max(1, shelf.people());
    bar.show(people / everyone, before / everyone);
    String share = texts.share(people, shelf.people());
    bar.setAccessibleText(texts.say("answer.step", name, texts.people(people), share));
    GridPane.setHgrow(bar, Priority.ALWAYS);
    Label number = Words.number(texts.people(people));
    number.setMaxWidth(Double.MAX_VALUE);
    number.setAlignment(Pos.CENTER_RIGHT);
    grid.addRow(grid.getRowCount(), label, bar, number);
  }
}
