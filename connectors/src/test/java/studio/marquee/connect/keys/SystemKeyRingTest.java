package studio.marquee.connect.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.javakeyring.PasswordAccessException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import studio.marquee.connect.keys.KeyRing.Protection;
import studio.marquee.model.problem.ProblemException;

/** A store of another program may do anything; a real one is asked by {@link RealKeyStore}. */
class SystemKeyRingTest {
  private final Store store = new Store();
  private final byte[] secret = {0, 1, -1, 127, -128};

  private KeyRing ring() {
    return SystemKeyRing.over(store).orElseThrow();
  }

  private static void assertRefused(ThrowingCallable call) {
    ProblemException refused = catchThrowableOfType(ProblemException.class, call);
    assertThat(refused.problem().code()).isEqualTo(KeyProblem.STORE_REFUSED);
    assertThat(refused).hasNoCause();
    assertThat(String.valueOf(refused.getMessage())).doesNotContain("one", "AAH/");
  }

  @Test
  void secretsComeBackByteForByteAndGoWhenForgotten() throws Exception {
    KeyRing ring = ring();
    ring.keep("one", secret);
    assertThat(ring().find("one")).hasValueSatisfying(kept -> assertThat(kept).isEqualTo(secret));
    ring.keep("one", new byte[] {7});
    assertThat(ring.find("one")).hasValueSatisfying(kept -> assertThat(kept).containsExactly(7));
    ring.forget("one");
    ring.forget("one");
    assertThat(ring.find("one")).isEmpty();
    assertThat(ring.protection()).isEqualTo(Protection.SYSTEM);
  }

  /** Otherwise somebody would make a new key in the place of one that is there. */
  @Test
  void aLockedStoreIsNotTakenForAnEmptyOne() throws Exception {
    KeyRing ring = ring();
    ring.keep("one", secret);
    store.mood = Mood.LOCKED;
    assertRefused(() -> ring.find("one"));
    assertRefused(() -> ring.find("never kept"));
    assertRefused(() -> ring.forget("one"));
    assertRefused(() -> ring.keep("one", secret));
    assertThat(SystemKeyRing.over(store)).isEmpty();
    store.mood = Mood.WORKS;
    assertThat(ring.find("one")).isPresent();
  }

  @Test
  void aStoreThatForgetsWhatItIsGivenIsNotReliedOn() {
    KeyRing ring = ring();
    store.mood = Mood.FORGETS;
    assertRefused(() -> ring.keep("one", secret));
    assertThat(SystemKeyRing.over(new Store(Mood.FORGETS))).isEmpty();
  }

  @Test
  void aStoreThatOnlySaysThatItDeletedIsFoundOut() throws Exception {
    KeyRing ring = ring();
    ring.keep("one", secret);
    store.mood = Mood.KEEPS_FOR_EVER;
    assertRefused(() -> ring.forget("one"));
  }

  @Test
  void aStoreThatBreaksRefuses() {
    KeyRing ring = ring();
    store.mood = Mood.BROKEN;
    assertRefused(() -> ring.find("one"));
    assertRefused(() -> ring.keep("one", secret));
    assertThat(SystemKeyRing.over(store)).isEmpty();
  }

  @Test
  void whatSomebodyElseWroteThereIsNoKey() {
    KeyRing ring = ring();
    store.kept.put("one", "not what we write!");
    assertRefused(() -> ring.find("one"));
  }

  private enum Mood {
    WORKS,
    LOCKED,
    FORGETS,
    KEEPS_FOR_EVER,
    BROKEN
  }

  /** What it says when it refuses repeats what it was given, as real ones do. */
  private static final class Store implements SecretStore {
    private final Map<String, String> kept = new HashMap<>();
    private Mood mood;

    private Store() {
      this(Mood.WORKS);
    }

    private Store(Mood mood) {
      this.mood = mood;
    }

    private void answer(String about) throws PasswordAccessException {
      switch (mood) {
        case LOCKED -> throw new PasswordAccessException("locked: " + about);
        case BROKEN -> throw new IllegalStateException("broken: " + about);
        case WORKS, FORGETS, KEEPS_FOR_EVER -> {}
      }
    }

    @Override
    public String read(String name) throws PasswordAccessException {
      answer(name);
      return Optional.ofNullable(kept.get(name))
          .orElseThrow(() -> new PasswordAccessException("none: " + name));
    }

    @Override
    public void write(String name, String text) throws PasswordAccessException {
      answer(name + text);
      if (mood != Mood.FORGETS) {
        kept.put(name, text);
      }
    }

    @Override
    public void delete(String name) throws PasswordAccessException {
      answer(name);
      if (mood != Mood.KEEPS_FOR_EVER) {
        kept.remove(name);
      }
    }
  }
}
