package studio.marquee.app.feature.export;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.marquee.app.job.LatestOnly;
import studio.marquee.app.job.Running;
import studio.marquee.app.job.Timer;
import studio.marquee.app.problem.Problems;
import studio.marquee.connect.export.CsvFile;
import studio.marquee.connect.export.ExportOffer;
import studio.marquee.connect.export.ExportPlan;
import studio.marquee.connect.export.ExportRequest;
import studio.marquee.connect.export.ExportRequest.Existing;
import studio.marquee.connect.export.OfferedColumn;
import studio.marquee.connect.export.Receipt;
import studio.marquee.connect.export.Use;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.Segment;

/**
 * Takes one audience after the other to a file. The numbers follow every choice; what is being
 * written goes on whatever else happens in the window, until the person stops it.
 */
public final class ExportViewModel implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final ReadOnlyObjectWrapper<ExportState> state =
      new ReadOnlyObjectWrapper<>(new ExportState.Closed());
  private final ReadOnlyObjectWrapper<ExportNumbers> numbers =
      new ReadOnlyObjectWrapper<>(new ExportNumbers.Counting());
  private final ReadOnlyObjectWrapper<Optional<Target>> target =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Use>> use =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<CsvFile> form =
      new ReadOnlyObjectWrapper<>(CsvFile.SPREADSHEET);
  private final ObservableList<ColumnChoice> columns = FXCollections.observableArrayList();
  private final Timer timer;
  private Optional<ExportWork> work = Optional.empty();
  private Optional<LatestOnly<ExportRequest, ExportPlan>> planning = Optional.empty();
  private Running looking = () -> {};
  private Running writing = () -> {};

  public ExportViewModel(Timer timer) {
    this.timer = timer;
  }

  /** Where the file goes, and what becomes of one that is there. */
  record Target(Path file, Existing existing) {}

  /** From now on these data are exported; empty when none can be. */
  public void exportFrom(Optional<ExportWork> now) {
    planning.ifPresent(LatestOnly::abandon);
    work = now;
    planning = now.map(known -> new LatestOnly<>(timer, PAUSE, known.planning()));
    if (state.get() instanceof ExportState.Choosing) {
      plan();
    }
  }

  public boolean canExport() {
    return work.isPresent();
  }

  /**
   * Opens for an audience.
   *
   * @param folder where its file goes unless the person says otherwise
   */
  public void open(Segment segment, Path folder) {
    if (work.isEmpty() || state.get() instanceof ExportState.Writing) {
      return;
    }
    state.set(new ExportState.Looking(segment));
    target.set(Optional.of(new Target(FileNames.free(folder, segment.title()), Existing.KEPT)));
    use.set(Optional.empty());
    columns.clear();
    looking =
        work.get()
            .offering()
            .start(
                segment,
                offer -> offered(segment, offer),
                failure -> state.set(new ExportState.Denied(segment, Problems.of(failure))));
  }

  private void offered(Segment segment, ExportOffer offer) {
    if (offer.denied().isPresent()) {
      state.set(new ExportState.Denied(segment, offer.denied().get()));
      return;
    }
    List<OfferedColumn> offered = offer.columns();
    boolean isFirst = true;
    for (OfferedColumn column : offered) {
      boolean isChosen = isFirst && column instanceof OfferedColumn.Given;
      columns.add(new ColumnChoice(column, isChosen));
      isFirst &= !isChosen;
    }
    state.set(new ExportState.Choosing(segment, offer, Optional.empty()));
    plan();
  }

  void choose(OfferedColumn column) {
    for (int i = 0; i < columns.size(); i++) {
      ColumnChoice choice = columns.get(i);
      if (choice.isOf(column) && choice.mayBe()) {
        columns.set(i, new ColumnChoice(choice.column(), !choice.isChosen()));
      }
    }
    plan();
  }

  void reach(Optional<Use> wanted) {
    if (!use.get().equals(wanted)) {
      use.set(wanted);
      plan();
    }
  }

  void write(CsvFile wanted) {
    form.set(wanted);
    plan();
  }

  void put(Path file) {
    target.set(Optional.of(new Target(file, Existing.REPLACED)));
    plan();
  }

  private void plan() {
    if (state.get() instanceof ExportState.Choosing(var segment, var _, var _)) {
      numbers.set(new ExportNumbers.Counting());
      Target to = target.get().orElseThrow();
      ExportRequest request =
          new ExportRequest(segment, chosen(), use.get(), to.file(), to.existing(), form.get());
      planning.ifPresent(asking ->
          asking.ask(
              request,
              plan -> numbers.set(new ExportNumbers.Counted(plan)),
              failure -> numbers.set(new ExportNumbers.Refused(Problems.of(failure)))));
    }
  }

  private List<AttributeName> chosen() {
    return columns.stream()
        .filter(ColumnChoice::isChosen)
        .map(choice -> choice.column().attribute().name())
        .toList();
  }

  /** Writes what was counted last. */
  void begin() {
    if (state.get() instanceof ExportState.Choosing(var segment, var offer, var _)
        && numbers.get() instanceof ExportNumbers.Counted(var plan)
        && work.isPresent()) {
      int people = plan.people().count();
      state.set(new ExportState.Writing(segment, people, ExportStep.FIRST));
      ExportOrder order = new ExportOrder(plan, this::at);
      writing =
          work.get().writing().start(order, this::done, failure -> failed(segment, offer, failure));
    }
  }

  private void at(ExportStep step) {
    if (state.get() instanceof ExportState.Writing(var segment, var people, var _)) {
      state.set(new ExportState.Writing(segment, people, step));
    }
  }

  private void done(Receipt receipt) {
    state.set(new ExportState.Done(receipt));
  }

  private void failed(Segment segment, ExportOffer offer, Exception failure) {
    state.set(new ExportState.Choosing(segment, offer, Optional.of(Problems.of(failure))));
    plan();
  }

  /** Ends what is being written; nothing of it stays. */
  void stop() {
    if (state.get() instanceof ExportState.Writing) {
      writing.stop();
      leave();
    }
  }

  /** Closes it, unless something is being written. */
  void dismiss() {
    if (!(state.get() instanceof ExportState.Writing)) {
      leave();
    }
  }

  private void leave() {
    looking.stop();
    planning.ifPresent(LatestOnly::abandon);
    state.set(new ExportState.Closed());
  }

  public ReadOnlyObjectProperty<ExportState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ExportNumbers> numbersProperty() {
    return numbers.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Target>> targetProperty() {
    return target.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Use>> useProperty() {
    return use.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<CsvFile> formProperty() {
    return form.getReadOnlyProperty();
  }

  ObservableList<ColumnChoice> columns() {
    return FXCollections.unmodifiableObservableList(columns);
  }

  @Override
  public void close() {
    writing.stop();
    leave();
  }
}
