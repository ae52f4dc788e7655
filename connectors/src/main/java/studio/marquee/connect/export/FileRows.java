package studio.marquee.connect.export;

import org.jspecify.annotations.Nullable;

/** Some rows of a file, in the order in which they are written. */
public interface FileRows {
  int size();

  /** As {@link studio.marquee.connect.cache.PeopleRows} says it; null where nothing is known. */
  @Nullable String value(int at, int column);
}
