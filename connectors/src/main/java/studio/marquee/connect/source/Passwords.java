package studio.marquee.connect.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * Passwords and tokens of sources: out of the key ring, or out of the environment where there is
 * nobody who could open one, such as a build server.
 */
public final class Passwords {
  private static final String VARIABLE = "MARQUEE_PASSWORD_";

  private final Optional<KeyRing> ring;
  private final Map<String, String> environment;

  private Passwords(Optional<KeyRing> ring, Map<String, String> environment) {
    this.ring = ring;
    this.environment = Map.copyOf(environment);
  }

  /** What the environment says comes before what is kept. */
  public static Passwords of(KeyRing ring, Map<String, String> environment) {
    return new Passwords(Optional.of(ring), environment);
  }

  /** Without anything that keeps them. */
  public static Passwords of(Map<String, String> environment) {
    return new Passwords(Optional.empty(), environment);
  }

  /** The name of the variable that the password of a source may be in. */
  public static String variable(String source) {
    return VARIABLE + source.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  /**
   * Replaces what was kept before; what is handed over is overwritten. Says what protects it now.
   */
  public KeyRing.Protection keep(ServerForm form, byte[] password) throws ProblemException {
    try {
      KeyRing keys =
          ring.orElseThrow(() -> new ProblemException(Problem.of(SourceProblem.NO_KEY_RING)));
      keys.keep(form.secretName(), password);
      return keys.protection();
    } finally {
      Arrays.fill(password, (byte) 0);
    }
  }

  String password(ServerForm form) throws ProblemException {
    String given = environment.get(variable(form.name()));
    if (given != null) {
      return given;
    }
    if (ring.isPresent()) {
      Optional<byte[]> kept = ring.get().find(form.secretName());
      if (kept.isPresent()) {
        String password = new String(kept.get(), StandardCharsets.UTF_8);
        Arrays.fill(kept.get(), (byte) 0);
        return password;
      }
    }
    throw new ProblemException(
        Problem.of(
            SourceProblem.NO_PASSWORD, form.name(), form.address().user(), variable(form.name())));
  }
}
