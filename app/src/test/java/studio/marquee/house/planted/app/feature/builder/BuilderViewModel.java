package studio.marquee.house.planted.app.feature.builder;

import java.util.Optional;
import javafx.scene.Node;

public final class BuilderViewModel {
  Optional<Node> node() {
    return Optional.empty();
  }
}
