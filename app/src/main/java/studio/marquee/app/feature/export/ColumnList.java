package studio.marquee.app.feature.export;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Chip;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.Words;
import studio.marquee.app.text.ExportWords;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.export.OfferedColumn;

/** The columns that may be in the file, to be ticked, and those that may not, with the reason. */
final class ColumnList extends VBox {
  private static final double HEIGHT = 380;

  private final Texts texts;
  private final ExportViewModel model;
  private final ExportWords words;

  ColumnList(Texts texts, ExportViewModel model) {
    super(6);
    this.texts = texts;
    this.model = model;
    this.words = new ExportWords(texts);
    VBox given = new VBox();
    given.setId("export-columns");
    VBox withheld = new VBox(10);
    withheld.setId("export-withheld");
    for (ColumnChoice choice : model.columns()) {
      switch (choice.column()) {
        case OfferedColumn.Given column -> given.getChildren().add(given(column));
        case OfferedColumn.Withheld column -> withheld.getChildren().add(withheld(column));
      }
    }
    VBox all = new VBox(given);
    if (!withheld.getChildren().isEmpty()) {
      all.getChildren().addAll(Words.section(texts.say("export.withheld")), withheld);
    }
    all.getStyleClass().add("export-columns");
    ScrollPane scroll = new ScrollPane(all);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("framed-list");
    scroll.setPrefHeight(HEIGHT);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(Words.section(texts.say("export.columns")), scroll);
    int stay = withheld.getChildren().size();
    if (stay > 0) {
      getChildren().add(Words.paragraph(texts.say("export.withheld.number", stay), "muted"));
    }
  }

  private Node given(OfferedColumn.Given column) {
    CheckBox box = new CheckBox(column.attribute().title());
    box.setMinWidth(Region.USE_PREF_SIZE);
    box.setSelected(isChosen(column));
    box.setOnAction(_ -> model.choose(column));
    HBox line = new HBox(8, box);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("export-column");
    String mask = words.mask(column.mask());
    if (mask.isEmpty()) {
      box.setAccessibleText(column.attribute().title());
    } else {
      box.setAccessibleText(column.attribute().title() + ", " + mask);
      line.getChildren().add(new Chip(mask));
    }
    return line;
  }

  private boolean isChosen(OfferedColumn column) {
    return model.columns().stream().anyMatch(choice -> choice.isOf(column) && choice.isChosen());
  }

  private Node withheld(OfferedColumn.Withheld column) {
    HBox head =
        new HBox(8, Icons.of(Feather.LOCK), Words.styled(column.attribute().title(), "muted"));
    head.setAlignment(Pos.CENTER_LEFT);
    VBox line =
        new VBox(2, head, Words.paragraph(texts.headline(column.reason()), "muted", "small"));
    line.getStyleClass().add("export-withheld");
    return line;
  }
}
