package studio.marquee.app.boot;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import studio.marquee.app.control.HeldKeys;
import studio.marquee.app.feature.builder.FileChoice;
import studio.marquee.app.feature.builder.FileIntake;
import studio.marquee.app.feature.export.ExportFiles;
import studio.marquee.app.feature.export.ExportSheet;
import studio.marquee.app.feature.export.ExportState;
import studio.marquee.app.feature.export.ExportViewModel;
import studio.marquee.app.feature.export.ExportWork;
import studio.marquee.app.feature.frame.FrameView;
import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.feature.frame.OpeningState;
import studio.marquee.app.feature.frame.OpeningView;
import studio.marquee.app.feature.frame.OpeningViewModel;
import studio.marquee.app.feature.frame.RefreshViewModel;
import studio.marquee.app.feature.frame.RefreshWork;
import studio.marquee.app.feature.frame.StudioOpener;
import studio.marquee.app.feature.passphrase.PassphraseSheet;
import studio.marquee.app.feature.passphrase.PassphraseState;
import studio.marquee.app.feature.passphrase.PassphraseViewModel;
import studio.marquee.app.feature.settings.SettingsViewModel;
import studio.marquee.app.job.Inquiry;
import studio.marquee.app.job.Lanes;
import studio.marquee.app.settings.Settings;
import studio.marquee.app.text.Texts;
import studio.marquee.app.theme.Theme;
import studio.marquee.connect.count.LeafStore;
import studio.marquee.connect.workspace.Person;
import studio.marquee.model.segment.Segment;

/** One window from its opening to its end: what is made here is closed here. */
public final class StudioWindow implements AutoCloseable {
  private final Stage stage;
  private final StudioOptions options;
  private final Texts texts;
  private final Lanes lanes;
  private final Theme theme = new Theme();
  private final StudioOpening opener;
  private final OpeningViewModel opening;
  private final SettingsViewModel settings;
  private final StackPane root = new StackPane();
  private WindowRoom room = WindowRoom.USUAL;
  private Optional<FileChoice> files = Optional.empty();
  private Optional<ExportFiles> exportFiles = Optional.empty();
  private final ExportViewModel export;
  private final StackPane sheets = new StackPane();
  private Optional<ExportSheet> sheet = Optional.empty();
  private final ListCorner lists;
  private Optional<Supplier<Optional<Path>>> listFiles = Optional.empty();
  private final StackPane content = new StackPane();
  private final PassphraseViewModel passphrase = new PassphraseViewModel();
  private Optional<ShownParts> parts = Optional.empty();
  private Optional<PassphraseDesk> desk = Optional.empty();
  private LeafStore counted = NumberDesk.emptyStore();

  /**
   * Makes it, without showing it yet.
   *
   * @param lanes are closed with the window
   */
  public StudioWindow(Stage stage, StudioOpener opener, StudioOptions options, Lanes lanes) {
    this.stage = stage;
    this.options = options;
    this.lanes = lanes;
    this.lists = new ListCorner(lanes, sheets);
    this.texts = new Texts(options.locale(), options.zone(), options.clock());
    this.opener = new StudioOpening(opener, lanes);
    this.opening = new OpeningViewModel(lanes.open().work(this.opener));
    this.export = new ExportViewModel(options.timer());
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
    settings.settingsProperty().map(Settings::appearance).subscribe(theme::wear);
    settings.settingsProperty().map(Settings::textSize).subscribe(theme::size);
    opening.stateProperty().subscribe(this::show);
  }

  /** Has files chosen in another way than by the system's dialogs. */
  public StudioWindow choosing(FileChoice choice) {
    files = Optional.of(choice);
    return this;
  }

  /** Has files that leave chosen in another way than by the system's dialogs. */
  public StudioWindow exportingTo(ExportFiles choice) {
    exportFiles = Optional.of(choice);
    return this;
  }

  /** Has files with people in them chosen in another way than by the system's dialogs. */
  public StudioWindow listingFrom(Supplier<Optional<Path>> choice) {
    listFiles = Optional.of(choice);
    return this;
  }

  /** Asks for the passphrase when the desk needs one. */
  public StudioWindow askedBy(PassphraseDesk asking) {
    desk = Optional.of(asking);
    asking.attend(new Inquiry<>(lanes, passphrase::ask, passphrase::withdraw));
    return this;
  }

  /** Opens it as large as the screen lets it be. */
  public StudioWindow on(Rectangle2D screen) {
    room = WindowRoom.on(screen);
    return this;
  }

