package studio.marquee.app.boot;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import studio.marquee.app.feature.builder.FileIntake;
import studio.marquee.app.feature.list.ListViewModel;
import studio.marquee.app.text.Texts;
import studio.marquee.model.edit.Target;

/** Hands files that the person drops or chooses to where lists are made of them. */
record StudioListFiles(
    ListViewModel model, Supplier<Optional<Path>> choosing, Consumer<String> removing)
    implements FileIntake {
  /** The system's own dialog. */
  static Supplier<Optional<Path>> dialog(Stage stage, Texts texts) {
    return () -> {
      FileChooser chooser = new FileChooser();
      chooser.setTitle(texts.say("lists.choose.title"));
      chooser
          .getExtensionFilters()
          .addAll(
              new FileChooser.ExtensionFilter(
                  texts.say("lists.fileType"), "*.csv", "*.txt", "*.tsv"),
              new FileChooser.ExtensionFilter(texts.say("lists.anyFile"), "*.*"));
      return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
    };
  }

  @Override
  public Optional<Path> choose() {
    return choosing.get();
  }

  @Override
  public void bring(Path file, Optional<Target> target) {
    model.open(file, target);
  }

  @Override
  public void remove(String list) {
    removing.accept(list);
  }
}
