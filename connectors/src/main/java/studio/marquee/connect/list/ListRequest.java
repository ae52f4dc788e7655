package studio.marquee.connect.list;

import java.nio.file.Path;
import java.util.Optional;
import studio.marquee.model.mart.AttributeName;

/**
 * A file that is to become a list.
 *
 * @param column its title, or its number from 1 on; empty for the one that fits best
 * @param by what its values name people by; empty for what fits best
 */
public record ListRequest(Path file, Optional<String> column, Optional<AttributeName> by) {
  /** Whatever fits best. */
  public static ListRequest of(Path file) {
    return new ListRequest(file, Optional.empty(), Optional.empty());
  }
}
