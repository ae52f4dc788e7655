package studio.marquee.app.boot;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.app.feature.export.ExportFiles;
import studio.marquee.app.text.Texts;

/** The system's own dialogs and folders for files that leave. */
final class StudioExportFiles implements ExportFiles {
  private static final Logger LOG = LoggerFactory.getLogger(StudioExportFiles.class);

  private final Stage stage;
  private final Texts texts;

  StudioExportFiles(Stage stage, Texts texts) {
    this.stage = stage;
    this.texts = texts;
  }

  @Override
  public Path folder() {
    Path home = Path.of(System.getProperty("user.home"));
    return Stream.of("Downloads", "Documents")
        .map(home::resolve)
        .filter(Files::isDirectory)
        .findFirst()
        .orElse(home);
  }

  @Override
  public Optional<Path> choose(Path suggested) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.say("export.choose.title"));
    chooser.setInitialFileName(String.valueOf(suggested.getFileName()));
    Path folder = suggested.toAbsolutePath().getParent();
    if (folder != null && Files.isDirectory(folder)) {
      chooser.setInitialDirectory(folder.toFile());
    }
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(texts.say("export.fileType"), "*.csv"));
    return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
  }

  @Override
  public void show(Path file) {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    List<String> command =
        system.startsWith("windows")
            ? List.of("explorer.exe", folder.toString())
            : List.of(system.startsWith("mac") ? "open" : "xdg-open", folder.toString());
    try {
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException noSuchProgram) {
      // The path is to be read in the window as well.
      LOG.info("The system shows no folders", noSuchProgram);
    }
  }
}
