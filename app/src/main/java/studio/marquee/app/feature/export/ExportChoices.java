package studio.marquee.app.feature.export;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.Words;
import studio.marquee.app.problem.ProblemBanner;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.export.CsvFile;
import studio.marquee.connect.export.ExportOffer;
import studio.marquee.connect.export.Use;

/** What the person chooses before a file is written, and what comes of it. */
final class ExportChoices extends HBox {
  private static final double COLUMNS = 340;
  private static final double HALF = 200;

  private final Texts texts;
  private final ExportViewModel model;
  private final ExportFiles files;
  private final ComboBox<String> channel = new ComboBox<>();
  private final ComboBox<String> purpose = new ComboBox<>();
  private final StackPane numbers = new StackPane();

  ExportChoices(Texts texts, ExportViewModel model, ExportOffer offer, ExportFiles files) {
    super(32);
    this.texts = texts;
    this.model = model;
    this.files = files;
    ColumnList columns = new ColumnList(texts, model);
    columns.setMinWidth(COLUMNS);
    columns.setPrefWidth(COLUMNS);
    VBox right = new VBox(20, use(offer), file(), form(), answer());
    HBox.setHgrow(right, Priority.ALWAYS);
    getChildren().addAll(columns, right);
    model.numbersProperty().subscribe(this::show);
  }

  private VBox use(ExportOffer offer) {
    VBox part = new VBox(6, Words.section(texts.say("export.use")));
    if (offer.channels().isEmpty()) {
      part.getChildren().add(Words.paragraph(texts.say("export.use.none"), "muted"));
      return part;
    }
    channel.getItems().add(texts.say("export.use.nobody"));
    channel.getItems().addAll(offer.channels());
    channel.getSelectionModel().selectFirst();
    channel.setAccessibleText(texts.say("export.use"));
    channel.setId("export-channel");
    channel.setMaxWidth(Double.MAX_VALUE);
    purpose.getItems().addAll(offer.purposes());
    purpose.setPromptText(texts.say("export.purpose.choose"));
    purpose.setAccessibleText(texts.say("export.purpose"));
    purpose.setId("export-purpose");
    purpose.setMaxWidth(Double.MAX_VALUE);
    channel.setPrefWidth(HALF);
    purpose.setPrefWidth(HALF);
    HBox.setHgrow(channel, Priority.ALWAYS);
    HBox.setHgrow(purpose, Priority.ALWAYS);
    model.useProperty().get().ifPresent(this::select);
    channel.valueProperty().subscribe(_ -> reach());
    purpose.valueProperty().subscribe(_ -> reach());
    part.getChildren().add(new HBox(8, channel, purpose));
    part.getChildren().add(Words.paragraph(texts.say("export.use.hint"), "muted"));
    return part;
  }

  private void select(Use use) {
    channel.getSelectionModel().select(use.channel());
    if (!use.purpose().isEmpty()) {
      purpose.getSelectionModel().select(use.purpose());
    }
  }

  private void reach() {
    boolean isForSomething = channel.getSelectionModel().getSelectedIndex() > 0;
    boolean hasPurposes = !purpose.getItems().isEmpty();
    purpose.setVisible(isForSomething && hasPurposes);
    purpose.setManaged(purpose.isVisible());
    String said = Optional.ofNullable(purpose.getValue()).orElse("");
    model.reach(isForSomething ? Optional.of(new Use(channel.getValue(), said)) : Optional.empty());
  }

  private VBox file() {
    Label name = Words.paragraph("", "strong");
    Label folder = Words.muted("");
    Tooltip whole = new Tooltip();
    folder.setTooltip(whole);
    model
        .targetProperty()
        .subscribe(target -> {
          name.setText(target.map(to -> String.valueOf(to.file().getFileName())).orElse(""));
          var parent = target.flatMap(to -> Optional.ofNullable(to.file().getParent()));
          whole.setText(parent.map(Path::toString).orElse(""));
          folder.setText(
              parent
                  .flatMap(to -> Optional.ofNullable(to.getFileName()))
                  .map(Path::toString)
                  .orElse(""));
          folder.setAccessibleText(whole.getText());
        });
    Button choose = new Button(texts.say("export.choose"), Icons.of(Feather.FOLDER));
    choose.setId("export-choose");
    choose.getStyleClass().add(Styles.SMALL);
    choose.setOnAction(_ ->
        model.targetProperty().get().flatMap(to -> files.choose(to.file())).ifPresent(model::put));
    VBox words = new VBox(2, name, folder);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(8, words, choose);
    line.setAlignment(Pos.CENTER_LEFT);
    return new VBox(6, Words.section(texts.say("export.file")), line);
  }

  private VBox form() {
    ToggleGroup group = new ToggleGroup();
    RadioButton spreadsheet =
        form(group, texts.say("export.form.spreadsheet"), CsvFile.SPREADSHEET);
    spreadsheet.setId("export-form-spreadsheet");
    RadioButton plain = form(group, texts.say("export.form.program"), CsvFile.PLAIN);
    plain.setId("export-form-program");
    return new VBox(6, Words.section(texts.say("export.form")), new HBox(20, spreadsheet, plain));
  }

  private RadioButton form(ToggleGroup group, String text, CsvFile form) {
    RadioButton button = new RadioButton(text);
    button.setToggleGroup(group);
    button.setSelected(model.formProperty().get().equals(form));
    button.setOnAction(_ -> model.write(form));
    return button;
  }

  private VBox answer() {
    numbers.setId("export-numbers");
    numbers.setAlignment(Pos.TOP_LEFT);
    return new VBox(6, Words.section(texts.say("export.who")), numbers);
  }

  private void show(ExportNumbers now) {
    List<Node> shown =
        switch (now) {
          case ExportNumbers.Counting() -> List.of(Words.muted(texts.say("export.counting")));
          case ExportNumbers.Counted(var plan) ->
              List.of(new WaterfallTable(texts, plan.waterfall()));
          case ExportNumbers.Refused(var problem) -> {
            ProblemBanner banner = ProblemBanner.quiet(texts);
            banner.show(problem);
            yield List.of(banner);
          }
        };
    numbers.getChildren().setAll(shown);
  }
}
