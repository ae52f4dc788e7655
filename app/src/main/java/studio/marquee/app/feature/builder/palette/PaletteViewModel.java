package studio.marquee.app.feature.builder.palette;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.feature.builder.palette.PaletteRow.Fold;
import studio.marquee.app.feature.builder.palette.Section.Branch;
import studio.marquee.app.job.LatestOnly;
import studio.marquee.app.job.Running;
import studio.marquee.app.job.Work;
import studio.marquee.app.problem.Problems;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.directory.Directory;
import studio.marquee.model.mart.AttributeName;

/** What can be used: folded or searched, and one of it looked at. */
public final class PaletteViewModel implements AutoCloseable {
  private static final int MOST_HITS = 200;
  private static final int LEAST_FOR_VALUES = 2;

  private final Palette palette;
  private final PaletteSearch finder;
  private final ValueSearch values;
  private final Pins pins;
  private final StringProperty search = new SimpleStringProperty("");
  private final ObservableList<PaletteRow> rows = FXCollections.observableArrayList();
  private final ObservableList<PaletteRow> shownRows =
      FXCollections.unmodifiableObservableList(rows);
  private final Set<String> foldedUp = new HashSet<>();
  private final Set<Item> unfolded = new HashSet<>();
  private final ObjectProperty<Optional<Subject>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Subject>> pointedAt =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Subject>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<PaletteNews> news =
      new ReadOnlyObjectWrapper<>(PaletteNews.NONE);
  private final BooleanProperty detailed = new SimpleBooleanProperty(true);
  private final LatestOnly<Catalogue, Directory> directory;
  private Optional<Subject> asked = Optional.empty();
  private List<FoundValue> foundValues = List.of();
  private Running finding = () -> {};
  private long searches;

  public PaletteViewModel(
      Palette palette, ValueSearch values, Pins pins, Work<Catalogue, Directory> directory) {
    this.palette = palette;
    this.pins = pins;
    this.finder = new PaletteSearch(palette);
    this.values = values;
    this.directory = LatestOnly.atOnce(directory);
    search.subscribe(this::look);
    selected.subscribe(_ -> choose());
    pointedAt.subscribe(_ -> choose());
    pins.onChange(this::fill);
  }

  /** Begins to find out who uses what, and what was pinned. */
  public void start(Catalogue catalogue) {
    pins.start();
    directory.ask(
        catalogue,
        known -> news.set(news.get().with(known)),
        failure -> news.set(news.get().without(Problems.of(failure))));
  }

  /** The same, searched and folded by itself. */
  PaletteViewModel beside() {
    PaletteViewModel other = new PaletteViewModel(palette, values, pins, (_, _, _) -> () -> {});
    news.subscribe(other.news::set);
    return other;
  }

  private void choose() {
    shown.set(pointedAt.get().or(selected::get).or(() -> asked));
  }

  private void look(String typed) {
    finding.stop();
    foundValues = List.of();
    long mine = ++searches;
    if (typed.strip().length() >= LEAST_FOR_VALUES) {
      Running begun =
          values.find(
              typed,
              found -> {
                if (mine == searches) {
                  foundValues = List.copyOf(found);
                  fill();
                }
              });
      if (mine == searches) {
        finding = begun;
      }
    }
    fill();
  }

  private void fill() {
    List<PaletteRow> next = isSearching() ? hits() : tree();
    if (!next.equals(rows)) {
      rows.setAll(next);
    }
  }

  boolean isSearching() {
    return !search.get().isBlank();
  }

  private List<PaletteRow> hits() {
    List<Found> found = finder.find(search.get(), foundValues);
    List<PaletteRow> hits = new ArrayList<>();
    found.stream().limit(MOST_HITS).map(PaletteRow.Hit::new).forEach(hits::add);
    if (found.size() > MOST_HITS) {
      hits.add(new PaletteRow.Rest(found.size() - MOST_HITS));
    }
    return hits;
  }

  private List<PaletteRow> tree() {
    List<PaletteRow> tree = new ArrayList<>(pinned());
    for (Section section : palette.sections()) {
      boolean isOpen = !foldedUp.contains(section.key());
      tree.add(new PaletteRow.Heading(section, isOpen ? Fold.OPEN : Fold.CLOSED));
      if (isOpen) {
        section.branches().forEach(branch -> add(branch, tree));
      }
    }
    return tree;
  }

  private List<PaletteRow> pinned() {
    List<Branch> there =
        pins.items().stream().flatMap(item -> palette.of(item).stream()).map(Branch::leaf).toList();
    if (there.isEmpty()) {
      return List.of();
    }
    Section section = new Section(Section.Kind.PINNED, "", there);
    boolean isOpen = !foldedUp.contains(section.key());
    List<PaletteRow> rows = new ArrayList<>();
    rows.add(new PaletteRow.Heading(section, isOpen ? Fold.OPEN : Fold.CLOSED));
    if (isOpen) {
      there.forEach(branch -> rows.add(new PaletteRow.Pinned(branch.entry())));
    }
    return rows;
  }

