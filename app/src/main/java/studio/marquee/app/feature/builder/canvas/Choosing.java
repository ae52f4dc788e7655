package studio.marquee.app.feature.builder.canvas;

import java.util.function.Consumer;
import javafx.scene.Node;

/** Has somebody choose one of all that can be used. */
@FunctionalInterface
public interface Choosing {
  void choose(Node near, Consumer<? super Load.OfItem> chosen);
}