  public void open() {
    content.getChildren().setAll(new OpeningView(texts, opening));
    sheets.setPickOnBounds(false);
    root.getChildren().setAll(content, sheets, new PassphraseSheet(texts, passphrase));
    // What lies below the sheet takes neither the mouse nor the keyboard while it asks.
    BooleanBinding asks = asks();
    BooleanBinding lists = this.lists.isOpen();
    sheets.disableProperty().bind(asks);
    content
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    asks.get()
                        || !(export.stateProperty().get() instanceof ExportState.Closed)
                        || lists.get(),
                asks,
                export.stateProperty(),
                lists));
    root.getStyleClass().add("studio");
    Scene scene = new Scene(root, room.size().getWidth(), room.size().getHeight());
    if (texts.isRightToLeft()) {
      scene.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
    }
    theme.dress(scene);
    HeldKeys.pressOnceIn(stage, stage.focusedProperty());
    stage.setScene(scene);
    stage.setTitle(texts.say("frame.product"));
    stage.setMinWidth(room.least().getWidth());
    stage.setMinHeight(room.least().getHeight());
    room.whole().ifPresent(this::fill);
    stage.show();
    opening.open();
  }

  private void fill(Rectangle2D screen) {
    stage.setX(screen.getMinX());
    stage.setY(screen.getMinY());
    stage.setWidth(screen.getWidth());
    stage.setHeight(screen.getHeight());
  }

  private BooleanBinding asks() {
    return Bindings.createBooleanBinding(
        () -> !(passphrase.stateProperty().get() instanceof PassphraseState.Closed),
        passphrase.stateProperty());
  }

  private void show(OpeningState state) {
    switch (state) {
      case OpeningState.Opened(var studio) -> show(studio);
      case OpeningState.Failed(var why) -> parts.ifPresent(shown -> shown.fail(why));
      case OpeningState.Opening _ -> {}
    }
  }

  /** What was shown before is closed last: until then nothing is missing. */
  private void show(OpenStudio studio) {
    Texts there = texts.in(studio.workspace().timeZone()).withFloor(studio.floor());
    FileChoice choice =
        files.orElseGet(() -> new StudioFileChoice(stage, there, studio.workspace().folder()));
    Optional<ShownParts> before = parts;
    // What is being typed is taken into the draft when its field loses the keyboard.
    content.requestFocus();
    ShownParts made = parts(studio, there);
    before.ifPresent(old -> take(made, old));
    parts = Optional.of(made);
    stage.setTitle(texts.say("frame.window", studio.workspace().title()));
    Around around =
        new Around(
            choice,
            settings,
            options.version(),
            this::become,
            exporting(studio, there),
            opening::open,
            listing(studio, there));
    FrameView view = made.view(around);
    content.getChildren().setAll(view);
    view.focusArea();
    made.start();
    before.ifPresent(ShownParts::close);
  }

  /** What is being written goes on; what is taken from now on comes from these data. */
  private Optional<Consumer<Segment>> exporting(OpenStudio studio, Texts there) {
    Optional<ExportWork> work =
        studio.data() instanceof OpenStudio.Data.Here(var engine)
            ? studio.care().map(care -> ExportWorks.of(care, engine, lanes))
            : Optional.empty();
    ExportFiles to = exportFiles.orElseGet(() -> new StudioExportFiles(stage, there));
    export.exportFrom(work);
    sheet.ifPresent(ExportSheet::close);
    ExportSheet made = new ExportSheet(there, export, to);
    sheet = Optional.of(made);
    sheets.getChildren().removeIf(ExportSheet.class::isInstance);
    sheets.getChildren().add(made);
    return work.map(_ -> segment -> export.open(segment, to.folder()));
  }

  private Optional<FileIntake> listing(OpenStudio studio, Texts there) {
    return lists.over(
        studio,
        there,
        listFiles.orElseGet(() -> StudioListFiles.dialog(stage, there)),
        new ListCorner.Showing() {
          @Override
          public void added(OpenStudio now, ListWorks.Added added) {
            place(now, added);
          }

          @Override
          public void removed(OpenStudio now) {
            show(now);
          }
        });
  }

  /** What was dropped stands where it was dropped, as a list. */
  private void place(OpenStudio studio, ListWorks.Added added) {
    show(studio);
    if (parts.orElse(null) instanceof StudioParts now) {
      added.order().target().ifPresent(target -> now.place(added.list().name(), target));
    }
  }

  private ShownParts parts(OpenStudio studio, Texts there) {
    return switch (studio.data()) {
      case OpenStudio.Data.Here(_) ->
          StudioParts.of(studio, lanes, options, there, refresh(studio), counted);
      case OpenStudio.Data.Missing(var why) -> EmptyParts.of(studio, why, there, refresh(studio));
    };
  }

  private RefreshViewModel refresh(OpenStudio studio) {
    RefreshWork work =
        studio.care().map(care -> RefreshWorks.of(care, lanes)).orElseGet(RefreshWork::none);
    return new RefreshViewModel(
        studio.generation(), work, options.timer(), options.clock(), this::show);
  }

  private static void take(ShownParts made, ShownParts before) {
    if (made instanceof StudioParts now && before instanceof StudioParts old) {
      now.continueFrom(old);
    }
    made.frame().go(before.frame().areaProperty().get());
  }

  /** What is open is closed first: nothing of one person stays in view for another. */
  private void become(Person person) {
    parts.ifPresent(ShownParts::keep);
    parts.ifPresent(ShownParts::close);
    parts = Optional.empty();
    counted = NumberDesk.emptyStore();
    export.close();
    export.exportFrom(Optional.empty());
    lists.leave();
    opener.become(person);
    content.getChildren().setAll(new OpeningView(texts, opening));
    opening.open();
  }

  /** Comes after the end, when everything is kept that is to be there the next time. */
  public CompletionStage<Boolean> ended() {
    return lanes.upkeep().ended();
  }

  @Override
  public void close() {
    desk.ifPresent(PassphraseDesk::leave);
    opening.close();
    export.close();
    sheet.ifPresent(ExportSheet::close);
    lists.close();
    parts.ifPresent(ShownParts::keep);
    parts.ifPresent(ShownParts::close);
    lanes.close();
    theme.close();
  }
}
