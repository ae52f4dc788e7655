package studio.marquee.app.feature.builder.canvas;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import studio.marquee.app.control.Flyout;
import studio.marquee.app.control.Words;
import studio.marquee.app.problem.ProblemBanner;
import studio.marquee.app.text.Texts;
import studio.marquee.model.edit.Place;

/** Asks for the name under which rules are saved. */
final class ExtractForm {
  private final Extracts extracts;
  private final Place place;
  private final Node card;
  private final TextField name = new TextField();
  private final ProblemBanner problem;
  private final Flyout flyout;

  ExtractForm(CanvasParts parts, Place place, Node card) {
    Texts texts = parts.texts();
    this.extracts = parts.extracts();
    this.place = place;
    this.card = card;
    this.problem = ProblemBanner.quiet(texts);
    name.setId("extract-name");
    name.setPromptText(texts.say("builder.extract.name"));
    name.setAccessibleText(texts.say("builder.extract.name"));
    name.setOnAction(_ -> save());
    Button save = new Button(texts.say("builder.extract.save"));
    save.getStyleClass().add(Styles.ACCENT);
    save.setOnAction(_ -> save());
    VBox form =
        new VBox(
            Words.styled(texts.say("builder.extract.title"), "card-title"),
            Words.paragraph(texts.say("builder.extract.meaning"), "muted"),
            new HBox(8, name, save),
            problem);
    form.getStyleClass().add("extract-form");
    flyout = new Flyout(form);
  }

  void open() {
    card.requestFocus();
    flyout.below(card, name);
  }

  private void save() {
    extracts.extract(place, name.getText()).ifPresentOrElse(problem::show, flyout::close);
  }
}
