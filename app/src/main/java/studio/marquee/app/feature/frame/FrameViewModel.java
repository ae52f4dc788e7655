package studio.marquee.app.feature.frame;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import studio.marquee.app.job.CountState;
import studio.marquee.connect.cache.Freshness;

/** What stands around the areas: where the person is, and how the last count went. */
public final class FrameViewModel {
  private final OpenStudio studio;
  private final Freshness freshness;
  private final ObservableValue<CountState> count;
  private final ReadOnlyObjectWrapper<Area> area = new ReadOnlyObjectWrapper<>(Area.HOME);

  public FrameViewModel(OpenStudio studio, ObservableValue<CountState> count) {
    this.studio = studio;
    this.freshness = studio.engine().freshness();
    this.count = count;
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

  OpenStudio studio() {
    return studio;
  }

  Freshness freshness() {
    return freshness;
  }
}
