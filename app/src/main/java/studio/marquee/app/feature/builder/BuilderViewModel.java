package studio.marquee.app.feature.builder;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.marquee.app.feature.builder.canvas.CanvasViewModel;
import studio.marquee.app.feature.builder.canvas.Numbers;
import studio.marquee.app.feature.builder.canvas.Table;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.job.CountState;
import studio.marquee.app.job.Counted;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.app.problem.Problems;
import studio.marquee.app.standing.MartBadge;
import studio.marquee.app.standing.MartBadges;
import studio.marquee.app.standing.MartNeeds;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.edit.Edit;
import studio.marquee.model.edit.Lanes;
import studio.marquee.model.edit.Place;
import studio.marquee.model.edit.Target;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/** The audience on the table: where it lies, what it is called, and how many people it has now. */
public final class BuilderViewModel implements AutoCloseable {
  private final BuilderWork work;
  private final MartNeeds needs;
  private final Segment blank;
  private final CanvasViewModel canvas;
  private final ReadOnlyObjectWrapper<Optional<Draft>> draft =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<CountState> count =
      new ReadOnlyObjectWrapper<>(new CountState.Idle());
  private final ReadOnlyObjectWrapper<MartBadges> badges =
      new ReadOnlyObjectWrapper<>(MartBadges.NONE);
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Sheet sheet = Sheet.ofNew();
  private BiConsumer<Sheet, Path> onSaved = (_, _) -> {};

  BuilderViewModel(
      Catalogue catalogue, NewAudience newAudience, BuilderWork work, ProfileStarts starts) {
    this.work = work;
    this.needs = new MartNeeds(catalogue);
    this.blank = new Segment(newAudience.title(), "", newAudience.population(), new Everyone());
    this.canvas =
        new CanvasViewModel(catalogue, blank, work.here(), work.hovering(), starts, work.nanos());
    canvas.numbersProperty().subscribe(this::show);
    canvas.table().tableProperty().subscribe(this::show);
  }

  private void show(Table table) {
    if (table.segment().isEmpty()) {
      draft.set(Optional.empty());
    }
    table
        .segment()
        .filter(now -> draft.get().filter(known -> known.segment().equals(now)).isEmpty())
        .ifPresent(this::show);
  }

  private void show(Segment segment) {
    draft.set(Optional.of(new Draft(segment, sheet.file(), sheet.saved(), canvas.problems())));
  }

  /** The number from before stays in view until the new one is there. */
  private void show(Numbers numbers) {
    count.set(
        switch (numbers) {
          case Numbers.Nothing() -> new CountState.Idle();
          case Numbers.Counting _ -> new CountState.Counting(count.get().number());
          case Numbers.Done(var answer, var members, var took) ->
              new CountState.Done(Counted.of(members, took, answer.room()));
          case Numbers.Failed(var _, var why) -> new CountState.Failed(why);
        });
  }

  /** Puts an audience on the table that lies in a file. */
  public void open(Segment segment, Path where) {
    start(segment, Optional.of(where), Optional.of(Lanes.normal(segment)));
  }

  /** Puts a new audience on the table, which is everyone at first. */
  public void beginNew() {
    start(blank, Optional.empty(), Optional.empty());
  }

  /** Puts a new audience on the table that has some rules already. */
  void beginFrom(Segment segment) {
    start(segment, Optional.empty(), Optional.empty());
  }

  private void start(Segment segment, Optional<Path> where, Optional<Segment> lying) {
    begin(new Sheet(where, lying), () -> canvas.table().put(segment));
  }

  /** Puts something else on the table; what was carried or counted for the other one is over. */
  private void begin(Sheet next, Runnable put) {
    canvas.carry().putBack();
    sheet = next;
    problem.set(next.problem());
    count.set(new CountState.Idle());
    put.run();
    // Nothing is told anew when the same lay there before.
    canvas.table().tableProperty().get().segment().ifPresent(this::show);
    show(canvas.numbersProperty().get());
  }

  /** What is on the table, to be put there again. */
  Resting rest() {
    return new Resting(canvas.table().laid(), sheet);
  }

  /** Puts on the table what was there before. */
  void resume(Resting resting) {
    begin(resting.sheet(), () -> canvas.table().lay(resting.laid()));
  }

  /** Leaves nothing on the table. */
  void clear() {
    begin(Sheet.ofNew(), canvas.table()::clear);
  }

  /** Whether nobody has done anything with what is on the table. */
  boolean isUntouched() {
    return isUntouched(rest());
  }

  /** Whether nobody has done anything with what rests. */
  boolean isUntouched(Resting resting) {
    return resting.sheet().file().isEmpty()
        && resting.laid().past().isEmpty()
        && resting.laid().now().segment().filter(now -> !now.equals(blank)).isEmpty();
  }

