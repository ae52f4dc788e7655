package studio.marquee.app.feature.frame;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import studio.marquee.app.job.CountState;
import studio.marquee.connect.cache.Freshness;

/** What stands around the areas: where the person is, and how the last count went. */
public final class FrameViewModel {
  private final OpenStudio studio;
  private final Optional<Freshness> freshness;
  private final ObservableValue<CountState> count;
  private final RefreshViewModel refresh;
  private final ObservableValue<MendingState> mending;
  private final ReadOnlyObjectWrapper<Area> area = new ReadOnlyObjectWrapper<>(Area.HOME);

  /** Where nothing is counted. */
  public FrameViewModel(
      OpenStudio studio, ObservableValue<CountState> count, RefreshViewModel refresh) {
    this(studio, count, refresh, new SimpleObjectProperty<>(MendingState.WHOLE));
  }

  public FrameViewModel(
      OpenStudio studio,
      ObservableValue<CountState> count,
      RefreshViewModel refresh,
      MendingViewModel mending) {
    this(studio, count, refresh, mending.stateProperty());
  }

  private FrameViewModel(
      OpenStudio studio,
      ObservableValue<CountState> count,
      RefreshViewModel refresh,
      ObservableValue<MendingState> mending) {
    this.mending = mending;
    this.studio = studio;
    this.freshness =
        studio.data() instanceof OpenStudio.Data.Here(var engine)
            ? Optional.of(engine.freshness())
            : Optional.empty();
    this.count = count;
    this.refresh = refresh;
  }

  public void go(Area wanted) {
    area.set(wanted);
  }

  public ReadOnlyObjectProperty<Area> areaProperty() {
    return area.getReadOnlyProperty();
  }

  ObservableValue<CountState> count() {
    return count;
  }

  ObservableValue<MendingState> mending() {
    return mending;
  }

  RefreshViewModel refresh() {
    return refresh;
  }

  /** Tells how the data are, now and whenever anything about it changes. */
  void onData(Consumer<DataState> listener) {
    Runnable tell =
        () -> {
          // A property that nobody has read since it changed does not tell the next change.
          refresh.stateProperty().get();
          refresh.reportProperty().get();
          refresh.offlineSinceProperty().get();
          listener.accept(DataState.of(studio.data(), refresh));
        };
    refresh.stateProperty().subscribe(tell);
    refresh.reportProperty().subscribe(tell);
    refresh.offlineSinceProperty().subscribe(tell);
    tell.run();
  }

  OpenStudio studio() {
    return studio;
  }

  /** Of which data the answers are; empty when there are none. */
  Optional<Freshness> freshness() {
    return freshness;
  }
}
