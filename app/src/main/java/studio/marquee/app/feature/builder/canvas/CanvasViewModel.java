package studio.marquee.app.feature.builder.canvas;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import studio.marquee.app.job.Asking;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.check.Finding;
import studio.marquee.model.check.SegmentCheck;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.Segment;

/** The rules on the table, what is wrong with them, and how many people they have. */
public final class CanvasViewModel implements AutoCloseable {
  private final SegmentCheck check;
  private final TableViewModel table;
  private final TableCommands commands;
  private final Expanding expanding;
  private final NumbersViewModel numbers;
  private final CarryViewModel carry;
  private final ObjectProperty<Lens> lens = new SimpleObjectProperty<>(Lens.HERE);
  private final ReadOnlyObjectWrapper<List<Finding>> findings =
      new ReadOnlyObjectWrapper<>(List.of());
  private Optional<Segment> counted = Optional.empty();

  /**
   * Makes an empty canvas.
   *
   * @param blank what a new audience begins as
   * @param here asks about what lies on the table
   * @param hovering asks about what a drop would make of it
   * @param nanos a clock that only measures how long something took
   */
  public CanvasViewModel(
      Catalogue catalogue,
      Segment blank,
      Asking here,
      Asking hovering,
      Starts starts,
      LongSupplier nanos) {
    this.check = new SegmentCheck(catalogue);
    this.table = new TableViewModel(blank, nanos);
    this.commands = new TableCommands(table);
    this.expanding = new Expanding(catalogue, table);
    this.numbers = new NumbersViewModel(here, nanos);
    this.carry = new CarryViewModel(table, commands, check, hovering, starts);
    table
        .tableProperty()
        .subscribe(now -> now.segment().ifPresentOrElse(this::show, this::showNothing));
  }

  private void show(Segment segment) {
    boolean isCounted =
        counted.isPresent()
            && segment.withTitle(counted.get().title()).equals(counted.get())
            && !(numbers.numbersProperty().get() instanceof Numbers.Nothing);
    if (!isCounted) {
      count(segment);
    }
  }

  private void showNothing() {
    counted = Optional.empty();
    findings.set(List.of());
    numbers.forget();
  }

  private void count(Segment segment) {
    counted = Optional.of(segment);
    findings.set(check.findings(segment));
    if (problems().isEmpty()) {
      numbers.ask(segment);
    } else {
      numbers.forget();
    }
  }

  /** Counts once more, for example after a failure. */
  public void recount() {
    table.tableProperty().get().segment().ifPresent(this::count);
  }

  public TableViewModel table() {
    return table;
  }

  public TableCommands commands() {
    return commands;
  }

  Expanding expanding() {
    return expanding;
  }

  public CarryViewModel carry() {
    return carry;
  }

  public ReadOnlyObjectProperty<Numbers> numbersProperty() {
    return numbers.numbersProperty();
  }

  /** All that is worth saying about the rules, errors and warnings. */
  public ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
    return findings.getReadOnlyProperty();
  }

  /** What keeps the segment from being counted. */
  public List<Problem> problems() {
    return findings.get().stream()
        .filter(finding -> finding.severity() == Finding.Severity.ERROR)
        .map(Finding::problem)
        .toList();
  }

  public ObjectProperty<Lens> lensProperty() {
    return lens;
  }

  @Override
  public void close() {
    numbers.close();
    carry.close();
  }
}
