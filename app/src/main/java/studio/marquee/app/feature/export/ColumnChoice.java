package studio.marquee.app.feature.export;

import studio.marquee.connect.export.OfferedColumn;

/** A column, and whether it is to be in the file. */
public record ColumnChoice(OfferedColumn column, boolean isChosen) {
  boolean isOf(OfferedColumn other) {
    return column.attribute().name().equals(other.attribute().name());
  }

  boolean mayBe() {
    return column instanceof OfferedColumn.Given;
  }
}
