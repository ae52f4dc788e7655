package studio.marquee.app.boot;

import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import studio.marquee.app.feature.builder.FileChoice;
import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.feature.frame.OpeningState;
import studio.marquee.app.feature.frame.OpeningView;
import studio.marquee.app.feature.frame.OpeningViewModel;
import studio.marquee.app.feature.frame.StudioOpener;
import studio.marquee.app.feature.settings.SettingsViewModel;
import studio.marquee.app.job.Lanes;
import studio.marquee.app.settings.Settings;
import studio.marquee.app.text.Texts;
import studio.marquee.app.theme.Theme;
import studio.marquee.connect.workspace.Person;

/** One window from its opening to its end: what is made here is closed here. */
public final class StudioWindow implements AutoCloseable {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final double LEAST_WIDTH = 1100;
  private static final double LEAST_HEIGHT = 700;

  private final Stage stage;
  private final StudioOptions options;
  private final Texts texts;
  private final Lanes lanes = Lanes.ofWindow();
  private final Theme theme = new Theme();
  private final StudioOpening opener;
  private final OpeningViewModel opening;
  private final SettingsViewModel settings;
  private final StackPane root = new StackPane();
  private Optional<FileChoice> files = Optional.empty();
  private Optional<StudioParts> parts = Optional.empty();

  public StudioWindow(Stage stage, StudioOpener opener, StudioOptions options) {
    this.stage = stage;
    this.options = options;
    this.texts = new Texts(options.locale(), options.zone(), options.clock());
    this.opener = new StudioOpening(opener, lanes);
    this.opening = new OpeningViewModel(lanes.open().work(this.opener));
    Settings start = options.settings().read();
    this.settings =
        new SettingsViewModel(
            start,
            lanes
                .file()
                .work((wanted, _) -> {
                  options.settings().write(wanted);
                  return wanted;
                }));
    settings.settingsProperty().subscribe(now -> theme.wear(now.appearance()));
    opening.stateProperty().subscribe(this::show);
  }

  /** Has files chosen in another way than by the system's dialogs. */
  public StudioWindow choosing(FileChoice choice) {
    files = Optional.of(choice);
    return this;
  }

  public void open() {
    root.getChildren().setAll(new OpeningView(texts, opening));
    root.getStyleClass().add("studio");
    Scene scene = new Scene(root, WIDTH, HEIGHT);
    theme.dress(scene);
    stage.setScene(scene);
    stage.setTitle(texts.say("frame.product"));
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.show();
    opening.open();
  }

  private void show(OpeningState state) {
    if (state instanceof OpeningState.Opened(var studio)) {
      show(studio);
    }
  }

  private void show(OpenStudio studio) {
    Texts there = texts.in(studio.workspace().timeZone()).withFloor(studio.floor());
    FileChoice choice =
        files.orElseGet(() -> new StudioFileChoice(stage, there, studio.workspace().folder()));
    StudioParts made = StudioParts.of(studio, lanes, options, there);
    parts = Optional.of(made);
    stage.setTitle(texts.say("frame.window", studio.workspace().title()));
    root.getChildren().setAll(made.view(choice, settings, options.version(), this::become));
    made.start();
  }

  /** What is open is closed first: nothing of one person stays in view for another. */
  private void become(Person person) {
    parts.ifPresent(StudioParts::close);
    parts = Optional.empty();
    opener.become(person);
    root.getChildren().setAll(new OpeningView(texts, opening));
    opening.open();
  }

  @Override
  public void close() {
    opening.close();
    parts.ifPresent(StudioParts::close);
    lanes.close();
    theme.close();
  }
}
