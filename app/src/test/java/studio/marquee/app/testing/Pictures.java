package studio.marquee.app.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** Draws a window with all its popups, as a person would see it. */
public final class Pictures {
  private Pictures() {}

  public static BufferedImage of(Stage stage, double scale) {
    Scene scene = stage.getScene();
    BufferedImage picture = draw(scene, scale);
    for (Window window : Window.getWindows()) {
      if (window instanceof PopupWindow popup && popup.isShowing()) {
        double x = popup.getX() - stage.getX() - scene.getX();
        double y = popup.getY() - stage.getY() - scene.getY();
        BufferedImage part = draw(popup.getScene(), scale);
        picture
            .createGraphics()
            .drawImage(part, (int) Math.round(x * scale), (int) Math.round(y * scale), null);
      }
    }
    return picture;
  }

  private static BufferedImage draw(Scene scene, double scale) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(scale, scale));
    parameters.setFill(Color.TRANSPARENT);
    parameters.setViewport(
        new javafx.geometry.Rectangle2D(0, 0, scene.getWidth() * scale, scene.getHeight() * scale));
    WritableImage image = scene.getRoot().snapshot(parameters, null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    return picture;
  }

  public static void write(BufferedImage picture, Path file) {
    BufferedImage opaque =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    opaque.createGraphics().drawImage(picture, 0, 0, null);
    try {
      ImageIO.write(opaque, "png", file.toFile());
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
