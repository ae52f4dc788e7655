package studio.marquee.app.feature.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studio.marquee.app.testing.ByHand;
import studio.marquee.app.testing.ManualTimer;

final class MendingViewModelTest {
  private final ByHand<MendingViewModel, Boolean> mending = new ByHand<>();
  private final ManualTimer timer = new ManualTimer();
  private final MendingViewModel model = new MendingViewModel(mending, timer);

  @Test
  void nothingIsDoneWhileEverythingIsWhole() {
    assertThat(state()).isEqualTo(MendingState.WHOLE);
    assertThat(mending.open()).isEmpty();
  }

  @Test
  void whatIsDamagedIsMadeAgainAtOnce() {
    model.missed();
    assertThat(state()).isEqualTo(MendingState.MENDING);
    assertThat(mending.open()).hasSize(1);
    mending.answer(true);
    assertThat(state()).isEqualTo(MendingState.WHOLE);
    model.missed();
    assertThat(state()).isEqualTo(MendingState.MENDING);
  }

  @Test
  void whileDataAreFetchedItIsTriedAgain() {
    model.missed();
    mending.answer(false);
    assertThat(state()).isEqualTo(MendingState.MENDING);
    assertThat(mending.open()).isEmpty();
    timer.ring();
    mending.answer(true);
    assertThat(state()).isEqualTo(MendingState.WHOLE);
  }

  @Test
  void whatCannotBeMadeAgainIsSaidToStayAsItIs() {
    model.missed();
    mending.fail(new IllegalStateException("no room"));
    assertThat(state()).isEqualTo(MendingState.DAMAGED);
  }

  private MendingState state() {
    return model.stateProperty().get();
  }
}