  /** Puts on the table what lies on another one, and counts it over the data of this one. */
  void continueFrom(BuilderViewModel other) {
    sheet = other.sheet;
    count.set(other.count.get());
    canvas.table().lay(other.canvas.table().laid());
  }

  void openFile(Path chosen, Consumer<? super Segment> then) {
    Sheet mine = sheet;
    work.reading().start(chosen, then, failure -> fail(mine, failure));
  }

  void saveAs(Path chosen) {
    Sheet mine = sheet;
    draft
        .get()
        .map(Draft::segment)
        .ifPresent(segment ->
            work.writing()
                .start(
                    new SegmentFiles.Order(chosen, Lanes.simple(segment)),
                    written -> saved(mine, segment, written),
                    failure -> fail(mine, failure)));
  }

  private void saved(Sheet mine, Segment segment, Path written) {
    mine.lies(written, segment);
    if (mine.equals(sheet)) {
      problem.set(Optional.empty());
      draft.get().map(Draft::segment).ifPresent(this::show);
    }
    onSaved.accept(mine, written);
  }

  /** Tells where something was saved, maybe what is not on the table any more. */
  void onSaved(BiConsumer<Sheet, Path> news) {
    onSaved = news;
  }

  Sheet sheet() {
    return sheet;
  }

  /** Whether the audience of a sheet is on the table. */
  boolean isOn(Sheet other) {
    return sheet.equals(other);
  }

  /** Something else lies by now in the file of what is on the table. */
  void loseFile() {
    sheet.loseFile();
    draft.get().map(Draft::segment).ifPresent(this::show);
  }

  void rename(String title) {
    if (title.isBlank()) {
      problem.set(Optional.of(Problem.of(AppProblem.NO_TITLE)));
      return;
    }
    problem.set(Optional.empty());
    draft
        .get()
        .map(now -> now.segment().withTitle(title.strip()))
        .filter(next -> draft.get().filter(now -> now.segment().equals(next)).isEmpty())
        .ifPresent(next -> canvas.table().change(next));
  }

  /** Narrows the audience on the table by one more rule. */
  void add(Rule rule) {
    canvas.table().edit(new Edit.Insert(List.of(Part.of(rule)), Target.endOf(Place.INCLUDE)));
  }

  /** Where something is put that comes without the mouse. */
  Target behindCursor() {
    return canvas.carry().behindCursor();
  }

  /** Puts something that can be used where somebody wants it. */
  public void bring(Item item, String title, Target target) {
    canvas.carry().bring(item, title, target);
  }

  void undo() {
    canvas.table().undo();
  }

  void redo() {
    canvas.table().redo();
  }

  /** Counts once more, for example after a failure. */
  void recount() {
    canvas.recount();
  }

  private void fail(Sheet mine, Exception failure) {
    mine.hold(Optional.of(Problems.of(failure)));
    if (mine.equals(sheet)) {
      problem.set(mine.problem());
    }
  }

  /** The rule on the table, when the audience is one rule about an attribute. */
  Optional<AttributeRule> rule() {
    return draft
        .get()
        .map(Draft::segment)
        .filter(segment ->
            segment.exclude().isEmpty() && Lanes.parts(segment, Place.INCLUDE).size() == 1)
        .flatMap(segment -> Lanes.at(segment, Place.INCLUDE.part(0)))
        .filter(part -> part.marks().isEmpty())
        .flatMap(BuilderViewModel::attribute);
  }

  /** The rule about an attribute where the keyboard is, else the only one there is. */
  Optional<AttributeRule> spreadRule() {
    Table table = canvas.table().tableProperty().get();
    return table
        .segment()
        .flatMap(segment -> table.selection().cursor().flatMap(cursor -> Lanes.at(segment, cursor)))
        .flatMap(BuilderViewModel::attribute)
        .or(this::rule);
  }

  private static Optional<AttributeRule> attribute(Part part) {
    return part.rule() instanceof AttributeRule rule ? Optional.of(rule) : Optional.empty();
  }

  /** What keeps the audience from being counted; empty while nothing is on the table. */
  List<Problem> problems() {
    return draft.get().map(Draft::problems).orElseGet(List::of);
  }

  CanvasViewModel canvas() {
    return canvas;
  }

  /** Takes what is wrong with marts. */
  public void badge(MartBadges now) {
    badges.set(now);
  }

  ReadOnlyObjectProperty<MartBadges> badgesProperty() {
    return badges.getReadOnlyProperty();
  }

  /** What is wrong with marts that the audience on the table depends on. */
  Map<String, MartBadge> badgesOfDraft() {
    MartBadges now = badges.get();
    return draft
        .get()
        .map(on -> now.among(needs.among(now.byMart().keySet(), on.segment())))
        .orElse(Map.of());
  }

  public ReadOnlyObjectProperty<Optional<Draft>> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<CountState> countProperty() {
    return count.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  @Override
  public void close() {
    canvas.close();
  }
}
