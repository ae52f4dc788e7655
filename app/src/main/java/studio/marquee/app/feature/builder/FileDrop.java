package studio.marquee.app.feature.builder;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import studio.marquee.app.feature.builder.canvas.CarryGesture;
import studio.marquee.app.feature.builder.canvas.CarryState;
import studio.marquee.app.feature.builder.canvas.CarryViewModel;
import studio.marquee.app.feature.builder.canvas.Hand;
import studio.marquee.app.feature.builder.canvas.Load;

/** A file that is dragged here from the desktop opens the same gaps as what is dragged in here. */
final class FileDrop {
  private final CarryViewModel carry;
  private final CarryGesture.Targets targets;
  private final FileIntake intake;

  FileDrop(CarryViewModel carry, CarryGesture.Targets targets, FileIntake intake) {
    this.carry = carry;
    this.targets = targets;
    this.intake = intake;
  }

  void listenAt(Node node) {
    node.setOnDragOver(drag ->
        file(drag)
            .ifPresent(file -> {
              drag.acceptTransferModes(TransferMode.COPY);
              over(file, drag.getSceneX(), drag.getSceneY());
              drag.consume();
            }));
    node.setOnDragExited(_ -> leave());
    node.setOnDragDropped(drag ->
        file(drag)
            .ifPresent(file -> {
              drop(file, drag.getSceneX(), drag.getSceneY());
              drag.setDropCompleted(true);
              drag.consume();
            }));
  }

  /** One at a time: each is looked at before it becomes a list. */
  private static Optional<Path> file(DragEvent drag) {
    List<File> files = drag.getDragboard().getFiles();
    return files != null && files.size() == 1
        ? Optional.of(files.getFirst().toPath())
        : Optional.empty();
  }

  void over(Path file, double sceneX, double sceneY) {
    if (carry.stateProperty().get() instanceof CarryState.Nothing) {
      carry.pickUp(new Load.OfFile(String.valueOf(file.getFileName())));
    }
    hover(sceneX, sceneY);
    targets.reach(sceneX, sceneY, () -> hover(sceneX, sceneY));
  }

  private void hover(double sceneX, double sceneY) {
    targets
        .at(sceneX, sceneY)
        .ifPresentOrElse(target -> carry.hover(target, Hand.MOVES), carry::leave);
  }

  void leave() {
    carry.putBack();
    targets.rest();
  }

  void drop(Path file, double sceneX, double sceneY) {
    over(file, sceneX, sceneY);
    var target = carry.handOver();
    targets.rest();
    intake.bring(file, target);
  }
}
