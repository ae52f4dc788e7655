package studio.marquee.app.boot;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import studio.marquee.app.feature.builder.FileChoice;
import studio.marquee.app.feature.builder.SegmentFiles;
import studio.marquee.app.text.Texts;

/** The system's own dialogs for files, starting where the workspace lies. */
final class StudioFileChoice implements FileChoice {
  private final Stage stage;
  private final Texts texts;
  private final Path folder;

  StudioFileChoice(Stage stage, Texts texts, Path folder) {
    this.stage = stage;
    this.texts = texts;
    this.folder = folder;
  }

  @Override
  public Optional<Path> toOpen() {
    FileChooser chooser = chooser(texts.say("builder.open"));
    return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
  }

  @Override
  public Optional<Path> toSave(String suggestedName) {
    FileChooser chooser = chooser(texts.say("builder.saveAs"));
    chooser.setInitialFileName(suggestedName);
    return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    if (Files.isDirectory(folder)) {
      chooser.setInitialDirectory(folder.toFile());
    }
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                texts.say("builder.fileType"), "*" + SegmentFiles.ENDING));
    return chooser;
  }
}