  private void add(Branch branch, List<PaletteRow> tree) {
    if (branch.inside().isEmpty()) {
      tree.add(new PaletteRow.Line(branch.entry(), 0, Fold.LEAF));
      return;
    }
    boolean isOpen = unfolded.contains(branch.entry().item());
    tree.add(new PaletteRow.Line(branch.entry(), 0, isOpen ? Fold.OPEN : Fold.CLOSED));
    if (isOpen) {
      branch.inside().forEach(entry -> tree.add(new PaletteRow.Line(entry, 1, Fold.LEAF)));
    }
  }

  /** Shows what is below a line, or hides it. */
  void toggle(PaletteRow row) {
    fold(row, isOpen(row) ? Fold.CLOSED : Fold.OPEN);
  }

  private static boolean isOpen(PaletteRow row) {
    return switch (row) {
      case PaletteRow.Heading(_, var fold) -> fold == Fold.OPEN;
      case PaletteRow.Line(_, _, var fold) -> fold == Fold.OPEN;
      case PaletteRow.Pinned _, PaletteRow.Hit _, PaletteRow.Rest _ -> false;
    };
  }

  /** Opens or closes what a line holds; a line that holds nothing stays as it is. */
  void fold(PaletteRow row, Fold wanted) {
    switch (row) {
      case PaletteRow.Heading(var section, _) -> {
        if (wanted == Fold.OPEN) {
          foldedUp.remove(section.key());
        } else {
          foldedUp.add(section.key());
        }
      }
      case PaletteRow.Line(var entry, _, var fold) -> {
        if (fold != Fold.LEAF && wanted == Fold.OPEN) {
          unfolded.add(entry.item());
        } else if (fold != Fold.LEAF) {
          unfolded.remove(entry.item());
        }
      }
      case PaletteRow.Pinned _, PaletteRow.Hit _, PaletteRow.Rest _ -> {}
    }
    fill();
  }

  /** The line that a line is inside of; itself for a heading. */
  PaletteRow above(PaletteRow row) {
    int at = rows.indexOf(row);
    int depth = depth(row);
    for (int i = at - 1; i >= 0; i--) {
      if (depth(rows.get(i)) < depth) {
        return rows.get(i);
      }
    }
    return row;
  }

  private static int depth(PaletteRow row) {
    return switch (row) {
      case PaletteRow.Heading _ -> -1;
      case PaletteRow.Line(_, var depth, _) -> depth;
      case PaletteRow.Pinned _ -> 0;
      case PaletteRow.Hit _, PaletteRow.Rest _ -> -1;
    };
  }

  /** What Enter in the search takes: what is selected, else the best that was found. */
  Optional<Subject> best() {
    return selected
        .get()
        .or(() -> rows.stream().flatMap(row -> row.subject().stream()).findFirst())
        .filter(_ -> isSearching());
  }

  /** Keeps something at the top, or no longer. */
  void pin(Item item) {
    pins.toggle(item);
  }

  Pins pins() {
    return pins;
  }

  /** Takes how marts stand. */
  public void stand(MartFacts facts) {
    news.set(news.get().with(facts));
  }

  /** Takes how many people a saved audience has. */
  public void counted(String audience, long people) {
    news.set(news.get().withPeople(audience, people));
  }

  /** Takes which attribute the audience on the table asks about. */
  public void asked(Optional<AttributeName> name) {
    asked = name.flatMap(palette::of).map(Subject::of);
    choose();
  }

  /** Shows what is shown over other data: folded and searched in the same way. */
  public void continueFrom(PaletteViewModel other) {
    foldedUp.addAll(other.foldedUp);
    unfolded.addAll(other.unfolded);
    detailed.set(other.detailed.get());
    pins.continueFrom(other.pins);
    other.news.get().people().forEach(this::counted);
    search.set(other.search.get());
    fill();
  }

  StringProperty searchProperty() {
    return search;
  }

  ObservableList<PaletteRow> rows() {
    return shownRows;
  }

  ObjectProperty<Optional<Subject>> selectedProperty() {
    return selected;
  }

  ObjectProperty<Optional<Subject>> pointedAtProperty() {
    return pointedAt;
  }

  /** What the card is about: what is pointed at, else selected, else asked about. */
  ReadOnlyObjectProperty<Optional<Subject>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<PaletteNews> newsProperty() {
    return news.getReadOnlyProperty();
  }

  /** Whether the card tells everything. */
  BooleanProperty detailedProperty() {
    return detailed;
  }

  @Override
  public void close() {
    searches++;
    finding.stop();
    directory.abandon();
    pins.close();
  }
}
