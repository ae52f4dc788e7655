package studio.marquee.house.planted.app.feature.home;

import java.util.function.Consumer;
import javafx.application.Platform;

final class HopsToTheWindow {
  private final Consumer<Runnable> window = Platform::runLater;

  void hop(Runnable work) throws InterruptedException {
    Thread.sleep(1);
    window.accept(work);
  }
}
