package studio.marquee.house.planted.app.feature.home;

import studio.marquee.house.planted.app.feature.builder.BuilderViewModel;

final class WiresOtherFeature {
  BuilderViewModel wire() {
    return new BuilderViewModel();
  }
}
