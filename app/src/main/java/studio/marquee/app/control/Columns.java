package studio.marquee.app.control;

import java.util.List;
import java.util.function.IntFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** Little columns side by side, the largest as high as the room: a sketch of how values spread. */
public final class Columns extends Region {
  private final double gap;
  private List<Long> heights = List.of();

  public Columns(double gap) {
    this.gap = gap;
    getStyleClass().add("columns");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  public void show(List<Long> people) {
    show(people, _ -> Part.MEANT);
  }

  /** How much of a column is meant. */
  public enum Part {
    MEANT("column"),
    PARTLY("column-partly"),
    NOT_MEANT("column-faint");

    private final String styleClass;

    Part(String styleClass) {
      this.styleClass = styleClass;
    }
  }

  /** Shows the columns, each drawn by how much of it is meant. */
  public void show(List<Long> people, IntFunction<Part> part) {
    heights = List.copyOf(people);
    getChildren().clear();
    for (int i = 0; i < heights.size(); i++) {
      Region column = new Region();
      column.getStyleClass().add(part.apply(i).styleClass);
      column.setManaged(false);
      column.setMouseTransparent(true);
      getChildren().add(column);
    }
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    long most = heights.stream().mapToLong(Long::longValue).max().orElse(0);
    int count = heights.size();
    if (most == 0) {
      return;
    }
    double step = (getWidth() + gap) / count;
    for (int i = 0; i < count; i++) {
      double from = snapPositionX(i * step);
      double to = snapPositionX((i + 1) * step - gap);
      double height = heights.get(i) == 0 ? 0 : Math.max(1, getHeight() * heights.get(i) / most);
      getChildren()
          .get(i)
          .resizeRelocate(from, getHeight() - height, Math.max(1, to - from), height);
    }
  }
}
