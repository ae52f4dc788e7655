package studio.marquee.app.feature.builder.palette;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.job.LatestOnly;
import studio.marquee.app.problem.Problems;

/**
 * What somebody keeps at the top of the palette, in the order in which they put it there. It stays
 * when they come back, and what they may not see today is kept for when they may.
 */
public final class Pins implements AutoCloseable {
  private final ObservableList<Item> items = FXCollections.observableArrayList();
  private final PinWork work;
  private final LatestOnly<List<Item>, List<Item>> writing;
  private boolean isTouched;

  public Pins(PinWork work) {
    this.work = work;
    this.writing = LatestOnly.atOnce(work.writing());
  }

  /** Finds what was put there before. */
  void start() {
    work.reading().start(this, this::found, Problems::of);
  }

  private void found(List<Item> kept) {
    if (!isTouched) {
      items.setAll(kept);
    }
  }

  boolean holds(Item item) {
    return items.contains(whole(item));
  }

  /** Puts it there, or takes it away. A value stands for its attribute. */
  void toggle(Item item) {
    isTouched = true;
    Item whole = whole(item);
    if (!items.remove(whole)) {
      items.add(whole);
    }
    writing.ask(List.copyOf(items), _ -> {}, Problems::of);
  }

  private static Item whole(Item item) {
    return item instanceof Item.OfValue(var name, var _) ? new Item.OfAttribute(name) : item;
  }

  List<Item> items() {
    return new ArrayList<>(items);
  }

  /** Takes over what others hold, over other data. */
  void continueFrom(Pins before) {
    if (before.isTouched || !before.items.isEmpty()) {
      isTouched = true;
      items.setAll(before.items);
    }
  }

  void onChange(Runnable action) {
    items.addListener((ListChangeListener<Item>) _ -> action.run());
  }

  /** What is being written goes on, so that nothing is lost by closing the window. */
  @Override
  public void close() {
    isTouched = true;
  }
}
