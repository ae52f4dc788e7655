package studio.marquee.connect.source;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import studio.marquee.model.problem.ProblemCode;

/** Whether there is a way to a source. It only knocks: nobody signs in and nothing is asked. */
public final class Reach {
  private static final Set<SourceProblem> MISSING =
      Set.copyOf(
          EnumSet.of(
              SourceProblem.UNKNOWN_HOST,
              SourceProblem.UNREACHABLE,
              SourceProblem.NO_ANSWER,
              SourceProblem.LOST,
              SourceProblem.FILE_GONE));

  private Reach() {}

  /** Waits no longer than it is told to, apart from asking for the server's address. */
  public static boolean isThere(SourceForm form, Duration patience) {
    return switch (form) {
      case SourceForm.DuckDbFile file -> Files.isRegularFile(file.file());
      case ServerForm server -> answers(server.address(), patience);
    };
  }

  private static boolean answers(Address address, Duration patience) {
    String host = address.host().replace("[", "").replace("]", "");
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(host, address.port()), Math.toIntExact(patience.toMillis()));
      return true;
    } catch (IOException nobody) {
      return false;
    }
  }

  /** Whether a problem says that there was no way to the source. */
  public static boolean isMissing(ProblemCode code) {
    return MISSING.stream().map(SourceProblem::key).anyMatch(code.key()::equals);
  }
}
