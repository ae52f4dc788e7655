package studio.marquee.app.feature.builder;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.marquee.app.job.CountState;
import studio.marquee.app.job.Counted;
import studio.marquee.app.job.LatestOnly;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.app.problem.Problems;
import studio.marquee.app.standing.MartBadge;
import studio.marquee.app.standing.MartBadges;
import studio.marquee.app.standing.MartNeeds;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.check.SegmentCheck;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/** The audience on the table: what is done to it, and how many people it has now. */
public final class BuilderViewModel implements AutoCloseable {
  private final NewAudience newAudience;
  private final BuilderWork work;
  private final SegmentCheck check;
  private final MartNeeds needs;
  private final History<Segment> history = new History<>();
  private final LatestOnly<Rule, Counted> counting;
  private final LatestOnly<Attribute, Offer> starting;
  private final ReadOnlyObjectWrapper<Optional<Draft>> draft =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<CountState> count =
      new ReadOnlyObjectWrapper<>(new CountState.Idle());
  private final ReadOnlyObjectWrapper<MartBadges> badges =
      new ReadOnlyObjectWrapper<>(MartBadges.NONE);
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public BuilderViewModel(Catalogue catalogue, NewAudience newAudience, BuilderWork work) {
    this.newAudience = newAudience;
    this.work = work;
    this.check = new SegmentCheck(catalogue);
    this.needs = new MartNeeds(catalogue);
    this.counting = LatestOnly.atOnce(work.counting());
    this.starting = LatestOnly.atOnce(work.offering());
  }

  /** Puts an audience on the table that lies in a file. */
  public void open(Segment segment, Path file) {
    start(segment, Optional.of(file), Optional.of(segment));
  }

  /** Puts a new audience on the table, which starts from an attribute. */
  public void begin(Attribute attribute) {
    problem.set(Optional.empty());
    starting.ask(attribute, offer -> begin(offer.rule()), this::fail);
  }

  private void begin(AttributeRule rule) {
    Segment segment = new Segment(newAudience.title(), "", newAudience.population(), rule);
    start(segment, Optional.empty(), Optional.empty());
  }

  private void start(Segment segment, Optional<Path> file, Optional<Segment> saved) {
    starting.abandon();
    history.forget();
    problem.set(Optional.empty());
    count.set(new CountState.Idle());
    put(segment, file, saved);
    recount();
  }

  private void put(Segment segment, Optional<Path> file, Optional<Segment> saved) {
    draft.set(Optional.of(new Draft(segment, file, saved, check.problems(segment))));
  }

  /** Puts on the table what lies on another one, and counts it over the data of this one. */
  public void continueFrom(BuilderViewModel other) {
    history.take(other.history);
    count.set(other.count.get());
    other
        .draft
        .get()
        .ifPresent(now -> {
          put(now.segment(), now.file(), now.saved());
          recount();
        });
  }

  void openFile(Path file) {
    work.reading()
        .start(
            file, segment -> start(segment, Optional.of(file), Optional.of(segment)), this::fail);
  }

  void saveAs(Path file) {
    draft
        .get()
        .map(Draft::segment)
        .ifPresent(segment ->
            work.writing()
                .start(
                    new SegmentFiles.Order(file, segment),
                    written -> saved(segment, written),
                    this::fail));
  }

  private void saved(Segment segment, Path file) {
    problem.set(Optional.empty());
    draft.get().ifPresent(now -> put(now.segment(), Optional.of(file), Optional.of(segment)));
  }

  void rename(String title) {
    if (title.isBlank()) {
      problem.set(Optional.of(Problem.of(AppProblem.NO_TITLE)));
      return;
    }
    problem.set(Optional.empty());
    draft.get().map(Draft::segment).ifPresent(now -> change(now.withTitle(title.strip())));
  }

  void test(AttributeTest test) {
    rule().ifPresent(rule -> use(new AttributeRule(rule.attribute(), test)));
  }

  /** Makes this the rule of the audience on the table, or of a new one when there is none. */
  void use(AttributeRule rule) {
    draft.get().ifPresentOrElse(now -> change(now.segment().withRule(rule)), () -> begin(rule));
  }

  private void change(Segment next) {
    draft
        .get()
        .filter(now -> !now.segment().equals(next))
        .ifPresent(now -> {
          history.leave(now.segment());
          moveTo(now, next);
        });
  }

  void undo() {
    draft.get().ifPresent(now -> moveTo(now, history.undo(now.segment())));
  }

  void redo() {
    draft.get().ifPresent(now -> moveTo(now, history.redo(now.segment())));
  }

  private void moveTo(Draft now, Segment next) {
    put(next, now.file(), now.saved());
    if (!next.whole().equals(now.segment().whole())) {
      recount();
    }
  }

  /** Counts once more, for example after a failure. */
  void recount() {
    Draft now = draft.get().orElseThrow();
    if (!now.problems().isEmpty()) {
      counting.abandon();
      count.set(new CountState.Idle());
      return;
    }
    count.set(new CountState.Counting(count.get().number()));
    counting.ask(
        now.segment().whole(),
        counted -> count.set(new CountState.Done(counted)),
        failure -> count.set(new CountState.Failed(Problems.of(failure))));
  }

  private void fail(Exception failure) {
    problem.set(Optional.of(Problems.of(failure)));
  }

  /** The rule on the table, when the audience is one rule that can be changed here. */
  Optional<AttributeRule> rule() {
    return draft.get().map(Draft::segment).flatMap(BuilderViewModel::oneRule);
  }

  private static Optional<AttributeRule> oneRule(Segment segment) {
    return segment.exclude().isEmpty() && segment.rule() instanceof AttributeRule rule
        ? Optional.of(rule)
        : Optional.empty();
  }

  /** What keeps the audience from being counted; empty while nothing is on the table. */
  List<Problem> problems() {
    return draft.get().map(Draft::problems).orElseGet(List::of);
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

  ReadOnlyBooleanProperty canUndoProperty() {
    return history.canUndoProperty();
  }

  ReadOnlyBooleanProperty canRedoProperty() {
    return history.canRedoProperty();
  }

  @Override
  public void close() {
    counting.abandon();
    starting.abandon();
  }
}
