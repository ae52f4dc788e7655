package studio.marquee.app.feature.builder;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Breakpoint;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.Words;
import studio.marquee.app.feature.builder.canvas.LensBar;
import studio.marquee.app.standing.BadgeChip;
import studio.marquee.app.text.Texts;

/** The title of the audience, where it lies, and the way back and forth. */
final class BuilderHeader extends VBox {
  private final Texts texts;
  private final TextField title = new TextField();
  private final Label lies = Words.muted("");
  private final HBox line = new HBox();
  private final HBox below = new HBox();
  private final LensBar lens;

  BuilderHeader(Texts texts, BuilderViewModel model, BadgeChip badge, Runnable open) {
    this.texts = texts;
    getStyleClass().add("builder-header");
    line.getStyleClass().add("builder-header-line");
    line.setAlignment(Pos.CENTER_LEFT);
    lens = new LensBar(texts, model.canvas());
    title.getStyleClass().add("title-field");
    title.setId("title");
    title.setAccessibleText(texts.say("builder.title"));
    title.setOnAction(_ -> model.rename(title.getText()));
    title
        .focusedProperty()
        .subscribe((_, isFocused) -> {
          if (!isFocused && model.draftProperty().get().isPresent()) {
            model.rename(title.getText());
          }
        });
    VBox words = new VBox(2, title, lies);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button undo = Icons.directedButton(Feather.CORNER_UP_LEFT, texts.say("builder.undo"));
    undo.setId("undo");
    undo.disableProperty().bind(model.canvas().table().canUndoProperty().map(can -> !can));
    undo.setOnAction(_ -> model.undo());
    Button redo = Icons.directedButton(Feather.CORNER_UP_RIGHT, texts.say("builder.redo"));
    redo.setId("redo");
    redo.disableProperty().bind(model.canvas().table().canRedoProperty().map(can -> !can));
    redo.setOnAction(_ -> model.redo());
    Button file = Icons.button(Feather.FOLDER, texts.say("builder.open"));
    file.setId("open-file");
    file.setOnAction(_ -> open.run());
    line.getChildren().addAll(words, badge, undo, redo, file);
    Breakpoint breakpoint = new Breakpoint("header-breakpoint", widthProperty());
    getChildren().addAll(breakpoint, line);
    breakpoint.isSmall().subscribe(this::arrange);
    model.draftProperty().subscribe(this::show);
  }

  private void arrange(boolean isNarrow) {
    line.getChildren().remove(lens);
    below.getChildren().remove(lens);
    getChildren().remove(below);
    if (isNarrow) {
      below.getChildren().add(lens);
      getChildren().add(below);
    } else {
      line.getChildren().add(lens);
    }
  }

  private void show(Optional<Draft> draft) {
    draft.ifPresent(now -> {
      if (!title.getText().equals(now.segment().title())) {
        title.setText(now.segment().title());
      }
      lies.setText(lies(now));
    });
  }

  private String lies(Draft draft) {
    String name = draft.file().map(file -> String.valueOf(file.getFileName())).orElse("");
    if (name.isEmpty()) {
      return texts.say("builder.file.none");
    }
    return draft.isSaved()
        ? texts.say("builder.file.saved", name)
        : texts.say("builder.file.changed", name);
  }
}
