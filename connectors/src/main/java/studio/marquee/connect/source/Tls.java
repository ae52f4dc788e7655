package studio.marquee.connect.source;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the way to a server is protected.
 *
 * @param authority the certificate that the server's must come from; empty for those that Java
 *     trusts
 */
public record Tls(Mode mode, Optional<Path> authority) {
  /** What is asked of the server. */
  public enum Mode {
    /** Encrypted, from a known authority, and with the name that was asked for. */
    VERIFIED,
    /** In the clear, because the server is this machine. */
    OFF,
    /** In the clear over a network, because somebody said so. */
    UNPROTECTED
  }

  public static Tls verified() {
    return new Tls(Mode.VERIFIED, Optional.empty());
  }

  boolean isVerified() {
    return mode == Mode.VERIFIED;
  }
}
