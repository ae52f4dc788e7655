package studio.marquee.connect.keys;

import java.util.Optional;
import studio.marquee.model.problem.ProblemException;

/** Opens a key ring when it is first needed, so that nobody is asked for what is not needed. */
public final class LaterKeyRing implements KeyRing {
  private final Opening opening;

  public LaterKeyRing(Opening opening) {
    this.opening = opening;
  }

  /** Opens it, or gives it again. */
  @FunctionalInterface
  public interface Opening {
    KeyRing open() throws ProblemException;
  }

  @Override
  public Optional<byte[]> find(String name) throws ProblemException {
    return opening.open().find(name);
  }

  @Override
  public void keep(String name, byte[] secret) throws ProblemException {
    opening.open().keep(name, secret);
  }

  @Override
  public void forget(String name) throws ProblemException {
    opening.open().forget(name);
  }

  @Override
  public Protection protection() throws ProblemException {
    return opening.open().protection();
  }
}
