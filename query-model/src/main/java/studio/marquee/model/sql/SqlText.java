package studio.marquee.model.sql;

import java.util.List;

/** A statement and the values bound to its places, in order. Values are never part of the text. */
public record SqlText(String text, List<Object> parameters) {
  public SqlText {
    parameters = List.copyOf(parameters);
  }
}
