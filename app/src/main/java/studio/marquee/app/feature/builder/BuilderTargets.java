package studio.marquee.app.feature.builder;

import java.util.Optional;
import studio.marquee.app.feature.builder.canvas.AutoScroll;
import studio.marquee.app.feature.builder.canvas.CanvasView;
import studio.marquee.app.feature.builder.canvas.CarryGesture;
import studio.marquee.model.edit.Place;
import studio.marquee.model.edit.Target;

/** Where in the builder something may be put: on the canvas, or where an audience begins. */
final class BuilderTargets implements CarryGesture.Targets {
  private final AutoScroll scrolling;
  private Optional<CanvasView> canvas = Optional.empty();
  private Optional<DropZone> beginning = Optional.empty();

  BuilderTargets(AutoScroll scrolling) {
    this.scrolling = scrolling;
  }

  void over(CanvasView rules, DropZone start) {
    canvas = Optional.of(rules);
    beginning = Optional.of(start);
  }

  @Override
  public Optional<Target> at(double sceneX, double sceneY) {
    return canvas
        .filter(rules -> rules.getScene() != null)
        .flatMap(rules -> rules.targetAt(sceneX, sceneY))
        .or(() ->
            beginning
                .filter(start -> start.getScene() != null)
                .filter(start -> start.contains(start.sceneToLocal(sceneX, sceneY)))
                .map(_ -> Target.endOf(Place.INCLUDE)));
  }

  @Override
  public void reach(double sceneX, double sceneY, Runnable onScrolled) {
    if (canvas.filter(rules -> rules.getScene() != null).isPresent()) {
      scrolling.reach(sceneX, sceneY, onScrolled);
    }
  }

  @Override
  public void rest() {
    scrolling.rest();
  }
}
