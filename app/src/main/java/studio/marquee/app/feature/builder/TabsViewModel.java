package studio.marquee.app.feature.builder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.marquee.app.feature.builder.AudienceTab.Standing;
import studio.marquee.model.edit.Lanes;
import studio.marquee.model.segment.Segment;

/**
 * The audiences that are open side by side. One of them is on the table; the others rest with all
 * that can be undone in them, and nothing is counted or asked for them.
 */
public final class TabsViewModel {
  private final BuilderViewModel table;
  private final ObservableList<AudienceTab> tabs = FXCollections.observableArrayList();
  private final ObservableList<AudienceTab> seen = FXCollections.unmodifiableObservableList(tabs);
  private final ReadOnlyObjectWrapper<Optional<AudienceTab>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ClosedAudiences closed = new ClosedAudiences();
  private Optional<AudienceTab> current = Optional.empty();
  private Runnable onSaved = () -> {};

  TabsViewModel(BuilderViewModel table) {
    this.table = table;
    table.draftProperty().subscribe(draft -> draft.ifPresent(this::tell));
    table.onSaved(this::saved);
  }

  /** What somebody begins on an empty table gets its tab. */
  private void tell(Draft draft) {
    if (current.isEmpty()) {
      AudienceTab tab = new AudienceTab("");
      current = Optional.of(tab);
      tabs.add(tab);
      shown.set(current);
    }
    current.ifPresent(tab -> tell(tab, draft));
  }

  private void tell(AudienceTab tab, Draft draft) {
    boolean isNew = isUntouched(tab);
    tab.tell(draft.segment().title(), isNew || draft.isSaved() ? Standing.SAVED : Standing.CHANGED);
  }

  private boolean isUntouched(AudienceTab tab) {
    return isCurrent(tab)
        ? table.isUntouched()
        : tab.resting().filter(table::isUntouched).isPresent();
  }

  private boolean isCurrent(AudienceTab tab) {
    return current.filter(tab::equals).isPresent();
  }

  /** An audience in another tab that lay in the same file does not lie there any more. */
  private void saved(Sheet mine, Path written) {
    for (AudienceTab tab : tabs) {
      if (isCurrent(tab)) {
        continue;
      }
      Resting resting = tab.resting().orElseThrow();
      if (!resting.sheet().equals(mine) && liesIn(tab, written)) {
        resting.sheet().loseFile();
      }
      resting.draft().ifPresent(draft -> tell(tab, draft));
    }
    if (!table.isOn(mine) && current.filter(tab -> liesIn(tab, written)).isPresent()) {
      table.loseFile();
    }
    onSaved.run();
  }

  private boolean liesIn(AudienceTab tab, Path file) {
    Optional<Path> lies =
        isCurrent(tab)
            ? table.draftProperty().get().flatMap(Draft::file)
            : tab.resting().flatMap(resting -> resting.sheet().file());
    return lies.filter(file::equals).isPresent();
  }

  /** Shows an audience that lies in a file; with what was changed in it when it is open already. */
  public void open(Segment segment, Path where) {
    Optional<AudienceTab> there = tabs.stream().filter(tab -> liesIn(tab, where)).findFirst();
    if (there.isEmpty()) {
      fresh(() -> table.open(segment, where));
      return;
    }
    show(there.get());
    Optional<Draft> draft = table.draftProperty().get();
    if (draft.filter(Draft::isSaved).isPresent()
        && !draft.get().segment().equals(Lanes.normal(segment))) {
      table.open(segment, where);
    }
  }

  void openFile(Path chosen) {
    table.openFile(chosen, segment -> open(segment, chosen));
  }

  /** Shows a new audience, which is everyone at first. */
  public void beginNew() {
    fresh(table::beginNew);
  }

  /** Shows a new audience that begins with the rules of a template, its locks included. */
  public void beginFrom(Segment template, String title) {
    fresh(() -> table.beginFrom(template.withTitle(title)));
  }

  /** Puts something on the table in a tab of its own; one that nobody has touched makes room. */
  private void fresh(Runnable put) {
    if (current.isEmpty() || !table.isUntouched()) {
      AudienceTab tab = new AudienceTab("");
      int behind = current.map(tabs::indexOf).orElse(tabs.size() - 1) + 1;
      rest();
      current = Optional.of(tab);
      tabs.add(behind, tab);
    }
    put.run();
    shown.set(current);
  }

  private void rest() {
    current.ifPresent(tab -> tab.rest(table.rest()));
  }

