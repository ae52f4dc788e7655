package studio.marquee.connect.audit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.model.problem.ProblemException;

/**
 * How far a log has come, kept with the keys and not beside the file: who shortens the file, or
 * takes it away, cannot shorten this as well.
 *
 * @param number of the last line
 * @param hash of the last line
 */
record AuditHead(long number, String hash) {
  static final AuditHead NONE = new AuditHead(0, AuditLine.NOTHING);

  static AuditHead of(KeyRing keys, String log) throws ProblemException {
    Optional<String> kept =
        keys.find(name(log)).map(bytes -> new String(bytes, StandardCharsets.US_ASCII));
    if (kept.isEmpty()) {
      return NONE;
    }
    String[] parts = kept.get().split(" ", -1);
    return new AuditHead(Long.parseLong(parts[0]), parts[1]);
  }

  void keep(KeyRing keys, String log) throws ProblemException {
    keys.keep(name(log), (number + " " + hash).getBytes(StandardCharsets.US_ASCII));
  }

  AuditHead after(byte[] line) {
    return new AuditHead(number + 1, AuditLine.hash(line));
  }

  private static String name(String log) {
    return "audit-head/" + log;
  }
}
