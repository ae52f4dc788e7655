package studio.marquee.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import studio.marquee.app.boot.PassphraseDesk;
import studio.marquee.app.boot.StudioOptions;
import studio.marquee.app.boot.StudioWindow;
import studio.marquee.app.feature.builder.FileChoice;
import studio.marquee.app.feature.export.ExportFiles;
import studio.marquee.app.feature.frame.StudioOpener;
import studio.marquee.app.feature.home.AudienceRow;
import studio.marquee.app.job.Lanes;
import studio.marquee.app.settings.Appearance;
import studio.marquee.model.problem.ProblemException;

/** The real window, handled from a thread that may wait. */
public final class StudioStage implements AutoCloseable {
  private final Stage stage;
  private final StudioWindow window;
  private final Rest rest;

  private StudioStage(Stage stage, StudioWindow window, Rest rest) {
    this.stage = stage;
    this.window = window;
    this.rest = rest;
  }

  public static StudioStage open(
      StudioOpener opener, StudioOptions options, Appearance appearance) {
    return open(opener, options, appearance, Optional.empty());
  }

  public static StudioStage open(
      StudioOpener opener,
      StudioOptions options,
      Appearance appearance,
      Optional<FileChoice> files) {
    return open(opener, options, appearance, window -> files.ifPresent(window::choosing));
  }

  /** Opens a window on a screen of which windows may use that much. */
  public static StudioStage on(
      Rectangle2D screen, StudioOpener opener, StudioOptions options, Appearance appearance) {
    return open(opener, options, appearance, window -> window.on(screen));
  }

  /** Opens a window that is asked for the passphrase. */
  public static StudioStage open(
      StudioOpener opener, StudioOptions options, Appearance appearance, PassphraseDesk desk) {
    return open(opener, options, appearance, window -> window.askedBy(desk));
  }

  /** Opens a window from which people leave to files there. */
  public static StudioStage exporting(
      StudioOpener opener, StudioOptions options, Appearance appearance, ExportFiles files) {
    return open(opener, options, appearance, window -> window.exportingTo(files));
  }

  /** Opens a window into which people are brought by files that come from there. */
  public static StudioStage listing(
      StudioOpener opener,
      StudioOptions options,
      Appearance appearance,
      Supplier<Optional<Path>> files) {
    return open(opener, options, appearance, window -> window.listingFrom(files));
  }

  private static StudioStage open(
      StudioOpener opener,
      StudioOptions options,
      Appearance appearance,
      Consumer<StudioWindow> prepare) {
    try {
      options.settings().write(options.settings().read().in(appearance));
    } catch (ProblemException refused) {
      throw new AssertionError(refused);
    }
    return OnWindow.get(() -> {
      Stage stage = new Stage();
      Lanes lanes = Lanes.ofWindow();
      SoonTimer timer = new SoonTimer(options.timer());
      StudioWindow window = new StudioWindow(stage, opener, options.ringing(timer), lanes);
      prepare.accept(window);
      window.open();
      return new StudioStage(stage, window, Rest.of(options, lanes, timer));
    });
  }

  public Stage stage() {
    return stage;
  }

  public Node node(String selector) {
    return Objects.requireNonNull(
        stage.getScene().lookup(selector), () -> "nothing is " + selector);
  }

  public void clickId(String id) {
    OnWindow.run(() -> ((ButtonBase) node("#" + id)).fire());
    OnWindow.settle();
  }

  public void waitForHome() {
    OnWindow.until("the library is there", () -> stage.getScene().lookup("#audiences") != null);
    OnWindow.until(
        "all is counted",
        () -> {
          List<String> inList = textsIn(node("#audiences"));
          return inList.stream().anyMatch(t -> t.endsWith("%"))
              && inList.stream().noneMatch("counting …"::equals);
        });
    OnWindow.settle();
  }

  /** Brings an audience of the library into view, which shows only some of a long list. */
  public void showAudience(String title) {
    OnWindow.run(() -> {
      ListView<?> list = (ListView<?>) node("#audiences");
      list.scrollTo(audience(list, title));
    });
    OnWindow.settle();
    // Rows are of different heights, which are guessed at first, so the last one may stay hidden.
    OnWindow.run(() -> {
      ListView<?> list = (ListView<?>) node("#audiences");
      if (audience(list, title) == list.getItems().size() - 1) {
        ((VirtualFlow<?>) list.lookup(".virtual-flow")).setPosition(1);
      }
    });
    OnWindow.settle();
  }

