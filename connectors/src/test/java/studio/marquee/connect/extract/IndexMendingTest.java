package studio.marquee.connect.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.arrival.ArrivalCheck.Usual;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.Generations;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.seal.Manifest;
import studio.marquee.connect.seal.Manifest.SealedFile;
import studio.marquee.connect.seal.Seal;
import studio.marquee.connect.source.Sources;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.testing.TestKeys;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Rule;

/**
 * What makes counting fast is made again from the rows, while everything is counted all the same.
 */
class IndexMendingTest {
  private static final int DAYS = 3;

  @TempDir Path folder;
  private SmallBrand brand;
  private Workspace workspace;
  private ChangingShop shop;

  @BeforeEach
  void layers() throws Exception {
    brand = SmallBrand.in(folder);
    ShopContract.write(brand, "");
    shop =
        new ChangingShop(
            new Random(7), statements -> brand.warehouse(String.join(";\n", statements)));
    shop.open();
    workspace = new WorkspaceReader().read(brand.workspace());
    for (int day = 0; day < DAYS; day++) {
      refresh();
      shop.passADay();
    }
    assertThat(indexes()).hasSizeGreaterThan(2);
  }

  private PopulationData data() {
    return new PopulationData(
        brand.data(),
        TestKeys.rings(brand.data()),
        Clock.fixed(shop.now(), ZoneOffset.UTC),
        new Sources());
  }

  private void refresh() throws Exception {
    data().refresh(workspace, Usual.WAIVED, Progress.silent()).close();
  }

  private AudienceEngine open() throws ProblemException {
    return data().current(workspace).orElseThrow();
  }

  private LayeredRows rows() throws Exception {
    MartCache cache = MartCache.of(brand.data(), workspace.seen(), workspace.population());
    return new LayeredRows(cache, TestKeys.in(brand.data()));
  }

  private List<SealedFile> indexes() throws Exception {
    return List.copyOf(Generations.indexes(rows().manifest()).values());
  }

  private void agrees(AudienceEngine engine) throws Exception {
    for (Rule rule : LayeredRules.of(workspace.population())) {
      assertThat(engine.members(rule)).as("%s", rule).isEqualTo(engine.membersAtOnce(rule));
    }
  }

  private long answered() throws Exception {
    Manifest manifest = rows().manifest();
    Seal seal = new Seal(rows().keys(), rows().cache().id());
    return LayeredRules.answered(rows().current(), manifest, seal, workspace);
  }

  @Test
  void eachLayerIsMadeAgainFromItsOwnRows() throws Exception {
    List<byte[]> before = new ArrayList<>();
    for (SealedFile index : indexes()) {
      Path file = rows().current().resolve(index.name());
      before.add(Files.readAllBytes(file));
      Files.delete(file);
    }
    try (AudienceEngine engine = open()) {
      AtomicInteger told = new AtomicInteger();
      engine.index().whenMissed(told::incrementAndGet);
      assertThat(told).hasValue(1);
      agrees(engine);
      assertThat(data().mendIndex(workspace, engine)).isTrue();
      agrees(engine);
      engine.index().whenMissed(told::incrementAndGet);
      assertThat(told).as("once it is whole again").hasValue(1);
    }
    assertThat(answered()).isEqualTo(LayeredRules.of(workspace.population()).size());
    for (int i = 0; i < before.size(); i++) {
      Path file = rows().current().resolve(indexes().get(i).name());
      Files.write(file, before.get(i));
    }
    assertThatThrownBy(this::answered)
        .as("what was whole once, under the key from before")
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void whatBreaksWhileItIsAskedIsMadeAgainUnderTheSameWindow() throws Exception {
    try (AudienceEngine engine = open();
        AudienceEngine other = engine.sibling()) {
      AtomicInteger told = new AtomicInteger();
      engine.index().whenMissed(told::incrementAndGet);
      agrees(other);
      assertThat(told).hasValue(0);
      for (SealedFile index : indexes()) {
        Path file = rows().current().resolve(index.name());
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 100; at < bytes.length - 500; at += 50) {
          bytes[at] ^= 1;
        }
        Files.write(file, bytes);
      }
      agrees(other);
      assertThat(told).hasValue(1);
      assertThat(data().mendIndex(workspace, engine)).isTrue();
      agrees(other);
      assertThat(told).hasValue(1);
    }
    assertThat(answered()).isEqualTo(LayeredRules.of(workspace.population()).size());
  }

  @Test
  void theGenerationBeforeHasItAsWell() throws Exception {
    Files.delete(rows().current().resolve(indexes().getFirst().name()));
    try (AudienceEngine engine = open()) {
      assertThat(data().mendIndex(workspace, engine)).isTrue();
    }
    data().rollBack(workspace).close();
    try (AudienceEngine engine = open()) {
      AtomicInteger told = new AtomicInteger();
      engine.index().whenMissed(told::incrementAndGet);
      agrees(engine);
      assertThat(told).hasValue(0);
    }
  }

  @Test
  void theNextRefreshBuildsOnWhatWasMadeAgain() throws Exception {
    Files.delete(rows().current().resolve(indexes().getFirst().name()));
    try (AudienceEngine engine = open()) {
      assertThat(data().mendIndex(workspace, engine)).isTrue();
    }
    refresh();
    try (AudienceEngine engine = open()) {
      agrees(engine);
    }
    assertThat(indexes()).hasSizeGreaterThan(DAYS);
    assertThat(answered()).isEqualTo(LayeredRules.of(workspace.population()).size());
  }

  @Test
  void whileSomebodyFetchesDataItWaits() throws Exception {
    try (AudienceEngine engine = open();
        CacheLock lock = CacheLock.of(rows().cache()).orElseThrow()) {
      assertThat(lock.channel().isOpen()).isTrue();
      assertThat(data().mendIndex(workspace, engine)).isFalse();
      agrees(engine);
    }
  }
}
