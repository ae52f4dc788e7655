package studio.marquee.app.feature.builder;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One of the audiences that are open. */
public final class AudienceTab {
  private final ReadOnlyObjectWrapper<Label> label;
  private Optional<Resting> resting = Optional.empty();
  private Optional<KeptDraft> kept = Optional.empty();

  /** What is read on a tab. */
  public record Label(String title, Standing standing) {}

  /** Whether something would be lost without the draft that is kept of it. */
  public enum Standing {
    SAVED,
    CHANGED
  }

  AudienceTab(String title) {
    label = new ReadOnlyObjectWrapper<>(new Label(title, Standing.SAVED));
  }

  void tell(String title, Standing standing) {
    label.set(new Label(title, standing));
  }

  /** Takes what lay on the table until it is shown again. */
  void rest(Resting now) {
    resting = Optional.of(now);
    kept = now.kept();
  }

  /** Its audience is on the table again. */
  Resting wake() {
    Resting now = resting.orElseThrow();
    resting = Optional.empty();
    kept = Optional.empty();
    return now;
  }

  Optional<Resting> resting() {
    return resting;
  }

  /** The same as long as it rests, unless its file changed meanwhile. */
  Optional<KeptDraft> kept() {
    Optional<KeptDraft> now = resting.flatMap(Resting::kept);
    boolean isSame =
        kept.isPresent()
            && now.isPresent()
            && kept.get().file().equals(now.get().file())
            && kept.get().saved().equals(now.get().saved());
    if (!isSame) {
      kept = now;
    }
    return kept;
  }

  public ReadOnlyObjectProperty<Label> labelProperty() {
    return label.getReadOnlyProperty();
  }
}
