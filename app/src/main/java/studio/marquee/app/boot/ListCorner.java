package studio.marquee.app.boot;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.layout.StackPane;
import studio.marquee.app.feature.builder.FileIntake;
import studio.marquee.app.feature.frame.DataCare;
import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.feature.list.ListSheet;
import studio.marquee.app.feature.list.ListState;
import studio.marquee.app.feature.list.ListViewModel;
import studio.marquee.app.feature.list.RemovalSheet;
import studio.marquee.app.feature.list.RemovalState;
import studio.marquee.app.feature.list.RemovalViewModel;
import studio.marquee.app.job.Lanes;
import studio.marquee.app.text.ListWords;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.cache.AudienceEngine;

/** Where lists come into one window and go out of it, whatever data it shows. */
final class ListCorner implements AutoCloseable {
  private final ListViewModel lists = new ListViewModel();
  private final RemovalViewModel removal = new RemovalViewModel();
  private final Lanes lanes;
  private final StackPane sheets;
  private Optional<ListSheet> sheet = Optional.empty();
  private Optional<RemovalSheet> question = Optional.empty();

  /**
   * Has nothing to do yet.
   *
   * @param sheets what lies over the window
   */
  ListCorner(Lanes lanes, StackPane sheets) {
    this.lanes = lanes;
    this.sheets = sheets;
  }

  /** What is shown once a list has come or gone. */
  interface Showing {
    void added(OpenStudio studio, ListWorks.Added added);

    void removed(OpenStudio studio);
  }

  /** Whether there is a sheet over the window. */
  BooleanBinding isOpen() {
    return Bindings.createBooleanBinding(
        () ->
            !(lists.stateProperty().get() instanceof ListState.Closed)
                || !(removal.stateProperty().get() instanceof RemovalState.Closed),
        lists.stateProperty(),
        removal.stateProperty());
  }

  /** Works over these data from now on; empty where no lists can be kept. */
  Optional<FileIntake> over(
      OpenStudio studio, Texts there, Supplier<Optional<Path>> choosing, Showing showing) {
    forget();
    if (studio.data() instanceof OpenStudio.Data.Here(var engine)) {
      studio.care().ifPresent(care -> workFrom(care, engine, studio, showing));
    }
    close(sheet, question);
    ListSheet made =
        new ListSheet(there, new ListWords(there, studio.workspace().timeZone()), lists);
    RemovalSheet asking = new RemovalSheet(there, removal);
    sheet = Optional.of(made);
    question = Optional.of(asking);
    sheets
        .getChildren()
        .removeIf(node -> node instanceof ListSheet || node instanceof RemovalSheet);
    sheets.getChildren().addAll(made, asking);
    boolean isKept = studio.data() instanceof OpenStudio.Data.Here && studio.care().isPresent();
    return isKept
        ? Optional.of(new StudioListFiles(lists, choosing, removal::open))
        : Optional.empty();
  }

  private void workFrom(DataCare care, AudienceEngine engine, OpenStudio studio, Showing showing) {
    Consumer<OpenStudio> removed = showing::removed;
    lists.listFrom(Optional.of(ListWorks.of(care, engine, lanes, showing::added)));
    removal.removeFrom(
        Optional.of(
            new RemovalWorks(care, engine, studio.workspace().catalogue()).work(lanes, removed)));
  }

  /** Nothing of one person stays in view for another. */
  void leave() {
    lists.close();
    removal.close();
    forget();
  }

  private void forget() {
    lists.listFrom(Optional.empty());
    removal.removeFrom(Optional.empty());
  }

  private static void close(Optional<ListSheet> sheet, Optional<RemovalSheet> question) {
    sheet.ifPresent(ListSheet::close);
    question.ifPresent(RemovalSheet::close);
  }

  @Override
  public void close() {
    lists.close();
    removal.close();
    close(sheet, question);
  }
}
