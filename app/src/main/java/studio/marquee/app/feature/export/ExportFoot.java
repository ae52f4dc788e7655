package studio.marquee.app.feature.export;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.text.Texts;

/** What can be done now: the button says it with the number. */
final class ExportFoot extends HBox {
  private final Texts texts;
  private final Button begin = new Button();

  ExportFoot(Texts texts, ExportViewModel model, Button cancel) {
    super(8);
    this.texts = texts;
    setAlignment(Pos.CENTER_LEFT);
    begin.getStyleClass().addAll(Styles.ACCENT, "primary-action");
    begin.setGraphic(Icons.of(Feather.DOWNLOAD));
    begin.setId("export-begin");
    begin.setOnAction(_ -> model.begin());
    getChildren().addAll(begin, cancel);
    model.numbersProperty().subscribe(this::show);
  }

  private void show(ExportNumbers numbers) {
    begin.setDisable(!(numbers instanceof ExportNumbers.Counted));
    begin.setText(
        switch (numbers) {
          case ExportNumbers.Counted(var plan) ->
              texts.say("export.begin", texts.people(plan.people().count()));
          case ExportNumbers.Counting() -> texts.say("export.counting");
          case ExportNumbers.Refused(_) -> texts.say("export.begin.not");
        });
  }
}
