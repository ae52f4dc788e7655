package studio.marquee.connect.keys;

import java.nio.file.Path;
import studio.marquee.model.problem.ProblemException;

/** Knows where the keys of a workspace are kept. */
@FunctionalInterface
public interface KeyRings {
  KeyRing of(Path workspace) throws ProblemException;
}
