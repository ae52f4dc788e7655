package studio.marquee.connect.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.Freshness;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.extract.RefreshProblem;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.problem.ProblemException;

class RollBackTest {
  private static final Instant MOMENT = Instant.parse("2026-11-21T06:10:00Z");

  @TempDir Path folder;

  private static PopulationData data(SealedBrand sealed) {
    return new PopulationData(sealed.brand().data(), sealed.brand().rings(), Clock.systemUTC());
  }

  private static Freshness back(SealedBrand sealed) throws ProblemException {
    try (AudienceEngine engine = data(sealed).rollBack(sealed.workspace())) {
      return engine.freshness();
    }
  }

  private static Freshness current(SealedBrand sealed) throws ProblemException {
    try (AudienceEngine engine = data(sealed).current(sealed.workspace()).orElseThrow()) {
      return engine.freshness();
    }
  }

  /** Two generations, of seven people and of eight. */
  private SealedBrand twice() throws Exception {
    SealedBrand sealed = SealedBrand.in(folder);
    sealed.refresh(1);
    sealed.brand().warehouse("insert into customer.people (customer_id) values ('c8')");
    sealed.refresh(2);
    return sealed;
  }

  private static void assertNothingBefore(ThrowingCallable call) {
    assertThat(catchThrowableOfType(ProblemException.class, call).problem().code())
        .isEqualTo(RefreshProblem.NOTHING_BEFORE);
  }

  @Test
  void oneGoesBackAndForwardAgain() throws Exception {
    SealedBrand sealed = twice();
    Workspace workspace = sealed.workspace();
    assertThat(data(sealed).setAside(workspace)).isEmpty();

    assertThat(back(sealed).people()).isEqualTo(7);
    assertThat(current(sealed).asOf()).isEqualTo(MOMENT.plusSeconds(1));
    assertThat(data(sealed).setAside(workspace)).contains(MOMENT.plusSeconds(2));
    assertThat(data(sealed).standing(workspace, MOMENT).inUse().orElseThrow().generation())
        .startsWith("000001-");

    assertThat(back(sealed).people()).isEqualTo(8);
    assertThat(data(sealed).setAside(workspace)).isEmpty();
  }

  @Test
  void theNextRefreshReplacesWhatWasSetAside() throws Exception {
    SealedBrand sealed = twice();
    back(sealed);
    Path aside = sealed.cache().generations().getFirst();
    Path copy = folder.resolve("copy").resolve(aside.getFileName());
    copy(aside, copy);
    sealed.refresh(3);
    assertThat(aside).doesNotExist();
    assertThat(data(sealed).setAside(sealed.workspace())).isEmpty();

    copy(copy, aside);
    assertThat(back(sealed).people()).as("not what a stranger put back").isEqualTo(7);
    assertThat(current(sealed).asOf()).isEqualTo(MOMENT.plusSeconds(1));
  }

  @Test
  void oneDoesNotGoBackToWhatIsNotThereOrNotGood() throws Exception {
    SealedBrand sealed = SealedBrand.in(folder);
    assertNothingBefore(() -> back(sealed));
    Path first = sealed.refresh(1);
    assertNothingBefore(() -> back(sealed));
    sealed.refresh(2);
    byte[] manifest = Files.readAllBytes(first.resolve("manifest.json"));
    manifest[manifest.length / 2] ^= 1;
    Files.write(first.resolve("manifest.json"), manifest);
    assertNothingBefore(() -> back(sealed));
    assertThat(current(sealed).asOf()).isEqualTo(MOMENT.plusSeconds(2));
    new LocalDisk().deleteAll(first);
    assertNothingBefore(() -> back(sealed));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (Path file : List.copyOf(files.toList())) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
