package studio.marquee.app.feature.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.app.settings.Appearance;
import studio.marquee.app.settings.Settings;
import studio.marquee.app.settings.TextSize;
import studio.marquee.app.testing.ByHand;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

final class SettingsViewModelTest {
  private final ByHand<Settings, Settings> keeping = new ByHand<>();
  private final SettingsViewModel model = new SettingsViewModel(Settings.untouched(), keeping);

  @Test
  void aChoiceHoldsAtOnceAndIsKept() {
    model.choose(Appearance.DARK);
    assertThat(model.settingsProperty().get()).isEqualTo(Settings.untouched().in(Appearance.DARK));
    assertThat(keeping.open()).containsExactly(Settings.untouched().in(Appearance.DARK));
  }

  @Test
  void oneChoiceLeavesTheOther() {
    model.choose(Appearance.DARK);
    model.choose(TextSize.LARGER);
    assertThat(model.settingsProperty().get())
        .isEqualTo(new Settings(Appearance.DARK, TextSize.LARGER));
  }

  @Test
  void theSameChoiceIsNoChange() {
    model.choose(Appearance.SYSTEM);
    model.choose(TextSize.SYSTEM);
    assertThat(keeping.open()).isEmpty();
  }

  @Test
  void whatCannotBeKeptIsSaidAndTriedAgain() {
    Problem problem = Problem.of(AppProblem.SETTINGS_NOT_SAVED, "settings.properties");
    model.choose(Appearance.LIGHT);
    keeping.fail(new ProblemException(problem));
    assertThat(model.problemProperty().get()).contains(problem);
    model.keep();
    keeping.answer(Settings.untouched().in(Appearance.LIGHT));
    assertThat(model.problemProperty().get()).isEqualTo(Optional.empty());
  }
}
