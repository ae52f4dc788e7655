package studio.marquee.app.boot;

import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import studio.marquee.app.feature.frame.Area;
import studio.marquee.app.feature.frame.FrameView;
import studio.marquee.app.feature.frame.FrameViewModel;
import studio.marquee.app.feature.frame.NothingView;
import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.feature.frame.RefreshViewModel;
import studio.marquee.app.feature.settings.SettingsView;
import studio.marquee.app.job.CountState;
import studio.marquee.app.text.Texts;
import studio.marquee.model.problem.Problem;

/** The view models where there are no data: why not, how to get some, and the settings. */
record EmptyParts(
    OpenStudio studio, Problem why, Texts texts, FrameViewModel frame, RefreshViewModel refresh)
    implements ShownParts {
  static EmptyParts of(OpenStudio studio, Problem why, Texts texts, RefreshViewModel refresh) {
    SimpleObjectProperty<CountState> nothing = new SimpleObjectProperty<>(new CountState.Idle());
    return new EmptyParts(
        studio, why, texts, new FrameViewModel(studio, nothing, refresh), refresh);
  }

  @Override
  public FrameView view(Around around) {
    FrameView view =
        new FrameView(
            texts,
            frame,
            Map.of(
                Area.HOME, new NothingView(texts, frame, why).content(),
                Area.BUILDER, new NothingView(texts, frame, why).content(),
                Area.SETTINGS,
                    new SettingsView(
                            texts,
                            around.settings(),
                            around.persons(studio),
                            around.facts(studio),
                            refresh.reportProperty())
                        .content()));
    frame.areaProperty().subscribe((_, _) -> view.focusArea());
    return view;
  }

  @Override
  public void start() {
    refresh.start();
  }

  /** Nothing here waits for anything. */
  @Override
  public void fail(Problem problem) {}

  @Override
  public void close() {
    refresh.close();
  }
}
