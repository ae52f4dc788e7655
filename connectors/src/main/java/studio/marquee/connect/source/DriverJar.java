package studio.marquee.connect.source;

import java.nio.file.Path;

/**
 * A driver that the data team names.
 *
 * @param sha256 what the file must hash to, in hexadecimal
 */
public record DriverJar(Path file, String sha256) {
  public DriverJar {
    FieldRefused.unless(FieldRules.isSha256(sha256), FormField.SHA256);
  }
}