  /** Puts the audience of a tab on the table. */
  void show(AudienceTab tab) {
    if (!isCurrent(tab) && tabs.contains(tab)) {
      rest();
      resume(tab);
    }
  }

  private void resume(AudienceTab tab) {
    current = Optional.of(tab);
    table.resume(tab.wake());
    shown.set(current);
  }

  void showNext() {
    step(1);
  }

  void showPrevious() {
    step(-1);
  }

  private void step(int by) {
    current.ifPresent(tab -> show(tabs.get(Math.floorMod(tabs.indexOf(tab) + by, tabs.size()))));
  }

  /** Takes a tab away; what is not saved in it is kept and can be opened again. */
  void close(AudienceTab tab) {
    int at = tabs.indexOf(tab);
    if (at < 0) {
      return;
    }
    if (!isUntouched(tab)) {
      kept(tab).ifPresent(closed::add);
    }
    boolean wasShown = isCurrent(tab);
    tabs.remove(at);
    if (wasShown && tabs.isEmpty()) {
      current = Optional.empty();
      table.clear();
      shown.set(current);
    } else if (wasShown) {
      resume(tabs.get(Math.min(at, tabs.size() - 1)));
    }
  }

  void closeShown() {
    current.ifPresent(this::close);
  }

  void closeOthers(AudienceTab tab) {
    show(tab);
    List.copyOf(tabs).stream().filter(other -> !other.equals(tab)).forEach(this::close);
  }

  /** Opens again what was closed last. */
  void reopen() {
    closed.all().stream().findFirst().ifPresent(this::reopen);
  }

  void reopen(KeptDraft draft) {
    closed.remove(draft);
    fresh(() -> table.resume(Resting.of(draft)));
  }

  /** Moves a tab by so many places, as far as there are some. */
  void move(AudienceTab tab, int by) {
    int from = tabs.indexOf(tab);
    int to = Math.clamp(from + (long) by, 0, tabs.size() - 1);
    if (from >= 0 && from != to) {
      List<AudienceTab> next = new ArrayList<>(tabs);
      next.add(to, next.remove(from));
      arrange(next);
    }
  }

  void moveShown(int by) {
    current.ifPresent(tab -> move(tab, by));
  }

  /** Takes the order in which somebody has dragged the tabs. */
  void arrange(List<AudienceTab> order) {
    boolean isSame = order.size() == tabs.size() && tabs.containsAll(order);
    if (isSame && !order.equals(tabs)) {
      tabs.setAll(List.copyOf(order));
    }
  }

  private Optional<KeptDraft> kept(AudienceTab tab) {
    return isCurrent(tab) ? table.rest().kept() : tab.kept();
  }

  /** Everything, to be there again another time. */
  KeptDesk kept() {
    List<KeptDraft> open = tabs.stream().flatMap(tab -> kept(tab).stream()).toList();
    return new KeptDesk(open, current.map(tabs::indexOf).orElse(0), closed.all());
  }

  /** Lays out what was there another time. */
  void restore(KeptDesk kept) {
    List<AudienceTab> made = new ArrayList<>();
    for (KeptDraft draft : kept.open()) {
      made.add(resting(Resting.of(draft)));
    }
    closed.fill(kept.closed());
    tabs.setAll(made);
    if (!made.isEmpty()) {
      resume(made.get(Math.clamp(kept.shown(), 0, made.size() - 1)));
    }
  }

  private AudienceTab resting(Resting resting) {
    AudienceTab tab = new AudienceTab("");
    tab.rest(resting);
    resting.draft().ifPresent(draft -> tell(tab, draft));
    return tab;
  }

  /** Shows what another one shows, over other data. */
  public void continueFrom(TabsViewModel other) {
    closed.fill(other.closed.all());
    for (AudienceTab tab : other.tabs) {
      boolean isShown = other.isCurrent(tab);
      AudienceTab mine = isShown ? new AudienceTab("") : resting(tab.resting().orElseThrow());
      current = isShown ? Optional.of(mine) : current;
      tabs.add(mine);
    }
    if (current.isPresent()) {
      table.continueFrom(other.table);
    }
    shown.set(current);
  }

  /** Runs when something was saved, in whatever tab. */
  void onSaved(Runnable news) {
    onSaved = news;
  }

  public ObservableList<AudienceTab> tabs() {
    return seen;
  }

  /** The tab whose audience is on the table. */
  public ReadOnlyObjectProperty<Optional<AudienceTab>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  ObservableList<KeptDraft> closed() {
    return closed.all();
  }
}
