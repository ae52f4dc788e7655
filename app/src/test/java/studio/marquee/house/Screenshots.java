package studio.marquee.house;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Compares the scenes that a tour has rendered with the pictures that are kept, by name. */
public final class Screenshots {
  /** Fewer colours than this are a window in which nothing was drawn. */
  private static final int COLOURS_OF_A_BLANK_WINDOW = 8;

  private final SourceTree rendered;
  private final SourceTree kept;

  Screenshots(Path rendered, Path kept) {
    this.rendered = SourceTree.at(rendered);
    this.kept = SourceTree.at(kept);
  }

  public static void main(String[] folders) throws IOException {
    Screenshots screenshots = new Screenshots(Path.of(folders[0]), Path.of(folders[1]));
    List<String> breaches = screenshots.breaches();
    if (!breaches.isEmpty()) {
      System.err.println(String.join(System.lineSeparator(), breaches));
      System.exit(1);
    }
    System.out.println("Every scene is there: " + pictures(screenshots.rendered).size());
  }

  List<String> breaches() throws IOException {
    List<String> breaches = new ArrayList<>();
    TreeSet<String> lost = new TreeSet<>(pictures(kept));
    lost.removeAll(pictures(rendered));
    lost.forEach(scene -> breaches.add("The tour no longer renders " + scene));
    TreeSet<String> added = new TreeSet<>(pictures(rendered));
    added.removeAll(pictures(kept));
    added.forEach(scene -> breaches.add("Not kept yet, run mvn -Pscreenshots: " + scene));
    if (pictures(rendered).isEmpty()) {
      breaches.add("The tour rendered nothing");
    }
    for (String scene : pictures(rendered)) {
      if (isBlank(scene)) {
        breaches.add("Blank: " + scene);
      }
    }
    return breaches;
  }

  private boolean isBlank(String scene) throws IOException {
    @Nullable BufferedImage picture = ImageIO.read(rendered.path(scene).toFile());
    if (picture == null) {
      return true;
    }
    int width = picture.getWidth();
    int height = picture.getHeight();
    long colours =
        Arrays.stream(picture.getRGB(0, 0, width, height, null, 0, width)).distinct().count();
    return colours < COLOURS_OF_A_BLANK_WINDOW;
  }

  private static List<String> pictures(SourceTree tree) {
    return tree.places(place -> place.endsWith(".png"));
  }
}
