package studio.marquee.connect.source;

import java.util.Optional;
import java.util.stream.Stream;

/** More than reading needs. A steward has to say that a source may be used all the same. */
public enum Right {
  SUPERUSER("superuser"),
  BYPASSES_ROW_SECURITY("bypass-row-security"),
  OWNER("owner"),
  WRITE("write"),
  CREATE("create"),
  ROLES("roles"),
  SERVER_FILES("server-files");

  private final String word;

  Right(String word) {
    this.word = word;
  }

  /** How workspaces call it. */
  public String word() {
    return word;
  }

  static Optional<Right> called(String word) {
    return Stream.of(values()).filter(right -> right.word.equals(word)).findFirst();
  }
}
