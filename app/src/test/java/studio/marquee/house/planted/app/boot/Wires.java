package studio.marquee.house.planted.app.boot;

import studio.marquee.house.planted.app.feature.builder.BuilderViewModel;

final class Wires {
  BuilderViewModel wire() {
    System.out.println("Wired");
    return new BuilderViewModel();
  }
}
