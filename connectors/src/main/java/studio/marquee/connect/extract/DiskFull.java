package studio.marquee.connect.extract;

import java.util.Locale;
import java.util.stream.Stream;

/** Recognises, by what the operating systems say, that there was no room left to write. */
public final class DiskFull {
  private DiskFull() {}

  public static boolean isSaidBy(Throwable failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .map(cause -> String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT))
        .anyMatch(said ->
            said.contains("no space left on device")
                || said.contains("not enough space on the disk")
                || said.contains("disk quota exceeded")
                || said.contains("file too large"));
  }
}