  private static int audience(ListView<?> list, String title) {
    return IntStream.range(0, list.getItems().size())
        .filter(at ->
            list.getItems().get(at) instanceof AudienceRow row
                && row.saved().segment().title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  public void openAudience(String title) {
    OnWindow.run(() -> {
      ListView<?> list = (ListView<?>) node("#audiences");
      list.requestFocus();
      list.getSelectionModel().select(audience(list, title));
      press(list, KeyCode.ENTER);
    });
    waitForText("exact · on this laptop");
    OnWindow.until(
        "the breakdown is there",
        () -> stage.getScene().lookup("#who-they-are .answer-bar") != null);
    waitUntilDone();
  }

  /** Waits until nothing is being worked out any more, and all of it is drawn. */
  public void waitUntilDone() {
    OnWindow.until("nothing is being worked out any more", () -> rest.isSo(texts()));
    OnWindow.settle();
  }

  /** Picks what a menu of things to tick calls so. */
  public void choose(String menu, String title) {
    OnWindow.run(() -> item(menu, title).fire());
    OnWindow.settle();
  }

  private CheckMenuItem item(String menu, String title) {
    return ((MenuButton) node(menu))
        .getItems().stream()
            .map(CheckMenuItem.class::cast)
            .filter(item -> item.getText().equals(title))
            .findFirst()
            .orElseThrow();
  }

  /** Shows a chart of the attribute, unless there is one already. */
  public void breakDownBy(String attribute) {
    OnWindow.run(() -> {
      CheckMenuItem item = item("#chart-choice", attribute);
      if (!item.isSelected()) {
        item.fire();
      }
    });
    OnWindow.settle();
  }

  /** The cell with this text, in the window or in one of its popups, as soon as it is there. */
  public Node cell(String selector, String text) {
    OnWindow.until(text + " is there", () -> find(selector, text).isPresent());
    return OnWindow.get(() -> find(selector, text).orElseThrow());
  }

  /** What can be changed in a rule, by its key there. */
  public Node inRule(String part, String key) {
    return OnWindow.get(() -> findInRule(part, key));
  }

  /** The same, on the window's thread. */
  Node findInRule(String part, String key) {
    return all(node(part))
        .filter(node -> key.equals(node.getId()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing is " + key + " in " + part));
  }

  private static Stream<Node> all(Node node) {
    Stream<Node> below =
        node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().flatMap(StudioStage::all)
            : Stream.empty();
    return Stream.concat(Stream.of(node), below);
  }

  /** An entry of the menu or the list that is open, as soon as it is there. */
  public Node option(String text) {
    OnWindow.until(text + " can be chosen", () -> findOption(text).isPresent());
    return OnWindow.get(() -> findOption(text).orElseThrow());
  }

  private Optional<Node> findOption(String text) {
    return find(".menu-item", text).or(() -> find(".value-cell", text));
  }

  /** All cells that show something now, in the window and in its popups. */
  public List<Node> cells(String selector) {
    return OnWindow.get(() -> cellsNow(selector));
  }

  /** The same, on the window's thread. */
  public List<Node> cellsNow(String selector) {
    return roots().stream()
        .flatMap(root -> root.lookupAll(selector).stream())
        .filter(cell -> !textsIn(cell).isEmpty())
        .toList();
  }

  private Optional<Node> find(String selector, String text) {
    return roots().stream()
        .flatMap(root -> root.lookupAll(selector).stream())
        .filter(cell -> textsIn(cell).contains(text))
        .findFirst();
  }

  private List<Parent> roots() {
    List<Parent> roots = new ArrayList<>(List.of(stage.getScene().getRoot()));
    for (Window each : Window.getWindows()) {
      if (each instanceof PopupWindow popup && popup.isShowing()) {
        roots.add(popup.getScene().getRoot());
      }
    }
    return roots;
  }

  /** A node of the window or of one of its popups, as soon as it is there. */
  public Node anywhere(String selector) {
    OnWindow.until(selector + " is there", () -> lookup(selector).isPresent());
    return OnWindow.get(() -> lookup(selector).orElseThrow());
  }

  private Optional<Node> lookup(String selector) {
    return roots().stream()
        .flatMap(root -> Optional.ofNullable(root.lookup(selector)).stream())
        .findFirst();
  }

  public void waitForText(String part) {
    OnWindow.until(
        "“" + part + "” is to be read", () -> texts().stream().anyMatch(t -> t.contains(part)));
  }

  /** All texts that are visible in the window and in its popups. */
  public List<String> texts() {
    return roots().stream().flatMap(root -> textsIn(root).stream()).toList();
  }

  public static List<String> textsIn(Node node) {
    List<String> texts = new ArrayList<>();
    if (!node.isVisible()) {
      return texts;
    }
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      texts.add(labeled.getText().replace(MirroredTexts.MARK, ""));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> texts.addAll(textsIn(child)));
    }
    return texts;
  }

  public static void press(Node node, KeyCode code) {
    press(node, code, false, false);
  }

  public static void pressWithShift(Node node, KeyCode code) {
    press(node, code, true, false);
  }

  public static void pressWithControl(Node node, KeyCode code) {
    press(node, code, false, true);
  }

  /** What is gone once the key is down does not hear it go up; its window does. */
  private static void press(Node node, KeyCode code, boolean isShifted, boolean isControl) {
    Scene scene = node.getScene();
    node.fireEvent(
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, isShifted, isControl, false, false));
    Event.fireEvent(
        node.getScene() == null ? scene : node,
        new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, isShifted, isControl, false, false));
  }

  public void hidePopups() {
    OnWindow.run(() ->
        List.copyOf(Window.getWindows()).stream()
            .filter(PopupWindow.class::isInstance)
            .forEach(Window::hide));
    OnWindow.settle();
  }

  public void resize(double width, double height) {
    OnWindow.run(() -> {
      stage.setWidth(width + stage.getWidth() - stage.getScene().getWidth());
      stage.setHeight(height + stage.getHeight() - stage.getScene().getHeight());
    });
    OnWindow.settle();
  }

  @Override
  public void close() {
    OnWindow.run(() -> {
      stage.hide();
      window.close();
    });
    assertThat(window.ended().toCompletableFuture().join()).as("all is kept").isTrue();
  }
}
