package studio.marquee.app.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import studio.marquee.app.boot.StudioOptions;
import studio.marquee.app.feature.builder.FileChoice;
import studio.marquee.app.feature.frame.StudioOpener;
import studio.marquee.app.settings.Appearance;
import studio.marquee.model.problem.ProblemException;

/** A window over a small demo brand, made once for each class of tests. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class WindowBase implements FileChoice {
  private static final long PEOPLE = 2_000;

  protected final FxRobot robot = new FxRobot();
  private @Nullable Path folder;
  protected Optional<Path> chosenFile = Optional.empty();
  private @Nullable DemoStudio demo;
  private @Nullable StudioStage studio;

  @BeforeAll
  void makeBrand(@TempDir Path fresh)
      throws ProblemException, InterruptedException, TimeoutException {
    folder = fresh;
    Locale.setDefault(Locale.UK);
    FxToolkit.registerPrimaryStage();
    demo = DemoStudio.write(fresh, PEOPLE);
  }

  @AfterAll
  void endBrand() {
    demo().close();
  }

  @BeforeEach
  void openWindow() throws IOException {
    studio = open(demo().opener());
  }

  @AfterEach
  void closeWindow() {
    studio().hidePopups();
    studio().close();
  }

  protected final StudioStage open(StudioOpener opener) throws IOException {
    return StudioStage.open(opener, options(), Appearance.LIGHT, Optional.of(this));
  }

  /** What surrounds each window. */
  protected StudioOptions options() throws IOException {
    return demo().options();
  }

  /** The window that is open now. */
  protected final StudioStage studio() {
    return Objects.requireNonNull(studio);
  }

  /** Pushes keys together and lets what they do be seen. */
  protected final void push(KeyCode... keys) {
    new Keyboard(robot, studio().stage()).push(keys);
    OnWindow.settle();
  }

  protected final DemoStudio demo() {
    return Objects.requireNonNull(demo);
  }

  protected final Path folder() {
    return Objects.requireNonNull(folder);
  }

  @Override
  public Optional<Path> toOpen() {
    return chosenFile;
  }

  @Override
  public Optional<Path> toSave(String suggestedName) {
    return chosenFile;
  }
}
