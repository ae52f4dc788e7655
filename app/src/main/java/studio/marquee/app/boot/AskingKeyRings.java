package studio.marquee.app.boot;

import java.nio.file.Path;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.connect.keys.KeyRings;
import studio.marquee.model.problem.ProblemException;

/** Key rings for which the person is asked once more after they mistyped their passphrase. */
final class AskingKeyRings implements KeyRings {
  private final KeyRings rings;
  private final PassphraseDesk desk;

  AskingKeyRings(KeyRings rings, PassphraseDesk desk) {
    this.rings = rings;
    this.desk = desk;
  }

  @Override
  public synchronized KeyRing of(Path workspace) throws ProblemException {
    try {
      while (true) {
        try {
          return rings.of(workspace);
        } catch (ProblemException failure) {
          if (!desk.isAskedAgainAfter(failure.problem())) {
            throw failure;
          }
        }
      }
    } finally {
      desk.settle();
    }
  }
}
