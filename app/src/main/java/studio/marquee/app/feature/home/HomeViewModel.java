package studio.marquee.app.feature.home;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import studio.marquee.app.job.CountState;
import studio.marquee.app.job.Counted;
import studio.marquee.app.job.LatestOnly;
import studio.marquee.app.job.Work;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.app.problem.Problems;
import studio.marquee.app.standing.MartBadge;
import studio.marquee.app.standing.MartBadges;
import studio.marquee.app.standing.MartNeeds;
import studio.marquee.app.text.Folding;
import studio.marquee.connect.workspace.SavedSegment;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.check.SegmentCheck;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.words.Sentence;

/** The audiences of the workspace, counted one after the other. */
public final class HomeViewModel implements AutoCloseable {
  private final Workspace workspace;
  private final List<AudienceRow> rows;
  private final StringProperty search = new SimpleStringProperty("");
  private final FilteredList<AudienceRow> found;
  private final Consumer<SavedSegment> open;
  private final Runnable begin;
  private final LatestOnly<Rule, Counted> counting;
  private final Deque<AudienceRow> waiting = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<MartBadges> badges =
      new ReadOnlyObjectWrapper<>(MartBadges.NONE);
  private final MartNeeds needs;
  private boolean isBusy;

  /**
   * Makes the library of a workspace.
   *
   * @param open puts an audience on the table
   * @param begin puts a new one there
   */
  public HomeViewModel(
      Workspace workspace,
      Locale locale,
      Work<Rule, Counted> counting,
      Consumer<SavedSegment> open,
      Runnable begin) {
    this.workspace = workspace;
    this.open = open;
    this.begin = begin;
    this.counting = LatestOnly.atOnce(counting);
    this.needs = new MartNeeds(workspace.catalogue());
    SegmentCheck check = new SegmentCheck(workspace.catalogue());
    Sentence sentence = new Sentence(workspace.catalogue(), locale);
    this.rows =
        workspace.segments().stream()
            .map(saved ->
                new AudienceRow(
                    saved, sentence.of(saved.segment()), problems(saved.segment(), check)))
            .toList();
    this.found = new FilteredList<>(FXCollections.observableList(rows));
    search.subscribe(typed -> {
      List<String> terms = Folding.terms(typed);
      found.setPredicate(row -> row.isMeantBy(terms));
    });
  }

  /** The window counts people; what is made of others is counted on the command line. */
  private List<Problem> problems(Segment segment, SegmentCheck check) {
    List<Problem> problems = check.problems(segment);
    boolean isOfOthers = !segment.population().equals(workspace.population().name());
    if (!problems.isEmpty() || !isOfOthers) {
      return problems;
    }
    String others = workspace.catalogue().mart(segment.population()).map(Mart::title).orElseThrow();
    return List.of(Problem.of(AppProblem.OTHER_POPULATION, others, workspace.population().title()));
  }

  /** Counts all audiences that can be counted. */
  public void start() {
    for (AudienceRow row : rows) {
      if (row.problems().isEmpty()) {
        row.count(new CountState.Counting(Optional.empty()));
        waiting.add(row);
      }
    }
    next();
  }

  void retry(AudienceRow row) {
    row.count(new CountState.Counting(Optional.empty()));
    waiting.add(row);
    next();
  }

  private void next() {
    while (!isBusy && !waiting.isEmpty()) {
      AudienceRow row = waiting.remove();
      isBusy = true;
      counting.ask(
          row.saved().segment().whole(),
          counted -> arrived(row, new CountState.Done(counted)),
          failure -> arrived(row, new CountState.Failed(Problems.of(failure))));
    }
  }

  private void arrived(AudienceRow row, CountState state) {
    isBusy = false;
    row.count(state);
    next();
  }

  /** Tells how many people each saved audience has, as soon as that is counted. */
  public void onCounted(BiConsumer<SavedSegment, Counted> news) {
    rows.forEach(row ->
        row.countProperty()
            .subscribe(
                state -> state.number().ifPresent(counted -> news.accept(row.saved(), counted))));
  }

  /** Takes what is wrong with marts. */
  public void badge(MartBadges now) {
    badges.set(now);
  }

  ReadOnlyObjectProperty<MartBadges> badgesProperty() {
    return badges.getReadOnlyProperty();
  }

  /** What is wrong with marts that an audience depends on. */
  Map<String, MartBadge> badges(AudienceRow row) {
    MartBadges now = badges.get();
    return now.among(needs.among(now.byMart().keySet(), row.saved().segment()));
  }

  Marts allMarts() {
    return workspace.marts();
  }

  void open(AudienceRow row) {
    open.accept(row.saved());
  }

  void begin() {
    begin.run();
  }

  List<AudienceRow> rows() {
    return rows;
  }

  StringProperty searchProperty() {
    return search;
  }

  /** Those that are called as somebody looks for, or say so in their sentence. */
  ObservableList<AudienceRow> found() {
    return found;
  }

  String workspaceTitle() {
    return workspace.title();
  }

  /** All marts, the one that holds the people first. */
  List<Mart> marts() {
    Mart population = workspace.population();
    return Stream.concat(
            Stream.of(population),
            workspace.marts().all().stream().filter(mart -> !mart.equals(population)))
        .toList();
  }

  /** What is wrong with files that are left out, each named as it is found in the workspace. */
  List<Problem> unreadable() {
    String folder = workspace.folder() + workspace.folder().getFileSystem().getSeparator();
    return workspace.unreadable().stream()
        .map(problem ->
            new Problem(
                problem.code(),
                problem.details().stream().map(detail -> detail.replace(folder, "")).toList()))
        .toList();
  }

  @Override
  public void close() {
    waiting.clear();
    counting.abandon();
  }
}
